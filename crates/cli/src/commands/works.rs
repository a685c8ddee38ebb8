//! `griot works`, `griot work` and `griot lyrics`.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Map, Value, json};

use super::argument;
use crate::answer::{cell, list, text};
use crate::session::Session;
use crate::table::Table;

/// The works that a recording performs.
pub(crate) fn works(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let uid = argument(sub, "uid");
    match sub.subcommand() {
        Some(("add", sub)) => {
            let mut performed = given(sub);
            performed.insert("work".to_owned(), json!(argument(sub, "work")));
            session.call("work_add", json!({ "uid": uid, "performed": performed }))?
        }
        Some(("set", sub)) => session.call(
            "work_set",
            json!({ "uid": uid, "number": number(sub, "number"), "performed": given(sub) }),
        )?,
        Some(("remove", sub)) => session.call(
            "work_remove",
            json!({ "uid": uid, "number": number(sub, "number") }),
        )?,
        Some(("move", sub)) => session.call(
            "work_move",
            json!({ "uid": uid, "number": number(sub, "number"), "to": number(sub, "target") }),
        )?,
        _ => Value::Null,
    };
    let answer = session.call("works", json!({ "uid": uid }))?;
    Ok(session.answer(&answer, |page| {
        let columns = ["number", "work", "kind", "movement", "part", "uid"];
        let heads = columns.map(|name| page.words.say_coded("cli-column", name, &Value::Null));
        let mut table = Table::new(heads.to_vec()).right(0).whole(5);
        for row in list(&answer, "rows") {
            let kind = page
                .words
                .say_coded("work-kind", text(row, "kind"), &Value::Null);
            let movement = [cell(row, "movement_number"), cell(row, "movement")].join(" ");
            table.row([
                cell(row, "number"),
                cell(row, "title"),
                kind,
                movement.trim().to_owned(),
                cell(row, "part"),
                cell(row, "uid"),
            ]);
        }
        page.table(&table);
    }))
}

/// `griot work derive`, `griot work underive`.
pub(crate) fn work(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let Some((name, sub)) = sub.subcommand() else {
        return Err(Failure::usage("wrong-usage"));
    };
    let request = json!({
        "uid": argument(sub, "uid"), "from": argument(sub, "source"), "stands": name == "derive",
    });
    let answer = session.call("work_derive", request)?;
    Ok(session.answer(&answer, |page| {
        page.words(
            if name == "derive" {
                "cli-work-derived"
            } else {
                "cli-work-underived"
            },
            &json!({}),
        );
    }))
}

/// `griot lyrics`.
pub(crate) fn lyrics(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let uid = argument(sub, "uid");
    match sub.subcommand() {
        Some(("add", sub)) => {
            let mut lyrics = given(sub);
            lyrics.insert("text".to_owned(), json!(words_of(sub)?));
            session.call("lyrics_add", json!({ "uid": uid, "lyrics": lyrics }))?
        }
        Some(("set", sub)) => session.call(
            "lyrics_set",
            json!({ "uid": uid, "number": number(sub, "number"), "lyrics": given(sub) }),
        )?,
        Some(("remove", sub)) => session.call(
            "lyrics_remove",
            json!({ "uid": uid, "number": number(sub, "number") }),
        )?,
        _ => Value::Null,
    };
    let answer = session.call("lyrics", json!({ "uid": uid }))?;
    Ok(session.answer(&answer, |page| {
        for row in list(&answer, "rows") {
            let kind = page.words.say_coded("lyrics-kind", text(row, "kind"), &Value::Null);
            page.words(
                "cli-lyrics",
                &json!({ "number": cell(row, "number"), "kind": kind, "language": cell(row, "language"),
                         "script": cell(row, "script"),
                         "said": if text(row, "language").is_empty() { "no" } else { "yes" } }),
            );
            for line in text(row, "text").lines() {
                page.line(&format!("  {}", griot_api::words::visible(line)));
            }
        }
    }))
}

/// The words in a file; in standard input where no file is named.
fn words_of(sub: &ArgMatches) -> Result<String, Failure> {
    let path = sub.get_one::<PathBuf>("words");
    let mut read = String::new();
    match path
        .map(PathBuf::as_path)
        .filter(|path| *path != Path::new("-"))
    {
        Some(path) => std::fs::File::open(path).and_then(|mut file| file.read_to_string(&mut read)),
        None => std::io::stdin().read_to_string(&mut read),
    }
    .map_err(|cause| Failure::usage("words-unreadable").with("cause", cause))?;
    Ok(read)
}

fn number(sub: &ArgMatches, name: &str) -> Option<u32> {
    sub.get_one::<u32>(name).copied()
}

/// What was given, and nothing else: the rest stays.
fn given(sub: &ArgMatches) -> Map<String, Value> {
    let mut typed = Map::new();
    for (name, field) in [
        ("movement", "movement"),
        ("movement-number", "movement_number"),
        ("part", "part"),
        ("kind", "kind"),
        ("language", "language"),
        ("script", "script"),
    ] {
        if let Ok(Some(text)) = sub.try_get_one::<String>(name) {
            typed.insert(field.to_owned(), json!(text));
        }
    }
    typed
}
