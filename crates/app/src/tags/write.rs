//! Writing and restoring, some files at a time.
//!
//! New files are made beside the old ones on twice as many threads as there are cores, since one half of their time
//! is waiting for the disk, each checked and synced. Then, in this order and each for all of them at once: the ways
//! back are on record; the new files take their places and their folders are synced; the catalogue notes what they
//! are now. A kill between any two leaves whole files that Griot knows as its own.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use griot_audio::tags::{self as file_tags, Staged, TagSnapshot as Content, WriteOptions};
use griot_domain::tags::TagSet;
use griot_store::media_file::{self, Facts};
use griot_store::tag_snapshot::{self, TagSnapshot};
use griot_store::{Catalogue, Change, Kind, Write, field};

use super::{Present, State, Target, compare, noted, present, targets, tell, wanted};
use crate::Kind::Interrupted;
use crate::edit::Selection;
use crate::import::{Problem, merge, modified_ns};
use crate::{AppError, Control, Result};

/// So many files wait beside the old ones, or as many as have so many bytes.
const AT_ONCE: usize = 16;
const BYTES_AT_ONCE: i64 = 512 << 20;

/// Names of operations.
pub(super) const WRITE: &str = "tags-write";
const RESTORE: &str = "tags-restore";

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
    each(catalogue, selection, (WRITE, at), control, &write_one)
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
    each(catalogue, selection, (RESTORE, at), control, &restore_one)
}

/// What is to be done with one file.
pub(super) enum Step {
    /// It is as wanted.
    Nothing,
    /// It is as wanted, by a write of ours that the catalogue has not noted.
    Note {
        /// Its hash.
        hash: [u8; 32],
        /// What that write replaced, where this operation's undo is to bring it back.
        way: Option<TagSnapshot>,
    },
    /// The new file stands beside it.
    Put {
        /// The new file.
        staged: Box<Staged>,
        /// The hash of the one that stands there now.
        before: Vec<u8>,
    },
}

type OneFile<'a> = dyn Fn(&Catalogue, &Target) -> Result<Step> + Sync + 'a;

/// Does it to every file of a selection, as one operation; one bad file stops nothing.
fn each(
    catalogue: &Catalogue,
    selection: &Selection,
    (name, at): (&str, &str),
    control: &Control<'_>,
    one: &OneFile<'_>,
) -> Result<Wrote> {
    let targets = catalogue.store().read(|read| targets(read, selection))?;
    let change = Change {
        name,
        subject: "",
        at,
    };
    let mut batches = Batches::new(catalogue, change, Kind::Change, control);
    batches.go(&targets, one)?;
    Ok(Wrote {
        written: batches.written,
        unchanged: batches.unchanged,
        operation: batches.operation,
        problems: batches
            .errors
            .iter()
            .map(|(path, error)| Problem::of(path, error))
            .collect(),
    })
}

/// One operation over files, some at a time.
pub(super) struct Batches<'a> {
    catalogue: &'a Catalogue,
    change: Change<'a>,
    kind: Kind,
    control: &'a Control<'a>,
    /// The operation, once a file was touched.
    operation: Option<i64>,
    written: u64,
    unchanged: u64,
    /// Files with which it could not be done; they are as before.
    pub errors: Vec<(PathBuf, AppError)>,
}

impl<'a> Batches<'a> {
    pub fn new(
        catalogue: &'a Catalogue,
        change: Change<'a>,
        kind: Kind,
        control: &'a Control<'a>,
    ) -> Self {
        Batches {
            catalogue,
            change,
            kind,
            control,
            operation: None,
            written: 0,
            unchanged: 0,
            errors: Vec::new(),
        }
    }

