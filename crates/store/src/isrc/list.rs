//! Reading the register.

use rusqlite::params;

use crate::{Read, Result};

/// Of which prefix and year; all where it is not said.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter<'a> {
    /// Prefix.
    pub prefix: Option<&'a str>,
    /// Two digits.
    pub year: Option<u8>,
}

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Prefix.
    pub prefix: String,
    /// Year of assignment, two digits.
    pub year: u8,
    /// Designation.
    pub designation: u32,
    /// The recording that it was given to, or on which it was found.
    pub recording_uid: String,
    /// Whether Griot gave it; else it was found in the catalogue.
    pub given: bool,
    /// The operation that gave it.
    pub operation: Option<i64>,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// The recording that has it now; `None`: it was taken back.
    pub holder_id: Option<i64>,
}

/// The lines of the register, in order.
///
/// # Errors
/// SQLite's own.
pub fn entries(read: &Read<'_>, filter: Filter<'_>) -> Result<Vec<Entry>> {
    let mut statement = read.0.prepare_cached(include_str!("entries.sql"))?;
    let rows = statement.query_map(params![filter.prefix, filter.year], |row| {
        Ok(Entry {
            prefix: row.get(0)?,
            year: row.get(1)?,
            designation: row.get(2)?,
            recording_uid: row.get(3)?,
            given: row.get(4)?,
            operation: row.get(5)?,
            at: row.get(6)?,
            holder_id: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A year of a prefix in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// Prefix.
    pub prefix: String,
    /// Two digits.
    pub year: u8,
    /// Designations that Griot gave.
    pub given: u32,
    /// Designations that were found.
    pub found: u32,
    /// When a person last said which one comes next.
    pub confirmed_at: Option<String>,
}

/// The years of which the register knows something.
///
/// # Errors
/// SQLite's own.
pub fn years(read: &Read<'_>, filter: Filter<'_>) -> Result<Vec<Year>> {
    let mut statement = read.0.prepare_cached(include_str!("years.sql"))?;
    let rows = statement.query_map(params![filter.prefix, filter.year], |row| {
        Ok(Year {
            prefix: row.get(0)?,
            year: row.get(1)?,
            given: row.get(2)?,
            found: row.get(3)?,
            confirmed_at: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
