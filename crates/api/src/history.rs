//! Undo, redo, and what happened.

use std::collections::BTreeMap;

use griot_app::edit;
use griot_domain::field::Kind;
use griot_store::history::{self, ColumnChange};
use griot_store::{Read, duplicate, protocol, search, track};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::wire::{Params, Rows, params};

/// An operation, for a sentence.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Operation {
    /// Name; its words are `operation-NAME`.
    pub operation: String,
    /// `subject` and `count`.
    pub params: Params,
    /// Whether it wrote into files: to step over it takes long, and a window starts it as a job.
    pub files: bool,
}

/// The operation that undo or redo would touch.
pub(crate) fn operation(undone: &edit::UndoTarget) -> Operation {
    Operation {
        operation: undone.name.clone(),
        params: params([
            ("subject", undone.subject.clone()),
            ("count", undone.changed.to_string()),
        ]),
        files: undone.files,
    }
}

/// Takes back the newest operation that stands.
#[derive(Debug, Deserialize, TS)]
pub struct Undo {}

impl Command for Undo {
    type Answer = Operation;
    const NAME: &'static str = "undo";
    const AS_JOB: bool = true;
    fn run(self, context: &Context<'_>) -> Result<Operation, Failure> {
        Ok(operation(&edit::undo(
            &*context.catalogue()?,
            &context.now(),
            context.control,
        )?))
    }
}

/// Does again what was undone last.
#[derive(Debug, Deserialize, TS)]
pub struct Redo {}

impl Command for Redo {
    type Answer = Operation;
    const NAME: &'static str = "redo";
    const AS_JOB: bool = true;
    fn run(self, context: &Context<'_>) -> Result<Operation, Failure> {
        Ok(operation(&edit::redo(
            &*context.catalogue()?,
            &context.now(),
            context.control,
        )?))
    }
}

/// What happened: to one thing, or at all; newest first.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct History {
    /// Of this thing alone, with every field.
    pub uid: Option<String>,
    /// At most so many.
    pub limit: Option<u32>,
}

/// One field before and after.
#[derive(Debug, Serialize, TS)]
pub struct HistoryChange {
    /// Field.
    pub field: String,
    /// Before.
    pub from: Option<String>,
    /// After.
    pub to: Option<String>,
}

/// One operation.
#[derive(Debug, Serialize, TS)]
pub struct HistoryRow {
    /// Id.
    #[ts(type = "number")]
    pub id: i64,
    /// Name.
    pub operation: String,
    /// `change`, `undo` or `redo`.
    pub kind: String,
    /// `subject` and `count`.
    pub params: Params,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// Whether it has been undone since.
    pub undone: bool,
    /// What it did to the thing asked about.
    pub changes: Vec<HistoryChange>,
}

impl Command for History {
    type Answer = Rows<HistoryRow>;
    const NAME: &'static str = "history";
    fn run(self, context: &Context<'_>) -> Result<Rows<HistoryRow>, Failure> {
        let catalogue = context.catalogue()?;
        let limit = self.limit.unwrap_or(100);
        catalogue.store().read(|read| {
            let rows = self
                .uid
                .as_deref()
                .map(|uid| rows_of(read, uid))
                .transpose()?;
            let entries = history::entries(read, rows.as_deref(), limit)?;
            let mut answer = Vec::with_capacity(entries.len());
            for entry in entries {
                let changes = match &rows {
                    Some(rows) => fields_of(history::changes_of(read, entry.operation, rows)?),
                    None => Vec::new(),
                };
                answer.push(HistoryRow {
                    id: entry.operation,
                    operation: entry.name,
                    kind: entry.kind,
                    params: params([
                        ("subject", entry.subject),
                        ("count", entry.changed.to_string()),
                    ]),
                    at: entry.at,
                    undone: entry.undone,
                    changes,
                });
            }
            Ok(Rows::whole(answer))
        })
    }
}

