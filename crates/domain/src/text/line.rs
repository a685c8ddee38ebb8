//! One line of text out of whatever was typed, pasted or read; and what was done to it.

use super::direction::is_bidi_control;

/// Something about a text that a person should hear of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineChange {
    /// Control characters (NUL and the like) were taken out.
    ControlRemoved,
    /// Line breaks or tabs became spaces.
    BreakJoined,
    /// Spaces at the ends were taken off.
    EndsTrimmed,
    /// Invisible characters that turn text around stand in it; they were kept.
    BidiKept,
}

impl LineChange {
    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ControlRemoved => "control-removed",
            Self::BreakJoined => "break-joined",
            Self::EndsTrimmed => "ends-trimmed",
            Self::BidiKept => "bidi-kept",
        }
    }
}

/// A text made one line, and what that took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanLine {
    /// The line, otherwise code point for code point as it came.
    pub text: String,
    /// What was done or noticed, each at most once, in a fixed order.
    pub changes: Vec<LineChange>,
}

/// Makes one line of `text`; nothing is dropped silently.
#[must_use]
pub fn clean_line(text: &str) -> CleanLine {
    let mut line = String::with_capacity(text.len());
    let (mut control, mut joined) = (false, false);
    let mut after_return = false;
    for c in text.chars() {
        match c {
            '\n' if after_return => {}
            '\n' | '\r' | '\t' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                joined = true;
                line.push(' ');
            }
            c if c.is_control() => control = true,
            c => line.push(c),
        }
        after_return = c == '\r';
    }
    let trimmed = line.trim();
    let ends = trimmed.len() != line.len();
    let bidi = trimmed.chars().any(is_bidi_control);
    let noticed = [
        (control, LineChange::ControlRemoved),
        (joined, LineChange::BreakJoined),
        (ends, LineChange::EndsTrimmed),
        (bidi, LineChange::BidiKept),
    ];
    CleanLine {
        text: trimmed.to_owned(),
        changes: noticed
            .into_iter()
            .filter_map(|(so, change)| so.then_some(change))
            .collect(),
    }
}
