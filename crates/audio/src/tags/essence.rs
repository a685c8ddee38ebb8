//! Which bytes of a file are its encoded sound. They must be the same before and after every write.

use super::ogg;
use super::source::Span;
use std::io::{self, Read, Seek, SeekFrom};

/// The encoded sound of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Essence {
    /// Stretches of the file.
    Spans(Vec<Span>),
    /// MP4's media data, and its chunk offsets told as (top-level box, offset in it).
    Mp4 {
        media: Vec<Span>,
        boxes: Vec<Span>,
        tables: Vec<OffsetTable>,
    },
    /// The other header packets, and every page from `start` on but for its number and checksum.
    Ogg { headers: Vec<u8>, start: u64 },
}

/// A table of absolute file offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OffsetTable {
    /// The entries.
    pub span: Span,
    /// Bytes from one entry to the next.
    pub stride: u64,
    /// Where in an entry the offset stands.
    pub at: u64,
    /// Its bytes: 4 or 8.
    pub width: u64,
}

const NEAR: usize = 128 << 10;

/// Feeds a span to a hasher; a file that ends early simply ends the feeding.
fn feed<R: Read + Seek>(file: &mut R, span: Span, into: &mut blake3::Hasher) -> io::Result<()> {
    file.seek(SeekFrom::Start(span.start))?;
    let mut left = span.len;
    let mut buffer = vec![0; NEAR.min(usize::try_from(left).unwrap_or(NEAR))];
    while left > 0 {
        let want = buffer
            .len()
            .min(usize::try_from(left).unwrap_or(usize::MAX));
        let got = file.read(buffer.get_mut(..want).unwrap_or_default())?;
        if got == 0 {
            break;
        }
        into.update(buffer.get(..got).unwrap_or_default());
        left -= got as u64;
    }
    Ok(())
}

/// BLAKE3 of a whole file.
pub(crate) fn hash_all<R: Read + Seek>(file: &mut R) -> io::Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    feed(file, Span::new(0, u64::MAX), &mut hasher)?;
    Ok(*hasher.finalize().as_bytes())
}

/// Feeds a stretch of `theirs`; whether it holds the same bytes as one of `mine`.
fn feed_equal<R: Read + Seek>(
    (mine, a): (&mut R, Span),
    (theirs, b): (&mut R, Span),
    into: &mut blake3::Hasher,
) -> io::Result<bool> {
    if a.len != b.len {
        return Ok(false);
    }
    mine.seek(SeekFrom::Start(a.start))?;
    theirs.seek(SeekFrom::Start(b.start))?;
    // Small enough to stay in the processor's cache between reading, comparing and hashing.
    let size = NEAR.min(usize::try_from(a.len).unwrap_or(NEAR));
    let (mut one, mut other) = (vec![0; size], vec![0; size]);
    let mut left = a.len;
    while left > 0 {
        let want = size.min(usize::try_from(left).unwrap_or(usize::MAX));
        let (Some(one), Some(other)) = (one.get_mut(..want), other.get_mut(..want)) else {
            return Ok(false);
        };
        mine.read_exact(one)?;
        theirs.read_exact(other)?;
        if one != other {
            return Ok(false);
        }
        into.update(other);
        left -= want as u64;
    }
    Ok(true)
}

impl Essence {
    /// Where another file has the same sound as `mine`, the BLAKE3 of that whole file.
    pub fn hash_if_same<R: Read + Seek>(
        &self,
        mine: &mut R,
        other: &Self,
        theirs: &mut R,
    ) -> io::Result<Option<[u8; 32]>> {
        let same = match (self, other) {
            (Self::Spans(a), Self::Spans(b)) => return hash_beside(a, mine, b, theirs),
            (Self::Mp4 { media: a, .. }, Self::Mp4 { media: b, .. }) => {
                if self.offsets(mine)? == other.offsets(theirs)? {
                    return hash_beside(a, mine, b, theirs);
                }
                false
            }
            (
                Self::Ogg { headers, start },
                Self::Ogg {
                    headers: others,
                    start: at,
                },
            ) => {
                // Where no page got another number, the bytes are the same as they stand.
                let sound = [to_the_end(mine, *start)?];
                let as_it_stands = [to_the_end(theirs, *at)?];
                let whole = hash_beside(&sound, mine, &as_it_stands, theirs)?;
                if headers == others && whole.is_some() {
                    return Ok(whole);
                }
                hash_ogg(mine, headers, *start)? == hash_ogg(theirs, others, *at)?
            }
            _ => false,
        };
        if same {
            hash_all(theirs).map(Some)
        } else {
            Ok(None)
        }
    }

