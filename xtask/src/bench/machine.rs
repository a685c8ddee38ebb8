//! On what machine, with which programs, and how busy it was.

use crate::house;
use std::fs;
use std::process::Command;

/// The machine in one line.
pub fn described() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .and_then(|rest| rest.split_once(':'))
        .map_or("a processor without a name", |(_, name)| name.trim());
    let mhz = cpu
        .lines()
        .find_map(|line| line.strip_prefix("cpu MHz"))
        .and_then(|rest| rest.split_once(':'))
        .and_then(|(_, mhz)| mhz.trim().parse::<f64>().ok())
        .map_or(String::new(), |mhz| format!(" at {:.1} GHz", mhz / 1000.0));
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let memory = fs::read_to_string("/proc/meminfo")
        .unwrap_or_default()
        .split_whitespace()
        .nth(1)
        .and_then(|kb| kb.parse::<f64>().ok())
        .map_or(0.0, |kb| kb / 1024.0 / 1024.0);
    let system = said("uname", &["-sr"]);
    format!("{name}{mhz}, {cores} cores, {memory:.0} GB of memory, {system}")
}

/// How busy the machine was: its load over the last minute.
pub fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().next().unwrap_or("?").to_owned()
}

/// Today and now.
pub fn now() -> String {
    said("date", &["-u", "+%Y-%m-%d %H:%M UTC"])
}

/// The versions of the programs that Griot is held against.
pub fn versions() -> String {
    let word = |text: String, at: usize| {
        text.lines()
            .next()
            .and_then(|line| line.split_whitespace().nth(at))
            .unwrap_or("?")
            .to_owned()
    };
    let mutagen = said(
        "python3",
        &["-c", "import mutagen; print(mutagen.version_string)"],
    );
    [
        ("ffmpeg", word(said("ffmpeg", &["-version"]), 2)),
        ("loudgain", word(said("loudgain", &["--version"]), 1)),
        ("fpcalc", word(said("fpcalc", &["-version"]), 2)),
        ("b3sum", word(said("b3sum", &["--version"]), 1)),
        ("sox", word(said("sox", &["--version"]), 2)),
        ("mutagen", mutagen),
        ("Chromium", word(said("chromium", &["--version"]), 1)),
    ]
    .map(|(name, version)| format!("{name} {}", version.trim_start_matches('v')))
    .join(", ")
}

fn said(program: &str, args: &[&str]) -> String {
    house::output(Command::new(program).args(args))
        .map_or_else(|_| "?".to_owned(), |text| text.trim().to_owned())
}
