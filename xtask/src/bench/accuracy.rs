//! Are the figures right? Loudness, range and true peak beside loudgain, fingerprints beside fpcalc.

use super::corpus;
use super::desk::{Desk, need};
use super::meter::{median, two_at_a_time};
use super::report::{Figure, Section};
use crate::house;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

/// What is known of one file.
#[derive(Default)]
struct Heard {
    loudness: f64,
    range: f64,
    peak: f64,
    fingerprint: Vec<u32>,
}

/// Compares every track of the corpus.
pub fn run(desk: &Desk) -> Result<Section> {
    need(&["loudgain", "fpcalc"])?;
    let corpus = corpus::take(desk)?;
    // The example of the sound crate prints what the pass of an import finds.
    house::run(house::cargo().args(["build", "--package=griot-audio", "--example=analyse"]))?;
    let analyse = house::target()?.join("debug/examples/analyse");
    let pairs = two_at_a_time(&corpus.files, |file| {
        Ok((ours(&analyse, file)?, theirs(file)?))
    })?;

    let worst = |of: fn(&Heard) -> f64| {
        let apart = pairs.iter().map(|(a, b)| (of(a) - of(b)).abs());
        apart.fold(0.0, f64::max)
    };
    let quiet: Vec<f64> = pairs
        .iter()
        .filter(|(a, b)| a.peak < 0.0 && b.peak < 0.0)
        .map(|(a, b)| (a.peak - b.peak).abs())
        .collect();
    let alike: Vec<f64> = pairs
        .iter()
        .map(|(a, b)| alike(&a.fingerprint, &b.fingerprint))
        .collect();
    let least = alike.iter().copied().fold(1.0, f64::min);
    Ok(Section {
        figures: vec![
            Figure::at_most(
                "loudness, furthest from loudgain",
                worst(|h| h.loudness),
                0.05,
                " LU",
            ),
            Figure::at_most(
                "loudness range, furthest from loudgain",
                worst(|h| h.range),
                0.05,
                " LU",
            ),
            Figure::at_most(
                "true peak, furthest from loudgain where nothing clips",
                quiet.iter().copied().fold(0.0, f64::max),
                0.05,
                " dB",
            ),
            Figure::at_least(
                "fingerprint, bits like fpcalc's, median",
                median(alike),
                0.99,
                "",
            )
            .aiming("0.9995"),
            Figure::at_least("fingerprint, bits like fpcalc's, worst", least, 0.97, "")
                .aiming("0.997"),
        ],
        notes: vec![format!(
            "{} tracks; {} of them stay under 0 dBTP. loudgain prints two decimals and clips to 16 bits before it looks for true peaks. Fingerprints of the first 120 s, word by word.",
            pairs.len(),
            quiet.len()
        )],
    })
}

/// What Griot finds.
fn ours(analyse: &Path, file: &Path) -> Result<Heard> {
    let text = house::output(Command::new(analyse).arg(file))?;
    let value = |key: &str| {
        let rest = text.split_once(key)?.1;
        rest.split_whitespace().next()
    };
    let number = |key: &str| {
        value(key)
            .and_then(|word| word.parse::<f64>().ok())
            .with_context(|| format!("no{key} for {}", file.display()))
    };
    Ok(Heard {
        loudness: number(" I=")?,
        range: number(" LRA=")?,
        peak: number(" TP=")?,
        fingerprint: words(value(" fp=").unwrap_or_default()),
    })
}

/// What loudgain and fpcalc find.
fn theirs(file: &Path) -> Result<Heard> {
    let text = house::output(
        Command::new("loudgain")
            .args(["-q", "-s", "s", "-O"])
            .arg(file),
    )?;
    // File, loudness, range, true peak, true peak in dBTP, …
    let cells: Vec<&str> = text
        .lines()
        .last()
        .unwrap_or_default()
        .split('\t')
        .collect();
    let number = |at: usize| {
        cells
            .get(at)
            .and_then(|cell| cell.split_whitespace().next())
            .and_then(|word| word.parse::<f64>().ok())
            .with_context(|| format!("loudgain said {text}"))
    };
    let raw = house::output(Command::new("fpcalc").arg("-raw").arg(file))?;
    let fingerprint = raw
        .lines()
        .find_map(|line| line.strip_prefix("FINGERPRINT="));
    Ok(Heard {
        loudness: number(1)?,
        range: number(2)?,
        peak: number(4)?,
        fingerprint: words(fingerprint.unwrap_or_default()),
    })
}

fn words(list: &str) -> Vec<u32> {
    list.split(',')
        .filter_map(|word| word.parse().ok())
        .collect()
}

/// The share of bits that are alike; words that only one of them has are all unlike.
fn alike(a: &[u32], b: &[u32]) -> f64 {
    let same: u32 = a.iter().zip(b).map(|(a, b)| (a ^ b).count_zeros()).sum();
    f64::from(same) / (a.len().max(b.len()).max(1) as f64 * 32.0)
}
