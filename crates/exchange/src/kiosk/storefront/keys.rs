//! What the storefront's search looks in, and how it folds what is typed.
//!
//! Keys are made here, where all that is known of scripts is; the page only has to fold a
//! query the same way, for which it gets a table of single letters.

use griot_domain::text::{fold, search_keys};
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

/// The words that find these texts, each once, with a space before and after each.
pub(super) fn haystack<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut found: Vec<String> = Vec::new();
    for key in texts.flat_map(search_keys) {
        found.extend(key.split_whitespace().map(str::to_owned));
    }
    found.sort();
    found.dedup();
    format!(" {} ", found.join(" "))
}

/// What folding does to single letters: those that vanish, and pairs of letter and what
/// stands for it. Small letters, decomposed: the page does these two steps itself.
pub(super) fn fold_table() -> (String, Vec<(char, String)>) {
    let mut vanish = String::new();
    let mut changed = Vec::new();
    for c in ('\u{80}'..='\u{FFFF}')
        .chain('\u{1E900}'..='\u{1E95F}')
        .chain(['\'', '`'])
    {
        let is_whole = std::iter::once(c).nfkd().eq(std::iter::once(c));
        if !is_whole || c.to_lowercase().next() != Some(c) || ('가'..='힣').contains(&c) {
            continue;
        }
        let folded = fold(&c.to_string());
        if folded.is_empty() {
            // Kept where alone it would vanish but beside its letter it counts.
            if canonical_combining_class(c) == 0 || fold(&format!("a{c}")) == "a" {
                vanish.push(c);
            }
        } else if !folded.chars().eq(std::iter::once(c)) {
            changed.push((c, folded));
        }
    }
    (vanish, changed)
}
