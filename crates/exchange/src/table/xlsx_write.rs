//! XLSX: one sheet, its cells as text, its first row frozen.

use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::staged::Staged;
use super::{Column, Form, MOST_ROWS, TOO_LONG, TableError};

pub(super) struct XlsxWriter {
    book: Workbook,
    forms: Vec<Form>,
    staged: Staged,
    file: std::fs::File,
}

/// How long a text of a cell may be, in UTF-16 units ("Excel specifications and limits").
const LONGEST: usize = 32_767;

impl XlsxWriter {
    pub(super) fn create(path: &Path, sheet: &str, columns: &[Column]) -> Result<Self, TableError> {
        let staged = Staged::beside(path);
        let file = staged.create()?;
        let mut book = Workbook::new();
        // The rows wait where the file will lie, not in a small /tmp.
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            book.set_tempdir(folder).map_err(written)?;
        }
        // The same rows make the same file: no clock of the computer's stands in it.
        let born = ExcelDateTime::from_ymd(2000, 1, 1).map_err(written)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&born));
        let page = book.add_worksheet_with_constant_memory().map_err(written)?;
        page.set_name(sheet).map_err(written)?;
        let text = Format::new().set_num_format("@");
        let head = Format::new().set_bold().set_num_format("@");
        for (column, one) in (0_u16..).zip(columns) {
            page.set_column_width(column, f64::from(one.width))
                .map_err(written)?;
            // What is typed into an empty cell later is text too.
            if one.form == Form::Text {
                page.set_column_format(column, &text).map_err(written)?;
            }
        }
        page.set_freeze_panes(1, 0).map_err(written)?;
        for (column, one) in (0_u16..).zip(columns) {
            page.write_string_with_format(0, column, &one.heading, &head)
                .map_err(written)?;
        }
        Ok(XlsxWriter {
            book,
            forms: columns.iter().map(|column| column.form).collect(),
            staged,
            file,
        })
    }

    pub(super) fn row(&mut self, row: u32, cells: &mut [String]) -> Result<Vec<usize>, TableError> {
        if row >= MOST_ROWS {
            return Err(TableError::TooManyRows(MOST_ROWS));
        }
        let page = page(&mut self.book)?;
        let mut too_long = Vec::new();
        for (at, (cell, form)) in cells.iter_mut().zip(&self.forms).enumerate() {
            let column = u16::try_from(at).unwrap_or(u16::MAX);
            match number_of(cell, *form) {
                _ if cell.is_empty() => {}
                Some(number) => {
                    page.write_number(row, column, number).map_err(written)?;
                }
                // Three bytes of UTF-8 at most make one unit: short ones need not be counted.
                None if cell.len() > LONGEST && cell.encode_utf16().count() > LONGEST => {
                    too_long.push(at);
                    page.write_string(row, column, TOO_LONG).map_err(written)?;
                }
                None => {
                    page.write_string(row, column, std::mem::take(cell))
                        .map_err(written)?;
                }
            }
        }
        Ok(too_long)
    }

    pub(super) fn finish(
        mut self,
        rows: u32,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> Result<(), TableError> {
        let last = u16::try_from(self.forms.len().saturating_sub(1)).unwrap_or(u16::MAX);
        page(&mut self.book)?
            .autofilter(0, 0, rows.saturating_sub(1), last)
            .map_err(written)?;
        let stopped = AtomicBool::new(false);
        let watched = Watched {
            inner: BufWriter::with_capacity(1 << 18, &self.file),
            stop,
            stopped: &stopped,
        };
        let saved = self.book.save_to_writer(watched);
        if stopped.load(Ordering::Relaxed) {
            return Err(TableError::Stopped);
        }
        saved.map_err(written)?;
        Ok(self.staged.keep(&self.file)?)
    }
}

fn page(book: &mut Workbook) -> Result<&mut Worksheet, TableError> {
    book.worksheet_from_index(0).map_err(written)
}

/// The number that a cell of a column of numbers is, where it is written as numbers are: `07` is a word.
fn number_of(cell: &str, form: Form) -> Option<f64> {
    if form != Form::Number {
        return None;
    }
    let number: f64 = cell.parse().ok()?;
    (number.is_finite() && number.to_string() == cell).then_some(number)
}

fn written(error: XlsxError) -> TableError {
    TableError::Io(match error {
        XlsxError::IoError(error) => error,
        XlsxError::ZipError(error) => io::Error::from(error),
        other => io::Error::other(other.to_string()),
    })
}

/// A file that asks at every step whether to go on.
struct Watched<'a, W> {
    inner: W,
    stop: &'a (dyn Fn() -> bool + Sync),
    stopped: &'a AtomicBool,
}

impl<W: Write> Write for Watched<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if (self.stop)() {
            self.stopped.store(true, Ordering::Relaxed);
            return Err(io::Error::other("stopped"));
        }
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W: Seek> Seek for Watched<'_, W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}
