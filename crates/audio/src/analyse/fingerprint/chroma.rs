//! From samples to twelve pitch-class energies per frame.

use std::f64::consts::PI;
use std::sync::Arc;

use realfft::num_complex::Complex32;
use realfft::{RealFftPlanner, RealToComplex};

use super::resample::TARGET_RATE;

/// Samples in a frame, and between the starts of two frames.
const FRAME: usize = 4096;
const HOP: usize = FRAME / 3;
/// The band that counts, in hertz.
const LOW_HZ: f64 = 28.0;
const HIGH_HZ: f64 = 3520.0;
/// Pitch classes.
pub(super) const NOTES: usize = 12;

pub(super) struct ChromaFrames {
    fft: Arc<dyn RealToComplex<f32>>,
    window: Vec<f32>,
    /// Pitch class of each bin of the band, which starts at `low`.
    notes: Vec<usize>,
    low: usize,
    input: Vec<f32>,
    frame: Vec<f32>,
    spectrum: Vec<Complex32>,
    scratch: Vec<Complex32>,
}

impl ChromaFrames {
    pub(super) fn new() -> Self {
        let fft = RealFftPlanner::new().plan_fft_forward(FRAME);
        let bin = |hz: f64| (FRAME as f64 * hz / f64::from(TARGET_RATE)).round() as usize;
        let (low, high) = (bin(LOW_HZ).max(1), bin(HIGH_HZ).min(FRAME / 2));
        let note = |bin: usize| {
            let hz = bin as f64 * f64::from(TARGET_RATE) / FRAME as f64;
            let octave = (hz / (440.0 / 16.0)).log2();
            ((octave - octave.floor()) * NOTES as f64) as usize % NOTES
        };
        let hamming = |at: usize| 0.54 - 0.46 * (2.0 * PI * at as f64 / (FRAME - 1) as f64).cos();
        ChromaFrames {
            window: (0..FRAME)
                .map(|at| (hamming(at) / 32_767.0) as f32)
                .collect(),
            notes: (low..high).map(note).collect(),
            low,
            input: Vec::with_capacity(2 * FRAME),
            frame: vec![0.0; FRAME],
            spectrum: fft.make_output_vec(),
            scratch: fft.make_scratch_vec(),
            fft,
        }
    }

    /// Takes samples in 16-bit steps and gives every finished frame's chroma on.
    pub(super) fn push(&mut self, samples: &[f32], mut give: impl FnMut([f64; NOTES])) {
        self.input.extend_from_slice(samples);
        let mut used = 0;
        while let Some(frame) = self.input.get(used..used + FRAME) {
            for ((target, sample), weight) in self.frame.iter_mut().zip(frame).zip(&self.window) {
                *target = sample * weight;
            }
            used += HOP;
            let done = self.fft.process_with_scratch(
                &mut self.frame,
                &mut self.spectrum,
                &mut self.scratch,
            );
            debug_assert!(done.is_ok(), "the buffers are the plan's own");
            let mut chroma = [0f64; NOTES];
            for (bin, note) in self.spectrum.iter().skip(self.low).zip(&self.notes) {
                if let Some(energy) = chroma.get_mut(*note) {
                    *energy += f64::from(bin.norm_sqr());
                }
            }
            give(chroma);
        }
        self.input.drain(..used);
    }
}
