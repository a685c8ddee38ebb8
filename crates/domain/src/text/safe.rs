//! What makes a text unsafe to trust by eye: marks piled up, directions left open, letters that are not there, and
//! letters of another script in disguise (UTS #39). What scripts need of each is let be.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};
use unicode_security::MixedScript;
use unicode_security::confusable_detection::skeleton as confusable;

/// So many marks on one letter are still writing: pointed Hebrew with cantillation and Tibetan stacks need half.
const MOST_MARKS: usize = 8;

/// Whether more marks are piled on one letter than any script does.
#[must_use]
pub fn is_stacked(text: &str) -> bool {
    let mut marks = 0;
    text.nfd().any(|c| {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        marks > MOST_MARKS
    })
}

/// The text without direction controls that are never closed, close nothing, or force letters into a direction;
/// none where there is no such. Marks (LRM, RLM, ALM) and paired isolates and embeddings are how mixed text is set.
#[must_use]
pub fn without_unpaired(text: &str) -> Option<String> {
    /// What is open: where, whether an isolate, whether it stays even if closed.
    struct Open(usize, bool, bool);
    let letters: Vec<char> = text.chars().collect();
    let mut open: Vec<Open> = Vec::new();
    let mut taken = vec![true; letters.len()];
    let take = |taken: &mut Vec<bool>, at: usize| {
        if let Some(one) = taken.get_mut(at) {
            *one = false;
        }
    };
    for (at, c) in letters.iter().enumerate() {
        match c {
            '\u{202A}' | '\u{202B}' => open.push(Open(at, false, true)),
            '\u{202D}' | '\u{202E}' => open.push(Open(at, false, false)),
            '\u{2066}'..='\u{2068}' => open.push(Open(at, true, true)),
            '\u{202C}' => match open.pop() {
                Some(Open(_, false, true)) => {}
                Some(Open(from, false, false)) => {
                    take(&mut taken, from);
                    take(&mut taken, at);
                }
                // An isolate is not closed by the end of an embedding.
                other => {
                    open.extend(other);
                    take(&mut taken, at);
                }
            },
            '\u{2069}' => match open.iter().rposition(|one| one.1) {
                Some(place) => {
                    // What was opened within and not closed ends here, unpaired.
                    for Open(from, ..) in open.split_off(place).into_iter().skip(1) {
                        take(&mut taken, from);
                    }
                }
                None => take(&mut taken, at),
            },
            _ => {}
        }
    }
    for Open(from, ..) in open {
        take(&mut taken, from);
    }
    kept(&letters, &taken)
}

fn kept(letters: &[char], taken: &[bool]) -> Option<String> {
    if taken.iter().all(|one| *one) {
        return None;
    }
    let left = letters.iter().zip(taken).filter(|(_, taken)| **taken);
    Some(left.map(|(c, _)| *c).collect())
}

/// The text without invisible characters that do nothing where they stand; none where there is no such. A joiner
/// stays where letters join (Arabic, Indic scripts, emoji), a break of no width where words have no spaces.
#[must_use]
pub fn without_invisible(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let near = |at: usize, back: bool| -> Option<char> {
        let visible = |c: &&char| !is_combining_mark(**c) && !is_unseen(**c);
        if back {
            letters.get(..at)?.iter().rev().find(visible).copied()
        } else {
            letters.get(at + 1..)?.iter().find(visible).copied()
        }
    };
    let taken: Vec<bool> = letters
        .iter()
        .enumerate()
        .map(|(at, c)| {
            let either = |fits: fn(char) -> bool| {
                near(at, true).is_some_and(fits) || near(at, false).is_some_and(fits)
            };
            match c {
                '\u{200C}' | '\u{200D}' => near(at, true).is_some_and(joins),
                '\u{200B}' => either(has_no_spaces),
                '\u{E0020}'..='\u{E007F}' => near(at, true) == Some('\u{1F3F4}'),
                c => !is_unseen(*c),
            }
        })
        .collect();
    kept(&letters, &taken)
}

fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{200B}'..='\u{200D}'
            | '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
    )
}

fn joins(c: char) -> bool {
    use Script as S;
    // Emoji are joined into one picture.
    matches!(c, '\u{2600}'..='\u{27BF}' | '\u{2B50}' | '\u{1F000}'..='\u{1FAFF}')
        || matches!(
            c.script(),
            S::Arabic | S::Syriac | S::Mongolian | S::Nko | S::Mandaic | S::Adlam | S::Phags_Pa
        )
        || has_virama(c.script())
        || has_no_spaces(c)
}

