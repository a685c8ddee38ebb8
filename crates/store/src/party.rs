//! Parties: one for each name as printed, never split or joined by guess.

use griot_domain::field::Kind;
use griot_domain::text::fold;
use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, StoreError, Write, duplicate, name, new_uid};

/// A party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Name as first seen.
    pub name: String,
    /// Name for sorting.
    pub sort_name: Option<String>,
    /// `unsaid`, `person`, `group`, `company`, `traditional`, `anonymous` or `unknown`.
    pub kind: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// IPI name number.
    pub ipi: Option<String>,
    /// ISNI.
    pub isni: Option<String>,
}

/// What a party may be.
pub const KINDS: &[&str] = &[
    "unsaid",
    "person",
    "group",
    "company",
    "traditional",
    "anonymous",
    "unknown",
];

/// The three special parties of MusicBrainz are three, and none of them is a person.
fn kind_of(name: &str) -> &'static str {
    match fold(name).trim_matches(['[', ']', '(', ')']) {
        "traditional" | "trad" | "trad." | "traditionnel" | "traditionnelle" => "traditional",
        "anonymous" | "anonyme" | "anon." => "anonymous",
        "unknown" | "inconnu" | "inconnue" => "unknown",
        _ => "unsaid",
    }
}

/// The party of exactly this name, or the one into which such a one was merged; made where there is none.
///
/// # Errors
/// SQLite's own.
pub fn get_or_insert(write: &Write<'_>, name: &str) -> Result<i64> {
    if let Some(id) = find_by_name(write, name)? {
        return Ok(id);
    }
    if let Some(id) = duplicate::find_merged_party_by_name(write, name)? {
        return Ok(id);
    }
    write
        .0
        .prepare_cached("INSERT INTO party (uid, name, name_key, kind) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![new_uid(), name, fold(name), kind_of(name)])?;
    Ok(write.0.last_insert_rowid())
}

/// The party of exactly this name.
///
/// # Errors
/// SQLite's own.
pub fn find_by_name(read: &Read<'_>, name: &str) -> Result<Option<i64>> {
    Ok(read
        .0
        .prepare_cached("SELECT id FROM party WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

/// One party by id.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(read: &Read<'_>, id: i64) -> Result<Party> {
    read.0
        .prepare_cached(include_str!("party_get.sql"))?
        .query_row([id], |row| {
            Ok(Party {
                id,
                uid: row.get(0)?,
                name: row.get(1)?,
                sort_name: row.get(2)?,
                kind: row.get(3)?,
                country: row.get(4)?,
                ipi: row.get(5)?,
                isni: row.get(6)?,
            })
        })
        .optional()?
        .ok_or_else(|| StoreError::NotFound {
            kind: "party",
            uid: id.to_string(),
        })
}

/// The recordings on which this party stands, as credited or contributing, newest first.
///
/// # Errors
/// SQLite's own.
pub fn recordings(read: &Read<'_>, id: i64) -> Result<Vec<i64>> {
    let mut statement = read.0.prepare_cached(
        "SELECT recording_id FROM recording_credit WHERE party_id = ?1
         UNION SELECT recording_id FROM contribution WHERE party_id = ?1 ORDER BY 1 DESC",
    )?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Sets a column of a party: the catalogue's own word on it; credits stay as printed.
///
/// # Errors
/// [`StoreError::NameTaken`] where another party has the name.
pub fn set(write: &Write<'_>, id: i64, column: Column, value: Option<&str>) -> Result<()> {
    let column = match column {
        Column::Name => {
            let Some(name) = value else { return Ok(()) };
            let taken = write
                .0
                .prepare_cached("SELECT 1 FROM party WHERE name = ?1 AND id <> ?2")?
                .exists(params![name, id])?;
            if taken {
                return Err(StoreError::NameTaken(name.to_owned()));
            }
            name::follow(write, Kind::Party, id, value)?;
            write
                .0
                .prepare_cached("UPDATE party SET name = ?2, name_key = ?3 WHERE id = ?1")?
                .execute(params![id, name, fold(name)])?;
            return Ok(());
        }
        Column::SortName => "sort_name",
        Column::Kind => "kind",
        Column::Country => "country",
        Column::Ipi => "ipi",
        Column::Isni => "isni",
    };
    let value = if column == "kind" {
        Some(value.unwrap_or("unsaid"))
    } else {
        value
    };
    write
        .0
        .prepare_cached(&format!("UPDATE party SET {column} = ?2 WHERE id = ?1"))?
        .execute(params![id, value])?;
    Ok(())
}

/// A column of a party that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Name.
    Name,
    /// Name for sorting.
    SortName,
    /// Kind.
    Kind,
    /// Country.
    Country,
    /// IPI name number.
    Ipi,
    /// ISNI.
    Isni,
}

/// Removes parties that nothing names any more.
///
/// # Errors
/// SQLite's own.
pub fn sweep(write: &Write<'_>) -> Result<()> {
    write
        .0
        .prepare_cached(include_str!("party_sweep.sql"))?
        .execute([])?;
    Ok(())
}
