//! Checks: what stands between the catalogue and its exits, blocking things first.

use std::collections::BTreeSet;

use griot_domain::field::{FieldId, Kind as Of, fields_of};
use griot_domain::finding::{
    CoverLook, RecordingFacts, ReleaseFacts, Severity, check_recording, check_release, find_check,
};
use griot_domain::tags::TagField;
use griot_store::{
    Catalogue, Read, artwork, contribution, credit, field, finding, media_file, place, recording,
    release, track, work,
};

use crate::checks::{Rules, Standpoint, look_at, values};
use crate::edit::{Selection, select};
use crate::read::file_name;
use crate::release::look_at_covers;
use crate::{Result, protocol};

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// Kebab-case code; its words are `finding-CODE` in `locales/`.
    pub code: String,
    /// `recording`, `release`, `work`, `party` or `place`.
    pub of: &'static str,
    /// The thing's uid.
    pub uid: String,
    /// Its title, or its file's name.
    pub title: String,
    /// The field to mend.
    pub field: Option<String>,
    /// Values for the words.
    pub params: Vec<(String, String)>,
    /// Why it is all right, where somebody said so.
    pub waived: Option<String>,
}

impl Finding {
    /// The value that it is about; empty where it is about none.
    #[must_use]
    pub fn value(&self) -> &str {
        let value = self.params.iter().find(|(name, _)| name == "value");
        value.map_or("", |(_, value)| value.as_str())
    }
}

/// Checks the recordings of a selection, the releases they are on, and the works, people and places behind them, as
/// this catalogue's label wants it, on a day (`YYYY-MM-DD`): without what is switched off or all right.
///
/// # Errors
/// `not-found`.
pub fn check(catalogue: &Catalogue, selection: &Selection, today: &str) -> Result<Vec<Finding>> {
    look_at_covers(catalogue)?;
    catalogue.store().read(|read| {
        let rules = Rules::read(read, Standpoint::of(catalogue, today))?;
        let mut things = BTreeSet::new();
        let all = matches!(selection, Selection::Query(text) if text.trim().is_empty());
        for id in select(read, Of::Recording, selection)? {
            things.insert((Of::Recording, id));
            for place in track::of_recording(read, id)? {
                things.insert((Of::Release, place.release_id));
            }
            if !all {
                things.extend(behind(read, id)?);
            }
        }
        if all {
            for of in [Of::Work, Of::Party, Of::Place] {
                let ids = select(read, of, selection)?;
                things.extend(ids.into_iter().map(|id| (of, id)));
            }
        }
        let mut found = Vec::new();
        for (of, id) in things {
            found.extend(look_at(read, &rules, of, id)?);
        }
        found.retain(|one| one.waived.is_none());
        found.sort_by(|a, b| {
            a.severity
                .cmp(&b.severity)
                .then_with(|| a.code.cmp(&b.code))
        });
        Ok(found)
    })
}

/// Works, contributors and the place of a recording.
fn behind(read: &Read<'_>, id: i64) -> Result<Vec<(Of, i64)>> {
    let mut things = Vec::new();
    for performed in work::performed(read, id)? {
        things.push((Of::Work, performed.work_id));
    }
    for one in contribution::of_recording(read, id)? {
        things.push((Of::Party, one.party_id));
    }
    for name in credit::names(read, credit::Credited::Recording(id))? {
        things.push((Of::Party, name.party_id));
    }
    things.extend(place::of_recording(read, id)?.map(|place| (Of::Place, place)));
    Ok(things)
}

/// The findings about one recording and its files.
///
/// # Errors
/// SQLite's own.
pub(crate) fn check_one_recording(
    read: &Read<'_>,
    from: Standpoint<'_>,
    id: i64,
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
    let own = values::of_recording(read, id, &values)?;
    let asked = protocol::check_recording(read, from.folder, id, &values, from.today)?;
    for one in values::each_once(check_recording(&facts).into_iter().chain(own).chain(asked)) {
        found.push(from_domain(one, Of::Recording, &uid, &title));
    }
    if let Some(file) = &file {
        for heard in finding::of_file(read, file.id)? {
            found.push(from_file(&heard, &uid, &title));
        }
    }
    Ok(())
}

/// The findings about one release.
///
/// # Errors
/// SQLite's own.
pub(crate) fn check_one_release(read: &Read<'_>, id: i64, found: &mut Vec<Finding>) -> Result<()> {
    let known = release::get(read, id)?;
    let tracks = track::of_release(read, id)?;
    let cover = known
        .artwork_id
        .map(|id| artwork::find(read, id))
        .transpose()?
        .flatten();
    let look = match &cover {
        Some(cover) => artwork::find_look(read, &cover.hash)?,
        None => None,
    };
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
        c_line: known.c_line.as_deref(),
        label: known.label.as_deref(),
        catalogue_number: known.catalogue_number.as_deref(),
        date: known.released_on.as_deref(),
        look: cover
            .as_ref()
            .zip(look.as_ref())
            .map(|(cover, look)| CoverLook {
                media_type: &cover.media_type,
                bytes: u64::try_from(cover.bytes).unwrap_or(0),
                colours: &look.colours,
                bits: look.bits,
                alpha: look.alpha,
                turned: look.turned,
                profile: look.profile.as_deref(),
                whole: look.whole,
            }),
        cover: cover
            .as_ref()
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
    let own = values::of_release(read, &known)?;
    for one in values::each_once(check_release(&facts).into_iter().chain(own)) {
        found.push(from_domain(one, Of::Release, &known.uid, &known.title));
    }
    Ok(())
}

/// A finding with the thing that it is about.
pub(crate) fn from_domain(
    one: griot_domain::finding::Finding,
    of: Of,
    uid: &str,
    title: &str,
) -> Finding {
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
        waived: None,
    }
}

fn field_name(of: Of, id: FieldId) -> Option<String> {
    fields_of(of)
        .iter()
        .find(|field| field.id == id)
        .map(|field| field.name.to_owned())
}

fn from_file(heard: &griot_store::finding::MediaFinding, uid: &str, title: &str) -> Finding {
    let severity = find_check(&heard.code).map_or(Severity::Warning, |check| check.severity);
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
        waived: None,
    }
}
