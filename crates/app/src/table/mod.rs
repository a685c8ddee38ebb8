//! The spreadsheet round trip: what the catalogue says out into a file, and what a file says in again.
//!
//! Reading computes every change before anything is written; applying is one operation.

mod compare;
mod export;
mod import;
mod keys;
mod layout;
mod matching;
mod merged;
mod owners;
mod text;

pub use compare::{Change, Trouble};
pub use export::{Export, Exported, LeftOut, export};
pub use import::{Import, Outcome, Taken, import, preview};
pub use layout::{Guess, Layout, MappedColumn, Mapping, Target};

use std::path::Path;

use griot_exchange::table::TableError;

use crate::error::of_io;
use crate::{AppError, Kind};

/// The heading of the column by which our own files know their rows.
pub const UID: &str = "uid";

/// Rows that go from one thread to the other at once.
const BATCH: usize = 256;
/// Batches that may wait between them.
const WAITING: usize = 8;

/// A format's error with the file that it is about.
fn of_table(path: &Path, error: TableError) -> AppError {
    let base = match &error {
        TableError::Io(cause) => of_io(path, cause),
        TableError::Stopped => return AppError::cancelled(),
        TableError::OtherFormat(format) => {
            AppError::new(Kind::Unreadable, error.code()).with("format", format)
        }
        TableError::Damaged { sheet, cell, .. } => AppError::new(Kind::Unreadable, error.code())
            .with("sheet", sheet)
            .with("cell", cell)
            .with(
                "within",
                match (sheet.as_str(), cell.as_str()) {
                    (_, "") => "file",
                    ("", _) => "text",
                    _ => "sheet",
                },
            ),
        TableError::TooLarge { part, limit } => AppError::new(Kind::Unreadable, error.code())
            .with("part", part)
            .with("limit", limit),
        TableError::NoSheet(sheet) => {
            AppError::new(Kind::Missing, error.code()).with("sheet", sheet)
        }
        TableError::TooManyRows(limit) => {
            AppError::new(Kind::User, error.code()).with("limit", limit)
        }
        TableError::Ending(ending) => {
            AppError::new(Kind::User, error.code()).with("ending", ending)
        }
        TableError::NotATable | TableError::Password => {
            AppError::new(Kind::Unreadable, error.code())
        }
    };
    let named = base.params.iter().any(|(name, _)| *name == "path");
    let base = if named {
        base
    } else {
        base.with("path", path.display())
    };
    base.caused_by(error)
}
