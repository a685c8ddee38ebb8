//! The tracks that everything is measured on: real recordings, put together to the length of real
//! tracks, each different, with tags and covers. Made once and kept.

use super::desk::{Desk, need};
use super::meter::{self, finish};
use crate::house;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many tracks; a release has eight.
const TRACKS: usize = 64;
const PER_RELEASE: usize = 8;
/// Recordings shorter than this are noises, not music.
const LEAST_SECONDS: f64 = 30.0;
/// Written last: a corpus without it was not finished.
const WHOLE: &str = "whole";

/// The sound files, in order of their names, warm in the page cache.
pub struct Corpus {
    pub folder: PathBuf,
    pub files: Vec<PathBuf>,
    /// In seconds.
    pub seconds: f64,
    pub bytes: u64,
}

/// The corpus, made where it is not there yet.
pub fn take(desk: &Desk) -> Result<Corpus> {
    need(&["ffmpeg", "ffprobe"])?;
    let folder = desk.kept("sound");
    if !folder.join(WHOLE).exists() {
        make(desk, &folder)?;
    }
    let seconds = fs::read_to_string(folder.join(WHOLE))?.trim().parse()?;
    let mut files = Vec::new();
    for release in fs::read_dir(&folder)? {
        let release = release?.path();
        if release.is_dir() {
            for file in fs::read_dir(release)? {
                files.push(file?.path());
            }
        }
    }
    files.sort();
    let bytes = meter::warm(&files)?;
    Ok(Corpus {
        folder,
        files,
        seconds,
        bytes,
    })
}

/// A recording to take from.
struct Source {
    path: PathBuf,
    seconds: f64,
}

fn make(desk: &Desk, folder: &Path) -> Result<()> {
    println!("   making {TRACKS} tracks in {}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let sources = sources(desk)?;
    let mut jobs = Vec::new();
    for release in 0..TRACKS / PER_RELEASE {
        let place = folder.join(format!("{:02}", release + 1));
        fs::create_dir_all(&place)?;
        for track in 0..PER_RELEASE {
            jobs.push(place.join(format!("{:02}", track + 1)));
        }
    }
    let covers = desk.fresh("covers")?;
    fs::create_dir_all(&covers)?;
    for release in 0..TRACKS / PER_RELEASE {
        cover(&covers.join(format!("{release}.jpg")), release)?;
    }
    let lengths = meter::two_at_a_time(&jobs, |job| {
        let number = jobs.iter().position(|one| one == job).unwrap_or(0);
        track(job, number, &sources, &covers)
    })?;
    fs::write(folder.join(WHOLE), lengths.iter().sum::<f64>().to_string())?;
    Ok(())
}

/// The recordings that lie in `data/audio/music` of the shared folder; without it the music of the example label.
fn sources(desk: &Desk) -> Result<Vec<Source>> {
    let shared = std::env::var_os("GRIOT_SHARED")
        .map_or_else(|| house::root().join("../shared"), PathBuf::from)
        .join("data/audio/music");
    let folder = if shared.is_dir() {
        shared
    } else {
        let example = desk.fresh("example.griot")?;
        house::output(desk.griot(None, &["example"]).arg(&example))?;
        example
    };
    let mut found = Vec::new();
    gather(&folder, &mut found)?;
    found.sort_by(|a: &Source, b| a.path.cmp(&b.path));
    // The example's pieces are short: there the longest must do.
    if found.iter().any(|source| source.seconds >= LEAST_SECONDS) {
        found.retain(|source| source.seconds >= LEAST_SECONDS);
    }
    if found.is_empty() {
        bail!("no recordings in {}", folder.display());
    }
    Ok(found)
}

fn gather(folder: &Path, found: &mut Vec<Source>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, found)?;
        } else if let Ok(seconds) = length(&path) {
            found.push(Source { path, seconds });
        }
    }
    Ok(())
}

