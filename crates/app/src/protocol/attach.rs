//! Labels onto recordings and releases, and off again.

use griot_domain::field::Kind as Of;
use griot_domain::protocol::{Family, short_code};
use griot_store::protocol::{self as store, Label};
use griot_store::{Catalogue, Change, Read};

use super::bearers;
use crate::edit::{Edited, Selection};
use crate::{AppError, Kind, Result};

/// What to attach, or take off.
#[derive(Debug, Clone)]
pub struct Attach<'a> {
    /// Recordings or releases.
    pub of: Of,
    /// Which.
    pub selection: Selection,
    /// Labels, each by its number on the Hub, its short code, its type or its name.
    pub labels: &'a [String],
    /// Number or title of the project that they are of, where several have such labels.
    pub project: Option<&'a str>,
    /// Take off.
    pub off: bool,
}

fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The label that somebody means.
///
/// # Errors
/// `no-such-label`; `which-label` where several answer.
pub fn resolve(
    read: &Read<'_>,
    typed: &str,
    project: Option<&str>,
    with_gone: bool,
) -> Result<Label> {
    let wanted = plain(typed);
    let mut found: Vec<(Label, String)> = Vec::new();
    for known in store::projects(read)? {
        let meant = |text: &str| known.uid == text || plain(&known.title) == plain(text);
        if project.is_some_and(|text| !meant(text)) {
            continue;
        }
        for label in store::labels_of_project(read, known.id)? {
            let code = Family::find(&label.family)
                .map(|family| short_code(family, &label.type_))
                .unwrap_or_default();
            let names = [&label.uid, &label.type_, &label.own.name, &code];
            if (with_gone || !label.gone) && names.iter().any(|name| plain(name) == wanted) {
                found.push((label, format!("{code} ({})", known.title)));
            }
        }
    }
    let mut found = found.into_iter();
    match (found.next(), found.next()) {
        (Some((only, _)), None) => Ok(only),
        (None, _) => Err(AppError::new(Kind::Missing, "no-such-label").with("label", typed)),
        (Some((_, first)), Some((_, second))) => {
            let mut all = vec![first, second];
            all.extend(found.map(|(_, one)| one));
            Err(AppError::new(Kind::User, "which-label")
                .with("label", typed)
                .with("labels", all.join(", ")))
        }
    }
}

/// Attaches labels to all of a selection, or takes them off, as one operation.
///
/// # Errors
/// As [`resolve`]; `no-protocols-of`; `nothing-selected`.
pub fn attach(catalogue: &Catalogue, asked: &Attach<'_>, at: &str) -> Result<Edited> {
    let (labels, meant) = catalogue.store().read(|read| {
        let labels = asked
            .labels
            .iter()
            .map(|typed| resolve(read, typed, asked.project, asked.off))
            .collect::<Result<Vec<Label>>>()?;
        Ok::<_, AppError>((labels, bearers(read, asked.of, &asked.selection)?))
    })?;
    let names: Vec<&str> = labels.iter().map(|label| label.own.name.as_str()).collect();
    let change = Change {
        name: if asked.off {
            "protocol-detach"
        } else {
            "protocol-attach"
        },
        subject: &names.join(", "),
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let mut different = 0;
        for bearer in &meant {
            let before = store::attached(write, *bearer)?;
            let mut touched = false;
            for label in &labels {
                let known = before.iter().find(|one| one.label.id == label.id);
                if asked.off {
                    store::detach(write, *bearer, label.id)?;
                    touched |= known.is_some();
                } else {
                    store::attach(write, *bearer, label)?;
                    touched |= known.is_none_or(|one| one.changed);
                }
            }
            different += u64::from(touched);
        }
        Ok::<_, AppError>(different)
    })?;
    Ok(Edited {
        changed: changed.value,
        matched: meant.len() as u64,
        operation: changed.operation,
        drafts: Vec::new(),
    })
}
