//! Checking a bundle: nothing of it is believed that a trusted key has not signed.

use std::{collections::BTreeMap, fs, path::Path};

use jiff::Timestamp;

use super::{
    super::{
        keys::{HighestSeen, KeyId, PublicKey, SignatureFault, signature_key_id},
        manifest::{FileEntry, MAX_MANIFEST_BYTES, Manifest, ManifestError, Sha256},
    },
    BundleError, DELTA, DELTA_SIGNATURE, MANIFEST, MAX_SIGNATURE_BYTES, SIGNATURE, SUMS,
    control::{Control, Stage, step},
    delta::Delta,
    disk::{Found, hash_file, look},
    error::io_at,
    report::{FindingCode, Summary, VerifyReport},
    signed::read_if_there,
    sums::{self, Sums},
    switch::{Recovery, recover},
    tree,
};

/// What the verifier trusts: never anything on the stick.
#[derive(Debug, Clone, Copy, Default)]
pub struct Trust<'a> {
    /// The one key to trust; where it is given, the known ones do not count.
    pub key: Option<&'a PublicKey>,
    /// The keys known otherwise, the user's own among them.
    pub known: &'a [PublicKey],
    /// What was seen before.
    pub highest_seen: Option<&'a HighestSeen>,
}

impl Trust<'_> {
    fn find(&self, id: KeyId) -> Option<&PublicKey> {
        match self.key {
            Some(key) => Some(key).filter(|key| key.id() == id),
            None => self.known.iter().find(|key| key.id() == id),
        }
    }
}

/// Checks the bundle or delta in `folder`, every byte of every file. A half-done switch is
/// finished first.
///
/// # Errors
/// Only where the folder cannot be read at all, or the caller stops; what is wrong with
/// the bundle is in the report.
pub fn verify(
    folder: &Path,
    trust: &Trust<'_>,
    now: Timestamp,
    control: &mut Control<'_>,
) -> Result<VerifyReport, BundleError> {
    fs::read_dir(folder).map_err(io_at(folder))?;
    let mut report = VerifyReport {
        ok: false,
        delta: false,
        key_id: None,
        summary: None,
        files_checked: 0,
        problems: Vec::new(),
        notes: Vec::new(),
    };
    match recover(folder) {
        Ok(Recovery::Clean | Recovery::Finished) => {}
        Ok(Recovery::Unfinished) => report.note(FindingCode::UnfinishedExport, tree::NEXT),
        Err(fault) => report.problem(FindingCode::HalfWritten, tree::NEXT, fault.code()),
    }
    let mut sums = Sums::new();
    let manifest = check_manifest(folder, trust, now, &mut report, &mut sums)?;
    let content = match &manifest {
        Some((manifest, sha256)) => {
            content_to_check(folder, manifest, *sha256, trust, &mut report, &mut sums)?
        }
        None => BTreeMap::new(),
    };
    check_content(folder, &content, &mut report, control)?;
    sums.extend(
        content
            .values()
            .map(|file| (file.path.clone(), file.sha256)),
    );
    check_sums(folder, &sums, manifest.is_some(), &mut report)?;
    check_foreign(folder, &content, &mut report)?;
    report.ok = report.problems.is_empty();
    Ok(report)
}

/// A signed file's bytes, and the key that its signature names.
type Signed = (Vec<u8>, Option<KeyId>);

