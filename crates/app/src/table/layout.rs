//! Which sheet, which row of headings, and which column means which field.

use griot_domain::field::{Field, Kind as Of, find_field_by_heading, find_field_of, plain_heading};
use griot_exchange::table::{Cell, Head, Row, Table, TableError};
use serde::{Deserialize, Serialize};

use super::UID;
use crate::{AppError, Kind, Result};

/// Rows that are looked at for headings.
const LOOKED_AT: usize = 30;
/// Examples kept of each column.
const SAMPLES: usize = 3;

/// A mapping under a name: how a person reads the label's own old spreadsheets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Its name.
    pub name: String,
    /// What a row is.
    pub of: String,
    /// Headings and fields; an empty field leaves the column alone.
    pub columns: Vec<(String, String)>,
}

/// What a column is taken for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Target {
    /// It says which row is which.
    Uid,
    /// A field that can be edited.
    Field(&'static Field),
    /// A field that is measured or counted; it may help to know the row, and is left alone.
    ReadOnly(&'static Field),
    /// Left alone.
    Nothing,
}

impl Target {
    /// The field.
    #[must_use]
    pub fn field(&self) -> Option<&'static Field> {
        match self {
            Target::Field(field) | Target::ReadOnly(field) => Some(field),
            Target::Uid | Target::Nothing => None,
        }
    }

    /// The field's name, `uid`, or nothing.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Target::Uid => UID,
            Target::Field(field) | Target::ReadOnly(field) => field.name,
            Target::Nothing => "",
        }
    }
}

/// How it was decided what a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// Somebody said so now.
    Said,
    /// A kept mapping says so.
    Kept,
    /// From the heading.
    Heading,
    /// The heading is not known.
    Unknown,
    /// Another column means the same field already.
    Twice,
}

impl Guess {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Guess::Said => "said",
            Guess::Kept => "kept",
            Guess::Heading => "heading",
            Guess::Unknown => "unknown",
            Guess::Twice => "twice",
        }
    }
}

/// A column of the file.
#[derive(Debug, Clone)]
pub struct MappedColumn {
    /// Column, from 0.
    pub column: u32,
    /// What stands over it.
    pub heading: String,
    /// What it is taken for.
    pub target: Target,
    /// Why.
    pub guess: Guess,
    /// Its first values.
    pub samples: Vec<String>,
}

/// How a file is read.
#[derive(Debug, Clone)]
pub struct Layout {
    /// What a row is.
    pub of: Of,
    /// The sheet; empty for CSV.
    pub sheet: String,
    /// Its row of headings, from 0.
    pub heading_row: u32,
    /// Its columns.
    pub columns: Vec<MappedColumn>,
}

/// What is known beforehand about headings.
pub(super) struct Known<'a> {
    pub said: &'a [(String, String)],
    pub kept: Option<&'a Mapping>,
    /// The field that one of our own headings names, in any of our languages.
    pub ours: &'a dyn Fn(Of, &str) -> Option<&'static Field>,
}

impl Known<'_> {
    fn target(&self, of: Of, heading: &str, own: bool) -> Result<(Target, Guess)> {
        let plain = plain_heading(heading);
        let among = |list: &[(String, String)]| {
            list.iter()
                .find(|(known, _)| known == heading || plain_heading(known) == plain)
                .map(|(_, field)| field.clone())
        };
        if let Some(name) = among(self.said) {
            return Ok((named(of, &name)?, Guess::Said));
        }
        if let Some(name) = self.kept.and_then(|kept| among(&kept.columns)) {
            return Ok((named(of, &name)?, Guess::Kept));
        }
        if plain == UID {
            return Ok((Target::Uid, Guess::Heading));
        }
        let ours = || (self.ours)(of, &plain);
        let usual = || find_field_by_heading(of, heading);
        // Elsewhere a word may mean another field than it does here.
        let field = if own {
            ours().or_else(usual)
        } else {
            usual().or_else(ours)
        };
        Ok(match field {
            Some(field) => (of_field(field), Guess::Heading),
            None => (Target::Nothing, Guess::Unknown),
        })
    }
}

fn of_field(field: &'static Field) -> Target {
    if field.editable {
        Target::Field(field)
    } else {
        Target::ReadOnly(field)
    }
}

