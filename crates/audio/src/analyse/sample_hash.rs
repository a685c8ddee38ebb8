//! One hash for the same sound, whatever file carries it.
//!
//! BLAKE3 over the interleaved samples, then twelve bytes: sample rate, channels and width, each a
//! little-endian `u32`. The width is
//!
//! - 16: codecs of up to 16 bits, as `i16` (the samples themselves, left-justified), and lossy
//!   codecs, whose floats are rounded to `i16` so that the last bits of a decoder do not matter;
//! - 32: codecs of 17 to 32 bits, as `i32`, left-justified;
//! - 64: float files, as the bits of their `f32`.
//!
//! All little-endian. So a WAV, an AIFF, a FLAC and an ALAC file of one master agree.

use crate::decode::{Block, Technical};

/// Bytes gathered before they are hashed: BLAKE3 is fastest on many at once.
const BATCH: usize = 64 * 1024;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Width {
    I16 = 16,
    I32 = 32,
    F32 = 64,
}

pub(super) struct SampleHash {
    hasher: blake3::Hasher,
    width: Width,
    batch: Vec<u8>,
    trailer: [u32; 2],
}

impl SampleHash {
    pub(super) fn new(technical: &Technical) -> Self {
        let float = technical.codec.starts_with("pcm_f");
        let narrow =
            !technical.lossless || technical.bits_per_sample.is_some_and(|bits| bits <= 16);
        let width = match (float, narrow) {
            (true, _) => Width::F32,
            (_, true) => Width::I16,
            _ => Width::I32,
        };
        SampleHash {
            hasher: blake3::Hasher::new(),
            width,
            batch: Vec::with_capacity(2 * BATCH),
            trailer: [technical.sample_rate_hz, technical.channels],
        }
    }

    pub(super) fn push(&mut self, block: &Block<'_>) {
        match (self.width, block.exact) {
            (Width::I16, Some(exact)) => append(&mut self.batch, exact, |sample| {
                ((*sample >> 16) as i16).to_le_bytes()
            }),
            (Width::I16, None) => append(&mut self.batch, block.samples, |sample| {
                to_i16(*sample).to_le_bytes()
            }),
            (Width::I32, Some(exact)) => {
                append(&mut self.batch, exact, |sample| sample.to_le_bytes())
            }
            (Width::I32, None) => append(&mut self.batch, block.samples, |sample| {
                to_i32(*sample).to_le_bytes()
            }),
            (Width::F32, _) => append(&mut self.batch, block.samples, |sample| {
                sample.to_le_bytes()
            }),
        }
        if self.batch.len() >= BATCH {
            self.hasher.update(&self.batch);
            self.batch.clear();
        }
    }

    pub(super) fn finish(mut self) -> [u8; 32] {
        self.hasher.update(&self.batch);
        let [rate, channels] = self.trailer;
        for word in [rate, channels, self.width as u32] {
            self.hasher.update(&word.to_le_bytes());
        }
        *self.hasher.finalize().as_bytes()
    }
}

/// Appends every sample's bytes; written so that it becomes vector moves.
fn append<T, const N: usize>(batch: &mut Vec<u8>, samples: &[T], bytes: impl Fn(&T) -> [u8; N]) {
    let start = batch.len();
    batch.resize(start + samples.len() * N, 0);
    let target = batch.get_mut(start..).unwrap_or_default();
    for (target, sample) in target.as_chunks_mut::<N>().0.iter_mut().zip(samples) {
        *target = bytes(sample);
    }
}

/// Rounded to the nearest, half away from zero, and clipped.
fn to_i16(sample: f32) -> i16 {
    let scaled = sample * 32_768.0;
    (scaled + if scaled < 0.0 { -0.5 } else { 0.5 }) as i16
}

fn to_i32(sample: f32) -> i32 {
    (f64::from(sample) * 2_147_483_648.0) as i32
}
