//! What may stand in which source file.

use crate::house;
use anyhow::Result;
use std::path::Path;

/// A statement begins so, in capitals, inside a string literal.
const SQL: &[&str] = &[
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "ALTER TABLE ",
    "DROP TABLE ",
    "PRAGMA ",
];

/// Files longer than this are worth a second look.
const LONG: usize = 500;

/// Each line that stands where it may not.
pub fn faults() -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for path in house::files(&["rs", "ts", "svelte", "js", "sql"])? {
        let name = path.to_string_lossy().into_owned();
        if generated(&name) || name.starts_with("xtask/src/tidy/") {
            continue;
        }
        if name.ends_with(".sql")
            && !name.starts_with("migrations/")
            && !name.starts_with("crates/store/")
        {
            faults.push(format!("{name}: SQL outside crates/store"));
        }
        for (number, line) in house::read(&path)?.lines().enumerate() {
            if let Some(what) = fault(&name, line) {
                faults.push(format!("{name}:{}: {what}", number + 1));
            }
        }
    }
    Ok(faults)
}

/// What is wrong with a line of the file of this name, if anything is.
fn fault(name: &str, line: &str) -> Option<&'static str> {
    let code = line.trim_start();
    if code.starts_with("//") {
        return marked_unfinished(code)
            .then_some("unfinished work is told in an issue, not in the source");
    }
    if name.ends_with(".rs") && !name.starts_with("crates/store/") && holds_sql(code) {
        return Some("SQL outside crates/store");
    }
    let window = name.starts_with("ui/src/");
    if window && code.contains("@tauri-apps") && !name.starts_with("ui/src/host/") {
        return Some("@tauri-apps outside ui/src/host");
    }
    if window && code.contains("__TAURI") && !name.starts_with("ui/src/host/") {
        return Some("Tauri's globals outside ui/src/host");
    }
    marked_unfinished(code).then_some("unfinished work is told in an issue, not in the source")
}

fn holds_sql(code: &str) -> bool {
    code.split('"').skip(1).step_by(2).any(|literal| {
        SQL.iter()
            .any(|verb| literal.trim_start().starts_with(verb))
    })
}

fn marked_unfinished(code: &str) -> bool {
    ["TODO", "FIXME", "XXX", "todo!(", "unimplemented!("]
        .iter()
        .any(|mark| {
            code.match_indices(mark).any(|(at, _)| {
                // `FRXXX…` and the like are codes, not marks.
                !code
                    .get(..at)
                    .and_then(|before| before.chars().next_back())
                    .is_some_and(char::is_alphanumeric)
                    && !code
                        .get(at + mark.len()..)
                        .and_then(|after| after.chars().next())
                        .is_some_and(char::is_alphanumeric)
            }) && !code.contains(&format!("\"{mark}"))
        })
}

fn generated(name: &str) -> bool {
    name.starts_with("ui/src/bindings/") || name.starts_with("src-tauri/gen/")
}

/// Source files over 500 lines, longest first.
pub fn long_files() -> Result<Vec<String>> {
    let mut long = Vec::new();
    for path in house::files(&["rs", "ts", "svelte", "css"])? {
        let lines = house::read(&path).unwrap_or_default().lines().count();
        if lines > LONG && !generated(&path.to_string_lossy()) && !Path::new("tests").eq(&path) {
            long.push((lines, path));
        }
    }
    long.sort_by(|left, right| right.cmp(left));
    Ok(long
        .into_iter()
        .map(|(lines, path)| format!("{lines} lines in {}", path.display()))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sql_is_found_in_literals_and_only_there() {
        assert!(
            fault(
                "crates/app/src/x.rs",
                r#"    run("SELECT id FROM recording")"#
            )
            .is_some()
        );
        assert!(
            fault(
                "crates/store/src/x.rs",
                r#"    run("SELECT id FROM recording")"#
            )
            .is_none()
        );
        assert!(
            fault(
                "crates/app/src/x.rs",
                r#"    say("Selected"); // SELECT is a verb"#
            )
            .is_none()
        );
    }

    #[test]
    fn tauri_stays_behind_the_host() {
        let line = "import { invoke } from '@tauri-apps/api/core'";
        assert!(fault("ui/src/rooms/catalogue.ts", line).is_some());
        assert!(fault("ui/src/host/tauri.ts", line).is_none());
    }

    #[test]
    fn codes_are_no_marks() {
        assert!(fault("crates/domain/src/codes.rs", "let isrc = FRXXX26;").is_none());
        assert!(fault("crates/domain/src/codes.rs", "// FIXME later").is_some());
    }
}
