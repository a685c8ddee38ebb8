//! Interested Party Information numbers: of a name (11 digits) and of a party (`I-…`).

use super::CodeFault;
use super::iswc::check_digit as base_check_digit;
use super::reading::{Reading, digits, groups};

/// An IPI name number: eleven digits, the last two of them a check; short ones are
/// filled with zeros on the left.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IpiNameNumber(String);

impl IpiNameNumber {
    /// Reads `00045620792`, `45620792`, `00045.62.07.92`, `IPI 00045620792`.
    ///
    /// # Errors
    /// The fault, where the text is no such number.
    pub fn parse(text: &str) -> Result<Self, CodeFault> {
        let reading = Reading::of(text, "IPI", 11)?;
        reading.characters(|_, c| c.is_ascii_digit())?;
        reading.length(&[3, 4, 5, 6, 7, 8, 9, 10, 11], "11")?;
        let code = format!("{:0>11}", reading.text());
        if code.chars().all(|c| c == '0') {
            return Err(CodeFault::Placeholder);
        }
        let expected = name_check(&code);
        let found = digits(&code).skip(9).fold(0, |n, d| 10 * n + d);
        if found == expected {
            Ok(Self(code))
        } else {
            Err(CodeFault::CheckDigit {
                expected: format!("{expected:02}"),
            })
        }
    }

    /// Eleven digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For the eye: the same digits.
    #[must_use]
    pub fn display(&self) -> String {
        self.0.clone()
    }
}

/// Weights 10 to 2, modulo 101.
fn name_check(code: &str) -> u32 {
    let sum: u32 = digits(code)
        .take(9)
        .zip(0..)
        .map(|(d, i)| d * (10 - i))
        .sum();
    match sum % 101 {
        0 => 0,
        rest => (101 - rest) % 100,
    }
}

/// An IPI base number: `I`, nine digits and a check digit. It stands for the party,
/// whatever names it uses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IpiBaseNumber(String);

impl IpiBaseNumber {
    /// Reads `I-123456789-3`, `I1234567893`.
    ///
    /// # Errors
    /// The fault, where the text is no such number.
    pub fn parse(text: &str) -> Result<Self, CodeFault> {
        let reading = Reading::of(text, "IPI", 11)?;
        reading.length(&[11], "11")?;
        reading.characters(|i, c| if i == 0 { c == 'I' } else { c.is_ascii_digit() })?;
        let code = reading.text();
        let expected = base_check_digit(2, &code);
        if digits(&code).next_back() == Some(expected) {
            Ok(Self(code))
        } else {
            Err(CodeFault::CheckDigit {
                expected: expected.to_string(),
            })
        }
    }

    /// Compact: `I1234567893`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For the eye: `I-123456789-3`.
    #[must_use]
    pub fn display(&self) -> String {
        groups(&self.0, &[1, 9, 1]).join("-")
    }
}

/// True where the first letter, a label "IPI" aside, says base number.
pub(super) fn looks_like_base_number(text: &str) -> bool {
    Reading::of(text, "IPI", 11).is_ok_and(|r| r.text().starts_with('I'))
}
