//! From a folder of sound files to a catalogue.
//!
//! [`walk`] lists what there is, [`read`](self::read) drinks each new or changed file once, on as
//! many threads as there are cores, and one writer commits in batches, in the order of the walk.
//! Killed at any instruction, the catalogue holds whole batches; running again goes on from there.

mod commit;
mod copy;
pub(crate) mod merge;
mod read;
mod release;
mod walk;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

use griot_store::{Catalogue, Change, media_file};

use crate::place::{Mounts, from_bytes, to_bytes};
use crate::progress::step;
use crate::{AppError, Control, Progress, Result, Unit};
use commit::Importer;
pub(crate) use merge::same;
use read::Heard;
use walk::Found;
pub(crate) use walk::modified_ns;

/// What to import.
#[derive(Debug, Clone)]
pub struct Import<'a> {
    /// Files and folders.
    pub paths: &'a [PathBuf],
    /// Whether to copy the files into the catalogue's `masters/`.
    pub copy: bool,
    /// Now (RFC 3339, UTC).
    pub at: &'a str,
}

/// A file that did not go in, or one of which a person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, for the eye.
    pub path: String,
    /// Kebab-case code; its words are `problem-CODE` in `locales/`.
    pub code: String,
    /// Values for the words.
    pub params: Vec<(&'static str, String)>,
}

impl Problem {
    /// What an error says of a file.
    pub(crate) fn of(path: &Path, error: &AppError) -> Problem {
        Problem {
            path: shown(path),
            code: error.code.to_owned(),
            params: error.params.clone(),
        }
    }
}

/// A file whose content had changed, and what is different in the catalogue now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// The file, for the eye.
    pub path: String,
    /// Tags that followed the file.
    pub fields: Vec<String>,
    /// Whether the sound is another.
    pub sound: bool,
    /// Whether only its place is new.
    pub moved: bool,
}

/// What came of an import. Counts are of files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many files were looked at.
    pub files: u64,
    /// How many are new in the catalogue.
    pub imported: u64,
    /// How many had changed, moved or come back.
    pub updated: u64,
    /// How many are as they were.
    pub unchanged: u64,
    /// How many known ones are gone from these folders.
    pub missing: u64,
    /// What was updated, and how.
    pub updates: Vec<Update>,
    /// What did not go in, and what should be known.
    pub problems: Vec<Problem>,
}

/// How many files one transaction takes.
const BATCH: usize = 64;

/// Imports files and folders; see [`Imported`] for what it answers.
///
/// # Errors
/// A full disk or a catalogue that cannot be written; what was committed before stands.
/// Bad files are no errors but [`Problem`]s.
pub fn import(
    catalogue: &Catalogue,
    import: &Import<'_>,
    control: &Control<'_>,
) -> Result<Imported> {
    let mut report = Imported::default();
    step(
        control,
        &Progress {
            done: 0,
            total: 0,
            unit: Unit::Files,
            current: "",
        },
    )?;
    let mut walked = walk::walk(
        import.paths,
        catalogue.folder(),
        &mut report.problems,
        control,
    )?;
    if import.copy {
        walked.files = copy::into_masters(catalogue, walked.files, &mut report.problems, control)?;
    }
    report.files = walked.files.len() as u64;
    let mounts = Mounts::read();
    let (work, gone) = sift(catalogue, &mounts, &walked, &mut report)?;
    if !work.is_empty() || !gone.is_empty() {
        take_in(
            catalogue,
            import,
            &mounts,
            &work,
            &gone,
            &mut report,
            control,
        )?;
    }
    Ok(report)
}

/// A file to read.
pub(crate) struct Work {
    found: Found,
    /// The file that stands in the catalogue under this path.
    known: Option<i64>,
}

