//! Duplicates: found by sound, code and name; made one, or said to be different.

mod group;
mod party;
mod recording;
mod verbs;

use griot_domain::field::Kind as Of;
use griot_store::Catalogue;
use griot_store::duplicate as store;

use crate::edit::{Selection, select};
use crate::progress::step;
use crate::{AppError, Control, Kind, Progress, Result, Unit};

pub use verbs::{Merge, merge, say_different};

/// Why two things may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The same samples to the last bit.
    SameSamples,
    /// The same sound, encoded or cut in another way.
    SameFingerprint,
    /// The same ISRC, and another sound.
    SameIsrc,
    /// The same title, version and credit, and another sound.
    SameTitle,
    /// The same IPI, ISNI or MusicBrainz id.
    SameIdentifier,
    /// The same name but for case, accents and order.
    SameName,
    /// The same name in another script, or typed in Latin letters.
    SameNameInOtherScript,
    /// A name that sounds the same.
    SimilarName,
    /// An initial and the same last name, among the same people.
    SamePeople,
}

impl Reason {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Reason::SameSamples => "same-samples",
            Reason::SameFingerprint => "same-fingerprint",
            Reason::SameIsrc => "same-isrc",
            Reason::SameTitle => "same-title",
            Reason::SameIdentifier => "same-identifier",
            Reason::SameName => "same-name",
            Reason::SameNameInOtherScript => "same-name-in-other-script",
            Reason::SimilarName => "similar-name",
            Reason::SamePeople => "same-people",
        }
    }
}

/// Things that may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Why: the weakest link that holds them together.
    pub reason: Reason,
    /// How sure: 0 to 1.
    pub score: f64,
    /// Their ids.
    pub ids: Vec<i64>,
}

/// Where duplicates are looked for.
#[derive(Debug, Clone)]
pub enum Scope {
    /// Everywhere.
    All,
    /// Groups with one of these among them.
    Within(Selection),
    /// What may be the same as this one, by uid.
    Of(String),
}

/// Finds duplicates, the surest first.
///
/// # Errors
/// `not-found`; `no-duplicates-of` for releases and works; cancelled.
pub fn find(
    catalogue: &Catalogue,
    of: Of,
    scope: &Scope,
    at: &str,
    control: &Control<'_>,
) -> Result<Vec<Group>> {
    if !matches!(of, Of::Recording | Of::Party) {
        return Err(AppError::new(Kind::User, "no-duplicates-of").with("kind", of.name()));
    }
    if of == Of::Recording {
        fill(catalogue, at, control)?;
    }
    catalogue.store().read(|read| {
        let mut groups = match (of, scope) {
            (Of::Recording, Scope::Of(uid)) => recording::of_one(read, uid)?,
            (Of::Recording, _) => recording::all(read, control)?,
            (_, Scope::Of(uid)) => party::of_one(read, uid, control)?,
            _ => party::all(read, control)?,
        };
        if let Scope::Within(selection) = scope {
            let wanted: std::collections::HashSet<i64> =
                select(read, of, selection)?.into_iter().collect();
            groups.retain(|group| group.ids.iter().any(|id| wanted.contains(id)));
        }
        groups.sort_by(|a, b| {
            a.reason
                .cmp(&b.reason)
                .then_with(|| b.score.total_cmp(&a.score))
                .then_with(|| a.ids.cmp(&b.ids))
        });
        Ok(groups)
    })
}

/// So many sounds are taken into the index in one transaction.
const BATCH: u32 = 500;

/// Takes into the index of sounds what was analysed before there was one.
fn fill(catalogue: &Catalogue, at: &str, control: &Control<'_>) -> Result<()> {
    let total = catalogue.store().read(store::pending)?;
    let mut from = Some(Vec::new());
    let mut done = 0;
    while let Some(last) = from.filter(|_| total > 0) {
        tell(control, done, total)?;
        from = catalogue
            .store()
            .append(at, |write| store::fill(write, &last, BATCH))?;
        done = (done + u64::from(BATCH)).min(total);
    }
    Ok(())
}

fn tell(control: &Control<'_>, done: u64, total: u64) -> Result<()> {
    step(
        control,
        &Progress {
            done,
            total,
            unit: Unit::Tracks,
            current: "",
        },
    )
}
