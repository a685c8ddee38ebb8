//! Writing a bundle: content is staged as it is made, and [`BundleWriter::finish`] signs
//! and switches.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::{
    super::{
        keys::{PublicKey, SignatureFault, SigningKey},
        manifest::{FileEntry, MAX_FILE_BYTES, Manifest, Role, Sha256, content_path},
    },
    BundleError, DELTA, DELTA_SIGNATURE, MANIFEST, SIGNATURE, SUMS,
    control::{Control, Stage, step},
    delta,
    disk::{Found, copy_file, hash_file, look, make_folder, remove_file, sync_file, write_synced},
    error::io_at,
    parts::{Asset, Begin, BundleReport, NewFile},
    signed::{SignedManifest, read_signed},
    staging::Staging,
    sums,
    switch::{Journal, Move, recover, switch},
    tree,
};

/// An export under way. Content may be added by several threads at once.
#[derive(Debug)]
pub struct BundleWriter {
    folder: PathBuf,
    staging: Staging,
    recheck: bool,
    previous: Option<SignedManifest>,
    base: Option<SignedManifest>,
    made_before: HashMap<String, FileEntry>,
    made_elsewhere: HashMap<String, (PathBuf, FileEntry)>,
    content: Mutex<Content>,
}

#[derive(Debug, Default)]
struct Content {
    staged: BTreeMap<String, FileEntry>,
    kept: BTreeMap<String, FileEntry>,
    scratch: u64,
}

impl BundleWriter {
    /// Begins an export to `folder`, made where it is not there. A half-done switch is
    /// finished first; what an interrupted export staged is taken up again.
    ///
    /// # Errors
    /// Busy, not writable, occupied, or signed by another key.
    pub fn begin(
        folder: &Path,
        key: &PublicKey,
        begin: Begin,
        control: &mut Control<'_>,
    ) -> Result<Self, BundleError> {
        fs::create_dir_all(folder).map_err(io_at(folder))?;
        recover(folder)?;
        let is_there = |name: &str| look(&folder.join(name)).map(|f| !matches!(f, Found::Nothing));
        let delta_there = is_there(DELTA)?;
        let bundle_there = is_there(MANIFEST)?;
        let someone_elses = is_there("index.html")? && !bundle_there && !is_there(SUMS)?;
        if delta_there || someone_elses || (begin.since.is_some() && bundle_there) {
            return Err(BundleError::Occupied(folder.to_owned()));
        }
        let previous = match read_signed(folder, key) {
            Ok(previous) => previous,
            Err(BundleError::Untrusted {
                fault: SignatureFault::OtherKey,
                ..
            }) if begin.replace => None,
            // Ours and spoilt: written anew.
            Err(BundleError::Untrusted { fault, .. }) if fault != SignatureFault::OtherKey => None,
            Err(other) => return Err(other),
        };
        let base = match &begin.since {
            Some(since) => {
                recover(since)?;
                let base = read_signed(since, key)?;
                Some(base.ok_or_else(|| BundleError::Untrusted {
                    path: since.clone(),
                    fault: SignatureFault::Shape,
                })?)
            }
            None => None,
        };
        let staging = Staging::lock(folder)?;
        let staged = staging.resume(control)?;
        let before = base.as_ref().or(previous.as_ref());
        let made_before = before.map(made_files).unwrap_or_default();
        let mut made_elsewhere = HashMap::new();
        for other in begin.others.iter().filter(|other| *other != folder) {
            // A stick that is away, or spoilt, only costs the time to make its content again.
            if let Ok(Some(signed)) = read_signed(other, key) {
                let made = made_files(&signed).into_iter();
                made_elsewhere.extend(made.map(|(from, entry)| (from, (other.clone(), entry))));
            }
        }
        let content = Content {
            staged: staged.into_iter().map(|e| (e.path.clone(), e)).collect(),
            ..Content::default()
        };
        Ok(Self {
            folder: folder.to_owned(),
            staging,
            recheck: begin.recheck,
            previous,
            base,
            made_before,
            made_elsewhere,
            content: Mutex::new(content),
        })
    }

