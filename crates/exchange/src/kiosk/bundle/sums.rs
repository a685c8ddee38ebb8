//! `SHA256SUMS`: every file of the folder but itself, as `sha256sum -c` reads it.

use std::collections::BTreeMap;

use super::super::manifest::{Manifest, Sha256};

/// Path to hash, of every file that `SHA256SUMS` names.
pub(super) type Sums = BTreeMap<String, Sha256>;

/// The sums of the content that a manifest names.
pub(super) fn of_content(manifest: &Manifest) -> Sums {
    manifest
        .all_files()
        .map(|file| (file.path.clone(), file.sha256))
        .collect()
}

/// The file's text: hash, two spaces, path, LF; by path.
pub(super) fn text(sums: &Sums) -> String {
    sums.iter()
        .map(|(path, hash)| format!("{hash}  {path}\n"))
        .collect()
}
