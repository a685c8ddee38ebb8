//! A holder of a share and the grants that lead from it to the one who asks.

use super::index::Index;
use super::judge::{Judge, of};
use super::paper::Paper;
use super::probe::{About, All, Probe};
use super::rule::Rule;
use super::share;
use super::verdict::Verdict;
use crate::partial_date::PartialDate;
use crate::rights::{Asset, Exclusivity, FactId, Grant, PartyId, PartyKind, Right};

/// Chains are followed so far. A longer one is not on file in the world of small labels, and a circle ends here at
/// the latest.
const LONGEST_CHAIN: usize = 8;

/// A grant from the holder in question to the one who asks, link by link.
struct Chain {
    holder: PartyId,
    asset: Asset,
    right: Right,
    /// The one who asks, and those through whom the right came so far.
    through: Vec<PartyId>,
    /// Only words given since that day count.
    since: Option<i32>,
}

impl Judge<'_> {
    /// One holder of a recording.
    pub fn holder(
        &self,
        probe: &mut Probe<'_>,
        party: PartyId,
        asset: Asset,
        right: Right,
        fact: Option<FactId>,
    ) -> Verdict {
        let about = About {
            party: Some(party),
            fact,
            ..of(asset)
        };
        let at = probe.open(Rule::Holder, true, about);
        let verdict = self.sources(probe, party, asset, right);
        probe.close(at, verdict)
    }

    /// What makes a holder's share usable; one is enough.
    pub fn sources(
        &self,
        probe: &mut Probe<'_>,
        party: PartyId,
        asset: Asset,
        right: Right,
    ) -> Verdict {
        let about = About {
            party: Some(party),
            ..of(asset)
        };
        if party == self.question.asker {
            return probe.leaf(Rule::OwnShare, Verdict::Cleared, about);
        }
        let kind = self.index.facts.kind(party);
        if matches!(kind, PartyKind::Unknown | PartyKind::Anonymous) {
            let about = About {
                paper: Some(Paper::Identity(asset)),
                ..about
            };
            return probe.leaf(Rule::HolderUnknown, Verdict::Unknown, about);
        }
        let mut verdict = self.granted(probe, party, asset, right, None);
        if verdict == Verdict::Cleared && !probe.wants_all() {
            return verdict;
        }
        verdict = verdict.or(self.together(probe, party, asset, right, 0));
        if verdict == Verdict::Cleared {
            return verdict;
        }
        verdict.or(self.missing_grant(probe, party, asset))
    }

    /// Grants of a holder that reach the one who asks.
    pub fn granted(
        &self,
        probe: &mut Probe<'_>,
        holder: PartyId,
        asset: Asset,
        right: Right,
        since: Option<i32>,
    ) -> Verdict {
        let mut chain = Chain {
            holder,
            asset,
            right,
            through: vec![self.question.asker],
            since,
        };
        self.reach(probe, &mut chain, false)
    }

    /// All heirs, or all members, each by themselves.
    fn together(
        &self,
        probe: &mut Probe<'_>,
        party: PartyId,
        asset: Asset,
        right: Right,
        depth: usize,
    ) -> Verdict {
        let Some(all) = self.index.facts.party(party).map(|one| &one.together) else {
            return Verdict::Blocked;
        };
        if all.is_empty() || depth > 3 {
            return Verdict::Blocked;
        }
        let about = About {
            party: Some(party),
            ..of(asset)
        };
        let at = probe.open(Rule::Together, false, about);
        let mut verdict = All::new();
        for one in all {
            if verdict.is_settled(probe) {
                break;
            }
            let about = About {
                party: Some(*one),
                ..of(asset)
            };
            let inner = probe.open(Rule::Holder, true, about);
            let each = if *one == self.question.asker {
                probe.leaf(Rule::OwnShare, Verdict::Cleared, about)
            } else {
                let mut each = self.granted(probe, *one, asset, right, None);
                if each != Verdict::Cleared {
                    each = each.or(self.together(probe, *one, asset, right, depth + 1));
                }
                if each != Verdict::Cleared {
                    each = each.or(self.missing_grant(probe, *one, asset));
                }
                each
            };
            verdict.add(probe.close(inner, each));
        }
        probe.close(at, verdict.0)
    }

    /// A known holder who gave nothing.
    fn missing_grant(&self, probe: &mut Probe<'_>, party: PartyId, asset: Asset) -> Verdict {
        let mut about = About {
            party: Some(party),
            paper: Some(Paper::Licence(party, asset)),
            ..of(asset)
        };
        let Some(one) = self.index.facts.party(party) else {
            return Verdict::Unknown;
        };
        if one.refuses {
            return probe.leaf(Rule::HolderRefuses, Verdict::Blocked, about);
        }
        if one.lost {
            return probe.leaf(Rule::HolderLost, Verdict::Blocked, about);
        }
        if !one.together.is_empty() {
            // The line of those who give together says who is missing.
            return Verdict::Blocked;
        }
        let dead = one.died.is_some_and(|day| probe.passed(day.range().1)) || one.death_unknown;
        if dead {
            about.paper = Some(Paper::Heirs(party, asset));
            return probe.leaf(Rule::HeirsUnknown, Verdict::Unknown, about);
        }
        probe.leaf(Rule::NoGrant, Verdict::Blocked, about)
    }

    fn reach(&self, probe: &mut Probe<'_>, chain: &mut Chain, give_on: bool) -> Verdict {
        let Some(to) = chain.through.last().copied() else {
            return Verdict::Blocked;
        };
        let mut verdict = Verdict::Blocked;
        for at in self.index.grants(to, chain.asset) {
            let Some(grant) = self.index.facts.grants.get(at) else {
                continue;
            };
            if !grant.rights.contains(chain.right)
                || chain.through.contains(&grant.from)
                || !leads(self.index, grant.from, chain, chain.through.len())
            {
                continue;
            }
            verdict = verdict.or(self.grant(probe, chain, at, grant, give_on));
            if verdict == Verdict::Cleared && !probe.wants_all() {
                break;
            }
        }
        verdict
    }

    /// One grant: everything that it needs.
    fn grant(
        &self,
        probe: &mut Probe<'_>,
        chain: &mut Chain,
        at: usize,
        grant: &Grant,
        give_on: bool,
    ) -> Verdict {
        let about = About {
            party: Some(grant.from),
            fact: grant.known.fact,
            ..of(chain.asset)
        };
        let mend = |paper: fn(FactId) -> Paper| About {
            paper: grant.known.fact.map(paper),
            ..about
        };
        let line = probe.open(Rule::Grant, false, about);
        let mut all = All::new();
        all.add(self.covers(probe, at, grant, about));
        if grant.unsigned && !all.is_settled(probe) {
            all.add(probe.leaf(Rule::GrantSigned, Verdict::Unknown, mend(Paper::Signature)));
        }
        if grant.lacks_approval && !all.is_settled(probe) {
            all.add(probe.leaf(Rule::GrantApproval, Verdict::Blocked, mend(Paper::Approval)));
        }
        if give_on && !grant.sublicence && !all.is_settled(probe) {
            all.add(probe.leaf(
                Rule::Sublicence,
                Verdict::Blocked,
                mend(Paper::Sublicensing),
            ));
        }
        let too_old = chain
            .since
            .is_some_and(|since| grant.signed.is_none_or(|signed| signed.range().0 < since));
        if too_old && !all.is_settled(probe) {
            all.add(probe.leaf(Rule::GrantTerm, Verdict::Blocked, about));
        }
        if !all.is_settled(probe) {
            all.add(self.given_to_another(probe, chain, grant));
        }
        if !all.is_settled(probe) {
            if grant.from == chain.holder {
                all.add(self.held(probe, chain, grant, mend(Paper::Clarification)));
            } else {
                let upstream = probe.open(Rule::Upstream, true, about);
                chain.through.push(grant.from);
                let verdict = self.reach(probe, chain, true);
                chain.through.pop();
                all.add(probe.close(upstream, verdict));
            }
        }
        probe.close(line, all.0)
    }

    /// Use, territory and day.
    fn covers(&self, probe: &mut Probe<'_>, at: usize, grant: &Grant, about: About) -> Verdict {
        let mut all = All::new();
        let clear = |verdict: Verdict| About {
            paper: grant
                .known
                .fact
                .filter(|_| verdict == Verdict::Unknown)
                .map(Paper::Clarification),
            ..about
        };
        let use_ = self.question.use_;
        let verdict = if grant.uses.sure.contains(use_) {
            Verdict::Cleared
        } else if grant.uses.maybe.contains(use_) {
            Verdict::Unknown
        } else {
            Verdict::Blocked
        };
        all.add(probe.leaf(Rule::GrantUse, verdict, clear(verdict)));
        if all.is_settled(probe) {
            return all.0;
        }
        let verdict = probe.inside(grant.extent);
        all.add(probe.leaf(Rule::GrantTerritory, verdict, clear(verdict)));
        if all.is_settled(probe) {
            return all.0;
        }
        let span = self.index.span(at, use_);
        let verdict = probe.during(span);
        let option = grant.option_until.map(PartialDate::range);
        let open = verdict == Verdict::Blocked
            && option
                .is_some_and(|(_, last)| probe.passed(span.sure.from) && !probe.passed(last + 1));
        all.add(if open {
            let about = About {
                paper: grant.known.fact.map(Paper::Option),
                ..about
            };
            probe.leaf(Rule::GrantOption, Verdict::Blocked, about)
        } else {
            probe.leaf(Rule::GrantTerm, verdict, clear(verdict))
        });
        all.0
    }

    /// Whether the holder had it to give when the grant was signed.
    fn held(&self, probe: &mut Probe<'_>, chain: &Chain, grant: &Grant, mend: About) -> Verdict {
        let Some(signed) = grant.signed.map(|day| day.range().1) else {
            return Verdict::Cleared;
        };
        let founded = self
            .index
            .facts
            .party(grant.from)
            .and_then(|one| one.founded);
        let too_young = founded.is_some_and(|day| signed < day.range().0);
        let since = share::held_since(self.index, grant.from, chain.asset);
        if too_young || since.is_some_and(|since| signed < since) {
            return probe.leaf(Rule::GrantHeld, Verdict::Unknown, mend);
        }
        Verdict::Cleared
    }

    /// Whether the giver had given it exclusively to someone else before.
    fn given_to_another(&self, probe: &mut Probe<'_>, chain: &Chain, grant: &Grant) -> Verdict {
        let mut all = All::new();
        for at in self.index.exclusives(grant.from, chain.asset) {
            let Some(other) = self.index.facts.grants.get(at) else {
                continue;
            };
            if !other.rights.contains(chain.right)
                || other.to == grant.to
                || chain.through.contains(&other.to)
            {
                continue;
            }
            let worst = match order(other, grant) {
                Order::Later => continue,
                Order::Earlier => Verdict::Blocked,
                Order::Doubt => Verdict::Unknown,
            };
            all.add(self.against(probe, at, other, chain.asset, chain.right, worst));
        }
        all.0
    }

    /// Whether the one who asks has given it away.
    pub fn given_away(&self, probe: &mut Probe<'_>, asset: Asset, right: Right) -> Verdict {
        let asker = self.question.asker;
        let mut all = All::new();
        for at in self.index.exclusives(asker, asset) {
            let Some(other) = self.index.facts.grants.get(at) else {
                continue;
            };
            if other.exclusivity == Exclusivity::Exclusive
                && other.rights.contains(right)
                && other.to != asker
            {
                all.add(self.against(probe, at, other, asset, right, Verdict::Blocked));
            }
        }
        all.0
    }

    /// What an exclusive grant to another does there and then, unless that other lets the one who asks.
    fn against(
        &self,
        probe: &mut Probe<'_>,
        at: usize,
        other: &Grant,
        asset: Asset,
        right: Right,
        worst: Verdict,
    ) -> Verdict {
        let mut covered = self.touches(probe, at, other);
        if other.unsigned {
            covered = covered.and(Verdict::Unknown);
        }
        let verdict = match covered {
            Verdict::Blocked => return Verdict::Cleared,
            Verdict::Cleared => worst,
            Verdict::Unknown => Verdict::Unknown,
        };
        let mut back = Verdict::Blocked;
        for at in self.index.grants(self.question.asker, asset) {
            let Some(grant) = self.index.facts.grants.get(at) else {
                continue;
            };
            if grant.from == other.to && grant.rights.contains(right) && !grant.lacks_approval {
                let mut touched = self.touches(probe, at, grant);
                if grant.unsigned {
                    touched = touched.and(Verdict::Unknown);
                }
                back = back.or(touched);
            }
        }
        let verdict = verdict.or(back);
        if verdict == Verdict::Cleared {
            return verdict;
        }
        let about = About {
            party: Some(other.to),
            fact: other.known.fact,
            paper: Some(Paper::Licence(other.to, asset)),
            ..of(asset)
        };
        probe.leaf(Rule::GivenAway, verdict, about)
    }

    /// Use, territory and day, without lines.
    fn touches(&self, probe: &mut Probe<'_>, at: usize, grant: &Grant) -> Verdict {
        let use_ = self.question.use_;
        if !grant.uses.maybe.contains(use_) {
            return Verdict::Blocked;
        }
        let sure = if grant.uses.sure.contains(use_) {
            Verdict::Cleared
        } else {
            Verdict::Unknown
        };
        let span = self.index.span(at, use_);
        sure.and(probe.inside(grant.extent)).and(probe.during(span))
    }
}

