//! Checks: what stands between the catalogue and its exits, blocking things first.

use std::collections::BTreeSet;
use std::path::Path;

use griot_domain::field::{FieldId, Kind as Of, fields_of};
use griot_domain::finding::{
    RecordingFacts, ReleaseFacts, Severity, check_recording, check_release,
};
use griot_domain::tags::TagField;
use griot_store::{
    Catalogue, Read, artwork, contribution, field, finding, media_file, place, recording, release,
    track,
};

use crate::edit::{Selection, select};
use crate::read::file_name;
use crate::{Result, protocol};

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// Kebab-case code; its words are `finding-CODE` in `locales/`.
    pub code: String,
    /// `recording` or `release`.
    pub of: &'static str,
    /// The thing's uid.
    pub uid: String,
    /// Its title, or its file's name.
    pub title: String,
    /// The field to mend.
    pub field: Option<String>,
    /// Values for the words.
    pub params: Vec<(String, String)>,
}

/// Checks the recordings of a selection, and the releases they are on, on a day (`YYYY-MM-DD`).
///
/// # Errors
/// `not-found`.
pub fn check(catalogue: &Catalogue, selection: &Selection, today: &str) -> Result<Vec<Finding>> {
    let folder = catalogue.folder();
    catalogue.store().read(|read| {
        let mut found = Vec::new();
        let mut releases = BTreeSet::new();
        for id in select(read, Of::Recording, selection)? {
            check_one_recording(read, folder, id, today, &mut found)?;
            for place in track::of_recording(read, id)? {
                releases.insert(place.release_id);
            }
        }
        for id in releases {
            check_one_release(read, id, &mut found)?;
        }
        found.sort_by(|a, b| {
            a.severity
                .cmp(&b.severity)
                .then_with(|| a.code.cmp(&b.code))
        });
        Ok(found)
    })
}

/// The findings about one recording and its files.
///
/// # Errors
/// SQLite's own.
pub fn check_one_recording(
    read: &Read<'_>,
    folder: &Path,
    id: i64,
    today: &str,
    found: &mut Vec<Finding>,
) -> Result<()> {
    let values = field::values(read, id)?;
    let first = |tag: TagField| {
        values
            .get(&tag)
            .and_then(|list| list.first())
            .map(String::as_str)
    };
    let said = |tags: &[TagField]| tags.iter().any(|tag| values.contains_key(tag));
    let region = media_file::of_recording(read, id)?.into_iter().next();
    let file = region
        .map(|region| media_file::get(read, region.media_file_id))
        .transpose()?;
    let others = match first(TagField::Isrc) {
        Some(isrc) => recording::with_isrc(read, isrc, id)?.len(),
        None => 0,
    };
    let sites = match place::of_recording(read, id)? {
        Some(place_id) => place::with_above(read, place_id)?,
        None => Vec::new(),
    };
    let mut instruments = Vec::new();
    let mut roles = Vec::new();
    for one in contribution::of_recording(read, id)? {
        instruments.extend(one.instrument.filter(|name| !instruments.contains(name)));
        if !roles.contains(&one.role) {
            roles.push(one.role);
        }
    }
    let outside = sites.is_empty() && place::any(read)?;
    let facts = RecordingFacts {
        instruments: &instruments,
        roles: &roles,
        place_outside_tree: first(TagField::Place).filter(|_| outside),
        place_country: sites
            .iter()
            .find_map(|site| Some((site.name.as_str(), site.country.as_deref()?))),
        access_delay: first(TagField::AccessDelay),
        has_recording_date: said(&[TagField::RecordedOn, TagField::RecordedTo]),
        title: first(TagField::Title),
        artist: first(TagField::Artist),
        isrc: first(TagField::Isrc),
        others_with_isrc: others,
        iswc: first(TagField::Iswc),
        languages: values.get(&TagField::Language).map_or(&[], Vec::as_slice),
        country: first(TagField::Country),
        has_writer: said(&[TagField::Composer, TagField::Lyricist, TagField::Writer]),
        has_release: !track::of_recording(read, id)?.is_empty(),
        has_file: file.is_some(),
        file_missing: file.as_ref().is_some_and(|file| file.missing),
        plays_whole: file.as_ref().is_some_and(|file| file.facts.plays_whole),
    };
    let uid = recording::get_uid(read, id)?;
    let title = first(TagField::Title)
        .map(str::to_owned)
        .or_else(|| file.as_ref().map(|file| file_name(&file.path_shown)))
        .unwrap_or_default();
    let asked = protocol::check_recording(read, folder, id, &values, today)?;
    for one in check_recording(&facts).into_iter().chain(asked) {
        found.push(from_domain(one, Of::Recording, &uid, &title));
    }
    if let Some(file) = &file {
        for heard in finding::of_file(read, file.id)? {
            found.push(from_file(&heard, &uid, &title));
        }
    }
    Ok(())
}

