//! Pictures: rows here, bytes in the catalogue's `artwork/`, named by their BLAKE3.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, StoreError, Write};

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artwork {
    /// Local id.
    pub id: i64,
    /// BLAKE3 of the bytes, lower-case hexadecimal: its file's name.
    pub hash: String,
    /// `image/jpeg`, ...
    pub media_type: String,
    /// Size of the file.
    pub bytes: i64,
    /// Pixels, where the picture can be read.
    pub size: Option<(i64, i64)>,
}

/// A picture to keep.
#[derive(Debug, Clone, Copy)]
pub struct NewArtwork<'a> {
    /// BLAKE3 of `content`.
    pub hash: [u8; 32],
    /// `image/jpeg`, ...
    pub media_type: &'a str,
    /// The picture.
    pub content: &'a [u8],
    /// Pixels, where they could be read.
    pub size: Option<(u32, u32)>,
}

/// Where a picture's bytes lie.
#[must_use]
pub fn path(catalogue: &Path, hash: &str) -> PathBuf {
    catalogue.join("artwork").join(hash)
}

/// Keeps a picture; the same bytes are kept once. The file is there, whole, before the row is.
///
/// # Errors
/// I/O; SQLite's own.
pub fn get_or_insert(write: &Write<'_>, catalogue: &Path, new: &NewArtwork<'_>) -> Result<i64> {
    let target = path(catalogue, &hex(&new.hash));
    if std::fs::metadata(&target).map(|meta| meta.len()).ok() != Some(new.content.len() as u64) {
        let staged = target.with_extension("part");
        (|| {
            let mut file = std::fs::File::create(&staged)?;
            file.write_all(new.content)?;
            file.sync_all()?;
            std::fs::rename(&staged, &target)
        })()
        .map_err(|error| {
            let _ = std::fs::remove_file(&staged);
            StoreError::io(&target)(error)
        })?;
    }
    let known = write
        .0
        .prepare_cached("SELECT id FROM artwork WHERE hash = ?1")?
        .query_row([new.hash.as_slice()], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    write
        .0
        .prepare_cached(
            "INSERT INTO artwork (hash, media_type, bytes, width, height) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            new.hash.as_slice(),
            new.media_type,
            i64::try_from(new.content.len()).unwrap_or(i64::MAX),
            new.size.map(|size| size.0),
            new.size.map(|size| size.1),
        ])?;
    Ok(write.0.last_insert_rowid())
}

/// A picture by id.
///
/// # Errors
/// SQLite's own.
pub fn find(read: &Read<'_>, id: i64) -> Result<Option<Artwork>> {
    Ok(read
        .0
        .prepare_cached("SELECT hash, media_type, bytes, width, height FROM artwork WHERE id = ?1")?
        .query_row([id], |row| {
            let hash: Vec<u8> = row.get(0)?;
            let width: Option<i64> = row.get(3)?;
            let height: Option<i64> = row.get(4)?;
            Ok(Artwork {
                id,
                hash: hex(&hash),
                media_type: row.get(1)?,
                bytes: row.get(2)?,
                size: width.zip(height),
            })
        })
        .optional()?)
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
