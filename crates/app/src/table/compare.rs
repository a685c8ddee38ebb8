//! A file against the catalogue, row by row: what would change, and what is wrong.

use std::collections::{BTreeMap, HashMap, HashSet};

use griot_domain::codes;
use griot_domain::field::{Field, FieldId, Kind as Of, Shape, find_field_by_id};
use griot_domain::ruin::{Origin, find_ruin};
use griot_exchange::table::{Cell, Row, TOO_LONG, place};
use griot_store::search::Wide;
use griot_store::{Read, party};

use super::matching::{Match, Matcher};
use super::merged::Merged;
use super::owners::{Owner, Owners};
use super::text::{cell_text, same, values_of};
use super::{Layout, Target};
use crate::Result;
use crate::edit::{Typed, parse_values, shown_values};

/// A cell that would change.
#[derive(Debug, Clone)]
pub struct Change {
    /// The cell (A1 notation).
    pub cell: String,
    /// The thing's uid.
    pub uid: String,
    /// Its title or name, for the eye.
    pub title: String,
    /// The field.
    pub field: &'static Field,
    /// What the catalogue says.
    pub from: String,
    /// What it would say.
    pub to: String,
    /// Whether it changes for every row of the release or the work.
    pub spreads: bool,
    /// Why the new value is kept as a draft: what is wrong with the code.
    pub fault: Option<(&'static str, Vec<(&'static str, String)>)>,
}

/// Something wrong with a cell or a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The cell, or cells (A1 notation).
    pub cell: String,
    /// The field.
    pub field: Option<&'static str>,
    /// Kebab-case code; its words are `problem-CODE` in `locales/`.
    pub code: &'static str,
    /// Values for the words.
    pub params: Vec<(&'static str, String)>,
    /// What the value was, most likely.
    pub proposal: Option<String>,
    /// Whether what the cell says goes in all the same, as a draft.
    pub taken: bool,
}

/// So many are told one by one; the others are counted.
const MOST_TROUBLES: usize = 2_000;
/// Of so many the old value is kept.
pub(super) const MOST_SHOWN: usize = 20_000;

/// A change on its way.
pub(super) struct Pending {
    pub(super) typed: Typed,
    pub(super) row: u32,
    pub(super) column: u32,
    pub(super) from: Option<String>,
    pub(super) owner: Option<Owner>,
}

/// What a comparison found.
pub(super) struct Found {
    pub(super) rows: u64,
    pub(super) matched: u64,
    pub(super) pending: Vec<Pending>,
    pub(super) troubles: Vec<Trouble>,
    pub(super) counts: BTreeMap<&'static str, u64>,
}

/// How cells are taken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ways {
    /// Whether an empty cell clears the field.
    pub(super) clears: bool,
    /// Whether proposals are taken.
    pub(super) repairs: bool,
}

/// A column that may change something.
struct Editable {
    column: u32,
    field: &'static Field,
}

