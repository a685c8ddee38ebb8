//! Collections that fill themselves, and why a question finds nothing.

use griot_app::explain::{self, Part};
use griot_store::{Change, Write, collection};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::catalogue::kind;
use crate::command::{Command, Context};
use crate::wire::{Done, Rows};

/// A query that the label keeps under a name.
#[derive(Debug, Serialize, TS)]
pub struct Collection {
    /// Uid.
    pub uid: String,
    /// Name; in lists of things it stands as their title.
    pub title: String,
    /// `recording`, `release`, `work` or `party`.
    pub of: String,
    /// What is in it.
    pub query: String,
}

/// All collections, by name.
#[derive(Debug, Deserialize, TS)]
pub struct Collections {}

impl Command for Collections {
    type Answer = Rows<Collection>;
    const NAME: &'static str = "collections";
    fn run(self, context: &Context<'_>) -> Result<Rows<Collection>, Failure> {
        let kept = context.catalogue()?.store().read(collection::list)?;
        let rows = kept.into_iter().map(|kept| Collection {
            uid: kept.uid,
            title: kept.name,
            of: kept.of,
            query: kept.query,
        });
        Ok(Rows::whole(rows.collect()))
    }
}

/// Keeps a query under a name; an older one of that name gives way.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CollectionSave {
    /// Name.
    pub name: String,
    /// What is in it.
    pub query: String,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
}

impl Command for CollectionSave {
    type Answer = Rows<Collection>;
    const NAME: &'static str = "collection_save";
    fn run(self, context: &Context<'_>) -> Result<Rows<Collection>, Failure> {
        let of = kind(self.of.as_deref())?;
        let name = self.name.trim();
        if name.is_empty() {
            return Err(Failure::usage("bad-value")
                .with("field", "name")
                .with("value", ""));
        }
        change(context, "collection-save", name, |write| {
            collection::save(write, name, of.name(), self.query.trim()).map(drop)
        })?;
        Collections {}.run(context)
    }
}

/// Removes a collection; what is in it stays.
#[derive(Debug, Deserialize, TS)]
pub struct CollectionDelete {
    /// Uid or name.
    pub uid: String,
}

impl Command for CollectionDelete {
    type Answer = Done;
    const NAME: &'static str = "collection_delete";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        change(context, "collection-delete", &self.uid, |write| {
            collection::delete(write, &self.uid)
        })?;
        Ok(Done {})
    }
}

fn change(
    context: &Context<'_>,
    name: &str,
    subject: &str,
    work: impl FnOnce(&Write<'_>) -> griot_store::Result<()>,
) -> Result<(), Failure> {
    let now = context.now();
    let change = Change {
        name,
        subject,
        at: &now,
    };
    context.catalogue()?.store().change(&change, work)?;
    Ok(())
}

/// Takes a question apart: what each part of it finds alone.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Explain {
    /// The question.
    pub query: String,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
}

/// A part of a question.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "ExplainedPart", optional_fields = nullable)]
pub struct ExplainedPart {
    /// As it was written.
    pub text: String,
    /// How many things answer it alone.
    pub alone: u32,
    /// How many answer the rest without it.
    pub without: u32,
    /// Words of the catalogue that look like it.
    pub like: Vec<String>,
    /// A field that there is not.
    pub unknown_field: Option<String>,
}

impl From<Part> for ExplainedPart {
    fn from(part: Part) -> Self {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        ExplainedPart {
            text: part.text,
            alone: count(part.alone),
            without: count(part.without),
            like: part.like,
            unknown_field: part.unknown_field,
        }
    }
}

impl Command for Explain {
    type Answer = Rows<ExplainedPart>;
    const NAME: &'static str = "explain";
    fn run(self, context: &Context<'_>) -> Result<Rows<ExplainedPart>, Failure> {
        let of = kind(self.of.as_deref())?;
        let parts = explain::explain(&*context.catalogue()?, of, &self.query)?;
        Ok(Rows::whole(
            parts.into_iter().map(ExplainedPart::from).collect(),
        ))
    }
}
