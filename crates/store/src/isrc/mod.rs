//! The register of ISRCs: what is spent, what comes next, and when nothing may be given.
//!
//! It stands beside the history: undo takes a code off its recording, never out of here.

mod guard;
mod list;

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

pub use guard::{FileIdentity, Hold, Why, confirm, find_hold};
pub(crate) use guard::{adopt, mark};
pub use list::{Entry, Filter, Year, entries, years};

use crate::search::Touched;
use crate::{Read, Result, Write, catalogue};

/// The label's prefixes, its first one first.
///
/// # Errors
/// SQLite's own.
pub fn prefixes(read: &Read<'_>) -> Result<Vec<String>> {
    prefixes_in(read.0)
}

fn prefixes_in(connection: &Connection) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(include_str!("prefixes.sql"))?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Adds a further prefix; the first one of a label without any becomes its own.
///
/// # Errors
/// SQLite's own.
pub fn add_prefix(write: &Write<'_>, prefix: &str) -> Result<()> {
    if prefixes(write)?.iter().any(|known| known == prefix) {
        return Ok(());
    }
    if catalogue::owner(write)?.isrc_prefix.is_none() {
        write
            .0
            .prepare_cached("UPDATE catalogue SET isrc_prefix = ?1 WHERE id = 1")?
            .execute([prefix])?;
        return Ok(());
    }
    write
        .0
        .prepare_cached("INSERT INTO isrc_prefix (prefix, added_at) VALUES (?1, ?2)")?
        .execute(params![prefix, write.at()])?;
    Ok(())
}

/// Takes a further prefix away; what was given under it stays in the register.
///
/// # Errors
/// SQLite's own.
pub fn remove_prefix(write: &Write<'_>, prefix: &str) -> Result<()> {
    write
        .0
        .prepare_cached("DELETE FROM isrc_prefix WHERE prefix = ?1")?
        .execute([prefix])?;
    Ok(())
}

/// The spent designations of a year: those of the register, and those that stand in the catalogue.
///
/// # Errors
/// SQLite's own.
pub fn spent(read: &Read<'_>, prefix: &str, year: u8) -> Result<BTreeSet<u32>> {
    let mut statement = read
        .0
        .prepare_cached("SELECT designation FROM isrc_spent WHERE prefix = ?1 AND year = ?2")?;
    let rows = statement.query_map(params![prefix, year], |row| row.get(0))?;
    let mut spent: BTreeSet<u32> = rows.collect::<rusqlite::Result<_>>()?;
    spent.extend(seen(read, prefix, year)?.iter().map(|(one, _)| *one));
    Ok(spent)
}

/// Designations of a year that stand on recordings or in the tags of files, each with a recording.
fn seen(read: &Read<'_>, prefix: &str, year: u8) -> Result<Vec<(u32, String)>> {
    let mut statement = read.0.prepare_cached(include_str!("seen.sql"))?;
    let (first, last) = (
        format!("{prefix}{year:02}00001"),
        format!("{prefix}{year:02}99999"),
    );
    let rows = statement.query_map(params![first, last], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Notes as spent what stands in the catalogue of a year.
///
/// # Errors
/// SQLite's own.
pub fn note_seen(write: &Write<'_>, prefix: &str, year: u8) -> Result<()> {
    for (designation, uid) in seen(write, prefix, year)? {
        write
            .0
            .prepare_cached(include_str!("insert_found.sql"))?
            .execute(params![prefix, year, designation, uid, write.at()])?;
    }
    Ok(())
}

/// Notes as spent what a change wrote on recordings, or took off them, under one of the label's prefixes.
pub(crate) fn note(connection: &Connection, at: &str, touched: &Touched) -> Result<()> {
    if touched.codes().is_empty() {
        return Ok(());
    }
    let prefixes = prefixes_in(connection)?;
    for (code, recording_id) in touched.codes() {
        let Ok(isrc) = griot_domain::codes::Isrc::parse(code) else {
            continue;
        };
        let (prefix, year, designation) = isrc.parts();
        if !prefixes.iter().any(|own| own == prefix) {
            continue;
        }
        let uid: Option<String> = connection
            .prepare_cached("SELECT uid FROM recording WHERE id = ?1")?
            .query_row([recording_id], |row| row.get(0))
            .optional()?;
        connection
            .prepare_cached(include_str!("insert_found.sql"))?
            .execute(params![
                prefix,
                year,
                designation,
                uid.unwrap_or_default(),
                at
            ])?;
    }
    Ok(())
}

/// Enters a designation as given to a recording by the operation that this transaction records.
///
/// # Errors
/// SQLite's own, where it is spent.
pub fn give(
    write: &Write<'_>,
    prefix: &str,
    year: u8,
    designation: u32,
    recording_uid: &str,
) -> Result<()> {
    write
        .0
        .prepare_cached(include_str!("insert_given.sql"))?
        .execute(params![
            prefix,
            year,
            designation,
            recording_uid,
            write.at()
        ])?;
    Ok(())
}

/// Where the register stands in a year; `None` where nothing was given and nobody said where to begin.
///
/// # Errors
/// SQLite's own.
pub fn find_next(read: &Read<'_>, prefix: &str, year: u8) -> Result<Option<u32>> {
    Ok(read
        .0
        .prepare_cached("SELECT designation FROM isrc_next WHERE prefix = ?1 AND year = ?2")?
        .query_row(params![prefix, year], |row| row.get(0))
        .optional()?)
}

/// Says where the register stands.
///
/// # Errors
/// SQLite's own.
pub fn set_next(write: &Write<'_>, prefix: &str, year: u8, designation: u32) -> Result<()> {
    write
        .0
        .prepare_cached(
            "INSERT INTO isrc_next (prefix, year, designation) VALUES (?1, ?2, ?3)
             ON CONFLICT (prefix, year) DO UPDATE SET designation = excluded.designation",
        )?
        .execute(params![prefix, year, designation])?;
    Ok(())
}

/// Other recordings whose master holds exactly the same samples, in the same region.
///
/// # Errors
/// SQLite's own.
pub fn with_same_sound(read: &Read<'_>, recording_id: i64) -> Result<Vec<i64>> {
    let mut statement = read.0.prepare_cached(include_str!("same_sound.sql"))?;
    let rows = statement.query_map([recording_id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
