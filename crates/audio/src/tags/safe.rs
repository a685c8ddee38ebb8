//! The safe write (design §3): a copy beside the original, checked, synced, renamed over it.
//! At every instruction either the old file or the new one stands whole under its name.

use super::WriteOptions;
use super::ogg;
use super::piece::{Piece, Plan};
use super::source::Fault;
use crate::AudioError;
use std::collections::HashSet;
use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

const PREFIX: &str = ".griot-";
const SUFFIX: &str = "~";

/// Whether a name is one that only we give.
fn is_ours(name: &str) -> bool {
    name.strip_prefix(PREFIX)
        .and_then(|n| n.strip_suffix(SUFFIX))
        .is_some_and(|n| n.len() == 32 && n.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Removes the leftovers of interrupted writes in a folder; those that a live process holds stay.
pub(crate) fn sweep(dir: &Path) -> Result<usize, AudioError> {
    let mut swept = 0;
    for entry in fs::read_dir(dir).map_err(|e| AudioError::io("read", dir, e))? {
        let entry = entry.map_err(|e| AudioError::io("read", dir, e))?;
        let ours = entry.file_name().to_str().is_some_and(is_ours);
        if !ours || !entry.file_type().is_ok_and(|t| t.is_file()) {
            continue;
        }
        let path = entry.path();
        // Whoever writes it holds a lock on it until it has its final name.
        let free = File::open(&path).is_ok_and(|f| f.try_lock().is_ok());
        if free && fs::remove_file(&path).is_ok() {
            swept += 1;
        }
    }
    Ok(swept)
}

/// Sweeps each folder once in the life of the process: ours alone would be too often in a large one.
fn sweep_once(dir: &Path) {
    static DONE: Mutex<Option<HashSet<PathBuf>>> = Mutex::new(None);
    let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    if done.get_or_insert_default().insert(dir.to_path_buf())
        && let Err(error) = sweep(dir)
    {
        tracing::debug!(%error, "leftovers not swept");
    }
}

/// A file under its real name, locked against other writers of ours.
pub(crate) struct Original {
    /// Links resolved.
    pub path: PathBuf,
    pub file: File,
    meta: Metadata,
}

/// Waits for another writer of ours to finish. Some file systems have no locks; there the check
/// before the rename must do.
fn wait_for(file: &File) -> io::Result<()> {
    for _ in 0..1000 {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(10)),
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(()),
        }
    }
    Err(io::ErrorKind::WouldBlock.into())
}

fn same(a: &Metadata, b: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if (a.dev(), a.ino()) != (b.dev(), b.ino()) {
            return false;
        }
    }
    a.len() == b.len() && a.modified().ok() == b.modified().ok()
}

impl Original {
    pub fn open(path: &Path, options: WriteOptions) -> Result<Self, AudioError> {
        let path = fs::canonicalize(path).map_err(|e| AudioError::io("open", path, e))?;
        for _ in 0..100 {
            let file = File::open(&path).map_err(|e| AudioError::io("open", &path, e))?;
            let meta = file
                .metadata()
                .map_err(|e| AudioError::io("read", &path, e))?;
            if !meta.is_file() {
                return Err(AudioError::UnknownFormat { path });
            }
            if meta.permissions().readonly() && !options.even_read_only {
                return Err(AudioError::ReadOnly { path });
            }
            wait_for(&file).map_err(|e| AudioError::io("lock", &path, e))?;
            let now = fs::metadata(&path).map_err(|e| AudioError::io("read", &path, e))?;
            if same(&meta, &now) {
                return Ok(Self { path, file, meta });
            }
        }
        Err(AudioError::ChangedMeanwhile { path })
    }

    /// The error of a fault in this file.
    pub fn blame(&self, fault: Fault) -> AudioError {
        super::blame(fault, &self.path)
    }

    /// Writes the new file beside the old one and syncs it. `check` gets the finished copy and the
    /// original, and says what is wrong; `beside` runs meanwhile, over the original.
    pub fn stage<T: Send>(
        mut self,
        plan: &Plan,
        beside: impl FnOnce(&mut File) -> io::Result<T> + Send,
        check: impl FnOnce(&mut File, &mut File, &T) -> Result<(), Fault>,
    ) -> Result<Ready, AudioError> {
        if !plan.fits(self.meta.len()) {
            return Err(self.blame(Fault::Damaged("overlapping structures")));
        }
        let dir = folder_of(&self.path);
        sweep_once(&dir);
        let mut copy = Copy::create(&dir)?;
        let mut second =
            File::open(&self.path).map_err(|e| AudioError::io("open", &self.path, e))?;
        let original = &mut self.file;
        let target = copy.file()?;
        let (read, written) = std::thread::scope(|scope| {
            let read = scope.spawn(|| beside(&mut second));
            let written = assemble(original, target, plan);
            (read.join(), written)
        });
        written.map_err(|e| AudioError::io("write", &self.path, e))?;
        let read = read.unwrap_or_else(|_| Err(io::Error::other("reader stopped")));
        let read = read.map_err(|e| AudioError::io("read", &self.path, e))?;
        copy.dress(&self.path, &self.meta)?;
        // Syncing waits for the disk, checking for the processor.
        let (synced, checked) = std::thread::scope(|scope| {
            let to_sync = copy
                .file()
                .and_then(|f| f.try_clone().map_err(|e| AudioError::io("sync", &dir, e)));
            let sync = scope.spawn(move || to_sync.map(|f| f.sync_all()));
            let checked = copy.file().map(|f| check(f, original, &read));
            (sync.join(), checked)
        });
        checked?.map_err(|fault| match fault {
            Fault::Damaged(what @ ("sound" | "tags")) => AudioError::Verification {
                path: self.path.clone(),
                what,
            },
            other => self.blame(other),
        })?;
        let synced = synced.unwrap_or_else(|_| Ok(Err(io::Error::other("sync stopped"))))?;
        synced.map_err(|e| AudioError::io("sync", &self.path, e))?;
        Ok(Ready {
            original: self,
            second,
            copy,
        })
    }
}

