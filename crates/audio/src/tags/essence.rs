//! Which bytes of a file are its encoded sound, and their hash. It must be the same
//! before and after every write.

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

const BLOCK: usize = 1 << 20;

/// Feeds a span to a hasher; a file that ends early simply ends the feeding.
fn feed<R: Read + Seek>(file: &mut R, span: Span, into: &mut blake3::Hasher) -> io::Result<()> {
    file.seek(SeekFrom::Start(span.start))?;
    let mut left = span.len;
    let mut buffer = vec![0; BLOCK.min(usize::try_from(left).unwrap_or(BLOCK))];
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

impl Essence {
    /// BLAKE3 of the sound.
    pub fn hash<R: Read + Seek>(&self, file: &mut R) -> io::Result<[u8; 32]> {
        let mut hasher = blake3::Hasher::new();
        match self {
            Self::Spans(spans) => {
                for span in spans {
                    feed(file, *span, &mut hasher)?;
                }
            }
            Self::Mp4 {
                media,
                boxes,
                tables,
            } => {
                for span in media {
                    feed(file, *span, &mut hasher)?;
                }
                for table in tables {
                    offsets(file, table, boxes, &mut hasher)?;
                }
            }
            Self::Ogg { headers, start } => {
                hasher.update(headers);
                file.seek(SeekFrom::Start(*start))?;
                ogg::walk(file, |page, is_page| {
                    if is_page {
                        ogg::blank(page);
                    }
                    hasher.update(page);
                    Ok(())
                })?;
            }
        }
        Ok(*hasher.finalize().as_bytes())
    }
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
