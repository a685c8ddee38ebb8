//! How codes are read: separators dropped, capitals made, positions remembered.

use super::CodeFault;

/// The characters of a code, each with its position in the text as written.
pub(super) struct Reading {
    marks: Vec<(usize, char)>,
}

impl Reading {
    /// Reads `text`, without separators and in capitals. Where it is longer than
    /// `longest`, a leading `label` ("ISRC", "IPI:") is not part of the code.
    pub(super) fn of(text: &str, label: &str, longest: usize) -> Result<Self, CodeFault> {
        let mut marks: Vec<(usize, char)> = text
            .chars()
            .enumerate()
            .filter(|(_, c)| !is_separator(*c))
            .map(|(at, c)| (at, plain(c)))
            .collect();
        if marks.len() > longest
            && marks
                .iter()
                .map(|m| m.1)
                .take(label.len())
                .eq(label.chars())
        {
            marks.drain(..label.len());
        }
        if marks.is_empty() {
            return Err(CodeFault::Empty);
        }
        match marks.iter().find(|(_, c)| !c.is_ascii_alphanumeric()) {
            Some(&(at, found)) => Err(CodeFault::Character { at, found }),
            None => Ok(Self { marks }),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.marks.len()
    }

    /// Fails unless the length is one of `lengths`, which `expected` spells out.
    pub(super) fn length(
        &self,
        lengths: &[usize],
        expected: &'static str,
    ) -> Result<(), CodeFault> {
        if lengths.contains(&self.len()) {
            Ok(())
        } else {
            Err(CodeFault::Length {
                expected,
                found: self.len(),
            })
        }
    }

    /// Fails at the first character that `allowed(position in the code, character)` refuses.
    pub(super) fn characters(
        &self,
        allowed: impl Fn(usize, char) -> bool,
    ) -> Result<(), CodeFault> {
        match self
            .marks
            .iter()
            .enumerate()
            .find(|(i, (_, c))| !allowed(*i, *c))
        {
            Some((_, &(at, found))) => Err(CodeFault::Character { at, found }),
            None => Ok(()),
        }
    }

    pub(super) fn text(&self) -> String {
        self.marks.iter().map(|(_, c)| *c).collect()
    }
}

/// The digits of a text, in order; anything else is skipped.
pub(super) fn digits(text: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
    text.chars().filter_map(|c| c.to_digit(10))
}

/// `text` split into groups of these sizes, in characters.
pub(super) fn groups(text: &str, sizes: &[usize]) -> Vec<String> {
    let mut rest = text.chars();
    sizes
        .iter()
        .map(|n| rest.by_ref().take(*n).collect())
        .collect()
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.' | ':' | '_' | '/' | '\u{2010}'
                ..='\u{2015}' | '\u{2212}' | '\u{AD}' | '\u{FEFF}' | '\u{200B}'
        )
}

/// Capitals, and the full-width forms of an East Asian keyboard made plain.
fn plain(c: char) -> char {
    let narrow = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        other => other,
    };
    narrow.to_ascii_uppercase()
}
