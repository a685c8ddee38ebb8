//! `griot table export` and `import`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, optional, path};
use crate::answer::{list, number, text};
use crate::session::{Page, Session};
use crate::{DONE, NO};

/// Runs one of the two.
pub(crate) fn run(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    match sub.subcommand() {
        Some(("export", sub)) => export(session, sub),
        Some((_, sub)) => import(session, sub),
        None => Err(Failure::usage("wrong-usage")),
    }
}

fn export(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let columns: Vec<&str> = sub
        .get_many::<String>("columns")
        .unwrap_or_default()
        .map(String::as_str)
        .collect();
    let answer = session.call(
        "table_export",
        json!({
            "path": path(sub, "file")?,
            "query": argument(sub, "query"),
            "of": optional(sub, "of"),
            "columns": columns,
            "replace": sub.get_flag("replace"),
            "language": session.words.lang().tag(),
        }),
    )?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-table-exported", &answer);
        for one in list(&answer, "left_out") {
            let field = page.heading(text(one, "field"));
            let params = json!({ "cell": text(one, "cell"), "field": field });
            page.words("cli-table-left-out", &params);
        }
    }))
}

fn import(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let map: Vec<Value> = sub
        .get_many::<String>("map")
        .unwrap_or_default()
        .map(|typed| {
            // A heading may hold the sign itself; a field's name never does.
            let (heading, field) = typed
                .rsplit_once('=')
                .ok_or_else(|| Failure::usage("table-bad-map").with("value", typed))?;
            Ok(json!({ "heading": heading, "field": field.trim() }))
        })
        .collect::<Result<_, Failure>>()?;
    let preview = sub.get_flag("preview");
    let command = if preview {
        "table_preview"
    } else {
        "table_import"
    };
    let clears = sub
        .get_one::<String>("empty")
        .map_or(Value::Null, |word| json!(word == "clear"));
    let mut request = json!({
        "path": path(sub, "file")?,
        "of": optional(sub, "of"),
        "sheet": optional(sub, "sheet"),
        "map": map,
        "mapping": optional(sub, "mapping"),
        "clears": clears,
        "repairs": sub.get_flag("accept-repairs"),
        "offset": sub.get_one::<u32>("offset"),
        "limit": sub.get_one::<u32>("limit"),
    });
    if let (false, Some(request)) = (preview, request.as_object_mut()) {
        request.insert("save_mapping".to_owned(), optional(sub, "save-mapping"));
    }
    let answer = session.call(command, request)?;
    if let (true, Some(name)) = (preview, sub.get_one::<String>("save-mapping")) {
        save_mapping(session, name, &answer)?;
    }
    // Not one row is of this catalogue.
    let nothing_known = number(&answer, "rows") > 0 && number(&answer, "matched") == 0;
    let code = if nothing_known { NO } else { DONE };
    Ok(session.answer_with(code, &answer, |page| say(page, &answer, preview)))
}

fn save_mapping(session: &Session, name: &str, answer: &Value) -> Result<(), Failure> {
    let columns: Vec<Value> = list(answer, "columns")
        .iter()
        .filter(|column| text(column, "field") != "uid")
        .map(|column| json!({ "heading": text(column, "heading"), "field": text(column, "field") }))
        .collect();
    let request = json!({ "name": name, "of": text(answer, "of"), "columns": columns });
    session.call("table_mapping_save", request).map(drop)
}

fn say(page: &mut Page<'_>, answer: &Value, preview: bool) {
    for note in list(answer, "notes") {
        let sentence = page.words.say_problem(text(note, "code"), params(note));
        page.line(&sentence);
    }
    let left_alone: Vec<String> = list(answer, "columns")
        .iter()
        .filter(|column| text(column, "field").is_empty())
        .map(|column| text(column, "heading").to_owned())
        .collect();
    if !left_alone.is_empty() {
        page.words("cli-table-left-alone", &json!({ "headings": left_alone }));
    }
    problems(page, answer);
    if preview {
        changes(page, answer);
    }
    let id = if preview {
        "cli-table-would"
    } else {
        "cli-table-imported"
    };
    page.words(id, answer);
}

fn problems(page: &mut Page<'_>, answer: &Value) {
    let total: u64 = list(answer, "counts")
        .iter()
        .map(|one| number(one, "count"))
        .sum();
    if total > 0 {
        page.words("cli-table-problems", &json!({ "count": total }));
    }
    for problem in list(answer, "problems") {
        let sentence = page
            .words
            .say_problem(text(problem, "code"), params(problem));
        let cell = text(problem, "cell");
        page.words(
            "cli-table-problem",
            &json!({ "cell": cell, "problem": sentence }),
        );
        if let Some(proposal) = problem.get("proposal").and_then(Value::as_str) {
            page.words("cli-table-proposal", &json!({ "proposal": proposal }));
        }
    }
}

fn changes(page: &mut Page<'_>, answer: &Value) {
    for change in list(answer, "changes") {
        let field = page.heading(text(change, "field"));
        page.words(
            "cli-table-change",
            &json!({
                "cell": text(change, "cell"),
                "title": text(change, "title"),
                "field": field,
                "from": text(change, "from"),
                "to": text(change, "to"),
            }),
        );
    }
    let shown = list(answer, "changes").len() as u64;
    let more = number(answer, "cells").saturating_sub(shown);
    if more > 0 {
        page.words("cli-table-more", &json!({ "count": more }));
    }
}

fn params(coded: &Value) -> &Value {
    coded.get("params").unwrap_or(&Value::Null)
}
