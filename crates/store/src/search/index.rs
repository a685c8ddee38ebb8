//! Keeping the words and the order of recordings in step with every change.

use std::collections::{BTreeSet, HashMap};
use std::panic::resume_unwind;

use griot_domain::field::Kind;
use griot_domain::tags::{TagField, TagSet};
use griot_domain::text::{KEYS_VERSION, fold, search_keys};
use griot_domain::vocabulary::instrument;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};

use super::names;
use crate::change::subject_of;
use crate::connection::begin;
use crate::{Read, Result, contribution, field, media_file, name, track};

/// Columns of `recording` and `recording_text`, and the length of a compact ISRC.
const ISRC_OF_RECORDING: usize = 8;
const VALUE_OF_TEXT: usize = 3;
const ISRC_LENGTH: usize = 12;

/// Column of `recording_work`.
const WORK_OF_RECORDING: usize = 2;

/// What a changeset touched.
pub(crate) struct Touched {
    rows: BTreeSet<(String, i64)>,
    recordings: BTreeSet<i64>,
    /// Other things whose words may be others now.
    named: BTreeSet<(Kind, i64)>,
    /// Releases that a track left, or is on.
    releases: BTreeSet<i64>,
    /// What stood, or stands, where ISRCs stand, with the recording.
    codes: BTreeSet<(String, i64)>,
}

impl Touched {
    /// Reads a changeset; asks the database, as it is now, whose recordings the rows belong to.
    pub(crate) fn of(connection: &Connection, changeset: &[u8]) -> Result<Touched> {
        let mut touched = Touched {
            rows: BTreeSet::new(),
            recordings: BTreeSet::new(),
            named: BTreeSet::new(),
            releases: BTreeSet::new(),
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
            // And what no longer is of a work is in none of its rows.
            if table == "recording_work"
                && let Ok(ValueRef::Integer(work)) = item.old_value(WORK_OF_RECORDING)
            {
                touched.named.insert((Kind::Work, work));
            }
            if table == "track" {
                for value in [item.old_value(2), item.new_value(2)] {
                    if let Ok(ValueRef::Integer(release)) = value {
                        touched.releases.insert(release);
                    }
                }
            }
            touched.take_codes(&table, item, id);
            touched.rows.insert((table, id));
        }
        for (table, id) in &touched.rows {
            touched
                .recordings
                .extend(recordings_of(connection, table, *id)?);
            take_named(connection, table, *id, &mut touched.named)?;
        }
        Ok(touched)
    }

