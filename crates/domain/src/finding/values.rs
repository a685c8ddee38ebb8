//! Checks of the values of any field, by their form.

use std::collections::BTreeSet;

use super::fix::tight;
use super::{Finding, FindingCode, bad_code};
use crate::codes::{CodeKind, validate};
use crate::country::country_code;
use crate::date_words::is_iso;
use crate::field::{Field, FieldId, Shape};
use crate::language::language_code;
use crate::name::{Name, is_known_script};
use crate::partial_date::PartialDate;
use crate::text::{
    clean_line, is_stacked, mixed_word, script_of, without_invisible, without_unpaired,
};
use crate::vocabulary::language;

/// Checks all values of a field.
#[must_use]
pub fn check_values(field: &Field, values: &[String]) -> Vec<Finding> {
    let mut found = Vec::new();
    for value in values.iter().filter(|value| !value.trim().is_empty()) {
        match field.shape {
            Shape::Text | Shape::MultiText => check_text(&mut found, field.id, value),
            Shape::Names => {
                let name = Name::parse(value);
                check_text(&mut found, field.id, &name.text);
                check_languages(
                    &mut found,
                    field.id,
                    LanguageOf {
                        language: name.language.as_deref(),
                        script: name.script.as_deref(),
                    },
                );
                if name.proposed {
                    find(&mut found, FindingCode::NameProposed, field.id, &name.text);
                }
            }
            Shape::Code(kind) => check_code(&mut found, field.id, kind, value),
            Shape::PartialDate => {
                if PartialDate::parse(value).is_err() {
                    find(&mut found, FindingCode::BadDate, field.id, value);
                } else if !is_iso(value) {
                    find(&mut found, FindingCode::DateNotIso, field.id, value);
                }
            }
            Shape::Language => {
                if language_code(value).is_none() {
                    find(&mut found, FindingCode::LanguageNoCode, field.id, value);
                } else if language::is_unknown_code(value) {
                    find(&mut found, FindingCode::UnknownLanguage, field.id, value);
                }
            }
            Shape::Country if country_code(value).is_none() => {
                find(&mut found, FindingCode::CountryNoCode, field.id, value);
            }
            _ => {}
        }
    }
    if field.shape.holds_several() {
        let mut seen = BTreeSet::new();
        if let Some(twice) = values.iter().find(|value| !seen.insert(*value)) {
            find(&mut found, FindingCode::ValueTwice, field.id, twice);
        }
    }
    found
}

fn find(found: &mut Vec<Finding>, code: FindingCode, field: FieldId, value: &str) {
    let params = vec![("value", value.to_owned())];
    found.push(Finding::new(code, Some(field), params));
}

fn check_text(found: &mut Vec<Finding>, field: FieldId, text: &str) {
    // Plain letters of one byte can be untidy, and nothing else.
    let plain = text.bytes().all(|b| (0x20..0x7F).contains(&b));
    if !plain {
        for (stands, code) in [
            (without_unpaired(text).is_some(), FindingCode::BidiControl),
            (is_stacked(text), FindingCode::StackedMarks),
            (
                without_invisible(text).is_some(),
                FindingCode::InvisibleCharacter,
            ),
        ] {
            if stands {
                find(found, code, field, text);
            }
        }
        if let Some(word) = mixed_word(text) {
            let params = vec![("value", text.to_owned()), ("word", word.to_owned())];
            found.push(Finding::new(
                FindingCode::MixedScriptWord,
                Some(field),
                params,
            ));
        }
    }
    // Words and remarks have lines and spaces of their own.
    if matches!(
        field,
        FieldId::Lyrics | FieldId::Comment | FieldId::Context | FieldId::License
    ) {
        return;
    }
    if clean_line(text).text != text.trim() {
        find(found, FindingCode::UncleanText, field, text);
    } else if tight(text) != text {
        find(found, FindingCode::LooseSpace, field, text);
    }
}

fn check_code(found: &mut Vec<Finding>, field: FieldId, kind: CodeKind, value: &str) {
    let code = match kind {
        CodeKind::Isrc => FindingCode::BadIsrc,
        CodeKind::Iswc => FindingCode::BadIswc,
        CodeKind::Barcode => FindingCode::BadBarcode,
        CodeKind::Ipi => FindingCode::BadIpi,
        CodeKind::Isni => FindingCode::BadIsni,
    };
    if let Err(fault) = validate(kind, value) {
        found.push(bad_code(code, field, value, &fault));
    }
}

/// What a name or a text of words says of its language.
#[derive(Debug, Clone, Copy, Default)]
pub struct LanguageOf<'a> {
    /// ISO 639-3, or as written.
    pub language: Option<&'a str>,
    /// ISO 15924, or as written.
    pub script: Option<&'a str>,
}

/// Checks the codes that a name or a text of words says.
pub fn check_languages(found: &mut Vec<Finding>, field: FieldId, of: LanguageOf<'_>) {
    if let Some(code) = of.language
        && (language_code(code).is_none() || language::is_unknown_code(code))
    {
        find(found, FindingCode::NameLanguageUnknown, field, code);
    }
    if let Some(code) = of.script
        && !is_known_script(code)
    {
        find(found, FindingCode::UnknownScript, field, code);
    }
}

/// Checks that what is printed in other letters has a name in Latin ones.
pub fn check_name(found: &mut Vec<Finding>, field: FieldId, printed: &str, names: &[Name]) {
    let latin = |script: Option<&str>| script == Some("Latn");
    let script = script_of(printed);
    if script.is_some() && !latin(script) && !names.iter().any(|name| latin(name.written_in())) {
        found.push(Finding::new(
            FindingCode::NoLatinName,
            Some(field),
            Vec::new(),
        ));
    }
}
