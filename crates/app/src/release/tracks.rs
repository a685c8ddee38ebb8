//! Tracks: recordings put on a release, taken off it, and moved within it.

use griot_domain::release::order;
use griot_store::{Catalogue, Change, Read, Write, field, release, track};

use super::find;
use crate::edit::{Selection, select, settle};
use crate::{AppError, Kind, Result};

/// Where on a release, both from 1. Nothing said is the end.
#[derive(Debug, Clone, Copy, Default)]
pub struct Spot {
    /// The disc; one more than there are is a new one. Nothing said: the last.
    pub disc: Option<u32>,
    /// The place on it. Nothing said: the end.
    pub place: Option<u32>,
}

impl Spot {
    /// As counted from 0 on a release of so many discs.
    fn counted_from_zero(self, discs: usize) -> (usize, usize) {
        let zero = |number: u32| usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
        (
            self.disc.map_or(discs.saturating_sub(1), zero),
            self.place.map_or(usize::MAX, zero),
        )
    }
}

/// Puts recordings on a release, in their order, as one operation. One that is on it already is on it twice. Gives
/// how many came.
///
/// # Errors
/// `not-found`.
pub fn add(
    catalogue: &Catalogue,
    typed: &str,
    from: &Selection,
    spot: Spot,
    at: &str,
) -> Result<usize> {
    change(catalogue, "release-add", typed, at, |write, id| {
        let recordings = select(write, griot_domain::field::Kind::Recording, from)?;
        for recording in &recordings {
            if track::of_recording(write, *recording)?.is_empty() {
                // It joins a release that has its own words.
                field::follow_release(write, *recording)?;
            }
        }
        put(write, id, &recordings, spot)?;
        settle(write, &recordings)?;
        Ok(recordings.len())
    })
}

/// New tracks of these recordings, in a row.
pub(super) fn put(write: &Write<'_>, id: i64, recordings: &[i64], spot: Spot) -> Result<()> {
    let discs = ids(write, id)?;
    let mut new = Vec::with_capacity(recordings.len());
    for recording in recordings {
        new.push(track::insert(write, id, *recording)?);
    }
    let (disc, place) = spot.counted_from_zero(discs.len());
    if !new.is_empty() {
        track::arrange(write, id, &order::with(&discs, &new, disc, place))?;
    }
    Ok(())
}

/// Takes tracks off a release, as one operation; the recordings stay, and so does a release that has none left.
///
/// # Errors
/// `not-found`.
pub fn remove_tracks(
    catalogue: &Catalogue,
    typed: &str,
    tracks: &[String],
    at: &str,
) -> Result<()> {
    change(catalogue, "release-remove", typed, at, |write, id| {
        let discs = ids(write, id)?;
        let (gone, recordings) = chosen(write, id, tracks)?;
        track::take_off(write, &gone)?;
        track::arrange(write, id, &order::without(&discs, &gone))?;
        settle(write, &recordings)
    })
}

/// Moves tracks, in their present order, to stand in a row at a spot, as one operation. Discs are counted as they
/// are before.
///
/// # Errors
/// `not-found`.
pub fn move_tracks(
    catalogue: &Catalogue,
    typed: &str,
    tracks: &[String],
    spot: Spot,
    at: &str,
) -> Result<()> {
    change(catalogue, "release-move", typed, at, |write, id| {
        let discs = ids(write, id)?;
        let (moved, recordings) = chosen(write, id, tracks)?;
        let (disc, place) = spot.counted_from_zero(discs.len());
        track::arrange(write, id, &order::moved(&discs, &moved, disc, place))?;
        settle(write, &recordings)
    })
}

/// Gives a disc a title; an empty one takes it back.
///
/// # Errors
/// `not-found`; `no-such-place` for a disc that there is not.
pub fn set_disc_title(
    catalogue: &Catalogue,
    typed: &str,
    disc: u32,
    title: &str,
    at: &str,
) -> Result<()> {
    change(catalogue, "release-disc", typed, at, |write, id| {
        let discs = track::discs(write, id)?;
        let place = usize::try_from(disc.saturating_sub(1)).unwrap_or(usize::MAX);
        let row = discs
            .get(place)
            .ok_or_else(|| AppError::new(Kind::User, "no-such-place").with("number", disc))?;
        let title = Some(title.trim()).filter(|title| !title.is_empty());
        Ok(track::set_disc_title(write, row, title)?)
    })
}

fn change<T>(
    catalogue: &Catalogue,
    name: &str,
    typed: &str,
    at: &str,
    work: impl FnOnce(&Write<'_>, i64) -> Result<T>,
) -> Result<T> {
    let title = catalogue.store().read(|read| {
        let id = find(read, typed)?;
        Ok::<_, AppError>(release::get(read, id)?.title)
    })?;
    let change = Change {
        name,
        subject: &title,
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let id = find(write, typed)?;
        work(write, id)
    })?;
    Ok(changed.value)
}

fn ids(read: &Read<'_>, release_id: i64) -> Result<Vec<Vec<i64>>> {
    let discs = track::discs(read, release_id)?;
    Ok(discs
        .iter()
        .map(|row| row.iter().map(|track| track.id).collect())
        .collect())
}

/// The tracks of a release by uid, and their recordings.
fn chosen(read: &Read<'_>, release_id: i64, uids: &[String]) -> Result<(Vec<i64>, Vec<i64>)> {
    let known = track::of_release(read, release_id)?;
    let found = uids
        .iter()
        .map(|uid| {
            let one = known.iter().find(|track| track.uid == *uid);
            one.map(|track| (track.id, track.recording_id))
                .ok_or_else(|| {
                    AppError::new(Kind::Missing, "not-found")
                        .with("kind", "track")
                        .with("uid", uid)
                })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(found.into_iter().unzip())
}
