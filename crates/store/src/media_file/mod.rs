//! Media files: a file is not a recording.

mod tags;

use rusqlite::params;

pub use tags::{set_tags, tags};

use crate::{Read, Result, StoreError, Write, new_uid};

/// What is known of a file, beside where it lies.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// Size.
    pub bytes: i64,
    /// Time of last change, nanoseconds since 1970.
    pub modified_ns: i64,
    /// BLAKE3 of the bytes.
    pub file_hash: Vec<u8>,
    /// BLAKE3 of the decoded samples; `None` where nothing could be decoded.
    pub sample_hash: Option<Vec<u8>>,
    /// Container.
    pub container: Option<String>,
    /// Codec.
    pub codec: Option<String>,
    /// Whether the codec keeps every sample.
    pub lossless: Option<bool>,
    /// Samples a second.
    pub sample_rate_hz: Option<i64>,
    /// Bits a sample.
    pub bits_per_sample: Option<i64>,
    /// Channels.
    pub channels: Option<i64>,
    /// Samples per channel.
    pub frames: Option<i64>,
    /// Length.
    pub duration_ms: Option<i64>,
    /// Mean bit rate.
    pub bit_rate_kbps: Option<i64>,
    /// Integrated loudness (EBU R128).
    pub loudness_lufs: Option<f64>,
    /// Loudness range (EBU Tech 3342).
    pub loudness_range_lu: Option<f64>,
    /// True peak (ITU-R BS.1770-4 Annex 2).
    pub true_peak_dbtp: Option<f64>,
    /// Whether it could be decoded from start to end.
    pub plays_whole: bool,
}

/// A file and where it lies.
#[derive(Debug, Clone, PartialEq)]
pub struct MediaFile {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Its volume.
    pub volume_id: i64,
    /// Path within the volume, in the system's own bytes.
    pub path: Vec<u8>,
    /// The same for the eye.
    pub path_shown: String,
    /// Whether it was not found when last looked for.
    pub missing: bool,
    /// Front cover in it.
    pub artwork_id: Option<i64>,
    /// The rest.
    pub facts: Facts,
}

/// Where a file lies.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Volume.
    pub volume_id: i64,
    /// Path within it, in the system's own bytes.
    pub path: &'a [u8],
    /// The same for the eye.
    pub path_shown: &'a str,
}

/// Adds a file; returns its id.
///
/// # Errors
/// SQLite's own.
pub fn insert(write: &Write<'_>, place: &Place<'_>, facts: &Facts) -> Result<i64> {
    write
        .0
        .prepare_cached(include_str!("insert.sql"))?
        .execute(params![
            new_uid(),
            place.volume_id,
            place.path,
            place.path_shown,
            facts.bytes,
            facts.modified_ns,
            facts.file_hash,
            write.at(),
        ])?;
    let id = write.0.last_insert_rowid();
    update(write, id, facts)?;
    Ok(id)
}

/// Says anew what is known of a file; it is there.
///
/// # Errors
/// SQLite's own.
pub fn update(write: &Write<'_>, id: i64, facts: &Facts) -> Result<()> {
    write
        .0
        .prepare_cached(include_str!("update.sql"))?
        .execute(params![
            id,
            facts.bytes,
            facts.modified_ns,
            facts.file_hash,
            facts.sample_hash,
            facts.container,
            facts.codec,
            facts.lossless,
            facts.sample_rate_hz,
            facts.bits_per_sample,
            facts.channels,
            facts.frames,
            facts.duration_ms,
            facts.bit_rate_kbps,
            facts.loudness_lufs,
            facts.loudness_range_lu,
            facts.true_peak_dbtp,
            facts.plays_whole,
            write.at(),
        ])?;
    Ok(())
}

/// Says anew where a file lies, and that it is there.
///
/// # Errors
/// SQLite's own.
pub fn move_to(write: &Write<'_>, id: i64, place: &Place<'_>, modified_ns: i64) -> Result<()> {
    write
        .0
        .prepare_cached(
            "UPDATE media_file SET volume_id = ?2, path = ?3, path_shown = ?4, modified_ns = ?5, missing = 0
             WHERE id = ?1",
        )?
        .execute(params![id, place.volume_id, place.path, place.path_shown, modified_ns])?;
    Ok(())
}

/// Sets the time of last change of a file whose bytes are as before.
///
/// # Errors
/// SQLite's own.
pub fn touch(write: &Write<'_>, id: i64, modified_ns: i64) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE media_file SET modified_ns = ?2, missing = 0 WHERE id = ?1")?
        .execute(params![id, modified_ns])?;
    Ok(())
}

/// Says whether a file is missing.
///
/// # Errors
/// SQLite's own.
pub fn set_missing(write: &Write<'_>, id: i64, missing: bool) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE media_file SET missing = ?2 WHERE id = ?1 AND missing <> ?2")?
        .execute(params![id, missing])?;
    Ok(())
}

/// Sets the front cover found in a file.
///
/// # Errors
/// SQLite's own.
pub fn set_artwork(write: &Write<'_>, id: i64, artwork_id: Option<i64>) -> Result<()> {
    write
        .0
        .prepare_cached(
            "UPDATE media_file SET artwork_id = ?2 WHERE id = ?1 AND artwork_id IS NOT ?2",
        )?
        .execute(params![id, artwork_id])?;
    Ok(())
}

