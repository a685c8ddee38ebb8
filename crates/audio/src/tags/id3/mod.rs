//! ID3v2 (2.2, 2.3 and 2.4 read; 2.4 written) and ID3v1 (read).
//!
//! A tag is changed frame by frame: what does not change keeps its bytes. A tag of an
//! older version becomes 2.4 when it is written, since only 2.4 has several values to a
//! frame, UTF-8, TIPL and TMCL; the bodies of frames that we do not know stay as they are.

mod edit;
mod frame;
mod old;
mod read;
pub(crate) mod v1;

use super::gather::{BLOCK_LIMIT, Gather};
use super::source::{Fault, Source, Span, array, be32, from, upto};
use frame::Frame;
use griot_domain::tags::TagSet;

/// Where the bytes of frames lie.
#[derive(Debug)]
enum Base {
    /// In the file.
    File,
    /// In memory, where unsynchronisation had to be undone over the whole tag.
    Memory(Vec<u8>),
}

/// One ID3v2 tag.
#[derive(Debug)]
pub(crate) struct Id3v2 {
    /// The whole tag with header, padding and footer.
    pub span: Span,
    /// Major version.
    major: u8,
    base: Base,
    frames: Vec<Frame>,
    /// A 2.4 tag's mark that unsynchronisation hides in its frames; ours never need it.
    unsynchronised: bool,
    /// Bytes after the last frame.
    padding: Span,
    /// Whether something in it could not be made out.
    damaged: bool,
    /// Whether what follows the last frame is something else than padding.
    junk: bool,
}

const FRAMES_LIMIT: usize = 100_000;

/// A size of four times seven bits (ID3v2.4 structure §6.2).
pub(crate) fn synchsafe(b: &[u8], at: usize) -> Option<u32> {
    let bytes: [u8; 4] = array(b, at)?;
    bytes
        .iter()
        .all(|&x| x < 0x80)
        .then(|| bytes.iter().fold(0, |n, &x| (n << 7) | u32::from(x)))
}

/// The same, to be written; `None` from 256 MiB on.
pub(crate) fn to_synchsafe(n: u64) -> Option<[u8; 4]> {
    let n = u32::try_from(n).ok().filter(|n| *n < 1 << 28)?;
    Some([n >> 21, n >> 14, n >> 7, n].map(|x| u8::try_from(x & 0x7F).unwrap_or_default()))
}

/// Undoes unsynchronisation (§6.1).
fn resynchronise(b: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(b.len());
    let mut last = 0;
    for &x in b {
        if !(last == 0xFF && x == 0) {
            out.push(x);
        }
        last = x;
    }
    out
}

/// The extent of the ID3v2 tag that begins at a place, if one does.
pub(crate) fn extent(src: &mut Source<'_>, start: u64) -> Result<Option<Span>, Fault> {
    let head = src.some(start, 10)?;
    let [b'I', b'D', b'3', major, revision, flags, ..] = head.as_slice() else {
        return Ok(None);
    };
    let Some(size) = synchsafe(&head, 6) else {
        return Ok(None);
    };
    if *major == 0xFF || *revision == 0xFF {
        return Ok(None);
    }
    let footer = if *major == 4 && flags & 0x10 != 0 {
        10
    } else {
        0
    };
    let len = (10 + u64::from(size) + footer).min(src.len() - start);
    Ok(Some(Span::new(start, len)))
}

impl Id3v2 {
    /// A tag without frames.
    pub fn empty() -> Self {
        Self {
            span: Span::new(0, 0),
            major: 4,
            base: Base::File,
            frames: Vec::new(),
            unsynchronised: false,
            padding: Span::new(0, 0),
            damaged: false,
            junk: false,
        }
    }

