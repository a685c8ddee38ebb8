//! The catalogue's folder: `catalogue.db`, `artwork/`, `documents/`, `backups/`, `cache/`.

mod backup;
mod doctor;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};
use rusqlite_migration::{M, Migrations};

pub use doctor::Fault;

use crate::isrc::{self, FileIdentity};
use crate::{Read, Result, Store, StoreError, new_uid, search};

/// Forward only, frozen once landed.
const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("../../../../migrations/0001_catalogue.sql")),
    M::up(include_str!("../../../../migrations/0002_names.sql")),
    M::up(include_str!(
        "../../../../migrations/0004_isrc_register.sql"
    )),
    M::up(include_str!("../../../../migrations/0005_duplicates.sql")),
    M::up(include_str!("../../../../migrations/0006_places.sql")),
    M::up(include_str!(
        "../../../../migrations/0007_contributions_and_works.sql"
    )),
    M::up(include_str!(
        "../../../../migrations/0011_search_of_names.sql"
    )),
    M::up(include_str!("../../../../migrations/0012_releases.sql")),
    M::up(include_str!("../../../../migrations/0013_checks.sql")),
    M::up(include_str!("../../../../migrations/0014_protocols.sql")),
];

/// The newest schema version that this program knows.
pub const SCHEMA: i64 = MIGRATIONS.len() as i64;

/// An open catalogue.
pub struct Catalogue {
    folder: PathBuf,
    store: Store,
}

/// What a new catalogue is born with.
#[derive(Debug, Clone)]
pub struct NewCatalogue<'a> {
    /// The label's name.
    pub label: &'a str,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: Option<&'a str>,
    /// Its ISRC prefix, five characters.
    pub isrc_prefix: Option<&'a str>,
    /// Now (RFC 3339, UTC).
    pub at: &'a str,
}

/// Who the catalogue belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The catalogue's uid.
    pub uid: String,
    /// The label's name.
    pub label: String,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// ISRC prefix.
    pub isrc_prefix: Option<String>,
}

impl Catalogue {
    /// Makes a new catalogue in `folder`, which must not exist or be empty.
    /// It appears whole or not at all: it is made beside and renamed into place.
    ///
    /// # Errors
    /// [`StoreError::Exists`]; I/O.
    pub fn create(folder: &Path, new: &NewCatalogue<'_>) -> Result<Catalogue> {
        if folder.join("catalogue.db").exists() || !is_empty_or_absent(folder)? {
            return Err(StoreError::Exists(folder.to_owned()));
        }
        let parent = match folder.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        fs::create_dir_all(&parent).map_err(StoreError::io(&parent))?;
        let staged = parent.join(format!(".{}.new", new_uid()));
        let made = (|| {
            fs::create_dir(&staged).map_err(StoreError::io(&staged))?;
            for room in ["artwork", "documents", "backups", "cache"] {
                let room = staged.join(room);
                fs::create_dir(&room).map_err(StoreError::io(&room))?;
            }
            let store = Store::open(&staged.join("catalogue.db"))?;
            migrate(&mut store.writer())?;
            store.append(new.at, |write| {
                write.0.execute(
                    include_str!("insert.sql"),
                    params![new_uid(), new.label, new.country, new.isrc_prefix, new.at],
                )?;
                Ok::<(), StoreError>(())
            })?;
            drop(store);
            if folder.exists() {
                fs::remove_dir(folder).map_err(StoreError::io(folder))?;
            }
            fs::rename(&staged, folder).map_err(StoreError::io(folder))
        })();
        if let Err(error) = made {
            let _ = fs::remove_dir_all(&staged);
            return Err(error);
        }
        Catalogue::open(folder, new.at)
    }

    /// Opens a catalogue, backing it up and migrating it where it is older than the program.
    ///
    /// # Errors
    /// [`StoreError::NotACatalogue`], [`StoreError::Newer`], I/O.
    pub fn open(folder: &Path, at: &str) -> Result<Catalogue> {
        let database = folder.join("catalogue.db");
        if !database.is_file() {
            return Err(StoreError::NotACatalogue(folder.to_owned()));
        }
        let folder = folder.canonicalize().map_err(StoreError::io(folder))?;
        let store = Store::open(&folder.join("catalogue.db")).map_err(|error| match &error {
            StoreError::Sqlite(e)
                if e.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) =>
            {
                StoreError::NotACatalogue(folder.clone())
            }
            _ => error,
        })?;
        for room in ["artwork", "documents", "backups", "cache"] {
            let room = folder.join(room);
            fs::create_dir_all(&room).map_err(StoreError::io(&room))?;
        }
        let catalogue = Catalogue { folder, store };
        let found: i64 = catalogue
            .store
            .writer()
            .query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if found > SCHEMA {
            return Err(StoreError::Newer {
                found,
                known: SCHEMA,
            });
        }
        if found < SCHEMA {
            if found > 0 {
                catalogue.backup(at, "before-migration")?;
            }
            migrate(&mut catalogue.store.writer())?;
        }
        search::renew(&mut catalogue.store.writer())?;
        isrc::adopt(&catalogue.store.writer(), &catalogue.file_identity()?)?;
        Ok(catalogue)
    }

    /// Which file this catalogue is: the register of ISRCs knows a copy by it.
    ///
    /// # Errors
    /// I/O.
    pub fn file_identity(&self) -> Result<FileIdentity> {
        FileIdentity::of(&self.folder.join("catalogue.db"))
    }

    /// The catalogue's folder, absolute.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its database.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Room for what can be deleted at any time.
    #[must_use]
    pub fn cache(&self) -> PathBuf {
        self.folder.join("cache")
    }
}

fn is_empty_or_absent(folder: &Path) -> Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(StoreError::io(folder)(error)),
    }
}

fn migrate(connection: &mut Connection) -> Result<()> {
    Migrations::from_slice(MIGRATIONS).to_latest(connection)?;
    Ok(())
}

/// Who the catalogue belongs to.
///
/// # Errors
/// SQLite's own.
pub fn owner(read: &Read<'_>) -> Result<Owner> {
    let owner = read
        .0
        .prepare_cached("SELECT uid, label, country, isrc_prefix FROM catalogue WHERE id = 1")?
        .query_row([], |row| {
            Ok(Owner {
                uid: row.get(0)?,
                label: row.get(1)?,
                country: row.get(2)?,
                isrc_prefix: row.get(3)?,
            })
        })
        .optional()?;
    owner.ok_or(StoreError::NotFound {
        kind: "catalogue",
        uid: String::new(),
    })
}
