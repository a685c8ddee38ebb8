//! Making one of two. Nothing is lost: what hangs on the one that goes hangs on the other one afterwards, and
//! where both say something of which there is one, the kept one's word stands and the other's is in the answer
//! and in the history.

use griot_domain::contribution::ROLES;
use griot_domain::field::{Kind, find_field_by_tag};
use griot_domain::name::Name;
use griot_domain::tags::TagField;
use rusqlite::{Connection, OptionalExtension, params};

use crate::change::TRACKED;
use crate::{Read, Result, StoreError, Write, field, name, party, track};

/// A value of the one that went, which the kept one has another word for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overruled {
    /// The field's name.
    pub field: String,
    /// What stands.
    pub kept: Vec<String>,
    /// What the other one said.
    pub other: Vec<String>,
}

/// What a merge did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// How many rows of what hangs on the kept one now, by table.
    pub moved: Vec<(String, usize)>,
    /// What was overruled.
    pub overruled: Vec<Overruled>,
}

impl Merged {
    fn count(&mut self, table: &str, rows: usize) {
        if rows > 0 {
            self.moved.push((table.to_owned(), rows));
        }
    }
}

/// Where a recording or party of this uid went.
///
/// # Errors
/// SQLite's own.
pub fn find_merged(read: &Read<'_>, uid: &str) -> Result<Option<(Kind, i64)>> {
    for (kind, sql) in [
        (
            Kind::Recording,
            "SELECT recording_id FROM recording_merged WHERE uid = ?1",
        ),
        (
            Kind::Party,
            "SELECT party_id FROM party_merged WHERE uid = ?1",
        ),
    ] {
        let found = read
            .0
            .prepare_cached(sql)?
            .query_row([uid], |row| row.get(0))
            .optional()?;
        if let Some(id) = found {
            return Ok(Some((kind, id)));
        }
    }
    Ok(None)
}

