//! The register for people: its lines, where each series stands, and the agency's list.

use std::path::{Path, PathBuf};

use griot_domain::codes::register::{LAST_DESIGNATION, begin_at};
use griot_domain::codes::{Isrc, IsrcPrefix};
use griot_domain::tags::{TagField, TagSet};
use griot_exchange::isrc_list;
use griot_store::isrc::{self as store, Entry, FileIdentity, Hold};
use griot_store::{Catalogue, Read, field, media_file, recording};

use super::{prefix_of, year_of};
use crate::error::io;
use crate::read::item;
use crate::{AppError, Kind, Result};

pub use griot_store::isrc::Filter;

/// What became of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineState {
    /// Griot gave it, and its recording has it.
    Given,
    /// It came with a file or was typed, and a recording has it.
    Found,
    /// No recording has it now; it stays spent.
    TakenBack,
}

impl LineState {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            LineState::Given => "given",
            LineState::Found => "found",
            LineState::TakenBack => "taken-back",
        }
    }
}

/// A line of the register.
#[derive(Debug, Clone)]
pub struct Line {
    /// The code, compact.
    pub isrc: String,
    /// What became of it.
    pub state: LineState,
    /// The recording that has it, or had it.
    pub uid: String,
    /// Its title; empty where the recording is gone.
    pub title: String,
    /// Its credit.
    pub artist: Option<String>,
    /// The operation that gave it.
    pub operation: Option<i64>,
    /// When it was given or found (RFC 3339, UTC).
    pub at: String,
}

/// The lines of the register, in order, from `offset` on, and how many there are in all.
///
/// # Errors
/// SQLite's own.
pub fn lines(
    catalogue: &Catalogue,
    filter: Filter<'_>,
    offset: usize,
    limit: usize,
) -> Result<(usize, Vec<Line>)> {
    catalogue.store().read(|read| {
        let entries = store::entries(read, filter)?;
        let total = entries.len();
        let wanted = entries.into_iter().skip(offset).take(limit);
        let lines = wanted
            .map(|entry| line(read, entry))
            .collect::<Result<_>>()?;
        Ok((total, lines))
    })
}

fn line(read: &Read<'_>, entry: Entry) -> Result<Line> {
    let isrc = code(&entry);
    let state = match entry.holder_id {
        None => LineState::TakenBack,
        Some(_) if entry.given => LineState::Given,
        Some(_) => LineState::Found,
    };
    let id = match entry.holder_id {
        Some(id) => Some(id),
        None => recording::find_id(read, &entry.recording_uid)?,
    };
    let shown = id.map(|id| item(read, id, (None, None))).transpose()?;
    let (uid, title, artist) = match shown {
        Some(shown) => (shown.uid, shown.title, shown.artist),
        None => (entry.recording_uid, String::new(), None),
    };
    Ok(Line {
        isrc,
        state,
        uid,
        title,
        artist,
        operation: entry.operation,
        at: entry.at,
    })
}

fn code(entry: &Entry) -> String {
    IsrcPrefix::parse(&entry.prefix)
        .ok()
        .and_then(|prefix| Isrc::compose(&prefix, entry.year, entry.designation))
        .map(|code| code.as_str().to_owned())
        .unwrap_or_default()
}

/// Where a year of a prefix stands.
#[derive(Debug, Clone)]
pub struct Series {
    /// Prefix.
    pub prefix: String,
    /// Two digits.
    pub year: u8,
    /// The designation that comes next; 100000 where the year is full.
    pub next: u32,
    /// How many Griot gave.
    pub given: u32,
    /// How many were found in the catalogue.
    pub found: u32,
    /// How many are left from the next one on.
    pub left: usize,
    /// When a person last said which one comes next.
    pub confirmed_at: Option<String>,
    /// Why nothing may be given.
    pub hold: Option<Hold>,
}

/// Where each series stands; this year of each of the label's prefixes is among them.
///
/// # Errors
/// SQLite's own.
pub fn series(catalogue: &Catalogue, filter: Filter<'_>, today: &str) -> Result<Vec<Series>> {
    let here = catalogue.file_identity()?;
    let this_year = year_of(today)?;
    catalogue.store().read(|read| {
        let mut known: Vec<(String, u8)> = store::years(read, filter)?
            .into_iter()
            .map(|year| (year.prefix, year.year))
            .collect();
        for prefix in store::prefixes(read)? {
            let wanted = filter.prefix.is_none_or(|only| only == prefix)
                && filter.year.is_none_or(|only| only == this_year);
            let one = (prefix, this_year);
            if wanted && !known.contains(&one) {
                known.push(one);
            }
        }
        known
            .into_iter()
            .map(|(prefix, year)| one(read, &here, &prefix, year))
            .collect()
    })
}

