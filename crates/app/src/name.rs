//! Names in other scripts: proposals in Latin letters, taken or dropped by a person.

use griot_domain::field::{FieldId, Kind as Of, find_field_by_id};
use griot_domain::name::{Name, propose};
use griot_domain::text::script_of;
use griot_store::{Catalogue, Change, Read, Write, name, search};

use crate::Result;
use crate::edit::{Edited, Selection, select};

/// Proposes a Latin typing for all that is meant and has no name in Latin letters yet, as one operation. What a
/// person said before stays as it is; a proposal is marked until somebody takes it.
///
/// # Errors
/// `not-found`; then nothing has changed.
pub fn propose_all(
    catalogue: &Catalogue,
    of: Of,
    selection: &Selection,
    at: &str,
) -> Result<Edited> {
    change(
        catalogue,
        of,
        selection,
        at,
        "propose-names",
        |read, id, names| {
            names.extend(proposal(read, of, id, names)?);
            Ok(())
        },
    )
}

/// A Latin typing of what is printed, where there is none yet.
///
/// # Errors
/// SQLite's own.
pub(crate) fn proposal(read: &Read<'_>, of: Of, id: i64, names: &[Name]) -> Result<Option<Name>> {
    let Some(printed) = printed(read, of, id)? else {
        return Ok(None);
    };
    let latin = |name: &Name| name.written_in() == Some("Latn");
    if script_of(&printed) == Some("Latn") || names.iter().any(latin) {
        return Ok(None);
    }
    Ok(propose(&printed, of == Of::Party).map(|mut proposed| {
        let same = names.iter().find(|name| name.text == printed);
        proposed.language = same.and_then(|name| name.language.clone());
        proposed
    }))
}

/// Takes the proposals of all that is meant, or drops them, as one operation.
///
/// # Errors
/// As [`propose_all`].
pub fn settle(
    catalogue: &Catalogue,
    of: Of,
    selection: &Selection,
    take: bool,
    at: &str,
) -> Result<Edited> {
    let operation = if take { "take-names" } else { "drop-names" };
    change(catalogue, of, selection, at, operation, |_, _, names| {
        if take {
            names.iter_mut().for_each(|name| name.proposed = false);
        } else {
            names.retain(|name| !name.proposed);
        }
        Ok(())
    })
}

fn change(
    catalogue: &Catalogue,
    of: Of,
    selection: &Selection,
    at: &str,
    operation: &str,
    mut work: impl FnMut(&Read<'_>, i64, &mut Vec<Name>) -> Result<()>,
) -> Result<Edited> {
    let change = Change {
        name: operation,
        subject: of.name(),
        at,
    };
    let mut edited = Edited::default();
    let changed = catalogue.store().change(&change, |write: &Write<'_>| {
        let ids = select(write, of, selection)?;
        edited.matched = ids.len() as u64;
        for id in ids {
            let before = name::of(write, of, id)?;
            let mut names = before.clone();
            work(write, id, &mut names)?;
            if names != before {
                name::set(write, of, id, &names)?;
                edited.changed += 1;
            }
        }
        Ok::<(), crate::AppError>(())
    })?;
    edited.operation = changed.operation;
    Ok(edited)
}

/// The name or title as printed.
fn printed(read: &Read<'_>, of: Of, id: i64) -> Result<Option<String>> {
    let field = match of {
        Of::Recording => FieldId::Title,
        Of::Release => FieldId::ReleaseTitle,
        Of::Work => FieldId::WorkTitle,
        Of::Place => FieldId::PlaceName,
        Of::Party | Of::MediaFile => FieldId::PartyName,
    };
    let Some(field) = find_field_by_id(of, field) else {
        return Ok(None);
    };
    let row = search::rows(read, of, &[id], &[field])?.into_iter().next();
    Ok(row.and_then(|row| row.cells.into_iter().next()).flatten())
}
