//! Listening excerpts: what a passer-by hears before buying.

use crate::encode::{Codec, Cover, EncodeSpec, Level, Span};
use griot_domain::tags::TagSet;

/// Loudness of previews, LUFS: that of the big streaming services, so that one preview
/// after another sounds alike on a kiosk's small loudspeakers.
pub const PREVIEW_LUFS: f64 = -14.0;
/// Highest true peak of a preview before its codec, dBTP.
pub const PREVIEW_CEILING_DBTP: f64 = -1.0;

/// How previews are cut. [`Default`] is 30 s at −14 LUFS, half a second in, one and a half out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PreviewShape {
    /// Length in milliseconds; a shorter recording is taken whole.
    pub length_ms: u64,
    /// Start in milliseconds from the recording's start, if a person chose it;
    /// else the loudest part, see [`Span::Excerpt`].
    pub start_ms: Option<u64>,
    /// The recording's own frames `start..end` where it is a region of its file.
    pub region: Option<(u64, u64)>,
    /// Linear fade at the start, milliseconds.
    pub fade_in_ms: u32,
    /// Linear fade at the end, milliseconds.
    pub fade_out_ms: u32,
    /// Integrated loudness to reach, LUFS.
    pub target_lufs: f64,
    /// Ceiling for the true peak, dBTP; a preview that would pass it stays quieter.
    pub ceiling_dbtp: f64,
}

impl Default for PreviewShape {
    fn default() -> Self {
        Self {
            length_ms: 30_000,
            start_ms: None,
            region: None,
            fade_in_ms: 500,
            fade_out_ms: 1_500,
            target_lufs: PREVIEW_LUFS,
            ceiling_dbtp: PREVIEW_CEILING_DBTP,
        }
    }
}

impl PreviewShape {
    /// The encode that makes this preview. MP3 plays in every browser, from `file://` too.
    #[must_use]
    pub fn spec(&self, codec: Codec, tags: TagSet, cover: Option<Cover>) -> EncodeSpec {
        let (start, end) = self.region.unwrap_or((0, u64::MAX));
        EncodeSpec {
            codec,
            span: Span::Excerpt {
                start,
                end,
                start_ms: self.start_ms,
                length_ms: self.length_ms,
            },
            level: Level::Match {
                target_lufs: self.target_lufs,
                ceiling_dbtp: self.ceiling_dbtp,
            },
            fade_in_ms: self.fade_in_ms,
            fade_out_ms: self.fade_out_ms,
            tags,
            cover,
            loudness_lufs: None,
        }
    }
}
