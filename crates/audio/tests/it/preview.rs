//! Listening excerpts: which part, how long, how loud.

use crate::samples::{ffmpeg_decode, loudness_by_ffmpeg, music, wav_f32};
use griot_audio::encode::{Codec, Mp3Quality, encode_file, encode_many};
use griot_audio::preview::PreviewShape;
use griot_domain::tags::TagSet;
use std::ops::ControlFlow;

const MP3: Codec = Codec::Mp3(Mp3Quality::V0);
const OPUS: Codec = Codec::Opus { bitrate: None };

fn go(_: u64, _: Option<u64>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Noise whose level steps: quiet, then loud from `loud` to `loud + 12` s, then middling.
fn steps(rate: u32, seconds: u32, loud: u32) -> Vec<f32> {
    let mut state = 1_u32;
    (0..rate * seconds)
        .flat_map(|i| {
            let second = i / rate;
            let level = if second < loud {
                0.01
            } else if second < loud + 12 {
                0.3
            } else {
                0.1
            };
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let s = ((state >> 8) as f32 / 8_388_608.0 - 1.0) * level;
            [s, s * 0.7]
        })
        .collect()
}

#[test]
fn the_loudest_part_is_found_and_matched() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    wav_f32(&source, 32_000, 2, &steps(32_000, 50, 21));
    let shape = PreviewShape {
        length_ms: 10_000,
        target_lufs: -20.0,
        ..PreviewShape::default()
    };
    for (codec, name) in [(MP3, "p.mp3"), (OPUS, "p.opus"), (Codec::Flac, "p.flac")] {
        let target = dir.path().join(name);
        let spec = shape.spec(codec, TagSet::new(), None);
        let made = encode_file(&source, &target, &spec, &mut go).unwrap();
        assert!(
            (21 * 32_000..=23 * 32_000).contains(&made.source_start),
            "{}",
            made.source_start
        );
        assert_eq!(made.source_frames, 320_000);
        assert_eq!(made.duration_ms(), 10_000);
        let lufs = loudness_by_ffmpeg(&target).0;
        assert!((lufs + 20.0).abs() <= 0.3, "{name}: {lufs} LUFS");
        assert!((made.loudness_lufs.unwrap() + 20.0).abs() < 0.05);
        let decoded = ffmpeg_decode(&target, made.rate, 2);
        let (first, last) = (&decoded[..200], &decoded[decoded.len() - 200..]);
        assert!(
            first.iter().chain(last).all(|s| s.abs() < 0.01),
            "{name} does not fade"
        );
    }
}

#[test]
fn a_chosen_start_is_kept_and_pulled_back_from_the_end() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    wav_f32(&source, 8_000, 2, &steps(8_000, 40, 5));
    let target = dir.path().join("p.mp3");
    for (start_ms, want) in [(12_345, 98_760), (25_000, 10 * 8_000)] {
        let shape = PreviewShape {
            start_ms: Some(start_ms),
            ..PreviewShape::default()
        };
        let spec = shape.spec(MP3, TagSet::new(), None);
        let made = encode_file(&source, &target, &spec, &mut go).unwrap();
        let length = 240_000.min(320_000 - want);
        let want = if start_ms == 12_345 { 80_000 } else { want };
        assert_eq!(
            (made.source_start, made.source_frames),
            (want, length.max(240_000))
        );
    }
    // A region of a tape has its own start and end.
    let shape = PreviewShape {
        start_ms: Some(1_000),
        length_ms: 2_000,
        region: Some((80_000, 160_000)),
        ..PreviewShape::default()
    };
    let made = encode_file(
        &source,
        &target,
        &shape.spec(MP3, TagSet::new(), None),
        &mut go,
    )
    .unwrap();
    assert_eq!((made.source_start, made.source_frames), (88_000, 16_000));
}

#[test]
fn short_and_silent_recordings_are_taken_as_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    let target = dir.path().join("p.mp3");
    wav_f32(&source, 44_100, 2, &steps(44_100, 3, 0));
    let spec = PreviewShape::default().spec(MP3, TagSet::new(), None);
    let made = encode_file(&source, &target, &spec, &mut go).unwrap();
    assert_eq!((made.source_start, made.source_frames), (0, 3 * 44_100));
    wav_f32(&source, 44_100, 2, &vec![0.0; 44_100 * 2 * 40]);
    let made = encode_file(&source, &target, &spec, &mut go).unwrap();
    assert_eq!((made.gain_db, made.loudness_lufs), (0.0, None));
}

#[test]
fn real_music_is_matched_without_passing_the_ceiling() {
    let Some(files) = music(&["0ad-data__Dried_Tears.ogg", "asc-music__machine_wars.mp3"]) else {
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    for file in files {
        let spec = |codec| PreviewShape::default().spec(codec, TagSet::new(), None);
        let jobs = [MP3, OPUS, Codec::Flac].map(|c| (dir.path().join(format!("{c:?}")), spec(c)));
        let made = encode_many(&file, &jobs, &mut go).unwrap();
        for ((target, spec), made) in jobs.iter().zip(made) {
            let (lufs, peak) = loudness_by_ffmpeg(target);
            let want = made.loudness_lufs.unwrap();
            assert!(
                (lufs - want).abs() <= 0.3,
                "{file:?} {:?}: {lufs} for {want}",
                spec.codec
            );
            assert!(want <= -13.99);
            let slack = if spec.codec == Codec::Flac { 0.1 } else { 1.5 };
            assert!(
                peak <= -1.0 + slack,
                "{file:?} {:?}: {peak} dBTP",
                spec.codec
            );
        }
    }
}
