//! A Hub project's export comes in: whole, or not at all.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use griot_exchange::hub::{self, HubError, HubLabel, HubProject};
use griot_exchange::{document, image};
use griot_store::artwork::{self, NewArtwork};
use griot_store::protocol::{self as store, Label, LabelText, Project};
use griot_store::{Catalogue, Change, StoreError, Write};

use crate::{AppError, Kind, Result};

/// What an import did.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// The project's number on the Hub.
    pub project: String,
    /// Its title.
    pub title: String,
    /// Labels and notices that were not there before.
    pub added: u32,
    /// That are different now.
    pub updated: u32,
    /// That are as they were.
    pub unchanged: u32,
    /// That the project has no more: they stay where they are attached.
    pub gone: u32,
    /// Short codes of those whose icon did not come along.
    pub without_picture: Vec<String>,
    /// The operation; `None` where nothing is different.
    pub operation: Option<i64>,
}

/// The longest picture and the longest spoken text that are taken along.
const MAX_FILE: u64 = 64 << 20;
/// Folders beside the export that are looked into.
const MAX_FOLDERS: usize = 50;

impl From<HubError> for AppError {
    fn from(error: HubError) -> Self {
        let base = AppError::new(Kind::Unreadable, error.code())
            .with("part", error.part().unwrap_or_default());
        base.caused_by(error)
    }
}

/// Imports the export of a project; pictures and sounds that lie beside it come along as they are.
///
/// # Errors
/// `hub-…` with the part that is at fault; I/O. Then nothing has changed.
pub fn import(catalogue: &Catalogue, path: &Path, at: &str) -> Result<Imported> {
    let project = hub::parse(&bounded(path, hub::MAX_BYTES)?)?;
    let files = Beside::of(path);
    let found: Vec<Files> = project
        .labels
        .iter()
        .map(|label| (files.picture(label), files.sound(label)))
        .collect();
    keep(catalogue, &project, &found, at)
}

/// Keeps a project, with the picture and the sound of each label where they came along.
pub(crate) fn keep(
    catalogue: &Catalogue,
    project: &HubProject,
    found: &[Files],
    at: &str,
) -> Result<Imported> {
    let change = Change {
        name: "protocol-import",
        subject: &project.title,
        at,
    };
    let changed = catalogue
        .store()
        .change(&change, |write| take(write, catalogue, project, found, at))?;
    Ok(Imported {
        operation: changed.operation,
        ..changed.value
    })
}

/// A label's picture and sound.
pub(crate) type Files = (Option<Vec<u8>>, Option<Vec<u8>>);

fn take(
    write: &Write<'_>,
    catalogue: &Catalogue,
    project: &HubProject,
    files: &[Files],
    at: &str,
) -> Result<Imported> {
    let saved = Project {
        id: 0,
        uid: project.uid.clone(),
        title: project.title.clone(),
        providers_id: project.providers_id.clone(),
        page: project.page.clone(),
        modified_at: project.modified_at.clone(),
        imported_at: String::new(),
    };
    let project_id = store::save_project(write, &saved, at)?;
    let before = store::labels_of_project(write, project_id)?;
    let mut done = Imported {
        project: project.uid.clone(),
        title: project.title.clone(),
        ..Imported::default()
    };
    for (label, (picture, sound)) in project.labels.iter().zip(files) {
        let known = before.iter().find(|one| one.uid == label.uid);
        let artwork_id = match picture {
            Some(bytes) => Some(keep_picture(write, catalogue.folder(), bytes)?),
            None => known.and_then(|one| one.artwork_id),
        };
        let audio_hash = match sound {
            Some(bytes) => {
                let hash = *blake3::hash(bytes).as_bytes();
                store::keep_document(catalogue.folder(), &hash, bytes)?;
                Some(hash.to_vec())
            }
            None => known.and_then(|one| one.audio_hash.clone()),
        };
        let new = Label {
            id: known.map_or(0, |one| one.id),
            project_id,
            artwork_id,
            audio_hash,
            ..from_hub(label)
        };
        if artwork_id.is_none() {
            done.without_picture
                .push(griot_domain::protocol::short_code(
                    label.family,
                    &label.type_,
                ));
        }
        match known {
            None => done.added += 1,
            Some(known) if *known == new => done.unchanged += 1,
            Some(_) => done.updated += 1,
        }
        store::save_label(write, &new)?;
    }
    for one in before.iter().filter(|one| !one.gone) {
        if project.labels.iter().all(|label| label.uid != one.uid) {
            store::set_gone(write, one.id, true)?;
            done.gone += 1;
        }
    }
    Ok(done)
}

