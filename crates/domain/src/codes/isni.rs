//! International Standard Name Identifier, ISO 27729.

use super::CodeFault;
use super::reading::{Reading, groups};

/// An ISNI: fifteen digits and a check character, a digit or `X` (ISO 7064 MOD 11-2).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Isni(String);

impl Isni {
    /// Reads `0000 0001 2146 438X`, `ISNI 000000012146438X` and the addresses at isni.org.
    ///
    /// # Errors
    /// The fault, where the text is no ISNI.
    pub fn parse(text: &str) -> Result<Self, CodeFault> {
        let bare = without_address(text.trim());
        let reading = Reading::of(bare, "ISNI", 16)?;
        reading.length(&[16], "16")?;
        reading.characters(|i, c| c.is_ascii_digit() || (i == 15 && c == 'X'))?;
        let code = reading.text();
        let expected = check_character(&code);
        if code.ends_with(expected) {
            Ok(Self(code))
        } else {
            Err(CodeFault::CheckDigit {
                expected: expected.to_string(),
            })
        }
    }

    /// Compact: `000000012146438X`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For the eye: `0000 0001 2146 438X`.
    #[must_use]
    pub fn display(&self) -> String {
        groups(&self.0, &[4, 4, 4, 4]).join(" ")
    }
}

fn without_address(text: &str) -> &str {
    let bare = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .unwrap_or(text);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    bare.strip_prefix("isni.org/isni/")
        .or_else(|| bare.strip_prefix("isni.org/"))
        .unwrap_or(bare)
}

/// ISO 7064 MOD 11-2 over the first fifteen digits.
fn check_character(code: &str) -> char {
    let rest = code
        .chars()
        .take(15)
        .filter_map(|c| c.to_digit(10))
        .fold(0, |total, d| (total + d) * 2 % 11);
    match (12 - rest) % 11 {
        10 => 'X',
        digit => char::from_digit(digit, 10).unwrap_or('0'),
    }
}
