//! `griot credits`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Map, Value, json};

use super::argument;
use crate::answer::{cell, list, text};
use crate::session::Session;
use crate::table::Table;

/// Who did what on a recording.
pub(crate) fn run(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let uid = argument(sub, "uid");
    let number = |sub: &ArgMatches, name: &str| sub.get_one::<u32>(name).copied();
    match sub.subcommand() {
        Some(("add", sub)) => {
            let mut credit = typed(sub);
            credit.insert("party".to_owned(), json!(argument(sub, "party")));
            session.call("credit_add", json!({ "uid": uid, "credit": credit }))?
        }
        Some(("set", sub)) => session.call(
            "credit_set",
            json!({ "uid": uid, "number": number(sub, "number"), "credit": typed(sub) }),
        )?,
        Some(("remove", sub)) => session.call(
            "credit_remove",
            json!({ "uid": uid, "number": number(sub, "number") }),
        )?,
        Some(("move", sub)) => session.call(
            "credit_move",
            json!({ "uid": uid, "number": number(sub, "number"), "to": number(sub, "target") }),
        )?,
        _ => Value::Null,
    };
    let answer = session.call("credits", json!({ "uid": uid }))?;
    Ok(session.answer(&answer, |page| {
        let columns = [
            "number",
            "role",
            "name",
            "instrument",
            "vernacular",
            "part",
            "players",
        ];
        let heads = columns.map(|name| page.words.say_coded("cli-column", name, &Value::Null));
        let mut table = Table::new(heads.to_vec()).right(0);
        for row in list(&answer, "rows") {
            let role = page
                .words
                .say_coded("role", text(row, "role"), &Value::Null);
            let featured = row.get("featured").and_then(Value::as_bool) == Some(true);
            let name = if featured {
                let named = json!({ "name": text(row, "name") });
                page.words.say("cli-featured", &named)
            } else {
                text(row, "name").to_owned()
            };
            table.row([
                cell(row, "number"),
                role,
                name,
                cell(row, "instrument"),
                cell(row, "vernacular"),
                cell(row, "part"),
                cell(row, "players"),
            ]);
        }
        page.table(&table);
    }))
}

/// What was given, and nothing else: the rest stays.
fn typed(sub: &ArgMatches) -> Map<String, Value> {
    let mut credit = Map::new();
    for (name, field) in [
        ("name", "party"),
        ("role", "role"),
        ("as", "credited_as"),
        ("instrument", "instrument"),
        ("vernacular", "vernacular"),
        ("part", "part"),
        ("players", "players"),
    ] {
        if let Ok(Some(text)) = sub.try_get_one::<String>(name) {
            credit.insert(field.to_owned(), json!(text));
        }
    }
    for (name, featured) in [("featured", true), ("not-featured", false)] {
        if matches!(sub.try_get_one::<bool>(name), Ok(Some(true))) {
            credit.insert("featured".to_owned(), json!(featured));
        }
    }
    credit
}
