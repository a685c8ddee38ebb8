//! What `verify` answers.

use std::fmt;

use jiff::Timestamp;

use super::super::manifest::Sha256;

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingCode {
    /// Signed with a key that is not trusted.
    UnknownKey,
    /// Not signed, or the signature does not match.
    BadSignature,
    /// The manifest cannot be read or breaks a rule.
    BrokenManifest,
    /// The manifest was made by a newer program.
    NewerFormat,
    /// A file that the manifest names is not there.
    MissingFile,
    /// A file is not as it was signed.
    ChangedFile,
    /// A newer one of this bundle was seen before.
    OlderSequence,
    /// Past its expiry.
    Expired,
    /// A file that is nobody's.
    ForeignFile,
    /// A switch that was interrupted and could not be finished.
    HalfWritten,
    /// An export was interrupted before it touched anything; the next one goes on.
    UnfinishedExport,
}

impl FindingCode {
    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownKey => "unknown-key",
            Self::BadSignature => "bad-signature",
            Self::BrokenManifest => "broken-manifest",
            Self::NewerFormat => "newer-format",
            Self::MissingFile => "missing-file",
            Self::ChangedFile => "changed-file",
            Self::OlderSequence => "older-sequence",
            Self::Expired => "expired",
            Self::ForeignFile => "foreign-file",
            Self::HalfWritten => "half-written",
            Self::UnfinishedExport => "unfinished-export",
        }
    }
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// Which file, in the bundle.
    pub path: String,
    /// Figures and ids that say more; no sentence.
    pub detail: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.code.code(), self.path, self.detail)
    }
}

/// What the manifest says, in short; only as true as the signature.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    /// The bundle's lineage.
    pub bundle_uid: String,
    /// Its sequence.
    pub sequence: u64,
    /// The label's name.
    pub label: String,
    /// The offer's name.
    pub offer: String,
    /// When it was made.
    pub created: Timestamp,
    /// When it expires.
    pub expires: Option<Timestamp>,
    /// How many releases.
    pub releases: u64,
    /// How many tracks.
    pub tracks: u64,
    /// Bytes of all content.
    pub bytes: u64,
    /// The hash of the manifest.
    pub manifest_sha256: Sha256,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct VerifyReport {
    /// Whether there is no problem.
    pub ok: bool,
    /// Whether it is a delta, not a whole bundle.
    pub delta: bool,
    /// The id of the key that signed it, as the signature says.
    pub key_id: Option<String>,
    /// What the manifest says.
    pub summary: Option<Summary>,
    /// How many files were looked at.
    pub files_checked: u64,
    /// Why it is not ok.
    pub problems: Vec<Finding>,
    /// What else was seen.
    pub notes: Vec<Finding>,
}

impl VerifyReport {
    pub(super) fn problem(&mut self, code: FindingCode, path: &str, detail: impl Into<String>) {
        self.problems.push(Finding {
            code,
            path: path.to_owned(),
            detail: detail.into(),
        });
    }

    pub(super) fn note(&mut self, code: FindingCode, path: &str) {
        self.notes.push(Finding {
            code,
            path: path.to_owned(),
            detail: String::new(),
        });
    }
}
