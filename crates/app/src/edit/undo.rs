//! Undo and redo, for the catalogue and for the files that an operation wrote.

use griot_store::{Catalogue, Undone};

use crate::Result;
use crate::tags;

/// What was taken back or done again.
pub type Target = Undone;

/// Takes back the newest operation that stands; files that it wrote get their old tags back first.
///
/// # Errors
/// `nothing-to-undo`; `built-upon`; `changed-on-disk` where a file was changed by others since.
pub fn undo(catalogue: &Catalogue, at: &str) -> Result<Target> {
    catalogue
        .store()
        .undo(at, |write, undone| tags::take_back(write, undone.target))
}

/// Does again what was undone last; files that it had written are written again.
///
/// # Errors
/// `nothing-to-redo`; `built-upon`; `changed-on-disk`.
pub fn redo(catalogue: &Catalogue, at: &str) -> Result<Target> {
    catalogue
        .store()
        .redo(at, |write, redone| tags::write_again(write, redone.target))
}
