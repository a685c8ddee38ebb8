//! Clearance: cases from files held beside the engine.

use std::path::PathBuf;

use griot_app::clearance::{self as verbs, CaseFile};
use griot_domain::clearance::cases::{Case, Difference, Got};
use griot_domain::clearance::{Line, Piece};
use griot_domain::date::CivilDate;
use griot_domain::rights::Facts;
use griot_domain::territory;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};

/// Reads facts, questions and expected verdicts from files, and says which differ. Needs no catalogue.
#[derive(Debug, Deserialize, TS)]
pub struct ClearCases {
    /// Files.
    pub paths: Vec<PathBuf>,
}

/// How cases stand.
#[derive(Debug, Serialize, TS)]
pub struct CasesCompared {
    /// How many cases.
    pub total: u32,
    /// How many agree.
    pub agree: u32,
    /// Cases that differ.
    pub rows: Vec<CaseDiffers>,
    /// Lines that cannot be read.
    pub faults: Vec<CaseLine>,
    /// What a person should look at in the facts.
    pub findings: Vec<CaseLine>,
}

/// A line of a file, and what is to be said of it.
#[derive(Debug, Serialize, TS)]
pub struct CaseLine {
    /// The file.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// Code of the fault or finding.
    pub code: String,
    /// The word that it is about.
    pub word: String,
    /// What could stand there.
    pub expected: Vec<String>,
}

/// A case that differs.
#[derive(Debug, Serialize, TS)]
pub struct CaseDiffers {
    /// The file.
    pub path: String,
    /// The line on which the case begins.
    pub line: u32,
    /// Its title.
    pub title: String,
    /// Where it differs.
    pub differences: Vec<CaseDifference>,
}

/// One difference.
#[derive(Debug, Serialize, TS)]
pub struct CaseDifference {
    /// The line of the expectation.
    pub line: u32,
    /// `verdict`, `because`, `missing`, `override`, `not-expected` or `finding`.
    pub code: String,
    /// Territories in which it differs, as a paper writes them.
    pub territories: String,
    /// The first day; `null` for a finding.
    pub first: Option<String>,
    /// The last day.
    pub last: Option<String>,
    /// Verdicts that would do.
    pub expected: Vec<String>,
    /// The verdict that came.
    pub got: Option<String>,
    /// The rule or finding that is not there.
    pub word: Option<String>,
    /// The smallest sets of missing papers that came.
    pub missing: Vec<Vec<String>>,
    /// Why it came.
    pub proof: Vec<ProofLine>,
}

/// A line of a proof.
#[derive(Debug, Serialize, TS)]
pub struct ProofLine {
    /// How deep; deeper lines prove the one above.
    pub depth: u16,
    /// The rule.
    pub rule: String,
    /// What it comes to.
    pub verdict: String,
    /// One of the lines below is enough.
    pub any: bool,
    /// Whom it is about.
    pub party: Option<String>,
    /// What it is about.
    pub asset: Option<String>,
    /// The paper that it rests on.
    pub paper: Option<String>,
    /// Where that stands: a line of the file.
    pub at: Option<u32>,
    /// A day that decides.
    pub day: Option<String>,
    /// The paper that would mend it.
    pub missing: Option<String>,
    /// Whether it decides.
    pub decides: bool,
}

impl Command for ClearCases {
    type Answer = CasesCompared;
    const NAME: &'static str = "clear_cases";
    fn run(self, _context: &Context<'_>) -> Result<CasesCompared, Failure> {
        let files = verbs::cases(&self.paths)?;
        let mut answer = CasesCompared {
            total: 0,
            agree: 0,
            rows: Vec::new(),
            faults: Vec::new(),
            findings: Vec::new(),
        };
        for file in &files {
            add(&mut answer, file);
        }
        Ok(answer)
    }
}

fn add(answer: &mut CasesCompared, file: &CaseFile) {
    let path = file.path.display().to_string();
    let texts = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    answer
        .faults
        .extend(file.faults.iter().map(|fault| CaseLine {
            path: path.clone(),
            line: fault.line,
            code: fault.kind.code().to_owned(),
            word: fault.word.clone(),
            expected: texts(fault.expected),
        }));
    for (case, compared) in &file.cases {
        answer.total += 1;
        for found in &case.findings {
            answer.findings.push(CaseLine {
                path: path.clone(),
                line: found.line,
                code: found.code.to_owned(),
                word: found.word.clone(),
                expected: Vec::new(),
            });
        }
        if compared.differences.is_empty() {
            answer.agree += 1;
            continue;
        }
        let differences = compared.differences.iter();
        answer.rows.push(CaseDiffers {
            path: path.clone(),
            line: case.line,
            title: case.title.clone(),
            differences: differences.map(|one| difference(case, one)).collect(),
        });
    }
}

fn day(days: i32) -> Option<String> {
    CivilDate::from_days_since_epoch(days).map(|day| day.to_string())
}

fn difference(case: &Case, one: &Difference) -> CaseDifference {
    let (code, word) = match &one.got {
        Got::Verdict => ("verdict", None),
        Got::Because(rule) => ("because", Some(rule.clone())),
        Got::Missing(_) => ("missing", None),
        Got::Override(_) => ("override", None),
        Got::NotExpected => ("not-expected", None),
        Got::Finding(code) => ("finding", Some(code.clone())),
    };
    let piece = one.piece.as_ref();
    let missing = piece.map(|piece| piece.proof.missing()).unwrap_or_default();
    let written = |set: &Vec<griot_domain::clearance::Paper>| -> Vec<String> {
        set.iter().map(|paper| paper.written(&case.facts)).collect()
    };
    CaseDifference {
        line: one.line,
        code: code.to_owned(),
        territories: territory::print(one.territories),
        first: piece.and_then(|piece| day(piece.days.from)),
        last: piece.and_then(|piece| day(piece.days.before - 1)),
        expected: one
            .expected
            .iter()
            .flat_map(|expected| &expected.verdicts)
            .map(|verdict| verdict.code().to_owned())
            .collect(),
        got: piece.map(|piece| piece.verdict.code().to_owned()),
        word,
        missing: missing.iter().map(written).collect(),
        proof: piece
            .map(|piece| proof(&case.facts, piece))
            .unwrap_or_default(),
    }
}

fn proof(facts: &Facts, piece: &Piece) -> Vec<ProofLine> {
    let deciding = piece.proof.deciding();
    let decides = |line: &Line| deciding.iter().any(|one| std::ptr::eq(*one, line));
    let lines = piece.proof.lines.iter();
    lines
        .map(|line| {
            let fact = line.fact.and_then(|id| facts.names.get(id.0 as usize));
            ProofLine {
                depth: line.depth,
                rule: line.rule.code().to_owned(),
                verdict: line.verdict.code().to_owned(),
                any: line.any,
                party: line
                    .party
                    .and_then(|id| facts.party(id))
                    .map(|party| party.name.clone()),
                asset: line.asset.map(|asset| facts.name_of(asset).to_owned()),
                paper: fact.map(|fact| fact.name.clone()),
                at: fact.map(|fact| fact.at),
                day: line.day.and_then(day),
                missing: line.paper.map(|paper| paper.written(facts)),
                decides: decides(line),
            }
        })
        .collect()
}
