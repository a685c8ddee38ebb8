//! Tags of a fresh file as bytes: a Vorbis comment block, and an ID3v2.4 tag.
//!
//! A file that is being made needs its tags before its sound, and no reading back; so
//! they are laid out here straight from the [`TagSet`], in the places of the one map.

use super::Cover;
use crate::tags::map::{Id3, PLACES, Place};
use base64::{Engine, engine::general_purpose::STANDARD};
use griot_domain::contribution::name_and_instrument;
use griot_domain::tags::{TagField, TagSet};

/// A metadata block of FLAC, without its header (RFC 9639 §8).
#[derive(Debug)]
pub(super) struct Block {
    pub(super) kind: u8,
    pub(super) bytes: Vec<u8>,
}

/// Reference level of ReplayGain 2.0, LUFS.
const REPLAYGAIN_LUFS: f64 = -18.0;
/// Reference level of Opus' R128 tags, LUFS (RFC 7845 §5.2.1).
const R128_LUFS: f64 = -23.0;

/// The places of a field; ReplayGain values are not carried over (see `EncodeSpec`).
fn place(field: TagField) -> Option<&'static Place> {
    let stays = matches!(
        field,
        TagField::ReplayGainTrackGain
            | TagField::ReplayGainTrackPeak
            | TagField::ReplayGainAlbumGain
            | TagField::ReplayGainAlbumPeak
    );
    PLACES.iter().find(|place| place.field == field && !stays)
}

/// The ReplayGain 2.0 text of a loudness.
fn replay_gain(loudness_lufs: f64) -> String {
    format!("{:.2} dB", REPLAYGAIN_LUFS - loudness_lufs)
}

/// Layout of a Vorbis comment block without framing bit.
fn vorbis_comment(vendor: &str, comments: &[String]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut text = |s: &str| {
        out.extend_from_slice(&(s.len() as u32).to_le_bytes());
        out.extend_from_slice(s.as_bytes());
    };
    text(vendor);
    let mut list = Vec::new();
    for comment in comments {
        list.extend_from_slice(&(comment.len() as u32).to_le_bytes());
        list.extend_from_slice(comment.as_bytes());
    }
    out.extend_from_slice(&(comments.len() as u32).to_le_bytes());
    out.extend_from_slice(&list);
    out
}

fn comments(tags: &TagSet) -> Vec<String> {
    tags.iter()
        .filter_map(|(field, values)| Some((place(*field)?.vorbis, values)))
        .flat_map(|(name, values)| values.iter().map(move |v| format!("{name}={v}")))
        .collect()
}

/// A PICTURE block (RFC 9639 §8.8): front cover, sizes left for the reader to find out.
fn picture(cover: &Cover) -> Vec<u8> {
    let mut out = Vec::with_capacity(cover.bytes.len() + 64);
    out.extend_from_slice(&3_u32.to_be_bytes());
    out.extend_from_slice(&(cover.media_type.len() as u32).to_be_bytes());
    out.extend_from_slice(cover.media_type.as_bytes());
    out.extend_from_slice(&[0; 20]); // no description; width, height, depth, colours unknown
    out.extend_from_slice(&(cover.bytes.len() as u32).to_be_bytes());
    out.extend_from_slice(&cover.bytes);
    out
}

/// The blocks that follow STREAMINFO. A cover over FLAC's 16 MiB is left out.
pub(super) fn flac_blocks(
    tags: &TagSet,
    cover: Option<&Cover>,
    loudness_lufs: Option<f64>,
) -> Vec<Block> {
    let mut list = comments(tags);
    list.extend(loudness_lufs.map(|l| format!("REPLAYGAIN_TRACK_GAIN={}", replay_gain(l))));
    let comments = Block {
        kind: 4,
        bytes: vorbis_comment("Griot, libFLAC", &list),
    };
    let cover = cover.map(|c| Block {
        kind: 6,
        bytes: picture(c),
    });
    std::iter::once(comments)
        .chain(cover)
        .filter(|block| block.bytes.len() < 1 << 24)
        .collect()
}

/// The body of an OpusTags packet.
pub(super) fn opus_comments(
    tags: &TagSet,
    cover: Option<&Cover>,
    loudness_lufs: Option<f64>,
) -> Vec<u8> {
    let mut list = comments(tags);
    list.extend(loudness_lufs.map(|l| {
        let q7_8 = ((R128_LUFS - l) * 256.0).round().clamp(-32_768.0, 32_767.0);
        format!("R128_TRACK_GAIN={}", q7_8 as i32)
    }));
    list.extend(cover.map(|c| format!("METADATA_BLOCK_PICTURE={}", STANDARD.encode(picture(c)))));
    vorbis_comment(opusic_c::version(), &list)
}

