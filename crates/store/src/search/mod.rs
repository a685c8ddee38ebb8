//! Finding, sorting and showing rows: one value expression per field serves all three.

mod functions;
mod index;
mod matching;
mod names;
mod order;
mod scalar;
mod settle;
mod sorted;
mod wide;

use griot_domain::field::{Field, Kind, find_field_by_id, find_field_of};
use griot_domain::query::Query;
use rusqlite::OptionalExtension;
use rusqlite::types::ValueRef;

pub(crate) use functions::{Wishes, register as register_functions};
pub(crate) use index::{Touched, refresh, renew};
pub(crate) use order::{KeptOrder, order_version, outdate};
pub(crate) use sorted::KeptSorts;
pub use wide::Wide;

use order::Ranks;

use crate::{Read, Result, Store, duplicate};

/// Separates the values of a field that holds several, in [`rows`].
pub const VALUE_SEPARATOR: char = '\u{1f}';

/// Asks in a query for what is in a collection: `collection:"Tapes of Kela"`.
pub const COLLECTION: &str = "collection";

/// Whether a query over this kind can ask for `name` with a colon behind it.
#[must_use]
pub fn is_asked(kind: Kind, name: &str) -> bool {
    name == COLLECTION || find_field_of(kind, name).is_some()
}

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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// What answers a query, in order. It is laid into an order that the store keeps in memory; where it keeps none yet
/// and only a page of recordings in their own order is wanted, that page is found without.
///
/// # Errors
/// SQLite's own.
pub fn list(store: &Store, kind: Kind, query: &Query, sort: Sort, page: Page) -> Result<Listed> {
    let field = match (kind, sort.field) {
        (Kind::Recording, None) => return in_own_order(store, query, sort.descending, page),
        (_, Some(field)) => Some(field),
        (kind, None) => find_field_by_id(kind, scalar::printed(kind)),
    };
    let Some(field) = field else {
        return Ok(Listed::default());
    };
    let before = store.version()?;
    store.read(|read| {
        let found = match query.terms.is_empty() {
            // The snapshot begins with the first question.
            true => order_version(read.0).map(|_| None)?,
            false => Some(found(read, kind, query)?),
        };
        if page.limit == Some(0) {
            let counted = found.as_ref().map(Vec::len);
            let total = counted.map_or_else(|| count(read, kind), Ok)?;
            return Ok(Listed {
                total,
                ids: Vec::new(),
            });
        }
        let version = Some(store.version()?).filter(|now| *now == before);
        let ranks = sorted::order(store, read, kind, field, found.as_deref(), version)?;
        Ok(page.of(&ranks, found.as_deref(), sort.descending))
    })
}

fn in_own_order(store: &Store, query: &Query, descending: bool, page: Page) -> Result<Listed> {
    store.read(|read| {
        let kept = match page.limit {
            None => Some(store.kept_order.get(read)?),
            Some(_) => store.kept_order.find(read)?,
        };
        let found = match query.terms.is_empty() {
            true => None,
            false => Some(found(read, Kind::Recording, query)?),
        };
        match (kept, found) {
            (Some(ranks), found) => Ok(page.of(&ranks, found.as_deref(), descending)),
            (None, None) => page_of_all(read, descending, page),
            (None, Some(found)) => page_without_ranks(read, found, descending, page),
        }
    })
}

impl Page {
    fn most(self) -> usize {
        self.limit.unwrap_or(usize::MAX)
    }

    /// The page of what was found, or of all.
    fn of(self, ranks: &Ranks, found: Option<&[i64]>, descending: bool) -> Listed {
        match found {
            None => {
                let ids = ranks.all(descending).skip(self.offset).take(self.most());
                Listed {
                    total: ranks.count(),
                    ids: ids.collect(),
                }
            }
            Some(found) => {
                let laid = ranks.lay(found);
                Listed {
                    total: laid.count(),
                    ids: laid.page(descending, self.offset, self.most()),
                }
            }
        }
    }
}

/// What answers, in no order.
fn found(read: &Read<'_>, kind: Kind, query: &Query) -> Result<Vec<i64>> {
    let asked = matching::condition(read, kind, query)?.found();
    let mut statement = read.0.prepare_cached(&asked.sql)?;
    let rows = statement.query_map(rusqlite::params_from_iter(asked.values), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn count(read: &Read<'_>, kind: Kind) -> Result<usize> {
    let sql = format!("SELECT count(*) FROM {}", table(kind));
    let count: i64 = read
        .0
        .prepare_cached(&sql)?
        .query_row([], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
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

/// The ids of all things of a kind that answer a query, recordings by release and track, all else by folded title or
/// name: for work on all of them, where nobody looks at the order.
///
/// # Errors
/// SQLite's own.
pub fn ids(read: &Read<'_>, kind: Kind, query: &Query) -> Result<Vec<i64>> {
    let (sql, values) = if kind == Kind::Recording && query.terms.is_empty() {
        (in_order(false), Vec::new())
    } else {
        let asked = matching::condition(read, kind, query)?.filter();
        let (from, order) = match kind {
            Kind::Recording => (
                "recording_order AS o CROSS JOIN recording AS r ON r.id = o.recording_id",
                "o.place, o.recording_id",
            ),
            Kind::Party | Kind::Place => (table(kind), "r.name_key, r.id"),
            _ => (table(kind), "r.title_key, r.id"),
        };
        let row = if kind == Kind::Recording { "" } else { " AS r" };
        let sql = format!(
            "SELECT r.id FROM {from}{row} WHERE {} ORDER BY {order}",
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
