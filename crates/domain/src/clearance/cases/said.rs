//! What someone says: own productions, what communities ask, withdrawals, overrides.

use super::facts::Reader;
use super::line::{Clause, Line};
use super::paper::{TERMS, Terms, partial};
use super::words::plain;
use super::{CaseFault, FaultKind};
use crate::rights::{Ask, Asset, Assets, CommunityAsk, Override, Statement, Uses, Withdrawal};

impl Reader {
    /// The recordings that a line is about.
    fn about(&self, line: &Line, terms: &Terms) -> Result<Vec<Asset>, CaseFault> {
        match terms.assets.clone() {
            Some(Assets::These(assets)) => Ok(assets),
            _ => Err(line.fault(FaultKind::Missing, "of", &["of RECORDING"])),
        }
    }

    pub(super) fn read_statement(&mut self, line: &Line) -> Result<(), CaseFault> {
        let words = line.clauses.first().map_or(&[][..], |clause| &clause.words);
        let by = self.parties(line, words)?;
        let terms = self.given(line, &["performers"])?;
        let assets = self.about(line, &terms)?;
        let performers = match line.find("performers") {
            Some(clause) if clause.words.len() > 1 => {
                let words: Vec<String> = clause
                    .rest()
                    .iter()
                    .filter(|word| plain(word) != "for")
                    .cloned()
                    .collect();
                Some(super::paper::uses(line, &words)?)
            }
            Some(_) => Uses::of("all"),
            None => None,
        };
        for by in by {
            self.facts.statements.push(Statement {
                by,
                assets: assets.clone(),
                performers,
                known: terms.known,
            });
        }
        Ok(())
    }

    pub(super) fn read_asks(&mut self, line: &Line) -> Result<(), CaseFault> {
        let words = line.clauses.first().map_or(&[][..], |clause| &clause.words);
        let by = self.parties(line, words)?;
        let terms = self.given(line, ASKS)?;
        let assets = self.about(line, &terms)?;
        for clause in line.clauses.iter().skip(1) {
            let said = clause.words.join(" ");
            let ask = match clause.head.as_str() {
                "attribution" => Ask::Attribution,
                "no-sale" => Ask::NoSale,
                "season" => Ask::Season(season(line, clause)?),
                "only" => {
                    let text = clause.rest().get(1..).unwrap_or_default().join(" ");
                    Ask::Place(self.extent(line, &text, terms.signed.or(terms.from))?)
                }
                "audience" => Ask::Audience,
                "closed" => Ask::ClosedUntil(partial(line, clause)?),
                "withdrawn" => Ask::Withdrawn(partial(line, clause)?),
                "label" => Ask::UnknownLabel,
                head if TERMS.contains(&head) => continue,
                _ => return Err(line.fault(FaultKind::Clause, &said, ASKS)),
            };
            for by in &by {
                self.facts.asks.push(CommunityAsk {
                    by: *by,
                    assets: assets.clone(),
                    ask: ask.clone(),
                    known: terms.known,
                });
            }
        }
        Ok(())
    }

    pub(super) fn read_withdrawn(&mut self, line: &Line) -> Result<(), CaseFault> {
        Self::only(line, &[])?;
        let terms = self.terms(line)?;
        let assets = self.about(line, &terms)?;
        self.facts.withdrawals.push(Withdrawal {
            assets,
            span: terms.span(),
            known: terms.known,
        });
        Ok(())
    }

    pub(super) fn read_override(&mut self, line: &Line) -> Result<(), CaseFault> {
        Self::only(line, &["by", "because"])?;
        let terms = self.terms(line)?;
        let assets = self.about(line, &terms)?;
        let said = |head: &'static str| -> Result<String, CaseFault> {
            let text = line.find(head).map(Clause::text).unwrap_or_default();
            if text.is_empty() {
                return Err(line.fault(
                    FaultKind::Missing,
                    head,
                    &["by \"NAME\"", "because \"REASON\""],
                ));
            }
            Ok(text)
        };
        self.facts.overrides.push(Override {
            by: said("by")?,
            reason: said("because")?,
            assets,
            uses: terms.uses.or_else(|| Uses::of("all")).unwrap_or_default(),
            extent: terms.place(),
            span: terms.span(),
            known: terms.known,
        });
        Ok(())
    }
}

const ASKS: &[&str] = &[
    "attribution",
    "no-sale",
    "season",
    "only",
    "audience",
    "closed",
    "withdrawn",
    "label",
];

/// `season 06..09`: not from June to September.
fn season(line: &Line, clause: &Clause) -> Result<u16, CaseFault> {
    let said = clause.text();
    let fault = || line.fault(FaultKind::Date, &said, &["06..09"]);
    let (first, last) = said.split_once("..").ok_or_else(fault)?;
    let month = |text: &str| -> Result<u16, CaseFault> {
        let month: u16 = text.trim().parse().map_err(|_| fault())?;
        if (1..=12).contains(&month) {
            Ok(month - 1)
        } else {
            Err(fault())
        }
    };
    let (first, last) = (month(first)?, month(last)?);
    let mut bits = 0;
    let mut at = first;
    loop {
        bits |= 1 << at;
        if at == last {
            return Ok(bits);
        }
        at = (at + 1) % 12;
    }
}
