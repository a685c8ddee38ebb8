//! Finding, sorting and showing rows: one value expression per field serves all three.

mod functions;
mod index;
mod matching;
mod order;
mod scalar;
mod wide;

use griot_domain::field::{Field, Kind};
use griot_domain::query::Query;
use rusqlite::OptionalExtension;
use rusqlite::types::ValueRef;

pub(crate) use functions::{Wishes, register as register_functions};
pub(crate) use index::{Touched, refresh, renew};
pub(crate) use order::{KeptOrder, order_version, outdate};
pub use wide::Wide;

use crate::{Read, Result, Store, duplicate};

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

/// Which of what answers is wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Page {
    /// How many are left out at the beginning.
    pub offset: usize,
    /// At most so many; `None`: all.
    pub limit: Option<usize>,
}

/// What answers a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// How many there are.
    pub total: usize,
    /// The ids of the page that was asked for, in order.
    pub ids: Vec<i64>,
}

/// All recordings as a window opens with them: the order alone tells it, without a look at each recording.
const IN_ORDER: &str = "SELECT recording_id FROM recording_order ORDER BY place, recording_id";

/// So many places are looked up one by one rather than reading the whole order.
const FEW: usize = 20_000;

/// What answers a query, in order. Recordings in their own order are laid into an order that the store keeps
/// in memory; where it keeps none yet and only a page is wanted, that page is found without.
///
/// # Errors
/// SQLite's own.
pub fn list(store: &Store, kind: Kind, query: &Query, sort: Sort, page: Page) -> Result<Listed> {
    store.read(|read| {
        if kind != Kind::Recording || sort.field.is_some() {
            return Ok(page.of(ids(read, kind, query, sort)?));
        }
        let kept = match page.limit {
            None => Some(store.kept_order.get(read)?),
            Some(_) => store.kept_order.find(read)?,
        };
        if query.terms.is_empty() {
            return match kept {
                Some(ranks) => Ok(page.of_all(ranks.all(), sort.descending)),
                None => page_of_all(read, sort.descending, page),
            };
        }
        let found = recordings(read, query)?;
        if let Some(ranks) = kept {
            let laid = ranks.lay(&found);
            return Ok(Listed {
                total: laid.count(),
                ids: laid.page(sort.descending, page.offset, page.most()),
            });
        }
        page_without_ranks(read, found, sort.descending, page)
    })
}

impl Page {
    fn most(self) -> usize {
        self.limit.unwrap_or(usize::MAX)
    }

    fn of(self, ids: Vec<i64>) -> Listed {
        Listed {
            total: ids.len(),
            ids: ids
                .into_iter()
                .skip(self.offset)
                .take(self.most())
                .collect(),
        }
    }

    fn of_all(self, ids: &[u32], descending: bool) -> Listed {
        let total = ids.len();
        let ids = ids.iter().map(|id| i64::from(*id));
        let ids = if descending {
            ids.rev().skip(self.offset).take(self.most()).collect()
        } else {
            ids.skip(self.offset).take(self.most()).collect()
        };
        Listed { total, ids }
    }
}