    /// BLAKE3 of where MP4's chunk offsets point.
    fn offsets<R: Read + Seek>(&self, file: &mut R) -> io::Result<[u8; 32]> {
        let mut hasher = blake3::Hasher::new();
        if let Self::Mp4 { boxes, tables, .. } = self {
            for table in tables {
                offsets(file, table, boxes, &mut hasher)?;
            }
        }
        Ok(*hasher.finalize().as_bytes())
    }
}

fn to_the_end<R: Seek>(file: &mut R, start: u64) -> io::Result<Span> {
    Ok(Span::between(
        start,
        file.seek(SeekFrom::End(0))?.max(start),
    ))
}

/// BLAKE3 of an Ogg file's sound.
fn hash_ogg<R: Read + Seek>(file: &mut R, headers: &[u8], start: u64) -> io::Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    hasher.update(headers);
    file.seek(SeekFrom::Start(start))?;
    // BLAKE3 is several times as fast in large bites as in bites of a page.
    let mut bite = Vec::with_capacity(2 * NEAR);
    ogg::walk(file, |page, is_page| {
        if is_page {
            ogg::blank(page);
        }
        bite.extend_from_slice(page);
        if bite.len() >= NEAR {
            hasher.update(&bite);
            bite.clear();
        }
        Ok(())
    })?;
    hasher.update(&bite);
    Ok(*hasher.finalize().as_bytes())
}

/// BLAKE3 of the whole of `theirs`, where its spans hold the same bytes as those of `mine`.
fn hash_beside<R: Read + Seek>(
    a: &[Span],
    mine: &mut R,
    b: &[Span],
    theirs: &mut R,
) -> io::Result<Option<[u8; 32]>> {
    let mut hasher = blake3::Hasher::new();
    let mut at = 0;
    for (a, b) in a.iter().zip(b) {
        feed(theirs, Span::between(at, b.start), &mut hasher)?;
        if b.start < at || !feed_equal((mine, *a), (theirs, *b), &mut hasher)? {
            return Ok(None);
        }
        at = b.end();
    }
    feed(theirs, Span::between(at, u64::MAX), &mut hasher)?;
    Ok((a.len() == b.len()).then(|| *hasher.finalize().as_bytes()))
}

fn offsets<R: Read + Seek>(
    file: &mut R,
    table: &OffsetTable,
    boxes: &[Span],
    into: &mut blake3::Hasher,
) -> io::Result<()> {
    file.seek(SeekFrom::Start(table.span.start))?;
    let mut entry = vec![0; usize::try_from(table.stride).unwrap_or(0)];
    let mut reader = io::BufReader::with_capacity(64 << 10, file.take(table.span.len));
    for _ in 0..table.span.len.checked_div(table.stride).unwrap_or(0) {
        reader.read_exact(&mut entry)?;
        let offset = table.offset(&entry);
        let place = boxes
            .partition_point(|b| b.start <= offset)
            .saturating_sub(1);
        let base = boxes.get(place).map_or(0, |b| b.start);
        into.update(&(place as u64).to_le_bytes());
        into.update(&offset.saturating_sub(base).to_le_bytes());
    }
    Ok(())
}

impl OffsetTable {
    /// The offset in one entry.
    pub fn offset(&self, entry: &[u8]) -> u64 {
        let from = usize::try_from(self.at).unwrap_or(usize::MAX);
        let width = usize::try_from(self.width).unwrap_or(0);
        let bytes = entry
            .get(from..)
            .and_then(|e| e.get(..width))
            .unwrap_or_default();
        bytes.iter().fold(0, |n, &b| n << 8 | u64::from(b))
    }
}
