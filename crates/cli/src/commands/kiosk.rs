//! `griot kiosk export`, `apply` and `verify`, and `griot key export`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{optional, path};
use crate::answer::{list, text};
use crate::session::{Page, Session};
use crate::{DONE, NO};

/// Runs one of the three.
pub(crate) fn run(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    match sub.subcommand() {
        Some(("export", sub)) => export(session, sub),
        Some(("apply", sub)) => apply(session, sub),
        Some(("verify", sub)) => verify(session, sub),
        _ => Err(Failure::usage("wrong-usage")),
    }
}

fn export(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    session.open()?;
    let request = json!({
        "to": path(sub, "to")?,
        "offer": optional(sub, "offer"),
        "select": optional(sub, "select"),
        "since": path(sub, "since")?,
    });
    let answer = session.call("kiosk_export", request)?;
    let exported = answer.get("exported").and_then(Value::as_bool) == Some(true);
    let code = if exported { DONE } else { NO };
    Ok(session.answer_with(code, &answer, |page| {
        page.words(
            if exported {
                "cli-export"
            } else {
                "cli-export-nothing"
            },
            &answer,
        );
        staying(page, list(&answer, "staying"));
        super::protocol::what_leaves_otherwise(page, &answer);
    }))
}

/// What stays out, each with its reasons.
fn staying(page: &mut Page<'_>, staying: &[Value]) {
    if staying.is_empty() {
        return;
    }
    page.words("cli-export-staying", &json!({ "count": staying.len() }));
    for one in staying {
        let reasons: Vec<String> = list(one, "reasons")
            .iter()
            .map(|reason| {
                page.words.say_coded(
                    "gate",
                    text(reason, "code"),
                    reason.get("params").unwrap_or(&Value::Null),
                )
            })
            .collect();
        page.under(
            "cli-export-stays",
            &json!({ "title": text(one, "title"), "reasons": reasons.join(" ") }),
        );
    }
}

fn apply(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let answer = session.call(
        "kiosk_apply",
        json!({ "delta": path(sub, "delta")?, "to": path(sub, "to")? }),
    )?;
    Ok(session.answer(&answer, |page| page.words("cli-applied", &answer)))
}

fn verify(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let answer = session.call(
        "kiosk_verify",
        json!({ "dir": path(sub, "dir")?, "key": path(sub, "key")? }),
    )?;
    let good = answer.get("good").and_then(Value::as_bool) == Some(true);
    Ok(
        session.answer_with(if good { DONE } else { NO }, &answer, |page| {
            page.words(
                if good {
                    "cli-bundle-good"
                } else {
                    "cli-bundle-bad"
                },
                &answer,
            );
            for problem in list(&answer, "problems") {
                let params = problem.get("params").cloned().unwrap_or_else(|| json!({}));
                let sentence =
                    page.words
                        .say_coded("bundle-problem", text(problem, "code"), &params);
                match problem.get("path").and_then(Value::as_str) {
                    Some(path) => {
                        page.under("cli-problem", &json!({ "path": path, "problem": sentence }))
                    }
                    None => page.line(&format!("  {sentence}")),
                }
            }
        }),
    )
}

/// `griot key export`.
pub(crate) fn key(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let Some(("export", sub)) = sub.subcommand() else {
        return Err(Failure::usage("wrong-usage"));
    };
    let file = path(sub, "file")?;
    let answer = session.call("key_export", json!({ "file": file }))?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-key-exported", &json!({ "path": file }))
    }))
}
