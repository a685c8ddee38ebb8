//! In again: one thread reads the file, the other compares; then, where it is wanted, one operation.

use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::sync_channel;

use griot_domain::field::{Field, Kind as Of};
use griot_exchange::table::{Cell, FileKind, Note, Row, Table};
use griot_store::search::{self, Wide};
use griot_store::{Catalogue, Read};

use super::compare::{Comparison, Found, MOST_SHOWN, Pending, Ways, fault_of, name_field, wanted};
use super::layout::{Known, choose_sheet, layout};
use super::merged::Merged;
use super::{BATCH, Change, Layout, Mapping, Target, Trouble, WAITING, of_table};
use crate::edit::{Draft, set_typed, shown_values};
use crate::progress::step;
use crate::{AppError, Control, Kind, Progress, Result, Unit};

/// What to read, and how.
pub struct Import<'a> {
    /// The file.
    pub path: &'a Path,
    /// What a row is; where it is not said, the first uid that is known says it, else recordings are meant.
    pub of: Option<Of>,
    /// The sheet; the first with headings that are known where it is not said.
    pub sheet: Option<&'a str>,
    /// Headings and the fields that they mean; an empty field leaves a column alone.
    pub map: &'a [(String, String)],
    /// A mapping that was kept.
    pub mapping: Option<&'a Mapping>,
    /// The field of one of our own headings, folded ([`griot_domain::field::plain_heading`]).
    pub ours: &'a dyn Fn(Of, &str) -> Option<&'static Field>,
    /// Whether an empty cell clears its field; where it is not said, it does in a file with uids.
    pub clears: Option<bool>,
    /// Whether what was most likely meant is taken where a spreadsheet program ruined a code.
    pub repairs: bool,
    /// Which changes are told one by one: from here on …
    pub offset: usize,
    /// … so many.
    pub limit: usize,
}

/// What a file would change, or has changed.
#[derive(Debug)]
pub struct Outcome {
    /// How it was read.
    pub layout: Layout,
    /// Its sheets.
    pub sheets: Vec<String>,
    /// Its format.
    pub kind: FileKind,
    /// Encoding and separator of a text.
    pub text: Option<(&'static str, char)>,
    /// What should be known of the file.
    pub notes: Vec<Note>,
    /// Whether empty cells clear.
    pub clears: bool,
    /// Rows with something in them.
    pub rows: u64,
    /// Rows whose thing is known.
    pub matched: u64,
    /// Things that change.
    pub changed: u64,
    /// Cells that change.
    pub cells: u64,
    /// Of those, cells that are cleared.
    pub cleared: u64,
    /// Changes of the page that was asked for.
    pub changes: Vec<Change>,
    /// What is wrong, in the order of the file.
    pub troubles: Vec<Trouble>,
    /// How many of each code.
    pub counts: BTreeMap<&'static str, u64>,
    /// The same for the same changes: what was shown is what is applied.
    pub digest: String,
}

/// What an import did.
#[derive(Debug)]
pub struct Taken {
    /// What was in the file.
    pub outcome: Outcome,
    /// The operation; `None` where nothing is different.
    pub operation: Option<i64>,
    /// Codes that were kept although they are none.
    pub drafts: Vec<Draft>,
}

/// Says what a file would change.
///
/// # Errors
/// A file that cannot be read (`table-…`), `unknown-field`, `table-unknown-heading`; cancelled.
pub fn preview(
    catalogue: &Catalogue,
    asked: &Import<'_>,
    control: &Control<'_>,
) -> Result<Outcome> {
    catalogue
        .store()
        .read(|read| run(read, asked, control).map(|(outcome, _)| outcome))
}

/// Takes in what a file changes, as one operation. With `expected`, only what a preview has shown.
///
/// # Errors
/// As [`preview`]; `table-no-headings`; `table-changed` where file or catalogue are others by now.
pub fn import(
    catalogue: &Catalogue,
    asked: &Import<'_>,
    expected: Option<&str>,
    at: &str,
    control: &Control<'_>,
) -> Result<Taken> {
    let (outcome, pending) = catalogue.store().read(|read| run(read, asked, control))?;
    let says_something = |target: &Target| !matches!(target, Target::Nothing);
    if !outcome
        .layout
        .columns
        .iter()
        .any(|c| says_something(&c.target))
    {
        return Err(AppError::new(Kind::User, "table-no-headings")
            .with("path", asked.path.display())
            .with("sheet", &outcome.layout.sheet));
    }
    if expected.is_some_and(|expected| expected != outcome.digest) {
        return Err(
            AppError::new(Kind::Conflict, "table-changed").with("path", asked.path.display())
        );
    }
    let name = asked
        .path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let change = griot_store::Change {
        name: "table-import",
        subject: &name,
        at,
    };
    let cells = pending.into_iter().map(|pending| pending.typed).collect();
    let edited = set_typed(catalogue, outcome.layout.of, cells, &change, control)?;
    Ok(Taken {
        outcome,
        operation: edited.operation,
        drafts: edited.drafts,
    })
}

fn run(
    read: &Read<'_>,
    asked: &Import<'_>,
    control: &Control<'_>,
) -> Result<(Outcome, Vec<Pending>)> {
    let failed = |error| of_table(asked.path, error);
    let current = asked.path.display().to_string();
    let told = |done: u64, total: u64| Progress {
        done,
        total,
        unit: Unit::Rows,
        current: &current,
    };
    step(control, &told(0, 0))?;
    let mut table = Table::open(asked.path).map_err(failed)?;
    let known = Known {
        said: asked.map,
        kept: asked.mapping,
        ours: asked.ours,
    };
    let kept_kind = asked.mapping.and_then(|kept| Of::find_by_name(&kept.of));
    let first_of = asked.of.or(kept_kind).unwrap_or(Of::Recording);
    let head = choose_sheet(&mut table, asked.sheet, first_of, &known, &failed)?;
    let of = match asked.of.or(kept_kind) {
        Some(of) => of,
        None => kind_of(read, &head.rows)?.unwrap_or(Of::Recording),
    };
    let layout = layout(&head, of, &known)?;
    let has_uids = layout.columns.iter().any(|c| c.target == Target::Uid);
    let ways = Ways {
        clears: asked.clears.unwrap_or(has_uids),
        repairs: asked.repairs,
    };
    let merged = Merged::new(table.merged(&layout.sheet).map_err(failed)?);
    let total = table
        .rows(&layout.sheet)
        .saturating_sub(u64::from(layout.heading_row) + 1);
    let text = table.encoding().zip(table.separator());
    let (sheets, kind, notes) = (table.sheets(), table.kind(), table.notes().to_vec());

    let columns = wanted(&layout);
    let sheet = layout.sheet.as_str();
    let (send, receive) = sync_channel::<Vec<Row>>(WAITING);
    let found: Found = std::thread::scope(|scope| {
        let reader = scope.spawn(move || {
            let mut batch = Vec::with_capacity(BATCH);
            let read = table.read(sheet, &|column| columns.contains(&column), &mut |row| {
                batch.push(row);
                if batch.len() < BATCH {
                    return ControlFlow::Continue(());
                }
                match send.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))) {
                    Ok(()) => ControlFlow::Continue(()),
                    // Nobody takes them any more.
                    Err(_) => ControlFlow::Break(()),
                }
            });
            let _ = send.send(batch);
            read
        });
        let compared = (|| {
            let mut comparison = Comparison::new(read, &layout, merged, ways)?;
            let mut done = 0;
            for batch in receive {
                done += batch.len() as u64;
                for row in batch {
                    comparison.row(row)?;
                }
                step(control, &told(done.min(total.max(done)), total.max(done)))?;
            }
            Ok::<_, AppError>(comparison.end())
        })();
        let read = reader
            .join()
            .unwrap_or_else(|_| {
                Err(griot_exchange::table::TableError::Damaged {
                    sheet: sheet.to_owned(),
                    cell: String::new(),
                    cause: "panic".to_owned(),
                })
            })
            .map_err(failed);
        let found = compared?;
        read.map(|()| found)
    })?;

    let changes = changes(read, of, &found.pending, asked.offset, asked.limit)?;
    let things: HashSet<i64> = found
        .pending
        .iter()
        .map(|pending| pending.typed.id)
        .collect();
    let outcome = Outcome {
        sheets,
        kind,
        text: text.map(|(encoding, separator)| (encoding.name(), separator)),
        notes,
        clears: ways.clears,
        rows: found.rows,
        matched: found.matched,
        changed: things.len() as u64,
        cells: found.pending.len() as u64,
        cleared: found
            .pending
            .iter()
            .filter(|pending| pending.typed.values.is_empty())
            .count() as u64,
        changes,
        troubles: found.troubles,
        counts: found.counts,
        digest: digest(&found.pending),
        layout,
    };
    Ok((outcome, found.pending))
}

