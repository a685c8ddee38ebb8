//! Findings about labels, notes, consents and overrides.

use std::path::Path;

use griot_domain::finding::{Finding, FindingCode};
use griot_domain::protocol::{Meaning, meaning};
use griot_store::protocol::{self as store, Bearer};
use griot_store::{Read, party};

use super::consent::{DocumentState, state};
use super::facts::facts;
use crate::Result;

/// Looks at what is on file of a recording, on a day (`YYYY-MM-DD`).
///
/// # Errors
/// SQLite's own.
pub fn check_recording(
    read: &Read<'_>,
    catalogue: &Path,
    id: i64,
    values: &griot_domain::tags::TagSet,
    today: &str,
) -> Result<Vec<Finding>> {
    let mut found = Vec::new();
    let mut add = |code, params: Vec<(&'static str, String)>| {
        found.push(Finding::new(code, None, params));
    };
    let known = facts(read, catalogue, id, values, None)?;
    let season_said = known
        .facts
        .notes
        .iter()
        .any(|note| !note.seasons.is_empty());
    for ((one, _), label) in known.labels.iter().zip(&known.facts.labels) {
        let name = || vec![("label", one.label.own.name.clone())];
        if one.label.gone {
            add(FindingCode::LabelGone, name());
        } else if one.changed {
            add(FindingCode::LabelChanged, name());
        }
        match meaning(label.family, &label.type_) {
            Meaning::Unknown => add(FindingCode::LabelUnknown, name()),
            Meaning::Seasonal if !season_said => add(FindingCode::LabelSeasonUnknown, name()),
            _ => {}
        }
    }
    for consent in store::consents(read, id)? {
        let by = party::get(read, consent.given_by)?.name;
        let params = || vec![("by", by.clone()), ("file", consent.file_name.clone())];
        match state(catalogue, &consent.hash) {
            DocumentState::Missing => add(FindingCode::ConsentMissing, params()),
            DocumentState::Changed => add(FindingCode::ConsentChanged, params()),
            DocumentState::Whole => {}
        }
        if let Some(day) = consent.withdrawn_on {
            add(
                FindingCode::ConsentWithdrawn,
                vec![("by", by.clone()), ("day", day)],
            );
        } else if let Some(day) = consent.until.filter(|day| day.as_str() < today) {
            add(
                FindingCode::ConsentExpired,
                vec![("by", by.clone()), ("day", day)],
            );
        }
    }
    for hold in store::holds(read, Bearer::Recording(id))? {
        if hold.withdrawn_on.is_none() && hold.until.as_deref().is_none_or(|day| day >= today) {
            let params = vec![("by", hold.by_name), ("reason", hold.reason)];
            add(FindingCode::OverrideStands, params);
        }
    }
    Ok(found)
}
