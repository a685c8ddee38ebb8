//! Undo and redo for files.

use griot_audio::tags::{self as file_tags, TagSnapshot, WriteOptions};
use griot_store::{Read, Write, field, media_file, tag_snapshot};

use super::{Target, compare, hash_file, wanted};
use crate::place::Roots;
use crate::{AppError, Kind, Result};

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
