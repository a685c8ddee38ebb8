//! The one pass, against libraries and programs that each do one part of it.

use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use ebur128::{EbuR128, Mode};
use griot_audio::analyse::{Analysis, QualityFinding, Sound, WAVEFORM_COLUMNS, analyse};
use tempfile::TempDir;

use crate::samples::{Pcm, run_ffmpeg, wav_f32, wav16};
use crate::shared;

pub fn look(path: &Path) -> Analysis {
    analyse(path, &mut |_| ControlFlow::Continue(())).unwrap_or_else(|error| panic!("{error}"))
}

fn sound(path: &Path) -> Sound {
    look(path)
        .sound
        .unwrap_or_else(|| panic!("{}: no sound", path.display()))
}

/// Noise that is the same on every machine.
pub struct Noise(pub u64);

impl Noise {
    pub fn word(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn sample(&mut self) -> f32 {
        (self.word() >> 40) as f32 / 8_388_608.0 - 1.0
    }
}

/// Noise and tones whose level changes every second, from near silence to nearly full scale.
pub fn changeable(rate: u32, channels: usize, seconds: usize) -> Vec<f32> {
    let mut noise = Noise(0x9e37_79b9_7f4a_7c15);
    let levels = [0.5, 0.05, 0.9, 0.0001, 0.2, 0.7, 0.02, 0.4];
    let mut out = Vec::new();
    for frame in 0..rate as usize * seconds {
        let t = frame as f64 / f64::from(rate);
        let level = levels[(frame / rate as usize) % levels.len()];
        for channel in 0..channels {
            let tone = (t * (180.0 + 70.0 * channel as f64) * std::f64::consts::TAU).sin() as f32;
            out.push(level * (0.5 * tone + 0.5 * noise.sample()));
        }
    }
    out
}

pub fn with_samples(rate: u32, channels: usize, samples: Vec<f32>) -> Pcm {
    let mut pcm = Pcm::chord(rate, channels, 1);
    pcm.samples = samples;
    pcm
}

#[test]
fn loudness_range_and_peak_are_the_librarys() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("changeable.wav");
    for (rate, channels) in [
        (44_100, 1),
        (44_100, 2),
        (48_000, 2),
        (96_000, 2),
        (192_000, 2),
        (22_050, 2),
        (48_000, 6),
        (44_100, 3),
    ] {
        let samples = changeable(rate, channels, 12);
        wav_f32(&path, rate, channels, &samples);
        let ours = sound(&path);
        let mut library =
            EbuR128::new(channels as u32, rate, Mode::I | Mode::LRA | Mode::TRUE_PEAK).unwrap();
        library.add_frames_f32(&samples).unwrap();
        let peak = (0..channels as u32)
            .map(|c| library.true_peak(c).unwrap())
            .fold(0.0, f64::max);
        let near = |what: &str, ours: Option<f64>, theirs: f64, apart: f64| {
            let ours = ours.unwrap_or_else(|| panic!("no {what}"));
            assert!(
                (ours - theirs).abs() < apart,
                "{what} at {rate} × {channels}: {ours}, library {theirs}"
            );
        };
        near(
            "loudness",
            ours.loudness_lufs,
            library.loudness_global().unwrap(),
            0.001,
        );
        near(
            "range",
            ours.loudness_range_lu,
            library.loudness_range().unwrap(),
            0.01,
        );
        near("peak", ours.true_peak_dbtp, 20.0 * peak.log10(), 0.001);
    }
}