fn named(of: Of, name: &str) -> Result<Target> {
    match name.trim() {
        "" => Ok(Target::Nothing),
        UID => Ok(Target::Uid),
        name => find_field_of(of, name)
            .map(of_field)
            .ok_or_else(|| AppError::new(Kind::User, "unknown-field").with("field", name)),
    }
}

/// The sheet that is meant, with its first rows: the one that is named, else the first with headings that are known.
pub(super) fn choose_sheet(
    table: &mut Table,
    wanted: Option<&str>,
    of: Of,
    known: &Known<'_>,
    failed: &dyn Fn(TableError) -> AppError,
) -> Result<Head> {
    let sheets = table.sheets();
    if let Some(wanted) = wanted {
        let Some(sheet) = sheets.iter().find(|sheet| *sheet == wanted) else {
            return Err(failed(TableError::NoSheet(wanted.to_owned())));
        };
        return table.head(sheet, LOOKED_AT).map_err(failed);
    }
    let mut best: Option<(usize, Head)> = None;
    for sheet in &sheets {
        let head = table.head(sheet, LOOKED_AT).map_err(failed)?;
        let worth = heading_row(&head, of, known)?.1;
        if worth > 1 {
            return Ok(head);
        }
        if best.as_ref().is_none_or(|(other, found)| {
            worth > *other || (found.rows.is_empty() && !head.rows.is_empty())
        }) {
            best = Some((worth, head));
        }
    }
    best.map(|(_, head)| head)
        .ok_or_else(|| failed(TableError::NotATable))
}

/// Whether a file is one of our own: it says whose its rows are.
fn is_own(head: &Head) -> bool {
    let is_uid = |cell: &Cell| matches!(cell, Cell::Text(text) if text == UID);
    let mut rows = head.rows.iter();
    rows.any(|row| row.cells.iter().any(|(_, cell)| is_uid(cell)))
}

/// The row with most headings that are known, and how many those are. Titles and addresses may stand above it.
fn heading_row(head: &Head, of: Of, known: &Known<'_>) -> Result<(usize, usize)> {
    let mut best = (0, 0);
    let own = is_own(head);
    for (at, row) in head.rows.iter().enumerate() {
        let mut worth = 0;
        for (_, cell) in &row.cells {
            if let Cell::Text(text) = cell {
                worth += usize::from(known.target(of, text, own)?.0 != Target::Nothing);
            }
        }
        if worth > best.1 {
            best = (at, worth);
        }
    }
    Ok(best)
}

/// What each column of a sheet means.
pub(super) fn layout(head: &Head, of: Of, known: &Known<'_>) -> Result<Layout> {
    let (at, _) = heading_row(head, of, known)?;
    let empty = Row::default();
    let headings = head.rows.get(at).unwrap_or(&empty);
    let below = head.rows.get(at + 1..).unwrap_or_default();
    let own = is_own(head);
    let mut columns: Vec<MappedColumn> = Vec::new();
    let mut over = headings.cells.clone();
    over.sort_by_key(|(column, _)| *column);
    for (column, cell) in &over {
        let heading = shown(cell);
        let (mut target, mut guess) = known.target(of, &heading, own)?;
        let taken = |other: &MappedColumn| other.target.name() == target.name();
        if target != Target::Nothing && columns.iter().any(taken) {
            (target, guess) = (Target::Nothing, Guess::Twice);
        }
        columns.push(MappedColumn {
            column: *column,
            heading,
            target,
            guess,
            samples: below
                .iter()
                .filter_map(|row| row.cells.iter().find(|(other, _)| other == column))
                .map(|(_, cell)| shown(cell))
                .take(SAMPLES)
                .collect(),
        });
    }
    // What was said of a column that is not there was a slip.
    for (heading, _) in known.said {
        let plain = plain_heading(heading);
        let is_there = |column: &MappedColumn| {
            column.heading == *heading || plain_heading(&column.heading) == plain
        };
        if !columns.iter().any(is_there) {
            return Err(AppError::new(Kind::User, "table-unknown-heading").with("heading", heading));
        }
    }
    Ok(Layout {
        of,
        sheet: head.sheet.clone(),
        heading_row: headings.row,
        columns,
    })
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Number(text) | Cell::Date(text) | Cell::Fault(text) => {
            text.clone()
        }
        Cell::Flag(flag) => if *flag { "TRUE" } else { "FALSE" }.to_owned(),
        Cell::Formula => "=".to_owned(),
    }
}