fn check_one_release(read: &Read<'_>, id: i64, found: &mut Vec<Finding>) -> Result<()> {
    let known = release::get(read, id)?;
    let tracks = track::of_release(read, id)?;
    let cover = known
        .artwork_id
        .map(|id| artwork::find(read, id))
        .transpose()?
        .flatten();
    // A release without a credit of its own is by whom all its tracks are by.
    let mut artists = Vec::new();
    if known.credit.is_none() {
        for place in &tracks {
            artists.push(
                field::values_of(read, place.recording_id, TagField::Artist)?
                    .into_iter()
                    .next(),
            );
        }
    }
    let common = artists
        .first()
        .cloned()
        .flatten()
        .filter(|first| artists.iter().all(|artist| artist.as_ref() == Some(first)));
    let facts = ReleaseFacts {
        title: Some(&known.title),
        artist: known.credit.as_deref().or(common.as_deref()),
        barcode: known.barcode.as_deref(),
        others_with_barcode: match &known.barcode {
            Some(barcode) => release::with_barcode(read, barcode, id)?,
            None => 0,
        },
        p_line: known.p_line.as_deref(),
        date: known.released_on.as_deref(),
        cover: cover
            .and_then(|cover| cover.size)
            .and_then(|(width, height)| {
                Some((u32::try_from(width).ok()?, u32::try_from(height).ok()?))
            }),
        places: tracks
            .iter()
            .map(|track| {
                let number = |n: Option<i64>| n.and_then(|n| u32::try_from(n).ok());
                (number(track.disc), number(track.position))
            })
            .collect(),
    };
    for one in check_release(&facts) {
        found.push(from_domain(one, Of::Release, &known.uid, &known.title));
    }
    Ok(())
}

fn from_domain(one: griot_domain::finding::Finding, of: Of, uid: &str, title: &str) -> Finding {
    Finding {
        severity: one.severity,
        code: one.code.code().to_owned(),
        of: of.name(),
        uid: uid.to_owned(),
        title: title.to_owned(),
        field: one.field.and_then(|field| field_name(of, field)),
        params: one
            .params
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    }
}

fn field_name(of: Of, id: FieldId) -> Option<String> {
    fields_of(of)
        .iter()
        .find(|field| field.id == id)
        .map(|field| field.name.to_owned())
}

fn from_file(heard: &griot_store::finding::MediaFinding, uid: &str, title: &str) -> Finding {
    let severity = match heard.code.as_str() {
        "undecodable" | "truncated" | "cut-off" | "corrupt-packets" | "unsupported-codec"
        | "no-sound" => Severity::Blocking,
        "dual-mono" | "padded-bits" | "tag-other-block" => Severity::Info,
        _ => Severity::Warning,
    };
    let mut params = Vec::new();
    if let Some(value) = &heard.value {
        params.push(("value".to_owned(), value.clone()));
    }
    if let Some(at_ms) = heard.at_ms {
        params.push(("at_ms".to_owned(), at_ms.to_string()));
    }
    Finding {
        severity,
        code: heard.code.clone(),
        of: Of::Recording.name(),
        uid: uid.to_owned(),
        title: title.to_owned(),
        field: heard.field.clone(),
        params,
    }
}
