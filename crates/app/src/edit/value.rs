//! What a person types, as values of a field.

use griot_domain::codes;
use griot_domain::field::{Field, FieldId, Shape};
use griot_domain::name::Name;
use griot_store::party;

use super::{Verb, list};
use crate::{AppError, Kind, Result};

/// The values in what was typed: several with `;` between, where the field holds several. A value with a `;` of
/// its own stands in quotes, quotes in it doubled. A valid code becomes compact; a wrong one stays as typed.
///
/// # Errors
/// `bad-value` where a yes or no is neither.
pub fn parse_values(field: &Field, typed: &str) -> Result<Vec<String>> {
    let parts = match list::quoted_only(typed) {
        _ if splits(field) => list::parts(typed),
        Some(parts) if may_be_quoted(field) => parts,
        _ => vec![typed.trim().to_owned()],
    };
    let mut values = Vec::new();
    for part in parts {
        if !part.is_empty() {
            values.push(one(field, &part)?);
        }
    }
    values.retain(|value| !value.is_empty());
    Ok(values)
}

/// The values as one text that [`parse_values`] takes apart again; codes as people write them.
#[must_use]
pub fn shown_values(field: &Field, values: &[String]) -> String {
    match field.shape {
        Shape::Code(kind) => {
            let shown: Vec<String> = values.iter().map(|v| codes::display(kind, v)).collect();
            written_values(field, &shown)
        }
        _ => written_values(field, values),
    }
}

/// As [`shown_values`], codes as they are kept.
#[must_use]
pub fn written_values(field: &Field, values: &[String]) -> String {
    match values {
        values if splits(field) => list::joined(values),
        [_, _, ..] if may_be_quoted(field) => list::quoted(values),
        [value] => value.clone(),
        values => values.join("; "),
    }
}

/// A comment or a licence may hold a semicolon of its own.
fn splits(field: &Field) -> bool {
    field.shape.holds_several() && !has_semicolons(field)
}

fn has_semicolons(field: &Field) -> bool {
    matches!(field.id, FieldId::Comment | FieldId::License)
}

/// Fields that hold several values although a `;` alone does not part them: all stand in quotes then.
fn may_be_quoted(field: &Field) -> bool {
    has_semicolons(field) || field.id == FieldId::WorkTitle
}

fn one(field: &Field, typed: &str) -> Result<String> {
    match field.shape {
        Shape::Code(kind) => Ok(codes::validate(kind, typed).unwrap_or_else(|_| typed.to_owned())),
        Shape::Flag => match typed.to_lowercase().as_str() {
            "1" | "yes" | "oui" | "true" | "vrai" | "x" => Ok("1".to_owned()),
            "0" | "no" | "non" | "false" | "faux" => Ok(String::new()),
            _ => Err(AppError::new(Kind::User, "bad-value")
                .with("field", field.name)
                .with("value", typed)),
        },
        Shape::Names => Ok(Name::parse(typed).to_string()),
        _ if field.id == FieldId::PartyKind && !party::KINDS.contains(&typed) => {
            Err(AppError::new(Kind::User, "bad-value")
                .with("field", field.name)
                .with("value", typed))
        }
        Shape::Country if typed.len() == 2 => Ok(typed.to_uppercase()),
        _ => Ok(typed.to_owned()),
    }
}

/// The values after a verb.
pub(super) fn after(field: &Field, verb: &Verb, current: &[String]) -> Result<Vec<String>> {
    let mut values = current.to_vec();
    match verb {
        Verb::Set(typed) => return parse_values(field, typed),
        Verb::Append(typed) => {
            let added = parse_values(field, typed)?;
            if field.shape.holds_several() {
                for value in added {
                    if !values.contains(&value) {
                        values.push(value);
                    }
                }
            } else if let Some(value) = added.into_iter().next() {
                // A field of one text grows at its end.
                values = match values.first() {
                    Some(text) if matches!(field.shape, Shape::Text) => {
                        vec![format!("{text} {value}")]
                    }
                    _ => vec![value],
                };
            }
        }
        Verb::Remove(typed) => {
            let removed = parse_values(field, typed)?;
            values.retain(|value| !removed.contains(value));
        }
        Verb::Replace { old, new } => {
            if old.is_empty() {
                return Err(AppError::new(Kind::User, "bad-value")
                    .with("field", field.name)
                    .with("value", ""));
            }
            let replaced: Vec<String> = values
                .iter()
                .map(|value| value.replace(old.as_str(), new))
                .collect();
            values = Vec::new();
            for value in replaced {
                let value = value.trim();
                if !value.is_empty() {
                    values.push(one(field, value)?);
                }
            }
        }
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use griot_domain::field::find_field;

    fn run(name: &str, verb: Verb, current: &[&str]) -> Vec<String> {
        let current: Vec<String> = current.iter().map(|v| (*v).to_owned()).collect();
        after(find_field(name).unwrap(), &verb, &current).unwrap()
    }

    #[test]
    fn the_four_verbs() {
        assert_eq!(
            run("genre", Verb::Set("Jeliya; Manding".into()), &["Folk"]),
            ["Jeliya", "Manding"]
        );
        assert_eq!(
            run("genre", Verb::Append("Jeliya".into()), &["Folk"]),
            ["Folk", "Jeliya"]
        );
        assert_eq!(
            run("genre", Verb::Append("Folk".into()), &["Folk"]),
            ["Folk"]
        );
        assert_eq!(
            run("genre", Verb::Remove("Folk".into()), &["Folk", "Jeliya"]),
            ["Jeliya"]
        );
        let replace = Verb::Replace {
            old: "Kouyate".into(),
            new: "Kouyaté".into(),
        };
        assert_eq!(run("artist", replace, &["Sira Kouyate"]), ["Sira Kouyaté"]);
        assert_eq!(
            run("title", Verb::Set(String::new()), &["Djarabi"]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_value_with_a_separator_of_its_own_survives() {
        let values = |parts: &[&str]| parts.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>();
        for (name, kept) in [
            ("genre", values(&["Folk; World", "Jeliya"])),
            ("genre", values(&["\"quoted\"", "12\" mix"])),
            ("comment", values(&["a; b"])),
            ("comment", values(&["\"a\""])),
            ("comment", values(&["a; b", "says \"c\""])),
            ("title", values(&["\"Guillemets\"; \"Titre\""])),
            ("work", values(&["Soundiata", "Lamban; Sunjata"])),
        ] {
            let field = find_field(name).unwrap();
            let typed = shown_values(field, &kept);
            assert_eq!(
                parse_values(field, &typed).unwrap(),
                kept,
                "{name}: {typed}"
            );
        }
        assert_eq!(
            run("genre", Verb::Set("12\" mix; Folk".into()), &[]),
            ["12\" mix", "Folk"]
        );
        assert_eq!(
            run("title", Verb::Set("\"Guillemets\"".into()), &[]),
            ["\"Guillemets\""]
        );
    }

    #[test]
    fn a_valid_code_becomes_compact_and_a_wrong_one_stays() {
        assert_eq!(
            run("isrc", Verb::Set("fr-x76-26-00041".into()), &[]),
            ["FRX762600041"]
        );
        assert_eq!(
            run("isrc", Verb::Set("FR-X7-26-00041".into()), &[]),
            ["FR-X7-26-00041"]
        );
    }
}
