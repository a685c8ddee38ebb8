//! Proofs: lines in the order in which a person reads them, deeper ones under what they prove.

use super::paper::Paper;
use super::rule::Rule;
use super::verdict::Verdict;
use crate::rights::{Asset, FactId, PartyId};

/// One line of a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Line {
    /// How deep: 0 is the whole.
    pub depth: u16,
    /// The rule.
    pub rule: Rule,
    /// What it comes to.
    pub verdict: Verdict,
    /// One of the lines below is enough; else all are needed.
    pub any: bool,
    /// Whom it is about.
    pub party: Option<PartyId>,
    /// What it is about.
    pub asset: Option<Asset>,
    /// The paper that it rests on.
    pub fact: Option<FactId>,
    /// A day that decides: the end of protection.
    pub day: Option<i32>,
    /// The paper that would mend it.
    pub paper: Option<Paper>,
}

/// A proof, line by line.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Proof {
    /// From the whole down.
    pub lines: Vec<Line>,
}

impl Proof {
    /// The lines that decide: leaves of the same verdict as the whole, under lines of the same verdict.
    #[must_use]
    pub fn deciding(&self) -> Vec<&Line> {
        let Some(whole) = self.lines.first().map(|line| line.verdict) else {
            return Vec::new();
        };
        let mut deciding = Vec::new();
        let mut skip: Option<u16> = None;
        for (at, line) in self.lines.iter().enumerate() {
            if skip.is_some_and(|depth| line.depth > depth) {
                continue;
            }
            skip = None;
            if line.verdict != whole {
                skip = Some(line.depth);
                continue;
            }
            let leaf = self
                .lines
                .get(at + 1)
                .is_none_or(|next| next.depth <= line.depth);
            if leaf {
                deciding.push(line);
            }
        }
        deciding
    }
}
