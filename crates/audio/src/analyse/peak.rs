//! True peak: ITU-R BS.1770-5, annex 2.
//!
//! The signal between the samples is found by oversampling with a windowed sinc, four times below
//! 96 kHz and twice below 192 kHz. No output of a filter exceeds its input's peak times the sum of
//! its coefficients' magnitudes, so a unit whose peak is too low to set a new maximum is skipped:
//! exactly, and in music nearly always.
#![allow(
    clippy::indexing_slicing,
    reason = "a kernel over chunks of fixed length; checks would stop vectorisation"
)]

use super::cpu::{Cpu, mul_add_f32};
use super::levels::Level;
use super::slab::{HISTORY, Slab, UNIT};

/// Length of the prototype filter, at the oversampled rate.
const TAPS: usize = 49;
/// Samples interpolated at a time.
const LANES: usize = 32;

/// Highest peak so far, over all channels.
pub(super) struct TruePeak {
    phases: Vec<Vec<f32>>,
    /// Largest sum of magnitudes of any phase.
    bound: f32,
    highest: f32,
    last_unit: f32,
}

impl TruePeak {
    pub(super) fn new(rate: u32) -> Self {
        let factor = match rate {
            0..96_000 => 4,
            96_000..192_000 => 2,
            _ => 1,
        };
        let phases: Vec<Vec<f32>> = (1..factor).map(|phase| prototype(factor, phase)).collect();
        let sums = phases
            .iter()
            .map(|taps| taps.iter().map(|tap| tap.abs()).sum::<f32>());
        TruePeak {
            bound: sums.fold(1.0, f32::max),
            phases,
            highest: 0.0,
            last_unit: 0.0,
        }
    }

    /// Looks at a slab whose units' levels are known.
    pub(super) fn push(&mut self, cpu: Cpu, slab: &Slab, levels: &[Level]) {
        let channels = slab.channels();
        for (index, level) in levels.iter().enumerate() {
            self.highest = self.highest.max(level.peak);
            let near = self.last_unit.max(level.peak);
            self.last_unit = level.peak;
            // A hair of tolerance for the rounding of the sums.
            if near * self.bound * 1.000_01 <= self.highest {
                continue;
            }
            let start = (HISTORY + index * UNIT) * channels;
            let count = (slab.frames() - index * UNIT).min(UNIT) * channels;
            let window = slab.with_history();
            for taps in &self.phases {
                let peak = if cpu.fuses() {
                    cpu.run(
                        #[inline(always)]
                        || interpolate::<true>(window, start, count, channels, taps),
                    )
                } else {
                    interpolate::<false>(window, start, count, channels, taps)
                };
                self.highest = self.highest.max(peak);
            }
        }
    }

    /// In dBTP; `None` where all was zero.
    pub(super) fn finish(self) -> Option<f64> {
        (self.highest > 0.0).then(|| 20.0 * f64::from(self.highest).log10())
    }
}

/// One phase of a Hann-windowed sinc.
fn prototype(factor: usize, phase: usize) -> Vec<f32> {
    use std::f64::consts::PI;
    (phase..TAPS)
        .step_by(factor)
        .map(|tap| {
            let m = (tap as f64 - (TAPS - 1) as f64 / 2.0) * PI / factor as f64;
            let sinc = if m.abs() < 1e-6 { 1.0 } else { m.sin() / m };
            (sinc * 0.5 * (1.0 - (2.0 * PI * tap as f64 / (TAPS - 1) as f64).cos())) as f32
        })
        .collect()
}

/// Highest magnitude among `count` interpolated samples from `start` on.
#[inline(always)]
fn interpolate<const FUSED: bool>(
    window: &[f32],
    start: usize,
    count: usize,
    channels: usize,
    taps: &[f32],
) -> f32 {
    let mut highest = 0f32;
    let mut at = 0;
    while at + LANES <= count {
        let mut sums = [0f32; LANES];
        for (delay, tap) in taps.iter().enumerate() {
            let from = start + at - delay * channels;
            let source = &window[from..from + LANES];
            for lane in 0..LANES {
                sums[lane] = mul_add_f32::<FUSED>(*tap, source[lane], sums[lane]);
            }
        }
        highest = sums.iter().fold(
            highest,
            |high, sum| if sum.abs() > high { sum.abs() } else { high },
        );
        at += LANES;
    }
    for index in start + at..start + count {
        let taps = taps.iter().enumerate();
        let sum = taps.fold(0f32, |sum, (delay, tap)| {
            mul_add_f32::<FUSED>(*tap, window[index - delay * channels], sum)
        });
        highest = highest.max(sum.abs());
    }
    highest
}
