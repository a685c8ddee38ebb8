//! Credits of a recording.

use griot_app::credits::{self, Act, Typed};
use griot_domain::vocabulary::{instrument, role};
use griot_store::contribution::Contribution as Stored;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::wire::{Done, Rows};

/// The credits of a recording.
#[derive(Debug, Deserialize, TS)]
pub struct Credits {
    /// The recording.
    pub uid: String,
}

/// One credit.
#[derive(Debug, Serialize, TS)]
pub struct CreditRow {
    /// Its number in the list, from 1.
    pub number: u32,
    /// The party.
    pub party_uid: String,
    /// The name as printed.
    pub name: String,
    /// Code of the role, or one's own word for it.
    pub role: String,
    /// Whether the role is in the list: its words are `role-CODE`.
    pub role_known: bool,
    /// Instrument, as written.
    pub instrument: Option<String>,
    /// The list's English name for it.
    pub instrument_code: Option<String>,
    /// The list's French name for it, where it is another.
    pub instrument_french: Option<String>,
    /// Its class by Hornbostel and Sachs.
    pub instrument_class: Option<String>,
    /// Its name in the players' words.
    pub vernacular: Option<String>,
    /// Part of the recording: `1:02-2:30`, `#2` for the second work; empty for all of it.
    pub part: String,
    /// How many players.
    #[ts(type = "number | null")]
    pub players: Option<i64>,
    /// A guest.
    pub featured: bool,
}

impl CreditRow {
    pub(crate) fn new(place: usize, one: Stored) -> Self {
        let known = one.instrument.as_deref().and_then(instrument::find);
        CreditRow {
            number: u32::try_from(place + 1).unwrap_or(u32::MAX),
            party_uid: one.party_uid,
            name: one.credited_as,
            role_known: role::find(&one.role).is_some_and(|known| known.code == one.role),
            role: one.role,
            instrument: one.instrument,
            instrument_code: known.map(|one| one.name.to_owned()),
            instrument_french: known.and_then(|one| Some(one.french?.to_owned())),
            instrument_class: known.and_then(|one| Some(one.class?.to_owned())),
            vernacular: one.vernacular,
            part: one.part.to_string(),
            players: one.players,
            featured: one.featured,
        }
    }
}

impl Command for Credits {
    type Answer = Rows<CreditRow>;
    const NAME: &'static str = "credits";
    fn run(self, context: &Context<'_>) -> Result<Rows<CreditRow>, Failure> {
        let catalogue = context.catalogue()?;
        let all = catalogue
            .store()
            .read(|read| credits::of(read, &self.uid))?;
        let rows = all.into_iter().enumerate();
        Ok(Rows::whole(
            rows.map(|(place, one)| CreditRow::new(place, one))
                .collect(),
        ))
    }
}

/// A credit as typed: what is not given stays, an empty text clears.
#[derive(Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CreditTyped {
    /// The party: uid, or name.
    pub party: Option<String>,
    /// Role: a code, DDEX's value, or one's own word.
    pub role: Option<String>,
    /// The name as printed, where it is not the party's.
    pub credited_as: Option<String>,
    /// Instrument, by any of its names, or one's own.
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

impl From<CreditTyped> for Typed {
    fn from(typed: CreditTyped) -> Self {
        Typed {
            party: typed.party,
            role: typed.role,
            credited_as: typed.credited_as,
            instrument: typed.instrument,
            vernacular: typed.vernacular,
            part: typed.part,
            players: typed.players,
            featured: typed.featured,
        }
    }
}

/// A place in a list that people number from 1.
pub(crate) fn place(number: u32) -> usize {
    // Nothing is before the first: that place is never there.
    (number as usize).checked_sub(1).unwrap_or(usize::MAX - 1)
}

fn change(context: &Context<'_>, uid: &str, act: &Act) -> Result<Done, Failure> {
    credits::change(&*context.catalogue()?, uid, act, &context.now())?;
    Ok(Done {})
}

/// Adds a credit, last of its role.
#[derive(Debug, Deserialize, TS)]
pub struct CreditAdd {
    /// The recording.
    pub uid: String,
    /// The credit.
    pub credit: CreditTyped,
}

impl Command for CreditAdd {
    type Answer = Done;
    const NAME: &'static str = "credit_add";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        change(context, &self.uid, &Act::Add(self.credit.into()))
    }
}

/// Changes a credit.
#[derive(Debug, Deserialize, TS)]
pub struct CreditSet {
    /// The recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
    /// What is new.
    pub credit: CreditTyped,
}

impl Command for CreditSet {
    type Answer = Done;
    const NAME: &'static str = "credit_set";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let act = Act::Set(place(self.number), self.credit.into());
        change(context, &self.uid, &act)
    }
}

/// Takes a credit away.
#[derive(Debug, Deserialize, TS)]
pub struct CreditRemove {
    /// The recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
}

impl Command for CreditRemove {
    type Answer = Done;
    const NAME: &'static str = "credit_remove";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        change(context, &self.uid, &Act::Remove(place(self.number)))
    }
}

/// Moves a credit to another place among those of its role.
#[derive(Debug, Deserialize, TS)]
pub struct CreditMove {
    /// The recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
    /// To which number.
    pub to: u32,
}

impl Command for CreditMove {
    type Answer = Done;
    const NAME: &'static str = "credit_move";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let act = Act::Move(place(self.number), place(self.to));
        change(context, &self.uid, &act)
    }
}
