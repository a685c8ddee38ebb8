//! APEv2 at the end of a file: written for WavPack and Monkey's Audio, read beside ID3 in MPEG.

use super::gather::{BLOCK_LIMIT, Gather, TEXT_READ, Text};
use super::id3::v1;
use super::keyed::{Dialect, Item, Keyed};
use super::piece::Plan;
use super::source::{Fault, Source, Span, array, from, le32, upto};
use super::text;
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;

/// One APEv2 tag.
#[derive(Debug)]
pub(crate) struct Ape {
    /// With header and footer.
    pub span: Span,
    keyed: Keyed,
    /// Covers: key and the place of the value.
    covers: Vec<(String, Span)>,
    damaged: bool,
}

/// What stands behind the sound: APEv2, Lyrics3v2 and ID3v1.
#[derive(Debug, Default)]
pub(crate) struct Tail {
    /// Where the first of them begins, or the file ends.
    pub start: u64,
    pub ape: Option<Ape>,
    pub v1: Option<Span>,
}

/// Finds the tags at the end of a file, none of them before `begin`.
pub(crate) fn tail(src: &mut Source<'_>, begin: u64) -> Result<Tail, Fault> {
    let mut out = Tail {
        start: src.len(),
        ..Tail::default()
    };
    if let Some(span) = v1::extent(src, out.start)?.filter(|s| s.start >= begin) {
        out.start = span.start;
        out.v1 = Some(span);
    }
    // Lyrics3 v2: six digits of size and its mark, in front of ID3v1.
    let mark = src.some(out.start.saturating_sub(15), 15)?;
    if from(&mark, 6) == b"LYRICS200"
        && let Some(size) = std::str::from_utf8(upto(&mark, 6))
            .ok()
            .and_then(|s| s.parse::<u64>().ok())
        && let Some(start) = out.start.checked_sub(size + 15).filter(|s| *s >= begin)
    {
        out.start = start;
    }
    if let Some(ape) = Ape::ending_at(src, out.start, begin)? {
        out.start = ape.span.start;
        out.ape = Some(ape);
    }
    Ok(out)
}

impl Ape {
    /// A tag without items.
    pub fn empty(at: u64) -> Self {
        let keyed = Keyed {
            dialect: Dialect::Ape,
            items: Vec::new(),
        };
        Self {
            span: Span::new(at, 0),
            keyed,
            covers: Vec::new(),
            damaged: false,
        }
    }

    fn ending_at(src: &mut Source<'_>, end: u64, begin: u64) -> Result<Option<Self>, Fault> {
        let Some(footer_at) = end.checked_sub(32).filter(|at| *at >= begin) else {
            return Ok(None);
        };
        let footer = src.some(footer_at, 32)?;
        if upto(&footer, 8) != b"APETAGEX" {
            return Ok(None);
        }
        let (Some(size), Some(count), Some(flags)) =
            (le32(&footer, 12), le32(&footer, 16), le32(&footer, 20))
        else {
            return Ok(None);
        };
        let Some(items_at) = end
            .checked_sub(u64::from(size))
            .filter(|at| *at >= begin && size >= 32)
        else {
            return Ok(None);
        };
        let header = if flags & 1 << 31 != 0 { 32 } else { 0 };
        let Some(start) = items_at.checked_sub(header).filter(|at| *at >= begin) else {
            return Ok(None);
        };
        let mut tag = Self {
            span: Span::between(start, end),
            ..Self::empty(start)
        };
        tag.items(src, Span::between(items_at, footer_at), count)?;
        Ok(Some(tag))
    }

    fn items(&mut self, src: &mut Source<'_>, area: Span, count: u32) -> Result<(), Fault> {
        let mut at = area.start;
        let mut budget = BLOCK_LIMIT;
        for _ in 0..count.min(65536) {
            let head = src.some(at, 8 + 256)?;
            let (Some(len), Some(flags)) = (le32(&head, 0), le32(&head, 4)) else {
                break;
            };
            let name = from(&head, 8);
            let Some(name_len) = name.iter().position(|&b| b == 0).filter(|&n| n > 0) else {
                break;
            };
            let value = Span::new(at + 8 + name_len as u64 + 1, u64::from(len));
            if value.end() > area.end() {
                break;
            }
            let key = String::from_utf8_lossy(upto(name, name_len)).to_ascii_uppercase();
            let want = usize::try_from(value.len)
                .unwrap_or(usize::MAX)
                .min(TEXT_READ);
            let is_text = flags & 0b110 == 0 && budget >= want as u64;
            let values = if is_text {
                budget -= want as u64;
                src.some(value.start, want)?
                    .split(|&b| b == 0)
                    .map(text::utf8)
                    .collect()
            } else {
                Vec::new()
            };
            if key.starts_with("COVER ART") {
                self.covers.push((key.clone(), value));
            }
            let key = if is_text { key } else { String::new() };
            self.keyed.items.push(Item {
                key,
                values,
                span: Span::between(at, value.end()),
            });
            at = value.end();
        }
        self.damaged = at != area.end();
        Ok(())
    }

    pub fn gather(&self, src: &mut Source<'_>) -> Result<Gather, Fault> {
        let mut out = Gather::default();
        if self.damaged {
            out.unreadable("ape");
        }
        self.keyed.fields(&mut out);
        for (key, value) in &self.covers {
            if out.has_room(value.len) {
                let bytes = src.bytes(*value)?;
                let name_len = bytes.iter().position(|&b| b == 0).unwrap_or(0);
                let Text { text: name, .. } = text::utf8(upto(&bytes, name_len));
                let kind = if key.contains("BACK") { 4 } else { 3 };
                out.picture(kind, "", name, from(&bytes, name_len + 1).to_vec());
            }
        }
        Ok(out)
    }

    /// The tag with the changed fields as wanted.
    pub fn edit(&self, changed: &BTreeSet<TagField>, wanted: &TagSet) -> Result<Plan, Fault> {
        let write = |key: &str, values: &[String]| {
            let value = values.join("\0");
            let len = u32::try_from(value.len()).unwrap_or(u32::MAX).to_le_bytes();
            (
                [
                    len.as_slice(),
                    &[0; 4],
                    key.as_bytes(),
                    b"\0",
                    value.as_bytes(),
                ]
                .concat(),
                1,
            )
        };
        let (items, count) = self.keyed.edit(changed, wanted, write);
        let size = u32::try_from(items.len() + 32).map_err(|_| Fault::TooLarge("APE"))?;
        let edge = |flags: u32| {
            let numbers = [2000, size, count, flags, 0, 0].map(u32::to_le_bytes);
            [b"APETAGEX".as_slice(), numbers.as_flattened()].concat()
        };
        let mut plan = Plan::default();
        plan.add(&edge(0b101 << 29));
        plan.append(items);
        plan.add(&edge(1 << 31));
        Ok(plan)
    }
}

/// Whether a Monkey's Audio or WavPack file begins here.
pub(crate) fn begins(head: &[u8]) -> bool {
    array::<4>(head, 0).is_some_and(|magic| &magic == b"MAC " || &magic == b"wvpk")
}
