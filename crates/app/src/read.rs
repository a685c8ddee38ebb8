//! Lists, rows, and one thing whole.

use std::path::PathBuf;

use griot_domain::field::{Field, FieldId, Kind as Of, fields_of, find_field_of};
use griot_domain::tags::TagField;
use griot_store::artwork::{self, Artwork};
use griot_store::finding::{self, MediaFinding};
use griot_store::media_file::{self, MediaFile};
use griot_store::search::{self, Listed, Page, Sort};
use griot_store::{
    Catalogue, Read, credit, field, party, place, recording, release, summary, track, work,
};

use crate::edit::query_for;
use crate::place::Roots;
use crate::{AppError, Kind, Result};

/// In which order a list comes.
#[derive(Debug, Clone, Default)]
pub struct Order {
    /// By which field; `None`: recordings by release and track, all else by title or name.
    pub field: Option<String>,
    /// Whether the last comes first.
    pub descending: bool,
}

/// What answers a query, in order.
///
/// # Errors
/// `unknown-field` for an order by none; `query-too-long`.
pub fn list(
    catalogue: &Catalogue,
    of: Of,
    query: &str,
    order: &Order,
    page: Page,
) -> Result<Listed> {
    let query = query_for(of, query);
    if query.terms.len() > MAX_TERMS {
        return Err(AppError::new(Kind::User, "query-too-long").with("limit", MAX_TERMS));
    }
    let field = match &order.field {
        None => None,
        Some(name) => Some(
            find_field_of(of, name)
                .ok_or_else(|| AppError::new(Kind::User, "unknown-field").with("field", name))?,
        ),
    };
    let sort = Sort {
        field,
        descending: order.descending,
    };
    Ok(search::list(catalogue.store(), of, &query, sort, page)?)
}

/// More terms than anybody asks, and fewer than SQLite takes in one condition.
const MAX_TERMS: usize = 200;

/// A row.
#[derive(Debug, Clone)]
pub struct Row {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// For each field asked for its values.
    pub cells: Vec<Vec<String>>,
    /// The release of a recording: its uid.
    pub release_uid: Option<String>,
    /// Its cover.
    pub artwork: Option<String>,
    /// The file's name where a recording has no title.
    pub file_name: Option<String>,
}

/// The rows of these ids, in their order.
///
/// # Errors
/// SQLite's own.
pub fn rows(read: &Read<'_>, of: Of, ids: &[i64], fields: &[&Field]) -> Result<Vec<Row>> {
    let mut rows = Vec::with_capacity(ids.len());
    for row in search::rows(read, of, ids, fields)? {
        let (release_id, cover) = match of {
            Of::Recording => {
                let place = track::of_recording(read, row.id)?.into_iter().next();
                (place.map(|place| place.release_id), None)
            }
            Of::Release => (Some(row.id), None::<i64>),
            _ => (None, None),
        };
        let shelf = release_id.map(|id| release::get(read, id)).transpose()?;
        let files = if of == Of::Recording {
            media_file::of_recording(read, row.id)?
        } else {
            Vec::new()
        };
        let master = files
            .first()
            .map(|region| media_file::get(read, region.media_file_id))
            .transpose()?;
        let artwork_id = cover
            .or_else(|| shelf.as_ref().and_then(|release| release.artwork_id))
            .or_else(|| master.as_ref().and_then(|file| file.artwork_id));
        let artwork = match artwork_id {
            Some(id) => artwork::find(read, id)?.map(|picture| picture.hash),
            None => None,
        };
        rows.push(Row {
            id: row.id,
            uid: row.uid,
            cells: row
                .cells
                .into_iter()
                .map(|cell| match cell {
                    Some(text) => text
                        .split(search::VALUE_SEPARATOR)
                        .map(str::to_owned)
                        .collect(),
                    None => Vec::new(),
                })
                .collect(),
            release_uid: shelf.map(|release| release.uid),
            artwork,
            file_name: master.map(|file| file_name(&file.path_shown)),
        });
    }
    Ok(rows)
}

/// The last part of a path, for the eye.
#[must_use]
pub fn file_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
}

/// A recording's place on a release.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The release's uid.
    pub release_uid: String,
    /// Its title.
    pub release_title: String,
    /// Disc.
    pub disc: Option<i64>,
    /// Track.
    pub position: Option<i64>,
}

