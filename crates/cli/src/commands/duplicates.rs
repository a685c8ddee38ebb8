//! `griot duplicates`, `merge` and `different`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, optional};
use crate::answer::{cell, list, number, text, texts};
use crate::session::{Page, Session};

/// What may be there twice.
pub(crate) fn duplicates(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({ "of": optional(sub, "of"), "query": optional(sub, "query") });
    let answer = session.call("duplicates", request)?;
    Ok(session.answer(&answer, |page| {
        for group in list(&answer, "rows") {
            self::group(page, group);
        }
        page.words(
            "cli-duplicates",
            &json!({ "total": number(&answer, "total") }),
        );
    }))
}

fn group(page: &mut Page<'_>, group: &Value) {
    let reason = page
        .words
        .say_coded("duplicate", text(group, "reason"), &Value::Null);
    let score = group.get("score").and_then(Value::as_f64).unwrap_or(0.0);
    page.words(
        "cli-duplicate-group",
        &json!({ "reason": reason, "percent": format!("{:.0}", score * 100.0) }),
    );
    let items = list(group, "items");
    for item in items {
        let details: String = [
            "artist",
            "release",
            "duration_ms",
            "format",
            "code",
            "examples",
        ]
        .iter()
        .map(|name| cell(item, name))
        .filter(|detail| !detail.is_empty())
        .map(|detail| format!(" · {detail}"))
        .collect();
        page.under(
            "cli-duplicate-item",
            &json!({ "title": text(item, "title"), "details": details, "uid": text(item, "uid") }),
        );
    }
    let more = number(group, "count").saturating_sub(items.len() as u64);
    if more > 0 {
        page.under("cli-duplicate-more", &json!({ "count": more }));
    }
}

/// Makes one of two.
pub(crate) fn merge(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({ "uid": argument(sub, "uid"), "into": argument(sub, "into") });
    let answer = session.call("merge", request)?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-merged", &answer);
        for one in list(&answer, "overruled") {
            let field = page.heading(text(one, "field"));
            page.under(
                "cli-merged-overruled",
                &json!({ "field": field, "kept": texts(one, "kept").join("; "),
                         "other": texts(one, "other").join("; ") }),
            );
        }
    }))
}

/// Says that things are different.
pub(crate) fn different(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let uids: Vec<&String> = sub.get_many::<String>("uids").unwrap_or_default().collect();
    let answer = session.call("different", json!({ "uids": uids }))?;
    let is_new = answer.get("operation").is_some_and(|id| !id.is_null());
    Ok(session.answer(&answer, |page| {
        page.words(
            if is_new {
                "cli-different"
            } else {
                "cli-different-known"
            },
            &Value::Null,
        );
    }))
}