    /// Reads the tag at `start`, if one is there.
    pub fn read(src: &mut Source<'_>, start: u64) -> Result<Option<Self>, Fault> {
        let Some(span) = extent(src, start)? else {
            return Ok(None);
        };
        let head = src.bytes(Span::new(start, 10.min(span.len)))?;
        let [_, _, _, major, _, flags, ..] = head.as_slice() else {
            return Ok(None);
        };
        let (major, flags) = (*major, *flags);
        let mut tag = Self {
            span,
            major,
            ..Self::empty()
        };
        if !(2..=4).contains(&major) || (major == 2 && flags & 0x40 != 0) {
            tag.damaged = true;
            return Ok(Some(tag));
        }
        let footer = if major == 4 && flags & 0x10 != 0 {
            10
        } else {
            0
        };
        let mut area = Span::between(
            start + 10,
            span.end() - footer.min(span.len.saturating_sub(10)),
        );
        let claimed = synchsafe(&head, 6).map_or(0, u64::from);
        tag.damaged = claimed > area.len;
        let unsynchronised = flags & 0x80 != 0;
        tag.unsynchronised = unsynchronised && major == 4;
        if unsynchronised && major < 4 {
            if area.len > BLOCK_LIMIT {
                return Err(Fault::TooLarge("ID3v2"));
            }
            let plain = resynchronise(&src.bytes(area)?);
            area = Span::new(0, plain.len() as u64);
            tag.base = Base::Memory(plain);
        }
        if flags & 0x40 != 0 {
            let size = tag.peek(src, area.start, 4)?;
            let skip = if major == 4 {
                synchsafe(&size, 0).map(u64::from)
            } else {
                be32(&size, 0).map(|n| u64::from(n) + 4)
            };
            area = Span::between(area.start + skip.unwrap_or(0).min(area.len), area.end());
        }
        tag.walk(src, area)?;
        Ok(Some(tag))
    }

    /// Up to `want` bytes at a place of the base.
    fn peek(&self, src: &mut Source<'_>, start: u64, want: usize) -> Result<Vec<u8>, Fault> {
        match &self.base {
            Base::File => Ok(src.some(start, want)?),
            Base::Memory(bytes) => Ok(upto(
                from(bytes, usize::try_from(start).unwrap_or(usize::MAX)),
                want,
            )
            .to_vec()),
        }
    }

    fn walk(&mut self, src: &mut Source<'_>, area: Span) -> Result<(), Fault> {
        let mut at = area.start;
        let mut budget = BLOCK_LIMIT;
        while at < area.end() && self.frames.len() < FRAMES_LIMIT {
            let header = self.peek(src, at, if self.major == 2 { 6 } else { 10 })?;
            if header.first() == Some(&0) {
                break;
            }
            let next = |this: &Self, src: &mut Source<'_>, end: u64| -> Result<bool, Fault> {
                Ok(end == area.end()
                    || end < area.end() && frame::begins(&this.peek(src, end, 4)?, this.major))
            };
            let Some(size) = frame::size(&header, self.major) else {
                self.damaged = true;
                self.junk = true;
                break;
            };
            let body_at = at + header.len() as u64;
            let mut len = u64::from(size.written);
            // Some writers put plain sizes into 2.4: believe those where only they lead to a frame.
            let mut plain = false;
            if size.plain != size.written
                && !next(self, src, body_at + len)?
                && next(self, src, body_at + u64::from(size.plain))?
            {
                len = u64::from(size.plain);
                plain = true;
            }
            if body_at + len > area.end() {
                self.damaged = true;
                self.junk = true;
                break;
            }
            let verbatim = self.major == 4 && !plain && matches!(self.base, Base::File);
            let place = frame::Where {
                header: at,
                body: Span::new(body_at, len),
                verbatim,
            };
            let frame = self.frame(src, &header, place, &mut budget)?;
            self.frames.push(frame);
            at = body_at + len;
        }
        if matches!(self.base, Base::File) {
            self.padding = Span::between(at, area.end());
        }
        Ok(())
    }

    /// The mapped tags alone.
    pub fn tags(&self) -> TagSet {
        let mut out = Gather::default();
        self.fields(&mut out);
        out.tags
    }

    /// Reads the mapped tags and the pictures.
    pub fn gather(&self, src: &mut Source<'_>) -> Result<Gather, Fault> {
        let mut out = Gather::default();
        if self.damaged {
            out.unreadable("id3v2");
        }
        self.fields(&mut out);
        self.pictures(src, &mut out)?;
        Ok(out)
    }
}
