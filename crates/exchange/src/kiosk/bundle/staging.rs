//! `next/`: held by one program at a time, and remembered from one export to the next.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use super::{
    super::manifest::FileEntry,
    BundleError,
    control::{Control, Stage, step},
    disk::{Found, hash_file, look, make_folder},
    error::io_at,
    signed::read_if_there,
    tree::{FOLDERS, NEXT, may_hold},
};

const LOCK: &str = "lock";
const STAGED: &str = "staged.txt";
const MAX_STAGED_BYTES: u64 = 256 << 20;

/// The staging folder, locked.
#[derive(Debug)]
pub(super) struct Staging {
    next: PathBuf,
    lock: fs::File,
}

impl Staging {
    /// Makes `next/` where it is not there, and locks it.
    pub(super) fn lock(folder: &Path) -> Result<Self, BundleError> {
        make_folder(folder, NEXT)?;
        let next = folder.join(NEXT);
        let path = next.join(LOCK);
        let lock = fs::OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(io_at(&path))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { next, lock }),
            Err(fs::TryLockError::WouldBlock) => Err(BundleError::Busy(folder.to_owned())),
            // A file system that knows no locks.
            Err(fs::TryLockError::Error(e)) if e.kind() == std::io::ErrorKind::Unsupported => {
                Ok(Self { next, lock })
            }
            Err(fs::TryLockError::Error(e)) => Err(io_at(&path)(e)),
        }
    }

    /// Whether another program holds it; asks without writing.
    pub(super) fn is_busy(folder: &Path) -> Result<bool, BundleError> {
        let path = folder.join(NEXT).join(LOCK);
        let Ok(file) = fs::File::open(&path) else {
            return Ok(false);
        };
        Ok(matches!(
            file.try_lock_shared(),
            Err(fs::TryLockError::WouldBlock)
        ))
    }

    pub(super) fn path(&self) -> &Path {
        &self.next
    }

    /// Remembers a staged file, so that an export after a kill finds it again.
    pub(super) fn note(&self, entry: &FileEntry) -> Result<(), BundleError> {
        let path = self.next.join(STAGED);
        let mut line =
            serde_json::to_vec(entry).map_err(super::super::manifest::ManifestError::from)?;
        line.push(b'\n');
        let file = fs::OpenOptions::new().create(true).append(true).open(&path);
        file.and_then(|mut f| f.write_all(&line))
            .map_err(io_at(&path))
    }

    /// What an interrupted export staged and is still whole: each file is hashed again,
    /// for what a pulled plug wrote last is not to be trusted.
    pub(super) fn resume(&self, control: &mut Control<'_>) -> Result<Vec<FileEntry>, BundleError> {
        let path = self.next.join(STAGED);
        let noted = read_if_there(&path, MAX_STAGED_BYTES)?.unwrap_or_default();
        let noted: Vec<FileEntry> = noted
            .split(|byte| *byte == b'\n')
            .filter_map(|line| serde_json::from_slice(line).ok())
            .filter(|entry: &FileEntry| may_hold(&entry.path))
            .collect();
        let total = noted.len() as u64;
        let mut whole = Vec::new();
        for (done, entry) in noted.into_iter().enumerate() {
            step(control, Stage::Resuming, done as u64, total)?;
            let path = self.next.join(&entry.path);
            let same_length = matches!(look(&path)?, Found::File(n) if n == entry.bytes);
            if same_length && hash_file(&path, control, &mut 0, entry.bytes)?.1 == entry.sha256 {
                whole.push(entry);
            }
        }
        self.sweep(&whole)?;
        Ok(whole)
    }

    /// Removes what is staged and not in `keep`.
    fn sweep(&self, keep: &[FileEntry]) -> Result<(), BundleError> {
        for name in FOLDERS {
            let folder = self.next.join(name);
            let Ok(entries) = fs::read_dir(&folder) else {
                continue;
            };
            for entry in entries.flatten() {
                let path = format!("{name}/{}", entry.file_name().to_string_lossy());
                if !keep.iter().any(|kept| kept.path == path) {
                    super::disk::remove_file(&entry.path())?;
                }
            }
        }
        Ok(())
    }

    /// Removes `next/` and lets go of it.
    pub(super) fn remove(self) -> Result<(), BundleError> {
        let Self { next, lock } = self;
        // Other systems cannot remove a file that is open.
        drop(lock);
        fs::remove_dir_all(&next).map_err(io_at(&next))?;
        if let Some(folder) = next.parent() {
            super::disk::sync_folder(folder);
        }
        Ok(())
    }
}
