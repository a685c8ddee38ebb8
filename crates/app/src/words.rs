//! Words that are sung or spoken: transcribed and translated, of a work or of one recording.

use griot_domain::field::Kind as Of;
use griot_domain::vocabulary::language;
use griot_store::search::find_by_uid;
use griot_store::words::{self, KINDS, Sung, WordsText};
use griot_store::{Catalogue, Change, Read};

use crate::credits::{bad, missing};
use crate::edit::settle;
use crate::{AppError, Kind, Result};

/// A text as typed. `None` leaves what is there, an empty one clears it.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// `original`, `transcription`, `transliteration` or `translation`.
    pub kind: Option<String>,
    /// Language.
    pub language: Option<String>,
    /// Script (ISO 15924).
    pub script: Option<String>,
    /// The words.
    pub text: Option<String>,
}

/// What to do with the texts of a thing. Places count from 0.
#[derive(Debug, Clone)]
pub enum Act {
    /// A new one, last.
    Add(Typed),
    /// Changes one.
    Set(usize, Typed),
    /// Takes one away.
    Remove(usize),
}

/// Whose words: a work or a recording, by uid.
///
/// # Errors
/// `not-found`.
pub fn sung(read: &Read<'_>, uid: &str) -> Result<Sung> {
    match find_by_uid(read, uid)? {
        Some((Of::Work, id)) => Ok(Sung::Work(id)),
        Some((Of::Recording, id)) => Ok(Sung::Recording(id)),
        _ => Err(AppError::new(Kind::Missing, "not-found")
            .with("kind", "work")
            .with("uid", uid)),
    }
}

/// Changes the texts of a work or a recording, as one operation.
///
/// # Errors
/// `not-found`; `no-such-place`; `bad-value`.
pub fn change(catalogue: &Catalogue, uid: &str, act: &Act, at: &str) -> Result<()> {
    let change = Change {
        name: "lyrics",
        subject: "",
        at,
    };
    catalogue.store().change(&change, |write| {
        let of = sung(write, uid)?;
        let mut all = words::texts(write, of)?;
        match act {
            Act::Add(typed) => {
                let mut new = WordsText {
                    kind: "original".to_owned(),
                    language: None,
                    script: None,
                    text: String::new(),
                };
                lay(&mut new, typed)?;
                all.push(new);
            }
            Act::Set(place, typed) => {
                lay(all.get_mut(*place).ok_or_else(|| missing(*place))?, typed)?;
            }
            Act::Remove(place) => {
                if *place >= all.len() {
                    return Err(missing(*place));
                }
                all.remove(*place);
            }
        }
        words::set_texts(write, of, &all)?;
        settle(write, &[])
    })?;
    Ok(())
}

fn lay(one: &mut WordsText, typed: &Typed) -> Result<()> {
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    if let Some(typed) = &typed.kind {
        let known = KINDS.iter().find(|kind| **kind == typed.trim());
        one.kind = (*known.ok_or_else(|| bad("kind", typed))?).to_owned();
    }
    if let Some(typed) = &typed.language {
        one.language = said(typed)
            .map(|said| language::find(&said).map_or(said, |known| known.code.to_owned()));
    }
    if let Some(typed) = &typed.script {
        one.script = said(typed);
    }
    if let Some(typed) = &typed.text {
        one.text = typed.trim_end().to_owned();
    }
    if one.text.trim().is_empty() {
        return Err(bad("lyrics", ""));
    }
    Ok(())
}
