//! Asking and changing generated catalogues of 100,000 and 1,000,000 recordings with names in many scripts.

use super::desk::{Desk, json, need};
use super::meter::{cost, median, p95};
use super::report::{Figure, Section};
use crate::house;
use anyhow::{Context, Result};
use serde_json::{Value, json as value};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// So many questions are asked over the wire and at the command line.
const ASKED: usize = 120;

/// In the core, over `griot serve`, at the command line; and a bulk edit with its undo.
pub fn run(desk: &Desk) -> Result<Section> {
    need(&["node"])?;
    house::run(house::cargo().args([
        "build",
        "--release",
        "--package=griot-store",
        "--example=large",
    ]))?;
    let hundred = made(desk, "hundred-thousand.griot", 100_000)?;
    let million = made(desk, "million.griot", 1_000_000)?;
    let core = figures(&["search"], &million)?;
    let of = |name: &str| number(&core, name);
    let small = figures(&["search"], &hundred)?;
    let mut section = Section::default();
    let mut put = |figure: Figure| section.figures.push(figure);
    put(Figure::at_most(
        "a million: search in the core, p50",
        of("search_p50")?,
        3.0,
        " ms",
    ));
    put(Figure::at_most("… p95", of("search_p95")?, 15.0, " ms"));
    for (name, what) in [
        ("short", "two letters of Han and kana"),
        ("unspaced", "Thai and Khmer inside a phrase"),
        ("latin", "Latin typings of other scripts"),
    ] {
        put(Figure::at_most(
            &format!("… {what}, p50"),
            of(&format!("{name}_p50"))?,
            9.0,
            " ms",
        ));
        put(Figure::at_most(
            "… p95",
            of(&format!("{name}_p95"))?,
            45.0,
            " ms",
        ));
    }
    put(Figure::plain(
        "… hits of a word, median and most",
        format!("{:.0}, {:.0}", of("word_hits_p50")?, of("word_hits_max")?),
    ));
    put(Figure::plain(
        "… reading the order anew, after somebody moved a recording",
        format!("{:.0} ms", of("order_ms")?),
    ));
    for field in ["artist", "date", "isrc", "language"] {
        let what = format!("100,000: sorted by {field}");
        put(Figure::at_most(
            &what,
            number(&small, &format!("sort_{field}_first"))?,
            150.0,
            " ms",
        ));
    }
    for kind in ["party", "release"] {
        put(Figure::at_most(
            &format!("a million: search among its {kind} list, p95"),
            of(&format!("{kind}_p95"))?,
            15.0,
            " ms",
        ));
    }
    let terms = terms(&million)?;
    let over_wire = wire(desk, &million, &terms)?;
    put(Figure::at_most(
        "a million: over griot serve, first 100 rows with all their cells, p95",
        p95(over_wire.clone()),
        40.0,
        " ms",
    ));
    let answered = median(over_wire);
    put(Figure::plain("… p50", format!("{answered:.1} ms")));
    let beets = beets(desk, &hundred)?;
    put(Figure::at_least(
        "beet ls among 10,000, times Griot among a million (both without their start, p50)",
        beets / answered,
        20.0,
        " ×",
    ));
    put(Figure::plain(
        "… beet ls, its start left out, p50",
        format!("{beets:.0} ms"),
    ));
    let typed = command_line(desk, &million, &terms)?;
    put(Figure::at_most(
        "a million: griot list --limit 100, its start included, p95",
        p95(typed.clone()),
        100.0,
        " ms",
    ));
    put(Figure::plain("… p50", format!("{:.0} ms", median(typed))));
    for (name, catalogue) in [("100,000", &hundred), ("a million", &million)] {
        let edited = figures(&["edit"], catalogue)?;
        for field in ["genre", "title"] {
            let (edit, undo) = (
                number(&edited, &format!("{field}_edit_ms"))?,
                number(&edited, &format!("{field}_undo_ms"))?,
            );
            put(Figure::at_most(
                &format!("{name}: bulk edit of 10,000 recordings ({field})"),
                edit,
                700.0,
                " ms",
            ));
            put(Figure::at_most(
                "… its undo, times the edit",
                undo / edit,
                1.0,
                " ×",
            ));
        }
    }
    section.notes.push(
        "Generated recordings with titles and names in 17 scripts (46 in 100 Latin), few words common and most of them rare. The questions are drawn from the data: whole words, beginnings, two words, phrases; each asks for the first 100 in the list's order and the exact count. An edit is one operation with its history, the search index brought up to date; the least of three turns."
            .to_owned(),
    );
    Ok(section)
}

