//! Small things done to files, so that a pulled plug hurts least.

use std::{
    fs, io,
    io::{Read, Write},
    path::Path,
};

use super::{
    super::manifest::{Sha256, Sha256Writer},
    BundleError,
    control::{Control, Stage, step},
    error::io_at,
};

/// What a path is, without following links.
pub(super) enum Found {
    Nothing,
    File(u64),
    /// A folder, a link, a device: nothing that a bundle holds there.
    Other,
}

pub(super) fn look(path: &Path) -> Result<Found, BundleError> {
    match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_file() => Ok(Found::File(meta.len())),
        Ok(_) => Ok(Found::Other),
        Err(e)
            if matches!(
                e.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(Found::Nothing)
        }
        Err(e) => Err(io_at(path)(e)),
    }
}

/// The length and hash of a file's bytes.
pub(super) fn hash_file(
    path: &Path,
    control: &mut Control<'_>,
    done: &mut u64,
    total: u64,
) -> Result<(u64, Sha256), BundleError> {
    let (_, bytes, hash) = pour(path, io::sink(), path, control, done, total)?;
    Ok((bytes, hash))
}

/// Copies a file to a new one and hashes it on the way.
pub(super) fn copy_file(
    from: &Path,
    to: &Path,
    control: &mut Control<'_>,
    done: &mut u64,
    total: u64,
) -> Result<(u64, Sha256), BundleError> {
    let file = fs::File::create(to).map_err(io_at(to))?;
    let (_, bytes, hash) = pour(from, file, to, control, done, total)?;
    Ok((bytes, hash))
}

fn pour<W: Write>(
    from: &Path,
    to: W,
    to_path: &Path,
    control: &mut Control<'_>,
    done: &mut u64,
    total: u64,
) -> Result<(W, u64, Sha256), BundleError> {
    let mut file = fs::File::open(from).map_err(io_at(from))?;
    let mut to = Sha256Writer::new(to);
    let mut buffer = vec![0_u8; 1 << 18];
    loop {
        let read = file.read(&mut buffer).map_err(io_at(from))?;
        if read == 0 {
            return Ok(to.finish());
        }
        to.write_all(buffer.get(..read).unwrap_or_default())
            .map_err(io_at(to_path))?;
        *done += read as u64;
        step(control, Stage::Reading, *done, total)?;
    }
}

/// Writes a file and pushes it to the disk.
pub(super) fn write_synced(path: &Path, bytes: &[u8]) -> Result<(), BundleError> {
    let write = || {
        let mut file = fs::File::create(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    write().map_err(io_at(path))
}

pub(super) fn sync_file(path: &Path) -> Result<(), BundleError> {
    // Opened for writing: some systems refuse to sync what was opened for reading.
    let file = fs::OpenOptions::new().append(true).open(path);
    file.and_then(|f| f.sync_all()).map_err(io_at(path))
}

/// A rename is kept once its folder is; a system that cannot sync folders is no error.
pub(super) fn sync_folder(path: &Path) {
    if cfg!(unix)
        && let Ok(folder) = fs::File::open(path)
    {
        let _ = folder.sync_all();
    }
}

/// Makes a folder and those above it. What stands in its place and is no folder (a link
/// least of all) is an error: nothing is ever written through a link on a stick.
pub(super) fn make_folder(root: &Path, name: &str) -> Result<(), BundleError> {
    let path = root.join(name);
    match fs::symlink_metadata(&path) {
        Ok(meta) if meta.is_dir() => Ok(()),
        Ok(_) => Err(BundleError::Occupied(path)),
        Err(_) => fs::create_dir(&path).map_err(io_at(&path)),
    }
}

/// Removes a file; that it is gone already is fine.
pub(super) fn remove_file(path: &Path) -> Result<(), BundleError> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(io_at(path)(e)),
        _ => Ok(()),
    }
}
