//! To 11,025 Hz with the filter that Chromaprint prescribes: 16 zero crossings, cut off at 0.8 of
//! the band, Kaiser window of beta 9, one filter per output phase.
#![allow(
    clippy::indexing_slicing,
    reason = "a kernel over windows of fixed length; checks would stop vectorisation"
)]

use super::super::cpu::{Cpu, mul_add_f32};

/// Chromaprint's working rate.
pub(super) const TARGET_RATE: u32 = 11_025;
const ZERO_CROSSINGS: f64 = 16.0;
const CUTOFF: f64 = 0.8;
const KAISER_BETA: f64 = 9.0;
/// Phases where the ratio of the rates has too many.
const MAX_PHASES: u32 = 256;
/// Taps are padded to a multiple of this.
const LANES: usize = 16;
/// Input gathered before the old part is dropped.
const KEEP: usize = 8192;

pub(super) struct Resampler {
    /// `phases` filters of `taps` coefficients, each padded to `stride`.
    filters: Vec<f32>,
    stride: usize,
    phases: u64,
    /// Input positions advanced per output, in phases: whole, and a remainder over `remainder_of`.
    step: u64,
    remainder: u64,
    remainder_of: u64,
    position: u64,
    fraction: u64,
    taps: usize,
    input: Vec<f32>,
    started: bool,
    same: bool,
}

impl Resampler {
    pub(super) fn new(rate: u32) -> Self {
        let divisor = gcd(rate, TARGET_RATE);
        let (up, down) = (TARGET_RATE / divisor, rate / divisor);
        let phases = up.min(MAX_PHASES);
        let factor = (f64::from(TARGET_RATE) * CUTOFF / f64::from(rate)).min(1.0);
        let taps = ((ZERO_CROSSINGS / factor).ceil() as usize).max(1);
        let stride = taps.next_multiple_of(LANES);
        let mut filters = vec![0f32; stride * phases as usize];
        for (phase, filter) in filters.chunks_exact_mut(stride).enumerate() {
            build(
                &mut filter[..taps],
                f64::from(phase as u32) / f64::from(phases),
                factor,
            );
        }
        let step = u64::from(phases) * u64::from(down);
        Resampler {
            filters,
            stride,
            phases: u64::from(phases),
            step: step / u64::from(up),
            remainder: step % u64::from(up),
            remainder_of: u64::from(up),
            position: 0,
            fraction: 0,
            taps,
            input: Vec::new(),
            started: false,
            same: rate == TARGET_RATE,
        }
    }

    /// Takes mono samples of −1…1, gives samples rounded to 16-bit steps.
    pub(super) fn push(&mut self, cpu: Cpu, samples: &[f32], out: &mut Vec<f32>) {
        if self.same {
            out.extend(samples.iter().map(|sample| round(*sample)));
            return;
        }
        self.input.extend_from_slice(samples);
        let lead = (self.taps - 1) / 2;
        if !self.started {
            if self.input.len() <= lead {
                return;
            }
            // The signal is mirrored before its start.
            let mirror: Vec<f32> = (1..=lead).rev().map(|back| self.input[back]).collect();
            self.input.splice(0..0, mirror);
            self.started = true;
        }
        self.run(cpu, out);
    }

    /// The last samples, with the signal mirrored behind its end.
    pub(super) fn finish(&mut self, cpu: Cpu, out: &mut Vec<f32>) {
        if self.same || !self.started {
            return;
        }
        let count = self.taps.div_ceil(2).min(self.input.len());
        let mirror: Vec<f32> = self.input.iter().rev().take(count).copied().collect();
        self.input.extend(mirror);
        self.run(cpu, out);
    }

    fn run(&mut self, cpu: Cpu, out: &mut Vec<f32>) {
        loop {
            let at = (self.position / self.phases) as usize;
            let phase = (self.position % self.phases) as usize;
            let Some(window) = self.input.get(at..at + self.stride) else {
                break;
            };
            let filter = &self.filters[phase * self.stride..(phase + 1) * self.stride];
            let sum = if cpu.fuses() {
                cpu.run(
                    #[inline(always)]
                    || dot::<true>(window, filter),
                )
            } else {
                dot::<false>(window, filter)
            };
            out.push(round(sum));
            self.position += self.step;
            self.fraction += self.remainder;
            if self.fraction >= self.remainder_of {
                self.fraction -= self.remainder_of;
                self.position += 1;
            }
        }
        let used = ((self.position / self.phases) as usize).min(self.input.len());
        if used >= KEEP {
            self.input.drain(..used);
            self.position -= used as u64 * self.phases;
        }
    }
}

/// To the nearest 16-bit step, clipped; in steps.
fn round(sample: f32) -> f32 {
    // Adding and taking away 1.5 × 2^23 leaves no bits for a fraction: to nearest, ties to even.
    const NO_FRACTION: f32 = 12_582_912.0;
    let steps = (sample * 32_768.0).clamp(-32_768.0, 32_767.0);
    (steps + NO_FRACTION) - NO_FRACTION
}

#[inline(always)]
fn dot<const FUSED: bool>(window: &[f32], filter: &[f32]) -> f32 {
    let mut sums = [0f32; LANES];
    for (window, filter) in window
        .as_chunks::<LANES>()
        .0
        .iter()
        .zip(filter.as_chunks::<LANES>().0)
    {
        for lane in 0..LANES {
            sums[lane] = mul_add_f32::<FUSED>(window[lane], filter[lane], sums[lane]);
        }
    }
    sums.iter().sum()
}

/// One phase of the filter, normalised to a sum of 1.
fn build(filter: &mut [f32], phase: f64, factor: f64) {
    use std::f64::consts::PI;
    let taps = filter.len();
    let center = ((taps - 1) / 2) as f64;
    let values: Vec<f64> = (0..taps)
        .map(|tap| {
            let x = PI * (tap as f64 - center - phase) * factor;
            let sinc = if x == 0.0 { 1.0 } else { x.sin() / x };
            let w = 2.0 * x / (factor * taps as f64 * PI);
            sinc * bessel_i0(KAISER_BETA * (1.0 - w * w).max(0.0).sqrt())
        })
        .collect();
    let norm: f64 = values.iter().sum();
    for (target, value) in filter.iter_mut().zip(values) {
        *target = (value / norm) as f32;
    }
}

/// Modified Bessel function of the first kind, order zero, by its series.
fn bessel_i0(x: f64) -> f64 {
    let quarter = x * x / 4.0;
    let (mut sum, mut term, mut k) = (1.0, 1.0, 1.0);
    while term > sum * 1e-16 {
        term *= quarter / (k * k);
        sum += term;
        k += 1.0;
    }
    sum
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}
