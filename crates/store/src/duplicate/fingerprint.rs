//! The index of sounds: computed from what analysis kept, in step with it.

use griot_domain::fingerprint::{COMMON_TERMS, terms, words};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

use crate::{Read, Result, Write};

/// A sound in the index.
pub type Sound = i64;

/// A word that so many sounds have tells nothing of any of them.
const TOO_COMMON: u32 = 64;

/// Takes a sound into the index, where it is not in it.
///
/// # Errors
/// SQLite's own.
pub fn index(write: &Write<'_>, sample_hash: &[u8], fingerprint: &[u8]) -> Result<()> {
    let inserted = write
        .0
        .prepare_cached("INSERT OR IGNORE INTO fingerprint (sample_hash) VALUES (?1)")?
        .execute([sample_hash])?;
    if inserted == 0 {
        return Ok(());
    }
    let sound = write.0.last_insert_rowid();
    let mut insert = write.0.prepare_cached(
        "INSERT OR IGNORE INTO fingerprint_term (term, fingerprint_id) VALUES (?1, ?2)",
    )?;
    for term in terms(&words(fingerprint)) {
        insert.execute(params![term, sound])?;
    }
    Ok(())
}

/// How many sounds wait for the index; 0 where it is complete.
///
/// # Errors
/// SQLite's own.
pub fn pending(read: &Read<'_>) -> Result<u64> {
    let complete: bool = read
        .0
        .prepare_cached("SELECT complete FROM fingerprint_index")?
        .query_row([], |row| row.get(0))?;
    if complete {
        return Ok(0);
    }
    // At least one: an index that is whole has still to be called so.
    let waiting: i64 = read.0.query_row(
        "SELECT max(1, (SELECT count(*) FROM analysis) - (SELECT count(*) FROM fingerprint))",
        [],
        |row| row.get(0),
    )?;
    Ok(u64::try_from(waiting).unwrap_or(1))
}

/// Takes up to `most` waiting sounds after `from` into the index; the last one, from which to go on. `None`: the
/// index is complete. Stopped or killed, it goes on with the next call.
///
/// # Errors
/// SQLite's own.
pub fn fill(write: &Write<'_>, from: &[u8], most: u32) -> Result<Option<Vec<u8>>> {
    let mut statement = write.0.prepare_cached(include_str!("waiting.sql"))?;
    let rows = statement.query_map(params![from, most], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let waiting: Vec<(Vec<u8>, Vec<u8>)> = rows.collect::<rusqlite::Result<_>>()?;
    for (sample_hash, fingerprint) in &waiting {
        index(write, sample_hash, fingerprint)?;
    }
    if waiting.len() < most as usize {
        write
            .0
            .execute("UPDATE fingerprint_index SET complete = 1", [])?;
        return Ok(None);
    }
    Ok(waiting.into_iter().next_back().map(|(hash, _)| hash))
}

/// The fingerprint of a sound in the index, as words.
///
/// # Errors
/// SQLite's own.
pub fn fingerprint_of(read: &Read<'_>, sound: Sound) -> Result<Vec<u32>> {
    let bytes: Option<Vec<u8>> = read
        .0
        .prepare_cached(
            "SELECT a.fingerprint FROM fingerprint AS f JOIN analysis AS a ON a.sample_hash = f.sample_hash
             WHERE f.id = ?1",
        )?
        .query_row([sound], |row| row.get(0))
        .optional()?;
    Ok(bytes.map(|bytes| words(&bytes)).unwrap_or_default())
}

/// Sounds that have enough terms in common with these words to be worth comparing, the likeliest first.
///
/// # Errors
/// SQLite's own.
pub fn alike(read: &Read<'_>, fingerprint: &[u32]) -> Result<Vec<Sound>> {
    let mut common: HashMap<Sound, usize> = HashMap::new();
    for term in terms(fingerprint) {
        let sounds = having(read.0, term)?;
        if sounds.len() <= TOO_COMMON as usize {
            for sound in sounds {
                *common.entry(sound).or_default() += 1;
            }
        }
    }
    let mut found: Vec<(usize, Sound)> = common
        .into_iter()
        .filter(|(_, count)| *count >= COMMON_TERMS)
        .map(|(sound, count)| (count, sound))
        .collect();
    found.sort_unstable_by_key(|(count, sound)| (std::cmp::Reverse(*count), *sound));
    Ok(found.into_iter().map(|(_, sound)| sound).collect())
}

fn having(connection: &Connection, term: u32) -> Result<Vec<Sound>> {
    let mut statement = connection
        .prepare_cached("SELECT fingerprint_id FROM fingerprint_term WHERE term = ?1 LIMIT ?2")?;
    let rows = statement.query_map(params![term, TOO_COMMON + 1], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every pair of sounds that is worth comparing, the smaller id first; in one pass over the index.
///
/// # Errors
/// SQLite's own.
pub fn all_alike(read: &Read<'_>) -> Result<Vec<(Sound, Sound)>> {
    let mut statement = read.0.prepare_cached(
        "SELECT term, fingerprint_id FROM fingerprint_term ORDER BY term, fingerprint_id",
    )?;
    let mut rows = statement.query([])?;
    let mut pairs: HashMap<(Sound, Sound), u8> = HashMap::new();
    let mut term: Option<u32> = None;
    let mut having: Vec<Sound> = Vec::new();
    let take = |having: &[Sound], pairs: &mut HashMap<(Sound, Sound), u8>| {
        if having.len() > TOO_COMMON as usize {
            return;
        }
        for (at, one) in having.iter().enumerate() {
            for other in having.iter().skip(at + 1) {
                let count = pairs.entry((*one, *other)).or_default();
                *count = count.saturating_add(1);
            }
        }
    };
    while let Some(row) = rows.next()? {
        let next: u32 = row.get(0)?;
        if term != Some(next) {
            take(&having, &mut pairs);
            having.clear();
            term = Some(next);
        }
        having.push(row.get(1)?);
    }
    take(&having, &mut pairs);
    let mut found: Vec<(Sound, Sound)> = pairs
        .into_iter()
        .filter(|(_, count)| usize::from(*count) >= COMMON_TERMS)
        .map(|(pair, _)| pair)
        .collect();
    found.sort_unstable();
    Ok(found)
}
