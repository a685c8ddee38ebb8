//! Splitting a text into words that can be looked up.

use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::fold::fold;

/// The folded words of `text`, in order, by the word boundaries of UAX #29. A run of a
/// script that is written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese)
/// becomes its overlapping pairs, or its one letter: `北京城` → `北京`, `京城`.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    words_of(&pieces(&fold(text)))
}

/// As [`words`], of a text that is folded.
pub(super) fn words_of_folded(folded: &str) -> Vec<String> {
    words_of(&pieces(folded))
}

/// As [`words`], of a text that is folded; and the single letters of the unspaced runs that are pairs there.
pub(super) fn words_and_letters(folded: &str) -> (Vec<String>, Vec<String>) {
    let pieces = pieces(folded);
    let letters = pieces.iter().filter_map(|piece| match piece {
        Piece::Run(letters) if letters.len() > 1 => Some(letters.iter().cloned()),
        _ => None,
    });
    (words_of(&pieces), letters.flatten().collect())
}

fn words_of(pieces: &[Piece]) -> Vec<String> {
    let mut words = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Word(word) => words.push(word.clone()),
            Piece::Run(letters) => words.extend(pairs(letters)),
        }
    }
    words
}

const JOINERS: &[char] = &[
    '_', ':', '.', ',', ';', '\u{B7}', '\u{2024}', '\u{2027}', '\u{55F}',
];

enum Piece {
    Word(String),
    Run(Vec<String>),
}

fn pieces(folded: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut run: Vec<String> = Vec::new();
    let mut run_ends_at = 0;
    for (at, chunk) in folded.split_word_bound_indices() {
        if chunk.chars().next().is_some_and(is_unspaced) {
            if at != run_ends_at {
                end_run(&mut run, &mut pieces);
            }
            run.extend(chunk.graphemes(true).map(str::to_owned));
            run_ends_at = at + chunk.len();
        } else if chunk.chars().any(char::is_alphanumeric) {
            end_run(&mut run, &mut pieces);
            // UAX #29 joins letters over these; people who type do not.
            let words = chunk.split(|c: char| c.is_whitespace() || JOINERS.contains(&c));
            let words = words.filter(|word| word.chars().any(char::is_alphanumeric));
            pieces.extend(words.map(|word| Piece::Word(word.to_owned())));
        }
    }
    end_run(&mut run, &mut pieces);
    pieces
}

fn end_run(run: &mut Vec<String>, pieces: &mut Vec<Piece>) {
    if !run.is_empty() {
        pieces.push(Piece::Run(std::mem::take(run)));
    }
}

fn pairs(letters: &[String]) -> Vec<String> {
    match letters {
        [only] => vec![only.clone()],
        several => several.windows(2).map(|pair| pair.concat()).collect(),
    }
}

fn is_unspaced(c: char) -> bool {
    c == '\u{30FC}'
        || matches!(
            c.script(),
            Script::Han
                | Script::Hiragana
                | Script::Katakana
                | Script::Bopomofo
                | Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
        )
}
