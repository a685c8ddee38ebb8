//! The switch from the bundle before to the one staged under `next/`, and its journal.
//!
//! A FAT file system renames one file at a time and promises nothing about order. So the
//! journal is written only when all that it needs lies synced under `next/`; it names
//! every move and every removal; each can be done twice. Whoever finds a whole journal
//! goes forward; without one there is nothing to undo but `next/` itself.

use std::{fs, path::Path};

use serde::{Deserialize, Serialize};

use super::{
    super::manifest::{FileEntry, Sha256, canonical_json},
    BundleError,
    control::{Control, Progress, Stage},
    disk::{Found, hash_file, look, make_folder, remove_file, sync_folder, write_synced},
    error::io_at,
    signed::read_if_there,
    staging::Staging,
    tree::{FOLDERS, NEXT, may_hold},
};

const JOURNAL: &str = "journal.txt";
const MAX_JOURNAL_BYTES: u64 = 256 << 20;

/// What the switch has to do.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    /// From `next/` to the folder, in this order.
    pub(super) moves: Vec<Move>,
    /// Then these go.
    pub(super) removes: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Move {
    pub(super) path: String,
    pub(super) bytes: u64,
    pub(super) sha256: Sha256,
}

impl Move {
    pub(super) fn of(entry: &FileEntry) -> Self {
        Self {
            path: entry.path.clone(),
            bytes: entry.bytes,
            sha256: entry.sha256,
        }
    }
}

/// What was found under `next/`, and done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovery {
    /// Nothing there.
    Clean,
    /// An export that was interrupted before its switch: the bundle before is untouched,
    /// and the next export goes on from what is staged.
    Unfinished,
    /// A switch that was interrupted: finished now.
    Finished,
}

/// Finishes a half-done switch in `folder`, if there is one. Safe to call at any time.
///
/// # Errors
/// [`BundleError::Busy`] while another program writes there; [`BundleError::HalfWritten`]
/// where what the switch needs is gone.
pub fn recover(folder: &Path) -> Result<Recovery, BundleError> {
    let next = folder.join(NEXT);
    if !fs::symlink_metadata(&next).is_ok_and(|meta| meta.is_dir()) {
        return Ok(Recovery::Clean);
    }
    if let Found::Nothing = look(&next.join(JOURNAL))? {
        // Looking is not writing: an unfinished export may be on a read-only stick.
        return Staging::is_busy(folder).map(|busy| match busy {
            true => Err(BundleError::Busy(folder.to_owned())),
            false => Ok(Recovery::Unfinished),
        })?;
    }
    let staging = Staging::lock(folder)?;
    match read_journal(folder)? {
        Some(journal) => {
            run(folder, &journal, &mut |_| {
                std::ops::ControlFlow::Continue(())
            })?;
            staging.remove()?;
            Ok(Recovery::Finished)
        }
        None => Ok(Recovery::Unfinished),
    }
}

/// Commits the journal and carries it out.
pub(super) fn switch(
    folder: &Path,
    journal: &Journal,
    control: &mut Control<'_>,
) -> Result<(), BundleError> {
    let body = canonical_json(journal).map_err(super::super::manifest::ManifestError::from)?;
    let mut bytes = format!("{}\n", Sha256::of(&body)).into_bytes();
    bytes.extend(body);
    let next = folder.join(NEXT);
    sync_folder(&next);
    let new = next.join("journal.new");
    write_synced(&new, &bytes)?;
    let path = next.join(JOURNAL);
    fs::rename(&new, &path).map_err(io_at(&path))?;
    sync_folder(&next);
    run(folder, journal, control)
}

/// The journal, if a whole one is there; a torn one was never committed.
pub(super) fn read_journal(folder: &Path) -> Result<Option<Journal>, BundleError> {
    let path = folder.join(NEXT).join(JOURNAL);
    let Some(bytes) = read_if_there(&path, MAX_JOURNAL_BYTES)? else {
        return Ok(None);
    };
    let whole = bytes
        .split_at_checked(65)
        .filter(|(head, body)| *head == format!("{}\n", Sha256::of(body)).as_bytes())
        .and_then(|(_, body)| serde_json::from_slice::<Journal>(body).ok())
        .filter(|journal| {
            let moved = journal.moves.iter().map(|m| &m.path);
            moved.chain(&journal.removes).all(|path| may_hold(path))
        });
    if whole.is_none() {
        remove_file(&path)?;
    }
    Ok(whole)
}

fn run(folder: &Path, journal: &Journal, control: &mut Control<'_>) -> Result<(), BundleError> {
    let total = (journal.moves.len() + journal.removes.len()) as u64;
    let mut done = 0;
    let mut tell = || {
        let _ = control(Progress {
            stage: Stage::Switching,
            done,
            total,
        });
        done += 1;
    };
    for folder_name in FOLDERS {
        let inside = |m: &Move| m.path.split('/').next() == Some(folder_name);
        if journal.moves.iter().any(inside) {
            make_folder(folder, folder_name)?;
        }
    }
    for one in &journal.moves {
        tell();
        carry_out(folder, one)?;
    }
    sync_all_folders(folder);
    for path in &journal.removes {
        tell();
        // Through a link on the stick nothing is removed either.
        if let Some((parent, _)) = path.split_once('/') {
            make_folder(folder, parent)?;
        }
        remove_file(&folder.join(path))?;
    }
    sync_all_folders(folder);
    tell();
    remove_file(&folder.join(NEXT).join(JOURNAL))?;
    sync_folder(&folder.join(NEXT));
    Ok(())
}

fn carry_out(folder: &Path, one: &Move) -> Result<(), BundleError> {
    let from = folder.join(NEXT).join(&one.path);
    let to = folder.join(&one.path);
    match look(&from)? {
        Found::File(bytes) if bytes == one.bytes => fs::rename(&from, &to).map_err(io_at(&to)),
        Found::Nothing => {
            let moved_before = match look(&to)? {
                Found::File(bytes) if bytes == one.bytes => {
                    let mut quiet = |_| std::ops::ControlFlow::Continue(());
                    hash_file(&to, &mut quiet, &mut 0, bytes)?.1 == one.sha256
                }
                _ => false,
            };
            match moved_before {
                true => Ok(()),
                false => Err(BundleError::HalfWritten(folder.to_owned())),
            }
        }
        Found::File(_) | Found::Other => Err(BundleError::HalfWritten(folder.to_owned())),
    }
}

fn sync_all_folders(folder: &Path) {
    for name in FOLDERS {
        sync_folder(&folder.join(name));
    }
    sync_folder(folder);
}
