//! Tags of a fresh file as bytes: a Vorbis comment block, and an ID3v2.4 tag.
//!
//! A file that is being made needs its tags before its sound, and no reading back; so
//! they are laid out here straight from the [`TagSet`], under the names of Picard's map.

use super::Cover;
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

/// Vorbis name of a field; ReplayGain values are not carried over (see `EncodeSpec`).
fn vorbis_name(field: TagField) -> Option<String> {
    let name = match field {
        TagField::ReplayGainTrackGain
        | TagField::ReplayGainTrackPeak
        | TagField::ReplayGainAlbumGain
        | TagField::ReplayGainAlbumPeak => return None,
        TagField::Version => "SUBTITLE",
        TagField::MovementName => "MOVEMENTNAME",
        TagField::MovementNumber => "MOVEMENT",
        TagField::MbRecordingId => "MUSICBRAINZ_TRACKID",
        TagField::MbTrackId => "MUSICBRAINZ_RELEASETRACKID",
        TagField::MbReleaseId => "MUSICBRAINZ_ALBUMID",
        other => return Some(other.name().to_ascii_uppercase()),
    };
    Some(name.to_owned())
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
        .filter_map(|(field, values)| Some((vorbis_name(*field)?, values)))
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
    list.extend(cover.map(|c| format!("METADATA_BLOCK_PICTURE={}", base64(&picture(c)))));
    vorbis_comment(opusic_c::version(), &list)
}

