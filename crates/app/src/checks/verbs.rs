//! Switching a check, and saying that a finding is all right. Each is one operation.

use griot_domain::field::Kind as Of;
use griot_store::check::{self as store, Waiver};
use griot_store::search::find_by_uid;
use griot_store::{Catalogue, Change, Read};

use super::list::known;
use super::rules::{Rules, Standpoint, look_at};
use crate::read::show;
use crate::{AppError, Kind, Result};

/// Says what a check weighs in this catalogue: `off`, `on` (what the program says), `blocking`, `warning` or `info`.
///
/// # Errors
/// `unknown-check`, `bad-value`.
pub fn set(catalogue: &Catalogue, code: &str, how: &str, at: &str) -> Result<()> {
    let check = known(code)?;
    let severity = match how {
        "on" => None,
        "problem" => Some("warning"),
        "hint" => Some("info"),
        "off" | "blocking" | "warning" | "info" => Some(how),
        _ => {
            return Err(AppError::new(Kind::User, "bad-value")
                .with("field", "severity")
                .with("value", how));
        }
    };
    let name = match how {
        "off" => "check-off",
        "on" => "check-on",
        _ => "check-weight",
    };
    let change = Change {
        name,
        subject: check.id,
        at,
    };
    catalogue.store().change(&change, |write| {
        store::set(
            write,
            check.id,
            severity.filter(|own| *own != check.severity.name()),
        )
    })?;
    Ok(())
}

/// What is all right, and why.
#[derive(Debug, Clone)]
pub struct Waive<'a> {
    /// The thing.
    pub uid: &'a str,
    /// The check.
    pub code: &'a str,
    /// The value that it is about; all that it found where none is said.
    pub value: Option<&'a str>,
    /// Why.
    pub reason: &'a str,
}

/// Says that what a check found about one thing is all right. It holds as long as the value is what it is. Gives how
/// many findings that were.
///
/// # Errors
/// `unknown-check`, `not-found`, `no-reason`, `no-such-finding`.
pub fn waive(catalogue: &Catalogue, what: &Waive<'_>, at: &str) -> Result<u64> {
    let check = known(what.code)?;
    let reason = what.reason.trim();
    if reason.is_empty() {
        return Err(AppError::new(Kind::User, "no-reason").with("check", check.id));
    }
    let change = Change {
        name: "check-waive",
        subject: &subject(catalogue, what.uid)?,
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let (of, id) = thing(write, what.uid)?;
        let rules = Rules::read(write, Standpoint::of(catalogue, at))?;
        let mut count = 0;
        for one in look_at(write, &rules, of, id)? {
            if one.code != check.id || what.value.is_some_and(|value| value != one.value()) {
                continue;
            }
            count += 1;
            let waiver = Waiver {
                code: one.code.clone(),
                value: one.value().to_owned(),
                reason: reason.to_owned(),
                at: at.to_owned(),
            };
            store::waive(write, of, id, &waiver)?;
        }
        if count == 0 {
            return Err(AppError::new(Kind::User, "no-such-finding")
                .with("check", check.id)
                .with("uid", what.uid));
        }
        Ok(count)
    })?;
    Ok(changed.value)
}

/// Takes it back. Gives how many stood.
///
/// # Errors
/// `unknown-check`, `not-found`, `no-such-finding`.
pub fn unwaive(catalogue: &Catalogue, uid: &str, code: &str, at: &str) -> Result<u64> {
    let check = known(code)?;
    let change = Change {
        name: "check-unwaive",
        subject: &subject(catalogue, uid)?,
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let (of, id) = thing(write, uid)?;
        match store::unwaive(write, of, id, check.id)? {
            0 => Err(AppError::new(Kind::User, "no-such-finding")
                .with("check", check.id)
                .with("uid", uid)),
            stood => Ok(stood as u64),
        }
    })?;
    Ok(changed.value)
}

fn subject(catalogue: &Catalogue, uid: &str) -> Result<String> {
    catalogue.store().read(|read| Ok(show(read, uid)?.title))
}

fn thing(read: &Read<'_>, uid: &str) -> Result<(Of, i64)> {
    find_by_uid(read, uid)?.ok_or_else(|| {
        AppError::new(Kind::Missing, "not-found")
            .with("kind", "thing")
            .with("uid", uid)
    })
}
