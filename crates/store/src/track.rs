//! Tracks: a recording's place on a release.

use rusqlite::params;

use crate::{Read, Result, Write, new_uid, release};

/// A track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Its release.
    pub release_id: i64,
    /// Its recording.
    pub recording_id: i64,
    /// Disc number, where it is said.
    pub disc: Option<i64>,
    /// Place on the disc, where it is said.
    pub position: Option<i64>,
}

/// Puts a recording on a release; returns the track's id.
///
/// # Errors
/// SQLite's own.
pub fn insert(write: &Write<'_>, release_id: i64, recording_id: i64) -> Result<i64> {
    write
        .0
        .prepare_cached("INSERT INTO track (uid, release_id, recording_id) VALUES (?1, ?2, ?3)")?
        .execute(params![new_uid(), release_id, recording_id])?;
    Ok(write.0.last_insert_rowid())
}

/// The tracks of a release, in order.
///
/// # Errors
/// SQLite's own.
pub fn of_release(read: &Read<'_>, release_id: i64) -> Result<Vec<Track>> {
    list(
        read,
        "SELECT id, uid, release_id, recording_id, disc, position FROM track
         WHERE release_id = ?1 ORDER BY disc, position IS NULL, position, id",
        release_id,
    )
}

/// The places of a recording, the oldest first: the first one is what its rows show.
///
/// # Errors
/// SQLite's own.
pub fn of_recording(read: &Read<'_>, recording_id: i64) -> Result<Vec<Track>> {
    list(
        read,
        "SELECT id, uid, release_id, recording_id, disc, position FROM track
         WHERE recording_id = ?1 ORDER BY id",
        recording_id,
    )
}

/// Moves a track to another release; its old one goes where it was the last.
///
/// # Errors
/// SQLite's own.
pub fn move_to(write: &Write<'_>, track: &Track, release_id: i64) -> Result<()> {
    if track.release_id != release_id {
        write
            .0
            .prepare_cached("UPDATE track SET release_id = ?2 WHERE id = ?1")?
            .execute(params![track.id, release_id])?;
        release::remove_if_empty(write, track.release_id)?;
    }
    Ok(())
}

/// Takes a track off its release; the release goes where it was the last.
///
/// # Errors
/// SQLite's own.
pub fn remove(write: &Write<'_>, track: &Track) -> Result<()> {
    write
        .0
        .prepare_cached("DELETE FROM track WHERE id = ?1")?
        .execute([track.id])?;
    release::remove_if_empty(write, track.release_id)
}

fn list(read: &Read<'_>, sql: &str, id: i64) -> Result<Vec<Track>> {
    let mut statement = read.0.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| {
        Ok(Track {
            id: row.get(0)?,
            uid: row.get(1)?,
            release_id: row.get(2)?,
            recording_id: row.get(3)?,
            disc: row.get(4)?,
            position: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
