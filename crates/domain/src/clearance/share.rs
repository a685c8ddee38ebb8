//! Who holds what share there and then.

use super::index::Index;
use super::probe::Probe;
use super::verdict::Verdict;
use crate::rights::{Asset, Days, FactId, Part, PartyId, Right, Share};

/// One holder.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    pub party: PartyId,
    pub part: Part,
    pub share: Share,
    pub fact: Option<FactId>,
    pub own_production: bool,
}

/// A paper of which it is in doubt whether it holds there and then.
#[derive(Debug, Clone, Copy)]
pub(super) struct Doubt {
    pub fact: Option<FactId>,
    /// Of a transfer: who gave, who got.
    pub between: Option<(PartyId, PartyId)>,
}

/// Everyone who holds, and what is wrong with the shares.
#[derive(Debug, Default)]
pub(super) struct Holdings {
    pub lines: Vec<Held>,
    /// Papers in doubt.
    pub doubts: Vec<Doubt>,
    /// Transfers of more than the giver held.
    pub holes: Vec<Option<FactId>>,
}

impl Holdings {
    /// All shares together; none where the numbers grow too large.
    pub fn sum(&self) -> Option<Share> {
        self.lines
            .iter()
            .try_fold(Share::NONE, |sum, held| sum.plus(held.share))
    }
}

/// The holders of a right at the probe's point, transfers applied in the order of their days.
pub(super) fn holdings(
    index: &Index<'_>,
    probe: &mut Probe<'_>,
    asset: Asset,
    right: Right,
) -> Holdings {
    let facts = index.facts;
    let mut holdings = Holdings::default();
    for at in index.ownerships.get(&asset).into_iter().flatten() {
        let Some(one) = facts
            .ownerships
            .get(*at)
            .filter(|one| one.rights.contains(right))
        else {
            continue;
        };
        match probe.inside(one.extent).and(probe.during(one.span)) {
            Verdict::Cleared => holdings.lines.push(Held {
                party: one.party,
                part: one.part,
                share: one.share,
                fact: one.known.fact,
                own_production: false,
            }),
            Verdict::Unknown => holdings.doubts.push(Doubt {
                fact: one.known.fact,
                between: None,
            }),
            Verdict::Blocked => {}
        }
    }
    let on_file = index
        .ownerships
        .get(&asset)
        .is_some_and(|list| !list.is_empty());
    if right == Right::Master && !on_file {
        // What was said twice is said once.
        let statement = index.statements.get(&asset).and_then(|list| list.first());
        if let Some(one) = statement.and_then(|at| facts.statements.get(*at)) {
            holdings.lines.push(Held {
                party: one.by,
                part: Part::Publisher,
                share: Share::ALL,
                fact: one.known.fact,
                own_production: true,
            });
        }
    }
    for at in index.transfers.get(&asset).into_iter().flatten() {
        let Some(one) = facts
            .transfers
            .get(*at)
            .filter(|one| one.rights.contains(right))
        else {
            continue;
        };
        match probe.inside(one.extent).and(probe.during(one.span)) {
            Verdict::Cleared => {
                if !moved(
                    &mut holdings.lines,
                    one.from,
                    one.to,
                    one.share,
                    one.known.fact,
                ) {
                    holdings.holes.push(one.known.fact);
                }
            }
            Verdict::Unknown => holdings.doubts.push(Doubt {
                fact: one.known.fact,
                between: Some((one.from, one.to)),
            }),
            Verdict::Blocked => {}
        }
    }
    holdings
}

/// Moves a share; false where the giver had less.
fn moved(
    lines: &mut Vec<Held>,
    from: PartyId,
    to: PartyId,
    share: Option<Share>,
    fact: Option<FactId>,
) -> bool {
    let mut rest = share;
    let mut given = Vec::new();
    for held in lines.iter_mut().filter(|held| held.party == from) {
        let part = rest.map_or(held.share, |rest| rest.min(held.share));
        let (Some(left), Some(open)) = (
            held.share.minus(part),
            rest.map_or(Some(None), |rest| rest.minus(part).map(Some)),
        ) else {
            return false;
        };
        held.share = left;
        rest = open;
        if part > Share::NONE || share.is_none() {
            given.push(Held {
                party: to,
                share: part,
                fact,
                own_production: false,
                ..*held
            });
        }
    }
    lines.retain(|held| held.share > Share::NONE || held.party != from);
    let whole = !given.is_empty() && rest.is_none_or(|rest| rest == Share::NONE);
    lines.extend(given);
    whole
}

/// Since when, at the earliest, someone has held something of an asset; none where they never did.
pub(super) fn held_since(index: &Index<'_>, party: PartyId, asset: Asset) -> Option<i32> {
    let facts = index.facts;
    let first = |days: Days| days.from;
    let owned = index.ownerships.get(&asset).into_iter().flatten();
    let owned = owned.filter_map(|at| {
        let one = facts.ownerships.get(*at)?;
        (one.party == party).then(|| first(one.span.maybe))
    });
    let got = index.transfers.get(&asset).into_iter().flatten();
    let got = got.filter_map(|at| {
        let one = facts.transfers.get(*at)?;
        (one.to == party).then(|| first(one.span.maybe))
    });
    let said = index.statements.get(&asset).into_iter().flatten();
    let said = said.filter_map(|at| {
        let one = facts.statements.get(*at)?;
        (one.by == party).then_some(i32::MIN)
    });
    owned.chain(got).chain(said).min()
}
