//! One ID3v2 frame: its header, its flags, what it feeds, and how it looks in 2.4.

use super::super::gather::{TEXT_READ, Text};
use super::super::piece::Plan;
use super::super::source::{Fault, Source, Span, array, be32, from, upto};
use super::super::text;
use super::{Id3v2, old, resynchronise, synchsafe, to_synchsafe};

/// What a frame is to us. Frames of one unit are written together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Text([u8; 4]),
    /// Upper-case description.
    User(String),
    Comment,
    Lyrics,
    Ufid,
    License,
    People,
    Players,
    /// 2.3's list of both.
    Credits,
    Picture,
    Other,
}

/// Where a frame lies in its base.
#[derive(Debug, Clone, Copy)]
pub(super) struct Where {
    pub header: u64,
    pub body: Span,
    /// Whether header and body may be kept as they stand.
    pub verbatim: bool,
}

#[derive(Debug)]
pub(super) struct Frame {
    /// The 2.4 identifier; of a 2.2 frame without one, its own three letters.
    pub id: [u8; 4],
    pub place: Where,
    /// Flags as 2.4 has them.
    flags: [u8; 2],
    /// Whether unsynchronisation hides in the body.
    unsynchronised: bool,
    pub unit: Unit,
    /// Values, descriptions left out.
    pub strings: Vec<Text>,
    pub language: [u8; 3],
}

pub(super) struct Sizes {
    pub written: u32,
    pub plain: u32,
}

/// Whether these bytes can begin a frame or padding.
pub(super) fn begins(b: &[u8], major: u8) -> bool {
    let id = upto(b, if major == 2 { 3 } else { 4 });
    id.first() == Some(&0)
        || !id.is_empty()
            && id
                .iter()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

/// The size in a frame's header; `None` where that is no header.
pub(super) fn size(header: &[u8], major: u8) -> Option<Sizes> {
    let known = upto(header, if major == 2 { 3 } else { 4 });
    if !known
        .iter()
        .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == b' ')
    {
        return None;
    }
    match major {
        2 => {
            let [a, b, c] = array(header, 3)?;
            let n = u32::from_be_bytes([0, a, b, c]);
            (header.len() == 6).then_some(Sizes {
                written: n,
                plain: n,
            })
        }
        3 => be32(header, 4)
            .filter(|_| header.len() == 10)
            .map(|n| Sizes {
                written: n,
                plain: n,
            }),
        _ => {
            let plain = be32(header, 4).filter(|_| header.len() == 10)?;
            Some(Sizes {
                written: synchsafe(header, 4).unwrap_or(plain),
                plain,
            })
        }
    }
}

fn unit_of(id: [u8; 4]) -> Unit {
    match &id {
        b"COMM" => Unit::Comment,
        b"USLT" => Unit::Lyrics,
        b"UFID" => Unit::Ufid,
        b"WCOP" => Unit::License,
        b"TIPL" => Unit::People,
        b"TMCL" => Unit::Players,
        b"IPLS" => Unit::Credits,
        b"APIC" | b"PIC\0" => Unit::Picture,
        [b'T', ..] => Unit::Text(id),
        // iTunes' grouping and movement are text frames under other letters.
        b"GRP1" | b"MVNM" | b"MVIN" => Unit::Text(id),
        _ => Unit::Other,
    }
}

impl Id3v2 {
    pub(super) fn frame(
        &self,
        src: &mut Source<'_>,
        header: &[u8],
        place: Where,
        budget: &mut u64,
    ) -> Result<Frame, Fault> {
        let (id, flags) = match self.major {
            2 => (old::id(array(header, 0).unwrap_or_default()), [0; 2]),
            3 => {
                let [a, b] = array(header, 8).unwrap_or_default();
                let format = (b & 0x80) >> 4 | (b & 0x40) >> 4 | (b & 0x20) << 1;
                let extra = if b & 0x80 == 0 { 0 } else { 1 };
                (
                    array(header, 0).unwrap_or_default(),
                    [(a >> 1) & 0x70, format | extra],
                )
            }
            _ => (
                array(header, 0).unwrap_or_default(),
                array(header, 8).unwrap_or_default(),
            ),
        };
        let [_, format] = flags;
        let mut frame = Frame {
            id,
            place,
            flags,
            unsynchronised: self.unsynchronised || self.major == 4 && format & 2 != 0,
            unit: unit_of(id),
            strings: Vec::new(),
            language: *b"XXX",
        };
        if matches!(frame.unit, Unit::Picture | Unit::Other) {
            return Ok(frame);
        }
        let want = usize::try_from(place.body.len)
            .unwrap_or(usize::MAX)
            .min(TEXT_READ);
        match budget.checked_sub(want as u64) {
            Some(left) => *budget = left,
            None => frame.unit = Unit::Other,
        }
        let body = if frame.unit == Unit::Other {
            None
        } else {
            self.content(src, &frame, want)?
        };
        match body {
            Some(body) => interpret(&mut frame, &body),
            None => frame.unit = Unit::Other,
        }
        Ok(frame)
    }

