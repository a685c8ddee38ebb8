//! What waits: questions of the first room, each answered at once.

use rusqlite::params;

use crate::{Read, Result};

/// A release that comes out in a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Title.
    pub title: String,
    /// Its day, `YYYY-MM-DD`.
    pub on: String,
    /// Its cover.
    pub artwork: Option<String>,
}

/// Releases of a day from `from` on and before `until`, the first ones first; without those that are withdrawn.
///
/// # Errors
/// SQLite's own.
pub fn dated(read: &Read<'_>, from: &str, until: &str) -> Result<Vec<Dated>> {
    let mut statement = read.0.prepare_cached(
        "SELECT r.id, r.uid, r.title, r.released_on, lower(hex(a.hash))
         FROM release AS r LEFT JOIN artwork AS a ON a.id = r.artwork_id
         WHERE r.released_on >= ?1 AND r.released_on < ?2 AND length(r.released_on) = 10 AND r.withdrawn = 0
         ORDER BY r.released_on, r.id",
    )?;
    let rows = statement.query_map([from, until], |row| {
        Ok(Dated {
            id: row.get(0)?,
            uid: row.get(1)?,
            title: row.get(2)?,
            on: row.get(3)?,
            artwork: row
                .get::<_, Option<String>>(4)?
                .filter(|hash| !hash.is_empty()),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What was found about a release and the recordings on it, by code.
///
/// # Errors
/// SQLite's own.
pub fn found_of_release(read: &Read<'_>, release_id: i64) -> Result<Vec<(String, i64)>> {
    let mut statement = read.0.prepare_cached(
        "SELECT code, sum(open) FROM
           (SELECT code, open FROM check_found WHERE of = 'release' AND subject_id = ?1
            UNION ALL
            SELECT f.code, f.open FROM track AS t
            JOIN check_found AS f ON f.of = 'recording' AND f.subject_id = t.recording_id
            WHERE t.release_id = ?1)
         GROUP BY code HAVING sum(open) > 0",
    )?;
    let rows = statement.query_map([release_id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many files of a volume were where they should be when it was last seen.
///
/// # Errors
/// SQLite's own.
pub fn files_on(read: &Read<'_>, volume_id: i64) -> Result<i64> {
    Ok(read
        .0
        .prepare_cached("SELECT count(*) FROM media_file WHERE volume_id = ?1 AND missing = 0")?
        .query_row([volume_id], |row| row.get(0))?)
}

/// How many recordings came since an instant (RFC 3339, UTC).
///
/// # Errors
/// SQLite's own.
pub fn added_since(read: &Read<'_>, at: &str) -> Result<i64> {
    // Ids come in the order of time: the first one that is too old ends it.
    let mut statement = read
        .0
        .prepare_cached("SELECT added_at FROM recording ORDER BY id DESC")?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        if row.get_ref(0)?.as_str().unwrap_or_default() < at {
            break;
        }
        count += 1;
    }
    Ok(count)
}

/// How many recordings anybody may hear from a day on, of those days from `from` on and before `until`; and the first
/// of them.
///
/// # Errors
/// SQLite's own.
pub fn opening(read: &Read<'_>, from: &str, until: &str) -> Result<Option<(i64, String)>> {
    let (count, first): (i64, Option<String>) = read
        .0
        .prepare_cached(include_str!("opening.sql"))?
        .query_row(params![from, until], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(first.map(|first| (count, first)))
}

/// When the catalogue was made (RFC 3339, UTC).
///
/// # Errors
/// SQLite's own.
pub fn made_at(read: &Read<'_>) -> Result<String> {
    Ok(read
        .0
        .prepare_cached("SELECT created_at FROM catalogue WHERE id = 1")?
        .query_row([], |row| row.get(0))?)
}
