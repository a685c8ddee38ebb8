//! Parties as clearance needs them.

use crate::partial_date::PartialDate;

/// A party, by its place in [`super::Facts::parties`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyId(pub u32);

/// What a party is. Three are no one: they are told apart because the law does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PartyKind {
    /// A person.
    #[default]
    Person,
    /// Persons together, such as a band.
    Group,
    /// A company, an association.
    Company,
    /// A community.
    Community,
    /// What a dead person left, or those who hold it together.
    Estate,
    /// A collecting society.
    Society,
    /// `[traditional]`: nobody's, by tradition.
    Traditional,
    /// `[anonymous]`: someone who chose to give no name.
    Anonymous,
    /// `[unknown]`: someone, and nobody on file knows who.
    Unknown,
}

/// One party.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Party {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: PartyKind,
    /// When the person died.
    pub died: Option<PartialDate>,
    /// Whether the person lives is not known.
    pub death_unknown: bool,
    /// "Mort pour la France" (CPI L.123-10).
    pub died_for_france: bool,
    /// Since when a company or group is there.
    pub founded: Option<PartialDate>,
    /// Nobody knows where they are: they cannot be asked.
    pub lost: bool,
    /// They were asked and said no.
    pub refuses: bool,
    /// Those who can only give together in its place: all heirs, all members.
    pub together: Vec<PartyId>,
}
