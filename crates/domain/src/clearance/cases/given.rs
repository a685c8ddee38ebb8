//! Papers that pass from one to another: assignments, licences, consents.

use super::facts::Reader;
use super::line::{Clause, Line};
use super::paper::{Terms, partial};
use super::{CaseFault, FaultKind};
use crate::rights::{
    Assets, Consent, Exclusivity, Grant, PartyId, Renewal, Right, Share, Transfer, Uses,
};

impl Reader {
    /// `A -> B` in the first clause.
    fn arrow(&self, line: &Line) -> Result<(PartyId, PartyId), CaseFault> {
        let clause = line.clauses.first().map_or(&[][..], |clause| &clause.words);
        match clause {
            [from, arrow, to] if arrow == "->" || arrow == "→" => {
                Ok((self.party(line, from)?, self.party(line, to)?))
            }
            other => Err(line.fault(FaultKind::Missing, &other.join(" "), &["A -> B"])),
        }
    }

    pub(super) fn given(
        &mut self,
        line: &Line,
        known: &'static [&'static str],
    ) -> Result<Terms, CaseFault> {
        let mut rest = line.clone();
        if !rest.clauses.is_empty() {
            rest.clauses.remove(0);
        }
        Self::only(&rest, known)?;
        self.terms(&rest)
    }

    pub(super) fn read_transfer(&mut self, line: &Line) -> Result<(), CaseFault> {
        let (from, to) = self.arrow(line)?;
        let terms = self.given(line, &["share"])?;
        let Some(Assets::These(assets)) = terms.assets.clone() else {
            return Err(line.fault(FaultKind::Missing, "of", &["of RECORDING"]));
        };
        let share = match line.find("share") {
            Some(clause) => {
                let said = clause.rest().concat();
                let read = Share::parse(&said);
                Some(read.map_err(|_| line.fault(FaultKind::Share, &said, &["1/3", "50%"]))?)
            }
            None => None,
        };
        let rights = terms
            .rights
            .unwrap_or_else(|| Right::ALL.iter().copied().collect());
        self.facts.transfers.push(Transfer {
            assets,
            rights,
            from,
            to,
            share,
            extent: terms.place(),
            span: terms.span(),
            known: terms.known,
        });
        Ok(())
    }

    pub(super) fn read_grant(&mut self, line: &Line) -> Result<(), CaseFault> {
        let (from, to) = self.arrow(line)?;
        let mut terms = self.given(line, GRANT)?;
        let months = |head: &str, nth: usize| -> Result<u16, CaseFault> {
            let Some(clause) = line.find(head) else {
                return Ok(0);
            };
            let mut numbers = clause.words.iter().filter_map(|word| word.parse().ok());
            let found: Option<u16> = numbers.nth(nth);
            match found {
                Some(months) if months <= 1200 => Ok(months),
                None if nth > 0 => Ok(0),
                _ => Err(line.fault(FaultKind::Number, &clause.words.join(" "), &["6 months"])),
            }
        };
        let notice = line.find("notice").map(|clause| partial(line, clause));
        let renewal = match months("renews", 0)? {
            0 => None,
            every => Some(Renewal {
                months: every,
                notice_months: months("renews", 1)?,
                notice_given: notice.transpose()?,
            }),
        };
        let option = line
            .find("option")
            .map(|clause| partial(line, clause))
            .transpose()?;
        let taken = line.find("exercised").is_some();
        if taken && option.is_some() {
            terms.until = option;
        }
        let mandate = line.keyword == "mandate";
        let culture = line.keyword == "community-consent";
        let assets = match terms.assets.clone() {
            Some(assets) => assets,
            None if mandate => Assets::Everything,
            None => {
                return Err(line.fault(
                    FaultKind::Missing,
                    "of",
                    &["of RECORDING", "of everything"],
                ));
            }
        };
        let rights = terms.rights.unwrap_or_else(|| match (mandate, culture) {
            (_, true) => [Right::Culture].into_iter().collect(),
            (true, _) => [Right::Performing, Right::Mechanical].into_iter().collect(),
            _ => Right::OF_WORKS
                .iter()
                .copied()
                .chain([Right::Master])
                .collect(),
        });
        let all = Uses::of("all").unwrap_or_default();
        let said = terms.uses;
        let uses = match said {
            Some(uses) => uses,
            None if mandate || culture || line.keyword == "waiver" => all,
            None => return Err(line.fault(FaultKind::Missing, "for", &["for USE"])),
        };
        let approval = line.find("approval").map(Clause::text);
        self.facts.grants.push(Grant {
            from,
            to,
            assets,
            rights,
            uses,
            extent: terms.place(),
            span: terms.span(),
            renewal,
            option_until: option.filter(|_| !taken),
            sell_off_months: months("sell-off", 0)?,
            exclusivity: if line.find("exclusive").is_some() {
                Exclusivity::Exclusive
            } else if line.find("sole").is_some() {
                Exclusivity::Sole
            } else {
                Exclusivity::None
            },
            sublicence: mandate || line.find("sublicence").is_some(),
            lacks_approval: approval.is_some_and(|said| said != "given"),
            signed: terms.signed,
            unsigned: terms.unsigned,
            known: terms.known,
        });
        Ok(())
    }

    pub(super) fn read_consent(&mut self, line: &Line) -> Result<(), CaseFault> {
        let words = line.clauses.first().map_or(&[][..], |clause| &clause.words);
        let performers = self.parties(line, words)?;
        let terms = self.given(line, &[])?;
        let assets = terms.assets.clone();
        let uses = terms.uses;
        for performer in performers {
            self.facts.consents.push(Consent {
                performer,
                assets: assets
                    .clone()
                    .ok_or_else(|| line.fault(FaultKind::Missing, "of", &["of RECORDING"]))?,
                uses: uses.ok_or_else(|| line.fault(FaultKind::Missing, "for", &["for USE"]))?,
                extent: terms.place(),
                span: terms.span(),
                withdrawn: terms.withdrawn.is_some(),
                unsigned: terms.unsigned,
                known: terms.known,
            });
        }
        Ok(())
    }
}

const GRANT: &[&str] = &[
    "exclusive",
    "sole",
    "sublicence",
    "renews",
    "notice",
    "option",
    "exercised",
    "sell-off",
    "approval",
];
