//! An Ogg file's comment packet: found, and laid out again in pages.

use super::TagFormat;
use super::essence::Essence;
use super::gather::{BLOCK_LIMIT, Gather};
use super::ogg::checksum;
use super::piece::{Piece, Plan};
use super::source::{Fault, Source, Span, array, be16, from, le32, upto};
use super::vorbis::Comments;
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;

#[derive(Debug)]
struct Page {
    span: Span,
    body: Span,
    flags: u8,
    granule: u64,
    serial: u32,
    number: u32,
    lacing: Vec<u8>,
}

/// The stream that carries the tags, and the pages that carry its comment packet.
#[derive(Debug)]
pub(crate) struct Stream {
    format: TagFormat,
    serial: u32,
    comments: Comments,
    /// Bytes of the comment packet before the block proper.
    prefix: u64,
    /// The comment packet's length.
    packet_len: u64,
    /// Lengths of the packets behind it on the same pages.
    others: Vec<usize>,
    /// What those pages hold.
    payload: Vec<u8>,
    pages: Vec<Page>,
    /// Pages of other streams between them.
    foreign: Vec<Span>,
    whole: bool,
}

const NOWHERE: u64 = u64::MAX;

fn page(src: &mut Source<'_>, at: u64) -> Result<Option<Page>, Fault> {
    let head = src.some(at, 27 + 255)?;
    if upto(&head, 5) != b"OggS\0" {
        return Ok(None);
    }
    let parts = || {
        let [segments] = array(&head, 26)?;
        let lacing = head.get(27..27 + usize::from(segments))?.to_vec();
        let body_len = lacing.iter().map(|&n| u64::from(n)).sum();
        let body = Span::new(at + 27 + u64::from(segments), body_len);
        Some(Page {
            span: Span::between(at, body.end()),
            body,
            flags: *head.get(5)?,
            granule: array(&head, 6).map(u64::from_le_bytes)?,
            serial: le32(&head, 14)?,
            number: le32(&head, 18)?,
            lacing,
        })
    };
    Ok(parts().filter(|p| p.body.end() <= src.len()))
}

/// Which codec an identification packet announces.
fn codec(b: &[u8]) -> Option<TagFormat> {
    let begins = |magic: &[u8]| b.starts_with(magic);
    match () {
        () if begins(b"\x01vorbis") => Some(TagFormat::OggVorbis),
        () if begins(b"OpusHead") => Some(TagFormat::OggOpus),
        () if begins(b"\x7FFLAC") => Some(TagFormat::OggFlac),
        () if begins(b"Speex   ") => Some(TagFormat::OggSpeex),
        () => None,
    }
}

impl Stream {
    /// Reads the headers of the file whose first page stands at `start`.
    pub fn read(src: &mut Source<'_>, start: u64) -> Result<(Self, Gather, Essence), Fault> {
        let mut at = start;
        let mut found = None;
        while let Some(page) = page(src, at)? {
            if page.flags & 2 == 0 || found.is_some() {
                break;
            }
            at = page.span.end();
            let head = src.bytes(page.body)?;
            if let Some(format) = codec(&head) {
                found = Some((format, page.serial, head));
            }
        }
        let Some((format, serial, head)) = found else {
            return Err(Fault::Unknown);
        };
        let mut stream = Self {
            format,
            serial,
            comments: Comments::empty(format.dialect()),
            prefix: 0,
            packet_len: 0,
            others: Vec::new(),
            payload: Vec::new(),
            pages: Vec::new(),
            foreign: Vec::new(),
            whole: false,
        };
        let sound = stream.collect(src, at)?;
        let mut out = Gather::default();
        if !stream.parse(&head, &mut out) {
            out.unreadable("vorbis-comment");
        }
        let rest = from(
            &stream.payload,
            usize::try_from(stream.packet_len).unwrap_or(usize::MAX),
        );
        let headers = [head.as_slice(), rest].concat();
        Ok((
            stream,
            out,
            Essence::Ogg {
                headers,
                start: sound,
            },
        ))
    }

