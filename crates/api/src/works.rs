//! Works of a recording, and what works come from.

use griot_app::works::{self, Act, Typed};
use griot_store::work::{self, Performed};
use griot_store::{Read, recording};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::credits::place;
use crate::wire::{Done, Rows};

/// The works that a recording performs.
#[derive(Debug, Deserialize, TS)]
pub struct Works {
    /// The recording.
    pub uid: String,
}

/// A work's place on a recording.
#[derive(Debug, Serialize, TS)]
pub struct PerformedRow {
    /// Its number in the list, from 1.
    pub number: u32,
    /// The work.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// `unsaid`, `composition`, `arrangement`, `traditional` or `adaptation`.
    pub kind: String,
    /// ISWC.
    pub iswc: Option<String>,
    /// Name of the movement.
    pub movement: Option<String>,
    /// Number of the movement.
    pub movement_number: Option<String>,
    /// Where in the recording: `1:02-2:30`; empty where nobody said.
    pub part: String,
}

/// The works of a recording, by id.
pub(crate) fn rows(read: &Read<'_>, recording_id: i64) -> Result<Vec<PerformedRow>, Failure> {
    let all: Vec<Performed> = work::performed(read, recording_id)?;
    let row = |(place, one): (usize, Performed)| PerformedRow {
        number: u32::try_from(place + 1).unwrap_or(u32::MAX),
        uid: one.uid,
        title: one.title,
        kind: one.kind,
        iswc: one.iswc,
        movement: one.movement,
        movement_number: one.movement_number,
        part: one.part.to_string(),
    };
    Ok(all.into_iter().enumerate().map(row).collect())
}

impl Command for Works {
    type Answer = Rows<PerformedRow>;
    const NAME: &'static str = "works";
    fn run(self, context: &Context<'_>) -> Result<Rows<PerformedRow>, Failure> {
        let catalogue = context.catalogue()?;
        catalogue.store().read(|read| {
            let id = recording::get_id(read, &self.uid)?;
            Ok(Rows::whole(rows(read, id)?))
        })
    }
}

/// A work's place as typed: what is not given stays, an empty text clears.
#[derive(Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct WorkTyped {
    /// The work: uid, or title.
    pub work: Option<String>,
    /// Name of the movement.
    pub movement: Option<String>,
    /// Number of the movement.
    pub movement_number: Option<String>,
    /// Where in the recording: `1:02-2:30`.
    pub part: Option<String>,
}

impl From<WorkTyped> for Typed {
    fn from(typed: WorkTyped) -> Self {
        Typed {
            work: typed.work,
            movement: typed.movement,
            movement_number: typed.movement_number,
            part: typed.part,
        }
    }
}

fn change(context: &Context<'_>, uid: &str, act: &Act) -> Result<Done, Failure> {
    works::change(&*context.catalogue()?, uid, act, &context.now())?;
    Ok(Done {})
}

/// Adds a work to a recording, last.
#[derive(Debug, Deserialize, TS)]
pub struct WorkAdd {
    /// The recording.
    pub uid: String,
    /// The work.
    pub performed: WorkTyped,
}

impl Command for WorkAdd {
    type Answer = Done;
    const NAME: &'static str = "work_add";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        change(context, &self.uid, &Act::Add(self.performed.into()))
    }
}

/// Changes a work's place on a recording.
#[derive(Debug, Deserialize, TS)]
pub struct WorkSet {
    /// The recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
    /// What is new.
    pub performed: WorkTyped,
}

impl Command for WorkSet {
    type Answer = Done;
    const NAME: &'static str = "work_set";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let act = Act::Set(place(self.number), self.performed.into());
        change(context, &self.uid, &act)
    }
}

/// Takes a work off a recording.
#[derive(Debug, Deserialize, TS)]
pub struct WorkRemove {
    /// The recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
}

impl Command for WorkRemove {
    type Answer = Done;
    const NAME: &'static str = "work_remove";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        change(context, &self.uid, &Act::Remove(place(self.number)))
    }
}

/// Moves a work to another place on its recording.
#[derive(Debug, Deserialize, TS)]
pub struct WorkMove {
    /// The recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
    /// To which number.
    pub to: u32,
}

impl Command for WorkMove {
    type Answer = Done;
    const NAME: &'static str = "work_move";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let act = Act::Move(place(self.number), place(self.to));
        change(context, &self.uid, &act)
    }
}

/// Says that a work is derived from another, or no more.
#[derive(Debug, Deserialize, TS)]
pub struct WorkDerive {
    /// The work.
    pub uid: String,
    /// What it is derived from.
    pub from: String,
    /// `false` takes it back.
    pub stands: bool,
}

impl Command for WorkDerive {
    type Answer = Done;
    const NAME: &'static str = "work_derive";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        works::derive(
            &*context.catalogue()?,
            &self.uid,
            &self.from,
            self.stands,
            &context.now(),
        )?;
        Ok(Done {})
    }
}

/// A work beside another.
#[derive(Debug, Serialize, TS)]
pub struct RelatedWork {
    /// Uid.
    pub uid: String,
    /// Title.
    pub title: String,
    /// What it is.
    pub kind: String,
}

impl From<works::Related> for RelatedWork {
    fn from(one: works::Related) -> Self {
        RelatedWork {
            uid: one.uid,
            title: one.title,
            kind: one.kind,
        }
    }
}
