//! Writing tags safely, beside copying the same files with fsync.

use super::corpus;
use super::desk::{Desk, json, need};
use super::meter::{cost, finish, warm};
use super::report::{Figure, Section, table};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

const PER_FORMAT: usize = 16;
const TURNS: usize = 6;

/// A format, and how ffmpeg makes it out of a track where the corpus has none.
const FORMATS: &[(&str, &[&str])] = &[
    ("flac", &[]),
    ("mp3", &[]),
    ("wav", &[]),
    ("aiff", &["-c:a", "pcm_s16be", "-write_id3v2", "1"]),
    (
        "m4a",
        &[
            "-c:a",
            "aac",
            "-b:a",
            "256k",
            "-c:v",
            "copy",
            "-disposition:v",
            "attached_pic",
        ],
    ),
    ("ogg", &["-map", "0:a", "-c:a", "libvorbis", "-q:a", "7"]),
    ("opus", &["-map", "0:a", "-c:a", "libopus", "-b:a", "160k"]),
];

/// One format after the other; in each, copying and writing take turns.
pub fn run(desk: &Desk) -> Result<Section> {
    need(&["ffmpeg", "sync"])?;
    let mut rows = Vec::new();
    let (mut ratios, mut copied, mut written) = (Vec::new(), 0.0, 0.0);
    for (format, recipe) in FORMATS {
        let turns = one_format(desk, format, recipe)?;
        let shortest =
            |of: fn(&(f64, f64)) -> f64| turns.pairs.iter().map(of).fold(f64::INFINITY, f64::min);
        let (copy, write) = (shortest(|pair| pair.0), shortest(|pair| pair.1));
        let ratio = write / copy;
        ratios.push((format, ratio));
        copied += copy;
        written += write;
        let per_file = 1000.0 / PER_FORMAT as f64;
        rows.push(vec![
            (*format).to_owned(),
            format!("{:.1}", turns.bytes as f64 / 1e6 / PER_FORMAT as f64),
            format!("{:.1}", copy * per_file),
            format!("{:.1}", write * per_file),
            format!("{:.1}", turns.cpu * per_file),
            format!("{ratio:.2}"),
        ]);
    }
    let mut figures = vec![Figure::at_most(
        "tag write, times copy with fsync, all formats together",
        written / copied,
        1.5,
        " ×",
    )];
    for (format, ratio) in ratios {
        figures.push(Figure::at_most(&format!("… {format}"), ratio, 1.5, " ×"));
    }
    Ok(Section {
        figures,
        notes: vec![
            format!(
                "{PER_FORMAT} files of each format, the least of {TURNS} turns (the disk is synced before each). Copying is one file after the other through the kernel's own copy, then fsync of the file; writing is one `griot tags write` over the same files, its start included, each new file compared with the old one and synced, the old tags on record before the files take their places, folders synced after. What a small file pays above its copy is its share of the program's start and of four syncs a batch; where other work keeps the disk or both processors, that share grows first."
            ),
            table(
                &[
                    "",
                    "MB a file",
                    "copy ms",
                    "write ms",
                    "write CPU ms",
                    "ratio",
                ],
                &rows,
            ),
        ],
    })
}

struct Turns {
    /// Seconds of copying and of writing, in turns.
    pairs: Vec<(f64, f64)>,
    cpu: f64,
    bytes: u64,
}

fn one_format(desk: &Desk, format: &str, recipe: &[&str]) -> Result<Turns> {
    let folder = desk.fresh(&format!("tags-{format}"))?;
    fs::create_dir_all(&folder)?;
    let mut files = Vec::new();
    for (number, source) in sources(desk, format, recipe)?.iter().enumerate() {
        let file = folder.join(format!("{number}.{format}"));
        fs::copy(source, &file)?;
        files.push(file);
    }
    let bytes = warm(&files)?;
    let catalogue = desk.init(&format!("tags-{format}.griot"))?;
    desk.import(&catalogue, &folder)?;
    let copies = desk.fresh("copies")?;
    let (mut pairs, mut cpu) = (Vec::new(), Vec::new());
    for turn in 0..TURNS {
        let title = format!("title=Turn {turn}");
        finish(&mut desk.griot(Some(&catalogue), &["set", "", &title]))?;
        if copies.exists() {
            fs::remove_dir_all(&copies)?;
        }
        fs::create_dir_all(&copies)?;
        finish(&mut Command::new("sync"))?;
        let ((), copy) = cost(|| copy(&files, &copies))?;
        finish(&mut Command::new("sync"))?;
        let (said, write) =
            cost(|| json(&mut desk.griot(Some(&catalogue), &["--json", "tags", "write", ""])))?;
        if said.get("written").and_then(Value::as_u64) != Some(files.len() as u64) {
            bail!("not all were written: {said}");
        }
        pairs.push((copy.wall, write.wall));
        cpu.push(write.cpu);
    }
    desk.doctor(&catalogue)?;
    fs::remove_dir_all(&copies)?;
    fs::remove_dir_all(&folder)?;
    Ok(Turns {
        pairs,
        cpu: cpu.into_iter().fold(f64::INFINITY, f64::min),
        bytes,
    })
}

/// Files of a format: the corpus's own, or made of them once and kept.
fn sources(desk: &Desk, format: &str, recipe: &[&str]) -> Result<Vec<PathBuf>> {
    let corpus = corpus::take(desk)?;
    let of = |ending: &str| {
        let files = corpus.files.iter();
        let of_it = files.filter(|file| file.extension().is_some_and(|found| found == ending));
        of_it.take(PER_FORMAT).cloned().collect::<Vec<PathBuf>>()
    };
    if recipe.is_empty() {
        return Ok(of(format));
    }
    let folder = desk.kept("formats");
    fs::create_dir_all(&folder)?;
    let mut made = Vec::new();
    for (number, source) in of("flac").iter().enumerate() {
        let file = folder.join(format!("{number}.{format}"));
        if !file.exists() {
            make(source, &file, recipe)?;
        }
        made.push(file);
    }
    Ok(made)
}

fn make(source: &Path, file: &Path, recipe: &[&str]) -> Result<()> {
    let name = file.file_name().context("a file without a name")?;
    let unfinished = file.with_file_name(format!("unfinished-{}", name.display()));
    finish(&mut {
        let mut ffmpeg = super::import::ffmpeg(source, recipe);
        ffmpeg.arg(&unfinished);
        ffmpeg
    })?;
    Ok(fs::rename(unfinished, file)?)
}

fn copy(files: &[PathBuf], to: &Path) -> Result<()> {
    for file in files {
        let name = file.file_name().context("a file without a name")?;
        let (mut from, mut into) = (File::open(file)?, File::create(to.join(name))?);
        std::io::copy(&mut from, &mut into)?;
        into.sync_all()?;
    }
    Ok(())
}
