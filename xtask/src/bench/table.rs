//! A hundred thousand rows of forty columns out into a sheet and in again, beside what the libraries
//! that write and read it take alone for the same cells.

use super::desk::{Desk, json};
use super::import::line;
use super::meter::{Cost, least, one};
use super::report::{Figure, Section, table};
use super::small;
use crate::house;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

const RECORDINGS: usize = 100_000;
const TURNS: usize = 3;
/// With the uid forty.
const COLUMNS: &[&str] = &[
    "title",
    "titlesort",
    "version",
    "artist",
    "release",
    "albumartist",
    "disc",
    "track",
    "discsubtitle",
    "isrc",
    "language",
    "country",
    "place",
    "recorded",
    "genre",
    "date",
    "originaldate",
    "label",
    "catno",
    "barcode",
    "releasecountry",
    "media",
    "composer",
    "lyricist",
    "writer",
    "arranger",
    "performer",
    "conductor",
    "producer",
    "engineer",
    "mixer",
    "remixer",
    "work",
    "iswc",
    "comment",
    "copyright",
    "pline",
    "grouping",
    "mood",
];

/// Each turn: the libraries and Griot write, the libraries and Griot read.
pub fn run(desk: &Desk) -> Result<Section> {
    house::run(house::cargo().args([
        "build",
        "--release",
        "--package=griot-exchange",
        "--example=table_alone",
    ]))?;
    let alone = house::target()?.join("release/examples/table_alone");
    // A catalogue that says forty things of each recording.
    let (catalogue, _) =
        desk.imported_once("full.griot", || small::take_full(desk, "full", RECORDINGS))?;
    let columns = COLUMNS.join(",");
    let out = |path: &Path| {
        let mut command = desk.griot(Some(&catalogue), &["--json", "table", "export"]);
        command.arg(path).args(["--columns", &columns]);
        command
    };
    let first = desk.fresh("first.xlsx")?;
    let made = json(&mut out(&first))?;
    if made.get("rows").and_then(Value::as_u64) != Some(RECORDINGS as u64) {
        bail!("not all rows are written: {made}");
    }
    let (mut writes, mut reads) = (Vec::new(), Vec::new());
    let (mut exports, mut imports): (Vec<Cost>, Vec<Cost>) = (Vec::new(), Vec::new());
    let mut cells = 0;
    for _ in 0..TURNS {
        let mut write = Command::new(&alone);
        write
            .arg("write")
            .arg(&first)
            .arg(desk.fresh("alone.xlsx")?);
        writes.push(seconds(&mut write)?.0);
        let sheet = desk.fresh("sheet.xlsx")?;
        exports.push(one(&mut out(&sheet))?);
        let (took, found) = seconds(Command::new(&alone).arg("read").arg(&sheet))?;
        reads.push(took);
        cells = found;
        let mut again = desk.griot(Some(&catalogue), &["--json", "table", "import"]);
        imports.push(one(again.arg(&sheet))?);
    }
    let sheet = desk.kept("run").join("sheet.xlsx");
    let said = json(
        desk.griot(Some(&catalogue), &["--json", "table", "import"])
            .arg(&sheet),
    )?;
    let number = |name: &str| said.get(name).and_then(Value::as_u64);
    if (number("matched"), number("cells")) != (Some(RECORDINGS as u64), Some(0)) {
        bail!("the round trip is none: {said}");
    }
    let shortest = |turns: &[f64]| turns.iter().copied().fold(f64::INFINITY, f64::min);
    let (write, read) = (shortest(&writes), shortest(&reads));
    let (export, import) = (least(&exports), least(&imports));
    let peak = export.peak_mb.max(import.peak_mb);
    Ok(Section {
        figures: vec![
            Figure::at_most(
                "XLSX of 100,000 × 40 out and in again, times the libraries alone",
                (export.wall + import.wall) / (write + read),
                1.5,
                " ×",
            ),
            Figure::plain(
                "… out alone, in alone",
                format!("{:.2} ×, {:.2} ×", export.wall / write, import.wall / read),
            ),
            Figure::at_most("… peak memory", peak, 1000.0, " MB"),
        ],
        notes: vec![
            format!(
                "The least of {TURNS} turns each; {cells} cells of {} MB of file, an import that changes nothing. The libraries write cells that they hold in memory already, with the same formats, and read each cell of the sheet; their start is not counted, Griot's is.",
                fs::metadata(&sheet)?.len() / 1_000_000
            ),
            table(
                &["", "wall s", "CPU s", "peak MB"],
                &[
                    vec![
                        "rust_xlsxwriter alone".to_owned(),
                        format!("{write:.2}"),
                        "–".to_owned(),
                        "–".to_owned(),
                    ],
                    with_peak("griot table export", export),
                    vec![
                        "calamine alone".to_owned(),
                        format!("{read:.2}"),
                        "–".to_owned(),
                        "–".to_owned(),
                    ],
                    with_peak("griot table import", import),
                ],
            ),
        ],
    })
}

fn with_peak(name: &str, cost: Cost) -> Vec<String> {
    let mut cells = line(name, cost.wall, cost.cpu);
    cells.push(format!("{:.0}", cost.peak_mb));
    cells
}

/// What the libraries took, and how many cells that was.
fn seconds(command: &mut Command) -> Result<(f64, u64)> {
    let said = json(command)?;
    let took = said.get("seconds").and_then(Value::as_f64);
    let cells = said.get("cells").and_then(Value::as_u64);
    took.zip(cells).with_context(|| said.to_string())
}
