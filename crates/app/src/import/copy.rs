//! Taking masters in: `--copy` puts the files under the catalogue's `masters/` first.
//!
//! From where each came is on record: a source that is as it was then is not read again, and its
//! master stays what it is, also when tags were written into it since.

use std::fs;
use std::path::{Path, PathBuf};

use griot_store::{Catalogue, Read, StoreError, master_source, media_file, volume};

use super::Problem;
use super::walk::{Found, Source, found};
use crate::error::io as io_error;
use crate::place::{Mounts, Roots, to_bytes};
use crate::progress::step;
use crate::tags::hash_file;
use crate::{Control, Kind, Progress, Result, Unit};

/// Copies the files, keeping their folders; a file that is there already is not copied again.
pub(crate) fn into_masters(
    catalogue: &Catalogue,
    mounts: &Mounts,
    files: Vec<Found>,
    problems: &mut Vec<Problem>,
    control: &Control<'_>,
) -> Result<Vec<Found>> {
    let masters = catalogue.folder().join("masters");
    let roots = catalogue.store().read(Roots::read)?;
    let total = files.len() as u64;
    let mut copied = Vec::with_capacity(files.len());
    for (done, file) in (0..).zip(files) {
        let current = super::shown(&file.path);
        step(
            control,
            &Progress {
                done,
                total,
                unit: Unit::Files,
                current: &current,
            },
        )?;
        if file.path.starts_with(&masters) {
            copied.push(file);
            continue;
        }
        let one = match find_master(catalogue, mounts, &roots, &file) {
            Ok(Some(master)) => Ok(master),
            Ok(None) => take_one(&file, &masters),
            Err(error) => Err(error),
        };
        match one {
            Ok(one) => copied.push(one),
            Err(error) if error.is_disk_full() => return Err(error),
            Err(error) if matches!(error.kind, Kind::Unreadable | Kind::Missing) => {
                problems.push(Problem::of(&file.path, &error))
            }
            Err(error) => return Err(error),
        }
    }
    Ok(copied)
}

/// The master that was made of this file as it is, if that is still there.
fn find_master(
    catalogue: &Catalogue,
    mounts: &Mounts,
    roots: &Roots,
    file: &Found,
) -> Result<Option<Found>> {
    let placed = mounts.place(&file.path);
    let on_record = |read: &Read<'_>| {
        let Some(volume_id) = volume::find_id(read, &placed.identity)? else {
            return Ok(None);
        };
        let Some(known) = master_source::find(read, volume_id, &to_bytes(&placed.within))? else {
            return Ok(None);
        };
        match media_file::get(read, known.media_file_id) {
            Ok(master) => Ok(Some((known, master))),
            Err(StoreError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    };
    let Some((known, master)) = catalogue.store().read(on_record)? else {
        return Ok(None);
    };
    let path = roots.path(master.volume_id, &master.path);
    let Ok(meta) = fs::metadata(&path) else {
        return Ok(None);
    };
    let as_it_was = (known.bytes, known.modified_ns) == (file.bytes, file.modified_ns);
    if !as_it_was
        && (known.bytes != file.bytes || hash_file(&file.path)?[..] != known.file_hash[..])
    {
        return Ok(None);
    }
    let mut master = found(&path, &file.root, &meta);
    if !as_it_was {
        master.source = Some(source(file, Some(known.file_hash)));
    }
    Ok(Some(master))
}

fn source(file: &Found, file_hash: Option<Vec<u8>>) -> Source {
    Source {
        path: file.path.clone(),
        bytes: file.bytes,
        modified_ns: file.modified_ns,
        file_hash,
    }
}

/// Copies a file under its own name, or under one with a number where another file has that.
fn take_one(file: &Found, masters: &Path) -> Result<Found> {
    let base = file.root.parent().unwrap_or(&file.root);
    let wanted = masters.join(file.path.strip_prefix(base).unwrap_or(&file.path));
    let (target, file_hash) = copy_one(&file.path, &wanted)?;
    let meta = fs::metadata(&target).map_err(io_error(&target))?;
    let mut master = found(&target, masters, &meta);
    master.source = Some(source(file, file_hash));
    Ok(master)
}

/// Where the copy is, and its hash if it was there already.
fn copy_one(source: &Path, wanted: &Path) -> Result<(PathBuf, Option<Vec<u8>>)> {
    let folder = wanted.parent().unwrap_or(wanted);
    fs::create_dir_all(folder).map_err(io_error(folder))?;
    let mut target = wanted.to_owned();
    let mut again = 2u32;
    while target.exists() {
        if let Some(hash) = find_same(source, &target)? {
            return Ok((target, Some(hash)));
        }
        let stem = wanted
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let ending = wanted
            .extension()
            .map(|e| format!(".{}", e.to_string_lossy()))
            .unwrap_or_default();
        target = folder.join(format!("{stem} ({again}){ending}"));
        again += 1;
    }
    griot_audio::tags::copy_to(source, &target)?;
    Ok((target, None))
}

/// The hash of two files with the same bytes.
fn find_same(one: &Path, other: &Path) -> Result<Option<Vec<u8>>> {
    let bytes = |path: &Path| {
        fs::metadata(path)
            .map(|meta| meta.len())
            .map_err(io_error(path))
    };
    if bytes(one)? != bytes(other)? {
        return Ok(None);
    }
    let hash = hash_file(one)?;
    Ok((hash == hash_file(other)?).then(|| hash.to_vec()))
}
