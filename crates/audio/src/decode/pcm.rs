//! Uncompressed samples, straight from bytes: no planes, no copies in between.

use symphonia::core::codecs::audio::AudioCodecId;
use symphonia::core::codecs::audio::well_known::*;

/// Factor from a left-justified 32-bit sample to −1…1.
pub(super) const SCALE: f32 = 1.0 / 2_147_483_648.0;

/// The layouts that masters come in; the rest goes through symphonia's decoder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pcm {
    S16Le,
    S16Be,
    S24Le,
    S24Be,
    S32Le,
    S32Be,
    F32Le,
    F32Be,
}

impl Pcm {
    pub(super) fn from_codec(id: AudioCodecId) -> Option<Self> {
        Some(match id {
            CODEC_ID_PCM_S16LE => Pcm::S16Le,
            CODEC_ID_PCM_S16BE => Pcm::S16Be,
            CODEC_ID_PCM_S24LE => Pcm::S24Le,
            CODEC_ID_PCM_S24BE => Pcm::S24Be,
            CODEC_ID_PCM_S32LE => Pcm::S32Le,
            CODEC_ID_PCM_S32BE => Pcm::S32Be,
            CODEC_ID_PCM_F32LE => Pcm::F32Le,
            CODEC_ID_PCM_F32BE => Pcm::F32Be,
            _ => return None,
        })
    }

    /// Fills both buffers from interleaved bytes; `exact` stays empty for floats. A sample that is
    /// cut off at the end is dropped.
    pub(super) fn unpack(self, data: &[u8], samples: &mut Vec<f32>, exact: &mut Vec<i32>) {
        samples.clear();
        exact.clear();
        match self {
            Pcm::S16Le => integers::<2>(data, samples, exact, |b| {
                i32::from(i16::from_le_bytes(b)) << 16
            }),
            Pcm::S16Be => integers::<2>(data, samples, exact, |b| {
                i32::from(i16::from_be_bytes(b)) << 16
            }),
            Pcm::S24Le => integers::<3>(data, samples, exact, |[a, b, c]| {
                i32::from_le_bytes([0, a, b, c])
            }),
            Pcm::S24Be => integers::<3>(data, samples, exact, |[a, b, c]| {
                i32::from_be_bytes([a, b, c, 0])
            }),
            Pcm::S32Le => integers::<4>(data, samples, exact, i32::from_le_bytes),
            Pcm::S32Be => integers::<4>(data, samples, exact, i32::from_be_bytes),
            Pcm::F32Le => samples.extend(
                data.as_chunks::<4>()
                    .0
                    .iter()
                    .map(|b| f32::from_le_bytes(*b)),
            ),
            Pcm::F32Be => samples.extend(
                data.as_chunks::<4>()
                    .0
                    .iter()
                    .map(|b| f32::from_be_bytes(*b)),
            ),
        }
    }
}

fn integers<const N: usize>(
    data: &[u8],
    samples: &mut Vec<f32>,
    exact: &mut Vec<i32>,
    read: impl Fn([u8; N]) -> i32,
) {
    exact.extend(data.as_chunks::<N>().0.iter().map(|bytes| read(*bytes)));
    samples.extend(exact.iter().map(|sample| *sample as f32 * SCALE));
}
