//! Lists and the fields in them.

use griot_app::read::{self, Order};
use griot_domain::field::{Field, Kind, fields_of};
use griot_store::search::Page;
use serde::Deserialize;
use serde::Serialize;
use serde_json::{Map, Value, json};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::wire::Rows;

/// The kind of this name; recordings where none is given.
pub(crate) fn kind(name: Option<&str>) -> Result<Kind, Failure> {
    let Some(name) = name else {
        return Ok(Kind::Recording);
    };
    Kind::LISTED
        .iter()
        .copied()
        .find(|kind| kind.name() == name)
        .ok_or_else(|| Failure::usage("unknown-kind").with("kind", name))
}

/// The fields of a list.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Fields {
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
}

/// A field.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "Field")]
pub struct FieldRow {
    /// Stable name.
    pub name: String,
    /// What owns the value.
    pub of: String,
    /// Form of the value.
    pub shape: String,
    /// Whether it can be edited.
    pub editable: bool,
    /// Whether it holds several values.
    pub multi: bool,
    /// Other names, English and French.
    pub aliases: Vec<String>,
}

impl Command for Fields {
    type Answer = Rows<FieldRow>;
    const NAME: &'static str = "fields";
    fn run(self, _context: &Context<'_>) -> Result<Rows<FieldRow>, Failure> {
        let fields = fields_of(kind(self.of.as_deref())?);
        Ok(Rows::whole(fields.iter().map(field_row).collect()))
    }
}

fn field_row(field: &Field) -> FieldRow {
    FieldRow {
        name: field.name.to_owned(),
        of: field.of.name().to_owned(),
        shape: field.shape.name().to_owned(),
        editable: field.editable,
        multi: field.shape.holds_several(),
        aliases: field
            .aliases()
            .iter()
            .map(|alias| (*alias).to_owned())
            .collect(),
    }
}

/// Rows that answer a query.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct List {
    /// Query; everything where there is none.
    pub query: Option<String>,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
    /// At most so many rows.
    pub limit: Option<u32>,
    /// Leaving out so many.
    pub offset: Option<u32>,
    /// Order by this field.
    pub sort: Option<String>,
    /// The last first.
    pub descending: Option<bool>,
    /// Fields to show; the usual ones where none are named.
    pub fields: Option<Vec<String>>,
}

/// A row: `uid`, `title`, and each field by its name.
#[derive(Debug, Serialize, TS)]
pub struct ListRow(#[ts(type = "Record<string, unknown>")] pub Value);

impl Command for List {
    type Answer = Rows<ListRow>;
    const NAME: &'static str = "list";
    fn run(self, context: &Context<'_>) -> Result<Rows<ListRow>, Failure> {
        let of = kind(self.of.as_deref())?;
        let catalogue = context.catalogue()?;
        let order = Order {
            field: self.sort,
            descending: self.descending.unwrap_or(false),
        };
        let page = Page {
            offset: self.offset.unwrap_or(0) as usize,
            limit: self.limit.map(|limit| limit as usize),
        };
        let query = self.query.as_deref().unwrap_or("");
        crate::checks::look_if_asked(context, of, query)?;
        let listed = read::list(&catalogue, of, query, &order, page)?;
        let fields: Vec<&Field> = match &self.fields {
            Some(names) => names
                .iter()
                .map(|name| read::field_named(of, name))
                .collect::<Result<_, _>>()?,
            None => read::usual_fields(of),
        };
        let rows = catalogue
            .store()
            .read(|store| read::rows(store, of, &listed.ids, &fields))?;
        let rows = rows
            .into_iter()
            .map(|row| row_of(of, row, &fields))
            .collect();
        Ok(Rows {
            total: listed.total as u64,
            rows,
        })
    }
}

/// A row as an object: uid, title and the fields by name. One value is a value, several are a list.
fn row_of(of: Kind, row: read::Row, fields: &[&Field]) -> ListRow {
    let mut object = Map::new();
    object.insert("uid".to_owned(), json!(row.uid));
    for (field, values) in fields.iter().zip(&row.cells) {
        object.insert(field.name.to_owned(), value_of(field, values));
    }
    let name = if matches!(of, Kind::Party | Kind::Place) {
        "name"
    } else {
        "title"
    };
    let title = object.get(name).filter(|title| !title.is_null()).cloned();
    object.insert("title".to_owned(), title.unwrap_or(Value::Null));
    if let Some(file) = row.file_name {
        object.insert("file_name".to_owned(), json!(file));
    }
    if let Some(release) = row.release_uid {
        object.insert("release_uid".to_owned(), json!(release));
    }
    ListRow(Value::Object(object))
}

/// Values as JSON: numbers as numbers, flags as flags, several as a list.
pub(crate) fn value_of(field: &Field, values: &[String]) -> Value {
    use griot_domain::field::Shape;
    let first = values.first();
    match field.shape {
        shape if shape.holds_several() => json!(values),
        Shape::Flag => json!(first.is_some()),
        Shape::Integer | Shape::Duration => match first.map(|text| text.parse::<i64>()) {
            Some(Ok(number)) => json!(number),
            Some(Err(_)) => json!(first),
            None => Value::Null,
        },
        Shape::Decibel => json!(first.and_then(|text| text.parse::<f64>().ok())),
        _ => json!(first),
    }
}
