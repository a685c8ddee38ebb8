//! `griot set`.

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::{argument, optional};
use crate::answer::{list, text};
use crate::session::Session;

/// Changes fields of all that answer a query, as one operation.
pub(crate) fn set(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let changes: Vec<Value> = sub
        .get_many::<String>("changes")
        .unwrap_or_default()
        .map(|typed| change(typed).ok_or_else(|| Failure::usage("bad-change").with("value", typed)))
        .collect::<Result<_, _>>()?;
    let request =
        json!({ "query": argument(sub, "query"), "of": optional(sub, "of"), "changes": changes });
    let answer = session.call("set", request)?;
    Ok(session.answer(&answer, |page| {
        page.words("cli-set", &answer);
        for draft in list(&answer, "drafts") {
            let mut params = draft.get("params").cloned().unwrap_or_else(|| json!({}));
            if let Some(params) = params.as_object_mut() {
                params.insert("value".to_owned(), json!(text(draft, "value")));
            }
            let sentence = page.words.say_problem(text(draft, "code"), &params);
            page.under(
                "cli-draft",
                &json!({ "uid": text(draft, "uid"), "finding": sentence }),
            );
        }
    }))
}

/// `FIELD=VALUE`, `FIELD+=VALUE`, `FIELD-=VALUE` or `FIELD~OLD~NEW`.
fn change(typed: &str) -> Option<Value> {
    let (field, sign, rest) = [
        ("+=", "append"),
        ("-=", "remove"),
        ("=", "set"),
        ("~", "replace"),
    ]
    .into_iter()
    .filter_map(|(sign, verb)| {
        typed
            .split_once(sign)
            .map(|(field, rest)| (field, verb, rest))
    })
    // What stands first counts: a value may hold the other signs.
    .min_by_key(|(field, _, _)| field.len())?;
    let field = field.trim();
    if field.is_empty() {
        return None;
    }
    if sign != "replace" {
        return Some(json!({ "field": field, "verb": sign, "value": rest }));
    }
    let (old, new) = rest.split_once('~')?;
    (!old.is_empty())
        .then(|| json!({ "field": field, "verb": "replace", "value": new, "pattern": old }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_verbs() {
        let parts = |typed: &str| {
            change(typed).map(|change| {
                ["field", "verb", "value", "pattern"]
                    .map(|name| text(&change, name).to_owned())
                    .join("|")
            })
        };
        assert_eq!(parts("title=a=b").unwrap(), "title|set|a=b|");
        assert_eq!(parts("title=").unwrap(), "title|set||");
        assert_eq!(
            parts("genre+=Wassoulou").unwrap(),
            "genre|append|Wassoulou|"
        );
        assert_eq!(parts("genre-=Folk+=x").unwrap(), "genre|remove|Folk+=x|");
        assert_eq!(
            parts("title~Oumu~Oumou").unwrap(),
            "title|replace|Oumou|Oumu"
        );
        assert_eq!(parts("title~live=~").unwrap(), "title|replace||live=");
        assert_eq!(parts("comment=a~b~c").unwrap(), "comment|set|a~b~c|");
        assert!(
            ["title", "=x", "title~x", "title~~x", ""]
                .into_iter()
                .all(|typed| change(typed).is_none())
        );
    }
}
