//! Editing.

use griot_app::edit::{self, FieldChange, Verb};
use griot_domain::field::Kind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::catalogue::kind;
use crate::command::{Command, Context};
use crate::wire::{Params, Selection, params};

/// What to do with a field.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename = "Verb")]
pub enum WireVerb {
    /// Replace all values; an empty one clears.
    Set,
    /// Add.
    Append,
    /// Take away.
    Remove,
    /// Replace `pattern` by `value` within the values.
    Replace,
}

/// A field and what to do with it.
#[derive(Debug, Deserialize, TS)]
#[ts(rename = "Change", optional_fields = nullable)]
pub struct WireChange {
    /// Name or alias.
    pub field: String,
    /// What to do.
    pub verb: WireVerb,
    /// Value.
    pub value: String,
    /// What to look for, for `replace`.
    pub pattern: Option<String>,
}

impl From<WireChange> for FieldChange {
    fn from(change: WireChange) -> Self {
        let verb = match change.verb {
            WireVerb::Set => Verb::Set(change.value),
            WireVerb::Append => Verb::Append(change.value),
            WireVerb::Remove => Verb::Remove(change.value),
            WireVerb::Replace => Verb::Replace {
                old: change.pattern.unwrap_or_default(),
                new: change.value,
            },
        };
        FieldChange {
            field: change.field,
            verb,
        }
    }
}

/// Changes fields of a selection, as one operation.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Set {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
    /// What to change.
    pub changes: Vec<WireChange>,
}

/// A value that was kept although it is none.
#[derive(Debug, Serialize, TS)]
pub struct Draft {
    /// The thing.
    pub uid: String,
    /// Field.
    pub field: String,
    /// Value.
    pub value: String,
    /// What is wrong.
    pub code: String,
    /// Values for the words.
    pub params: Params,
}

impl From<edit::Draft> for Draft {
    fn from(draft: edit::Draft) -> Self {
        Draft {
            uid: draft.uid,
            field: draft.field.to_owned(),
            value: draft.value,
            code: draft.code.to_owned(),
            params: params(draft.params),
        }
    }
}

/// What an edit did.
#[derive(Debug, Serialize, TS)]
pub struct Changed {
    /// How many things are different now.
    pub changed: u32,
    /// How many were meant.
    pub matched: u32,
    /// The operation; `null` where nothing is different.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
    /// Values kept although they are none.
    pub drafts: Vec<Draft>,
}

impl From<edit::Edited> for Changed {
    fn from(edited: edit::Edited) -> Self {
        Changed {
            changed: u32::try_from(edited.changed).unwrap_or(u32::MAX),
            matched: u32::try_from(edited.matched).unwrap_or(u32::MAX),
            operation: edited.operation,
            drafts: edited.drafts.into_iter().map(Draft::from).collect(),
        }
    }
}

impl Command for Set {
    type Answer = Changed;
    const NAME: &'static str = "set";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        let of = kind(self.of.as_deref())?;
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        }
        .into_app()?;
        let changes: Vec<FieldChange> = self.changes.into_iter().map(FieldChange::from).collect();
        Ok(edit::set(
            &*context.catalogue()?,
            of,
            &selection,
            &changes,
            &context.now(),
        )?
        .into())
    }
}

/// A cell and what was typed into it.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CellChange {
    /// Local id, as in the grid.
    #[ts(type = "number")]
    pub id: Option<i64>,
    /// Uid, instead.
    pub uid: Option<String>,
    /// Field.
    pub field: String,
    /// Text; empty clears.
    pub value: String,
}

/// Sets cells, as one operation: an edit, a paste, a fill.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetCells {
    /// The cells.
    pub cells: Vec<CellChange>,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
    /// What the person did: `edit`, `paste`, `fill`, `clear`.
    pub gesture: Option<String>,
}

impl Command for SetCells {
    type Answer = Changed;
    const NAME: &'static str = "set_cells";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        let of = kind(self.of.as_deref())?;
        let name = match self.gesture.as_deref() {
            Some("paste") => "paste",
            Some("fill") => "fill",
            Some("clear") => "clear",
            _ => "edit",
        };
        let catalogue = context.catalogue()?;
        let cells = catalogue.store().read(|read| {
            self.cells
                .into_iter()
                .map(|cell| {
                    let uid = match (cell.uid, cell.id) {
                        (Some(uid), _) => uid,
                        (None, Some(id)) => uid_of(read, of, id)?,
                        (None, None) => return Err(Failure::usage("selection-missing")),
                    };
                    Ok(edit::Cell {
                        uid,
                        field: cell.field,
                        value: cell.value,
                    })
                })
                .collect::<Result<Vec<_>, Failure>>()
        })?;
        Ok(edit::set_cells(&catalogue, of, &cells, name, &context.now())?.into())
    }
}

fn uid_of(read: &griot_store::Read<'_>, of: Kind, id: i64) -> Result<String, Failure> {
    let row = griot_store::search::rows(read, of, &[id], &[])?
        .into_iter()
        .next();
    row.map(|row| row.uid).ok_or_else(|| {
        Failure {
            kind: "missing".to_owned(),
            ..Failure::usage("not-found")
        }
        .with("kind", of.name())
        .with("uid", id)
    })
}
