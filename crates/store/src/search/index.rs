//! Keeping the words and the order of recordings in step with every change.

use std::collections::BTreeSet;

use griot_domain::tags::{TagField, TagSet};
use griot_domain::text::{fold, search_keys};
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};

use crate::change::subject_of;
use crate::{Read, Result, field, media_file, track};

/// Columns of `recording` and `recording_text`, and the length of a compact ISRC.
const ISRC_OF_RECORDING: usize = 8;
const VALUE_OF_TEXT: usize = 3;
const ISRC_LENGTH: usize = 12;

/// What a changeset touched.
pub(crate) struct Touched {
    rows: BTreeSet<(String, i64)>,
    recordings: BTreeSet<i64>,
    /// What stood, or stands, where ISRCs stand, with the recording.
    codes: BTreeSet<(String, i64)>,
}

impl Touched {
    /// Reads a changeset; asks the database, as it is now, whose recordings the rows belong to.
    pub(crate) fn of(connection: &Connection, changeset: &[u8]) -> Result<Touched> {
        let mut touched = Touched {
            rows: BTreeSet::new(),
            recordings: BTreeSet::new(),
            codes: BTreeSet::new(),
        };
        let mut bytes = changeset;
        let input: &mut dyn std::io::Read = &mut bytes;
        let mut items = ChangesetIter::start_strm(&input)?;
        use fallible_streaming_iterator::FallibleStreamingIterator;
        while let Some(item) = items.next()? {
            let (table, action, id) = subject_of(item)?;
            // A track says whose it is in a column of its own, which a deleted row still has.
            if table == "track"
                && action == Action::SQLITE_DELETE
                && let Ok(ValueRef::Integer(recording)) = item.old_value(3)
            {
                touched.recordings.insert(recording);
            }
            touched.take_codes(&table, item, id);
            touched.rows.insert((table, id));
        }
        for (table, id) in &touched.rows {
            touched
                .recordings
                .extend(recordings_of(connection, table, *id)?);
        }
        Ok(touched)
    }

    /// Every row, by table and first key.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&str, i64)> {
        self.rows.iter().map(|(table, id)| (table.as_str(), *id))
    }

    fn take_codes(&mut self, table: &str, item: &ChangesetItem, id: i64) {
        let column = match table {
            "recording" => ISRC_OF_RECORDING,
            "recording_text" => VALUE_OF_TEXT,
            _ => return,
        };
        for value in [item.old_value(column), item.new_value(column)] {
            if let Ok(ValueRef::Text(text)) = value
                && text.len() == ISRC_LENGTH
                && let Ok(text) = std::str::from_utf8(text)
            {
                self.codes.insert((text.to_owned(), id));
            }
        }
    }

    /// Texts as long as an ISRC that stood, or stand, where ISRCs do; each with its recording.
    pub(crate) fn codes(&self) -> &BTreeSet<(String, i64)> {
        &self.codes
    }

    /// How many things a person would say were changed.
    pub(crate) fn things(&self) -> i64 {
        let own = self.recordings.len();
        let count = if own > 0 { own } else { self.rows.len() };
        i64::try_from(count).unwrap_or(i64::MAX)
    }
}

fn recordings_of(connection: &Connection, table: &str, id: i64) -> Result<Vec<i64>> {
    let sql = match table {
        "recording"
        | "recording_credit"
        | "recording_text"
        | "contribution"
        | "recording_work"
        | "recording_file"
        | "recording_merged"
        | "recording_different" => return Ok(vec![id]),
        "track" => "SELECT recording_id FROM track WHERE id = ?1",
        "release" | "release_credit" => "SELECT recording_id FROM track WHERE release_id = ?1",
        "work" => "SELECT recording_id FROM recording_work WHERE work_id = ?1",
        "media_file" => "SELECT recording_id FROM recording_file WHERE media_file_id = ?1",
        _ => return Ok(Vec::new()),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Makes words and order follow.
pub(crate) fn refresh(connection: &Connection, touched: &Touched) -> Result<()> {
    for id in &touched.recordings {
        refresh_one(connection, *id)?;
    }
    Ok(())
}

fn refresh_one(connection: &Connection, id: i64) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM search WHERE rowid = ?1")?
        .execute([id])?;
    let title_key: Option<String> = connection
        .prepare_cached("SELECT title_key FROM recording WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let Some(title_key) = title_key else {
        connection
            .prepare_cached("DELETE FROM recording_order WHERE recording_id = ?1")?
            .execute([id])?;
        return Ok(());
    };
    let read = Read(connection);
    let values = field::values(&read, id)?;
    connection
        .prepare_cached(include_str!("index_order.sql"))?
        .execute(params![id, place(&read, id, &values, &title_key)?])?;
    let mut paths = String::new();
    for region in media_file::of_recording(&read, id)? {
        paths.push_str(
            &media_file::get(&read, region.media_file_id)?
                .path_shown
                .replace('/', " "),
        );
        paths.push(' ');
    }
    use TagField as F;
    let words = |fields: &[TagField]| words_of(&values, fields);
    connection
        .prepare_cached(include_str!("index_insert.sql"))?
        .execute(params![
            id,
            words(&[F::Title, F::TitleSort]),
            words(&[F::Version]),
            words(&[F::Artist, F::Artists, F::ArtistSort]),
            words(&[F::Album]),
            words(&[F::AlbumArtist, F::AlbumArtistSort]),
            words(&[F::Label]),
            words(&[F::Genre, F::Grouping, F::Mood]),
            words(&[F::Place]),
            words(&[
                F::Composer,
                F::Lyricist,
                F::Writer,
                F::Arranger,
                F::Performer,
                F::Conductor,
                F::Producer,
                F::Engineer,
                F::Mixer,
                F::Remixer,
            ]),
            words(&[F::Work, F::MovementName]),
            words(&[F::Comment]),
            words(&[F::Lyrics]),
            keys(&paths),
            words(&[F::Isrc, F::Iswc, F::Barcode, F::CatalogueNumber]),
        ])?;
    Ok(())
}

fn words_of(values: &TagSet, fields: &[TagField]) -> String {
    let all: Vec<String> = fields
        .iter()
        .filter_map(|field| values.get(field))
        .flatten()
        .map(|value| keys(value))
        .collect();
    all.join(" ")
}

/// So much of a value is found by its words, in bytes: a long text in full, and the beginning of what is no text.
const MOST_INDEXED: usize = 64 << 10;

fn keys(text: &str) -> String {
    let kept = (0..4).find_map(|less| text.get(..MOST_INDEXED - less));
    search_keys(kept.unwrap_or(text)).join(" ")
}

/// By release, disc, track, then title; what is on no release comes last.
fn place(read: &Read<'_>, id: i64, values: &TagSet, title_key: &str) -> Result<String> {
    let first = track::of_recording(read, id)?.into_iter().next();
    let Some(first) = first else {
        return Ok(format!("\u{10fffd}{title_key}"));
    };
    let release = values
        .get(&TagField::Album)
        .and_then(|v| v.first())
        .map(|t| fold(t));
    Ok(format!(
        "{}\u{1f}{:010}{:05}{:05}{title_key}",
        release.unwrap_or_default(),
        first.release_id,
        first.disc.unwrap_or(0).clamp(0, 99_999),
        first.position.unwrap_or(99_999).clamp(0, 99_999),
    ))
}
