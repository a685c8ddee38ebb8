//! Ed25519 keys in minisign's formats: the label's own, those it knows, and the highest
//! sequence seen of each bundle.
//!
//! The secret key is kept unencrypted, readable by its owner only, as SSH does by default:
//! an export that runs by night has nobody to ask for a password. It lies outside the
//! catalogue, so that copying a catalogue never copies the right to sign.

mod known;
mod own;
mod public;
mod seen;

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

pub use known::{KnownKey, KnownKeys};
pub use own::{KeyFolder, SigningKey};
pub use public::{KeyId, PublicKey, SignatureFault, signature_key_id};
pub use seen::HighestSeen;

/// What goes wrong with keys and the files that hold them.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file system said no.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
    /// Not a key in minisign's format.
    #[error("{0} is not a minisign key")]
    NotAKey(String),
    /// A secret key under a password: Griot keeps its own without.
    #[error("{0} is encrypted with a password")]
    Encrypted(String),
    /// A line of a store of ours that no program of ours wrote.
    #[error("{path}, line {line}, is not readable", path = path.display())]
    Line {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
    },
    /// The folder already holds another secret key.
    #[error("{path} already holds another key", path = .0.display())]
    Occupied(PathBuf),
    /// The key could not be made or used.
    #[error("the key cannot be used: {0}")]
    Unusable(String),
}

impl KeyError {
    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Io { .. } => "key-file",
            Self::NotAKey(_) => "not-a-key",
            Self::Encrypted(_) => "key-encrypted",
            Self::Line { .. } => "key-store-broken",
            Self::Occupied(_) => "key-exists",
            Self::Unusable(_) => "key-unusable",
        }
    }
}

fn io_at(path: &Path) -> impl FnOnce(io::Error) -> KeyError + '_ {
    move |source| KeyError::Io {
        path: path.to_owned(),
        source,
    }
}

/// Makes the folder, for its owner only.
fn make_private_folder(folder: &Path) -> Result<(), KeyError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(io_at(folder))
}

/// Creates a new file that only its owner can read, from its first byte on.
fn create_private(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A file name beside `path` that no other thread or process uses.
fn beside(path: &Path) -> PathBuf {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}-{count}.new", std::process::id()));
    path.with_file_name(name)
}

/// Puts `bytes` at `path`, whole or not at all, readable by the owner only.
fn replace_private(path: &Path, bytes: &[u8]) -> Result<(), KeyError> {
    if let Some(folder) = path.parent() {
        make_private_folder(folder)?;
    }
    let new = beside(path);
    let _ = fs::remove_file(&new);
    let written = (|| {
        let mut file = create_private(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&new, path)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written.map_err(io_at(path))?;
    sync_parent(path);
    Ok(())
}

/// A rename is kept once its folder is; a file system that cannot say so is not an error.
fn sync_parent(path: &Path) {
    if let Some(folder) = path.parent().and_then(|p| fs::File::open(p).ok()) {
        let _ = folder.sync_all();
    }
}

/// The text of a small file; none where there is no file.
fn read_small(path: &Path) -> Result<Option<String>, KeyError> {
    use io::Read;
    const MOST: u64 = 1 << 20;
    let mut text = String::new();
    match fs::File::open(path) {
        Ok(file) => file
            .take(MOST)
            .read_to_string(&mut text)
            .map_err(io_at(path))?,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(io_at(path)(e)),
    };
    Ok(Some(text))
}
