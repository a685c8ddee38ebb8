//! Undo and redo of what was written into files: each file is put back, then the operation is marked.
//!
//! Files change outside any transaction, some at a time, and the catalogue notes them as it goes:
//! whatever stops this, both are true, and the next try goes on where this one stood.

use std::collections::BTreeMap;

use griot_audio::tags::{self as file_tags, TagSnapshot as Content};
use griot_store::tag_snapshot::{self, TagSnapshot};
use griot_store::{Catalogue, Change, Read, Undone, media_file};

use super::write::{Batches, Step, WRITE, restore_one, write_one};
use super::{Target, changed_on_disk, noted, tell};
use crate::place::Roots;
use crate::{AppError, Control, Result};

/// Puts back what an operation wrote into files, or (`back` false) what its undo took from them.
/// A file that stands in the way is found before any is touched.
pub(crate) fn step(
    catalogue: &Catalogue,
    operation: &Undone,
    back: bool,
    at: &str,
    control: &Control<'_>,
) -> Result<()> {
    let (targets, snapshots) = catalogue.store().read(|read| {
        let snapshots = tag_snapshot::of_operation(read, operation.target)?;
        let roots = Roots::read(read)?;
        let targets: Vec<Target> = snapshots
            .iter()
            .map(|snapshot| target_of(read, &roots, snapshot.media_file_id))
            .collect::<Result<_>>()?;
        let by_file: BTreeMap<i64, TagSnapshot> = snapshots
            .into_iter()
            .map(|snapshot| (snapshot.media_file_id, snapshot))
            .collect();
        Ok::<_, AppError>((targets, by_file))
    })?;
    let change = Change {
        name: &operation.name,
        subject: &operation.subject,
        at,
    };
    let one = |catalogue: &Catalogue, target: &Target| match snapshots.get(&target.file.id) {
        Some(snapshot) => put_back(catalogue, target, snapshot, operation, back),
        None => Ok(Step::Nothing),
    };
    let mut batches = Batches::new(catalogue, change, operation.kind(back), control);
    for target in &targets {
        tell(control, 0, targets.len(), target)?;
        if let Some(snapshot) = snapshots.get(&target.file.id) {
            way(catalogue, target, snapshot, back)?;
        }
    }
    batches.go(&targets, &one)?;
    if let Some((_, error)) = batches.errors.into_iter().next() {
        return Err(error);
    }
    Ok(catalogue.store().stepped(at, operation.target, back)?)
}

/// What is to be done with a file.
enum Way {
    /// It is there already; its hash, where the catalogue does not know that yet.
    There(Option<[u8; 32]>),
    /// By this snapshot, from this hash.
    By(TagSnapshot, Vec<u8>),
    /// As the write found it, and nothing kept how it had made it.
    Before,
}

fn way(catalogue: &Catalogue, target: &Target, snapshot: &TagSnapshot, back: bool) -> Result<Way> {
    let present = noted(catalogue, target)?;
    let hash = present.hash.as_slice();
    let there = Way::There(present.unnoted.then_some(present.hash));
    let (from, to) = if back {
        (&snapshot.after_hash, &snapshot.before_hash)
    } else {
        (&snapshot.before_hash, &snapshot.after_hash)
    };
    if hash == to.as_slice() {
        return Ok(there);
    }
    if back && hash == from.as_slice() {
        return Ok(Way::By(snapshot.clone(), hash.to_vec()));
    }
    if !back {
        let known = catalogue.store().read(|read| {
            Ok::<_, AppError>(tag_snapshot::find_between(read, target.file.id, hash, to)?)
        })?;
        if let Some(known) = known {
            return Ok(Way::By(known, hash.to_vec()));
        }
    }
    if hash == from.as_slice() {
        return Ok(Way::Before);
    }
    if !present.unnoted {
        // The write had left it out, for a fault of the file's own.
        return Ok(there);
    }
    Err(changed_on_disk(target))
}

fn put_back(
    catalogue: &Catalogue,
    target: &Target,
    snapshot: &TagSnapshot,
    operation: &Undone,
    back: bool,
) -> Result<Step> {
    match way(catalogue, target, snapshot, back)? {
        Way::Before if operation.name == WRITE => write_one(catalogue, target),
        Way::Before => restore_one(catalogue, target),
        Way::There(None) => Ok(Step::Nothing),
        Way::There(Some(hash)) => Ok(Step::Note { hash, way: None }),
        Way::By(snapshot, before) => {
            let content = catalogue
                .store()
                .read(|read| Ok::<_, AppError>(tag_snapshot::content(read, &snapshot)?))?;
            let staged = file_tags::stage_restore(&target.path, &Content(content))?;
            Ok(staged.map_or(Step::Nothing, |staged| Step::Put {
                staged: Box::new(staged),
                before,
            }))
        }
    }
}

fn target_of(read: &Read<'_>, roots: &Roots, media_file_id: i64) -> Result<Target> {
    let file = media_file::get(read, media_file_id)?;
    let path = roots.path(file.volume_id, &file.path);
    let recording_id = media_file::recordings_in(read, media_file_id)?
        .first()
        .map_or(0, |region| region.recording_id);
    Ok(Target {
        file,
        recording_id,
        path,
    })
}
