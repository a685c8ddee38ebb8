//! Writing and restoring: what to change, the check of the new file, and the way back.

use super::container::{self, Parsed};
use super::essence::{Essence, hash_all};
use super::piece::Plan;
use super::snapshot::Content;
use super::source::{Fault, Source};
use super::{TagSnapshot, WriteOptions, Written, blame, diff, safe};
use crate::AudioError;
use griot_domain::tags::{TagField, TagSet};
use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::path::Path;

/// A write that is ready: the new file stands beside the old one, checked and synced. Who keeps the
/// way back now can undo the write even if the program dies right after [`put`]. Dropped, nothing has happened.
pub struct Staged {
    ready: safe::Ready,
    snapshot: TagSnapshot,
    changed: Vec<TagField>,
    file_hash: [u8; 32],
}

impl Staged {
    /// The way back.
    #[must_use]
    pub fn snapshot(&self) -> &TagSnapshot {
        &self.snapshot
    }

    /// BLAKE3 of the file to come.
    #[must_use]
    pub fn file_hash(&self) -> &[u8; 32] {
        &self.file_hash
    }
}

/// Puts new files in the places of the old ones, each whole or not at all; then syncs their folders, each once.
pub fn put(staged: Vec<Staged>) -> Vec<Result<Written, AudioError>> {
    let mut folders = BTreeSet::new();
    let mut done = Vec::with_capacity(staged.len());
    for one in staged {
        done.push(one.ready.put().map(|folder| {
            folders.insert(folder);
            Written {
                snapshot: Some(one.snapshot),
                changed: one.changed,
                file_hash: Some(one.file_hash),
            }
        }));
    }
    for folder in &folders {
        safe::sync_folder(folder);
    }
    done
}

fn put_one(staged: Option<Staged>) -> Result<Written, AudioError> {
    match staged.and_then(|staged| put(vec![staged]).pop()) {
        Some(written) => written,
        None => Ok(Written {
            snapshot: None,
            changed: Vec::new(),
            file_hash: None,
        }),
    }
}

/// Writes the full set of mapped tags by the safe way: a copy beside the original, checked,
/// then renamed over it. Only fields that differ are touched; where none does, nothing is.
pub fn write(path: &Path, wanted: &TagSet, options: WriteOptions) -> Result<Written, AudioError> {
    put_one(stage(path, wanted, options)?)
}

/// [`write()`] up to the point where the new file takes the old one's place; `None` where nothing is to be done.
pub fn stage(
    path: &Path,
    wanted: &TagSet,
    options: WriteOptions,
) -> Result<Option<Staged>, AudioError> {
    let mut original = safe::Original::open(path, options)?;
    let found = prepare(&mut original.file, wanted).map_err(|fault| blame(fault, path))?;
    let Prepared {
        parsed,
        survives,
        plan,
        changed,
    } = found;
    let Some((plan, back)) = plan else {
        return Ok(None);
    };
    let current = &parsed.gather.tags;
    let right = |new: &Parsed| {
        let fields = TagField::ALL.iter().all(|field| {
            let now = new.gather.tags.get(field);
            now == survives.get(field) || !changed.contains(field) && now == current.get(field)
        });
        fields && new.gather.pictures == parsed.gather.pictures
    };
    let staged = replacement(
        original,
        &parsed,
        &plan,
        back,
        |_| Ok(()),
        |new, ()| right(new),
    )?;
    Ok(Some(Staged { changed, ..staged }))
}

/// What a write found and means to do.
struct Prepared {
    parsed: Parsed,
    /// What the format will hold of the wanted set.
    survives: TagSet,
    /// The new file and its inverse, where there is something to do.
    plan: Option<(Plan, Plan)>,
    changed: Vec<TagField>,
}

fn prepare(file: &mut File, wanted: &TagSet) -> Result<Prepared, Fault> {
    let mut src = Source::new(file)?;
    let parsed = Parsed::read(&mut src)?;
    let survives = container::survives(parsed.format(), wanted);
    let current = &parsed.gather.tags;
    let changed: Vec<TagField> = diff(current, wanted)
        .into_iter()
        .map(|d| d.field)
        .filter(|field| current.get(field) != survives.get(field))
        .collect();
    let mut plan = None;
    if !changed.is_empty() {
        let new = parsed.plan(&mut src, &changed, wanted)?;
        let back = new.inverse(&mut src)?;
        plan = Some((new, back));
    }
    Ok(Prepared {
        parsed,
        survives,
        plan,
        changed,
    })
}

/// The plan's file beside the old one, its sound found the same and `check` content; `beside` looks at
/// the old one meanwhile, for `check`.
fn replacement<T: Send>(
    original: safe::Original,
    parsed: &Parsed,
    plan: &Plan,
    back: Plan,
    beside: impl FnOnce(&mut File) -> io::Result<T> + Send,
    check: impl FnOnce(&Parsed, &T) -> bool,
) -> Result<Staged, AudioError> {
    let old: &Essence = &parsed.essence;
    let mut hash = None;
    let ready = original.stage(plan, beside, |copy, file, seen| {
        let new = Parsed::read(&mut Source::new(copy)?)?;
        if !check(&new, seen) {
            return Err(Fault::Damaged("tags"));
        }
        hash = old.hash_if_same(file, &new.essence, copy)?;
        hash.map(drop).ok_or(Fault::Damaged("sound"))
    })?;
    let file_hash = hash.unwrap_or_default();
    let snapshot = Content {
        hash: file_hash,
        tags: parsed.gather.tags.clone(),
        plan: back,
    }
    .pack();
    Ok(Staged {
        ready,
        snapshot,
        changed: Vec::new(),
        file_hash,
    })
}

/// Brings back the tags of a snapshot: byte for byte where the file is as that write left it,
/// else the mapped tags as they were.
pub fn restore(path: &Path, snapshot: &TagSnapshot) -> Result<Written, AudioError> {
    put_one(stage_restore(path, snapshot)?)
}

/// [`restore`] up to the point where the new file takes the old one's place; `None` where nothing is to be done.
pub fn stage_restore(path: &Path, snapshot: &TagSnapshot) -> Result<Option<Staged>, AudioError> {
    let Some(content) = Content::unpack(snapshot) else {
        return Err(AudioError::Snapshot {
            path: path.to_path_buf(),
        });
    };
    match stage_exactly(path, &content) {
        Err(
            AudioError::Verification { .. }
            | AudioError::UnknownFormat { .. }
            | AudioError::Damaged { .. }
            | AudioError::TooLarge { .. },
        ) => stage(path, &content.tags, WriteOptions::default()),
        done => done.map(Some),
    }
}

fn stage_exactly(path: &Path, content: &Content) -> Result<Staged, AudioError> {
    let mut original = safe::Original::open(path, WriteOptions::default())?;
    let found = Source::new(&mut original.file)
        .map_err(Fault::from)
        .and_then(|mut src| Ok((Parsed::read(&mut src)?, content.plan.inverse(&mut src)?)));
    let (parsed, back) = found.map_err(|fault| blame(fault, path))?;
    // The plan makes the old file again only out of the file that the write left.
    let staged = replacement(
        original,
        &parsed,
        &content.plan,
        back,
        hash_all,
        |_, hash| *hash == content.hash,
    )?;
    let changed = diff(&parsed.gather.tags, &content.tags);
    Ok(Staged {
        changed: changed.into_iter().map(|d| d.field).collect(),
        ..staged
    })
}