enum Order {
    Earlier,
    Later,
    Doubt,
}

/// Which of two grants was signed first; the first day of its term where no signature is dated.
fn order(one: &Grant, than: &Grant) -> Order {
    let day = |grant: &Grant| match grant.signed {
        Some(day) => Some(day.range()),
        None => {
            Some((grant.span.maybe.from, grant.span.sure.from)).filter(|(day, _)| *day != i32::MIN)
        }
    };
    match (day(one), day(than)) {
        (Some((_, last)), Some((first, _))) if last <= first => Order::Earlier,
        (Some((first, _)), Some((_, last))) if last < first => Order::Later,
        _ => Order::Doubt,
    }
}

/// Whether grants lead from the holder to someone at all, whatever they cover: what leads nowhere is not shown.
fn leads(index: &Index<'_>, to: PartyId, chain: &Chain, depth: usize) -> bool {
    if to == chain.holder {
        return true;
    }
    if depth >= LONGEST_CHAIN {
        return false;
    }
    index.grants(to, chain.asset).any(|at| {
        index.facts.grants.get(at).is_some_and(|grant| {
            grant.rights.contains(chain.right)
                && grant.from != to
                && !chain.through.contains(&grant.from)
                && leads(index, grant.from, chain, depth + 1)
        })
    })
}
