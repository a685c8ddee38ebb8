//! A project of the Local Contexts Hub, as its API (version 2, `/api/v2/projects/UUID/`; version 1 differs in
//! nothing that is read here) gives it out as JSON. Whole or not at all: what lacks a part is refused with its name.

mod read;

pub use read::{MAX_BYTES, parse};

use griot_domain::protocol::Family;

/// A project with its labels and notices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HubProject {
    /// `unique_id`.
    pub uid: String,
    /// `title`.
    pub title: String,
    /// `providers_id`, or that of `external_ids`.
    pub providers_id: Option<String>,
    /// `project_page`.
    pub page: Option<String>,
    /// `date_modified`, as written.
    pub modified_at: Option<String>,
    /// `tk_labels`, `bc_labels`, `notice`.
    pub labels: Vec<HubLabel>,
}

/// A label or notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HubLabel {
    /// `unique_id`; of a notice its type.
    pub uid: String,
    /// Which list it stood in.
    pub family: Family,
    /// `label_type` or `notice_type`.
    pub type_: String,
    /// `name`, `label_text` (`default_text`), `language_tag`.
    pub words: HubText,
    /// `community`; empty of a notice.
    pub community: String,
    /// `updated`, as written.
    pub updated_at: Option<String>,
    /// The last parts of `img_url` and `svg_url`: what a file beside the export may be called.
    pub pictures: Vec<String>,
    /// The last part of `audiofile`.
    pub audio: Option<String>,
    /// `translations`.
    pub translations: Vec<HubText>,
}

/// Name and text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HubText {
    /// BCP 47, as written.
    pub language: Option<String>,
    /// Name.
    pub name: String,
    /// Text.
    pub text: String,
}

/// Why an export is refused.
#[derive(Debug, thiserror::Error)]
pub enum HubError {
    /// Far longer than any project.
    #[error("more than {MAX_BYTES} bytes")]
    TooLarge,
    /// No JSON, or nested deeper than anybody writes.
    #[error("no JSON: {0}")]
    NotJson(#[from] serde_json::Error),
    /// JSON, but no project: a list of them, an error of the Hub, or something else.
    #[error("no project of the Hub")]
    NotAProject,
    /// A part that a project or label must have is not there, or is empty.
    #[error("{part} is missing")]
    Missing {
        /// Which: `tk_labels[2].label_text`.
        part: String,
    },
    /// A part is of another kind than the Hub writes, or far too long.
    #[error("{part} is not what the Hub writes")]
    Wrong {
        /// Which.
        part: String,
    },
    /// Two labels with one number.
    #[error("{part} stands twice")]
    Twice {
        /// Which.
        part: String,
    },
}

impl HubError {
    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "hub-too-large",
            Self::NotJson(_) => "hub-not-json",
            Self::NotAProject => "hub-not-a-project",
            Self::Missing { .. } => "hub-part-missing",
            Self::Wrong { .. } => "hub-part-wrong",
            Self::Twice { .. } => "hub-part-twice",
        }
    }

    /// The part that is at fault.
    #[must_use]
    pub fn part(&self) -> Option<&str> {
        match self {
            Self::Missing { part } | Self::Wrong { part } | Self::Twice { part } => Some(part),
            _ => None,
        }
    }
}
