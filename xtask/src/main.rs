//! The project's one task runner. Without an argument it lists what it can do.

mod bench;
mod bindings;
mod dist;
mod house;
mod map;
mod screens;
mod test;
mod tidy;
mod words;

use anyhow::{Result, bail};

/// One task: its name, what it does, and the function that does it.
struct Task {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<()>,
}

const TASKS: &[Task] = &[
    Task {
        name: "test",
        about: "every check and every test (`test NAME…` for some of them, `test --list` for the names)",
        run: test::run,
    },
    Task {
        name: "tidy",
        about: "who may use what, where SQL and Tauri may stand, which files have grown long",
        run: tidy::run,
    },
    Task {
        name: "words",
        about: "English and French have the same words, and each word that the code says exists",
        run: words::run,
    },
    Task {
        name: "bindings",
        about: "the wire's types for the window, into ui/src/bindings (`--check`: only compare)",
        run: bindings::run,
    },
    Task {
        name: "map",
        about: "a code map: each crate, its files, its lines",
        run: map::run,
    },
    Task {
        name: "screens",
        about: "a picture of every room, light and dark, French and English, into docs/screens",
        run: screens::run,
    },
    Task {
        name: "bench",
        about: "what it takes beside other programs, into docs/benchmarks.md (`bench NAME…`, `bench --list`)",
        run: bench::run,
    },
    Task {
        name: "dist",
        about: "a Debian package of the command line and the window, into dist/",
        run: dist::run,
    },
];

fn main() -> std::process::ExitCode {
    let mut words = std::env::args().skip(1);
    let Some(name) = words.next() else {
        list();
        return std::process::ExitCode::SUCCESS;
    };
    let rest: Vec<String> = words.collect();
    let done = match TASKS.iter().find(|task| task.name == name) {
        Some(task) => (task.run)(&rest),
        None => unknown(&name),
    };
    match done {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{name}: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn list() {
    println!("cargo xtask TASK\n");
    for task in TASKS {
        println!("  {:<10} {}", task.name, task.about);
    }
}

fn unknown(name: &str) -> Result<()> {
    list();
    bail!("there is no task {name}")
}
