//! How a label weighs its checks, and what is all right.

use std::collections::HashMap;
use std::path::Path;

use griot_domain::field::{FieldId, Kind as Of};
use griot_domain::finding::{Finding as Found, FindingCode, Severity, look_alikes};
use griot_store::check::{self as store, Waiver};
use griot_store::search::find_uid;
use griot_store::{Catalogue, Read, party, place, words, work};

use super::values;
use crate::Result;
use crate::check::{Finding, check_one_recording, check_one_release, from_domain};

/// From where a check looks.
#[derive(Debug, Clone, Copy)]
pub struct Standpoint<'a> {
    /// The catalogue's folder: documents lie there.
    pub folder: &'a Path,
    /// The day (`YYYY-MM-DD`): terms end.
    pub today: &'a str,
}

impl<'a> Standpoint<'a> {
    /// In a catalogue, on a day or at a moment (RFC 3339).
    #[must_use]
    pub fn of(catalogue: &'a Catalogue, at: &'a str) -> Standpoint<'a> {
        Standpoint {
            folder: catalogue.folder(),
            today: at.get(..10).unwrap_or(at),
        }
    }
}

/// What this catalogue's label says of its checks.
pub(crate) struct Rules<'a> {
    from: Standpoint<'a>,
    weights: Weights,
    waivers: HashMap<(Of, i64), Vec<Waiver>>,
    /// Parties whose names pass for another's, with that name.
    alike: HashMap<i64, String>,
}

impl<'a> Rules<'a> {
    /// Reads them.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn read(read: &Read<'_>, from: Standpoint<'a>) -> Result<Rules<'a>> {
        let parties = store::party_names(read)?;
        let mut rules = Rules::of_one(read, from)?;
        rules.alike = alike(&parties)
            .into_iter()
            .map(|(id, other)| (id, other.to_owned()))
            .collect();
        Ok(rules)
    }

    /// As [`Rules::read`], without a look at what compares the names of parties.
    ///
    /// # Errors
    /// SQLite's own.
    fn of_one(read: &Read<'_>, from: Standpoint<'a>) -> Result<Rules<'a>> {
        let mut rules = Rules::of_values(read, from)?;
        rules.weights = weights(read)?;
        Ok(rules)
    }

    /// What is all right, alone: every check weighs what the program says, and no names are compared.
    pub(super) fn of_values(read: &Read<'_>, from: Standpoint<'a>) -> Result<Rules<'a>> {
        let mut waivers: HashMap<(Of, i64), Vec<Waiver>> = HashMap::new();
        for one in store::waived(read)? {
            waivers
                .entry((one.of, one.id))
                .or_default()
                .push(one.waiver);
        }
        Ok(Rules {
            from,
            weights: HashMap::new(),
            waivers,
            alike: HashMap::new(),
        })
    }

    /// What a finding of this code weighs here; none where its check is switched off.
    #[must_use]
    pub fn severity(&self, code: &str, usual: Severity) -> Option<Severity> {
        weighed(&self.weights, code, usual)
    }

    /// Weighs what was found about a thing, and says what of it is all right.
    fn weigh(&self, of: Of, id: i64, found: Vec<Finding>) -> Vec<Finding> {
        let waivers = self.waivers.get(&(of, id));
        found
            .into_iter()
            .filter_map(|mut one| {
                one.severity = self.severity(&one.code, one.severity)?;
                let right = waivers.and_then(|all| {
                    all.iter()
                        .find(|waiver| waiver.code == one.code && waiver.value == one.value())
                });
                one.waived = right.map(|waiver| waiver.reason.clone());
                Some(one)
            })
            .collect()
    }
}

/// What checks weigh here; none for one that is switched off.
pub(super) type Weights = HashMap<String, Option<Severity>>;

/// Reads what checks weigh here.
pub(super) fn weights(read: &Read<'_>) -> Result<Weights> {
    let settings = store::settings(read)?;
    Ok(settings
        .into_iter()
        .map(|(code, severity)| (code, severity_named(&severity)))
        .collect())
}

