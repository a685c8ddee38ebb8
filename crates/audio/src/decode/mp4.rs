//! Where the sound of an MP4 file begins and ends: edit list and iTunes' gapless note.
//!
//! Symphonia plays an AAC track with the encoder's delay and padding. The container says how much
//! to cut: `edts/elst` (ISO 14496-12, 8.6.6), or the `iTunSMPB` comment that Apple writes.

use std::io::{Read, Seek, SeekFrom};

use super::source::read_up_to;

/// Boxes looked at before giving up: bounds the time on hostile files.
const MAX_BOXES: usize = 20_000;
/// An `iTunSMPB` comment is under 200 bytes; a metadata item of more is something else.
const MAX_NOTE: u64 = 4096;

/// Frames to drop at the start, and frames to keep after that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Edit {
    pub(super) skip: u64,
    pub(super) keep: Option<u64>,
}

/// One track's numbers as collected on the way.
#[derive(Default)]
pub(super) struct Numbers {
    movie_scale: u64,
    media_scale: u64,
    media_duration: u64,
    edit: Option<(u64, i64)>,
    sound: bool,
    found: Option<(u64, u64, u64, i64)>,
    note: Option<Edit>,
    /// Whether there is an index at all: without it nothing can be played.
    pub(super) indexed: bool,
    /// Where the boxes say that the file ends: beyond its end where it was cut off.
    pub(super) stated_end: u64,
}

/// Reads the numbers that the edit of the first sound track is made of.
pub(super) fn scan(source: &mut (impl Read + Seek), len: u64) -> Numbers {
    let mut numbers = Numbers::default();
    let mut budget = MAX_BOXES;
    walk(source, 0, len, 0, &mut budget, &mut numbers);
    numbers
}

impl Numbers {
    /// The edit in frames. `None` where the file states none.
    pub(super) fn edit(&self, sample_rate: u32) -> Option<Edit> {
        if self.note.is_some() {
            return self.note;
        }
        let (media_scale, media_duration, segment, media_time) = self.found?;
        let rate = u64::from(sample_rate);
        let to_frames = |ticks: u64, scale: u64| -> Option<u64> {
            u64::try_from(u128::from(ticks) * u128::from(rate) / u128::from(scale.max(1))).ok()
        };
        let skip = to_frames(u64::try_from(media_time).ok()?, media_scale)?;
        let media = to_frames(media_duration, media_scale)?.checked_sub(skip)?;
        // The segment is counted in ticks of the movie, often milliseconds: where it agrees with
        // the media's own, finer count to within one tick, the finer count is meant.
        let segment = to_frames(segment, self.movie_scale).filter(|frames| *frames > 0);
        let tick = rate / self.movie_scale.max(1) + 1;
        let keep = match segment {
            Some(segment) if segment.abs_diff(media) > tick => segment.min(media),
            _ => media,
        };
        Some(Edit {
            skip,
            keep: Some(keep),
        })
    }
}

fn walk(
    source: &mut (impl Read + Seek),
    start: u64,
    end: u64,
    depth: u32,
    budget: &mut usize,
    numbers: &mut Numbers,
) {
    let mut at = start;
    while at.saturating_add(8) <= end && *budget > 0 {
        *budget -= 1;
        let Some((kind, body, stated)) = header(source, at, end) else {
            return;
        };
        let next = stated.min(end);
        if depth == 0 {
            numbers.stated_end = numbers.stated_end.max(stated);
        }
        match &kind {
            b"moov" | b"trak" | b"mdia" | b"edts" | b"udta" | b"ilst" if depth < 8 => {
                if &kind == b"trak" {
                    (numbers.edit, numbers.sound) = (None, false);
                    (numbers.media_scale, numbers.media_duration) = (0, 0);
                }
                walk(source, body, next, depth + 1, budget, numbers);
                if &kind == b"trak" && numbers.sound && numbers.found.is_none() {
                    numbers.found = numbers.edit.map(|(segment, time)| {
                        (numbers.media_scale, numbers.media_duration, segment, time)
                    });
                }
            }
            b"meta" if depth < 8 => walk(source, body + 4, next, depth + 1, budget, numbers),
            b"mvhd" => {
                numbers.indexed = true;
                if let Some((scale, _)) = scale_and_duration(source, body) {
                    numbers.movie_scale = scale;
                }
            }
            b"mdhd" => {
                if let Some((scale, duration)) = scale_and_duration(source, body) {
                    (numbers.media_scale, numbers.media_duration) = (scale, duration);
                }
            }
            b"hdlr" => {
                numbers.sound |=
                    bytes::<12>(source, body).is_some_and(|head| head.ends_with(b"soun"))
            }
            b"elst" => numbers.edit = edit_list(source, body, next),
            b"----" if next - body <= MAX_NOTE => {
                if let Some(note) = gapless_note(source, body, next) {
                    numbers.note = Some(note);
                }
            }
            _ => {}
        }
        at = next;
    }
}

