//! `griot protocols`, `griot note` and `griot consent`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Map, Value, json};

use super::{argument, optional, path};
use crate::answer::{list, number, text, texts};
use crate::session::{Page, Session};

/// Labels and notices, and overrides.
pub(crate) fn protocols(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    match sub.subcommand() {
        Some(("import", sub)) => {
            let answer = session.call("protocol_import", json!({ "path": path(sub, "file")? }))?;
            Ok(session.answer(&answer, |page| {
                page.words("cli-protocol-imported", &answer);
                let without = texts(&answer, "without_picture");
                if !without.is_empty() {
                    page.words(
                        "cli-protocol-without-picture",
                        &json!({ "labels": without.join(", ") }),
                    );
                }
            }))
        }
        Some((verb @ ("attach" | "detach"), sub)) => {
            let labels: Vec<&String> = sub
                .get_many::<String>("labels")
                .unwrap_or_default()
                .collect();
            let request = json!({
                "query": argument(sub, "query"), "of": optional(sub, "of"), "labels": labels,
                "project": optional(sub, "project"),
            });
            changed(session, &format!("protocol_{verb}"), request)
        }
        Some(("show", sub)) => {
            let answer = session.call("protocols_of", json!({ "uid": argument(sub, "uid") }))?;
            Ok(session.answer(&answer, |page| card(page, &answer)))
        }
        Some(("override", sub)) => {
            let request = json!({
                "query": argument(sub, "query"), "of": optional(sub, "of"), "by": argument(sub, "by"),
                "reason": argument(sub, "reason"), "until": optional(sub, "until"),
            });
            changed(session, "override_add", request)
        }
        Some(("withdraw", sub)) => {
            let request = json!({ "query": argument(sub, "query"), "of": optional(sub, "of") });
            changed(session, "override_withdraw", request)
        }
        _ => projects(session),
    }
}

fn changed(session: &Session, command: &str, request: Value) -> Result<u8, Failure> {
    let answer = session.call(command, request)?;
    Ok(session.answer(&answer, |page| page.words("cli-set", &answer)))
}

fn projects(session: &Session) -> Result<u8, Failure> {
    let answer = session.call("protocols", json!({}))?;
    Ok(session.answer(&answer, |page| {
        let rows = list(&answer, "rows");
        if rows.is_empty() {
            page.words("cli-protocols-none", &json!({}));
        }
        for project in rows {
            page.words("cli-protocol-project", project);
            for label in list(project, "labels") {
                labelled(page, label);
            }
        }
    }))
}

fn labelled(page: &mut Page<'_>, label: &Value) {
    let words = list(label, "words").first().cloned().unwrap_or(Value::Null);
    let is = |name: &str| label.get(name).and_then(Value::as_bool) == Some(true);
    page.under(
        "cli-protocol-label",
        &json!({
            "code": text(label, "code"), "name": text(&words, "name"), "uid": text(label, "uid"),
            "community": text(label, "community"),
            "of": if text(label, "community").is_empty() { "notice" } else { "label" },
            "state": if is("gone") { "gone" } else if is("changed") { "changed" } else { "fine" },
        }),
    );
}

/// All that was asked of a thing.
pub(crate) fn card(page: &mut Page<'_>, card: &Value) {
    for label in list(card, "labels") {
        labelled(page, label);
    }
    for note in list(card, "notes") {
        let mut conditions: Vec<String> = Vec::new();
        if note.get("never").and_then(Value::as_bool) == Some(true) {
            conditions.push(page.words.say("cli-note-never", &Value::Null));
        }
        for (name, key) in [
            ("seasons", "cli-note-seasons"),
            ("only_in", "cli-note-only-in"),
            ("not_in", "cli-note-not-in"),
        ] {
            let values = texts(note, name);
            if !values.is_empty() {
                let values = json!({ "values": values.join(", ") });
                conditions.push(page.words.say(key, &values));
            }
        }
        if !text(note, "audience").is_empty() {
            let audience = page
                .words
                .say_coded("audience", text(note, "audience"), &Value::Null);
            conditions.push(audience);
        }
        page.under(
            "cli-protocol-note",
            &json!({
                "number": number(note, "number"), "text": text(note, "text"), "by": text(note, "said_by"),
                "said": if text(note, "said_by").is_empty() { "no" } else { "yes" },
                "closes": if conditions.is_empty() { "nothing" } else { text(note, "closes") },
                "conditions": conditions.join("; "),
            }),
        );
    }
    for one in list(card, "consents") {
        consented(page, one);
    }
    for one in list(card, "overrides") {
        let holds = one.get("holds").and_then(Value::as_bool) == Some(true);
        let params = json!({
            "by": text(one, "by"), "reason": text(one, "reason"), "since": text(one, "since"),
            "until": text(one, "until"), "withdrawn": text(one, "withdrawn_on"),
            "state": match () {
                () if !text(one, "withdrawn_on").is_empty() => "withdrawn",
                () if !holds => "over",
                () if text(one, "until").is_empty() => "open",
                () => "until",
            },
        });
        page.under("cli-protocol-override", &params);
    }
    for verdict in list(card, "kiosk") {
        let reasons = list(verdict, "reasons");
        if reasons.is_empty() {
            continue;
        }
        let overridden = verdict.get("overridden").and_then(Value::as_bool) == Some(true);
        page.under(
            "cli-protocol-kiosk",
            &json!({
                "place": text(verdict, "place"), "reasons": said(page, reasons),
                "overridden": if overridden { "yes" } else { "no" },
            }),
        );
    }
}