/// The file of this id.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(read: &Read<'_>, id: i64) -> Result<MediaFile> {
    let mut found = list(read, "WHERE id = ?1", params![id])?;
    found.pop().ok_or_else(|| StoreError::NotFound {
        kind: "media-file",
        uid: id.to_string(),
    })
}

/// Files with these bytes.
///
/// # Errors
/// SQLite's own.
pub fn with_hash(read: &Read<'_>, file_hash: &[u8]) -> Result<Vec<MediaFile>> {
    list(read, "WHERE file_hash = ?1 ORDER BY id", params![file_hash])
}

/// The file at a place, and after it those that lay there before they went missing, the newest first.
///
/// # Errors
/// SQLite's own.
pub fn at(read: &Read<'_>, volume_id: i64, path: &[u8]) -> Result<Vec<MediaFile>> {
    list(
        read,
        "WHERE volume_id = ?1 AND path = ?2 ORDER BY missing, id DESC",
        params![volume_id, path],
    )
}

/// What import needs to see that a file is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Local id.
    pub id: i64,
    /// Size.
    pub bytes: i64,
    /// Time of last change.
    pub modified_ns: i64,
    /// Whether it was missing.
    pub missing: bool,
}

/// Every file of a volume by its path, the one that is there before those that are missing: one read
/// for a whole import.
///
/// # Errors
/// SQLite's own.
pub fn known_on(
    read: &Read<'_>,
    volume_id: i64,
) -> Result<std::collections::HashMap<Vec<u8>, Known>> {
    let mut statement = read.0.prepare_cached(
        "SELECT path, id, bytes, modified_ns, missing FROM media_file
         WHERE volume_id = ?1 ORDER BY missing DESC",
    )?;
    let rows = statement.query_map([volume_id], |row| {
        let known = Known {
            id: row.get(1)?,
            bytes: row.get(2)?,
            modified_ns: row.get(3)?,
            missing: row.get(4)?,
        };
        Ok((row.get(0)?, known))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A recording's place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// The recording.
    pub recording_id: i64,
    /// The file.
    pub media_file_id: i64,
    /// Whether the file is the recording's master.
    pub master: bool,
    /// First frame.
    pub start_frame: i64,
    /// Frame after the last; `None`: to the end.
    pub end_frame: Option<i64>,
}

/// The files of a recording, its master first.
///
/// # Errors
/// SQLite's own.
pub fn of_recording(read: &Read<'_>, recording_id: i64) -> Result<Vec<Region>> {
    regions(
        read,
        "WHERE recording_id = ?1 ORDER BY role DESC, position",
        recording_id,
    )
}

/// The recordings in a file, in order.
///
/// # Errors
/// SQLite's own.
pub fn recordings_in(read: &Read<'_>, media_file_id: i64) -> Result<Vec<Region>> {
    regions(
        read,
        "WHERE media_file_id = ?1 ORDER BY start_frame, recording_id",
        media_file_id,
    )
}

/// Says that a recording stands in a file, whole; the first file of a recording is its master.
///
/// # Errors
/// SQLite's own.
pub fn link(write: &Write<'_>, recording_id: i64, media_file_id: i64) -> Result<()> {
    write
        .0
        .prepare_cached(include_str!("link.sql"))?
        .execute(params![recording_id, media_file_id])?;
    Ok(())
}

/// Says that a file holds what another one holds: it is a copy for all its recordings.
///
/// # Errors
/// SQLite's own.
pub fn link_copy(write: &Write<'_>, of: i64, media_file_id: i64) -> Result<()> {
    write
        .0
        .prepare_cached(include_str!("link_copy.sql"))?
        .execute(params![of, media_file_id])?;
    Ok(())
}

fn regions(read: &Read<'_>, filter: &str, id: i64) -> Result<Vec<Region>> {
    let mut statement = read.0.prepare_cached(&format!(
        "SELECT recording_id, media_file_id, role = 'master', start_frame, end_frame FROM recording_file {filter}"
    ))?;
    let rows = statement.query_map([id], |row| {
        Ok(Region {
            recording_id: row.get(0)?,
            media_file_id: row.get(1)?,
            master: row.get(2)?,
            start_frame: row.get(3)?,
            end_frame: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn list(read: &Read<'_>, filter: &str, values: &[&dyn rusqlite::ToSql]) -> Result<Vec<MediaFile>> {
    let mut statement = read
        .0
        .prepare_cached(&format!("{} {filter}", include_str!("select.sql")))?;
    let rows = statement.query_map(values, |row| {
        Ok(MediaFile {
            id: row.get(0)?,
            uid: row.get(1)?,
            volume_id: row.get(2)?,
            path: row.get(3)?,
            path_shown: row.get(4)?,
            missing: row.get(5)?,
            artwork_id: row.get(6)?,
            facts: Facts {
                bytes: row.get(7)?,
                modified_ns: row.get(8)?,
                file_hash: row.get(9)?,
                sample_hash: row.get(10)?,
                container: row.get(11)?,
                codec: row.get(12)?,
                lossless: row.get(13)?,
                sample_rate_hz: row.get(14)?,
                bits_per_sample: row.get(15)?,
                channels: row.get(16)?,
                frames: row.get(17)?,
                duration_ms: row.get(18)?,
                bit_rate_kbps: row.get(19)?,
                loudness_lufs: row.get(20)?,
                loudness_range_lu: row.get(21)?,
                true_peak_dbtp: row.get(22)?,
                plays_whole: row.get(23)?,
            },
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
