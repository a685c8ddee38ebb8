//! The one writer: what was heard becomes files, recordings, parties, releases and tracks.

use std::path::Path;

use griot_domain::tags::{TagField, TagSet};
use griot_domain::text::fold;
use griot_store::artwork::{self, NewArtwork};
use griot_store::finding::{self, MediaFinding};
use griot_store::media_file::{self, MediaFile, Place};
use griot_store::{
    Catalogue, Change, Write, field, party, recording, release, summary, track, work,
};

use super::merge::{self, canonical_values, merge};
use super::read::Heard;
use super::release::Shelf;
use super::{Imported, Update, Work, shown};
use crate::Result;
use crate::place::{Mounts, Roots, to_bytes, volume_id};

pub(crate) struct Importer<'a> {
    catalogue: &'a Catalogue,
    mounts: &'a Mounts,
    change: Change<'a>,
    /// The one operation that all batches belong to.
    operation: Option<i64>,
    shelf: Shelf,
}

impl<'a> Importer<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue, mounts: &'a Mounts, change: Change<'a>) -> Self {
        Importer {
            catalogue,
            mounts,
            change,
            operation: None,
            shelf: Shelf::default(),
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
        report.missing = gone.len() as u64;
        Ok(())
    }

    /// Commits a batch, whole or not at all.
    pub(crate) fn commit(
        &mut self,
        batch: &mut Vec<(&Work, Heard)>,
        report: &mut Imported,
    ) -> Result<()> {
        if batch.is_empty() {
            return Ok(());
        }
        let (catalogue, mounts, shelf) = (self.catalogue, self.mounts, &mut self.shelf);
        let changed = catalogue
            .store()
            .change_in_batches(&self.change, self.operation, |write| {
                let mut outcomes = Vec::new();
                let mut replaced = false;
                for (work, heard) in batch.iter() {
                    let taken = take(catalogue, mounts, shelf, write, work.known, heard)?;
                    replaced |= matches!(taken, Taken::Updated(_));
                    outcomes.push(taken);
                }
                shelf.lift_own_words(write)?;
                if replaced {
                    party::sweep(write)?;
                    work::sweep(write)?;
                }
                Ok::<_, crate::AppError>(outcomes)
            });
        let changed = match changed {
            Ok(changed) => changed,
            Err(error) => {
                self.shelf.forget();
                return Err(error);
            }
        };
        self.operation = changed.operation;
        let mut touched = Vec::new();
        for outcome in changed.value {
            match outcome {
                Taken::New => report.imported += 1,
                Taken::Same { id, modified_ns } => {
                    report.unchanged += 1;
                    touched.push((id, modified_ns));
                }
                Taken::Updated(update) => {
                    report.updated += 1;
                    if update.moved {
                        report.missing = report.missing.saturating_sub(1);
                    }
                    report.updates.push(update);
                }
            }
        }
        if !touched.is_empty() {
            // Nobody changed anything: this is no operation that could be undone.
            self.catalogue.store().append(self.change.at, |write| {
                touched
                    .iter()
                    .try_for_each(|(id, modified_ns)| media_file::touch(write, *id, *modified_ns))
            })?;
        }
        batch.clear();
        Ok(())
    }
}

enum Taken {
    New,
    /// As it was, but for the time of last change.
    Same {
        id: i64,
        modified_ns: i64,
    },
    Updated(Update),
}

fn take(
    catalogue: &Catalogue,
    mounts: &Mounts,
    shelf: &mut Shelf,
    write: &Write<'_>,
    known: Option<i64>,
    heard: &Heard,
) -> Result<Taken> {
    let placed = mounts.place(&heard.path);
    let path = to_bytes(&placed.within);
    let path_shown = shown(&placed.within);
    let place = Place {
        volume_id: volume_id(write, &placed)?,
        path: &path,
        path_shown: &path_shown,
    };
    if let Some(id) = known {
        let before = media_file::get(write, id)?;
        if before.facts.file_hash == heard.facts.file_hash {
            if !before.missing {
                return Ok(Taken::Same {
                    id,
                    modified_ns: heard.facts.modified_ns,
                });
            }
            media_file::touch(write, id, heard.facts.modified_ns)?;
            return Ok(Taken::Updated(Update {
                path: shown(&heard.path),
                fields: Vec::new(),
                sound: false,
                moved: true,
            }));
        }
        return update(catalogue, shelf, write, &before, heard).map(Taken::Updated);
    }
    if let Some(moved) = moved_from(write, heard)? {
        media_file::move_to(write, moved.id, &place, heard.facts.modified_ns)?;
        return Ok(Taken::Updated(Update {
            path: shown(&heard.path),
            fields: Vec::new(),
            sound: false,
            moved: true,
        }));
    }
    insert(catalogue, shelf, write, &place, heard)?;
    Ok(Taken::New)
}

/// A file with the same bytes that is not where it was.
fn moved_from(write: &Write<'_>, heard: &Heard) -> Result<Option<MediaFile>> {
    let roots = Roots::read(write)?;
    for candidate in media_file::with_hash(write, &heard.facts.file_hash)? {
        if candidate.missing || !roots.path(candidate.volume_id, &candidate.path).exists() {
            return Ok(Some(candidate));
        }
    }
    Ok(None)
}

fn insert(
    catalogue: &Catalogue,
    shelf: &mut Shelf,
    write: &Write<'_>,
    place: &Place<'_>,
    heard: &Heard,
) -> Result<()> {
    let file_id = media_file::insert(write, place, &heard.facts)?;
    media_file::set_tags(write, file_id, &heard.tags)?;
    let title = heard
        .tags
        .get(&TagField::Title)
        .and_then(|values| values.first());
    let title_key = fold(title.map_or(place.path_shown, String::as_str));
    let recording_id = recording::insert(write, &title_key)?;
    media_file::link(write, recording_id, file_id)?;
    keep_beside(catalogue, write, file_id, heard)?;
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
    Ok(())
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
        Some(cover) => Some(artwork::get_or_insert(
            write,
            catalogue.folder(),
            &NewArtwork {
                hash: cover.hash,
                media_type: &cover.media_type,
                content: &cover.content,
                size: cover.size,
            },
        )?),
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
