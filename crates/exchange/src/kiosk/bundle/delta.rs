//! A delta: the files that an older bundle lacks, signed, and how it is applied.

use std::{collections::BTreeSet, path::Path};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    super::manifest::{
        FORMAT, FileEntry, MAX_MANIFEST_BYTES, Manifest, ManifestError, Sha256, canonical_json,
    },
    BundleError, DELTA, MANIFEST, MAX_SIGNATURE_BYTES, SIGNATURE, SUMS, Trust,
    control::{Control, Stage, step},
    disk::{Found, copy_file, look, make_folder, sync_file, sync_folder, write_synced},
    signed::{SignedManifest, read_if_there},
    staging::Staging,
    sums,
    switch::{Journal, Move, recover, switch},
    tree::{self, FOLDERS},
    verify::verify,
};

/// `DELTA.json`: what a delta adds to which bundle. The new manifest lies beside it whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Delta {
    pub(super) format: u32,
    pub(super) bundle_uid: String,
    pub(super) base_sequence: u64,
    pub(super) base_manifest_sha256: Sha256,
    pub(super) sequence: u64,
    pub(super) manifest_sha256: Sha256,
    /// Files that lie in the delta.
    pub(super) adds: Vec<String>,
    /// Files of the base that the new bundle no longer has.
    pub(super) removes: Vec<String>,
}

pub(super) fn between(
    base: &SignedManifest,
    manifest: &Manifest,
    manifest_sha256: Sha256,
    adds: Vec<String>,
) -> Delta {
    let new: BTreeSet<&str> = manifest.all_files().map(|f| f.path.as_str()).collect();
    let old: BTreeSet<&str> = base.manifest.all_files().map(|f| f.path.as_str()).collect();
    Delta {
        format: FORMAT,
        bundle_uid: manifest.bundle_uid.clone(),
        base_sequence: base.manifest.sequence,
        base_manifest_sha256: base.sha256,
        sequence: manifest.sequence,
        manifest_sha256,
        adds,
        removes: old
            .difference(&new)
            .map(|path| (*path).to_owned())
            .collect(),
    }
}

impl Delta {
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, ManifestError> {
        Ok(canonical_json(self)?)
    }

    /// Reads a `DELTA.json` and checks it against the manifest beside it.
    pub(super) fn read(
        bytes: &[u8],
        manifest: &Manifest,
        manifest_sha256: Sha256,
    ) -> Result<Self, String> {
        let delta: Self = serde_json::from_slice(bytes).map_err(|fault| fault.to_string())?;
        if delta.format != FORMAT {
            return Err(format!("format version {}", delta.format));
        }
        let same = (
            delta.bundle_uid.as_str(),
            delta.sequence,
            delta.manifest_sha256,
        );
        if same
            != (
                manifest.bundle_uid.as_str(),
                manifest.sequence,
                manifest_sha256,
            )
        {
            return Err("made for another manifest".to_owned());
        }
        let content: BTreeSet<&str> = manifest.all_files().map(|f| f.path.as_str()).collect();
        if !delta
            .adds
            .iter()
            .all(|path| content.contains(path.as_str()))
        {
            return Err("adds a file that the manifest does not name".to_owned());
        }
        if !delta
            .removes
            .iter()
            .all(|path| tree::may_hold(path) && path.contains('/'))
        {
            return Err("removes what no bundle has".to_owned());
        }
        Ok(delta)
    }

    /// The manifest's entries of the files that lie in the delta, each once.
    pub(super) fn added<'m>(&self, manifest: &'m Manifest) -> Vec<&'m FileEntry> {
        let adds: BTreeSet<&str> = self.adds.iter().map(String::as_str).collect();
        let mut entries: Vec<&FileEntry> = manifest
            .all_files()
            .filter(|file| adds.contains(file.path.as_str()))
            .collect();
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        entries.dedup_by(|a, b| a.path == b.path);
        entries
    }
}

/// What applying a delta did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct DeltaReport {
    /// The sequence that the bundle has now.
    pub sequence: u64,
    /// The hash of its manifest.
    pub manifest_sha256: Sha256,
    /// Files copied from the delta, the manifest and the like among them.
    pub files_written: u64,
    /// Their bytes.
    pub bytes_written: u64,
    /// Files that went.
    pub files_removed: u64,
}

