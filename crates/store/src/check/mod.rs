//! Checks: what a label switched, what is all right, and what was found when it was last looked.
//!
//! What is found is computed (see the crate `app`) and kept in `check_found`, so that it can be counted at once.
//! Every change notes which things it touched; only these are looked at again.

mod found;
mod stale;
mod waiver;

use rusqlite::params;

use crate::{Read, Result, Write};

pub use found::{Count, Found, across, counts, page, party_names, put, put_looks};
pub(crate) use stale::note;
pub use stale::{due, renew, take};
pub use waiver::{Waived, Waiver, unwaive, waive, waived, waivers};

/// What a label said of its checks: code and weight, `off` for one that is not to look.
///
/// # Errors
/// SQLite's own.
pub fn settings(read: &Read<'_>) -> Result<Vec<(String, String)>> {
    let mut statement = read
        .0
        .prepare_cached("SELECT code, severity FROM check_setting ORDER BY code")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Says what a check weighs here; `None`: what the program says.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, code: &str, severity: Option<&str>) -> Result<()> {
    match severity {
        Some(severity) => write
            .0
            .prepare_cached(
                "INSERT INTO check_setting (code, severity) VALUES (?1, ?2)
                 ON CONFLICT (code) DO UPDATE SET severity = excluded.severity",
            )?
            .execute(params![code, severity])?,
        None => write
            .0
            .prepare_cached("DELETE FROM check_setting WHERE code = ?1")?
            .execute([code])?,
    };
    Ok(())
}

#[cfg(test)]
mod tests;
