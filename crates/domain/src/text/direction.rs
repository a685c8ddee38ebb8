//! Scripts by their ISO 15924 codes, and the direction in which a text runs.

use unicode_script::{Script, UnicodeScript};

/// The direction in which a text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// As HTML's `dir` has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The direction of the first letter that has one, as HTML's `dir="auto"` does; left to
/// right where none has.
#[must_use]
pub fn direction(text: &str) -> Direction {
    let first = text.chars().find(|c| c.is_alphabetic());
    if first.is_some_and(is_right_to_left) {
        Direction::Rtl
    } else {
        Direction::Ltr
    }
}

fn is_right_to_left(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

/// The ISO 15924 code of the script in which most letters of `text` stand (the first of
/// them, if several do); `Jpan` where kana occur, `Kore` where Hangul stand among Chinese
/// letters; `None` without letters.
#[must_use]
pub fn script_of(text: &str) -> Option<&'static str> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for c in text.chars() {
        let script = c.script();
        if matches!(script, Script::Common | Script::Inherited | Script::Unknown) {
            continue;
        }
        match counts.iter_mut().find(|(s, _)| *s == script) {
            Some((_, n)) => *n += 1,
            None => counts.push((script, 1)),
        }
    }
    let (first, most) = *counts.iter().rev().max_by_key(|(_, n)| *n)?;
    debug_assert!(most > 0);
    let has = |wanted: Script| counts.iter().any(|(s, _)| *s == wanted);
    let east_asian = matches!(
        first,
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul
    );
    Some(match first {
        _ if east_asian && (has(Script::Hiragana) || has(Script::Katakana)) => "Jpan",
        _ if east_asian && has(Script::Hangul) => "Kore",
        Script::Han => "Hani",
        other => other.short_name(),
    })
}

/// True where invisible characters could turn parts of the text around on a screen.
#[must_use]
pub fn has_bidi_control(text: &str) -> bool {
    text.chars().any(is_bidi_control)
}

pub(super) fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
