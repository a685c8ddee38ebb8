//! Looking again at what changed, so that findings can be counted at once.

use std::collections::BTreeMap;

use griot_domain::field::Kind as Of;
use griot_domain::finding::checks;
use griot_store::check::{self as store, Found};
use griot_store::{Catalogue, Write};

use super::rules::{Rules, Standpoint, alike, look_at};
use crate::release::look_at_covers;
use crate::{AppError, Result};

/// Counts up whenever the same facts give other findings. How many checks there are counts too.
const RULES: i64 = 1;

/// So many things are looked at in one go: others may write between two.
const AT_ONCE: u32 = 2_000;

/// What is found by comparing things ([`store::across`]).
const ACROSS: &[&str] = &[
    "isrc-twice",
    "barcode-twice",
    "place-not-in-tree",
    "looks-like-another",
];

/// Looks at all that changed since it was last looked; at everything the first time.
///
/// # Errors
/// SQLite's own.
pub fn refresh(catalogue: &Catalogue, at: &str) -> Result<()> {
    let rules = RULES * 1_000 + i64::try_from(checks().len()).unwrap_or(0);
    let from = Standpoint::of(catalogue, at);
    let due = || {
        catalogue
            .store()
            .read(|read| store::due(read, rules, from.today))
    };
    if due()? {
        look_at_covers(catalogue)?;
    }
    while due()? {
        catalogue.store().append(at, |write| {
            store::renew(write, rules, from.today)?;
            some(write, from)
        })?;
    }
    Ok(())
}

fn some(write: &Write<'_>, from: Standpoint<'_>) -> Result<()> {
    let things = store::take(write, AT_ONCE)?;
    if things.is_empty() {
        if store::across(write)? {
            let parties = store::party_names(write)?;
            store::put_looks(write, &alike(&parties))?;
        }
        return Ok(());
    }
    let rules = Rules::of_values(write, from)?;
    for (of, id) in things {
        let found = look(write, &rules, of, id)?;
        store::put(write, of, id, &found)?;
    }
    Ok::<(), AppError>(())
}

fn look(write: &Write<'_>, rules: &Rules<'_>, of: Of, id: i64) -> Result<Vec<Found>> {
    let mut counted: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    for one in look_at(write, rules, of, id)? {
        if ACROSS.contains(&one.code.as_str()) {
            continue;
        }
        let (open, waived) = counted.entry(one.code).or_default();
        match one.waived {
            None => *open += 1,
            Some(_) => *waived += 1,
        }
    }
    Ok(counted
        .into_iter()
        .map(|(code, (open, waived))| Found { code, open, waived })
        .collect())
}