    /// Every row, by table and first key.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&str, i64)> {
        self.rows.iter().map(|(table, id)| (table.as_str(), *id))
    }

    /// Recordings that are, or may be, others now.
    pub(crate) fn recordings(&self) -> &BTreeSet<i64> {
        &self.recordings
    }

    /// Releases that have other tracks now.
    pub(crate) fn releases(&self) -> &BTreeSet<i64> {
        &self.releases
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
            "party_waiver",
            "work_waiver",
            "place_waiver",
            "release_waiver",
            "check_setting",
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
        | "recording_waiver"
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

/// What else is found by the words of a row.
fn take_named(
    connection: &Connection,
    table: &str,
    id: i64,
    named: &mut BTreeSet<(Kind, i64)>,
) -> Result<()> {
    let (own, around): (_, &[(Kind, &str)]) = match table {
        "release" | "release_credit" | "release_alias" => (Some(Kind::Release), &[]),
        "work" => (
            Some(Kind::Work),
            &[(
                Kind::Work,
                "SELECT work_id FROM work_source WHERE source_id = ?1",
            )],
        ),
        "work_alias" | "work_source" => (Some(Kind::Work), &[]),
        "party" => (Some(Kind::Party), &[]),
        "party_alias" => (
            Some(Kind::Party),
            &[(
                Kind::Release,
                "SELECT release_id FROM release_credit WHERE party_id = ?1",
            )],
        ),
        "place" => (
            Some(Kind::Place),
            &[(Kind::Place, "SELECT id FROM place WHERE parent_id = ?1")],
        ),
        "place_name" => (Some(Kind::Place), &[]),
        "contribution" | "recording_work" => (
            None,
            &[(
                Kind::Work,
                "SELECT work_id FROM recording_work WHERE recording_id = ?1",
            )],
        ),
        _ => return Ok(()),
    };
    named.extend(own.map(|kind| (kind, id)));
    for (kind, sql) in around {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([id])?;
        while let Some(row) = rows.next()? {
            named.insert((*kind, row.get(0)?));
        }
    }
    Ok(())
}

/// Makes words and order follow.
pub(crate) fn refresh(connection: &Connection, touched: &Touched) -> Result<()> {
    let mut keys = Keys::default();
    let ids: Vec<i64> = touched.recordings.iter().copied().collect();
    let mut moved = false;
    for some in ids.chunks(TOGETHER) {
        moved |= refresh_some(connection, some, &mut keys)?;
    }
    names::refresh(connection, &touched.named, &mut keys)?;
    if moved {
        connection
            .prepare_cached("UPDATE derived SET order_version = order_version + 1 WHERE id = 1")?
            .execute([])?;
    }
    Ok(())
}

/// Makes words and order anew where they were made by other rules than this program's.
pub(crate) fn renew(connection: &mut Connection) -> Result<()> {
    let sql = "SELECT keys_version, names_version FROM derived WHERE id = 1";
    let (made_by, names_by): (u32, u32) =
        connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if made_by == KEYS_VERSION && names_by == KEYS_VERSION {
        return Ok(());
    }
    let transaction = begin(connection)?;
    names::renew(&transaction)?;
    if made_by == KEYS_VERSION {
        return Ok(transaction.commit()?);
    }
    transaction.execute_batch(include_str!("renew.sql"))?;
    let mut keys = Keys::default();
    let ids: Vec<i64> = transaction
        .prepare("SELECT id FROM recording")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for some in ids.chunks(TOGETHER) {
        refresh_some(&transaction, some, &mut keys)?;
    }
    transaction.execute(
        "UPDATE derived SET keys_version = ?1, order_version = order_version + 1 WHERE id = 1",
        [KEYS_VERSION],
    )?;
    transaction.commit()?;
    Ok(())
}

/// The number of a row in an index is its thing's id times this.
///
/// FTS5 looks up whether a row was replaced in a table of numbers, by their remainder and from there on one by one.
/// Numbers one after the other, as a bulk edit replaces them, would stand there in one long run through which every
/// question walks; apart, they leave gaps. Any odd number that is no factor of the table's length does.
pub(super) const STRIDE: i64 = 13;

/// So many recordings are gathered before their keys are made, on all cores.
pub(super) const TOGETHER: usize = 1024;

/// What a recording is found by: texts, one list for each column of the index.
struct Entry {
    id: i64,
    columns: [Vec<String>; COLUMNS],
}

/// Columns of `search`.
const COLUMNS: usize = 14;

/// Gives whether one of the recordings has another place now.
fn refresh_some(connection: &Connection, ids: &[i64], keys: &mut Keys) -> Result<bool> {
    let mut moved = false;
    let mut entries = Vec::with_capacity(ids.len());
    for id in ids {
        entries.extend(gather(connection, *id, &mut moved)?);
    }
    keys.learn(entries.iter().flat_map(|entry| &entry.columns).flatten());
    let mut delete = connection.prepare_cached("DELETE FROM search WHERE rowid = ?1")?;
    for id in ids {
        delete.execute([id * STRIDE])?;
    }
    let mut insert = connection.prepare_cached(include_str!("index_insert.sql"))?;
    for entry in entries {
        insert.raw_bind_parameter(1, entry.id * STRIDE)?;
        for (column, texts) in (2..).zip(&entry.columns) {
            insert.raw_bind_parameter(column, keys.of(texts))?;
        }
        insert.raw_execute()?;
    }
    Ok(moved)
}

/// What the index says of a recording, and its place in the order; none where it is gone.
fn gather(connection: &Connection, id: i64, moved: &mut bool) -> Result<Option<Entry>> {
    let found: Option<(String, Option<i64>)> = connection
        .prepare_cached("SELECT title_key, place_id FROM recording WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((title_key, place_id)) = found else {
        let gone = connection
            .prepare_cached("DELETE FROM recording_order WHERE recording_id = ?1")?
            .execute([id])?;
        *moved |= gone > 0;
        return Ok(None);
    };
    let read = Read(connection);
    let values = field::values(&read, id)?;
    let placed = connection
        .prepare_cached(include_str!("index_order.sql"))?
        .execute(params![id, place(&read, id, &values, &title_key)?])?;
    *moved |= placed > 0;
    let mut paths = Vec::new();
    for region in media_file::of_recording(&read, id)? {
        let file = media_file::get(&read, region.media_file_id)?;
        paths.push(file.path_shown.replace('/', " "));
    }
    let names = name::around(&read, id)?;
    // Instruments in every language, and whoever did what no tag has a name for.
    let mut people = names.people;
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
    use TagField as F;
    let of = |fields: &[TagField]| -> Vec<String> {
        let lists = fields.iter().filter_map(|field| values.get(field));
        lists.flatten().cloned().collect()
    };
    let and = |mut own: Vec<String>, others: Vec<String>| {
        own.extend(others);
        own
    };
    let places = match place_id {
        Some(_) => crate::place::names_of_recording(&read, id)?,
        None => Vec::new(),
    };
    let lyrics = crate::words::texts_of_recording(&read, id)?;
    let columns = [
        and(of(&[F::Title, F::TitleSort]), names.titles),
        of(&[F::Version]),
        and(of(&[F::Artist, F::Artists, F::ArtistSort]), names.artists),
        and(of(&[F::Album]), names.releases),
        and(
            of(&[F::AlbumArtist, F::AlbumArtistSort]),
            names.release_artists,
        ),
        of(&[F::Label]),
        of(&[F::Genre, F::Grouping, F::Mood, F::VernacularGenre]),
        and(places, of(&[F::Place])),
        people,
        and(of(&[F::Work, F::MovementName]), names.works),
        of(&[
            F::Comment,
            F::Occasion,
            F::Community,
            F::EthnicGroup,
            F::CulturalArea,
            F::Modality,
            F::Context,
        ]),
        and(of(&[F::Lyrics]), lyrics),
        paths,
        of(&[
            F::Isrc,
            F::Iswc,
            F::Barcode,
            F::CatalogueNumber,
            F::ShelfMark,
        ]),
    ];
    Ok(Some(Entry { id, columns }))
}

/// So much of a value is found by its words, in bytes: a long text in full, and the beginning of what is no text.
const MOST_INDEXED: usize = 64 << 10;

/// So many keys are remembered at most.
const MOST_KEPT: usize = 16_384;
/// So many bytes of a text are no name that comes again.
const LONG: usize = 200;
/// So many are made on one core.
const FEW_KEYS: usize = 64;

/// The search keys of texts; those of an album's names and places are asked for track after track.
#[derive(Default)]
pub(super) struct Keys(HashMap<String, String>);

impl Keys {
    /// Makes the keys of what is not known yet.
    pub(super) fn learn<'a>(&mut self, texts: impl Iterator<Item = &'a String>) {
        if self.0.len() >= MOST_KEPT {
            self.0.clear();
        }
        self.0.retain(|text, _| text.len() < LONG);
        let new: BTreeSet<&str> = texts
            .map(String::as_str)
            .filter(|text| !self.0.contains_key(*text))
            .collect();
        let new: Vec<&str> = new.into_iter().collect();
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let share = new.len().div_ceil(cores).max(FEW_KEYS);
        let made: Vec<Vec<String>> = std::thread::scope(|scope| {
            let mut parts = new.chunks(share);
            let first = parts.next().unwrap_or_default();
            let others: Vec<_> = parts.map(|part| scope.spawn(move || made(part))).collect();
            let mut all = vec![made(first)];
            all.extend(
                others
                    .into_iter()
                    .map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic))),
            );
            all
        });
        let new = new.into_iter().map(str::to_owned);
        self.0.extend(new.zip(made.into_iter().flatten()));
    }

    /// The keys of texts that were learnt, one behind the other.
    pub(super) fn of(&self, texts: &[String]) -> String {
        let known: Vec<&str> = texts
            .iter()
            .filter_map(|text| self.0.get(text))
            .map(String::as_str)
            .collect();
        known.join(" ")
    }
}

fn made(texts: &[&str]) -> Vec<String> {
    let keys = texts.iter().map(|text| {
        let kept = (0..4).find_map(|less| text.get(..MOST_INDEXED - less));
        search_keys(kept.unwrap_or(text)).join(" ")
    });
    keys.collect()
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
