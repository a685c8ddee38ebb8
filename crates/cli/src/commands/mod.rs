//! The commands: each sends a request of the api and says the answer.

mod browse;
mod call;
mod catalogue;
mod checks;
mod clear;
mod collection;
mod credits;
mod duplicates;
mod edit;
mod history;
mod import;
mod isrc;
mod kiosk;
mod place;
mod play;
mod protocol;
mod release;
mod table;
mod tags;
mod upkeep;
mod works;

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::Value;

use crate::session::Session;
use crate::{grammar, output, serve};

/// Runs the command that was asked for; its exit code.
pub(crate) fn run(session: &Session, matches: &ArgMatches) -> Result<u8, Failure> {
    let Some((name, sub)) = matches.subcommand() else {
        return Err(Failure::usage("wrong-usage"));
    };
    // These do without a catalogue, or say themselves which one.
    match name {
        "init" => return catalogue::init(session, sub),
        "example" => return catalogue::example(session, sub),
        "call" => return call::call(session, sub),
        "clear" => return clear::clear(session, sub),
        "completions" => return Ok(completions(session, sub)),
        "serve" => return serve::serve(session, sub),
        "kiosk" => return kiosk::run(session, sub),
        "key" => return kiosk::key(session, sub),
        _ => session.open()?,
    }
    match name {
        "import" => import::import(session, sub),
        "list" => browse::list(session, sub),
        "show" => browse::show(session, sub),
        "fields" => browse::fields(session, sub),
        "set" => edit::set(session, sub),
        "names" => collection::names(session, sub),
        "collections" => collection::collections(session, sub),
        "tags" => tags::run(session, sub),
        "place" => place::run(session, sub),
        "credits" => credits::run(session, sub),
        "works" => works::works(session, sub),
        "work" => works::work(session, sub),
        "lyrics" => works::lyrics(session, sub),
        "protocols" => protocol::protocols(session, sub),
        "note" => protocol::note(session, sub),
        "consent" => protocol::consent(session, sub),
        "table" => table::run(session, sub),
        "release" => release::release(session, sub),
        "cover" => release::cover(session, sub),
        "booklet" => release::booklet(session, sub),
        "sheet" => release::sheet(session, sub),
        "undo" | "redo" => history::undo_or_redo(session, name),
        "history" => history::history(session, sub),
        "check" if sub.contains_id("fix") => checks::fix(session, sub),
        "check" if sub.get_flag("allowed") => checks::allowed(session),
        "check" => upkeep::check(session, sub),
        "checks" => checks::run(session, sub),
        "home" => checks::home(session),
        "play" => play::play(session, sub),
        "doctor" => upkeep::doctor(session),
        "backup" => upkeep::backup(session),
        "restore" => upkeep::restore(session, sub),
        "isrc" => isrc::run(session, sub),
        "duplicates" => duplicates::duplicates(session, sub),
        "merge" => duplicates::merge(session, sub),
        "different" => duplicates::different(session, sub),
        _ => call::jobs(session),
    }
}

fn completions(session: &Session, sub: &ArgMatches) -> u8 {
    let mut script = Vec::new();
    if let Some(shell) = sub.get_one::<clap_complete::Shell>("shell") {
        clap_complete::generate(
            *shell,
            &mut grammar::command(&session.words),
            "griot",
            &mut script,
        );
    }
    output::print(&String::from_utf8_lossy(&script), &session.words)
}

/// A text argument; empty where it was not given.
pub(crate) fn argument<'a>(sub: &'a ArgMatches, name: &str) -> &'a str {
    sub.get_one::<String>(name).map_or("", String::as_str)
}

/// A text argument as the wire takes it.
pub(crate) fn optional(sub: &ArgMatches, name: &str) -> Value {
    sub.get_one::<String>(name)
        .map_or(Value::Null, |text| Value::String(text.clone()))
}

/// A path argument as the wire takes it; null where it was not given.
pub(crate) fn path(sub: &ArgMatches, name: &str) -> Result<Value, Failure> {
    sub.get_one::<std::path::PathBuf>(name)
        .map_or(Ok(Value::Null), |path| {
            crate::session::path_text(path).map(Value::String)
        })
}
