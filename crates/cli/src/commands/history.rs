//! `griot undo`, `redo` and `history`.

use clap::ArgMatches;
use griot_api::Failure;
use griot_api::words::Words;
use serde_json::{Value, json};

use super::optional;
use crate::answer::{list, text};
use crate::session::Session;

/// Takes the newest operation back, or does the last undone one again.
pub(crate) fn undo_or_redo(session: &Session, name: &str) -> Result<u8, Failure> {
    let answer = session.call(name, json!({}))?;
    Ok(session.answer(&answer, |page| {
        let operation = operation(page.words, &answer);
        let id = if name == "undo" {
            "cli-undone"
        } else {
            "cli-redone"
        };
        page.words(id, &json!({ "operation": operation }));
    }))
}

/// What happened, newest first.
pub(crate) fn history(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({ "uid": optional(sub, "uid"), "limit": sub.get_one::<u32>("limit") });
    let answer = session.call("history", request)?;
    Ok(session.answer(&answer, |page| {
        for row in list(&answer, "rows") {
            let operation = operation(page.words, row);
            let undone = row.get("undone").and_then(Value::as_bool) == Some(true);
            page.words(
                "cli-history",
                &json!({ "at": text(row, "at").replace('T', " ").trim_end_matches('Z'), "operation": operation,
                         "kind": text(row, "kind"), "undone": if undone { "yes" } else { "no" } }),
            );
            for change in list(row, "changes") {
                let field = page.heading(text(change, "field"));
                page.under(
                    "cli-history-change",
                    &json!({ "field": field, "from": text(change, "from"), "to": text(change, "to") }),
                );
            }
        }
    }))
}

/// What an operation did, in words.
fn operation(words: &Words, answer: &Value) -> String {
    let params = answer.get("params");
    let of = |name: &str| params.map_or("", |params| text(params, name));
    // The wire carries text; the words count.
    let count = of("count").parse::<u64>().unwrap_or(0);
    let subject = of("subject");
    words.say_coded(
        "operation",
        text(answer, "operation"),
        &json!({ "subject": subject, "count": count, "changed": count }),
    )
}