/// Recordings that answer, in no order.
fn recordings(read: &Read<'_>, query: &Query) -> Result<Vec<i64>> {
    let asked = matching::condition(Kind::Recording, query).recordings();
    let mut statement = read.0.prepare_cached(&asked.sql)?;
    let rows = statement.query_map(rusqlite::params_from_iter(asked.values), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn page_of_all(read: &Read<'_>, descending: bool, page: Page) -> Result<Listed> {
    let total: i64 = read
        .0
        .prepare_cached("SELECT count(*) FROM recording_order")?
        .query_row([], |row| row.get(0))?;
    let sql = in_order(descending) + " LIMIT ?1 OFFSET ?2";
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let mut statement = read.0.prepare_cached(&sql)?;
    let rows = statement.query_map([number(page.most()), number(page.offset)], |row| row.get(0))?;
    Ok(Listed {
        total: usize::try_from(total).unwrap_or(0),
        ids: rows.collect::<rusqlite::Result<_>>()?,
    })
}

/// Few are sorted by their places; among many the first of the page soon come along in the order itself.
fn page_without_ranks(
    read: &Read<'_>,
    mut found: Vec<i64>,
    descending: bool,
    page: Page,
) -> Result<Listed> {
    found.sort_unstable();
    found.dedup();
    let total = found.len();
    let mut ids = Vec::new();
    if page.most() == 0 {
        return Ok(Listed { total, ids });
    }
    if total <= FEW {
        let sql = "SELECT place FROM recording_order WHERE recording_id = ?1";
        let mut place = read.0.prepare_cached(sql)?;
        let mut placed = Vec::with_capacity(total);
        for id in found {
            let place: Option<String> = place.query_row([id], |row| row.get(0)).optional()?;
            placed.push((place, id));
        }
        placed.sort_unstable();
        if descending {
            placed.reverse();
        }
        let wanted = placed.into_iter().skip(page.offset).take(page.most());
        ids.extend(wanted.map(|(_, id)| id));
    } else {
        let mut statement = read.0.prepare_cached(&in_order(descending))?;
        let mut rows = statement.query([])?;
        let mut before = page.offset;
        while ids.len() < page.most()
            && let Some(row) = rows.next()?
        {
            let id = row.get(0)?;
            if found.binary_search(&id).is_err() {
                continue;
            }
            if before > 0 {
                before -= 1;
            } else {
                ids.push(id);
            }
        }
    }
    Ok(Listed { total, ids })
}

fn in_order(descending: bool) -> String {
    if descending {
        "SELECT recording_id FROM recording_order ORDER BY place DESC, recording_id DESC".to_owned()
    } else {
        IN_ORDER.to_owned()
    }
}

/// The ids of all things of a kind that answer a query, in order.
///
/// # Errors
/// SQLite's own.
pub fn ids(read: &Read<'_>, kind: Kind, query: &Query, sort: Sort) -> Result<Vec<i64>> {
    let everything = query.terms.is_empty() && sort.field.is_none();
    let (sql, values) = if kind == Kind::Recording && everything {
        (in_order(sort.descending), Vec::new())
    } else {
        let asked = matching::condition(kind, query).filter();
        let (from, order) = order(kind, sort);
        let sql = format!(
            "SELECT r.id FROM {from} WHERE {} ORDER BY {order}",
            asked.sql
        );
        (sql, asked.values)
    };
    let mut statement = read.0.prepare_cached(&sql)?;
    let rows = statement.query_map(rusqlite::params_from_iter(values), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The words of the index that begin as this one does, and in how many recordings each stands.
///
/// # Errors
/// SQLite's own.
pub fn words_beginning_like(read: &Read<'_>, word: &str) -> Result<Vec<(String, i64)>> {
    let Some(first) = word.chars().next() else {
        return Ok(Vec::new());
    };
    let mut statement = read.0.prepare_cached(
        "SELECT term, doc FROM search_word WHERE term >= ?1 AND term < ?1 || char(1114111)",
    )?;
    let rows = statement.query_map([first.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
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

/// The uid of a thing; none where there is no such thing.
///
/// # Errors
/// SQLite's own.
pub fn find_uid(read: &Read<'_>, kind: Kind, id: i64) -> Result<Option<String>> {
    Ok(read
        .0
        .prepare_cached(&format!("SELECT uid FROM {} WHERE id = ?1", table(kind)))?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The thing of this uid; of one that was merged into another, that other one.
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
    duplicate::find_merged(read, uid)
}

fn table(kind: Kind) -> &'static str {
    match kind {
        Kind::Recording => "recording",
        Kind::Release => "release",
        Kind::Work => "work",
        Kind::Party => "party",
        Kind::Place => "place",
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
            let key = if matches!(kind, Kind::Party | Kind::Place) {
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
