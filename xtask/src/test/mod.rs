//! `test`: every check and every test, in the order in which they fail soonest, and one count at the end.

mod count;

use crate::house;
use anyhow::{Result, bail};
use count::Count;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

/// A part of the run; a check without a count of its own counts as one.
struct Part {
    name: &'static str,
    run: fn() -> Count,
}

const PARTS: &[Part] = &[
    Part {
        name: "fmt",
        run: fmt,
    },
    Part {
        name: "tidy",
        run: || task("tidy"),
    },
    Part {
        name: "words",
        run: || task("words"),
    },
    Part {
        name: "deny",
        run: deny,
    },
    // The window embeds the pages, so they come before anything that compiles it.
    Part {
        name: "ui",
        run: ui,
    },
    Part {
        name: "clippy",
        run: clippy,
    },
    Part {
        name: "rust",
        run: rust,
    },
    // The program that shows the pages was built just before.
    Part {
        name: "browser",
        run: browser,
    },
];

/// The whole workspace is always built with these features, so that nothing is built twice.
const WORKSPACE: &[&str] = &[
    "--workspace",
    "--all-targets",
    "--features",
    "griot-desktop/custom-protocol",
];

/// Runs all parts, or those that are named; `--list` names them.
pub fn run(args: &[String]) -> Result<()> {
    if args.iter().any(|arg| arg == "--list") {
        for part in PARTS {
            println!("{}", part.name);
        }
        return Ok(());
    }
    if let Some(strange) = args
        .iter()
        .find(|arg| !PARTS.iter().any(|part| part.name == arg.as_str()))
    {
        bail!("there is no part {strange}");
    }
    let mut sum = Count::default();
    let mut lines = Vec::new();
    for part in PARTS
        .iter()
        .filter(|part| args.is_empty() || args.iter().any(|arg| arg == part.name))
    {
        println!("\n== {}", part.name);
        let begun = Instant::now();
        let count = (part.run)();
        lines.push(format!(
            "{:<8} {:>5} s  {count}",
            part.name,
            begun.elapsed().as_secs()
        ));
        sum.add(count);
    }
    println!("\n{}\n{sum}", lines.join("\n"));
    if sum.failed > 0 {
        std::process::exit(1);
    }
    Ok(())
}

fn fmt() -> Count {
    Count::check(house::cargo().args(["fmt", "--all", "--check"]))
}

/// Another task of this runner.
fn task(name: &str) -> Count {
    match std::env::current_exe() {
        Ok(ourselves) => Count::check(Command::new(ourselves).arg(name)),
        Err(error) => {
            println!("{error}");
            Count::of(0, 1)
        }
    }
}

/// Licences, sources and unwanted crates, without the network; the tool is not everywhere.
fn deny() -> Count {
    if !house::has("cargo-deny") {
        println!("skipped: cargo-deny is not installed");
        return Count::default();
    }
    Count::check(house::cargo().args(["deny", "--offline", "check", "bans", "licenses", "sources"]))
}

/// Builds the pages, once in a run.
fn pages() -> Count {
    static BUILT: AtomicBool = AtomicBool::new(false);
    if BUILT.load(Ordering::Relaxed) {
        return Count::default();
    }
    let count = Count::check(&mut house::npm(&["run", "build", "--", "--logLevel=warn"]));
    BUILT.store(count.failed == 0, Ordering::Relaxed);
    count
}

fn ui() -> Count {
    let mut sum = Count::default();
    for check in [
        || Count::check(&mut house::npm(&["ci", "--no-audit", "--no-fund"])),
        || Count::check(&mut house::npm(&["run", "check"])),
        pages,
    ] {
        let count = check();
        let failed = count.failed > 0;
        sum.add(count);
        if failed {
            return sum;
        }
    }
    sum.add(Count::read(
        &mut house::npm(&["run", "test"]),
        count::vitest,
    ));
    sum
}

fn clippy() -> Count {
    Count::check(
        house::cargo()
            .arg("clippy")
            .args(WORKSPACE)
            .args(["--", "-D", "warnings"]),
    )
}

fn rust() -> Count {
    // The journeys start the programs themselves, which a test build alone does not promise.
    let built = Count::check(house::cargo().arg("build").args(WORKSPACE));
    if built.failed > 0 {
        return built;
    }
    if house::has("cargo-nextest") {
        let mut tests = house::cargo();
        tests
            .args(["nextest", "run", "--no-fail-fast", "--status-level", "fail"])
            .args(WORKSPACE);
        Count::read(&mut tests, count::nextest)
    } else {
        let mut tests = house::cargo();
        tests.args(["test", "--no-fail-fast"]).args(WORKSPACE);
        Count::read(&mut tests, count::cargo_test)
    }
}

/// The pages in a real browser, one journey after the other: each has a browser to itself, and is quicker so.
fn browser() -> Count {
    // The journeys walk through the pages as they are now, also where this part runs alone.
    let mut sum = pages();
    if sum.failed > 0 {
        return sum;
    }
    let journeys = match house::files(&["mjs"]) {
        Ok(files) => files,
        Err(error) => {
            println!("{error}");
            return Count::of(0, 1);
        }
    };
    let mut node = std::process::Command::new("node");
    node.current_dir(house::root())
        .args(["--test", "--test-concurrency=1", "--test-reporter=spec"])
        .args(
            journeys
                .iter()
                .filter(|path| path.to_string_lossy().ends_with(".test.mjs")),
        );
    sum.add(Count::read(&mut node, count::node));
    sum
}
