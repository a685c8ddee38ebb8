//! Files against the catalogue.

use griot_app::tags;
use griot_audio::tags::LossReason;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::wire::{Problem, Selection};

macro_rules! selection_command {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Deserialize, TS)]
        #[ts(optional_fields = nullable)]
        pub struct $name {
            /// All recordings that answer.
            pub query: Option<String>,
            /// These.
            pub uids: Option<Vec<String>>,
        }

        impl $name {
            fn selection(self) -> Result<griot_app::edit::Selection, Failure> {
                Selection { query: self.query, uids: self.uids }.into_app()
            }
        }
    };
}

selection_command! {
    /// What a write would change.
    TagsDiff
}
selection_command! {
    /// Writes the catalogue's tags into the files.
    TagsWrite
}
selection_command! {
    /// Brings back the tags from before Griot's last write.
    TagsRestore
}

/// A field that differs.
#[derive(Debug, Serialize, TS)]
pub struct TagChange {
    /// Tag.
    pub field: String,
    /// In the file.
    pub from: Vec<String>,
    /// In the catalogue.
    pub to: Vec<String>,
}

/// What a format will not hold.
#[derive(Debug, Serialize, TS)]
pub struct TagLoss {
    /// Tag.
    pub field: String,
    /// `no-place`, `first-value-only` or `altered`.
    pub reason: String,
}

/// A file that differs from the catalogue.
#[derive(Debug, Serialize, TS)]
pub struct TagDifference {
    /// The file.
    pub file_uid: String,
    /// Its recording.
    pub recording_uid: String,
    /// Where it lies.
    pub path: String,
    /// What differs.
    pub changes: Vec<TagChange>,
    /// What its format will not hold.
    pub losses: Vec<TagLoss>,
}

/// Files that differ.
#[derive(Debug, Serialize, TS)]
pub struct TagDifferences {
    /// How many.
    pub total: u32,
    /// Which.
    pub rows: Vec<TagDifference>,
    /// Files that could not be compared.
    pub problems: Vec<Problem>,
}

impl Command for TagsDiff {
    type Answer = TagDifferences;
    const NAME: &'static str = "tags_diff";
    fn run(self, context: &Context<'_>) -> Result<TagDifferences, Failure> {
        let found = tags::diff(&*context.catalogue()?, &self.selection()?, context.control)?;
        Ok(TagDifferences {
            total: u32::try_from(found.rows.len()).unwrap_or(u32::MAX),
            rows: found.rows.into_iter().map(difference).collect(),
            problems: found.problems.into_iter().map(Problem::from).collect(),
        })
    }
}

fn difference(row: tags::FileDifference) -> TagDifference {
    TagDifference {
        file_uid: row.file_uid,
        recording_uid: row.recording_uid,
        path: row.path,
        changes: row
            .changes
            .into_iter()
            .map(|change| TagChange {
                field: change.field.name().to_owned(),
                from: change.from,
                to: change.to,
            })
            .collect(),
        losses: row
            .losses
            .into_iter()
            .map(|loss| TagLoss {
                field: loss.field.name().to_owned(),
                reason: match loss.reason {
                    LossReason::NoPlace => "no-place",
                    LossReason::FirstValueOnly => "first-value-only",
                    LossReason::Altered(_) => "altered",
                }
                .to_owned(),
            })
            .collect(),
    }
}

/// What a write or a restore did.
#[derive(Debug, Serialize, TS)]
pub struct TagsWritten {
    /// Files written.
    pub written: u32,
    /// Files that were as wanted.
    pub unchanged: u32,
    /// The operation.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
    /// Files that could not be written; they are as before.
    pub problems: Vec<Problem>,
}

impl From<tags::Wrote> for TagsWritten {
    fn from(wrote: tags::Wrote) -> Self {
        TagsWritten {
            written: u32::try_from(wrote.written).unwrap_or(u32::MAX),
            unchanged: u32::try_from(wrote.unchanged).unwrap_or(u32::MAX),
            operation: wrote.operation,
            problems: wrote.problems.into_iter().map(Problem::from).collect(),
        }
    }
}

impl Command for TagsWrite {
    type Answer = TagsWritten;
    const NAME: &'static str = "tags_write";
    const LONG: bool = true;
    fn run(self, context: &Context<'_>) -> Result<TagsWritten, Failure> {
        let catalogue = context.catalogue()?;
        Ok(tags::write(
            &catalogue,
            &self.selection()?,
            &context.now(),
            context.control,
        )?
        .into())
    }
}

impl Command for TagsRestore {
    type Answer = TagsWritten;
    const NAME: &'static str = "tags_restore";
    const LONG: bool = true;
    fn run(self, context: &Context<'_>) -> Result<TagsWritten, Failure> {
        let catalogue = context.catalogue()?;
        Ok(tags::restore(
            &catalogue,
            &self.selection()?,
            &context.now(),
            context.control,
        )?
        .into())
    }
}
