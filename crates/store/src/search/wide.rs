//! Rows of many columns, one after the other: as [`super::rows`] says them, some five times as fast.
//!
//! [`super::rows`] asks for each column by itself, which is right for a screen. Here the values that
//! live in one table are asked for together, once for each row.

use griot_domain::field::{Field, FieldId, Kind, find_field_by_id};
use griot_domain::tags::TagField;
use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Row};

use super::{VALUE_SEPARATOR, scalar, table};
use crate::field::{Home, home_of};
use crate::{Read, Result};

/// Where the cell of a column comes from.
#[derive(Debug, Clone, Copy)]
enum Source {
    /// The statement of the row itself.
    Own(usize),
    /// The recording's texts.
    Text(TagField),
    /// The recording's contributions.
    Contribution(TagField),
    /// The recording's own word, else a column of its first track and release.
    Placed(TagField, usize),
}

/// Reads rows of many columns.
pub struct Wide<'a> {
    own: CachedStatement<'a>,
    placed: Option<CachedStatement<'a>>,
    texts: Option<CachedStatement<'a>>,
    contributions: Option<CachedStatement<'a>>,
    sources: Vec<Source>,
    /// The recording's own words, which may be empty: by column, whether there is one.
    said: Vec<bool>,
}

impl<'a> Wide<'a> {
    /// A reader of these columns.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn new(read: &'a Read<'_>, kind: Kind, fields: &[&Field]) -> Result<Self> {
        let (mut own, mut placed) = (Vec::new(), Vec::new());
        let sources: Vec<Source> = fields
            .iter()
            .map(|field| source(kind, field.id, &mut own, &mut placed))
            .collect();
        let has = |wanted: fn(&Source) -> bool| sources.iter().any(wanted);
        let list = |columns: &[String]| -> String {
            columns.iter().map(|column| format!(", {column}")).collect()
        };
        let master = if kind == Kind::Recording {
            " LEFT JOIN recording_file AS rf ON rf.recording_id = r.id AND rf.position = 0
             LEFT JOIN media_file AS f ON f.id = rf.media_file_id"
        } else {
            ""
        };
        let own = format!(
            "SELECT r.uid{} FROM {} AS r{master} WHERE r.id = ?1",
            list(&own),
            table(kind)
        );
        let released = format!(
            "SELECT t.id{} FROM track AS t JOIN release AS rel ON rel.id = t.release_id
             WHERE t.recording_id = ?1 ORDER BY t.id LIMIT 1",
            list(&placed)
        );
        let prepared = |wanted: bool, sql: &str| -> Result<Option<CachedStatement<'a>>> {
            Ok(if wanted {
                Some(read.0.prepare_cached(sql)?)
            } else {
                None
            })
        };
        Ok(Wide {
            own: read.0.prepare_cached(&own)?,
            texts: prepared(
                has(|source| matches!(source, Source::Text(_) | Source::Placed(..))),
                "SELECT field, value FROM recording_text WHERE recording_id = ?1 ORDER BY field, position",
            )?,
            contributions: prepared(
                has(|source| matches!(source, Source::Contribution(_))),
                "SELECT role, credited_as, instrument FROM contribution
                 WHERE recording_id = ?1 ORDER BY role, position",
            )?,
            placed: prepared(
                has(|source| matches!(source, Source::Placed(..))),
                &released,
            )?,
            said: vec![false; sources.len()],
            sources,
        })
    }

    /// Reads a row: its uid, and into `cells` a text for each column, empty where there is none;
    /// several values stand with [`VALUE_SEPARATOR`] between. `None` where the row is gone.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn row(&mut self, id: i64, cells: &mut Vec<String>) -> Result<Option<String>> {
        cells.iter_mut().for_each(String::clear);
        cells.resize_with(self.sources.len(), String::new);
        self.said.fill(false);
        let mut rows = self.own.query([id])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let uid: String = row.get(0)?;
        for (cell, source) in cells.iter_mut().zip(&self.sources) {
            if let Source::Own(at) = source {
                put(row, *at, cell)?;
            }
        }
        drop(rows);
        if let Some(texts) = &mut self.texts {
            let mut rows = texts.query([id])?;
            while let Some(row) = rows.next()? {
                let name = text(row, 0)?;
                let at = self.sources.iter().position(|source| {
                    matches!(source, Source::Text(tag) | Source::Placed(tag, _) if tag.name() == name)
                });
                if let Some(at) = at {
                    add(cells, &mut self.said, at, text(row, 1)?, None);
                }
            }
        }
        if let Some(contributions) = &mut self.contributions {
            let mut rows = contributions.query([id])?;
            while let Some(row) = rows.next()? {
                let role = text(row, 0)?;
                let at = self.sources.iter().position(
                    |source| matches!(source, Source::Contribution(tag) if tag.name() == role),
                );
                if let Some(at) = at {
                    let instrument = match row.get_ref(2)? {
                        ValueRef::Null => None,
                        _ => Some(text(row, 2)?),
                    };
                    add(cells, &mut self.said, at, text(row, 1)?, instrument);
                }
            }
        }
        if let Some(placed) = &mut self.placed {
            let mut rows = placed.query([id])?;
            if let Some(row) = rows.next()? {
                for (at, source) in self.sources.iter().enumerate() {
                    if let (Source::Placed(_, column), Some(false)) = (source, self.said.get(at))
                        && let Some(cell) = cells.get_mut(at)
                    {
                        put(row, *column, cell)?;
                    }
                }
            }
        }
        Ok(Some(uid))
    }
}

