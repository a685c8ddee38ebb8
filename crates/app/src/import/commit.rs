//! The one writer: what was heard becomes files, recordings, parties, releases and tracks.

use std::collections::HashSet;
use std::path::Path;

use griot_domain::tags::{TagField, TagSet};
use griot_domain::text::fold;
use griot_store::artwork::{self, NewArtwork};
use griot_store::finding::{self, MediaFinding};
use griot_store::master_source::{self, MasterSource};
use griot_store::media_file::{self, MediaFile, Place};
use griot_store::{
    Catalogue, Change, Write, field, party, recording, release, summary, track, work,
};

use super::fate::{Contents, Fate, Fates};
use super::merge::{self, canonical_values, merge};
use super::read::Heard;
use super::release::Shelf;
use super::walk::{Found, Source};
use super::{Imported, Update, shown};
use crate::Result;
use crate::place::{Mounts, to_bytes, volume_id};

pub(crate) struct Importer<'a> {
    catalogue: &'a Catalogue,
    mounts: &'a Mounts,
    found: &'a [Found],
    contents: Contents<'a>,
    change: Change<'a>,
    /// The one operation that all batches belong to.
    operation: Option<i64>,
    shelf: Shelf,
    /// Known files that this run found gone and has not met elsewhere.
    lost: HashSet<i64>,
}

impl<'a> Importer<'a> {
    pub(crate) fn new(
        catalogue: &'a Catalogue,
        mounts: &'a Mounts,
        found: &'a [Found],
        change: Change<'a>,
    ) -> Self {
        Importer {
            catalogue,
            mounts,
            found,
            contents: Contents::new(found, mounts),
            change,
            operation: None,
            shelf: Shelf::default(),
            lost: HashSet::new(),
        }
    }

    /// Notes that known files are gone; a file that only moved is found again later, by its content.
    pub(crate) fn mark_missing(&mut self, gone: &[i64], report: &mut Imported) -> Result<()> {
        if gone.is_empty() {
            return Ok(());
        }
        let changed =
            self.catalogue
                .store()
                .change_in_batches(&self.change, self.operation, |write| {
                    for id in gone {
                        media_file::set_missing(write, *id, true)?;
                    }
                    Ok::<(), crate::AppError>(())
                })?;
        self.operation = changed.operation;
        self.lost.extend(gone);
        report.missing = self.lost.len() as u64;
        Ok(())
    }

    /// Commits a batch (indices of files, ascending, and what was heard of them), whole or not at all.
    pub(crate) fn commit(
        &mut self,
        batch: &mut Vec<(usize, Heard)>,
        report: &mut Imported,
    ) -> Result<()> {
        if batch.is_empty() {
            return Ok(());
        }
        let store = self.catalogue.store();
        // Looked into twice: here, where looking takes its time, and again where nobody else can write.
        let before = store.read(|read| self.contents.fates(read, batch))?;
        // Places are left before others come to them, also where two files changed places: a step of
        // its own, since undo goes back one step after the other.
        self.mark_missing(&before.displaced, report)?;
        let (catalogue, mounts, found) = (self.catalogue, self.mounts, self.found);
        let (contents, shelf) = (&mut self.contents, &mut self.shelf);
        let changed = store.change_in_batches(&self.change, self.operation, |write| {
            let Fates { fates, displaced } = contents.fates(write, batch)?;
            for id in &displaced {
                media_file::set_missing(write, *id, true)?;
            }
            let mut outcomes = Vec::with_capacity(batch.len());
            for ((index, heard), fate) in batch.iter().zip(&fates) {
                let (id, taken) = take(catalogue, mounts, shelf, write, *fate, heard)?;
                if let Some(source) = found.get(*index).and_then(|one| one.source.as_ref()) {
                    keep_source(write, mounts, source, id, Some(&heard.facts.file_hash))?;
                }
                outcomes.push((id, taken));
            }
            shelf.lift_own_words(write)?;
            if fates.iter().any(|fate| matches!(fate, Fate::Changed(_))) {
                party::sweep(write)?;
                work::sweep(write)?;
            }
            Ok::<_, crate::AppError>((outcomes, displaced))
        });
        let changed = match changed {
            Ok(changed) => changed,
            Err(error) => {
                self.shelf.forget();
                return Err(error);
            }
        };
        self.operation = changed.operation;
        let (outcomes, displaced) = changed.value;
        self.lost.extend(displaced);
        let mut touched = Vec::new();
        for ((_, heard), (id, taken)) in batch.iter().zip(outcomes) {
            self.lost.remove(&id);
            match taken {
                Taken::New => report.imported += 1,
                Taken::Same => {
                    report.unchanged += 1;
                    touched.push((id, heard.facts.modified_ns));
                }
                Taken::Updated(update) => {
                    report.updated += 1;
                    report.updates.push(update);
                }
            }
        }
        report.missing = self.lost.len() as u64;
        if !touched.is_empty() {
            // Nobody changed anything: this is no operation that could be undone.
            self.catalogue.store().append(self.change.at, |write| {
                touched
                    .iter()
                    .try_for_each(|(id, modified_ns)| media_file::touch(write, *id, *modified_ns))
            })?;
        }
        self.contents.forget(batch);
        batch.clear();
        Ok(())
    }
}