pub(super) struct Comparison<'a> {
    read: &'a Read<'a>,
    of: Of,
    ways: Ways,
    heading_row: u32,
    uid: Option<u32>,
    columns: Vec<Editable>,
    by_field: HashMap<FieldId, u32>,
    wanted: HashSet<u32>,
    wide: Wide<'a>,
    current: Vec<String>,
    matcher: Matcher,
    merged: Merged,
    owners: Owners,
    seen: HashMap<i64, u32>,
    twice: HashSet<i64>,
    found: Found,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(
        read: &'a Read<'a>,
        layout: &Layout,
        merged: Merged,
        ways: Ways,
    ) -> Result<Self> {
        let mut columns = Vec::new();
        let mut by_field = HashMap::new();
        let mut uid = None;
        for column in &layout.columns {
            match column.target {
                Target::Uid => uid = Some(column.column),
                Target::Field(field) => columns.push(Editable {
                    column: column.column,
                    field,
                }),
                Target::ReadOnly(_) | Target::Nothing => {}
            }
            if let Some(field) = column.target.field() {
                by_field.insert(field.id, column.column);
            }
        }
        let fields: Vec<&Field> = columns.iter().map(|column| column.field).collect();
        Ok(Comparison {
            read,
            of: layout.of,
            ways,
            heading_row: layout.heading_row,
            uid,
            columns,
            by_field,
            wanted: wanted(layout),
            wide: Wide::new(read, layout.of, &fields)?,
            current: Vec::new(),
            matcher: Matcher::new(layout),
            merged,
            owners: Owners::default(),
            seen: HashMap::new(),
            twice: HashSet::new(),
            found: Found {
                rows: 0,
                matched: 0,
                pending: Vec::new(),
                troubles: Vec::new(),
                counts: BTreeMap::new(),
            },
        })
    }

    /// Compares one row.
    pub(super) fn row(&mut self, mut row: Row) -> Result<()> {
        row.cells.sort_by_key(|(column, _)| *column);
        if row.row <= self.heading_row || row.cells.is_empty() {
            return Ok(());
        }
        self.found.rows += 1;
        if !self.merged.is_empty() {
            for region in self
                .merged
                .news(row.row, &|column| self.wanted.contains(&column))
            {
                self.tell(Trouble {
                    cell: region.name(),
                    field: None,
                    code: "table-merged",
                    params: vec![("first", place(region.first.0, region.first.1))],
                    proposal: None,
                    taken: false,
                });
            }
        }
        let Some(id) = self.thing(&row)? else {
            return Ok(());
        };
        self.found.matched += 1;
        if let Some(first) = self.seen.insert(id, row.row) {
            self.twice.insert(id);
            let key = self
                .uid
                .or(self.columns.first().map(|column| column.column));
            let column = key.unwrap_or(0);
            let other = vec![("other", place(first, column))];
            self.trouble(place(row.row, column), None, "table-duplicate", other);
        }
        if self.wide.row(id, &mut self.current)?.is_none() {
            return Ok(());
        }
        let mut cells = row.cells.into_iter().peekable();
        for at in 0..self.columns.len() {
            let Some(Editable { column, field }) = self.columns.get(at) else {
                break;
            };
            let (column, field) = (*column, *field);
            // Both are in order of columns.
            while cells.next_if(|(other, _)| *other < column).is_some() {}
            let cell = cells
                .next_if(|(other, _)| *other == column)
                .map(|(_, cell)| cell);
            let raw = std::mem::take(match self.current.get_mut(at) {
                Some(raw) => raw,
                None => break,
            });
            self.cell(id, row.row, column, field, cell, &raw)?;
        }
        Ok(())
    }

    /// All that was found; what rows say twice or against each other is left out.
    pub(super) fn end(mut self) -> Found {
        let (twice, owners) = (self.twice, self.owners);
        self.found.pending.retain(|pending| {
            let disputed = pending.owner.is_some_and(|owner| owners.is_disputed(owner));
            !disputed && !twice.contains(&pending.typed.id)
        });
        self.found
    }

    fn thing(&mut self, row: &Row) -> Result<Option<i64>> {
        let text = |column: u32| {
            row.cells
                .iter()
                .find(|(other, _)| *other == column)
                .and_then(|(_, cell)| text_of(cell))
                .map(|(text, _)| text)
        };
        let uid = self.uid.and_then(text);
        let by_field = &self.by_field;
        let value = |id: FieldId| by_field.get(&id).copied().and_then(text);
        let found = self.matcher.find(self.read, uid.as_deref(), &value)?;
        let first = row.cells.first().map_or(0, |(column, _)| *column);
        let cell = place(row.row, self.uid.filter(|_| uid.is_some()).unwrap_or(first));
        match found {
            Match::One(id) => return Ok(Some(id)),
            Match::UnknownUid(uid) => {
                self.trouble(cell, None, "table-unknown-uid", vec![("uid", uid)]);
            }
            Match::OtherKind(of, uid) => {
                let params = vec![("uid", uid), ("kind", of.name().to_owned())];
                self.trouble(cell, None, "table-other-kind", params);
            }
            Match::Several(field, value) => {
                self.trouble(cell, Some(field), "table-several", vec![("value", value)]);
            }
            Match::None => {
                let shown: Vec<String> = row
                    .cells
                    .iter()
                    .filter_map(|(_, cell)| text_of(cell).map(|(text, _)| text))
                    .take(3)
                    .collect();
                let params = vec![("value", shown.join(" · "))];
                self.trouble(cell, None, "table-no-match", params);
            }
        }
        Ok(None)
    }

    fn cell(
        &mut self,
        id: i64,
        row: u32,
        column: u32,
        field: &'static Field,
        cell: Option<Cell>,
        raw: &str,
    ) -> Result<()> {
        let Some(cell) = cell else {
            return self.empty(id, row, column, field, raw);
        };
        let at = || place(row, column);
        let Some((mut text, origin)) = text_of(&cell) else {
            let (code, value) = match cell {
                Cell::Fault(fault) => ("table-fault", fault),
                _ => ("table-formula", String::new()),
            };
            self.trouble(at(), Some(field.name), code, vec![("value", value)]);
            return Ok(());
        };
        if text == TOO_LONG || same(&text, &cell_text(field, raw)) {
            return Ok(());
        }
        if text.contains('\u{FFFD}') {
            let params = vec![("value", text)];
            self.trouble(at(), Some(field.name), "table-unreadable", params);
            return Ok(());
        }
        if let Some(ruin) = find_ruin(field, &text, origin) {
            let taken = raw.is_empty();
            self.tell(Trouble {
                cell: at(),
                field: Some(field.name),
                code: ruin.code,
                params: vec![("value", text.clone())],
                proposal: ruin.proposal.clone(),
                taken,
            });
            match ruin.proposal {
                Some(proposal) if self.ways.repairs => text = proposal,
                // What the catalogue has is better than a ruin; where it has nothing, nothing is lost.
                _ if !taken => return Ok(()),
                _ => {}
            }
        }
        let values = match parse_values(field, &text) {
            Ok(values) => values,
            Err(_) => {
                let params = vec![("value", text)];
                self.trouble(at(), Some(field.name), "table-bad-value", params);
                return Ok(());
            }
        };
        if values.is_empty() {
            return self.empty(id, row, column, field, raw);
        }
        if values == values_of(raw) {
            return Ok(());
        }
        if field.id == FieldId::PartyName
            && let Some(name) = values.first()
            && party::find_by_name(self.read, name)?.is_some_and(|other| other != id)
        {
            let params = vec![("value", name.clone())];
            self.trouble(at(), Some(field.name), "table-name-taken", params);
            return Ok(());
        }
        self.change(id, row, column, field, values, raw)
    }

    fn empty(
        &mut self,
        id: i64,
        row: u32,
        column: u32,
        field: &'static Field,
        raw: &str,
    ) -> Result<()> {
        if raw.is_empty() || !self.ways.clears || self.merged.hides(row, column) {
            return Ok(());
        }
        let needed = match self.of {
            Of::Release => FieldId::ReleaseTitle,
            Of::Work => FieldId::WorkTitle,
            Of::Party => FieldId::PartyName,
            Of::Place => FieldId::PlaceName,
            Of::Recording | Of::MediaFile => {
                return self.change(id, row, column, field, Vec::new(), raw);
            }
        };
        if field.id == needed {
            self.trouble(
                place(row, column),
                Some(field.name),
                "table-must-have",
                Vec::new(),
            );
            return Ok(());
        }
        self.change(id, row, column, field, Vec::new(), raw)
    }

    fn change(
        &mut self,
        id: i64,
        row: u32,
        column: u32,
        field: &'static Field,
        values: Vec<String>,
        raw: &str,
    ) -> Result<()> {
        let owner = Owners::find(self.read, self.of, id, field)?;
        if let Some(owner) = owner {
            let cell = place(row, column);
            if let Some(other) = self.owners.hear(owner, &cell, &values) {
                let params = vec![("other", other), ("value", shown_values(field, &values))];
                self.trouble(cell, Some(field.name), "table-disputed", params);
            }
        }
        let is_shown = self.found.pending.len() < MOST_SHOWN;
        self.found.pending.push(Pending {
            typed: Typed { id, field, values },
            row,
            column,
            from: is_shown.then(|| shown_values(field, &values_of(raw))),
            owner,
        });
        Ok(())
    }

    fn trouble(
        &mut self,
        cell: String,
        field: Option<&'static str>,
        code: &'static str,
        params: Vec<(&'static str, String)>,
    ) {
        self.tell(Trouble {
            cell,
            field,
            code,
            params,
            proposal: None,
            taken: false,
        });
    }

    fn tell(&mut self, trouble: Trouble) {
        *self.found.counts.entry(trouble.code).or_default() += 1;
        if self.found.troubles.len() < MOST_TROUBLES {
            self.found.troubles.push(trouble);
        }
    }
}

