//! A check mends what it found, as one operation.

use std::collections::BTreeSet;

use griot_domain::field::{Field, FieldId, Kind as Of, find_field_by_id, find_field_of};
use griot_domain::finding::{FindingCode, Fix, mend};
use griot_domain::name::Name;
use griot_store::check::{self as store};
use griot_store::search::find_by_uid;
use griot_store::{Catalogue, Change, Read, name, track};

use super::list::known;
use super::refresh;
use super::rules::{Rules, Standpoint, look_at};
use crate::check::Finding;
use crate::edit::{Planned, Selection, select, set_planned, shown_values, values_now};
use crate::isrc;
use crate::name::proposal;
use crate::{AppError, Kind, Result};

/// Which check mends what.
#[derive(Debug, Clone)]
pub struct Wish<'a> {
    /// The check.
    pub code: &'a str,
    /// Only these recordings and their releases; `None`: all that it found.
    pub selection: Option<&'a Selection>,
    /// Today where the person is, `YYYY-MM-DD`.
    pub today: &'a str,
    /// Now (RFC 3339, UTC).
    pub at: &'a str,
}

/// A value that a check mends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Kind of the thing.
    pub of: &'static str,
    /// Its uid.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// The field.
    pub field: &'static str,
    /// Before, as it is edited.
    pub from: String,
    /// After.
    pub to: String,
}

/// What a check would mend. What it found and cannot mend surely is not in it.
///
/// # Errors
/// `unknown-check`, `no-fix`, those of [`isrc::preview`].
pub fn preview(catalogue: &Catalogue, wish: &Wish<'_>) -> Result<Vec<Mended>> {
    Ok(match plan(catalogue, wish)? {
        Plan::Values(planned) => planned.into_iter().map(|(mended, _)| mended).collect(),
        Plan::Isrcs(selection) => given(isrc::preview(catalogue, &wish.giving(&selection))?),
    })
}

/// Mends it. Gives the operation, where something is different.
///
/// # Errors
/// As [`preview`], and those of [`isrc::assign`].
pub fn fix(catalogue: &Catalogue, wish: &Wish<'_>) -> Result<(Vec<Mended>, Option<i64>)> {
    match plan(catalogue, wish)? {
        Plan::Values(planned) => {
            let change = Change {
                name: "check-fix",
                subject: known(wish.code)?.id,
                at: wish.at,
            };
            let (mended, planned): (Vec<_>, Vec<_>) = planned.into_iter().unzip();
            let edited = set_planned(catalogue, &planned, &change)?;
            Ok((mended, edited.operation))
        }
        Plan::Isrcs(selection) => {
            let giving = isrc::assign(catalogue, &wish.giving(&selection))?;
            let operation = giving.operation;
            Ok((given(giving), operation))
        }
    }
}

impl<'a> Wish<'a> {
    fn giving<'b>(&'b self, selection: &'b Selection) -> isrc::Wish<'b> {
        isrc::Wish {
            selection,
            prefix: None,
            today: self.today,
            at: self.at,
        }
    }
}

fn given(giving: isrc::Giving) -> Vec<Mended> {
    giving
        .given
        .into_iter()
        .map(|one| Mended {
            of: Of::Recording.name(),
            uid: one.uid,
            title: one.title,
            field: "isrc",
            from: one.draft.unwrap_or_default(),
            to: one.isrc,
        })
        .collect()
}

enum Plan {
    Values(Vec<(Mended, Planned)>),
    Isrcs(Selection),
}

fn plan(catalogue: &Catalogue, wish: &Wish<'_>) -> Result<Plan> {
    let check = known(wish.code)?;
    let Some(fix) = check.fix else {
        return Err(AppError::new(Kind::User, "no-fix").with("check", check.id));
    };
    let code = FindingCode::ALL.iter().find(|code| code.code() == check.id);
    refresh(catalogue, wish.at)?;
    catalogue.store().read(|read| {
        let from = Standpoint::of(catalogue, wish.at);
        let found = found(read, from, check.id, wish.selection)?;
        if fix == Fix::Isrcs {
            let uids = found.into_iter().map(|one| one.uid).collect();
            return Ok(Plan::Isrcs(Selection::Uids(uids)));
        }
        let mut planned = Vec::new();
        let mut seen = BTreeSet::new();
        for one in found {
            let Some((of, id)) = find_by_uid(read, &one.uid)? else {
                continue;
            };
            let field = match fix {
                Fix::Values => one
                    .field
                    .as_deref()
                    .and_then(|name| find_field_of(of, name)),
                _ => find_field_by_id(of, FieldId::Names),
            };
            let Some(field) = field.filter(|field| field.editable) else {
                continue;
            };
            if !seen.insert((of, id, field.name)) {
                continue;
            }
            let from = values_now(read, of, id, field)?;
            let to = match (fix, code) {
                (Fix::Propose, _) => with_proposal(read, of, id, &from)?,
                (Fix::Take, _) => taken(read, of, id)?,
                (_, Some(code)) => mend(*code, field.shape, &from),
                (_, None) => None,
            };
            if let Some(to) = to {
                planned.push(planned_of(one, of, field, from, to));
            }
        }
        Ok(Plan::Values(planned))
    })
}

fn planned_of(
    one: Finding,
    of: Of,
    field: &'static Field,
    from: Vec<String>,
    to: Vec<String>,
) -> (Mended, Planned) {
    let mended = Mended {
        of: of.name(),
        uid: one.uid.clone(),
        title: one.title,
        field: field.name,
        from: shown_values(field, &from),
        to: shown_values(field, &to),
    };
    let uid = one.uid;
    (
        mended,
        Planned {
            of,
            uid,
            field,
            from,
            to,
        },
    )
}

fn with_proposal(read: &Read<'_>, of: Of, id: i64, from: &[String]) -> Result<Option<Vec<String>>> {
    let names = name::of(read, of, id)?;
    Ok(proposal(read, of, id, &names)?.map(|name| {
        let mut to = from.to_vec();
        to.push(name.to_string());
        to
    }))
}

fn taken(read: &Read<'_>, of: Of, id: i64) -> Result<Option<Vec<String>>> {
    let names = name::of(read, of, id)?;
    if !names.iter().any(|name| name.proposed) {
        return Ok(None);
    }
    let line = |name: &Name| {
        let mut name = name.clone();
        name.proposed = false;
        name.to_string()
    };
    Ok(Some(names.iter().map(line).collect()))
}

/// What the check found, also where it is switched off: who asks for it, wants it.
fn found(
    read: &Read<'_>,
    from: Standpoint<'_>,
    code: &str,
    selection: Option<&Selection>,
) -> Result<Vec<Finding>> {
    let meant: Option<BTreeSet<(Of, i64)>> = match selection {
        None => None,
        Some(selection) => {
            let mut meant = BTreeSet::new();
            for id in select(read, Of::Recording, selection)? {
                meant.insert((Of::Recording, id));
                for place in track::of_recording(read, id)? {
                    meant.insert((Of::Release, place.release_id));
                }
            }
            Some(meant)
        }
    };
    let rules = Rules::of_values(read, from)?;
    let mut found = Vec::new();
    for (of, id) in store::page(read, code, false, 0, u32::MAX)? {
        if meant.as_ref().is_none_or(|meant| meant.contains(&(of, id))) {
            let all = look_at(read, &rules, of, id)?;
            found.extend(
                all.into_iter()
                    .filter(|one| one.code == code && one.waived.is_none()),
            );
        }
    }
    Ok(found)
}
