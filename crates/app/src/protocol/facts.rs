//! What is on file of a recording, as the domain asks for it.

use std::path::Path;

use griot_domain::access::{delay_years, opens_on};
use griot_domain::date::CivilDate;
use griot_domain::partial_date::PartialDate;
use griot_domain::protocol::{Access, Consent, Exit, Facts, Family, Label, Override, Use};
use griot_domain::tags::{TagField, TagSet};
use griot_store::protocol::{self as store, Attached, Bearer, Hold};
use griot_store::{Read, party, track};

use super::consent::{DocumentState, state};
use crate::Result;

/// What is on file, for the gate and for those who are shown it.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// For the gate.
    pub facts: Facts,
    /// The labels, in the order of the facts': each with the release that bears it, where it is not the recording.
    pub labels: Vec<(Attached, Option<i64>)>,
}

/// Gathers what is on file. Labels of every release bind a recording; overrides of a release hold on that release
/// alone. Documents are read and compared.
///
/// # Errors
/// SQLite's own.
pub fn facts(
    read: &Read<'_>,
    catalogue: &Path,
    recording_id: i64,
    values: &TagSet,
    on_release: Option<i64>,
) -> Result<Known> {
    let mut known = Known::default();
    let own = store::attached(read, Bearer::Recording(recording_id))?;
    known.labels.extend(own.into_iter().map(|one| (one, None)));
    let mut shelves: Vec<i64> = track::of_recording(read, recording_id)?
        .into_iter()
        .map(|place| place.release_id)
        .collect();
    shelves.sort_unstable();
    shelves.dedup();
    for shelf in shelves {
        for one in store::attached(read, Bearer::Release(shelf))? {
            if known
                .labels
                .iter()
                .all(|(known, _)| known.label.id != one.label.id)
            {
                known.labels.push((one, Some(shelf)));
            }
        }
    }
    let facts = &mut known.facts;
    facts.labels = known
        .labels
        .iter()
        .map(|(one, _)| of_label(&one.label))
        .collect();
    let notes = store::notes(read, recording_id)?;
    facts.notes = notes.into_iter().map(|one| one.note).collect();
    for one in store::consents(read, recording_id)? {
        facts.consents.push(Consent {
            giver: one.given_by,
            by: party::get(read, one.given_by)?.name,
            uses: one.uses.split(',').filter_map(Use::find).collect(),
            until: one
                .until
                .as_deref()
                .and_then(|day| CivilDate::parse(day).ok()),
            withdrawn_on: one.withdrawn_on,
            proved: state(catalogue, &one.hash) == DocumentState::Whole,
        });
    }
    facts.access = access(values);
    let mut holds = store::holds(read, Bearer::Recording(recording_id))?;
    if let Some(release) = on_release {
        holds.extend(store::holds(read, Bearer::Release(release))?);
    }
    facts.overrides = holds.into_iter().filter_map(of_hold).collect();
    Ok(known)
}

fn of_label(label: &store::Label) -> Label {
    // What is no family is a notice of a type that nobody knows: a doubt.
    let family = Family::find(&label.family);
    Label {
        type_: if family.is_some() {
            label.type_.clone()
        } else {
            String::new()
        },
        family: family.unwrap_or(Family::Notice),
        name: label.own.name.clone(),
        community: label.community.clone(),
    }
}

fn of_hold(hold: Hold) -> Option<Override> {
    if hold.withdrawn_on.is_some() {
        return None;
    }
    let until = match hold.until {
        None => None,
        Some(day) => Some(CivilDate::parse(&day).ok()?),
    };
    Some(Override {
        exit: Exit::find(&hold.exit)?,
        by: hold.by_name,
        reason: hold.reason,
        since: CivilDate::parse(&hold.since).ok()?,
        until,
    })
}

/// The access delay counts from the last day of the recording.
fn access(values: &TagSet) -> Access {
    let first = |tag: TagField| values.get(&tag).and_then(|list| list.first());
    let Some(delay) = first(TagField::AccessDelay).filter(|delay| !delay.trim().is_empty()) else {
        return Access::Open;
    };
    let recorded = first(TagField::RecordedTo).or_else(|| first(TagField::RecordedOn));
    let recorded = recorded.and_then(|text| PartialDate::parse(text).ok());
    match delay_years(delay) {
        Some(0) => Access::Open,
        Some(years) => recorded
            .and_then(|recorded| opens_on(recorded, years))
            .map_or(Access::Unclear, Access::From),
        None => Access::Unclear,
    }
}
