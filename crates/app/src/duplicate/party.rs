//! Parties that may be one: by what they are called, by their numbers, by the people they record with.

use std::collections::{HashMap, HashSet};

use griot_domain::codes::{CodeKind, validate};
use griot_domain::field::Kind as Of;
use griot_domain::text::{NameKeys, name_keys, name_likeness, script_of};
use griot_store::duplicate::{self as store, PartyFacts};
use griot_store::{Read, search};

use super::group::Links;
use super::{Group, Reason, tell};
use crate::{AppError, Control, Kind, Result};

const OF_IDENTIFIER: f64 = 1.0;
const OF_NAME: f64 = 0.95;
const OF_SCRIPT: f64 = 0.9;
/// A name that sounds the same begins here, and rises with its letters and with common company.
const OF_SOUND: f64 = 0.5;
const BY_LETTERS: f64 = 0.3;
const BY_COMPANION: f64 = 0.05;
const MOST_COMPANIONS: usize = 3;
/// Letters that two names of one script must share to sound the same.
const LETTERS: f64 = 0.6;
/// So many of one key are no longer a sign.
const TOO_COMMON: usize = 50;

struct Party {
    facts: PartyFacts,
    keys: NameKeys,
}

/// All of them.
pub(super) fn all(read: &Read<'_>, control: &Control<'_>) -> Result<Vec<Group>> {
    Ok(links(read, control)?.groups())
}

/// What may be the same as one party.
pub(super) fn of_one(read: &Read<'_>, uid: &str, control: &Control<'_>) -> Result<Vec<Group>> {
    let id = match search::find_by_uid(read, uid)? {
        Some((Of::Party, id)) => id,
        _ => {
            return Err(AppError::new(Kind::Missing, "not-found")
                .with("kind", Of::Party.name())
                .with("uid", uid));
        }
    };
    let mut groups = all(read, control)?;
    groups.retain(|group| group.ids.contains(&id));
    Ok(groups)
}

fn links(read: &Read<'_>, control: &Control<'_>) -> Result<Links> {
    let different = store::differences(read, Of::Party)?;
    let parties: Vec<Party> = store::parties(read)?
        .into_iter()
        // Three who are not one, and nobody's spelling.
        .filter(|facts| !matches!(facts.kind.as_str(), "traditional" | "anonymous" | "unknown"))
        .map(|facts| Party {
            keys: name_keys(&facts.name),
            facts,
        })
        .collect();
    let mut pairs: HashMap<(usize, usize), Reason> = HashMap::new();
    for (reason, keys_of) in KEYS {
        let mut having: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, party) in parties.iter().enumerate() {
            for key in keys_of(party) {
                having.entry(key).or_default().push(at);
            }
        }
        for places in having
            .values()
            .filter(|places| (2..=TOO_COMMON).contains(&places.len()))
        {
            for (at, one) in places.iter().enumerate() {
                for other in places.iter().skip(at + 1) {
                    pairs.entry((*one, *other)).or_insert(*reason);
                }
            }
        }
    }
    let mut pairs: Vec<((usize, usize), Reason)> = pairs.into_iter().collect();
    pairs.sort_unstable();
    let total = pairs.len() as u64;
    let mut company = Company::default();
    let mut links = Links::default();
    for (at, ((one, other), reason)) in pairs.into_iter().enumerate() {
        tell(control, at as u64, total)?;
        let (Some(one), Some(other)) = (parties.get(one), parties.get(other)) else {
            continue;
        };
        let pair = (
            one.facts.id.min(other.facts.id),
            one.facts.id.max(other.facts.id),
        );
        if different.contains(&pair) || pair.0 == pair.1 {
            continue;
        }
        if let Some((reason, score)) = judge(read, &mut company, one, other, reason)? {
            links.add(pair.0, pair.1, reason, score);
        }
    }
    Ok(links)
}

type KeysOf = fn(&Party) -> Vec<String>;

/// What brings two parties together, the surest first.
const KEYS: &[(Reason, KeysOf)] = &[
    (Reason::SameIdentifier, identifiers),
    (Reason::SameName, |party| said(&party.keys.folded)),
    (Reason::SameNameInOtherScript, |party| {
        said(&party.keys.latin)
    }),
    (Reason::SimilarName, |party| party.keys.skeletons.clone()),
    (Reason::SamePeople, |party| {
        party.keys.initial.clone().into_iter().collect()
    }),
];

fn said(key: &str) -> Vec<String> {
    Some(key.to_owned())
        .filter(|key| !key.is_empty())
        .into_iter()
        .collect()
}

fn identifiers(party: &Party) -> Vec<String> {
    let code = |kind: CodeKind, value: &Option<String>| {
        let value = value.as_deref()?;
        validate(kind, value)
            .ok()
            .map(|code| format!("{} {code}", kind.name()))
    };
    let mut found: Vec<String> = [
        code(CodeKind::Ipi, &party.facts.ipi),
        code(CodeKind::Isni, &party.facts.isni),
    ]
    .into_iter()
    .flatten()
    .collect();
    found.extend(party.facts.musicbrainz.iter().map(|id| format!("mb {id}")));
    found
}

/// Whether a sign holds, and how much.
fn judge(
    read: &Read<'_>,
    company: &mut Company,
    one: &Party,
    other: &Party,
    reason: Reason,
) -> Result<Option<(Reason, f64)>> {
    let apart = |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
    let numbers_differ =
        apart(&one.facts.ipi, &other.facts.ipi) || apart(&one.facts.isni, &other.facts.isni);
    let (a, b) = (&one.facts, &other.facts);
    Ok(match reason {
        Reason::SameIdentifier => Some((reason, OF_IDENTIFIER)),
        _ if numbers_differ => None,
        Reason::SameName => Some((reason, OF_NAME)),
        Reason::SameNameInOtherScript => Some((reason, OF_SCRIPT)),
        _ => {
            // Who stands beside the other on one recording is somebody else.
            if company.of(read, a.id)?.contains(&b.id) {
                return Ok(None);
            }
            let common = company.common(read, a.id, b.id)?;
            let letters = name_likeness(&a.name, &b.name);
            let other_script = script_of(&a.name) != script_of(&b.name);
            let score =
                OF_SOUND + BY_LETTERS * letters + BY_COMPANION * common.min(MOST_COMPANIONS) as f64;
            match reason {
                Reason::SimilarName if other_script => Some((Reason::SameNameInOtherScript, score)),
                Reason::SimilarName if letters >= LETTERS => Some((reason, score)),
                // One of the two has to be cut to an initial, and somebody has to know both.
                Reason::SamePeople
                    if common > 0 && (is_initial(&a.name) || is_initial(&b.name)) =>
                {
                    Some((reason, score))
                }
                _ => None,
            }
        }
    })
}

/// Whether a name begins with an initial: `O. Sangaré`, `O Sangaré`.
fn is_initial(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    first.chars().filter(|c| c.is_alphabetic()).count() == 1
}

/// Who records with whom, asked for once each.
#[derive(Default)]
struct Company {
    known: HashMap<i64, HashSet<i64>>,
}

impl Company {
    fn of(&mut self, read: &Read<'_>, id: i64) -> Result<&HashSet<i64>> {
        if let std::collections::hash_map::Entry::Vacant(slot) = self.known.entry(id) {
            slot.insert(store::companions(read, id)?.into_iter().collect());
        }
        Ok(self.known.entry(id).or_default())
    }

    fn common(&mut self, read: &Read<'_>, one: i64, other: i64) -> Result<usize> {
        let ones = self.of(read, one)?.clone();
        Ok(self.of(read, other)?.intersection(&ones).count())
    }
}
