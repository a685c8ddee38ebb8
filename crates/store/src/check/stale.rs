//! What must be looked at again.

use griot_domain::field::Kind;
use rusqlite::{Connection, params};

use crate::search::Touched;
use crate::{Read, Result, Write};

/// Notes what a change touched.
pub(crate) fn note(connection: &Connection, touched: &Touched) -> Result<()> {
    let mut insert = connection
        .prepare_cached("INSERT OR IGNORE INTO check_stale (of, subject_id) VALUES (?1, ?2)")?;
    let mut any = false;
    let mut add = |of: &str, id: i64| -> Result<()> {
        any = true;
        insert.execute(params![of, id])?;
        Ok(())
    };
    for id in touched.recordings() {
        add("recording", *id)?;
    }
    for id in touched.releases() {
        add("release", *id)?;
    }
    for (table, id) in touched.rows() {
        match table {
            "release" | "release_credit" | "release_alias" | "release_waiver" | "release_label"
            | "release_override" => {
                add("release", id)?;
            }
            "party" | "party_alias" | "party_waiver" => {
                add("party", id)?;
                add("looks", 0)?;
            }
            "work" | "work_alias" | "work_words" | "work_waiver" => add("work", id)?,
            "place" | "place_name" | "place_waiver" => add("place", id)?,
            "artwork" => {
                let mut releases =
                    connection.prepare_cached("SELECT id FROM release WHERE artwork_id = ?1")?;
                let rows = releases.query_map([id], |row| row.get(0))?;
                for release in rows {
                    add("release", release?)?;
                }
            }
            _ => {}
        }
    }
    if any {
        insert.execute(params!["across", 0])?;
    }
    Ok(())
}

/// Whether something must be looked at again: it changed, the rules are newer, or another day has come.
///
/// # Errors
/// SQLite's own.
pub fn due(read: &Read<'_>, rules: i64, today: &str) -> Result<bool> {
    Ok(read
        .0
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM check_stale)
                 OR EXISTS (SELECT 1 FROM check_rules WHERE id = 1 AND (rules <> ?1 OR looked_on <> ?2))",
        )?
        .query_row(params![rules, today], |row| row.get(0))?)
}

/// Notes everything where it was last looked by other rules, and what a new day may have changed.
///
/// # Errors
/// SQLite's own.
pub fn renew(write: &Write<'_>, rules: i64, today: &str) -> Result<()> {
    let changed = write.0.execute(
        "UPDATE check_rules SET rules = ?1 WHERE rules <> ?1",
        [rules],
    )?;
    if changed > 0 {
        write.0.execute_batch(include_str!("renew.sql"))?;
    }
    let another_day = write.0.execute(
        "UPDATE check_rules SET looked_on = ?1 WHERE looked_on <> ?1",
        [today],
    )?;
    if another_day > 0 {
        write.0.execute_batch(include_str!("another_day.sql"))?;
    }
    Ok(())
}

/// Takes things to look at: at most so many, with the releases that the recordings among them are on in a later
/// round; none where only the marks for [`super::across`] are left. They count as looked at.
///
/// # Errors
/// SQLite's own.
pub fn take(write: &Write<'_>, most: u32) -> Result<Vec<(Kind, i64)>> {
    let mut taken = Vec::new();
    let mut statement = write.0.prepare_cached(
        "SELECT of, subject_id FROM check_stale WHERE of NOT IN ('across', 'looks') LIMIT ?1",
    )?;
    let rows = statement.query_map([most], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
    })?;
    for row in rows {
        let (of, id) = row?;
        if let Some(kind) = Kind::find_by_name(&of) {
            taken.push((kind, id));
        }
    }
    let mut looked = write
        .0
        .prepare_cached("DELETE FROM check_stale WHERE of = ?1 AND subject_id = ?2")?;
    let mut follow = write.0.prepare_cached(
        "INSERT OR IGNORE INTO check_stale (of, subject_id)
         SELECT 'release', release_id FROM track WHERE recording_id = ?1",
    )?;
    for (kind, id) in &taken {
        looked.execute(params![kind.name(), id])?;
        if *kind == Kind::Recording {
            follow.execute([id])?;
        }
    }
    Ok(taken)
}
