//! Which catalogue is open, and what can be undone.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use griot_domain::codes::IsrcPrefix;
use griot_domain::country::is_country;
use griot_store::{Catalogue, NewCatalogue, catalogue, history, summary};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::command::{Command, Context};
use crate::history::{Operation, operation};
use crate::wire::{Done, Rows};
use crate::{Failure, Host};

/// The open catalogue.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CatalogueSummary {
    /// Its folder.
    pub path: String,
    /// The label.
    pub label: String,
    /// Its country.
    pub country: Option<String>,
    /// Its ISRC prefix.
    pub isrc_prefix: Option<String>,
    /// Recordings.
    pub recordings: u32,
    /// Releases.
    pub releases: u32,
    /// Files.
    pub files: u32,
    /// What should be known about where it lies: `network-folder`, `synced-folder`.
    pub warnings: Vec<String>,
}

impl Host {
    /// Sums up a catalogue, makes it the open one and remembers it.
    pub(crate) fn adopt(&self, catalogue: Catalogue) -> Result<CatalogueSummary, Failure> {
        let catalogue = Arc::new(catalogue);
        let mut settings = self.settings();
        settings.remember(catalogue.folder());
        // A settings file that cannot be written is no reason not to open a catalogue.
        if let Err(error) = settings.write(self.config()) {
            tracing::warn!(%error, "settings not written");
        }
        let answer = summarise(&catalogue)?;
        self.set_catalogue(Some(catalogue));
        Ok(answer)
    }
}

/// Sums up a catalogue.
fn summarise(open: &Catalogue) -> Result<CatalogueSummary, Failure> {
    let (owner, counts) = open
        .store()
        .read(|read| Ok::<_, Failure>((catalogue::owner(read)?, summary::counts(read)?)))?;
    let count = |number: i64| u32::try_from(number).unwrap_or(0);
    Ok(CatalogueSummary {
        path: open.folder().display().to_string(),
        label: owner.label,
        country: owner.country,
        isrc_prefix: owner.isrc_prefix,
        recordings: count(counts.recordings),
        releases: count(counts.releases),
        files: count(counts.files),
        warnings: warnings(open.folder()),
    })
}

/// File systems over a network break SQLite's locks; sync programs copy a database while it is written.
fn warnings(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let text = folder.to_string_lossy().to_lowercase();
    let synced = [
        "dropbox",
        "onedrive",
        "google drive",
        "googledrive",
        "nextcloud",
        "icloud",
        "syncthing",
    ];
    if synced.iter().any(|name| text.contains(name)) {
        found.push("synced-folder".to_owned());
    }
    let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let over_network = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(point, _)| folder.starts_with(point))
        .max_by_key(|(point, _)| point.len())
        .is_some_and(|(_, kind)| {
            matches!(
                kind,
                "nfs"
                    | "nfs4"
                    | "cifs"
                    | "smb3"
                    | "smbfs"
                    | "sshfs"
                    | "fuse.sshfs"
                    | "9p"
                    | "afpfs"
            )
        });
    if over_network || text.starts_with(r"\\") {
        found.push("network-folder".to_owned());
    }
    found
}

/// Where the session stands.
#[derive(Debug, Deserialize, TS)]
#[ts(rename = "SessionStateRequest")]
pub struct SessionState {}

/// Where the session stands.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "SessionState")]
pub struct Session {
    /// The open catalogue.
    pub catalogue: Option<CatalogueSummary>,
    /// What undo would take back.
    pub undo: Option<Operation>,
    /// What redo would do again.
    pub redo: Option<Operation>,
    /// Griot's version.
    pub version: String,
    /// Now (RFC 3339, UTC).
    pub now: String,
    /// The person's own folder.
    pub home: Option<String>,
}

