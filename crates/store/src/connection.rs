//! One writer, a few readers.
//!
//! WAL lets readers go on while somebody writes. Every writing transaction
//! begins IMMEDIATE: it takes the lock at its start, where waiting is possible,
//! and not in its middle, where SQLite could only fail.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use griot_domain::name::Wanted;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::search::{KeptOrder, KeptSorts, Wishes};
use crate::{Result, StoreError};

pub(crate) const WAIT_FOR_LOCK: Duration = Duration::from_secs(60);
const IDLE_READERS: usize = 4;

/// An open catalogue database.
pub struct Store {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    /// Looks on, and never writes: see [`Store::version`].
    watcher: Mutex<Option<Connection>>,
    pub(crate) kept_order: KeptOrder,
    kept_sorts: Mutex<KeptSorts>,
    /// See [`Store::settle`].
    pub(crate) unsettled: AtomicBool,
    wishes: Wishes,
    language: RwLock<String>,
}

/// The right to read, within one snapshot of the catalogue.
pub struct Read<'a>(pub(crate) &'a Connection);

/// The right to write, within one transaction.
pub struct Write<'a> {
    read: Read<'a>,
    at: &'a str,
}

impl<'a> Write<'a> {
    pub(crate) fn new(connection: &'a Connection, at: &'a str) -> Self {
        Write {
            read: Read(connection),
            at,
        }
    }

    /// The instant of this transaction (RFC 3339, UTC), given by the caller.
    #[must_use]
    pub fn at(&self) -> &str {
        self.at
    }
}

impl<'a> Deref for Write<'a> {
    type Target = Read<'a>;
    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl Store {
    /// Opens the database file for reading and writing.
    pub(crate) fn open(path: &Path) -> Result<Store> {
        let writer = Connection::open_with_flags(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE
                | OpenFlags::SQLITE_OPEN_CREATE
                | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        let wishes = Wishes::default();
        prepare(&writer, &wishes)?;
        Ok(Store {
            path: path.to_owned(),
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            watcher: Mutex::new(None),
            kept_order: KeptOrder::default(),
            kept_sorts: Mutex::default(),
            unsettled: AtomicBool::new(false),
            wishes,
            language: RwLock::default(),
        })
    }

    /// Reads from one snapshot: what others write meanwhile is not seen.
    ///
    /// # Errors
    /// Those of `work`, and SQLite's own.
    pub fn read<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&Read<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.take_reader()?;
        let outcome = {
            let snapshot = connection
                .transaction_with_behavior(TransactionBehavior::Deferred)
                .map_err(StoreError::from)?;
            work(&Read(&snapshot))
        };
        let mut idle = lock(&self.readers);
        if idle.len() < IDLE_READERS {
            idle.push(connection);
        }
        outcome
    }

    /// Writes records that history does not cover (jobs, exports, analyses), in one transaction.
    ///
    /// # Errors
    /// Those of `work`, and SQLite's own; then nothing was written.
    pub fn append<T, E: From<StoreError>>(
        &self,
        at: &str,
        work: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writer = self.writer();
        let transaction = begin(&mut writer)?;
        let value = work(&Write::new(&transaction, at))?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(value)
    }

    /// A number that changes whenever anybody, also another program, has written.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn version(&self) -> Result<i64> {
        let mut watcher = lock(&self.watcher);
        let connection = match watcher.take() {
            Some(connection) => connection,
            None => Connection::open_with_flags(
                &self.path,
                OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
            )?,
        };
        // It tells of every other connection's commits, those of this program too.
        let version = connection
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?;
        *watcher = Some(connection);
        Ok(version)
    }

    /// Says in which language (BCP 47) texts are sorted; the root's order where it is empty.
    pub fn sort_in(&self, language: &str) {
        language.clone_into(
            &mut self
                .language
                .write()
                .unwrap_or_else(PoisonError::into_inner),
        );
    }

    pub(crate) fn language(&self) -> String {
        self.language
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn kept_sorts(&self) -> MutexGuard<'_, KeptSorts> {
        lock(&self.kept_sorts)
    }

    /// Says which names and titles are shown where a thing has several, the most wanted first.
    pub fn show_names(&self, wanted: Vec<Wanted>) {
        *self.wishes.write().unwrap_or_else(PoisonError::into_inner) = wanted;
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, Connection> {
        lock(&self.writer)
    }

    fn take_reader(&self) -> Result<Connection> {
        if let Some(connection) = lock(&self.readers).pop() {
            return Ok(connection);
        }
        let connection = Connection::open_with_flags(
            &self.path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        prepare(&connection, &self.wishes)?;
        connection.pragma_update(None, "query_only", true)?;
        Ok(connection)
    }
}

pub(crate) fn begin(writer: &mut Connection) -> Result<Transaction<'_>> {
    Ok(writer.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// A panic while holding the lock rolled its transaction back: the connection is sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn prepare(connection: &Connection, wishes: &Wishes) -> Result<()> {
    connection.busy_timeout(WAIT_FOR_LOCK)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "cache_size", -32_000)?;
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.set_prepared_statement_cache_capacity(128);
    crate::search::register_functions(connection, wishes)?;
    Ok(())
}
