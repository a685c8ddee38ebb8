//! Whatever is done to a release can be taken back, step by step.

use griot_store::{Catalogue, NewCatalogue, StoreError, booklet, field, recording, track};

use super::*;
use crate::edit::{redo, undo};

const AT: &str = "2026-11-23T09:00:00Z";

fn catalogue(folder: &tempfile::TempDir) -> (Catalogue, Vec<String>) {
    let new = NewCatalogue {
        label: "L",
        country: None,
        isrc_prefix: None,
        at: AT,
    };
    let made = Catalogue::create(&folder.path().join("l.griot"), &new).unwrap();
    let change = Change {
        name: "set",
        subject: "",
        at: AT,
    };
    let uids = made.store().change(&change, |write| {
        (0..5)
            .map(|number| {
                let id = recording::insert(write, "")?;
                let said = [format!("Title {number}")];
                field::set(write, id, TagField::Title, &said)?;
                // A number like this is kept beside the track's own, until that is another.
                field::set(write, id, TagField::TrackNumber, &[format!("A{number}")])?;
                recording::get_uid(write, id)
            })
            .collect::<Result<Vec<_>, StoreError>>()
    });
    (made, uids.unwrap().value)
}

/// All that the verbs may touch.
fn state(catalogue: &Catalogue) -> String {
    let seen = catalogue.store().read(|read| {
        let mut seen = String::new();
        for release in release::with_title(read, "R")? {
            seen += &format!("{release:?} {:?}\n", track::of_release(read, release.id)?);
            seen += &format!("{:?}\n", booklet::of_release(read, release.id)?);
        }
        for id in 1..=5 {
            seen += &format!("{:?}\n", field::values(read, id)?);
        }
        Ok::<_, AppError>(seen)
    });
    seen.unwrap()
}

/// The tracks stand without holes, disc by disc.
fn is_dense(catalogue: &Catalogue) {
    catalogue
        .store()
        .read(|read| {
            for release in release::with_title(read, "R")? {
                for (disc, row) in (1..).zip(track::discs(read, release.id)?) {
                    for (place, track) in (1..).zip(row) {
                        assert_eq!(track.position, Some(place));
                        assert!(track.disc.is_none_or(|number| number == disc), "{track:?}");
                    }
                }
            }
            Ok::<_, AppError>(())
        })
        .unwrap();
}

fn step(catalogue: &Catalogue, recordings: &[String], chance: &mut fastrand::Rng) {
    let tracks = catalogue
        .store()
        .read(|read| match release::with_title(read, "R")?.as_slice() {
            [] => Ok(None),
            [one, ..] => Ok::<_, AppError>(Some(track::of_release(read, one.id)?)),
        })
        .unwrap();
    let some = |all: &[String], chance: &mut fastrand::Rng| -> Vec<String> {
        all.iter().filter(|_| chance.bool()).cloned().collect()
    };
    let Some(tracks) = tracks else {
        let from = Selection::Uids(some(recordings, chance));
        let new = New {
            title: "R",
            artist: Some("Somebody"),
            from: Some(&from),
            order: &Order::default(),
        };
        make(catalogue, &new, AT).unwrap();
        return;
    };
    let uids: Vec<String> = tracks.into_iter().map(|track| track.uid).collect();
    let spot = Spot {
        disc: Some(chance.u32(1..5)),
        place: chance.bool().then(|| chance.u32(1..7)),
    };
    match chance.u8(0..10) {
        0..=2 => {
            let from = Selection::Uids(some(recordings, chance));
            add(catalogue, "R", &from, spot, AT).unwrap();
        }
        3..=6 => move_tracks(catalogue, "R", &some(&uids, chance), spot, AT).unwrap(),
        7 => remove_tracks(catalogue, "R", &some(&uids, chance), AT).unwrap(),
        8 => {
            // A disc that there is not is refused, and nothing has changed.
            let _ = set_disc_title(catalogue, "R", chance.u32(1..4), "Face B", AT);
        }
        _ => drop(delete(catalogue, "R", AT).unwrap()),
    }
}

#[test]
fn any_sequence_of_changes_is_undone_and_done_again() {
    for seed in 0..6 {
        let folder = tempfile::tempdir().unwrap();
        let (catalogue, recordings) = catalogue(&folder);
        let mut chance = fastrand::Rng::with_seed(seed);
        let control = |_: &crate::Progress<'_>| std::ops::ControlFlow::Continue(());
        let mut states = vec![state(&catalogue)];
        for _ in 0..14 {
            step(&catalogue, &recordings, &mut chance);
            is_dense(&catalogue);
            let now = state(&catalogue);
            if states.last() != Some(&now) {
                states.push(now);
            }
        }
        for before in states.iter().rev().skip(1) {
            undo(&catalogue, AT, &control).unwrap();
            assert_eq!(&state(&catalogue), before, "seed {seed}");
        }
        for after in states.iter().skip(1) {
            redo(&catalogue, AT, &control).unwrap();
            assert_eq!(&state(&catalogue), after, "seed {seed}");
        }
        assert!(catalogue.doctor().unwrap().is_empty());
    }
}
