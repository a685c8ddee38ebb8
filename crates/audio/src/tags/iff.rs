//! WAV (RIFF, RF64, BW64) and AIFF: chunks. Only the ID3 and INFO chunks and the sizes above
//! them are rewritten; every other chunk keeps its bytes and its order.

use super::TagFinding;
use super::essence::Essence;
use super::gather::{Gather, TEXT_READ};
use super::id3::Id3v2;
use super::info::Info;
use super::map::PLACES;
use super::piece::Plan;
use super::source::{Fault, Source, Span, array, be32, le32, le64};
use super::text;
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy)]
struct Chunk {
    id: [u8; 4],
    body: Span,
    /// Behind the padding.
    end: u64,
}

/// The chunks of a file.
#[derive(Debug)]
pub(crate) struct Iff {
    wave: bool,
    /// The size that the file's header claims.
    size: u32,
    chunks: Vec<Chunk>,
    ds64: Option<Chunk>,
    /// The last chunk says that it is longer than the file.
    overrun: bool,
    id3: Option<(Chunk, Id3v2)>,
    info: Option<(Chunk, Info)>,
}

/// A 32-bit size that stands for "see ds64" or "not known" (EBU Tech 3306).
const ELSEWHERE: u32 = u32::MAX;

fn plausible(id: [u8; 4]) -> bool {
    id.iter().all(|c| (0x20..0x7F).contains(c) || *c == 0xA9) && id != *b"    "
}

impl Iff {
    /// Reads a file that begins as RIFF, RF64, BW64 or FORM.
    pub fn read(src: &mut Source<'_>) -> Result<(Self, Gather, Essence), Fault> {
        let head = src.some(0, 12)?;
        let wave = head.first() != Some(&b'F');
        let size = if wave { le32(&head, 4) } else { be32(&head, 4) }.ok_or(Fault::Unknown)?;
        let mut iff = Self {
            wave,
            size,
            chunks: Vec::new(),
            ds64: None,
            overrun: false,
            id3: None,
            info: None,
        };
        iff.walk(src)?;
        let mut out = Gather::default();
        iff.tags(src, &mut out)?;
        let sound: &[&[u8; 4]] = if wave {
            &[b"fmt ", b"data"]
        } else {
            &[b"COMM", b"SSND"]
        };
        let spans = iff
            .chunks
            .iter()
            .filter(|c| sound.contains(&&c.id))
            .map(|c| c.body)
            .collect();
        if iff.overrun {
            out.unreadable(if wave { "riff" } else { "aiff" });
        }
        Ok((iff, out, Essence::Spans(spans)))
    }

    fn walk(&mut self, src: &mut Source<'_>) -> Result<(), Fault> {
        let mut at = 12;
        let mut table: Vec<u8> = Vec::new();
        while self.chunks.len() < 100_000 && !self.overrun {
            let head = src.some(at, 8)?;
            let claimed = if self.wave {
                le32(&head, 4)
            } else {
                be32(&head, 4)
            };
            let (Some(id), Some(claimed)) = (array(&head, 0).filter(|id| plausible(*id)), claimed)
            else {
                break;
            };
            let len = if claimed == ELSEWHERE {
                long_size(&table, id)
            } else {
                Some(u64::from(claimed))
            };
            let mut body = Span::new(at + 8, len.unwrap_or(u64::MAX));
            if body.end() > src.len() {
                self.overrun = true;
                body = Span::between(body.start, src.len());
            }
            let mut end = (body.end() + (body.len & 1)).min(src.len());
            // Some writers forget the padding.
            if end > body.end() && end < src.len() {
                let next = src.some(body.end(), 5)?;
                let forgotten =
                    array::<4>(&next, 0).is_some_and(plausible) && next.first() != Some(&0);
                if forgotten && !array::<4>(&next, 1).is_some_and(plausible) {
                    end = body.end();
                }
            }
            let chunk = Chunk { id, body, end };
            if &id == b"ds64" && self.ds64.is_none() && self.wave {
                self.ds64 = Some(chunk);
                table = src.some(
                    body.start,
                    usize::try_from(body.len).unwrap_or(0).min(64 << 10),
                )?;
            }
            self.chunks.push(chunk);
            at = end;
        }
        Ok(())
    }

    fn tags(&mut self, src: &mut Source<'_>, out: &mut Gather) -> Result<(), Fault> {
        for chunk in self.chunks.clone() {
            if chunk.id.eq_ignore_ascii_case(b"id3 ") {
                if self.id3.is_some() {
                    out.find(TagFinding::OtherTag { block: "id3v2" });
                } else if let Some(tag) = Id3v2::read(src, chunk.body.start)?
                    && tag.span.end() <= chunk.body.end()
                {
                    out.fill(tag.gather(src)?);
                    self.id3 = Some((chunk, tag));
                } else {
                    out.unreadable("id3v2");
                }
            } else if self.wave
                && &chunk.id == b"LIST"
                && self.info.is_none()
                && src.some(chunk.body.start, 4)? == b"INFO"
            {
                let area = Span::between(chunk.body.start + 4, chunk.body.end());
                self.info = Some((chunk, Info::read(src, area)?));
            }
        }
        if let Some((_, info)) = &self.info {
            out.fill(info.gather());
        }
        if !self.wave && self.id3.is_none() {
            self.native(src, out)?;
        }
        Ok(())
    }

