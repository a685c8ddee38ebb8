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
pub(crate) struct Ranks {
    pub(super) version: i64,
    /// Ids, first to last.
    ids: Vec<u32>,
    /// So many of them, from the first on, are turned round where the last comes first; what has no value stays last.
    valued: usize,
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
        let mut statement = read.0.prepare_cached(super::IN_ORDER)?;
        let ids = statement.query_map([], |row| row.get(0))?;
        let ids: Vec<u32> = ids.collect::<rusqlite::Result<_>>()?;
        let valued = ids.len();
        Ok(Ranks::new(version, ids, valued))
    }

    /// An order of these ids.
    pub(super) fn new(version: i64, ids: Vec<u32>, valued: usize) -> Ranks {
        let most = ids.iter().copied().max().unwrap_or(0);
        let mut ranks = vec![NOWHERE; most as usize + 1];
        for (rank, id) in (0_u32..).zip(&ids) {
            if let Some(place) = ranks.get_mut(*id as usize) {
                *place = rank;
            }
        }
        Ranks {
            version,
            ids,
            valued,
            ranks,
        }
    }

    /// All ids, first to last or the other way round, in which what has no value is last too.
    pub(super) fn all(&self, descending: bool) -> Box<dyn Iterator<Item = i64> + '_> {
        if !descending {
            return Box::new(self.ids.iter().map(|id| i64::from(*id)));
        }
        let (valued, bare) = self.ids.split_at_checked(self.valued).unwrap_or_default();
        Box::new(
            valued
                .iter()
                .rev()
                .chain(bare.iter().rev())
                .map(|id| i64::from(*id)),
        )
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.ids.len()
    }

    /// The place of an id.
    pub(super) fn rank(&self, id: u32) -> Option<u32> {
        let rank = self.ranks.get(id as usize).copied();
        rank.filter(|rank| *rank != NOWHERE)
    }

    /// The ranks of these ids: one bit for each that is there.
    pub(super) fn lay(&self, ids: &[i64]) -> Laid<'_> {
        let mut bits = vec![0_u64; self.ids.len().div_ceil(64)];
        let mut count = 0;
        for id in ids {
            let Some(rank) = u32::try_from(*id).ok().and_then(|id| self.rank(id)) else {
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
        let Ranks { ids, valued, .. } = self.ranks;
        let id = |rank: usize| ids.get(rank).map(|id| i64::from(*id));
        let words = self.bits.iter().copied().enumerate();
        if descending {
            let backwards = || {
                let words = words.clone().rev();
                words.flat_map(|(at, word)| {
                    let ranks: Vec<usize> = Bits(word).map(|bit| at * 64 + bit).collect();
                    ranks.into_iter().rev()
                })
            };
            let with_value = backwards().filter(|rank| rank < valued);
            let without = backwards().take_while(|rank| rank >= valued);
            let ranks = with_value.chain(without);
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
