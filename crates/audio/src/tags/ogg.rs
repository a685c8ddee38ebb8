//! Ogg (RFC 3533): pages in and out. Vorbis, Opus, Speex and FLAC keep their comments in the
//! second packet. Growing it may take more pages; then the pages behind get new numbers,
//! and their checksums are corrected without being computed anew, so that even a page whose
//! checksum was wrong comes back as it was.

use std::io::{self, Read};

/// Largest page: header, 255 lacing values, 255 × 255 bytes.
pub(crate) const PAGE_LIMIT: usize = 27 + 255 + 255 * 255;
const POLYNOMIAL: u32 = 0x04C1_1DB7;

/// Length of the page at the head of `b`: 0 where none begins there, `None` where more bytes must tell.
fn page_len(b: &[u8]) -> Option<usize> {
    let magic = b"OggS\0";
    let known = b.len().min(magic.len());
    if b.get(..known) != magic.get(..known) {
        return Some(0);
    }
    let segments = usize::from(*b.get(26)?);
    let lacing = b.get(27..27 + segments)?;
    let len = 27 + segments + lacing.iter().map(|&n| usize::from(n)).sum::<usize>();
    (b.len() >= len).then_some(len)
}

/// Hands every page, and whatever stands between pages, to `each` in the order of the file.
pub(crate) fn walk<R: Read>(
    file: &mut R,
    mut each: impl FnMut(&mut [u8], bool) -> io::Result<()>,
) -> io::Result<()> {
    let mut buffer: Vec<u8> = Vec::new();
    let mut at = 0;
    let mut ended = false;
    loop {
        if !ended && buffer.len() - at < PAGE_LIMIT {
            buffer.drain(..at);
            at = 0;
            let want = (1 << 18) - buffer.len();
            ended = file.take(want as u64).read_to_end(&mut buffer)? < want;
        }
        let Some(rest) = buffer.get_mut(at..).filter(|r| !r.is_empty()) else {
            return Ok(());
        };
        let (len, is_page) = match page_len(rest) {
            Some(0) => (
                rest.iter()
                    .skip(1)
                    .position(|&b| b == b'O')
                    .map_or(rest.len(), |i| i + 1),
                false,
            ),
            Some(len) => (len, true),
            None => (rest.len(), false),
        };
        each(rest.get_mut(..len).unwrap_or_default(), is_page)?;
        at += len;
    }
}

/// Takes number and checksum out of a page.
pub(crate) fn blank(page: &mut [u8]) {
    if let Some(fields) = page.get_mut(18..26) {
        fields.fill(0);
    }
}

/// A checksum fed with one more byte (RFC 3533 §6, the CRC without reflection or complement).
const fn step(crc: u32, byte: u8) -> u32 {
    let mut crc = crc ^ (byte as u32) << 24;
    let mut bit = 0;
    while bit < 8 {
        crc = crc << 1 ^ if crc & 1 << 31 == 0 { 0 } else { POLYNOMIAL };
        bit += 1;
    }
    crc
}

#[allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "const loop below 256"
)]
const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = step(0, i as u8);
        i += 1;
    }
    table
};

/// The checksum of bytes.
pub(crate) fn checksum(b: &[u8]) -> u32 {
    b.iter().fold(0, |crc, &byte| {
        let [top, ..] = crc.to_be_bytes();
        crc << 8
            ^ TABLE
                .get(usize::from(top ^ byte))
                .copied()
                .unwrap_or_default()
    })
}

/// Product of two polynomials modulo the checksum's.
fn multiply(a: u32, b: u32) -> u32 {
    (0..32).rev().fold(0, |out: u32, bit| {
        let doubled = out << 1 ^ if out & 1 << 31 == 0 { 0 } else { POLYNOMIAL };
        if b >> bit & 1 == 1 {
            doubled ^ a
        } else {
            doubled
        }
    })
}

/// A checksum after so many more zero bytes.
fn after_zeros(crc: u32, mut zeros: usize) -> u32 {
    let (mut out, mut power) = (crc, 1 << 8);
    while zeros > 0 {
        if zeros & 1 == 1 {
            out = multiply(out, power);
        }
        power = multiply(power, power);
        zeros >>= 1;
    }
    out
}

/// Adds to a page's number and carries the difference into its checksum: both are linear.
fn add_to_number(page: &mut [u8], delta: u32) {
    let len = page.len();
    let Some([s0, s1, s2, s3, c0, c1, c2, c3]) = page.get_mut(18..26) else {
        return;
    };
    let old = u32::from_le_bytes([*s0, *s1, *s2, *s3]);
    let new = old.wrapping_add(delta);
    let crc = u32::from_le_bytes([*c0, *c1, *c2, *c3]);
    let crc = crc ^ after_zeros(checksum(&(old ^ new).to_le_bytes()), len - 22);
    [*s0, *s1, *s2, *s3] = new.to_le_bytes();
    [*c0, *c1, *c2, *c3] = crc.to_le_bytes();
}

/// Copies pages, giving those of `serial` new numbers up to its last one.
pub(crate) fn renumber<R: Read, W: io::Write>(
    from: &mut R,
    to: &mut W,
    serial: u32,
    delta: u32,
) -> io::Result<()> {
    let mut over = false;
    walk(from, |page, is_page| {
        if is_page && !over && page.get(14..18) == Some(&serial.to_le_bytes()) {
            over = page.get(5).is_some_and(|flags| flags & 4 != 0);
            add_to_number(page, delta);
        }
        to.write_all(page)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_corrected_checksum_is_the_computed_one() {
        let mut page = b"OggS\0\0\0\0\0\0\0\0\0\0\x07\0\0\0".to_vec();
        page.extend([9, 1, 0, 0, 0, 0, 0, 0, 2, 255, 45]);
        page.extend((0..300).map(|i| (i * 7 % 251) as u8));
        let crc = checksum(&page);
        page[22..26].copy_from_slice(&crc.to_le_bytes());
        let before = page.clone();
        let mut moved = Vec::new();
        renumber(&mut page.as_slice(), &mut moved, 7, 70_000).unwrap();
        let mut blanked = moved.clone();
        blanked[22..26].fill(0);
        assert_eq!(moved[22..26], checksum(&blanked).to_le_bytes());
        let mut back = Vec::new();
        renumber(
            &mut moved.as_slice(),
            &mut back,
            7,
            70_000_u32.wrapping_neg(),
        )
        .unwrap();
        assert_eq!(back, before);
    }
}