/// Where one series stands.
pub(super) fn one(read: &Read<'_>, here: &FileIdentity, prefix: &str, year: u8) -> Result<Series> {
    let spent = store::spent(read, prefix, year)?;
    let start = begin_at(store::find_next(read, prefix, year)?, &spent);
    let mut free = (start..=LAST_DESIGNATION).filter(|one| !spent.contains(one));
    let next = free.next();
    let only = Filter {
        prefix: Some(prefix),
        year: Some(year),
    };
    let known = store::years(read, only)?.into_iter().next();
    Ok(Series {
        left: next.map_or(0, |_| free.count() + 1),
        next: next.unwrap_or(LAST_DESIGNATION + 1),
        given: known.as_ref().map_or(0, |known| known.given),
        found: known.as_ref().map_or(0, |known| known.found),
        confirmed_at: known.and_then(|known| known.confirmed_at),
        hold: store::find_hold(read, here, prefix, year)?,
        prefix: prefix.to_owned(),
        year,
    })
}

/// A recording in the list that the national agency asks for (IFPI's minimum).
#[derive(Debug, Clone)]
pub struct Listed {
    /// The recording's uid.
    pub uid: String,
    /// The code, compact.
    pub isrc: String,
    /// Title.
    pub title: String,
    /// Version.
    pub version: String,
    /// Artist as printed.
    pub artist: String,
    /// Length.
    pub duration_ms: Option<i64>,
    /// Day of first publication, as far as it is known.
    pub published_on: String,
    /// Day of recording, as far as it is known.
    pub recorded_on: String,
    /// Who owns the recording: the ℗ line, else the label.
    pub owner: String,
    /// What the agency asks for and the catalogue does not know, by the fields' names.
    pub lacks: Vec<&'static str>,
}

/// Every code that a recording has, with what the agency asks for.
///
/// # Errors
/// SQLite's own; `unknown-isrc-prefix`.
pub fn list(catalogue: &Catalogue, filter: Filter<'_>) -> Result<Vec<Listed>> {
    catalogue.store().read(|read| {
        if filter.prefix.is_some() {
            prefix_of(read, filter.prefix)?;
        }
        let entries = store::entries(read, filter)?;
        let held = entries
            .iter()
            .filter_map(|entry| Some((entry, entry.holder_id?)));
        held.map(|(entry, id)| listed(read, entry, id)).collect()
    })
}

fn listed(read: &Read<'_>, entry: &Entry, id: i64) -> Result<Listed> {
    let values = field::values(read, id)?;
    let file = media_file::of_recording(read, id)?.into_iter().next();
    let duration_ms = file
        .map(|region| media_file::get(read, region.media_file_id))
        .transpose()?
        .and_then(|file| file.facts.duration_ms);
    let first = |fields: &[TagField]| first_of(&values, fields);
    let mut listed = Listed {
        uid: recording::get_uid(read, id)?,
        isrc: code(entry),
        title: first(&[TagField::Title]),
        version: first(&[TagField::Version]),
        artist: first(&[TagField::Artist]),
        duration_ms,
        published_on: first(&[TagField::OriginalDate, TagField::Date]),
        recorded_on: first(&[TagField::RecordedOn]),
        owner: first(&[TagField::PLine, TagField::Label]),
        lacks: Vec::new(),
    };
    let asked = [
        ("title", listed.title.is_empty()),
        ("artist", listed.artist.is_empty()),
        ("duration", listed.duration_ms.is_none()),
        ("date", listed.published_on.is_empty()),
        ("pline", listed.owner.is_empty()),
    ];
    listed.lacks = asked
        .into_iter()
        .filter_map(|(name, lacks)| lacks.then_some(name))
        .collect();
    Ok(listed)
}

fn first_of(values: &TagSet, fields: &[TagField]) -> String {
    fields
        .iter()
        .filter_map(|field| values.get(field)?.first())
        .find(|value| !value.is_empty())
        .cloned()
        .unwrap_or_default()
}

/// Writes the list of [`list`] under these headings; what is at `path` is replaced once the new one is whole.
///
/// # Errors
/// As [`list`]; a file that cannot be written.
pub fn export(
    catalogue: &Catalogue,
    filter: Filter<'_>,
    headings: &isrc_list::Row,
    path: &Path,
) -> Result<Vec<Listed>> {
    let listed = list(catalogue, filter)?;
    let rows = listed.iter().map(|one| {
        [
            one.isrc.clone(),
            one.title.clone(),
            one.version.clone(),
            one.artist.clone(),
            one.duration_ms.map(isrc_list::duration).unwrap_or_default(),
            one.published_on.clone(),
            one.recorded_on.clone(),
            one.owner.clone(),
        ]
    });
    let bytes = isrc_list::write(headings, rows)
        .map_err(|error| AppError::new(Kind::Bug, "bug").caused_by(error))?;
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let written = std::fs::write(&part, bytes)
        .map_err(io(path))
        .and_then(|()| std::fs::rename(&part, path).map_err(io(path)));
    if written.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    written.map(|()| listed)
}
