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
    keep_file(&path(catalogue, &hex(&new.hash)), new.content)?;
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

/// Writes a file that is named by its content, unless it is there: whole or not at all.
pub(crate) fn keep_file(target: &Path, content: &[u8]) -> Result<()> {
    if std::fs::metadata(target).map(|meta| meta.len()).ok() == Some(content.len() as u64) {
        return Ok(());
    }
    let staged = target.with_extension("part");
    (|| {
        let mut file = std::fs::File::create(&staged)?;
        file.write_all(content)?;
        file.sync_all()?;
        std::fs::rename(&staged, target)
    })()
    .map_err(|error| {
        let _ = std::fs::remove_file(&staged);
        StoreError::io(target)(error)
    })
}

/// What a picture's file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// `rgb`, `grey` or `cmyk`.
    pub colours: String,
    /// Bits a colour.
    pub bits: u32,
    /// Whether it has transparent parts.
    pub alpha: bool,
    /// Whether it is stored turned or mirrored.
    pub turned: bool,
    /// The name of its ICC profile, where that is not sRGB.
    pub profile: Option<String>,
    /// Whether it is whole.
    pub whole: bool,
}

/// What is known of a picture's file, by its hash.
///
/// # Errors
/// SQLite's own.
pub fn find_look(read: &Read<'_>, hash: &str) -> Result<Option<Look>> {
    Ok(read
        .0
        .prepare_cached(
            "SELECT colours, bits, alpha, turned, profile, whole FROM artwork_look WHERE hash = unhex(?1)",
        )?
        .query_row([hash], |row| {
            Ok(Look {
                colours: row.get(0)?,
                bits: row.get(1)?,
                alpha: row.get(2)?,
                turned: row.get(3)?,
                profile: row.get(4)?,
                whole: row.get(5)?,
            })
        })
        .optional()?)
}

/// Covers of releases that nobody has looked at, by their hashes.
///
/// # Errors
/// SQLite's own.
pub fn unseen_covers(read: &Read<'_>) -> Result<Vec<String>> {
    let mut statement = read.0.prepare_cached(
        "SELECT DISTINCT lower(hex(a.hash)) FROM release AS r JOIN artwork AS a ON a.id = r.artwork_id
         WHERE NOT EXISTS (SELECT 1 FROM artwork_look AS l WHERE l.hash = a.hash)",
    )?;
    let hashes = statement.query_map([], |row| row.get(0))?;
    Ok(hashes.collect::<rusqlite::Result<_>>()?)
}

/// Keeps what is known of a picture's file. The releases whose cover it is are to be checked again.
///
/// # Errors
/// SQLite's own.
pub fn keep_look(write: &Write<'_>, hash: &str, look: &Look) -> Result<()> {
    write
        .0
        .prepare_cached(
            "INSERT OR REPLACE INTO artwork_look (hash, colours, bits, alpha, turned, profile, whole)
             VALUES (unhex(?1), ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            hash,
            look.colours,
            look.bits,
            look.alpha,
            look.turned,
            look.profile,
            look.whole
        ])?;
    write
        .0
        .prepare_cached(
            "INSERT OR IGNORE INTO check_stale (of, subject_id)
             SELECT 'release', r.id FROM artwork AS a JOIN release AS r ON r.artwork_id = a.id
             WHERE a.hash = unhex(?1)",
        )?
        .execute([hash])?;
    Ok(())
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
