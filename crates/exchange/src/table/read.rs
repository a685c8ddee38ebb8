//! Reading: one reader for both formats.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;

use super::csv_read::CsvTable;
use super::kind::{self, FileKind};
use super::xlsx_read::XlsxTable;
use super::{Encoding, Region, Row, TableError};

/// An open spreadsheet.
pub struct Table {
    inner: Inner,
    notes: Vec<Note>,
}

enum Inner {
    Xlsx(Box<XlsxTable>),
    Csv(CsvTable),
}

/// What a person should know of a file that was read all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Its bytes are another format than its ending says.
    OtherEnding(FileKind),
    /// It carries a program, which was not looked at.
    Macros,
    /// Its text is in this encoding.
    Encoding(Encoding),
}

/// The first rows of a sheet.
#[derive(Debug, Clone)]
pub struct Head {
    /// The sheet; empty for CSV.
    pub sheet: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// Opens a file by what its bytes are.
    ///
    /// # Errors
    /// [`TableError`]: what cannot be read safely.
    pub fn open(path: &Path) -> Result<Self, TableError> {
        let mut file = File::open(path)?;
        if file.metadata()?.is_dir() {
            return Err(TableError::NotATable);
        }
        let found = kind::of(&mut file)?;
        let mut notes = Vec::new();
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        let fits = match found {
            FileKind::Xlsx => matches!(ending.as_str(), "xlsx" | "xlsm" | "xltx" | "xltm"),
            FileKind::Csv => matches!(ending.as_str(), "csv" | "tsv" | "txt" | "tab"),
        };
        if !fits {
            notes.push(Note::OtherEnding(found));
        }
        let inner = match found {
            FileKind::Xlsx => {
                let table = XlsxTable::open(file)?;
                if table.has_macros() {
                    notes.push(Note::Macros);
                }
                Inner::Xlsx(Box::new(table))
            }
            FileKind::Csv => {
                let table = CsvTable::open(file)?;
                if table.encoding != Encoding::Utf8 {
                    notes.push(Note::Encoding(table.encoding));
                }
                Inner::Csv(table)
            }
        };
        Ok(Table { inner, notes })
    }

    /// What should be known of it.
    #[must_use]
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> FileKind {
        match self.inner {
            Inner::Xlsx(_) => FileKind::Xlsx,
            Inner::Csv(_) => FileKind::Csv,
        }
    }

    /// What stands between the cells of a text.
    #[must_use]
    pub fn separator(&self) -> Option<char> {
        match &self.inner {
            Inner::Xlsx(_) => None,
            Inner::Csv(table) => Some(char::from(table.separator)),
        }
    }

    /// The encoding of a text.
    #[must_use]
    pub fn encoding(&self) -> Option<Encoding> {
        match &self.inner {
            Inner::Xlsx(_) => None,
            Inner::Csv(table) => Some(table.encoding),
        }
    }

    /// The sheets in their order; one without a name for CSV.
    #[must_use]
    pub fn sheets(&self) -> Vec<String> {
        match &self.inner {
            Inner::Xlsx(table) => table.sheets.clone(),
            Inner::Csv(_) => vec![String::new()],
        }
    }

    /// How many rows a sheet has, as far as that is known before it is read; 0 where it is not.
    pub fn rows(&mut self, sheet: &str) -> u64 {
        match &mut self.inner {
            Inner::Xlsx(table) => table.rows(sheet),
            Inner::Csv(table) => table.lines,
        }
    }

    /// The merged cells of a sheet.
    ///
    /// # Errors
    /// [`TableError::Damaged`].
    pub fn merged(&mut self, sheet: &str) -> Result<Vec<Region>, TableError> {
        match &mut self.inner {
            Inner::Xlsx(table) => table.merged(sheet),
            Inner::Csv(_) => Ok(Vec::new()),
        }
    }

    /// The first rows of a sheet that have something in them.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn head(&mut self, sheet: &str, most: usize) -> Result<Head, TableError> {
        let mut rows = Vec::new();
        self.read(sheet, &|_| true, &mut |row| {
            if !row.cells.is_empty() {
                rows.push(row);
            }
            if rows.len() < most {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        })?;
        Ok(Head {
            sheet: sheet.to_owned(),
            rows,
        })
    }

    /// Reads a sheet row by row: the cells of the columns that are wanted. Breaking off is no error.
    ///
    /// # Errors
    /// [`TableError`], with the cell that was read last.
    pub fn read(
        &mut self,
        sheet: &str,
        wants: &dyn Fn(u32) -> bool,
        each: &mut dyn FnMut(Row) -> ControlFlow<()>,
    ) -> Result<(), TableError> {
        match &mut self.inner {
            Inner::Xlsx(table) => table.read(sheet, wants, each),
            Inner::Csv(table) => table.read(wants, each),
        }
    }
}
