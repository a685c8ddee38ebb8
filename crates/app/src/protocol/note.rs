//! Protocol notes, as typed.

use std::collections::BTreeSet;

use griot_domain::country::country_code;
use griot_domain::partial_date::PartialDate;
use griot_domain::protocol::{Audience, Closes, Note, Places, parse_seasons};
use griot_store::protocol::{self as store, StoredNote};
use griot_store::{Catalogue, Change};

use super::{bad, recordings};
use crate::edit::{Edited, Selection};
use crate::{AppError, Result};

/// A note as typed. `None` leaves what is there, an empty text clears it.
#[derive(Debug, Clone, Default)]
pub struct TypedNote {
    /// What is asked.
    pub text: Option<String>,
    /// Language of the words.
    pub language: Option<String>,
    /// Who said it.
    pub said_by: Option<String>,
    /// When: a partial date.
    pub said_on: Option<String>,
    /// `sale` or `hearing`.
    pub closes: Option<String>,
    /// Always.
    pub never: Option<bool>,
    /// `06-01..09-30`, with commas between.
    pub seasons: Option<String>,
    /// Countries where it may go, with commas between.
    pub only_in: Option<String>,
    /// Countries where it may not go.
    pub not_in: Option<String>,
    /// Code of an audience.
    pub audience: Option<String>,
}

/// What to do with notes. Places count from 0.
#[derive(Debug, Clone)]
pub enum Act {
    /// A new one, last.
    Add(TypedNote),
    /// Changes one.
    Set(usize, TypedNote),
    /// Takes one away; history keeps it.
    Remove(usize),
}

/// Changes the notes of every recording of a selection, as one operation.
///
/// # Errors
/// `bad-value`, `no-such-place`, `nothing-selected`.
pub fn change(catalogue: &Catalogue, selection: &Selection, act: &Act, at: &str) -> Result<Edited> {
    let meant = catalogue.store().read(|read| recordings(read, selection))?;
    let change = Change {
        name: match act {
            Act::Add(_) => "note-add",
            Act::Set(..) => "note-set",
            Act::Remove(_) => "note-remove",
        },
        subject: "",
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let mut different = 0;
        for id in &meant {
            let before = store::notes(write, *id)?;
            let mut all = before.clone();
            let missing = |place: usize| crate::credits::missing(place);
            match act {
                Act::Add(typed) => {
                    let mut new = empty();
                    lay(&mut new, typed)?;
                    all.push(new);
                }
                Act::Set(place, typed) => {
                    lay(all.get_mut(*place).ok_or_else(|| missing(*place))?, typed)?;
                }
                Act::Remove(place) if *place < all.len() => {
                    all.remove(*place);
                }
                Act::Remove(place) => return Err(missing(*place)),
            }
            if all != before {
                store::set_notes(write, *id, &all)?;
                different += 1;
            }
        }
        Ok::<u64, AppError>(different)
    })?;
    Ok(Edited {
        changed: changed.value,
        matched: meant.len() as u64,
        operation: changed.operation,
        drafts: Vec::new(),
    })
}

fn empty() -> StoredNote {
    StoredNote {
        note: Note {
            text: String::new(),
            said_by: String::new(),
            closes: Closes::Sale,
            never: false,
            seasons: Vec::new(),
            places: Places::Anywhere,
            audience: None,
        },
        language: None,
        said_on: None,
    }
}

/// Lays what was typed over a note.
fn lay(one: &mut StoredNote, typed: &TypedNote) -> Result<()> {
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some(text) = &typed.text {
        text.trim().clone_into(&mut one.note.text);
    }
    if let Some(language) = &typed.language {
        one.language = said(language);
    }
    if let Some(by) = &typed.said_by {
        by.trim().clone_into(&mut one.note.said_by);
    }
    if let Some(on) = &typed.said_on {
        one.said_on = said(on);
        if let Some(on) = &one.said_on {
            PartialDate::parse(on).map_err(|_| bad("said_on", on))?;
        }
    }
    if let Some(closes) = &typed.closes {
        one.note.closes = Closes::find(closes.trim()).ok_or_else(|| bad("closes", closes))?;
    }
    if let Some(never) = typed.never {
        one.note.never = never;
    }
    if let Some(seasons) = &typed.seasons {
        one.note.seasons = parse_seasons(seasons).map_err(|_| bad("seasons", seasons))?;
    }
    let only = typed
        .only_in
        .as_deref()
        .map(|text| countries("only_in", text));
    let not = typed
        .not_in
        .as_deref()
        .map(|text| countries("not_in", text));
    match (only.transpose()?, not.transpose()?) {
        (Some(only), not) if !only.is_empty() => {
            if not.is_some_and(|not| !not.is_empty()) {
                return Err(bad("not_in", typed.not_in.as_deref().unwrap_or_default()));
            }
            one.note.places = Places::Only(only);
        }
        (_, Some(not)) if !not.is_empty() => one.note.places = Places::Except(not),
        (Some(_), _) if matches!(one.note.places, Places::Only(_)) => {
            one.note.places = Places::Anywhere;
        }
        (_, Some(_)) if matches!(one.note.places, Places::Except(_)) => {
            one.note.places = Places::Anywhere;
        }
        _ => {}
    }
    if let Some(audience) = &typed.audience {
        one.note.audience = match said(audience) {
            None => None,
            Some(code) => Some(Audience::find(&code).ok_or_else(|| bad("audience", audience))?)
                .filter(|one| *one != Audience::Everyone),
        };
    }
    if one.note.text.is_empty() {
        return Err(bad("note", ""));
    }
    Ok(())
}

fn countries(field: &str, text: &str) -> Result<Vec<String>> {
    let mut found = BTreeSet::new();
    for one in text.split([',', ';', ' ']).filter(|one| !one.is_empty()) {
        found.insert(country_code(one).ok_or_else(|| bad(field, one))?);
    }
    Ok(found.into_iter().collect())
}
