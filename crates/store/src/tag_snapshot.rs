//! The old tag bytes of every file that Griot wrote.

use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, Write};

/// What a tag write did to a file; [`content`] has the old tag bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagSnapshot {
    /// The operation that wrote.
    pub operation_id: i64,
    /// The file's id.
    pub media_file_id: i64,
    /// BLAKE3 of the file before the write.
    pub before_hash: Vec<u8>,
    /// And after it: only that file may be restored.
    pub after_hash: Vec<u8>,
}

/// Keeps what a write replaced.
///
/// # Errors
/// SQLite's own.
pub fn insert(write: &Write<'_>, snapshot: &TagSnapshot, content: &[u8]) -> Result<()> {
    write
        .0
        .prepare_cached(
            "INSERT OR REPLACE INTO tag_snapshot
             (operation_id, media_file_id, before_hash, after_hash, content) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            snapshot.operation_id,
            snapshot.media_file_id,
            snapshot.before_hash,
            snapshot.after_hash,
            content
        ])?;
    Ok(())
}

/// The old tag bytes of a snapshot.
///
/// # Errors
/// SQLite's own.
pub fn content(read: &Read<'_>, snapshot: &TagSnapshot) -> Result<Vec<u8>> {
    Ok(read
        .0
        .prepare_cached(
            "SELECT content FROM tag_snapshot WHERE operation_id = ?1 AND media_file_id = ?2",
        )?
        .query_row(
            params![snapshot.operation_id, snapshot.media_file_id],
            |row| row.get(0),
        )?)
}

/// The snapshots of one operation.
///
/// # Errors
/// SQLite's own.
pub fn of_operation(read: &Read<'_>, operation_id: i64) -> Result<Vec<TagSnapshot>> {
    let mut statement = read.0.prepare_cached(
        "SELECT operation_id, media_file_id, before_hash, after_hash FROM tag_snapshot
         WHERE operation_id = ?1",
    )?;
    let rows = statement.query_map([operation_id], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether an operation wrote into files.
///
/// # Errors
/// SQLite's own.
pub fn has_any(read: &Read<'_>, operation_id: i64) -> Result<bool> {
    Ok(read
        .0
        .prepare_cached("SELECT 1 FROM tag_snapshot WHERE operation_id = ?1")?
        .exists([operation_id])?)
}

/// Whether Griot once made this file as it is now, or found it so before it wrote.
///
/// # Errors
/// SQLite's own.
pub fn is_known(read: &Read<'_>, media_file_id: i64, file_hash: &[u8]) -> Result<bool> {
    Ok(read
        .0
        .prepare_cached(
            "SELECT 1 FROM tag_snapshot
             WHERE media_file_id = ?1 AND (after_hash = ?2 OR before_hash = ?2)",
        )?
        .exists(params![media_file_id, file_hash])?)
}

/// The newest write that stands and left this file as it is now, and its operation's name.
///
/// # Errors
/// SQLite's own.
pub fn find_newest(
    read: &Read<'_>,
    media_file_id: i64,
    file_hash: &[u8],
) -> Result<Option<(TagSnapshot, String)>> {
    Ok(read
        .0
        .prepare_cached(include_str!("tag_snapshot_newest.sql"))?
        .query_row(params![media_file_id, file_hash], |row| {
            Ok((from_row(row)?, row.get(4)?))
        })
        .optional()?)
}

/// The snapshot that leads from one state of a file to another.
///
/// # Errors
/// SQLite's own.
pub fn find_between(
    read: &Read<'_>,
    media_file_id: i64,
    from_hash: &[u8],
    to_hash: &[u8],
) -> Result<Option<TagSnapshot>> {
    Ok(read
        .0
        .prepare_cached(
            "SELECT operation_id, media_file_id, before_hash, after_hash FROM tag_snapshot
             WHERE media_file_id = ?1 AND after_hash = ?2 AND before_hash = ?3
             ORDER BY operation_id DESC LIMIT 1",
        )?
        .query_row(params![media_file_id, from_hash, to_hash], from_row)
        .optional()?)
}

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<TagSnapshot> {
    Ok(TagSnapshot {
        operation_id: row.get(0)?,
        media_file_id: row.get(1)?,
        before_hash: row.get(2)?,
        after_hash: row.get(3)?,
    })
}