/// Base64 with padding (RFC 4648 §4).
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let word =
            group.iter().fold(0_u32, |n, b| (n << 8) | u32::from(*b)) << (8 * (3 - group.len()));
        for i in 0..4 {
            let six = (word >> (18 - 6 * i)) & 63;
            let letter = ALPHABET.get(six as usize).copied().unwrap_or(b'=');
            out.push(if i > group.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    out
}

/// Where a field goes in ID3v2.4 (§4.2 of the frames document).
enum Id3 {
    /// A text frame; several values stand in one frame, parted by NUL.
    Text(&'static str),
    /// A TXXX frame of this description.
    User(String),
    /// An entry of a list of people: TIPL by role, or TMCL by instrument.
    Person(&'static str),
    /// COMM or USLT, which name a language.
    Long(&'static str),
    /// UFID of MusicBrainz.
    Owner,
    /// Number or total of TRCK or TPOS, put together elsewhere; or nothing.
    Apart,
}

fn id3_place(field: TagField) -> Id3 {
    use Id3::{Apart, Long, Owner, Person, Text, User};
    match field {
        TagField::Title => Text("TIT2"),
        TagField::TitleSort => Text("TSOT"),
        TagField::Version => Text("TIT3"),
        TagField::Artist => Text("TPE1"),
        TagField::Artists => User("Artists".to_owned()),
        TagField::ArtistSort => Text("TSOP"),
        TagField::Album => Text("TALB"),
        TagField::AlbumArtist => Text("TPE2"),
        TagField::AlbumArtistSort => Text("TSO2"),
        TagField::DiscSubtitle => Text("TSST"),
        TagField::Compilation => Text("TCMP"),
        TagField::Composer => Text("TCOM"),
        TagField::Lyricist => Text("TEXT"),
        TagField::Writer => User("Writer".to_owned()),
        TagField::Arranger => Person("arranger"),
        TagField::Producer => Person("producer"),
        TagField::Engineer => Person("engineer"),
        TagField::Mixer => Person("mix"),
        TagField::Performer => Person(""),
        TagField::Conductor => Text("TPE3"),
        TagField::Remixer => Text("TPE4"),
        TagField::MovementName => Text("MVNM"),
        TagField::MovementNumber => Text("MVIN"),
        TagField::Isrc => Text("TSRC"),
        TagField::Label => Text("TPUB"),
        TagField::Language => Text("TLAN"),
        TagField::Date => Text("TDRC"),
        TagField::OriginalDate => Text("TDOR"),
        TagField::Genre => Text("TCON"),
        TagField::Grouping => Text("TIT1"),
        TagField::Mood => Text("TMOO"),
        TagField::Bpm => Text("TBPM"),
        TagField::Copyright => Text("TCOP"),
        TagField::PLine => Text("TPRO"),
        TagField::Media => Text("TMED"),
        TagField::Comment => Long("COMM"),
        TagField::Lyrics => Long("USLT"),
        TagField::MbRecordingId => Owner,
        TagField::MbTrackId => User("MusicBrainz Release Track Id".to_owned()),
        TagField::MbReleaseId => User("MusicBrainz Album Id".to_owned()),
        TagField::MbReleaseGroupId => User("MusicBrainz Release Group Id".to_owned()),
        TagField::MbArtistId => User("MusicBrainz Artist Id".to_owned()),
        TagField::MbAlbumArtistId => User("MusicBrainz Album Artist Id".to_owned()),
        TagField::MbWorkId => User("MusicBrainz Work Id".to_owned()),
        TagField::AcoustId => User("Acoustid Id".to_owned()),
        TagField::ReleaseCountry => User("MusicBrainz Album Release Country".to_owned()),
        TagField::TrackNumber
        | TagField::TrackTotal
        | TagField::DiscNumber
        | TagField::DiscTotal
        | TagField::ReplayGainTrackGain
        | TagField::ReplayGainTrackPeak
        | TagField::ReplayGainAlbumGain
        | TagField::ReplayGainAlbumPeak => Apart,
        other => User(other.name().to_ascii_uppercase()),
    }
}

/// A whole ID3v2.4 tag in UTF-8; empty where there is nothing to say.
pub(super) fn id3(tags: &TagSet, cover: Option<&Cover>, loudness_lufs: Option<f64>) -> Vec<u8> {
    let mut frames = Vec::new();
    let (mut involved, mut musicians) = (Vec::new(), Vec::new());
    for (field, values) in tags {
        let joined = values.join("\0");
        match id3_place(*field) {
            Id3::Text(id) => frame(&mut frames, id, &[b"\x03", joined.as_bytes()]),
            Id3::User(name) => {
                frame(
                    &mut frames,
                    "TXXX",
                    &[b"\x03", name.as_bytes(), b"\0", joined.as_bytes()],
                );
            }
            Id3::Person("") => musicians.extend(values.iter().flat_map(|v| {
                let (name, instrument) = performer(v);
                [instrument, name]
            })),
            Id3::Person(role) => involved.extend(values.iter().flat_map(|v| [role, v.as_str()])),
            Id3::Long(id) => {
                for value in values {
                    frame(&mut frames, id, &[b"\x03XXX\0", value.as_bytes()]);
                }
            }
            Id3::Owner => {
                for value in values {
                    frame(
                        &mut frames,
                        "UFID",
                        &[b"http://musicbrainz.org\0", value.as_bytes()],
                    );
                }
            }
            Id3::Apart => {}
        }
    }
    for (id, people) in [("TIPL", involved), ("TMCL", musicians)] {
        if !people.is_empty() {
            frame(&mut frames, id, &[b"\x03", people.join("\0").as_bytes()]);
        }
    }
    for (id, number, total) in [
        ("TRCK", TagField::TrackNumber, TagField::TrackTotal),
        ("TPOS", TagField::DiscNumber, TagField::DiscTotal),
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
        frame(
            &mut frames,
            "TXXX",
            &[b"\x03REPLAYGAIN_TRACK_GAIN\0", gain.as_bytes()],
        );
    }
    if let Some(cover) = cover {
        // Encoding, media type, type 3 (front cover), no description.
        let media_type = cover.media_type.as_bytes();
        frame(
            &mut frames,
            "APIC",
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

/// `Name (instrument)` parted; without an instrument that is empty.
fn performer(value: &str) -> (&str, &str) {
    value
        .strip_suffix(')')
        .and_then(|v| v.rsplit_once(" ("))
        .unwrap_or((value, ""))
}

/// Appends one frame; what would not fit the format's 256 MiB is left out.
fn frame(out: &mut Vec<u8>, id: &str, parts: &[&[u8]]) {
    let len = parts.iter().map(|p| p.len()).sum::<usize>();
    if out.len() + len + 10 >= 1 << 28 {
        return;
    }
    out.extend_from_slice(id.as_bytes());
    out.extend_from_slice(&synchsafe(len));
    out.extend_from_slice(&[0, 0]);
    parts.iter().for_each(|p| out.extend_from_slice(p));
}

/// A 28-bit number in four bytes of seven bits (ID3v2.4 structure §6.2).
fn synchsafe(n: usize) -> [u8; 4] {
    [21, 14, 7, 0].map(|shift| ((n >> shift) & 0x7f) as u8)
}
