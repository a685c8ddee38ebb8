//! A folder's manifest with its signature, as it lies there.

use std::path::Path;

use super::{
    super::{
        keys::{PublicKey, SignatureFault},
        manifest::{MAX_MANIFEST_BYTES, Manifest, ManifestError, Sha256, read_bounded},
    },
    BundleError, MANIFEST, MAX_SIGNATURE_BYTES, SIGNATURE,
};

/// A manifest whose signature was checked.
#[derive(Debug)]
pub(super) struct SignedManifest {
    pub(super) manifest: Manifest,
    pub(super) sha256: Sha256,
}

/// The manifest in this folder, if there is one that `key` signed.
pub(super) fn read_signed(
    folder: &Path,
    key: &PublicKey,
) -> Result<Option<SignedManifest>, BundleError> {
    let Some(bytes) = read_if_there(&folder.join(MANIFEST), MAX_MANIFEST_BYTES)? else {
        return Ok(None);
    };
    let signature = read_if_there(&folder.join(SIGNATURE), MAX_SIGNATURE_BYTES)?;
    let signature = signature.and_then(|s| String::from_utf8(s).ok());
    signature
        .ok_or(SignatureFault::Shape)
        .and_then(|signature| key.verify(&bytes, &signature))
        .map_err(|fault| BundleError::Untrusted {
            path: folder.to_owned(),
            fault,
        })?;
    Ok(Some(SignedManifest {
        manifest: Manifest::from_bytes(&bytes)?,
        sha256: Sha256::of(&bytes),
    }))
}

/// A file's bytes, bounded; none where it is not there.
pub(super) fn read_if_there(path: &Path, most: u64) -> Result<Option<Vec<u8>>, BundleError> {
    match read_bounded(path, most) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(ManifestError::Io(e)) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(ManifestError::Io(e)) => Err(super::error::io_at(path)(e)),
        Err(other) => Err(other.into()),
    }
}