#[test]
fn loudness_of_real_music_is_loudgains() {
    for path in shared::files("derived") {
        // `-s s` reads only; `-s d` would delete tags.
        let out = Command::new("loudgain")
            .args(["-s", "s", "-O"])
            .arg(&path)
            .output();
        let out = out.unwrap_or_else(|error| panic!("loudgain is needed for this test: {error}"));
        let table = String::from_utf8_lossy(&out.stdout).into_owned();
        let mut lines = table
            .lines()
            .map(|line| line.split('\t').collect::<Vec<_>>());
        let (names, values) = (lines.next().unwrap(), lines.next().unwrap());
        let value = |name: &str| -> f64 {
            let at = names.iter().position(|n| *n == name).unwrap();
            values[at].split(' ').next().unwrap().parse().unwrap()
        };
        let ours = sound(&path);
        let name = path.display();
        assert!(
            (ours.loudness_lufs.unwrap() - value("Loudness")).abs() < 0.05,
            "{name}: loudness"
        );
        assert!(
            (ours.loudness_range_lu.unwrap() - value("Range")).abs() < 0.05,
            "{name}: range"
        );
        assert!(
            (ours.true_peak_dbtp.unwrap() - value("True_Peak_dBTP")).abs() < 0.05,
            "{name}: peak"
        );
    }
}

/// Share of equal bits.
fn alike(a: &[u32], b: &[u32]) -> f64 {
    let apart: u32 = a.iter().zip(b).map(|(a, b)| (a ^ b).count_ones()).sum();
    1.0 - f64::from(apart) / (32.0 * a.len().min(b.len()) as f64)
}

#[test]
fn fingerprint_stages_are_the_librarys() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("chromaprint.wav");
    // At Chromaprint's own rate nothing is resampled.
    let pcm = with_samples(11_025, 1, changeable(11_025, 1, 30));
    wav16(&path, &pcm);
    let mut library =
        rusty_chromaprint::Fingerprinter::new(&rusty_chromaprint::Configuration::preset_test2());
    library.start(11_025, 1).unwrap();
    let samples: Vec<i16> = pcm
        .samples
        .iter()
        .map(|s| (s * 32_768.0).round() as i16)
        .collect();
    library.consume(&samples);
    library.finish();
    let ours = sound(&path).fingerprint;
    assert_eq!(ours.len(), library.fingerprint().len());
    assert!(alike(&ours, library.fingerprint()) > 0.9995);
}

#[test]
fn fingerprints_are_fpcalcs() {
    let mut shares = Vec::new();
    for path in [shared::files("derived"), shared::files("music")].concat() {
        let out = Command::new("fpcalc").arg("-raw").arg(&path).output();
        let out = out.unwrap_or_else(|error| panic!("fpcalc is needed for this test: {error}"));
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        let Some(words) = text
            .lines()
            .find_map(|line| line.strip_prefix("FINGERPRINT="))
        else {
            continue;
        };
        let theirs: Vec<u32> = words
            .split(',')
            .filter_map(|word| word.parse().ok())
            .collect();
        let ours = sound(&path).fingerprint;
        assert_eq!(ours.len(), theirs.len(), "{}", path.display());
        if !ours.is_empty() {
            shares.push(alike(&ours, &theirs));
        }
    }
    shares.sort_by(f64::total_cmp);
    if let Some(worst) = shares.first() {
        assert!(*worst >= 0.997, "worst {worst}");
        assert!(
            shares[shares.len() / 2] >= 0.9995,
            "median {}",
            shares[shares.len() / 2]
        );
    }
}

