//! Volumes: where files lie, also when the drive comes back under another name.

use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, Write};

/// The identity of the catalogue's own folder, wherever that lies: masters in it go with it.
pub const CATALOGUE: &str = "catalogue";

/// A volume.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// Local id.
    pub id: i64,
    /// File system uuid (and the folder of it that was mounted, where it is not its root), a share's
    /// address, [`CATALOGUE`], or `local`.
    pub identity: String,
    /// Where it was last seen, in the system's own bytes.
    pub root: Vec<u8>,
}

/// All volumes known.
///
/// # Errors
/// SQLite's own.
pub fn all(read: &Read<'_>) -> Result<Vec<Volume>> {
    let mut statement = read
        .0
        .prepare_cached("SELECT id, identity, root FROM volume ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        Ok(Volume {
            id: row.get(0)?,
            identity: row.get(1)?,
            root: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The catalogue's folder as it is open now: what its row says was true before it was moved or copied.
#[must_use]
pub fn find_catalogue_folder(read: &Read<'_>) -> Option<PathBuf> {
    let database = Path::new(read.0.path()?);
    database.parent().map(Path::to_owned)
}

/// The id of the volume of this identity.
///
/// # Errors
/// SQLite's own.
pub fn find_id(read: &Read<'_>, identity: &str) -> Result<Option<i64>> {
    Ok(read
        .0
        .prepare_cached("SELECT id FROM volume WHERE identity = ?1")?
        .query_row([identity], |row| row.get(0))
        .optional()?)
}

/// The volume of this identity, last seen at `root`.
///
/// # Errors
/// SQLite's own.
pub fn get_or_insert(write: &Write<'_>, identity: &str, root: &[u8]) -> Result<i64> {
    let known: Option<(i64, Vec<u8>)> = write
        .0
        .prepare_cached("SELECT id, root FROM volume WHERE identity = ?1")?
        .query_row([identity], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match known {
        Some((id, known_root)) => {
            if known_root != root {
                write
                    .0
                    .prepare_cached("UPDATE volume SET root = ?2 WHERE id = ?1")?
                    .execute(params![id, root])?;
            }
            Ok(id)
        }
        None => {
            write
                .0
                .prepare_cached("INSERT INTO volume (identity, root) VALUES (?1, ?2)")?
                .execute(params![identity, root])?;
            Ok(write.0.last_insert_rowid())
        }
    }
}
