//! Made-up fingerprints, one in twenty of them another encoding of a neighbour: one looked up among a million,
//! all laid side by side among a hundred and two hundred thousand.

use super::desk::{Desk, json};
use super::meter::{median, p95};
use super::report::{Figure, Section};
use crate::house;
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

const MANY: u64 = 1_000_000;
const SOME: u64 = 100_000;
const LOOKUPS: u64 = 400;
/// One sound in so many is a second encoding.
const TWIN: u64 = 20;

/// In the core, by the example of `griot-app` that makes and asks such catalogues.
pub fn run(desk: &Desk) -> Result<Section> {
    house::run(house::cargo().args([
        "build",
        "--release",
        "--package=griot-app",
        "--example=duplicates",
    ]))?;
    let program = house::target()?.join("release/examples/duplicates");
    let once = take(desk, &program, SOME)?;
    let twice = take(desk, &program, 2 * SOME)?;
    let large = take(desk, &program, MANY)?;

    // The first look brings the index's upper pages in.
    ask(&program, "look", &large, Some(LOOKUPS))?;
    let looked = ask(&program, "look", &large, Some(LOOKUPS))?;
    let spent: Vec<f64> = looked
        .get("ms")
        .and_then(Value::as_array)
        .context("no times")?
        .iter()
        .filter_map(Value::as_f64)
        .collect();
    let (one, two) = (
        ask(&program, "all", &once, None)?,
        ask(&program, "all", &twice, None)?,
    );
    let seconds = |of: &Value| {
        of.get("seconds")
            .and_then(Value::as_f64)
            .unwrap_or(f64::MAX)
    };
    let found = |of: &Value| of.get("found").and_then(Value::as_u64).unwrap_or(0);
    let twins = (SOME - 1) / TWIN;
    Ok(Section {
        figures: vec![
            Figure::plain(
                "a fingerprint among 1,000,000, median",
                format!("{:.2} ms", median(spent.clone())),
            ),
            Figure::at_most(
                "a fingerprint among 1,000,000, p95",
                p95(spent),
                50.0,
                " ms",
            ),
            Figure::at_least(
                "of those that have a twin, found",
                found(&looked) as f64 / (LOOKUPS / 2 - 1) as f64 * 100.0,
                99.0,
                " %",
            ),
            Figure::at_most("all duplicates among 100,000", seconds(&one), 60.0, " s"),
            Figure::at_least(
                "twins found among 100,000",
                found(&one) as f64 / twins as f64 * 100.0,
                99.0,
                " %",
            ),
            Figure::at_most(
                "all among 200,000, times that of 100,000",
                seconds(&two) / seconds(&one),
                2.5,
                "",
            ),
        ],
        notes: Vec::new(),
    })
}

/// A catalogue of so many sounds, made once and kept.
fn take(desk: &Desk, program: &Path, count: u64) -> Result<PathBuf> {
    let folder = desk.kept(&format!("sounds-{count}.griot"));
    if !folder.join("catalogue.db").is_file() {
        println!("   making {count} fingerprints in {}", folder.display());
        ask(program, "make", &folder, Some(count))?;
    }
    Ok(folder)
}

fn ask(program: &Path, verb: &str, folder: &Path, number: Option<u64>) -> Result<Value> {
    let mut command = Command::new(program);
    command.arg(verb).arg(folder);
    if let Some(number) = number {
        command.arg(number.to_string());
    }
    json(&mut command)
}
