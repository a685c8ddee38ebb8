//! "These are different": said once, remembered, and undone like any other change.

use std::collections::HashSet;

use griot_domain::field::Kind;
use rusqlite::params;

use crate::{Read, Result, Write};

const fn table(of: Kind) -> (&'static str, &'static str) {
    match of {
        Kind::Party => ("party_different", "party_id"),
        _ => ("recording_different", "recording_id"),
    }
}

/// Says that two recordings, or two parties, are not one.
///
/// # Errors
/// SQLite's own.
pub fn say_different(write: &Write<'_>, of: Kind, one: i64, other: i64) -> Result<()> {
    if one == other {
        return Ok(());
    }
    let (table, column) = table(of);
    write
        .0
        .prepare_cached(&format!(
            "INSERT OR IGNORE INTO {table} ({column}, other_id) VALUES (?1, ?2)"
        ))?
        .execute(params![one.min(other), one.max(other)])?;
    Ok(())
}

/// All pairs that were said to be different, the smaller id first.
///
/// # Errors
/// SQLite's own.
pub fn differences(read: &Read<'_>, of: Kind) -> Result<HashSet<(i64, i64)>> {
    let (table, column) = table(of);
    let mut statement = read
        .0
        .prepare_cached(&format!("SELECT {column}, other_id FROM {table}"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
