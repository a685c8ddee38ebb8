//! Which words the Rust sources and the window's pages say.

use crate::house;
use anyhow::Result;
use std::collections::{BTreeMap, BTreeSet};

/// A call that says a word begins so: what follows is the word's id as a literal.
const SAYING: &[&str] = &[".say(", ".words(", "say(", "words.say(", "t(", "$t("];

/// A call that says a code's words: its first literal is the family of the code.
const FAMILIES: &[&str] = &["coded(", "codeWords(", "say_coded(", "find_coded("];

/// A call that makes an error begins so: what follows is its code.
const ERRORS: &[&str] = &["Failure::usage("];

/// `AppError::new(Kind::User, "code")`.
fn is_app_error(before: &str) -> bool {
    before
        .rsplit_once("AppError::new(")
        .is_some_and(|(_, rest)| {
            rest.contains("Kind::") && rest.ends_with(',') && !rest.contains(')')
        })
}

/// What the code says.
#[derive(Default)]
pub struct Said {
    /// Every literal that could be a word's id.
    literals: BTreeSet<String>,
    /// The beginnings of ids whose rest is made at run time (`finding-` and a code).
    beginnings: BTreeSet<String>,
    /// Ids that stand in a saying call, with the place.
    pub certain: BTreeMap<String, String>,
}

impl Said {
    /// Reads every source that may say words.
    pub fn read() -> Result<Self> {
        let mut said = Self::default();
        for path in house::files(&["rs", "ts", "svelte"])? {
            let name = path.to_string_lossy();
            // The file that looks words up says none itself; its tests say some that cannot exist.
            if name.starts_with("xtask/")
                || name.starts_with("ui/src/bindings/")
                || name.ends_with("/words.rs")
            {
                continue;
            }
            for (number, line) in house::read(&path)?.lines().enumerate() {
                said.take(line, &format!("{name}:{}", number + 1));
            }
        }
        Ok(said)
    }

    /// Whether the word of this id is said somewhere, or may be.
    pub fn says(&self, id: &str) -> bool {
        self.literals.contains(id)
            || self
                .beginnings
                .iter()
                .any(|beginning| id.starts_with(beginning.as_str()))
    }

    fn take(&mut self, line: &str, place: &str) {
        let code = line.trim_start();
        if code.starts_with("//") {
            return;
        }
        for quote in ['"', '\'', '`'] {
            let mut before = "";
            for (index, part) in code.split(quote).enumerate() {
                if index % 2 == 1 {
                    self.literal(part, before, place);
                }
                before = part;
            }
        }
    }

    fn literal(&mut self, literal: &str, before: &str, place: &str) {
        if is_id(literal) {
            self.literals.insert(literal.to_owned());
            let called = before.trim_end();
            if SAYING.iter().any(|call| {
                called
                    .strip_suffix(call)
                    .is_some_and(|head| !head.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
            }) {
                self.certain
                    .entry(literal.to_owned())
                    .or_insert_with(|| place.to_owned());
            }
            if ERRORS.iter().any(|call| called.ends_with(call)) || is_app_error(called) {
                self.certain
                    .entry(format!("error-{literal}"))
                    .or_insert_with(|| place.to_owned());
            }
            if FAMILIES.iter().any(|call| called.ends_with(call)) {
                self.beginnings.insert(format!("{literal}-"));
            }
        }
        // `finding-{code}` in Rust, `finding-${code}` in the pages.
        if let Some((beginning, _)) = literal.split_once('{') {
            let beginning = beginning.trim_end_matches('$');
            if beginning.ends_with('-') && is_id(beginning.trim_end_matches('-')) {
                self.beginnings.insert(beginning.to_owned());
            }
        }
        // 'finding-' + code, or a prefix held in a constant.
        if literal.len() > 1 && literal.ends_with('-') && is_id(literal.trim_end_matches('-')) {
            self.beginnings.insert(literal.to_owned());
        }
    }
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_beginnings_and_certain_words() {
        let mut said = Said::default();
        said.take(r#"    words.say("cli-import-done", &[])"#, "a:1");
        said.take(r#"    let id = format!("finding-{}", code);"#, "a:2");
        said.take("  {t('grid-empty')} {t(`field-${name}`)}", "b:1");
        said.take(r#"  const KIND: &str = "grid-full";"#, "c:1");
        said.take(
            r#"  Err(AppError::new(Kind::User, "no-offer").with("x", y))"#,
            "d:1",
        );
        assert_eq!(
            said.certain.keys().collect::<Vec<_>>(),
            ["cli-import-done", "error-no-offer", "grid-empty"]
        );
        assert!(
            said.says("finding-clipping") && said.says("field-title") && said.says("grid-full")
        );
        assert!(!said.says("grid-fuller"));
    }
}
