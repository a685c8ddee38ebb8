//! Words that are sung or spoken.

use griot_app::words::{self, Act, Typed};
use griot_store::Read;
use griot_store::words::{Sung, WordsText, texts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::credits::place;
use crate::wire::{Done, Rows, dir};

/// The words of a work, or of one recording.
#[derive(Debug, Deserialize, TS)]
pub struct Lyrics {
    /// The work or recording.
    pub uid: String,
}

/// A text.
#[derive(Debug, Serialize, TS)]
pub struct LyricsRow {
    /// Its number in the list, from 1.
    pub number: u32,
    /// `original`, `transcription`, `transliteration` or `translation`.
    pub kind: String,
    /// ISO 639-3, or as written.
    pub language: Option<String>,
    /// ISO 15924, or as written.
    pub script: Option<String>,
    /// The words, with their line breaks.
    pub text: String,
    /// `rtl` where they run from right to left.
    pub dir: Option<String>,
}

/// The texts of a thing.
pub(crate) fn rows(read: &Read<'_>, of: Sung) -> Result<Vec<LyricsRow>, Failure> {
    let row = |(place, one): (usize, WordsText)| LyricsRow {
        number: u32::try_from(place + 1).unwrap_or(u32::MAX),
        dir: dir(&one.text),
        kind: one.kind,
        language: one.language,
        script: one.script,
        text: one.text,
    };
    Ok(texts(read, of)?.into_iter().enumerate().map(row).collect())
}

impl Command for Lyrics {
    type Answer = Rows<LyricsRow>;
    const NAME: &'static str = "lyrics";
    fn run(self, context: &Context<'_>) -> Result<Rows<LyricsRow>, Failure> {
        let catalogue = context.catalogue()?;
        catalogue.store().read(|read| {
            let of = words::sung(read, &self.uid)?;
            Ok(Rows::whole(rows(read, of)?))
        })
    }
}

/// A text as typed: what is not given stays, an empty text clears.
#[derive(Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct LyricsTyped {
    /// `original`, `transcription`, `transliteration` or `translation`.
    pub kind: Option<String>,
    /// Language.
    pub language: Option<String>,
    /// Script (ISO 15924).
    pub script: Option<String>,
    /// The words.
    pub text: Option<String>,
}

impl From<LyricsTyped> for Typed {
    fn from(typed: LyricsTyped) -> Self {
        Typed {
            kind: typed.kind,
            language: typed.language,
            script: typed.script,
            text: typed.text,
        }
    }
}

fn change(context: &Context<'_>, uid: &str, act: &Act) -> Result<Done, Failure> {
    words::change(&*context.catalogue()?, uid, act, &context.now())?;
    Ok(Done {})
}

/// Adds a text, last.
#[derive(Debug, Deserialize, TS)]
pub struct LyricsAdd {
    /// The work or recording.
    pub uid: String,
    /// The text.
    pub lyrics: LyricsTyped,
}

impl Command for LyricsAdd {
    type Answer = Done;
    const NAME: &'static str = "lyrics_add";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        change(context, &self.uid, &Act::Add(self.lyrics.into()))
    }
}

/// Changes a text.
#[derive(Debug, Deserialize, TS)]
pub struct LyricsSet {
    /// The work or recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
    /// What is new.
    pub lyrics: LyricsTyped,
}

impl Command for LyricsSet {
    type Answer = Done;
    const NAME: &'static str = "lyrics_set";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let act = Act::Set(place(self.number), self.lyrics.into());
        change(context, &self.uid, &act)
    }
}

/// Takes a text away.
#[derive(Debug, Deserialize, TS)]
pub struct LyricsRemove {
    /// The work or recording.
    pub uid: String,
    /// Which, from 1.
    pub number: u32,
}

impl Command for LyricsRemove {
    type Answer = Done;
    const NAME: &'static str = "lyrics_remove";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        change(context, &self.uid, &Act::Remove(place(self.number)))
    }
}
