//! The field's codes, each a checked value of its own: compact inside, hyphens only for the eye.
//!
//! DDEX and CWR want codes without hyphens and dots, and a receiver may refuse a whole
//! message for one wrong check character, while no XML schema notices it. A wrong code
//! in a draft stays as it was typed; only the exits need a value of these types.

mod barcode;
mod ipi;
mod isni;
mod isrc;
mod iswc;
mod reading;
pub mod register;

pub use barcode::{Barcode, meant_barcodes};
pub use ipi::{IpiBaseNumber, IpiNameNumber};
pub use isni::Isni;
pub use isrc::{Isrc, IsrcPrefix};
pub use iswc::Iswc;

/// What is wrong with a code as it was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// Nothing was written.
    #[error("empty")]
    Empty,
    /// Too few or too many characters, separators not counted.
    #[error("{found} characters where {expected} belong")]
    Length {
        /// The right length, for example `12` or `8, 12 or 13` in the form `8/12/13`.
        expected: &'static str,
        /// How many there are.
        found: usize,
    },
    /// A character that cannot stand where it stands.
    #[error("{found:?} cannot stand at character {at}")]
    Character {
        /// Position in the text as written, in characters, from 0.
        at: usize,
        /// The character.
        found: char,
    },
    /// The check character does not fit the rest: most likely a typing error.
    #[error("the check character should be {expected}")]
    CheckDigit {
        /// The one or two characters that would fit.
        expected: String,
    },
    /// Nothing but zeros: a filler, though its check digit fits.
    #[error("only zeros")]
    Placeholder,
}

impl CodeFault {
    /// The stable kebab-case code of this fault.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Length { .. } => "length",
            Self::Character { .. } => "character",
            Self::CheckDigit { .. } => "check-digit",
            Self::Placeholder => "placeholder",
        }
    }

    /// Named values for the sentence that a person reads; `at` counts from 1.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::Placeholder => Vec::new(),
            Self::Length { expected, found } => vec![
                ("expected", (*expected).to_owned()),
                ("found", found.to_string()),
            ],
            Self::Character { at, found } => {
                vec![("at", (at + 1).to_string()), ("found", found.to_string())]
            }
            Self::CheckDigit { expected } => vec![("expected", expected.clone())],
        }
    }
}

/// The kinds of code that a catalogue field may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeKind {
    /// International Standard Recording Code, ISO 3901.
    Isrc,
    /// UPC-A, EAN-13 or EAN-8 of a release (a GTIN).
    Barcode,
    /// International Standard Musical Work Code, ISO 15707.
    Iswc,
    /// Interested Party Information number, of a name or of a person (base number).
    Ipi,
    /// International Standard Name Identifier, ISO 27729.
    Isni,
}

impl CodeKind {
    /// Every kind.
    pub const ALL: &'static [Self] =
        &[Self::Isrc, Self::Barcode, Self::Iswc, Self::Ipi, Self::Isni];

    /// The stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Isrc => "isrc",
            Self::Barcode => "barcode",
            Self::Iswc => "iswc",
            Self::Ipi => "ipi",
            Self::Isni => "isni",
        }
    }
}

/// Checks a code of `kind` and gives its compact canonical form.
///
/// # Errors
/// The fault, where the text is no such code.
pub fn validate(kind: CodeKind, text: &str) -> Result<String, CodeFault> {
    match kind {
        CodeKind::Isrc => Isrc::parse(text).map(|c| c.as_str().to_owned()),
        CodeKind::Barcode => Barcode::parse(text).map(|c| c.as_str().to_owned()),
        CodeKind::Iswc => Iswc::parse(text).map(|c| c.as_str().to_owned()),
        CodeKind::Ipi if ipi::looks_like_base_number(text) => {
            IpiBaseNumber::parse(text).map(|c| c.as_str().to_owned())
        }
        CodeKind::Ipi => IpiNameNumber::parse(text).map(|c| c.as_str().to_owned()),
        CodeKind::Isni => Isni::parse(text).map(|c| c.as_str().to_owned()),
    }
}

/// A code of `kind` as people write it (hyphens, dots, groups); anything that is no
/// such code comes back as it is.
#[must_use]
pub fn display(kind: CodeKind, text: &str) -> String {
    let shown = match kind {
        CodeKind::Isrc => Isrc::parse(text).map(|c| c.display()),
        CodeKind::Barcode => Barcode::parse(text).map(|c| c.display()),
        CodeKind::Iswc => Iswc::parse(text).map(|c| c.display()),
        CodeKind::Ipi if ipi::looks_like_base_number(text) => {
            IpiBaseNumber::parse(text).map(|c| c.display())
        }
        CodeKind::Ipi => IpiNameNumber::parse(text).map(|c| c.display()),
        CodeKind::Isni => Isni::parse(text).map(|c| c.display()),
    };
    shown.unwrap_or_else(|_| text.to_owned())
}
