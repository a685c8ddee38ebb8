//! `griot place`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, optional};
use crate::answer::{list, number, text, texts};
use crate::session::{Page, Session};

/// The tree of places, and which recording was made where.
pub(crate) fn run(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    match sub.subcommand() {
        Some(("add", sub)) => add(session, sub),
        Some(("remove", sub)) => {
            let answer =
                session.call("place_remove", json!({ "place": argument(sub, "place") }))?;
            Ok(session.answer(&answer, |page| page.words("cli-place-removed", &json!({}))))
        }
        Some(("link", sub)) => link(session, sub),
        _ => tree(session),
    }
}

fn add(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let also: Vec<&String> = sub.get_many::<String>("also").unwrap_or_default().collect();
    let request = json!({
        "name": argument(sub, "name"), "above": optional(sub, "in"), "kind": optional(sub, "kind"),
        "country": optional(sub, "country"), "coordinates": optional(sub, "at"), "names": also,
    });
    let answer = session.call("place_add", request)?;
    Ok(session.answer(&answer, |page| page.words("cli-place-added", &answer)))
}

fn link(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let place = if sub.get_flag("none") {
        json!("")
    } else {
        optional(sub, "place")
    };
    let request = json!({ "query": argument(sub, "query"), "place": place });
    let answer = session.call("place_link", request)?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-set", &answer);
        for name in texts(&answer, "unresolved") {
            page.words("cli-place-unresolved", &json!({ "name": name }));
        }
    }))
}

fn tree(session: &Session) -> Result<u8, Failure> {
    let answer = session.call("places", json!({}))?;
    Ok(session.answer(&answer, |page| {
        let rows = list(&answer, "rows");
        branch(page, rows, "", 0);
        page.words(
            "cli-place-total",
            &json!({ "total": number(&answer, "total") }),
        );
    }))
}

/// The places below one, each followed by those below it.
fn branch(page: &mut Page<'_>, rows: &[Value], above: &str, depth: usize) {
    for row in rows.iter().filter(|row| text(row, "above") == above) {
        let names = texts(row, "names").join(", ");
        page.words(
            "cli-place",
            &json!({
                "indent": "  ".repeat(depth), "name": text(row, "name"), "uid": text(row, "uid"), "names": names,
                "has": if names.is_empty() { "no" } else { "yes" }, "recordings": number(row, "recordings"),
            }),
        );
        if depth < 64 {
            branch(page, rows, text(row, "uid"), depth + 1);
        }
    }
}
