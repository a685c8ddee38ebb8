//! Undo, redo, and what happened to a thing.

use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetIter, ConflictAction, ConflictType, invert_strm};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, ErrorCode, OptionalExtension, params};

use crate::change::{Change, Kind, TRACKED, insert_operation, subject_of};
use crate::{Read, Result, Store, StoreError, tag_snapshot};

/// An operation that was taken back, or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The operation that was undone or redone.
    pub target: i64,
    /// Its name.
    pub name: String,
    /// What it was about.
    pub subject: String,
    /// How many things it had changed.
    pub changed: i64,
    /// Whether it wrote tags into files, which are put back one by one.
    pub files: bool,
}

/// What came of an undo or redo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It is done.
    Done(Undone),
    /// Nothing is done yet: the operation lies in files. Who has put them back says so with
    /// [`Store::stepped`].
    Files(Undone),
}

/// One entry of the history.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Operation id.
    pub operation: i64,
    /// Its name.
    pub name: String,
    /// What it was about.
    pub subject: String,
    /// `change`, `undo` or `redo`.
    pub kind: String,
    /// How many things it changed.
    pub changed: i64,
    /// Whether it has been undone since.
    pub undone: bool,
    /// When (RFC 3339, UTC).
    pub at: String,
}

/// One column of one row before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnChange {
    /// Table.
    pub table: String,
    /// Column.
    pub column: String,
    /// The row's further key, where a row is one of several values (field and position, say).
    pub key: Vec<String>,
    /// Before; `None` where there was nothing.
    pub from: Option<String>,
    /// After.
    pub to: Option<String>,
}

/// The operation that undo would take back now.
///
/// # Errors
/// SQLite's own.
pub fn find_undoable(read: &Read<'_>) -> Result<Option<Undone>> {
    find_operation(read, include_str!("undoable.sql"))
}

/// The operation that redo would do again now.
///
/// # Errors
/// SQLite's own.
pub fn find_redoable(read: &Read<'_>) -> Result<Option<Undone>> {
    find_operation(read, include_str!("redoable.sql"))
}

fn find_operation(read: &Read<'_>, sql: &str) -> Result<Option<Undone>> {
    let found = read
        .0
        .prepare_cached(sql)?
        .query_row([], |row| {
            Ok(Undone {
                target: row.get(0)?,
                name: row.get(1)?,
                subject: row.get(2)?,
                changed: row.get(3)?,
                files: false,
            })
        })
        .optional()?;
    let Some(found) = found else { return Ok(None) };
    Ok(Some(Undone {
        files: tag_snapshot::has_any(read, found.target)?,
        ..found
    }))
}

impl Store {
    /// Takes back the newest operation that stands, as an operation of its own.
    ///
    /// # Errors
    /// [`StoreError::NothingTo`]; [`StoreError::BuiltUpon`] where a later change stands in the way.
    pub fn undo(&self, at: &str) -> Result<Step> {
        self.step(at, true)
    }

    /// Does again what was undone last, as an operation of its own.
    ///
    /// # Errors
    /// As [`Store::undo`].
    pub fn redo(&self, at: &str) -> Result<Step> {
        self.step(at, false)
    }

    /// Says that the files of an operation are put back ([`Step::Files`]): it is undone, or done again.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn stepped(&self, at: &str, operation: i64, undone: bool) -> Result<()> {
        self.append(at, |write| mark(write.0, operation, undone))
    }

    /// The operation is looked for where it is taken back: another program may step at the same time.
    fn step(&self, at: &str, back: bool) -> Result<Step> {
        let stepped = self.recorded(
            at,
            |write| {
                let (found, word) = if back {
                    (find_undoable(write)?, "undo")
                } else {
                    (find_redoable(write)?, "redo")
                };
                let found = found.ok_or(StoreError::NothingTo(word))?;
                if found.files {
                    return Ok::<_, StoreError>(Step::Files(found));
                }
                replay(write.0, found.target, back)?;
                mark(write.0, found.target, back)?;
                Ok(Step::Done(found))
            },
            |write, (Step::Done(found) | Step::Files(found))| {
                let change = Change {
                    name: &found.name,
                    subject: &found.subject,
                    at,
                };
                insert_operation(write.0, &change, found.kind(back))
            },
        )?;
        Ok(stepped.value)
    }
}

