//! Sound made for the tests, and ffmpeg as the judge of what became of it.

use std::f64::consts::TAU;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A few seconds of sound that can be made again at any rate.
pub struct Pcm {
    pub rate: u32,
    pub channels: usize,
    pub samples: Vec<f32>,
    seconds: f64,
}

impl Pcm {
    /// Three sines that swell and fade, a little different left and right.
    pub fn chord(rate: u32, channels: usize, frames: usize) -> Self {
        let seconds = frames as f64 / f64::from(rate);
        let mut pcm = Self {
            rate,
            channels,
            samples: Vec::new(),
            seconds,
        };
        pcm.samples = pcm.chord_at(rate, frames);
        pcm
    }

    /// The same sound at another rate.
    pub fn chord_at(&self, rate: u32, frames: usize) -> Vec<f32> {
        let mut out = Vec::with_capacity(frames * self.channels);
        for i in 0..frames {
            let t = i as f64 / f64::from(rate);
            let swell = (TAU / 2.0 * t / self.seconds).sin().powi(2);
            for channel in 0..self.channels {
                let tone = |hertz: f64| (TAU * hertz * t).sin() * 0.2;
                let tune = 1.0 + channel as f64 * 0.01;
                out.push((swell * (tone(220.0 * tune) + tone(997.0) + tone(3_000.0))) as f32);
            }
        }
        out
    }

    /// A stereo sine at half of full scale.
    pub fn tone(rate: u32, hertz: f64, frames: usize) -> Vec<f32> {
        (0..frames)
            .flat_map(|i| {
                let s = (TAU * hertz * i as f64 / f64::from(rate)).sin() * 0.5;
                [s as f32, s as f32]
            })
            .collect()
    }
}

/// Writes a WAVE file: format 1 with 16 bits or 3 with floats.
fn wav(path: &Path, rate: u32, channels: usize, format: u16, bits: u16, body: &[u8]) {
    let block = channels as u16 * bits / 8;
    let mut out = b"RIFF".to_vec();
    out.extend((36 + body.len() as u32).to_le_bytes());
    out.extend(b"WAVEfmt \x10\0\0\0");
    out.extend(format.to_le_bytes());
    out.extend((channels as u16).to_le_bytes());
    out.extend(rate.to_le_bytes());
    out.extend((rate * u32::from(block)).to_le_bytes());
    out.extend(block.to_le_bytes());
    out.extend(bits.to_le_bytes());
    out.extend(b"data");
    out.extend((body.len() as u32).to_le_bytes());
    out.extend(body);
    std::fs::write(path, out).unwrap();
}

/// 16-bit whole numbers.
pub fn wav16(path: &Path, pcm: &Pcm) {
    let body: Vec<u8> = pcm
        .samples
        .iter()
        .flat_map(|s| ((s * 32_768.0).round() as i16).to_le_bytes())
        .collect();
    wav(path, pcm.rate, pcm.channels, 1, 16, &body);
}

/// 32-bit floats.
pub fn wav_f32(path: &Path, rate: u32, channels: usize, samples: &[f32]) {
    let body: Vec<u8> = samples.iter().flat_map(|s| s.to_le_bytes()).collect();
    wav(path, rate, channels, 3, 32, &body);
}

/// Runs ffmpeg and gives its standard output.
pub fn run_ffmpeg(args: &[&str]) -> String {
    String::from_utf8_lossy(&run("ffmpeg", &[&["-v", "error", "-y"], args].concat()).0).into_owned()
}

fn run(program: &str, args: &[&str]) -> (Vec<u8>, String) {
    let done = Command::new(program)
        .args(args)
        .output()
        .unwrap_or_else(|e| panic!("{program} is needed for this test: {e}"));
    let errors = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{program} {args:?}: {errors}");
    (done.stdout, errors)
}

/// What ffmpeg decodes of a file, as interleaved floats.
pub fn ffmpeg_decode(path: &Path, rate: u32, channels: usize) -> Vec<f32> {
    let (rate, channels) = (rate.to_string(), channels.to_string());
    let path = path.to_str().unwrap();
    let args = [
        "-v", "error", "-i", path, "-map", "0:a", "-ar", &rate, "-ac", &channels, "-f", "f32le",
        "-",
    ];
    let (bytes, _) = run("ffmpeg", &args);
    bytes
        .chunks_exact(4)
        .map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]]))
        .collect()
}

/// All that ffprobe says of a file's tags and streams.
pub fn probe_tags(path: &Path) -> String {
    let path = path.to_str().unwrap();
    let (out, _) = run(
        "ffprobe",
        &["-v", "error", "-show_format", "-show_streams", path],
    );
    String::from_utf8_lossy(&out).into_owned()
}

/// Integrated loudness (LUFS) and true peak (dBTP) by ffmpeg's meter.
pub fn loudness_by_ffmpeg(path: &Path) -> (f64, f64) {
    let path = path.to_str().unwrap();
    let args = [
        "-hide_banner",
        "-nostats",
        "-i",
        path,
        "-map",
        "0:a",
        "-af",
        "ebur128=peak=true",
        "-f",
        "null",
        "-",
    ];
    let (_, log) = run("ffmpeg", &args);
    let summary = log.rsplit("Summary:").next().unwrap();
    let number = |label: &str| -> f64 {
        let after = summary.split(label).nth(1).unwrap();
        after.split_whitespace().next().unwrap().parse().unwrap()
    };
    (number("I:"), number("Peak:"))
}

/// Files of the shared music, or a plain word that they are not here.
pub fn music(names: &[&str]) -> Option<Vec<PathBuf>> {
    let root = std::env::var_os("GRIOT_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let files: Vec<_> = names
        .iter()
        .map(|n| root.join("data/audio/music").join(n))
        .collect();
    if files.iter().all(|f| f.exists()) {
        return Some(files);
    }
    println!("skipped: no shared music at {}", root.display());
    None
}
