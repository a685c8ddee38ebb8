//! `griot import`.

use std::path::PathBuf;

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use crate::answer::{list, number, text, texts};
use crate::session::{Session, absolute};

/// Takes files and folders in.
pub(crate) fn import(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let paths: Vec<PathBuf> = sub
        .get_many::<PathBuf>("paths")
        .unwrap_or_default()
        .map(|path| absolute(path))
        .collect();
    let written: Vec<Value> = paths
        .iter()
        .map(|path| griot_api::path::write(path))
        .collect::<Result<_, _>>()?;
    let answer = session.call(
        "import",
        json!({ "paths": written, "copy": sub.get_flag("copy") }),
    )?;
    // Nothing that was named is there: no drive, or a slip of the fingers.
    let problems = list(&answer, "problems");
    let is_missing = |one: &Value| ["file-missing", "folder-missing"].contains(&text(one, "code"));
    let all_missing = problems.len() == paths.len() && problems.iter().all(is_missing);
    if let (0, true, Some(first)) = (number(&answer, "files"), all_missing, problems.first()) {
        let mut missing = Failure {
            kind: "missing".to_owned(),
            ..Failure::usage(text(first, "code"))
        };
        for (name, value) in first
            .get("params")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            missing = missing.with(name, value.as_str().unwrap_or_default());
        }
        let shown: Vec<String> = paths
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        return Err(missing.with("path", shown.join(", ")));
    }
    Ok(session.answer(&answer, |page| {
        page.words("cli-import", &answer);
        for update in list(&answer, "updates") {
            let fields: Vec<String> = texts(update, "fields")
                .iter()
                .map(|name| page.heading(name))
                .collect();
            let what = match update {
                _ if update.get("moved").and_then(Value::as_bool) == Some(true) => "moved",
                _ if update.get("sound").and_then(Value::as_bool) == Some(true) => "sound",
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
