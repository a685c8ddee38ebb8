//! Protocol notes.

use griot_app::protocol::{NoteAct, TypedNote, change_notes};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::credits::place;
use crate::edit::Changed;
use crate::wire::Selection;

/// A note.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteRow {
    /// Its number in the list, from 1.
    pub number: u32,
    /// What is asked.
    pub text: String,
    /// Language of the words.
    pub language: Option<String>,
    /// Who said it.
    pub said_by: String,
    /// When: a partial date.
    pub said_on: Option<String>,
    /// `sale` or `hearing`: what the conditions close.
    pub closes: String,
    /// Always.
    pub never: bool,
    /// Each as `MM-DD..MM-DD`, both days inside.
    pub seasons: Vec<String>,
    /// Countries where it may go; empty for anywhere.
    pub only_in: Vec<String>,
    /// Countries where it may not go.
    pub not_in: Vec<String>,
    /// Code of an audience; none for whoever comes.
    pub audience: Option<String>,
}

/// A note as typed: what is not given stays, an empty text clears.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NoteTyped {
    /// What is asked.
    pub text: Option<String>,
    /// Language of the words.
    pub language: Option<String>,
    /// Who said it.
    pub said_by: Option<String>,
    /// When.
    pub said_on: Option<String>,
    /// `sale` or `hearing`.
    pub closes: Option<String>,
    /// Always.
    pub never: Option<bool>,
    /// `06-01..09-30`, with commas between.
    pub seasons: Option<String>,
    /// Countries, with commas between.
    pub only_in: Option<String>,
    /// Countries, with commas between.
    pub not_in: Option<String>,
    /// `everyone`, `women`, `men`, `community`, `community-women`, `community-men` or `initiates`.
    pub audience: Option<String>,
}

impl From<NoteTyped> for TypedNote {
    fn from(typed: NoteTyped) -> Self {
        TypedNote {
            text: typed.text,
            language: typed.language,
            said_by: typed.said_by,
            said_on: typed.said_on,
            closes: typed.closes,
            never: typed.never,
            seasons: typed.seasons,
            only_in: typed.only_in,
            not_in: typed.not_in,
            audience: typed.audience,
        }
    }
}

fn change(context: &Context<'_>, selection: Selection, act: &NoteAct) -> Result<Changed, Failure> {
    let selection = selection.into_app()?;
    let catalogue = context.catalogue()?;
    Ok(change_notes(&catalogue, &selection, act, &context.now())?.into())
}

fn one(uid: String) -> Selection {
    Selection {
        query: None,
        uids: Some(vec![uid]),
    }
}

/// Adds a note to every recording of a selection.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NoteAdd {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// The note.
    pub note: NoteTyped,
}

impl Command for NoteAdd {
    type Answer = Changed;
    const NAME: &'static str = "note_add";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        };
        change(context, selection, &NoteAct::Add(self.note.into()))
    }
}

/// Changes a note of a recording.
#[derive(Debug, Deserialize, TS)]
pub struct NoteSet {
    /// The recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
    /// What is new.
    pub note: NoteTyped,
}

impl Command for NoteSet {
    type Answer = Changed;
    const NAME: &'static str = "note_set";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        let act = NoteAct::Set(place(self.number), self.note.into());
        change(context, one(self.uid), &act)
    }
}

/// Takes a note away; history keeps it.
#[derive(Debug, Deserialize, TS)]
pub struct NoteRemove {
    /// The recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
}

impl Command for NoteRemove {
    type Answer = Changed;
    const NAME: &'static str = "note_remove";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        let act = NoteAct::Remove(place(self.number));
        change(context, one(self.uid), &act)
    }
}