/// Brings the bundle in `to` up to date with the delta in `from`; applied again, it changes
/// nothing. The result is byte for byte what a whole export would have written.
///
/// # Errors
/// Where the delta does not verify under `trust`, continues another bundle, or a file that
/// it counts on is not there. The bundle is then as it was.
pub fn apply(
    from: &Path,
    to: &Path,
    trust: &Trust<'_>,
    now: Timestamp,
    control: &mut Control<'_>,
) -> Result<DeltaReport, BundleError> {
    if !matches!(look(&from.join(DELTA))?, Found::File(_)) {
        return Err(BundleError::NotADelta(from.to_owned()));
    }
    let report = verify(from, trust, now, control)?;
    if !report.ok {
        return Err(BundleError::BadDelta {
            path: from.to_owned(),
            problems: report.problems,
        });
    }
    recover(to)?;
    let gone =
        |name: &str| super::error::io_at(&from.join(name))(std::io::ErrorKind::NotFound.into());
    let read = |name: &str, most| read_if_there(&from.join(name), most)?.ok_or_else(|| gone(name));
    let manifest_bytes = read(MANIFEST, MAX_MANIFEST_BYTES)?;
    let signature = read(SIGNATURE, MAX_SIGNATURE_BYTES)?;
    let manifest = Manifest::from_bytes(&manifest_bytes)?;
    let manifest_sha256 = Sha256::of(&manifest_bytes);
    // Verified above; read again only if somebody changed it in between.
    let delta = Delta::read(
        &read(DELTA, MAX_MANIFEST_BYTES)?,
        &manifest,
        manifest_sha256,
    )
    .map_err(|_| BundleError::NotADelta(from.to_owned()))?;

    let here = read_if_there(&to.join(MANIFEST), MAX_MANIFEST_BYTES)?;
    let found = here.as_deref().map(Sha256::of);
    if found == Some(manifest_sha256) {
        return Ok(DeltaReport {
            sequence: manifest.sequence,
            manifest_sha256,
            files_written: 0,
            bytes_written: 0,
            files_removed: 0,
        });
    }
    if found != Some(delta.base_manifest_sha256) {
        return Err(BundleError::WrongBase {
            expected: delta.base_manifest_sha256,
            found,
        });
    }
    let added = delta.added(&manifest);
    let in_delta: BTreeSet<&str> = added.iter().map(|entry| entry.path.as_str()).collect();
    for entry in manifest
        .all_files()
        .filter(|f| !in_delta.contains(f.path.as_str()))
    {
        let path = to.join(&entry.path);
        if !matches!(look(&path)?, Found::File(bytes) if bytes == entry.bytes) {
            return Err(BundleError::NeverAdded(entry.path.clone()));
        }
    }

    let staging = Staging::lock(to)?;
    staging.resume(control)?;
    let total = added.iter().map(|entry| entry.bytes).sum();
    let mut done = 0;
    let mut journal = Journal {
        moves: Vec::new(),
        removes: Vec::new(),
    };
    for entry in added {
        if let Some((folder, _)) = entry.path.split_once('/') {
            make_folder(staging.path(), folder)?;
        }
        let staged = staging.path().join(&entry.path);
        let copied = copy_file(&from.join(&entry.path), &staged, control, &mut done, total)?;
        if copied != (entry.bytes, entry.sha256) {
            return Err(BundleError::NeverAdded(entry.path.clone()));
        }
        sync_file(&staged)?;
        journal.moves.push(Move::of(entry));
    }
    journal.moves.sort_by_key(|one| !one.path.contains('/'));
    let mut all = sums::of_content(&manifest);
    all.insert(MANIFEST.to_owned(), manifest_sha256);
    all.insert(SIGNATURE.to_owned(), Sha256::of(&signature));
    let sums = sums::text(&all).into_bytes();
    for (name, bytes) in [
        (SUMS, sums),
        (SIGNATURE, signature),
        (MANIFEST, manifest_bytes),
    ] {
        write_synced(&staging.path().join(name), &bytes)?;
        journal.moves.push(Move {
            path: name.to_owned(),
            bytes: bytes.len() as u64,
            sha256: Sha256::of(&bytes),
        });
    }
    let content: BTreeSet<&str> = manifest.all_files().map(|f| f.path.as_str()).collect();
    journal.removes = tree::list(to)?
        .into_iter()
        .filter(|path| tree::is_made_by_us(path) && !content.contains(path.as_str()))
        .collect();
    step(control, Stage::Switching, 0, 1)?;
    for folder in FOLDERS {
        sync_folder(&staging.path().join(folder));
    }
    switch(to, &journal, control)?;
    staging.remove()?;
    Ok(DeltaReport {
        sequence: manifest.sequence,
        manifest_sha256,
        files_written: journal.moves.len() as u64,
        bytes_written: journal.moves.iter().map(|one| one.bytes).sum(),
        files_removed: journal.removes.len() as u64,
    })
}
