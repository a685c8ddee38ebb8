//! The values of a recording, field by field, wherever in the schema they live.
//!
//! [`values`] is what Griot would write into the recording's files: import lays a
//! file's tags against it, `tags diff` shows the difference, `set` goes through [`set`].
//!
//! A field of the release (label, date, ...) is the release's; where a recording's own
//! file said otherwise, or where it is on no release, the recording keeps its own word
//! in `recording_text`, which goes before the release's; an empty word there says that there is none.

mod home;
mod write;

use griot_domain::field::Kind;
use griot_domain::tags::{TagField, TagSet};
use rusqlite::OptionalExtension;

pub use write::{
    follow_release, keep, keep_placed, lift, set, set_album, set_of_release, set_withdrawn,
};

use crate::Result;
use crate::{Read, name, track, work};
pub(crate) use home::Home;
use home::RELEASE_COLUMNS;

/// Everything that the catalogue says of a recording, as tags.
///
/// # Errors
/// SQLite's own; an id that is not there has no values.
pub fn values(read: &Read<'_>, recording_id: i64) -> Result<TagSet> {
    let mut values = TagSet::new();
    own_columns(read, recording_id, &mut values)?;
    placed(read, recording_id, &mut values)?;
    contributions(read, recording_id, &mut values)?;
    works(read, recording_id, &mut values)?;
    names(read, recording_id, &mut values)?;
    // Last: the recording's own words go before its release's.
    texts(read, recording_id, &mut values)?;
    Ok(values)
}

/// The values of one field of a recording.
///
/// # Errors
/// As [`values`].
pub fn values_of(read: &Read<'_>, recording_id: i64, field: TagField) -> Result<Vec<String>> {
    let mut values = TagSet::new();
    // Only where the field lives: a bulk edit asks this of thousands.
    match home::of(field) {
        Home::Recording(_) | Home::Credit => own_columns(read, recording_id, &mut values)?,
        Home::Contribution => contributions(read, recording_id, &mut values)?,
        Home::Work | Home::Iswc | Home::Movement => works(read, recording_id, &mut values)?,
        Home::Names => names(read, recording_id, &mut values)?,
        Home::CreditNames | Home::Text => {}
        Home::Album
        | Home::AlbumCredit
        | Home::Release(_)
        | Home::Compilation
        | Home::Track(_)
        | Home::TrackText(_) => placed(read, recording_id, &mut values)?,
    }
    texts(read, recording_id, &mut values)?;
    Ok(values.remove(&field).unwrap_or_default())
}

/// Whether a recording may not be sold any more.
///
/// # Errors
/// SQLite's own.
pub fn withdrawn(read: &Read<'_>, recording_id: i64) -> Result<bool> {
    Ok(read
        .0
        .prepare_cached("SELECT withdrawn FROM recording WHERE id = ?1")?
        .query_row([recording_id], |row| row.get(0))
        .optional()?
        .unwrap_or(false))
}

fn put(values: &mut TagSet, field: TagField, value: Option<String>) {
    if let Some(value) = value {
        values.insert(field, vec![value]);
    }
}

fn own_columns(read: &Read<'_>, id: i64, values: &mut TagSet) -> Result<()> {
    let mut statement = read.0.prepare_cached(
        "SELECT title, sort_title, version, credit, isrc, recorded_on, place, country
         FROM recording WHERE id = ?1",
    )?;
    let mut rows = statement.query([id])?;
    if let Some(row) = rows.next()? {
        for (column, field) in [
            TagField::Title,
            TagField::TitleSort,
            TagField::Version,
            TagField::Artist,
            TagField::Isrc,
            TagField::RecordedOn,
            TagField::Place,
            TagField::Country,
        ]
        .into_iter()
        .enumerate()
        {
            put(values, field, row.get(column)?);
        }
    }
    Ok(())
}

fn texts(read: &Read<'_>, id: i64, values: &mut TagSet) -> Result<()> {
    let mut statement = read.0.prepare_cached(
        "SELECT field, value, position FROM recording_text WHERE recording_id = ?1 ORDER BY field, position",
    )?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let Some(field) = TagField::find_by_name(&name) else {
            continue;
        };
        let list = values.entry(field).or_default();
        if row.get::<_, i64>(2)? == 0 {
            list.clear();
        }
        let value: String = row.get(1)?;
        // An empty own word: nothing, although the release says something.
        if !value.is_empty() {
            list.push(value);
        }
    }
    values.retain(|_, list| !list.is_empty());
    Ok(())
}

fn placed(read: &Read<'_>, id: i64, values: &mut TagSet) -> Result<()> {
    let Some(first) = track::of_recording(read, id)?.into_iter().next() else {
        return Ok(());
    };
    put(
        values,
        TagField::TrackNumber,
        first.position.map(|n| n.to_string()),
    );
    put(
        values,
        TagField::DiscNumber,
        first.disc.map(|n| n.to_string()),
    );
    let mut statement = read.0.prepare_cached(home::SELECT_RELEASE)?;
    let mut rows = statement.query([first.id])?;
    if let Some(row) = rows.next()? {
        for (index, (field, _)) in RELEASE_COLUMNS.iter().enumerate() {
            put(values, *field, row.get(index)?);
        }
        if row.get::<_, bool>(RELEASE_COLUMNS.len())? {
            put(values, TagField::Compilation, Some("1".to_owned()));
        }
        put(
            values,
            TagField::DiscSubtitle,
            row.get(RELEASE_COLUMNS.len() + 1)?,
        );
    }
    Ok(())
}

fn contributions(read: &Read<'_>, id: i64, values: &mut TagSet) -> Result<()> {
    let mut statement = read.0.prepare_cached(
        "SELECT role, credited_as, instrument FROM contribution WHERE recording_id = ?1 ORDER BY role, position",
    )?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let role: String = row.get(0)?;
        let Some(field) = TagField::find_by_name(&role) else {
            continue;
        };
        let name: String = row.get(1)?;
        let instrument: Option<String> = row.get(2)?;
        values.entry(field).or_default().push(match instrument {
            Some(instrument) => format!("{name} ({instrument})"),
            None => name,
        });
    }
    Ok(())
}

fn works(read: &Read<'_>, id: i64, values: &mut TagSet) -> Result<()> {
    for (position, performed) in work::performed(read, id)?.into_iter().enumerate() {
        values
            .entry(TagField::Work)
            .or_default()
            .push(performed.title);
        if position == 0 {
            put(values, TagField::Iswc, performed.iswc);
            put(values, TagField::MovementName, performed.movement);
            put(values, TagField::MovementNumber, performed.movement_number);
        }
    }
    Ok(())
}

fn names(read: &Read<'_>, id: i64, values: &mut TagSet) -> Result<()> {
    let names = name::of(read, Kind::Recording, id)?;
    if !names.is_empty() {
        let lines = names.iter().map(ToString::to_string).collect();
        values.insert(TagField::Titles, lines);
    }
    Ok(())
}

/// Whether a field is the recording's own and never its release's.
#[must_use]
pub fn is_own(field: TagField) -> bool {
    field != TagField::Album && !home::is_of_release(field)
}

/// Where the values of a field live; for query and sort.
pub(crate) fn home_of(field: TagField) -> Home {
    home::of(field)
}
