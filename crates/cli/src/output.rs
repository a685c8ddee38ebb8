//! What leaves the program: one JSON document or words on standard output, complaints on standard error.

use std::io::{ErrorKind, Write as _};

use griot_api::Failure;
use griot_api::words::{Lang, Words, visible};
use serde_json::{Value, json};

use crate::{DONE, FAILED, exit_code};

/// Writes to standard output. A reader that has gone is no fault of anyone: the work was done.
pub(crate) fn print(text: &str, words: &Words) -> u8 {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&words.say("cli-cannot-print", &json!({ "cause": error.to_string() })));
            FAILED
        }
        _ => DONE,
    }
}

/// Writes one JSON document.
pub(crate) fn print_json(document: &Value, words: &Words) -> u8 {
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    print(&text, words)
}

/// Writes a line to standard error, if that is still there.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// Says a failure; its exit code.
pub(crate) fn fail(failure: &Failure, words: &Words, as_json: bool) -> u8 {
    let code = exit_code(failure);
    if as_json {
        let document = json!({
            "error": { "code": failure.code, "params": failure.params, "message": in_english(failure) }
        });
        print_json(&document, words);
        return code;
    }
    let params = json!(failure.params);
    complain(&format!(
        "griot: {}",
        words.say_coded("error", &failure.code, &params)
    ));
    if let Some(hint) = words.find_hint(&failure.code, &params) {
        complain(&format!("  {hint}"));
    }
    if !failure.message.is_empty() {
        complain(&format!(
            "  {}",
            words.say("cli-cause", &json!({ "cause": failure.message }))
        ));
    }
    code
}

/// The failure in English with its way out and its causes: what a log or a report needs.
fn in_english(failure: &Failure) -> String {
    let words = Words::new(Lang::En);
    let params = json!(failure.params);
    let mut sentence = words.say_coded("error", &failure.code, &params);
    if let Some(hint) = words.find_hint(&failure.code, &params) {
        sentence = format!("{sentence} {hint}");
    }
    if failure.message.is_empty() {
        sentence
    } else {
        format!("{sentence} {}", visible(&failure.message))
    }
}
