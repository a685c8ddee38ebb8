//! Editing: `set` with its four verbs, cells of the grid, undo and redo. Each is one operation.

mod apply;
mod list;
mod table;
mod undo;
mod value;

use std::collections::{BTreeMap, BTreeSet};

use griot_domain::field::{Field, FieldId, Kind as Of, find_field_of};
use griot_domain::query::Query;
use griot_store::search;
use griot_store::{Catalogue, Change, Read, Write, party, work};

pub use table::{Typed, set_typed};
pub use undo::{Target as UndoTarget, redo, undo};
pub use value::{parse_values, shown_values, written_values};

use crate::import::merge;
use crate::{AppError, Kind, Result};
use apply::Subject;

/// Which things are meant.
#[derive(Debug, Clone)]
pub enum Selection {
    /// All that answer a query.
    Query(String),
    /// These, by uid.
    Uids(Vec<String>),
}

/// What to do with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verb {
    /// Replace all values; empty clears.
    Set(String),
    /// Add a value to what is there.
    Append(String),
    /// Take a value away.
    Remove(String),
    /// Replace a text within the values, wherever it stands.
    Replace {
        /// The text to look for, exactly as it stands.
        old: String,
        /// What comes in its place.
        new: String,
    },
}

/// A field and what to do with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Name or alias of the field.
    pub field: String,
    /// What to do.
    pub verb: Verb,
}

/// A value for one field of one thing, as a person types it into a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The thing's uid.
    pub uid: String,
    /// Name or alias of the field.
    pub field: String,
    /// What was typed; empty clears.
    pub value: String,
}

/// A value that was kept although it is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The thing's uid.
    pub uid: String,
    /// The field's name.
    pub field: &'static str,
    /// The value.
    pub value: String,
    /// What is wrong with it.
    pub code: &'static str,
    /// Values for the words.
    pub params: Vec<(&'static str, String)>,
}

/// What an edit did.
#[derive(Debug, Clone, Default)]
pub struct Edited {
    /// How many things are different now.
    pub changed: u64,
    /// How many were meant.
    pub matched: u64,
    /// The operation; `None` where nothing is different.
    pub operation: Option<i64>,
    /// Values that were kept although they are none.
    pub drafts: Vec<Draft>,
}

/// Parses a query for things of this kind.
#[must_use]
pub fn query_for(of: Of, text: &str) -> Query {
    griot_domain::query::parse(text, &|name| search::is_asked(of, name))
}

/// The ids that are meant.
///
/// # Errors
/// `not-found` for a uid that nothing has.
pub fn select(read: &Read<'_>, of: Of, selection: &Selection) -> Result<Vec<i64>> {
    match selection {
        Selection::Query(text) => Ok(search::ids(read, of, &query_for(of, text))?),
        Selection::Uids(uids) => uids.iter().map(|uid| id_of(read, of, uid)).collect(),
    }
}

fn id_of(read: &Read<'_>, of: Of, uid: &str) -> Result<i64> {
    match search::find_by_uid(read, uid)? {
        Some((kind, id)) if kind == of => Ok(id),
        _ => Err(AppError::new(Kind::Missing, "not-found")
            .with("kind", of.name())
            .with("uid", uid)),
    }
}

/// The field of this name that can be edited.
///
/// # Errors
/// `unknown-field`, `read-only-field`.
pub fn editable_field(of: Of, name: &str) -> Result<&'static Field> {
    let field = find_field_of(of, name)
        .ok_or_else(|| AppError::new(Kind::User, "unknown-field").with("field", name))?;
    if field.editable {
        Ok(field)
    } else {
        Err(AppError::new(Kind::User, "read-only-field").with("field", field.name))
    }
}

/// Changes fields of all that is meant, as one operation.
///
/// # Errors
/// `unknown-field`, `read-only-field`, `not-found`, `bad-value`, `name-taken`; then nothing has changed.
pub fn set(
    catalogue: &Catalogue,
    of: Of,
    selection: &Selection,
    changes: &[FieldChange],
    at: &str,
) -> Result<Edited> {
    let changes: Vec<(&Field, &Verb)> = changes
        .iter()
        .map(|change| Ok((editable_field(of, &change.field)?, &change.verb)))
        .collect::<Result<_>>()?;
    let subject: Vec<&str> = changes.iter().map(|(field, _)| field.name).collect();
    let change = Change {
        name: "set",
        subject: &subject.join(" "),
        at,
    };
    let mut edited = Edited::default();
    let changed = catalogue.store().change(&change, |write| {
        let ids = select(write, of, selection)?;
        edited.matched = ids.len() as u64;
        let mut edits = Edits::default();
        // One after the other: the second change of a field finds what the first has made of it.
        for (field, verb) in &changes {
            for id in &ids {
                let subject = Subject { of, id: *id };
                let current = edits.current(write, subject, field)?;
                let values = value::after(field, verb, &current)?;
                edits.put(write, subject, field, values)?;
            }
        }
        edits.end(write, of, &mut edited)
    })?;
    edited.operation = changed.operation;
    Ok(edited)
}

