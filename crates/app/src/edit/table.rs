//! Cells of a whole table, as one operation.

use griot_domain::field::{Field, Kind as Of};
use griot_store::{Catalogue, Change};

use super::apply::Subject;
use super::{Edited, Edits};
use crate::progress::step;
use crate::{Control, Progress, Result, Unit};

/// Values for one field of one thing, parsed already.
#[derive(Debug, Clone)]
pub struct Typed {
    /// Local id.
    pub id: i64,
    /// Field.
    pub field: &'static Field,
    /// All its values; none clear it.
    pub values: Vec<String>,
}

/// Sets cells, as one operation; stopped, nothing has changed.
///
/// # Errors
/// As [`super::set_cells`]; cancelled.
pub fn set_typed(
    catalogue: &Catalogue,
    of: Of,
    cells: Vec<Typed>,
    change: &Change<'_>,
    control: &Control<'_>,
) -> Result<Edited> {
    let mut edited = Edited::default();
    let total = cells.len() as u64;
    let changed = catalogue.store().change(change, |write| {
        let mut edits = Edits::default();
        let mut last = None;
        for (done, cell) in (0_u64..).zip(cells) {
            if done % 64 == 0 {
                let progress = Progress {
                    done,
                    total,
                    unit: Unit::Cells,
                    current: cell.field.name,
                };
                step(control, &progress)?;
            }
            if last.replace(cell.id) != Some(cell.id) {
                edited.matched += 1;
            }
            let subject = Subject { of, id: cell.id };
            edits.put(write, subject, cell.field, cell.values)?;
        }
        edits.end(write, of, &mut edited)
    })?;
    edited.operation = changed.operation;
    Ok(edited)
}