#[test]
fn one_master_in_any_lossless_file_has_one_hash() {
    let dir = TempDir::new().unwrap();
    let source = dir.path().join("source.wav");
    wav_f32(&source, 44_100, 2, &Pcm::chord(44_100, 2, 100_003).samples);
    let make = |name: &str, args: &[&str]| -> PathBuf {
        let path = dir.path().join(name);
        run_ffmpeg(
            &[
                &["-i", source.to_str().unwrap()],
                args,
                &[path.to_str().unwrap()],
            ]
            .concat(),
        );
        path
    };
    let sixteen = [
        make("a.wav", &["-c:a", "pcm_s16le"]),
        make(
            "b.wav",
            &[
                "-c:a",
                "pcm_s16le",
                "-rf64",
                "always",
                "-metadata",
                "title=other tags",
            ],
        ),
        make("c.aiff", &["-c:a", "pcm_s16be"]),
        make("d.flac", &["-c:a", "flac", "-sample_fmt", "s16"]),
        make("e.m4a", &["-c:a", "alac", "-sample_fmt", "s16p"]),
    ];
    let twenty_four = [
        make("f.wav", &["-c:a", "pcm_s24le"]),
        make("g.aiff", &["-c:a", "pcm_s24be"]),
        make("h.flac", &["-c:a", "flac", "-sample_fmt", "s32"]),
        make("i.m4a", &["-c:a", "alac", "-sample_fmt", "s32p"]),
    ];
    let mut seen = Vec::new();
    for group in [&sixteen[..], &twenty_four[..]] {
        let hash = sound(&group[0]).sample_hash;
        for path in group {
            assert_eq!(sound(path).sample_hash, hash, "{}", path.display());
        }
        assert!(!seen.contains(&hash));
        seen.push(hash);
    }
    // One bit of one sample.
    let mut bytes = fs::read(&sixteen[0]).unwrap();
    bytes[50_000] ^= 1;
    fs::write(&sixteen[0], bytes).unwrap();
    assert_ne!(sound(&sixteen[0]).sample_hash, seen[0]);
}

#[test]
fn the_file_hash_is_of_every_byte() {
    let dir = TempDir::new().unwrap();
    let source = dir.path().join("source.wav");
    wav_f32(&source, 44_100, 2, &Pcm::chord(44_100, 2, 300_000).samples);
    let mut files = vec![source.clone()];
    for name in ["last.m4a", "a.flac", "a.ogg", "a.opus", "a.mp3", "a.aiff"] {
        let path = dir.path().join(name);
        run_ffmpeg(&["-i", source.to_str().unwrap(), path.to_str().unwrap()]);
        files.push(path);
    }
    let first = dir.path().join("first.m4a");
    run_ffmpeg(&[
        "-i",
        source.to_str().unwrap(),
        "-movflags",
        "+faststart",
        first.to_str().unwrap(),
    ]);
    // A chunk of a megabyte that the reader jumps over, and tags behind the sound.
    let jumped = dir.path().join("jumped.wav");
    let plain = fs::read(&source).unwrap();
    let mut bytes = plain[..12].to_vec();
    bytes.extend(b"junk\x00\x00\x10\x00");
    bytes.extend(vec![7; 0x10_0000]);
    bytes.extend(&plain[12..]);
    bytes.extend(b"LIST\x04\0\0\0INFO");
    fs::write(&jumped, bytes).unwrap();
    files.extend([first, jumped]);
    files.extend(shared::files("tags"));
    for path in files {
        let found = look(&path);
        let bytes = fs::read(&path).unwrap();
        assert_eq!(found.bytes, bytes.len() as u64, "{}", path.display());
        assert_eq!(
            found.file_hash,
            *blake3::hash(&bytes).as_bytes(),
            "{}",
            path.display()
        );
    }
}

pub fn codes(findings: &[QualityFinding]) -> Vec<&'static str> {
    findings.iter().map(QualityFinding::code).collect()
}

fn finding(path: &Path, code: &str) -> QualityFinding {
    let findings = look(path).findings;
    let found = findings
        .iter()
        .find(|finding| finding.code() == code)
        .cloned();
    found.unwrap_or_else(|| panic!("no {code} among {:?}", codes(&findings)))
}

