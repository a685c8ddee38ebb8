//! What is wrong, doubtful or missing in a recording or a release, as codes.
//!
//! Drafts are always kept; a finding says what stands between a draft and the exits.

mod fix;
mod look;
mod recording;
mod registry;
mod release;
mod values;

pub use fix::{Fix, mend};
pub use look::look_alikes;
pub use recording::{RecordingFacts, check_recording};
pub use registry::{Check, CheckId, FILE_CHECKS, checks, find_check};
pub use release::{CoverLook, LEAST_COVER_SIDE, ReleaseFacts, WANTED_COVER_SIDE, check_release};

pub use values::{LanguageOf, check_languages, check_name, check_values};

use crate::codes::CodeFault;
use crate::field::FieldId;
use crate::text::{clean_line, without_unpaired};

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
        /// What a check may find; the words for it are in `locales/*/findings.ftl`.
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
    /// A language is said by its name and not by its code. Params: `value`.
    LanguageNoCode = "language-no-code", Warning,
    /// A country is said by its name and not by its code. Params: `value`.
    CountryNoCode = "country-no-code", Warning,
    /// A language's code is in no list. Params: `value`.
    UnknownLanguage = "unknown-language", Warning,
    /// An instrument is in no list. Params: `value`.
    UnknownInstrument = "unknown-instrument", Info,
    /// A role is in no list. Params: `value`.
    UnknownRole = "unknown-role", Info,
    /// The catalogue has a tree of places, and this one is not in it. Params: `value`.
    PlaceNotInTree = "place-not-in-tree", Info,
    /// The country of its place is said by its name and not by its code. Params: `value`, `place`.
    PlaceCountryNoCode = "place-country-no-code", Warning,
    /// The access delay is no number of years. Params: `value`.
    BadAccessDelay = "bad-access-delay", Warning,
    /// Access is delayed, and nobody said when it was recorded.
    AccessWithoutDate = "access-without-date", Warning,
    /// A label's words have changed since somebody last looked. Params: `label`.
    LabelChanged = "label-changed", Warning,
    /// A label's project has it no more. Params: `label`.
    LabelGone = "label-gone", Warning,
    /// A label of a type that Griot does not know. Params: `label`.
    LabelUnknown = "label-unknown", Warning,
    /// A label says that there is a season, and no note says which. Params: `label`.
    LabelSeasonUnknown = "label-season-unknown", Warning,
    /// A consent's document is not in the catalogue's folder. Params: `by`, `file`.
    ConsentMissing = "consent-missing", Blocking,
    /// A consent's document has other bytes than when it was filed. Params: `by`, `file`.
    ConsentChanged = "consent-changed", Blocking,
    /// A consent was taken back. Params: `by`, `day`.
    ConsentWithdrawn = "consent-withdrawn", Warning,
    /// A consent is over. Params: `by`, `day`.
    ConsentExpired = "consent-expired", Warning,
    /// Somebody has overridden protocols. Params: `by`, `reason`.
    OverrideStands = "override-stands", Info,
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
    /// The cover is smaller than any shop takes. Params: `width`, `height`, `wanted`.
    TinyCover = "tiny-cover", Warning,
    /// The cover is a picture that shops do not take. Params: `format`.
    CoverFormat = "cover-format", Warning,
    /// The cover is no RGB picture. Params: `colours` (`cmyk`, `grey`).
    CoverColours = "cover-colours", Warning,
    /// The cover is cut short, or cannot be decoded.
    CoverDamaged = "cover-damaged", Warning,
    /// The cover has more than eight bits a colour. Params: `bits`.
    CoverDepth = "cover-depth", Info,
    /// The cover has transparent parts.
    CoverTransparent = "cover-transparent", Info,
    /// The cover is stored turned, with a word on how to turn it back.
    CoverTurned = "cover-turned", Info,
    /// The cover's colours are measured in another space than sRGB. Params: `profile`.
    CoverProfile = "cover-profile", Info,
    /// The cover's file is heavier than shops take. Params: `megabytes`, `most`.
    CoverHeavy = "cover-heavy", Info,
    /// No © line.
    NoCLine = "no-cline", Info,
    /// A ℗ or © line without a year. Params: `mark`, `value`.
    LineWithoutYear = "line-without-year", Info,
    /// A ℗ or © line without an owner. Params: `mark`, `value`.
    LineWithoutOwner = "line-without-owner", Warning,
    /// No label.
    NoLabel = "no-label", Info,
    /// No catalogue number.
    NoCatalogueNumber = "no-catalogue-number", Info,
    /// Invisible characters turn the text around. Params: `value`.
    BidiControl = "bidi-control", Warning,
    /// Control characters or line breaks stand in the text. Params: `value`.
    UncleanText = "unclean-text", Warning,
    /// More marks are piled on a letter than any script does. Params: `value`.
    StackedMarks = "stacked-marks", Warning,
    /// Characters that nobody sees stand in the text. Params: `value`.
    InvisibleCharacter = "invisible-character", Warning,
    /// Letters of one script pass for those of another within a word. Params: `value`, `word`.
    MixedScriptWord = "mixed-script-word", Warning,
    /// Another party's name looks the same and is of another script. Params: `value`.
    LooksLikeAnother = "looks-like-another", Warning,
    /// Spaces at an end, or several in a row. Params: `value`.
    LooseSpace = "loose-space", Info,
    /// A field says the same twice. Params: `value`.
    ValueTwice = "value-twice", Info,
    /// What stands for a date is none that could be sorted. Params: `value`.
    BadDate = "bad-date", Warning,
    /// A date in another writing than ISO 8601. Params: `value`.
    DateNotIso = "date-not-iso", Info,
    /// The IPI number is none. Params: `value`, `fault` and those of the fault.
    BadIpi = "bad-ipi", Warning,
    /// The ISNI is none. Params: `value`, `fault` and those of the fault.
    BadIsni = "bad-isni", Warning,
    /// The language of a name or of words is no code that ISO 639-3 knows. Params: `value`.
    NameLanguageUnknown = "name-language-unknown", Warning,
    /// The script of a name or of words is no code that ISO 15924 knows. Params: `value`.
    UnknownScript = "unknown-script", Warning,
    /// Only in letters that are not Latin.
    NoLatinName = "no-latin-name", Info,
    /// A program proposed a name; nobody has taken it yet. Params: `value`.
    NameProposed = "name-proposed", Info,
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

fn said(text: Option<&str>) -> Option<&str> {
    text.filter(|t| !t.trim().is_empty())
}

fn check_text(found: &mut Vec<Finding>, text: Option<&str>, field: FieldId, missing: FindingCode) {
    let Some(text) = said(text) else {
        found.push(Finding::new(missing, Some(field), Vec::new()));
        return;
    };
    let value = || vec![("value", text.to_owned())];
    if without_unpaired(text).is_some() {
        found.push(Finding::new(FindingCode::BidiControl, Some(field), value()));
    }
    if clean_line(text).text != text.trim() {
        found.push(Finding::new(FindingCode::UncleanText, Some(field), value()));
    }
}

fn bad_code(code: FindingCode, field: FieldId, text: &str, fault: &CodeFault) -> Finding {
    let mut params = vec![
        ("value", text.to_owned()),
        ("fault", fault.code().to_owned()),
    ];
    params.extend(fault.params());
    Finding::new(code, Some(field), params)
}
