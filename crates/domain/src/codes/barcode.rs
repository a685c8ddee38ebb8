//! Barcodes of releases: UPC-A, EAN-13 and EAN-8 (GS1 General Specifications, clause 7.9).

use super::CodeFault;
use super::reading::{Reading, digits};

/// A barcode as digits, leading zeros included, since a number would lose them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Barcode(String);

impl Barcode {
    /// Reads 8, 12 or 13 digits, with or without spaces and hyphens.
    ///
    /// # Errors
    /// The fault, where the text is no barcode.
    pub fn parse(text: &str) -> Result<Self, CodeFault> {
        let reading = Reading::of(text, "EAN", 13)?;
        reading.characters(|_, c| c.is_ascii_digit())?;
        reading.length(&[8, 12, 13], "8/12/13")?;
        let code = reading.text();
        if code.chars().all(|c| c == '0') {
            return Err(CodeFault::Placeholder);
        }
        let expected = check_digit(&code);
        if digits(&code).next_back() == Some(expected) {
            Ok(Self(code))
        } else {
            Err(CodeFault::CheckDigit {
                expected: expected.to_string(),
            })
        }
    }

    /// The digits as written, without separators.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For the eye: the same digits, which are printed without separators.
    #[must_use]
    pub fn display(&self) -> String {
        self.0.clone()
    }

    /// The same number in the 14 digits of a GTIN, by which a UPC-A and the EAN-13
    /// with a zero before it are one.
    #[must_use]
    pub fn gtin(&self) -> String {
        format!("{:0>14}", self.0)
    }
}

/// The last digit that fits the digits before it: weights 3 and 1 from the right, modulo 10.
fn check_digit(code: &str) -> u32 {
    let sum: u32 = digits(code)
        .rev()
        .skip(1)
        .enumerate()
        .map(|(i, d)| if i % 2 == 0 { 3 * d } else { d })
        .sum();
    (10 - sum % 10) % 10
}

/// Barcodes that somebody may have meant by digits that are none: with the check digit that is not there yet
/// (7, 11 or 12 digits), or with the one that fits (8, 12 or 13). Twelve digits may be either.
#[must_use]
pub fn meant_barcodes(text: &str) -> Vec<Barcode> {
    let plain: String = match Reading::of(text, "EAN", 13) {
        Ok(reading) => reading.text(),
        Err(_) => return Vec::new(),
    };
    let is_number = plain.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || Barcode::parse(&plain).is_ok() {
        return Vec::new();
    }
    let finished = |rest: &str| {
        let open = format!("{rest}0");
        Barcode::parse(&format!("{rest}{}", check_digit(&open))).ok()
    };
    let mut meant = Vec::new();
    if matches!(plain.len(), 7 | 11 | 12) {
        meant.extend(finished(&plain));
    }
    if matches!(plain.len(), 8 | 12 | 13) {
        meant.extend(plain.get(..plain.len() - 1).and_then(finished));
    }
    meant
}
