//! What a spreadsheet would change, has changed, or holds now.

use std::path::Path;

use griot_app::table as verbs;
use griot_exchange::table::{FileKind, Note, place};
use serde::Serialize;
use ts_rs::TS;

use super::ENGLISH;
use crate::edit::Draft;
use crate::wire::{Coded, Params, dir, params};

/// A value that is too long for a cell.
#[derive(Debug, Serialize, TS)]
pub struct TableLeftOut {
    /// The cell (A1 notation).
    pub cell: String,
    /// Field.
    pub field: String,
    /// The thing.
    pub uid: String,
}

/// What an export wrote.
#[derive(Debug, Serialize, TS)]
pub struct TableExported {
    /// The file.
    pub path: String,
    /// Rows, the heading not counted.
    #[ts(type = "number")]
    pub rows: u64,
    /// Fields of its columns, after `uid`.
    pub columns: Vec<String>,
    /// Values that are not in the file, being longer than a cell holds.
    pub left_out: Vec<TableLeftOut>,
}

impl TableExported {
    pub(super) fn new(path: &Path, done: verbs::Exported) -> Self {
        TableExported {
            path: path.display().to_string(),
            rows: done.rows,
            columns: done.columns.into_iter().map(str::to_owned).collect(),
            left_out: done
                .left_out
                .into_iter()
                .map(|one| TableLeftOut {
                    cell: one.cell,
                    field: one.field.to_owned(),
                    uid: one.uid,
                })
                .collect(),
        }
    }
}

/// A column of the file.
#[derive(Debug, Serialize, TS)]
pub struct TableColumn {
    /// The cell of its heading (A1 notation).
    pub cell: String,
    /// What stands there.
    pub heading: String,
    /// The field that it is taken for: `uid`, or empty where it is left alone.
    pub field: String,
    /// Whether it may change anything.
    pub editable: bool,
    /// `said`, `kept`, `heading`, `unknown` or `twice`.
    pub guess: String,
    /// Its first values.
    pub samples: Vec<String>,
}

/// A cell that changes.
#[derive(Debug, Serialize, TS)]
pub struct TableChange {
    /// The cell (A1 notation).
    pub cell: String,
    /// The thing.
    pub uid: String,
    /// Its title or name.
    pub title: String,
    /// Field.
    pub field: String,
    /// What the catalogue says.
    pub from: String,
    /// What it would say; empty: cleared.
    pub to: String,
    /// `rtl` where the new value runs from right to left.
    pub dir: Option<String>,
    /// Whether it changes for every row of the release or the work.
    pub spreads: bool,
    /// Why the new value is kept as a draft.
    pub fault: Option<Coded>,
}

/// Something wrong with a cell or a row.
#[derive(Debug, Serialize, TS)]
pub struct TableProblem {
    /// The cell, or cells (A1 notation).
    pub cell: String,
    /// Field.
    pub field: Option<String>,
    /// Kebab-case code.
    pub code: String,
    /// What it means, in English, for logs.
    pub message: String,
    /// Values for the words.
    pub params: Params,
    /// What the value was, most likely.
    pub proposal: Option<String>,
    /// Whether what the cell says is kept all the same, as a draft.
    pub taken: bool,
}

/// How many problems of a kind.
#[derive(Debug, Serialize, TS)]
pub struct TableCount {
    /// Kebab-case code.
    pub code: String,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
}

/// What a spreadsheet would change.
#[derive(Debug, Serialize, TS)]
pub struct TableOutcome {
    /// The file.
    pub path: String,
    /// What a row is.
    pub of: String,
    /// `xlsx` or `csv`.
    pub format: String,
    /// The sheet; empty for CSV.
    pub sheet: String,
    /// All sheets.
    pub sheets: Vec<String>,
    /// Encoding of a text.
    pub encoding: Option<String>,
    /// What stands between the cells of a text.
    pub separator: Option<String>,
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// What should be known of the file.
    pub notes: Vec<Coded>,
    /// Whether empty cells clear.
    pub clears: bool,
    /// Rows with something in them.
    #[ts(type = "number")]
    pub rows: u64,
    /// Rows whose thing is known.
    #[ts(type = "number")]
    pub matched: u64,
    /// Things that change.
    #[ts(type = "number")]
    pub changed: u64,
    /// Cells that change.
    #[ts(type = "number")]
    pub cells: u64,
    /// Of those, cells that are cleared.
    #[ts(type = "number")]
    pub cleared: u64,
    /// How many problems there are, by code.
    pub counts: Vec<TableCount>,
    /// The first of them.
    pub problems: Vec<TableProblem>,
    /// A page of the changes.
    pub changes: Vec<TableChange>,
    /// The same for the same changes.
    pub digest: String,
}

