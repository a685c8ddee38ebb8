//! Works: what is performed.

use griot_domain::field::Kind;
use griot_domain::part::Part;
use griot_domain::text::fold;
use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, Write, name, new_uid};

/// A work's place on a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Performed {
    /// The work's id.
    pub work_id: i64,
    /// Its title.
    pub title: String,
    /// Its ISWC, or a draft of one.
    pub iswc: Option<String>,
    /// Name of the movement.
    pub movement: Option<String>,
    /// Number of the movement.
    pub movement_number: Option<String>,
    /// The work's uid.
    pub uid: String,
    /// What it is: [`KINDS`].
    pub kind: String,
    /// Where in the recording.
    pub part: Part,
}

/// What a work may be; the first where nobody said.
pub const KINDS: &[&str] = &[
    "unsaid",
    "composition",
    "arrangement",
    "traditional",
    "adaptation",
];

/// The works that a recording performs, in order.
///
/// # Errors
/// SQLite's own.
pub fn performed(read: &Read<'_>, recording_id: i64) -> Result<Vec<Performed>> {
    let mut statement = read.0.prepare_cached(include_str!("work_performed.sql"))?;
    let rows = statement.query_map([recording_id], |row| {
        Ok(Performed {
            work_id: row.get(0)?,
            title: row.get(1)?,
            iswc: row.get(2)?,
            movement: row.get(3)?,
            movement_number: row.get(4)?,
            uid: row.get(5)?,
            kind: row.get(6)?,
            part: Part::of(row.get(7)?, row.get(8)?, None),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The recordings of a work.
///
/// # Errors
/// SQLite's own.
pub fn recordings(read: &Read<'_>, work_id: i64) -> Result<Vec<i64>> {
    let mut statement = read
        .0
        .prepare_cached("SELECT recording_id FROM recording_work WHERE work_id = ?1 ORDER BY 1")?;
    let rows = statement.query_map([work_id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Says which works a recording performs, by title. A recording that kept a title keeps its work;
/// a new title is the work of exactly this title that is by the same composers, or of which no more than the
/// title is known; else a new one.
///
/// # Errors
/// SQLite's own.
pub fn set_titles(write: &Write<'_>, recording_id: i64, titles: &[String]) -> Result<()> {
    let before = performed(write, recording_id)?;
    write
        .0
        .prepare_cached("DELETE FROM recording_work WHERE recording_id = ?1")?
        .execute([recording_id])?;
    for (position, title) in (0_i64..).zip(titles.iter()) {
        let kept = before.iter().find(|known| known.title == *title);
        let work_id = match kept {
            Some(known) => known.work_id,
            None => match find_same(write, title, recording_id)? {
                Some(id) => id,
                None => insert(write, title)?,
            },
        };
        write
            .0
            .prepare_cached(include_str!("recording_work_insert.sql"))?
            .execute(params![
                recording_id,
                position,
                work_id,
                kept.and_then(|known| known.movement.as_deref()),
                kept.and_then(|known| known.movement_number.as_deref()),
                kept.and_then(|known| known.part.columns().0),
                kept.and_then(|known| known.part.columns().1),
            ])?;
    }
    Ok(())
}

/// Sets a column of a work.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, id: i64, column: Column, value: Option<&str>) -> Result<()> {
    match (column, value) {
        (Column::Title, Some(title)) => {
            name::follow(write, Kind::Work, id, value)?;
            write
                .0
                .prepare_cached("UPDATE work SET title = ?2, title_key = ?3 WHERE id = ?1")?
                .execute(params![id, title, fold(title)])?
        }
        (Column::Title, None) => 0,
        (Column::Iswc, value) => write
            .0
            .prepare_cached("UPDATE work SET iswc = ?2 WHERE id = ?1")?
            .execute(params![id, value])?,
        (Column::Kind, value) => write
            .0
            .prepare_cached("UPDATE work SET kind = ?2 WHERE id = ?1")?
            .execute(params![id, value.unwrap_or("unsaid")])?,
        (Column::Language, value) => write
            .0
            .prepare_cached("UPDATE work SET language = ?2 WHERE id = ?1")?
            .execute(params![id, value])?,
    };
    Ok(())
}

/// A column of a work that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Title.
    Title,
    /// ISWC.
    Iswc,
    /// Language of the words.
    Language,
    /// What it is: one of [`KINDS`].
    Kind,
}

/// Sets the works that a recording performs, in order.
///
/// # Errors
/// SQLite's own.
pub fn set_performed(write: &Write<'_>, recording_id: i64, all: &[Performed]) -> Result<()> {
    write
        .0
        .prepare_cached("DELETE FROM recording_work WHERE recording_id = ?1")?
        .execute([recording_id])?;
    for (position, one) in (0_i64..).zip(all) {
        let (starts_ms, ends_before_ms, _) = one.part.columns();
        write
            .0
            .prepare_cached(include_str!("recording_work_insert.sql"))?
            .execute(params![
                recording_id,
                position,
                one.work_id,
                one.movement,
                one.movement_number,
                starts_ms,
                ends_before_ms,
            ])?;
    }
    Ok(())
}

/// The work that a title on this recording means: that of this title by the same composers, or a new one.
///
/// # Errors
/// SQLite's own.
pub fn of_title(write: &Write<'_>, title: &str, recording_id: i64) -> Result<i64> {
    match find_same(write, title, recording_id)? {
        Some(id) => Ok(id),
        None => insert(write, title),
    }
}

/// Uid, title and kind of a work.
///
/// # Errors
/// [`crate::StoreError::NotFound`].
pub fn get(read: &Read<'_>, id: i64) -> Result<(String, String, String)> {
    read.0
        .prepare_cached("SELECT uid, title, kind FROM work WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?
        .ok_or_else(|| crate::StoreError::NotFound {
            kind: "work",
            uid: id.to_string(),
        })
}

/// ISWC and language of a work.
///
/// # Errors
/// [`crate::StoreError::NotFound`].
pub fn codes(read: &Read<'_>, id: i64) -> Result<(Option<String>, Option<String>)> {
    read.0
        .prepare_cached("SELECT iswc, language FROM work WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or_else(|| crate::StoreError::NotFound {
            kind: "work",
            uid: id.to_string(),
        })
}

/// Sets the ISWC of the recording's first work. Where other recordings perform that work too and it has another
/// ISWC already, or nothing says that theirs is by the same people, this recording gets a work of its own.
///
/// # Errors
/// SQLite's own.
pub fn set_iswc(write: &Write<'_>, recording_id: i64, iswc: Option<&str>) -> Result<()> {
    let Some(first) = performed(write, recording_id)?.into_iter().next() else {
        return Ok(());
    };
    if first.iswc.as_deref() == iswc {
        return Ok(());
    }
    let shared = recordings(write, first.work_id)?.len() > 1;
    let work_id = if !shared
        || (first.iswc.is_none() && is_by_the_same(write, first.work_id, recording_id)?)
    {
        first.work_id
    } else {
        let other = match find_with_iswc(write, &first.title, iswc)? {
            Some(id) => id,
            None => insert(write, &first.title)?,
        };
        write
            .0
            .prepare_cached(
                "UPDATE recording_work SET work_id = ?2 WHERE recording_id = ?1 AND position = 0",
            )?
            .execute(params![recording_id, other])?;
        other
    };
    set(write, work_id, Column::Iswc, iswc)
}

/// Sets the movement of the recording's first work.
///
/// # Errors
/// SQLite's own.
pub fn set_movement(
    write: &Write<'_>,
    recording_id: i64,
    name: Option<&str>,
    number: Option<&str>,
) -> Result<()> {
    write
        .0
        .prepare_cached(
            "UPDATE recording_work SET movement = ?2, movement_number = ?3
             WHERE recording_id = ?1 AND position = 0",
        )?
        .execute(params![recording_id, name, number])?;
    Ok(())
}

/// The work of this title that the recording performs, as far as titles and composers say.
fn find_same(write: &Write<'_>, title: &str, recording_id: i64) -> Result<Option<i64>> {
    let mut statement = write.0.prepare_cached(
        "SELECT id, iswc IS NULL AND language IS NULL AND kind IN ('unsaid', 'traditional')
         FROM work WHERE title = ?1 ORDER BY id",
    )?;
    let candidates = statement
        .query_map([title], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, bool)>>>()?;
    for (work_id, title_alone) in candidates {
        let known = composers(write, OF_WORK, work_id)?;
        let wanted = composers(write, OF_RECORDING, recording_id)?;
        if known == wanted && (title_alone || !known.is_empty()) {
            return Ok(Some(work_id));
        }
    }
    Ok(None)
}

fn find_with_iswc(read: &Read<'_>, title: &str, iswc: Option<&str>) -> Result<Option<i64>> {
    Ok(read
        .0
        .prepare_cached("SELECT id FROM work WHERE iswc = ?2 AND title = ?1 ORDER BY id LIMIT 1")?
        .query_row(params![title, iswc], |row| row.get(0))
        .optional()?)
}

/// Whether a work and a recording name the same composers, and name some.
fn is_by_the_same(read: &Read<'_>, work_id: i64, recording_id: i64) -> Result<bool> {
    let wanted = composers(read, OF_RECORDING, recording_id)?;
    Ok(!wanted.is_empty() && composers(read, OF_WORK, work_id)? == wanted)
}

const OF_WORK: &str = "SELECT DISTINCT party_id FROM contribution
    WHERE role IN ('composer', 'writer')
    AND recording_id IN (SELECT recording_id FROM recording_work WHERE work_id = ?1) ORDER BY party_id";
const OF_RECORDING: &str = "SELECT DISTINCT party_id FROM contribution
    WHERE role IN ('composer', 'writer') AND recording_id = ?1 ORDER BY party_id";

/// Who is credited with composing, over all recordings of a work or of one recording.
fn composers(read: &Read<'_>, sql: &str, id: i64) -> Result<Vec<i64>> {
    let mut statement = read.0.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn insert(write: &Write<'_>, title: &str) -> Result<i64> {
    write
        .0
        .prepare_cached("INSERT INTO work (uid, title, title_key) VALUES (?1, ?2, ?3)")?
        .execute(params![new_uid(), title, fold(title)])?;
    Ok(write.0.last_insert_rowid())
}

/// Removes works that no recording performs any more and of which nothing but a title was known.
///
/// # Errors
/// SQLite's own.
pub fn sweep(write: &Write<'_>) -> Result<()> {
    write
        .0
        .prepare_cached(include_str!("work_sweep.sql"))?
        .execute([])?;
    Ok(())
}
