//! New catalogues.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, optional, path};
use crate::answer::{list, texts};
use crate::session::{Page, Session};

/// `griot init`.
pub(crate) fn init(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let request = json!({
        "path": path(sub, "dir")?,
        "label": argument(sub, "label"),
        "country": optional(sub, "country"),
        "isrc_prefix": optional(sub, "isrc-prefix"),
    });
    let answer = session.call("catalogue_init", request)?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-init", &answer);
        warnings(page, &answer);
    }))
}

/// `griot example`.
pub(crate) fn example(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let answer = session.call("example", json!({ "path": path(sub, "dir")? }))?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-example", &answer);
        warnings(page, &answer);
    }))
}

/// What should be known about where a catalogue lies.
fn warnings(page: &mut Page<'_>, answer: &Value) {
    if list(answer, "warnings").is_empty() {
        return;
    }
    for code in texts(answer, "warnings") {
        let sentence = page.words.say_coded("cli-warning", &code, answer);
        page.line(&sentence);
    }
}
