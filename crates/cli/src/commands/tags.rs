//! `griot tags diff`, `write` and `restore`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::argument;
use crate::answer::{list, number, text, texts};
use crate::session::{Page, Session};
use crate::{DONE, NO};

/// Runs one of the three.
pub(crate) fn run(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let Some((name, sub)) = sub.subcommand() else {
        return Err(Failure::usage("wrong-usage"));
    };
    let command = match name {
        "diff" => "tags_diff",
        "write" => "tags_write",
        _ => "tags_restore",
    };
    let answer = session.call(command, json!({ "query": argument(sub, "query") }))?;
    let problems = list(&answer, "problems");
    // Some files were not as Griot knew them: that is in the answer. Not one could be written: that is a no.
    let nothing_written = name != "diff" && number(&answer, "written") == 0 && !problems.is_empty();
    let code = if nothing_written { NO } else { DONE };
    Ok(session.answer_with(code, &answer, |page| {
        match name {
            "diff" => differences(page, &answer),
            "write" => page.words("cli-tags-written", &answer),
            _ => page.words("cli-tags-restored", &answer),
        }
        if !problems.is_empty() {
            page.words("cli-problems", &json!({ "count": problems.len() }));
            page.problems(problems);
        }
    }))
}

fn differences(page: &mut Page<'_>, answer: &Value) {
    for file in list(answer, "rows") {
        page.words("cli-tags-file", &json!({ "path": text(file, "path") }));
        for change in list(file, "changes") {
            let field = page.heading(text(change, "field"));
            let side = |name: &str| texts(change, name).join("; ");
            page.under(
                "cli-tags-change",
                &json!({ "field": field, "from": side("from"), "to": side("to") }),
            );
        }
        for loss in list(file, "losses") {
            let field = page.heading(text(loss, "field"));
            let reason = page
                .words
                .say_coded("loss", text(loss, "reason"), &Value::Null);
            page.under(
                "cli-tags-loss",
                &json!({ "field": field, "reason": reason }),
            );
        }
    }
    page.words("cli-tags-total", answer);
}
