//! A Latin typing of any script, for those who cannot type the script itself.

use any_ascii::any_ascii;

use super::fold::fold;
use super::indic;

/// How `text` looks on a Latin keyboard, folded: `ούζο` → `ouzo`, `北京` → `beijing`,
/// `Тува` → `tuva`. Scripts that leave vowels out give their consonants only, for
/// which [`super::skeleton`] is the better key.
#[must_use]
pub fn latin(text: &str) -> String {
    let text = indic::in_latin(text).unwrap_or_else(|| text.to_owned());
    fold(&any_ascii(&with_greek_pairs(&fold(&text), GREEK)))
}

/// The same in words, syllables of Chinese apart: `北京` → `bei jing`.
pub(super) fn latin_syllables(text: &str) -> String {
    let typed = any_ascii(&fold(text));
    let mut parted = String::with_capacity(typed.len() + 8);
    for c in typed.chars() {
        if c.is_ascii_uppercase() {
            parted.push(' ');
        }
        parted.push(c);
    }
    fold(&parted)
}

/// Greek as record sleeves write it (rebetiko, hasapiko), where that differs from [`latin`].
pub(super) fn latin_by_ear(text: &str) -> Option<String> {
    let folded = fold(text);
    let heard = with_greek_pairs(&folded, GREEK_BY_EAR);
    (heard != folded).then(|| fold(&any_ascii(&heard)))
}

const GREEK: &[(&str, &str)] = &[("ου", "ou"), ("γγ", "ng"), ("γκ", "gk"), ("χ", "ch")];

const GREEK_BY_EAR: &[(&str, &str)] = &[
    ("ου", "ou"),
    ("μπ", "b"),
    ("ντ", "d"),
    ("γκ", "g"),
    ("γγ", "ng"),
    ("τζ", "tz"),
    ("αυ", "av"),
    ("ευ", "ev"),
    ("αι", "e"),
    ("ει", "i"),
    ("οι", "i"),
    ("η", "i"),
    ("υ", "i"),
    ("χ", "h"),
];

fn with_greek_pairs(folded: &str, pairs: &[(&str, &str)]) -> String {
    if !folded.chars().any(|c| ('\u{370}'..='\u{3FF}').contains(&c)) {
        return folded.to_owned();
    }
    pairs
        .iter()
        .fold(folded.to_owned(), |text, (greek, latin)| {
            text.replace(greek, latin)
        })
}