    /// Takes in pages up to the first that ends with a packet; gives where the next one begins.
    fn collect(&mut self, src: &mut Source<'_>, mut at: u64) -> Result<u64, Fault> {
        let mut lengths = vec![0_usize];
        let mut begun = false;
        while let Some(next) = page(src, at)? {
            at = next.span.end();
            // Other streams' first pages stand before our comments, their headers perhaps between.
            if next.serial != self.serial {
                if begun {
                    self.foreign.push(next.span);
                }
                continue;
            }
            if next.flags & 2 != 0
                || begun != (next.flags & 1 != 0)
                || !matches!(next.granule, 0 | NOWHERE)
            {
                return Ok(at);
            }
            begun = true;
            if (self.payload.len() as u64).saturating_add(next.body.len) > BLOCK_LIMIT {
                return Err(Fault::TooLarge("Ogg comment"));
            }
            self.payload.extend(src.bytes(next.body)?);
            for &n in &next.lacing {
                if let Some(last) = lengths.last_mut() {
                    *last += usize::from(n);
                }
                if n < 255 {
                    lengths.push(0);
                }
            }
            let ends = next.lacing.last().is_some_and(|&n| n < 255);
            self.pages.push(next);
            if ends {
                lengths.pop();
                self.whole = true;
                self.packet_len = lengths.first().map_or(0, |n| *n as u64);
                self.others = lengths.into_iter().skip(1).collect();
                return Ok(at);
            }
        }
        Ok(at)
    }

    fn parse(&mut self, head: &[u8], out: &mut Gather) -> bool {
        let packet = upto(
            &self.payload,
            usize::try_from(self.packet_len).unwrap_or(usize::MAX),
        );
        let magic: &[u8] = match self.format {
            TagFormat::OggVorbis => b"\x03vorbis",
            TagFormat::OggOpus => b"OpusTags",
            _ => b"",
        };
        let is_flac = self.format == TagFormat::OggFlac;
        // Ogg FLAC puts the block's own header first, and says how many packets there are.
        let fits = if is_flac {
            packet.len() >= 4
                && packet.first().is_some_and(|k| k & 0x7F == 4)
                && be16(head, 7).is_some()
        } else {
            packet.starts_with(magic)
        };
        if !self.whole || !fits {
            self.whole = false;
            return false;
        }
        self.prefix = if is_flac { 4 } else { magic.len() as u64 };
        let block = from(packet, if is_flac { 4 } else { magic.len() });
        self.comments = Comments::parse(block, self.format.dialect());
        *out = self.comments.gather(block);
        true
    }

    /// Which codec the stream is.
    pub const fn format(&self) -> TagFormat {
        self.format
    }

    pub fn plan(
        &self,
        len: u64,
        changed: &BTreeSet<TagField>,
        wanted: &TagSet,
    ) -> Result<Plan, Fault> {
        let Some(first) = self.pages.first().filter(|_| self.whole) else {
            return Err(Fault::Damaged("Ogg headers"));
        };
        let block = self
            .comments
            .edit(changed, wanted, self.format == TagFormat::OggVorbis)
            .shifted(self.prefix);
        let mut packet = Plan::default();
        if self.format == TagFormat::OggFlac {
            let [kind] = array(&self.payload, 0).unwrap_or([4]);
            let size = u32::try_from(block.len())
                .ok()
                .filter(|n| *n < 1 << 24)
                .ok_or(Fault::TooLarge("FLAC comment"))?;
            let [_, a, b, c] = size.to_be_bytes();
            packet.add(&[kind, a, b, c]);
        } else {
            packet.keep(Span::new(0, self.prefix));
        }
        packet.append(block);
        if packet.len() > BLOCK_LIMIT {
            return Err(Fault::TooLarge("Ogg comment"));
        }
        let lengths: Vec<usize> = std::iter::once(usize::try_from(packet.len()).unwrap_or(0))
            .chain(self.others.iter().copied())
            .collect();
        packet.keep(Span::between(self.packet_len, self.payload.len() as u64));
        let (mut pages, count) = self.lay_out(&packet, &lengths, first.number);
        for span in &self.foreign {
            pages.keep(*span);
        }
        let end = self.pages.last().map_or(first.span.end(), |p| p.span.end());
        let mut plan = Plan::default();
        plan.keep(Span::new(0, first.span.start));
        plan.append(pages);
        let delta = count.wrapping_sub(u32::try_from(self.pages.len()).unwrap_or(0));
        plan.renumber(Span::between(end, len), self.serial, delta);
        Ok(plan)
    }

