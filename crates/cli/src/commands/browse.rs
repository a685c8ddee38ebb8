//! `griot list`, `show` and `fields`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, optional};
use crate::answer::{cell, list as list_of, minutes, number, text, texts};
use crate::session::{Page, Session};
use crate::table::Table;

/// Columns of a list, in this order, where any row fills them.
const COLUMNS: &[&str] = &[
    "title",
    "name",
    "version",
    "artist",
    "albumartist",
    "release",
    "disc",
    "track",
    "tracks",
    "duration",
    "duration_ms",
    "language",
    "isrc",
    "iswc",
    "barcode",
    "catno",
    "date",
    "genre",
    "country",
    "recordings",
];

/// `griot list`.
pub(crate) fn list(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let columns = columns(session, argument(sub, "columns"))?;
    let request = json!({
        "query": argument(sub, "query"),
        "of": optional(sub, "of"),
        "fields": columns,
        "limit": sub.get_one::<u32>("limit"),
        "offset": sub.get_one::<u32>("offset"),
        "sort": optional(sub, "sort"),
        "descending": sub.get_flag("descending"),
    });
    let answer = session.call("list", request)?;
    let asked = json!({ "query": argument(sub, "query"), "of": optional(sub, "of") });
    let why = match number(&answer, "total") {
        0 => session.call("explain", asked)?,
        _ => Value::Null,
    };
    Ok(session.answer(&answer, |page| {
        rows(page, &answer, columns.as_deref());
        explanation(page, &why);
    }))
}

/// The fields of a set of columns, or those named with commas between; none where nothing is said.
fn columns(session: &Session, said: &str) -> Result<Option<Vec<String>>, Failure> {
    if said.is_empty() {
        return Ok(None);
    }
    let sets = session.call("column_sets", json!({}))?;
    let set = list_of(&sets, "rows")
        .iter()
        .find(|set| text(set, "name") == said);
    Ok(Some(match set {
        Some(set) => texts(set, "fields"),
        None => said.split(',').map(|name| name.trim().to_owned()).collect(),
    }))
}

fn rows(page: &mut Page<'_>, answer: &Value, wanted: Option<&[String]>) {
    let rows = list_of(answer, "rows");
    let filled = |name: &&&str| rows.iter().any(|row| !cell(row, name).is_empty());
    let mut columns: Vec<&str> = match wanted {
        Some(wanted) => wanted.iter().map(String::as_str).collect(),
        None => COLUMNS.iter().filter(filled).copied().collect(),
    };
    columns.retain(|name| *name != "uid");
    if columns.contains(&"name") {
        columns.retain(|name| *name != "title");
    } else if !columns.contains(&"title") {
        columns.insert(0, "title");
    }
    columns.push("uid");
    let mut table = Table::new(columns.iter().map(|name| page.heading(name)).collect())
        .whole(columns.len() - 1);
    for (place, name) in columns.iter().enumerate() {
        if matches!(
            *name,
            "disc" | "track" | "tracks" | "duration" | "duration_ms" | "recordings"
        ) {
            table = table.right(place).whole(place);
        }
    }
    for row in rows {
        table.row(columns.iter().map(|name| match cell(row, name) {
            // A recording without a title is known by its file.
            empty if empty.is_empty() && *name == "title" => text(row, "file_name").to_owned(),
            filled => filled,
        }));
    }
    if !rows.is_empty() {
        page.table(&table);
    }
    page.words(
        "cli-list-total",
        &json!({ "shown": rows.len(), "total": number(answer, "total") }),
    );
}

/// Why nothing was found.
fn explanation(page: &mut Page<'_>, why: &Value) {
    let parts = list_of(why, "rows");
    for part in parts {
        if parts.len() > 1 {
            page.under("cli-explain-alone", part);
            if number(part, "without") > 0 {
                page.under("cli-explain-without", part);
            }
        }
        let like = texts(part, "like");
        if !like.is_empty() {
            page.under("cli-explain-like", &json!({ "like": like.join(", ") }));
        }
        let field = text(part, "unknown_field");
        if !field.is_empty() {
            page.under("cli-explain-field", &json!({ "field": field }));
        }
    }
}

/// `griot fields`.
pub(crate) fn fields(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let answer = session.call("fields", json!({ "of": optional(sub, "of") }))?;
    Ok(session.answer(&answer, |page| {
        let columns = ["field", "meaning", "of", "shape", "editable", "aliases"];
        let mut table = Table::new(
            columns
                .map(|name| page.words.say_coded("cli-column", name, &Value::Null))
                .to_vec(),
        )
        .whole(0);
        for field in list_of(&answer, "rows") {
            table.row([
                text(field, "name").to_owned(),
                page.heading(text(field, "name")),
                page.words
                    .say_coded("cli-kind", text(field, "of"), &Value::Null),
                text(field, "shape").to_owned(),
                cell(field, "editable"),
                texts(field, "aliases").join(", "),
            ]);
        }
        page.table(&table);
    }))
}

