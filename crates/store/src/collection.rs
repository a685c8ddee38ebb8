//! Collections that fill themselves: queries that the label keeps under a name.

use griot_domain::text::fold;
use rusqlite::{OptionalExtension, params};

use crate::{Read, Result, StoreError, Write, new_uid};

/// A kept query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collection {
    /// Uid.
    pub uid: String,
    /// Name, unique.
    pub name: String,
    /// `recording`, `release`, `work`, `party` or `place`.
    pub of: String,
    /// What is in it, in the query language.
    pub query: String,
}

/// All collections, by name.
///
/// # Errors
/// SQLite's own.
pub fn list(read: &Read<'_>) -> Result<Vec<Collection>> {
    let mut statement = read.0.prepare_cached(
        "SELECT uid, name, of, query FROM collection ORDER BY griot_fold(name), id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Collection {
            uid: row.get(0)?,
            name: row.get(1)?,
            of: row.get(2)?,
            query: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The collection of this name, however it is spelt.
///
/// # Errors
/// SQLite's own.
pub fn find(read: &Read<'_>, name: &str) -> Result<Option<Collection>> {
    let folded = fold(name);
    let mut all = list(read)?;
    let exact = all.iter().position(|one| one.name == name);
    let alike = || all.iter().position(|one| fold(&one.name) == folded);
    Ok(exact.or_else(alike).map(|at| all.swap_remove(at)))
}

/// Keeps a query under a name; an older one of that name gives way.
///
/// # Errors
/// SQLite's own.
pub fn save(write: &Write<'_>, name: &str, of: &str, query: &str) -> Result<String> {
    let known: Option<String> = write
        .0
        .prepare_cached("SELECT uid FROM collection WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()?;
    let uid = known.clone().unwrap_or_else(new_uid);
    let sql = if known.is_some() {
        "UPDATE collection SET of = ?3, query = ?4 WHERE uid = ?1 AND name = ?2"
    } else {
        "INSERT INTO collection (uid, name, of, query) VALUES (?1, ?2, ?3, ?4)"
    };
    write
        .0
        .prepare_cached(sql)?
        .execute(params![uid, name, of, query])?;
    Ok(uid)
}

/// Removes a collection; what is in it stays.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn delete(write: &Write<'_>, uid_or_name: &str) -> Result<()> {
    let gone = write
        .0
        .prepare_cached("DELETE FROM collection WHERE uid = ?1 OR name = ?1")?
        .execute([uid_or_name])?;
    if gone == 0 {
        return Err(StoreError::NotFound {
            kind: "collection",
            uid: uid_or_name.to_owned(),
        });
    }
    Ok(())
}
