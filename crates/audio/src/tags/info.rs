//! RIFF INFO (Multimedia Programming Interface 1.0 §2-14): short texts in UTF-8 beside the ID3 chunk.

use super::gather::{Gather, TEXT_READ, Text};
use super::map::PLACES;
use super::piece::Plan;
use super::source::{Fault, Source, Span, array, le32, upto};
use super::text::{self, without_nul};
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;

#[derive(Debug)]
struct Entry {
    id: [u8; 4],
    span: Span,
    text: Text,
}

/// The body of a `LIST` of type `INFO`.
#[derive(Debug, Default)]
pub(crate) struct Info {
    entries: Vec<Entry>,
    damaged: bool,
}

impl Info {
    /// Reads the entries in `area`, which begins behind `INFO`.
    pub fn read(src: &mut Source<'_>, area: Span) -> Result<Self, Fault> {
        let mut out = Self::default();
        let mut at = area.start;
        let mut budget = 4 * TEXT_READ;
        while at + 8 <= area.end() && out.entries.len() < 10_000 {
            let head = src.some(at, 8)?;
            let (Some(id), Some(len)) = (array(&head, 0), le32(&head, 4)) else {
                break;
            };
            let body = Span::new(at + 8, u64::from(len));
            if body.end() > area.end() {
                break;
            }
            let want = usize::try_from(body.len)
                .unwrap_or(usize::MAX)
                .min(TEXT_READ)
                .min(budget);
            budget -= want;
            let raw = src.some(body.start, want)?;
            let raw = upto(&raw, raw.iter().position(|&b| b == 0).unwrap_or(raw.len()));
            let decoded = text::utf8(raw);
            // Most writers of old meant the system's 8-bit letters.
            let text = if decoded.valid {
                decoded
            } else {
                text::latin1(raw)
            };
            let end = (body.end() + (body.len & 1)).min(area.end());
            out.entries.push(Entry {
                id,
                span: Span::between(at, end),
                text,
            });
            at = end;
        }
        out.damaged = at < area.end();
        Ok(out)
    }

    pub fn gather(&self) -> Gather {
        let mut out = Gather::default();
        if self.damaged {
            out.unreadable("riff-info");
        }
        for place in PLACES {
            let of = |id: [u8; 4]| {
                self.entries
                    .iter()
                    .find(|e| e.id == id)
                    .map(|e| e.text.clone())
            };
            let found = place.info.and_then(of).or_else(|| {
                if place.field == TagField::TrackNumber {
                    of(*b"IPRT")
                } else {
                    None
                }
            });
            let Some(mut text) = found else { continue };
            if place.field == TagField::TrackNumber
                && let Some((number, _)) = text::split_pair(&text.text)
            {
                text.text = number.to_owned();
            }
            out.set(place.field, vec![text]);
        }
        out
    }

    /// The list's body with the changed fields as wanted, `INFO` included; `None` where nothing is left.
    pub fn edit(&self, changed: &BTreeSet<TagField>, wanted: &TagSet) -> Option<Plan> {
        let mut out = Plan::default();
        let changing = |id: [u8; 4]| {
            PLACES.iter().any(|p| {
                changed.contains(&p.field)
                    && (p.info == Some(id) || p.field == TagField::TrackNumber && &id == b"IPRT")
            })
        };
        for entry in self.entries.iter().filter(|e| !changing(e.id)) {
            out.keep(entry.span);
            if entry.span.len & 1 == 1 {
                out.add(&[0]);
            }
        }
        for place in PLACES.iter().filter(|p| changed.contains(&p.field)) {
            let Some((id, values)) = place.info.zip(wanted.get(&place.field)) else {
                continue;
            };
            let mut text = without_nul(&values.join("; ")).into_bytes();
            if text.is_empty() {
                continue;
            }
            text.push(0);
            let len = u32::try_from(text.len()).unwrap_or(u32::MAX);
            if len & 1 == 1 {
                text.push(0);
            }
            out.add(&[id.as_slice(), &len.to_le_bytes(), &text].concat());
        }
        if out.pieces.is_empty() {
            return None;
        }
        let mut whole = Plan::of(b"INFO");
        whole.append(out);
        Some(whole)
    }
}
