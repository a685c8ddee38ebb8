//! Works: what is performed.

use griot_domain::text::fold;
use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, Write, new_uid};

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
}

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
/// a new title is the work of exactly this title that has the same composers' words, or a new one.
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
            None => match find_by_title(write, title)? {
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
        (Column::Title, Some(title)) => write
            .0
            .prepare_cached("UPDATE work SET title = ?2, title_key = ?3 WHERE id = ?1")?
            .execute(params![id, title, fold(title)])?,
        (Column::Title, None) => 0,
        (Column::Iswc, value) => write
            .0
            .prepare_cached("UPDATE work SET iswc = ?2 WHERE id = ?1")?
            .execute(params![id, value])?,
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
}

/// Sets the ISWC of the recording's first work.
///
/// # Errors
/// SQLite's own.
pub fn set_iswc(write: &Write<'_>, recording_id: i64, iswc: Option<&str>) -> Result<()> {
    write
        .0
        .prepare_cached(
            "UPDATE work SET iswc = ?2 WHERE id =
             (SELECT work_id FROM recording_work WHERE recording_id = ?1 ORDER BY position LIMIT 1)",
        )?
        .execute(params![recording_id, iswc])?;
    Ok(())
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

fn find_by_title(read: &Read<'_>, title: &str) -> Result<Option<i64>> {
    Ok(read
        .0
        .prepare_cached("SELECT id FROM work WHERE title = ?1 ORDER BY id LIMIT 1")?
        .query_row([title], |row| row.get(0))
        .optional()?)
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
        .prepare_cached(
            "DELETE FROM work WHERE iswc IS NULL AND language IS NULL
             AND NOT EXISTS (SELECT 1 FROM recording_work AS w WHERE w.work_id = work.id)",
        )?
        .execute([])?;
    Ok(())
}
