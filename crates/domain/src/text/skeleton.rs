//! Consonant skeletons: how a name in a script without vowels meets its Latin typings.

use unicode_script::{Script, UnicodeScript};

use super::fold::fold;
use super::latin::latin;

/// The consonants of one word, in coarse classes that hold across typings: `Khaled`,
/// `Haled`'s `خالد`, `Kulthum`, `Kalthoum` and `كلثوم` meet. Vowels and the
/// letters that stand for them (w, y, v, ʿayn) vanish, except that a word which begins
/// with one begins with `a`; double letters are one; a final h is silent.
#[must_use]
pub fn skeleton(word: &str) -> String {
    skeletons(word).into_iter().next().unwrap_or_default()
}

/// The skeleton, and where the script leaves a choice, the others: `ث` is t or s,
/// `ذ` and `ظ` are d or z, and the article `ال` may be left out.
pub(super) fn skeletons(word: &str) -> Vec<String> {
    let folded = fold(word);
    if !folded.chars().any(is_abjad) {
        return vec![of_classes(latin_classes(&latin(word)))];
    }
    let bare = folded
        .strip_prefix("ال")
        .filter(|rest| rest.chars().count() > 1);
    let mut found = Vec::new();
    for form in [Some(folded.as_str()), bare].into_iter().flatten() {
        for sibilant in [false, true] {
            let skeleton = of_classes(form.chars().map(|c| abjad_class(c, sibilant)).collect());
            if !found.contains(&skeleton) {
                found.push(skeleton);
            }
        }
    }
    found
}

/// True for texts whose words want a skeleton beside their folded form: abjads, Tifinagh, which leaves short
/// vowels out, and Indic and Ethiopic scripts, whose silent vowels only a speaker knows.
pub(super) fn wants_skeleton(word: &str) -> bool {
    word.chars().any(|c| {
        is_abjad(c)
            || matches!(
                c.script(),
                Script::Devanagari
                    | Script::Bengali
                    | Script::Gurmukhi
                    | Script::Gujarati
                    | Script::Oriya
                    | Script::Tamil
                    | Script::Telugu
                    | Script::Kannada
                    | Script::Malayalam
                    | Script::Sinhala
                    | Script::Ethiopic
                    | Script::Tifinagh
            )
    })
}

fn is_abjad(c: char) -> bool {
    matches!(c.script(), Script::Arabic | Script::Hebrew | Script::Syriac)
}

/// What a letter counts as.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    Vowel,
    Consonant(char),
    /// An h: silent at the end of a word.
    Breath,
    Skip,
}

fn of_classes(classes: Vec<Class>) -> String {
    let mut skeleton = String::new();
    let mut before = Class::Skip;
    let mut pending_breath = false;
    for class in classes.into_iter().filter(|c| *c != Class::Skip) {
        if pending_breath && class != Class::Breath {
            skeleton.push('h');
            pending_breath = false;
        }
        match class {
            Class::Vowel if skeleton.is_empty() => skeleton.push('a'),
            Class::Consonant(c) if before != class => skeleton.push(c),
            Class::Breath => pending_breath = true,
            _ => {}
        }
        before = class;
    }
    skeleton
}

fn abjad_class(c: char, sibilant: bool) -> Class {
    let either = |plain, hissing| Class::Consonant(if sibilant { hissing } else { plain });
    match c {
        'ا' | 'و' | 'ي' | 'ع' | 'ڤ' | 'ۆ' | 'ۇ' | 'ې' | 'א' | 'ו' | 'י' | 'ע' => {
            Class::Vowel
        }
        'ب' | 'پ' => Class::Consonant('b'),
        // Said v and h as often as b and kh.
        'ב' if sibilant => Class::Vowel,
        'ב' => Class::Consonant('b'),
        'ח' if sibilant => Class::Breath,
        'ت' | 'ط' | 'ٹ' | 'ט' | 'ת' => Class::Consonant('t'),
        'ث' => either('t', 's'),
        'ج' | 'چ' | 'غ' | 'گ' | 'ڭ' | 'ڨ' | 'ג' => Class::Consonant('g'),
        'ح' | 'ه' | 'ה' => Class::Breath,
        'خ' | 'ق' | 'ك' | 'כ' | 'ק' | 'ח' => Class::Consonant('k'),
        'د' | 'ض' | 'ڈ' | 'ד' => Class::Consonant('d'),
        'ذ' | 'ظ' => either('d', 'z'),
        'ر' | 'ڑ' | 'ר' => Class::Consonant('r'),
        'ز' | 'ژ' | 'ז' => Class::Consonant('z'),
        'س' | 'ش' | 'ص' | 'ס' | 'ש' | 'צ' => Class::Consonant('s'),
        'ف' => Class::Consonant('f'),
        'פ' => either('b', 'f'),
        'ل' | 'ל' => Class::Consonant('l'),
        'م' | 'מ' => Class::Consonant('m'),
        'ن' | 'ں' | 'נ' => Class::Consonant('n'),
        other => latin_class(other),
    }
}

fn latin_classes(typed: &str) -> Vec<Class> {
    let mut classes = Vec::new();
    let mut letters = typed.chars().map(|c| c.to_ascii_lowercase()).peekable();
    while let Some(c) = letters.next() {
        let next = letters.peek().copied();
        let class = match (c, next) {
            ('t' | 'd' | 'k' | 'g', Some('h'))
            | ('d', Some('j'))
            | ('c', Some('k'))
            | ('t', Some('s' | 'z')) => {
                let second = letters.next();
                match (c, second) {
                    ('d', Some('j')) => Class::Consonant('g'),
                    ('t', Some('s' | 'z')) => Class::Consonant('s'),
                    (first, _) => latin_class(first),
                }
            }
            ('s' | 'c', Some('h')) => {
                letters.next();
                Class::Consonant('s')
            }
            ('p', Some('h')) => {
                letters.next();
                Class::Consonant('f')
            }
            (only, _) => latin_class(only),
        };
        classes.push(class);
    }
    classes
}

fn latin_class(c: char) -> Class {
    match c {
        'a' | 'e' | 'i' | 'o' | 'u' | 'v' | 'w' | 'y' => Class::Vowel,
        'b' | 'p' => Class::Consonant('b'),
        'c' | 'k' | 'q' | 'x' => Class::Consonant('k'),
        'g' | 'j' => Class::Consonant('g'),
        'h' => Class::Breath,
        'd' | 'f' | 'l' | 'm' | 'n' | 'r' | 's' | 't' | 'z' | '0'..='9' => Class::Consonant(c),
        _ => Class::Skip,
    }
}
