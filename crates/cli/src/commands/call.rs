//! `griot call` and `jobs`: commands as the wire has them.

use std::io::Read as _;

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::argument;
use crate::answer::{list, text};
use crate::output;
use crate::session::Session;
use crate::table::Table;

/// Runs any command of the api: its request as JSON on standard input, its answer on standard output.
pub(crate) fn call(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let name = argument(sub, "command");
    if !griot_api::names().contains(&name) {
        return Err(Failure::usage("unknown-command").with("command", name));
    }
    let mut typed = String::new();
    std::io::stdin()
        .read_to_string(&mut typed)
        .map_err(|error| bad_request(name, &error))?;
    let request: Value = match typed.trim() {
        // No request is an empty one.
        "" => Value::Null,
        typed => serde_json::from_str(typed).map_err(|error| bad_request(name, &error))?,
    };
    session.open_if_named()?;
    let answer = session.call(name, request)?;
    Ok(output::print_json(&answer, &session.words))
}

fn bad_request(command: &str, cause: &dyn std::fmt::Display) -> Failure {
    Failure::usage("bad-request")
        .with("command", command)
        .with("cause", cause)
}

/// The jobs of the catalogue, also those of other programs and those that a kill cut short.
pub(crate) fn jobs(session: &Session) -> Result<u8, Failure> {
    let answer = session.call("job_log", json!({}))?;
    Ok(session.answer(&answer, |page| {
        let rows = list(&answer, "rows");
        if rows.is_empty() {
            page.words("cli-no-jobs", &Value::Null);
            return;
        }
        let columns = ["started", "job", "subject", "state", "done"];
        let heading = |name: &&str| page.words.say_coded("cli-column", name, &Value::Null);
        let mut table = Table::new(columns.iter().map(heading).collect());
        for row in rows {
            let word = |family: &str, code: &str| page.words.say_coded(family, code, &Value::Null);
            let number = |name: &str| row.get(name).and_then(Value::as_u64);
            let done = match (number("done"), number("total")) {
                (Some(done), Some(total)) => format!("{done}/{total}"),
                _ => String::new(),
            };
            table.row([
                text(row, "started_at").replace('T', " ").replace('Z', ""),
                word("job", text(row, "command")),
                text(row, "subject").to_owned(),
                word("job-state", text(row, "state")),
                done,
            ]);
        }
        page.table(&table);
    }))
}
