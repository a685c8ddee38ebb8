//! International Standard Recording Code, ISO 3901.

use super::CodeFault;
use super::reading::{Reading, groups};
use crate::country::is_country;

/// An ISRC: a prefix of five (two letters, three letters or digits), the year of
/// assignment in two digits, and a designation of five. It has no check digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Isrc(pub(super) String);

/// Prefixes that national agencies got besides the country codes of ISO 3166-1;
/// DDEX's schematron accepts the first seven.
const FURTHER_PREFIXES: &[&str] = &[
    "FX", "QM", "QZ", "UK", "CP", "DG", "ZZ", "QT", "GX", "BC", "BK", "BP", "BX", "CB", "KS",
];

impl Isrc {
    /// Reads `FRX762600001`, `fr-x76-26-00001`, `ISRC FR X76 26 00001`.
    ///
    /// # Errors
    /// The fault, where the text is no ISRC.
    pub fn parse(text: &str) -> Result<Self, CodeFault> {
        let reading = Reading::of(text, "ISRC", 12)?;
        reading.length(&[12], "12")?;
        reading.characters(|i, c| match i {
            0 | 1 => c.is_ascii_uppercase(),
            2..=4 => c.is_ascii_uppercase() || c.is_ascii_digit(),
            _ => c.is_ascii_digit(),
        })?;
        Ok(Self(reading.text()))
    }

    /// Compact: `FRX762600001`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For the eye: `FR-X76-26-00001`.
    #[must_use]
    pub fn display(&self) -> String {
        groups(&self.0, &[2, 3, 2, 5]).join("-")
    }

    /// True where the first two letters are neither a country nor a known further
    /// prefix. A warning, not a fault: since ISO 3901:2019 a prefix need not be a country.
    #[must_use]
    pub fn has_unknown_prefix(&self) -> bool {
        let country: String = self.0.chars().take(2).collect();
        !is_country(&country) && !FURTHER_PREFIXES.contains(&country.as_str())
    }
}

/// The first five characters of a label's ISRCs ("racine"): `FRX76`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsrcPrefix(String);

impl IsrcPrefix {
    /// Reads `FRX76`, `fr-x76`.
    ///
    /// # Errors
    /// The fault, where the text is no prefix.
    pub fn parse(text: &str) -> Result<Self, CodeFault> {
        let reading = Reading::of(text, "ISRC", 5)?;
        reading.length(&[5], "5")?;
        reading.characters(|i, c| c.is_ascii_uppercase() || (i > 1 && c.is_ascii_digit()))?;
        Ok(Self(reading.text()))
    }

    /// Compact: `FRX76`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
