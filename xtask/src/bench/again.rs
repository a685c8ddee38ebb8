//! Import again where nothing has changed, beside find with a stat of each file.

use super::desk::{Desk, json, need};
use super::meter::{Cost, least, one};
use super::report::{Figure, Section, table};
use super::{import::line, small};
use anyhow::{Result, bail};
use serde_json::Value;
use std::process::Command;

const FILES: usize = 10_000;
const TURNS: usize = 7;

/// Both walk the same folder, in turns.
pub fn run(desk: &Desk) -> Result<Section> {
    need(&["find"])?;
    let folder = small::take(desk, "small", FILES)?;
    let catalogue = desk.init("again.griot")?;
    desk.import(&catalogue, &folder)?;
    let (mut find, mut griot): (Vec<Cost>, Vec<Cost>) = (Vec::new(), Vec::new());
    let import = || {
        let mut again = desk.griot(Some(&catalogue), &["--json", "import"]);
        again.arg(&folder);
        again
    };
    for _ in 0..TURNS {
        find.push(one(Command::new("find")
            .arg(&folder)
            .args(["-printf", "%p %s %T@\n"]))?);
        griot.push(one(&mut import())?);
    }
    let said = json(&mut import())?;
    if said.get("unchanged").and_then(Value::as_u64) != Some(FILES as u64) {
        bail!("not all are unchanged: {said}");
    }
    desk.doctor(&catalogue)?;
    let (find, griot) = (least(&find), least(&griot));
    Ok(Section {
        figures: vec![Figure::at_most(
            "import again of 10,000 unchanged files, times find",
            griot.wall / find.wall,
            3.0,
            " ×",
        )],
        notes: vec![
            format!("The least of {TURNS} turns each, the start of the programs included."),
            table(
                &["", "wall s", "CPU s"],
                &[
                    line("find with size and time of each", find.wall, find.cpu),
                    line("griot import", griot.wall, griot.cpu),
                ],
            ),
        ],
    })
}
