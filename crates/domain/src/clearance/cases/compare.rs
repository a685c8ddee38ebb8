//! What was expected beside what the engine says.

use super::{Case, Expectation};
use crate::clearance::{Index, Piece, Rule, answer};
use crate::territory::TerritorySet;

/// What the engine says where it differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Got {
    /// Another verdict.
    Verdict,
    /// The verdict rests on other rules: the code that is missing.
    Because(String),
    /// Other papers are missing.
    Missing(Vec<Vec<String>>),
    /// An override is there and was not expected, or the other way round.
    Override(bool),
    /// Nothing was expected for this piece.
    NotExpected,
    /// A finding of the facts is not there.
    Finding(String),
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The line of the expectation, or of the case.
    pub line: u32,
    /// What differs.
    pub got: Got,
    /// What was expected.
    pub expected: Option<Expectation>,
    /// Where both meet.
    pub territories: TerritorySet,
    /// The piece, with its proof; none for findings.
    pub piece: Option<Piece>,
}

/// A case and what the engine says.
#[derive(Debug, Clone)]
pub struct Compared {
    /// The answer.
    pub pieces: Vec<Piece>,
    /// Where it differs; empty where both agree.
    pub differences: Vec<Difference>,
}

/// Asks the engine and compares.
#[must_use]
pub fn compare(case: &Case) -> Compared {
    let index = Index::new(&case.facts, &case.question);
    let pieces = answer(&index, &case.question, &[]);
    let mut differences = Vec::new();
    for code in &case.expected_findings {
        if !case.findings.iter().any(|found| found.code == code) {
            differences.push(Difference {
                line: case.line,
                got: Got::Finding(code.clone()),
                expected: None,
                territories: TerritorySet::EMPTY,
                piece: None,
            });
        }
    }
    for piece in &pieces {
        let mut open = vec![(piece.territories, piece.days)];
        for expected in &case.expectations {
            let mut after = Vec::new();
            for (territories, days) in open {
                let here = territories.and(expected.territories);
                let (from, before) = (
                    days.from.max(expected.from),
                    days.before.min(expected.before),
                );
                if here.is_empty() || from >= before {
                    after.push((territories, days));
                    continue;
                }
                differ(case, expected, piece, here, &mut differences);
                after.push((territories.minus(here), days));
                after.push((
                    here,
                    crate::rights::Days {
                        before: from,
                        ..days
                    },
                ));
                after.push((
                    here,
                    crate::rights::Days {
                        from: before,
                        ..days
                    },
                ));
            }
            after.retain(|(set, days)| !set.is_empty() && days.from < days.before);
            open = after;
        }
        for (territories, _) in open {
            differences.push(Difference {
                line: case.line,
                got: Got::NotExpected,
                expected: None,
                territories,
                piece: Some(piece.clone()),
            });
        }
    }
    Compared {
        pieces,
        differences,
    }
}

fn differ(
    case: &Case,
    expected: &Expectation,
    piece: &Piece,
    territories: TerritorySet,
    differences: &mut Vec<Difference>,
) {
    let mut add = |got: Got| {
        differences.push(Difference {
            line: expected.line,
            got,
            expected: Some(expected.clone()),
            territories,
            piece: Some(piece.clone()),
        });
    };
    if !expected.verdicts.contains(&piece.verdict) {
        add(Got::Verdict);
        return;
    }
    let deciding = piece.proof.deciding();
    for code in &expected.because {
        if !deciding.iter().any(|line| line.rule.code() == code) {
            add(Got::Because(code.clone()));
        }
    }
    if let Some(wanted) = &expected.missing {
        let got = written(case, piece);
        if &got != wanted {
            add(Got::Missing(got));
        }
    }
    if let Some(wanted) = expected.overridden
        && wanted != piece.overridden.is_some()
    {
        add(Got::Override(!wanted));
    }
}

/// The smallest sets of missing papers as a case writes them.
fn written(case: &Case, piece: &Piece) -> Vec<Vec<String>> {
    let mut sets: Vec<Vec<String>> = piece
        .proof
        .missing()
        .iter()
        .map(|set| {
            let mut papers: Vec<String> =
                set.iter().map(|paper| paper.written(&case.facts)).collect();
            papers.sort();
            papers
        })
        .collect();
    sets.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
    sets
}

impl Rule {
    /// The rule of that code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.code() == code)
    }
}
