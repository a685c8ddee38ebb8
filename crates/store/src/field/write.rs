//! Setting the values of a field.

use griot_domain::contribution::name_and_instrument;
use griot_domain::field::Kind;
use griot_domain::name::Name;
use griot_domain::part::Part;
use griot_domain::tags::{TagField, TagSet};
use griot_domain::text::fold;
use rusqlite::{OptionalExtension, params};

use super::home::{self, Home};
use super::{values, values_of};
use crate::contribution::{self, Contribution};
use crate::credit::{self, Credited};
use crate::track::{self, Track};
use crate::{Result, Write, name, party, release, work};

/// Sets all values of a field; no values clear it. What is as it was is not written.
///
/// The release's title is not set here but by [`set_album`], since it says which release.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, recording_id: i64, field: TagField, wanted: &[String]) -> Result<()> {
    let wanted: Vec<String> = wanted
        .iter()
        .filter(|value| !value.is_empty())
        .map(|value| spelt(field, value))
        .collect();
    if values_of(write, recording_id, field)? == wanted {
        return Ok(());
    }
    let first = wanted.first().map(String::as_str);
    let place = track::of_recording(write, recording_id)?.into_iter().next();
    let home = home::of(field);
    if home != Home::Text {
        // A word of its own that the recording kept gives way.
        set_texts(write, recording_id, field, &[])?;
    }
    match home {
        Home::Recording(column) => {
            if field == TagField::Title {
                name::follow(write, Kind::Recording, recording_id, first)?;
            }
            set_column(write, recording_id, column, first)?;
        }
        Home::Credit => set_credit(write, recording_id, first)?,
        Home::CreditNames => {
            let printed = printed_credit(write, recording_id)?;
            credit::set(
                write,
                Credited::Recording(recording_id),
                printed.as_deref(),
                &wanted,
            )?;
            set_texts(write, recording_id, field, &wanted)?;
        }
        Home::Contribution => set_contributions(write, recording_id, field, &wanted)?,
        Home::Work => work::set_titles(write, recording_id, &wanted)?,
        Home::Names => {
            let names: Vec<Name> = wanted.iter().map(|line| Name::parse(line)).collect();
            name::set(write, Kind::Recording, recording_id, &names)?;
        }
        Home::Iswc if !work::performed(write, recording_id)?.is_empty() => {
            work::set_iswc(write, recording_id, first)?;
        }
        Home::Movement if !work::performed(write, recording_id)?.is_empty() => {
            set_movement(write, recording_id, field, first)?;
        }
        Home::Text | Home::Iswc | Home::Movement => set_texts(write, recording_id, field, &wanted)?,
        Home::Album => {}
        Home::AlbumCredit
        | Home::Release(_)
        | Home::Compilation
        | Home::Track(_)
        | Home::TrackText(_) => match place {
            None => set_texts(write, recording_id, field, &wanted)?,
            Some(place) => set_placed(write, &place, field, &wanted)?,
        },
    }
    Ok(())
}

/// Sets a field as a file says it. Where its release already says otherwise, and where the file has several
/// values for what the catalogue holds one of, the recording keeps its own word.
///
/// # Errors
/// SQLite's own.
pub fn keep(write: &Write<'_>, recording_id: i64, field: TagField, said: &[String]) -> Result<()> {
    let said: Vec<String> = said.iter().map(|value| spelt(field, value)).collect();
    let said = said.as_slice();
    let current = values_of(write, recording_id, field)?;
    if current == said || field == TagField::Album {
        return Ok(());
    }
    let of_release = home::is_of_release(field);
    if !of_release || current.is_empty() || track::of_recording(write, recording_id)?.is_empty() {
        set(write, recording_id, field, said)?;
        if values_of(write, recording_id, field)? == said {
            return Ok(());
        }
        if field == TagField::Artist {
            // Each value is a name; what stands between them is not said.
            let printed = said.join("; ");
            credit::set(
                write,
                Credited::Recording(recording_id),
                Some(&printed),
                said,
            )?;
        }
    }
    if said.is_empty() {
        // Said to be nothing, whatever the release says.
        set_texts(write, recording_id, field, &[String::new()])
    } else {
        set_texts(write, recording_id, field, said)
    }
}

/// A value as the catalogue spells it: names in their one form.
fn spelt(field: TagField, value: &str) -> String {
    match home::of(field) {
        Home::Names => Name::parse(value).to_string(),
        _ => value.to_owned(),
    }
}

