//! A Vorbis comment block (Vorbis I §5), as FLAC and Ogg carry it.

use super::gather::{Gather, TEXT_READ};
use super::keyed::{Dialect, Item, Keyed};
use super::picture;
use super::piece::Plan;
use super::source::{Span, from, le32, upto};
use super::text;
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;

/// A comment block; its spans count from the block's first byte.
#[derive(Debug)]
pub(crate) struct Comments {
    keyed: Keyed,
    /// Length and text of the vendor string.
    vendor: Span,
    /// What follows the comments: Vorbis' framing bit, Opus' padding.
    tail: Span,
    damaged: bool,
}

const ITEMS_LIMIT: usize = 200_000;

impl Comments {
    /// A block without comments.
    pub fn empty(dialect: Dialect) -> Self {
        let none = Span::new(0, 0);
        Self {
            keyed: Keyed {
                dialect,
                items: Vec::new(),
            },
            vendor: none,
            tail: none,
            damaged: false,
        }
    }

    /// Reads a block. What is broken ends it; what was read before stays.
    pub fn parse(block: &[u8], dialect: Dialect) -> Self {
        let mut out = Self::empty(dialect);
        let vendor_len = le32(block, 0).map_or(usize::MAX, |n| n as usize);
        let list = vendor_len
            .checked_add(4)
            .filter(|at| at.checked_add(4).is_some_and(|end| end <= block.len()));
        let Some(list) = list else {
            out.damaged = true;
            return out;
        };
        out.vendor = Span::new(0, list as u64);
        let count = le32(block, list).unwrap_or_default();
        let mut at = list + 4;
        for _ in 0..count {
            let entry = le32(block, at).and_then(|len| {
                let end = at.checked_add(4)?.checked_add(len as usize)?;
                Some((block.get(at + 4..end)?, end))
            });
            let Some((entry, end)) = entry.filter(|_| out.keyed.items.len() < ITEMS_LIMIT) else {
                out.damaged = true;
                return out;
            };
            out.keyed
                .items
                .push(item(entry, Span::between(at as u64, end as u64)));
            at = end;
        }
        out.tail = Span::between(at as u64, block.len() as u64);
        out
    }

    pub fn gather(&self, block: &[u8]) -> Gather {
        let mut out = Gather::default();
        if self.damaged {
            out.unreadable("vorbis-comment");
        }
        self.keyed.fields(&mut out);
        for item in &self.keyed.items {
            let raw = block
                .get(usize::try_from(item.span.start).unwrap_or(usize::MAX)..)
                .and_then(|b| b.get(4..usize::try_from(item.span.len).ok()?))
                .unwrap_or_default();
            let value = from(raw, item.key.len() + 1);
            let fine = match item.key.as_str() {
                "METADATA_BLOCK_PICTURE" => picture::base64(value)
                    .is_some_and(|block| picture::flac_block(&block, &mut out)),
                "COVERART" => picture::base64(value)
                    .map(|b| out.picture(3, "", String::new(), b))
                    .is_some(),
                _ => true,
            };
            if !fine {
                out.unreadable("picture");
            }
        }
        out
    }

    /// The block with the changed fields as wanted; old spans count from its first byte.
    /// `framed` blocks close with Vorbis' framing bit.
    pub fn edit(&self, changed: &BTreeSet<TagField>, wanted: &TagSet, framed: bool) -> Plan {
        let write = |key: &str, values: &[String]| {
            let mut out = Vec::new();
            for value in values {
                let len = u32::try_from(key.len() + 1 + value.len()).unwrap_or(u32::MAX);
                out.extend([&len.to_le_bytes(), key.as_bytes(), b"=", value.as_bytes()].concat());
            }
            (out, u32::try_from(values.len()).unwrap_or(u32::MAX))
        };
        let (items, count) = self.keyed.edit(changed, wanted, write);
        let mut plan = Plan::default();
        if self.vendor.len == 0 {
            plan.add(&[5, 0, 0, 0]);
            plan.add(b"Griot");
        } else {
            plan.keep(self.vendor);
        }
        plan.add(&count.to_le_bytes());
        plan.append(items);
        plan.keep(self.tail);
        if framed && self.tail.len == 0 {
            plan.add(&[1]);
        }
        plan
    }
}

/// `KEY=value` (§5.2.2); pictures are left where they are until they are asked for.
fn item(entry: &[u8], span: Span) -> Item {
    let Some(split) = entry
        .iter()
        .position(|&b| b == b'=')
        .filter(|&at| at < 4096)
    else {
        return Item {
            key: String::new(),
            values: Vec::new(),
            span,
        };
    };
    let key = String::from_utf8_lossy(upto(entry, split)).to_ascii_uppercase();
    let picture = matches!(key.as_str(), "METADATA_BLOCK_PICTURE" | "COVERART");
    let value = upto(from(entry, split + 1), TEXT_READ);
    let values = if picture {
        Vec::new()
    } else {
        vec![text::utf8(value)]
    };
    Item { key, values, span }
}
