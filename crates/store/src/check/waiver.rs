//! "This is all right", of one thing.

use griot_domain::field::Kind;
use rusqlite::params;

use crate::{Read, Result, Write};

/// A finding that somebody said is all right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The finding's code.
    pub code: String,
    /// The value that it is about; empty where it is about none.
    pub value: String,
    /// Why it is all right.
    pub reason: String,
    /// When it was said (RFC 3339, UTC).
    pub at: String,
}

/// A waiver and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// Kind of the thing.
    pub of: Kind,
    /// Its id.
    pub id: i64,
    /// What is all right.
    pub waiver: Waiver,
}

/// Kinds that can be waived, with table and key.
const HOMES: &[(Kind, &str, &str)] = &[
    (Kind::Recording, "recording_waiver", "recording_id"),
    (Kind::Release, "release_waiver", "release_id"),
    (Kind::Party, "party_waiver", "party_id"),
    (Kind::Work, "work_waiver", "work_id"),
    (Kind::Place, "place_waiver", "place_id"),
];

fn home(of: Kind) -> Option<(&'static str, &'static str)> {
    let found = HOMES.iter().find(|(kind, ..)| *kind == of);
    found.map(|(_, table, key)| (*table, *key))
}

/// What is all right about a thing.
///
/// # Errors
/// SQLite's own.
pub fn waivers(read: &Read<'_>, of: Kind, id: i64) -> Result<Vec<Waiver>> {
    let Some((table, key)) = home(of) else {
        return Ok(Vec::new());
    };
    let mut statement = read.0.prepare_cached(&format!(
        "SELECT code, value, reason, at FROM {table} WHERE {key} = ?1 ORDER BY code, value"
    ))?;
    let rows = statement.query_map([id], |row| {
        Ok(Waiver {
            code: row.get(0)?,
            value: row.get(1)?,
            reason: row.get(2)?,
            at: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// All that is all right, thing by thing.
///
/// # Errors
/// SQLite's own.
pub fn waived(read: &Read<'_>) -> Result<Vec<Waived>> {
    let mut all = Vec::new();
    for (of, table, key) in HOMES {
        let mut statement = read.0.prepare_cached(&format!(
            "SELECT {key}, code, value, reason, at FROM {table} ORDER BY {key}, code, value"
        ))?;
        let rows = statement.query_map([], |row| {
            Ok(Waived {
                of: *of,
                id: row.get(0)?,
                waiver: Waiver {
                    code: row.get(1)?,
                    value: row.get(2)?,
                    reason: row.get(3)?,
                    at: row.get(4)?,
                },
            })
        })?;
        for row in rows {
            all.push(row?);
        }
    }
    Ok(all)
}

/// Says that a finding about a thing is all right; said again, the newer reason stands.
///
/// # Errors
/// SQLite's own.
pub fn waive(write: &Write<'_>, of: Kind, id: i64, waiver: &Waiver) -> Result<()> {
    let Some((table, key)) = home(of) else {
        return Ok(());
    };
    write
        .0
        .prepare_cached(&format!(
            "INSERT INTO {table} ({key}, code, value, reason, at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET reason = excluded.reason, at = excluded.at"
        ))?
        .execute(params![
            id,
            waiver.code,
            waiver.value,
            waiver.reason,
            waiver.at
        ])?;
    Ok(())
}

/// Takes it back, for every value; gives how many stood.
///
/// # Errors
/// SQLite's own.
pub fn unwaive(write: &Write<'_>, of: Kind, id: i64, code: &str) -> Result<usize> {
    let Some((table, key)) = home(of) else {
        return Ok(0);
    };
    Ok(write
        .0
        .prepare_cached(&format!(
            "DELETE FROM {table} WHERE {key} = ?1 AND code = ?2"
        ))?
        .execute(params![id, code])?)
}
