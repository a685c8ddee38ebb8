//! Wrong usage, said in words of our own: the parser's are English only.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use griot_api::Failure;
use griot_api::words::{Lang, Words};
use serde_json::json;

use crate::output;

/// The language and whether JSON is wanted, found before the arguments are understood.
pub(crate) fn early(arguments: &[OsString]) -> (Lang, bool) {
    let mut lang = None;
    let mut json = false;
    let mut words = arguments
        .iter()
        .skip(1)
        .map(|word| word.to_string_lossy())
        .take_while(|word| word != "--");
    while let Some(word) = words.next() {
        if word == "--json" {
            json = true;
        } else if word == "--lang" {
            lang = words.next().and_then(|tag| Lang::of_tag(&tag));
        } else if let Some(tag) = word.strip_prefix("--lang=") {
            lang = Lang::of_tag(tag);
        }
    }
    (
        lang.unwrap_or_else(|| Lang::of_environment(|name| std::env::var(name).ok())),
        json,
    )
}

/// Says what is wrong with the words typed; the exit code.
pub(crate) fn complain(error: &Error, words: &Words, json: bool) -> u8 {
    let said = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let argument = said(ContextKind::InvalidArg);
    let (fault, argument) = match error.kind() {
        ErrorKind::UnknownArgument => ("unknown-argument", argument),
        ErrorKind::InvalidSubcommand => ("unknown-command", said(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("missing-command", argument)
        }
        ErrorKind::MissingRequiredArgument => ("missing-argument", argument),
        ErrorKind::InvalidValue if said(ContextKind::InvalidValue).is_empty() => {
            ("missing-value", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("bad-value", argument),
        ErrorKind::NoEquals | ErrorKind::TooFewValues => ("missing-value", argument),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => ("too-many-values", argument),
        ErrorKind::ArgumentConflict => ("used-twice", argument),
        _ => ("other", argument),
    };
    let value = said(ContextKind::InvalidValue);
    let failure = Failure::usage("wrong-usage")
        .with("fault", fault)
        .with("argument", argument)
        .with("value", value);
    let code = output::fail(&failure, words, json);
    if !json {
        let usage = match error.get(ContextKind::Usage) {
            Some(ContextValue::StyledStr(text)) => text
                .to_string()
                .trim_start_matches("Usage:")
                .trim()
                .to_owned(),
            _ => "griot [--catalogue DIR] [--json] [--lang en|fr] COMMAND".to_owned(),
        };
        output::complain(&words.say("cli-usage", &json!({ "usage": usage })));
        output::complain(&words.say("cli-more-help", &json!({})));
    }
    code
}
