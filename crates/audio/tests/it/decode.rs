//! Decoding, with ffmpeg as the judge.

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use griot_audio::decode::{Decoder, Technical};
use tempfile::TempDir;

use crate::samples::{Pcm, ffmpeg_decode, run_ffmpeg, wav_f32};
use crate::shared;

/// What ffmpeg is told to make, the ending, and whether samples come back exactly.
const FORMATS: &[(&str, &[&str], bool)] = &[
    ("s16.wav", &["-c:a", "pcm_s16le"], true),
    ("s24.wav", &["-c:a", "pcm_s24le"], true),
    ("s32.wav", &["-c:a", "pcm_s32le"], true),
    ("f32.wav", &["-c:a", "pcm_f32le"], true),
    ("u8.wav", &["-c:a", "pcm_u8"], true),
    (
        "long.rf64.wav",
        &["-c:a", "pcm_s24le", "-rf64", "always"],
        true,
    ),
    ("s16.aiff", &["-c:a", "pcm_s16be"], true),
    ("s24.aiff", &["-c:a", "pcm_s24be"], true),
    ("little.aiff", &["-c:a", "pcm_s16le", "-f", "aiff"], true),
    ("s16.flac", &["-c:a", "flac", "-sample_fmt", "s16"], true),
    ("s24.flac", &["-c:a", "flac", "-sample_fmt", "s32"], true),
    ("inside.oga", &["-c:a", "flac", "-f", "ogg"], true),
    ("alac16.m4a", &["-c:a", "alac", "-sample_fmt", "s16p"], true),
    ("alac24.m4a", &["-c:a", "alac", "-sample_fmt", "s32p"], true),
    ("apple.caf", &["-c:a", "pcm_s16le"], true),
    ("index-last.m4a", &["-c:a", "aac", "-b:a", "192k"], false),
    (
        "index-first.m4a",
        &["-c:a", "aac", "-b:a", "192k", "-movflags", "+faststart"],
        false,
    ),
    ("v2.mp3", &["-c:a", "libmp3lame", "-q:a", "2"], false),
    ("cbr.mp3", &["-c:a", "libmp3lame", "-b:a", "128k"], false),
    ("q5.ogg", &["-c:a", "libvorbis", "-q:a", "5"], false),
    ("b96.opus", &["-c:a", "libopus", "-b:a", "96k"], false),
];

struct Made {
    name: &'static str,
    path: PathBuf,
    exact: bool,
}

/// The chord in every format. Its length is no multiple of any codec's frame.
fn made(dir: &TempDir, rate: u32, channels: usize, frames: usize) -> Vec<Made> {
    let source = dir.path().join("source.wav");
    let pcm = Pcm::chord(rate, channels, frames);
    wav_f32(&source, rate, channels, &pcm.samples);
    let make = |(name, args, exact): &(&'static str, &[&str], bool)| {
        let path = dir.path().join(name);
        let ends = [
            &["-i", source.to_str().unwrap()],
            *args,
            &[path.to_str().unwrap()],
        ]
        .concat();
        run_ffmpeg(&ends);
        Made {
            name,
            path,
            exact: *exact,
        }
    };
    FORMATS.iter().map(make).collect()
}

fn decode(path: &Path) -> (Technical, Vec<f32>) {
    let mut decoder =
        Decoder::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut samples = Vec::new();
    while let Some(block) = decoder.next_block().unwrap() {
        assert_eq!(
            block.frame as usize * block.channels,
            samples.len(),
            "{}",
            path.display()
        );
        if let Some(exact) = block.exact {
            assert_eq!(exact.len(), block.samples.len());
        }
        samples.extend_from_slice(block.samples);
    }
    assert_eq!(decoder.broken_packets(), 0, "{}", path.display());
    (decoder.technical().clone(), samples)
}

fn rms_apart(a: &[f32], b: &[f32]) -> f64 {
    let sum: f64 = a.iter().zip(b).map(|(a, b)| f64::from(a - b).powi(2)).sum();
    (sum / a.len().min(b.len()).max(1) as f64).sqrt()
}

#[test]
fn every_format_comes_out_as_ffmpeg_says_and_as_long_as_it_went_in() {
    let dir = TempDir::new().unwrap();
    let frames = 150_001;
    for made in made(&dir, 48_000, 2, frames) {
        let (technical, samples) = decode(&made.path);
        assert_eq!(samples.len(), 2 * frames, "{}: frames", made.name);
        assert_eq!(
            technical.frames,
            Some(frames as u64),
            "{}: stated",
            made.name
        );
        assert_eq!(
            (technical.sample_rate_hz, technical.channels),
            (48_000, 2),
            "{}",
            made.name
        );
        assert_eq!(technical.lossless, made.exact, "{}", made.name);
        let judge = ffmpeg_decode(&made.path, 48_000, 2);
        let apart = rms_apart(&samples, &judge);
        assert!(
            apart < if made.exact { 1e-9 } else { 2e-4 },
            "{}: {apart} apart",
            made.name
        );
    }
}

