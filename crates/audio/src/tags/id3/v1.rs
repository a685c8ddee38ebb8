//! ID3v1 and 1.1 at the end of a file: read where there is nothing better, never written.

use super::super::gather::{Gather, Text};
use super::super::source::{Fault, Source, Span, upto};
use super::super::{genre, text};
use griot_domain::tags::TagField;

/// The tag's extent, if the file (or what of it ends at `end`) closes with one. The `TAG` in the
/// header of an APEv2 tag of 131 bytes, `APETAGEX` with version 2.000, stands at the same place and is none.
pub(crate) fn extent(src: &mut Source<'_>, end: u64) -> Result<Option<Span>, Fault> {
    let Some(start) = end.checked_sub(128) else {
        return Ok(None);
    };
    let tag = src.some(start, 3)? == b"TAG";
    let ape = match start.checked_sub(3) {
        Some(before) if tag => src.some(before, 12)? == b"APETAGEX\xD0\x07\0\0",
        _ => false,
    };
    Ok((tag && !ape).then_some(Span::new(start, 128)))
}

/// Reads its fields.
pub(crate) fn gather(src: &mut Source<'_>, span: Span) -> Result<Gather, Fault> {
    let tag = src.bytes(span)?;
    let mut out = Gather::default();
    let mut set = |field, from: usize, len: usize| {
        let raw = tag.get(from..from + len).unwrap_or_default();
        let raw = upto(raw, raw.iter().position(|&b| b == 0).unwrap_or(len));
        // By the letter ISO 8859-1; by custom also UTF-8, which hardly ever arises by chance.
        let read = text::utf8(raw);
        let read = if read.valid { read } else { text::latin1(raw) };
        out.set(field, vec![Text::new(read.text.trim_end().to_owned())]);
    };
    set(TagField::Title, 3, 30);
    set(TagField::Artist, 33, 30);
    set(TagField::Album, 63, 30);
    set(TagField::Date, 93, 4);
    set(TagField::Comment, 97, 28);
    if let [0, track @ 1..=255] = tag.get(125..127).unwrap_or_default() {
        out.set(TagField::TrackNumber, vec![Text::new(track.to_string())]);
    }
    if let Some(name) = tag.get(127).and_then(|&n| genre::name(usize::from(n))) {
        out.set(TagField::Genre, vec![Text::new(name.to_owned())]);
    }
    Ok(out)
}
