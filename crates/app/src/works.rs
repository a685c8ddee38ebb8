//! Works: which a recording performs, and which comes from which.

use griot_domain::field::Kind as Of;
use griot_domain::part::Part;
use griot_store::search::find_by_uid;
use griot_store::work::{self, Performed};
use griot_store::{Catalogue, Change, Read, Write, derivation, recording};

use crate::credits::{bad, missing};
use crate::edit::settle;
use crate::{AppError, Kind, Result};

/// A work's place on a recording, as typed. `None` leaves what is there, an empty text clears it.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The work: its uid, or its title.
    pub work: Option<String>,
    /// Name of the movement.
    pub movement: Option<String>,
    /// Number of the movement.
    pub movement_number: Option<String>,
    /// Where in the recording: `1:02-2:30`.
    pub part: Option<String>,
}

/// What to do with the works of a recording. Places count from 0.
#[derive(Debug, Clone)]
pub enum Act {
    /// A new one, last.
    Add(Typed),
    /// Changes one.
    Set(usize, Typed),
    /// Takes one away.
    Remove(usize),
    /// Moves one to another place.
    Move(usize, usize),
}

/// Changes the works of a recording, as one operation.
///
/// # Errors
/// `not-found`; `no-such-place`; `bad-value`.
pub fn change(catalogue: &Catalogue, uid: &str, act: &Act, at: &str) -> Result<()> {
    let change = Change {
        name: "performed",
        subject: "",
        at,
    };
    catalogue.store().change(&change, |write| {
        let id = recording::get_id(write, uid)?;
        let mut all = work::performed(write, id)?;
        match act {
            Act::Add(typed) => {
                let mut new = Performed {
                    work_id: 0,
                    title: String::new(),
                    iswc: None,
                    movement: None,
                    movement_number: None,
                    uid: String::new(),
                    kind: String::new(),
                    part: Part::Whole,
                };
                if typed
                    .work
                    .as_deref()
                    .is_none_or(|work| work.trim().is_empty())
                {
                    return Err(bad("work", ""));
                }
                lay(write, id, &mut new, typed)?;
                all.push(new);
            }
            Act::Set(place, typed) => {
                let one = all.get_mut(*place).ok_or_else(|| missing(*place))?;
                lay(write, id, one, typed)?;
            }
            Act::Remove(place) => {
                if *place >= all.len() {
                    return Err(missing(*place));
                }
                all.remove(*place);
            }
            Act::Move(from, to) => {
                if *from >= all.len() || *to >= all.len() {
                    return Err(missing((*from).max(*to)));
                }
                let one = all.remove(*from);
                all.insert(*to, one);
            }
        }
        work::set_performed(write, id, &all)?;
        settle(write, &[id])
    })?;
    Ok(())
}

fn lay(write: &Write<'_>, recording_id: i64, one: &mut Performed, typed: &Typed) -> Result<()> {
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some(wanted) = typed.work.as_deref().and_then(said) {
        one.work_id = match find_by_uid(write, &wanted)? {
            Some((Of::Work, id)) => id,
            _ => work::of_title(write, &wanted, recording_id)?,
        };
    }
    if let Some(typed) = &typed.movement {
        one.movement = said(typed);
    }
    if let Some(typed) = &typed.movement_number {
        one.movement_number = said(typed);
    }
    if let Some(typed) = &typed.part {
        one.part = match Part::parse(typed) {
            Some(part @ (Part::Whole | Part::Span { .. })) => part,
            _ => return Err(bad("part", typed)),
        };
    }
    Ok(())
}

/// Says that a work is derived from another, or no more.
///
/// # Errors
/// `not-found`; `circle` where the work would come from itself.
pub fn derive(catalogue: &Catalogue, uid: &str, from: &str, stands: bool, at: &str) -> Result<()> {
    let change = Change {
        name: "derive",
        subject: "",
        at,
    };
    catalogue.store().change(&change, |write| {
        let (id, source) = (id_of(write, uid)?, id_of(write, from)?);
        let mut sources = derivation::sources(write, id)?;
        sources.retain(|one| *one != source);
        if stands {
            sources.push(source);
        }
        derivation::set_sources(write, id, &sources)?;
        settle(write, &[])
    })?;
    Ok(())
}

/// The id of a work.
///
/// # Errors
/// `not-found`.
pub(crate) fn id_of(read: &Read<'_>, uid: &str) -> Result<i64> {
    match find_by_uid(read, uid)? {
        Some((Of::Work, id)) => Ok(id),
        _ => Err(AppError::new(Kind::Missing, "not-found")
            .with("kind", "work")
            .with("uid", uid)),
    }
}

/// A work beside another: what it is derived from, or what is derived from it.
#[derive(Debug, Clone)]
pub struct Related {
    /// Uid.
    pub uid: String,
    /// Title.
    pub title: String,
    /// What it is.
    pub kind: String,
}

/// What a work is derived from, and what is derived from it.
///
/// # Errors
/// SQLite's own.
pub fn related(read: &Read<'_>, id: i64) -> Result<(Vec<Related>, Vec<Related>)> {
    let shown = |ids: Vec<i64>| -> Result<Vec<Related>> {
        ids.into_iter()
            .map(|id| {
                let (uid, title, kind) = work::get(read, id)?;
                Ok(Related { uid, title, kind })
            })
            .collect()
    };
    Ok((
        shown(derivation::sources(read, id)?)?,
        shown(derivation::derived(read, id)?)?,
    ))
}
