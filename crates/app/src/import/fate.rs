//! Which file of the catalogue a file on the disk is: by its content first, by its place after that.
//!
//! Whoever renames `01.wav … 09.wav` to `02 … 10` moves nine recordings; their titles and codes go
//! with the sound. So a file whose bytes are known is the known file if that is no longer where it
//! was, and a known file is "changed" only where its old bytes have not turned up elsewhere.
//! The same bytes on another volume while the first are there, or may be (a drive in a drawer), are
//! a second file of the same recordings: a safety copy, not a second catalogue.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use griot_store::media_file::{self, MediaFile};
use griot_store::{Read, volume};

use super::read::Heard;
use super::walk::{Found, modified_ns};
use crate::Result;
use crate::place::{Mounts, Roots, is_gone, to_bytes};
use crate::tags::hash_file;

/// What a file on the disk is to the catalogue; with the id of the file that it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It stands there just so.
    Same(i64),
    /// It lay elsewhere, or was missing.
    Moved(i64),
    /// It lies where this one did, with other content.
    Changed(i64),
    /// It has the bytes of this one, which lies on another volume.
    Copy(i64),
    /// Nobody has seen it.
    New,
}

/// The fates of a batch, in its order.
pub(crate) struct Fates {
    pub fates: Vec<Fate>,
    /// Files that are not where the catalogue has them: their places are wanted by others.
    pub displaced: Vec<i64>,
}

/// The files of a run, and what is known of their content before each has had its turn.
pub(crate) struct Contents<'a> {
    found: &'a [Found],
    mounts: &'a Mounts,
    /// Size and index of every file, in order.
    by_size: Vec<(i64, usize)>,
    /// Indices in the order of paths.
    by_path: Vec<usize>,
    /// Sizes of which all files to come were looked at.
    looked_at: HashSet<i64>,
    hash_of: HashMap<usize, Vec<u8>>,
    having: HashMap<Vec<u8>, Vec<usize>>,
}

impl<'a> Contents<'a> {
    pub(crate) fn new(found: &'a [Found], mounts: &'a Mounts) -> Self {
        let mut by_size: Vec<(i64, usize)> = found
            .iter()
            .enumerate()
            .map(|(index, one)| (one.bytes, index))
            .collect();
        by_size.sort_unstable();
        let mut by_path: Vec<usize> = (0..found.len()).collect();
        by_path.sort_unstable_by_key(|index| found.get(*index).map(|one| one.path.as_path()));
        Contents {
            found,
            mounts,
            by_size,
            by_path,
            looked_at: HashSet::new(),
            hash_of: HashMap::new(),
            having: HashMap::new(),
        }
    }

    /// The fates of a batch: indices of files, ascending, and what was heard of them.
    pub(crate) fn fates(&mut self, read: &Read<'_>, batch: &[(usize, Heard)]) -> Result<Fates> {
        for (index, heard) in batch {
            self.note(*index, heard.facts.file_hash.clone());
        }
        let roots = Roots::read(read)?;
        let mut there = Vec::with_capacity(batch.len());
        for (_, heard) in batch {
            there.push(self.at(read, &heard.path)?);
        }
        let mut fates: Vec<Option<Fate>> = vec![None; batch.len()];
        let mut displaced = Vec::new();
        let mut taken = HashSet::new();
        // What lies, or lay, here with these bytes has the first claim to them.
        for (fate, ((_, heard), (_, files))) in fates.iter_mut().zip(batch.iter().zip(&there)) {
            let same = |file: &&MediaFile| file.facts.file_hash == heard.facts.file_hash;
            if let Some(file) = files.iter().find(same) {
                taken.insert(file.id);
                *fate = Some(if file.missing {
                    displaced.extend(present(files));
                    Fate::Moved(file.id)
                } else {
                    Fate::Same(file.id)
                });
            }
        }
        // Then what is not where it was.
        for (fate, ((_, heard), (_, files))) in fates.iter_mut().zip(batch.iter().zip(&there)) {
            if fate.is_some() {
                continue;
            }
            for file in twins(read, heard)? {
                if !taken.contains(&file.id) && self.has_left(&roots, &file, batch) {
                    taken.insert(file.id);
                    displaced.extend((!file.missing).then_some(file.id));
                    displaced.extend(present(files));
                    *fate = Some(Fate::Moved(file.id));
                    break;
                }
            }
        }
        let from = batch.first().map_or(0, |(index, _)| *index);
        let mut decided = Vec::with_capacity(batch.len());
        for (fate, ((index, heard), (volume_id, files))) in
            fates.into_iter().zip(batch.iter().zip(&there))
        {
            decided.push(match (fate, files.first()) {
                (Some(fate), _) => fate,
                (None, Some(file))
                    if !taken.contains(&file.id)
                        && (same_sound(file, heard)
                            || !self.turns_up_elsewhere(read, file, *index, from)?) =>
                {
                    taken.insert(file.id);
                    Fate::Changed(file.id)
                }
                (None, _) => {
                    displaced.extend(present(files));
                    let elsewhere = twins(read, heard)?.into_iter().find(|file| {
                        !taken.contains(&file.id) && Some(file.volume_id) != *volume_id
                    });
                    elsewhere.map_or(Fate::New, |file| Fate::Copy(file.id))
                }
            });
        }
        displaced.sort_unstable();
        displaced.dedup();
        Ok(Fates {
            fates: decided,
            displaced,
        })
    }