    /// Lays packets out in pages. `packets` speaks of places in the old payload.
    fn lay_out(&self, packets: &Plan, lengths: &[usize], number: u32) -> (Plan, u32) {
        let mut bytes = Vec::new();
        let mut kept = Vec::new();
        for piece in &packets.pieces {
            match piece {
                Piece::New(new) => bytes.extend_from_slice(new),
                Piece::Keep(span) | Piece::Renumber { span, .. } => {
                    self.kept(*span, bytes.len() as u64, &mut kept);
                    let old = usize::try_from(span.start).unwrap_or(usize::MAX);
                    bytes.extend(upto(
                        from(&self.payload, old),
                        usize::try_from(span.len).unwrap_or(0),
                    ));
                }
            }
        }
        let mut lacing: Vec<u8> = Vec::new();
        for &len in lengths {
            lacing.extend(std::iter::repeat_n(255, len / 255));
            lacing.push(u8::try_from(len % 255).unwrap_or(0));
        }
        let (mut out, mut count, mut at, mut open) = (Plan::default(), 0, 0_usize, false);
        for part in lacing.chunks(255) {
            let len: usize = part.iter().map(|&n| usize::from(n)).sum();
            let granule: u64 = if part.iter().any(|&n| n < 255) {
                0
            } else {
                NOWHERE
            };
            let mut page = b"OggS\0".to_vec();
            page.push(u8::from(open));
            page.extend(granule.to_le_bytes());
            page.extend(self.serial.to_le_bytes());
            page.extend(number.wrapping_add(count).to_le_bytes());
            page.extend([0; 4]);
            page.push(u8::try_from(part.len()).unwrap_or(0));
            page.extend_from_slice(part);
            let header = page.len();
            page.extend(upto(from(&bytes, at), len));
            let crc = checksum(&page).to_le_bytes();
            if let Some(field) = page.get_mut(22..26) {
                field.copy_from_slice(&crc);
            }
            let body = page.split_off(header.min(page.len()));
            out.add(&page);
            emit(&mut out, &body, at as u64, &kept);
            open = part.last() == Some(&255);
            at += len;
            count += 1;
        }
        (out, count)
    }

    /// Notes where in the file a kept stretch of the old payload lies, page by page.
    fn kept(&self, span: Span, new_at: u64, into: &mut Vec<(u64, Span)>) {
        // With other streams' pages between ours the old order would not hold.
        if !self.foreign.is_empty() {
            return;
        }
        let mut page_at = 0;
        for page in &self.pages {
            let start = span.start.max(page_at);
            let part = Span::between(start, span.end().min(page_at + page.body.len));
            if part.len > 0 {
                let in_file = page.body.start + (start - page_at);
                into.push((new_at + (start - span.start), Span::new(in_file, part.len)));
            }
            page_at += page.body.len;
        }
    }
}

/// Adds a page's body, long stretches as kept ones, so that the way back stays small.
fn emit(out: &mut Plan, body: &[u8], at: u64, kept: &[(u64, Span)]) {
    let end = at + body.len() as u64;
    let slice = |a: u64, b: u64| {
        let (a, b) = (
            usize::try_from(a - at).unwrap_or(0),
            usize::try_from(b - at).unwrap_or(0),
        );
        body.get(a..b).unwrap_or_default()
    };
    let mut cursor = at;
    for (new_at, span) in kept {
        let part = Span::between((*new_at).max(at), (new_at + span.len).min(end));
        if part.len >= 64 {
            out.add(slice(cursor, part.start));
            out.keep(Span::new(span.start + (part.start - new_at), part.len));
            cursor = part.end();
        }
    }
    out.add(slice(cursor, end));
}