fn from_hub(label: &HubLabel) -> Label {
    let text = |said: &hub::HubText| LabelText {
        language: said.language.clone(),
        name: said.name.clone(),
        text: said.text.clone(),
    };
    let mut words = blake3::Hasher::new();
    let mut add = |text: &str| {
        words.update(text.as_bytes());
        words.update(&[0]);
    };
    add(&label.type_);
    add(&label.community);
    for said in std::iter::once(&label.words).chain(&label.translations) {
        add(said.language.as_deref().unwrap_or_default());
        add(&said.name);
        add(&said.text);
    }
    Label {
        id: 0,
        project_id: 0,
        uid: label.uid.clone(),
        family: label.family.code().to_owned(),
        type_: label.type_.clone(),
        own: text(&label.words),
        community: label.community.clone(),
        artwork_id: None,
        audio_hash: None,
        updated_at: label.updated_at.clone(),
        words_hash: words.finalize().to_hex().to_string(),
        gone: false,
        translations: label.translations.iter().map(text).collect(),
    }
}

fn keep_picture(write: &Write<'_>, folder: &Path, bytes: &[u8]) -> Result<i64, StoreError> {
    let probed = image::probe(bytes).ok();
    let new = NewArtwork {
        hash: *blake3::hash(bytes).as_bytes(),
        media_type: probed.map_or("application/octet-stream", |one| one.media_type),
        content: bytes,
        size: probed.map(|one| (one.width, one.height)),
    };
    artwork::get_or_insert(write, folder, &new)
}

/// A file's bytes, if they are not more than that many.
pub(super) fn bounded(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let io = crate::error::io;
    let file = File::open(path).map_err(io(path))?;
    if !file.metadata().map_err(io(path))?.is_file() {
        return Err(AppError::new(Kind::Unreadable, "not-a-file").with("path", path.display()));
    }
    let mut bytes = Vec::new();
    // One byte more tells a longer file.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(io(path))?;
    Ok(bytes)
}

/// The folders where files of an export may lie: its own, and those right below.
struct Beside(Vec<PathBuf>);

impl Beside {
    fn of(export: &Path) -> Beside {
        let own = match export.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        let mut folders: Vec<PathBuf> = std::fs::read_dir(&own)
            .into_iter()
            .flatten()
            .flatten()
            .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
            .map(|entry| entry.path())
            .collect();
        folders.sort();
        folders.truncate(MAX_FOLDERS);
        folders.insert(0, own);
        Beside(folders)
    }

    fn read(&self, name: &str) -> Option<Vec<u8>> {
        self.0.iter().find_map(|folder| {
            let bytes = bounded(&folder.join(name), MAX_FILE).ok()?;
            (bytes.len() as u64 <= MAX_FILE).then_some(bytes)
        })
    }

    /// The first of a label's pictures that lies there and can be read; never one of another name.
    fn picture(&self, label: &HubLabel) -> Option<Vec<u8>> {
        let names = label.pictures.iter();
        names
            .filter_map(|name| self.read(name))
            .find(|bytes| image::probe(bytes).is_ok())
    }

    fn sound(&self, label: &HubLabel) -> Option<Vec<u8>> {
        let is_sound = |bytes: &Vec<u8>| {
            document::probe(bytes)
                .is_some_and(|known| known.starts_with("audio/") || known.starts_with("video/"))
        };
        self.read(label.audio.as_deref()?).filter(is_sound)
    }
}