#[test]
fn other_rates_and_channels_too() {
    let dir = TempDir::new().unwrap();
    for (rate, channels) in [(44_100, 1), (44_100, 2), (96_000, 2), (48_000, 6)] {
        let frames = 50_000;
        for made in made(&dir, rate, channels, frames) {
            // LAME has neither 6 channels nor 96 kHz: ffmpeg changes both. Opus is always 48 kHz.
            // AAC and Opus beyond stereo have no decoder here.
            let lossy = |ending: &str| made.name.ends_with(ending);
            let beyond_stereo = channels > 2
                && (lossy("mp3") || lossy("index-last.m4a") || lossy("index-first.m4a"));
            if lossy("opus") || beyond_stereo || lossy("mp3") && rate > 48_000 {
                continue;
            }
            let (technical, samples) = decode(&made.path);
            assert_eq!(
                (technical.sample_rate_hz, technical.channels),
                (rate, channels as u32),
                "{}",
                made.name
            );
            assert_eq!(
                samples.len(),
                frames * channels,
                "{} at {rate} × {channels}",
                made.name
            );
        }
    }
}

#[test]
fn technical_facts() {
    let dir = TempDir::new().unwrap();
    let all = made(&dir, 44_100, 2, 44_100);
    let facts = |name: &str| decode(&all.iter().find(|made| made.name == name).unwrap().path).0;
    let named = |name: &str| {
        let t = facts(name);
        (t.container, t.codec, t.bits_per_sample)
    };
    assert_eq!(named("s16.wav"), ("wav", "pcm_s16".into(), Some(16)));
    assert_eq!(named("f32.wav"), ("wav", "pcm_f32".into(), None));
    assert_eq!(named("long.rf64.wav"), ("rf64", "pcm_s24".into(), Some(24)));
    assert_eq!(named("s24.aiff"), ("aiff", "pcm_s24".into(), Some(24)));
    assert_eq!(named("s24.flac"), ("flac", "flac".into(), Some(24)));
    assert_eq!(named("inside.oga"), ("ogg", "flac".into(), Some(24)));
    assert_eq!(named("alac16.m4a"), ("mp4", "alac".into(), Some(16)));
    assert_eq!(named("alac24.m4a"), ("mp4", "alac".into(), Some(24)));
    assert_eq!(named("index-last.m4a"), ("mp4", "aac".into(), None));
    assert_eq!(named("v2.mp3"), ("mp3", "mp3".into(), None));
    assert_eq!(named("q5.ogg"), ("ogg", "vorbis".into(), None));
    assert_eq!(named("b96.opus"), ("ogg", "opus".into(), None));
    assert_eq!(
        facts("cbr.mp3").bit_rate_kbps.map(|rate| rate / 10),
        Some(13)
    );
}

#[test]
fn seeking_lands_on_the_very_frame() {
    let dir = TempDir::new().unwrap();
    let frames = 200_000usize;
    for made in made(&dir, 48_000, 2, frames) {
        let (_, whole) = decode(&made.path);
        let mut decoder = Decoder::open(&made.path).unwrap();
        for target in [0u64, 1, 777, 48_000, 150_000, 47_999, 199_999, 12_345, 0] {
            decoder
                .seek(target)
                .unwrap_or_else(|error| panic!("{} to {target}: {error}", made.name));
            let mut got = Vec::new();
            let mut first = None;
            while got.len() < 4000 {
                let Some(block) = decoder.next_block().unwrap() else {
                    break;
                };
                first.get_or_insert(block.frame);
                got.extend_from_slice(block.samples);
            }
            assert_eq!(first, Some(target), "{}", made.name);
            let wanted = &whole[target as usize * 2..];
            let length = wanted.len().min(4000);
            let apart = rms_apart(&got[..length], &wanted[..length]);
            assert!(
                apart < if made.exact { 1e-9 } else { 1e-3 },
                "{} at {target}: {apart} apart",
                made.name
            );
        }
        decoder.seek(frames as u64).unwrap();
        assert!(
            decoder.next_block().unwrap().is_none(),
            "{}: the end is the end",
            made.name
        );
        decoder.seek(u64::MAX).unwrap();
        assert!(decoder.next_block().unwrap().is_none());
    }
}

/// A RIFF header for 16-bit stereo at 44.1 kHz; `sizes` are the RIFF's and the data's.
fn header(marker: &[u8; 4], sizes: (u32, u32), ds64: Option<(u64, u64)>) -> Vec<u8> {
    let mut out = marker.to_vec();
    out.extend(sizes.0.to_le_bytes());
    out.extend(b"WAVE");
    if let Some((riff, data)) = ds64 {
        out.extend(b"ds64\x1c\0\0\0");
        for word in [riff, data, data / 4] {
            out.extend(word.to_le_bytes());
        }
        out.extend(0u32.to_le_bytes());
    }
    out.extend(b"fmt \x10\0\0\0\x01\0\x02\0");
    out.extend(44_100u32.to_le_bytes());
    out.extend(176_400u32.to_le_bytes());
    out.extend(b"\x04\0\x10\0data");
    out.extend(sizes.1.to_le_bytes());
    out
}

