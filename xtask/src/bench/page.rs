//! `docs/benchmarks.md`.

use super::machine;
use super::report::Report;
use anyhow::Result;
use serde_json::Value;

const HEAD: &str = "# Benchmarks

Written by `cargo xtask bench`, which builds the program in release, makes the files that it needs
under `target/bench` (once; about 4 GB, and 2 GB more while it runs), runs every part and writes this page.
That takes some twelve minutes, the first time five more. `scripts/setup bench`
brings in the other programs. `cargo xtask bench --list` names the parts, `cargo xtask bench NAME…`
runs some of them, `--work DIR` works elsewhere, `--keep` leaves the catalogues and bundles of the run.

Every ratio is of one run on the same files with a warm page cache. What is compared takes turns
(theirs, ours, theirs, ours …) and the least of each counts: what else a machine does only adds.
Wall time decides; CPU time stands beside it. Where others use the machine,
`echo -19 > /proc/self/autogroup` as root before the run gives it priority.

The sound: 64 stereo tracks of 150 to 230 s, 24 FLAC (a quarter of them 48 kHz and 24 bits), 24 MP3
(256 kb/s) and 16 WAV, each put together by ffmpeg out of two real recordings, cut at other places
for each track, with tags and (but for WAV) a cover of 1000 × 1000. The recordings come from
`../shared/data/audio/music`; where that is absent, from the example label's own music, which is
synthesised: then the figures differ somewhat.
";

/// The whole page.
pub fn render(report: &Report, order: &[&str]) -> Result<String> {
    let mut page = HEAD.to_owned();
    page += &format!(
        "\nMachine: {}.\n\nPrograms: {}.\n",
        machine::described(),
        machine::versions()
    );
    for name in order {
        let Some(part) = report.0.get(*name) else {
            continue;
        };
        page += &section(name, part);
    }
    Ok(page)
}

fn section(name: &str, part: &Value) -> String {
    let word = |value: &Value, key: &str| {
        let text = value.get(key).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let list = |key: &str| {
        let items = part.get(key).and_then(Value::as_array);
        items.cloned().unwrap_or_default()
    };
    let mut text = format!(
        "\n## {name}\n\nMeasured {}, load {} before the end.\n\n| | figure | target | |\n|---|---:|---:|---|\n",
        word(part, "at"),
        word(part, "load")
    );
    for figure in list("figures") {
        let target = word(&figure, "target");
        let reached = figure.get("reached").and_then(Value::as_bool) == Some(true);
        let verdict = match (target.is_empty(), reached) {
            (true, _) => "",
            (_, true) => "reached",
            (_, false) => "**not reached**",
        };
        text += &format!(
            "| {} | {} | {target} | {verdict} |\n",
            word(&figure, "what"),
            word(&figure, "value")
        );
    }
    for note in list("notes") {
        text += &format!("\n{}\n", note.as_str().unwrap_or_default().trim_end());
    }
    text
}