/// Where a column comes from; asks `own` and `placed` for what has to be selected there.
fn source(kind: Kind, id: FieldId, own: &mut Vec<String>, placed: &mut Vec<String>) -> Source {
    let ask = |list: &mut Vec<String>, expression: String| {
        list.push(expression);
        // The first column is the row's own.
        list.len()
    };
    if kind == Kind::Recording {
        if let Some(column) = scalar::master_column(id) {
            return Source::Own(ask(own, column.to_owned()));
        }
        if let Some(tag) = find_field_by_id(kind, id).and_then(|field| field.tag) {
            match home_of(tag) {
                Home::Text => return Source::Text(tag),
                Home::Contribution => return Source::Contribution(tag),
                Home::Album => return Source::Placed(tag, ask(placed, "rel.title".to_owned())),
                Home::AlbumCredit => {
                    return Source::Placed(tag, ask(placed, "rel.credit".to_owned()));
                }
                Home::Release(column) => {
                    return Source::Placed(tag, ask(placed, format!("rel.{column}")));
                }
                Home::Compilation => {
                    return Source::Placed(
                        tag,
                        ask(placed, "nullif(rel.compilation, 0)".to_owned()),
                    );
                }
                Home::Track(column) | Home::TrackText(column) => {
                    return Source::Placed(tag, ask(placed, format!("t.{column}")));
                }
                _ => {}
            }
        }
    }
    Source::Own(ask(own, scalar::of(kind, id)))
}

fn text<'r>(row: &'r Row<'_>, at: usize) -> Result<&'r str> {
    Ok(row.get_ref(at)?.as_str().unwrap_or_default())
}

fn put(row: &Row<'_>, at: usize, cell: &mut String) -> Result<()> {
    match row.get_ref(at)? {
        ValueRef::Null | ValueRef::Blob(_) => {}
        ValueRef::Integer(number) => cell.push_str(&number.to_string()),
        ValueRef::Real(number) => cell.push_str(&number.to_string()),
        ValueRef::Text(bytes) => cell.push_str(&String::from_utf8_lossy(bytes)),
    }
    Ok(())
}

fn add(cells: &mut [String], said: &mut [bool], at: usize, value: &str, instrument: Option<&str>) {
    if let (Some(cell), Some(said)) = (cells.get_mut(at), said.get_mut(at)) {
        if *said {
            cell.push(VALUE_SEPARATOR);
        }
        *said = true;
        cell.push_str(value);
        if let Some(instrument) = instrument {
            cell.push_str(" (");
            cell.push_str(instrument);
            cell.push(')');
        }
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that goes astray ends here"
)]
mod tests {
    use griot_domain::field::{FIELDS, fields_of};

    use super::*;
    use crate::search::rows;
    use crate::{Catalogue, Change, NewCatalogue, StoreError, field, recording, release, track};

    #[test]
    fn wide_rows_say_what_rows_say() {
        let folder = tempfile::tempdir().unwrap();
        let new = NewCatalogue {
            label: "L",
            country: None,
            isrc_prefix: None,
            at: "2026-11-23T00:00:00Z",
        };
        let catalogue = Catalogue::create(&folder.path().join("l.griot"), &new).unwrap();
        let change = Change {
            name: "set",
            subject: "",
            at: new.at,
        };
        let several = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        let made = catalogue.store().change(&change, |write| {
            let shelf = release::insert(write, "Worotan")?;
            // One on a release, one on a release and on another, one on none, one with nothing.
            let ids: Vec<i64> = (0..4)
                .map(|_| recording::insert(write, ""))
                .collect::<crate::Result<_>>()?;
            track::insert(write, shelf, ids[0])?;
            track::insert(write, shelf, ids[1])?;
            track::insert(write, release::insert(write, "Best of")?, ids[1])?;
            for (at, field) in FIELDS.iter().enumerate() {
                let Some(tag) = field.tag else { continue };
                for (id, said) in [
                    (ids[0], several(&["7"])),
                    (ids[1], several(&["one", "two; three", "Sira (kora)"])),
                    (ids[2], several(&["07", ""])),
                ] {
                    field::keep(write, id, tag, &said)?;
                    if at % 3 == 0 {
                        // What the release says, this recording does not.
                        field::keep(write, ids[0], tag, &[])?;
                    }
                }
            }
            field::set_withdrawn(write, ids[2], true)?;
            Ok::<_, StoreError>(ids)
        });
        let ids = made.unwrap().value;
        let compared = catalogue.store().read(|read| {
            for kind in Kind::LISTED {
                let fields: Vec<&Field> = fields_of(*kind).iter().collect();
                let mut wide = Wide::new(read, *kind, &fields)?;
                let mut cells = Vec::new();
                for id in &ids {
                    let expected = rows(read, *kind, &[*id], &fields)?.into_iter().next();
                    let uid = wide.row(*id, &mut cells)?;
                    assert_eq!(uid, expected.as_ref().map(|row| row.uid.clone()));
                    for ((field, cell), wanted) in fields
                        .iter()
                        .zip(&cells)
                        .zip(expected.into_iter().flat_map(|row| row.cells))
                    {
                        let wanted = wanted.unwrap_or_default();
                        assert_eq!(*cell, wanted, "{} of {kind:?} {id}", field.name);
                    }
                }
            }
            Ok::<_, StoreError>(())
        });
        compared.unwrap();
    }
}