#[test]
fn what_is_wrong_with_a_sound_is_said() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("sound.wav");
    let rate = 44_100;
    let second = 2 * rate as usize;
    let good: Vec<f32> = changeable(rate, 2, 30).iter().map(|s| s * 0.5).collect();
    wav_f32(&path, rate, 2, &good);
    assert_eq!(codes(&look(&path).findings), Vec::<&str>::new());

    let silence = |seconds: usize| vec![0.0f32; seconds * second];
    wav_f32(
        &path,
        rate,
        2,
        &[
            silence(3),
            good.clone(),
            silence(12),
            good.clone(),
            silence(6),
        ]
        .concat(),
    );
    let at = |code: &str| {
        let found = finding(&path, code);
        (
            found.value.unwrap().round(),
            found.at_frame.unwrap() as f64 / f64::from(rate),
        )
    };
    assert_eq!(at("silence-at-start"), (3.0, 0.0));
    assert!((at("silence-at-end").1 - 75.0).abs() < 0.01);
    assert!((at("silence-inside").1 - 33.0).abs() < 0.01);

    let mut clipped = good.clone();
    clipped[100_000..100_006].copy_from_slice(&[1.0; 6]);
    clipped[200_000] = 1.0;
    wav16(&path, &with_samples(rate, 2, clipped));
    let clip = finding(&path, "clipping");
    assert_eq!(
        (clip.value, clip.at_frame),
        (Some(2.0), Some(50_000)),
        "three in a row in each channel, once"
    );
    finding(&path, "true-peak-over");

    let shifted: Vec<f32> = good
        .chunks(2)
        .flat_map(|f| [f[0] * 0.5, f[1] * 0.5 - 0.02])
        .collect();
    wav_f32(&path, rate, 2, &shifted);
    assert!((finding(&path, "dc-offset").value.unwrap() + 0.02).abs() < 0.002);

    let same: Vec<f32> = good.chunks(2).flat_map(|f| [f[0], f[0] * 1.001]).collect();
    wav_f32(&path, rate, 2, &same);
    assert!(finding(&path, "dual-mono").value.unwrap() > 0.9999);

    wav_f32(&path, rate, 2, &silence(4));
    assert_eq!(codes(&look(&path).findings), ["silent"]);

    let padded = dir.path().join("padded.wav");
    wav16(&path, &with_samples(rate, 2, good));
    run_ffmpeg(&[
        "-i",
        path.to_str().unwrap(),
        "-c:a",
        "pcm_s24le",
        padded.to_str().unwrap(),
    ]);
    assert_eq!(finding(&padded, "padded-bits").value, Some(16.0));
}

#[test]
fn the_waveform_shows_what_is_heard() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("half.wav");
    for (seconds, rate) in [(1, 8_000), (7, 44_100), (400, 8_000)] {
        let half = rate as usize * seconds / 2;
        let tone = |i: usize| {
            if i < half {
                0.0
            } else {
                0.5 * (i as f32 * 0.3).sin()
            }
        };
        let samples: Vec<f32> = (0..2 * half).map(tone).collect();
        wav_f32(&path, rate, 1, &samples);
        let waveform = sound(&path).waveform;
        assert_eq!(waveform.len(), 2 * WAVEFORM_COLUMNS);
        let columns: Vec<&[u8]> = waveform.chunks(2).collect();
        assert!(
            columns[..480].iter().all(|column| *column == [0, 0]),
            "silence over {seconds} s"
        );
        let loud =
            |column: &&[u8]| (125..=128).contains(&column[0]) && (80..=98).contains(&column[1]);
        assert!(
            columns[520..].iter().all(loud),
            "tone over {seconds} s: {:?}",
            &columns[520..530]
        );
    }
}

#[test]
fn it_stops_when_told() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("long.wav");
    wav_f32(&path, 44_100, 2, &Pcm::chord(44_100, 2, 2_000_000).samples);
    let mut calls = 0;
    let stopped = analyse(&path, &mut |bytes| {
        calls += 1;
        if bytes > 3_000_000 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert_eq!(
        stopped.err().map(|error| error.code()),
        Some("audio-cancelled")
    );
    assert!(calls > 1);
    let sparse = dir.path().join("sparse.bin");
    File::create(&sparse).unwrap().set_len(1 << 30).unwrap();
    let mut calls = 0;
    let stopped = analyse(&sparse, &mut |bytes| {
        calls += 1;
        if bytes > 1 << 24 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert!(stopped.is_err() && calls < 100);
}
