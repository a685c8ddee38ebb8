//! Writing and restoring, some files at a time.
//!
//! New files are made beside the old ones on as many threads as there are cores, each checked and
//! synced. Then, in this order and each for all of them at once: the ways back are on record; the
//! new files take their places and their folders are synced; the catalogue notes what they are now.
//! A kill between any two leaves whole files that Griot knows as its own.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use griot_audio::tags::{self as file_tags, Staged, TagSnapshot, WriteOptions};
use griot_domain::tags::TagSet;
use griot_store::media_file::{self, Facts};
use griot_store::{Catalogue, Change, field, tag_snapshot};

use super::{Present, Target, compare, present, targets, tell, wanted};
use crate::edit::Selection;
use crate::import::{Problem, merge, modified_ns};
use crate::{AppError, Control, Kind, Result};

/// So many files wait beside the old ones, or as many as have so many bytes.
const AT_ONCE: usize = 16;
const BYTES_AT_ONCE: i64 = 512 << 20;

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

/// What is to be done with one file.
enum Step {
    /// It is as wanted.
    Nothing,
    /// It is as wanted, by a write of ours that the catalogue has not noted.
    Note([u8; 32]),
    /// The new file stands beside it.
    Put(Box<Staged>),
}

type OneFile = fn(&Catalogue, &Target) -> Result<Step>;

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
    let mut at = 0;
    while let Some(batch) = next_batch(&targets, at) {
        let before = at as u64;
        at += batch.len();
        let stage_one = |done: u64, target: &Target| {
            tell(control, before + done, targets.len(), target)?;
            one(catalogue, target)
        };
        let mut stop = None;
        let mut steps = Vec::new();
        for (target, step) in batch.iter().zip(stage(batch, &stage_one)) {
            match step {
                Ok(Step::Nothing) => wrote.unchanged += 1,
                Ok(step) => steps.push((target, step)),
                Err(error) if error.is_disk_full() || error.kind == Kind::Interrupted => {
                    stop = Some(error);
                }
                Err(error) => wrote.problems.push(Problem::of(&target.path, &error)),
            }
        }
        // What is ready by then is carried out, whatever stops the rest.
        finish(catalogue, change, steps, &mut wrote)?;
        if let Some(stop) = stop {
            return Err(stop);
        }
    }
    Ok(wrote)
}

fn next_batch(targets: &[Target], at: usize) -> Option<&[Target]> {
    let rest = targets.get(at..).filter(|rest| !rest.is_empty())?;
    let mut bytes = 0i64;
    let more = rest.iter().take(AT_ONCE).take_while(|target| {
        let before = bytes;
        bytes = bytes.saturating_add(target.file.facts.bytes);
        before == 0 || bytes <= BYTES_AT_ONCE
    });
    let count = more.count();
    rest.get(..count)
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

/// Makes the new files of a batch; the answers come in its order. `one` is told how many were begun before.
fn stage(
    batch: &[Target],
    one: &(impl Fn(u64, &Target) -> Result<Step> + Sync),
) -> Vec<Result<Step>> {
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads.min(batch.len()) {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(target) = batch.get(at) else { return };
                    let step = one(at as u64, target);
                    if let Ok(mut done) = done.lock() {
                        done.push((at, step));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, step)| step).collect()
}

fn write_one(catalogue: &Catalogue, target: &Target) -> Result<Step> {
    let Present { tags: now, unnoted } = present(catalogue, target)?;
    let values = catalogue
        .store()
        .read(|read| Ok::<_, AppError>(field::values(read, target.recording_id)?))?;
    let (changes, _) = compare(&now, &values);
    let mut staged = None;
    if !changes.is_empty() {
        let wanted = wanted(&now, &changes);
        staged = file_tags::stage(&target.path, &wanted, WriteOptions::default())?;
    }
    Ok(match (staged, unnoted) {
        (Some(staged), _) => Step::Put(Box::new(staged)),
        (None, Some(hash)) => Step::Note(hash),
        (None, None) => Step::Nothing,
    })
}

fn restore_one(catalogue: &Catalogue, target: &Target) -> Result<Step> {
    let Present { unnoted, .. } = present(catalogue, target)?;
    let hash = match &unnoted {
        Some(hash) => hash.as_slice(),
        None => target.file.facts.file_hash.as_slice(),
    };
    let known = catalogue
        .store()
        .read(|read| Ok::<_, AppError>(tag_snapshot::find_newest(read, target.file.id, hash)?))?;
    let Some(known) = known else {
        return Ok(Step::Nothing);
    };
    let staged = file_tags::stage_restore(&target.path, &TagSnapshot(known.content))?;
    Ok(staged.map_or(Step::Nothing, |staged| Step::Put(Box::new(staged))))
}

/// Carries a batch out: the ways back, the files, the notes, each durable before the next.
fn finish(
    catalogue: &Catalogue,
    change: &Change<'_>,
    steps: Vec<(&Target, Step)>,
    wrote: &mut Wrote,
) -> Result<()> {
    if steps.is_empty() {
        return Ok(());
    }
    let operation = match wrote.operation {
        Some(id) => id,
        None => catalogue.store().begin_operation(change)?,
    };
    wrote.operation = Some(operation);
    catalogue.store().append(change.at, |write| {
        for (target, step) in &steps {
            if let Step::Put(staged) = step {
                let before = target.file.facts.file_hash.as_slice();
                let hashes = (before, staged.file_hash().as_slice());
                let content = &staged.snapshot().0;
                tag_snapshot::insert(write, operation, target.file.id, hashes, content)?;
            }
        }
        Ok::<_, AppError>(())
    })?;
    let mut notes = Vec::new();
    let (mut putting, mut staged) = (Vec::new(), Vec::new());
    for (target, step) in steps {
        match step {
            Step::Nothing => {}
            Step::Note(hash) => notes.push((target, hash, false)),
            Step::Put(one) => {
                putting.push(target);
                staged.push(*one);
            }
        }
    }
    for (target, done) in putting.into_iter().zip(file_tags::put(staged)) {
        match done {
            Ok(written) => notes.push((target, written.file_hash.unwrap_or_default(), true)),
            Err(error) => wrote
                .problems
                .push(Problem::of(&target.path, &error.into())),
        }
    }
    let mut known = Vec::new();
    for (target, hash, written) in notes {
        match picture(target, hash) {
            Ok((facts, tags)) => known.push((target, facts, tags, written)),
            Err(error) => wrote.problems.push(Problem::of(&target.path, &error)),
        }
    }
    catalogue
        .store()
        .change_in_batches(change, Some(operation), |write| {
            for (target, facts, tags, _) in &known {
                media_file::update(write, target.file.id, facts)?;
                media_file::set_tags(write, target.file.id, tags)?;
                merge::settle(write, target.recording_id)?;
            }
            Ok::<_, AppError>(())
        })?;
    for (_, _, _, written) in known {
        wrote.written += u64::from(written);
        wrote.unchanged += u64::from(!written);
    }
    Ok(())
}

/// The catalogue's picture of a file that was just written.
fn picture(target: &Target, hash: [u8; 32]) -> Result<(Facts, TagSet)> {
    let meta = std::fs::metadata(&target.path).map_err(crate::error::io(&target.path))?;
    let facts = Facts {
        bytes: i64::try_from(meta.len()).unwrap_or(i64::MAX),
        modified_ns: modified_ns(&meta),
        file_hash: hash.to_vec(),
        ..target.file.facts.clone()
    };
    Ok((facts, file_tags::read(&target.path)?.tags))
}
