//! Indic scripts in Latin letters, with the vowel that every bare consonant carries.
//!
//! The blocks from Devanagari to Malayalam have their letters at the same places, so
//! that one table reads nine scripts.

use unicode_normalization::UnicodeNormalization;

/// Letters from place 0x15 (ka) to 0x39 (ha).
const CONSONANTS: [&str; 37] = [
    "k", "kh", "g", "gh", "n", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th",
    "d", "dh", "n", "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "v", "sh", "sh",
    "s", "h",
];
/// Vowel letters from place 0x05.
const VOWELS: [&str; 16] = [
    "a", "a", "i", "i", "u", "u", "ri", "l", "e", "e", "e", "ai", "o", "o", "o", "au",
];
/// Vowel signs from place 0x3E.
const SIGNS: [&str; 15] = [
    "a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au",
];

/// The text with its Indic letters in Latin ones; `None` where it has none.
pub(super) fn in_latin(text: &str) -> Option<String> {
    if !text.chars().any(|c| place(c).is_some()) {
        return None;
    }
    let letters: Vec<char> = text.nfd().collect();
    let mut typed = String::new();
    let mut rest = letters.as_slice();
    while let [c, after @ ..] = rest {
        rest = after;
        let Some(at) = place(*c) else {
            typed.push(*c);
            continue;
        };
        match at {
            0x15..=0x39 => {
                let softened = after.first().copied().and_then(place) == Some(0x3C);
                if softened {
                    rest = after.get(1..).unwrap_or_default();
                }
                typed.push_str(consonant(at, softened));
                if carries_its_vowel(*c, rest) {
                    typed.push('a');
                }
            }
            0x02 if *c == '\u{982}' => typed.push_str("ng"),
            0x01 | 0x02 | 0x70 => typed.push(nasal(rest)),
            0x03 => typed.push('h'),
            0x05..=0x14 => typed.push_str(VOWELS.get(at - 0x05).copied().unwrap_or_default()),
            0x3E..=0x4C => typed.push_str(SIGNS.get(at - 0x3E).copied().unwrap_or_default()),
            0x66..=0x6F => {
                typed.extend(char::from_digit(u32::try_from(at - 0x66).unwrap_or(0), 10))
            }
            0x4D => {}
            _ => typed.push(*c),
        }
    }
    Some(typed)
}

/// The place of a letter in its block.
fn place(c: char) -> Option<usize> {
    let block = ('\u{900}'..='\u{D7F}').contains(&c);
    block.then_some((c as usize) & 0x7F)
}

fn consonant(at: usize, softened: bool) -> &'static str {
    match at {
        0x17 if softened => "gh",
        0x1C if softened => "z",
        0x21 | 0x22 if softened => "r",
        0x2B if softened => "f",
        _ => CONSONANTS.get(at - 0x15).copied().unwrap_or_default(),
    }
}

/// True unless a sign says otherwise; the northern languages are silent at a word's end.
fn carries_its_vowel(c: char, after: &[char]) -> bool {
    let northern = c < '\u{B00}';
    match after.first() {
        Some(next) => match place(*next) {
            Some(0x3E..=0x4D | 0x55..=0x57 | 0x62 | 0x63) => false,
            Some(_) => true,
            None => next.is_alphanumeric() || !northern,
        },
        None => !northern,
    }
}

/// The nasal sign sounds as the letter after it does.
fn nasal(after: &[char]) -> char {
    match after.first().copied().and_then(place) {
        Some(0x2A..=0x2E) => 'm',
        _ => 'n',
    }
}
