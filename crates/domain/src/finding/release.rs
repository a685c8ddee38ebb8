//! Checks of a release.

use super::{Finding, FindingCode, bad_code, check_text, said};
use crate::codes::{Barcode, meant_barcodes};
use crate::field::FieldId;
use crate::release::{LineMark, RightsLine};

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
    /// © line.
    pub c_line: Option<&'a str>,
    /// Label.
    pub label: Option<&'a str>,
    /// Catalogue number.
    pub catalogue_number: Option<&'a str>,
    /// Day of release as typed.
    pub date: Option<&'a str>,
    /// Width and height of the cover in pixels, where there is one and it can be read.
    pub cover: Option<(u32, u32)>,
    /// What else is known of the cover's file.
    pub look: Option<CoverLook<'a>>,
    /// Disc and number of every track, as far as they are known.
    pub places: Vec<(Option<u32>, Option<u32>)>,
}

/// What a cover's file says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoverLook<'a> {
    /// Media type: `image/jpeg`.
    pub media_type: &'a str,
    /// Size of the file in bytes.
    pub bytes: u64,
    /// `rgb`, `grey` or `cmyk`.
    pub colours: &'a str,
    /// Bits a colour.
    pub bits: u32,
    /// Whether it has transparent parts.
    pub alpha: bool,
    /// Whether it is stored turned or mirrored (Exif).
    pub turned: bool,
    /// The name of its ICC profile, where that is not sRGB.
    pub profile: Option<&'a str>,
    /// Whether it is whole.
    pub whole: bool,
}

/// The side of a square cover that shops want, in pixels.
pub const WANTED_COVER_SIDE: u32 = 3000;

/// The side below which no shop takes a cover, in pixels.
pub const LEAST_COVER_SIDE: u32 = 1400;

/// The largest cover that every shop takes, in megabytes.
const MOST_COVER_MEGABYTES: u64 = 10;

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
    check_line(&mut found, facts.p_line, LineMark::Sound);
    check_line(&mut found, facts.c_line, LineMark::Copyright);
    for (text, field, code) in [
        (facts.c_line, FieldId::CLine, FindingCode::NoCLine),
        (facts.label, FieldId::ReleaseLabel, FindingCode::NoLabel),
        (
            facts.catalogue_number,
            FieldId::CatalogueNumber,
            FindingCode::NoCatalogueNumber,
        ),
    ] {
        if said(text).is_none() {
            found.push(Finding::new(code, Some(field), Vec::new()));
        }
    }
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
    check_cover(&mut found, facts.cover, facts.look.is_some());
    if let Some(look) = &facts.look {
        check_look(&mut found, look);
    }
    check_places(&mut found, &facts.places);
    found.sort();
    found
}

fn check_barcode(found: &mut Vec<Finding>, text: &str, others: usize) {
    if let Err(fault) = Barcode::parse(text) {
        let meant = meant_barcodes(text);
        let mut bad = bad_code(FindingCode::BadBarcode, FieldId::Barcode, text, &fault);
        let meant: Vec<&str> = meant.iter().map(Barcode::as_str).collect();
        let guess = if meant.is_empty() { "no" } else { "yes" };
        bad.params.push(("guess", guess.to_owned()));
        bad.params.push(("meant", meant.join(" / ")));
        found.push(bad);
    }
    if others > 0 {
        found.push(Finding::new(
            FindingCode::BarcodeTwice,
            Some(FieldId::Barcode),
            vec![("value", text.to_owned())],
        ));
    }
}

/// A line says a year and an owner; a line that is not there is another finding.
fn check_line(found: &mut Vec<Finding>, line: Option<&str>, mark: LineMark) {
    let Some(text) = said(line) else { return };
    let field = match mark {
        LineMark::Sound => FieldId::PLine,
        LineMark::Copyright => FieldId::CLine,
    };
    let read = RightsLine::read(text);
    let params = || vec![("mark", mark.sign().to_owned()), ("value", text.to_owned())];
    if read.year.is_none() {
        let code = FindingCode::LineWithoutYear;
        found.push(Finding::new(code, Some(field), params()));
    }
    if read.owner.is_none() {
        let code = FindingCode::LineWithoutOwner;
        found.push(Finding::new(code, Some(field), params()));
    }
}

fn check_look(found: &mut Vec<Finding>, look: &CoverLook<'_>) {
    let mut say = |code: FindingCode, params: Vec<(&'static str, String)>| {
        found.push(Finding::new(code, None, params));
    };
    if !look.whole {
        say(FindingCode::CoverDamaged, Vec::new());
    }
    if !matches!(look.media_type, "image/jpeg" | "image/png") {
        let format = look.media_type.trim_start_matches("image/").to_uppercase();
        say(FindingCode::CoverFormat, vec![("format", format)]);
    }
    if look.colours != "rgb" {
        let colours = vec![("colours", look.colours.to_owned())];
        say(FindingCode::CoverColours, colours);
    }
    if look.bits > 8 {
        say(
            FindingCode::CoverDepth,
            vec![("bits", look.bits.to_string())],
        );
    }
    if look.alpha {
        say(FindingCode::CoverTransparent, Vec::new());
    }
    if look.turned {
        say(FindingCode::CoverTurned, Vec::new());
    }
    if let Some(profile) = look.profile {
        let profile = vec![("profile", profile.to_owned())];
        say(FindingCode::CoverProfile, profile);
    }
    let megabytes = look.bytes / 1_000_000;
    if megabytes >= MOST_COVER_MEGABYTES {
        let params = vec![
            ("megabytes", megabytes.to_string()),
            ("most", MOST_COVER_MEGABYTES.to_string()),
        ];
        say(FindingCode::CoverHeavy, params);
    }
}

fn check_cover(found: &mut Vec<Finding>, cover: Option<(u32, u32)>, is_there: bool) {
    let Some((width, height)) = cover else {
        // One whose size nobody can read is damaged, and said to be.
        if !is_there {
            found.push(Finding::new(FindingCode::NoCover, None, Vec::new()));
        }
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
    let side = width.min(height);
    if side < LEAST_COVER_SIDE {
        params.push(("wanted", LEAST_COVER_SIDE.to_string()));
        found.push(Finding::new(FindingCode::TinyCover, None, params));
    } else if side < WANTED_COVER_SIDE {
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