/// Sets cells, as one operation: an edit, a paste, a fill.
///
/// # Errors
/// As [`set`].
pub fn set_cells(
    catalogue: &Catalogue,
    of: Of,
    cells: &[Cell],
    name: &str,
    at: &str,
) -> Result<Edited> {
    let fields: BTreeSet<&str> = cells.iter().map(|cell| cell.field.as_str()).collect();
    let subject: Vec<&str> = fields.into_iter().collect();
    let change = Change {
        name,
        subject: &subject.join(" "),
        at,
    };
    let mut edited = Edited::default();
    let changed = catalogue.store().change(&change, |write| {
        let mut edits = Edits::default();
        let mut things = BTreeSet::new();
        for cell in cells {
            let field = editable_field(of, &cell.field)?;
            let id = id_of(write, of, &cell.uid)?;
            things.insert(id);
            let values = value::parse_values(field, &cell.value)?;
            edits.put(write, Subject { of, id }, field, values)?;
        }
        edited.matched = things.len() as u64;
        edits.end(write, of, &mut edited)
    })?;
    edited.operation = changed.operation;
    Ok(edited)
}

/// New values of one field of one thing.
pub(crate) struct Planned {
    pub of: Of,
    pub uid: String,
    pub field: &'static Field,
    /// What stood there when it was planned: what is another meanwhile stays.
    pub from: Vec<String>,
    pub to: Vec<String>,
}

/// The values of a field now.
pub(crate) fn values_now(
    read: &Read<'_>,
    of: Of,
    id: i64,
    field: &'static Field,
) -> Result<Vec<String>> {
    apply::current(read, of, id, field)
}

/// Sets what was planned, as one operation.
///
/// # Errors
/// As [`set`].
pub(crate) fn set_planned(
    catalogue: &Catalogue,
    planned: &[Planned],
    change: &Change<'_>,
) -> Result<Edited> {
    let mut edited = Edited::default();
    let changed = catalogue.store().change(change, |write| {
        for of in Of::LISTED.iter().copied() {
            let mut edits = Edits::default();
            for one in planned.iter().filter(|one| one.of == of) {
                let id = id_of(write, of, &one.uid)?;
                let subject = Subject { of, id };
                if edits.current(write, subject, one.field)? == one.from {
                    edits.put(write, subject, one.field, one.to.clone())?;
                }
            }
            let before = edited.changed;
            edits.end(write, of, &mut edited)?;
            edited.changed += before;
        }
        edited.matched = planned.len() as u64;
        Ok::<(), AppError>(())
    })?;
    edited.operation = changed.operation;
    Ok(edited)
}

/// The edits of one operation, while they are made.
#[derive(Default)]
struct Edits {
    touched: BTreeSet<i64>,
    drafts: Vec<Draft>,
    /// Recordings whose release gets another title. Which release is decided at the end, when all
    /// recordings of a title are known.
    albums: BTreeMap<i64, Vec<String>>,
}

impl Edits {
    fn current(&self, write: &Write<'_>, subject: Subject, field: &Field) -> Result<Vec<String>> {
        match self.albums.get(&subject.id) {
            Some(title) if is_album(subject, field) => Ok(title.clone()),
            _ => apply::current(write, subject.of, subject.id, field),
        }
    }

    fn put(
        &mut self,
        write: &Write<'_>,
        subject: Subject,
        field: &Field,
        values: Vec<String>,
    ) -> Result<()> {
        if self.current(write, subject, field)? == values {
            return Ok(());
        }
        self.touched.insert(subject.id);
        self.drafts
            .extend(apply::draft(write, subject, field, &values)?);
        if is_album(subject, field) {
            self.albums.insert(subject.id, values);
            return Ok(());
        }
        apply::apply(write, subject, field, &values)
    }

    fn end(self, write: &Write<'_>, of: Of, edited: &mut Edited) -> Result<()> {
        let mut titles: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for (recording, values) in self.albums {
            let title = values.into_iter().next().unwrap_or_default();
            titles.entry(title).or_default().push(recording);
        }
        for (title, recordings) in titles {
            apply::move_to_release(write, &title, &recordings)?;
        }
        edited.changed = self.touched.len() as u64;
        edited.drafts = self.drafts;
        if of == Of::Recording {
            for id in &self.touched {
                merge::settle(write, *id)?;
            }
        }
        if !self.touched.is_empty() {
            sweep(write)?;
        }
        Ok(())
    }
}

/// What an edit of these recordings leaves to be done: findings about tags, and what nothing names any more.
pub(crate) fn settle(write: &Write<'_>, recordings: &[i64]) -> Result<()> {
    for id in recordings {
        merge::settle(write, *id)?;
    }
    sweep(write)
}

fn sweep(write: &Write<'_>) -> Result<()> {
    party::sweep(write)?;
    work::sweep(write)?;
    Ok(())
}

fn is_album(subject: Subject, field: &Field) -> bool {
    subject.of == Of::Recording && field.id == FieldId::ReleaseTitle
}