/// Kind, start of the body and stated end of the box at `at`.
fn header(source: &mut (impl Read + Seek), at: u64, end: u64) -> Option<([u8; 4], u64, u64)> {
    source.seek(SeekFrom::Start(at)).ok()?;
    let [s0, s1, s2, s3, k0, k1, k2, k3] = take::<8>(source)?;
    let (size, body) = match u32::from_be_bytes([s0, s1, s2, s3]) {
        0 => (end - at, at + 8),
        1 => (u64::from_be_bytes(take::<8>(source)?), at + 16),
        size => (u64::from(size), at + 8),
    };
    let next = at.checked_add(size)?;
    (next >= body).then_some(([k0, k1, k2, k3], body, next))
}

fn take<const N: usize>(source: &mut impl Read) -> Option<[u8; N]> {
    let mut buf = [0u8; N];
    (read_up_to(source, &mut buf).ok()? == N).then_some(buf)
}

fn bytes<const N: usize>(source: &mut (impl Read + Seek), at: u64) -> Option<[u8; N]> {
    source.seek(SeekFrom::Start(at)).ok()?;
    take::<N>(source)
}

/// `mvhd` and `mdhd` share the layout of their first fields.
fn scale_and_duration(source: &mut (impl Read + Seek), body: u64) -> Option<(u64, u64)> {
    let [version, ..] = bytes::<4>(source, body)?;
    if version == 1 {
        let scale = u32::from_be_bytes(bytes::<4>(source, body + 20)?);
        Some((u64::from(scale), u64::from_be_bytes(take::<8>(source)?)))
    } else {
        let scale = u32::from_be_bytes(bytes::<4>(source, body + 12)?);
        Some((
            u64::from(scale),
            u64::from(u32::from_be_bytes(take::<4>(source)?)),
        ))
    }
}

/// The first edit that is not empty (media time -1): its segment and media time.
fn edit_list(source: &mut (impl Read + Seek), body: u64, end: u64) -> Option<(u64, i64)> {
    let [version, ..] = bytes::<4>(source, body)?;
    let count = u64::from(u32::from_be_bytes(take::<4>(source)?));
    let size = if version == 1 { 20 } else { 12 };
    let fit = count.min(end.saturating_sub(body + 8) / size).min(64);
    for _ in 0..fit {
        let (segment, time) = if version == 1 {
            (
                u64::from_be_bytes(take::<8>(source)?),
                i64::from_be_bytes(take::<8>(source)?),
            )
        } else {
            let segment = u32::from_be_bytes(take::<4>(source)?);
            (
                u64::from(segment),
                i64::from(i32::from_be_bytes(take::<4>(source)?)),
            )
        };
        take::<4>(source)?;
        if time >= 0 {
            return Some((segment, time));
        }
    }
    None
}

/// ` 00000000 00000840 000001CA 00000000003F31F6 …`: delay, padding and length in hexadecimal.
fn gapless_note(source: &mut (impl Read + Seek), body: u64, end: u64) -> Option<Edit> {
    source.seek(SeekFrom::Start(body)).ok()?;
    let mut item = vec![0u8; usize::try_from(end - body).ok()?];
    let count = read_up_to(source, &mut item).ok()?;
    let text = String::from_utf8_lossy(item.get(..count)?).into_owned();
    let (_, after) = text.split_once("iTunSMPB")?;
    let (_, fields) = after.split_once("data")?;
    let mut numbers = fields
        .split(|c: char| !c.is_ascii_hexdigit())
        .filter(|field| field.len() >= 8)
        .map(|field| u64::from_str_radix(field, 16));
    let _zero = numbers.next()?.ok()?;
    let skip = numbers.next()?.ok()?;
    let _padding = numbers.next()?.ok()?;
    let keep = numbers.next()?.ok()?;
    (skip < 16_384 && keep > 0).then_some(Edit {
        skip,
        keep: Some(keep),
    })
}
