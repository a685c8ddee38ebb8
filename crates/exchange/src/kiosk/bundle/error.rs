//! What stops an export or an apply.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    super::{
        keys::{KeyError, SignatureFault},
        manifest::{ManifestError, Sha256},
    },
    Finding,
};

/// Why a bundle could not be written, or a delta not applied. The bundle before is as it
/// was in every case.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The caller asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// The destination is full.
    #[error("{path}: the disk is full", path = path.display())]
    DiskFull {
        /// What was being written.
        path: PathBuf,
    },
    /// The file system said no: unplugged, read-only, not allowed.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
    /// Another program is writing there.
    #[error("another export is writing to {path}", path = .0.display())]
    Busy(PathBuf),
    /// Longer than a FAT file system can hold.
    #[error("{path} has {bytes} bytes, more than the file systems of sticks can hold", path = path.display())]
    FileTooLarge {
        /// Which file.
        path: PathBuf,
        /// Its length.
        bytes: u64,
    },
    /// The manifest names a file that was never added.
    #[error("{0} is in the manifest and was never added")]
    NeverAdded(String),
    /// The manifest's sequence is not above the one before.
    #[error("sequence {new} is not above {before}, which is there already")]
    Sequence {
        /// The new one.
        new: u64,
        /// The one there.
        before: u64,
    },
    /// A manifest that cannot be read, or would break a rule.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// A key that cannot sign.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// What was given as a base or a delta is not signed by a key that is trusted.
    #[error("{path} is not signed by a trusted key: {fault}", path = path.display())]
    Untrusted {
        /// Which folder.
        path: PathBuf,
        /// What is wrong with the signature.
        fault: SignatureFault,
    },
    /// Not a delta.
    #[error("{path} is not a delta", path = .0.display())]
    NotADelta(PathBuf),
    /// A delta that does not verify.
    #[error("{path}: {first}", path = path.display(), first = problems.first().map(ToString::to_string).unwrap_or_default())]
    BadDelta {
        /// Which folder.
        path: PathBuf,
        /// What is wrong with it: at least one problem.
        problems: Vec<Finding>,
    },
    /// The delta continues another bundle than the one there.
    #[error("the delta continues {expected}, but here is {found:?}")]
    WrongBase {
        /// The manifest that the delta continues.
        expected: Sha256,
        /// The manifest that is there.
        found: Option<Sha256>,
    },
    /// A folder that holds something else already.
    #[error("{path} holds something else already", path = .0.display())]
    Occupied(PathBuf),
    /// A half-done switch that cannot be finished: what it needs is gone.
    #[error("{path} was left half-written and cannot be finished; export it again", path = .0.display())]
    HalfWritten(PathBuf),
}

impl BundleError {
    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::DiskFull { .. } => "disk-full",
            Self::Io { .. } => "bundle-io",
            Self::Busy(_) => "bundle-busy",
            Self::FileTooLarge { .. } => "file-too-large",
            Self::NeverAdded(_) => "file-never-added",
            Self::Sequence { .. } => "sequence-not-above",
            Self::Manifest(ManifestError::Newer { .. }) => "newer-format",
            Self::Manifest(_) => "broken-manifest",
            Self::Key(fault) => fault.code(),
            Self::Untrusted { fault, .. } => match fault {
                SignatureFault::OtherKey => "unknown-key",
                SignatureFault::Shape | SignatureFault::Mismatch => "bad-signature",
            },
            Self::NotADelta(_) => "not-a-delta",
            Self::BadDelta { .. } => "bad-delta",
            Self::WrongBase { .. } => "wrong-base",
            Self::Occupied(_) => "folder-occupied",
            Self::HalfWritten(_) => "half-written",
        }
    }
}

/// An error with its path; a full disk has a way out of its own.
pub(super) fn io_at(path: &Path) -> impl FnOnce(io::Error) -> BundleError + '_ {
    move |source| match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => BundleError::DiskFull {
            path: path.to_owned(),
        },
        io::ErrorKind::FileTooLarge => BundleError::FileTooLarge {
            path: path.to_owned(),
            bytes: u64::from(u32::MAX) + 1,
        },
        _ => BundleError::Io {
            path: path.to_owned(),
            source,
        },
    }
}
