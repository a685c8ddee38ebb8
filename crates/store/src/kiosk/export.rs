//! What went out.

use rusqlite::params;

use crate::{Read, Result, Write};

/// A bundle that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The bundle's uid.
    pub uid: String,
    /// The offer's local id.
    pub offer_id: i64,
    /// The offer's name then.
    pub offer_name: String,
    /// Sequence number.
    pub sequence: i64,
    /// SHA-256 of the manifest.
    pub manifest_hash: Vec<u8>,
    /// Folder, in the system's own bytes.
    pub target: Vec<u8>,
    /// The same for the eye.
    pub target_shown: String,
    /// How many tracks are in it.
    pub tracks: i64,
    /// How many bytes.
    pub bytes: i64,
    /// When.
    pub at: String,
}

/// Notes a bundle that went out.
///
/// # Errors
/// SQLite's own.
pub fn insert_export(write: &Write<'_>, export: &Export) -> Result<()> {
    write
        .0
        .prepare_cached(
            "INSERT INTO kiosk_export (uid, offer_id, offer_name, sequence, manifest_hash, target,
               target_shown, tracks, bytes, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            export.uid,
            export.offer_id,
            export.offer_name,
            export.sequence,
            export.manifest_hash,
            export.target,
            export.target_shown,
            export.tracks,
            export.bytes,
            export.at,
        ])?;
    Ok(())
}

/// What went out, newest first.
///
/// # Errors
/// SQLite's own.
pub fn exports(read: &Read<'_>) -> Result<Vec<Export>> {
    let mut statement = read.0.prepare_cached(
        "SELECT uid, offer_id, offer_name, sequence, manifest_hash, target, target_shown, tracks, bytes, at
         FROM kiosk_export ORDER BY id DESC",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Export {
            uid: row.get(0)?,
            offer_id: row.get(1)?,
            offer_name: row.get(2)?,
            sequence: row.get(3)?,
            manifest_hash: row.get(4)?,
            target: row.get(5)?,
            target_shown: row.get(6)?,
            tracks: row.get(7)?,
            bytes: row.get(8)?,
            at: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
