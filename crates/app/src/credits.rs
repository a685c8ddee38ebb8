//! Credits: who did what on a recording.

use griot_domain::field::Kind as Of;
use griot_domain::part::Part;
use griot_domain::vocabulary::role;
use griot_store::contribution::{self, Contribution};
use griot_store::search::find_by_uid;
use griot_store::{Catalogue, Change, Read, Write, party, recording};

use crate::edit::settle;
use crate::{AppError, Kind, Result};

/// One credit as typed. `None` leaves what is there, an empty text clears it.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The party: its uid, or its name.
    pub party: Option<String>,
    /// Role: a code, DDEX's value, or one's own word.
    pub role: Option<String>,
    /// The name as printed, where it is not the party's.
    pub credited_as: Option<String>,
    /// Instrument.
    pub instrument: Option<String>,
    /// Its name in the players' words.
    pub vernacular: Option<String>,
    /// Part of the recording: `1:02-2:30`, `#2`.
    pub part: Option<String>,
    /// How many players.
    pub players: Option<String>,
    /// A guest.
    pub featured: Option<bool>,
}

/// What to do with the credits of a recording. Places count from 0, in the order of [`of`].
#[derive(Debug, Clone)]
pub enum Act {
    /// A new one, last of its role.
    Add(Typed),
    /// Changes one.
    Set(usize, Typed),
    /// Takes one away.
    Remove(usize),
    /// Moves one to another place among those of its role.
    Move(usize, usize),
}

impl Act {
    const fn name(&self) -> &'static str {
        match self {
            Act::Add(_) => "credit-add",
            Act::Set(..) => "credit-set",
            Act::Remove(_) => "credit-remove",
            Act::Move(..) => "credit-move",
        }
    }
}

/// The credits of a recording, in their order.
///
/// # Errors
/// `not-found`.
pub fn of(read: &Read<'_>, uid: &str) -> Result<Vec<Contribution>> {
    Ok(contribution::of_recording(
        read,
        recording::get_id(read, uid)?,
    )?)
}

/// Changes the credits of a recording, as one operation.
///
/// # Errors
/// `not-found`; `no-such-place` for a credit that is not there; `bad-value`.
pub fn change(catalogue: &Catalogue, uid: &str, act: &Act, at: &str) -> Result<()> {
    let subject = catalogue.store().read(|read| {
        let all = of(read, uid)?;
        Ok::<_, AppError>(match act {
            Act::Add(typed) => match (&typed.credited_as, &typed.party) {
                (Some(name), _) | (None, Some(name)) if !is_party(read, name)? => name.clone(),
                _ => String::new(),
            },
            Act::Set(place, _) | Act::Remove(place) | Act::Move(place, _) => all
                .get(*place)
                .map(|one| one.credited_as.clone())
                .unwrap_or_default(),
        })
    })?;
    let change = Change {
        name: act.name(),
        subject: &subject,
        at,
    };
    catalogue.store().change(&change, |write| {
        let id = recording::get_id(write, uid)?;
        let mut all = contribution::of_recording(write, id)?;
        act_on(write, &mut all, act)?;
        contribution::set_all(write, id, &all)?;
        settle(write, &[id])
    })?;
    Ok(())
}

fn is_party(read: &Read<'_>, text: &str) -> Result<bool> {
    Ok(matches!(find_by_uid(read, text)?, Some((Of::Party, _))))
}

fn act_on(write: &Write<'_>, all: &mut Vec<Contribution>, act: &Act) -> Result<()> {
    match act {
        Act::Add(typed) => {
            let mut new = Contribution {
                role: String::new(),
                party_id: 0,
                party_uid: String::new(),
                credited_as: String::new(),
                instrument: None,
                vernacular: None,
                part: Part::Whole,
                players: None,
                featured: false,
            };
            let role = typed.role.clone().or_else(|| Some("performer".to_owned()));
            let typed = Typed {
                party: typed.party.clone().or_else(|| typed.credited_as.clone()),
                role,
                ..typed.clone()
            };
            if typed
                .party
                .as_deref()
                .is_none_or(|name| name.trim().is_empty())
            {
                return Err(bad("name", ""));
            }
            lay(write, &mut new, &typed)?;
            all.push(new);
        }
        Act::Set(place, typed) => {
            let one = all.get_mut(*place).ok_or_else(|| missing(*place))?;
            lay(write, one, typed)?;
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
    Ok(())
}

/// Lays what was typed over a credit.
fn lay(write: &Write<'_>, one: &mut Contribution, typed: &Typed) -> Result<()> {
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some(name) = typed.party.as_deref().and_then(said) {
        let (id, name) = match find_by_uid(write, &name)? {
            Some((Of::Party, id)) => (id, party::get(write, id)?.name),
            _ => (party::get_or_insert(write, &name)?, name),
        };
        one.party_id = id;
        one.credited_as = name;
    }
    if let Some(name) = typed.credited_as.as_deref() {
        one.credited_as = match said(name) {
            Some(name) => name,
            None => party::get(write, one.party_id)?.name,
        };
    }
    if let Some(typed) = &typed.role {
        let Some(own) = said(typed) else {
            return Err(bad("role", typed));
        };
        one.role = role::find(&own).map_or(own, |known| known.code.to_owned());
    }
    if let Some(typed) = &typed.instrument {
        one.instrument = said(typed);
    }
    if let Some(typed) = &typed.vernacular {
        one.vernacular = said(typed);
    }
    if let Some(typed) = &typed.part {
        one.part = Part::parse(typed).ok_or_else(|| bad("part", typed))?;
    }
    if let Some(typed) = &typed.players {
        one.players = match said(typed) {
            None => None,
            Some(number) => Some(
                number
                    .parse()
                    .ok()
                    .filter(|count| (1..=100_000).contains(count))
                    .ok_or_else(|| bad("players", typed))?,
            ),
        };
    }
    if let Some(featured) = typed.featured {
        one.featured = featured;
    }
    Ok(())
}

pub(crate) fn bad(field: &str, value: &str) -> AppError {
    AppError::new(Kind::User, "bad-value")
        .with("field", field)
        .with("value", value)
}

pub(crate) fn missing(place: usize) -> AppError {
    AppError::new(Kind::Missing, "no-such-place").with("number", place + 1)
}
