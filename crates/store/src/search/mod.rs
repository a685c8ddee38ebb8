//! Finding, sorting and showing rows: one value expression per field serves all three.

mod functions;
mod index;
mod matching;
mod scalar;
mod wide;

use griot_domain::field::{Field, Kind};
use griot_domain::query::Query;
use rusqlite::types::{Value, ValueRef};

pub(crate) use functions::register as register_functions;
pub(crate) use index::{Touched, refresh};
pub use wide::Wide;

use crate::{Read, Result};

/// Separates the values of a field that holds several, in [`rows`].
pub const VALUE_SEPARATOR: char = '\u{1f}';

/// In which order.
#[derive(Debug, Clone, Copy)]
pub struct Sort {
    /// By which field; `None`: recordings by release and track, all else by title or name.
    pub field: Option<&'static Field>,
    /// Whether the last comes first.
    pub descending: bool,
}

/// The ids of all things of a kind that answer a query, in order.
///
/// # Errors
/// SQLite's own.
pub fn ids(read: &Read<'_>, kind: Kind, query: &Query, sort: Sort) -> Result<Vec<i64>> {
    let condition = matching::condition(kind, query);
    let everything = query.terms.is_empty() && sort.field.is_none();
    let sql = if kind == Kind::Recording && everything {
        // What a window opens with: the order alone tells it, without a look at each recording.
        let direction = direction(sort);
        format!(
            "SELECT recording_id FROM recording_order ORDER BY place {direction}, recording_id {direction}"
        )
    } else {
        let (from, order) = order(kind, sort);
        format!(
            "SELECT r.id FROM {from} WHERE {} ORDER BY {order}",
            condition.sql
        )
    };
    let mut statement = read.0.prepare_cached(&sql)?;
    let rows = statement.query_map(rusqlite::params_from_iter(condition.values), |row| {
        row.get(0)
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many things answer a query.
///
/// # Errors
/// SQLite's own.
pub fn count(read: &Read<'_>, kind: Kind, query: &Query) -> Result<i64> {
    let condition = matching::condition(kind, query);
    let sql = format!(
        "SELECT count(*) FROM {} AS r WHERE {}",
        table(kind),
        condition.sql
    );
    Ok(read
        .0
        .prepare_cached(&sql)?
        .query_row(rusqlite::params_from_iter(condition.values), |row| {
            row.get(0)
        })?)
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// The values of the fields asked for, in that order; several stand with
    /// [`VALUE_SEPARATOR`] between.
    pub cells: Vec<Option<String>>,
}

/// The rows of these ids, in their order; ids that are gone are left out.
///
/// # Errors
/// SQLite's own.
pub fn rows(read: &Read<'_>, kind: Kind, ids: &[i64], fields: &[&Field]) -> Result<Vec<Row>> {
    let cells: String = fields
        .iter()
        .map(|field| format!(", {}", scalar::of(kind, field.id)))
        .collect();
    let sql = format!(
        "SELECT r.id, r.uid{cells} FROM {} AS r WHERE r.id = ?1",
        table(kind)
    );
    let mut statement = read.0.prepare_cached(&sql)?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let mut rows = statement.query([id])?;
        if let Some(row) = rows.next()? {
            let mut cells = Vec::with_capacity(fields.len());
            for index in 0..fields.len() {
                cells.push(match row.get_ref(index + 2)? {
                    ValueRef::Null | ValueRef::Blob(_) => None,
                    ValueRef::Integer(number) => Some(number.to_string()),
                    ValueRef::Real(number) => Some(number.to_string()),
                    ValueRef::Text(text) => {
                        Some(String::from_utf8_lossy(text).into_owned()).filter(|t| !t.is_empty())
                    }
                });
            }
            found.push(Row {
                id: row.get(0)?,
                uid: row.get(1)?,
                cells,
            });
        }
    }
    Ok(found)
}

/// The id of a thing of this kind by its uid.
///
/// # Errors
/// SQLite's own.
pub fn find_by_uid(read: &Read<'_>, uid: &str) -> Result<Option<(Kind, i64)>> {
    for kind in Kind::LISTED {
        let sql = format!("SELECT id FROM {} WHERE uid = ?1", table(*kind));
        let mut statement = read.0.prepare_cached(&sql)?;
        if let Some(row) = statement.query([uid])?.next()? {
            return Ok(Some((*kind, row.get(0)?)));
        }
    }
    Ok(None)
}

/// A condition and the values bound in it.
struct Condition {
    sql: String,
    values: Vec<Value>,
}

fn table(kind: Kind) -> &'static str {
    match kind {
        Kind::Recording => "recording",
        Kind::Release => "release",
        Kind::Work => "work",
        Kind::Party => "party",
        Kind::MediaFile => "media_file",
    }
}

fn direction(sort: Sort) -> &'static str {
    if sort.descending { "DESC" } else { "ASC" }
}

fn order(kind: Kind, sort: Sort) -> (String, String) {
    let direction = direction(sort);
    match (kind, sort.field) {
        (Kind::Recording, None) => (
            "recording_order AS o CROSS JOIN recording AS r ON r.id = o.recording_id".to_owned(),
            format!("o.place {direction}, o.recording_id {direction}"),
        ),
        (_, None) => {
            let key = if kind == Kind::Party {
                "r.name_key"
            } else {
                "r.title_key"
            };
            (
                format!("{} AS r", table(kind)),
                format!("{key} {direction}, r.id {direction}"),
            )
        }
        (_, Some(field)) => {
            let key = scalar::sort_key(kind, field);
            // What has no value comes last either way.
            (
                format!("{} AS r", table(kind)),
                format!("({key}) IS NULL, {key} {direction}, r.id {direction}"),
            )
        }
    }
}
