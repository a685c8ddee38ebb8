//! Releases.

use griot_domain::field::Kind;
use griot_domain::text::fold;
use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, StoreError, Write, booklet, name, new_uid};

/// A release, without its tracks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Title.
    pub title: String,
    /// Artist credit as printed.
    pub credit: Option<String>,
    /// Label.
    pub label: Option<String>,
    /// Catalogue number.
    pub catalogue_number: Option<String>,
    /// Barcode, or a draft of one.
    pub barcode: Option<String>,
    /// Day of release (partial date).
    pub released_on: Option<String>,
    /// Day of first release (partial date).
    pub original_on: Option<String>,
    /// Medium.
    pub media: Option<String>,
    /// ℗ line.
    pub p_line: Option<String>,
    /// © line.
    pub c_line: Option<String>,
    /// Country of release.
    pub country: Option<String>,
    /// Whether it may not be sold any more.
    pub withdrawn: bool,
    /// Cover.
    pub artwork_id: Option<i64>,
    /// How many tracks it has.
    pub tracks: i64,
    /// What kind of release it is, by its stable name.
    pub kind: Option<String>,
    /// What the label notes about it.
    pub notes: Option<String>,
}

/// A text of a release that no tag carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// What kind of release it is.
    Kind,
    /// What the label notes about it.
    Notes,
}

/// A release without a word but its title; returns its id.
///
/// # Errors
/// SQLite's own.
pub fn insert(write: &Write<'_>, title: &str) -> Result<i64> {
    write
        .0
        .prepare_cached(
            "INSERT INTO release (uid, title, title_key, added_at) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![new_uid(), title, fold(title), write.at()])?;
    Ok(write.0.last_insert_rowid())
}

/// The release of this id.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(read: &Read<'_>, id: i64) -> Result<Release> {
    read.0
        .prepare_cached(include_str!("release_get.sql"))?
        .query_row([id], from_row)
        .optional()?
        .ok_or_else(|| StoreError::NotFound {
            kind: "release",
            uid: id.to_string(),
        })
}

/// The id behind a uid.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get_id(read: &Read<'_>, uid: &str) -> Result<i64> {
    read.0
        .prepare_cached("SELECT id FROM release WHERE uid = ?1")?
        .query_row([uid], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::NotFound {
            kind: "release",
            uid: uid.to_owned(),
        })
}