    /// The manifest that this export continues: the base of a delta, else the one there.
    #[must_use]
    pub fn previous(&self) -> Option<&Manifest> {
        self.before().map(|before| &before.manifest)
    }

    fn before(&self) -> Option<&SignedManifest> {
        self.base.as_ref().or(self.previous.as_ref())
    }

    fn content(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Content made from the same thing in the same way, if it is there already: staged,
    /// at the destination, in the bundle that a delta is since, or (copied now) in one of
    /// [`Begin::others`].
    ///
    /// # Errors
    /// What the file system says.
    pub fn find_made(&self, made_from: &str) -> Result<Option<FileEntry>, BundleError> {
        let is_it = |e: &&FileEntry| e.made_from.as_deref() == Some(made_from);
        if let Some(entry) = self.content().staged.values().find(is_it) {
            return Ok(Some(entry.clone()));
        }
        if let Some(entry) = self.made_before.get(made_from)
            && self.has(&entry.path, entry.bytes, entry.sha256, self.recheck)?
        {
            self.content()
                .kept
                .insert(entry.path.clone(), entry.clone());
            return Ok(Some(entry.clone()));
        }
        self.copy_made(made_from)
    }

    /// Content that another bundle of ours holds, copied from there; none where it does not
    /// hold it whole.
    fn copy_made(&self, made_from: &str) -> Result<Option<FileEntry>, BundleError> {
        let Some((folder, entry)) = self.made_elsewhere.get(made_from) else {
            return Ok(None);
        };
        let from = folder.join(&entry.path);
        if !matches!(look(&from), Ok(Found::File(length)) if length == entry.bytes) {
            return Ok(None);
        }
        let scratch = self.scratch()?;
        let mut quiet = |_| std::ops::ControlFlow::Continue(());
        match copy_file(&from, &scratch, &mut quiet, &mut 0, entry.bytes) {
            Ok((_, sha256)) if sha256 == entry.sha256 => {
                self.place_entry(entry.clone(), &scratch).map(Some)
            }
            // Unreadable there, or no room here: making it anew says which.
            _ => {
                remove_file(&scratch)?;
                Ok(None)
            }
        }
    }

    /// Whether this content need not be written.
    fn has(&self, path: &str, bytes: u64, sha256: Sha256, hash: bool) -> Result<bool, BundleError> {
        if let Some(base) = &self.base {
            let same = |e: &FileEntry| e.path == path && e.sha256 == sha256;
            return Ok(base.manifest.all_files().any(same));
        }
        let there = self.folder.join(path);
        if !matches!(look(&there)?, Found::File(length) if length == bytes) {
            return Ok(false);
        }
        let mut quiet = |_| std::ops::ControlFlow::Continue(());
        Ok(!hash || hash_file(&there, &mut quiet, &mut 0, bytes)?.1 == sha256)
    }

    /// A path on the destination, used by nobody, that an encoder may write to; then
    /// [`BundleWriter::adopt`] takes it.
    ///
    /// # Errors
    /// What the file system says.
    pub fn scratch(&self) -> Result<PathBuf, BundleError> {
        let mut content = self.content();
        content.scratch += 1;
        Ok(self
            .staging
            .path()
            .join(format!("s{}.part", content.scratch)))
    }

    /// Takes a file that was written to a [`BundleWriter::scratch`] path.
    ///
    /// # Errors
    /// What the file system says.
    pub fn adopt(&self, file: NewFile, scratch: &Path) -> Result<FileEntry, BundleError> {
        let mut quiet = |_| std::ops::ControlFlow::Continue(());
        let (bytes, sha256) = hash_file(scratch, &mut quiet, &mut 0, 0)?;
        self.place(file, scratch, bytes, sha256)
    }

    /// Adds these bytes.
    ///
    /// # Errors
    /// What the file system says.
    pub fn add_bytes(&self, file: NewFile, bytes: &[u8]) -> Result<FileEntry, BundleError> {
        let scratch = self.scratch()?;
        fs::write(&scratch, bytes).map_err(io_at(&scratch))?;
        self.place(file, &scratch, bytes.len() as u64, Sha256::of(bytes))
    }

    /// Adds a copy of this file.
    ///
    /// # Errors
    /// What the file system says.
    pub fn add_copy(
        &self,
        file: NewFile,
        from: &Path,
        control: &mut Control<'_>,
    ) -> Result<FileEntry, BundleError> {
        let total = fs::metadata(from).map_err(io_at(from))?.len();
        let scratch = self.scratch()?;
        let (bytes, sha256) = copy_file(from, &scratch, control, &mut 0, total)?;
        self.place(file, &scratch, bytes, sha256)
    }

    fn place(
        &self,
        file: NewFile,
        scratch: &Path,
        bytes: u64,
        sha256: Sha256,
    ) -> Result<FileEntry, BundleError> {
        let entry = FileEntry {
            path: content_path(file.role, &sha256, &file.extension),
            role: file.role,
            media_type: file.media_type,
            bytes,
            sha256,
            made_from: file.made_from,
            duration_ms: file.duration_ms,
            width: file.size.map(|(width, _)| width),
            height: file.size.map(|(_, height)| height),
            colour: file.colour,
        };
        self.place_entry(entry, scratch)
    }

    fn place_entry(&self, entry: FileEntry, scratch: &Path) -> Result<FileEntry, BundleError> {
        if entry.bytes > MAX_FILE_BYTES {
            remove_file(scratch)?;
            return Err(BundleError::FileTooLarge {
                path: PathBuf::from(&entry.path),
                bytes: entry.bytes,
            });
        }
        if self.has(&entry.path, entry.bytes, entry.sha256, true)? {
            remove_file(scratch)?;
            self.content()
                .kept
                .insert(entry.path.clone(), entry.clone());
            return Ok(entry);
        }
        if let Some((folder, _)) = entry.path.split_once('/') {
            make_folder(self.staging.path(), folder)?;
        }
        let to = self.staging.path().join(&entry.path);
        fs::rename(scratch, &to).map_err(io_at(&to))?;
        self.staging.note(&entry)?;
        self.content()
            .staged
            .insert(entry.path.clone(), entry.clone());
        Ok(entry)
    }

    /// Stages the storefront, completes, signs and stages the manifest, pushes all to the
    /// disk, and switches. The hash of the manifest before it and the storefront's files
    /// are put into the manifest here.
    ///
    /// # Errors
    /// Until the switch has begun, nothing of the bundle before is touched; after a failure
    /// within it (an unplugged stick), the next [`recover`] finishes it.
    pub fn finish(
        self,
        mut manifest: Manifest,
        assets: Vec<Asset>,
        key: &SigningKey,
        control: &mut Control<'_>,
    ) -> Result<BundleReport, BundleError> {
        manifest.files = assets
            .into_iter()
            .map(|asset| self.stage_asset(asset))
            .collect::<Result<_, _>>()?;
        manifest.previous_sha256 = None;
        if let Some(before) = self.before()
            && before.manifest.bundle_uid == manifest.bundle_uid
        {
            manifest.previous_sha256 = Some(before.sha256);
            if manifest.sequence <= before.manifest.sequence {
                return Err(BundleError::Sequence {
                    new: manifest.sequence,
                    before: before.manifest.sequence,
                });
            }
        }
        let wanted: BTreeSet<&str> = manifest.all_files().map(|f| f.path.as_str()).collect();
        let (staged, kept) = {
            let mut content = self.content();
            (
                std::mem::take(&mut content.staged),
                std::mem::take(&mut content.kept),
            )
        };
        if let Some(path) = wanted
            .iter()
            .find(|path| !staged.contains_key(**path) && !kept.contains_key(**path))
        {
            return Err(BundleError::NeverAdded((*path).to_owned()));
        }
        let moved: Vec<&FileEntry> = staged
            .values()
            .filter(|entry| wanted.contains(entry.path.as_str()) && !kept.contains_key(&entry.path))
            .collect();
        let total = moved.len() as u64;
        for (done, entry) in moved.iter().enumerate() {
            step(control, Stage::Syncing, done as u64, total)?;
            sync_file(&self.staging.path().join(&entry.path))?;
        }

        let mut named = NamedFiles::default();
        let manifest_bytes = manifest.to_bytes()?;
        let manifest_sha256 = Sha256::of(&manifest_bytes);
        let comment = format!(
            "timestamp:{}\tfile:{MANIFEST}\tsequence:{}",
            manifest.created.as_second(),
            manifest.sequence
        );
        let signature = key.sign(&manifest_bytes, &comment)?;
        let mut sums = match &self.base {
            None => sums::of_content(&manifest),
            Some(base) => {
                let adds: Vec<String> = moved.iter().map(|entry| entry.path.clone()).collect();
                let delta = delta::between(base, &manifest, manifest_sha256, adds);
                let bytes = delta.to_bytes()?;
                let comment = comment.replace(MANIFEST, DELTA);
                named.push(DELTA_SIGNATURE, key.sign(&bytes, &comment)?.into_bytes());
                named.push(DELTA, bytes);
                moved
                    .iter()
                    .map(|entry| (entry.path.clone(), entry.sha256))
                    .collect()
            }
        };
        named.push(SIGNATURE, signature.into_bytes());
        named.push(MANIFEST, manifest_bytes);
        sums.extend(
            named
                .files
                .iter()
                .map(|(name, bytes)| (name.clone(), Sha256::of(bytes))),
        );
        named
            .files
            .insert(0, (SUMS.to_owned(), sums::text(&sums).into_bytes()));

        let mut journal = Journal {
            moves: moved.iter().map(|entry| Move::of(entry)).collect(),
            removes: Vec::new(),
        };
        // What keeps its name goes last: until then all that was there still stands.
        journal.moves.sort_by_key(|one| !one.path.contains('/'));
        for (name, bytes) in &named.files {
            write_synced(&self.staging.path().join(name), bytes)?;
            journal.moves.push(Move {
                path: name.clone(),
                bytes: bytes.len() as u64,
                sha256: Sha256::of(bytes),
            });
        }
        let there = tree::list(&self.folder)?;
        let (ours, others): (Vec<String>, Vec<String>) = there
            .into_iter()
            .filter(|path| path.contains('/') && !wanted.contains(path.as_str()))
            .partition(|path| tree::is_made_by_us(path));
        journal.removes = ours;
        step(control, Stage::Switching, 0, 1)?;
        for folder in tree::FOLDERS {
            super::disk::sync_folder(&self.staging.path().join(folder));
        }
        switch(&self.folder, &journal, control)?;
        let report = BundleReport {
            sequence: manifest.sequence,
            manifest_sha256,
            delta: self.base.is_some(),
            files_written: journal.moves.len() as u64,
            bytes_written: journal.moves.iter().map(|one| one.bytes).sum(),
            files_kept: (wanted.len() - moved.len()) as u64,
            bytes_total: manifest.content_bytes(),
            files_removed: journal.removes.len() as u64,
            foreign: others
                .into_iter()
                .filter(|path| !path.split('/').any(tree::is_system_litter))
                .collect(),
        };
        self.staging.remove()?;
        Ok(report)
    }

    fn stage_asset(&self, asset: Asset) -> Result<FileEntry, BundleError> {
        let scratch = self.scratch()?;
        fs::write(&scratch, &asset.bytes).map_err(io_at(&scratch))?;
        let entry = FileEntry {
            path: asset.path,
            role: Role::Storefront,
            media_type: asset.media_type,
            bytes: asset.bytes.len() as u64,
            sha256: Sha256::of(&asset.bytes),
            made_from: None,
            duration_ms: None,
            width: None,
            height: None,
            colour: None,
        };
        self.place_entry(entry, &scratch)
    }

    /// Gives up for good: what was staged is removed. (Only dropping the writer leaves it
    /// for the next export to go on from.)
    ///
    /// # Errors
    /// What the file system says.
    pub fn discard(self) -> Result<(), BundleError> {
        self.staging.remove()
    }
}

/// A bundle's content by what it was made from.
fn made_files(signed: &SignedManifest) -> HashMap<String, FileEntry> {
    let files = signed.manifest.all_files().cloned();
    files
        .filter_map(|entry| Some((entry.made_from.clone()?, entry)))
        .collect()
}

#[derive(Default)]
struct NamedFiles {
    files: Vec<(String, Vec<u8>)>,
}

impl NamedFiles {
    fn push(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.push((name.to_owned(), bytes));
    }
}
