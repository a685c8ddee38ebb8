//! Undo and redo, for the catalogue and for the files that an operation wrote.

use griot_store::{Catalogue, Step, Undone};

use crate::tags;
use crate::{Control, Result};

/// What was taken back or done again.
pub type Target = Undone;

/// Takes back the newest operation that stands; files that it wrote get their old tags back. That
/// alone takes long and tells `control`; stopped or failed, it goes on with the next undo.
///
/// # Errors
/// `nothing-to-undo`; `built-upon`; `changed-on-disk` where a file was changed by others since;
/// a file that could not be written; cancelled.
pub fn undo(catalogue: &Catalogue, at: &str, control: &Control<'_>) -> Result<Target> {
    step(catalogue, catalogue.store().undo(at)?, true, at, control)
}

/// Does again what was undone last; files that it had written are written again.
///
/// # Errors
/// `nothing-to-redo`; else as [`undo`].
pub fn redo(catalogue: &Catalogue, at: &str, control: &Control<'_>) -> Result<Target> {
    step(catalogue, catalogue.store().redo(at)?, false, at, control)
}

fn step(
    catalogue: &Catalogue,
    step: Step,
    back: bool,
    at: &str,
    control: &Control<'_>,
) -> Result<Target> {
    match step {
        Step::Done(done) => Ok(done),
        Step::Files(files) => {
            tags::step(catalogue, &files, back, at, control)?;
            Ok(files)
        }
    }
}
