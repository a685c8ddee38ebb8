//! What can go wrong with a media file, each with the file it happened to.

use std::io;
use std::path::{Path, PathBuf};

/// An error of this crate. The text is for logs and cause chains; words for people
/// are made from [`AudioError::code`] and the fields.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AudioError {
    /// The operating system refused or failed; `source` says why.
    #[error("{doing} {}: {source}", path.display())]
    Io {
        /// What was being done: `open`, `read`, `create`, `write`, `lock`, `keep` (the way back), `sync`, `replace`.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's cause.
        source: io::Error,
    },
    /// The bytes are of no format that is known here.
    #[error("{}: not a known audio format", path.display())]
    UnknownFormat {
        /// The file.
        path: PathBuf,
    },
    /// A known format or codec that no decoder here reads (`ape`, `wavpack`, `wma`…).
    #[error("{}: no decoder for {codec}", path.display())]
    UnsupportedCodec {
        /// The file.
        path: PathBuf,
        /// Short name of the codec or format.
        codec: String,
    },
    /// The sound is broken beyond decoding.
    #[error("{}: cannot decode: {cause}", path.display())]
    Undecodable {
        /// The file.
        path: PathBuf,
        /// What the demuxer or decoder said.
        cause: String,
    },
    /// The caller asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// The file's structure is broken where it must be understood.
    #[error("{}: damaged: {what}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Which structure.
        what: &'static str,
    },
    /// What was asked would not fit the format's sizes (a 4 GiB RIFF, a 16 MiB FLAC block).
    #[error("{}: too large for its format: {what}", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Which structure.
        what: &'static str,
    },
    /// The file carries the read-only mark; nothing was touched.
    #[error("{}: is marked read-only", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Another program changed the file meanwhile; its version was left alone.
    #[error("{}: changed while it was being written", path.display())]
    ChangedMeanwhile {
        /// The file.
        path: PathBuf,
    },
    /// The freshly written copy did not pass its check; the original was left alone.
    #[error("{}: the written copy differs: {what}", path.display())]
    Verification {
        /// The file.
        path: PathBuf,
        /// What differed: `sound` or `tags`.
        what: &'static str,
    },
    /// An encoder or a measure it needs refused.
    #[error("cannot encode {codec}: {cause}")]
    Encoder {
        /// `mp3`, `opus`, `flac`, `resampler` or `ebur128`.
        codec: &'static str,
        /// What it said.
        cause: String,
    },
    /// The part of a file that was asked for holds no frame, or is too long to be held in memory.
    #[error("an empty or too long part of a file")]
    Span,
    /// Bytes that should be a tag snapshot are not.
    #[error("{}: unusable tag snapshot", path.display())]
    Snapshot {
        /// The file that was to be restored.
        path: PathBuf,
    },
}

impl AudioError {
    /// The stable code for the wire.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Io { .. } => "audio-io",
            Self::UnknownFormat { .. } => "audio-unknown-format",
            Self::UnsupportedCodec { .. } => "audio-unsupported-codec",
            Self::Undecodable { .. } => "audio-undecodable",
            Self::Cancelled => "audio-cancelled",
            Self::Damaged { .. } => "audio-damaged",
            Self::TooLarge { .. } => "audio-too-large",
            Self::ReadOnly { .. } => "audio-read-only",
            Self::ChangedMeanwhile { .. } => "audio-changed-meanwhile",
            Self::Verification { .. } => "audio-verification",
            Self::Encoder { .. } => "audio-encoder",
            Self::Span => "audio-span",
            Self::Snapshot { .. } => "audio-snapshot",
        }
    }

    /// An [`AudioError::Io`].
    pub fn io(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io {
            doing,
            path: path.to_path_buf(),
            source,
        }
    }
}
