//! Sound that need not be encoded again: its bytes under new tags.

use super::tags::Block;
use super::{Codec, EncodeSpec, Span, flac};
use crate::AudioError;
use crate::decode::Technical;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Take, Write};
use std::path::Path;

/// Whether this encode takes the source's own encoded sound and only gives it new tags: the
/// whole of a FLAC as FLAC (same samples, no work), the whole of an MP3 as MP3, whatever its
/// bit rate (a second encode could only lose). The tags of the source never come along.
#[must_use]
pub fn copies(technical: &Technical, spec: &EncodeSpec) -> bool {
    let own = match spec.codec {
        Codec::Flac => technical.container == "flac" && technical.codec == "flac",
        Codec::Mp3(_) => technical.container == "mp3" && technical.codec == "mp3",
        Codec::Opus { .. } => false,
    };
    own && spec.span == Span::Whole && spec.leaves_samples() && technical.frames.is_some()
}

/// Copies the frames of a FLAC behind its STREAMINFO, its seek table and `blocks`; gives the size.
/// `None` where the source has not the shape of a FLAC file after all.
pub(super) fn flac(
    source: &Path,
    target: &Path,
    blocks: &[Block],
) -> Result<Option<u64>, AudioError> {
    let read = |e| AudioError::io("read", source, e);
    let mut sound = open_sound(source).map_err(read)?;
    let Some(kept) = kept_blocks(&mut sound).map_err(read)? else {
        return Ok(None);
    };
    let mut head = b"fLaC".to_vec();
    let count = kept.len() + blocks.len();
    for (i, block) in kept.iter().chain(blocks).enumerate() {
        flac::block_header(&mut head, block.kind, block.bytes.len(), i + 1 == count);
        head.extend_from_slice(&block.bytes);
    }
    write(target, &head, sound, source).map(Some)
}

/// Copies the frames of an MP3 behind an ID3v2 tag; gives the size.
pub(super) fn mp3(source: &Path, target: &Path, id3: &[u8]) -> Result<u64, AudioError> {
    let sound = open_sound(source).map_err(|e| AudioError::io("read", source, e))?;
    write(target, id3, sound, source)
}

type Sound = Take<BufReader<File>>;

/// The file between its ID3v2 tags in front and its ID3v1 tag (and the APE tag before it) behind.
fn open_sound(path: &Path) -> io::Result<Sound> {
    let mut file = BufReader::with_capacity(1 << 16, File::open(path)?);
    let mut end = file.seek(SeekFrom::End(0))?;
    let mut tail = [0; 128];
    if end >= 128 {
        file.seek(SeekFrom::Start(end - 128))?;
        file.read_exact(&mut tail)?;
        if tail.starts_with(b"TAG") {
            end -= 128;
        }
    }
    // APEv2 footer: size of items and footer at byte 12, flags at 20 (bit 31: a header too).
    if end >= 32 {
        let mut footer = [0; 32];
        file.seek(SeekFrom::Start(end - 32))?;
        file.read_exact(&mut footer)?;
        if let [
            b'A',
            b'P',
            b'E',
            b'T',
            b'A',
            b'G',
            b'E',
            b'X',
            _,
            _,
            _,
            _,
            a,
            b,
            c,
            d,
            _,
            _,
            _,
            _,
            _,
            _,
            _,
            flags,
            ..,
        ] = footer
        {
            let header = if flags & 0x80 != 0 { 32 } else { 0 };
            end = end.saturating_sub(u64::from(u32::from_le_bytes([a, b, c, d])) + header);
        }
    }
    let mut start = 0;
    loop {
        file.seek(SeekFrom::Start(start))?;
        let mut head = [0; 10];
        if end.saturating_sub(start) < 10 {
            break;
        }
        file.read_exact(&mut head)?;
        let [b'I', b'D', b'3', _, _, flags, a, b, c, d] = head else {
            break;
        };
        let size = [a, b, c, d]
            .iter()
            .fold(0_u64, |n, x| (n << 7) | u64::from(x & 0x7f));
        start += 10 + size + if flags & 0x10 != 0 { 10 } else { 0 };
    }
    file.seek(SeekFrom::Start(start))?;
    Ok(file.take(end.saturating_sub(start)))
}

/// Reads a FLAC's metadata, keeping STREAMINFO and the seek table, up to its first frame.
fn kept_blocks(sound: &mut Sound) -> io::Result<Option<Vec<Block>>> {
    let mut magic = [0; 4];
    sound.read_exact(&mut magic)?;
    if &magic != b"fLaC" {
        return Ok(None);
    }
    let mut kept = Vec::new();
    loop {
        let mut header = [0; 4];
        sound.read_exact(&mut header)?;
        let [first, a, b, c] = header;
        let (last, kind) = (first & 0x80 != 0, first & 0x7f);
        let len = u64::from(u32::from_be_bytes([0, a, b, c]));
        // Placeholders of a seek table aside, it counts from the first frame: still true.
        if kind == 0 || kind == 3 {
            let mut bytes = Vec::new();
            if sound.by_ref().take(len).read_to_end(&mut bytes)? as u64 != len {
                return Ok(None);
            }
            kept.push(Block { kind, bytes });
        } else if io::copy(&mut sound.by_ref().take(len), &mut io::sink())? != len {
            return Ok(None);
        }
        if last {
            let stream_info = kept
                .first()
                .is_some_and(|block: &Block| block.kind == 0 && block.bytes.len() == 34);
            return Ok(stream_info.then_some(kept));
        }
    }
}

fn write(target: &Path, head: &[u8], mut sound: Sound, source: &Path) -> Result<u64, AudioError> {
    let write = |e| AudioError::io("write", target, e);
    let mut out = BufWriter::with_capacity(1 << 17, File::create(target).map_err(write)?);
    out.write_all(head).map_err(write)?;
    let mut bytes = head.len() as u64;
    let mut buffer = vec![0; 1 << 17];
    loop {
        let count = match sound.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(AudioError::io("read", source, e)),
        };
        out.write_all(buffer.get(..count).unwrap_or_default())
            .map_err(write)?;
        bytes += count as u64;
    }
    out.flush().map_err(write)?;
    Ok(bytes)
}
