//! One value into one field of one thing.

use std::collections::{BTreeSet, HashMap};

use griot_domain::codes;
use griot_domain::field::{Field, FieldId, Kind as Of, Shape};
use griot_domain::name::Name;
use griot_domain::release::ReleaseKind;
use griot_domain::tags::TagField;
use griot_domain::text::fold;
use griot_store::{
    Read, Write, field, name, party, place, recording, release, search, track, work,
};

use super::Draft;
use crate::{AppError, Kind, Result, places};

/// A thing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject {
    pub of: Of,
    pub id: i64,
}

/// The values of a field now.
pub(super) fn current(read: &Read<'_>, of: Of, id: i64, wanted: &Field) -> Result<Vec<String>> {
    if let (Of::Recording, Some(tag)) = (of, wanted.tag) {
        return Ok(field::values_of(read, id, tag)?);
    }
    let row = search::rows(read, of, &[id], &[wanted])?.into_iter().next();
    let cell = row.and_then(|row| row.cells.into_iter().next()).flatten();
    Ok(cell
        .into_iter()
        .flat_map(|text| {
            text.split(search::VALUE_SEPARATOR)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect())
}

/// Sets a field.
pub(super) fn apply(
    write: &Write<'_>,
    subject: Subject,
    wanted: &Field,
    values: &[String],
) -> Result<()> {
    let first = values.first().map(String::as_str);
    match (subject.of, wanted.id) {
        (of, FieldId::Names) if of != Of::Recording => {
            let names: Vec<Name> = values.iter().map(|line| Name::parse(line)).collect();
            name::set(write, of, subject.id, &names)?;
        }
        (Of::Recording, FieldId::Withdrawn) => {
            field::set_withdrawn(write, subject.id, first.is_some())?
        }
        (Of::Recording, _) => {
            if let Some(tag) = wanted.tag {
                set_on_recording(write, subject.id, tag, values)?;
            }
        }
        (Of::Release, FieldId::ReleaseWithdrawn) => {
            release::set_withdrawn(write, subject.id, first.is_some())?;
        }
        (Of::Release, FieldId::ReleaseTitle) if first.is_none() => return Err(must_have(wanted)),
        (Of::Release, FieldId::ReleaseKind) => set_release_kind(write, subject.id, wanted, first)?,
        (Of::Release, FieldId::ReleaseNotes) => {
            release::set(write, subject.id, release::Column::Notes, first)?;
        }
        (Of::Release, _) => {
            if let Some(tag) = wanted.tag {
                field::set_of_release(write, subject.id, tag, first)?;
            }
        }
        (Of::Work, id) => {
            let column = match id {
                FieldId::WorkTitle if first.is_none() => return Err(must_have(wanted)),
                FieldId::WorkTitle => work::Column::Title,
                FieldId::Iswc => work::Column::Iswc,
                FieldId::WorkKind => return set_kind(write, subject.id, wanted, first),
                _ => work::Column::Language,
            };
            work::set(write, subject.id, column, first)?;
        }
        (Of::Place, id) => set_on_place(write, subject.id, id, wanted, values)?,
        (Of::Party | Of::MediaFile, id) => {
            let column = match id {
                FieldId::PartyName if first.is_none() => return Err(must_have(wanted)),
                FieldId::PartyName => party::Column::Name,
                FieldId::PartySortName => party::Column::SortName,
                FieldId::PartyKind => party::Column::Kind,
                FieldId::PartyCountry => party::Column::Country,
                FieldId::Ipi => party::Column::Ipi,
                _ => party::Column::Isni,
            };
            party::set(write, subject.id, column, first)?;
        }
    }
    Ok(())
}

/// A field of the release is set for the whole release: that is what the person sees in every row of it.
fn set_on_recording(write: &Write<'_>, id: i64, tag: TagField, values: &[String]) -> Result<()> {
    let place = track::of_recording(write, id)?.into_iter().next();
    match place {
        Some(place) if !field::is_own(tag) && tag != TagField::DiscSubtitle => {
            field::set_of_release(
                write,
                place.release_id,
                tag,
                values.first().map(String::as_str),
            )?;
        }
        _ => field::set(write, id, tag, values)?,
    }
    Ok(())
}

/// What a work is: one of the stable names, in whatever case.
fn set_kind(write: &Write<'_>, id: i64, wanted: &Field, typed: Option<&str>) -> Result<()> {
    let kind = match typed {
        None => None,
        Some(typed) => {
            let folded = fold(typed.trim());
            let known = work::KINDS.iter().find(|kind| **kind == folded);
            Some(*known.ok_or_else(|| {
                AppError::new(Kind::User, "bad-value")
                    .with("field", wanted.name)
                    .with("value", typed)
            })?)
        }
    };
    Ok(work::set(write, id, work::Column::Kind, kind)?)
}

/// What kind of release it is: one of the stable names, or DDEX's word for it.
fn set_release_kind(write: &Write<'_>, id: i64, wanted: &Field, typed: Option<&str>) -> Result<()> {
    let kind = match typed {
        None => None,
        Some(typed) => Some(ReleaseKind::find_by_name(typed).ok_or_else(|| {
            AppError::new(Kind::User, "bad-value")
                .with("field", wanted.name)
                .with("value", typed)
        })?),
    };
    let name = kind.map(ReleaseKind::name);
    Ok(release::set(write, id, release::Column::Kind, name)?)
}

fn set_on_place(
    write: &Write<'_>,
    id: i64,
    field: FieldId,
    wanted: &Field,
    values: &[String],
) -> Result<()> {
    let first = values.first().map(String::as_str);
    match (field, first) {
        (FieldId::PlaceName, None) => return Err(must_have(wanted)),
        (FieldId::PlaceName, Some(name)) => place::rename(write, id, name)?,
        (FieldId::PlaceParent, above) => {
            let above = above
                .map(|typed| places::resolve(write, typed))
                .transpose()?;
            place::set_parent(write, id, above)?;
        }
        (FieldId::Coordinates, typed) => {
            place::set_coordinates(write, id, places::coordinates(typed.unwrap_or_default())?)?;
        }
        (FieldId::PlaceNames, _) => place::set_names(write, id, &places::names(values))?,
        (FieldId::PlaceKind, kind) => {
            let kind = kind.map(places::kind);
            place::set(write, id, place::Column::Kind, kind.as_deref())?;
        }
        (_, country) => place::set(write, id, place::Column::Country, country)?,
    }
    Ok(())
}

fn must_have(wanted: &Field) -> AppError {
    AppError::new(Kind::User, "bad-value")
        .with("field", wanted.name)
        .with("value", "")
}

/// Another title for whole releases renames them; for some of their tracks it moves those to the
/// release of that title and credit, made where there is none. No title takes them off.
pub(super) fn move_to_release(write: &Write<'_>, title: &str, recordings: &[i64]) -> Result<()> {
    let chosen: BTreeSet<i64> = recordings.iter().copied().collect();
    let mut whole: HashMap<i64, bool> = HashMap::new();
    let mut made = BTreeSet::new();
    for id in recordings {
        let place = track::of_recording(write, *id)?.into_iter().next();
        if title.is_empty() {
            field::set_album(write, *id, None)?;
            continue;
        }
        if let Some(place) = &place {
            let renamed = match whole.get(&place.release_id) {
                Some(known) => *known,
                None => {
                    let tracks = track::of_release(write, place.release_id)?;
                    let all = tracks
                        .iter()
                        .all(|track| chosen.contains(&track.recording_id));
                    if all {
                        field::set_of_release(
                            write,
                            place.release_id,
                            TagField::Album,
                            Some(title),
                        )?;
                    }
                    whole.insert(place.release_id, all);
                    all
                }
            };
            if renamed {
                continue;
            }
        }
        let credit = field::values_of(write, *id, TagField::AlbumArtist)?
            .into_iter()
            .next();
        let known = release::with_title(write, title)?
            .into_iter()
            .find(|known| known.credit == credit);
        let release_id = match known {
            Some(known) => known.id,
            None => {
                let new = release::insert(write, title)?;
                if let Some(place) = &place {
                    let cover = release::get(write, place.release_id)?.artwork_id;
                    release::set_artwork(write, new, cover)?;
                }
                made.insert(new);
                whole.insert(new, false);
                new
            }
        };
        field::set_album(write, *id, Some(release_id))?;
        if !made.contains(&release_id) {
            // It joins a release that has its own words.
            field::follow_release(write, *id)?;
        }
    }
    Ok(())
}

/// Whether a value is kept although it is none.
pub(super) fn draft(
    read: &Read<'_>,
    subject: Subject,
    wanted: &Field,
    values: &[String],
) -> Result<Option<Draft>> {
    let (Shape::Code(kind), Some(value)) = (wanted.shape, values.first()) else {
        return Ok(None);
    };
    let Err(fault) = codes::validate(kind, value) else {
        return Ok(None);
    };
    let uid = match subject.of {
        Of::Recording => recording::get_uid(read, subject.id)?,
        Of::Release => release::get(read, subject.id)?.uid,
        of => search::rows(read, of, &[subject.id], &[])?
            .into_iter()
            .next()
            .map(|row| row.uid)
            .unwrap_or_default(),
    };
    Ok(Some(Draft {
        uid,
        field: wanted.name,
        value: value.clone(),
        code: fault.code(),
        params: fault.params(),
    }))
}
