//! What is to be encoded: codec, span of the source, level, fades and tags.

use griot_domain::tags::TagSet;
use std::sync::Arc;

/// How long a span that is matched to a loudness may be, in seconds: such a span
/// is held in memory while its loudness is measured.
pub const MATCHED_SPAN_MAX_S: u64 = 600;

/// The codec, its container and its quality. A whole file that has the codec already is
/// copied rather than encoded again, see [`super::copies`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Codec {
    /// MPEG-1/2 layer III by LAME, with a LAME header that carries delay and padding
    /// (gapless players trim by it). At most stereo; rates that MP3 does not know are
    /// resampled to 44.1 or 48 kHz.
    Mp3(Mp3Quality),
    /// Opus in Ogg (RFC 7845) at 48 kHz, at most stereo.
    Opus {
        /// Target of the variable bit rate, in bits per second; `None` is 160 kb/s for
        /// two channels and 96 kb/s for one.
        bitrate: Option<u32>,
    },
    /// FLAC (RFC 9639) with rate and channels of the source. A source of whole numbers
    /// up to 24 bits keeps its depth and every sample; 32-bit whole numbers, floats,
    /// lossy codecs and everything that a gain or a fade has touched become 24 bits,
    /// rounded to nearest and clipped at full scale.
    Flac,
}

/// Quality of an MP3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mp3Quality {
    /// Variable bit rate V0, LAME's best (about 245 kb/s).
    V0,
    /// Constant bit rate, 320 kb/s (the highest that the format has at low sample rates).
    Cbr320,
}

/// Which frames of the source are encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Span {
    /// The whole file.
    Whole,
    /// Frames `start..end` of the source, at the source's rate (a region of a tape).
    Region {
        /// First frame.
        start: u64,
        /// Frame after the last; an end behind the file's end means the file's end.
        end: u64,
    },
    /// An excerpt within `start..end` (`end` as in [`Span::Region`]; `0..u64::MAX` is the whole file).
    /// With a given start it begins there, earlier where it would run over the end of a
    /// known length. Without one it is the run of whole seconds whose levels (RMS, second
    /// by second) add up to most, the earliest of equals; RMS and not power, so that one
    /// burst of applause does not outweigh thirty seconds of song. A source shorter than
    /// the excerpt is taken whole.
    Excerpt {
        /// First frame of the part to choose from.
        start: u64,
        /// Frame after its last.
        end: u64,
        /// Where the excerpt starts, in milliseconds from `start`, if a person chose it.
        start_ms: Option<u64>,
        /// Its length in milliseconds (with no start given: rounded up to whole seconds).
        length_ms: u64,
    },
}

/// How loud the result is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Level {
    /// Samples as they are.
    AsIs,
    /// A gain in decibels.
    GainDb(f64),
    /// A gain that brings the faded span to a loudness (EBU R128 integrated), lowered
    /// where the true peak would pass the ceiling and never above
    /// [`MATCH_BOOST_MAX_DB`]: no limiter touches the sound. Spans up to
    /// [`MATCHED_SPAN_MAX_S`].
    Match {
        /// Integrated loudness to reach, LUFS.
        target_lufs: f64,
        /// Ceiling for the true peak, dBTP.
        ceiling_dbtp: f64,
    },
}

/// The most that a matched span is raised, in decibels: below that there is
/// more hiss than music to bring forward.
pub const MATCH_BOOST_MAX_DB: f64 = 20.0;

/// The front cover to embed, already in the size it should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// `image/jpeg` or `image/png`.
    pub media_type: String,
    /// The picture file's bytes.
    pub bytes: Arc<[u8]>,
}

/// One encode. The same source and the same spec give the same bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct EncodeSpec {
    /// Codec and quality.
    pub codec: Codec,
    /// Which part of the source.
    pub span: Span,
    /// How loud.
    pub level: Level,
    /// Linear fade at the start, in milliseconds.
    pub fade_in_ms: u32,
    /// Linear fade at the end, in milliseconds.
    pub fade_out_ms: u32,
    /// Tags of the result; ReplayGain values in it are left out, see `loudness_lufs`.
    pub tags: TagSet,
    /// Front cover to embed.
    pub cover: Option<Cover>,
    /// Integrated loudness of the span before any gain, if it is known: written as
    /// ReplayGain 2.0 (MP3, FLAC) or `R128_TRACK_GAIN` (Opus, RFC 7845 §5.2.1), with
    /// the gain of this encode accounted for. Matched spans know their own.
    pub loudness_lufs: Option<f64>,
}

impl EncodeSpec {
    /// The whole source as it is, without tags.
    #[must_use]
    pub fn whole(codec: Codec) -> Self {
        Self {
            codec,
            span: Span::Whole,
            level: Level::AsIs,
            fade_in_ms: 0,
            fade_out_ms: 0,
            tags: TagSet::new(),
            cover: None,
            loudness_lufs: None,
        }
    }

    /// Whether every sample leaves as it came.
    pub(crate) fn leaves_samples(&self) -> bool {
        let level = match self.level {
            Level::AsIs => true,
            Level::GainDb(db) => db == 0.0,
            Level::Match { .. } => false,
        };
        level && self.fade_in_ms == 0 && self.fade_out_ms == 0
    }

    /// A number that depends on the spec alone (the serial number of an Ogg stream).
    pub(crate) fn serial(&self) -> u32 {
        let mut hasher = blake3::Hasher::new();
        let cover = self.cover.as_ref().map(|c| blake3::hash(&c.bytes));
        hasher.update(
            format!(
                "{:?} {:?} {:?} {} {} {:?} {cover:?} {:?}",
                self.codec,
                self.span,
                self.level,
                self.fade_in_ms,
                self.fade_out_ms,
                self.tags,
                self.loudness_lufs
            )
            .as_bytes(),
        );
        let hash = hasher.finalize();
        hash.as_bytes()
            .iter()
            .take(4)
            .fold(0, |n, b| (n << 8) | u32::from(*b))
    }
}

/// What an encode made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Encoded {
    /// Size of the file.
    pub bytes: u64,
    /// Frames that a gapless player plays, at `rate`.
    pub frames: u64,
    /// Sample rate of the result, Hz.
    pub rate: u32,
    /// Channels of the result.
    pub channels: u32,
    /// Bits per sample, for FLAC.
    pub bits: Option<u32>,
    /// First frame of the source that went in.
    pub source_start: u64,
    /// Frames of the source that went in.
    pub source_frames: u64,
    /// The gain that was applied, in decibels.
    pub gain_db: f64,
    /// Integrated loudness of the result before the codec, where it was measured (matched spans).
    pub loudness_lufs: Option<f64>,
}

impl Encoded {
    /// Playing time in milliseconds, rounded to nearest.
    #[must_use]
    pub fn duration_ms(&self) -> u64 {
        let rate = u64::from(self.rate).max(1);
        self.frames.saturating_mul(1000).saturating_add(rate / 2) / rate
    }
}