    /// AIFF's own text chunks (AIFF 1.3 §8), where there is no ID3.
    fn native(&self, src: &mut Source<'_>, out: &mut Gather) -> Result<(), Fault> {
        let fields = [
            (b"NAME", TagField::Title),
            (b"AUTH", TagField::Artist),
            (b"(c) ", TagField::Copyright),
            (b"ANNO", TagField::Comment),
        ];
        for (id, field) in fields {
            let mut values = Vec::new();
            for chunk in self.chunks.iter().filter(|c| c.id == *id).take(16) {
                let want = usize::try_from(chunk.body.len)
                    .unwrap_or(usize::MAX)
                    .min(TEXT_READ);
                let raw = src.some(chunk.body.start, want)?;
                let decoded = text::utf8(&raw);
                let mut value = if decoded.valid {
                    decoded
                } else {
                    text::latin1(&raw)
                };
                value.text.truncate(value.text.trim_end_matches('\0').len());
                values.push(value);
            }
            out.set(field, values);
        }
        Ok(())
    }

    /// The tags of the ID3 chunk alone.
    pub fn primary(&self) -> TagSet {
        self.id3
            .as_ref()
            .map(|(_, tag)| tag.tags())
            .unwrap_or_default()
    }

    pub fn plan(
        &self,
        src: &mut Source<'_>,
        changed: &BTreeSet<TagField>,
        wanted: &TagSet,
    ) -> Result<Plan, Fault> {
        let mut edits = Vec::new();
        let mut fresh = Plan::default();
        let end = self.chunks.last().map_or(12, |c| c.end);
        if self
            .chunks
            .last()
            .is_some_and(|c| c.body.len & 1 == 1 && c.end == c.body.end())
            && !self.overrun
        {
            fresh.add(&[0]);
        }
        if self.wave {
            self.info_chunk(changed, wanted, &mut edits, &mut fresh)?;
        }
        let none = Id3v2::empty();
        let tag = self.id3.as_ref().map_or(&none, |(_, tag)| tag);
        let new = tag.edit(src, changed, wanted)?;
        match &self.id3 {
            Some((chunk, _)) => edits.push((whole(chunk), self.chunk(chunk.id, new)?)),
            None => fresh.append(self.chunk(if self.wave { *b"id3 " } else { *b"ID3 " }, new)?),
        }
        // Behind a chunk that runs over the end nothing would be found: go before it.
        let place = if self.overrun {
            self.chunks.last().map_or(12, |c| c.body.start - 8)
        } else {
            end
        };
        if !fresh.pieces.is_empty() {
            edits.push((Span::new(place, 0), fresh));
        }
        let grown: u64 = edits.iter().map(|(_, new)| new.len()).sum();
        let gone: u64 = edits.iter().map(|(old, _)| old.len).sum();
        self.sizes(src, end + grown - gone, &mut edits)?;
        Ok(Plan::splice(src.len(), edits))
    }

    fn info_chunk(
        &self,
        changed: &BTreeSet<TagField>,
        wanted: &TagSet,
        edits: &mut Vec<(Span, Plan)>,
        fresh: &mut Plan,
    ) -> Result<(), Fault> {
        match &self.info {
            Some((chunk, info)) => {
                let new = info
                    .edit(changed, wanted)
                    .unwrap_or_else(|| Plan::of(b"INFO"));
                edits.push((whole(chunk), self.chunk(*b"LIST", new)?));
            }
            None => {
                let all = PLACES.iter().map(|p| p.field).collect();
                if let Some(new) = Info::default().edit(&all, wanted) {
                    fresh.append(self.chunk(*b"LIST", new)?);
                }
            }
        }
        Ok(())
    }

    fn chunk(&self, id: [u8; 4], body: Plan) -> Result<Plan, Fault> {
        let len = u32::try_from(body.len())
            .ok()
            .filter(|n| *n != ELSEWHERE)
            .ok_or(Fault::TooLarge("chunk"))?;
        let size = if self.wave {
            len.to_le_bytes()
        } else {
            len.to_be_bytes()
        };
        let mut out = Plan::of(&[id, size].concat());
        out.append(body);
        if len & 1 == 1 {
            out.add(&[0]);
        }
        Ok(out)
    }

    /// The size in the file's header, or in ds64 (EBU Tech 3306 §3).
    fn sizes(
        &self,
        src: &mut Source<'_>,
        end: u64,
        edits: &mut Vec<(Span, Plan)>,
    ) -> Result<(), Fault> {
        let new = end - 8;
        if let Some(ds64) = self.ds64.filter(|_| self.size == ELSEWHERE) {
            let old = le64(&src.some(ds64.body.start, 8)?, 0);
            if old.is_some_and(|n| n != 0) {
                edits.push((Span::new(ds64.body.start, 8), Plan::of(&new.to_le_bytes())));
            }
            return Ok(());
        }
        // A size left open by a writer that could not seek, or past the end, stays as it is.
        if self.overrun || self.size == 0 || self.size == ELSEWHERE {
            return Ok(());
        }
        let new = u32::try_from(new)
            .ok()
            .filter(|n| *n != ELSEWHERE)
            .ok_or(Fault::TooLarge("RIFF"))?;
        let new = if self.wave {
            new.to_le_bytes()
        } else {
            new.to_be_bytes()
        };
        edits.push((Span::new(4, 4), Plan::of(&new)));
        Ok(())
    }
}

fn whole(chunk: &Chunk) -> Span {
    Span::between(chunk.body.start - 8, chunk.end)
}

/// A chunk's 64-bit size: the sound's at the head of ds64, others in its table.
fn long_size(ds64: &[u8], id: [u8; 4]) -> Option<u64> {
    if &id == b"data" {
        return le64(ds64, 8);
    }
    let count = le32(ds64, 24)?.min(4096) as usize;
    (0..count)
        .map(|i| 28 + i * 12)
        .find(|&at| array(ds64, at) == Some(id))
        .and_then(|at| le64(ds64, at + 4))
}
