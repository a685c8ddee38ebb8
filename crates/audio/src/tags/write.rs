//! Writing and restoring: what to change, the check of the new file, and the way back.

use super::container::{self, Parsed};
use super::essence::Essence;
use super::piece::Plan;
use super::snapshot::Content;
use super::source::{Fault, Source};
use super::{TagSnapshot, WriteOptions, Written, blame, diff, safe};
use crate::AudioError;
use griot_domain::tags::{TagField, TagSet};
use std::fs::File;
use std::io;
use std::path::Path;

/// Gets the way back, and the BLAKE3 of the file to come, while the original still stands:
/// who keeps it then can undo a write even if the program dies right after it.
pub type Keep<'a> = dyn FnMut(&TagSnapshot, &[u8; 32]) -> io::Result<()> + 'a;

/// Writes the full set of mapped tags by the safe way: a copy beside the original, checked,
/// then renamed over it. Only fields that differ are touched; where none does, nothing is.
pub fn write(path: &Path, wanted: &TagSet, options: WriteOptions) -> Result<Written, AudioError> {
    write_keeping(path, wanted, options, &mut |_, _| Ok(()))
}

/// [`write()`], handing the way back to `keep` before the file is replaced; where that fails, nothing is.
pub fn write_keeping(
    path: &Path,
    wanted: &TagSet,
    options: WriteOptions,
    keep: &mut Keep<'_>,
) -> Result<Written, AudioError> {
    let mut original = safe::Original::open(path, options)?;
    let found = prepare(&mut original.file, wanted).map_err(|fault| blame(fault, path))?;
    let Prepared {
        parsed,
        survives,
        plan,
        changed,
    } = found;
    let Some((plan, back)) = plan else {
        return Ok(Written {
            snapshot: None,
            changed,
            packet_hash: None,
            file_hash: None,
        });
    };
    let current = &parsed.gather.tags;
    let right = |new: &Parsed| {
        let fields = TagField::ALL.iter().all(|field| {
            let now = new.gather.tags.get(field);
            now == survives.get(field) || !changed.contains(field) && now == current.get(field)
        });
        fields && new.gather.pictures == parsed.gather.pictures
    };
    let check = |new: &Parsed, _: &mut File, _: &[u8; 32]| Ok(right(new));
    let replaced = replace(original, &parsed, &plan, back, check, keep)?;
    Ok(Written {
        changed,
        ..replaced
    })
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

/// Replaces the file by the plan's, once the sound is found the same and `check` content.
fn replace(
    original: safe::Original,
    parsed: &Parsed,
    plan: &Plan,
    back: Plan,
    check: impl FnOnce(&Parsed, &mut File, &[u8; 32]) -> io::Result<bool>,
    keep: &mut Keep<'_>,
) -> Result<Written, AudioError> {
    let old: &Essence = &parsed.essence;
    let mut kept = None;
    let packets = original.replace(
        plan,
        |file| old.hash(file),
        |copy, file, packets| {
            let new = Parsed::read(&mut Source::new(copy)?)?;
            let Some(after) = old.hash_if_same(file, &new.essence, copy)? else {
                return Err(Fault::Damaged("sound"));
            };
            if !check(&new, copy, packets)? {
                return Err(Fault::Damaged("tags"));
            }
            let hash = old.identity(file, packets)?;
            let snapshot = Content {
                hash,
                tags: parsed.gather.tags.clone(),
                plan: back,
            }
            .pack();
            keep(&snapshot, &after).map_err(Fault::NotKept)?;
            kept = Some((snapshot, after));
            Ok(())
        },
    )?;
    let (snapshot, file_hash) = kept.unzip();
    Ok(Written {
        snapshot,
        changed: Vec::new(),
        packet_hash: Some(packets),
        file_hash,
    })
}

/// Brings back the tags of a snapshot: byte for byte where the file is as that write left it,
/// else the mapped tags as they were.
pub fn restore(path: &Path, snapshot: &TagSnapshot) -> Result<Written, AudioError> {
    restore_keeping(path, snapshot, &mut |_, _| Ok(()))
}

/// [`restore`], handing the way back to `keep` before the file is replaced.
pub fn restore_keeping(
    path: &Path,
    snapshot: &TagSnapshot,
    keep: &mut Keep<'_>,
) -> Result<Written, AudioError> {
    let Some(content) = Content::unpack(snapshot) else {
        return Err(AudioError::Snapshot {
            path: path.to_path_buf(),
        });
    };
    match restore_exactly(path, &content, keep) {
        Err(
            AudioError::Verification { .. }
            | AudioError::UnknownFormat { .. }
            | AudioError::Damaged { .. }
            | AudioError::TooLarge { .. },
        ) => write_keeping(path, &content.tags, WriteOptions::default(), keep),
        done => done,
    }
}

fn restore_exactly(
    path: &Path,
    content: &Content,
    keep: &mut Keep<'_>,
) -> Result<Written, AudioError> {
    let mut original = safe::Original::open(path, WriteOptions::default())?;
    let found = Source::new(&mut original.file)
        .map_err(Fault::from)
        .and_then(|mut src| Ok((Parsed::read(&mut src)?, content.plan.inverse(&mut src)?)));
    let (parsed, back) = found.map_err(|fault| blame(fault, path))?;
    let check = |new: &Parsed, copy: &mut File, packets: &[u8; 32]| {
        Ok(new.essence.identity(copy, packets)? == content.hash)
    };
    let replaced = replace(original, &parsed, &content.plan, back, check, keep)?;
    let changed = diff(&parsed.gather.tags, &content.tags);
    Ok(Written {
        changed: changed.into_iter().map(|d| d.field).collect(),
        ..replaced
    })
}