/// The playing time of a sound file, in seconds.
pub fn length(path: &Path) -> Result<f64> {
    let text = house::output(
        Command::new("ffprobe")
            .args(["-v", "error", "-select_streams", "a:0"])
            .args(["-show_entries", "stream=codec_type:format=duration"])
            .args(["-of", "default=noprint_wrappers=1:nokey=1"])
            .arg(path),
    )?;
    let mut lines = text.lines();
    if lines.next() != Some("audio") {
        bail!("no sound in {}", path.display());
    }
    lines
        .next()
        .and_then(|line| line.parse().ok())
        .context("no length")
}

fn cover(path: &Path, release: usize) -> Result<()> {
    let picture = format!("testsrc2=size=1000x1000,hue=h={}", release * 45);
    finish(
        Command::new("ffmpeg")
            .args(["-v", "error", "-y", "-f", "lavfi", "-i", &picture])
            .args(["-frames:v", "1", "-q:v", "3"])
            .arg(path),
    )
}

/// One track of 150 to 230 seconds out of two recordings, cut at places of its own; answers its seconds.
fn track(stem: &Path, number: usize, sources: &[Source], covers: &Path) -> Result<f64> {
    let source = |at: usize| sources.get(at % sources.len()).context("no source");
    let (first, second) = (source(number)?, source(number * 7 + 11)?);
    let seconds = 150.0 + (number * 37 % 80) as f64;
    let start = |of: &Source, step: f64| (number as f64 * step) % (of.seconds * 0.5);
    // A third of the releases is FLAC, a third MP3, a third WAV; each fourth FLAC in studio quality.
    let release = number / PER_RELEASE;
    let (ending, form): (_, &[&str]) = match (release % 3, number % 4) {
        (0, 0) => (
            "flac",
            &[
                "-c:a",
                "flac",
                "-ar",
                "48000",
                "-sample_fmt",
                "s32",
                "-bits_per_raw_sample",
                "24",
            ],
        ),
        (0, _) => (
            "flac",
            &["-c:a", "flac", "-ar", "44100", "-sample_fmt", "s16"],
        ),
        (1, _) => (
            "mp3",
            &[
                "-c:a",
                "libmp3lame",
                "-b:a",
                "256k",
                "-ar",
                "44100",
                "-id3v2_version",
                "4",
            ],
        ),
        _ => ("wav", &["-c:a", "pcm_s16le", "-ar", "44100"]),
    };
    let mut ffmpeg = Command::new("ffmpeg");
    ffmpeg.args(["-v", "error", "-nostdin", "-y"]);
    for (of, step) in [(first, 1.7), (second, 2.3)] {
        ffmpeg
            .args([
                "-stream_loop",
                "-1",
                "-ss",
                &format!("{:.2}", start(of, step)),
            ])
            .arg("-i")
            .arg(&of.path);
    }
    let with_cover = ending != "wav";
    if with_cover {
        ffmpeg.arg("-i").arg(covers.join(format!("{release}.jpg")));
    }
    let half = seconds / 2.0;
    let mix = format!(
        "[0:a]aformat=sample_rates=48000:channel_layouts=stereo,atrim=duration={half}[a];\
         [1:a]aformat=sample_rates=48000:channel_layouts=stereo,atrim=duration={half}[b];\
         [a][b]concat=n=2:v=0:a=1,volume={}dB[out]",
        -((number % 5) as f64) * 0.7
    );
    ffmpeg.args(["-filter_complex", &mix, "-map", "[out]"]);
    if with_cover {
        ffmpeg.args([
            "-map",
            "2:v",
            "-c:v",
            "copy",
            "-disposition:v",
            "attached_pic",
        ]);
    }
    for (key, value) in [
        ("title", format!("Piece {:02}", number + 1)),
        ("artist", format!("Musician {}", number % 12 + 1)),
        ("album", format!("Release {}", release + 1)),
        ("album_artist", "Various Artists".to_owned()),
        ("track", (number % PER_RELEASE + 1).to_string()),
        ("date", "2026-03-01".to_owned()),
        ("genre", "World".to_owned()),
    ] {
        ffmpeg.args(["-metadata", &format!("{key}={value}")]);
    }
    finish(ffmpeg.args(form).arg(stem.with_extension(ending)))?;
    length(&stem.with_extension(ending))
}