enum Taken {
    New,
    /// As it was, but for the time of last change.
    Same,
    Updated(Update),
}

/// Does what a file's fate asks for; the id of the file in the catalogue, and what to tell.
fn take(
    catalogue: &Catalogue,
    mounts: &Mounts,
    shelf: &mut Shelf,
    write: &Write<'_>,
    fate: Fate,
    heard: &Heard,
) -> Result<(i64, Taken)> {
    let placed = mounts.place(&heard.path);
    let path = to_bytes(&placed.within);
    let path_shown = shown(&placed.within);
    let place = Place {
        volume_id: volume_id(write, &placed)?,
        path: &path,
        path_shown: &path_shown,
    };
    Ok(match fate {
        Fate::Same(id) => (id, Taken::Same),
        Fate::Moved(id) => {
            media_file::move_to(write, id, &place, heard.facts.modified_ns)?;
            let update = Update {
                path: shown(&heard.path),
                fields: Vec::new(),
                sound: false,
                moved: true,
            };
            (id, Taken::Updated(update))
        }
        Fate::Changed(id) => {
            let before = media_file::get(write, id)?;
            let update = update(catalogue, shelf, write, &before, heard)?;
            (id, Taken::Updated(update))
        }
        Fate::Copy(of) => {
            let id = add(catalogue, write, &place, heard)?;
            media_file::link_copy(write, of, id)?;
            finding::set(write, id, &findings(heard, &[]))?;
            (id, Taken::New)
        }
        Fate::New => (insert(catalogue, shelf, write, &place, heard)?, Taken::New),
    })
}

/// Puts on record from where a master was copied.
pub(crate) fn keep_source(
    write: &Write<'_>,
    mounts: &Mounts,
    source: &Source,
    media_file_id: i64,
    fresh: Option<&[u8]>,
) -> Result<()> {
    let Some(file_hash) = source.file_hash.as_deref().or(fresh) else {
        return Ok(());
    };
    let placed = mounts.place(&source.path);
    let kept = MasterSource {
        bytes: source.bytes,
        modified_ns: source.modified_ns,
        file_hash: file_hash.to_vec(),
        media_file_id,
    };
    let volume_id = volume_id(write, &placed)?;
    master_source::set(write, volume_id, &to_bytes(&placed.within), &kept)?;
    Ok(())
}

/// The file itself, as yet of no recording.
fn add(catalogue: &Catalogue, write: &Write<'_>, place: &Place<'_>, heard: &Heard) -> Result<i64> {
    let id = media_file::insert(write, place, &heard.facts)?;
    media_file::set_tags(write, id, &heard.tags)?;
    keep_beside(catalogue, write, id, heard)?;
    Ok(id)
}

fn insert(
    catalogue: &Catalogue,
    shelf: &mut Shelf,
    write: &Write<'_>,
    place: &Place<'_>,
    heard: &Heard,
) -> Result<i64> {
    let file_id = add(catalogue, write, place, heard)?;
    let title = heard
        .tags
        .get(&TagField::Title)
        .and_then(|values| values.first());
    let title_key = fold(title.map_or(place.path_shown, String::as_str));
    let recording_id = recording::insert(write, &title_key)?;
    media_file::link(write, recording_id, file_id)?;
    let folder = heard.path.parent().unwrap_or(Path::new(""));
    let within = place_folder(place, folder);
    if let Some(release_id) = shelf.release_of(write, &heard.tags, &within)? {
        track::insert(write, release_id, recording_id)?;
        set_cover(write, release_id, file_id)?;
    }
    for field in ordered(&heard.tags) {
        field::keep(
            write,
            recording_id,
            field,
            &canonical_values(field, &heard.tags),
        )?;
    }
    finding::set(write, file_id, &findings(heard, &[]))?;
    Ok(file_id)
}

