//! Overrides of a recording or release. They stay on record: one that is withdrawn says since when.

use rusqlite::params;

use super::Bearer;
use crate::{Read, Result, Write};

/// An override as it stands on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Code of the exit.
    pub exit: String,
    /// Who answers for it.
    pub by_name: String,
    /// Why.
    pub reason: String,
    /// From this day on.
    pub since: String,
    /// To this day.
    pub until: Option<String>,
    /// Since when it holds no more.
    pub withdrawn_on: Option<String>,
}

/// The overrides of a thing, in order.
///
/// # Errors
/// SQLite's own.
pub fn holds(read: &Read<'_>, bearer: Bearer) -> Result<Vec<Hold>> {
    let name = bearer.name();
    let mut statement = read.0.prepare_cached(&format!(
        "SELECT exit, by_name, reason, since, until, withdrawn_on FROM {name}_override
         WHERE {name}_id = ?1 ORDER BY position"
    ))?;
    let rows = statement.query_map([bearer.id()], |row| {
        Ok(Hold {
            exit: row.get(0)?,
            by_name: row.get(1)?,
            reason: row.get(2)?,
            since: row.get(3)?,
            until: row.get(4)?,
            withdrawn_on: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Sets all overrides of a thing.
///
/// # Errors
/// SQLite's own.
pub fn set_holds(write: &Write<'_>, bearer: Bearer, all: &[Hold]) -> Result<()> {
    let name = bearer.name();
    write
        .0
        .prepare_cached(&format!("DELETE FROM {name}_override WHERE {name}_id = ?1"))?
        .execute([bearer.id()])?;
    let mut insert = write.0.prepare_cached(&format!(
        "INSERT INTO {name}_override ({name}_id, position, exit, by_name, reason, since, until, withdrawn_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    ))?;
    for (position, one) in (0_i64..).zip(all) {
        insert.execute(params![
            bearer.id(),
            position,
            one.exit,
            one.by_name,
            one.reason,
            one.since,
            one.until,
            one.withdrawn_on
        ])?;
    }
    Ok(())
}
