//! A change is one named operation with an inverse.
//!
//! SQLite's session extension records what a transaction did; its changeset is
//! kept with the operation. Undo applies the inverse as a new operation, so that
//! nothing recorded is ever deleted (see docs/decisions/0001).

use std::sync::atomic::Ordering;

use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, Session};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};

use crate::connection::begin;
use crate::{Result, Store, StoreError, Write, check, isrc, new_uid, search};

/// The tables whose rows are the catalogue; everything else is bookkeeping or can be computed again.
pub(crate) const TRACKED: &[&str] = &[
    "catalogue",
    "party",
    "work",
    "recording",
    "recording_credit",
    "recording_text",
    "contribution",
    "recording_work",
    "artwork",
    "release",
    "release_credit",
    "track",
    "media_file",
    "media_tag",
    "media_finding",
    "recording_file",
    "kiosk_offer",
    "kiosk_offer_release",
    "party_alias",
    "recording_alias",
    "work_alias",
    "release_alias",
    "collection",
    "isrc_prefix",
    "place",
    "place_name",
    "work_source",
    "work_words",
    "recording_words",
    "recording_different",
    "party_different",
    "recording_merged",
    "party_merged",
    "release_booklet",
    "check_setting",
    "recording_waiver",
    "release_waiver",
    "party_waiver",
    "work_waiver",
    "place_waiver",
    "protocol_project",
    "protocol_label",
    "protocol_label_text",
    "recording_label",
    "release_label",
    "recording_note",
    "consent",
    "recording_consent",
    "recording_override",
    "release_override",
];

/// What an operation is called, and when it happens.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// Kebab-case name; its words are in `locales/`.
    pub name: &'a str,
    /// What it is about, for the sentence in the history; may be empty.
    pub subject: &'a str,
    /// When (RFC 3339, UTC).
    pub at: &'a str,
}

/// What came of a change.
#[derive(Debug, Clone)]
pub struct Changed<T> {
    /// What the work returned.
    pub value: T,
    /// The operation; `None` where nothing was different afterwards.
    pub operation: Option<i64>,
}

impl Store {
    /// Carries out one named, undoable operation in one transaction.
    ///
    /// # Errors
    /// Those of `work`, and SQLite's own; then nothing has changed.
    pub fn change<T, E: From<StoreError>>(
        &self,
        change: &Change<'_>,
        work: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<Changed<T>, E> {
        self.change_in_batches(change, None, work)
    }

    /// Adds a batch to an operation that is under way (an import commits file by file);
    /// `None` begins one. The operation counts as one for undo.
    ///
    /// # Errors
    /// As [`Store::change`].
    pub fn change_in_batches<T, E: From<StoreError>>(
        &self,
        change: &Change<'_>,
        operation: Option<i64>,
        work: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<Changed<T>, E> {
        let mut changed = self.recorded(change.at, work, |write, _| match operation {
            Some(id) => Ok(id),
            None => insert_operation(write.0, change, Kind::Change),
        })?;
        changed.operation = changed.operation.or(operation);
        Ok(changed)
    }

    /// Begins an operation whose batches need its id ([`Store::change_in_batches`]). Without a batch
    /// it is nothing that could be undone.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn begin_operation(&self, change: &Change<'_>, kind: Kind) -> Result<i64> {
        self.append(change.at, |write| insert_operation(write.0, change, kind))
    }

    /// Does `work` in one transaction and records what it changed with the operation that `of`
    /// names, from what came of it. Where nothing changed, `of` is not asked.
    pub(crate) fn recorded<T, E: From<StoreError>>(
        &self,
        at: &str,
        work: impl FnOnce(&Write<'_>) -> Result<T, E>,
        of: impl FnOnce(&Write<'_>, &T) -> Result<i64>,
    ) -> Result<Changed<T>, E> {
        let mut writer = self.writer();
        let transaction = begin(&mut writer)?;
        let mut session = Session::new(&transaction).map_err(StoreError::from)?;
        for table in TRACKED {
            session.attach(Some(*table)).map_err(StoreError::from)?;
        }
        let write = Write::new(&transaction, at);
        let value = work(&write)?;
        let mut changeset = Vec::new();
        session
            .changeset_strm(&mut changeset)
            .map_err(StoreError::from)?;
        drop(session);
        let mut operation = None;
        // Where nothing is different, what was appended besides (analyses, say) stays.
        if !changeset.is_empty() {
            let id = of(&write, &value)?;
            record(&transaction, id, &changeset, at)?;
            operation = Some(id);
        }
        transaction.commit().map_err(StoreError::from)?;
        if operation.is_some() {
            self.unsettled.store(true, Ordering::Relaxed);
        }
        Ok(Changed { value, operation })
    }
}

/// What kind of operation is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something new.
    Change,
    /// It takes another operation back.
    Undo {
        /// Which.
        target: i64,
    },
    /// It does another operation again.
    Redo {
        /// Which.
        target: i64,
    },
}

pub(crate) fn insert_operation(
    connection: &Connection,
    change: &Change<'_>,
    kind: Kind,
) -> Result<i64> {
    let (kind, target) = match kind {
        Kind::Change => ("change", None),
        Kind::Undo { target } => ("undo", Some(target)),
        Kind::Redo { target } => ("redo", Some(target)),
    };
    connection
        .prepare_cached(include_str!("operation_insert.sql"))?
        .execute(params![
            new_uid(),
            change.name,
            change.subject,
            kind,
            target,
            change.at
        ])?;
    Ok(connection.last_insert_rowid())
}

fn record(connection: &Connection, id: i64, changeset: &[u8], at: &str) -> Result<()> {
    let touched = search::Touched::of(connection, changeset)?;
    isrc::note(connection, at, &touched)?;
    connection
        .prepare_cached("UPDATE operation SET changed = changed + ?2 WHERE id = ?1")?
        .execute(params![id, touched.things()])?;
    connection
        .prepare_cached(include_str!("operation_change_insert.sql"))?
        .execute(params![id, changeset])?;
    let mut rows = connection.prepare_cached(
        "INSERT OR IGNORE INTO operation_row (table_name, row_id, operation_id) VALUES (?1, ?2, ?3)",
    )?;
    for (table, row) in touched.rows() {
        rows.execute(params![table, row, id])?;
    }
    check::note(connection, &touched)?;
    search::refresh(connection, &touched)
}

/// The table, kind of change and first key column of one change in a changeset.
pub(crate) fn subject_of(item: &ChangesetItem) -> Result<(String, Action, i64)> {
    let operation = item.op()?;
    let value = match operation.code() {
        Action::SQLITE_INSERT => item.new_value(0)?,
        _ => item.old_value(0)?,
    };
    let id = match value {
        ValueRef::Integer(id) => id,
        _ => 0,
    };
    Ok((operation.table_name().to_owned(), operation.code(), id))
}