impl TableOutcome {
    pub(super) fn new(path: &Path, found: verbs::Outcome) -> Self {
        let notes = notes(&found);
        TableOutcome {
            path: path.display().to_string(),
            of: found.layout.of.name().to_owned(),
            format: format(found.kind).to_owned(),
            columns: columns(&found.layout),
            sheet: found.layout.sheet,
            sheets: found.sheets,
            encoding: found.text.map(|(encoding, _)| encoding.to_owned()),
            separator: found.text.map(|(_, separator)| separator.to_string()),
            notes,
            clears: found.clears,
            rows: found.rows,
            matched: found.matched,
            changed: found.changed,
            cells: found.cells,
            cleared: found.cleared,
            counts: found
                .counts
                .into_iter()
                .map(|(code, count)| TableCount {
                    code: code.to_owned(),
                    count,
                })
                .collect(),
            problems: found.troubles.into_iter().map(problem).collect(),
            changes: found.changes.into_iter().map(change).collect(),
            digest: found.digest,
        }
    }
}

/// What a spreadsheet has changed.
#[derive(Debug, Serialize, TS)]
pub struct TableImported {
    /// What was in it.
    #[serde(flatten)]
    pub outcome: TableOutcome,
    /// The operation; `null` where nothing is different.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
    /// Codes that were kept although they are none.
    pub drafts: Vec<Draft>,
}

impl TableImported {
    pub(super) fn new(path: &Path, taken: verbs::Taken) -> Self {
        TableImported {
            outcome: TableOutcome::new(path, taken.outcome),
            operation: taken.operation,
            drafts: taken.drafts.into_iter().map(Draft::from).collect(),
        }
    }
}

fn format(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Xlsx => "xlsx",
        FileKind::Csv => "csv",
    }
}

fn columns(layout: &verbs::Layout) -> Vec<TableColumn> {
    layout
        .columns
        .iter()
        .map(|column| TableColumn {
            cell: place(layout.heading_row, column.column),
            heading: column.heading.clone(),
            field: column.target.name().to_owned(),
            editable: matches!(column.target, verbs::Target::Field(_)),
            guess: column.guess.name().to_owned(),
            samples: column.samples.clone(),
        })
        .collect()
}

fn notes(found: &verbs::Outcome) -> Vec<Coded> {
    let coded = |code: &str, pairs: &[(&str, &str)]| Coded {
        code: code.to_owned(),
        params: params(pairs.iter().map(|(name, value)| (*name, *value))),
    };
    let mut notes: Vec<Coded> = found
        .notes
        .iter()
        .map(|note| match note {
            Note::OtherEnding(kind) => coded("table-other-ending", &[("format", format(*kind))]),
            Note::Macros => coded("table-macros", &[]),
            Note::Encoding(encoding) => coded("table-encoding", &[("encoding", encoding.name())]),
        })
        .collect();
    if found.sheets.len() > 1 {
        let count = found.sheets.len().to_string();
        let pairs = [("count", count.as_str()), ("sheet", &found.layout.sheet)];
        notes.push(coded("table-sheets", &pairs));
    }
    notes
}

fn problem(trouble: verbs::Trouble) -> TableProblem {
    let params = params(trouble.params);
    TableProblem {
        message: ENGLISH.say_problem(trouble.code, &serde_json::json!(params)),
        cell: trouble.cell,
        field: trouble.field.map(str::to_owned),
        code: trouble.code.to_owned(),
        params,
        proposal: trouble.proposal,
        taken: trouble.taken,
    }
}

fn change(change: verbs::Change) -> TableChange {
    TableChange {
        cell: change.cell,
        uid: change.uid,
        title: change.title,
        field: change.field.name.to_owned(),
        dir: dir(&change.to),
        from: change.from,
        to: change.to,
        spreads: change.spreads,
        fault: change.fault.map(|(code, pairs)| Coded {
            code: code.to_owned(),
            params: params(pairs),
        }),
    }
}
