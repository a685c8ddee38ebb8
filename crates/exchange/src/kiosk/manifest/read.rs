//! Reading a manifest that anyone may have written: bounded, and never a panic.

use std::{fs, io, io::Read, path::Path};

use serde::Deserialize;

use super::{Broken, FORMAT, Manifest, check};

/// A longer `MANIFEST.json` is refused unread.
pub const MAX_MANIFEST_BYTES: u64 = 64 << 20;

/// Why a manifest cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum ManifestError {
    /// Longer than [`MAX_MANIFEST_BYTES`].
    #[error("the manifest is longer than {MAX_MANIFEST_BYTES} bytes")]
    TooLarge,
    /// Made by a newer program.
    #[error("the manifest has format version {found}; this program knows up to {FORMAT}")]
    Newer {
        /// The version that it names.
        found: u64,
    },
    /// Not JSON, or not with the fields that a manifest has.
    #[error("the manifest is not one: {0}")]
    Shape(#[from] serde_json::Error),
    /// It breaks a rule of the format.
    #[error("the manifest breaks a rule: {0}")]
    Rule(#[from] Broken),
    /// It could not be read at all.
    #[error("the manifest cannot be read: {0}")]
    Io(#[from] io::Error),
}

#[derive(Deserialize)]
struct FormatOnly {
    format: u64,
}

impl Manifest {
    /// Reads the bytes of a `MANIFEST.json` and checks every rule of the format.
    ///
    /// # Errors
    /// A newer format version is told apart from a broken manifest.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ManifestError> {
        if bytes.len() as u64 > MAX_MANIFEST_BYTES {
            return Err(ManifestError::TooLarge);
        }
        let FormatOnly { format } = serde_json::from_slice(bytes)?;
        if format > u64::from(FORMAT) {
            return Err(ManifestError::Newer { found: format });
        }
        let manifest: Self = serde_json::from_slice(bytes)?;
        check::check(&manifest)?;
        Ok(manifest)
    }
}

/// The bytes of a file, refusing one longer than `most`.
///
/// # Errors
/// [`ManifestError::TooLarge`], or what the file system says.
pub(crate) fn read_bounded(path: &Path, most: u64) -> Result<Vec<u8>, ManifestError> {
    let mut bytes = Vec::new();
    // A pipe or a device would hold a plain open for ever.
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(io::Error::from(io::ErrorKind::InvalidInput).into());
    }
    fs::File::open(path)?
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(ManifestError::TooLarge);
    }
    Ok(bytes)
}