    /// A frame's body as it was meant; `None` where it is encrypted or broken.
    pub(super) fn content(
        &self,
        src: &mut Source<'_>,
        frame: &Frame,
        limit: usize,
    ) -> Result<Option<Vec<u8>>, Fault> {
        let want = usize::try_from(frame.place.body.len)
            .unwrap_or(usize::MAX)
            .min(limit);
        let raw = self.peek(src, frame.place.body.start, want)?;
        let [_, format] = frame.flags;
        if format & 0x04 != 0 {
            return Ok(None);
        }
        let mut skip = usize::from(format & 0x40 != 0);
        let mut inflated = limit;
        if self.major == 3 {
            // 2.3 puts the size before the group (§3.3.1).
            skip += if format & 0x08 != 0 { 4 } else { 0 };
        } else if format & 0x01 != 0 {
            inflated = synchsafe(&raw, skip)
                .map_or(limit, |n| n as usize)
                .min(limit);
            skip += 4;
        }
        let mut body = from(&raw, skip).to_vec();
        if frame.unsynchronised {
            body = resynchronise(&body);
        }
        if format & 0x08 == 0 {
            return Ok(Some(body));
        }
        Ok(miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(&body, inflated.max(1)).ok())
    }

    /// Adds a frame to a 2.4 tag as it was: its bytes where it is 2.4 already, else its body under a new header.
    pub(super) fn carry(
        &self,
        src: &mut Source<'_>,
        frame: &Frame,
        plan: &mut Plan,
    ) -> Result<(), Fault> {
        let body = frame.place.body;
        if frame.place.verbatim {
            plan.keep(Span::between(frame.place.header, body.end()));
            return Ok(());
        }
        let (front, rest) = match self.major {
            2 => old::front(frame.id, &self.peek(src, body.start, 4)?),
            3 => old::extras(frame.flags, &self.peek(src, body.start, 6)?),
            _ => (Vec::new(), 0),
        };
        let rest = Span::between(body.start + rest, body.end());
        let nested =
            self.major == 3 && matches!(&frame.id, b"CHAP" | b"CTOC") && rest.len < 16 << 20;
        if nested {
            let bytes = self.peek(src, rest.start, usize::try_from(rest.len).unwrap_or(0))?;
            let bytes = old::nested(&frame.id, &bytes);
            plan.add(&header(
                old::written_id(frame.id),
                front.len() as u64 + bytes.len() as u64,
                frame.flags,
            )?);
            plan.add(&front);
            plan.add(&bytes);
            return Ok(());
        }
        plan.add(&header(
            old::written_id(frame.id),
            front.len() as u64 + rest.len,
            frame.flags,
        )?);
        plan.add(&front);
        match &self.base {
            super::Base::File => plan.keep(rest),
            super::Base::Memory(_) => {
                plan.add(&self.peek(src, rest.start, usize::try_from(rest.len).unwrap_or(0))?);
            }
        }
        Ok(())
    }
}

/// A 2.4 frame header.
pub(super) fn header(id: [u8; 4], len: u64, flags: [u8; 2]) -> Result<Vec<u8>, Fault> {
    let size = to_synchsafe(len).ok_or(Fault::TooLarge("ID3v2"))?;
    Ok([id.as_slice(), size.as_slice(), flags.as_slice()].concat())
}

/// Reads a body into the frame's unit and values; what does not fit stays unknown.
fn interpret(frame: &mut Frame, body: &[u8]) {
    let encoding = body.first().copied().unwrap_or(0);
    let rest = from(body, 1);
    let described = |rest: &[u8]| {
        let end = text::terminated(encoding, rest)?;
        Some((
            text::id3(encoding, upto(rest, end)).text,
            text::id3_list(encoding, from(rest, end + text::unit(encoding))),
        ))
    };
    let found = match frame.unit.clone() {
        Unit::License => {
            let end = text::terminated(0, body).unwrap_or(body.len());
            Some((Unit::License, vec![text::latin1(upto(body, end))]))
        }
        Unit::Ufid => body.iter().position(|&b| b == 0).and_then(|end| {
            (upto(body, end) == b"http://musicbrainz.org")
                .then(|| (Unit::Ufid, vec![text::utf8(from(body, end + 1))]))
        }),
        unit @ (Unit::Comment | Unit::Lyrics) => {
            frame.language = array(rest, 0).unwrap_or(*b"XXX");
            described(from(rest, 3))
                .filter(|(about, _)| unit == Unit::Lyrics || about.is_empty())
                .map(|(_, values)| (unit, values))
        }
        Unit::Text(id) if &id == b"TXXX" => described(rest).map(|(about, values)| {
            let about = about.to_ascii_uppercase();
            (
                if about == "LICENSE" {
                    Unit::License
                } else {
                    Unit::User(about)
                },
                values,
            )
        }),
        unit => Some((unit, text::id3_list(encoding, rest))),
    };
    match found {
        Some((unit, strings)) => (frame.unit, frame.strings) = (unit, strings),
        None => frame.unit = Unit::Other,
    }
}
