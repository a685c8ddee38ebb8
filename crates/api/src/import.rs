//! From files to a catalogue.

use std::path::PathBuf;

use griot_app::import;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::path::WirePath;
use crate::session::CatalogueSummary;
use crate::wire::Problem;

/// Imports files and folders.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Import {
    /// Files and folders; one whose name is no Unicode as the list of its bytes.
    #[ts(as = "Vec<PathBuf>")]
    pub paths: Vec<WirePath>,
    /// Whether to copy the files into the catalogue's `masters/`.
    pub copy: Option<bool>,
}

/// A file that had changed.
#[derive(Debug, Serialize, TS)]
pub struct ImportUpdate {
    /// The file.
    pub path: String,
    /// Fields that followed it.
    pub fields: Vec<String>,
    /// Whether the sound is another.
    pub sound: bool,
    /// Whether only its place is new.
    pub moved: bool,
}

/// What came of an import. Counts are of files.
#[derive(Debug, Serialize, TS)]
pub struct Imported {
    /// Looked at.
    pub files: u32,
    /// New.
    pub imported: u32,
    /// Changed, moved or back.
    pub updated: u32,
    /// As they were.
    pub unchanged: u32,
    /// Gone from these folders.
    pub missing: u32,
    /// What was updated.
    pub updates: Vec<ImportUpdate>,
    /// What did not go in.
    pub problems: Vec<Problem>,
}

impl Command for Import {
    type Answer = Imported;
    const NAME: &'static str = "import";
    const LONG: bool = true;
    fn run(self, context: &Context<'_>) -> Result<Imported, Failure> {
        let catalogue = context.catalogue()?;
        let paths: Vec<PathBuf> = self.paths.into_iter().map(PathBuf::from).collect();
        let asked = import::Import {
            paths: &paths,
            copy: self.copy.unwrap_or(false),
            at: &context.now(),
        };
        let report = import::import(&catalogue, &asked, context.control)?;
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(Imported {
            files: count(report.files),
            imported: count(report.imported),
            updated: count(report.updated),
            unchanged: count(report.unchanged),
            missing: count(report.missing),
            updates: report
                .updates
                .into_iter()
                .map(|update| ImportUpdate {
                    path: update.path,
                    fields: update.fields,
                    sound: update.sound,
                    moved: update.moved,
                })
                .collect(),
            problems: report.problems.into_iter().map(Problem::from).collect(),
        })
    }
}

/// Makes the example label and opens it.
#[derive(Debug, Deserialize, TS)]
pub struct Example {
    /// Where.
    pub path: PathBuf,
}

impl Command for Example {
    type Answer = CatalogueSummary;
    const NAME: &'static str = "example";
    const LONG: bool = true;
    fn run(self, context: &Context<'_>) -> Result<CatalogueSummary, Failure> {
        let made = griot_app::example::make_catalogue(
            &self.path,
            &context.now(),
            &context.host.clock().today(),
            context.control,
        )?;
        context.host.adopt(made)
    }
}