/// Puts a recording on a release (`None`: on none). It keeps its numbers and what it says of itself: what the
/// new release has no word for it takes from the recording, and where it says otherwise, or there is none, that
/// is the recording's own word.
///
/// # Errors
/// SQLite's own.
pub fn set_album(write: &Write<'_>, recording_id: i64, release_id: Option<i64>) -> Result<()> {
    let said = values(write, recording_id)?;
    let place = track::of_recording(write, recording_id)?.into_iter().next();
    match (place, release_id) {
        (Some(place), Some(release_id)) => track::move_to(write, &place, release_id)?,
        (Some(place), None) => track::remove(write, &place)?,
        (None, Some(release_id)) => track::insert(write, release_id, recording_id).map(drop)?,
        (None, None) => {}
    }
    keep_placed(write, recording_id, &said)
}

/// Lays back what a recording said of its place and its release.
///
/// # Errors
/// SQLite's own.
pub fn keep_placed(write: &Write<'_>, recording_id: i64, said: &TagSet) -> Result<()> {
    for (field, said) in said {
        let is_number = matches!(home::of(*field), Home::Track(_));
        if is_number || home::is_of_release(*field) {
            keep(write, recording_id, *field, said)?;
        }
    }
    Ok(())
}

/// Takes back a recording's own words on what is its release's to say.
///
/// # Errors
/// SQLite's own.
pub fn follow_release(write: &Write<'_>, recording_id: i64) -> Result<()> {
    for field in TagField::ALL
        .iter()
        .copied()
        .filter(|f| home::is_of_release(*f))
    {
        set_texts(write, recording_id, field, &[])?;
    }
    Ok(())
}

/// Where every recording of a release has the same own word, it is the release's.
///
/// # Errors
/// SQLite's own.
pub fn lift(write: &Write<'_>, release_id: i64, field: TagField) -> Result<()> {
    let own: Option<String> = write
        .0
        .prepare_cached(include_str!("common_own_word.sql"))?
        .query_row(params![release_id, field.name()], |row| row.get(0))
        .optional()?
        .flatten();
    match own {
        Some(word) => set_of_release(
            write,
            release_id,
            field,
            Some(&word).filter(|w| !w.is_empty()).map(String::as_str),
        ),
        None => Ok(()),
    }
}

/// Says whether a recording may not be sold any more.
///
/// # Errors
/// SQLite's own.
pub fn set_withdrawn(write: &Write<'_>, recording_id: i64, withdrawn: bool) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE recording SET withdrawn = ?2 WHERE id = ?1 AND withdrawn <> ?2")?
        .execute(params![recording_id, withdrawn])?;
    Ok(())
}

fn set_column(write: &Write<'_>, id: i64, column: &str, value: Option<&str>) -> Result<()> {
    write
        .0
        .prepare_cached(&format!("UPDATE recording SET {column} = ?2 WHERE id = ?1"))?
        .execute(params![id, value])?;
    if column == "title" || column == "sort_title" {
        refresh_title_key(write, id)?;
    }
    Ok(())
}

/// Sorted by its sort title, its title, or the name of its file.
fn refresh_title_key(write: &Write<'_>, id: i64) -> Result<()> {
    let shown: Option<String> = write
        .0
        .prepare_cached(include_str!("shown_title.sql"))?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten();
    write
        .0
        .prepare_cached("UPDATE recording SET title_key = ?2 WHERE id = ?1")?
        .execute(params![id, shown.as_deref().map(fold).unwrap_or_default()])?;
    Ok(())
}

fn printed_credit(write: &Write<'_>, id: i64) -> Result<Option<String>> {
    let mut statement = write
        .0
        .prepare_cached("SELECT credit FROM recording WHERE id = ?1")?;
    Ok(statement
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten())
}

fn set_credit(write: &Write<'_>, id: i64, printed: Option<&str>) -> Result<()> {
    let names = values_of(write, id, TagField::Artists)?;
    let still_named =
        printed.is_some_and(|text| names.iter().all(|name| text.contains(name.as_str())));
    let names = if still_named { names } else { Vec::new() };
    if !still_named {
        set_texts(write, id, TagField::Artists, &[])?;
    }
    credit::set(write, Credited::Recording(id), printed, &names)
}

