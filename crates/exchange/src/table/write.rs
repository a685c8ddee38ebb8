//! Writing: one writer for both formats.

use std::path::Path;

use super::csv_write::CsvWriter;
use super::xlsx_write::XlsxWriter;
use super::{FileKind, TableError};

/// How the cells of a column are written into a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As text, whatever it looks like: codes, dates, names.
    Text,
    /// As a number where it is one, written as numbers are.
    Number,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// What stands at its head.
    pub heading: String,
    /// Width in characters.
    pub width: u16,
    /// How its cells are written.
    pub form: Form,
}

/// Writes a table row by row; the file appears when it is finished.
pub struct TableWriter {
    inner: Inner,
    columns: usize,
    rows: u32,
}

enum Inner {
    Xlsx(Box<XlsxWriter>),
    Csv(Box<CsvWriter>),
}

impl TableWriter {
    /// The format that a path's ending asks for.
    ///
    /// # Errors
    /// [`TableError::Ending`].
    pub fn kind_of(path: &Path) -> Result<FileKind, TableError> {
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        match ending.as_str() {
            "xlsx" => Ok(FileKind::Xlsx),
            "csv" => Ok(FileKind::Csv),
            _ => Err(TableError::Ending(ending)),
        }
    }

    /// Begins a file with its heading row. `sheet` names the sheet, where there are sheets.
    ///
    /// # Errors
    /// [`TableError::Ending`]; I/O.
    pub fn create(path: &Path, sheet: &str, columns: &[Column]) -> Result<Self, TableError> {
        let inner = match Self::kind_of(path)? {
            FileKind::Xlsx => Inner::Xlsx(Box::new(XlsxWriter::create(path, sheet, columns)?)),
            FileKind::Csv => Inner::Csv(Box::new(CsvWriter::create(path, columns)?)),
        };
        Ok(TableWriter {
            inner,
            columns: columns.len(),
            rows: 1,
        })
    }

    /// Writes the next row, taking the texts; what goes beyond the columns is left out. Answers the columns whose
    /// value is too long for a cell of a sheet; [`super::TOO_LONG`] stands there instead.
    ///
    /// # Errors
    /// [`TableError::TooManyRows`] for a sheet; I/O.
    pub fn row(&mut self, cells: &mut [String]) -> Result<Vec<usize>, TableError> {
        let most = self.columns.min(cells.len());
        let cells = cells.get_mut(..most).unwrap_or_default();
        let row = self.rows;
        self.rows = self.rows.saturating_add(1);
        match &mut self.inner {
            Inner::Xlsx(writer) => writer.row(row, cells),
            Inner::Csv(writer) => writer.row(cells).map(|()| Vec::new()),
        }
    }

    /// The row that comes next, from 0.
    #[must_use]
    pub fn next_row(&self) -> u32 {
        self.rows
    }

    /// Closes the file and puts it in its place. A sheet is packed only now: `stop` is asked meanwhile.
    ///
    /// # Errors
    /// [`TableError::Stopped`]; I/O. Then there is no file, or the one from before.
    pub fn finish(self, stop: &(dyn Fn() -> bool + Sync)) -> Result<(), TableError> {
        match self.inner {
            Inner::Xlsx(writer) => writer.finish(self.rows, stop),
            Inner::Csv(writer) => writer.finish(),
        }
    }
}
