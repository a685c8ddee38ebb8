//! `griot names` and `griot collections`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::json;

use super::{argument, optional};
use crate::answer::{list, text};
use crate::session::Session;
use crate::table::Table;

/// Proposes names in Latin letters, takes or drops them.
pub(crate) fn names(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let Some((verb, sub)) = sub.subcommand() else {
        return Err(Failure::usage("wrong-usage"));
    };
    let (query, of) = (argument(sub, "query"), optional(sub, "of"));
    let answer = match verb {
        "propose" => session.call("names_propose", json!({ "query": query, "of": of }))?,
        verb => {
            let take = verb == "take";
            session.call(
                "names_settle",
                json!({ "query": query, "of": of, "take": take }),
            )?
        }
    };
    Ok(session.answer(&answer, |page| {
        page.words(&format!("cli-names-{verb}"), &answer);
    }))
}

/// Lists, keeps and removes queries under names.
pub(crate) fn collections(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let answer = match sub.subcommand() {
        Some(("save", sub)) => {
            let request = json!({
                "name": argument(sub, "name"), "query": argument(sub, "query"), "of": optional(sub, "of"),
            });
            session.call("collection_save", request)?
        }
        Some(("delete", sub)) => {
            session.call("collection_delete", json!({ "uid": argument(sub, "name") }))?;
            session.call("collections", json!({}))?
        }
        _ => session.call("collections", json!({}))?,
    };
    Ok(session.answer(&answer, |page| {
        let kind_and_query =
            ["kind", "query"].map(|name| page.words.say_coded("cli-column", name, &json!(null)));
        let mut table = Table::new([&[page.heading("title")], &kind_and_query[..]].concat());
        for row in list(&answer, "rows") {
            table.row([
                text(row, "title").to_owned(),
                page.words
                    .say_coded("cli-kind", text(row, "of"), &json!(null)),
                text(row, "query").to_owned(),
            ]);
        }
        if list(&answer, "rows").is_empty() {
            page.words("cli-collections-none", &json!({}));
        } else {
            page.table(&table);
        }
    }))
}