fn has_virama(script: Script) -> bool {
    use Script as S;
    matches!(
        script,
        S::Devanagari
            | S::Bengali
            | S::Gurmukhi
            | S::Gujarati
            | S::Oriya
            | S::Tamil
            | S::Telugu
            | S::Kannada
            | S::Malayalam
            | S::Sinhala
            | S::Tibetan
            | S::Balinese
            | S::Javanese
            | S::Sundanese
            | S::Meetei_Mayek
            | S::Newa
            | S::Tifinagh
    )
}

fn has_no_spaces(c: char) -> bool {
    use Script as S;
    matches!(
        c.script(),
        S::Thai
            | S::Lao
            | S::Khmer
            | S::Myanmar
            | S::Tibetan
            | S::Tai_Tham
            | S::New_Tai_Lue
            | S::Tai_Viet
    )
}

/// A word in which letters of one script pass for letters of another (`Оumou` with a Cyrillic О); none where every
/// word is of one script, or mixes what no eye takes for one (`CD盤`, `Tシャツ`).
#[must_use]
pub fn mixed_word(text: &str) -> Option<&str> {
    words(text).find(|word| unmixed_word(word).is_some())
}

/// The text with letters in disguise replaced by those they pass for; none where there is no such.
#[must_use]
pub fn unmixed(text: &str) -> Option<String> {
    let mut mended = text.to_owned();
    for word in words(text) {
        if let Some(clean) = unmixed_word(word) {
            mended = mended.replace(word, &clean);
        }
    }
    (mended != text).then_some(mended)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphabetic() || is_combining_mark(c) || is_unseen(c)))
        .filter(|word| !word.is_empty())
}

fn unmixed_word(word: &str) -> Option<String> {
    if word.is_ascii() || word.is_single_script() {
        return None;
    }
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for c in word.chars().filter(|c| !is_shared(*c)) {
        match counts.iter_mut().find(|(script, _)| *script == c.script()) {
            Some((_, n)) => *n += 1,
            None => counts.push((c.script(), 1)),
        }
    }
    let most = counts.iter().map(|(_, n)| *n).max()?;
    let main = counts
        .iter()
        .filter(|(_, n)| *n == most)
        .map(|(script, _)| *script)
        .max_by_key(|script| *script == Script::Latin)?;
    if counts.len() < 2 {
        return None;
    }
    let twins = TWINS.get(&main)?;
    word.chars()
        .map(|c| {
            if is_shared(c) || c.script() == main {
                return Some(c);
            }
            let looks: String = confusable(c.encode_utf8(&mut [0; 4])).collect();
            let same = twins.get(&looks)?;
            let fits = |one: &&char| one.is_uppercase() == c.is_uppercase();
            same.iter().find(fits).or(same.first()).copied()
        })
        .collect()
}

/// Belongs to no script, or is at home in two: Kabyle is often typed with the Greek ε, γ and Σ.
fn is_shared(c: char) -> bool {
    matches!(
        c.script(),
        Script::Common | Script::Inherited | Script::Unknown
    ) || matches!(c, 'ε' | 'Ε' | 'γ' | 'Γ' | 'Σ')
}

/// Letters of a script by how they look.
static TWINS: LazyLock<HashMap<Script, HashMap<String, Vec<char>>>> = LazyLock::new(|| {
    let blocks = [
        (Script::Latin, '\u{41}'..='\u{24F}'),
        (Script::Greek, '\u{370}'..='\u{3FF}'),
        (Script::Cyrillic, '\u{400}'..='\u{52F}'),
        (Script::Armenian, '\u{531}'..='\u{587}'),
    ];
    blocks
        .into_iter()
        .map(|(script, block)| {
            let mut looks: HashMap<String, Vec<char>> = HashMap::new();
            for c in block.filter(|c| c.script() == script) {
                let look: String = confusable(c.encode_utf8(&mut [0; 4])).collect();
                looks.entry(look).or_default().push(c);
            }
            (script, looks)
        })
        .collect()
});

/// What a text looks like, whatever script its letters are of (UTS #39's skeleton): equal for what an eye cannot
/// tell apart.
#[must_use]
pub fn look(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    confusable(&line.join(" ")).collect()
}
