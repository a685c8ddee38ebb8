//! Taking masters in: `--copy` puts the files under the catalogue's `masters/` first.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use griot_store::Catalogue;

use super::Problem;
use super::walk::{Found, found};
use crate::error::io as io_error;
use crate::progress::step;
use crate::{Control, Kind, Progress, Result, Unit};

/// Copies the files, keeping their folders; a file that is there already with the same bytes is not copied again.
pub(crate) fn into_masters(
    catalogue: &Catalogue,
    files: Vec<Found>,
    problems: &mut Vec<Problem>,
    control: &Control<'_>,
) -> Result<Vec<Found>> {
    let masters = catalogue.folder().join("masters");
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
        let base = file.root.parent().unwrap_or(&file.root);
        let within = file.path.strip_prefix(base).unwrap_or(&file.path);
        match copy_one(&file.path, &masters.join(within)) {
            Ok(target) => {
                let meta = fs::metadata(&target).map_err(io_error(&target))?;
                copied.push(found(&target, &masters, &meta));
            }
            Err(error) if error.is_disk_full() => return Err(error),
            Err(error) if error.kind == Kind::Unreadable => {
                problems.push(Problem::of(&file.path, &error))
            }
            Err(error) => return Err(error),
        }
    }
    Ok(copied)
}

fn copy_one(source: &Path, wanted: &Path) -> Result<PathBuf> {
    let folder = wanted.parent().unwrap_or(wanted);
    fs::create_dir_all(folder).map_err(io_error(folder))?;
    let mut target = wanted.to_owned();
    let mut again = 2u32;
    while target.exists() {
        if same_bytes(source, &target).map_err(io_error(source))? {
            return Ok(target);
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
    Ok(target)
}

fn same_bytes(one: &Path, other: &Path) -> io::Result<bool> {
    if fs::metadata(one)?.len() != fs::metadata(other)?.len() {
        return Ok(false);
    }
    let hash = |path: &Path| -> io::Result<blake3::Hash> {
        let mut hasher = blake3::Hasher::new();
        io::copy(&mut File::open(path)?, &mut hasher)?;
        Ok(hasher.finalize())
    };
    Ok(hash(one)? == hash(other)?)
}
