//! The checks that there are: one for each code, with what it weighs and whether it can mend.
//!
//! A label may switch a check off or let it weigh more or less. What an exit refuses is none of its business: the
//! gate decides alone (`crate::gate`).

use std::sync::LazyLock;

use super::{FindingCode, Fix, Severity};

/// Which check: the code of what it finds.
pub type CheckId = &'static str;

/// A check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// Its id: the code of what it finds. Words: `check-ID` says why it matters.
    pub id: CheckId,
    /// What it looks at: `recording`, `release`, `party`, `text` (of anything) or `file`.
    pub looks_at: &'static str,
    /// How much it weighs where the label says nothing.
    pub severity: Severity,
    /// How it can mend what it finds.
    pub fix: Option<Fix>,
}

/// What an import or the sound itself is found to be (`crates/audio`), with its weight.
pub const FILE_CHECKS: &[(CheckId, Severity)] = &[
    ("undecodable", Severity::Blocking),
    ("truncated", Severity::Blocking),
    ("cut-off", Severity::Blocking),
    ("corrupt-packets", Severity::Blocking),
    ("unsupported-codec", Severity::Blocking),
    ("no-sound", Severity::Blocking),
    ("empty-file", Severity::Warning),
    ("not-audio", Severity::Warning),
    ("clipping", Severity::Warning),
    ("true-peak-over", Severity::Warning),
    ("silence-at-start", Severity::Warning),
    ("silence-at-end", Severity::Warning),
    ("silence-inside", Severity::Warning),
    ("silent", Severity::Warning),
    ("dc-offset", Severity::Warning),
    ("dual-mono", Severity::Info),
    ("padded-bits", Severity::Info),
    ("wrong-extension", Severity::Warning),
    ("cover-unreadable", Severity::Warning),
    ("changed-on-both-sides", Severity::Warning),
    ("tag-unreadable-block", Severity::Warning),
    ("tag-invalid-text", Severity::Warning),
    ("tag-text-cut", Severity::Warning),
    ("tag-values-cut", Severity::Warning),
    ("tag-control-character", Severity::Warning),
    ("tag-bidi-control", Severity::Warning),
    ("tag-picture-too-large", Severity::Warning),
    ("tag-other-block", Severity::Info),
];

static CHECKS: LazyLock<Vec<Check>> = LazyLock::new(|| {
    let of_codes = FindingCode::ALL.iter().map(|code| Check {
        id: code.code(),
        looks_at: code.looks_at(),
        severity: code.severity(),
        fix: code.fix(),
    });
    let of_files = FILE_CHECKS.iter().map(|(id, severity)| Check {
        id,
        looks_at: "file",
        severity: *severity,
        fix: None,
    });
    of_codes.chain(of_files).collect()
});

/// Every check, in the order of the lists.
#[must_use]
pub fn checks() -> &'static [Check] {
    &CHECKS
}

/// The check of this id; `_` and `.` of older codes count as `-`.
#[must_use]
pub fn find_check(id: &str) -> Option<&'static Check> {
    let id = id.replace(['_', '.'], "-");
    CHECKS.iter().find(|check| check.id == id)
}

impl FindingCode {
    /// What its check looks at; a recording where nothing else is said.
    #[must_use]
    pub const fn looks_at(self) -> &'static str {
        match self {
            Self::BadBarcode
            | Self::BarcodeTwice
            | Self::NoTracks
            | Self::TrackNumberTwice
            | Self::TrackNumberGap
            | Self::NoBarcode
            | Self::NoPLine
            | Self::NoDate
            | Self::NoCover
            | Self::SmallCover
            | Self::CoverNotSquare
            | Self::TinyCover
            | Self::CoverFormat
            | Self::CoverColours
            | Self::CoverDamaged
            | Self::CoverDepth
            | Self::CoverTransparent
            | Self::CoverTurned
            | Self::CoverProfile
            | Self::CoverHeavy
            | Self::NoCLine
            | Self::LineWithoutYear
            | Self::LineWithoutOwner
            | Self::NoLabel
            | Self::NoCatalogueNumber => "release",
            Self::LooksLikeAnother | Self::BadIpi | Self::BadIsni => "party",
            Self::BidiControl
            | Self::UncleanText
            | Self::StackedMarks
            | Self::InvisibleCharacter
            | Self::MixedScriptWord
            | Self::LooseSpace
            | Self::ValueTwice
            | Self::BadDate
            | Self::DateNotIso
            | Self::NameLanguageUnknown
            | Self::UnknownScript
            | Self::NoLatinName
            | Self::NameProposed => "text",
            Self::MissingFile | Self::NoFile | Self::DoesNotPlayWhole => "file",
            _ => "recording",
        }
    }
}
