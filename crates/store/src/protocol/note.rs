//! Protocol notes of a recording.

use griot_domain::protocol::{
    Audience, Closes, Note, Places, Season, parse_seasons, write_seasons,
};
use rusqlite::params;

use crate::{Read, Result, Write};

/// A note with what the gate does not ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredNote {
    /// What is asked.
    pub note: Note,
    /// ISO 639-3 of its words, or as written.
    pub language: Option<String>,
    /// When it was said: a partial date, as typed.
    pub said_on: Option<String>,
}

fn list(text: &str) -> Vec<String> {
    text.split(',')
        .filter(|one| !one.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The notes of a recording, in order.
///
/// # Errors
/// SQLite's own.
pub fn notes(read: &Read<'_>, recording_id: i64) -> Result<Vec<StoredNote>> {
    let mut statement = read.0.prepare_cached(
        "SELECT text, language, said_by, said_on, closes, never, seasons, places, only_there, audience
         FROM recording_note WHERE recording_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([recording_id], |row| {
        let closes: String = row.get(4)?;
        let seasons: String = row.get(6)?;
        let places = list(&row.get::<_, String>(7)?);
        let audience: Option<String> = row.get(9)?;
        // What nobody can read closes always: no exit opens on a doubt.
        let read_seasons = parse_seasons(&seasons);
        Ok(StoredNote {
            note: Note {
                text: row.get(0)?,
                said_by: row.get(2)?,
                closes: Closes::find(&closes).unwrap_or(Closes::Hearing),
                never: row.get::<_, bool>(5)? || read_seasons.is_err(),
                seasons: read_seasons.unwrap_or_default(),
                places: match (places.is_empty(), row.get::<_, bool>(8)?) {
                    (true, _) => Places::Anywhere,
                    (false, true) => Places::Only(places),
                    (false, false) => Places::Except(places),
                },
                audience: audience.map(|code| Audience::find(&code).unwrap_or(Audience::Initiates)),
            },
            language: row.get(1)?,
            said_on: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Sets all notes of a recording.
///
/// # Errors
/// SQLite's own.
pub fn set_notes(write: &Write<'_>, recording_id: i64, all: &[StoredNote]) -> Result<()> {
    write
        .0
        .prepare_cached("DELETE FROM recording_note WHERE recording_id = ?1")?
        .execute([recording_id])?;
    let mut insert = write.0.prepare_cached(
        "INSERT INTO recording_note (recording_id, position, text, language, said_by, said_on, closes, never, seasons,
           places, only_there, audience)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    for (position, one) in (0_i64..).zip(all) {
        let (places, only) = match &one.note.places {
            Places::Anywhere => (String::new(), false),
            Places::Only(places) => (places.join(","), true),
            Places::Except(places) => (places.join(","), false),
        };
        let seasons: &[Season] = &one.note.seasons;
        insert.execute(params![
            recording_id,
            position,
            one.note.text,
            one.language,
            one.note.said_by,
            one.said_on,
            one.note.closes.code(),
            one.note.never,
            write_seasons(seasons),
            places,
            only,
            one.note.audience.map(Audience::code),
        ])?;
    }
    Ok(())
}