/// Reads a signed file and its signature, and says what is wrong with them. The bytes come
/// back even where the signature does not hold, so that more can be said.
fn check_signed(
    folder: &Path,
    names: (&'static str, &'static str),
    trust: &Trust<'_>,
    report: &mut VerifyReport,
    sums: &mut Sums,
) -> Result<Option<Signed>, BundleError> {
    let (name, signature_name) = names;
    let mut read = |name: &'static str, most| match read_if_there(&folder.join(name), most) {
        Ok(Some(bytes)) => {
            sums.insert(name.to_owned(), Sha256::of(&bytes));
            Ok(Some(bytes))
        }
        Ok(None) => {
            report.problem(FindingCode::MissingFile, name, "");
            Ok(None)
        }
        Err(BundleError::Manifest(_)) => {
            report.problem(FindingCode::ChangedFile, name, "too-large");
            Ok(None)
        }
        Err(BundleError::Io { source, .. }) => {
            report.problem(FindingCode::ChangedFile, name, source.to_string());
            Ok(None)
        }
        Err(other) => Err(other),
    };
    let signature = read(signature_name, MAX_SIGNATURE_BYTES)?;
    let Some(bytes) = read(name, MAX_MANIFEST_BYTES)? else {
        return Ok(None);
    };
    let Some(signature) = signature else {
        return Ok(Some((bytes, None)));
    };
    let text = String::from_utf8(signature).unwrap_or_default();
    let id = match signature_key_id(&text) {
        Ok(id) => id,
        Err(fault) => {
            report.problem(FindingCode::BadSignature, signature_name, fault.to_string());
            return Ok(Some((bytes, None)));
        }
    };
    match trust.find(id).map(|key| key.verify(&bytes, &text)) {
        Some(Ok(_)) => {}
        Some(Err(SignatureFault::OtherKey)) | None => {
            report.problem(FindingCode::UnknownKey, signature_name, id.to_string());
        }
        Some(Err(fault)) => {
            report.problem(FindingCode::BadSignature, name, fault.to_string());
        }
    }
    Ok(Some((bytes, Some(id))))
}

fn check_manifest(
    folder: &Path,
    trust: &Trust<'_>,
    now: Timestamp,
    report: &mut VerifyReport,
    sums: &mut Sums,
) -> Result<Option<(Manifest, Sha256)>, BundleError> {
    let Some((bytes, id)) = check_signed(folder, (MANIFEST, SIGNATURE), trust, report, sums)?
    else {
        return Ok(None);
    };
    report.key_id = id.map(|id| id.to_string());
    let manifest = match Manifest::from_bytes(&bytes) {
        Ok(manifest) => manifest,
        Err(fault) => {
            let code = match fault {
                ManifestError::Newer { .. } => FindingCode::NewerFormat,
                _ => FindingCode::BrokenManifest,
            };
            report.problem(code, MANIFEST, fault.to_string());
            return Ok(None);
        }
    };
    let sha256 = Sha256::of(&bytes);
    let seen = id
        .zip(trust.highest_seen)
        .and_then(|(id, seen)| seen.find(id, &manifest.bundle_uid));
    if let Some(seen) = seen.filter(|seen| *seen > manifest.sequence) {
        let detail = format!("{} < {seen}", manifest.sequence);
        report.problem(FindingCode::OlderSequence, MANIFEST, detail);
    }
    if let Some(expires) = manifest.expires.filter(|expires| *expires <= now) {
        report.problem(FindingCode::Expired, MANIFEST, expires.to_string());
    }
    report.summary = Some(Summary {
        bundle_uid: manifest.bundle_uid.clone(),
        sequence: manifest.sequence,
        label: manifest.label.clone(),
        offer: manifest.offer.clone(),
        created: manifest.created,
        expires: manifest.expires,
        releases: manifest.releases.len() as u64,
        tracks: manifest.track_count() as u64,
        bytes: manifest.content_bytes(),
        manifest_sha256: sha256,
    });
    Ok(Some((manifest, sha256)))
}

/// The files that must lie here: all that the manifest names, or those a delta adds.
fn content_to_check<'m>(
    folder: &Path,
    manifest: &'m Manifest,
    sha256: Sha256,
    trust: &Trust<'_>,
    report: &mut VerifyReport,
    sums: &mut Sums,
) -> Result<BTreeMap<&'m str, &'m FileEntry>, BundleError> {
    let by_path = |files: Vec<&'m FileEntry>| {
        files
            .into_iter()
            .map(|file| (file.path.as_str(), file))
            .collect()
    };
    if let Found::Nothing = look(&folder.join(DELTA))? {
        return Ok(by_path(manifest.all_files().collect()));
    }
    report.delta = true;
    let signed = check_signed(folder, (DELTA, DELTA_SIGNATURE), trust, report, sums)?;
    match signed.map(|(bytes, _)| Delta::read(&bytes, manifest, sha256)) {
        Some(Ok(delta)) => Ok(by_path(delta.added(manifest))),
        Some(Err(detail)) => {
            report.problem(FindingCode::BrokenManifest, DELTA, detail);
            Ok(BTreeMap::new())
        }
        None => Ok(BTreeMap::new()),
    }
}

