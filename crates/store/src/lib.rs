//! The SQLite catalogue: the only SQL in the house.
//!
//! One writer and a few `query_only` readers per program; other programs may
//! have the same catalogue open, and SQLite's lock lets one write at a time
//! (a writer waits up to a minute: nobody is told "database is locked").
//! Reading and writing functions take a [`Read`] or a [`Write`]; the first comes
//! from [`Store::read`], the second from [`Store::change`] (one named, undoable
//! operation) or [`Store::append`] (records that history does not cover).

pub mod artwork;
pub mod booklet;
pub mod catalogue;
mod change;
pub mod check;
pub mod collection;
mod connection;
pub mod contribution;
pub mod credit;
pub mod derivation;
pub mod duplicate;
mod error;
pub mod field;
pub mod finding;
pub mod history;
pub mod home;
pub mod isrc;
pub mod kiosk;
pub mod master_source;
pub mod media_file;
pub mod name;
pub mod party;
pub mod place;
#[cfg(test)]
mod plans;
pub mod protocol;
pub mod recording;
pub mod release;
pub mod search;
pub mod summary;
pub mod tag_snapshot;
pub mod track;
pub mod volume;
pub mod words;
pub mod work;

pub use catalogue::{Catalogue, NewCatalogue};
pub use change::{Change, Changed, Kind};
pub use connection::{Read, Store, Write};
pub use error::StoreError;
pub use history::{Step, Undone};

/// Result of a store function.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// A new uid (UUIDv7): sortable by time of birth, unique without asking anyone.
#[must_use]
pub fn new_uid() -> String {
    uuid::Uuid::now_v7().to_string()
}
