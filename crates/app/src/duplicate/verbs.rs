//! "These are one" and "these are different". Each is one operation.

use griot_domain::field::Kind as Of;
use griot_store::duplicate::{self as store, Merged};
use griot_store::{Catalogue, Change, Read, party, search, work};

use crate::import::merge as tags;
use crate::read::show;
use crate::{AppError, Kind, Result};

/// What a merge did.
#[derive(Debug, Clone)]
pub struct Merge {
    /// `recording` or `party`.
    pub of: Of,
    /// Uid of the one that was kept.
    pub kept: String,
    /// Its title or name.
    pub title: String,
    /// What moved and what was overruled.
    pub merged: Merged,
    /// The operation.
    pub operation: Option<i64>,
}

/// Makes one of two things: `other` goes, and its uid leads to `kept` from then on.
///
/// # Errors
/// `not-found`, `merge-of-two-kinds`, `merge-with-itself`, `no-duplicates-of`.
pub fn merge(catalogue: &Catalogue, kept: &str, other: &str, at: &str) -> Result<Merge> {
    let name = catalogue
        .store()
        .read(|read| Ok::<_, AppError>(show(read, other)?.title))?;
    let change = Change {
        name: "merge",
        subject: &name,
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let (of, kept_id, other_id) = pair(write, kept, other)?;
        let merged = if of == Of::Party {
            store::merge_parties(write, kept_id, other_id)?
        } else {
            let merged = store::merge_recordings(write, kept_id, other_id)?;
            tags::settle(write, kept_id)?;
            party::sweep(write)?;
            work::sweep(write)?;
            merged
        };
        let shown = show(write, kept)?;
        Ok::<_, AppError>(Merge {
            of,
            kept: shown.uid,
            title: shown.title,
            merged,
            operation: None,
        })
    })?;
    let mut merge = changed.value;
    merge.operation = changed.operation;
    Ok(merge)
}

/// Says that things are not one, each different from each: they are not asked about again.
///
/// # Errors
/// As [`merge`]. The operation; `None` where it was said before.
pub fn say_different(catalogue: &Catalogue, uids: &[String], at: &str) -> Result<Option<i64>> {
    let Some(first) = uids.first().filter(|_| uids.len() > 1) else {
        return Err(AppError::new(Kind::User, "different-needs-two"));
    };
    let name = catalogue
        .store()
        .read(|read| Ok::<_, AppError>(show(read, first)?.title))?;
    let change = Change {
        name: "different",
        subject: &name,
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        for (at, one) in uids.iter().enumerate() {
            for other in uids.iter().skip(at + 1) {
                let (of, one, other) = pair(write, one, other)?;
                store::say_different(write, of, one, other)?;
            }
        }
        Ok::<_, AppError>(())
    })?;
    Ok(changed.operation)
}

/// Two things of one kind that can be told apart.
fn pair(read: &Read<'_>, one: &str, other: &str) -> Result<(Of, i64, i64)> {
    let find = |uid: &str| {
        search::find_by_uid(read, uid)?.ok_or_else(|| {
            AppError::new(Kind::Missing, "not-found")
                .with("kind", "thing")
                .with("uid", uid)
        })
    };
    let ((of, a), (kind, b)) = (find(one)?, find(other)?);
    if of != kind {
        return Err(AppError::new(Kind::User, "merge-of-two-kinds"));
    }
    if !matches!(of, Of::Recording | Of::Party) {
        return Err(AppError::new(Kind::User, "no-duplicates-of").with("kind", of.name()));
    }
    if a == b {
        return Err(AppError::new(Kind::User, "merge-with-itself"));
    }
    Ok((of, a, b))
}
