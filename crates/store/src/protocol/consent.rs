//! Consent documents: rows here, bytes in the catalogue's `documents/`, named by their BLAKE3.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use rusqlite::{OptionalExtension, Row, params};

use crate::artwork::hex;
use crate::{Read, Result, StoreError, Write, new_uid};

/// A consent document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// BLAKE3 of the document, lower-case hexadecimal: its file's name.
    pub hash: String,
    /// What it was called.
    pub file_name: String,
    /// What its bytes are.
    pub media_type: String,
    /// Size.
    pub bytes: i64,
    /// Who gave it: the party.
    pub given_by: i64,
    /// In whose name, for whom.
    pub given_for: String,
    /// ISO 639-3, or as written.
    pub language: Option<String>,
    /// Partial date.
    pub given_on: Option<String>,
    /// Codes of the uses allowed, with commas between.
    pub uses: String,
    /// Conditions, in words.
    pub conditions: String,
    /// The last day.
    pub until: Option<String>,
    /// The day on which it was taken back.
    pub withdrawn_on: Option<String>,
    /// Why.
    pub withdrawn_why: Option<String>,
    /// When it was filed.
    pub filed_at: String,
}

/// A consent to file.
#[derive(Debug, Clone)]
pub struct NewConsent<'a> {
    /// BLAKE3 of the document.
    pub hash: [u8; 32],
    /// What it was called.
    pub file_name: &'a str,
    /// What its bytes are.
    pub media_type: &'a str,
    /// Size.
    pub bytes: u64,
    /// Who gave it: the party.
    pub given_by: i64,
    /// In whose name, for whom.
    pub given_for: &'a str,
    /// ISO 639-3, or as written.
    pub language: Option<&'a str>,
    /// Partial date.
    pub given_on: Option<&'a str>,
    /// Codes of the uses allowed, with commas between.
    pub uses: &'a str,
    /// Conditions, in words.
    pub conditions: &'a str,
    /// The last day.
    pub until: Option<&'a str>,
}

const COLUMNS: &str =
    "c.id, c.uid, c.hash, c.file_name, c.media_type, c.bytes, c.given_by, c.given_for, c.language,
    c.given_on, c.uses, c.conditions, c.until, c.withdrawn_on, c.withdrawn_why, c.filed_at";

fn of_row(row: &Row<'_>) -> rusqlite::Result<Consent> {
    Ok(Consent {
        id: row.get(0)?,
        uid: row.get(1)?,
        hash: hex(&row.get::<_, Vec<u8>>(2)?),
        file_name: row.get(3)?,
        media_type: row.get(4)?,
        bytes: row.get(5)?,
        given_by: row.get(6)?,
        given_for: row.get(7)?,
        language: row.get(8)?,
        given_on: row.get(9)?,
        uses: row.get(10)?,
        conditions: row.get(11)?,
        until: row.get(12)?,
        withdrawn_on: row.get(13)?,
        withdrawn_why: row.get(14)?,
        filed_at: row.get(15)?,
    })
}

/// Where a document's bytes lie.
#[must_use]
pub fn document_path(catalogue: &Path, hash: &str) -> PathBuf {
    catalogue.join("documents").join(hash)
}

/// Takes a document into the catalogue's folder, whole or not at all. What stands there under its name with
/// another length is replaced: it is not what its name says.
///
/// # Errors
/// I/O.
pub fn keep_document(catalogue: &Path, hash: &[u8; 32], content: &[u8]) -> Result<()> {
    let target = document_path(catalogue, &hex(hash));
    if std::fs::read(&target).is_ok_and(|there| there == content) {
        return Ok(());
    }
    let staged = target.with_extension(format!("{}.part", std::process::id()));
    (|| {
        let mut file = std::fs::File::create(&staged)?;
        file.write_all(content)?;
        file.sync_all()?;
        std::fs::rename(&staged, &target)
    })()
    .map_err(|error| {
        let _ = std::fs::remove_file(&staged);
        StoreError::io(&target)(error)
    })
}

/// Files a consent; its id.
///
/// # Errors
/// SQLite's own.
pub fn insert(write: &Write<'_>, new: &NewConsent<'_>, at: &str) -> Result<i64> {
    write
        .0
        .prepare_cached(
            "INSERT INTO consent (uid, hash, file_name, media_type, bytes, given_by, given_for, language, given_on, uses,
               conditions, until, filed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            new_uid(),
            new.hash.as_slice(),
            new.file_name,
            new.media_type,
            i64::try_from(new.bytes).unwrap_or(i64::MAX),
            new.given_by,
            new.given_for,
            new.language,
            new.given_on,
            new.uses,
            new.conditions,
            new.until,
            at,
        ])?;
    Ok(write.0.last_insert_rowid())
}

/// Binds a consent to a recording.
///
/// # Errors
/// SQLite's own.
pub fn bind(write: &Write<'_>, recording_id: i64, consent_id: i64) -> Result<()> {
    write
        .0
        .prepare_cached(
            "INSERT OR IGNORE INTO recording_consent (recording_id, consent_id) VALUES (?1, ?2)",
        )?
        .execute([recording_id, consent_id])?;
    Ok(())
}

/// Takes a consent off a recording: it was filed there by mistake.
///
/// # Errors
/// SQLite's own.
pub fn unbind(write: &Write<'_>, recording_id: i64, consent_id: i64) -> Result<()> {
    write
        .0
        .prepare_cached(
            "DELETE FROM recording_consent WHERE recording_id = ?1 AND consent_id = ?2",
        )?
        .execute([recording_id, consent_id])?;
    Ok(())
}

/// Says that a consent was taken back; `None` that it stands after all.
///
/// # Errors
/// SQLite's own.
pub fn withdraw(write: &Write<'_>, id: i64, on: Option<&str>, why: Option<&str>) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE consent SET withdrawn_on = ?2, withdrawn_why = ?3 WHERE id = ?1")?
        .execute(params![id, on, why])?;
    Ok(())
}

/// A consent by uid.
///
/// # Errors
/// SQLite's own.
pub fn find(read: &Read<'_>, uid: &str) -> Result<Option<Consent>> {
    Ok(read
        .0
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM consent AS c WHERE c.uid = ?1"
        ))?
        .query_row([uid], of_row)
        .optional()?)
}

/// The consents of a recording, in the order in which they were filed.
///
/// # Errors
/// SQLite's own.
pub fn of_recording(read: &Read<'_>, recording_id: i64) -> Result<Vec<Consent>> {
    let mut statement = read.0.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM recording_consent AS b JOIN consent AS c ON c.id = b.consent_id
         WHERE b.recording_id = ?1 ORDER BY c.id"
    ))?;
    let rows = statement.query_map([recording_id], of_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The recordings that a consent is bound to.
///
/// # Errors
/// SQLite's own.
pub fn recordings(read: &Read<'_>, consent_id: i64) -> Result<Vec<i64>> {
    let mut statement = read.0.prepare_cached(
        "SELECT recording_id FROM recording_consent WHERE consent_id = ?1 ORDER BY 1",
    )?;
    let rows = statement.query_map([consent_id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every document that consents rest on: hash and size.
///
/// # Errors
/// SQLite's own.
pub fn hashes(read: &Read<'_>) -> Result<Vec<(String, i64)>> {
    let mut statement = read
        .0
        .prepare_cached("SELECT DISTINCT hash, bytes FROM consent ORDER BY 1")?;
    let rows = statement.query_map([], |row| Ok((hex(&row.get::<_, Vec<u8>>(0)?), row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
