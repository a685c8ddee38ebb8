//! By what a row is known where it has no uid.

use griot_domain::codes::{self, CodeKind};
use griot_domain::field::{Field, FieldId as Id, Kind as Of, find_field_by_id};
use griot_domain::text::fold;

use super::Layout;

/// One way to know a row.
#[derive(Debug, Clone)]
pub(super) enum Key {
    /// A code that only one thing should have.
    Code(&'static Field),
    /// Where the file lies, or the file's name alone.
    Path(&'static Field),
    /// Words that together mean one thing.
    Words(Vec<&'static Field>),
}

impl Key {
    /// The fields that it reads.
    pub(super) fn fields(&self) -> &[&'static Field] {
        match self {
            Key::Code(field) | Key::Path(field) => std::slice::from_ref(field),
            Key::Words(fields) => fields,
        }
    }

    /// The forms under which a value is looked for, the surest first; none where too little is said.
    pub(super) fn forms(&self, values: &[String]) -> Vec<String> {
        match self {
            Key::Code(field) => values
                .first()
                .map(|text| code(field, text))
                .into_iter()
                .collect(),
            Key::Path(_) => values.first().map_or_else(Vec::new, |text| endings(text)),
            Key::Words(_) => {
                let folded: Vec<String> = values.iter().map(|text| fold(text.trim())).collect();
                // A title alone is too little, unless nothing else is asked.
                let said = folded.iter().filter(|text| !text.is_empty()).count();
                let enough = folded.first().is_some_and(|title| !title.is_empty())
                    && (said > 1 || folded.len() == 1);
                if enough {
                    vec![folded.join("\u{1f}")]
                } else {
                    Vec::new()
                }
            }
        }
        .into_iter()
        .filter(|form| !form.is_empty())
        .collect()
    }

    /// The forms that a thing of the catalogue is found under.
    pub(super) fn entries(&self, values: &[String]) -> Vec<String> {
        match self {
            Key::Path(_) => {
                let Some(path) = values.first().map(|path| path.replace('\\', "/")) else {
                    return Vec::new();
                };
                let name = path.rsplit('/').next().unwrap_or_default().to_owned();
                if name == path {
                    vec![path]
                } else {
                    vec![path, name]
                }
            }
            _ => self.forms(values),
        }
    }
}

fn code(field: &Field, text: &str) -> String {
    let text = text.trim();
    match field.shape {
        griot_domain::field::Shape::Code(kind) => {
            let compact = codes::validate(kind, text).unwrap_or_else(|_| text.to_owned());
            // A UPC-A and the EAN-13 with a zero before it are one number.
            if kind == CodeKind::Barcode && compact.len() == 12 {
                format!("0{compact}")
            } else {
                compact
            }
        }
        _ => fold(text).replace([' ', '-', '.'], ""),
    }
}

/// A path and its endings, folder after folder taken away: a drive may lie under another letter.
fn endings(text: &str) -> Vec<String> {
    let mut rest = text.trim().replace('\\', "/");
    let mut found = Vec::new();
    loop {
        found.push(rest.clone());
        match rest.split_once('/') {
            Some((_, below)) => rest = below.to_owned(),
            None => return found,
        }
    }
}

/// The ways to know a row of this file, the surest first.
pub(super) fn ladder(layout: &Layout) -> Vec<Key> {
    let of = layout.of;
    let has = |id: Id| {
        let field = find_field_by_id(of, id)?;
        let is_there = layout
            .columns
            .iter()
            .any(|column| column.target.field().is_some_and(|known| known.id == id));
        is_there.then_some(field)
    };
    let mut keys = Vec::new();
    let mut code = |id: Id| keys.extend(has(id).map(Key::Code));
    match of {
        Of::Recording => code(Id::Isrc),
        Of::Release => {
            code(Id::Barcode);
            code(Id::CatalogueNumber);
        }
        Of::Work => code(Id::Iswc),
        Of::Party | Of::MediaFile => {
            code(Id::Ipi);
            code(Id::Isni);
        }
        Of::Place => {}
    }
    keys.extend(has(Id::Path).map(Key::Path));
    let (title, others): (Id, &[Id]) = match of {
        Of::Recording => (Id::Title, &[Id::Artist, Id::ReleaseTitle]),
        Of::Release => (Id::ReleaseTitle, &[Id::ReleaseArtist]),
        Of::Work => (Id::WorkTitle, &[]),
        Of::Party | Of::MediaFile => (Id::PartyName, &[]),
        Of::Place => (Id::PlaceName, &[Id::PlaceParent]),
    };
    if let Some(title) = has(title) {
        let mut words = vec![title];
        words.extend(others.iter().filter_map(|id| has(*id)));
        if words.len() > 1 || others.is_empty() {
            keys.push(Key::Words(words));
        }
    }
    keys
}
