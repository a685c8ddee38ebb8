//! Cultural protocols: labels and notices from the Hub, notes, consents, overrides, and what the exits ask.

mod attach;
mod check;
mod consent;
mod facts;
mod hold;
mod import;
mod note;

pub use attach::{Attach, attach, resolve};
pub use check::check_recording;
pub use consent::{
    DocumentState, Filed, NewDocument, Withdrawal, add as add_consent, open as open_consent,
    remove as remove_consent, state as document_state, withdraw as withdraw_consent,
};
pub use facts::{Known, facts};
pub use hold::{NewHold, add as add_hold, withdraw as withdraw_hold};
pub(crate) use import::keep as keep_project;
pub use import::{Imported, import};
pub use note::{Act as NoteAct, TypedNote, change as change_notes};

use griot_domain::date::CivilDate;
use griot_domain::field::Kind as Of;
use griot_store::Read;
use griot_store::protocol::Bearer;

use crate::edit::{Selection, select};
use crate::{AppError, Kind, Result};

pub(crate) fn bad(field: &str, value: &str) -> AppError {
    AppError::new(Kind::User, "bad-value")
        .with("field", field)
        .with("value", value)
}

/// What of a selection bears labels and overrides.
fn bearers(read: &Read<'_>, of: Of, selection: &Selection) -> Result<Vec<Bearer>> {
    let bearer = match of {
        Of::Recording => Bearer::Recording,
        Of::Release => Bearer::Release,
        _ => return Err(AppError::new(Kind::User, "no-protocols-of").with("kind", of.name())),
    };
    let ids = select(read, of, selection)?;
    if ids.is_empty() {
        return Err(AppError::new(Kind::User, "nothing-selected"));
    }
    Ok(ids.into_iter().map(bearer).collect())
}

/// The recordings of a selection; at least one.
fn recordings(read: &Read<'_>, selection: &Selection) -> Result<Vec<i64>> {
    let ids = select(read, Of::Recording, selection)?;
    if ids.is_empty() {
        return Err(AppError::new(Kind::User, "nothing-selected"));
    }
    Ok(ids)
}

/// A day as typed, or none.
fn day(field: &str, text: Option<&str>) -> Result<Option<CivilDate>> {
    match text.map(str::trim).filter(|text| !text.is_empty()) {
        None => Ok(None),
        Some(text) => CivilDate::parse(text)
            .map(Some)
            .map_err(|_| bad(field, text)),
    }
}
