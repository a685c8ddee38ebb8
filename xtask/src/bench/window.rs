//! A hundred thousand recordings: opening beside an empty catalogue, scrolling end to end, searching.

use super::desk::{Desk, json, need};
use super::meter::{cost, median, p95};
use super::report::{Figure, Section};
use super::small;
use crate::house;
use anyhow::{Context, Result};
use serde_json::{Value, json as value};
use std::path::PathBuf;

const RECORDINGS: usize = 100_000;
const COLUMNS: usize = 40;
/// Of the questions that people ask of a catalogue like [`small`]'s.
const QUERIES: &[&str] = &[
    "",
    "kora",
    "kora dun",
    "s",
    "language:bam",
    "artist:djeli",
    "\"yéké ngoni\"",
    "aicha",
    "صباح",
    "海",
    "release:fleuve",
    "isrc:none",
    "isrc:FRX762000012",
    "date:1990..1995",
    "-kora language:wol",
    "people:lune",
    "mer silence",
    "status:blocking",
    "genre:world",
    "nothingatall",
];

/// In headless Chromium against `griot serve`, and at the command line.
pub fn run(desk: &Desk) -> Result<Section> {
    need(&["chromium", "node"])?;
    let (large, imported) =
        desk.imported_once("large.griot", || small::take(desk, "many", RECORDINGS))?;
    let empty = desk.init("empty.griot")?;
    let pages = pages()?;

    let mut lists = Vec::new();
    for query in QUERIES {
        let (_, spent) = cost(|| {
            json(&mut desk.griot(Some(&large), &["--json", "list", query, "--limit", "100"]))
        })?;
        lists.push(spent.wall * 1000.0);
    }
    let fields = json(&mut desk.griot(Some(&large), &["--json", "fields"]))?;
    let fields = fields.get("rows").and_then(Value::as_array);
    let columns: Vec<&str> = fields
        .into_iter()
        .flatten()
        .filter_map(|field| field.get("name").and_then(Value::as_str))
        .take(COLUMNS)
        .collect();
    let asked = value!({
        "griot": desk.program(), "config": desk.kept("config"), "ui": pages,
        "large": large, "empty": empty, "queries": QUERIES, "columns": columns, "chromium": house::which("chromium")?,
    });
    let text = house::output(
        std::process::Command::new("node")
            .current_dir(house::root())
            .arg("xtask/assets/bench/window.mjs")
            .arg(asked.to_string()),
    )?;
    let seen: Value = serde_json::from_str(&text).with_context(|| text.clone())?;
    let number = |key: &str| -> Result<f64> {
        let found = seen.get(key).and_then(Value::as_f64);
        found.with_context(|| format!("no {key} in {text}"))
    };
    let list = |key: &str| -> Vec<f64> {
        let found = seen.get(key).and_then(Value::as_array);
        found
            .into_iter()
            .flatten()
            .filter_map(Value::as_f64)
            .collect()
    };
    let least = |key: &str| list(key).into_iter().fold(f64::INFINITY, f64::min);
    let (of_empty, of_large) = (least("open_empty_ms"), least("open_large_ms"));
    let searches = list("search_ms");
    let mut figures = vec![
        Figure::at_most(
            "first screen of 100,000 recordings, times an empty one's",
            of_large / of_empty,
            1.5,
            " ×",
        ),
        Figure::plain(
            "… from the start of the program to what is painted",
            format!("{of_large:.0} ms, empty {of_empty:.0} ms"),
        ),
    ];
    for (key, name) in [
        ("wide_keys", "a row a frame"),
        ("wide_wheel", "a turning wheel, four rows a frame"),
        ("wide_sweep", "end to end in 10 s, 10,000 rows a second"),
    ] {
        let what = format!("forty columns, {name}: the slowest frame but one in twenty");
        let spent = number(&format!("{key}_frame_p95_ms"))?;
        let frames = number(&format!("{key}_frames"))?;
        figures.push(match key {
            "wide_sweep" => Figure::plain(&what, format!("{spent:.1} ms of {frames:.0}")),
            _ => Figure::at_most(&what, spent, 20.0, " ms"),
        });
        figures.push(Figure::at_most(
            "… frames in a row that lack a row",
            number(&format!("{key}_blank_run"))?,
            1.0,
            "",
        ));
    }
    for (key, name) in [
        ("sweep", "end to end in 10 s"),
        ("drag", "end to end in 3 s and back"),
        ("jumps", "jumps"),
        ("wheel", "a turning wheel"),
    ] {
        figures.push(Figure::at_most(
            &format!("frames in a row that lack a row, scrolling: {name}"),
            number(&format!("{key}_blank_run"))?,
            1.0,
            "",
        ));
        figures.push(Figure::plain(
            "… frames, the slowest but one in twenty; rows behind the bar at most",
            format!(
                "{:.0}, {:.0} ms; {:.0} ms",
                number(&format!("{key}_frames"))?,
                number(&format!("{key}_frame_p95_ms"))?,
                number(&format!("{key}_behind_ms"))?
            ),
        ));
    }
    figures.push(Figure::plain(
        "search in the window to the first rows: median, p95",
        format!(
            "{:.0} ms, {:.0} ms",
            median(searches.clone()),
            p95(searches)
        ),
    ));
    figures.push(Figure::plain(
        "griot list --limit 100, its start included: median, p95",
        format!("{:.0} ms, {:.0} ms", median(lists.clone()), p95(lists)),
    ));
    let mut notes = vec![
        "Headless Chromium against `griot serve`, no graphics card. Opening: from starting the program until the first rows (or the words of the empty state) are painted, the least of 9 turns. A frame lacks a row where a row that is in sight has no cells yet; it is looked at on every animation frame.".to_owned(),
        format!("The catalogue is an import of 100,000 small tagged files with {} kinds of questions asked of it.", QUERIES.len()),
    ];
    figures.push(Figure::at_most(
        "peak memory of the import of 100,000 files",
        imported.peak_mb,
        250.0,
        " MB",
    ));
    notes.push(format!("That import took {:.0} s.", imported.wall));
    Ok(Section { figures, notes })
}

/// The pages, built anew.
pub fn pages() -> Result<PathBuf> {
    if !house::root()
        .join("ui/node_modules/playwright-core")
        .is_dir()
    {
        house::run(&mut house::npm(&["ci", "--no-audit", "--no-fund"]))?;
    }
    house::run(house::npm(&["run", "build"]).stdout(std::process::Stdio::null()))?;
    Ok(house::root().join("ui/dist"))
}