fn said(page: &Page<'_>, reasons: &[Value]) -> String {
    let all: Vec<String> = reasons
        .iter()
        .map(|reason| {
            let params = reason.get("params").unwrap_or(&Value::Null);
            page.words.say_coded("gate", text(reason, "code"), params)
        })
        .collect();
    all.join(" ")
}

/// What leaves on a part of the days only, and what leaves because somebody took it on themself.
pub(crate) fn what_leaves_otherwise(page: &mut Page<'_>, answer: &Value) {
    for one in list(answer, "cut") {
        let params = json!({
            "title": text(one, "title"), "from": text(one, "starts_on"), "until": text(one, "ends_before"),
            "reasons": said(page, list(one, "reasons")),
        });
        page.words("cli-export-cut", &params);
    }
    for one in list(answer, "overridden") {
        page.words("cli-export-overridden", one);
    }
}

/// Protocol notes.
pub(crate) fn note(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let index = |sub: &ArgMatches| sub.get_one::<u32>("number").copied();
    match sub.subcommand() {
        Some(("add", sub)) => changed(
            session,
            "note_add",
            json!({ "query": argument(sub, "query"), "note": typed(sub) }),
        ),
        Some(("set", sub)) => changed(
            session,
            "note_set",
            json!({ "uid": argument(sub, "uid"), "number": index(sub), "note": typed(sub) }),
        ),
        Some(("remove", sub)) => changed(
            session,
            "note_remove",
            json!({ "uid": argument(sub, "uid"), "number": index(sub) }),
        ),
        _ => Err(Failure::usage("wrong-usage")),
    }
}

/// What was given, and nothing else: the rest stays.
fn typed(sub: &ArgMatches) -> Map<String, Value> {
    let mut note = Map::new();
    for (name, field) in [
        ("text", "text"),
        ("language", "language"),
        ("said-by", "said_by"),
        ("said-on", "said_on"),
        ("closes", "closes"),
        ("seasons", "seasons"),
        ("only-in", "only_in"),
        ("not-in", "not_in"),
        ("audience", "audience"),
    ] {
        if let Ok(Some(text)) = sub.try_get_one::<String>(name) {
            note.insert(field.to_owned(), json!(text));
        }
    }
    for (name, never) in [("never", true), ("not-never", false)] {
        if matches!(sub.try_get_one::<bool>(name), Ok(Some(true))) {
            note.insert("never".to_owned(), json!(never));
        }
    }
    note
}

/// Consent documents.
pub(crate) fn consent(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    match sub.subcommand() {
        Some(("add", sub)) => {
            let request = json!({
                "query": argument(sub, "query"), "file": path(sub, "file")?, "given_by": argument(sub, "by"),
                "uses": argument(sub, "uses").split(',').collect::<Vec<_>>(),
                "given_for": optional(sub, "given-for"), "given_on": optional(sub, "given-on"),
                "language": optional(sub, "language"), "conditions": optional(sub, "conditions"),
                "until": optional(sub, "until"),
            });
            let answer = session.call("consent_add", request)?;
            Ok(session.answer(&answer, |page| page.words("cli-consent-added", &answer)))
        }
        Some(("withdraw", sub)) => {
            let request = json!({
                "uid": argument(sub, "uid"), "on": optional(sub, "on"), "why": optional(sub, "reason"),
            });
            let answer = session.call("consent_withdraw", request)?;
            Ok(session.answer(&answer, |page| {
                page.words("cli-consent-withdrawn", &answer);
            }))
        }
        Some(("remove", sub)) => {
            let request = json!({ "uid": argument(sub, "uid"), "query": argument(sub, "query") });
            let answer = session.call("consent_remove", request)?;
            Ok(session.answer(&answer, |page| page.words("cli-consent-removed", &answer)))
        }
        Some(("open", sub)) => {
            let answer = session.call("consent_open", json!({ "uid": argument(sub, "uid") }))?;
            Ok(session.answer(&answer, |_| {}))
        }
        Some((_, sub)) => {
            let answer = session.call("consents", json!({ "query": optional(sub, "query") }))?;
            Ok(session.answer(&answer, |page| {
                let rows = list(&answer, "rows");
                if rows.is_empty() {
                    page.words("cli-consents-none", &json!({}));
                }
                for one in rows {
                    consented(page, one);
                }
            }))
        }
        None => Err(Failure::usage("wrong-usage")),
    }
}

fn consented(page: &mut Page<'_>, one: &Value) {
    let uses: Vec<String> = texts(one, "uses")
        .iter()
        .map(|code| page.words.say_coded("use", code, &Value::Null))
        .collect();
    let state = match text(one, "state") {
        "whole" if !text(one, "withdrawn_on").is_empty() => "withdrawn",
        "whole" if text(one, "until").is_empty() => "fine",
        "whole" => "until",
        other => other,
    };
    page.under(
        "cli-consent",
        &json!({
            "by": text(one, "given_by"), "file": text(one, "file_name"), "uses": uses.join(", "), "state": state,
            "until": text(one, "until"), "withdrawn": text(one, "withdrawn_on"), "uid": text(one, "uid"),
            "recordings": number(one, "recordings"),
        }),
    );
}
