//! The Chromaprint fingerprint, algorithm 2, as `fpcalc` computes it: the first 120 seconds, mixed
//! to mono, at 11,025 Hz, as 16-bit samples; chroma of 4096-sample frames a third apart; sixteen
//! two-bit features of each 16-frame window.

mod chroma;
mod features;
mod resample;

use chroma::ChromaFrames;
use features::Features;
use resample::Resampler;

use super::cpu::Cpu;

/// Seconds that are looked at.
const SECONDS: u64 = 120;
/// Below this nothing of the band is left, and above it no sound is recorded.
const RATES: std::ops::RangeInclusive<u32> = 1000..=768_000;

pub(super) struct Fingerprint {
    left: u64,
    channels: usize,
    mono: Vec<f32>,
    resampled: Vec<f32>,
    resampler: Resampler,
    frames: ChromaFrames,
    features: Features,
}

impl Fingerprint {
    pub(super) fn new(rate: u32, channels: usize) -> Self {
        Fingerprint {
            left: if RATES.contains(&rate) {
                SECONDS * u64::from(rate)
            } else {
                0
            },
            channels,
            mono: Vec::new(),
            resampled: Vec::new(),
            resampler: Resampler::new(rate.clamp(*RATES.start(), *RATES.end())),
            frames: ChromaFrames::new(),
            features: Features::default(),
        }
    }

    /// Takes whole frames; after 120 seconds it takes none.
    pub(super) fn push(&mut self, cpu: Cpu, samples: &[f32]) {
        if self.left == 0 {
            return;
        }
        let frames = (samples.len() / self.channels) as u64;
        let taken = frames.min(self.left);
        self.left -= taken;
        let samples = samples
            .get(..taken as usize * self.channels)
            .unwrap_or_default();
        self.mono.clear();
        match self.channels {
            1 => self.mono.extend_from_slice(samples),
            2 => self.mono.extend(
                samples
                    .as_chunks::<2>()
                    .0
                    .iter()
                    .map(|[l, r]| (l + r) * 0.5),
            ),
            many => {
                let scale = 1.0 / many as f32;
                self.mono.extend(
                    samples
                        .chunks_exact(many)
                        .map(|frame| frame.iter().sum::<f32>() * scale),
                );
            }
        }
        self.resampled.clear();
        self.resampler.push(cpu, &self.mono, &mut self.resampled);
        self.feed();
        if self.left == 0 {
            self.flush(cpu);
        }
    }

    fn flush(&mut self, cpu: Cpu) {
        self.resampled.clear();
        self.resampler.finish(cpu, &mut self.resampled);
        self.feed();
    }

    fn feed(&mut self) {
        let features = &mut self.features;
        self.frames
            .push(&self.resampled, |chroma| features.push(chroma));
    }

    pub(super) fn finish(mut self, cpu: Cpu) -> Vec<u32> {
        if self.left > 0 {
            self.flush(cpu);
        }
        self.features.finish()
    }
}
