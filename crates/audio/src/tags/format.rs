//! Which container a file is, and so which tags it carries.

use super::keyed::Dialect;

/// The formats whose tags are read and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TagFormat {
    /// MPEG audio or ADTS AAC: ID3v2.4 in front.
    Mpeg,
    /// WAV, RF64 or BW64: an ID3v2.4 chunk, with RIFF INFO beside it.
    Wave,
    /// AIFF or AIFF-C: an ID3v2.4 chunk.
    Aiff,
    /// FLAC: Vorbis comments.
    Flac,
    /// Ogg Vorbis: Vorbis comments.
    OggVorbis,
    /// Ogg Opus: Vorbis comments, with R128 gains (RFC 7845 §5.2.1).
    OggOpus,
    /// FLAC in Ogg: Vorbis comments.
    OggFlac,
    /// Speex in Ogg: Vorbis comments.
    OggSpeex,
    /// MPEG-4 audio (AAC, ALAC): iTunes metadata atoms.
    Mp4,
    /// WavPack or Monkey's Audio: APEv2 at the end.
    Ape,
}

impl TagFormat {
    /// Every format.
    pub const ALL: &'static [Self] = &[
        Self::Mpeg,
        Self::Wave,
        Self::Aiff,
        Self::Flac,
        Self::OggVorbis,
        Self::OggOpus,
        Self::OggFlac,
        Self::OggSpeex,
        Self::Mp4,
        Self::Ape,
    ];

    /// The stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mpeg => "mpeg",
            Self::Wave => "wave",
            Self::Aiff => "aiff",
            Self::Flac => "flac",
            Self::OggVorbis => "ogg-vorbis",
            Self::OggOpus => "ogg-opus",
            Self::OggFlac => "ogg-flac",
            Self::OggSpeex => "ogg-speex",
            Self::Mp4 => "mp4",
            Self::Ape => "ape",
        }
    }

    /// How its keys are named, where its tags have keys.
    pub(crate) const fn dialect(self) -> Dialect {
        match self {
            Self::OggOpus => Dialect::Opus,
            Self::Ape => Dialect::Ape,
            _ => Dialect::Vorbis,
        }
    }
}