/// The rows in which a thing lives.
fn rows_of(read: &Read<'_>, uid: &str) -> Result<Vec<(&'static str, i64)>, Failure> {
    let Some((of, id)) = search::find_by_uid(read, uid)? else {
        return Err(Failure {
            kind: "missing".to_owned(),
            ..Failure::usage("not-found")
        }
        .with("kind", "thing")
        .with("uid", uid));
    };
    Ok(match of {
        Kind::Recording => {
            let mut rows = vec![
                ("recording", id),
                ("recording_text", id),
                ("recording_alias", id),
                ("contribution", id),
                ("recording_work", id),
                ("recording_words", id),
                ("recording_merged", id),
                ("recording_different", id),
                ("recording_label", id),
                ("recording_note", id),
                ("recording_consent", id),
                ("recording_override", id),
            ];
            for consent in protocol::consents(read, id)? {
                rows.push(("consent", consent.id));
            }
            // What went into it, and what it said before.
            for merged in duplicate::merged_into(read, of, id)? {
                rows.extend(["recording", "recording_text", "contribution"].map(|t| (t, merged)));
            }
            for place in track::of_recording(read, id)? {
                rows.push(("track", place.id));
                rows.push(("release", place.release_id));
            }
            rows
        }
        Kind::Release => {
            let mut rows = vec![
                ("release", id),
                ("release_alias", id),
                ("release_booklet", id),
                ("release_label", id),
                ("release_override", id),
            ];
            for place in track::of_release(read, id)? {
                rows.push(("track", place.id));
            }
            rows
        }
        Kind::Work => vec![
            ("work", id),
            ("work_alias", id),
            ("work_source", id),
            ("work_words", id),
        ],
        Kind::Place => vec![("place", id), ("place_name", id)],
        Kind::Party | Kind::MediaFile => {
            let mut rows = vec![
                ("party", id),
                ("party_alias", id),
                ("party_merged", id),
                ("party_different", id),
            ];
            for merged in duplicate::merged_into(read, of, id)? {
                rows.push(("party", merged));
            }
            rows
        }
    })
}

/// Columns as fields; several rows of one field as one value list.
fn fields_of(changes: Vec<ColumnChange>) -> Vec<HistoryChange> {
    let mut fields: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for change in changes {
        let Some(field) = field_name(&change) else {
            continue;
        };
        let (from, to) = fields.entry(field).or_default();
        from.extend(change.from);
        to.extend(change.to);
    }
    let joined = |values: Vec<String>| (!values.is_empty()).then(|| values.join("; "));
    fields
        .into_iter()
        .map(|(field, (from, to))| HistoryChange {
            field,
            from: joined(from),
            to: joined(to),
        })
        .filter(|change| change.from != change.to)
        .collect()
}

fn field_name(change: &ColumnChange) -> Option<String> {
    let column = change.column.as_str();
    let name = match (change.table.as_str(), column) {
        (
            _,
            "uid" | "added_at" | "artwork_id" | "party_id" | "work_id" | "recording_id"
            | "release_id" | "parent_id" | "place_id" | "source_id" | "merged_id" | "other_id",
        ) => {
            return None;
        }
        ("recording_text", "value") | ("contribution", "credited_as") => {
            return change.key.first().cloned();
        }
        (_, "proposed") => return None,
        ("recording_note", "text") => "protocol-note",
        ("recording_override" | "release_override", "by_name" | "reason") => "override",
        ("recording_override" | "release_override", "until") => "override-until",
        ("recording_override" | "release_override", "withdrawn_on") => "override-withdrawn",
        ("consent", "withdrawn_on" | "withdrawn_why") => "consent-withdrawn",
        ("consent", "file_name" | "uses" | "conditions") => "consent",
        (
            "recording_note" | "recording_override" | "release_override" | "consent"
            | "recording_label" | "release_label" | "recording_consent",
            _,
        ) => return None,
        ("party_alias", _) => "names",
        ("recording_alias" | "release_alias" | "work_alias", _) => "titles",
        ("contribution", "starts_ms" | "ends_before_ms" | "work_position") => "part",
        ("contribution", _) => column,
        ("work_words" | "recording_words", "text") => "lyrics",
        ("recording_work", "movement" | "movement_number") => column,
        ("work_words" | "recording_words" | "recording_work", _) => return None,
        ("recording", "credit") => "artist",
        ("recording", "sort_title") => "titlesort",
        ("recording", "recorded_on") => "recorded",
        ("release", "title") => "release",
        ("release", "credit") => "albumartist",
        ("release", "catalogue_number") => "catno",
        ("release", "released_on") => "date",
        ("release", "original_on") => "originaldate",
        ("release", "p_line") => "pline",
        ("release", "c_line") => "copyright",
        ("release", "country") => "releasecountry",
        ("release", "disc_total" | "track_total") => return None,
        ("release_booklet", "name") => "booklet",
        ("release_booklet", _) => return None,
        ("track", "position") => "track",
        ("track", "disc_subtitle") => "discsubtitle",
        ("place", "latitude_udeg" | "longitude_udeg") => "coordinates",
        ("place_name", "name") => "names",
        ("place_name", _) => return None,
        (_, other) => other,
    };
    Some(name.to_owned())
}
