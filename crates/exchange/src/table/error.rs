//! What a spreadsheet can be refused for.

use std::io;

/// Why a spreadsheet could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The file could not be read or written.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The ending says neither `.xlsx` nor `.csv`.
    #[error("no format is written under the ending {0:?}")]
    Ending(String),
    /// More rows than a sheet has.
    #[error("more than {0} rows")]
    TooManyRows(u32),
    /// Its bytes are of no spreadsheet that is read here.
    #[error("neither XLSX nor text")]
    NotATable,
    /// A spreadsheet of another format: `xls`, `xlsb`, `ods`, `html`.
    #[error("a table of the format {0}")]
    OtherFormat(&'static str),
    /// It opens with a password only.
    #[error("protected by a password")]
    Password,
    /// It is cut short or damaged.
    #[error("damaged at {sheet:?} {cell}: {cause}")]
    Damaged {
        /// The sheet; empty where it did not come to that.
        sheet: String,
        /// The last cell that could be read (A1 notation); empty where there was none.
        cell: String,
        /// What the reader says.
        cause: String,
    },
    /// A part unpacks to more than is taken.
    #[error("{part} is larger than {limit} bytes")]
    TooLarge {
        /// Which part, or which cell.
        part: String,
        /// How many bytes are taken.
        limit: u64,
    },
    /// There is no sheet of this name.
    #[error("no sheet {0:?}")]
    NoSheet(String),
    /// It was stopped.
    #[error("stopped")]
    Stopped,
}

impl TableError {
    /// Kebab-case code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            TableError::Io(_) => "io",
            TableError::Ending(_) => "table-ending",
            TableError::TooManyRows(_) => "table-too-many-rows",
            TableError::NotATable => "table-not-a-table",
            TableError::OtherFormat(_) => "table-other-format",
            TableError::Password => "table-password",
            TableError::Damaged { .. } => "table-damaged",
            TableError::TooLarge { .. } => "table-too-large",
            TableError::NoSheet(_) => "table-no-sheet",
            TableError::Stopped => "cancelled",
        }
    }
}
