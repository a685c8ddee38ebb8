//! The order of recordings, kept in memory: what answers a query is laid into it, never sorted.
//!
//! A rank and its inverse take eight bytes a recording; a million are read in a tenth of a second, once for
//! each time that somebody moves a recording within the order.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use crate::{Read, Result};

/// No recording has this rank.
const NOWHERE: u32 = u32::MAX;

/// The order as it stood at a version.
#[derive(Debug, Default)]
pub(super) struct Ranks {
    version: i64,
    /// Ids, first to last.
    ids: Vec<u32>,
    /// The place of each id in `ids`.
    ranks: Vec<u32>,
}

/// The order that a program keeps while it has a catalogue open.
#[derive(Debug, Default)]
pub(crate) struct KeptOrder(Mutex<Option<Arc<Ranks>>>);

impl KeptOrder {
    /// The order as it is in this snapshot, read anew where it has changed.
    pub(super) fn get(&self, read: &Read<'_>) -> Result<Arc<Ranks>> {
        if let Some(ranks) = self.find(read)? {
            return Ok(ranks);
        }
        let ranks = Arc::new(Ranks::read(read)?);
        *self.lock() = Some(Arc::clone(&ranks));
        Ok(ranks)
    }

    /// The order where it is kept and stands.
    pub(super) fn find(&self, read: &Read<'_>) -> Result<Option<Arc<Ranks>>> {
        let version = version(read)?;
        Ok(self
            .lock()
            .as_ref()
            .filter(|kept| kept.version == version)
            .cloned())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Arc<Ranks>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn version(read: &Read<'_>) -> Result<i64> {
    order_version(read.0)
}

/// The version of the order.
pub(crate) fn order_version(connection: &Connection) -> Result<i64> {
    let sql = "SELECT order_version FROM derived WHERE id = 1";
    Ok(connection
        .prepare_cached(sql)?
        .query_row([], |row| row.get(0))?)
}

/// Gives the order a version that no program can have kept: neither its own nor `known`.
pub(crate) fn outdate(connection: &Connection, known: i64) -> Result<()> {
    connection.execute(
        "UPDATE derived SET order_version = max(order_version, ?1) + 1 WHERE id = 1",
        [known],
    )?;
    Ok(())
}

impl Ranks {
    fn read(read: &Read<'_>) -> Result<Ranks> {
        let version = version(read)?;
        let mut ids: Vec<u32> = Vec::new();
        let mut most = 0;
        let mut statement = read.0.prepare_cached(super::IN_ORDER)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            most = most.max(id);
            ids.push(id);
        }
        let mut ranks = vec![NOWHERE; most as usize + 1];
        for (rank, id) in (0_u32..).zip(&ids) {
            if let Some(place) = ranks.get_mut(*id as usize) {
                *place = rank;
            }
        }
        Ok(Ranks {
            version,
            ids,
            ranks,
        })
    }

    /// All ids, first to last.
    pub(super) fn all(&self) -> &[u32] {
        &self.ids
    }

    /// The ranks of these ids: one bit for each that is there.
    pub(super) fn lay(&self, ids: &[i64]) -> Laid<'_> {
        let mut bits = vec![0_u64; self.ids.len().div_ceil(64)];
        let mut count = 0;
        for id in ids {
            let rank = usize::try_from(*id).ok().and_then(|id| self.ranks.get(id));
            let Some(rank) = rank.copied().filter(|rank| *rank != NOWHERE) else {
                continue;
            };
            if let Some(word) = bits.get_mut(rank as usize / 64) {
                let bit = 1 << (rank % 64);
                count += usize::from(*word & bit == 0);
                *word |= bit;
            }
        }
        Laid {
            ranks: self,
            bits,
            count,
        }
    }
}

/// What answers a query, in order.
pub(super) struct Laid<'a> {
    ranks: &'a Ranks,
    bits: Vec<u64>,
    count: usize,
}

impl Laid<'_> {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// Their ids from `offset` on, at most `limit`; the last first where `descending`.
    pub(super) fn page(&self, descending: bool, offset: usize, limit: usize) -> Vec<i64> {
        let ids = &self.ranks.ids;
        let id = |rank: usize| ids.get(rank).map(|id| i64::from(*id));
        let words = self.bits.iter().copied().enumerate();
        if descending {
            let ranks = words.rev().flat_map(|(at, word)| {
                let ranks: Vec<usize> = Bits(word).map(|bit| at * 64 + bit).collect();
                ranks.into_iter().rev()
            });
            ranks.filter_map(id).skip(offset).take(limit).collect()
        } else {
            let ranks = words.flat_map(|(at, word)| Bits(word).map(move |bit| at * 64 + bit));
            ranks.filter_map(id).skip(offset).take(limit).collect()
        }
    }
}

/// The bits that are set, lowest first.
struct Bits(u64);

impl Iterator for Bits {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let bit = self.0.trailing_zeros();
        self.0 &= self.0 - 1;
        Some(bit as usize)
    }
}
