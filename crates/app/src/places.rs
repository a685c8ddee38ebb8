//! Places: the tree, and which recording was made where.

use griot_domain::country::country_code;
use griot_domain::place::{Coordinates, KINDS, name_and_language};
use griot_domain::tags::TagField;
use griot_domain::text::fold;
use griot_domain::vocabulary::language;
use griot_store::place::{self, NewPlace, Place, PlaceName};
use griot_store::search::find_by_uid;
use griot_store::{Catalogue, Change, Read, Write, field};

use crate::edit::{Selection, select};
use crate::{AppError, Kind, Result};
use griot_domain::field::Kind as Of;

/// What a new place is born with, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewSite {
    /// Its name.
    pub name: String,
    /// The place above it: uid, or a name by which one place is meant ([`resolve`]).
    pub above: Option<String>,
    /// What it is.
    pub kind: Option<String>,
    /// Its country.
    pub country: Option<String>,
    /// Where it lies.
    pub coordinates: Option<String>,
    /// Other names, each with its language in brackets.
    pub names: Vec<String>,
}

/// What came of putting recordings at places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Linked {
    /// How many recordings were meant.
    pub matched: u64,
    /// How many are somewhere else now.
    pub changed: u64,
    /// Printed places that no place of the tree, or more than one, is called.
    pub unresolved: Vec<String>,
    /// The operation; `None` where nothing is different.
    pub operation: Option<i64>,
}

/// A place of the tree, for lists and maps.
#[derive(Debug, Clone)]
pub struct Site {
    /// The place.
    pub place: Place,
    /// Uid of the place above.
    pub above: Option<String>,
    /// Its other names.
    pub names: Vec<PlaceName>,
    /// Recordings made right there.
    pub recordings: i64,
}

/// The whole tree, by name.
///
/// # Errors
/// SQLite's own.
pub fn tree(read: &Read<'_>) -> Result<Vec<Site>> {
    let all = place::all(read)?;
    let uid = |id: i64| {
        all.iter()
            .find(|(one, _)| one.id == id)
            .map(|(one, _)| one.uid.clone())
    };
    all.iter()
        .map(|(one, recordings)| {
            Ok(Site {
                above: one.parent_id.and_then(uid),
                names: place::names(read, one.id)?,
                recordings: *recordings,
                place: one.clone(),
            })
        })
        .collect()
}

/// The place that is meant: by uid, by a name that one place alone bears, or by names from the narrow to the wide
/// with commas between (`Kéla, Mali`).
///
/// # Errors
/// `unknown-place`, `ambiguous-place`.
pub fn resolve(read: &Read<'_>, typed: &str) -> Result<i64> {
    if let Some((Of::Place, id)) = find_by_uid(read, typed.trim())? {
        return Ok(id);
    }
    let mut found = place::named(read, typed)?;
    if found.is_empty() {
        let mut parts = typed.split([',', '،', '、']);
        found = place::named(read, parts.next().unwrap_or_default())?;
        for part in parts {
            let wanted = fold(part.trim());
            let mut below = Vec::new();
            for id in found {
                if is_below(read, id, &wanted)? {
                    below.push(id);
                }
            }
            found = below;
        }
    }
    match found.as_slice() {
        [id] => Ok(*id),
        [] => Err(AppError::new(Kind::Missing, "unknown-place").with("value", typed)),
        many => Err(AppError::new(Kind::User, "ambiguous-place")
            .with("value", typed)
            .with("count", many.len())),
    }
}

