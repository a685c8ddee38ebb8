//! What stands in a cell for the values of a field.

use std::borrow::Cow;

use griot_domain::field::{Field, FieldId, Shape};
use griot_exchange::table::Form;
use griot_store::search::VALUE_SEPARATOR;

use crate::edit::written_values;

/// The text of a cell, from the values as the catalogue's rows have them.
pub(super) fn cell_text<'a>(field: &Field, raw: &'a str) -> Cow<'a, str> {
    if raw.is_empty() {
        return Cow::Borrowed("");
    }
    match field.shape {
        Shape::Duration => raw
            .parse()
            .map_or(Cow::Borrowed(raw), |ms: u64| Cow::Owned(minutes(ms))),
        Shape::Decibel => raw.parse().map_or(Cow::Borrowed(raw), |level: f64| {
            Cow::Owned(format!("{level:.1}"))
        }),
        // Only these can need quotes.
        _ if raw.contains([VALUE_SEPARATOR, ';', '"']) || raw.trim() != raw => {
            Cow::Owned(written_values(field, &values_of(raw)))
        }
        _ => Cow::Borrowed(raw),
    }
}

/// The values that the catalogue's rows have with a separator between.
pub(super) fn values_of(raw: &str) -> Vec<String> {
    if raw.is_empty() {
        return Vec::new();
    }
    raw.split(VALUE_SEPARATOR).map(str::to_owned).collect()
}

/// How a sheet holds the cells of a field.
pub(super) fn form(field: &Field) -> Form {
    match field.shape {
        Shape::Integer | Shape::Decibel => Form::Number,
        _ => Form::Text,
    }
}

/// Characters that most values of a field need.
pub(super) fn width(field: &Field) -> u16 {
    match field.shape {
        Shape::Text | Shape::MultiText => match field.id {
            FieldId::Title | FieldId::ReleaseTitle | FieldId::WorkTitle | FieldId::PartyName => 32,
            FieldId::Path | FieldId::Lyrics | FieldId::Comment => 40,
            FieldId::Bpm | FieldId::Status | FieldId::Format | FieldId::PartyKind => 12,
            FieldId::CatalogueNumber | FieldId::Media => 16,
            _ => 24,
        },
        Shape::Names => 32,
        Shape::Code(_) => 18,
        Shape::PartialDate => 14,
        Shape::Integer | Shape::Decibel | Shape::Duration | Shape::Flag => 10,
        Shape::Language | Shape::Country => 12,
    }
}

/// A length: `3:07`, `1:02:33`.
fn minutes(length_ms: u64) -> String {
    let seconds = (length_ms + 500) / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

/// Whether two texts are one, however a spreadsheet program writes the end of a line.
pub(super) fn same(here: &str, there: &str) -> bool {
    here == there
        || (here.contains(['\r', '\n'])
            && there.contains(['\r', '\n'])
            && plain(here) == plain(there))
}

fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
