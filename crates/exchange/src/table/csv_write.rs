//! CSV: UTF-8 with its mark, commas, CRLF (RFC 4180).

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use super::staged::Staged;
use super::{Column, TableError};

pub(super) struct CsvWriter {
    inner: csv::Writer<BufWriter<File>>,
    staged: Staged,
}

impl CsvWriter {
    pub(super) fn create(path: &Path, columns: &[Column]) -> Result<Self, TableError> {
        let staged = Staged::beside(path);
        let mut file = BufWriter::with_capacity(1 << 18, staged.create()?);
        // Without the mark Excel takes it for the computer's old code page.
        file.write_all(b"\xEF\xBB\xBF")?;
        let inner = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(file);
        let mut writer = CsvWriter { inner, staged };
        let head: Vec<String> = columns
            .iter()
            .map(|column| column.heading.clone())
            .collect();
        writer.row(&head)?;
        Ok(writer)
    }

    pub(super) fn row(&mut self, cells: &[String]) -> Result<(), TableError> {
        for cell in cells {
            self.inner
                .write_field(guarded(cell).as_bytes())
                .map_err(written)?;
        }
        self.inner.write_record(None::<&[u8]>).map_err(written)
    }

    pub(super) fn finish(self) -> Result<(), TableError> {
        let file = self
            .inner
            .into_inner()
            .map_err(|error| TableError::Io(error.into_error()))?
            .into_inner()
            .map_err(|error| TableError::Io(error.into_error()))?;
        Ok(self.staged.keep(&file)?)
    }
}

fn written(error: csv::Error) -> TableError {
    TableError::Io(error.into())
}

/// What a spreadsheet program would take for a formula gets an apostrophe before it, and so does
/// what looks as if it had got one: reading takes exactly one away again.
fn guarded(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// Takes the apostrophe away.
pub(super) fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => cell,
    }
}

/// `=`, `+`, `-`, `@`, a tab or a line's end at the head, behind any number of apostrophes. A number is none.
fn is_formula(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
        && !(bare == cell && cell.parse::<f64>().is_ok_and(f64::is_finite))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_guarded_and_comes_back() {
        for text in [
            "=1+1", "+33 6", "-", "@home", "\tx", "'=1", "''+", "'", "'90s", "-14.2", "+5", "a=b",
            "", "=", "'-14.2",
        ] {
            assert_eq!(bare(&guarded(text)), text, "{text:?}");
        }
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("-14.2"), "-14.2");
        assert_eq!(guarded("'90s"), "'90s");
    }
}
