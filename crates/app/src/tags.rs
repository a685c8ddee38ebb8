//! Files against the catalogue: what differs, the safe write, the way back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use griot_audio::AudioError;
use griot_audio::tags::{
    self as file_tags, FileTags, Loss, LossReason, TagSnapshot, WriteOptions, Written,
};
use griot_domain::field::Kind as Of;
use griot_domain::tags::{TagField, TagSet};
use griot_store::media_file::{self, MediaFile};
use griot_store::tag_snapshot;
use griot_store::{Catalogue, Change, Read, Write, field};

use crate::edit::{Selection, select};
use crate::import::{Problem, modified_ns, same, shown};
use crate::place::Roots;
use crate::progress::step;
use crate::{AppError, Control, Kind, Progress, Result, Unit};

/// A field that differs between a file and the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The tag.
    pub field: TagField,
    /// In the file.
    pub from: Vec<String>,
    /// In the catalogue: what a write would put there.
    pub to: Vec<String>,
}

/// What stands between a file and the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileDifference {
    /// The file's uid.
    pub file_uid: String,
    /// The recording's uid.
    pub recording_uid: String,
    /// Where it lies, for the eye.
    pub path: String,
    /// Fields that differ.
    pub changes: Vec<Difference>,
    /// What its format will not hold.
    pub losses: Vec<Loss>,
}

/// The differences of a selection.
#[derive(Debug, Clone, Default)]
pub struct Differences {
    /// Files with at least one.
    pub rows: Vec<FileDifference>,
    /// Files that could not be compared.
    pub problems: Vec<Problem>,
}

/// What a write or a restore did.
#[derive(Debug, Clone, Default)]
pub struct Wrote {
    /// How many files were written.
    pub written: u64,
    /// How many were as wanted already.
    pub unchanged: u64,
    /// The operation.
    pub operation: Option<i64>,
    /// Files that could not be written; they are as before.
    pub problems: Vec<Problem>,
}

/// A file, its recording and where it lies now.
struct Target {
    file: MediaFile,
    recording_id: i64,
    path: PathBuf,
}

/// Compares the files of a selection of recordings with the catalogue.
///
/// # Errors
/// `not-found`; the catalogue's own. Files that cannot be read are problems.
pub fn diff(
    catalogue: &Catalogue,
    selection: &Selection,
    control: &Control<'_>,
) -> Result<Differences> {
    let targets = catalogue.store().read(|read| targets(read, selection))?;
    let mut found = Differences::default();
    for (done, target) in (0..).zip(&targets) {
        tell(control, done, &targets, target)?;
        let row = read_unchanged(target).and_then(|now| {
            let wanted = catalogue
                .store()
                .read(|read| Ok::<_, AppError>(field::values(read, target.recording_id)?))?;
            let (changes, losses) = compare(&now, &wanted);
            let uid = catalogue.store().read(|read| {
                Ok::<_, AppError>(griot_store::recording::get_uid(read, target.recording_id)?)
            })?;
            Ok(FileDifference {
                file_uid: target.file.uid.clone(),
                recording_uid: uid,
                path: shown(&target.path),
                changes,
                losses,
            })
        });
        match row {
            Ok(row) if row.changes.is_empty() => {}
            Ok(row) => found.rows.push(row),
            Err(error) if error.kind == Kind::Interrupted => return Err(error),
            Err(error) => found.problems.push(Problem::of(&target.path, &error)),
        }
    }
    Ok(found)
}

/// Writes the catalogue's tags into the files of a selection, each safely; files without a
/// difference are not touched. One operation, undone like any other.
///
/// # Errors
/// `not-found`; a full disk; cancelled: what was written until then stands, and can be undone.
pub fn write(
    catalogue: &Catalogue,
    selection: &Selection,
    at: &str,
    control: &Control<'_>,
) -> Result<Wrote> {
    let change = Change {
        name: "tags-write",
        subject: "",
        at,
    };
    each(catalogue, selection, &change, control, write_one)
}

/// Brings back the tags that the files of a selection had before Griot last wrote them.
///
/// # Errors
/// As [`write`].
pub fn restore(
    catalogue: &Catalogue,
    selection: &Selection,
    at: &str,
    control: &Control<'_>,
) -> Result<Wrote> {
    let change = Change {
        name: "tags-restore",
        subject: "",
        at,
    };
    each(catalogue, selection, &change, control, restore_one)
}

