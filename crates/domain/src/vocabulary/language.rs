//! ISO 639-3's languages and ISO 639-5's groups, by code and reference name.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::language::language_code;
use crate::text::fold;

/// A language, or a group of languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Three letters (ISO 639-3, or 639-5 for a group).
    pub code: &'static str,
    /// Its two letters (ISO 639-1) and bibliographic letters (ISO 639-2/B), with `;` between; may be empty.
    pub also: &'static str,
    /// The registry's reference name.
    pub name: &'static str,
}

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    super::rows(include_str!("languages.tsv"))
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Language {
                code: cells.next()?,
                also: cells.next()?,
                name: cells.next()?,
            })
        })
        .collect()
});

static BY_CODE: LazyLock<HashMap<&'static str, Language>> = LazyLock::new(|| {
    let mut known = HashMap::with_capacity(LANGUAGES.len());
    for language in LANGUAGES.iter() {
        known.insert(language.code, *language);
        for other in language.also.split(';').filter(|code| !code.is_empty()) {
            known.insert(other, *language);
        }
    }
    known
});

/// The language of a code, in two or three letters and whatever case (`bam`, `BM`, `fre`, `fr-FR`).
#[must_use]
pub fn find(code: &str) -> Option<Language> {
    BY_CODE.get(language_code(code)?.as_str()).copied()
}

/// Whether nobody gave out this code: it has the form of one, is in no list, and is none of `qaa` to `qtz`, which
/// ISO 639-2 leaves to everybody's own use.
#[must_use]
pub fn is_unknown_code(text: &str) -> bool {
    language_code(text).is_some_and(|code| {
        let own = code.len() == 3 && ("qaa"..="qtz").contains(&code.as_str());
        !own && !BY_CODE.contains_key(code.as_str())
    })
}

/// The code of the one language that a text names, by the registry's name or by one that people use, English or
/// French; none where no language is called so, or several are.
#[must_use]
pub fn named(text: &str) -> Option<&'static str> {
    let folded = fold(text.trim());
    let mut used = super::rows(include_str!("language_names.tsv"))
        .filter_map(|line| line.split_once('\t'))
        .filter(|(name, _)| *name == folded)
        .map(|(_, code)| code);
    let mut all = LANGUAGES
        .iter()
        .filter(|language| fold(language.name) == folded)
        .map(|language| language.code);
    match (used.next(), all.next(), all.next()) {
        (Some(code), _, _) | (None, Some(code), None) => Some(code),
        _ => None,
    }
}

/// The languages that answer what is typed, by code or by a word of their name; the nearest first.
#[must_use]
pub fn like(typed: &str, limit: usize) -> Vec<Language> {
    let typed = fold(typed.trim());
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, usize, Language)> = LANGUAGES
        .iter()
        .filter_map(|language| {
            let by_code = language.code == typed || language.also.split(';').any(|c| c == typed);
            let rank = if by_code {
                Some(0)
            } else {
                super::rank(&fold(language.name), &typed)
            };
            Some((rank?, language.name.len(), *language))
        })
        .collect();
    found.sort_by_key(|(rank, length, language)| (*rank, *length, language.code));
    found
        .into_iter()
        .take(limit)
        .map(|(_, _, language)| language)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_every_form_are_found() {
        for (code, name) in [
            ("bam", "Bambara"),
            ("bm", "Bambara"),
            ("FRE", "French"),
            ("fr-FR", "French"),
            ("gcf", "Guadeloupean Creole French"),
            ("zxx", "No linguistic content"),
            ("ber", "Berber languages"),
        ] {
            assert_eq!(find(code).map(|l| l.name), Some(name), "{code}");
        }
        for (text, unknown) in [
            ("xqx", true),
            ("qaa", false),
            ("qtz", false),
            ("bam", false),
            ("Maninka", false),
            ("zz", true),
        ] {
            assert_eq!(is_unknown_code(text), unknown, "{text}");
        }
    }

    #[test]
    fn names_are_found_while_they_are_typed() {
        let first = |typed: &str| like(typed, 3).first().map(|l| l.code);
        assert_eq!(first("bambara"), Some("bam"));
        assert_eq!(first("kabyl"), Some("kab"));
        assert_eq!(first("emk"), Some("emk"));
        assert_eq!(like("maninka", 20).len(), 5);
        assert_eq!(first(""), None);
    }
}
