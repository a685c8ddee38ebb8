//! Booklets of releases: rows here, bytes in the catalogue's `documents/`, named by their BLAKE3.

use std::path::{Path, PathBuf};

use rusqlite::params;

use crate::artwork::{hex, keep_file};
use crate::{Read, Result, Write};

/// A booklet, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booklet {
    /// As people call it.
    pub name: String,
    /// BLAKE3 of the bytes.
    pub hash: [u8; 32],
    /// `application/pdf`, `image/jpeg`, ...
    pub media_type: String,
    /// Size of the file.
    pub bytes: i64,
}

/// Where a document's bytes lie.
#[must_use]
pub fn path(catalogue: &Path, hash: &[u8]) -> PathBuf {
    catalogue.join("documents").join(hex(hash))
}

/// Keeps a document's bytes; the same bytes are kept once.
///
/// # Errors
/// I/O.
pub fn keep(catalogue: &Path, hash: &[u8; 32], content: &[u8]) -> Result<()> {
    keep_file(&path(catalogue, hash), content)
}

/// The booklets of a release, in order.
///
/// # Errors
/// SQLite's own.
pub fn of_release(read: &Read<'_>, release_id: i64) -> Result<Vec<Booklet>> {
    let mut statement = read.0.prepare_cached(
        "SELECT name, hash, media_type, bytes FROM release_booklet WHERE release_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([release_id], |row| {
        Ok(Booklet {
            name: row.get(0)?,
            hash: row.get(1)?,
            media_type: row.get(2)?,
            bytes: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Sets all booklets of a release. What is as it was is not written.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, release_id: i64, booklets: &[Booklet]) -> Result<()> {
    if of_release(write, release_id)? == booklets {
        return Ok(());
    }
    write
        .0
        .prepare_cached("DELETE FROM release_booklet WHERE release_id = ?1")?
        .execute([release_id])?;
    let mut insert = write.0.prepare_cached(
        "INSERT INTO release_booklet (release_id, position, name, hash, media_type, bytes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (position, one) in (0_i64..).zip(booklets) {
        insert.execute(params![
            release_id,
            position,
            one.name,
            one.hash,
            one.media_type,
            one.bytes
        ])?;
    }
    Ok(())
}
