//! CSV, as any program may have written it.

use std::cell::Cell as Shared;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::ops::ControlFlow;
use std::rc::Rc;

use super::csv_write::bare;
use super::decode::{Decoded, Encoding, detect};
use super::{Cell, Row, TableError, place};

/// So much may stand between two line ends: a quote that nobody closed swallows the rest of a file.
const LONGEST_ROW: usize = 32 << 20;
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// Of the beginning so much is looked at to guess the separator.
const SAMPLE: usize = 1 << 16;

pub(super) struct CsvTable {
    file: File,
    pub(super) encoding: Encoding,
    pub(super) separator: u8,
    pub(super) lines: u64,
    /// Excel's own first line, `sep=;`, is none of the table.
    says_separator: bool,
}

impl CsvTable {
    pub(super) fn open(mut file: File) -> Result<Self, TableError> {
        let (encoding, lines) = detect(&mut file)?;
        let budget = Rc::new(Shared::new(usize::MAX));
        let mut sample = Vec::with_capacity(SAMPLE);
        Decoded::new(file.try_clone()?, encoding, budget)
            .take(SAMPLE as u64)
            .read_to_end(&mut sample)
            .or_else(|error| match error.kind() {
                // The last few bytes of the sample leave a decoder too little room.
                io::ErrorKind::Other => Ok(0),
                _ => Err(error),
            })?;
        let said = said_separator(&sample);
        Ok(CsvTable {
            file,
            encoding,
            separator: said.unwrap_or_else(|| guess(&sample)),
            lines,
            says_separator: said.is_some(),
        })
    }

    pub(super) fn read(
        &mut self,
        wants: &dyn Fn(u32) -> bool,
        each: &mut dyn FnMut(Row) -> ControlFlow<()>,
    ) -> Result<(), TableError> {
        self.file.seek(SeekFrom::Start(0))?;
        let budget = Rc::new(Shared::new(LONGEST_ROW));
        let text = Decoded::new(self.file.try_clone()?, self.encoding, Rc::clone(&budget));
        let mut reader = reader(self.separator, text);
        let mut record = csv::StringRecord::new();
        let (mut next, mut line) = (0_u32, reader.position().line());
        let mut skip = self.says_separator;
        loop {
            let is_one =
                reader
                    .read_record(&mut record)
                    .map_err(|error| match error.into_kind() {
                        csv::ErrorKind::Io(error)
                            if error.kind() == io::ErrorKind::FileTooLarge =>
                        {
                            TableError::TooLarge {
                                part: place(next, 0),
                                limit: LONGEST_ROW as u64,
                            }
                        }
                        csv::ErrorKind::Io(error) => TableError::Io(error),
                        other => TableError::Damaged {
                            sheet: String::new(),
                            cell: place(next, 0),
                            cause: format!("{other:?}"),
                        },
                    })?;
            if !is_one {
                return Ok(());
            }
            budget.set(LONGEST_ROW);
            // The reader leaves empty lines out; a spreadsheet counts them as rows.
            let now = reader.position().line();
            let inside: u64 = record
                .iter()
                .map(|field| field.matches('\n').count() as u64)
                .sum();
            let empty = now.saturating_sub(line).saturating_sub(inside + 1);
            line = now;
            if std::mem::take(&mut skip) {
                continue;
            }
            let row = next.saturating_add(u32::try_from(empty).unwrap_or(0));
            next = row.saturating_add(1);
            let cells = (0..)
                .zip(record.iter())
                .filter(|(column, field)| !field.is_empty() && wants(*column))
                .map(|(column, field)| (column, Cell::Text(bare(field).to_owned())))
                .collect();
            if each(Row { row, cells }).is_break() {
                return Ok(());
            }
        }
    }
}

fn reader<R: io::Read>(separator: u8, text: R) -> csv::Reader<R> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(1 << 16)
        .from_reader(text)
}

fn said_separator(sample: &[u8]) -> Option<u8> {
    let line = sample.split(|byte| *byte == b'\n').next()?;
    match line.strip_suffix(b"\r").unwrap_or(line) {
        [b's', b'e', b'p', b'=', separator] if SEPARATORS.contains(separator) => Some(*separator),
        _ => None,
    }
}

/// The separator that makes most columns in most rows alike.
fn guess(sample: &[u8]) -> u8 {
    let worth = |separator: u8| {
        let mut widths: Vec<usize> = reader(separator, sample)
            .into_byte_records()
            .take(20)
            .filter_map(Result::ok)
            .map(|record| record.len())
            .collect();
        // The last of a cut sample is cut.
        if sample.len() >= SAMPLE && widths.len() > 1 {
            widths.pop();
        }
        let first = widths.first().copied().unwrap_or(1);
        let alike = widths.iter().filter(|width| **width == first).count();
        (first - 1) * alike
    };
    SEPARATORS
        .into_iter()
        .rev()
        .max_by_key(|separator| worth(*separator))
        .unwrap_or(b',')
}
