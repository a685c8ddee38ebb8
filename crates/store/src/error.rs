//! What can go wrong with a catalogue.

use std::path::PathBuf;

/// Errors of the store. Sentences for people are in `locales/`; these texts are causes for the log.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite said no.
    #[error("sqlite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A migration could not be carried out; the backup made before it is whole.
    #[error("migration: {0}")]
    Migration(#[from] rusqlite_migration::Error),
    /// The folder or one of its files could not be read or written.
    #[error("{path}: {source}")]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The catalogue was written by a newer program.
    #[error("catalogue has schema {found}, this program knows {known}")]
    Newer {
        /// Schema version of the file.
        found: i64,
        /// Newest schema version known here.
        known: i64,
    },
    /// There is no catalogue in this folder.
    #[error("{0} is not a catalogue")]
    NotACatalogue(PathBuf),
    /// There is something in this folder already.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// No such thing.
    #[error("no {kind} {uid}")]
    NotFound {
        /// What was looked for.
        kind: &'static str,
        /// By which uid.
        uid: String,
    },
    /// Another party has this name.
    #[error("a party is called {0:?} already")]
    NameTaken(String),
    /// A thing would stand above itself, or be derived from itself.
    #[error("a {kind} cannot be above itself")]
    Circle {
        /// What it is.
        kind: &'static str,
    },
    /// Nothing to undo, or to redo.
    #[error("nothing to {0}")]
    NothingTo(&'static str),
    /// A later change stands on top of what was to be undone.
    #[error("operation {operation} has been built upon since")]
    BuiltUpon {
        /// Its id.
        operation: i64,
    },
}

impl StoreError {
    /// An I/O error that names its path.
    pub fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> StoreError {
        let path = path.into();
        move |source| StoreError::Io { path, source }
    }

    /// Whether the disk under the catalogue is full.
    #[must_use]
    pub fn is_disk_full(&self) -> bool {
        match self {
            StoreError::Sqlite(error)
            | StoreError::Migration(rusqlite_migration::Error::RusqliteError {
                err: error, ..
            }) => error.sqlite_error().is_some_and(|error| {
                // The second: no room for the index of the write-ahead log.
                error.code == rusqlite::ErrorCode::DiskFull
                    || error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE
            }),
            StoreError::Io { source, .. } => source.kind() == std::io::ErrorKind::StorageFull,
            _ => false,
        }
    }
}
