//! `map`: how big each room of the house is.

use crate::house;
use anyhow::Result;
use std::collections::BTreeMap;

#[derive(Default)]
struct Room {
    lines: Vec<usize>,
}

/// Prints each crate, the window's pages and the words with their files, lines, median and longest file.
pub fn run(_: &[String]) -> Result<()> {
    let mut rooms: BTreeMap<String, Room> = BTreeMap::new();
    for path in house::files(&["rs", "ts", "svelte", "css", "sql", "ftl"])? {
        let name = path.to_string_lossy();
        let depth = if name.starts_with("crates/") || name.starts_with("ui/src/") {
            2
        } else {
            1
        };
        let room: Vec<&str> = name.split('/').take(depth).collect();
        let text = house::read(&path).unwrap_or_default();
        rooms
            .entry(room.join("/"))
            .or_default()
            .lines
            .push(text.lines().count());
    }
    println!(
        "{:<22} {:>6} {:>8} {:>8} {:>8}",
        "", "files", "lines", "median", "longest"
    );
    for (name, room) in &mut rooms {
        room.lines.sort_unstable();
        let total: usize = room.lines.iter().sum();
        let median = room.lines.get(room.lines.len() / 2).copied().unwrap_or(0);
        let longest = room.lines.last().copied().unwrap_or(0);
        println!(
            "{name:<22} {:>6} {total:>8} {median:>8} {longest:>8}",
            room.lines.len()
        );
    }
    Ok(())
}
