//! The old tag bytes of every file that Griot wrote.

use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, Write};

/// What a tag write replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagSnapshot {
    /// The operation that wrote.
    pub operation_id: i64,
    /// The file's id.
    pub media_file_id: i64,
    /// BLAKE3 of the file after the write: only that file may be restored.
    pub after_hash: Vec<u8>,
    /// The old tag bytes.
    pub content: Vec<u8>,
}

/// Keeps what a write replaced.
///
/// # Errors
/// SQLite's own.
pub fn insert(
    write: &Write<'_>,
    operation_id: i64,
    media_file_id: i64,
    hashes: (&[u8], &[u8]),
    content: &[u8],
) -> Result<()> {
    write
        .0
        .prepare_cached(
            "INSERT OR REPLACE INTO tag_snapshot
             (operation_id, media_file_id, before_hash, after_hash, content) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![operation_id, media_file_id, hashes.0, hashes.1, content])?;
    Ok(())
}

/// The snapshots of one operation.
///
/// # Errors
/// SQLite's own.
pub fn of_operation(read: &Read<'_>, operation_id: i64) -> Result<Vec<TagSnapshot>> {
    let mut statement = read.0.prepare_cached(
        "SELECT operation_id, media_file_id, after_hash, content FROM tag_snapshot WHERE operation_id = ?1",
    )?;
    let rows = statement.query_map([operation_id], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The snapshot that leads to this file as it is now, if Griot wrote it last.
///
/// # Errors
/// SQLite's own.
pub fn find_newest(
    read: &Read<'_>,
    media_file_id: i64,
    file_hash: &[u8],
) -> Result<Option<TagSnapshot>> {
    Ok(read
        .0
        .prepare_cached(
            "SELECT operation_id, media_file_id, after_hash, content FROM tag_snapshot
             WHERE media_file_id = ?1 AND after_hash = ?2 ORDER BY operation_id DESC LIMIT 1",
        )?
        .query_row(params![media_file_id, file_hash], from_row)
        .optional()?)
}

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<TagSnapshot> {
    Ok(TagSnapshot {
        operation_id: row.get(0)?,
        media_file_id: row.get(1)?,
        after_hash: row.get(2)?,
        content: row.get(3)?,
    })
}
