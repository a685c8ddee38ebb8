//! Checks of a release.

use super::{Finding, FindingCode, bad_code, check_text, said};
use crate::codes::Barcode;
use crate::field::FieldId;

/// What the checks of a release look at. Texts as stored; empty is the same as none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReleaseFacts<'a> {
    /// Title.
    pub title: Option<&'a str>,
    /// Artist credit as printed.
    pub artist: Option<&'a str>,
    /// Barcode as typed.
    pub barcode: Option<&'a str>,
    /// How many other releases have the same barcode.
    pub others_with_barcode: usize,
    /// ℗ line.
    pub p_line: Option<&'a str>,
    /// Day of release as typed.
    pub date: Option<&'a str>,
    /// Width and height of the cover in pixels, where there is one and it can be read.
    pub cover: Option<(u32, u32)>,
    /// Disc and number of every track, as far as they are known.
    pub places: Vec<(Option<u32>, Option<u32>)>,
}

/// The side of a square cover that shops want, in pixels.
pub const WANTED_COVER_SIDE: u32 = 3000;

/// Checks a release; the worst findings come first.
#[must_use]
pub fn check_release(facts: &ReleaseFacts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    check_text(
        &mut found,
        facts.title,
        FieldId::ReleaseTitle,
        FindingCode::NoTitle,
    );
    check_text(
        &mut found,
        facts.artist,
        FieldId::ReleaseArtist,
        FindingCode::NoArtist,
    );
    check_text(
        &mut found,
        facts.p_line,
        FieldId::PLine,
        FindingCode::NoPLine,
    );
    match said(facts.barcode) {
        None => found.push(Finding::new(
            FindingCode::NoBarcode,
            Some(FieldId::Barcode),
            Vec::new(),
        )),
        Some(text) => check_barcode(&mut found, text, facts.others_with_barcode),
    }
    if said(facts.date).is_none() {
        found.push(Finding::new(
            FindingCode::NoDate,
            Some(FieldId::ReleaseDate),
            Vec::new(),
        ));
    }
    check_cover(&mut found, facts.cover);
    check_places(&mut found, &facts.places);
    found.sort();
    found
}

fn check_barcode(found: &mut Vec<Finding>, text: &str, others: usize) {
    if let Err(fault) = Barcode::parse(text) {
        found.push(bad_code(
            FindingCode::BadBarcode,
            FieldId::Barcode,
            text,
            &fault,
        ));
    }
    if others > 0 {
        found.push(Finding::new(
            FindingCode::BarcodeTwice,
            Some(FieldId::Barcode),
            vec![("value", text.to_owned())],
        ));
    }
}

fn check_cover(found: &mut Vec<Finding>, cover: Option<(u32, u32)>) {
    let Some((width, height)) = cover else {
        found.push(Finding::new(FindingCode::NoCover, None, Vec::new()));
        return;
    };
    let mut params = vec![("width", width.to_string()), ("height", height.to_string())];
    if width != height {
        found.push(Finding::new(
            FindingCode::CoverNotSquare,
            None,
            params.clone(),
        ));
    }
    if width.min(height) < WANTED_COVER_SIDE {
        params.push(("wanted", WANTED_COVER_SIDE.to_string()));
        found.push(Finding::new(FindingCode::SmallCover, None, params));
    }
}

fn check_places(found: &mut Vec<Finding>, places: &[(Option<u32>, Option<u32>)]) {
    if places.is_empty() {
        found.push(Finding::new(FindingCode::NoTracks, None, Vec::new()));
    }
    let mut numbered: Vec<(u32, u32)> = places
        .iter()
        .filter_map(|(disc, track)| Some((disc.unwrap_or(1), (*track)?)))
        .collect();
    numbered.sort_unstable();
    let mut before = (0, 0);
    for place @ (disc, track) in numbered {
        let params = |number: u32| vec![("disc", disc.to_string()), ("track", number.to_string())];
        let expected = if before.0 == disc { before.1 + 1 } else { 1 };
        if place == before {
            found.push(Finding::new(
                FindingCode::TrackNumberTwice,
                Some(FieldId::Track),
                params(track),
            ));
        } else if track > expected {
            found.push(Finding::new(
                FindingCode::TrackNumberGap,
                Some(FieldId::Track),
                params(expected),
            ));
        }
        before = place;
    }
}
