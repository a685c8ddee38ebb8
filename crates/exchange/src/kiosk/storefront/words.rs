//! The storefront's words, from `locales/`, as templates that its script fills in.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

const LOCALES: [(&str, &str); 2] = [
    (
        "fr",
        include_str!("../../../../../locales/fr/storefront.ftl"),
    ),
    (
        "en",
        include_str!("../../../../../locales/en/storefront.ftl"),
    ),
];

/// Begins the key of a language's name; its ISO 639-3 code follows.
const TONGUE: &str = "tongue-";

/// One language's words.
pub(super) struct Words {
    pub(super) language: &'static str,
    /// Key (without `storefront-`) to text, with `{name}` where a value goes.
    pub(super) by_key: BTreeMap<String, String>,
}

impl Words {
    /// Without the names of languages that are not among `spoken`.
    pub(super) fn with_tongues(mut self, spoken: &BTreeSet<&str>) -> Self {
        let needed = |key: &str| {
            key.strip_prefix(TONGUE)
                .is_none_or(|code| spoken.contains(code))
        };
        self.by_key.retain(|key, _| needed(key));
        self
    }

    pub(super) fn get(&self, key: &str) -> Option<&str> {
        self.by_key.get(key).map(String::as_str)
    }
}

pub(super) fn texts(words: &Words) -> impl Iterator<Item = &str> {
    words.by_key.values().map(String::as_str)
}

/// The words of every language, in the order in which they are offered.
pub(super) fn all() -> Vec<Words> {
    LOCALES
        .iter()
        .map(|(language, source)| read(language, source))
        .collect()
}

fn read(language: &'static str, source: &str) -> Words {
    // The parser gives what it could read even where a line is broken; the tests say that
    // none is, and that both languages have the same keys.
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(whole) => whole,
        Err((part, _)) => part,
    };
    let mut by_key = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let (Some(key), Some(pattern)) =
            (message.id.name.strip_prefix("storefront-"), message.value)
        else {
            continue;
        };
        let text = pattern.elements.into_iter().map(|element| match element {
            PatternElement::TextElement { value } => value.to_owned(),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => format!("{{{}}}", id.name),
            PatternElement::Placeable { .. } => String::new(),
        });
        by_key.insert(key.to_owned(), text.collect());
    }
    Words { language, by_key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_keys_and_values() {
        for (language, source) in LOCALES {
            assert!(fluent_syntax::parser::parse(source).is_ok(), "{language}");
        }
        let shape = |words: &Words| -> BTreeMap<String, BTreeSet<String>> {
            let marks = |text: &str| -> BTreeSet<String> {
                let parts = text.split('{').skip(1);
                parts
                    .filter_map(|part| part.split('}').next().map(str::to_owned))
                    .collect()
            };
            words
                .by_key
                .iter()
                .map(|(key, text)| (key.clone(), marks(text)))
                .collect()
        };
        let [fr, en] = <[Words; 2]>::try_from(all()).ok().expect("two languages");
        assert_eq!(shape(&fr), shape(&en));
        assert_eq!(en.get("count-tracks-other"), Some("{count} titles"));
    }

    #[test]
    fn the_script_uses_every_word_and_no_other() {
        let mut known: BTreeSet<String> = all().remove(0).by_key.into_keys().collect();
        known.retain(|key| !key.starts_with(TONGUE));
        let mut used: BTreeSet<String> = ["no-script", "language-name"].map(str::to_owned).into();
        for (part, plural) in [("say(\"", false), ("count(\"", true)] {
            for rest in super::super::SCRIPT.split(part).skip(1) {
                let key = rest.split('"').next().unwrap_or_default();
                match plural {
                    true => used.extend([format!("{key}-one"), format!("{key}-other")]),
                    false => drop(used.insert(key.to_owned())),
                }
            }
        }
        assert_eq!(known, used);
    }
}
