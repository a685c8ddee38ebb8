//! Words that are sung or spoken, with their language: of a work, and of one recording.

use rusqlite::params;

use crate::{Read, Result, Write};

/// What a text of words may be.
pub const KINDS: &[&str] = &[
    "original",
    "transcription",
    "transliteration",
    "translation",
];

/// A text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsText {
    /// One of [`KINDS`].
    pub kind: String,
    /// ISO 639-3, or as written.
    pub language: Option<String>,
    /// ISO 15924, or as written.
    pub script: Option<String>,
    /// The words, with their line breaks.
    pub text: String,
}

/// Whose words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sung {
    /// A work's, by id.
    Work(i64),
    /// A recording's own, by id.
    Recording(i64),
}

impl Sung {
    const fn id(self) -> i64 {
        match self {
            Sung::Work(id) | Sung::Recording(id) => id,
        }
    }

    /// Table and key.
    const fn home(self) -> (&'static str, &'static str) {
        match self {
            Sung::Work(_) => ("work_words", "work_id"),
            Sung::Recording(_) => ("recording_words", "recording_id"),
        }
    }
}

/// The texts, in order.
///
/// # Errors
/// SQLite's own.
pub fn texts(read: &Read<'_>, of: Sung) -> Result<Vec<WordsText>> {
    let (table, key) = of.home();
    let mut statement = read.0.prepare_cached(&format!(
        "SELECT kind, language, script, text FROM {table} WHERE {key} = ?1 ORDER BY position"
    ))?;
    let rows = statement.query_map([of.id()], |row| {
        Ok(WordsText {
            kind: row.get(0)?,
            language: row.get(1)?,
            script: row.get(2)?,
            text: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Sets all texts.
///
/// # Errors
/// SQLite's own.
pub fn set_texts(write: &Write<'_>, of: Sung, texts: &[WordsText]) -> Result<()> {
    let (table, key) = of.home();
    write
        .0
        .prepare_cached(&format!("DELETE FROM {table} WHERE {key} = ?1"))?
        .execute([of.id()])?;
    let mut insert = write.0.prepare_cached(&format!(
        "INSERT INTO {table} ({key}, position, kind, language, script, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    ))?;
    for (position, one) in (0_i64..).zip(texts) {
        insert.execute(params![
            of.id(),
            position,
            one.kind,
            one.language,
            one.script,
            one.text
        ])?;
    }
    Ok(())
}

/// Every text of a recording and of the works that it performs, for the search.
pub(crate) fn texts_of_recording(read: &Read<'_>, recording_id: i64) -> Result<Vec<String>> {
    let mut statement = read.0.prepare_cached(
        "SELECT text FROM recording_words WHERE recording_id = ?1
         UNION ALL SELECT t.text FROM recording_work AS rw JOIN work_words AS t ON t.work_id = rw.work_id
         WHERE rw.recording_id = ?1",
    )?;
    let rows = statement.query_map([recording_id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