impl Undone {
    /// The kind of the operation that takes this one back, or does it again.
    #[must_use]
    pub fn kind(&self, back: bool) -> Kind {
        let target = self.target;
        if back {
            Kind::Undo { target }
        } else {
            Kind::Redo { target }
        }
    }
}

fn mark(connection: &Connection, operation: i64, undone: bool) -> Result<()> {
    connection.execute(
        "UPDATE operation SET undone = ?2 WHERE id = ?1",
        params![operation, undone],
    )?;
    Ok(())
}

fn replay(connection: &Connection, operation: i64, backwards: bool) -> Result<()> {
    let mut changesets = changesets_of(connection, operation)?;
    if backwards {
        changesets.reverse();
    }
    for changeset in changesets {
        let mut bytes = Vec::new();
        if backwards {
            invert_strm(&mut changeset.as_slice(), &mut bytes)?;
        } else {
            bytes = changeset;
        }
        connection
            .apply_strm(
                &mut bytes.as_slice(),
                None::<fn(&str) -> bool>,
                |kind: ConflictType, item| {
                    // A file's time of last change is noted without an operation, and may be another by now.
                    let of_file = item
                        .op()
                        .is_ok_and(|operation| operation.table_name() == "media_file");
                    if kind == ConflictType::SQLITE_CHANGESET_DATA && of_file {
                        ConflictAction::SQLITE_CHANGESET_REPLACE
                    } else {
                        ConflictAction::SQLITE_CHANGESET_ABORT
                    }
                },
            )
            .map_err(|error| match error.sqlite_error_code() {
                Some(ErrorCode::OperationAborted | ErrorCode::ConstraintViolation) => {
                    StoreError::BuiltUpon { operation }
                }
                _ => error.into(),
            })?;
    }
    Ok(())
}

