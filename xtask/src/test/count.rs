//! Counting what passed and what failed, from what the test programs print.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

/// What passed, what failed, and what did not run.
#[derive(Clone, Copy, Default)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl Count {
    /// A count without anything skipped.
    pub fn of(passed: u64, failed: u64) -> Self {
        Self {
            passed,
            failed,
            skipped: 0,
        }
    }

    /// Runs a program that is one check: its exit code is the answer.
    pub fn check(command: &mut Command) -> Self {
        match command.status() {
            Ok(status) if status.success() => Self::of(1, 0),
            Ok(_) => Self::of(0, 1),
            Err(error) => {
                println!("{command:?}: {error}");
                Self::of(0, 1)
            }
        }
    }

    /// Runs a program that counts for itself, shows what it prints, and reads its count line by line.
    /// Where it fails without having counted a failure (it did not compile, say), that is one failure.
    pub fn read(command: &mut Command, reader: fn(&str) -> Option<Self>) -> Self {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = match command.spawn() {
            Ok(child) => child,
            Err(error) => {
                println!("{command:?}: {error}");
                return Self::of(0, 1);
            }
        };
        let errors = child.stderr.take();
        let beside = std::thread::spawn(move || {
            errors.map_or_else(Self::default, |pipe| gather(pipe, reader))
        });
        let mut sum = child
            .stdout
            .take()
            .map_or_else(Self::default, |pipe| gather(pipe, reader));
        sum.add(beside.join().unwrap_or_default());
        let well = child.wait().is_ok_and(|status| status.success());
        if !well && sum.failed == 0 {
            sum.failed = 1;
        }
        sum
    }

    /// Adds another count to this one.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

fn gather(pipe: impl Read, reader: fn(&str) -> Option<Count>) -> Count {
    let mut sum = Count::default();
    for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line).into_owned();
        println!("{line}");
        if let Some(count) = reader(&plain(&line)) {
            sum.add(count);
        }
    }
    sum
}

/// A line without its colours.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            text.push(letter);
        }
    }
    text
}

/// The number that stands before this word.
fn before(line: &str, word: &str) -> u64 {
    let words: Vec<&str> = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    words
        .windows(2)
        .find_map(|pair| match pair {
            [number, name] if *name == word => number.parse().ok(),
            _ => None,
        })
        .unwrap_or(0)
}

/// `Summary [   4.2s] 12 tests run: 10 passed (1 slow), 1 failed, 1 timed out, 3 skipped`
pub fn nextest(line: &str) -> Option<Count> {
    let rest = line.trim_start().strip_prefix("Summary [")?;
    Some(Count {
        passed: before(rest, "passed"),
        failed: before(rest, "failed") + before(rest, "timed"),
        skipped: before(rest, "skipped"),
    })
}

/// `test result: ok. 10 passed; 0 failed; 1 ignored; …`
pub fn cargo_test(line: &str) -> Option<Count> {
    let rest = line.strip_prefix("test result:")?;
    Some(Count {
        passed: before(rest, "passed"),
        failed: before(rest, "failed"),
        skipped: before(rest, "ignored"),
    })
}

/// `Tests  1 failed | 11 passed | 2 skipped (14)`
pub fn vitest(line: &str) -> Option<Count> {
    let rest = line.trim_start().strip_prefix("Tests ")?;
    Some(Count {
        passed: before(rest, "passed"),
        failed: before(rest, "failed"),
        skipped: before(rest, "skipped"),
    })
}

/// `ℹ pass 7`, `ℹ fail 1`, `ℹ cancelled 1`, `ℹ skipped 2`: a line for each.
pub fn node(line: &str) -> Option<Count> {
    let (name, number) = line.strip_prefix("ℹ ")?.split_once(' ')?;
    let number = number.trim().parse().ok()?;
    let mut count = Count::default();
    match name {
        "pass" => count.passed = number,
        "fail" | "cancelled" => count.failed = number,
        "skipped" => count.skipped = number,
        _ => return None,
    }
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(count: Option<Count>) -> Option<(u64, u64, u64)> {
        count.map(|count| (count.passed, count.failed, count.skipped))
    }

    #[test]
    fn each_runner_is_understood() {
        let line = "     Summary [   4.206s] 12 tests run: 10 passed (1 slow), 1 failed, 1 timed out, 3 skipped";
        assert_eq!(numbers(nextest(line)), Some((10, 2, 3)));
        let line =
            "test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(numbers(cargo_test(line)), Some((10, 2, 1)));
        let line =
            plain("\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | 11 passed (12)");
        assert_eq!(numbers(vitest(&line)), Some((11, 1, 0)));
        assert_eq!(numbers(node("ℹ cancelled 2")), Some((0, 2, 0)));
        assert_eq!(numbers(node("ℹ duration_ms 59857.8")), None);
        assert_eq!(numbers(nextest("Summary of the matter: 3 passed")), None);
    }

    #[test]
    fn a_program_that_dies_without_a_count_is_a_failure() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo could not compile; exit 101"]);
        assert_eq!(
            numbers(Some(Count::read(&mut command, cargo_test))),
            Some((0, 1, 0))
        );
    }
}
