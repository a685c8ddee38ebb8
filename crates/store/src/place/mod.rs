//! Places: a tree, with names in any script.

use griot_domain::place::Coordinates;
use griot_domain::text::fold;
use rusqlite::{OptionalExtension, Row, params};

use crate::{Read, Result, StoreError, Write, new_uid};

/// A place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Name as shown.
    pub name: String,
    /// The place above it.
    pub parent_id: Option<i64>,
    /// One of [`griot_domain::place::KINDS`], or as written.
    pub kind: Option<String>,
    /// ISO 3166-1 alpha-2, or as written.
    pub country: Option<String>,
    /// Where it lies.
    pub coordinates: Option<Coordinates>,
}

/// Another name of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceName {
    /// The name.
    pub name: String,
    /// ISO 639-3, or as written.
    pub language: Option<String>,
}

/// What a new place is born with.
#[derive(Debug, Clone, Default)]
pub struct NewPlace<'a> {
    /// Name as shown.
    pub name: &'a str,
    /// The place above it.
    pub parent_id: Option<i64>,
    /// What it is.
    pub kind: Option<&'a str>,
    /// Its country.
    pub country: Option<&'a str>,
    /// Where it lies.
    pub coordinates: Option<Coordinates>,
}

/// A column of a place that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// What it is.
    Kind,
    /// Country.
    Country,
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Place> {
    let latitude: Option<i64> = row.get(6)?;
    let longitude: Option<i64> = row.get(7)?;
    Ok(Place {
        id: row.get(0)?,
        uid: row.get(1)?,
        name: row.get(2)?,
        parent_id: row.get(3)?,
        kind: row.get(4)?,
        country: row.get(5)?,
        coordinates: latitude
            .zip(longitude)
            .and_then(|(latitude, longitude)| Coordinates::new(latitude, longitude)),
    })
}

