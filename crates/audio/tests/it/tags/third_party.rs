//! What we write, others read: mutagen, exiftool, ffprobe and kid3.

use super::*;
use griot_audio::tags::{self, WriteOptions};
use std::collections::BTreeSet;

/// Every text that mutagen finds in a file, one a line, lists of pairs in parts.
const DUMP: &str = r#"
import sys, mutagen
def flat(v):
    if isinstance(v, (list, tuple)):
        for x in v: yield from flat(x)
    elif isinstance(v, bytes):
        yield v.decode('utf-8', 'replace')
    else:
        yield str(v)
f = mutagen.File(sys.argv[1])
if f is None or f.tags is None: sys.exit('mutagen reads no tags')
for key, value in (f.tags.items() if hasattr(f.tags, 'items') else f.tags):
    for attribute in ('text', 'people', 'url', 'data'):
        if hasattr(value, attribute) and not isinstance(value, (str, bytes, list)):
            value = getattr(value, attribute); break
    for text in flat(value): print(text.replace('\n', '\\n'))
"#;

fn mutagen(path: &Path) -> String {
    let text = String::from_utf8(run(python(), &["-c", DUMP, path.to_str().unwrap()])).unwrap();
    text.replace('\0', "\n")
}

/// What a value looks like elsewhere: the parts that must be found.
fn parts(field: TagField, value: &str, format: TagFormat) -> Vec<String> {
    match (field, format) {
        (TagField::Performer, TagFormat::Mpeg | TagFormat::Wave | TagFormat::Aiff)
            if value.ends_with(')') =>
        {
            vec!["Ali Farka".to_owned(), "guitar (fretless)".to_owned()]
        }
        (
            TagField::TrackNumber
            | TagField::DiscNumber
            | TagField::TrackTotal
            | TagField::DiscTotal,
            f,
        ) => match f {
            TagFormat::Mpeg | TagFormat::Wave | TagFormat::Aiff | TagFormat::Ape => {
                let track = matches!(field, TagField::TrackNumber | TagField::TrackTotal);
                vec![if track { "3/12" } else { "1/2" }.to_owned()]
            }
            _ => vec![value.to_owned()],
        },
        (TagField::Compilation, TagFormat::Mp4) => vec!["True".to_owned()],
        (TagField::ReplayGainTrackGain, TagFormat::OggOpus) => vec!["-2102".to_owned()],
        (TagField::ReplayGainAlbumGain, TagFormat::OggOpus) => vec!["-1006".to_owned()],
        _ => vec![value.replace('\n', "\\n")],
    }
}

#[test]
fn mutagen_reads_every_field_in_every_format() {
    let dir = tempfile::tempdir().unwrap();
    for (ending, _, format) in SAMPLES
        .iter()
        .filter(|s| !["aac", "rf64.wav"].contains(&s.0))
    {
        let path = sample(dir.path(), ending);
        let wanted = full();
        tags::write(&path, &wanted, WriteOptions::default()).unwrap();
        let text = mutagen(&path);
        let lines: BTreeSet<&str> = text.lines().collect();
        let lost: Vec<_> = tags::losses(*format, &wanted)
            .into_iter()
            .map(|l| l.field)
            .collect();
        for (field, values) in wanted.iter().filter(|(f, _)| !lost.contains(f)) {
            for part in values.iter().flat_map(|v| parts(*field, v, *format)) {
                assert!(
                    lines.contains(part.as_str()),
                    "{ending}: {} {part:?} not in\n{text}",
                    field.name()
                );
            }
        }
    }
}

