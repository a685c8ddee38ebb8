//! What was found when it was last looked.

use griot_domain::field::Kind;
use rusqlite::{OptionalExtension, params};

use super::waivers;
use crate::{Read, Result, Write};

/// What a check found about a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The finding's code.
    pub code: String,
    /// How many stand.
    pub open: i64,
    /// How many are all right.
    pub waived: i64,
}

/// How much a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The findings' code.
    pub code: String,
    /// Findings that stand.
    pub open: i64,
    /// Things about which one stands.
    pub things: i64,
    /// Findings that are all right.
    pub waived: i64,
}

/// Keeps what was found about a thing in place of what stood there; what compares things stays.
///
/// # Errors
/// SQLite's own.
pub fn put(write: &Write<'_>, of: Kind, id: i64, found: &[Found]) -> Result<()> {
    write
        .0
        .prepare_cached(
            "DELETE FROM check_found WHERE of = ?1 AND subject_id = ?2 AND code <> 'looks-like-another'",
        )?
        .execute(params![of.name(), id])?;
    let mut insert = write.0.prepare_cached(
        "INSERT OR REPLACE INTO check_found (of, subject_id, code, open, waived) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for one in found {
        insert.execute(params![of.name(), id, one.code, one.open, one.waived])?;
    }
    Ok(())
}

/// Looks at what compares recordings, releases and places with each other. Gives whether the names of parties must
/// be compared too ([`put_looks`]).
///
/// # Errors
/// SQLite's own.
pub fn across(write: &Write<'_>) -> Result<bool> {
    write.0.execute_batch(include_str!("across.sql"))?;
    let looks = write
        .0
        .prepare_cached("SELECT 1 FROM check_stale WHERE of = 'looks'")?
        .query_row([], |_| Ok(()))
        .optional()?;
    Ok(looks.is_some())
}

/// Ids and names of all parties.
///
/// # Errors
/// SQLite's own.
pub fn party_names(read: &Read<'_>) -> Result<Vec<(i64, String)>> {
    let mut statement = read
        .0
        .prepare_cached("SELECT id, name FROM party ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps which parties' names pass for another's, each with the name that it passes for.
///
/// # Errors
/// SQLite's own.
pub fn put_looks(write: &Write<'_>, alike: &[(i64, &str)]) -> Result<()> {
    write.0.execute(
        "DELETE FROM check_found WHERE code = 'looks-like-another'",
        [],
    )?;
    write
        .0
        .execute("DELETE FROM check_stale WHERE of = 'looks'", [])?;
    let mut insert = write.0.prepare_cached(
        "INSERT INTO check_found (of, subject_id, code, open, waived)
         VALUES ('party', ?1, 'looks-like-another', ?2, ?3)",
    )?;
    for (id, other) in alike {
        let right = waivers(write, Kind::Party, *id)?
            .iter()
            .any(|one| one.code == "looks-like-another" && one.value == *other);
        insert.execute(params![id, i64::from(!right), i64::from(right)])?;
    }
    Ok(())
}

/// How much every check found; those that found nothing are not there.
///
/// # Errors
/// SQLite's own.
pub fn counts(read: &Read<'_>) -> Result<Vec<Count>> {
    let mut statement = read.0.prepare_cached(
        "SELECT code, sum(open), sum(open > 0), sum(waived) FROM check_found GROUP BY code ORDER BY code",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Count {
            code: row.get(0)?,
            open: row.get(1)?,
            things: row.get(2)?,
            waived: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The things about which a check found something that stands, or with `waived`, that is all right.
///
/// # Errors
/// SQLite's own.
pub fn page(
    read: &Read<'_>,
    code: &str,
    waived: bool,
    offset: u32,
    limit: u32,
) -> Result<Vec<(Kind, i64)>> {
    let column = if waived { "waived" } else { "open" };
    let mut statement = read.0.prepare_cached(&format!(
        "SELECT of, subject_id FROM check_found WHERE code = ?1 AND {column} > 0
         ORDER BY of, subject_id LIMIT ?2 OFFSET ?3"
    ))?;
    let rows = statement.query_map(params![code, limit, offset], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
    })?;
    let mut things = Vec::new();
    for row in rows {
        let (of, id) = row?;
        things.extend(Kind::find_by_name(&of).map(|kind| (kind, id)));
    }
    Ok(things)
}
