//! `griot import`.

use std::path::PathBuf;

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::json;

use crate::answer::{list, number, text, texts};
use crate::session::{Session, path_text};

/// Takes files and folders in.
pub(crate) fn import(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let paths: Vec<String> = sub
        .get_many::<PathBuf>("paths")
        .unwrap_or_default()
        .map(|path| path_text(path))
        .collect::<Result<_, _>>()?;
    let answer = session.call(
        "import",
        json!({ "paths": paths, "copy": sub.get_flag("copy") }),
    )?;
    // Nothing that was named is there: no drive, or a slip of the fingers.
    let problems = list(&answer, "problems");
    let all_missing = problems.len() == paths.len()
        && problems
            .iter()
            .all(|one| text(one, "code") == "file-missing");
    if number(&answer, "files") == 0 && all_missing {
        let missing = Failure {
            kind: "missing".to_owned(),
            ..Failure::usage("file-missing")
        };
        return Err(missing.with("path", paths.join(", ")));
    }
    Ok(session.answer(&answer, |page| {
        page.words("cli-import", &answer);
        for update in list(&answer, "updates") {
            let fields: Vec<String> = texts(update, "fields")
                .iter()
                .map(|name| page.heading(name))
                .collect();
            let what = match update {
                _ if update.get("moved").and_then(serde_json::Value::as_bool) == Some(true) => {
                    "moved"
                }
                _ if update.get("sound").and_then(serde_json::Value::as_bool) == Some(true) => {
                    "sound"
                }
                _ if fields.is_empty() => "other",
                _ => "fields",
            };
            page.under(
                "cli-import-update",
                &json!({ "path": text(update, "path"), "what": what, "fields": fields }),
            );
        }
        if !problems.is_empty() {
            page.words("cli-problems", &json!({ "count": problems.len() }));
            page.problems(problems);
        }
    }))
}
