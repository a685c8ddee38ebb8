//! How a label weighs its checks, and what is all right.

use std::collections::HashMap;

use griot_domain::field::{FieldId, Kind as Of};
use griot_domain::finding::{Finding as Found, FindingCode, Severity, look_alikes};
use griot_store::check::{self as store, Waiver};
use griot_store::search::find_uid;
use griot_store::{Read, party, place, words, work};

use super::values;
use crate::Result;
use crate::check::{Finding, check_one_recording, check_one_release, from_domain};

/// What this catalogue's label says of its checks.
pub struct Rules {
    /// None: switched off.
    weights: HashMap<String, Option<Severity>>,
    waivers: HashMap<(Of, i64), Vec<Waiver>>,
    /// Parties whose names pass for another's, with that name.
    alike: HashMap<i64, String>,
}

impl Rules {
    /// Reads them.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn read(read: &Read<'_>) -> Result<Rules> {
        let parties = store::party_names(read)?;
        let mut rules = Rules::of_one(read)?;
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
    pub fn of_one(read: &Read<'_>) -> Result<Rules> {
        let mut rules = Rules::of_weights(read)?;
        rules.waivers = Rules::of_values(read)?.waivers;
        Ok(rules)
    }

    /// What checks weigh, alone.
    pub(super) fn of_weights(read: &Read<'_>) -> Result<Rules> {
        let weights = store::settings(read)?
            .into_iter()
            .map(|(code, severity)| (code, severity_named(&severity)));
        Ok(Rules {
            weights: weights.collect(),
            waivers: HashMap::new(),
            alike: HashMap::new(),
        })
    }

    /// What is all right, alone: every check weighs what the program says, and no names are compared.
    pub(super) fn of_values(read: &Read<'_>) -> Result<Rules> {
        let mut waivers: HashMap<(Of, i64), Vec<Waiver>> = HashMap::new();
        for one in store::waived(read)? {
            waivers
                .entry((one.of, one.id))
                .or_default()
                .push(one.waiver);
        }
        Ok(Rules {
            weights: HashMap::new(),
            waivers,
            alike: HashMap::new(),
        })
    }

    /// What a finding of this code weighs here; none where its check is switched off.
    #[must_use]
    pub fn severity(&self, code: &str, usual: Severity) -> Option<Severity> {
        self.weights.get(code).copied().unwrap_or(Some(usual))
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

/// Looks at one thing: what is found, weighed, what is all right among it. Nothing where there is no such thing.
///
/// # Errors
/// SQLite's own.
pub fn look_at(read: &Read<'_>, rules: &Rules, of: Of, id: i64) -> Result<Vec<Finding>> {
    let Some(uid) = find_uid(read, of, id)? else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    let mut own: Vec<Found> = Vec::new();
    let title = match of {
        Of::Recording => {
            check_one_recording(read, id, &mut found)?;
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
