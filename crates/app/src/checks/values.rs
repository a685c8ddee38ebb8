//! What is found in the values of a thing's fields, whatever the thing.

use griot_domain::field::{FieldId, Kind as Of, find_field_by_id, find_field_by_tag};
use griot_domain::finding::{Finding, LanguageOf, check_languages, check_name, check_values};
use griot_domain::name::Name;
use griot_domain::tags::{TagField, TagSet};
use griot_store::place::PlaceName;
use griot_store::release::Release;
use griot_store::words::{self, Sung};
use griot_store::{Read, name};

use crate::Result;

/// Each finding once, the worst first.
pub(crate) fn each_once(found: impl IntoIterator<Item = Finding>) -> Vec<Finding> {
    let mut all: Vec<Finding> = found.into_iter().collect();
    all.sort();
    all.dedup();
    all
}

/// One value of one field.
pub(crate) fn one(of: Of, field: FieldId, value: Option<&str>) -> Vec<Finding> {
    match (find_field_by_id(of, field), value) {
        (Some(field), Some(value)) => check_values(field, &[value.to_owned()]),
        _ => Vec::new(),
    }
}

/// The names of a thing, and whether one of them is in Latin letters.
pub(crate) fn named(
    read: &Read<'_>,
    of: Of,
    id: i64,
    field: FieldId,
    printed: &str,
) -> Result<Vec<Finding>> {
    let names = name::of(read, of, id)?;
    let mut found = Vec::new();
    check_name(&mut found, field, printed, &names);
    found.extend(lines(of, &names));
    Ok(found)
}

fn lines(of: Of, names: &[Name]) -> Vec<Finding> {
    if names.is_empty() {
        return Vec::new();
    }
    let lines: Vec<String> = names.iter().map(Name::to_string).collect();
    find_field_by_id(of, FieldId::Names)
        .map(|field| check_values(field, &lines))
        .unwrap_or_default()
}

/// Names of a place, each with its language.
pub(crate) fn of_place_names(names: &[PlaceName]) -> Vec<Finding> {
    let mut found = Vec::new();
    for one in names {
        let of = LanguageOf {
            language: one.language.as_deref(),
            script: None,
        };
        check_languages(&mut found, FieldId::PlaceNames, of);
    }
    let texts: Vec<String> = names.iter().map(|one| one.name.clone()).collect();
    if let Some(field) = find_field_by_id(Of::Place, FieldId::PlaceNames) {
        found.extend(check_values(field, &texts));
    }
    found
}

/// The languages of words that are sung.
pub(crate) fn sung(read: &Read<'_>, of: Sung) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for text in words::texts(read, of)? {
        let said = LanguageOf {
            language: text.language.as_deref(),
            script: text.script.as_deref(),
        };
        check_languages(&mut found, FieldId::Lyrics, said);
    }
    Ok(found)
}

/// A recording's own values; those of its release and its works are looked at there.
pub(crate) fn of_recording(read: &Read<'_>, id: i64, values: &TagSet) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for (tag, said) in values {
        if let Some(field) = find_field_by_tag(*tag)
            && field.of == Of::Recording
            && field.id != FieldId::Names
        {
            found.extend(check_values(field, said));
        }
    }
    let title = values.get(&TagField::Title).and_then(|all| all.first());
    let title = title.map_or("", String::as_str);
    found.extend(named(read, Of::Recording, id, FieldId::Title, title)?);
    found.extend(sung(read, Sung::Recording(id))?);
    Ok(found)
}

/// A release's values.
pub(crate) fn of_release(read: &Read<'_>, known: &Release) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    for (field, value) in [
        (FieldId::ReleaseTitle, Some(known.title.as_str())),
        (FieldId::ReleaseArtist, known.credit.as_deref()),
        (FieldId::ReleaseLabel, known.label.as_deref()),
        (FieldId::CatalogueNumber, known.catalogue_number.as_deref()),
        (FieldId::ReleaseDate, known.released_on.as_deref()),
        (FieldId::PLine, known.p_line.as_deref()),
        (FieldId::CLine, known.c_line.as_deref()),
        (FieldId::ReleaseCountry, known.country.as_deref()),
    ] {
        found.extend(one(Of::Release, field, value));
    }
    found.extend(named(
        read,
        Of::Release,
        known.id,
        FieldId::ReleaseTitle,
        &known.title,
    )?);
    Ok(found)
}
