//! `griot isrc`: giving codes, the register, the list for the agency.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, optional, path};
use crate::answer::{list, number, text, texts};
use crate::session::{Page, Session};
use crate::table::Table;

/// So many codes are shown line by line; `--json` has them all.
const SHOWN: usize = 20;

/// Runs one of the five.
pub(crate) fn run(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    match sub.subcommand() {
        Some(("assign", sub)) => assign(session, sub),
        Some(("register", sub)) => register(session, sub),
        Some(("confirm", sub)) => confirm(session, sub),
        Some(("prefix", sub)) => prefix(session, sub),
        Some(("export", sub)) => export(session, sub),
        _ => Err(Failure::usage("wrong-usage")),
    }
}

fn assign(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let dry_run = sub.get_flag("dry-run");
    let request = json!({
        "query": argument(sub, "query"),
        "prefix": optional(sub, "prefix"),
        "dry_run": dry_run,
    });
    let answer = session.call("isrc_assign", request)?;
    Ok(session.answer(&answer, |page| {
        page.words(
            if dry_run {
                "cli-isrc-would"
            } else {
                "cli-isrc-given"
            },
            &answer,
        );
        let rows = list(&answer, "rows");
        for row in rows.iter().take(SHOWN) {
            page.under("cli-isrc-row", row);
        }
        if rows.len() > SHOWN {
            page.under("cli-isrc-more", &json!({ "count": rows.len() - SHOWN }));
        }
        let passed = number(&answer, "passed_over");
        if passed > 0 {
            page.words("cli-isrc-passed-over", &json!({ "count": passed }));
        }
        for reason in ["has-code", "same-sound"] {
            let skipped = list(&answer, "skipped").iter();
            let count = skipped.filter(|one| text(one, "reason") == reason).count();
            if count > 0 {
                page.words("isrc-skipped", &json!({ "reason": reason, "count": count }));
            }
        }
        hold(page, &answer);
    }))
}

/// Why nothing is given, and what to do.
fn hold(page: &mut Page<'_>, of: &Value) {
    if let Some(hold) = of.get("hold").filter(|hold| !hold.is_null()) {
        page.words("isrc-hold", hold);
        page.words("isrc-hold-ask", &Value::Null);
    }
}

fn register(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({ "prefix": optional(sub, "prefix"), "year": optional(sub, "year") });
    let answer = session.call("isrc_register", request)?;
    Ok(session.answer(&answer, |page| {
        let rows = list(&answer, "rows");
        if !rows.is_empty() {
            let columns = ["isrc", "title", "artist", "isrc-state", "isrc-since", "uid"];
            let mut table = Table::new(columns.map(|name| page.heading(name)).to_vec())
                .whole(0)
                .whole(5);
            for row in rows {
                table.row([
                    text(row, "isrc").to_owned(),
                    text(row, "title").to_owned(),
                    text(row, "artist").to_owned(),
                    page.words
                        .say("isrc-state", &json!({ "state": text(row, "state") })),
                    text(row, "at").to_owned(),
                    text(row, "uid").to_owned(),
                ]);
            }
            page.table(&table);
        }
        page.words("cli-isrc-total", &json!({ "total": rows.len() }));
        for series in list(&answer, "series") {
            self::series(page, series);
        }
    }))
}

fn series(page: &mut Page<'_>, series: &Value) {
    let next = match text(series, "next_isrc") {
        "" => "null",
        next => next,
    };
    page.words(
        "cli-isrc-series",
        &json!({
            "prefix": text(series, "prefix"), "year": text(series, "year"), "next": next,
            "given": number(series, "given"), "found": number(series, "found"), "left": number(series, "left"),
        }),
    );
    hold(page, series);
}

fn confirm(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({
        "prefix": optional(sub, "prefix"),
        "year": optional(sub, "year"),
        "next": sub.get_one::<u32>("next"),
    });
    let answer = session.call("isrc_confirm", request)?;
    Ok(session.answer(&answer, |page| {
        page.words(
            "cli-isrc-confirmed",
            &json!({ "next": text(&answer, "next_isrc") }),
        );
    }))
}

fn prefix(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({ "prefix": argument(sub, "prefix"), "remove": sub.get_flag("remove") });
    let answer = session.call("isrc_prefix", request)?;
    Ok(session.answer(&answer, |page| {
        page.words(
            "cli-isrc-prefixes",
            &json!({ "prefixes": texts(&answer, "prefixes").join(", ") }),
        );
    }))
}

fn export(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({
        "file": path(sub, "file")?,
        "prefix": optional(sub, "prefix"),
        "year": optional(sub, "year"),
        "language": session.words.lang().tag(),
    });
    let answer = session.call("isrc_export", request)?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-isrc-exported", &answer);
        let incomplete = list(&answer, "incomplete");
        if incomplete.is_empty() {
            return;
        }
        page.words("cli-isrc-incomplete", &json!({ "count": incomplete.len() }));
        for one in incomplete.iter().take(SHOWN) {
            let fields: Vec<String> = texts(one, "lacks")
                .iter()
                .map(|name| page.heading(name))
                .collect();
            page.under(
                "cli-isrc-lacks",
                &json!({ "isrc": text(one, "isrc"), "title": text(one, "title"), "fields": fields }),
            );
        }
        if incomplete.len() > SHOWN {
            page.under("cli-isrc-more", &json!({ "count": incomplete.len() - SHOWN }));
        }
    }))
}
