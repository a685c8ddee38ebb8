//! Territories as a paper names them: `WORLD -US +PR`, `2EU`, `FR FR-OM`, `CS`.

use super::group::{self, with_belonging};
use super::set::{Extent, Territory, TerritorySet};
use super::{BELONGING, former};
use crate::partial_date::PartialDate;

/// A word that names no territory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no such territory: {0}")]
pub struct TerritoryFault(pub String);

/// What a reader should look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// The country is no more; its successors are meant.
    Former,
    /// Whether its overseas or autonomous territories are meant is not said.
    Belonging,
    /// The group had other members on other days, or CISAC's tree leaves territories out.
    Group,
}

/// A word that left doubt or was taken for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// As it was written.
    pub word: String,
    /// Why.
    pub kind: NoteKind,
}

/// What an expression covers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// Surely and perhaps.
    pub extent: Extent,
    /// Words to look at.
    pub notes: Vec<Note>,
}

/// Reads territories, left to right: `X` or `+X` adds, `-X` takes away; commas and spaces part them.
///
/// `X` is a code of ISO 3166-1, a withdrawn one (two or four letters), a group of CISAC's by letters or number, or
/// `WORLD`, `EU`, `EEA`, `FR-OM`, `FR-DROM`. `FR` is surely France and perhaps Guadeloupe; `FR!` is France alone,
/// `FR*` France with all that belongs to it; `2EU!` is the members that CISAC's tree
/// names today and nothing else. `on` is the day of the paper: groups and countries had other borders.
///
/// # Errors
/// The first word that names no territory; the whole text where it names none at all.
pub fn read(text: &str, on: Option<PartialDate>) -> Result<Reading, TerritoryFault> {
    let mut reading = Reading::default();
    let mut words = 0;
    for word in text.split([' ', ',', '\t']).filter(|word| !word.is_empty()) {
        words += 1;
        let (away, name) = match word.strip_prefix(['-', '−']) {
            Some(name) => (true, name),
            None => (false, word.strip_prefix('+').unwrap_or(word)),
        };
        let name = name.to_ascii_uppercase();
        let (extent, note) = named(&name, on).ok_or_else(|| TerritoryFault(word.to_owned()))?;
        // A word alone that takes away means: everything but.
        if away && words == 1 {
            reading.extent = Extent::world();
        }
        reading.extent = if away {
            reading.extent.minus(extent)
        } else {
            reading.extent.or(extent)
        };
        reading.notes.extend(note.map(|kind| Note {
            word: word.to_owned(),
            kind,
        }));
    }
    if words == 0 {
        return Err(TerritoryFault(text.to_owned()));
    }
    Ok(reading)
}

fn named(name: &str, on: Option<PartialDate>) -> Option<(Extent, Option<NoteKind>)> {
    if let Some(exact) = name.strip_suffix('!') {
        let set = match group::find(exact) {
            Some(group) => group.members(),
            None => TerritorySet::one(Territory::of(exact)?),
        };
        return Some((Extent::exactly(set), None));
    }
    if let Some(whole) = name.strip_suffix('*') {
        let one = TerritorySet::one(Territory::of(whole)?);
        return Some((Extent::exactly(with_belonging(one)), None));
    }
    if let Some(one) = Territory::of(name) {
        let sure = TerritorySet::one(one);
        let owns = BELONGING.iter().any(|(owner, _)| *owner == name);
        let extent = Extent {
            sure,
            maybe: with_belonging(sure),
        };
        return Some((extent, owns.then_some(NoteKind::Belonging)));
    }
    if let Some(group) = group::find(name) {
        let extent = group.extent(on);
        let doubt = extent.sure != extent.maybe;
        return Some((extent, doubt.then_some(NoteKind::Group)));
    }
    former::find(name, on).map(|extent| (extent, Some(NoteKind::Former)))
}
