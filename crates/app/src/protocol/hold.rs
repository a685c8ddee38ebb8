//! Overrides: somebody answers for it by name.

use griot_domain::field::Kind as Of;
use griot_domain::protocol::Exit;
use griot_store::protocol::{self as store, Hold};
use griot_store::{Catalogue, Change};

use super::{bad, bearers, day};
use crate::edit::{Edited, Selection};
use crate::{AppError, Result};

/// An override as typed.
#[derive(Debug, Clone)]
pub struct NewHold<'a> {
    /// For which exit.
    pub exit: Exit,
    /// Who answers for it.
    pub by: &'a str,
    /// Why.
    pub reason: &'a str,
    /// To which day; `None`: until it is withdrawn.
    pub until: Option<&'a str>,
}

/// Overrides for every recording or release of a selection, as one operation.
///
/// # Errors
/// `override-without-name`, `override-without-reason`, `bad-value`, `nothing-selected`.
pub fn add(
    catalogue: &Catalogue,
    of: Of,
    selection: &Selection,
    new: &NewHold<'_>,
    today: &str,
    at: &str,
) -> Result<Edited> {
    let (by, reason) = (new.by.trim(), new.reason.trim());
    for (said, code) in [
        (by, "override-without-name"),
        (reason, "override-without-reason"),
    ] {
        if !said.chars().any(char::is_alphanumeric) {
            return Err(AppError::new(crate::Kind::User, code));
        }
    }
    let until = day("until", new.until)?;
    if until.is_some_and(|until| until.to_string().as_str() < today) {
        return Err(bad("until", new.until.unwrap_or_default()));
    }
    let hold = Hold {
        exit: new.exit.code().to_owned(),
        by_name: by.to_owned(),
        reason: reason.to_owned(),
        since: today.to_owned(),
        until: until.map(|until| until.to_string()),
        withdrawn_on: None,
    };
    change(catalogue, of, selection, ("override-add", by), at, |all| {
        all.push(hold.clone());
    })
}

/// Withdraws every override for an exit that stands; they stay on record.
///
/// # Errors
/// `nothing-selected`.
pub fn withdraw(
    catalogue: &Catalogue,
    of: Of,
    selection: &Selection,
    exit: Exit,
    today: &str,
    at: &str,
) -> Result<Edited> {
    change(
        catalogue,
        of,
        selection,
        ("override-withdraw", ""),
        at,
        |all| {
            for one in all.iter_mut().filter(|one| one.exit == exit.code()) {
                one.withdrawn_on.get_or_insert_with(|| today.to_owned());
            }
        },
    )
}

fn change(
    catalogue: &Catalogue,
    of: Of,
    selection: &Selection,
    (name, subject): (&str, &str),
    at: &str,
    work: impl Fn(&mut Vec<Hold>),
) -> Result<Edited> {
    let meant = catalogue
        .store()
        .read(|read| bearers(read, of, selection))?;
    let change = Change { name, subject, at };
    let changed = catalogue.store().change(&change, |write| {
        let mut different = 0;
        for bearer in &meant {
            let before = store::holds(write, *bearer)?;
            let mut all = before.clone();
            work(&mut all);
            if all != before {
                store::set_holds(write, *bearer, &all)?;
                different += 1;
            }
        }
        Ok::<u64, AppError>(different)
    })?;
    Ok(Edited {
        changed: changed.value,
        matched: meant.len() as u64,
        operation: changed.operation,
        drafts: Vec::new(),
    })
}
