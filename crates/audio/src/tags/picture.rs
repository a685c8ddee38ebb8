//! Embedded pictures: their kinds, their media types and FLAC's picture block.

use super::gather::Gather;
use super::source::{array, be32, from, upto};
use griot_domain::tags::PictureKind;

/// The kind of a type number (ID3v2.4 APIC §4.14, the same list in FLAC).
pub(crate) const fn kind(number: u32) -> PictureKind {
    match number {
        3 => PictureKind::FrontCover,
        4 => PictureKind::BackCover,
        5 => PictureKind::Leaflet,
        _ => PictureKind::Other,
    }
}

/// The media type by the picture's first bytes; what the tag claims where those say nothing.
pub(crate) fn media_type(claimed: &str, bytes: &[u8]) -> String {
    let sniffed = match bytes {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [b'G', b'I', b'F', b'8', ..] => "image/gif",
        [b'B', b'M', ..] => "image/bmp",
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => "image/webp",
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => "image/tiff",
        _ => "",
    };
    if !sniffed.is_empty() {
        return sniffed.to_owned();
    }
    match claimed.to_ascii_lowercase().as_str() {
        "image/jpg" | "jpg" | "jpeg" => "image/jpeg".to_owned(),
        "png" => "image/png".to_owned(),
        known if known.starts_with("image/") && known.len() < 64 => known.to_owned(),
        _ => "application/octet-stream".to_owned(),
    }
}

/// Reads a picture block (RFC 9639 §8.8). False where it is broken.
pub(crate) fn flac_block(block: &[u8], into: &mut Gather) -> bool {
    parse_flac(block, into).is_some()
}

fn parse_flac(block: &[u8], into: &mut Gather) -> Option<()> {
    let number = be32(block, 0)?;
    let mime_len = be32(block, 4)? as usize;
    let mime = block.get(8..8_usize.checked_add(mime_len)?)?;
    let rest = from(block, 8 + mime_len);
    let words_len = be32(rest, 0)? as usize;
    let words = rest.get(4..4_usize.checked_add(words_len)?)?;
    let rest = from(rest, 4 + words_len);
    let len = be32(rest, 16)? as usize;
    let bytes = rest.get(20..20_usize.checked_add(len)?)?;
    if into.has_room(len as u64) {
        let words = String::from_utf8_lossy(words).into_owned();
        into.picture(
            number,
            &String::from_utf8_lossy(mime),
            words,
            bytes.to_vec(),
        );
    }
    Some(())
}

/// Decodes base64 (RFC 4648 §4), skipping line breaks. `None` where it is something else.
pub(crate) fn base64(text: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0_u32);
    for &c in text {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            b'\r' | b'\n' => continue,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push(u8::try_from((bits >> held) & 0xFF).ok()?);
        }
    }
    Some(out)
}

/// Reads an APIC body (ID3v2.4 §4.14), or PIC's of ID3v2.2 with its three-letter format.
pub(crate) fn apic(body: &[u8], old: bool, into: &mut Gather) -> bool {
    parse_apic(body, old, into).is_some()
}

fn parse_apic(body: &[u8], old: bool, into: &mut Gather) -> Option<()> {
    let [encoding] = array(body, 0)?;
    let (mime, rest) = if old {
        (body.get(1..4)?, from(body, 4))
    } else {
        let end = from(body, 1).iter().position(|&b| b == 0)?;
        (body.get(1..1 + end)?, from(body, 2 + end))
    };
    let [number] = array(rest, 0)?;
    let rest = from(rest, 1);
    let words_len = super::text::terminated(encoding, rest)?;
    let words = super::text::id3(encoding, upto(rest, words_len)).text;
    let bytes = from(rest, words_len + super::text::unit(encoding));
    if into.has_room(bytes.len() as u64) {
        into.picture(
            u32::from(number),
            &String::from_utf8_lossy(mime),
            words,
            bytes.to_vec(),
        );
    }
    Some(())
}
