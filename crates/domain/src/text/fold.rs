//! Folding: one key for all the ways in which people type the same letters.

use unicode_normalization::UnicodeNormalization;

/// The search key of a text: compatibility forms, capitals, accents, Arabic vowel
/// signs, Hebrew points, final forms and the letters that typists exchange all become
/// one; apostrophes vanish. Vowel signs that carry the vowel (Devanagari, Thai) stay.
/// Folding twice changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        let kept = text.chars().filter(|c| !is_apostrophe(*c));
        return kept.map(|c| c.to_ascii_lowercase()).collect();
    }
    let once = fold_once(text);
    // A decomposition may bring forth another letter to fold (ﬅ, ŉ): look again.
    if once.is_ascii() {
        once
    } else {
        fold_once(&once)
    }
}

fn fold_once(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let letters = text
        .chars()
        .filter(|c| !is_apostrophe(*c))
        .flat_map(char::to_lowercase)
        .nfkd()
        .flat_map(char::to_lowercase);
    for c in letters {
        if is_stripped(c) || is_apostrophe(c) {
            continue;
        }
        match replacement(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(hiragana(digit(c))),
        }
    }
    folded.nfc().collect()
}

/// Apostrophes and the letters that stand for hamza, ʿayn and glottal stops.
fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '‘' | '’' | '‛' | '′' | '＇' | '\u{2B9}'
            ..='\u{2BF}'
                | 'ˈ'
                | 'ˊ'
                | 'ˋ'
                | 'ꞌ'
                | 'Ꞌ'
                | 'ʔ'
                | 'ʕ'
                | 'ˀ'
                | 'ˁ'
                | '\u{5F3}'
                | '\u{5F4}'
                | 'ߵ'
                | 'ߴ'
    )
}

/// Marks that people leave out when they type, and characters without a shape.
fn is_stripped(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}'
        // combining marks of Latin, Greek and Cyrillic
        | '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}'
        // Hebrew points and accents
        | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}'
        // Arabic harakat, Koranic marks, tatweel; Syriac points
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{8CA}'..='\u{8E1}'
        | '\u{8E3}'..='\u{8FF}' | '\u{711}' | '\u{730}'..='\u{74A}'
        // N'Ko tones and its lengthener, Adlam marks, nuktas, Ethiopic length, Georgian none
        | '\u{7EB}'..='\u{7F3}' | '\u{7FA}' | '\u{7FD}' | '\u{1E944}'..='\u{1E94A}' | '\u{93C}' | '\u{9BC}'
        | '\u{A3C}' | '\u{ABC}' | '\u{B3C}' | '\u{CBC}' | '\u{135D}'..='\u{135F}')
}

/// Letters that Unicode does not decompose and people exchange.
#[allow(clippy::too_many_lines, reason = "a table")]
fn replacement(c: char) -> Option<&'static str> {
    Some(match c {
        // Latin, with the letters of West African orthographies
        'ø' | 'ɵ' | 'ɔ' | 'ɒ' => "o",
        'ł' | 'ɫ' | 'ƚ' | 'ɬ' | 'ꝉ' => "l",
        'đ' | 'ð' | 'ɗ' | 'ɖ' | 'ƌ' => "d",
        'þ' => "th",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ı' | 'ɨ' | 'ɩ' | 'ɪ' => "i",
        'ɛ' | 'ə' | 'ǝ' | 'ɘ' | 'ɜ' | 'ɇ' => "e",
        'ŋ' | 'ɲ' | 'ɳ' | 'ƞ' | 'ꞑ' => "n",
        'ɣ' | 'ɠ' | 'ɡ' | 'ǥ' | 'ƣ' => "g",
        'ɓ' | 'ƀ' | 'ƃ' => "b",
        'ƈ' | 'ȼ' | 'ɕ' => "c",
        'ƒ' => "f",
        'ħ' | 'ɦ' | 'ⱨ' | 'ꜧ' => "h",
        'ɟ' | 'ɉ' => "j",
        'ƙ' | 'ĸ' | 'ⱪ' => "k",
        'ƥ' | 'ᵽ' => "p",
        'ɽ' | 'ɾ' | 'ɍ' => "r",
        'ʂ' | 'ʃ' | 'ƨ' => "s",
        'ŧ' | 'ƭ' | 'ʈ' | 'ⱦ' => "t",
        'ʉ' | 'ʊ' | 'ʋ' => "u",
        'ⱱ' | 'ʌ' => "v",
        'ƴ' | 'ɏ' | 'ȝ' => "y",
        'ƶ' | 'ȥ' | 'ɀ' | 'ʒ' | 'ʐ' => "z",
        'ɐ' | 'ɑ' => "a",
        // Greek
        'ς' => "σ",
        // Cyrillic letters of Central Asia and the Caucasus stay; only these are exchanged
        'ґ' => "г",
        // Arabic script
        'ٱ' | 'ٲ' | 'ٳ' => "ا",
        'ى' | 'ی' | 'ۍ' | 'ې' | 'ے' => "ي",
        'ة' | 'ہ' | 'ە' | 'ھ' | 'ۃ' => "ه",
        'ک' | 'ڪ' => "ك",
        'ء' => "",
        // Hebrew final forms
        'ך' => "כ",
        'ם' => "מ",
        'ן' => "נ",
        'ף' => "פ",
        'ץ' => "צ",
        _ => return None,
    })
}

/// Decimal digits of other scripts, as European ones.
fn digit(c: char) -> char {
    const ZEROS: &[char] = &[
        '\u{660}',
        '\u{6F0}',
        '\u{7C0}',
        '\u{966}',
        '\u{9E6}',
        '\u{A66}',
        '\u{AE6}',
        '\u{B66}',
        '\u{BE6}',
        '\u{C66}',
        '\u{CE6}',
        '\u{D66}',
        '\u{E50}',
        '\u{ED0}',
        '\u{F20}',
        '\u{1040}',
        '\u{17E0}',
        '\u{1810}',
        '\u{1E950}',
    ];
    if c.is_ascii() {
        return c;
    }
    ZEROS
        .iter()
        .find_map(|zero| {
            let value = (c as u32).checked_sub(*zero as u32)?;
            char::from_digit(value, 10)
        })
        .unwrap_or(c)
}

/// Katakana as hiragana.
fn hiragana(c: char) -> char {
    match c {
        '\u{30A1}'..='\u{30F6}' | '\u{30FD}' | '\u{30FE}' => {
            char::from_u32(c as u32 - 0x60).unwrap_or(c)
        }
        other => other,
    }
}
