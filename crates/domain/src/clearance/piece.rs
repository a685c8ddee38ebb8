//! The answer: pieces of territory and time, each with one verdict.

use super::Question;
use super::index::Index;
use super::judge::Judge;
use super::paper::Paper;
use super::probe::{About, All, Probe};
use super::proof::Proof;
use super::rule::Rule;
use super::verdict::Verdict;
use crate::rights::{Asset, Days};
use crate::territory::{Territory, TerritorySet};

/// A piece of the question with one verdict and one proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where.
    pub territories: TerritorySet,
    /// When.
    pub days: Days,
    /// What.
    pub verdict: Verdict,
    /// Why.
    pub proof: Proof,
    /// The override that lets it out all the same, by its place in the facts.
    pub overridden: Option<usize>,
}

/// Answers with proofs. `supposed` papers count as if they were on file: "what if I had this one?".
///
/// Pieces come by time, then by their first territory; together they are the question exactly.
#[must_use]
pub fn answer(index: &Index<'_>, question: &Question, supposed: &[Paper]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let judge = Judge { index, question };
    let mut day = question.from;
    while day < question.before {
        let mut slice: Vec<Piece> = Vec::new();
        let mut before = question.before;
        let mut rest = question.territories;
        while let Some(territory) = rest.first() {
            let seen = judge.point(territory, day, rest, question.before, supposed, true);
            rest = rest.minus(seen.territories);
            before = before.min(seen.days.before);
            match slice.iter_mut().find(|one| alike(one, &seen)) {
                Some(one) => one.territories = one.territories.or(seen.territories),
                None => slice.push(seen),
            }
        }
        for mut piece in slice {
            piece.days = Days { from: day, before };
            let last = pieces.iter_mut().rev().find(|one| {
                one.days.before == day && one.territories == piece.territories && alike(one, &piece)
            });
            match last {
                Some(one) => one.days.before = before,
                None => pieces.push(piece),
            }
        }
        day = before;
    }
    pieces
}

/// Only the verdicts: for many recordings at once. Pieces as the judge meets them, not joined.
pub fn verdicts(
    index: &Index<'_>,
    question: &Question,
    mut each: impl FnMut(TerritorySet, Days, Verdict),
) {
    let judge = Judge { index, question };
    let mut day = question.from;
    while day < question.before {
        let mut before = question.before;
        let mut rest = question.territories;
        let mut slice: [TerritorySet; 3] = Default::default();
        while let Some(territory) = rest.first() {
            let seen = judge.point(territory, day, rest, before, &[], false);
            rest = rest.minus(seen.territories);
            before = before.min(seen.days.before);
            if let Some(set) = slice.get_mut(seen.verdict as usize) {
                *set = set.or(seen.territories);
            }
        }
        for (verdict, set) in Verdict::ALL.iter().zip(slice) {
            if !set.is_empty() {
                each(set, Days { from: day, before }, *verdict);
            }
        }
        day = before;
    }
}

fn alike(one: &Piece, other: &Piece) -> bool {
    one.verdict == other.verdict && one.overridden == other.overridden && one.proof == other.proof
}

impl Judge<'_> {
    fn point(
        &self,
        territory: Territory,
        day: i32,
        region: TerritorySet,
        before: i32,
        supposed: &[Paper],
        proof: bool,
    ) -> Piece {
        let days = Days { from: day, before };
        let mut probe = Probe::new(territory, day, region, days, supposed, proof);
        let verdict = match self.question.recordings.as_slice() {
            [one] => self.recording(&mut probe, *one),
            many => {
                let at = probe.open(Rule::Recording, false, About::default());
                let mut all = All::new();
                for one in many {
                    if all.is_settled(&probe) {
                        break;
                    }
                    all.add(self.recording(&mut probe, *one));
                }
                probe.close(at, all.0)
            }
        };
        let overridden = if proof {
            self.overridden(&mut probe)
        } else {
            None
        };
        Piece {
            territories: probe.region.or(TerritorySet::one(territory)).and(region),
            days: probe.days,
            verdict,
            overridden: overridden.filter(|_| verdict != Verdict::Cleared),
            proof: probe.into_proof(),
        }
    }

    /// The override that covers every recording of the question there and then.
    fn overridden(&self, probe: &mut Probe<'_>) -> Option<usize> {
        let mut found = None;
        for id in &self.question.recordings {
            let listed = self.index.overrides.get(&Asset::Recording(*id));
            found = listed.into_iter().flatten().copied().find(|at| {
                self.index.facts.overrides.get(*at).is_some_and(|one| {
                    one.uses.sure.contains(self.question.use_)
                        && probe.inside(one.extent).and(probe.during(one.span)) == Verdict::Cleared
                })
            });
            found?;
        }
        found
    }
}
