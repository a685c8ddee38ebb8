//! From a folder of sound files to a catalogue.
//!
//! [`walk`] lists what there is, [`read`](self::read) drinks each new or changed file once, on as
//! many threads as there are cores ([`readers`]), and one writer commits in batches, in the order of
//! the walk; [`fate`] says which file of the catalogue each is.
//! Killed at any instruction, the catalogue holds whole batches; running again goes on from there.

mod commit;
mod copy;
mod fate;
pub(crate) mod merge;
mod read;
mod readers;
mod release;
mod walk;

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use griot_store::{Catalogue, Change, media_file};

use crate::place::{Mounts, from_bytes, is_gone, to_bytes};
use crate::progress::step;
use crate::{AppError, Control, Progress, Result, Unit};
use commit::Importer;
pub(crate) use merge::same;
pub(crate) use walk::modified_ns;
use walk::{Found, Source};

/// What to import.
#[derive(Debug, Clone)]
pub struct Import<'a> {
    /// Files and folders.
    pub paths: &'a [PathBuf],
    /// Whether to copy the files into the catalogue's `masters/`.
    pub copy: bool,
    /// Now (RFC 3339, UTC).
    pub at: &'a str,
}

/// A file that did not go in, or one of which a person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, for the eye.
    pub path: String,
    /// Kebab-case code; its words are `problem-CODE` in `locales/`.
    pub code: String,
    /// Values for the words.
    pub params: Vec<(&'static str, String)>,
}

impl Problem {
    /// What an error says of a file.
    pub(crate) fn of(path: &Path, error: &AppError) -> Problem {
        Problem {
            path: shown(path),
            code: error.code.to_owned(),
            params: error.params.clone(),
        }
    }
}

/// A file whose content had changed, and what is different in the catalogue now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// The file, for the eye.
    pub path: String,
    /// Tags that followed the file.
    pub fields: Vec<String>,
    /// Whether the sound is another.
    pub sound: bool,
    /// Whether only its place is new.
    pub moved: bool,
}

/// What came of an import. Counts are of files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many files were looked at.
    pub files: u64,
    /// How many are new in the catalogue.
    pub imported: u64,
    /// How many had changed, moved or come back.
    pub updated: u64,
    /// How many are as they were.
    pub unchanged: u64,
    /// How many known ones are gone from these folders.
    pub missing: u64,
    /// What was updated, and how.
    pub updates: Vec<Update>,
    /// What did not go in, and what should be known.
    pub problems: Vec<Problem>,
}

/// Imports files and folders; see [`Imported`] for what it answers.
///
/// # Errors
/// A full disk or a catalogue that cannot be written; what was committed before stands.
/// Bad files are no errors but [`Problem`]s.
pub fn import(
    catalogue: &Catalogue,
    import: &Import<'_>,
    control: &Control<'_>,
) -> Result<Imported> {
    let mut report = Imported::default();
    step(
        control,
        &Progress {
            done: 0,
            total: 0,
            unit: Unit::Files,
            current: "",
        },
    )?;
    let mounts = Mounts::read(catalogue.folder());
    let mut walked = walk::walk(
        import.paths,
        catalogue.folder(),
        &mut report.problems,
        control,
    )?;
    if import.copy {
        walked.files = copy::into_masters(
            catalogue,
            &mounts,
            walked.files,
            &mut report.problems,
            control,
        )?;
    }
    report.files = walked.files.len() as u64;
    let sifted = sift(catalogue, &mounts, &walked, &mut report)?;
    if !sifted.sources.is_empty() {
        catalogue.store().append(import.at, |write| {
            sifted
                .sources
                .iter()
                .try_for_each(|(id, source)| commit::keep_source(write, &mounts, source, *id, None))
        })?;
    }
    if !sifted.work.is_empty() || !sifted.gone.is_empty() {
        let subject = import
            .paths
            .first()
            .map(|path| shown(path))
            .unwrap_or_default();
        let change = Change {
            name: "import",
            subject: &subject,
            at: import.at,
        };
        let mut importer = Importer::new(catalogue, &mounts, &sifted.work, change);
        importer.mark_missing(&sifted.gone, &mut report)?;
        readers::take_in(&mut importer, &sifted.work, &mut report, control)?;
    }
    Ok(report)
}

/// What came of comparing a walk with the catalogue.
struct Sifted {
    /// Files to read: new, or not as they were.
    work: Vec<Found>,
    /// Known files under the folders that are gone.
    gone: Vec<i64>,
    /// Masters that are as they were, but were taken in again from elsewhere.
    sources: Vec<(i64, Source)>,
}

fn sift(
    catalogue: &Catalogue,
    mounts: &Mounts,
    walked: &walk::Walked,
    report: &mut Imported,
) -> Result<Sifted> {
    let mut by_volume: HashMap<i64, HashMap<Vec<u8>, media_file::Known>> = HashMap::new();
    let mut identities: HashMap<String, i64> = HashMap::new();
    catalogue.store().read(|read| {
        for volume in griot_store::volume::all(read)? {
            by_volume.insert(volume.id, media_file::known_on(read, volume.id)?);
            identities.insert(volume.identity, volume.id);
        }
        Ok::<(), AppError>(())
    })?;
    let mut seen = HashSet::new();
    let (mut work, mut sources) = (Vec::new(), Vec::new());
    for found in &walked.files {
        let placed = mounts.place(&found.path);
        let known = identities
            .get(&placed.identity)
            .and_then(|volume| by_volume.get(volume))
            .and_then(|files| files.get(&to_bytes(&placed.within)));
        let as_it_was = known.filter(|known| {
            known.bytes == found.bytes && known.modified_ns == found.modified_ns && !known.missing
        });
        seen.extend(known.map(|known| known.id));
        match as_it_was {
            Some(known) => {
                report.unchanged += 1;
                sources.extend(found.source.clone().map(|source| (known.id, source)));
            }
            None => work.push(found.clone()),
        }
    }
    let mut gone = Vec::new();
    for root in &walked.folders {
        let placed = mounts.place(root);
        let Some(files) = identities
            .get(&placed.identity)
            .and_then(|volume| by_volume.get(volume))
        else {
            continue;
        };
        for (path, known) in files {
            let under = from_bytes(path).starts_with(&placed.within);
            if under
                && !known.missing
                && !seen.contains(&known.id)
                && !walked.passed_over(&placed.root, path)
                && is_gone(&placed.root.join(from_bytes(path)))
            {
                gone.push(known.id);
            }
        }
    }
    gone.sort_unstable();
    gone.dedup();
    Ok(Sifted {
        work,
        gone,
        sources,
    })
}

/// A path for the eye: what is no Unicode shows as replacement characters.
pub(crate) fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
