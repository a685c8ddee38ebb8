//! The grid: ids first, pages of cells on demand.

use griot_app::edit::{query_for, shown_values};
use griot_app::read::{self, Order};
use griot_domain::codes;
use griot_domain::field::{Field, FieldId, Kind, Shape};
use griot_domain::finding::{Severity, check_values};
use griot_domain::language::language_code;
use griot_store::search::Page;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::catalogue::kind;
use crate::command::{Command, Context};
use crate::wire::{Coded, Rows, dir, params};

/// In which order.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Sort {
    /// Field.
    pub field: String,
    /// The last first.
    pub descending: bool,
}

/// The order that a request asks for.
pub(crate) fn order(sort: Option<Sort>) -> Order {
    match sort {
        Some(sort) => Order {
            field: Some(sort.field),
            descending: sort.descending,
        },
        None => Order::default(),
    }
}

/// What a query means and how many answer it.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct GridOpen {
    /// Query.
    pub query: String,
    /// Order.
    pub sort: Option<Sort>,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
}

/// A term of the query, for the chips of the search box.
#[derive(Debug, Serialize, TS)]
pub struct GridTerm {
    /// The asked part.
    pub text: String,
    /// Its field.
    pub field: Option<String>,
    /// Whether it must not hold.
    pub negated: bool,
    /// First byte in the query.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

/// What a grid shows before its rows are there.
#[derive(Debug, Serialize, TS)]
pub struct GridOpened {
    /// How many rows.
    pub total: u32,
    /// The query, taken apart.
    pub terms: Vec<GridTerm>,
}

impl Command for GridOpen {
    type Answer = GridOpened;
    const NAME: &'static str = "grid_open";
    fn run(self, context: &Context<'_>) -> Result<GridOpened, Failure> {
        let of = kind(self.of.as_deref())?;
        let catalogue = context.catalogue()?;
        crate::checks::look_if_asked(context, of, &self.query)?;
        // Who opens a grid is told how many there are; which ones, its bytes say.
        let none = Page {
            offset: 0,
            limit: Some(0),
        };
        let all = read::list(&catalogue, of, &self.query, &order(self.sort), none)?;
        let terms = query_for(of, &self.query).terms;
        Ok(GridOpened {
            total: u32::try_from(all.total).unwrap_or(u32::MAX),
            terms: terms
                .into_iter()
                .map(|term| GridTerm {
                    text: term.text,
                    field: term.field.map(|field| field.as_str().to_owned()),
                    negated: term.negated,
                    start: u32::try_from(term.span.start).unwrap_or(u32::MAX),
                    end: u32::try_from(term.span.end).unwrap_or(u32::MAX),
                })
                .collect(),
        })
    }
}

/// The cells of a page of rows.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct GridRows {
    /// Local ids.
    pub ids: Vec<u32>,
    /// Fields.
    pub columns: Vec<String>,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
}

/// A cell.
#[derive(Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Cell {
    /// Text as it is edited.
    pub text: String,
    /// `rtl` where it runs from right to left.
    pub dir: Option<String>,
    /// Why the value is none, where it is kept all the same.
    pub fault: Option<Coded>,
    /// Language of a title.
    pub lang: Option<String>,
}

/// A row.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "Row", optional_fields = nullable)]
pub struct GridRow {
    /// Local id.
    #[ts(type = "number")]
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Cells, in the order of the columns.
    pub cells: Vec<Option<Cell>>,
    /// Cover.
    pub cover: Option<String>,
    /// The release of a recording.
    pub release_uid: Option<String>,
    /// `blocking` or `warning`.
    pub worst: Option<String>,
    /// The file's name, where a recording has no title.
    pub file_name: Option<String>,
}

impl Command for GridRows {
    type Answer = Rows<GridRow>;
    const NAME: &'static str = "grid_rows";
    fn run(self, context: &Context<'_>) -> Result<Rows<GridRow>, Failure> {
        let of = kind(self.of.as_deref())?;
        let catalogue = context.catalogue()?;
        let mut fields: Vec<&'static Field> = self
            .columns
            .iter()
            .map(|name| read::field_named(of, name))
            .collect::<Result<_, _>>()?;
        let asked = fields.len();
        if of == Kind::Recording {
            fields.push(read::field_named(of, "status")?);
            fields.push(read::field_named(of, "language")?);
        }
        let ids: Vec<i64> = self.ids.iter().map(|id| i64::from(*id)).collect();
        let rows = catalogue
            .store()
            .read(|store| read::rows(store, of, &ids, &fields))?;
        Ok(Rows::whole(
            rows.into_iter()
                .map(|row| grid_row(row, &fields, asked))
                .collect(),
        ))
    }
}

fn grid_row(row: read::Row, fields: &[&'static Field], asked: usize) -> GridRow {
    let worst = row
        .cells
        .get(asked)
        .and_then(|values| values.first())
        .filter(|word| *word != "fine")
        .cloned();
    let language = row
        .cells
        .get(asked + 1)
        .and_then(|values| values.first())
        .cloned();
    let no_title = row.cells.first().is_none_or(Vec::is_empty);
    let cells = fields
        .iter()
        .zip(&row.cells)
        .take(asked)
        .map(|(field, values)| cell(field, values, language.as_deref()))
        .collect();
    GridRow {
        id: row.id,
        uid: row.uid,
        cells,
        cover: row.artwork,
        release_uid: row.release_uid,
        worst,
        file_name: row.file_name.filter(|_| no_title),
    }
}

fn cell(field: &Field, values: &[String], language: Option<&str>) -> Option<Cell> {
    if values.is_empty() {
        return None;
    }
    let text = shown_values(field, values);
    Some(Cell {
        dir: dir(&text),
        fault: fault(field, values),
        lang: language
            .filter(|said| field.id == FieldId::Title && language_code(said).is_some())
            .map(str::to_owned),
        text,
    })
}

/// Why the value of a field of codes, languages, countries or dates is none.
pub(crate) fn fault(field: &Field, values: &[String]) -> Option<Coded> {
    if matches!(
        field.shape,
        Shape::Language | Shape::Country | Shape::PartialDate
    ) {
        // A date in another writing is one, and can be sorted.
        let found = check_values(field, values)
            .into_iter()
            .find(|one| one.severity != Severity::Info)?;
        return Some(Coded {
            code: found.code.code().to_owned(),
            params: params(found.params),
        });
    }
    let (Shape::Code(kind), Some(value)) = (field.shape, values.first()) else {
        return None;
    };
    let fault = codes::validate(kind, value).err()?;
    Some(Coded {
        code: fault.code().to_owned(),
        params: params(fault.params()),
    })
}
