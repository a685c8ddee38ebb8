//! What a person should know about a file's sound.

use crate::AudioError;

/// Kinds of findings. What [`QualityFinding::value`] means is said beside each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QualityKind {
    /// Runs of three or more samples at full scale; value: count of runs.
    Clipping,
    /// True peak above −1 dBTP; value: dBTP. Above 0 it also is what a converter will clip.
    TruePeakOver,
    /// More than 2 s of silence at the start; value: seconds.
    SilenceAtStart,
    /// More than 5 s of silence at the end; value: seconds.
    SilenceAtEnd,
    /// More than 10 s of silence inside; value: seconds of the longest.
    SilenceInside,
    /// Nothing but silence; value: seconds.
    Silent,
    /// A channel's mean is off zero by more than 0.5 %; value: the mean, full scale 1.
    DcOffset,
    /// Two channels that carry the same sound: information, as old recordings must be delivered
    /// so; value: correlation.
    DualMono,
    /// More bits declared than used (24 with the low 8 empty); value: bits in use.
    PaddedBits,
    /// The sound ends before the length that the container states; value: seconds lacking.
    Truncated,
    /// The mark that ends the stream, and states its length, is not there (Ogg): the sound breaks
    /// off, nobody knows how long before its end.
    CutOff,
    /// Packets that could not be decoded and were left out; value: their count.
    CorruptPackets,
    /// The name's ending belongs to another format; detail: the container found.
    WrongExtension,
    /// The stream could not be decoded (further); detail: the decoder's reason.
    Undecodable,
    /// A format that is known but not decoded here; detail: its name.
    UnsupportedCodec,
    /// The file has no bytes.
    EmptyFile,
    /// No audio format was recognised.
    NotAudio,
    /// A sound track without a single frame.
    NoSound,
}

impl QualityKind {
    /// Every kind, for the locales' tests.
    pub const ALL: [QualityKind; 18] = [
        QualityKind::Clipping,
        QualityKind::TruePeakOver,
        QualityKind::SilenceAtStart,
        QualityKind::SilenceAtEnd,
        QualityKind::SilenceInside,
        QualityKind::Silent,
        QualityKind::DcOffset,
        QualityKind::DualMono,
        QualityKind::PaddedBits,
        QualityKind::Truncated,
        QualityKind::CutOff,
        QualityKind::CorruptPackets,
        QualityKind::WrongExtension,
        QualityKind::Undecodable,
        QualityKind::UnsupportedCodec,
        QualityKind::EmptyFile,
        QualityKind::NotAudio,
        QualityKind::NoSound,
    ];

    /// Stable kebab-case code for the store, the wire and the locales.
    pub fn code(&self) -> &'static str {
        match self {
            QualityKind::Clipping => "clipping",
            QualityKind::TruePeakOver => "true-peak-over",
            QualityKind::SilenceAtStart => "silence-at-start",
            QualityKind::SilenceAtEnd => "silence-at-end",
            QualityKind::SilenceInside => "silence-inside",
            QualityKind::Silent => "silent",
            QualityKind::DcOffset => "dc-offset",
            QualityKind::DualMono => "dual-mono",
            QualityKind::PaddedBits => "padded-bits",
            QualityKind::Truncated => "truncated",
            QualityKind::CutOff => "cut-off",
            QualityKind::CorruptPackets => "corrupt-packets",
            QualityKind::WrongExtension => "wrong-extension",
            QualityKind::Undecodable => "undecodable",
            QualityKind::UnsupportedCodec => "unsupported-codec",
            QualityKind::EmptyFile => "empty-file",
            QualityKind::NotAudio => "not-audio",
            QualityKind::NoSound => "no-sound",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct QualityFinding {
    /// What was found.
    pub kind: QualityKind,
    /// How much of it; the unit is the kind's.
    pub value: Option<f64>,
    /// The first frame concerned.
    pub at_frame: Option<u64>,
    /// A technical word that no locale translates: a codec's name, a decoder's reason.
    pub detail: Option<String>,
}

impl QualityFinding {
    /// The kind's code.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    pub(crate) fn new(kind: QualityKind, value: f64, at_frame: Option<u64>) -> Self {
        QualityFinding {
            kind,
            value: Some(value),
            at_frame,
            detail: None,
        }
    }

    pub(crate) fn bare(kind: QualityKind) -> Self {
        QualityFinding {
            kind,
            value: None,
            at_frame: None,
            detail: None,
        }
    }

    pub(crate) fn named(kind: QualityKind, detail: &str) -> Self {
        QualityFinding {
            kind,
            value: None,
            at_frame: None,
            detail: Some(detail.to_owned()),
        }
    }

    pub(crate) fn caused(kind: QualityKind, error: &AudioError) -> Self {
        match error {
            AudioError::Undecodable { cause, .. } => Self::named(kind, cause),
            other => Self::named(kind, &other.to_string()),
        }
    }

    /// The finding that stands for a file whose sound could not be opened.
    pub(crate) fn from_error(error: &AudioError, bytes: u64) -> Self {
        match error {
            _ if bytes == 0 => Self::bare(QualityKind::EmptyFile),
            AudioError::UnknownFormat { .. } => Self::bare(QualityKind::NotAudio),
            AudioError::UnsupportedCodec { codec, .. } => {
                Self::named(QualityKind::UnsupportedCodec, codec)
            }
            other => Self::caused(QualityKind::Undecodable, other),
        }
    }
}
