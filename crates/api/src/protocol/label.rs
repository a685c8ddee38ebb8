//! Labels and notices of imported projects.

use std::path::PathBuf;

use griot_app::edit::Edited;
use griot_app::protocol as verbs;
use griot_domain::protocol::{Family, short_code};
use griot_store::protocol as store;
use griot_store::{Read, artwork};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::catalogue::kind;
use crate::command::{Command, Context};
use crate::edit::Changed;
use crate::wire::{Rows, Selection};

/// A label's name and text in a language.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LabelWords {
    /// BCP 47, as the community wrote it.
    pub language: Option<String>,
    /// Name.
    pub name: String,
    /// Text.
    pub text: String,
}

/// A label or notice.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LabelRow {
    /// The Hub's number; of a notice its type.
    pub uid: String,
    /// The project's number on the Hub.
    pub project: String,
    /// `tk`, `bc` or `notice`.
    pub family: String,
    /// The Hub's type: `seasonal` …
    #[serde(rename = "type")]
    pub type_: String,
    /// Its letters: `TK S`.
    pub code: String,
    /// The community; empty of a notice.
    pub community: String,
    /// Name and text: the community's own first, then its translations.
    pub words: Vec<LabelWords>,
    /// Hash of its icon, which is shown as it is.
    pub picture: Option<String>,
    /// Whether its project has it no more.
    pub gone: bool,
    /// Whether its words have changed since somebody last looked at them together with the thing.
    pub changed: bool,
    /// Whether a release bears it, and not the recording itself.
    pub of_release: bool,
}

impl LabelRow {
    pub(crate) fn new(
        read: &Read<'_>,
        label: store::Label,
        project: &str,
    ) -> Result<Self, Failure> {
        let picture = match label.artwork_id {
            Some(id) => artwork::find(read, id)?.map(|picture| picture.hash),
            None => None,
        };
        let words = |said: store::LabelText| LabelWords {
            language: said.language,
            name: said.name,
            text: said.text,
        };
        Ok(LabelRow {
            uid: label.uid,
            project: project.to_owned(),
            code: Family::find(&label.family)
                .map(|family| short_code(family, &label.type_))
                .unwrap_or_else(|| label.type_.clone()),
            family: label.family,
            type_: label.type_,
            community: label.community,
            words: std::iter::once(label.own)
                .chain(label.translations)
                .map(words)
                .collect(),
            picture,
            gone: label.gone,
            changed: false,
            of_release: false,
        })
    }
}

/// The projects that were imported, with their labels and notices.
#[derive(Debug, Deserialize, TS)]
pub struct Protocols {}

/// A project of the Local Contexts Hub.
#[derive(Debug, Serialize, TS)]
pub struct ProtocolProject {
    /// Its number on the Hub.
    pub uid: String,
    /// Title.
    pub title: String,
    /// The provider's own number.
    pub providers_id: Option<String>,
    /// Its page on the Hub.
    pub page: Option<String>,
    /// When it was last different on the Hub, as written there.
    pub modified_at: Option<String>,
    /// When it last came in with something new.
    pub imported_at: String,
    /// Its labels and notices.
    pub labels: Vec<LabelRow>,
}

impl Command for Protocols {
    type Answer = Rows<ProtocolProject>;
    const NAME: &'static str = "protocols";
    fn run(self, context: &Context<'_>) -> Result<Rows<ProtocolProject>, Failure> {
        let catalogue = context.catalogue()?;
        catalogue.store().read(|read| {
            let mut rows = Vec::new();
            for project in store::projects(read)? {
                let labels = store::labels_of_project(read, project.id)?;
                let labels = labels
                    .into_iter()
                    .map(|label| LabelRow::new(read, label, &project.uid))
                    .collect::<Result<_, _>>()?;
                rows.push(ProtocolProject {
                    uid: project.uid,
                    title: project.title,
                    providers_id: project.providers_id,
                    page: project.page,
                    modified_at: project.modified_at,
                    imported_at: project.imported_at,
                    labels,
                });
            }
            Ok(Rows::whole(rows))
        })
    }
}

/// Takes in a project's JSON export, whole or not at all; what lies beside it of pictures and sounds comes along.
#[derive(Debug, Deserialize, TS)]
pub struct ProtocolImport {
    /// The file.
    pub path: PathBuf,
}

/// What an import did.
#[derive(Debug, Serialize, TS)]
pub struct ProtocolImported {
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
    /// That the project has no more.
    pub gone: u32,
    /// Letters of those whose icon did not come along.
    pub without_picture: Vec<String>,
    /// The operation; `null` where nothing is different.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
}

impl Command for ProtocolImport {
    type Answer = ProtocolImported;
    const NAME: &'static str = "protocol_import";
    fn run(self, context: &Context<'_>) -> Result<ProtocolImported, Failure> {
        let done = verbs::import(&*context.catalogue()?, &self.path, &context.now())?;
        Ok(ProtocolImported {
            project: done.project,
            title: done.title,
            added: done.added,
            updated: done.updated,
            unchanged: done.unchanged,
            gone: done.gone,
            without_picture: done.without_picture,
            operation: done.operation,
        })
    }
}

/// Attaches labels to all of a selection.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ProtocolAttach {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// `recording` or `release`.
    pub of: Option<String>,
    /// Labels, each by the Hub's number, its letters, its type or its name.
    pub labels: Vec<String>,
    /// Number or title of their project.
    pub project: Option<String>,
}

/// Takes labels off all of a selection.
#[derive(Debug, Deserialize, TS)]
pub struct ProtocolDetach {
    /// Off which, and which.
    #[serde(flatten)]
    pub asked: ProtocolAttach,
}

fn attach(asked: ProtocolAttach, context: &Context<'_>, off: bool) -> Result<Edited, Failure> {
    let selection = Selection {
        query: asked.query,
        uids: asked.uids,
    };
    let whole = verbs::Attach {
        of: kind(asked.of.as_deref())?,
        selection: selection.into_app()?,
        labels: &asked.labels,
        project: asked.project.as_deref(),
        off,
    };
    Ok(verbs::attach(
        &*context.catalogue()?,
        &whole,
        &context.now(),
    )?)
}

impl Command for ProtocolAttach {
    type Answer = Changed;
    const NAME: &'static str = "protocol_attach";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        Ok(attach(self, context, false)?.into())
    }
}

impl Command for ProtocolDetach {
    type Answer = Changed;
    const NAME: &'static str = "protocol_detach";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        Ok(attach(self.asked, context, true)?.into())
    }
}
