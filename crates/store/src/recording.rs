//! Recordings.

use griot_domain::field::Kind;
use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, StoreError, Write, duplicate, new_uid};

/// A recording without a word in it yet; returns its id.
///
/// # Errors
/// SQLite's own.
pub fn insert(write: &Write<'_>, title_key: &str) -> Result<i64> {
    write
        .0
        .prepare_cached("INSERT INTO recording (uid, title_key, added_at) VALUES (?1, ?2, ?3)")?
        .execute(params![new_uid(), title_key, write.at()])?;
    Ok(write.0.last_insert_rowid())
}

/// The id behind a uid.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get_id(read: &Read<'_>, uid: &str) -> Result<i64> {
    find_id(read, uid)?.ok_or_else(|| StoreError::NotFound {
        kind: "recording",
        uid: uid.to_owned(),
    })
}

/// The id behind a uid, if a recording has it; of one that was merged into another, that other one's.
///
/// # Errors
/// SQLite's own.
pub fn find_id(read: &Read<'_>, uid: &str) -> Result<Option<i64>> {
    let found = read
        .0
        .prepare_cached("SELECT id FROM recording WHERE uid = ?1")?
        .query_row([uid], |row| row.get(0))
        .optional()?;
    match found {
        Some(id) => Ok(Some(id)),
        None => Ok(duplicate::find_merged(read, uid)?
            .filter(|(kind, _)| *kind == Kind::Recording)
            .map(|(_, id)| id)),
    }
}

/// The uid of an id.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get_uid(read: &Read<'_>, id: i64) -> Result<String> {
    read.0
        .prepare_cached("SELECT uid FROM recording WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::NotFound {
            kind: "recording",
            uid: id.to_string(),
        })
}

/// Other recordings with this ISRC.
///
/// # Errors
/// SQLite's own.
pub fn with_isrc(read: &Read<'_>, isrc: &str, other_than: i64) -> Result<Vec<i64>> {
    let mut statement = read
        .0
        .prepare_cached("SELECT id FROM recording WHERE isrc = ?1 AND id <> ?2 ORDER BY id")?;
    let rows = statement.query_map(params![isrc, other_than], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
