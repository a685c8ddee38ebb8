//! Checks, doctor, backup and restore.

use std::path::PathBuf;

use griot_app::check;
use griot_domain::finding::Severity;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::show::Finding;
use crate::wire::Rows;

/// What stands between the catalogue and its exits.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Check {
    /// Recordings that answer; all where there is none.
    pub query: Option<String>,
    /// Only what blocks.
    pub blocking: Option<bool>,
    /// So many findings at most; all where it is not said. The total counts them all.
    pub limit: Option<u32>,
}

impl Command for Check {
    type Answer = Rows<Finding>;
    const NAME: &'static str = "check";
    fn run(self, context: &Context<'_>) -> Result<Rows<Finding>, Failure> {
        let selection = griot_app::edit::Selection::Query(self.query.unwrap_or_default());
        let found = check::check(
            &*context.catalogue()?,
            &selection,
            &context.host.clock().today(),
        )?;
        let only_blocking = self.blocking.unwrap_or(false);
        let wanted: Vec<_> = found
            .into_iter()
            .filter(|one| !only_blocking || one.severity == Severity::Blocking)
            .collect();
        let limit = self.limit.map_or(usize::MAX, |limit| limit as usize);
        Ok(Rows {
            total: wanted.len() as u64,
            rows: wanted.into_iter().take(limit).map(Finding::from).collect(),
        })
    }
}

/// Whether the catalogue is sound.
#[derive(Debug, Deserialize, TS)]
pub struct Doctor {}

/// Something wrong with a catalogue.
#[derive(Debug, Serialize, TS)]
pub struct Fault {
    /// Code.
    pub code: String,
    /// Which thing.
    pub subject: String,
}

impl Command for Doctor {
    type Answer = Rows<Fault>;
    const NAME: &'static str = "doctor";
    fn run(self, context: &Context<'_>) -> Result<Rows<Fault>, Failure> {
        let faults = context.catalogue()?.doctor()?;
        Ok(Rows::whole(
            faults
                .into_iter()
                .map(|fault| Fault {
                    code: fault.code.to_owned(),
                    subject: fault.subject,
                })
                .collect(),
        ))
    }
}

/// Copies the database into `backups/`.
#[derive(Debug, Deserialize, TS)]
pub struct Backup {}

/// A backup.
#[derive(Debug, Serialize, TS)]
pub struct BackedUp {
    /// Where it lies.
    pub path: String,
}

impl Command for Backup {
    type Answer = BackedUp;
    const NAME: &'static str = "backup";
    fn run(self, context: &Context<'_>) -> Result<BackedUp, Failure> {
        let path = context.catalogue()?.backup(&context.now(), "by-hand")?;
        Ok(BackedUp {
            path: path.display().to_string(),
        })
    }
}

/// Puts a backup back; what is there now is backed up first.
#[derive(Debug, Deserialize, TS)]
pub struct Restore {
    /// The backup.
    pub file: PathBuf,
}

impl Command for Restore {
    type Answer = BackedUp;
    const NAME: &'static str = "restore";
    fn run(self, context: &Context<'_>) -> Result<BackedUp, Failure> {
        let path = context.catalogue()?.restore(&self.file, &context.now())?;
        Ok(BackedUp {
            path: path.display().to_string(),
        })
    }
}