/// The columns that are read at all.
pub(super) fn wanted(layout: &Layout) -> HashSet<u32> {
    layout
        .columns
        .iter()
        .filter(|column| column.target != Target::Nothing)
        .map(|column| column.column)
        .collect()
}

/// A cell as text; `None` where it has no value.
fn text_of(cell: &Cell) -> Option<(String, Origin)> {
    Some(match cell {
        Cell::Text(text) => (text.clone(), Origin::Text),
        Cell::Number(text) => (text.clone(), Origin::Number),
        Cell::Date(text) => (text.clone(), Origin::Date),
        Cell::Flag(flag) => (
            if *flag { "TRUE" } else { "FALSE" }.to_owned(),
            Origin::Text,
        ),
        Cell::Fault(_) | Cell::Formula => return None,
    })
}

/// What is wrong with a code that would be kept as a draft.
pub(super) fn fault_of(
    field: &Field,
    values: &[String],
) -> Option<(&'static str, Vec<(&'static str, String)>)> {
    let (Shape::Code(kind), Some(value)) = (field.shape, values.first()) else {
        return None;
    };
    let fault = codes::validate(kind, value).err()?;
    Some((fault.code(), fault.params()))
}

/// The field that names a thing of this kind.
pub(super) fn name_field(of: Of) -> Option<&'static Field> {
    let id = match of {
        Of::Recording | Of::MediaFile => FieldId::Title,
        Of::Release => FieldId::ReleaseTitle,
        Of::Work => FieldId::WorkTitle,
        Of::Party => FieldId::PartyName,
        Of::Place => FieldId::PlaceName,
    };
    find_field_by_id(of, id)
}