/// Releases of exactly this title.
///
/// # Errors
/// SQLite's own.
pub fn with_title(read: &Read<'_>, title: &str) -> Result<Vec<Release>> {
    let mut statement = read
        .0
        .prepare_cached(include_str!("release_with_title.sql"))?;
    let rows = statement.query_map([title], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many other releases have this barcode.
///
/// # Errors
/// SQLite's own.
pub fn with_barcode(read: &Read<'_>, barcode: &str, other_than: i64) -> Result<usize> {
    let count: i64 = read
        .0
        .prepare_cached("SELECT count(*) FROM release WHERE barcode = ?1 AND id <> ?2")?
        .query_row(params![barcode, other_than], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Sets the cover.
///
/// # Errors
/// SQLite's own.
pub fn set_artwork(write: &Write<'_>, id: i64, artwork_id: Option<i64>) -> Result<()> {
    write
        .0
        .prepare_cached(
            "UPDATE release SET artwork_id = ?2 WHERE id = ?1 AND artwork_id IS NOT ?2",
        )?
        .execute(params![id, artwork_id])?;
    Ok(())
}

/// Sets the title.
///
/// # Errors
/// SQLite's own.
pub fn set_title(write: &Write<'_>, id: i64, title: &str) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE release SET title = ?2, title_key = ?3 WHERE id = ?1")?
        .execute(params![id, title, fold(title)])?;
    Ok(())
}

/// Says whether a release may not be sold any more.
///
/// # Errors
/// SQLite's own.
pub fn set_withdrawn(write: &Write<'_>, id: i64, withdrawn: bool) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE release SET withdrawn = ?2 WHERE id = ?1 AND withdrawn <> ?2")?
        .execute(params![id, withdrawn])?;
    Ok(())
}

/// Sets a text that no tag carries.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, id: i64, column: Column, value: Option<&str>) -> Result<()> {
    let sql = match column {
        Column::Kind => "UPDATE release SET kind = ?2 WHERE id = ?1",
        Column::Notes => "UPDATE release SET notes = ?2 WHERE id = ?1",
    };
    write.0.prepare_cached(sql)?.execute(params![id, value])?;
    Ok(())
}

/// The names of the offers that a release stands in.
///
/// # Errors
/// SQLite's own.
pub fn offers(read: &Read<'_>, id: i64) -> Result<Vec<String>> {
    let mut statement = read.0.prepare_cached(
        "SELECT o.name FROM kiosk_offer_release AS r JOIN kiosk_offer AS o ON o.id = r.offer_id
         WHERE r.release_id = ?1 ORDER BY o.name",
    )?;
    let names = statement.query_map([id], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Removes a release with its tracks, out of its offers too; the recordings stay.
///
/// # Errors
/// SQLite's own.
pub fn remove(write: &Write<'_>, id: i64) -> Result<()> {
    for sql in [
        "DELETE FROM kiosk_offer_release WHERE release_id = ?1",
        "DELETE FROM track WHERE release_id = ?1",
    ] {
        write.0.prepare_cached(sql)?.execute([id])?;
    }
    remove_if_empty(write, id)
}

/// Says how many discs and tracks there are, where somebody said it before: a tag must not tell of tracks that are
/// gone. The tracks of several discs have no one number.
///
/// # Errors
/// SQLite's own.
pub fn follow_totals(write: &Write<'_>, id: i64, discs: &[usize]) -> Result<()> {
    let tracks = match discs {
        [tracks] => Some(tracks.to_string()),
        _ => None,
    };
    write
        .0
        .prepare_cached(include_str!("release_totals.sql"))?
        .execute(params![id, discs.len().to_string(), tracks])?;
    Ok(())
}

/// Makes `id` what `newer` is, words and tracks, and removes `newer`: a release that got another title stays the
/// one it was, in offers and in history.
///
/// # Errors
/// SQLite's own.
pub fn take_over(write: &Write<'_>, id: i64, newer: i64) -> Result<()> {
    name::follow(write, Kind::Release, id, Some(&get(write, newer)?.title))?;
    write
        .0
        .prepare_cached("DELETE FROM release_credit WHERE release_id = ?1")?
        .execute([id])?;
    for sql in [
        "UPDATE track SET release_id = ?1 WHERE release_id = ?2",
        "UPDATE release_credit SET release_id = ?1 WHERE release_id = ?2",
        "UPDATE OR IGNORE release_booklet SET release_id = ?1 WHERE release_id = ?2",
        include_str!("release_take_over.sql"),
    ] {
        write.0.prepare_cached(sql)?.execute(params![id, newer])?;
    }
    remove_if_empty(write, newer)
}

/// Removes a release that has no tracks, stands in no offer, and of which nobody asked anything.
///
/// # Errors
/// SQLite's own.
pub fn remove_if_empty(write: &Write<'_>, id: i64) -> Result<()> {
    let in_use: bool = write
        .0
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM track WHERE release_id = ?1)
             OR EXISTS (SELECT 1 FROM kiosk_offer_release WHERE release_id = ?1)
             OR EXISTS (SELECT 1 FROM release_label WHERE release_id = ?1)
             OR EXISTS (SELECT 1 FROM release_override WHERE release_id = ?1)",
        )?
        .query_row([id], |row| row.get(0))?;
    if !in_use {
        write
            .0
            .prepare_cached("DELETE FROM release_credit WHERE release_id = ?1")?
            .execute([id])?;
        name::set(write, Kind::Release, id, &[])?;
        booklet::set(write, id, &[])?;
        write
            .0
            .prepare_cached("DELETE FROM release WHERE id = ?1")?
            .execute([id])?;
    }
    Ok(())
}

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Release> {
    Ok(Release {
        id: row.get(0)?,
        uid: row.get(1)?,
        title: row.get(2)?,
        credit: row.get(3)?,
        label: row.get(4)?,
        catalogue_number: row.get(5)?,
        barcode: row.get(6)?,
        released_on: row.get(7)?,
        p_line: row.get(8)?,
        c_line: row.get(9)?,
        country: row.get(10)?,
        withdrawn: row.get(11)?,
        artwork_id: row.get(12)?,
        tracks: row.get(13)?,
        kind: row.get(14)?,
        notes: row.get(15)?,
        original_on: row.get(16)?,
        media: row.get(17)?,
    })
}