/// What a finding of this code weighs; none where its check is switched off.
pub(super) fn weighed(weights: &Weights, code: &str, usual: Severity) -> Option<Severity> {
    weights.get(code).copied().unwrap_or(Some(usual))
}

/// The severity of this stable name; none for `off`.
fn severity_named(name: &str) -> Option<Severity> {
    [Severity::Blocking, Severity::Warning, Severity::Info]
        .into_iter()
        .find(|severity| severity.name() == name)
}

/// Parties whose names pass for another's.
pub(super) fn alike(parties: &[(i64, String)]) -> Vec<(i64, &str)> {
    let names: Vec<&str> = parties.iter().map(|(_, name)| name.as_str()).collect();
    look_alikes(&names)
        .into_iter()
        .filter_map(|(one, other)| Some((parties.get(one)?.0, parties.get(other)?.1.as_str())))
        .collect()
}

/// Looks at one thing alone, without what compares the names of parties.
///
/// # Errors
/// SQLite's own.
pub fn look_at_one(read: &Read<'_>, from: Standpoint<'_>, of: Of, id: i64) -> Result<Vec<Finding>> {
    look_at(read, &Rules::of_one(read, from)?, of, id)
}

/// Looks at one thing: what is found, weighed, what is all right among it. Nothing where there is no such thing.
///
/// # Errors
/// SQLite's own.
pub(crate) fn look_at(read: &Read<'_>, rules: &Rules<'_>, of: Of, id: i64) -> Result<Vec<Finding>> {
    let Some(uid) = find_uid(read, of, id)? else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    let mut own: Vec<Found> = Vec::new();
    let title = match of {
        Of::Recording => {
            check_one_recording(read, rules.from, id, &mut found)?;
            return Ok(rules.weigh(of, id, found));
        }
        Of::Release => {
            check_one_release(read, id, &mut found)?;
            return Ok(rules.weigh(of, id, found));
        }
        Of::Work => {
            let (_, title, _) = work::get(read, id)?;
            let (iswc, language) = work::codes(read, id)?;
            own.extend(values::one(of, FieldId::WorkTitle, Some(&title)));
            own.extend(values::one(of, FieldId::Iswc, iswc.as_deref()));
            own.extend(values::one(of, FieldId::WorkLanguage, language.as_deref()));
            own.extend(values::named(read, of, id, FieldId::WorkTitle, &title)?);
            own.extend(values::sung(read, words::Sung::Work(id))?);
            title
        }
        Of::Party | Of::MediaFile => {
            let known = party::get(read, id)?;
            own.extend(values::one(of, FieldId::PartyName, Some(&known.name)));
            own.extend(values::one(
                of,
                FieldId::PartySortName,
                known.sort_name.as_deref(),
            ));
            own.extend(values::one(
                of,
                FieldId::PartyCountry,
                known.country.as_deref(),
            ));
            own.extend(values::one(of, FieldId::Ipi, known.ipi.as_deref()));
            own.extend(values::one(of, FieldId::Isni, known.isni.as_deref()));
            own.extend(values::named(
                read,
                of,
                id,
                FieldId::PartyName,
                &known.name,
            )?);
            if let Some(other) = rules.alike.get(&id) {
                own.push(Found::new(
                    FindingCode::LooksLikeAnother,
                    Some(FieldId::PartyName),
                    vec![("value", other.clone())],
                ));
            }
            known.name
        }
        Of::Place => {
            let known = place::get(read, id)?;
            own.extend(values::one(of, FieldId::PlaceName, Some(&known.name)));
            own.extend(values::one(
                of,
                FieldId::PlaceCountry,
                known.country.as_deref(),
            ));
            own.extend(values::of_place_names(&place::names(read, id)?));
            known.name
        }
    };
    found.extend(
        values::each_once(own)
            .into_iter()
            .map(|one| from_domain(one, of, &uid, &title)),
    );
    Ok(rules.weigh(of, id, found))
}
