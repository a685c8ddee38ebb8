//! Out into a file: one thread reads the catalogue, the other writes the cells.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::{SyncSender, sync_channel};

use griot_domain::field::{Field, FieldId, Kind as Of, fields_of, find_field_of};
use griot_exchange::table::{Column, Form, TableWriter, place};
use griot_store::Catalogue;
use griot_store::search::{Page, Wide};

use super::text::{cell_text, form, width};
use super::{BATCH, UID, WAITING, of_table};
use crate::progress::step;
use crate::read::{self, Order};
use crate::{AppError, Control, Kind, Progress, Result, Unit};

/// What to write, and where.
pub struct Export<'a> {
    /// The file; its ending says the format.
    pub path: &'a Path,
    /// What a row is.
    pub of: Of,
    /// Which rows; empty: all.
    pub query: &'a str,
    /// Names or aliases of fields, in order; none: all that can be edited, the file and its length.
    pub columns: &'a [String],
    /// What stands over a field's column.
    pub heading: &'a (dyn Fn(&Field) -> String + Sync),
    /// The name of the sheet.
    pub sheet: &'a str,
    /// Whether a file that is there is written over.
    pub replace: bool,
}

/// A value that is too long for a cell of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The cell (A1 notation).
    pub cell: String,
    /// The field.
    pub field: &'static str,
    /// The row's uid.
    pub uid: String,
}

/// What an export wrote.
#[derive(Debug, Clone, Default)]
pub struct Exported {
    /// Rows, the heading not counted.
    pub rows: u64,
    /// The columns' fields.
    pub columns: Vec<&'static str>,
    /// Values that are not in the file.
    pub left_out: Vec<LeftOut>,
}

/// Writes what answers a query into a file. The file appears whole or not at all.
///
/// # Errors
/// `unknown-field`, `table-ending`, `table-exists`, `table-too-many-rows`; I/O; cancelled.
pub fn export(
    catalogue: &Catalogue,
    asked: &Export<'_>,
    control: &Control<'_>,
) -> Result<Exported> {
    let fields = fields(asked)?;
    let failed = |error| of_table(asked.path, error);
    TableWriter::kind_of(asked.path).map_err(failed)?;
    if !asked.replace && asked.path.exists() {
        return Err(AppError::new(Kind::User, "table-exists").with("path", asked.path.display()));
    }
    let all = Page::default();
    let ids = read::list(catalogue, asked.of, asked.query, &Order::default(), all)?.ids;
    let total = ids.len() as u64;
    let mut columns = vec![Column {
        heading: UID.to_owned(),
        width: 10,
        form: Form::Text,
    }];
    columns.extend(fields.iter().map(|field| Column {
        heading: (asked.heading)(field),
        width: width(field),
        form: form(field),
    }));
    let mut done = Exported {
        rows: 0,
        columns: fields.iter().map(|field| field.name).collect(),
        left_out: Vec::new(),
    };
    let current = asked.path.display().to_string();
    let told = |done: u64| Progress {
        done,
        total,
        unit: Unit::Rows,
        current: &current,
    };
    step(control, &told(0))?;
    let (send, receive) = sync_channel(WAITING);
    std::thread::scope(|scope| {
        let (of, fields) = (asked.of, &fields);
        let reader = scope.spawn(move || read_rows(catalogue, of, &ids, fields, &send));
        // What stops here drops the receiver, and the reader ends with it.
        let written = (move || {
            let mut writer =
                TableWriter::create(asked.path, asked.sheet, &columns).map_err(failed)?;
            for batch in receive {
                for mut row in batch {
                    let at = writer.next_row();
                    let uid = row.first().cloned().unwrap_or_default();
                    for column in writer.row(&mut row).map_err(failed)? {
                        if let Some(field) = column.checked_sub(1).and_then(|at| fields.get(at)) {
                            done.left_out.push(LeftOut {
                                cell: place(at, u32::try_from(column).unwrap_or(u32::MAX)),
                                field: field.name,
                                uid: uid.clone(),
                            });
                        }
                    }
                    done.rows += 1;
                }
                step(control, &told(done.rows))?;
            }
            Ok::<_, AppError>((writer, done))
        })();
        let read = reader
            .join()
            .unwrap_or_else(|_| Err(AppError::new(Kind::Bug, "bug")));
        let (writer, done) = written?;
        read?;
        let stop = || matches!(control(&told(done.rows)), ControlFlow::Break(()));
        writer.finish(&stop).map_err(failed)?;
        Ok(done)
    })
}

/// Reads the rows and sends them on, a batch at a time, until nobody takes them any more.
fn read_rows(
    catalogue: &Catalogue,
    of: Of,
    ids: &[i64],
    fields: &[&'static Field],
    send: &SyncSender<Vec<Vec<String>>>,
) -> Result<()> {
    catalogue.store().read(|read| {
        let mut wide = Wide::new(read, of, fields)?;
        let mut cells = Vec::new();
        for part in ids.chunks(BATCH) {
            let mut batch = Vec::with_capacity(part.len());
            for id in part {
                let Some(uid) = wide.row(*id, &mut cells)? else {
                    continue;
                };
                let mut row = Vec::with_capacity(fields.len() + 1);
                row.push(uid);
                row.extend(
                    fields
                        .iter()
                        .zip(&cells)
                        .map(|(field, raw)| cell_text(field, raw).into_owned()),
                );
                batch.push(row);
            }
            if send.send(batch).is_err() {
                break;
            }
        }
        Ok(())
    })
}

fn fields(asked: &Export<'_>) -> Result<Vec<&'static Field>> {
    if asked.columns.is_empty() {
        return Ok(fields_of(asked.of)
            .iter()
            .filter(|field| field.editable || matches!(field.id, FieldId::Duration | FieldId::Path))
            .collect());
    }
    let mut fields: Vec<&'static Field> = Vec::new();
    for name in asked.columns {
        let name = name.trim();
        // It is there in any case.
        if name == UID {
            continue;
        }
        let field = find_field_of(asked.of, name)
            .ok_or_else(|| AppError::new(Kind::User, "unknown-field").with("field", name))?;
        if !fields.iter().any(|known| known.id == field.id) {
            fields.push(field);
        }
    }
    Ok(fields)
}
