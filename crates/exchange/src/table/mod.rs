//! Spreadsheets: XLSX and CSV, from rows of cells to a file and back, row by row.
//!
//! Codes are written as text, so that a spreadsheet program does not make numbers of them. A
//! reader takes nothing on trust: parts are counted before they are unpacked into memory, and
//! what cannot be read is refused with its sheet and cell.

mod cell;
mod csv_read;
mod csv_write;
mod decode;
mod error;
mod guard;
mod kind;
mod read;
mod staged;
mod write;
mod xlsx_read;
mod xlsx_write;

pub use cell::{Cell, Region, Row, place};
pub use decode::Encoding;
pub use error::TableError;
pub use kind::FileKind;
pub use read::{Head, Note, Table};
pub use write::{Column, Form, TableWriter};

/// What stands in a cell of a sheet whose value is too long for one (32,767 UTF-16 units, Excel's
/// limit): reading leaves such a cell alone.
pub const TOO_LONG: &str = "#GRIOT:TOO-LONG";

/// The most rows that a spreadsheet has: Excel's 2^20.
pub const MOST_ROWS: u32 = 1 << 20;