fn update(
    catalogue: &Catalogue,
    shelf: &mut Shelf,
    write: &Write<'_>,
    before: &MediaFile,
    heard: &Heard,
) -> Result<Update> {
    let base = media_file::tags(write, before.id)?;
    media_file::update(write, before.id, &heard.facts)?;
    media_file::set_tags(write, before.id, &heard.tags)?;
    keep_beside(catalogue, write, before.id, heard)?;
    let regions = media_file::recordings_in(write, before.id)?;
    let mut followed = Vec::new();
    let mut conflicts = Vec::new();
    // A tape with several recordings has one set of tags: they are nobody's title.
    if let [region] = regions.as_slice() {
        let current = field::values(write, region.recording_id)?;
        let merged = merge(&base, &heard.tags, &current);
        for field in merged.follow {
            if field == TagField::Album {
                let folder = crate::place::from_bytes(&before.path);
                let folder = folder.parent().unwrap_or(Path::new("")).to_owned();
                let release_id = shelf.release_of(write, &heard.tags, &folder)?;
                shelf.put(write, region.recording_id, release_id)?;
            } else {
                let said = canonical_values(field, &heard.tags);
                field::keep(write, region.recording_id, field, &said)?;
                shelf.note_own_word(write, region.recording_id, field)?;
            }
            followed.push(field.name().to_owned());
        }
        if let Some(place) = track::of_recording(write, region.recording_id)?.first() {
            set_cover(write, place.release_id, before.id)?;
        }
        conflicts = merge::unsettled(write, before.id, &heard.tags, &current)?;
        conflicts.extend(merged.conflicts);
        conflicts.sort();
        conflicts.dedup();
    }
    finding::set(write, before.id, &findings(heard, &conflicts))?;
    Ok(Update {
        path: shown(&heard.path),
        fields: followed,
        sound: before.facts.sample_hash != heard.facts.sample_hash,
        moved: false,
    })
}

/// Fields in an order in which each finds what it stands on: the credit before its names, works before their codes.
fn ordered(tags: &TagSet) -> Vec<TagField> {
    TagField::ALL
        .iter()
        .copied()
        .filter(|field| tags.contains_key(field))
        .collect()
}

fn keep_beside(
    catalogue: &Catalogue,
    write: &Write<'_>,
    file_id: i64,
    heard: &Heard,
) -> Result<()> {
    if let Some(sample_hash) = &heard.facts.sample_hash {
        summary::set_analysis(write, sample_hash, &heard.waveform, &heard.fingerprint)?;
    }
    let artwork_id = match &heard.cover {
        Some(cover) => {
            let new = NewArtwork {
                hash: cover.hash,
                media_type: &cover.media_type,
                content: &cover.content,
                size: cover.size,
            };
            let kept = artwork::get_or_insert(write, catalogue.folder(), &new)?;
            crate::release::look_at(write, &cover.hash, &cover.content)?;
            Some(kept)
        }
        None => None,
    };
    media_file::set_artwork(write, file_id, artwork_id)?;
    Ok(())
}

fn set_cover(write: &Write<'_>, release_id: i64, file_id: i64) -> Result<()> {
    if release::get(write, release_id)?.artwork_id.is_none() {
        let artwork_id = media_file::get(write, file_id)?.artwork_id;
        release::set_artwork(write, release_id, artwork_id)?;
    }
    Ok(())
}

fn findings(heard: &Heard, conflicts: &[TagField]) -> Vec<MediaFinding> {
    let mut findings = heard.findings.clone();
    for field in conflicts {
        findings.push(MediaFinding {
            code: merge::BOTH_SIDES.to_owned(),
            field: Some(field.name().to_owned()),
            value: heard.tags.get(field).map(|values| values.join("; ")),
            at_ms: None,
        });
    }
    findings
}

fn place_folder(place: &Place<'_>, otherwise: &Path) -> std::path::PathBuf {
    crate::place::from_bytes(place.path)
        .parent()
        .unwrap_or(otherwise)
        .to_owned()
}
