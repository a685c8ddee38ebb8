//! Releases: made out of a search, their tracks put in order, their covers and booklets.

mod booklet;
mod cover;
mod propose;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that goes astray ends here")]
mod tests;
mod tracks;

use std::path::Path;

use griot_domain::field::Kind as Of;
use griot_domain::tags::TagField;
use griot_store::search::{Page, find_by_uid};
use griot_store::{Catalogue, Change, Read, field, release, track};

pub use booklet::{Act as BookletAct, change as change_booklet};
pub(crate) use cover::look_at;
pub use cover::{look_at_covers, remove as remove_cover, set as set_cover};
pub use propose::{Proposal, proposals};
pub use tracks::{Spot, add, move_tracks, remove_tracks, set_disc_title};

use crate::edit::{Selection, select, settle};
use crate::error::of_io;
use crate::read::{Order, list};
use crate::{AppError, Kind, Result};

/// The release of this uid, or the only one of exactly this title.
///
/// # Errors
/// `not-found`; `release-ambiguous` where several have the title.
pub fn find(read: &Read<'_>, typed: &str) -> Result<i64> {
    if let Some((Of::Release, id)) = find_by_uid(read, typed)? {
        return Ok(id);
    }
    match release::with_title(read, typed)?.as_slice() {
        [one] => Ok(one.id),
        [] => Err(AppError::new(Kind::Missing, "not-found")
            .with("kind", "release")
            .with("uid", typed)),
        several => Err(AppError::new(Kind::User, "release-ambiguous")
            .with("title", typed)
            .with("count", several.len())),
    }
}

/// A release to make.
#[derive(Debug, Clone)]
pub struct New<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its artist credit.
    pub artist: Option<&'a str>,
    /// The recordings on it; a recording may come twice.
    pub from: Option<&'a Selection>,
    /// In which order a query gives them.
    pub order: &'a Order,
}

/// Makes a release, with the recordings of a selection in the order in which they come, as one operation. Gives its
/// uid.
///
/// # Errors
/// `bad-value` without a title; `not-found`; `unknown-field`.
pub fn make(catalogue: &Catalogue, new: &New<'_>, at: &str) -> Result<String> {
    let title = new.title.trim();
    if title.is_empty() {
        return Err(AppError::new(Kind::User, "bad-value")
            .with("field", "title")
            .with("value", ""));
    }
    let change = Change {
        name: "release-make",
        subject: title,
        at,
    };
    let ordered = in_order(catalogue, new)?;
    let made = catalogue.store().change(&change, |write| {
        let recordings = match (ordered, new.from) {
            (Some(ids), _) => ids,
            (None, Some(selection)) => select(write, Of::Recording, selection)?,
            (None, None) => Vec::new(),
        };
        let id = release::insert(write, title)?;
        field::set_of_release(write, id, TagField::AlbumArtist, new.artist)?;
        tracks::put(write, id, &recordings, Spot::default())?;
        // What all of them say of a release that there was not: its label, its year.
        for said in TagField::ALL.iter().copied() {
            let is_count = matches!(
                said,
                TagField::DiscTotal | TagField::TrackTotal | TagField::DiscSubtitle
            );
            if said != TagField::Album && !field::is_own(said) && !is_count {
                field::lift(write, id, said)?;
            }
        }
        settle(write, &recordings)?;
        Ok::<_, AppError>(release::get(write, id)?.uid)
    })?;
    Ok(made.value)
}

/// The recordings that a query gives in an order that was asked for; `None`: they come as they are selected.
fn in_order(catalogue: &Catalogue, new: &New<'_>) -> Result<Option<Vec<i64>>> {
    match (new.from, &new.order.field) {
        (Some(Selection::Query(text)), Some(_)) => {
            let all = Page {
                offset: 0,
                limit: None,
            };
            Ok(Some(
                list(catalogue, Of::Recording, text, new.order, all)?.ids,
            ))
        }
        _ => Ok(None),
    }
}

/// What a deletion took along.
#[derive(Debug, Clone, Default)]
pub struct Deleted {
    /// How many tracks; their recordings stay.
    pub tracks: usize,
    /// The offers that it stood in.
    pub offers: Vec<String>,
}

/// Deletes a release, out of its offers too; its recordings stay.
///
/// # Errors
/// `not-found`.
pub fn delete(catalogue: &Catalogue, typed: &str, at: &str) -> Result<Deleted> {
    let title = catalogue.store().read(|read| {
        let id = find(read, typed)?;
        Ok::<_, AppError>(release::get(read, id)?.title)
    })?;
    let change = Change {
        name: "release-delete",
        subject: &title,
        at,
    };
    let deleted = catalogue.store().change(&change, |write| {
        let id = find(write, typed)?;
        let tracks = track::of_release(write, id)?;
        let offers = release::offers(write, id)?;
        release::remove(write, id)?;
        let recordings: Vec<i64> = tracks.iter().map(|track| track.recording_id).collect();
        settle(write, &recordings)?;
        Ok::<_, AppError>(Deleted {
            tracks: tracks.len(),
            offers,
        })
    })?;
    Ok(deleted.value)
}

/// A file that somebody brings, whole, unless it is larger than `most` bytes.
fn read_file(path: &Path, most: u64) -> Result<Vec<u8>> {
    let said = |error: std::io::Error| of_io(path, &error).caused_by(error);
    let length = std::fs::metadata(path).map_err(said)?.len();
    if length > most {
        return Err(AppError::new(Kind::User, "file-too-heavy")
            .with("path", path.display())
            .with("megabytes", most >> 20));
    }
    std::fs::read(path).map_err(said)
}

/// Writes a file that appears whole or not at all.
///
/// # Errors
/// What the system says of the path.
pub fn write_file(path: &Path, content: &[u8]) -> Result<()> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = std::path::PathBuf::from(part);
    let written = std::fs::write(&part, content).and_then(|()| std::fs::rename(&part, path));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&part);
        of_io(path, &error).caused_by(error)
    })
}
