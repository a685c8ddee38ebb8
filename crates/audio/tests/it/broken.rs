//! The one pass over files that are not what they say.

use std::fs::{self, File};

use griot_audio::analyse::WAVEFORM_COLUMNS;
use tempfile::TempDir;

use crate::analyse::{Noise, changeable, codes, look, with_samples};
use crate::samples::{Pcm, run_ffmpeg, wav_f32, wav16};
use crate::shared;

#[test]
fn broken_files_are_findings_and_hashes() {
    let dir = TempDir::new().unwrap();
    let source = dir.path().join("source.wav");
    let frames = 300_000;
    wav_f32(&source, 44_100, 2, &Pcm::chord(44_100, 2, frames).samples);
    for name in [
        "a.wav",
        "a.aiff",
        "a.flac",
        "a.mp3",
        "a.ogg",
        "a.opus",
        "alac.m4a",
        "aac.m4a",
        "first.m4a",
    ] {
        let path = dir.path().join(name);
        let codec = if name == "alac.m4a" { "alac" } else { "aac" };
        let mp4 = [
            "-c:a",
            codec,
            "-movflags",
            if name == "first.m4a" {
                "+faststart"
            } else {
                "0"
            },
        ];
        let args: &[&str] = if name.ends_with("m4a") { &mp4 } else { &[] };
        run_ffmpeg(
            &[
                &["-i", source.to_str().unwrap()],
                args,
                &[path.to_str().unwrap()],
            ]
            .concat(),
        );
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        let found = look(&path);
        let codes = codes(&found.findings);
        // Where the index stands at the end nothing can be played.
        let expected = match name {
            "alac.m4a" | "aac.m4a" => "undecodable",
            "a.ogg" | "a.opus" => "cut-off",
            _ => "truncated",
        };
        assert!(codes.contains(&expected), "{name}: {codes:?}");
        assert_eq!(found.sound.is_some(), expected != "undecodable", "{name}");
    }
    let write = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        codes(&look(&path).findings)
    };
    assert_eq!(write("empty.flac", b""), ["empty-file"]);
    assert_eq!(
        write("notes.flac", &b"Bamako, 1974, side B\n".repeat(5000)),
        ["not-audio"]
    );
    assert_eq!(
        write("monkey.ape", b"MAC \x96\x0f and so on"),
        ["unsupported-codec"]
    );
    let mut noise = Noise(42);
    let garbage: Vec<u8> = (0..300_000).map(|_| noise.word() as u8).collect();
    write("garbage.mp3", &garbage);
    let mp3 = dir.path().join("whole.mp3");
    run_ffmpeg(&["-i", source.to_str().unwrap(), mp3.to_str().unwrap()]);
    assert_eq!(
        write("really-mp3.flac", &fs::read(mp3).unwrap()),
        ["wrong-extension"]
    );
}

#[test]
fn rates_that_nobody_records_at_cost_no_memory() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("rate.wav");
    for rate in [1, 999, 1000, 11_025, 768_000, 768_001, 23_999_999, u32::MAX] {
        let pcm = with_samples(44_100, 2, changeable(1000, 2, 5));
        wav16(&path, &pcm);
        let mut bytes = fs::read(&path).unwrap();
        bytes[24..28].copy_from_slice(&rate.to_le_bytes());
        fs::write(&path, bytes).unwrap();
        let found = look(&path);
        assert_eq!(found.sound.is_some(), rate != u32::MAX, "{rate}");
        assert!(found.sound.is_none_or(
            |sound| sound.frames == 5000 && sound.waveform.len() == 2 * WAVEFORM_COLUMNS
        ));
    }
}

#[test]
fn a_sparse_file_is_hashed_without_crawling() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("sparse.wav");
    File::create(&path).unwrap().set_len(2 << 30).unwrap();
    let found = look(&path);
    assert_eq!(found.bytes, 2 << 30);
    assert_eq!(codes(&found.findings), ["not-audio"]);
}

#[test]
fn the_whole_collection_goes_through() {
    for path in ["music", "tags", "derived"].map(shared::files).concat() {
        let found = look(&path);
        let foreign = path
            .extension()
            .is_some_and(|ending| ending == "ape" || ending == "wv");
        assert_eq!(
            found.sound.is_none(),
            foreign,
            "{}: {:?}",
            path.display(),
            codes(&found.findings)
        );
    }
}

#[test]
fn damaged_bytes_never_panic() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("damaged.bin");
    let mut noise = Noise(0x5eed);
    for file in shared::files("tags") {
        let whole = fs::read(&file).unwrap();
        for round in 0..12 {
            let mut bytes = whole.clone();
            let reach = if round % 2 == 0 {
                bytes.len()
            } else {
                bytes.len().min(400)
            } as u64;
            for _ in 0..1 + noise.word() % 20 {
                let at = (noise.word() % reach) as usize;
                bytes[at] = if noise.word().is_multiple_of(3) {
                    0xff
                } else {
                    noise.word() as u8
                };
            }
            if round % 5 == 0 {
                bytes.truncate((noise.word() % whole.len() as u64) as usize);
            }
            fs::write(&path, &bytes).unwrap();
            let found = look(&path);
            assert_eq!(
                found.file_hash,
                *blake3::hash(&bytes).as_bytes(),
                "{} round {round}",
                file.display()
            );
        }
    }
}
