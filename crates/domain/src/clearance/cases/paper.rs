//! Clauses that many lines have: who, what, where, when.

use super::line::{Clause, Line};
use super::words::plain;
use super::{CaseFault, CaseFinding, FaultKind};
use crate::date::CivilDate;
use crate::partial_date::PartialDate;
use crate::rights::{Assets, Known, Right, RightSet, Span, Use, Uses};
use crate::territory::{self, Extent};

use super::facts::Reader;

/// What a paper says beside its parties.
#[derive(Debug, Clone)]
pub(super) struct Terms {
    pub assets: Option<Assets>,
    pub uses: Option<Uses>,
    pub rights: Option<RightSet>,
    pub extent: Option<Extent>,
    pub from: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub signed: Option<PartialDate>,
    pub unsigned: bool,
    pub withdrawn: Option<PartialDate>,
    pub known: Known,
}

impl Terms {
    /// Its days, ended by a withdrawal.
    pub fn span(&self) -> Span {
        let span = Span::new(self.from.or(self.signed), self.until);
        self.withdrawn.map_or(span, |day| span.ended(day))
    }

    pub fn place(&self) -> Extent {
        self.extent.unwrap_or_else(Extent::world)
    }
}

/// Heads that [`Reader::terms`] reads.
pub(super) const TERMS: &[&str] = &[
    "of",
    "for",
    "rights",
    "in",
    "from",
    "until",
    "on",
    "signed",
    "unsigned",
    "withdrawn",
    "filed",
    "struck",
];

impl Reader {
    /// Reads the clauses that many lines have.
    pub fn terms(&mut self, line: &Line) -> Result<Terms, CaseFault> {
        let date = |head: &str| -> Result<Option<PartialDate>, CaseFault> {
            line.find(head)
                .map(|clause| partial(line, clause))
                .transpose()
        };
        let day = |head: &str| -> Result<Option<CivilDate>, CaseFault> {
            date(head).map(|found| found.map(PartialDate::first_day))
        };
        let on = date("on")?;
        let signed = date("signed")?;
        let (from, until) = (date("from")?.or(on), date("until")?.or(on));
        let withdrawn = match line.find("withdrawn") {
            Some(clause) if clause.words.len() > 1 => Some(partial(line, clause)?),
            _ => None,
        };
        for (head, found) in [("from", from), ("until", until), ("signed", signed)] {
            if found.is_some_and(|found| found.day().is_none()) {
                self.found(line, "date-without-day", head);
            }
        }
        let unsigned = line.find("unsigned").is_some();
        if unsigned {
            self.found(line, "unsigned", &line.name);
        }
        let extent = match line.find("in") {
            Some(clause) => Some(self.extent(line, &clause.text(), signed.or(from))?),
            None => None,
        };
        let assets = match line.find("of") {
            Some(clause) => Some(self.assets(line, clause.rest())?),
            None => None,
        };
        Ok(Terms {
            assets,
            uses: line
                .find("for")
                .map(|clause| uses(line, clause.rest()))
                .transpose()?,
            rights: line
                .find("rights")
                .map(|clause| rights(line, clause))
                .transpose()?,
            extent,
            from,
            until,
            signed,
            unsigned,
            withdrawn,
            known: Known {
                fact: Some(self.fact(line)),
                filed: day("filed")?,
                struck: day("struck")?,
            },
        })
    }

    pub fn extent(
        &mut self,
        line: &Line,
        text: &str,
        on: Option<PartialDate>,
    ) -> Result<Extent, CaseFault> {
        let reading = territory::read(text, on)
            .map_err(|fault| line.fault(FaultKind::Territory, &fault.0, &[]))?;
        for note in &reading.notes {
            self.found(line, CaseFinding::territory(note.kind), &note.word);
        }
        Ok(reading.extent)
    }

    /// Refuses a clause that the line does not know.
    pub fn only(line: &Line, known: &'static [&'static str]) -> Result<(), CaseFault> {
        for clause in &line.clauses {
            let head = clause.head.as_str();
            if !known.contains(&head) && !TERMS.contains(&head) {
                return Err(line.fault(FaultKind::Clause, &clause.words.join(" "), known));
            }
        }
        Ok(())
    }
}

pub(super) fn partial(line: &Line, clause: &Clause) -> Result<PartialDate, CaseFault> {
    let word = clause.words.last().map_or("", String::as_str);
    let fault = || line.fault(FaultKind::Date, word, &["YYYY-MM-DD", "YYYY-MM", "YYYY"]);
    if clause.words.len() < 2 {
        return Err(fault());
    }
    PartialDate::parse(word).map_err(|_| fault())
}

pub(super) fn uses(line: &Line, words: &[String]) -> Result<Uses, CaseFault> {
    let mut all = Uses::default();
    for word in words.iter().filter(|word| *word != "&") {
        let found = Uses::of(word).or_else(|| Uses::of(&plain(word)));
        all = all.or(found.ok_or_else(|| line.fault(FaultKind::Use, word, USES))?);
    }
    if words.is_empty() {
        return Err(line.fault(FaultKind::Use, "", USES));
    }
    Ok(all)
}

const USES: &[&str] = &[
    "all",
    "digital",
    "download",
    "streaming",
    "performance",
    "kiosk-download",
    "store-download",
    "stream",
    "stream-free",
    "webcast",
    "physical",
    "broadcast",
    "public-performance",
    "sync",
    "neighbouring",
    "machine-learning",
    "archive",
    "teaching",
];

/// The one use of a question.
pub(super) fn one_use(line: &Line, clause: &Clause) -> Result<Use, CaseFault> {
    let word = clause.text();
    Use::of(&word).ok_or_else(|| line.fault(FaultKind::Use, &word, USES))
}

fn rights(line: &Line, clause: &Clause) -> Result<RightSet, CaseFault> {
    let known: &'static [&'static str] = &[
        "master",
        "performing",
        "mechanical",
        "synchronisation",
        "culture",
    ];
    clause
        .rest()
        .iter()
        .map(|word| Right::of(word).ok_or_else(|| line.fault(FaultKind::Right, word, known)))
        .collect()
}
