//! `griot check`, `doctor`, `backup` and `restore`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, path};
use crate::answer::{list, text};
use crate::commands::browse::findings;
use crate::session::Session;
use crate::{DONE, NO};

/// What stands between the catalogue and its exits.
pub(crate) fn check(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let answer = session.call("check", json!({ "query": argument(sub, "query") }))?;
    let rows = list(&answer, "rows");
    let blocking = rows
        .iter()
        .filter(|row| text(row, "severity") == "blocking")
        .count();
    let code = if blocking > 0 { NO } else { DONE };
    Ok(session.answer_with(code, &answer, |page| {
        findings(page, rows, true);
        page.words(
            "cli-check",
            &json!({ "total": rows.len(), "blocking": blocking }),
        );
    }))
}

/// Whether the catalogue is sound.
pub(crate) fn doctor(session: &Session) -> Result<u8, Failure> {
    let answer = session.call("doctor", json!({}))?;
    let rows = list(&answer, "rows");
    let code = if rows.is_empty() { DONE } else { NO };
    Ok(session.answer_with(code, &answer, |page| {
        for row in rows {
            let params = json!({ "subject": text(row, "subject") });
            let sentence = page
                .words
                .say_coded("cli-fault", text(row, "code"), &params);
            page.line(&sentence);
        }
        page.words("cli-doctor", &json!({ "total": rows.len() }));
    }))
}

/// Copies the database into `backups/`.
pub(crate) fn backup(session: &Session) -> Result<u8, Failure> {
    let answer = session.call("backup", Value::Null)?;
    Ok(session.answer(&answer, |page| page.words("cli-backup", &answer)))
}

/// Puts a backup back.
pub(crate) fn restore(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let answer = session.call("restore", json!({ "file": path(sub, "file")? }))?;
    Ok(session.answer(&answer, |page| page.words("cli-restore", &answer)))
}
