//! Which checks there are, how much each found, and a page of it.

use griot_domain::finding::{Check, Severity, checks, find_check};
use griot_store::check::{self as store};
use griot_store::{Catalogue, Read};

use super::refresh;
use super::rules::{Rules, Standpoint, look_at, weighed, weights};
use crate::check::Finding;
use crate::{AppError, Kind, Result};

/// A check and what it found.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The check.
    pub check: Check,
    /// What it weighs here; none where it is switched off.
    pub severity: Option<Severity>,
    /// Findings that stand.
    pub open: i64,
    /// Things about which one stands.
    pub things: i64,
    /// Findings that are all right.
    pub waived: i64,
}

/// Every check, the gravest first, as it stands now.
///
/// # Errors
/// SQLite's own.
pub fn list(catalogue: &Catalogue, at: &str) -> Result<Vec<Overview>> {
    refresh(catalogue, at)?;
    catalogue.store().read(overview)
}

/// As [`list`], without a new look.
///
/// # Errors
/// SQLite's own.
pub(crate) fn overview(read: &Read<'_>) -> Result<Vec<Overview>> {
    let weights = weights(read)?;
    let counts = store::counts(read)?;
    let mut all: Vec<Overview> = checks()
        .iter()
        .map(|check| {
            let count = counts.iter().find(|count| count.code == check.id);
            let severity = weighed(&weights, check.id, check.severity);
            let of = |pick: fn(&store::Count) -> i64| count.map_or(0, pick);
            Overview {
                check: *check,
                severity,
                // A check that is switched off says nothing.
                open: severity.map_or(0, |_| of(|count| count.open)),
                things: severity.map_or(0, |_| of(|count| count.things)),
                waived: of(|count| count.waived),
            }
        })
        .collect();
    all.sort_by_key(|one| {
        (
            one.severity.is_none(),
            one.severity,
            std::cmp::Reverse(one.open),
        )
    });
    Ok(all)
}

/// A page of what one check found.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// Things about which it found something.
    pub things: u64,
    /// What it found about those of the page.
    pub findings: Vec<Finding>,
}

/// What one check found about some of its things, or with `waived`, what of it is all right.
///
/// # Errors
/// `unknown-check`.
pub fn page(
    catalogue: &Catalogue,
    code: &str,
    waived: bool,
    (offset, limit): (u32, u32),
    at: &str,
) -> Result<Listed> {
    let check = known(code)?;
    refresh(catalogue, at)?;
    catalogue.store().read(|read| {
        let rules = Rules::read(read, Standpoint::of(catalogue, at))?;
        if rules.severity(check.id, check.severity).is_none() {
            return Ok(Listed::default());
        }
        let mut findings = Vec::new();
        for (of, id) in store::page(read, check.id, waived, offset, limit)? {
            let found = look_at(read, &rules, of, id)?;
            findings.extend(
                found
                    .into_iter()
                    .filter(|one| one.code == check.id && one.waived.is_some() == waived),
            );
        }
        let count = store::counts(read)?
            .into_iter()
            .find(|count| count.code == check.id);
        let things = count.map_or(0, |count| if waived { count.waived } else { count.things });
        Ok(Listed {
            things: u64::try_from(things).unwrap_or(0),
            findings,
        })
    })
}

/// The check of this id.
///
/// # Errors
/// `unknown-check`.
pub(super) fn known(id: &str) -> Result<&'static Check> {
    find_check(id).ok_or_else(|| AppError::new(Kind::User, "unknown-check").with("check", id))
}
