//! What was odd about a file's tags.

use griot_domain::tags::TagField;

/// Something in the tags that a person should know of; reading went on all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TagFinding {
    /// A tag block could not be read, or only in part.
    UnreadableBlock {
        /// `id3v2`, `vorbis-comment`, `mp4`, `riff-info`, `ape`, `picture`.
        block: &'static str,
    },
    /// Text that is not valid in the encoding that it claims; shown as far as it goes.
    InvalidText {
        /// The field.
        field: TagField,
    },
    /// A value longer than [`crate::tags::VALUE_LIMIT`] bytes; what is shown is its beginning.
    TextCut {
        /// The field.
        field: TagField,
    },
    /// More values than [`crate::tags::VALUES_LIMIT`]; the rest is not shown.
    ValuesCut {
        /// The field.
        field: TagField,
    },
    /// A NUL or another control character (line breaks and tabs are none).
    ControlCharacter {
        /// The field.
        field: TagField,
    },
    /// A character that overrides the direction of text (U+202A–202E, U+2066–2069).
    BidiControl {
        /// The field.
        field: TagField,
    },
    /// A picture too large to be taken in.
    PictureTooLarge {
        /// Its size.
        bytes: u64,
    },
    /// A second tag that is kept as it is and may say other things.
    OtherTag {
        /// `id3v1`, `ape`, `id3v2`.
        block: &'static str,
    },
}

impl TagFinding {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnreadableBlock { .. } => "tag-unreadable-block",
            Self::InvalidText { .. } => "tag-invalid-text",
            Self::TextCut { .. } => "tag-text-cut",
            Self::ValuesCut { .. } => "tag-values-cut",
            Self::ControlCharacter { .. } => "tag-control-character",
            Self::BidiControl { .. } => "tag-bidi-control",
            Self::PictureTooLarge { .. } => "tag-picture-too-large",
            Self::OtherTag { .. } => "tag-other-block",
        }
    }

    /// The field it is about, if one.
    #[must_use]
    pub const fn field(&self) -> Option<TagField> {
        match self {
            Self::InvalidText { field }
            | Self::TextCut { field }
            | Self::ValuesCut { field }
            | Self::ControlCharacter { field }
            | Self::BidiControl { field } => Some(*field),
            _ => None,
        }
    }
}