/// The ids of what was merged into a recording or party.
///
/// # Errors
/// SQLite's own.
pub fn merged_into(read: &Read<'_>, of: Kind, id: i64) -> Result<Vec<i64>> {
    let mut statement = read.0.prepare_cached(if of == Kind::Party {
        "SELECT merged_id FROM party_merged WHERE party_id = ?1 ORDER BY 1"
    } else {
        "SELECT merged_id FROM recording_merged WHERE recording_id = ?1 ORDER BY 1"
    })?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The party into which one of exactly this name was merged.
///
/// # Errors
/// SQLite's own.
pub fn find_merged_party_by_name(read: &Read<'_>, name: &str) -> Result<Option<i64>> {
    Ok(read
        .0
        .prepare_cached(
            "SELECT party_id FROM party_merged WHERE name = ?1 ORDER BY merged_id DESC LIMIT 1",
        )?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

/// Makes one recording of two: `other` goes.
///
/// # Errors
/// [`StoreError::NotFound`]; SQLite's own.
pub fn merge_recordings(write: &Write<'_>, kept: i64, other: i64) -> Result<Merged> {
    let mut merged = Merged::default();
    let (own, said) = (field::values(write, kept)?, field::values(write, other)?);
    let uid = crate::recording::get_uid(write, other)?;
    merged.count(
        "recording_file",
        run(write, include_str!("move_files.sql"), kept, other)?,
    );
    merged.count("track", move_tracks(write, kept, other)?);
    merged.count(
        "recording_work",
        run(write, include_str!("move_works.sql"), kept, other)?,
    );
    merged.count(
        "contribution",
        run(write, include_str!("move_contributions.sql"), kept, other)?,
    );
    if !own.contains_key(&TagField::Artist) {
        // As printed, with the parties behind it; its words follow.
        merged.count(
            "recording_credit",
            run(write, include_str!("move_credit.sql"), kept, other)?,
        );
        run(write, include_str!("move_credit_words.sql"), kept, other)?;
    }
    for (tag, values) in &said {
        let current = field::values_of(write, kept, *tag)?;
        match current.as_slice() {
            _ if current == *values || has_moved(*tag) => {}
            [] => field::set(write, kept, *tag, values)?,
            _ if !field::is_own(*tag) => {}
            _ if holds_several(*tag) => {
                let mut all = current.clone();
                all.extend(values.iter().filter(|one| !current.contains(one)).cloned());
                field::set(write, kept, *tag, &all)?;
            }
            _ => merged.overruled.push(Overruled {
                field: find_field_by_tag(*tag)
                    .map_or(tag.name(), |known| known.name)
                    .to_owned(),
                kept: current,
                other: values.clone(),
            }),
        }
    }
    for table in [
        "recording_credit",
        "recording_text",
        "contribution",
        "recording_file",
        "recording_work",
    ] {
        clear(write.0, table, "recording_id", other)?;
    }
    carry_rest(write.0, "recording", kept, other, &mut merged)?;
    carry_differences(write.0, "recording", kept, other)?;
    write
        .0
        .prepare_cached("UPDATE recording_merged SET recording_id = ?1 WHERE recording_id = ?2")?
        .execute([kept, other])?;
    write
        .0
        .prepare_cached(
            "INSERT INTO recording_merged (recording_id, merged_id, uid) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![kept, other, uid])?;
    clear(write.0, "recording", "id", other)?;
    Ok(merged)
}

fn clear(connection: &Connection, table: &str, column: &str, id: i64) -> Result<usize> {
    Ok(connection
        .prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?
        .execute([id])?)
}

/// What came with files, tracks, works and contributions, and what players measure.
fn has_moved(tag: TagField) -> bool {
    ROLES.contains(&tag)
        || matches!(
            tag,
            TagField::Artists
                | TagField::Titles
                | TagField::TrackNumber
                | TagField::DiscNumber
                | TagField::DiscSubtitle
                | TagField::Work
                | TagField::Iswc
                | TagField::MovementName
                | TagField::MovementNumber
                | TagField::ReplayGainTrackGain
                | TagField::ReplayGainTrackPeak
                | TagField::ReplayGainAlbumGain
                | TagField::ReplayGainAlbumPeak
        )
}

/// Identifiers that have no column are lists too.
fn holds_several(tag: TagField) -> bool {
    find_field_by_tag(tag).is_none_or(|known| known.shape.holds_several())
}

fn run(write: &Write<'_>, sql: &str, kept: i64, other: i64) -> Result<usize> {
    Ok(write.0.prepare_cached(sql)?.execute([kept, other])?)
}

/// A place on a release where the kept one stands already at the same number is one place.
fn move_tracks(write: &Write<'_>, kept: i64, other: i64) -> Result<usize> {
    let own = track::of_recording(write, kept)?;
    let mut moved = 0;
    for place in track::of_recording(write, other)? {
        let there = own.iter().any(|known| {
            (known.release_id, known.disc, known.position)
                == (place.release_id, place.disc, place.position)
        });
        if there {
            track::remove(write, &place)?;
        } else {
            moved += write
                .0
                .prepare_cached("UPDATE track SET recording_id = ?1 WHERE id = ?2")?
                .execute([kept, place.id])?;
        }
    }
    Ok(moved)
}

/// Tables that point at what goes and were not named above: their rows point at the kept one. Rows of a list go
/// behind the kept one's; where both have the one row that there can be, the kept one's stands.
fn carry_rest(
    connection: &Connection,
    of: &str,
    kept: i64,
    other: i64,
    merged: &mut Merged,
) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT m.name, f.\"from\", c.pk, EXISTS (SELECT 1 FROM pragma_table_info(m.name) AS p
                WHERE p.name = 'position' AND p.pk > 0)
         FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f, pragma_table_info(m.name) AS c
         WHERE m.type = 'table' AND f.\"table\" = ?1 AND c.name = f.\"from\"",
    )?;
    let rows = statement.query_map([of], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    let pointing: Vec<(String, String, i64, bool)> = rows.collect::<rusqlite::Result<_>>()?;
    for (table, column, in_key, is_list) in pointing {
        if !TRACKED.contains(&table.as_str()) {
            continue;
        }
        let moved = if in_key > 0 && is_list {
            connection
                .prepare_cached(&format!(
                    "UPDATE {table} SET {column} = ?1, position = position + 1 + coalesce(
                       (SELECT max(k.position) FROM {table} AS k WHERE k.{column} = ?1), -1)
                     WHERE {column} = ?2"
                ))?
                .execute([kept, other])?
        } else {
            let moved = connection
                .prepare_cached(&format!(
                    "UPDATE OR IGNORE {table} SET {column} = ?1 WHERE {column} = ?2"
                ))?
                .execute([kept, other])?;
            clear(connection, &table, &column, other)?;
            moved
        };
        merged.count(&table, moved);
    }
    Ok(())
}

/// What was different from the one that goes is different from the kept one.
fn carry_differences(connection: &Connection, of: &str, kept: i64, other: i64) -> Result<()> {
    let (table, column) = (format!("{of}_different"), format!("{of}_id"));
    connection
        .prepare_cached(&format!(
            "INSERT OR IGNORE INTO {table} ({column}, other_id)
             SELECT min(d.x, ?1), max(d.x, ?1)
             FROM (SELECT other_id AS x FROM {table} WHERE {column} = ?2
                   UNION SELECT {column} FROM {table} WHERE other_id = ?2) AS d
             WHERE d.x <> ?1"
        ))?
        .execute([kept, other])?;
    connection
        .prepare_cached(&format!(
            "DELETE FROM {table} WHERE {column} = ?1 OR other_id = ?1"
        ))?
        .execute([other])?;
    Ok(())
}

/// Makes one party of two: `other` goes, every credit stays as printed.
///
/// # Errors
/// [`StoreError::NotFound`]; SQLite's own.
pub fn merge_parties(write: &Write<'_>, kept: i64, other: i64) -> Result<Merged> {
    let mut merged = Merged::default();
    let (own, said) = (party::get(write, kept)?, party::get(write, other)?);
    let spoken = |kind: &str| (kind != "unsaid").then(|| kind.to_owned());
    for (field, column, kept_value, other_value) in [
        (
            "sortname",
            party::Column::SortName,
            own.sort_name,
            said.sort_name,
        ),
        (
            "kind",
            party::Column::Kind,
            spoken(&own.kind),
            spoken(&said.kind),
        ),
        ("country", party::Column::Country, own.country, said.country),
        ("ipi", party::Column::Ipi, own.ipi, said.ipi),
        ("isni", party::Column::Isni, own.isni, said.isni),
    ] {
        match (kept_value, other_value) {
            (None, Some(value)) => party::set(write, kept, column, Some(&value))?,
            (Some(kept), Some(other)) if kept != other => merged.overruled.push(Overruled {
                field: field.to_owned(),
                kept: vec![kept],
                other: vec![other],
            }),
            _ => {}
        }
    }
    carry_rest(write.0, "party", kept, other, &mut merged)?;
    carry_differences(write.0, "party", kept, other)?;
    write
        .0
        .prepare_cached("UPDATE party_merged SET party_id = ?1 WHERE party_id = ?2")?
        .execute([kept, other])?;
    write
        .0
        .prepare_cached(
            "INSERT INTO party_merged (party_id, merged_id, uid, name) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![kept, other, said.uid, said.name])?;
    // Who looks for the other name finds the kept party.
    let mut names = name::of(write, Kind::Party, kept)?;
    if !names.iter().any(|known| known.text == said.name) {
        names.push(Name::plain(&said.name));
        name::set(write, Kind::Party, kept, &names)?;
    }
    if clear(write.0, "party", "id", other)? == 0 {
        return Err(StoreError::NotFound {
            kind: "party",
            uid: said.uid,
        });
    }
    Ok(merged)
}
