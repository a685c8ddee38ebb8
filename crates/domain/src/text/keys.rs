//! What is indexed for a text, and what stands for a word that is looked for.

use super::fold::fold;
use super::latin::{latin_by_ear, latin_of, latin_syllables};
use super::skeleton::{skeleton, skeletons, wants_skeleton};
use super::words::{words, words_and_letters, words_of_folded};

/// Begins every skeleton in an index, so that it never meets a word. A letter by
/// category, so that a tokenizer keeps it.
const SKELETON_MARK: char = '\u{A7FB}';

/// All that is indexed for `text`: each key is folded words with spaces between. The
/// first holds the words in order (phrases match there); the others hold Latin typings,
/// words behind an elision (`L'amour` is found by `amour`), single letters of unspaced
/// scripts, and marked consonant skeletons.
#[must_use]
pub fn search_keys(text: &str) -> Vec<String> {
    // Folding is the dear part: once, and all that follows goes on from there.
    let folded = fold(text);
    let (own, letters) = words_and_letters(&folded);
    let mut keys = vec![own.join(" ")];
    if !text.is_ascii() {
        let typed = |text: &str| words_of_folded(text).join(" ");
        keys.push(typed(&latin_of(text, &folded)));
        keys.push(letters.join(" "));
        keys.push(typed(&latin_syllables(&folded)));
        keys.extend(latin_by_ear(text, &folded).iter().map(|one| typed(one)));
        keys.extend(arabic_apart(&own));
    }
    keys.extend(with_open_elisions(text).map(|open| words(&open).join(" ")));
    keys.push(
        own.iter()
            .filter(|word| wants_skeleton(word))
            .flat_map(|word| skeletons(word))
            .filter(|bones| tells_enough(bones))
            .map(|bones| format!("{SKELETON_MARK}{bones}"))
            .collect::<Vec<_>>()
            .join(" "),
    );
    let mut kept: Vec<String> = Vec::new();
    for key in keys {
        if !key.is_empty() && !kept.contains(&key) {
            kept.push(key);
        }
    }
    kept
}

/// The keys any of which stands for `word` (as [`words`] gives it) in an index made by
/// [`search_keys`]: the word itself first, then its marked skeleton where it has enough
/// consonants.
#[must_use]
pub fn alternatives(word: &str) -> Vec<String> {
    let mut found = vec![word.to_owned()];
    let bones = skeleton(word);
    if tells_enough(&bones) {
        found.push(format!("{SKELETON_MARK}{bones}"));
    }
    found
}

/// What Arabic writes as one word and Latin typings as two, or the other way round: the article, and `عبد` with
/// the name behind it.
fn arabic_apart(own: &[String]) -> Option<String> {
    let article = own.iter().any(|word| word.starts_with("ال"));
    let mut found: Vec<String> = if article {
        vec!["al".to_owned(), "el".to_owned()]
    } else {
        Vec::new()
    };
    for pair in own.windows(2) {
        if pair.first().is_some_and(|first| first == "عبد") {
            let bones = skeletons(&pair.concat());
            found.extend(bones.iter().map(|bones| format!("{SKELETON_MARK}{bones}")));
        }
    }
    (!found.is_empty()).then(|| found.join(" "))
}

/// One consonant alone would match half of a catalogue.
fn tells_enough(bones: &str) -> bool {
    bones.chars().count() > 1
}

/// The text with its elisions opened: `l'amour`, `d'Afrique`, `N'Dour`, `qu'on`.
fn with_open_elisions(text: &str) -> Option<String> {
    text.contains(['\'', '’'])
        .then(|| text.replace(['\'', '’'], " "))
}