    /// Does it to every file; one bad file stops nothing, a full disk does.
    pub fn go(&mut self, targets: &[Target], one: &OneFile<'_>) -> Result<()> {
        sweep(targets);
        let mut at = 0;
        while let Some(batch) = next_batch(targets, at) {
            let before = at as u64;
            at += batch.len();
            let (catalogue, control) = (self.catalogue, self.control);
            let stage_one = |done: u64, target: &Target| {
                tell(control, before + done, targets.len(), target)?;
                one(catalogue, target)
            };
            let mut stop = None;
            let mut steps = Vec::new();
            for (target, step) in batch.iter().zip(stage(batch, &stage_one)) {
                match step {
                    Ok(Step::Nothing) => self.unchanged += 1,
                    Ok(step) => steps.push((target, step)),
                    Err(error) if error.is_disk_full() || error.kind == Interrupted => {
                        stop = Some(error);
                    }
                    Err(error) => self.errors.push((target.path.clone(), error)),
                }
            }
            // What is ready by then is carried out, whatever stops the rest.
            self.finish(steps)?;
            if let Some(stop) = stop {
                return Err(stop);
            }
        }
        Ok(())
    }
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
    let threads = 2 * std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
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

pub(super) fn write_one(catalogue: &Catalogue, target: &Target) -> Result<Step> {
    let Present { tags: now, state } = present(catalogue, target)?;
    let values = catalogue
        .store()
        .read(|read| Ok::<_, AppError>(field::values(read, target.recording_id)?))?;
    let (changes, _) = compare(&now, &values);
    if !changes.is_empty() {
        let wanted = wanted(&now, &changes);
        let staged = file_tags::stage(&target.path, &wanted, WriteOptions::default())?;
        if let Some(staged) = staged {
            return Ok(put(staged, &state));
        }
    }
    let known = state.unnoted.then(|| newest(catalogue, target, &state));
    let way = known.transpose()?.flatten().map(|(way, _)| way);
    Ok(as_it_is(&state, way))
}

pub(super) fn restore_one(catalogue: &Catalogue, target: &Target) -> Result<Step> {
    let state = noted(catalogue, target)?;
    match newest(catalogue, target, &state)? {
        // A file that was restored is not put back into what the restore had found.
        Some((way, name)) if name != RESTORE => {
            let content = catalogue
                .store()
                .read(|read| Ok::<_, AppError>(tag_snapshot::content(read, &way)?))?;
            let staged = file_tags::stage_restore(&target.path, &Content(content))?;
            Ok(staged.map_or(as_it_is(&state, None), |staged| put(staged, &state)))
        }
        _ => Ok(as_it_is(&state, None)),
    }
}

fn newest(
    catalogue: &Catalogue,
    target: &Target,
    state: &State,
) -> Result<Option<(TagSnapshot, String)>> {
    catalogue.store().read(|read| {
        Ok(tag_snapshot::find_newest(
            read,
            target.file.id,
            &state.hash,
        )?)
    })
}

fn put(staged: Staged, state: &State) -> Step {
    Step::Put {
        staged: Box::new(staged),
        before: state.hash.to_vec(),
    }
}

fn as_it_is(state: &State, way: Option<TagSnapshot>) -> Step {
    if state.unnoted {
        Step::Note {
            hash: state.hash,
            way,
        }
    } else {
        Step::Nothing
    }
}

impl Batches<'_> {
    /// Carries a batch out: the ways back, the files, the notes, each durable before the next.
    fn finish(&mut self, steps: Vec<(&Target, Step)>) -> Result<()> {
        if steps.is_empty() {
            return Ok(());
        }
        let store = self.catalogue.store();
        let operation = match self.operation {
            Some(id) => id,
            None => store.begin_operation(&self.change, self.kind)?,
        };
        self.operation = Some(operation);
        store.append(self.change.at, |write| {
            for (target, step) in &steps {
                keep_way(write, operation, target, step)?;
            }
            Ok::<_, AppError>(())
        })?;
        let mut notes = Vec::new();
        let (mut putting, mut staged) = (Vec::new(), Vec::new());
        for (target, step) in steps {
            match step {
                Step::Nothing => {}
                Step::Note { hash, .. } => notes.push((target, hash, false)),
                Step::Put { staged: one, .. } => {
                    putting.push(target);
                    staged.push(*one);
                }
            }
        }
        for (target, done) in putting.into_iter().zip(file_tags::put(staged)) {
            match done {
                Ok(written) => notes.push((target, written.file_hash.unwrap_or_default(), true)),
                Err(error) => self.errors.push((target.path.clone(), error.into())),
            }
        }
        let mut known = Vec::new();
        for (target, hash, written) in notes {
            match picture(target, hash) {
                Ok((facts, tags)) => known.push((target, facts, tags, written)),
                Err(error) => self.errors.push((target.path.clone(), error)),
            }
        }
        store.change_in_batches(&self.change, Some(operation), |write| {
            for (target, facts, tags, _) in &known {
                media_file::update(write, target.file.id, facts)?;
                media_file::set_tags(write, target.file.id, tags)?;
                merge::settle(write, target.recording_id)?;
            }
            Ok::<_, AppError>(())
        })?;
        for (_, _, _, written) in known {
            self.written += u64::from(written);
            self.unchanged += u64::from(!written);
        }
        Ok(())
    }
}

/// Keeps the way back from one file's new state.
fn keep_way(write: &Write<'_>, operation: i64, target: &Target, step: &Step) -> Result<()> {
    match step {
        Step::Put { staged, before } => {
            let snapshot = TagSnapshot {
                operation_id: operation,
                media_file_id: target.file.id,
                before_hash: before.clone(),
                after_hash: staged.file_hash().to_vec(),
            };
            tag_snapshot::insert(write, &snapshot, &staged.snapshot().0)?;
        }
        Step::Note { way: Some(way), .. } => {
            let content = tag_snapshot::content(write, way)?;
            let snapshot = TagSnapshot {
                operation_id: operation,
                ..way.clone()
            };
            tag_snapshot::insert(write, &snapshot, &content)?;
        }
        Step::Nothing | Step::Note { way: None, .. } => {}
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