/// `griot show`.
pub(crate) fn show(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let answer = session.call("show", json!({ "uid": argument(sub, "uid") }))?;
    Ok(session.answer(&answer, |page| {
        let kind = page
            .words
            .say_coded("cli-kind", text(&answer, "kind"), &Value::Null);
        page.words(
            "cli-show",
            &json!({ "kind": kind, "title": text(&answer, "title"), "uid": text(&answer, "uid") }),
        );
        shown_fields(page, &answer);
        shown_people(page, &answer);
        shown_places(page, &answer);
        shown_files(page, &answer);
        if let Some(protocols) = answer.get("protocols") {
            super::protocol::card(page, protocols);
        }
        findings(page, list_of(&answer, "findings"), false);
    }))
}

fn shown_fields(page: &mut Page<'_>, answer: &Value) {
    let columns =
        ["field", "value"].map(|name| page.words.say_coded("cli-column", name, &Value::Null));
    let mut table = Table::new(columns.to_vec()).whole(0);
    for field in list_of(answer, "fields") {
        let mut value = cell(field, "values");
        if value.is_empty() {
            continue;
        }
        match text(field, "shape") {
            "duration" => value = value.parse().map_or(value, minutes),
            "decibel" => {
                value = value
                    .parse()
                    .map_or(value, |level: f64| format!("{level:.1}"))
            }
            _ => {}
        }
        table.row([page.heading(text(field, "name")), value]);
    }
    page.table(&table);
}

fn shown_people(page: &mut Page<'_>, answer: &Value) {
    for one in list_of(answer, "contributions") {
        let role = page.heading(text(one, "role"));
        page.words(
            "cli-show-contribution",
            &json!({ "name": text(one, "name"), "role": role, "instrument": text(one, "instrument"),
                     "plays": if text(one, "instrument").is_empty() { "no" } else { "yes" } }),
        );
    }
}

fn shown_places(page: &mut Page<'_>, answer: &Value) {
    for place in list_of(answer, "releases") {
        page.words(
            "cli-show-place",
            &json!({ "title": text(place, "title"), "disc": cell(place, "disc"), "position": cell(place, "position"),
                     "uid": text(place, "uid") }),
        );
    }
    let tracks = list_of(answer, "tracks");
    if tracks.is_empty() {
        return;
    }
    let columns = ["disc", "track", "title", "artist", "duration", "uid"];
    let mut table = Table::new(columns.map(|name| page.heading(name)).to_vec())
        .whole(5)
        .right(0)
        .right(1)
        .right(4);
    for track in tracks {
        let from = [
            "disc",
            "position",
            "title",
            "artist",
            "duration_ms",
            "recording_uid",
        ];
        table.row(from.map(|name| cell(track, name)));
    }
    page.table(&table);
}

fn shown_files(page: &mut Page<'_>, answer: &Value) {
    for file in list_of(answer, "files") {
        let missing = file.get("missing").and_then(Value::as_bool) == Some(true);
        page.words(
            "cli-show-file",
            &json!({
                "path": text(file, "path"), "codec": text(file, "codec"), "duration": cell(file, "duration_ms"),
                "rate": cell(file, "sample_rate_hz"), "missing": if missing { "yes" } else { "no" },
                "lufs": file.get("loudness_lufs").and_then(Value::as_f64).map(|lufs| format!("{lufs:.1}")),
            }),
        );
    }
}

/// Findings, each with its sentence; with its subject where they are about many things.
pub(crate) fn findings(page: &mut Page<'_>, findings: &[Value], with_subject: bool) {
    for finding in findings {
        let params = finding.get("params").cloned().unwrap_or_else(|| json!({}));
        let sentence = page.words.say_problem(text(finding, "code"), &params);
        let severity =
            page.words
                .say_coded("cli-severity", text(finding, "severity"), &Value::Null);
        if with_subject {
            page.words(
                "cli-finding-of",
                &json!({ "severity": severity, "finding": sentence, "title": text(finding, "subject_title"),
                         "uid": text(finding, "subject_uid") }),
            );
        } else {
            page.under(
                "cli-finding",
                &json!({ "severity": severity, "finding": sentence }),
            );
        }
    }
}
