//! Keeping the words and the order of recordings in step with every change.

use std::collections::{BTreeSet, HashMap};

use griot_domain::tags::{TagField, TagSet};
use griot_domain::text::{KEYS_VERSION, fold, search_keys};
use griot_domain::vocabulary::instrument;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};

use crate::change::subject_of;
use crate::connection::begin;
use crate::{Read, Result, contribution, field, media_file, name, track};

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
        let apart = [
            "party",
            "party_alias",
            "work",
            "work_alias",
            "work_source",
            "work_words",
            "place",
            "place_name",
            "protocol_project",
            "protocol_label",
            "protocol_label_text",
        ];
        // Recordings hang on a party, a work or a place, but it is these that were changed.
        let only_apart = self
            .rows
            .iter()
            .all(|(table, _)| apart.contains(&table.as_str()));
        let count = if own > 0 && !only_apart {
            own
        } else {
            self.rows
                .iter()
                .map(|(_, id)| id)
                .collect::<BTreeSet<_>>()
                .len()
        };
        i64::try_from(count).unwrap_or(i64::MAX)
    }
}

fn recordings_of(connection: &Connection, table: &str, id: i64) -> Result<Vec<i64>> {
    let sql = match table {
        "recording"
        | "recording_credit"
        | "recording_text"
        | "recording_alias"
        | "contribution"
        | "recording_work"
        | "recording_file"
        | "recording_words"
        | "recording_merged"
        | "recording_different"
        | "recording_label"
        | "recording_note"
        | "recording_consent"
        | "recording_override" => return Ok(vec![id]),
        "track" => "SELECT recording_id FROM track WHERE id = ?1",
        "release" | "release_credit" | "release_alias" | "release_label" | "release_override" => {
            "SELECT recording_id FROM track WHERE release_id = ?1"
        }
        "work" | "work_alias" | "work_words" => {
            "SELECT recording_id FROM recording_work WHERE work_id = ?1"
        }
        "party_alias" => include_str!("recordings_of_party.sql"),
        "place" | "place_name" => include_str!("../place/recordings_below.sql"),
        "consent" => "SELECT recording_id FROM recording_consent WHERE consent_id = ?1",
        "media_file" => "SELECT recording_id FROM recording_file WHERE media_file_id = ?1",
        _ => return Ok(Vec::new()),
    };
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Makes words and order follow.
pub(crate) fn refresh(connection: &Connection, touched: &Touched) -> Result<()> {
    let mut keys = Keys::default();
    let mut moved = false;
    for id in &touched.recordings {
        moved |= refresh_one(connection, *id, &mut keys)?;
    }
    if moved {
        connection
            .prepare_cached("UPDATE derived SET order_version = order_version + 1 WHERE id = 1")?
            .execute([])?;
    }
    Ok(())
}

/// Makes words and order anew where they were made by other rules than this program's.
pub(crate) fn renew(connection: &mut Connection) -> Result<()> {
    let made_by: u32 =
        connection.query_row("SELECT keys_version FROM derived WHERE id = 1", [], |row| {
            row.get(0)
        })?;
    if made_by == KEYS_VERSION {
        return Ok(());
    }
    let transaction = begin(connection)?;
    transaction.execute_batch(include_str!("renew.sql"))?;
    let mut keys = Keys::default();
    let mut ids = transaction.prepare("SELECT id FROM recording")?;
    let mut rows = ids.query([])?;
    while let Some(row) = rows.next()? {
        refresh_one(&transaction, row.get(0)?, &mut keys)?;
    }
    drop(rows);
    drop(ids);
    transaction.execute(
        "UPDATE derived SET keys_version = ?1, order_version = order_version + 1 WHERE id = 1",
        [KEYS_VERSION],
    )?;
    transaction.commit()?;
    Ok(())
}

/// Gives whether the recording has another place now.
fn refresh_one(connection: &Connection, id: i64, keys: &mut Keys) -> Result<bool> {
    connection
        .prepare_cached("DELETE FROM search WHERE rowid = ?1")?
        .execute([id])?;
    let title_key: Option<String> = connection
        .prepare_cached("SELECT title_key FROM recording WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let Some(title_key) = title_key else {
        let gone = connection
            .prepare_cached("DELETE FROM recording_order WHERE recording_id = ?1")?
            .execute([id])?;
        return Ok(gone > 0);
    };
    let read = Read(connection);
    let values = field::values(&read, id)?;
    let moved = connection
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
    let mut places = crate::place::names_of_recording(&read, id)?;
    places.extend(values.get(&TagField::Place).into_iter().flatten().cloned());
    let lyrics = crate::words::texts_of_recording(&read, id)?;
    use TagField as F;
    let names = name::around(&read, id)?;
    // Instruments in every language, and whoever did what no tag has a name for.
    let mut people = names.people.clone();
    for one in contribution::of_recording(&read, id)? {
        let known = one.instrument.as_deref().and_then(instrument::find);
        people.extend(
            known
                .iter()
                .flat_map(|known| known.names())
                .map(str::to_owned),
        );
        people.push(one.credited_as);
        people.extend(one.instrument);
        people.extend(one.vernacular);
    }
    people.dedup();
    let mut words = |fields: &[TagField], names: &[String]| keys.of_values(&values, fields, names);
    connection
        .prepare_cached(include_str!("index_insert.sql"))?
        .execute(params![
            id,
            words(&[F::Title, F::TitleSort], &names.titles),
            words(&[F::Version], &[]),
            words(&[F::Artist, F::Artists, F::ArtistSort], &names.artists),
            words(&[F::Album], &names.releases),
            words(
                &[F::AlbumArtist, F::AlbumArtistSort],
                &names.release_artists
            ),
            words(&[F::Label], &[]),
            words(&[F::Genre, F::Grouping, F::Mood, F::VernacularGenre], &[]),
            words(&[], &places),
            words(&[], &people),
            words(&[F::Work, F::MovementName], &names.works),
            words(
                &[
                    F::Comment,
                    F::Occasion,
                    F::Community,
                    F::EthnicGroup,
                    F::CulturalArea,
                    F::Modality,
                    F::Context,
                ],
                &[]
            ),
            words(&[F::Lyrics], &lyrics),
            keys.of(&paths),
            keys.of_values(
                &values,
                &[
                    F::Isrc,
                    F::Iswc,
                    F::Barcode,
                    F::CatalogueNumber,
                    F::ShelfMark
                ],
                &[]
            ),
        ])?;
    Ok(moved > 0)
}

/// So much of a value is found by its words, in bytes: a long text in full, and the beginning of what is no text.
const MOST_INDEXED: usize = 64 << 10;

/// So many keys are remembered at most.
const MOST_KEPT: usize = 4096;

/// The search keys of values; those of an album's names and places are asked for track after track.
#[derive(Default)]
struct Keys(HashMap<String, String>);

impl Keys {
    fn of_values(&mut self, values: &TagSet, fields: &[TagField], names: &[String]) -> String {
        let own = fields
            .iter()
            .filter_map(|field| values.get(field))
            .flatten();
        let all: Vec<String> = own.chain(names).map(|value| self.of(value)).collect();
        all.join(" ")
    }

    fn of(&mut self, text: &str) -> String {
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let kept = (0..4).find_map(|less| text.get(..MOST_INDEXED - less));
        let keys = search_keys(kept.unwrap_or(text)).join(" ");
        if text.len() < 200 {
            if self.0.len() >= MOST_KEPT {
                self.0.clear();
            }
            self.0.insert(text.to_owned(), keys.clone());
        }
        keys
    }
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