/// A file of a recording.
#[derive(Debug, Clone)]
pub struct ShownFile {
    /// What the catalogue knows.
    pub file: MediaFile,
    /// Where it lies now.
    pub path: PathBuf,
    /// Whether it is the master.
    pub master: bool,
    /// What was found in it.
    pub findings: Vec<MediaFinding>,
}

/// A thing in a list within a thing.
#[derive(Debug, Clone)]
pub struct Item {
    /// Kind.
    pub of: Of,
    /// Uid.
    pub uid: String,
    /// Title or name; of a recording without one its file's name.
    pub title: String,
    /// Credit.
    pub artist: Option<String>,
    /// Disc and track, on a release.
    pub place: (Option<i64>, Option<i64>),
    /// Length.
    pub duration_ms: Option<i64>,
}

/// One thing whole.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Kind.
    pub of: Of,
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Title or name.
    pub title: String,
    /// Every field with its values.
    pub fields: Vec<(&'static Field, Vec<String>)>,
    /// The names of the artist credit: as printed, join phrase, the party's uid.
    pub credit: Vec<(String, String, String)>,
    /// Releases that a recording is on.
    pub releases: Vec<Placed>,
    /// Tracks of a release; recordings of a party or work.
    pub items: Vec<Item>,
    /// Files of a recording.
    pub files: Vec<ShownFile>,
    /// Cover.
    pub artwork: Option<Artwork>,
}

/// Shows one thing whole, by uid.
///
/// # Errors
/// `not-found`.
pub fn show(read: &Read<'_>, uid: &str) -> Result<Shown> {
    let Some((of, id)) = search::find_by_uid(read, uid)? else {
        return Err(AppError::new(Kind::Missing, "not-found")
            .with("kind", "thing")
            .with("uid", uid));
    };
    let fields: Vec<&'static Field> = fields_of(of).iter().collect();
    let row = rows(read, of, &[id], &fields)?
        .into_iter()
        .next()
        .ok_or_else(|| {
            AppError::new(Kind::Missing, "not-found")
                .with("kind", of.name())
                .with("uid", uid)
        })?;
    let title = row.cells.first().and_then(|values| values.first()).cloned();
    let mut shown = Shown {
        of,
        id,
        uid: row.uid,
        title: title.or(row.file_name).unwrap_or_default(),
        fields: fields.into_iter().zip(row.cells).collect(),
        credit: Vec::new(),
        releases: Vec::new(),
        items: Vec::new(),
        files: Vec::new(),
        artwork: None,
    };
    match of {
        Of::Recording => show_recording(read, id, &mut shown)?,
        Of::Release => {
            shown.credit = credit_of(read, credit::Credited::Release(id))?;
            let picture = release::get(read, id)?.artwork_id;
            shown.artwork = picture
                .map(|id| artwork::find(read, id))
                .transpose()?
                .flatten();
            for place in track::of_release(read, id)? {
                shown.items.push(item(
                    read,
                    place.recording_id,
                    (place.disc, place.position),
                )?);
            }
        }
        Of::Work => {
            for recording_id in work::recordings(read, id)? {
                shown.items.push(item(read, recording_id, (None, None))?);
            }
        }
        Of::Place => {
            for recording_id in place::recordings_below(read, id)? {
                shown.items.push(item(read, recording_id, (None, None))?);
            }
        }
        Of::Party | Of::MediaFile => {
            for recording_id in party::recordings(read, id)? {
                shown.items.push(item(read, recording_id, (None, None))?);
            }
        }
    }
    Ok(shown)
}

fn show_recording(read: &Read<'_>, id: i64, shown: &mut Shown) -> Result<()> {
    shown.credit = credit_of(read, credit::Credited::Recording(id))?;
    let mut picture = None;
    for place in track::of_recording(read, id)? {
        let release = release::get(read, place.release_id)?;
        picture = picture.or(release.artwork_id);
        shown.releases.push(Placed {
            release_uid: release.uid,
            release_title: release.title,
            disc: place.disc,
            position: place.position,
        });
    }
    let roots = Roots::read(read)?;
    for region in media_file::of_recording(read, id)? {
        let file = media_file::get(read, region.media_file_id)?;
        picture = picture.or(file.artwork_id);
        shown.files.push(ShownFile {
            path: roots.path(file.volume_id, &file.path),
            findings: finding::of_file(read, file.id)?,
            master: region.master,
            file,
        });
    }
    shown.artwork = picture
        .map(|id| artwork::find(read, id))
        .transpose()?
        .flatten();
    Ok(())
}