impl Command for SessionState {
    type Answer = Session;
    const NAME: &'static str = "session_state";
    fn run(self, context: &Context<'_>) -> Result<Session, Failure> {
        let (mut summary, mut undo, mut redo) = (None, None, None);
        if let Some(open) = context.host.catalogue() {
            summary = Some(summarise(&open)?);
            open.store().read(|read| {
                undo = history::find_undoable(read)?.map(|found| operation(&found));
                redo = history::find_redoable(read)?.map(|found| operation(&found));
                Ok::<_, Failure>(())
            })?;
        }
        Ok(Session {
            catalogue: summary,
            undo,
            redo,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            now: context.now(),
            home: std::env::var("HOME")
                .or_else(|_| std::env::var("USERPROFILE"))
                .ok(),
        })
    }
}

/// Opens a catalogue.
#[derive(Debug, Deserialize, TS)]
pub struct CatalogueOpen {
    /// Its folder.
    pub path: PathBuf,
}

impl Command for CatalogueOpen {
    type Answer = CatalogueSummary;
    const NAME: &'static str = "catalogue_open";
    fn run(self, context: &Context<'_>) -> Result<CatalogueSummary, Failure> {
        context
            .host
            .adopt(Catalogue::open(&self.path, &context.now())?)
    }
}

/// Makes a new catalogue and opens it.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CatalogueInit {
    /// Its folder.
    pub path: PathBuf,
    /// The label.
    pub label: String,
    /// Its country (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Its ISRC prefix.
    pub isrc_prefix: Option<String>,
}

impl Command for CatalogueInit {
    type Answer = CatalogueSummary;
    const NAME: &'static str = "catalogue_init";
    fn run(self, context: &Context<'_>) -> Result<CatalogueSummary, Failure> {
        let bad = |field: &str, value: &str| {
            Failure::usage("bad-value")
                .with("field", field)
                .with("value", value)
        };
        if self.label.trim().is_empty() {
            return Err(bad("label", ""));
        }
        let country = self
            .country
            .filter(|text| !text.is_empty())
            .map(|text| text.to_uppercase());
        if let Some(country) = country.as_deref().filter(|country| !is_country(country)) {
            return Err(bad("country", country));
        }
        let prefix = match self.isrc_prefix.filter(|text| !text.is_empty()) {
            Some(text) => Some(IsrcPrefix::parse(&text).map_err(|_| bad("isrc_prefix", &text))?),
            None => None,
        };
        let new = NewCatalogue {
            label: self.label.trim(),
            country: country.as_deref(),
            isrc_prefix: prefix.as_ref().map(IsrcPrefix::as_str),
            at: &context.now(),
        };
        context.host.adopt(Catalogue::create(&self.path, &new)?)
    }
}

/// Closes the catalogue.
#[derive(Debug, Deserialize, TS)]
pub struct CatalogueClose {}

impl Command for CatalogueClose {
    type Answer = Done;
    const NAME: &'static str = "catalogue_close";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        context.host.set_catalogue(None);
        Ok(Done {})
    }
}

/// Catalogues opened lately that are still there.
#[derive(Debug, Deserialize, TS)]
pub struct RecentCatalogues {}

/// A catalogue opened lately.
#[derive(Debug, Serialize, TS)]
pub struct RecentCatalogue {
    /// Its folder.
    pub path: String,
    /// The folder's name.
    pub label: String,
}

impl Command for RecentCatalogues {
    type Answer = Rows<RecentCatalogue>;
    const NAME: &'static str = "recent_catalogues";
    fn run(self, context: &Context<'_>) -> Result<Rows<RecentCatalogue>, Failure> {
        let recent = context.host.settings().recent.into_iter();
        Ok(Rows::whole(
            recent
                .filter(|path| Path::new(path).join("catalogue.db").is_file())
                .map(|path| RecentCatalogue {
                    label: Path::new(&path)
                        .file_stem()
                        .map(|s| s.to_string_lossy().into_owned())
                        .unwrap_or_default(),
                    path,
                })
                .collect(),
        ))
    }
}
