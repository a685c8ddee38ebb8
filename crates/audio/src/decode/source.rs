//! The bytes that a demuxer sees: the file without the ID3v2 tags in front of it.
//!
//! Tags are the tag reader's business. A tag that is broken or ten megabytes long must not keep
//! the sound from being read, so it is stepped over by its own length before probing starts.

use std::io::{self, Read, Seek, SeekFrom};
use symphonia::core::io::MediaSource;

/// Upper bound on tags stacked in front of the sound.
const MAX_LEADING_TAGS: usize = 16;

/// No file system holds more.
const MAX_STATED: u64 = 1 << 60;

/// A media source whose position 0 lies behind the leading tags.
pub(super) struct Untagged<S> {
    inner: S,
    base: u64,
    stated_len: u64,
}

impl<S: MediaSource> Untagged<S> {
    /// Finds the end of the leading ID3v2 tags (ID3v2.4 structure, 3.1) and starts there.
    pub(super) fn new(mut inner: S) -> io::Result<Self> {
        let len = inner.byte_len().unwrap_or(u64::MAX);
        let mut base = 0u64;
        for _ in 0..MAX_LEADING_TAGS {
            inner.seek(SeekFrom::Start(base))?;
            let mut head = [0u8; 10];
            if read_up_to(&mut inner, &mut head)? < head.len() {
                break;
            }
            let [b'I', b'D', b'3', major, _, flags, s0, s1, s2, s3] = head else {
                break;
            };
            if major == 0xff || [s0, s1, s2, s3].iter().any(|byte| *byte >= 0x80) {
                break;
            }
            let size = [s0, s1, s2, s3]
                .iter()
                .fold(0u64, |sum, byte| (sum << 7) | u64::from(*byte));
            let footer = if flags & 0x10 != 0 { 10 } else { 0 };
            let next = base + 10 + size + footer;
            if next > len {
                break;
            }
            base = next;
        }
        inner.seek(SeekFrom::Start(base))?;
        Ok(Self {
            inner,
            base,
            stated_len: 0,
        })
    }

    /// The first bytes behind the tags, for recognising foreign formats. Leaves the position at 0.
    pub(super) fn head(&mut self) -> io::Result<Vec<u8>> {
        let mut head = [0u8; 16];
        let count = read_up_to(&mut self.inner, &mut head)?;
        self.inner.seek(SeekFrom::Start(self.base))?;
        Ok(head.into_iter().take(count).collect())
    }

    /// Makes the source as long as its format says: symphonia plays nothing of an MP4 file whose
    /// last box reaches beyond the end; so it plays what is there.
    pub(super) fn state_len(&mut self, len: u64) {
        self.stated_len = if len < MAX_STATED { len } else { 0 };
    }

    /// Puts the position back to the first byte behind the tags.
    pub(super) fn rewind(&mut self) -> io::Result<()> {
        self.inner.seek(SeekFrom::Start(self.base)).map(|_| ())
    }
}

/// Reads until `buf` is full or the source ends; gives the count of bytes.
pub(super) fn read_up_to(source: &mut impl Read, buf: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buf.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match source.read(rest) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

impl<S: MediaSource> Read for Untagged<S> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.inner.read(buf)
    }
}

impl<S: MediaSource> Seek for Untagged<S> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let to = match to {
            SeekFrom::Start(at) => SeekFrom::Start(at.saturating_add(self.base)),
            SeekFrom::End(by) => {
                let end = self.byte_len().unwrap_or(0).saturating_add_signed(by);
                SeekFrom::Start(end.saturating_add(self.base))
            }
            relative => relative,
        };
        let at = self.inner.seek(to)?;
        at.checked_sub(self.base)
            .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))
    }
}

impl<S: MediaSource> MediaSource for Untagged<S> {
    fn is_seekable(&self) -> bool {
        self.inner.is_seekable()
    }

    fn byte_len(&self) -> Option<u64> {
        self.inner
            .byte_len()
            .map(|len| len.saturating_sub(self.base).max(self.stated_len))
    }
}
