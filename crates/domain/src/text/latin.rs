//! A Latin typing of any script, for those who cannot type the script itself.

use any_ascii::any_ascii;

use super::fold::fold;
use super::indic;

/// How `text` looks on a Latin keyboard, folded: `ούζο` → `ouzo`, `北京` → `beijing`,
/// `Тува` → `tuva`. Scripts that leave vowels out give their consonants only, for
/// which [`super::skeleton`] is the better key.
#[must_use]
pub fn latin(text: &str) -> String {
    latin_of(text, &fold(text))
}

/// As [`latin`], where the folded text is at hand.
pub(super) fn latin_of(text: &str, folded: &str) -> String {
    let indic = indic::in_latin(text).map(|typed| fold(&typed));
    let folded = indic.as_deref().unwrap_or(folded);
    fold(&any_ascii(&with_greek_pairs(folded, GREEK)))
}

/// The same in words, of a folded text, syllables of Chinese apart: `北京` → `bei jing`.
pub(super) fn latin_syllables(folded: &str) -> String {
    let typed = any_ascii(folded);
    let mut parted = String::with_capacity(typed.len() + 8);
    for c in typed.chars() {
        if c.is_ascii_uppercase() {
            parted.push(' ');
        }
        parted.push(c);
    }
    fold(&parted)
}

/// The same as people write what they hear, where that differs from [`latin`]: each a whole text.
pub(super) fn latin_by_ear(text: &str, folded: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let mut heard = vec![
        // Greek as record sleeves write it: rebetiko, hasapiko; rembetiko, frangosyriani.
        with_greek_pairs(folded, GREEK_BY_EAR),
        with_greek_pairs(folded, GREEK_WITH_NASALS),
        // Before accents go: й is not и, and N'Ko's nasal sign is an n.
        replaced(&lower, HEARD_BEFORE_FOLDING),
        with_small_kana(folded),
    ];
    heard.retain(|one| one != folded && *one != lower);
    let mut typed: Vec<String> = heard.iter().map(|one| fold(&any_ascii(one))).collect();
    typed.extend(korean_r(folded));
    typed
}

/// What [`any_ascii`] and folding write otherwise than people do.
const HEARD_BEFORE_FOLDING: &[(&str, &str)] = &[
    ("\u{7f2}", "n"),
    ("й", "y"),
    ("х", "h"),
    ("ъ", "a"),
    ("և", "ev"),
    ("եր", "yer"),
];

fn replaced(text: &str, pairs: &[(&str, &str)]) -> String {
    pairs
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Hiragana with its small letters heard as part of their syllables: きょ is `kyo`, っき is `kki`.
fn with_small_kana(folded: &str) -> String {
    if !folded.contains(['ゃ', 'ゅ', 'ょ', 'っ']) {
        return folded.to_owned();
    }
    let mut heard = String::new();
    let mut doubled = false;
    for c in folded.chars() {
        let glide = match c {
            'ゃ' => Some('a'),
            'ゅ' => Some('u'),
            'ょ' => Some('o'),
            'っ' => {
                doubled = true;
                continue;
            }
            _ => None,
        };
        if let Some(vowel) = glide {
            // shi + ya is sha, ki + ya is kya.
            if heard.ends_with('i') {
                heard.pop();
            }
            if !heard.ends_with('h') && !heard.ends_with('j') {
                heard.push('y');
            }
            heard.push(vowel);
            continue;
        }
        let syllable = any_ascii(&c.to_string());
        if std::mem::take(&mut doubled) {
            heard.extend(syllable.chars().next().filter(char::is_ascii_alphabetic));
        }
        heard.push_str(&syllable);
    }
    heard
}

/// Korean, whose one letter is l at a syllable's end and r before a vowel: `아리랑` is arirang.
fn korean_r(folded: &str) -> Option<String> {
    let is_hangul = |c: char| ('\u{ac00}'..='\u{d7a3}').contains(&c);
    if !folded.chars().any(is_hangul) {
        return None;
    }
    // The initial ㄹ is the sixth of the nineteen that begin syllables (Unicode, chapter 3.12).
    let begins_with_r = |c: char| is_hangul(c) && (c as u32 - 0xAC00) / 588 == 5;
    let mut heard = String::new();
    for c in folded.chars() {
        let syllable = any_ascii(&c.to_string());
        match syllable.strip_prefix(['l', 'L']) {
            Some(rest) if begins_with_r(c) => {
                heard.push('r');
                heard.push_str(rest);
            }
            _ => heard.push_str(&syllable),
        }
    }
    Some(fold(&heard))
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

const GREEK_WITH_NASALS: &[(&str, &str)] = &[
    ("ου", "ou"),
    ("μπ", "mb"),
    ("ντ", "nt"),
    ("γκ", "ng"),
    ("γγ", "ng"),
    ("χ", "ch"),
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