fn set_texts(write: &Write<'_>, id: i64, field: TagField, values: &[String]) -> Result<()> {
    write
        .0
        .prepare_cached("DELETE FROM recording_text WHERE recording_id = ?1 AND field = ?2")?
        .execute(params![id, field.name()])?;
    let mut insert = write.0.prepare_cached(
        "INSERT INTO recording_text (recording_id, field, position, value) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (position, value) in (0_i64..).zip(values.iter()) {
        insert.execute(params![id, field.name(), position, value])?;
    }
    Ok(())
}

/// Whoever stays keeps what a tag cannot say: the part, the instrument's own name, ...
fn set_contributions(write: &Write<'_>, id: i64, field: TagField, values: &[String]) -> Result<()> {
    let mut before: Vec<Contribution> = contribution::of_recording(write, id)?
        .into_iter()
        .filter(|one| one.role == field.name())
        .collect();
    let mut after = Vec::with_capacity(values.len());
    for value in values {
        let (name, instrument) = name_and_instrument(field, value);
        let known = before
            .iter()
            .position(|one| one.credited_as == name && one.instrument.as_deref() == instrument);
        after.push(match known {
            Some(place) => before.remove(place),
            None => Contribution {
                role: field.name().to_owned(),
                party_id: party::get_or_insert(write, name)?,
                party_uid: String::new(),
                credited_as: name.to_owned(),
                instrument: instrument.map(str::to_owned),
                vernacular: None,
                part: Part::Whole,
                players: None,
                featured: false,
            },
        });
    }
    contribution::set_role(write, id, field.name(), &after)
}

fn set_movement(write: &Write<'_>, id: i64, field: TagField, value: Option<&str>) -> Result<()> {
    let name = values_of(write, id, TagField::MovementName)?
        .into_iter()
        .next();
    let number = values_of(write, id, TagField::MovementNumber)?
        .into_iter()
        .next();
    if field == TagField::MovementName {
        work::set_movement(write, id, value, number.as_deref())
    } else {
        work::set_movement(write, id, name.as_deref(), value)
    }
}

fn set_placed(write: &Write<'_>, place: &Track, field: TagField, values: &[String]) -> Result<()> {
    let first = values.first().map(String::as_str);
    match home::of(field) {
        Home::Track(column) => {
            // "A1" or "07" is no number to sort by alone: the word is kept beside it.
            let number: Option<i64> = first.and_then(|text| text.trim().parse().ok());
            write
                .0
                .prepare_cached(&format!("UPDATE track SET {column} = ?2 WHERE id = ?1"))?
                .execute(params![place.id, number])?;
            if first.is_some_and(|text| number.map(|n| n.to_string()).as_deref() != Some(text)) {
                set_texts(write, place.recording_id, field, values)?;
            }
            Ok(())
        }
        Home::TrackText(column) => {
            write
                .0
                .prepare_cached(&format!("UPDATE track SET {column} = ?2 WHERE id = ?1"))?
                .execute(params![place.id, first])?;
            Ok(())
        }
        _ => set_of_release_row(write, place.release_id, field, first),
    }
}

/// Sets a field of a release for the whole of it: its recordings' own words give way.
///
/// # Errors
/// SQLite's own.
pub fn set_of_release(
    write: &Write<'_>,
    release_id: i64,
    field: TagField,
    value: Option<&str>,
) -> Result<()> {
    for place in track::of_release(write, release_id)? {
        set_texts(write, place.recording_id, field, &[])?;
    }
    set_of_release_row(write, release_id, field, value)
}

fn set_of_release_row(
    write: &Write<'_>,
    release_id: i64,
    field: TagField,
    value: Option<&str>,
) -> Result<()> {
    match home::of(field) {
        Home::AlbumCredit => credit::set(write, Credited::Release(release_id), value, &[]),
        Home::Album => match value {
            Some(title) => {
                name::follow(write, Kind::Release, release_id, value)?;
                release::set_title(write, release_id, title)
            }
            None => Ok(()),
        },
        Home::Release(column) => {
            write
                .0
                .prepare_cached(&format!("UPDATE release SET {column} = ?2 WHERE id = ?1"))?
                .execute(params![release_id, value])?;
            Ok(())
        }
        Home::Compilation => {
            write
                .0
                .prepare_cached("UPDATE release SET compilation = ?2 WHERE id = ?1")?
                .execute(params![release_id, value == Some("1")])?;
            Ok(())
        }
        _ => Ok(()),
    }
}