fn credit_of(read: &Read<'_>, of: credit::Credited) -> Result<Vec<(String, String, String)>> {
    credit::names(read, of)?
        .into_iter()
        .map(|name| {
            Ok((
                name.credited_as,
                name.join_phrase,
                party::get(read, name.party_id)?.uid,
            ))
        })
        .collect()
}

/// A recording as an item of a list.
///
/// # Errors
/// `not-found`.
pub fn item(read: &Read<'_>, recording_id: i64, place: (Option<i64>, Option<i64>)) -> Result<Item> {
    let values = field::values(read, recording_id)?;
    let first = |tag: TagField| values.get(&tag).and_then(|list| list.first()).cloned();
    let region = media_file::of_recording(read, recording_id)?
        .into_iter()
        .next();
    let master = region
        .map(|region| media_file::get(read, region.media_file_id))
        .transpose()?;
    let title = first(TagField::Title)
        .or_else(|| master.as_ref().map(|file| file_name(&file.path_shown)))
        .unwrap_or_default();
    Ok(Item {
        of: Of::Recording,
        uid: recording::get_uid(read, recording_id)?,
        title,
        artist: first(TagField::Artist),
        place,
        duration_ms: master.and_then(|file| file.facts.duration_ms),
    })
}

/// The waveform of a recording's master.
///
/// # Errors
/// `not-found`; SQLite's own. `None` where nothing could be decoded.
pub fn waveform(read: &Read<'_>, recording_uid: &str) -> Result<Option<Vec<u8>>> {
    let id = recording::get_id(read, recording_uid)?;
    let Some(region) = media_file::of_recording(read, id)?.into_iter().next() else {
        return Ok(None);
    };
    match media_file::get(read, region.media_file_id)?
        .facts
        .sample_hash
    {
        Some(hash) => Ok(summary::find_waveform(read, &hash)?),
        None => Ok(None),
    }
}

/// The field of a list by name, for rows.
///
/// # Errors
/// `unknown-field`.
pub fn field_named(of: Of, name: &str) -> Result<&'static Field> {
    find_field_of(of, name)
        .ok_or_else(|| AppError::new(Kind::User, "unknown-field").with("field", name))
}

/// The fields that a list shows where nobody chose.
#[must_use]
pub fn usual_fields(of: Of) -> Vec<&'static Field> {
    let wanted: &[FieldId] = match of {
        Of::Recording => &[
            FieldId::Title,
            FieldId::Artist,
            FieldId::ReleaseTitle,
            FieldId::Track,
            FieldId::Isrc,
            FieldId::Language,
            FieldId::Duration,
            FieldId::Format,
            FieldId::Loudness,
            FieldId::Path,
        ],
        Of::Release => &[
            FieldId::ReleaseTitle,
            FieldId::ReleaseArtist,
            FieldId::ReleaseLabel,
            FieldId::CatalogueNumber,
            FieldId::Barcode,
            FieldId::ReleaseDate,
            FieldId::ReleaseTracks,
        ],
        Of::Work => &[
            FieldId::WorkTitle,
            FieldId::Iswc,
            FieldId::Composer,
            FieldId::WorkRecordings,
        ],
        Of::Place => &[
            FieldId::PlaceName,
            FieldId::PlaceKind,
            FieldId::PlaceParent,
            FieldId::PlaceCountry,
            FieldId::Coordinates,
            FieldId::PlaceNames,
            FieldId::PlaceRecordings,
        ],
        Of::Party | Of::MediaFile => &[
            FieldId::PartyName,
            FieldId::PartyKind,
            FieldId::PartyCountry,
            FieldId::Ipi,
            FieldId::Isni,
        ],
    };
    fields_of(of)
        .iter()
        .filter(|field| wanted.contains(&field.id))
        .collect()
}
