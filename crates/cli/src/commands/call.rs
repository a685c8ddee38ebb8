//! `griot call` and `jobs`: commands as the wire has them.

use std::io::Read as _;

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::Value;

use super::argument;
use crate::answer::{list, text};
use crate::output;
use crate::session::Session;

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

/// The jobs of this host.
pub(crate) fn jobs(session: &Session) -> Result<u8, Failure> {
    let answer = session.call("jobs", Value::Null)?;
    Ok(session.answer(&answer, |page| {
        let rows = list(&answer, "rows");
        for row in rows {
            page.line(&format!("{} {}", text(row, "command"), text(row, "state")));
        }
        if rows.is_empty() {
            page.words("cli-no-jobs", &Value::Null);
        }
    }))
}
