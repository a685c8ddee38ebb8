//! Tracks: a recording's place on a release.

use griot_domain::tags::TagField;
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
    /// Title of the disc.
    pub disc_subtitle: Option<String>,
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
        "SELECT id, uid, release_id, recording_id, disc, position, disc_subtitle FROM track
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
        "SELECT id, uid, release_id, recording_id, disc, position, disc_subtitle FROM track
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

/// The tracks of a release, disc by disc, in order. Tracks of no disc stand on the first.
///
/// # Errors
/// SQLite's own.
pub fn discs(read: &Read<'_>, release_id: i64) -> Result<Vec<Vec<Track>>> {
    let mut all = of_release(read, release_id)?;
    all.sort_by_key(|track| {
        let place = (track.position.is_none(), track.position, track.id);
        (track.disc.unwrap_or(1), place)
    });
    let mut discs: Vec<Vec<Track>> = Vec::new();
    for track in all {
        match discs.last_mut() {
            Some(row) if row.first().map(disc_of) == Some(disc_of(&track)) => row.push(track),
            _ => discs.push(vec![track]),
        }
    }
    Ok(discs)
}

fn disc_of(track: &Track) -> i64 {
    track.disc.unwrap_or(1)
}

/// Numbers the tracks of a release anew, disc by disc, without holes: `discs` names each track once. A track that
/// comes to another disc takes that disc's title. One disc that nobody numbered stays without a number.
///
/// # Errors
/// SQLite's own.
pub fn arrange(write: &Write<'_>, release_id: i64, discs: &[Vec<i64>]) -> Result<()> {
    let known = of_release(write, release_id)?;
    let find = |id: &i64| known.iter().find(|track| track.id == *id);
    let numbered = discs.len() > 1 || known.iter().any(|track| track.disc.is_some());
    let mut update = write.0.prepare_cached(
        "UPDATE track SET disc = ?2, position = ?3, disc_subtitle = ?4 WHERE id = ?1",
    )?;
    for (disc, row) in (1_i64..).zip(discs) {
        let subtitle = title_of(disc, row, find);
        for (position, id) in (1_i64..).zip(row) {
            let Some(track) = find(id) else { continue };
            let disc = numbered.then_some(disc);
            if (track.disc, track.position) == (disc, Some(position))
                && track.disc_subtitle == subtitle
            {
                continue;
            }
            update.execute(params![id, disc, position, subtitle])?;
            forget_own_numbers(write, track)?;
        }
    }
    let sizes: Vec<usize> = discs.iter().map(Vec::len).collect();
    release::follow_totals(write, release_id, &sizes)
}

/// The title of a disc: what the tracks say that were on it before, else what the first one brought.
fn title_of<'t>(
    disc: i64,
    row: &[i64],
    find: impl Fn(&i64) -> Option<&'t Track>,
) -> Option<String> {
    let tracks: Vec<&Track> = row.iter().filter_map(find).collect();
    let stayed = tracks.iter().filter(|track| disc_of(track) == disc);
    let said = stayed.clone().find_map(|track| track.disc_subtitle.clone());
    if said.is_some() || stayed.count() > 0 {
        return said;
    }
    // A disc that moved up, or a new one: it keeps a title that all of it had.
    let first = tracks.first()?;
    tracks
        .iter()
        .all(|track| track.disc == first.disc)
        .then(|| first.disc_subtitle.clone())
        .flatten()
}

/// A number like "A1" that a recording kept beside its track's is another's now.
fn forget_own_numbers(write: &Write<'_>, track: &Track) -> Result<()> {
    let first = of_recording(write, track.recording_id)?.into_iter().next();
    if first.is_some_and(|first| first.id == track.id) {
        for field in [
            TagField::TrackNumber,
            TagField::DiscNumber,
            TagField::DiscSubtitle,
        ] {
            write
                .0
                .prepare_cached(
                    "DELETE FROM recording_text WHERE recording_id = ?1 AND field = ?2",
                )?
                .execute(params![track.recording_id, field.name()])?;
        }
    }
    Ok(())
}

/// Takes tracks off their release, which stays even where they were the last.
///
/// # Errors
/// SQLite's own.
pub fn take_off(write: &Write<'_>, ids: &[i64]) -> Result<()> {
    let mut delete = write.0.prepare_cached("DELETE FROM track WHERE id = ?1")?;
    for id in ids {
        delete.execute([id])?;
    }
    Ok(())
}

/// Gives a disc its title, or none.
///
/// # Errors
/// SQLite's own.
pub fn set_disc_title(write: &Write<'_>, tracks: &[Track], title: Option<&str>) -> Result<()> {
    let mut update = write
        .0
        .prepare_cached("UPDATE track SET disc_subtitle = ?2 WHERE id = ?1")?;
    for track in tracks {
        if track.disc_subtitle.as_deref() != title {
            update.execute(params![track.id, title])?;
        }
    }
    Ok(())
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
            disc_subtitle: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