/// A place and the places above it, the place itself first; empty where there is none of this id.
///
/// # Errors
/// SQLite's own.
pub fn with_above(read: &Read<'_>, id: i64) -> Result<Vec<Place>> {
    let mut statement = read.0.prepare_cached(include_str!("above.sql"))?;
    let rows = statement.query_map([id], of_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// One place by id.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get(read: &Read<'_>, id: i64) -> Result<Place> {
    with_above(read, id)?
        .into_iter()
        .next()
        .ok_or_else(|| not_found(&id.to_string()))
}

fn not_found(uid: &str) -> StoreError {
    StoreError::NotFound {
        kind: "place",
        uid: uid.to_owned(),
    }
}

/// The places that bear this name, folded, among their names.
///
/// # Errors
/// SQLite's own.
pub fn named(read: &Read<'_>, name: &str) -> Result<Vec<i64>> {
    let mut statement = read.0.prepare_cached(include_str!("named.sql"))?;
    let rows = statement.query_map([fold(name.trim())], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every place with the number of recordings made right there, by name.
///
/// # Errors
/// SQLite's own.
pub fn all(read: &Read<'_>) -> Result<Vec<(Place, i64)>> {
    let mut statement = read.0.prepare_cached(include_str!("all.sql"))?;
    let rows = statement.query_map([], |row| Ok((of_row(row)?, row.get(8)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether the tree has any place.
///
/// # Errors
/// SQLite's own.
pub fn any(read: &Read<'_>) -> Result<bool> {
    Ok(read
        .0
        .prepare_cached("SELECT 1 FROM place LIMIT 1")?
        .exists([])?)
}

/// Adds a place; returns its id.
///
/// # Errors
/// SQLite's own.
pub fn insert(write: &Write<'_>, new: &NewPlace<'_>) -> Result<i64> {
    write
        .0
        .prepare_cached(include_str!("insert.sql"))?
        .execute(params![
            new_uid(),
            new.name,
            fold(new.name),
            new.parent_id,
            new.kind,
            new.country,
            new.coordinates.map(Coordinates::latitude_udeg),
            new.coordinates.map(Coordinates::longitude_udeg),
        ])?;
    Ok(write.0.last_insert_rowid())
}

/// Gives a place another shown name.
///
/// # Errors
/// SQLite's own.
pub fn rename(write: &Write<'_>, id: i64, name: &str) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE place SET name = ?2, name_key = ?3 WHERE id = ?1")?
        .execute(params![id, name, fold(name)])?;
    Ok(())
}

/// Sets a column of a place.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, id: i64, column: Column, value: Option<&str>) -> Result<()> {
    let sql = match column {
        Column::Kind => "UPDATE place SET kind = ?2 WHERE id = ?1",
        Column::Country => "UPDATE place SET country = ?2 WHERE id = ?1",
    };
    write.0.prepare_cached(sql)?.execute(params![id, value])?;
    Ok(())
}

/// Says where a place lies.
///
/// # Errors
/// SQLite's own.
pub fn set_coordinates(write: &Write<'_>, id: i64, coordinates: Option<Coordinates>) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE place SET latitude_udeg = ?2, longitude_udeg = ?3 WHERE id = ?1")?
        .execute(params![
            id,
            coordinates.map(Coordinates::latitude_udeg),
            coordinates.map(Coordinates::longitude_udeg)
        ])?;
    Ok(())
}

/// Says which place is above it.
///
/// # Errors
/// [`StoreError::Circle`] where the place would stand above itself.
pub fn set_parent(write: &Write<'_>, id: i64, parent_id: Option<i64>) -> Result<()> {
    if let Some(parent) = parent_id
        && with_above(write, parent)?.iter().any(|one| one.id == id)
    {
        return Err(StoreError::Circle { kind: "place" });
    }
    write
        .0
        .prepare_cached("UPDATE place SET parent_id = ?2 WHERE id = ?1")?
        .execute(params![id, parent_id])?;
    Ok(())
}

/// Sets the other names of a place.
///
/// # Errors
/// SQLite's own.
pub fn set_names(write: &Write<'_>, id: i64, names: &[PlaceName]) -> Result<()> {
    write
        .0
        .prepare_cached("DELETE FROM place_name WHERE place_id = ?1")?
        .execute([id])?;
    let mut insert = write.0.prepare_cached(
        "INSERT INTO place_name (place_id, position, name, name_key, language) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (position, one) in (0_i64..).zip(names) {
        insert.execute(params![
            id,
            position,
            one.name,
            fold(&one.name),
            one.language
        ])?;
    }
    Ok(())
}

/// The other names of a place, in order.
///
/// # Errors
/// SQLite's own.
pub fn names(read: &Read<'_>, id: i64) -> Result<Vec<PlaceName>> {
    let mut statement = read.0.prepare_cached(
        "SELECT name, language FROM place_name WHERE place_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(PlaceName {
            name: row.get(0)?,
            language: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Removes a place. What lies below it, and the recordings made there, come to the place above.
///
/// # Errors
/// SQLite's own.
pub fn remove(write: &Write<'_>, id: i64) -> Result<()> {
    let parent = get(write, id)?.parent_id;
    for sql in [
        "UPDATE place SET parent_id = ?2 WHERE parent_id = ?1",
        "UPDATE recording SET place_id = ?2 WHERE place_id = ?1",
    ] {
        write.0.prepare_cached(sql)?.execute(params![id, parent])?;
    }
    set_names(write, id, &[])?;
    write
        .0
        .prepare_cached("DELETE FROM place WHERE id = ?1")?
        .execute([id])?;
    Ok(())
}

/// The place of a recording.
///
/// # Errors
/// SQLite's own.
pub fn of_recording(read: &Read<'_>, recording_id: i64) -> Result<Option<i64>> {
    Ok(read
        .0
        .prepare_cached("SELECT place_id FROM recording WHERE id = ?1")?
        .query_row([recording_id], |row| row.get(0))
        .optional()?
        .flatten())
}

/// Puts a recording at a place of the tree, or at none; what was printed stays.
///
/// # Errors
/// SQLite's own.
pub fn put(write: &Write<'_>, recording_id: i64, place_id: Option<i64>) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE recording SET place_id = ?2 WHERE id = ?1 AND place_id IS NOT ?2")?
        .execute(params![recording_id, place_id])?;
    Ok(())
}

/// Every name of a recording's place and of the places above it, the nearest first.
///
/// # Errors
/// SQLite's own.
pub fn names_of_recording(read: &Read<'_>, recording_id: i64) -> Result<Vec<String>> {
    let mut statement = read
        .0
        .prepare_cached(include_str!("names_of_recording.sql"))?;
    let rows = statement.query_map([recording_id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The recordings made at a place or below it.
///
/// # Errors
/// SQLite's own.
pub fn recordings_below(read: &Read<'_>, id: i64) -> Result<Vec<i64>> {
    let mut statement = read
        .0
        .prepare_cached(include_str!("recordings_below.sql"))?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
