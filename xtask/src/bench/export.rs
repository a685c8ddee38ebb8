//! A kiosk bundle beside ffmpeg encoding the same files; and again after one changed title.

use super::corpus;
use super::desk::{Desk, json, need};
use super::import::line;
use super::meter::{Cost, cost, each, least};
use super::report::{Figure, Section, table};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json as value};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TURNS: usize = 2;
/// Tracks of each ending.
const PER_FORMAT: usize = 8;

/// Exports and encodes in turns.
pub fn run(desk: &Desk) -> Result<Section> {
    need(&["ffmpeg"])?;
    let (folder, files) = tracks(desk)?;
    let (mut griot, mut ffmpeg, mut again) = (Vec::new(), Vec::new(), Vec::new());
    let (mut first_bytes, mut again_bytes) = (0.0, 0.0_f64);
    for turn in 0..TURNS {
        let catalogue = desk.init("export.griot")?;
        desk.import(&catalogue, &folder)?;
        offer(desk, &catalogue)?;
        let stick = desk.fresh("stick")?;
        let (said, first) = cost(|| export(desk, &catalogue, &stick))?;
        griot.push(first);
        first_bytes = number(&said, "bytes_written")?;
        let title = format!("title=Another {turn}");
        let query = "track:1 release:\"Release 1\"";
        let said = json(&mut desk.griot(Some(&catalogue), &["--json", "set", query, &title]))?;
        if number(&said, "changed")? != 1.0 {
            bail!("not one title was changed: {said}");
        }
        let (said, second) = cost(|| export(desk, &catalogue, &stick))?;
        again.push(second);
        again_bytes = again_bytes.max(number(&said, "bytes_written")?);
        desk.doctor(&catalogue)?;
        ffmpeg.push(encode(desk, &files)?);
    }
    let (griot, ffmpeg, again) = (least(&griot), least(&ffmpeg), least(&again));
    Ok(Section {
        figures: vec![
            Figure::at_most(
                "bundle export, times ffmpeg",
                griot.wall / ffmpeg.wall,
                1.15,
                " ×",
            ),
            Figure::plain(
                "the same by CPU time",
                format!("{:.2} ×", griot.cpu / ffmpeg.cpu),
            ),
            Figure::at_most(
                "again after one changed title: time",
                again.wall / griot.wall * 100.0,
                2.0,
                " %",
            ),
            Figure::at_most(
                "again after one changed title: bytes written",
                again_bytes / first_bytes * 100.0,
                2.0,
                " %",
            ),
        ],
        notes: vec![
            format!(
                "{} tracks, half WAV and half FLAC, as MP3 V0, Opus at 160 kb/s and FLAC. ffmpeg: one process per file with the three outputs, two at a time, decoding once. Griot does besides: a preview of 30 s for each track, covers, hashes, the storefront with its fonts, the signed manifest, and syncing all to the disk; FLAC as FLAC is copied, not encoded. The least of {TURNS} turns.",
                files.len()
            ),
            table(
                &["", "wall s", "CPU s", "MB written"],
                &[
                    wide("ffmpeg", ffmpeg, None),
                    wide("griot kiosk export", griot, Some(first_bytes)),
                    wide("again after one changed title", again, Some(again_bytes)),
                ],
            ),
        ],
    })
}

fn wide(name: &str, cost: Cost, bytes: Option<f64>) -> Vec<String> {
    let mut cells = line(name, cost.wall, cost.cpu);
    cells.push(bytes.map_or("–".to_owned(), |bytes| format!("{:.2}", bytes / 1e6)));
    cells
}

/// The first WAV and FLAC tracks under one folder, without copying them.
fn tracks(desk: &Desk) -> Result<(PathBuf, Vec<PathBuf>)> {
    let corpus = corpus::take(desk)?;
    let folder = desk.fresh("tracks")?;
    let mut files = Vec::new();
    for ending in ["wav", "flac"] {
        let place = folder.join(ending);
        fs::create_dir_all(&place)?;
        let of_it = |file: &&PathBuf| file.extension() == Some(OsStr::new(ending));
        for source in corpus.files.iter().filter(of_it).take(PER_FORMAT) {
            let file = place.join(source.file_name().context("a file without a name")?);
            fs::hard_link(source, &file)?;
            files.push(file);
        }
    }
    Ok((folder, files))
}

fn offer(desk: &Desk, catalogue: &Path) -> Result<()> {
    let releases =
        json(&mut desk.griot(Some(catalogue), &["--json", "list", "", "--of", "release"]))?;
    let releases: Vec<Value> = releases
        .get("rows")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|row| value!({ "release_uid": row.get("uid") }))
        .collect();
    let offer = value!({
        "name": "Bench", "territory": "FR", "starts_on": "2026-01-01", "ends_before": "2028-01-01",
        "currency": "EUR", "vat_rate_bp": 2000, "track_price_minor": 100, "release_price_minor": 900,
        "formats": ["mp3", "opus", "flac"], "preview_ms": 30_000, "preview_lufs": -16.0,
        "releases": releases,
    });
    desk.call(catalogue, "offer_save", &offer).map(drop)
}

fn export(desk: &Desk, catalogue: &Path, stick: &Path) -> Result<Value> {
    let said = json(
        desk.griot(Some(catalogue), &["--json", "kiosk", "export", "--to"])
            .arg(stick),
    )?;
    if number(&said, "tracks")? < (2 * PER_FORMAT) as f64 {
        bail!("not all tracks left: {said}");
    }
    Ok(said)
}

fn number(said: &Value, key: &str) -> Result<f64> {
    let found = said.get(key).and_then(Value::as_f64);
    found.with_context(|| format!("no {key} in {said}"))
}

fn encode(desk: &Desk, files: &[PathBuf]) -> Result<Cost> {
    let out = desk.fresh("encoded")?;
    fs::create_dir_all(&out)?;
    let spent = each(files, |file| {
        let mut ffmpeg: Command = super::import::ffmpeg(file, &[]);
        let name = format!(
            "{}-{}",
            file.extension().unwrap_or_default().display(),
            file.file_stem().unwrap_or_default().display()
        );
        for (ending, form) in [
            ("mp3", &["-c:a", "libmp3lame", "-q:a", "0"][..]),
            ("opus", &["-c:a", "libopus", "-b:a", "160k"]),
            ("flac", &["-c:a", "flac"]),
        ] {
            ffmpeg.args(["-map", "0:a"]).args(form);
            ffmpeg.arg(out.join(format!("{name}.{ending}")));
        }
        ffmpeg
    })?;
    fs::remove_dir_all(&out)?;
    Ok(spent)
}