/// What is done to one file; tells whether it was touched.
type OneFile = fn(&Catalogue, &Target, &Change<'_>, &mut Option<i64>) -> Result<bool>;

/// Does it to every file of a selection, as one operation; one bad file stops nothing.
fn each(
    catalogue: &Catalogue,
    selection: &Selection,
    change: &Change<'_>,
    control: &Control<'_>,
    one: OneFile,
) -> Result<Wrote> {
    let targets = catalogue.store().read(|read| targets(read, selection))?;
    let mut wrote = Wrote::default();
    sweep(&targets);
    for (done, target) in (0..).zip(&targets) {
        tell(control, done, &targets, target)?;
        match one(catalogue, target, change, &mut wrote.operation) {
            Ok(true) => wrote.written += 1,
            Ok(false) => wrote.unchanged += 1,
            Err(error) if error.is_disk_full() => return Err(error),
            Err(error) => wrote.problems.push(Problem::of(&target.path, &error)),
        }
    }
    Ok(wrote)
}

fn tell(control: &Control<'_>, done: u64, targets: &[Target], target: &Target) -> Result<()> {
    let progress = Progress {
        done,
        total: targets.len() as u64,
        unit: Unit::Files,
        current: &target.file.path_shown,
    };
    step(control, &progress)
}

/// Files that hold one recording each: a tape's tags are no single recording's.
fn targets(read: &Read<'_>, selection: &Selection) -> Result<Vec<Target>> {
    let roots = Roots::read(read)?;
    let mut targets = Vec::new();
    let mut seen = BTreeSet::new();
    for recording_id in select(read, Of::Recording, selection)? {
        for region in media_file::of_recording(read, recording_id)? {
            let alone = media_file::recordings_in(read, region.media_file_id)?.len() == 1;
            if alone && seen.insert(region.media_file_id) {
                let file = media_file::get(read, region.media_file_id)?;
                let path = roots.path(file.volume_id, &file.path);
                targets.push(Target {
                    file,
                    recording_id,
                    path,
                });
            }
        }
    }
    Ok(targets)
}

/// Removes what a killed write may have left beside the files.
fn sweep(targets: &[Target]) {
    let folders: BTreeSet<&Path> = targets
        .iter()
        .filter_map(|target| target.path.parent())
        .collect();
    for folder in folders {
        // A folder that cannot be swept cannot be written either: that is said file by file.
        let _ = file_tags::sweep(folder);
    }
}

/// The tags in a file that is as the catalogue knows it.
fn read_unchanged(target: &Target) -> Result<FileTags> {
    let meta = std::fs::metadata(&target.path).map_err(crate::error::io(&target.path))?;
    let same = i64::try_from(meta.len()).ok() == Some(target.file.facts.bytes);
    if !same || (modified_ns(&meta) != target.file.facts.modified_ns && !same_bytes(target)?) {
        return Err(
            AppError::new(Kind::Conflict, "changed-on-disk").with("path", target.path.display())
        );
    }
    Ok(file_tags::read(&target.path)?)
}

fn same_bytes(target: &Target) -> Result<bool> {
    Ok(hash_file(&target.path)?.as_slice() == target.file.facts.file_hash.as_slice())
}

pub(crate) fn hash_file(path: &Path) -> Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    let mut file = std::fs::File::open(path).map_err(crate::error::io(path))?;
    std::io::copy(&mut file, &mut hasher).map_err(crate::error::io(path))?;
    Ok(*hasher.finalize().as_bytes())
}

/// What differs, leaving out what the format could not hold anyway.
fn compare(now: &FileTags, catalogue: &TagSet) -> (Vec<Difference>, Vec<Loss>) {
    let losses = file_tags::losses(now.format, catalogue);
    let mut changes = Vec::new();
    for field in TagField::ALL.iter().copied() {
        if same(field, &now.tags, catalogue) {
            continue;
        }
        let from = now.tags.get(&field).cloned().unwrap_or_default();
        let to = catalogue.get(&field).cloned().unwrap_or_default();
        let survives =
            losses
                .iter()
                .find(|loss| loss.field == field)
                .map(|loss| match &loss.reason {
                    LossReason::NoPlace => Vec::new(),
                    LossReason::FirstValueOnly => to.first().cloned().into_iter().collect(),
                    LossReason::Altered(values) => values.clone(),
                });
        if survives.as_ref() != Some(&from) {
            changes.push(Difference { field, from, to });
        }
    }
    (changes, losses)
}

/// The file's own tags with the differences laid over them.
fn wanted(now: &FileTags, changes: &[Difference]) -> TagSet {
    let mut wanted = now.tags.clone();
    for change in changes {
        if change.to.is_empty() {
            wanted.remove(&change.field);
        } else {
            wanted.insert(change.field, change.to.clone());
        }
    }
    wanted
}

fn write_one(
    catalogue: &Catalogue,
    target: &Target,
    change: &Change<'_>,
    operation: &mut Option<i64>,
) -> Result<bool> {
    let now = read_unchanged(target)?;
    let values = catalogue
        .store()
        .read(|read| Ok::<_, AppError>(field::values(read, target.recording_id)?))?;
    let (changes, _) = compare(&now, &values);
    if changes.is_empty() {
        return Ok(false);
    }
    let id = begin(catalogue, change, operation)?;
    let wanted = wanted(&now, &changes);
    let written = keeping(catalogue, change.at, id, target, |keep| {
        file_tags::write_keeping(&target.path, &wanted, WriteOptions::default(), keep)
    })?;
    if written.snapshot.is_none() {
        return Ok(false);
    }
    catalogue
        .store()
        .change_in_batches(change, Some(id), |write| {
            note_written(write, target, written.file_hash)
        })?;
    Ok(true)
}