/// What is new or changed, and which known files under the folders are gone.
fn sift(
    catalogue: &Catalogue,
    mounts: &Mounts,
    walked: &walk::Walked,
    report: &mut Imported,
) -> Result<(Vec<Work>, Vec<i64>)> {
    let mut by_volume: HashMap<i64, HashMap<Vec<u8>, media_file::Known>> = HashMap::new();
    let mut identities: HashMap<String, i64> = HashMap::new();
    catalogue.store().read(|read| {
        for volume in griot_store::volume::all(read)? {
            by_volume.insert(volume.id, media_file::known_on(read, volume.id)?);
            identities.insert(volume.identity, volume.id);
        }
        Ok::<(), AppError>(())
    })?;
    let mut seen = HashSet::new();
    let mut work = Vec::new();
    for found in &walked.files {
        let placed = mounts.place(&found.path);
        let known = identities
            .get(&placed.identity)
            .and_then(|volume| by_volume.get(volume))
            .and_then(|files| files.get(&to_bytes(&placed.within)));
        match known {
            Some(known) => {
                seen.insert(known.id);
                if known.bytes == found.bytes
                    && known.modified_ns == found.modified_ns
                    && !known.missing
                {
                    report.unchanged += 1;
                } else {
                    work.push(Work {
                        found: found.clone(),
                        known: Some(known.id),
                    });
                }
            }
            None => work.push(Work {
                found: found.clone(),
                known: None,
            }),
        }
    }
    let mut gone = Vec::new();
    for root in &walked.folders {
        let placed = mounts.place(root);
        let Some(files) = identities
            .get(&placed.identity)
            .and_then(|volume| by_volume.get(volume))
        else {
            continue;
        };
        for (path, known) in files {
            let under = from_bytes(path).starts_with(&placed.within);
            if under
                && !known.missing
                && !seen.contains(&known.id)
                && !walked.passed_over(&placed.root, path)
            {
                gone.push(known.id);
            }
        }
    }
    gone.sort_unstable();
    gone.dedup();
    Ok((work, gone))
}

/// Reads what is to be read and commits it in batches, in order.
fn take_in(
    catalogue: &Catalogue,
    import: &Import<'_>,
    mounts: &Mounts,
    work: &[Work],
    gone: &[i64],
    report: &mut Imported,
    control: &Control<'_>,
) -> Result<()> {
    let threads = std::thread::available_parallelism()
        .map_or(2, std::num::NonZero::get)
        .min(work.len().max(1));
    let next = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    let current = Mutex::new(String::new());
    let subject = import
        .paths
        .first()
        .map(|path| shown(path))
        .unwrap_or_default();
    let change = Change {
        name: "import",
        subject: &subject,
        at: import.at,
    };
    let mut importer = Importer::new(catalogue, mounts, change);
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel::<(usize, Result<Heard>)>(threads * 4);
        for _ in 0..threads {
            let sender = sender.clone();
            let (next, stop, current) = (&next, &stop, &current);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(one) = work.get(index) else { return };
                    if stop.load(Ordering::Relaxed) {
                        return;
                    }
                    if let Ok(mut name) = current.lock() {
                        *name = shown(&one.found.path);
                    }
                    let heard = read::hear(&one.found, stop);
                    if sender.send((index, heard)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let outcome = (|| {
            importer.mark_missing(gone, report)?;
            let mut waiting = BTreeMap::new();
            let mut due = 0usize;
            let mut batch: Vec<(&Work, Heard)> = Vec::new();
            for done in 0..=work.len() {
                let name = current.lock().map(|name| name.clone()).unwrap_or_default();
                let progress = Progress {
                    done: done as u64,
                    total: work.len() as u64,
                    unit: Unit::Files,
                    current: &name,
                };
                let asked = step(control, &progress);
                if asked.is_err() || batch.len() >= BATCH {
                    importer.commit(&mut batch, report)?;
                }
                asked?;
                if done == work.len() {
                    break;
                }
                let (index, heard) = loop {
                    match receiver.recv_timeout(std::time::Duration::from_millis(100)) {
                        Ok(message) => break message,
                        Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {
                            step(control, &progress)?
                        }
                        Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => {
                            return Err(AppError::new(crate::Kind::Bug, "reader-gone"));
                        }
                    }
                };
                waiting.insert(index, heard);
                while let Some(heard) = waiting.remove(&due) {
                    let one = work.get(due);
                    due += 1;
                    match (one, heard) {
                        (Some(one), Ok(heard)) => batch.push((one, heard)),
                        (Some(one), Err(error)) => {
                            report.problems.push(Problem::of(&one.found.path, &error))
                        }
                        (None, _) => {}
                    }
                }
            }
            importer.commit(&mut batch, report)
        })();
        stop.store(true, Ordering::Relaxed);
        // Readers that wait to hand over end when there is nobody to hand over to.
        drop(receiver);
        outcome
    })
}

/// A path for the eye: what is no Unicode shows as replacement characters.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
