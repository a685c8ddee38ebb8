//! Text into lines, clauses and words.

use super::words::{KEYWORDS, plain};
use super::{CaseFault, FaultKind};

/// One line with those that continue it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its number, from 1.
    pub number: u32,
    /// What it is, in plain spelling.
    pub keyword: String,
    /// What stands between the keyword and the colon.
    pub name: String,
    /// What stands between commas.
    pub clauses: Vec<Clause>,
}

/// Words between two commas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// Its first word, in plain spelling.
    pub head: String,
    /// All its words as they stand; what stood in quotes is one word.
    pub words: Vec<String>,
}

impl Clause {
    /// The words after the first.
    pub fn rest(&self) -> &[String] {
        self.words.get(1..).unwrap_or_default()
    }

    /// The words after the first, as one text.
    pub fn text(&self) -> String {
        self.rest().join(" ")
    }
}

impl Line {
    /// A fault on this line.
    pub fn fault(
        &self,
        kind: FaultKind,
        word: &str,
        expected: &'static [&'static str],
    ) -> CaseFault {
        CaseFault {
            line: self.number,
            kind,
            word: word.to_owned(),
            expected,
        }
    }

    /// The clause of that head.
    pub fn find(&self, head: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.head == head)
    }
}

/// The lines before the first case, the lines of each case, and what begins no line.
pub(super) fn blocks(text: &str) -> (Vec<Line>, Vec<Vec<Line>>, Vec<CaseFault>) {
    let mut shared = Vec::new();
    let mut cases: Vec<Vec<Line>> = Vec::new();
    let mut faults = Vec::new();
    for (number, text) in joined(text) {
        match line(number, &text) {
            Ok(line) if line.keyword == "case" => cases.push(vec![line]),
            Ok(line) => cases.last_mut().unwrap_or(&mut shared).push(line),
            Err(fault) => faults.push(fault),
        }
    }
    (shared, cases, faults)
}

/// Lines without comments; an indented line goes on with the one before it.
fn joined(text: &str) -> Vec<(u32, String)> {
    let mut lines: Vec<(u32, String)> = Vec::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (number, line) in (1..).zip(text.lines()) {
        let line = without_comment(line);
        if line.trim().is_empty() {
            continue;
        }
        match lines.last_mut() {
            Some((_, before)) if line.starts_with([' ', '\t']) => {
                before.push(' ');
                before.push_str(line.trim());
            }
            _ => lines.push((number, line.trim().to_owned())),
        }
    }
    lines
}

/// The line before a `#` that stands outside quotes.
fn without_comment(line: &str) -> &str {
    let mut quoted = false;
    for (at, sign) in line.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            '#' if !quoted => return line.get(..at).unwrap_or(line),
            _ => {}
        }
    }
    line
}

fn line(number: u32, text: &str) -> Result<Line, CaseFault> {
    let (first, rest) = text.split_once([' ', '\t']).unwrap_or((text, ""));
    let keyword = plain(first);
    if !KEYWORDS.contains(&keyword.as_str()) {
        return Err(CaseFault {
            line: number,
            kind: FaultKind::Keyword,
            word: first.to_owned(),
            expected: KEYWORDS,
        });
    }
    let unnamed = first.ends_with(':');
    let (name, rest) = match (unnamed, split_name(rest)) {
        (true, _) => ("", rest),
        (false, Some((name, rest))) => (name, rest),
        // A case has its title and nothing else; elsewhere a line without a colon is all clauses.
        (false, None) if keyword == "case" => (rest, ""),
        (false, None) => ("", rest),
    };
    Ok(Line {
        number,
        keyword,
        name: name.trim().trim_matches('"').to_owned(),
        clauses: clauses(rest),
    })
}

/// The name before a colon that stands outside quotes.
fn split_name(text: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    for (at, sign) in text.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            ':' if !quoted => return Some((text.get(..at)?, text.get(at + 1..)?)),
            _ => {}
        }
    }
    None
}

fn clauses(text: &str) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut quoted = false;
    for sign in text.chars().chain([',']) {
        match sign {
            '"' => {
                quoted = !quoted;
            }
            _ if quoted => word.push(sign),
            ',' | ';' | ' ' | '\t' => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                if matches!(sign, ',' | ';') && !words.is_empty() {
                    clauses.push(clause(std::mem::take(&mut words)));
                }
            }
            _ => word.push(sign),
        }
    }
    clauses
}

fn clause(words: Vec<String>) -> Clause {
    let head = words.first().map(|word| plain(word)).unwrap_or_default();
    Clause { head, words }
}