fn restore_one(
    catalogue: &Catalogue,
    target: &Target,
    change: &Change<'_>,
    operation: &mut Option<i64>,
) -> Result<bool> {
    let known = catalogue.store().read(|read| {
        Ok::<_, AppError>(tag_snapshot::find_newest(
            read,
            target.file.id,
            &target.file.facts.file_hash,
        )?)
    })?;
    let Some(known) = known else { return Ok(false) };
    read_unchanged(target)?;
    let id = begin(catalogue, change, operation)?;
    let snapshot = TagSnapshot(known.content);
    let written = keeping(catalogue, change.at, id, target, |keep| {
        file_tags::restore_keeping(&target.path, &snapshot, keep)
    })?;
    catalogue
        .store()
        .change_in_batches(change, Some(id), |write| {
            note_written(write, target, written.file_hash)
        })?;
    Ok(true)
}

fn begin(catalogue: &Catalogue, change: &Change<'_>, operation: &mut Option<i64>) -> Result<i64> {
    if let Some(id) = *operation {
        return Ok(id);
    }
    let id = catalogue.store().begin_operation(change)?;
    *operation = Some(id);
    Ok(id)
}

/// Replaces a file; the way back is on record before it is another. Where the catalogue cannot keep that, the
/// catalogue's trouble is told, not the file's.
fn keeping(
    catalogue: &Catalogue,
    at: &str,
    operation: i64,
    target: &Target,
    replace: impl FnOnce(&mut file_tags::Keep<'_>) -> std::result::Result<Written, AudioError>,
) -> Result<Written> {
    let mut not_kept = None;
    let mut keep = |snapshot: &TagSnapshot, after: &[u8; 32]| {
        let kept = catalogue.store().append(at, |write| {
            let hashes = (target.file.facts.file_hash.as_slice(), after.as_slice());
            tag_snapshot::insert(write, operation, target.file.id, hashes, &snapshot.0)
        });
        kept.map_err(|error| {
            let told = std::io::Error::other(error.to_string());
            not_kept = Some(error);
            told
        })
    };
    let written = replace(&mut keep);
    match not_kept {
        Some(error) => Err(error.into()),
        None => Ok(written?),
    }
}

/// The catalogue's picture of a file that was just written.
fn note_written(write: &Write<'_>, target: &Target, file_hash: Option<[u8; 32]>) -> Result<()> {
    let meta = std::fs::metadata(&target.path).map_err(crate::error::io(&target.path))?;
    let mut facts = media_file::get(write, target.file.id)?.facts;
    facts.bytes = i64::try_from(meta.len()).unwrap_or(i64::MAX);
    facts.modified_ns = modified_ns(&meta);
    if let Some(hash) = file_hash {
        facts.file_hash = hash.to_vec();
    }
    media_file::update(write, target.file.id, &facts)?;
    media_file::set_tags(write, target.file.id, &file_tags::read(&target.path)?.tags)?;
    Ok(())
}

/// Undo's part for files: the old tags come back, in all of them or, where one stands in the way, in none.
pub(crate) fn take_back(write: &Write<'_>, operation: i64) -> Result<()> {
    let mut ways = Vec::new();
    for snapshot in tag_snapshot::of_operation(write, operation)? {
        let target = target_of(write, snapshot.media_file_id)?;
        let hash = hash_file(&target.path)?;
        if hash.as_slice() == snapshot.after_hash.as_slice() {
            ways.push((target, snapshot));
        } else if hash.as_slice() != target.file.facts.file_hash.as_slice() {
            return Err(AppError::new(Kind::Conflict, "changed-on-disk")
                .with("path", target.path.display()));
        }
    }
    for (target, snapshot) in ways {
        file_tags::restore(&target.path, &TagSnapshot(snapshot.content))?;
    }
    Ok(())
}

/// Redo's part for files: what was written is written again.
pub(crate) fn write_again(write: &Write<'_>, operation: i64) -> Result<()> {
    for snapshot in tag_snapshot::of_operation(write, operation)? {
        let target = target_of(write, snapshot.media_file_id)?;
        let now = file_tags::read(&target.path)?;
        let (changes, _) = compare(&now, &field::values(write, target.recording_id)?);
        file_tags::write(
            &target.path,
            &wanted(&now, &changes),
            WriteOptions::default(),
        )?;
    }
    Ok(())
}

fn target_of(read: &Read<'_>, media_file_id: i64) -> Result<Target> {
    let file = media_file::get(read, media_file_id)?;
    let path = Roots::read(read)?.path(file.volume_id, &file.path);
    let recording_id = media_file::recordings_in(read, media_file_id)?
        .first()
        .map_or(0, |region| region.recording_id);
    Ok(Target {
        file,
        recording_id,
        path,
    })
}
