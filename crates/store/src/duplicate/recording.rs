//! What of recordings is laid side by side.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, params};

use crate::{Read, Result};

/// A recording and what may tell that it is there twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordingFacts {
    /// Local id.
    pub id: i64,
    /// Title; `None` where nobody said one.
    pub title: Option<String>,
    /// Version.
    pub version: Option<String>,
    /// Folded credit; empty where there is none.
    pub credit_key: String,
    /// ISRC as it stands.
    pub isrc: Option<String>,
}

fn facts(row: &rusqlite::Row<'_>) -> rusqlite::Result<RecordingFacts> {
    Ok(RecordingFacts {
        id: row.get(0)?,
        title: row.get(1)?,
        version: row.get(2)?,
        credit_key: row.get(3)?,
        isrc: row.get(4)?,
    })
}

/// Every recording.
///
/// # Errors
/// SQLite's own.
pub fn recordings(read: &Read<'_>) -> Result<Vec<RecordingFacts>> {
    let mut statement = read
        .0
        .prepare_cached("SELECT id, title, version, credit_key, isrc FROM recording ORDER BY id")?;
    let rows = statement.query_map([], facts)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One recording.
///
/// # Errors
/// SQLite's own.
pub fn find_recording(read: &Read<'_>, id: i64) -> Result<Option<RecordingFacts>> {
    Ok(read
        .0
        .prepare_cached("SELECT id, title, version, credit_key, isrc FROM recording WHERE id = ?1")?
        .query_row([id], facts)
        .optional()?)
}

/// Recordings with this folded title and credit: by the title's index, since of one credit there may be thousands.
///
/// # Errors
/// SQLite's own.
pub fn with_title(
    read: &Read<'_>,
    title_key: &str,
    credit_key: &str,
) -> Result<Vec<RecordingFacts>> {
    let mut statement = read.0.prepare_cached(
        "SELECT id, title, version, credit_key, isrc FROM recording
         WHERE title_key = ?1 AND +credit_key = ?2 ORDER BY id",
    )?;
    let rows = statement.query_map(params![title_key, credit_key], facts)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Recordings with this ISRC.
///
/// # Errors
/// SQLite's own.
pub fn with_isrc(read: &Read<'_>, isrc: &str) -> Result<Vec<i64>> {
    ids(
        read,
        "SELECT id FROM recording WHERE isrc = ?1 ORDER BY id",
        isrc,
    )
}

fn ids(read: &Read<'_>, sql: &str, value: impl rusqlite::ToSql) -> Result<Vec<i64>> {
    let mut statement = read.0.prepare_cached(sql)?;
    let rows = statement.query_map([value], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Recordings that share their ISRC with another, by ISRC.
///
/// # Errors
/// SQLite's own.
pub fn all_isrcs(read: &Read<'_>) -> Result<Vec<Vec<i64>>> {
    groups(
        read,
        "SELECT isrc, id FROM recording WHERE isrc IN
         (SELECT isrc FROM recording WHERE isrc IS NOT NULL GROUP BY isrc HAVING count(*) > 1)
         ORDER BY isrc, id",
    )
}

/// Recordings that share samples and region with another: the same sound to the last bit.
///
/// # Errors
/// SQLite's own.
pub fn all_samples(read: &Read<'_>) -> Result<Vec<Vec<i64>>> {
    groups(read, include_str!("all_samples.sql"))
}

/// Rows of a key and an id, by key.
fn groups(read: &Read<'_>, sql: &str) -> Result<Vec<Vec<i64>>> {
    let mut statement = read.0.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut groups: Vec<Vec<i64>> = Vec::new();
    let mut key: Option<rusqlite::types::Value> = None;
    while let Some(row) = rows.next()? {
        let next: rusqlite::types::Value = row.get(0)?;
        if key.as_ref() != Some(&next) {
            groups.push(Vec::new());
            key = Some(next);
        }
        let id = row.get(1)?;
        if let Some(group) = groups.last_mut().filter(|group| !group.contains(&id)) {
            group.push(id);
        }
    }
    groups.retain(|group| group.len() > 1);
    Ok(groups)
}

/// The other recordings with the same samples in the same region.
///
/// # Errors
/// SQLite's own.
pub fn with_samples(read: &Read<'_>, recording_id: i64) -> Result<Vec<i64>> {
    ids(read, include_str!("with_samples.sql"), recording_id)
}

/// A recording that is the whole of a sound in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    /// The sound.
    pub sound: i64,
    /// The recording.
    pub recording_id: i64,
}

/// Which recordings are the whole of which sounds: of all, or of one recording. A part of a tape is none.
///
/// # Errors
/// SQLite's own.
pub fn whole_recordings(read: &Read<'_>, recording_id: Option<i64>) -> Result<Vec<Whole>> {
    let one = "SELECT p.id, l.recording_id FROM recording_file AS l
               JOIN media_file AS f ON f.id = l.media_file_id
               JOIN fingerprint AS p ON p.sample_hash = f.sample_hash
               WHERE l.start_frame = 0 AND l.end_frame IS NULL";
    let whole = |row: &rusqlite::Row<'_>| {
        Ok(Whole {
            sound: row.get(0)?,
            recording_id: row.get(1)?,
        })
    };
    let rows: rusqlite::Result<Vec<Whole>> = match recording_id {
        Some(id) => read
            .0
            .prepare_cached(&format!("{one} AND l.recording_id = ?1"))?
            .query_map([id], whole)?
            .collect(),
        None => read.0.prepare_cached(one)?.query_map([], whole)?.collect(),
    };
    Ok(rows?)
}

impl Whole {
    /// The recordings that are the whole of these sounds, by sound.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn of_sounds(read: &Read<'_>, sounds: &[i64]) -> Result<HashMap<i64, Vec<i64>>> {
        let mut statement = read.0.prepare_cached(include_str!("whole_of_sound.sql"))?;
        let mut found = HashMap::new();
        for sound in sounds {
            let rows = statement.query_map([sound], |row| row.get(0))?;
            found.insert(*sound, rows.collect::<rusqlite::Result<Vec<i64>>>()?);
        }
        Ok(found)
    }
}
