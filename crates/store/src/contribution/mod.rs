//! Contributions: who did what on a recording, on which instrument, in which part of it.

use std::collections::BTreeMap;

use griot_domain::contribution::rank;
use griot_domain::part::Part;
use rusqlite::params;

use crate::{Read, Result, Write};

/// Someone's part in a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// Code of the role, or one's own word for it.
    pub role: String,
    /// The party's id.
    pub party_id: i64,
    /// The party's uid. Not written.
    pub party_uid: String,
    /// The name as printed.
    pub credited_as: String,
    /// Instrument, as written.
    pub instrument: Option<String>,
    /// Its name in the players' words.
    pub vernacular: Option<String>,
    /// Which part of the recording.
    pub part: Part,
    /// How many players.
    pub players: Option<i64>,
    /// A guest: featured.
    pub featured: bool,
}

/// The contributions to a recording: roles in the order in which people expect them, one's own last.
///
/// # Errors
/// SQLite's own.
pub fn of_recording(read: &Read<'_>, recording_id: i64) -> Result<Vec<Contribution>> {
    let mut statement = read.0.prepare_cached(include_str!("select.sql"))?;
    let rows = statement.query_map([recording_id], |row| {
        Ok(Contribution {
            role: row.get(0)?,
            party_id: row.get(1)?,
            party_uid: row.get(2)?,
            credited_as: row.get(3)?,
            instrument: row.get(4)?,
            vernacular: row.get(5)?,
            part: Part::of(row.get(6)?, row.get(7)?, row.get(8)?),
            players: row.get(9)?,
            featured: row.get(10)?,
        })
    })?;
    let mut all = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    all.sort_by(|a, b| {
        rank(&a.role)
            .cmp(&rank(&b.role))
            .then_with(|| a.role.cmp(&b.role))
    });
    Ok(all)
}

/// Sets all contributions to a recording; of one role they keep their order.
///
/// # Errors
/// SQLite's own.
pub fn set_all(write: &Write<'_>, recording_id: i64, all: &[Contribution]) -> Result<()> {
    write
        .0
        .prepare_cached("DELETE FROM contribution WHERE recording_id = ?1")?
        .execute([recording_id])?;
    let mut places: BTreeMap<&str, i64> = BTreeMap::new();
    for one in all {
        let place = places.entry(&one.role).or_insert(0);
        insert(write, recording_id, *place, one)?;
        *place += 1;
    }
    Ok(())
}

/// Sets the contributions of one role, in order.
///
/// # Errors
/// SQLite's own.
pub(crate) fn set_role(
    write: &Write<'_>,
    recording_id: i64,
    role: &str,
    all: &[Contribution],
) -> Result<()> {
    write
        .0
        .prepare_cached("DELETE FROM contribution WHERE recording_id = ?1 AND role = ?2")?
        .execute(params![recording_id, role])?;
    for (place, one) in (0_i64..).zip(all) {
        insert(write, recording_id, place, one)?;
    }
    Ok(())
}

fn insert(write: &Write<'_>, recording_id: i64, position: i64, one: &Contribution) -> Result<()> {
    let (starts_ms, ends_before_ms, work) = one.part.columns();
    write
        .0
        .prepare_cached(include_str!("insert.sql"))?
        .execute(params![
            recording_id,
            one.role,
            position,
            one.party_id,
            one.credited_as,
            one.instrument,
            one.vernacular,
            starts_ms,
            ends_before_ms,
            work,
            one.players,
            one.featured
        ])?;
    Ok(())
}