fn folder_of(path: &Path) -> PathBuf {
    path.parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// A new file, whole and synced, that waits beside the old one; dropped, it is gone and nothing has happened.
pub(crate) struct Ready {
    original: Original,
    second: File,
    copy: Copy,
}

impl Ready {
    /// Puts the new file in the old one's place; gives the folder, which is to be synced.
    pub fn put(self) -> Result<PathBuf, AudioError> {
        let path = &self.original.path;
        let now = fs::metadata(path).map_err(|e| AudioError::io("replace", path, e))?;
        if !same(&self.original.meta, &now) {
            return Err(AudioError::ChangedMeanwhile { path: path.clone() });
        }
        self.copy.rename(path)?;
        let dir = folder_of(path);
        // The old file's blocks are freed when it is closed, which takes as long as syncing: let
        // that be nobody's wait.
        let old = (self.original.file, self.second);
        let _freed = std::thread::Builder::new().spawn(move || drop(old));
        Ok(dir)
    }
}

/// Makes renames in a folder outlast a power cut.
pub(crate) fn sync_folder(dir: &Path) {
    #[cfg(unix)]
    if let Err(error) = File::open(dir).and_then(|d| d.sync_all()) {
        // The file is in place and some file systems cannot sync folders.
        tracing::warn!(%error, dir = %dir.display(), "folder not synced");
    }
    #[cfg(not(unix))]
    let _ = dir;
}

/// Makes the new file.
fn assemble(old: &mut File, new: &mut File, plan: &Plan) -> io::Result<()> {
    for piece in &plan.pieces {
        match piece {
            Piece::New(bytes) => new.write_all(bytes)?,
            Piece::Keep(span) => {
                old.seek(SeekFrom::Start(span.start))?;
                if io::copy(&mut (&*old).take(span.len), new)? != span.len {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
            }
            Piece::Renumber {
                span,
                serial,
                delta,
            } => {
                old.seek(SeekFrom::Start(span.start))?;
                let mut out = io::BufWriter::with_capacity(1 << 20, &mut *new);
                ogg::renumber(&mut (&*old).take(span.len), &mut out, *serial, *delta)?;
                out.flush()?;
            }
        }
    }
    Ok(())
}

/// Copies a file to a name that is free, safely: it has the name once it is whole.
pub(crate) fn copy_to(source: &Path, target: &Path) -> Result<(), AudioError> {
    let reading = |e| AudioError::io("read", source, e);
    let mut from = File::open(source).map_err(|e| AudioError::io("open", source, e))?;
    let meta = from.metadata().map_err(reading)?;
    let dir = target.parent().unwrap_or(Path::new("."));
    sweep_once(dir);
    let mut copy = Copy::create(dir)?;
    let mut buffer = vec![0; 1 << 20];
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(reading(error)),
        };
        copy.file()?
            .write_all(buffer.get(..read).unwrap_or_default())
            .map_err(|e| AudioError::io("write", target, e))?;
    }
    copy.dress(source, &meta)?;
    let modified = meta.modified().map_err(reading)?;
    let file = copy.file()?;
    file.set_modified(modified)
        .and_then(|()| file.sync_all())
        .map_err(|e| AudioError::io("write", target, e))?;
    copy.rename(target)?;
    sync_folder(dir);
    Ok(())
}

/// The copy while it has no name of its own; removed unless it gets one.
struct Copy {
    path: PathBuf,
    file: Option<File>,
}

impl Copy {
    fn create(dir: &Path) -> Result<Self, AudioError> {
        let path = dir.join(format!("{PREFIX}{}{SUFFIX}", uuid::Uuid::now_v7().simple()));
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let file = options
            .open(&path)
            .map_err(|e| AudioError::io("create", dir, e))?;
        let _unlocked = file.try_lock();
        Ok(Self {
            path,
            file: Some(file),
        })
    }

    fn file(&mut self) -> Result<&mut File, AudioError> {
        let gone = || AudioError::io("write", &self.path, io::ErrorKind::NotFound.into());
        self.file.as_mut().ok_or_else(gone)
    }

    /// Gives the copy the owner, the extended attributes and the permissions of the original.
    fn dress(&mut self, original: &Path, meta: &Metadata) -> Result<(), AudioError> {
        let file = self.file()?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            use xattr::FileExt;
            // Only root may give files away; for others the file is theirs already.
            let _owner = std::os::unix::fs::fchown(&*file, Some(meta.uid()), Some(meta.gid()));
            for name in xattr::list(original).into_iter().flatten() {
                if let Ok(Some(value)) = xattr::get(original, &name) {
                    let _kept = file.set_xattr(&name, &value);
                }
            }
        }
        file.set_permissions(meta.permissions())
            .map_err(|e| AudioError::io("write", original, e))
    }

    fn rename(mut self, to: &Path) -> Result<(), AudioError> {
        fs::rename(&self.path, to).map_err(|e| AudioError::io("replace", to, e))?;
        self.file = None;
        self.path = PathBuf::new();
        Ok(())
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            self.file = None;
            let _gone = fs::remove_file(&self.path);
        }
    }
}