fn check_content(
    folder: &Path,
    content: &BTreeMap<&str, &FileEntry>,
    report: &mut VerifyReport,
    control: &mut Control<'_>,
) -> Result<(), BundleError> {
    let total = content.values().map(|file| file.bytes).sum();
    let mut done = 0;
    step(control, Stage::Reading, 0, total)?;
    for file in content.values() {
        let path = folder.join(&file.path);
        // A folder of the bundle that is a link leads anywhere.
        let linked = file.path.split_once('/').is_some_and(|(parent, _)| {
            fs::symlink_metadata(folder.join(parent)).is_ok_and(|meta| !meta.is_dir())
        });
        report.files_checked += 1;
        match look(&path) {
            _ if linked => report.problem(FindingCode::ChangedFile, &file.path, "link"),
            Ok(Found::Nothing) => report.problem(FindingCode::MissingFile, &file.path, ""),
            Ok(Found::Other) => report.problem(FindingCode::ChangedFile, &file.path, "not-a-file"),
            Ok(Found::File(bytes)) if bytes != file.bytes => {
                let detail = format!("{bytes} != {}", file.bytes);
                report.problem(FindingCode::ChangedFile, &file.path, detail);
            }
            Ok(Found::File(_)) => match hash_file(&path, control, &mut done, total) {
                Ok((_, hash)) if hash == file.sha256 => {}
                Ok(_) => report.problem(FindingCode::ChangedFile, &file.path, "sha256"),
                Err(BundleError::Cancelled) => return Err(BundleError::Cancelled),
                Err(fault) => {
                    report.problem(FindingCode::ChangedFile, &file.path, fault.to_string());
                }
            },
            Err(fault) => report.problem(FindingCode::ChangedFile, &file.path, fault.to_string()),
        }
    }
    Ok(())
}

/// `SHA256SUMS` must be, byte for byte, what follows from the manifest: no signature covers
/// it, and it is what people check with.
fn check_sums(
    folder: &Path,
    sums: &Sums,
    know_all: bool,
    report: &mut VerifyReport,
) -> Result<(), BundleError> {
    match read_if_there(&folder.join(SUMS), MAX_MANIFEST_BYTES) {
        Ok(Some(there)) if know_all && there != sums::text(sums).as_bytes() => {
            report.problem(FindingCode::ChangedFile, SUMS, "sha256");
        }
        Ok(Some(_)) => {}
        Ok(None) => report.problem(FindingCode::MissingFile, SUMS, ""),
        Err(BundleError::Cancelled) => return Err(BundleError::Cancelled),
        Err(fault) => report.problem(FindingCode::ChangedFile, SUMS, fault.to_string()),
    }
    Ok(())
}

/// In the bundle's own folders a foreign file is a problem: a browser may serve it. Beside
/// them it is only noted, for a stick may carry other things; what systems leave behind is
/// nothing.
fn check_foreign(
    folder: &Path,
    content: &BTreeMap<&str, &FileEntry>,
    report: &mut VerifyReport,
) -> Result<(), BundleError> {
    const OURS: [&str; 5] = [MANIFEST, SIGNATURE, SUMS, DELTA, DELTA_SIGNATURE];
    for path in tree::list(folder)? {
        let ours = content.contains_key(path.as_str()) || OURS.contains(&path.as_str());
        if ours || tree::FOLDERS.contains(&path.as_str()) {
            continue;
        }
        let inside = path.contains('/') || path.to_lowercase().starts_with("index.");
        let litter = path.split('/').any(tree::is_system_litter);
        match inside && !litter {
            true => report.problem(FindingCode::ForeignFile, &path, ""),
            false => report.note(FindingCode::ForeignFile, &path),
        }
    }
    Ok(())
}