fn changesets_of(connection: &Connection, operation: i64) -> Result<Vec<Vec<u8>>> {
    let mut statement = connection.prepare_cached(
        "SELECT changeset FROM operation_change WHERE operation_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([operation], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The newest operations; with `rows` only those that touched one of these (table, id) pairs.
///
/// # Errors
/// SQLite's own.
pub fn entries(read: &Read<'_>, rows: Option<&[(&str, i64)]>, limit: u32) -> Result<Vec<Entry>> {
    let entry = |row: &rusqlite::Row<'_>| {
        Ok(Entry {
            operation: row.get(0)?,
            name: row.get(1)?,
            subject: row.get(2)?,
            kind: row.get(3)?,
            changed: row.get(4)?,
            undone: row.get(5)?,
            at: row.get(6)?,
        })
    };
    let Some(rows) = rows else {
        let mut statement = read.0.prepare_cached(include_str!("history.sql"))?;
        let found = statement.query_map([limit], entry)?;
        return Ok(found.collect::<rusqlite::Result<_>>()?);
    };
    let mut statement = read.0.prepare_cached(include_str!("history_of_row.sql"))?;
    let mut found: Vec<Entry> = Vec::new();
    for (table, id) in rows {
        for one in statement.query_map(params![table, id, limit], entry)? {
            let one = one?;
            if !found.iter().any(|known| known.operation == one.operation) {
                found.push(one);
            }
        }
    }
    found.sort_by_key(|entry| std::cmp::Reverse(entry.operation));
    found.truncate(limit as usize);
    Ok(found)
}

/// What an operation did to these rows, column by column.
///
/// # Errors
/// SQLite's own.
pub fn changes_of(
    read: &Read<'_>,
    operation: i64,
    rows: &[(&str, i64)],
) -> Result<Vec<ColumnChange>> {
    let mut changes = Vec::new();
    for changeset in changesets_of(read.0, operation)? {
        let input: &mut dyn std::io::Read = &mut changeset.as_slice();
        let mut items = ChangesetIter::start_strm(&input)?;
        use fallible_streaming_iterator::FallibleStreamingIterator;
        while let Some(item) = items.next()? {
            let (table, action, id) = subject_of(item)?;
            if !rows
                .iter()
                .any(|(wanted, row)| *wanted == table && *row == id)
            {
                continue;
            }
            let columns = columns_of(read.0, &table)?;
            let key_columns = item.pk()?.to_vec();
            let mut key = Vec::new();
            for (index, is_key) in key_columns.iter().enumerate().skip(1) {
                if *is_key != 0 {
                    let value = match action {
                        Action::SQLITE_INSERT => item.new_value(index)?,
                        _ => item.old_value(index)?,
                    };
                    key.extend(text_of(value));
                }
            }
            for (index, column) in columns.iter().enumerate() {
                if key_columns.get(index).is_some_and(|k| *k != 0) || column.ends_with("_key") {
                    continue;
                }
                let from = match action {
                    Action::SQLITE_INSERT => None,
                    _ => item.old_value(index).ok().and_then(text_of),
                };
                let to = match action {
                    Action::SQLITE_DELETE => None,
                    _ => item.new_value(index).ok().and_then(text_of),
                };
                if from != to {
                    changes.push(ColumnChange {
                        table: table.clone(),
                        column: column.clone(),
                        key: key.clone(),
                        from,
                        to,
                    });
                }
            }
        }
    }
    Ok(changes)
}

fn columns_of(connection: &Connection, table: &str) -> Result<Vec<String>> {
    if !TRACKED.contains(&table) {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

fn text_of(value: ValueRef<'_>) -> Option<String> {
    match Value::try_from(value).ok()? {
        Value::Null => None,
        Value::Integer(number) => Some(number.to_string()),
        Value::Real(number) => Some(number.to_string()),
        Value::Text(text) => Some(text),
        Value::Blob(bytes) => Some(
            bytes
                .iter()
                .take(8)
                .map(|byte| format!("{byte:02x}"))
                .collect(),
        ),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that goes astray ends here")]
mod tests {
    use super::*;
    use crate::{Catalogue, NewCatalogue, Write};

    const AT: &str = "2026-11-23T00:00:00Z";

    /// A catalogue with one work, and what history does not know of it.
    fn with_work(folder: &tempfile::TempDir, title: &str) -> Catalogue {
        let new = NewCatalogue {
            label: "L",
            country: None,
            isrc_prefix: None,
            at: AT,
        };
        let catalogue = Catalogue::create(&folder.path().join("l.griot"), &new).unwrap();
        let sql = "INSERT INTO work (uid, title, title_key) VALUES ('u', ?1, '')";
        aside(catalogue.store(), sql, title);
        catalogue
    }

    fn aside(store: &Store, sql: &str, title: &str) {
        let done = store.append(AT, |write| {
            Ok::<_, StoreError>(write.0.execute(sql, [title])?)
        });
        assert_eq!(done.unwrap(), 1);
    }

    fn set_title(store: &Store, title: &str) {
        let change = Change {
            name: "set",
            subject: "title",
            at: AT,
        };
        let set = |write: &Write<'_>| {
            Ok::<_, StoreError>(write.0.execute("UPDATE work SET title = ?1", [title])?)
        };
        assert!(store.change(&change, set).unwrap().operation.is_some());
    }

    #[test]
    fn a_full_disk_is_no_later_change() {
        let folder = tempfile::tempdir().unwrap();
        let catalogue = with_work(&folder, &"x".repeat(900_000));
        let store = catalogue.store();
        set_title(store, "short");
        let limit = |pages: i64| {
            let writer = store.writer();
            let set = writer.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()));
            set.unwrap();
        };
        // SQLite takes no limit below what there is.
        limit(1);
        let full = store.undo(AT).unwrap_err();
        assert!(full.is_disk_full(), "{full}");
        limit(1 << 30);
        assert!(matches!(store.undo(AT), Ok(Step::Done(_))));
        assert!(matches!(store.undo(AT), Err(StoreError::NothingTo("undo"))));
    }

    #[test]
    fn what_stands_in_the_way_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let catalogue = with_work(&folder, "first");
        let store = catalogue.store();
        set_title(store, "second");
        aside(store, "UPDATE work SET title = ?1", "past history");
        assert!(matches!(store.undo(AT), Err(StoreError::BuiltUpon { .. })));
    }
}
