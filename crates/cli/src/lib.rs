//! The command line: a contract that scripts and other programs rely on.
//!
//! Every command here sends one or more commands of the api and says the answer, as one JSON document (`--json`) or in
//! words. Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 it could not be done.

mod answer;
mod commands;
mod grammar;
mod output;
mod progress;
mod serve;
mod session;
mod table;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;
use std::time::Duration;

use griot_api::Failure;
use griot_api::words::{Lang, Words};

use session::Session;

/// So long the indexes are settled after a command that changed the catalogue.
const SETTLE: Duration = Duration::from_secs(2);

/// Done.
pub(crate) const DONE: u8 = 0;
/// The answer is no.
pub(crate) const NO: u8 = 1;
/// Wrong usage.
pub(crate) const USAGE: u8 = 2;
/// It could not be done.
pub(crate) const FAILED: u8 = 3;

/// The grammar of the command line with its words in one language, for the man page and completions.
#[must_use]
pub fn command(lang: Lang) -> clap::Command {
    grammar::command(&Words::new(lang))
}

/// Runs `griot` with the arguments of this process.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    // Help and faults of usage are said in the language asked for, so these two are looked for first.
    let (lang, json) = usage::early(&arguments);
    let words = Words::new(lang);
    let matches = match grammar::command(&words).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) if !error.use_stderr() => {
            return ExitCode::from(output::print(&error.render().to_string(), &words));
        }
        Err(error) => return ExitCode::from(usage::complain(&error, &words, json)),
    };
    let code = Session::new(words, &matches)
        .and_then(|session| {
            let code = commands::run(&session, &matches)
                .or_else(|failure| Ok(output::fail(&failure, &session.words, json)));
            // The answer is out; what is left to do, is done now.
            session.host.settle(SETTLE);
            code
        })
        .unwrap_or_else(|failure| output::fail(&failure, &Words::new(lang), json));
    ExitCode::from(code)
}

/// Which exit code a failure has.
pub(crate) fn exit_code(failure: &Failure) -> u8 {
    match (failure.kind.as_str(), failure.code.as_str()) {
        // Nothing that was typed is wrong here.
        (_, "newer-catalogue" | "no-sound-device" | "nothing-to-play" | "cover-unreadable") => {
            FAILED
        }
        (_, "nothing-to-undo" | "nothing-to-redo" | "isrc-held") => NO,
        ("user", _) => USAGE,
        _ => FAILED,
    }
}
