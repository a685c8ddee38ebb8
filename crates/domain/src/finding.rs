//! What is wrong, doubtful or missing in a recording or a release, as codes.
//!
//! Drafts are always kept; a finding says what stands between a draft and the exits.

use crate::codes::{Barcode, Isrc, Iswc};
use crate::field::FieldId;
use crate::text::{clean_line, has_bidi_control};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It keeps the thing from going out.
    Blocking,
    /// Somebody should look.
    Warning,
    /// Good to know.
    Info,
}

impl Severity {
    /// The stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blocking => "blocking",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

macro_rules! finding_codes {
    ($($(#[$doc:meta])* $id:ident = $code:literal, $severity:ident),+ $(,)?) => {
        /// What a check may find; the words for it are in `locales/*/finding.ftl`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FindingCode { $($(#[$doc])* $id),+ }

        impl FindingCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$id),+];

            /// The stable kebab-case code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$id => $code),+ }
            }

            /// How much it weighs.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$id => Severity::$severity),+ }
            }
        }
    };
}

finding_codes! {
    /// No title: lists show the file's name.
    NoTitle = "no-title", Blocking,
    /// No artist credit.
    NoArtist = "no-artist", Blocking,
    /// No file holds this recording.
    NoFile = "no-file", Blocking,
    /// Its file is not where it was.
    MissingFile = "missing-file", Blocking,
    /// Its file is damaged or cut short.
    DoesNotPlayWhole = "does-not-play-whole", Blocking,
    /// The ISRC is none. Params: `value`, `fault` and those of the fault.
    BadIsrc = "bad-isrc", Blocking,
    /// Another recording has the same ISRC. Params: `value`.
    IsrcTwice = "isrc-twice", Blocking,
    /// The barcode is none. Params: `value`, `fault` and those of the fault.
    BadBarcode = "bad-barcode", Blocking,
    /// Another release has the same barcode. Params: `value`.
    BarcodeTwice = "barcode-twice", Blocking,
    /// A release without tracks.
    NoTracks = "no-tracks", Blocking,
    /// Two tracks of a release say the same place. Params: `disc`, `track`.
    TrackNumberTwice = "track-number-twice", Warning,
    /// A track number is left out. Params: `disc`, `track`.
    TrackNumberGap = "track-number-gap", Info,
    /// No ISRC: shops and societies want one, a kiosk does not.
    NoIsrc = "no-isrc", Warning,
    /// The ISRC begins with letters that no agency is known to use. Params: `value`.
    UnknownIsrcPrefix = "unknown-isrc-prefix", Warning,
    /// The ISWC is none. Params: `value`, `fault` and those of the fault.
    BadIswc = "bad-iswc", Warning,
    /// Nobody said in which language it is sung.
    NoLanguage = "no-language", Warning,
    /// No composer, author or writer.
    NoWriter = "no-writer", Warning,
    /// No release has it.
    NoRelease = "no-release", Info,
    /// No barcode.
    NoBarcode = "no-barcode", Warning,
    /// No ℗ line.
    NoPLine = "no-pline", Warning,
    /// No day of release.
    NoDate = "no-date", Warning,
    /// No cover.
    NoCover = "no-cover", Warning,
    /// The cover is smaller than shops want. Params: `width`, `height`, `wanted`.
    SmallCover = "small-cover", Info,
    /// The cover is not square. Params: `width`, `height`.
    CoverNotSquare = "cover-not-square", Info,
    /// Invisible characters turn the text around. Params: `value`.
    BidiControl = "bidi-control", Warning,
    /// Control characters or line breaks stand in the text. Params: `value`.
    UncleanText = "unclean-text", Warning,
}

/// One thing that a check found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How much it weighs: first, so that findings sort with the worst ahead.
    pub severity: Severity,
    /// What it is.
    pub code: FindingCode,
    /// The field to mend.
    pub field: Option<FieldId>,
    /// Named values for the sentence.
    pub params: Vec<(&'static str, String)>,
}

impl Finding {
    /// A finding of this code, with the weight that the code has.
    #[must_use]
    pub fn new(
        code: FindingCode,
        field: Option<FieldId>,
        params: Vec<(&'static str, String)>,
    ) -> Self {
        Self {
            severity: code.severity(),
            code,
            field,
            params,
        }
    }
}

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
    /// Someone said a language.
    pub has_language: bool,
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
        Some(FindingCode::NoTitle),
    );
    check_text(
        &mut found,
        facts.artist,
        FieldId::Artist,
        Some(FindingCode::NoArtist),
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
    let mut when = |stands: bool, code, field| {
        if stands {
            found.push(Finding::new(code, field, Vec::new()));
        }
    };
    when(
        !facts.has_language,
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
        Some(FindingCode::NoTitle),
    );
    check_text(
        &mut found,
        facts.artist,
        FieldId::ReleaseArtist,
        Some(FindingCode::NoArtist),
    );
    check_text(
        &mut found,
        facts.p_line,
        FieldId::PLine,
        Some(FindingCode::NoPLine),
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

fn said(text: Option<&str>) -> Option<&str> {
    text.filter(|t| !t.trim().is_empty())
}

fn check_text(
    found: &mut Vec<Finding>,
    text: Option<&str>,
    field: FieldId,
    missing: Option<FindingCode>,
) {
    let Some(text) = said(text) else {
        found.extend(missing.map(|code| Finding::new(code, Some(field), Vec::new())));
        return;
    };
    let value = || vec![("value", text.to_owned())];
    if has_bidi_control(text) {
        found.push(Finding::new(FindingCode::BidiControl, Some(field), value()));
    }
    if clean_line(text).text != text.trim() {
        found.push(Finding::new(FindingCode::UncleanText, Some(field), value()));
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

fn bad_code(
    code: FindingCode,
    field: FieldId,
    text: &str,
    fault: &crate::codes::CodeFault,
) -> Finding {
    let mut params = vec![
        ("value", text.to_owned()),
        ("fault", fault.code().to_owned()),
    ];
    params.extend(fault.params());
    Finding::new(code, Some(field), params)
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