#[test]
fn files_beyond_four_gibibytes() {
    let dir = TempDir::new().unwrap();
    let data = 5u64 << 30;
    for marker in [b"RF64", b"BW64"] {
        let path = dir.path().join("long.wav");
        let head = header(marker, (u32::MAX, u32::MAX), Some((data + 72, data)));
        let mut file = File::create(&path).unwrap();
        file.write_all(&head).unwrap();
        let (frame, marked) = (data / 4 - 1000, [0x34, 0x12, 0xcc, 0xed]);
        file.seek(SeekFrom::Start(head.len() as u64 + frame * 4))
            .unwrap();
        file.write_all(&marked).unwrap();
        // Chunks behind the sound are no sound.
        file.seek(SeekFrom::Start(head.len() as u64 + data))
            .unwrap();
        file.write_all(b"LIST\x04\0\0\0INFO").unwrap();
        drop(file);
        let mut decoder = Decoder::open(&path).unwrap();
        assert_eq!(decoder.technical().frames, Some(data / 4));
        decoder.seek(frame).unwrap();
        let block = decoder.next_block().unwrap().unwrap();
        assert_eq!(block.frame, frame);
        assert_eq!(
            &block.exact.unwrap()[..2],
            &[0x1234 << 16, i32::from(-0x1234i16) << 16]
        );
        let mut last = frame + block.frames() as u64;
        while let Some(block) = decoder.next_block().unwrap() {
            last = block.frame + block.frames() as u64;
        }
        assert_eq!(last, data / 4);
    }
}

#[test]
fn wave_headers_that_lie() {
    let dir = TempDir::new().unwrap();
    let sound: Vec<u8> = (0..4000u32)
        .flat_map(|i| (i as u16).to_le_bytes())
        .collect();
    let frames = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        let (technical, samples) = decode(&path);
        (technical.frames, samples.len() / 2)
    };
    // A recorder that lost power; a stream of unknown length; a copy that broke off.
    let recorder = [header(b"RIFF", (0, 0), None), sound.clone()].concat();
    assert_eq!(frames("recorder.wav", &recorder), (Some(2000), 2000));
    let stream = [header(b"RIFF", (u32::MAX, u32::MAX), None), sound.clone()].concat();
    assert_eq!(frames("stream.wav", &stream), (Some(2000), 2000));
    let broken = [
        header(b"RIFF", (16_036, 16_000), None),
        sound[..7001].to_vec(),
    ]
    .concat();
    assert_eq!(frames("broken.wav", &broken), (Some(4000), 1750));
    // Sizes that disagree: the chunk's own counts.
    let small = [header(b"RIFF", (36, 8000), None), sound].concat();
    assert_eq!(frames("small.wav", &small), (Some(2000), 2000));
}

#[test]
fn pages_that_are_off_lose_no_sound() {
    let Some(files) = shared::audio("derived") else {
        return;
    };
    for (name, frames) in [
        ("Red_Dawn_60s_libvorbis.ogg", 2_646_000),
        ("Only_300_Stood_75s_libopus.opus", 3_600_000),
    ] {
        let path = files.join(name);
        let (_, samples) = decode(&path);
        assert_eq!(samples.len() / 2, frames, "{name}");
    }
}

#[test]
fn tags_in_front_are_stepped_over() {
    let dir = TempDir::new().unwrap();
    let frames = 30_000;
    for made in made(&dir, 44_100, 2, frames) {
        if !["s16.flac", "v2.mp3", "s16.wav"].contains(&made.name) {
            continue;
        }
        let (_, plain) = decode(&made.path);
        // A tag that claims a version from the future, then one of a megabyte of nonsense.
        let mut tagged = b"ID3\x09\x00\x00\x00\x00\x00\x05abcde".to_vec();
        tagged.extend(b"ID3\x04\x00\x00\x00\x40\x00\x00");
        tagged.extend(vec![0xff; 0x40 << 14]);
        tagged.extend(fs::read(&made.path).unwrap());
        let path = dir.path().join("tagged.bin");
        fs::write(&path, tagged).unwrap();
        let (_, samples) = decode(&path);
        assert!(samples == plain, "{}", made.name);
    }
}

#[test]
fn no_sound_is_a_clear_word() {
    let dir = TempDir::new().unwrap();
    let code = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        Decoder::open(&path).err().map(|error| error.code())
    };
    assert_eq!(code("empty.flac", b""), Some("audio-unknown-format"));
    assert_eq!(
        code("text.mp3", &b"no sound here ".repeat(1000)),
        Some("audio-unknown-format")
    );
    assert_eq!(
        code("monkey.ape", b"MAC \x96\x0f\0\0"),
        Some("audio-unsupported-codec")
    );
    let missing = Decoder::open(&dir.path().join("missing.wav"))
        .err()
        .map(|error| error.code());
    assert_eq!(missing, Some("audio-io"));
}