/// A whole ID3v2.4 tag in UTF-8; empty where there is nothing to say.
pub(super) fn id3(tags: &TagSet, cover: Option<&Cover>, loudness_lufs: Option<f64>) -> Vec<u8> {
    let mut frames = Vec::new();
    let (mut involved, mut musicians) = (Vec::new(), Vec::new());
    for (field, values) in tags {
        let joined = values.join("\0");
        let Some(place) = place(*field) else { continue };
        match place.id3 {
            Id3::Text(id) => frame(&mut frames, id, &[b"\x03", joined.as_bytes()]),
            Id3::Movement => frame(&mut frames, *b"MVIN", &[b"\x03", joined.as_bytes()]),
            Id3::User(name) => user(&mut frames, name, &joined),
            Id3::License => user(&mut frames, "LICENSE", &joined),
            Id3::Players => musicians.extend(values.iter().flat_map(|value| {
                let (name, instrument) = name_and_instrument(*field, value);
                [instrument.unwrap_or_default(), name]
            })),
            Id3::People(role) => involved.extend(values.iter().flat_map(|v| [role, v.as_str()])),
            Id3::Comment => long(&mut frames, *b"COMM", values),
            Id3::Lyrics => long(&mut frames, *b"USLT", values),
            Id3::Ufid => {
                for value in values {
                    let owner = b"http://musicbrainz.org\0";
                    frame(&mut frames, *b"UFID", &[owner, value.as_bytes()]);
                }
            }
            // Put together below; no field is at home in a year.
            Id3::Number(_) | Id3::Total(_) | Id3::Year => {}
        }
    }
    for (id, people) in [(*b"TIPL", involved), (*b"TMCL", musicians)] {
        if !people.is_empty() {
            frame(&mut frames, id, &[b"\x03", people.join("\0").as_bytes()]);
        }
    }
    for (id, number, total) in [
        (*b"TRCK", TagField::TrackNumber, TagField::TrackTotal),
        (*b"TPOS", TagField::DiscNumber, TagField::DiscTotal),
    ] {
        let first = |field| tags.get(&field).and_then(|v| v.first()).map(String::as_str);
        let text = match (first(number), first(total)) {
            (Some(n), Some(t)) => format!("{n}/{t}"),
            (Some(n), None) => n.to_owned(),
            (None, Some(t)) => format!("/{t}"),
            (None, None) => continue,
        };
        frame(&mut frames, id, &[b"\x03", text.as_bytes()]);
    }
    if let Some(loudness) = loudness_lufs {
        let gain = replay_gain(loudness);
        user(&mut frames, "REPLAYGAIN_TRACK_GAIN", &gain);
    }
    if let Some(cover) = cover {
        // Encoding, media type, type 3 (front cover), no description.
        let media_type = cover.media_type.as_bytes();
        frame(
            &mut frames,
            *b"APIC",
            &[b"\0", media_type, b"\0\x03\0", &cover.bytes],
        );
    }
    if frames.is_empty() {
        return frames;
    }
    let mut tag = b"ID3\x04\0\0".to_vec();
    tag.extend_from_slice(&synchsafe(frames.len()));
    tag.append(&mut frames);
    tag
}

/// A TXXX frame (§4.2.6).
fn user(frames: &mut Vec<u8>, description: &str, value: &str) {
    let parts: [&[u8]; 4] = [b"\x03", description.as_bytes(), b"\0", value.as_bytes()];
    frame(frames, *b"TXXX", &parts);
}

/// COMM or USLT, one frame a value, in no language in particular (§4.8, §4.10).
fn long(frames: &mut Vec<u8>, id: [u8; 4], values: &[String]) {
    for value in values {
        frame(frames, id, &[b"\x03XXX\0", value.as_bytes()]);
    }
}

/// Appends one frame; what would not fit the format's 256 MiB is left out.
fn frame(out: &mut Vec<u8>, id: [u8; 4], parts: &[&[u8]]) {
    let len = parts.iter().map(|p| p.len()).sum::<usize>();
    if out.len() + len + 10 >= 1 << 28 {
        return;
    }
    out.extend_from_slice(&id);
    out.extend_from_slice(&synchsafe(len));
    out.extend_from_slice(&[0, 0]);
    parts.iter().for_each(|p| out.extend_from_slice(p));
}

/// A 28-bit number in four bytes of seven bits (ID3v2.4 structure §6.2).
fn synchsafe(n: usize) -> [u8; 4] {
    [21, 14, 7, 0].map(|shift| ((n >> shift) & 0x7f) as u8)
}
