//! XLSX, sheet by sheet and cell by cell.

use std::fs::File;
use std::io::BufReader;
use std::ops::ControlFlow;

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx, XlsxError};

use super::guard::{self, Looked};
use super::{Cell, Region, Row, TableError, place};

pub(super) struct XlsxTable {
    book: Xlsx<BufReader<File>>,
    pub(super) sheets: Vec<String>,
    looked: Looked,
}

/// Columns of a sheet (Excel's 2^14).
const MOST_COLUMNS: usize = 1 << 14;

impl XlsxTable {
    pub(super) fn open(file: File) -> Result<Self, TableError> {
        let looked = guard::look(&file)?;
        let book = Xlsx::new(BufReader::with_capacity(1 << 16, file))
            .map_err(|error| damaged(error, "", None))?;
        let sheets = book.sheet_names();
        if sheets.is_empty() {
            return Err(TableError::Damaged {
                sheet: String::new(),
                cell: String::new(),
                cause: "no sheets".to_owned(),
            });
        }
        Ok(XlsxTable {
            book,
            sheets,
            looked,
        })
    }

    pub(super) fn has_macros(&self) -> bool {
        self.looked.macros
    }

    /// The merged cells of a sheet.
    pub(super) fn merged(&mut self, sheet: &str) -> Result<Vec<Region>, TableError> {
        if !self.looked.merged {
            return Ok(Vec::new());
        }
        let found = self
            .book
            .merge_cells_by_sheet_name(sheet)
            .map_err(|error| damaged(error, sheet, None))?;
        Ok(found
            .into_iter()
            .map(|one| Region {
                first: one.start,
                last: one.end,
            })
            .collect())
    }

    /// How many rows a sheet says that it has.
    pub(super) fn rows(&mut self, sheet: &str) -> u64 {
        self.book
            .worksheet_cells_reader(sheet)
            .map_or(0, |reader| u64::from(reader.dimensions().end.0) + 1)
    }

    pub(super) fn read(
        &mut self,
        sheet: &str,
        wants: &dyn Fn(u32) -> bool,
        each: &mut dyn FnMut(Row) -> ControlFlow<()>,
    ) -> Result<(), TableError> {
        let mut reader = match self.book.worksheet_cells_reader(sheet) {
            Ok(reader) => reader,
            // A page with a chart on it has no cells.
            Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
            Err(XlsxError::WorksheetNotFound(_)) => {
                return Err(TableError::NoSheet(sheet.to_owned()));
            }
            Err(error) => return Err(damaged(error, sheet, None)),
        };
        let mut row = Row::default();
        let mut last = None;
        loop {
            let found = reader
                .next_cell_with_formula_metadata()
                .map_err(|error| damaged(error, sheet, last))?;
            let Some(found) = found else { break };
            last = Some(found.pos);
            let (at, column) = found.pos;
            if at != row.row {
                let cells = Vec::with_capacity(row.cells.len());
                let before = std::mem::replace(&mut row, Row { row: at, cells });
                if !before.cells.is_empty() && each(before).is_break() {
                    return Ok(());
                }
            }
            if !wants(column) {
                continue;
            }
            let cell = match found.value {
                DataRef::Empty if found.formula.is_some() => Some(Cell::Formula),
                value => cell_of(value),
            };
            if let Some(cell) = cell {
                if row.cells.len() >= MOST_COLUMNS {
                    return Err(TableError::Damaged {
                        sheet: sheet.to_owned(),
                        cell: place(at, column),
                        cause: "columns".to_owned(),
                    });
                }
                row.cells.push((column, cell));
            }
        }
        if !row.cells.is_empty() {
            let _ = each(row);
        }
        Ok(())
    }
}

fn cell_of(value: DataRef<'_>) -> Option<Cell> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) => Cell::Text(text),
        DataRef::SharedString(text) => Cell::Text(text.to_owned()),
        DataRef::Int(number) => Cell::Number(number.to_string()),
        DataRef::Float(number) => Cell::Number(number.to_string()),
        DataRef::Bool(flag) => Cell::Flag(flag),
        DataRef::DateTime(moment) => date(&moment),
        DataRef::DateTimeIso(text) => Cell::Date(text),
        DataRef::DurationIso(text) => Cell::Text(text),
        DataRef::Error(fault) => Cell::Fault(fault.to_string()),
    })
    .filter(|cell| !matches!(cell, Cell::Text(text) if text.is_empty()))
}

/// A number that is shown as a date, or as a time where it is less than a day or a length of time.
fn date(moment: &ExcelDateTime) -> Cell {
    let value = moment.as_f64();
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if !(0.0..=2_958_466.0).contains(&value) {
        Cell::Number(value.to_string())
    } else if moment.is_duration() || value < 1.0 {
        let hours = u64::from(hour) + if value < 1.0 { 0 } else { 24 * value as u64 };
        Cell::Text(format!("{hours}:{minute:02}:{second:02}"))
    } else if (hour, minute, second) == (0, 0, 0) {
        Cell::Date(format!("{year:04}-{month:02}-{day:02}"))
    } else {
        Cell::Date(format!(
            "{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"
        ))
    }
}

fn damaged(error: XlsxError, sheet: &str, last: Option<(u32, u32)>) -> TableError {
    match error {
        XlsxError::Password => TableError::Password,
        XlsxError::Io(error)
            if !matches!(
                error.kind(),
                std::io::ErrorKind::UnexpectedEof
                    | std::io::ErrorKind::InvalidData
                    | std::io::ErrorKind::InvalidInput
                    | std::io::ErrorKind::Other
            ) =>
        {
            TableError::Io(error)
        }
        other => TableError::Damaged {
            sheet: sheet.to_owned(),
            cell: last
                .map(|(row, column)| place(row, column))
                .unwrap_or_default(),
            cause: other.to_string(),
        },
    }
}