fn is_below(read: &Read<'_>, id: i64, wanted: &str) -> Result<bool> {
    for above in place::with_above(read, id)?.into_iter().skip(1) {
        let others = place::names(read, above.id)?;
        let names = std::iter::once(&above.name).chain(others.iter().map(|one| &one.name));
        if names.into_iter().any(|name| fold(name) == wanted) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Adds a place; its uid.
///
/// # Errors
/// `bad-value` without a name or with coordinates that are none; `unknown-place`, `ambiguous-place`.
pub fn add(catalogue: &Catalogue, new: &NewSite, at: &str) -> Result<String> {
    let change = Change {
        name: "place-add",
        subject: new.name.trim(),
        at,
    };
    let added = catalogue.store().change(&change, |write| {
        let name = new.name.trim();
        if name.is_empty() {
            return Err(bad("name", ""));
        }
        let above = new.above.as_deref().map(|typed| resolve(write, typed));
        let id = place::insert(
            write,
            &NewPlace {
                name,
                parent_id: above.transpose()?,
                kind: new.kind.as_deref(),
                country: new.country.as_deref().map(country).as_deref(),
                coordinates: new
                    .coordinates
                    .as_deref()
                    .map(coordinates)
                    .transpose()?
                    .flatten(),
            },
        )?;
        place::set_names(write, id, &names(&new.names))?;
        Ok(place::get(write, id)?.uid)
    })?;
    Ok(added.value)
}

/// Removes a place; what lies below it and the recordings made there come to the place above.
///
/// # Errors
/// `unknown-place`, `ambiguous-place`.
pub fn remove(catalogue: &Catalogue, typed: &str, at: &str) -> Result<()> {
    let change = Change {
        name: "place-remove",
        subject: typed,
        at,
    };
    catalogue.store().change(&change, |write| {
        let id = resolve(write, typed)?;
        place::remove(write, id)?;
        Ok::<(), AppError>(())
    })?;
    Ok(())
}

/// Where recordings are put.
#[derive(Debug, Clone)]
pub enum Target {
    /// At the place that is meant.
    At(String),
    /// Each at the one place that is called as was printed.
    Printed,
    /// At none.
    Nowhere,
}

/// Puts recordings at a place of the tree, or takes them away; what was printed stays.
///
/// # Errors
/// `unknown-place`, `ambiguous-place`, `not-found`.
pub fn link(
    catalogue: &Catalogue,
    selection: &Selection,
    target: &Target,
    at: &str,
) -> Result<Linked> {
    let change = Change {
        name: "place-link",
        subject: match target {
            Target::At(typed) => typed,
            Target::Printed | Target::Nowhere => "",
        },
        at,
    };
    let mut linked = Linked::default();
    let changed = catalogue.store().change(&change, |write| {
        let meant = match target {
            Target::At(typed) => Some(resolve(write, typed)?),
            Target::Printed | Target::Nowhere => None,
        };
        for id in select(write, Of::Recording, selection)? {
            linked.matched += 1;
            let before = place::of_recording(write, id)?;
            let after = match target {
                Target::Printed => match printed(write, id, &mut linked.unresolved)? {
                    Some(found) => Some(found),
                    None => before,
                },
                Target::At(_) | Target::Nowhere => meant,
            };
            if before != after {
                linked.changed += 1;
                place::put(write, id, after)?;
            }
        }
        Ok::<(), AppError>(())
    })?;
    linked.operation = changed.operation;
    Ok(linked)
}

fn printed(write: &Write<'_>, recording: i64, unresolved: &mut Vec<String>) -> Result<Option<i64>> {
    let said = field::values_of(write, recording, TagField::Place)?;
    let Some(said) = said.into_iter().next() else {
        return Ok(None);
    };
    match resolve(write, &said) {
        Ok(id) => Ok(Some(id)),
        Err(_) => {
            if !unresolved.contains(&said) {
                unresolved.push(said);
            }
            Ok(None)
        }
    }
}

fn bad(field: &str, value: &str) -> AppError {
    AppError::new(Kind::User, "bad-value")
        .with("field", field)
        .with("value", value)
}

/// Coordinates as typed; none where nothing was.
///
/// # Errors
/// `bad-value`.
pub(crate) fn coordinates(typed: &str) -> Result<Option<Coordinates>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    Coordinates::parse(typed)
        .map(Some)
        .ok_or_else(|| bad("coordinates", typed))
}

/// The code where one was typed, else what was.
fn country(typed: &str) -> String {
    country_code(typed).unwrap_or_else(|| typed.trim().to_owned())
}

/// Names as typed, each with its language in brackets; a known language becomes its three letters.
pub(crate) fn names(typed: &[String]) -> Vec<PlaceName> {
    typed
        .iter()
        .map(|one| name_and_language(one))
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, said)| PlaceName {
            name: name.to_owned(),
            language: said.map(|said| {
                language::find(said).map_or_else(|| said.to_owned(), |known| known.code.to_owned())
            }),
        })
        .collect()
}

/// What a place is, by its stable name where it is one of them.
pub(crate) fn kind(typed: &str) -> String {
    let folded = fold(typed.trim());
    KINDS
        .iter()
        .find(|kind| **kind == folded)
        .map_or_else(|| typed.trim().to_owned(), |kind| (*kind).to_owned())
}
