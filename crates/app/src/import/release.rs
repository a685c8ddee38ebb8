//! Which release a file belongs to: what its tags say, and where it lies.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use griot_domain::tags::{TagField, TagSet};
use griot_store::{Write, field, media_file, release, track};

use crate::Result;
use crate::place::from_bytes;

/// Releases met in this import.
#[derive(Default)]
pub(crate) struct Shelf {
    known: HashMap<Key, i64>,
    /// Releases made in this import, and the one release from which all that moved to them came.
    made: HashMap<i64, Option<i64>>,
    /// Fields of releases on which a recording of theirs got a word of its own.
    own_words: BTreeSet<(i64, TagField)>,
}

/// What tags and place say of a release.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    title: String,
    credit: Option<String>,
    barcode: Option<String>,
    catalogue_number: Option<String>,
    folder: PathBuf,
}

impl Shelf {
    /// The release that these tags name, in this folder (within its volume); `None` without an album tag.
    ///
    /// The same title is the same release where the release's credit agrees, or, without one in the
    /// tags, where the files lie in the same folder. Barcodes or catalogue numbers that differ keep apart.
    pub(crate) fn release_of(
        &mut self,
        write: &Write<'_>,
        tags: &TagSet,
        folder: &Path,
    ) -> Result<Option<i64>> {
        let first = |field: TagField| tags.get(&field).and_then(|values| values.first());
        let Some(title) = first(TagField::Album) else {
            return Ok(None);
        };
        let code = |field: TagField| first(field).map(|said| super::merge::canonical(field, said));
        let key = Key {
            title: title.clone(),
            credit: first(TagField::AlbumArtist).cloned(),
            barcode: code(TagField::Barcode),
            catalogue_number: code(TagField::CatalogueNumber),
            folder: shelf_folder(folder, tags),
        };
        if let Some(id) = self.known.get(&key) {
            return Ok(Some(*id));
        }
        let mut found = None;
        for candidate in release::with_title(write, title)? {
            let differs = |known: &Option<String>, said: &Option<String>| {
                known
                    .as_ref()
                    .zip(said.as_ref())
                    .is_some_and(|(known, said)| known != said)
            };
            if differs(&candidate.barcode, &key.barcode)
                || differs(&candidate.catalogue_number, &key.catalogue_number)
            {
                continue;
            }
            let agrees = match &key.credit {
                Some(credit) => candidate.credit.as_ref() == Some(credit),
                None => candidate.credit.is_none() && lies_in(write, candidate.id, &key.folder)?,
            };
            if agrees {
                found = Some(candidate.id);
                break;
            }
        }
        let id = match found {
            Some(id) => id,
            None => {
                let id = release::insert(write, title)?;
                self.made.insert(id, None);
                id
            }
        };
        self.known.insert(key, id);
        Ok(Some(id))
    }

    /// Puts a recording on another release, because its file says another title. Once all tracks of a release
    /// have gone to one that was made for them, it was only renamed, and stays the release that it was.
    pub(crate) fn put(
        &mut self,
        write: &Write<'_>,
        recording_id: i64,
        release_id: Option<i64>,
    ) -> Result<()> {
        let before = track::of_recording(write, recording_id)?
            .first()
            .map(|track| track.release_id);
        if let (Some(before), Some(new)) = (before, release_id)
            && before != new
            && let Some(source) = self.made.get_mut(&new)
        {
            let renamed = *source.get_or_insert(before) == before;
            if renamed && release::get(write, before)?.tracks == 1 {
                let said = field::values(write, recording_id)?;
                release::take_over(write, before, new)?;
                field::keep_placed(write, recording_id, &said)?;
                self.made.remove(&new);
                for id in self.known.values_mut().filter(|id| **id == new) {
                    *id = before;
                }
                return Ok(());
            }
        }
        Ok(field::set_album(write, recording_id, release_id)?)
    }

    /// Notes that a recording may say of its release what the release does not.
    pub(crate) fn note_own_word(
        &mut self,
        write: &Write<'_>,
        recording_id: i64,
        field: TagField,
    ) -> Result<()> {
        if !field::is_own(field)
            && let Some(track) = track::of_recording(write, recording_id)?.first()
        {
            self.own_words.insert((track.release_id, field));
        }
        Ok(())
    }

    /// What all recordings of a release say is the release's word.
    pub(crate) fn lift_own_words(&mut self, write: &Write<'_>) -> Result<()> {
        for (release_id, field) in std::mem::take(&mut self.own_words) {
            field::lift(write, release_id, field)?;
        }
        Ok(())
    }

    /// Forgets what was rolled back with a failed batch.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// Discs of one release often lie in folders of their own beside each other.
fn shelf_folder(folder: &Path, tags: &TagSet) -> PathBuf {
    let name = folder
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    let digits = name.trim_start_matches(|c: char| !c.is_ascii_digit());
    let word = name
        .trim_end_matches(digits)
        .trim_end_matches([' ', '-', '_', '.']);
    let is_disc = matches!(
        word,
        "cd" | "disc" | "disk" | "disque" | "dvd" | "side" | "face" | "lp"
    ) && tags.contains_key(&TagField::DiscNumber);
    match folder.parent() {
        Some(parent) if is_disc => parent.to_owned(),
        _ => folder.to_owned(),
    }
}

fn lies_in(write: &Write<'_>, release_id: i64, folder: &Path) -> Result<bool> {
    for place in track::of_release(write, release_id)?.into_iter().take(4) {
        for region in media_file::of_recording(write, place.recording_id)? {
            let path = from_bytes(&media_file::get(write, region.media_file_id)?.path);
            let tags = field::values(write, place.recording_id)?;
            if path
                .parent()
                .is_some_and(|parent| shelf_folder(parent, &tags) == folder)
            {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
