//! The question of a case, and what is expected.

use super::facts::Reader;
use super::line::{Clause, Line};
use super::paper::{one_use, partial};
use super::words::{plain, verdict};
use super::{Case, CaseFault, Expectation, FaultKind};
use crate::clearance::{Question, Rule, Verdict};
use crate::partial_date::PartialDate;
use crate::rights::{Asset, Known};
use crate::territory::TerritorySet;

/// Ten thousand days or so: a question about a lifetime.
const MOST_DAYS: i32 = 60_000;

/// Reads one case.
pub(super) fn case(shared: &[Line], block: &[Line]) -> Result<Case, Vec<CaseFault>> {
    let lines = || shared.iter().chain(block);
    let mut reader = Reader::new(lines()).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    for line in lines() {
        if let Err(fault) = reader.read(line) {
            faults.push(fault);
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    whole(reader, block).map_err(|fault| vec![fault])
}

fn whole(mut reader: Reader, block: &[Line]) -> Result<Case, CaseFault> {
    let Some(head) = block.first() else {
        return Err(CaseFault {
            line: 0,
            kind: FaultKind::NoQuestion,
            word: String::new(),
            expected: &[],
        });
    };
    let asked = block
        .iter()
        .find(|line| line.keyword == "ask")
        .ok_or_else(|| {
            head.fault(
                FaultKind::NoQuestion,
                &head.name,
                &["ask: RECORDING, for USE, in TERRITORIES, on DATE, as PARTY"],
            )
        })?;
    let question = question(&mut reader, asked)?;
    let mut expectations = Vec::new();
    let mut expected_findings = Vec::new();
    for line in block.iter().filter(|line| line.keyword == "expect") {
        if line.name == "finding" {
            let words = line.clauses.iter().flat_map(|clause| clause.words.clone());
            expected_findings.extend(words);
        } else {
            expectations.push(expectation(&mut reader, line, &question, &expectations)?);
        }
    }
    if expectations.is_empty() {
        return Err(head.fault(
            FaultKind::NotExpected,
            &head.name,
            &["expect TERRITORIES: VERDICT"],
        ));
    }
    Ok(Case {
        line: head.number,
        title: head.name.clone(),
        facts: reader.facts,
        question,
        expectations,
        expected_findings,
        findings: reader.findings,
    })
}

fn question(reader: &mut Reader, line: &Line) -> Result<Question, CaseFault> {
    let known = ["for", "in", "from", "until", "on", "as", "known", "asked"];
    let first = line
        .clauses
        .first()
        .filter(|clause| !known.contains(&clause.head.as_str()))
        .ok_or_else(|| line.fault(FaultKind::Missing, "ask", &["RECORDING"]))?;
    for clause in line.clauses.iter().skip(1) {
        if !known.contains(&clause.head.as_str()) {
            let said = clause.words.join(" ");
            return Err(line.fault(
                FaultKind::Clause,
                &said,
                &[
                    "for", "in", "from", "until", "on", "as", "known on", "asked on",
                ],
            ));
        }
    }
    let recordings: Vec<u32> = reader
        .these(line, &first.words)?
        .into_iter()
        .filter_map(|asset| match asset {
            Asset::Recording(id) => Some(id),
            Asset::Work(_) => None,
        })
        .collect();
    let clause = |head: &'static str, expected: &'static [&'static str]| {
        line.find(head)
            .ok_or_else(|| line.fault(FaultKind::Missing, head, expected))
    };
    let day = |head: &str| {
        line.find(head)
            .map(|clause| partial(line, clause))
            .transpose()
    };
    let use_ = one_use(line, clause("for", &["for USE"])?)?;
    let on = day("on")?;
    let text = line
        .find("in")
        .map_or_else(|| "WORLD".to_owned(), Clause::text);
    let territories = named(reader, line, &text)?;
    let missing = || {
        line.fault(
            FaultKind::Missing,
            "on",
            &["on DATE", "from DATE, until DATE"],
        )
    };
    let from = day("from")?.or(on).ok_or_else(missing)?.range().0;
    let last = day("until")?.or(on).ok_or_else(missing)?.range().1;
    let who = clause("as", &["as PARTY"])?.text();
    if recordings.is_empty() {
        return Err(line.fault(FaultKind::Asset, &first.words.join(" "), &["RECORDING"]));
    }
    if last < from || last - from > MOST_DAYS || recordings.len() > 10_000 {
        return Err(line.fault(FaultKind::TooLarge, &line.name, &[]));
    }
    Ok(Question {
        recordings,
        use_,
        territories,
        from,
        before: last + 1,
        asker: reader.party(line, &who)?,
        known_on: day("known")?.map(PartialDate::last_day),
        asked_on: day("asked")?.map(PartialDate::last_day),
    })
}

/// What a question or an expectation names, and nothing that it leaves in doubt: only papers are doubted. A country
/// that is no more stands for all that it may have been.
fn named(reader: &mut Reader, line: &Line, text: &str) -> Result<TerritorySet, CaseFault> {
    let noted = reader.findings.len();
    let extent = reader.extent(line, text, None)?;
    let mut new = reader.findings.split_off(noted);
    new.retain(|found| found.code == "former-territory");
    let former = !new.is_empty();
    reader.findings.append(&mut new);
    Ok(if former { extent.maybe } else { extent.sure })
}

fn expectation(
    reader: &mut Reader,
    line: &Line,
    question: &Question,
    before: &[Expectation],
) -> Result<Expectation, CaseFault> {
    let verdicts: Vec<Verdict> = line
        .clauses
        .first()
        .map(|clause| {
            clause
                .words
                .iter()
                .filter(|word| plain(word) != "or" && *word != "|")
                .map(|word| {
                    verdict(word).ok_or_else(|| line.fault(FaultKind::Verdict, word, VERDICTS))
                })
                .collect::<Result<_, _>>()
        })
        .transpose()?
        .unwrap_or_default();
    if verdicts.is_empty() {
        return Err(line.fault(FaultKind::Verdict, "", VERDICTS));
    }
    let day = |head: &str| {
        line.find(head)
            .map(|clause| partial(line, clause))
            .transpose()
    };
    let (from, last) = (day("from")?.or(day("on")?), day("until")?.or(day("on")?));
    let from = from.map_or(question.from, |day| day.range().0);
    let until = last.map_or(question.before, |day| day.range().1 + 1);
    let territories = match plain(&line.name).as_str() {
        "" | "all" | "rest" => rest(question, before, from, until),
        _ => named(reader, line, &line.name)?,
    };
    let mut overridden = None;
    for clause in line.clauses.iter().skip(1) {
        match clause.head.as_str() {
            "from" | "until" | "on" | "because" | "missing" => {}
            "overridden" => overridden = Some(true),
            "no" => overridden = Some(false),
            _ => return Err(line.fault(FaultKind::Clause, &clause.words.join(" "), EXPECT)),
        }
    }
    let because = line.find("because").map(Clause::rest).unwrap_or_default();
    if let Some(word) = because.iter().find(|word| Rule::of(word).is_none()) {
        return Err(line.fault(FaultKind::Rule, word, &[]));
    }
    Ok(Expectation {
        line: line.number,
        territories: territories.and(question.territories),
        from: from.max(question.from),
        before: until.min(question.before),
        verdicts,
        because: because.to_vec(),
        missing: line.find("missing").map(sets),
        overridden,
    })
}

const VERDICTS: &[&str] = &["cleared", "blocked", "unknown"];
const EXPECT: &[&str] = &[
    "from",
    "until",
    "on",
    "because",
    "missing",
    "overridden",
    "no override",
];

/// What no expectation before it speaks of on any of these days.
fn rest(question: &Question, before: &[Expectation], from: i32, until: i32) -> TerritorySet {
    before
        .iter()
        .filter(|one| one.from <= from && until <= one.before)
        .fold(question.territories, |set, one| set.minus(one.territories))
}

/// `licence A r1 + consent B r1 | licence C r1`; `nothing` where no paper helps.
fn sets(clause: &Clause) -> Vec<Vec<String>> {
    let text = clause.text();
    if matches!(text.trim(), "nothing" | "rien") {
        return Vec::new();
    }
    let mut sets: Vec<Vec<String>> = text
        .split('|')
        .map(|set| {
            let mut papers: Vec<String> = set
                .split('+')
                .map(|paper| paper.trim().to_owned())
                .collect();
            papers.sort();
            papers
        })
        .collect();
    sets.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
    sets
}

impl Question {
    /// True where a fact counts for it.
    pub(crate) fn knows(&self, known: Known) -> bool {
        known.by(self.known_on)
    }
}
