//! `griot checks`, `griot check --fix` and `griot home`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, optional};
use crate::DONE;
use crate::answer::{list, number, text};
use crate::commands::browse::findings;
use crate::session::{Page, Session};

/// So many changes are shown.
const SHOWN: usize = 40;

/// Lists the checks, or switches one.
pub(crate) fn run(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    match sub.subcommand() {
        None => overview(session),
        Some(("set", sub)) => set(session, sub),
        Some(("allow", sub)) => {
            let request = json!({ "uid": argument(sub, "uid"), "check": argument(sub, "check"),
                                  "reason": argument(sub, "reason") });
            let answer = session.call("check_waive", request)?;
            Ok(session.answer(&answer, |page| page.words("cli-check-allowed", &answer)))
        }
        Some(("disallow", sub)) => {
            let request = json!({ "uid": argument(sub, "uid"), "check": argument(sub, "check") });
            let answer = session.call("check_unwaive", request)?;
            Ok(session.answer(&answer, |page| page.words("cli-check-disallowed", &answer)))
        }
        Some(_) => Err(Failure::usage("wrong-usage")),
    }
}

fn overview(session: &Session) -> Result<u8, Failure> {
    let answer = session.call("checks", json!({}))?;
    Ok(session.answer(&answer, |page| {
        for row in list(&answer, "rows") {
            let params = json!({
                "id": text(row, "id"),
                "severity": weight(page, text(row, "severity")),
                "open": number(row, "open"),
                "waived": number(row, "waived"),
                "fix": row.get("fix").and_then(Value::as_str).unwrap_or("none"),
            });
            page.words("cli-check-row", &params);
            let why = page.words.say_coded("check", text(row, "id"), &Value::Null);
            page.line(&format!("  {why}"));
        }
    }))
}

fn weight(page: &Page<'_>, severity: &str) -> String {
    match severity {
        "off" => page.words.say("cli-check-off", &Value::Null),
        other => page.words.say_coded("cli-severity", other, &Value::Null),
    }
}

fn set(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({ "check": argument(sub, "check"), "severity": argument(sub, "severity") });
    let answer = session.call("check_set", request)?;
    let wanted = argument(sub, "check");
    let row = list(&answer, "rows")
        .iter()
        .find(|row| text(row, "id") == wanted);
    let severity = row.map_or("", |row| text(row, "severity")).to_owned();
    Ok(session.answer(&answer, |page| {
        let severity = weight(page, &severity);
        page.words(
            "cli-check-set",
            &json!({ "check": wanted, "severity": severity }),
        );
    }))
}

/// Lets a check mend what it found.
pub(crate) fn fix(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let dry_run = sub.get_flag("dry-run");
    let request = json!({ "check": argument(sub, "fix"), "query": optional(sub, "query"), "dry_run": dry_run });
    let answer = session.call("check_fix", request)?;
    Ok(session.answer(&answer, |page| {
        for row in list(&answer, "rows").iter().take(SHOWN) {
            let mut row = row.clone();
            if let Some(cell) = row.get_mut("field") {
                *cell = Value::String(page.heading(cell.as_str().unwrap_or_default()));
            }
            page.words("cli-check-mended", &row);
        }
        let said = if dry_run {
            "cli-check-would"
        } else {
            "cli-check-fixed"
        };
        page.words(said, &answer);
    }))
}

/// What somebody said is all right.
pub(crate) fn allowed(session: &Session) -> Result<u8, Failure> {
    let checks = session.call("checks", json!({}))?;
    let mut rows = Vec::new();
    for check in list(&checks, "rows")
        .iter()
        .filter(|row| number(row, "waived") > 0)
    {
        let request = json!({ "check": text(check, "id"), "waived": true, "limit": u32::MAX });
        let page = session.call("check_page", request)?;
        rows.extend(list(&page, "rows").iter().cloned());
    }
    let answer = json!({ "total": rows.len(), "rows": rows });
    Ok(session.answer_with(DONE, &answer, |page| {
        for row in list(&answer, "rows") {
            findings(page, std::slice::from_ref(row), true);
            page.words(
                "cli-check-reason",
                &json!({ "reason": text(row, "waived") }),
            );
        }
    }))
}

/// What waits.
pub(crate) fn home(session: &Session) -> Result<u8, Failure> {
    let answer = session.call("home", json!({}))?;
    Ok(session.answer(&answer, |page| {
        for row in list(&answer, "rows") {
            let when = match row.get("days").and_then(Value::as_i64) {
                Some(days) => page.words.say("cli-home-when", &json!({ "days": days })),
                None => String::new(),
            };
            let params = json!({ "when": when, "what": what(page, row), "why": why(page, row) });
            page.words("cli-home-line", &params);
        }
        if list(&answer, "rows").is_empty() {
            page.words("home-calm", &Value::Null);
        }
    }))
}

fn what(page: &Page<'_>, row: &Value) -> String {
    let code = text(row, "code");
    let params = match text(row, "kind") {
        "check" => {
            let finding = page
                .words
                .say_coded("finding", &format!("{code}-title"), &Value::Null);
            json!({ "finding": finding, "count": number(row, "count") })
        }
        "job" => {
            let job = code.replace('_', "-");
            let subject = text(row, "subject");
            let params = json!({ "path": subject, "offer": subject, "query": subject, "paths": 1 });
            json!({ "job": page.words.say_coded("job", &job, &params), "count": number(row, "count") })
        }
        _ => json!({ "subject": text(row, "subject"), "count": number(row, "count") }),
    };
    page.words.say_coded("home", text(row, "kind"), &params)
}

fn why(page: &Page<'_>, row: &Value) -> String {
    if text(row, "kind") == "check" {
        return page
            .words
            .say_coded("check", text(row, "code"), &Value::Null);
    }
    let reasons: Vec<String> = list(row, "reasons")
        .iter()
        .map(|reason| {
            let code = text(reason, "code");
            let title = page
                .words
                .find_coded("finding", &format!("{code}-title"), &Value::Null)
                .unwrap_or_else(|| page.words.say_problem(code, &json!({})));
            let params = json!({ "reason": title, "count": number(reason, "count") });
            page.words.say("home-reason", &params)
        })
        .collect();
    let params = json!({ "reasons": reasons.join(" · "), "subject": text(row, "subject") });
    let id = format!("{}-why", text(row, "kind"));
    page.words.say_coded("home", &id, &params)
}
