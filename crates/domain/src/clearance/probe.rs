//! One point of territory and time, and how far around it the answer stays the same.
//!
//! Whatever the judge asks of a point narrows the region in which it would hear the same: so a verdict comes with the
//! pieces of the world and of the calendar for which it holds, and nobody lists borders beforehand.

use super::paper::Paper;
use super::proof::{Line, Proof};
use super::rule::Rule;
use super::verdict::Verdict;
use crate::rights::{Asset, Days, FactId, PartyId, Span};
use crate::territory::{Extent, Territory, TerritorySet};

/// What a leaf is about.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct About {
    pub party: Option<PartyId>,
    pub asset: Option<Asset>,
    pub fact: Option<FactId>,
    pub day: Option<i32>,
    pub paper: Option<Paper>,
}

/// The point, its region, and the proof where one is wanted.
#[derive(Debug)]
pub(super) struct Probe<'a> {
    pub territory: Territory,
    pub day: i32,
    /// The territories for which everything asked so far was the same.
    pub region: TerritorySet,
    /// The days.
    pub days: Days,
    supposed: &'a [Paper],
    proof: Option<Proof>,
    depth: u16,
}

impl<'a> Probe<'a> {
    pub fn new(
        territory: Territory,
        day: i32,
        region: TerritorySet,
        days: Days,
        supposed: &'a [Paper],
        proof: bool,
    ) -> Self {
        Self {
            territory,
            day,
            region,
            days,
            supposed,
            proof: proof.then(Proof::default),
            depth: 0,
        }
    }

    pub fn into_proof(self) -> Proof {
        self.proof.unwrap_or_default()
    }

    /// True where every line is wanted, not only the verdict.
    pub const fn wants_all(&self) -> bool {
        self.proof.is_some()
    }

    /// Whether the territory is inside.
    pub fn inside(&mut self, extent: Extent) -> Verdict {
        let (verdict, same) = if extent.sure.contains(self.territory) {
            (Verdict::Cleared, extent.sure)
        } else if extent.maybe.contains(self.territory) {
            (Verdict::Unknown, extent.maybe.minus(extent.sure))
        } else {
            (Verdict::Blocked, TerritorySet::world().minus(extent.maybe))
        };
        self.region = self.region.and(same);
        verdict
    }

    /// Whether the day is inside.
    pub fn during(&mut self, span: Span) -> Verdict {
        if self.within(span.sure) {
            Verdict::Cleared
        } else if self.within(span.maybe) {
            Verdict::Unknown
        } else {
            Verdict::Blocked
        }
    }

    /// Whether the day is among these.
    pub fn within(&mut self, days: Days) -> bool {
        if days.from >= days.before {
            return false;
        }
        let before_it = self.passed(days.from);
        before_it && !self.passed(days.before)
    }

    /// Whether the day has come.
    pub fn passed(&mut self, day: i32) -> bool {
        if day == i32::MAX {
            return false;
        }
        if self.day >= day {
            self.days.from = self.days.from.max(day);
            true
        } else {
            self.days.before = self.days.before.min(day);
            false
        }
    }

    /// A line without lines below it. What is supposed to be on file makes it yes.
    pub fn leaf(&mut self, rule: Rule, verdict: Verdict, about: About) -> Verdict {
        let supposed = verdict != Verdict::Cleared
            && about
                .paper
                .is_some_and(|paper| self.supposed.contains(&paper));
        let (rule, verdict) = if supposed {
            (Rule::Supposed, Verdict::Cleared)
        } else {
            (rule, verdict)
        };
        let at = self.open(rule, false, about);
        self.close(at, verdict)
    }

    /// Begins a line whose verdict is known when those below it are.
    pub fn open(&mut self, rule: Rule, any: bool, about: About) -> usize {
        let depth = self.depth;
        self.depth += 1;
        let Some(proof) = &mut self.proof else {
            return 0;
        };
        proof.lines.push(Line {
            depth,
            rule,
            verdict: Verdict::Unknown,
            any,
            party: about.party,
            asset: about.asset,
            fact: about.fact,
            day: about.day,
            paper: about.paper,
        });
        proof.lines.len() - 1
    }

    /// Ends it.
    pub fn close(&mut self, at: usize, verdict: Verdict) -> Verdict {
        self.depth = self.depth.saturating_sub(1);
        if let Some(line) = self
            .proof
            .as_mut()
            .and_then(|proof| proof.lines.get_mut(at))
        {
            line.verdict = verdict;
        }
        verdict
    }
}

/// All of these.
pub(super) struct All(pub Verdict);

impl All {
    pub const fn new() -> Self {
        Self(Verdict::Cleared)
    }

    /// True where nothing more can change it and nobody wants to read the rest.
    pub fn is_settled(&self, probe: &Probe<'_>) -> bool {
        self.0 == Verdict::Blocked && !probe.wants_all()
    }

    pub fn add(&mut self, verdict: Verdict) {
        self.0 = self.0.and(verdict);
    }
}
