//! Checks of a recording.

use super::{Finding, FindingCode, bad_code, check_text, said};
use crate::access::delay_years;
use crate::codes::{Isrc, Iswc};
use crate::country::country_code;
use crate::field::FieldId;
use crate::language::language_code;
use crate::vocabulary::{instrument, language, role};

/// What the checks of a recording look at. Texts as stored; empty is the same as none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordingFacts<'a> {
    /// Title.
    pub title: Option<&'a str>,
    /// Artist credit as printed.
    pub artist: Option<&'a str>,
    /// ISRC as typed.
    pub isrc: Option<&'a str>,
    /// How many other recordings have the same ISRC.
    pub others_with_isrc: usize,
    /// ISWC of its work as typed.
    pub iswc: Option<&'a str>,
    /// Languages as said.
    pub languages: &'a [String],
    /// Country of origin as said.
    pub country: Option<&'a str>,
    /// Instruments as said.
    pub instruments: &'a [String],
    /// Roles as said.
    pub roles: &'a [String],
    /// Place as printed, where the catalogue has a tree of places and this is at none of them.
    pub place_outside_tree: Option<&'a str>,
    /// Name and country of the nearest place of the tree that says a country.
    pub place_country: Option<(&'a str, &'a str)>,
    /// Access delay as said.
    pub access_delay: Option<&'a str>,
    /// Somebody said when it was recorded.
    pub has_recording_date: bool,
    /// Someone is credited as composer, author or writer.
    pub has_writer: bool,
    /// A release has it.
    pub has_release: bool,
    /// A file holds it.
    pub has_file: bool,
    /// That file is not where it was.
    pub file_missing: bool,
    /// That file decodes from its first to its last sample.
    pub plays_whole: bool,
}

/// Checks a recording; the worst findings come first.
#[must_use]
pub fn check_recording(facts: &RecordingFacts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    check_text(
        &mut found,
        facts.title,
        FieldId::Title,
        FindingCode::NoTitle,
    );
    check_text(
        &mut found,
        facts.artist,
        FieldId::Artist,
        FindingCode::NoArtist,
    );
    match said(facts.isrc) {
        None => found.push(Finding::new(
            FindingCode::NoIsrc,
            Some(FieldId::Isrc),
            Vec::new(),
        )),
        Some(text) => check_isrc(&mut found, text, facts.others_with_isrc),
    }
    if let Some(text) = said(facts.iswc)
        && let Err(fault) = Iswc::parse(text)
    {
        found.push(bad_code(FindingCode::BadIswc, FieldId::Iswc, text, &fault));
    }
    let no_code = |value: &str| vec![("value", value.to_owned())];
    for language in facts.languages {
        if language_code(language).is_none() {
            found.push(Finding::new(
                FindingCode::LanguageNoCode,
                Some(FieldId::Language),
                no_code(language),
            ));
        }
    }
    if let Some(country) = said(facts.country)
        && country_code(country).is_none()
    {
        found.push(Finding::new(
            FindingCode::CountryNoCode,
            Some(FieldId::Country),
            no_code(country),
        ));
    }
    check_vocabulary(&mut found, facts);
    let mut when = |stands: bool, code, field| {
        if stands {
            found.push(Finding::new(code, field, Vec::new()));
        }
    };
    when(
        facts.languages.is_empty(),
        FindingCode::NoLanguage,
        Some(FieldId::Language),
    );
    when(
        !facts.has_writer,
        FindingCode::NoWriter,
        Some(FieldId::Composer),
    );
    when(
        !facts.has_release,
        FindingCode::NoRelease,
        Some(FieldId::ReleaseTitle),
    );
    when(!facts.has_file, FindingCode::NoFile, None);
    when(
        facts.has_file && facts.file_missing,
        FindingCode::MissingFile,
        Some(FieldId::Path),
    );
    when(
        facts.has_file && !facts.file_missing && !facts.plays_whole,
        FindingCode::DoesNotPlayWhole,
        Some(FieldId::Path),
    );
    found.sort();
    found
}

/// What is kept as written although no list has it.
fn check_vocabulary(found: &mut Vec<Finding>, facts: &RecordingFacts<'_>) {
    let mut find = |code, field, value: &str| {
        found.push(Finding::new(
            code,
            Some(field),
            vec![("value", value.to_owned())],
        ));
    };
    for code in facts
        .languages
        .iter()
        .filter(|l| language::is_unknown_code(l))
    {
        find(FindingCode::UnknownLanguage, FieldId::Language, code);
    }
    for name in facts
        .instruments
        .iter()
        .filter(|i| instrument::find(i).is_none())
    {
        find(FindingCode::UnknownInstrument, FieldId::Performer, name);
    }
    for role in facts.roles.iter().filter(|r| role::find(r).is_none()) {
        find(FindingCode::UnknownRole, FieldId::Performer, role);
    }
    if let Some(place) = said(facts.place_outside_tree) {
        find(FindingCode::PlaceNotInTree, FieldId::Place, place);
    }
    if let Some(delay) = said(facts.access_delay) {
        if delay_years(delay).is_none() {
            find(FindingCode::BadAccessDelay, FieldId::AccessDelay, delay);
        } else if !facts.has_recording_date {
            found.push(Finding::new(
                FindingCode::AccessWithoutDate,
                Some(FieldId::Recorded),
                Vec::new(),
            ));
        }
    }
    if let Some((place, country)) = facts.place_country
        && country_code(country).is_none()
    {
        found.push(Finding::new(
            FindingCode::PlaceCountryNoCode,
            Some(FieldId::Location),
            vec![("value", country.to_owned()), ("place", place.to_owned())],
        ));
    }
}

fn check_isrc(found: &mut Vec<Finding>, text: &str, others: usize) {
    let value = || vec![("value", text.to_owned())];
    match Isrc::parse(text) {
        Err(fault) => found.push(bad_code(FindingCode::BadIsrc, FieldId::Isrc, text, &fault)),
        Ok(isrc) if isrc.has_unknown_prefix() => found.push(Finding::new(
            FindingCode::UnknownIsrcPrefix,
            Some(FieldId::Isrc),
            value(),
        )),
        Ok(_) => {}
    }
    if others > 0 {
        found.push(Finding::new(
            FindingCode::IsrcTwice,
            Some(FieldId::Isrc),
            value(),
        ));
    }
}