/// The kind of the first thing whose uid stands in a column of that name.
fn kind_of(read: &Read<'_>, rows: &[Row]) -> Result<Option<Of>> {
    let text = |cell: &Cell| match cell {
        Cell::Text(text) => Some(text.trim().to_owned()),
        _ => None,
    };
    for row in rows {
        for (_, cell) in &row.cells {
            let Some(text) = text(cell).filter(|text| text.len() == 36) else {
                continue;
            };
            if let Some((of, _)) = search::find_by_uid(read, &text)? {
                return Ok(Some(of));
            }
        }
    }
    Ok(None)
}

fn changes(
    read: &Read<'_>,
    of: Of,
    pending: &[Pending],
    offset: usize,
    limit: usize,
) -> Result<Vec<Change>> {
    let names: Vec<&Field> = name_field(of).into_iter().collect();
    let mut wide = Wide::new(read, of, &names)?;
    let (mut cells, mut last, mut uid) = (Vec::new(), None, String::new());
    let mut changes = Vec::new();
    for one in pending.iter().take(MOST_SHOWN).skip(offset).take(limit) {
        let typed = &one.typed;
        if last.replace(typed.id) != Some(typed.id) {
            uid = wide.row(typed.id, &mut cells)?.unwrap_or_default();
        }
        changes.push(Change {
            cell: griot_exchange::table::place(one.row, one.column),
            uid: uid.clone(),
            title: cells.first().cloned().unwrap_or_default(),
            field: typed.field,
            from: one.from.clone().unwrap_or_default(),
            to: shown_values(typed.field, &typed.values),
            spreads: one.owner.is_some(),
            fault: fault_of(typed.field, &typed.values),
        });
    }
    Ok(changes)
}

fn digest(pending: &[Pending]) -> String {
    let mut hasher = blake3::Hasher::new();
    for one in pending {
        hasher.update(&one.typed.id.to_le_bytes());
        hasher.update(one.typed.field.name.as_bytes());
        for value in &one.typed.values {
            hasher.update(&[0x1f]);
            hasher.update(value.as_bytes());
        }
        hasher.update(&[0x1e]);
    }
    hasher.finalize().to_hex().to_string()
}
