//! How a check mends what it found, where that is sure.

use unicode_normalization::UnicodeNormalization;

use super::FindingCode;
use crate::codes;
use crate::date_words::iso_date;
use crate::field::Shape;
use crate::language::language_code;
use crate::name::Name;
use crate::text::{clean_line, unmixed, without_invisible, without_unpaired};
use crate::vocabulary::language;

/// How a check mends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fix {
    /// Value by value ([`mend`]).
    Values,
    /// Codes out of the label's register.
    Isrcs,
    /// A typing in Latin letters, proposed.
    Propose,
    /// What was proposed is taken.
    Take,
}

impl Fix {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Values => "values",
            Self::Isrcs => "isrcs",
            Self::Propose => "propose",
            Self::Take => "take",
        }
    }
}

impl FindingCode {
    /// How its check mends; most cannot.
    #[must_use]
    pub const fn fix(self) -> Option<Fix> {
        match self {
            Self::BadIsrc
            | Self::BadBarcode
            | Self::BadIswc
            | Self::BadIpi
            | Self::BadIsni
            | Self::LanguageNoCode
            | Self::BidiControl
            | Self::UncleanText
            | Self::InvisibleCharacter
            | Self::MixedScriptWord
            | Self::LooseSpace
            | Self::ValueTwice
            | Self::BadDate
            | Self::DateNotIso => Some(Fix::Values),
            Self::NoIsrc => Some(Fix::Isrcs),
            Self::NoLatinName => Some(Fix::Propose),
            Self::NameProposed => Some(Fix::Take),
            _ => None,
        }
    }
}

/// The values of a field as the check of this code would leave them; none where nothing is sure.
#[must_use]
pub fn mend(code: FindingCode, shape: Shape, values: &[String]) -> Option<Vec<String>> {
    let mut mended: Vec<String> = Vec::with_capacity(values.len());
    for value in values {
        if code == FindingCode::ValueTwice {
            if !mended.contains(value) {
                mended.push(value.clone());
            }
            continue;
        }
        mended.push(one(code, shape, value).unwrap_or_else(|| value.clone()));
    }
    mended.retain(|value| !value.is_empty());
    (mended != values).then_some(mended)
}

fn one(code: FindingCode, shape: Shape, value: &str) -> Option<String> {
    if shape == Shape::Names {
        let mut name = Name::parse(value);
        name.text = of_text(code, &name.text)?;
        return Some(name.to_string());
    }
    match (code, shape) {
        (
            FindingCode::BadIsrc
            | FindingCode::BadBarcode
            | FindingCode::BadIswc
            | FindingCode::BadIpi
            | FindingCode::BadIsni,
            Shape::Code(kind),
        ) => {
            // Wide digits, strange dashes and the code's own name before it are the writing, not the code.
            let plain: String = value.nfkc().filter(char::is_ascii_alphanumeric).collect();
            let bare = ["ISRC", "ISWC", "EAN", "UPC", "IPI", "ISNI"]
                .iter()
                .find_map(|word| {
                    let head = plain.get(..word.len())?;
                    head.eq_ignore_ascii_case(word)
                        .then(|| plain.get(word.len()..))
                        .flatten()
                });
            [Some(plain.as_str()), bare]
                .into_iter()
                .flatten()
                .find_map(|text| codes::validate(kind, text).ok())
        }
        (FindingCode::LanguageNoCode, Shape::Language) if language_code(value).is_none() => {
            language::named(value).map(str::to_owned)
        }
        (FindingCode::BadDate | FindingCode::DateNotIso, _) => iso_date(value),
        _ => of_text(code, value),
    }
}

fn of_text(code: FindingCode, text: &str) -> Option<String> {
    match code {
        FindingCode::BidiControl => without_unpaired(text),
        FindingCode::InvisibleCharacter => without_invisible(text),
        FindingCode::MixedScriptWord => unmixed(text),
        FindingCode::UncleanText => Some(clean_line(text).text).filter(|clean| clean != text),
        FindingCode::LooseSpace => Some(tight(text)).filter(|clean| clean != text),
        _ => None,
    }
}

/// The text without spaces at its ends, one where there were several. What is no plain space stays.
#[must_use]
pub(super) fn tight(text: &str) -> String {
    let mut tight = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if !(c == ' ' && tight.ends_with(' ')) {
            tight.push(c);
        }
    }
    tight
}
