//! `griot clear --cases`.

use std::path::PathBuf;

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use crate::answer::{list, number, text, texts};
use crate::session::{Page, Session};
use crate::{DONE, FAILED, NO};

/// Cases from files, held beside the engine: 1 where a verdict differs, 3 where a line cannot be read.
pub(crate) fn clear(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let paths: Vec<String> = sub
        .get_many::<PathBuf>("cases")
        .into_iter()
        .flatten()
        .map(|path| crate::session::path_text(path))
        .collect::<Result<_, _>>()?;
    let answer = session.call("clear_cases", json!({ "paths": paths }))?;
    let code = if !list(&answer, "faults").is_empty() {
        FAILED
    } else if number(&answer, "agree") == number(&answer, "total") {
        DONE
    } else {
        NO
    };
    Ok(session.answer_with(code, &answer, |page| say(page, &answer)))
}

fn say(page: &mut Page<'_>, answer: &Value) {
    for fault in list(answer, "faults") {
        let about = page
            .words
            .say_coded("clearance-fault", text(fault, "code"), fault);
        page.words("clearance-at", &at(fault, &about));
        let expected = texts(fault, "expected").join(" · ");
        if !expected.is_empty() {
            page.under("clearance-fault-expected", &json!({ "expected": expected }));
        }
    }
    let mut said: Vec<(String, u64, String)> = Vec::new();
    for found in list(answer, "findings") {
        let about = page
            .words
            .say_coded("clearance-finding", text(found, "code"), found);
        // What stands before the first case is said once.
        let key = (text(found, "path").to_owned(), number(found, "line"), about);
        if !said.contains(&key) {
            page.words("clearance-at", &at(found, &key.2));
            said.push(key);
        }
    }
    for row in list(answer, "rows") {
        let title = page.words.say(
            "clearance-case-differs",
            &json!({ "title": text(row, "title") }),
        );
        page.words("clearance-at", &at(row, &title));
        for one in list(row, "differences") {
            difference(page, one);
        }
    }
    if list(answer, "faults").is_empty() {
        let total = number(answer, "total");
        page.words(
            "clearance-cases-sum",
            &json!({ "total": total, "differ": total - number(answer, "agree") }),
        );
    }
}

fn at(line: &Value, about: &str) -> Value {
    json!({ "path": text(line, "path"), "line": number(line, "line").to_string(), "about": about })
}

fn difference(page: &mut Page<'_>, one: &Value) {
    let verdict = |page: &Page<'_>, code: &str| {
        page.words
            .say_coded("clearance-verdict", code, &Value::Null)
    };
    let expected: Vec<String> = texts(one, "expected")
        .iter()
        .map(|code| verdict(page, code))
        .collect();
    let rule = text(one, "word");
    let params = json!({
        "line": number(one, "line").to_string(),
        "territories": text(one, "territories"),
        "first": text(one, "first"),
        "last": text(one, "last"),
        "expected": expected.join(" | "),
        "got": verdict(page, text(one, "got")),
        "word": rule,
    });
    let sentence = page
        .words
        .say_coded("clearance-differs", text(one, "code"), &params);
    page.line(&format!("  {sentence}"));
    for line in list(one, "proof") {
        let indent = "  ".repeat(usize::try_from(number(line, "depth")).unwrap_or(0));
        let mark = verdict(page, text(line, "verdict"));
        let about = page.words.say_coded(
            "clearance-rule",
            text(line, "rule"),
            &json!({ "party": text(line, "party"), "asset": text(line, "asset"),
                     "day": text(line, "day") }),
        );
        let paper = match text(line, "paper") {
            "" => String::new(),
            paper => page.words.say(
                "clearance-paper",
                &json!({ "paper": paper, "line": number(line, "at").to_string() }),
            ),
        };
        page.line(format!("    {indent}{mark}: {about} {paper}").trim_end());
    }
    let sets: Vec<String> = list(one, "missing")
        .iter()
        .map(|set| {
            let papers = set.as_array().into_iter().flatten();
            let papers: Vec<&str> = papers.filter_map(Value::as_str).collect();
            papers.join(" + ")
        })
        .collect();
    if !sets.is_empty() {
        page.under("clearance-missing", &json!({ "sets": sets.join(" | ") }));
    }
}
