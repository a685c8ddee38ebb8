//! Bytes that can be read at any place, a window at a time.

use std::io::{self, Read, Seek, SeekFrom};

/// A stretch of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: u64,
    pub len: u64,
}

impl Span {
    pub const fn new(start: u64, len: u64) -> Self {
        Self { start, len }
    }

    /// From `start` up to `end`; empty where they cross.
    pub const fn between(start: u64, end: u64) -> Self {
        Self {
            start,
            len: end.saturating_sub(start),
        }
    }

    pub const fn end(self) -> u64 {
        self.start.saturating_add(self.len)
    }
}

/// What stops the reading or planning of a file; gets its path further out.
#[derive(Debug)]
pub(crate) enum Fault {
    Io(io::Error),
    Unknown,
    Damaged(&'static str),
    TooLarge(&'static str),
}

impl From<io::Error> for Fault {
    fn from(e: io::Error) -> Self {
        Self::Io(e)
    }
}

pub(crate) trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

const WINDOW: usize = 64 << 10;

/// A file behind one window of 64 KiB, so that walking headers costs few system calls.
pub(crate) struct Source<'a> {
    inner: &'a mut dyn ReadSeek,
    len: u64,
    window: Vec<u8>,
    window_start: u64,
}

impl<'a> Source<'a> {
    pub fn new(inner: &'a mut dyn ReadSeek) -> io::Result<Self> {
        let len = inner.seek(SeekFrom::End(0))?;
        Ok(Self {
            inner,
            len,
            window: Vec::new(),
            window_start: 0,
        })
    }

    pub const fn len(&self) -> u64 {
        self.len
    }

    /// As many of `want` bytes at `start` as the file has.
    pub fn some(&mut self, start: u64, want: usize) -> io::Result<Vec<u8>> {
        let left = usize::try_from(self.len.saturating_sub(start)).unwrap_or(usize::MAX);
        let want = want.min(left);
        if want == 0 {
            return Ok(Vec::new());
        }
        if want > WINDOW {
            return self.fetch(start, want);
        }
        if let Some(found) = self.windowed(start, want) {
            return Ok(found.to_vec());
        }
        self.window = self.fetch(start, WINDOW.min(left))?;
        self.window_start = start;
        let short = want.min(self.window.len());
        Ok(self.windowed(start, short).unwrap_or_default().to_vec())
    }

    fn windowed(&self, start: u64, want: usize) -> Option<&[u8]> {
        let from = usize::try_from(start.checked_sub(self.window_start)?).ok()?;
        self.window.get(from..from.checked_add(want)?)
    }

    fn fetch(&mut self, start: u64, want: usize) -> io::Result<Vec<u8>> {
        self.inner.seek(SeekFrom::Start(start))?;
        let mut out = Vec::with_capacity(want.min(8 << 20));
        (&mut *self.inner).take(want as u64).read_to_end(&mut out)?;
        Ok(out)
    }

    /// Exactly the bytes of a span, which the caller has bounded.
    pub fn bytes(&mut self, span: Span) -> Result<Vec<u8>, Fault> {
        let want = usize::try_from(span.len).map_err(|_| Fault::TooLarge("block"))?;
        if span.end() > self.len {
            return Err(Fault::Damaged("truncated"));
        }
        let out = self.some(span.start, want)?;
        if out.len() == want {
            Ok(out)
        } else {
            Err(Fault::Damaged("truncated"))
        }
    }
}

/// `N` bytes at `at`.
pub(crate) fn array<const N: usize>(b: &[u8], at: usize) -> Option<[u8; N]> {
    b.get(at..at.checked_add(N)?)?.try_into().ok()
}

pub(crate) fn be16(b: &[u8], at: usize) -> Option<u16> {
    array(b, at).map(u16::from_be_bytes)
}

pub(crate) fn be32(b: &[u8], at: usize) -> Option<u32> {
    array(b, at).map(u32::from_be_bytes)
}

pub(crate) fn be64(b: &[u8], at: usize) -> Option<u64> {
    array(b, at).map(u64::from_be_bytes)
}

pub(crate) fn le32(b: &[u8], at: usize) -> Option<u32> {
    array(b, at).map(u32::from_le_bytes)
}

pub(crate) fn le64(b: &[u8], at: usize) -> Option<u64> {
    array(b, at).map(u64::from_le_bytes)
}

/// The rest of a slice, empty beyond its end.
pub(crate) fn from(b: &[u8], at: usize) -> &[u8] {
    b.get(at..).unwrap_or_default()
}

/// The first `n` bytes of a slice, or all.
pub(crate) fn upto(b: &[u8], n: usize) -> &[u8] {
    b.get(..n).unwrap_or(b)
}
