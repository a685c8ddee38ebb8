//! What of parties is laid side by side.

use std::collections::HashMap;

use crate::{Read, Result};

/// A party and what may tell that it is there twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyFacts {
    /// Local id.
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Name.
    pub name: String,
    /// Name for sorting.
    pub sort_name: Option<String>,
    /// Kind, as [`crate::party::Party::kind`].
    pub kind: String,
    /// IPI name number as it stands.
    pub ipi: Option<String>,
    /// ISNI as it stands.
    pub isni: Option<String>,
    /// MusicBrainz artist ids that files give it: of recordings whose credit names it alone.
    pub musicbrainz: Vec<String>,
    /// On how many recordings it stands.
    pub recordings: i64,
}

/// Every party.
///
/// # Errors
/// SQLite's own.
pub fn parties(read: &Read<'_>) -> Result<Vec<PartyFacts>> {
    let mut statement = read.0.prepare_cached(include_str!("musicbrainz.sql"))?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut ids: HashMap<i64, Vec<String>> = HashMap::new();
    for row in rows {
        let (party, id): (i64, String) = row?;
        ids.entry(party).or_default().push(id);
    }
    let mut statement = read.0.prepare_cached(include_str!("parties.sql"))?;
    let rows = statement.query_map([], |row| {
        let id = row.get(0)?;
        Ok(PartyFacts {
            id,
            uid: row.get(1)?,
            name: row.get(2)?,
            sort_name: row.get(3)?,
            kind: row.get(4)?,
            ipi: row.get(5)?,
            isni: row.get(6)?,
            recordings: row.get(7)?,
            musicbrainz: ids.remove(&id).unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The parties that stand on a recording with this one.
///
/// # Errors
/// SQLite's own.
pub fn companions(read: &Read<'_>, party_id: i64) -> Result<Vec<i64>> {
    let mut statement = read.0.prepare_cached(include_str!("companions.sql"))?;
    let rows = statement.query_map([party_id], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
