//! Cases of clearance as plain text: facts, a question, the verdicts that a lawyer expects.
//!
//! The format is documented in `docs/how-to/write-clearance-cases.md`.

mod compare;
mod facts;
mod given;
mod line;
mod paper;
mod question;
mod said;
mod words;

use crate::clearance::{Question, Verdict};
use crate::rights::Facts;
use crate::territory::{NoteKind, TerritorySet};

pub use compare::{Compared, Difference, Got, compare};

/// Why a text cannot be read as cases.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {kind:?} {word:?}")]
pub struct CaseFault {
    /// The line, from 1.
    pub line: u32,
    /// What is wrong.
    pub kind: FaultKind,
    /// The word that it is about.
    pub word: String,
    /// What could stand there, by code; empty where that says nothing.
    pub expected: &'static [&'static str],
}

macro_rules! faults {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// What is wrong with a line.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum FaultKind { $($(#[$doc])* $name),+ }

        impl FaultKind {
            /// The stable kebab-case code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

faults! {
    /// A line begins with a word that begins no line.
    Keyword = "keyword",
    /// A part of a line that says nothing known.
    Clause = "clause",
    /// Nobody of that name was introduced.
    Party = "party",
    /// No recording, work or release of that name.
    Asset = "asset",
    /// A name that stands there already.
    Twice = "twice",
    /// No date.
    Date = "date",
    /// No share.
    Share = "share",
    /// No territory.
    Territory = "territory",
    /// No use.
    Use = "use",
    /// No right.
    Right = "right",
    /// No verdict.
    Verdict = "verdict",
    /// No rule.
    Rule = "rule",
    /// No number of months.
    Number = "number",
    /// Something that the line needs is not there.
    Missing = "missing",
    /// The case asks nothing.
    NoQuestion = "no-question",
    /// A part of the question has no expected verdict.
    NotExpected = "not-expected",
    /// The question holds too many days or too many recordings.
    TooLarge = "too-large",
}

/// Something in the facts that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CaseFinding {
    /// The line.
    pub line: u32,
    /// `former-territory`, `belonging-territory`, `territory-group`, `date-without-day`, `unsigned`.
    pub code: &'static str,
    /// The word that it is about.
    pub word: String,
}

impl CaseFinding {
    pub(super) const fn territory(kind: NoteKind) -> &'static str {
        match kind {
            NoteKind::Former => "former-territory",
            NoteKind::Belonging => "belonging-territory",
            NoteKind::Group => "territory-group",
        }
    }
}

/// What is expected for a piece of territory and time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// The line.
    pub line: u32,
    /// Where.
    pub territories: TerritorySet,
    /// From that day.
    pub from: i32,
    /// To before that day.
    pub before: i32,
    /// The verdict, and others that would do.
    pub verdicts: Vec<Verdict>,
    /// Codes of rules that the proof must rest on.
    pub because: Vec<String>,
    /// The smallest sets of missing papers, each sorted, as codes; none where they are not said.
    pub missing: Option<Vec<Vec<String>>>,
    /// Whether someone let it out in spite of the verdict; none where that is not said.
    pub overridden: Option<bool>,
}

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// The line on which it begins.
    pub line: u32,
    /// Its title.
    pub title: String,
    /// What is on file.
    pub facts: Facts,
    /// What is asked.
    pub question: Question,
    /// What is expected, first come first.
    pub expectations: Vec<Expectation>,
    /// Findings that must be among those of the facts.
    pub expected_findings: Vec<String>,
    /// What the facts give to look at.
    pub findings: Vec<CaseFinding>,
}

/// Reads cases. Lines before the first case are facts of all of them.
///
/// # Errors
/// Everything that cannot be read, in order of lines.
pub fn read(text: &str) -> Result<Vec<Case>, Vec<CaseFault>> {
    let (shared, blocks, mut faults) = line::blocks(text);
    let mut cases = Vec::new();
    for block in &blocks {
        match question::case(&shared, block) {
            Ok(case) => cases.push(case),
            Err(more) => {
                for fault in more {
                    if !faults.contains(&fault) {
                        faults.push(fault);
                    }
                }
            }
        }
    }
    if faults.is_empty() {
        Ok(cases)
    } else {
        faults.sort_by_key(|fault| fault.line);
        Err(faults)
    }
}
