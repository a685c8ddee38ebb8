//! Files against the catalogue: what differs, the safe write, the way back.

mod undo;
mod write;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use griot_audio::tags::{self as file_tags, FileTags, Loss, LossReason};
use griot_domain::field::Kind as Of;
use griot_domain::tags::{TagField, TagSet};
use griot_store::media_file::{self, MediaFile};
use griot_store::tag_snapshot;
use griot_store::{Catalogue, Read, field};

use crate::edit::{Selection, select};
use crate::import::{Problem, modified_ns, same, shown};
use crate::place::Roots;
use crate::progress;
use crate::{AppError, Control, Kind, Progress, Result, Unit};
pub(crate) use undo::step;
pub use write::{Wrote, restore, write};

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
        tell(control, done, targets.len(), target)?;
        let row = present(catalogue, target).and_then(|Present { tags: now, .. }| {
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

fn tell(control: &Control<'_>, done: u64, total: usize, target: &Target) -> Result<()> {
    let progress = Progress {
        done,
        total: total as u64,
        unit: Unit::Files,
        current: &target.file.path_shown,
    };
    progress::step(control, &progress)
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

/// A file on the disk.
struct Present {
    tags: FileTags,
    state: State,
}

/// Which of the states that Griot knows a file is in.
struct State {
    hash: [u8; 32],
    /// A write of ours that was interrupted left it so, and the catalogue does not know yet.
    unnoted: bool,
}

/// The tags in a file that is as the catalogue knows it, or as Griot itself wrote it.
fn present(catalogue: &Catalogue, target: &Target) -> Result<Present> {
    let state = noted(catalogue, target)?;
    let tags = file_tags::read(&target.path)?;
    Ok(Present { tags, state })
}

/// The state of a file that is as the catalogue knows it, or as Griot itself wrote it.
fn noted(catalogue: &Catalogue, target: &Target) -> Result<State> {
    let meta = std::fs::metadata(&target.path).map_err(crate::error::io(&target.path))?;
    let facts = &target.file.facts;
    let same = i64::try_from(meta.len()).ok() == Some(facts.bytes);
    if same
        && modified_ns(&meta) == facts.modified_ns
        && let Ok(hash) = <[u8; 32]>::try_from(facts.file_hash.as_slice())
    {
        return Ok(State {
            hash,
            unnoted: false,
        });
    }
    let hash = hash_file(&target.path)?;
    let unnoted = hash.as_slice() != facts.file_hash.as_slice();
    if unnoted {
        let ours = catalogue
            .store()
            .read(|read| Ok::<_, AppError>(tag_snapshot::is_known(read, target.file.id, &hash)?))?;
        if !ours {
            return Err(changed_on_disk(target));
        }
    }
    Ok(State { hash, unnoted })
}

fn changed_on_disk(target: &Target) -> AppError {
    AppError::new(Kind::Conflict, "changed-on-disk").with("path", target.path.display())
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
