//! Which work is derived from which.

use rusqlite::params;

use crate::{Read, Result, StoreError, Write};

/// The works that a work is derived from, in order.
///
/// # Errors
/// SQLite's own.
pub fn sources(read: &Read<'_>, work_id: i64) -> Result<Vec<i64>> {
    ids(
        read,
        "SELECT source_id FROM work_source WHERE work_id = ?1 ORDER BY position",
        work_id,
    )
}

/// The works that are derived from a work.
///
/// # Errors
/// SQLite's own.
pub fn derived(read: &Read<'_>, work_id: i64) -> Result<Vec<i64>> {
    ids(
        read,
        "SELECT work_id FROM work_source WHERE source_id = ?1 ORDER BY work_id",
        work_id,
    )
}

fn ids(read: &Read<'_>, sql: &str, id: i64) -> Result<Vec<i64>> {
    let mut statement = read.0.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Sets the works that a work is derived from.
///
/// # Errors
/// [`StoreError::Circle`] where the work would be derived from itself.
pub fn set_sources(write: &Write<'_>, work_id: i64, sources: &[i64]) -> Result<()> {
    for source in sources {
        if is_derived(write, *source, work_id)? {
            return Err(StoreError::Circle { kind: "work" });
        }
    }
    write
        .0
        .prepare_cached("DELETE FROM work_source WHERE work_id = ?1")?
        .execute([work_id])?;
    let mut insert = write.0.prepare_cached(
        "INSERT INTO work_source (work_id, position, source_id) VALUES (?1, ?2, ?3)",
    )?;
    for (position, source) in (0_i64..).zip(sources) {
        insert.execute(params![work_id, position, source])?;
    }
    Ok(())
}

/// Whether a work is another one, or derived from it over whatever steps.
fn is_derived(read: &Read<'_>, work_id: i64, from: i64) -> Result<bool> {
    Ok(read
        .0
        .prepare_cached(
            "WITH RECURSIVE above (id) AS (
               SELECT ?1 UNION SELECT s.source_id FROM above JOIN work_source AS s ON s.work_id = above.id)
             SELECT 1 FROM above WHERE id = ?2",
        )?
        .exists(params![work_id, from])?)
}
