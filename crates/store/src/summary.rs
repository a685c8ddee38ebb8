//! How much there is, and what analysis is kept.

use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, Write, duplicate};

/// Counts for the title bar and for empty states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Recordings.
    pub recordings: i64,
    /// Releases.
    pub releases: i64,
    /// Parties.
    pub parties: i64,
    /// Works.
    pub works: i64,
    /// Files.
    pub files: i64,
}

/// Counts everything.
///
/// # Errors
/// SQLite's own.
pub fn counts(read: &Read<'_>) -> Result<Counts> {
    Ok(read
        .0
        .prepare_cached(
            "SELECT (SELECT count(*) FROM recording), (SELECT count(*) FROM release),
                    (SELECT count(*) FROM party), (SELECT count(*) FROM work),
                    (SELECT count(*) FROM media_file)",
        )?
        .query_row([], |row| {
            Ok(Counts {
                recordings: row.get(0)?,
                releases: row.get(1)?,
                parties: row.get(2)?,
                works: row.get(3)?,
                files: row.get(4)?,
            })
        })?)
}

/// Keeps what was computed from a sound.
///
/// # Errors
/// SQLite's own.
pub fn set_analysis(
    write: &Write<'_>,
    sample_hash: &[u8],
    waveform: &[u8],
    fingerprint: &[u8],
) -> Result<()> {
    write
        .0
        .prepare_cached(
            "INSERT OR REPLACE INTO analysis (sample_hash, waveform, fingerprint) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![sample_hash, waveform, fingerprint])?;
    duplicate::index(write, sample_hash, fingerprint)
}

/// The waveform of a sound.
///
/// # Errors
/// SQLite's own.
pub fn find_waveform(read: &Read<'_>, sample_hash: &[u8]) -> Result<Option<Vec<u8>>> {
    Ok(read
        .0
        .prepare_cached("SELECT waveform FROM analysis WHERE sample_hash = ?1")?
        .query_row([sample_hash], |row| row.get(0))
        .optional()?)
}
