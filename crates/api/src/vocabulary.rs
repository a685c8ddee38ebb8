//! The lists that others keep, while someone types.

use griot_domain::place::KINDS;
use griot_domain::vocabulary::{instrument, language, role};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::wire::Rows;

/// Which list.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum VocabularyList {
    /// ISO 639-3.
    Language,
    /// Instruments.
    Instrument,
    /// Roles of contributors: the whole list.
    Role,
    /// Kinds of places: the whole list.
    Place,
}

/// What a list has for what is typed.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Vocabulary {
    /// The list.
    pub list: VocabularyList,
    /// What is typed so far.
    pub typed: Option<String>,
    /// At most so many; 20 where nothing is said.
    pub limit: Option<u32>,
}

/// An entry of a list.
#[derive(Debug, Serialize, TS)]
pub struct Term {
    /// Stable code: what is stored.
    pub code: String,
    /// Name in English; empty where its words are in `locales`.
    pub name: String,
    /// Name in French, where it is another.
    pub french: Option<String>,
    /// Other names.
    pub also: Vec<String>,
    /// Class of Hornbostel and Sachs.
    pub class: Option<String>,
    /// DDEX's value.
    pub ddex: Option<String>,
}

impl Command for Vocabulary {
    type Answer = Rows<Term>;
    const NAME: &'static str = "vocabulary";
    fn run(self, _context: &Context<'_>) -> Result<Rows<Term>, Failure> {
        let typed = self.typed.as_deref().unwrap_or_default();
        let limit = self.limit.map_or(20, |limit| limit as usize);
        let bare = |code: &str| Term {
            code: code.to_owned(),
            name: String::new(),
            french: None,
            also: Vec::new(),
            class: None,
            ddex: None,
        };
        let owned = |text: &'static str| text.to_owned();
        let rows = match self.list {
            VocabularyList::Language => language::like(typed, limit)
                .into_iter()
                .map(|one| Term {
                    name: one.name.to_owned(),
                    also: one
                        .also
                        .split(';')
                        .filter(|code| !code.is_empty())
                        .map(str::to_owned)
                        .collect(),
                    ..bare(one.code)
                })
                .collect(),
            VocabularyList::Instrument => instrument::like(typed, limit)
                .into_iter()
                .map(|one| Term {
                    name: one.name.to_owned(),
                    french: one.french.map(owned),
                    also: one
                        .names()
                        .skip(1 + usize::from(one.french.is_some()))
                        .map(str::to_owned)
                        .collect(),
                    class: one.class.map(owned),
                    ddex: one.ddex.map(owned),
                    ..bare(one.name)
                })
                .collect(),
            VocabularyList::Role => role::all()
                .iter()
                .map(|one| Term {
                    ddex: one.ddex.map(owned),
                    ..bare(one.code)
                })
                .collect(),
            VocabularyList::Place => KINDS.iter().map(|kind| bare(kind)).collect(),
        };
        Ok(Rows::whole(rows))
    }
}