    /// Lets go of what was kept for a batch that is committed now.
    pub(crate) fn forget(&mut self, batch: &[(usize, Heard)]) {
        for (index, _) in batch {
            if let Some(hash) = self.hash_of.remove(index)
                && let Some(having) = self.having.get_mut(&hash)
            {
                having.retain(|one| one != index);
                if having.is_empty() {
                    self.having.remove(&hash);
                }
            }
        }
    }

    fn note(&mut self, index: usize, hash: Vec<u8>) {
        let before = self.hash_of.insert(index, hash.clone());
        if before.as_ref() == Some(&hash) {
            return;
        }
        if let Some(having) = before.and_then(|before| self.having.get_mut(&before)) {
            having.retain(|one| *one != index);
        }
        self.having.entry(hash).or_default().push(index);
    }

    /// The volume of a path, where the catalogue knows it, and its files of this place.
    fn at(&self, read: &Read<'_>, path: &Path) -> Result<(Option<i64>, Vec<MediaFile>)> {
        let placed = self.mounts.place(path);
        let Some(volume_id) = volume::find_id(read, &placed.identity)? else {
            return Ok((None, Vec::new()));
        };
        let files = media_file::at(read, volume_id, &to_bytes(&placed.within))?;
        Ok((Some(volume_id), files))
    }

    /// Whether a file of the catalogue is no longer at its place, as far as anybody can see.
    fn has_left(&self, roots: &Roots, file: &MediaFile, batch: &[(usize, Heard)]) -> bool {
        if file.missing {
            return true;
        }
        if !roots.is_here(file.volume_id) {
            return false;
        }
        let path = roots.path(file.volume_id, &file.path);
        if is_gone(&path) {
            return true;
        }
        let Ok(meta) = std::fs::metadata(&path) else {
            return false;
        };
        let same_size = i64::try_from(meta.len()).ok() == Some(file.facts.bytes);
        if same_size && modified_ns(&meta) == file.facts.modified_ns {
            return false;
        }
        // Of a file that is not looked at in this run nobody knows what became of it.
        let Some(index) = self.index_of(&path) else {
            return false;
        };
        let heard = batch
            .binary_search_by_key(&index, |(one, _)| *one)
            .ok()
            .and_then(|at| batch.get(at));
        if let Some((_, heard)) = heard {
            return !same_sound(file, heard) && heard.facts.file_hash != file.facts.file_hash;
        }
        match self.hash_of.get(&index) {
            Some(hash) => *hash != file.facts.file_hash,
            None if !same_size => true,
            None => hash_file(&path).is_ok_and(|hash| hash[..] != file.facts.file_hash[..]),
        }
    }

    fn index_of(&self, path: &Path) -> Option<usize> {
        let path_of = |index: &usize| self.found.get(*index).map(|one| one.path.as_path());
        let at = self.by_path.binary_search_by_key(&Some(path), path_of);
        self.by_path.get(at.ok()?).copied()
    }

    fn of_size(&self, bytes: i64) -> impl Iterator<Item = usize> + '_ {
        let start = self.by_size.partition_point(|(size, _)| *size < bytes);
        let rest = self.by_size.get(start..).unwrap_or_default();
        rest.iter()
            .take_while(move |(size, _)| *size == bytes)
            .map(|(_, index)| *index)
    }

    /// Whether the old bytes of a file lie somewhere else among the files to come, and are nobody else's.
    fn turns_up_elsewhere(
        &mut self,
        read: &Read<'_>,
        file: &MediaFile,
        here: usize,
        from: usize,
    ) -> Result<bool> {
        if self.looked_at.insert(file.facts.bytes) {
            let to_look_at: Vec<usize> = self
                .of_size(file.facts.bytes)
                .filter(|index| *index >= from && !self.hash_of.contains_key(index))
                .collect();
            for index in to_look_at {
                // What cannot be read now is a problem when its turn comes.
                if let Some(found) = self.found.get(index)
                    && let Ok(hash) = hash_file(&found.path)
                {
                    self.note(index, hash.to_vec());
                }
            }
        }
        let having = self.having.get(&file.facts.file_hash);
        for index in having.into_iter().flatten().filter(|index| **index != here) {
            let Some(found) = self.found.get(*index) else {
                continue;
            };
            let (_, files) = self.at(read, &found.path)?;
            let owned =
                |one: &MediaFile| !one.missing && one.facts.file_hash == file.facts.file_hash;
            if !files.iter().any(owned) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Whether a file that changed sounds as it did: then it is the same one, though a copy of the old bytes lies about.
fn same_sound(file: &MediaFile, heard: &Heard) -> bool {
    file.facts.sample_hash.is_some() && file.facts.sample_hash == heard.facts.sample_hash
}

/// The file that is at a place.
fn present(files: &[MediaFile]) -> Option<i64> {
    files
        .first()
        .filter(|file| !file.missing)
        .map(|file| file.id)
}

/// Known files with these bytes; those of the same name first, since equal files move in crowds.
fn twins(read: &Read<'_>, heard: &Heard) -> Result<Vec<MediaFile>> {
    let mut twins = media_file::with_hash(read, &heard.facts.file_hash)?;
    let name = heard.path.file_name();
    twins.sort_by_key(|file| crate::place::from_bytes(&file.path).file_name() != name);
    Ok(twins)
}
