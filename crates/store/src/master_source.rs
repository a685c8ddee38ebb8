//! From where masters were taken into the catalogue's folder.

use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, Write};

/// A file that was copied, as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MasterSource {
    /// Size.
    pub bytes: i64,
    /// Time of last change, nanoseconds since 1970.
    pub modified_ns: i64,
    /// BLAKE3 of the bytes.
    pub file_hash: Vec<u8>,
    /// The master made of it; an undone import leaves the id without a file.
    pub media_file_id: i64,
}

/// What was taken in from this place (path in the system's own bytes).
///
/// # Errors
/// SQLite's own.
pub fn find(read: &Read<'_>, volume_id: i64, path: &[u8]) -> Result<Option<MasterSource>> {
    Ok(read
        .0
        .prepare_cached(
            "SELECT bytes, modified_ns, file_hash, media_file_id FROM master_source
             WHERE volume_id = ?1 AND path = ?2",
        )?
        .query_row(params![volume_id, path], |row| {
            Ok(MasterSource {
                bytes: row.get(0)?,
                modified_ns: row.get(1)?,
                file_hash: row.get(2)?,
                media_file_id: row.get(3)?,
            })
        })
        .optional()?)
}

/// Says what was taken in from this place.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, volume_id: i64, path: &[u8], source: &MasterSource) -> Result<()> {
    write
        .0
        .prepare_cached(
            "INSERT OR REPLACE INTO master_source
             (volume_id, path, bytes, modified_ns, file_hash, media_file_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            volume_id,
            path,
            source.bytes,
            source.modified_ns,
            source.file_hash,
            source.media_file_id,
        ])?;
    Ok(())
}
