//! `bench`: what Griot takes beside the programs that do one part each, into `docs/benchmarks.md`.
//!
//! Every ratio comes out of one run on the same files with the page cache warm; what is compared
//! takes turns, and the shortest of its turns counts, so that a busy machine troubles both alike.

mod accuracy;
mod again;
mod corpus;
mod desk;
mod duplicates;
mod export;
mod import;
mod machine;
mod meter;
mod page;
mod report;
mod search;
mod small;
mod table;
mod tags;
mod window;

use crate::house;
use anyhow::{Context, Result, bail};
use desk::Desk;
use report::{Report, Section};
use std::path::PathBuf;
use std::time::Instant;

/// A part of the run.
struct Part {
    name: &'static str,
    about: &'static str,
    run: fn(&Desk) -> Result<Section>,
}

const PARTS: &[Part] = &[
    Part {
        name: "import",
        about: "import with every analysis, beside a program for each fact and beside decoding",
        run: import::run,
    },
    Part {
        name: "memory",
        about: "peak memory of an import, also of ten hours in one file",
        run: import::memory,
    },
    Part {
        name: "accuracy",
        about: "loudness, range and true peak beside loudgain, fingerprints beside fpcalc",
        run: accuracy::run,
    },
    Part {
        name: "again",
        about: "import again of 10,000 unchanged files, beside find",
        run: again::run,
    },
    Part {
        name: "tags",
        about: "writing tags, beside copying with fsync",
        run: tags::run,
    },
    Part {
        name: "export",
        about: "a kiosk bundle, beside ffmpeg; and again after one changed title",
        run: export::run,
    },
    Part {
        name: "duplicates",
        about: "a fingerprint among a million, all duplicates among 100,000 and 200,000",
        run: duplicates::run,
    },
    Part {
        name: "window",
        about: "opening, scrolling and searching 100,000 recordings",
        run: window::run,
    },
    Part {
        name: "search",
        about: "asking and changing 100,000 and 1,000,000 recordings in many scripts",
        run: search::run,
    },
    Part {
        name: "table",
        about: "100,000 rows of 40 columns out into XLSX and in again, beside the two libraries alone",
        run: table::run,
    },
];

/// Runs all parts, or those named. `--list` names them, `--work DIR` says where the files go,
/// `--keep` leaves the catalogues and bundles of the run (the sound files are always kept).
pub fn run(args: &[String]) -> Result<()> {
    if args.iter().any(|arg| arg == "--list") {
        for part in PARTS {
            println!("{:<10} {}", part.name, part.about);
        }
        return Ok(());
    }
    let asked = Asked::read(args)?;
    house::run(house::cargo().args(["build", "--release", "--package=griot-cli"]))?;
    let desk = Desk::new(
        asked
            .work
            .map_or_else(|| house::target().map(|dir| dir.join("bench")), Ok)?,
    )?;
    let mut report = Report::load(&desk)?;
    for part in PARTS {
        if !asked.names.is_empty() && !asked.names.iter().any(|name| name == part.name) {
            continue;
        }
        println!("\n== {}: {}", part.name, part.about);
        let begun = Instant::now();
        let section = (part.run)(&desk).with_context(|| part.name.to_owned())?;
        section.print();
        println!("   ({:.0} s)", begun.elapsed().as_secs_f64());
        report.put(part.name, section);
        report.save(&desk)?;
    }
    let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    let page = page::render(&report, &names)?;
    std::fs::write(house::root().join("docs/benchmarks.md"), page)?;
    println!("\ndocs/benchmarks.md is written");
    if !asked.keep {
        desk.sweep()?;
    }
    Ok(())
}

/// What the command line asks for.
struct Asked {
    names: Vec<String>,
    work: Option<PathBuf>,
    keep: bool,
}

impl Asked {
    fn read(args: &[String]) -> Result<Self> {
        let mut asked = Self {
            names: Vec::new(),
            work: None,
            keep: false,
        };
        let mut words = args.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--keep" => asked.keep = true,
                "--work" => {
                    let folder = words.next().context("--work wants a folder")?;
                    asked.work = Some(std::path::absolute(folder)?);
                }
                name if PARTS.iter().any(|part| part.name == name) => {
                    asked.names.push(name.to_owned());
                }
                strange => bail!("there is no part {strange}"),
            }
        }
        Ok(asked)
    }
}
