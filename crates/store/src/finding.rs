//! Findings about files: what import and analysis saw.

use rusqlite::params;

use crate::{Read, Result, Write};

/// Something about a file that a person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaFinding {
    /// Kebab-case code; its words are in `locales/`.
    pub code: String,
    /// The tag it is about.
    pub field: Option<String>,
    /// A value for the sentence.
    pub value: Option<String>,
    /// Where in the sound.
    pub at_ms: Option<i64>,
}

/// Replaces what was found in a file.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, media_file_id: i64, findings: &[MediaFinding]) -> Result<()> {
    if of_file(write, media_file_id)? == findings {
        return Ok(());
    }
    write
        .0
        .prepare_cached("DELETE FROM media_finding WHERE media_file_id = ?1")?
        .execute([media_file_id])?;
    for (position, finding) in (0_i64..).zip(findings.iter()) {
        write
            .0
            .prepare_cached(
                "INSERT INTO media_finding (media_file_id, code, position, field, value, at_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                media_file_id,
                finding.code,
                position,
                finding.field,
                finding.value,
                finding.at_ms
            ])?;
    }
    Ok(())
}

/// What was found in a file.
///
/// # Errors
/// SQLite's own.
pub fn of_file(read: &Read<'_>, media_file_id: i64) -> Result<Vec<MediaFinding>> {
    let mut statement = read.0.prepare_cached(
        "SELECT code, field, value, at_ms FROM media_finding WHERE media_file_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([media_file_id], |row| {
        Ok(MediaFinding {
            code: row.get(0)?,
            field: row.get(1)?,
            value: row.get(2)?,
            at_ms: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
