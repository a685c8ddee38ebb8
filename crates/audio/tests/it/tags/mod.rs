//! Tags in every format, against our own reading and that of others.

mod bad;
mod every_format;
mod kept;
mod killed;
mod old_id3;
mod properties;
mod shared;
mod third_party;

use griot_audio::tags::TagFormat;
use griot_domain::tags::{TagField, TagSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The files that the tests are made on: ending, ffmpeg's options, format.
pub const SAMPLES: &[(&str, &str, TagFormat)] = &[
    ("mp3", "-c:a libmp3lame -b:a 96k", TagFormat::Mpeg),
    ("flac", "-c:a flac", TagFormat::Flac),
    ("ogg", "-c:a libvorbis", TagFormat::OggVorbis),
    ("opus", "-c:a libopus -ar 48000", TagFormat::OggOpus),
    ("oga", "-c:a flac -f ogg", TagFormat::OggFlac),
    ("spx", "-c:a libspeex -ar 16000", TagFormat::OggSpeex),
    ("alac.m4a", "-c:a alac", TagFormat::Mp4),
    ("aac.m4a", "-c:a aac", TagFormat::Mp4),
    ("front.m4a", "-c:a aac -movflags +faststart", TagFormat::Mp4),
    (
        "frag.m4a",
        "-c:a aac -movflags frag_keyframe+empty_moov -frag_duration 200000",
        TagFormat::Mp4,
    ),
    ("16.wav", "-c:a pcm_s16le", TagFormat::Wave),
    ("24.wav", "-c:a pcm_s24le", TagFormat::Wave),
    ("f32.wav", "-c:a pcm_f32le", TagFormat::Wave),
    ("rf64.wav", "-c:a pcm_s24le -rf64 always", TagFormat::Wave),
    ("aiff", "-c:a pcm_s16be", TagFormat::Aiff),
    ("aac", "-c:a aac -f adts", TagFormat::Mpeg),
    ("wv", "-c:a wavpack", TagFormat::Ape),
];

pub fn run(program: &str, args: &[&str]) -> Vec<u8> {
    let out = Command::new(program)
        .args(args)
        .output()
        .unwrap_or_else(|e| panic!("{program} is needed: {e}"));
    assert!(
        out.status.success(),
        "{program} {args:?}: {}",
        String::from_utf8_lossy(&out.stderr)
    );
    out.stdout
}

/// A Python that has mutagen: the first in the path, or else the system's.
pub fn python() -> &'static str {
    let has = |python: &&str| {
        let tried = Command::new(python).args(["-c", "import mutagen"]).output();
        tried.is_ok_and(|out| out.status.success())
    };
    ["python3", "/usr/bin/python3"]
        .into_iter()
        .find(has)
        .expect("mutagen for Python is needed")
}

/// A second and a bit of sound in one of [`SAMPLES`]' formats.
pub fn sample(dir: &Path, ending: &str) -> PathBuf {
    let (_, options, _) = SAMPLES.iter().find(|s| s.0 == ending).unwrap();
    let path = dir.join(format!("sample.{ending}"));
    let mut args = vec!["-v", "error", "-y", "-f", "lavfi", "-i"];
    args.push("sine=frequency=330:duration=1.3:sample_rate=44100,aformat=channel_layouts=stereo");
    args.extend(options.split(' '));
    args.push(path.to_str().unwrap());
    run("ffmpeg", &args);
    path
}

/// ffmpeg's MD5 of the decoded samples.
pub fn decoded(path: &Path) -> String {
    let args = [
        "-v",
        "fatal",
        "-i",
        path.to_str().unwrap(),
        "-map",
        "0:a",
        "-f",
        "md5",
        "-",
    ];
    String::from_utf8(run("ffmpeg", &args)).unwrap()
}

/// One plausible value for every field, none of them a part of another.
pub fn full() -> TagSet {
    let mut set = TagSet::new();
    for &field in TagField::ALL {
        set.insert(field, vec![format!("{}-ɔ̃ ⵣ", field.name().to_uppercase())]);
    }
    let mut put = |field, values: &[&str]| {
        set.insert(field, values.iter().map(|v| (*v).to_owned()).collect());
    };
    use TagField as F;
    put(F::TrackNumber, &["3"]);
    put(F::TrackTotal, &["12"]);
    put(F::DiscNumber, &["1"]);
    put(F::DiscTotal, &["2"]);
    put(F::Compilation, &["1"]);
    put(F::Bpm, &["97"]);
    put(F::MovementNumber, &["4"]);
    put(F::Date, &["2024-03-08"]);
    put(F::OriginalDate, &["1971-06"]);
    put(F::RecordedOn, &["1970"]);
    put(F::Language, &["bam"]);
    put(F::Script, &["Nkoo"]);
    put(F::Isrc, &["FRX762400001"]);
    put(F::MbRecordingId, &["b1a9c0e9-d987-4042-ae91-78d6a3267d69"]);
    put(
        F::License,
        &["https://creativecommons.org/licenses/by/4.0/"],
    );
    put(F::Artists, &["Oumou Sangaré", "ߞߊ߲߬ߖߊ߬ߓߊ"]);
    put(F::Genre, &["Wassoulou", "World"]);
    put(F::Performer, &["Ali Farka (guitar (fretless))", "Fatou"]);
    put(F::Composer, &["[traditional]", "B. C."]);
    put(F::Producer, &["P One", "P Two"]);
    put(F::Lyrics, &["first line\nsecond line"]);
    put(F::ReplayGainTrackGain, &["-3.21 dB"]);
    put(F::ReplayGainTrackPeak, &["0.987654"]);
    put(F::ReplayGainAlbumGain, &["1.07 dB"]);
    put(F::ReplayGainAlbumPeak, &["0.999999"]);
    set
}
