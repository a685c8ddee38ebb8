//! MPEG audio and ADTS AAC: an ID3v2 tag in front; what stands behind the sound is left alone.

use super::TagFinding;
use super::ape;
use super::essence::Essence;
use super::gather::Gather;
use super::id3::{self, Id3v2, v1};
use super::piece::Plan;
use super::source::{Fault, Source, Span, array};
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;

/// How far into a file without a tag the first frame is looked for.
const SEARCH: usize = 64 << 10;

/// Reads the tags; where there is no ID3v2, APEv2 and ID3v1 speak.
pub(crate) fn read(src: &mut Source<'_>) -> Result<(Option<Id3v2>, Gather, Essence), Fault> {
    let tag = Id3v2::read(src, 0)?;
    let mut sound = tag.as_ref().map_or(0, |t| t.span.end());
    let mut out = Gather::default();
    while let Some(next) = id3::extent(src, sound)? {
        out.find(TagFinding::OtherTag { block: "id3v2" });
        sound = next.end();
    }
    let tail = ape::tail(src, sound)?;
    if let Some(tag) = &tag {
        out.fill(tag.gather(src)?);
    }
    if let Some(ape) = &tail.ape {
        if tag.is_none() {
            out.fill(ape.gather(src)?);
        }
        out.find(TagFinding::OtherTag { block: "ape" });
    }
    if let Some(span) = tail.v1 {
        if tag.is_none() {
            out.fill(v1::gather(src, span)?);
        }
        out.find(TagFinding::OtherTag { block: "id3v1" });
    }
    Ok((
        tag,
        out,
        Essence::Spans(vec![Span::between(sound, tail.start)]),
    ))
}

pub(crate) fn plan(
    tag: Option<&Id3v2>,
    src: &mut Source<'_>,
    changed: &BTreeSet<TagField>,
    wanted: &TagSet,
) -> Result<Plan, Fault> {
    let none = Id3v2::empty();
    let tag = tag.unwrap_or(&none);
    let new = tag.edit(src, changed, wanted)?;
    Ok(Plan::splice(src.len(), vec![(tag.span, new)]))
}

/// Length in bytes of the MPEG (ISO 11172-3 §2.4.1.3) or ADTS (ISO 13818-7 §6.2) frame whose header this is.
fn frame_len(b: &[u8], at: usize) -> Option<usize> {
    let [a, b1, c, d] = array(b, at)?;
    if a != 0xFF || b1 & 0xE0 != 0xE0 {
        return None;
    }
    let layer = (b1 >> 1) & 3;
    if layer == 0 {
        let [e, f] = array(b, at + 4)?;
        let len = usize::from(d & 3) << 11 | usize::from(e) << 3 | usize::from(f >> 5);
        return (b1 & 0xF0 == 0xF0 && (c >> 2) & 15 < 13 && len > 7).then_some(len);
    }
    let version = (b1 >> 3) & 3;
    let (rate, hertz) = (usize::from(c >> 4), usize::from((c >> 2) & 3));
    let table: [usize; 15] = match (version, layer) {
        (3, 3) => [
            0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448,
        ],
        (3, 2) => [
            0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384,
        ],
        (3, _) => [
            0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
        ],
        (1, _) => return None,
        (_, 3) => [
            0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256,
        ],
        _ => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    };
    let bits = table.get(rate).filter(|n| **n > 0)? * 1000;
    let hertz = [44_100, 48_000, 32_000].get(hertz)?
        / match version {
            3 => 1,
            2 => 2,
            _ => 4,
        };
    let pad = usize::from((c >> 1) & 1);
    Some(match layer {
        3 => (12 * bits / hertz + pad) * 4,
        1 if version != 3 => 72 * bits / hertz + pad,
        _ => 144 * bits / hertz + pad,
    })
}

/// Whether MPEG or ADTS frames stand near here: one, and another (or the end) behind it.
pub(crate) fn begins(src: &mut Source<'_>, at: u64) -> Result<bool, Fault> {
    let head = src.some(at, SEARCH)?;
    let whole = at + head.len() as u64 == src.len();
    Ok((0..head.len()).any(|i| {
        frame_len(&head, i).is_some_and(|len| {
            let next = i + len;
            frame_len(&head, next).is_some() || whole && i == 0 && next >= head.len()
        })
    }))
}