/// Milliseconds that `beet ls` takes to list what has a word, among 10,000 of these recordings; its start, as a
/// question that nothing answers at once (its version) shows it, is taken off.
fn beets(desk: &Desk, catalogue: &Path) -> Result<f64> {
    need(&["beet"])?;
    let listed =
        json(&mut desk.griot(Some(catalogue), &["--json", "list", "", "--limit", "10000"]))?;
    let text = |row: &Value, name: &str| {
        row.get(name)
            .and_then(Value::as_str)
            .unwrap_or("")
            .to_owned()
    };
    let rows: Vec<(String, String)> = listed
        .get("rows")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|row| (text(row, "title"), text(row, "artist")))
        .collect();
    let folder = desk.fresh("beets")?;
    std::fs::create_dir_all(&folder)?;
    let library = folder.join("library.db");
    let lines: String = rows
        .iter()
        .map(|(title, artist)| format!("{title}\t{artist}\t{artist}\n"))
        .collect();
    // Debian keeps the module where only its own program looks.
    let mut made = Command::new("/usr/bin/python3")
        .env("PYTHONPATH", "/usr/share/beets")
        .arg(house::root().join("xtask/assets/bench/beets_library.py"))
        .arg(&library)
        .stdin(Stdio::piped())
        .spawn()?;
    made.stdin
        .take()
        .context("no way into python3")?
        .write_all(lines.as_bytes())?;
    anyhow::ensure!(made.wait()?.success(), "beets made no library");
    let beet = |words: &[&str]| -> Result<f64> {
        let mut command = Command::new("beet");
        command
            .env("BEETSDIR", library.with_file_name("settings"))
            .arg("-l")
            .arg(&library)
            .args(words);
        let (_, spent) = cost(|| house::output(&mut command))?;
        Ok(spent.wall * 1000.0)
    };
    let step = (rows.len() / 40).max(1);
    let words: Vec<&str> = rows
        .iter()
        .step_by(step)
        .filter_map(|(title, _)| title.split_whitespace().next())
        .collect();
    let start = median((0..5).map(|_| beet(&["version"])).collect::<Result<_>>()?);
    let asked = words.iter().map(|word| beet(&["ls", word]));
    Ok(median(asked.collect::<Result<_>>()?) - start)
}

fn program() -> Result<PathBuf> {
    Ok(house::target()?.join("release/examples/large"))
}

/// The catalogue, made once and kept while the program that makes it stays the same size.
fn made(desk: &Desk, name: &str, count: usize) -> Result<PathBuf> {
    let catalogue = desk.kept(name);
    let note = desk.kept(&format!("{name}.whole"));
    let mark = format!(
        "{count} {}",
        std::fs::metadata(house::root().join("migrations/0002_names.sql"))?.len()
    );
    if std::fs::read_to_string(&note).is_ok_and(|text| text == mark) {
        return Ok(catalogue);
    }
    println!("   making {count} recordings in {}", catalogue.display());
    house::output(
        Command::new(program()?)
            .arg("make")
            .arg(&catalogue)
            .arg(count.to_string()),
    )?;
    std::fs::write(note, mark)?;
    Ok(catalogue)
}

/// The least of three runs, figure by figure.
fn figures(what: &[&str], catalogue: &Path) -> Result<Value> {
    let mut least = Value::Null;
    for _ in 0..3 {
        let mut command = Command::new(program()?);
        command.args(what).arg(catalogue);
        if what == ["edit"] {
            command.arg("10000");
        }
        let found = json(&mut command)?;
        let (Some(least), Some(found)) = (least.as_object_mut(), found.as_object()) else {
            least = found;
            continue;
        };
        for (name, number) in found {
            let before = least
                .get(name)
                .and_then(Value::as_f64)
                .unwrap_or(f64::INFINITY);
            if number.as_f64().is_some_and(|now| now < before) {
                least.insert(name.clone(), number.clone());
            }
        }
    }
    Ok(least)
}

fn number(figures: &Value, name: &str) -> Result<f64> {
    figures
        .get(name)
        .and_then(Value::as_f64)
        .with_context(|| format!("no {name} in {figures}"))
}

fn terms(catalogue: &Path) -> Result<Vec<String>> {
    let text = house::output(Command::new(program()?).arg("terms").arg(catalogue))?;
    let all: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let step = (all.len() / ASKED).max(1);
    Ok(all
        .into_iter()
        .step_by(step)
        .take(ASKED)
        .map(str::to_owned)
        .collect())
}

/// Milliseconds of each question, asked of `griot serve` by one who has asked before.
fn wire(desk: &Desk, catalogue: &Path, terms: &[String]) -> Result<Vec<f64>> {
    let asked = value!({
        "griot": desk.program(), "config": desk.kept("config"), "catalogue": catalogue, "queries": terms,
        "ui": super::window::pages()?,
    });
    let text = house::output(
        Command::new("node")
            .current_dir(house::root())
            .arg("xtask/assets/bench/search.mjs")
            .arg(asked.to_string()),
    )?;
    serde_json::from_str(&text).with_context(|| text.clone())
}

fn command_line(desk: &Desk, catalogue: &Path, terms: &[String]) -> Result<Vec<f64>> {
    terms
        .iter()
        .map(|term| {
            let mut list = desk.griot(Some(catalogue), &["--json", "list", term, "--limit", "100"]);
            let (_, spent) = cost(|| json(&mut list))?;
            Ok(spent.wall * 1000.0)
        })
        .collect()
}