/// What ffprobe calls them, and so most players.
#[test]
fn ffprobe_reads_the_plain_fields_in_every_format() {
    let dir = tempfile::tempdir().unwrap();
    for (ending, ..) in SAMPLES.iter().filter(|s| s.0 != "spx") {
        let path = sample(dir.path(), ending);
        tags::write(&path, &full(), WriteOptions::default()).unwrap();
        let args = [
            "-v",
            "error",
            "-show_entries",
            "format_tags:stream_tags",
            "-of",
            "flat",
            path.to_str().unwrap(),
        ];
        let text = String::from_utf8(run("ffprobe", &args)).unwrap();
        for value in ["TITLE-ɔ̃ ⵣ", "ALBUM-ɔ̃ ⵣ", "ARTIST-ɔ̃ ⵣ", "COPYRIGHT-ɔ̃ ⵣ"] {
            assert!(text.contains(value), "{ending}: {value} not in\n{text}");
        }
    }
}

#[test]
fn exiftool_reads_info_and_the_id3_chunk_of_wav() {
    let dir = tempfile::tempdir().unwrap();
    for ending in ["16.wav", "rf64.wav"] {
        let path = sample(dir.path(), ending);
        tags::write(&path, &full(), WriteOptions::default()).unwrap();
        let args = ["-a", "-G1", "-charset", "RIFF=UTF8", path.to_str().unwrap()];
        let text = String::from_utf8(run("exiftool", &args)).unwrap();
        let says = |group: &str, value: &str| {
            text.lines()
                .any(|l| l.starts_with(group) && l.ends_with(value))
        };
        assert!(!text.contains("Warning"), "{text}");
        for (group, value) in [
            ("[RIFF]", "TITLE-ɔ̃ ⵣ"),
            ("[RIFF]", "ARTIST-ɔ̃ ⵣ"),
            ("[RIFF]", "ALBUM-ɔ̃ ⵣ"),
            ("[RIFF]", "COPYRIGHT-ɔ̃ ⵣ"),
            ("[RIFF]", "Wassoulou; World"),
            ("[ID3v2_4]", "FRX762400001"),
        ] {
            assert!(
                says(group, value),
                "{ending}: {group} {value} not in\n{text}"
            );
        }
    }
}

#[test]
fn kid3_reads_every_format() {
    let dir = tempfile::tempdir().unwrap();
    for (ending, _, format) in SAMPLES
        .iter()
        .filter(|s| !["aac", "rf64.wav", "frag.m4a"].contains(&s.0))
    {
        let path = sample(dir.path(), ending);
        tags::write(&path, &full(), WriteOptions::default()).unwrap();
        let out = run("kid3-cli", &["-c", "get all", path.to_str().unwrap()]);
        let text = String::from_utf8_lossy(&out);
        let lost: Vec<_> = tags::losses(*format, &full())
            .into_iter()
            .map(|l| l.field)
            .collect();
        use TagField as F;
        for field in [
            F::Title,
            F::Iswc,
            F::PLine,
            F::Place,
            F::Arranger,
            F::Lyricist,
            F::Writer,
            F::CatalogueNumber,
        ] {
            assert!(!lost.contains(&field));
            let value = format!("{}-ɔ̃ ⵣ", field.name().to_uppercase());
            assert!(text.contains(&value), "{ending}: {value} not in\n{text}");
        }
    }
}

#[test]
fn lofty_agrees() {
    use lofty::file::TaggedFileExt;
    use lofty::tag::Accessor;
    let dir = tempfile::tempdir().unwrap();
    for (ending, ..) in SAMPLES
        .iter()
        .filter(|s| !["rf64.wav", "oga"].contains(&s.0))
    {
        let path = sample(dir.path(), ending);
        tags::write(&path, &full(), WriteOptions::default()).unwrap();
        let probe = lofty::probe::Probe::open(&path)
            .unwrap()
            .guess_file_type()
            .unwrap();
        let file = probe.read().unwrap_or_else(|e| panic!("{ending}: {e}"));
        let tag = file.primary_tag().unwrap();
        assert_eq!(tag.title().as_deref(), Some("TITLE-ɔ̃ ⵣ"), "{ending}");
        assert_eq!(tag.album().as_deref(), Some("ALBUM-ɔ̃ ⵣ"), "{ending}");
        assert_eq!(tag.track(), Some(3), "{ending}");
        assert_eq!(tag.disk_total(), Some(2), "{ending}");
    }
}
