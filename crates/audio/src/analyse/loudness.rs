//! Loudness and loudness range: ITU-R BS.1770-5, EBU R 128, EBU Tech 3342.
//!
//! Both channels of a pair go through the K-weighting filters in one vector register, and the
//! energies are kept per 100 ms: eight bytes for each, so ten hours take 3 MB.
#![allow(
    clippy::indexing_slicing,
    reason = "a kernel over arrays of fixed length; checks would stop vectorisation"
)]

use super::cpu::{Cpu, mul_add};

/// Below this the filters' corner frequencies leave the spectrum.
const MIN_RATE: u32 = 4000;
/// Absolute gate, BS.1770-5 annex 1.
const ABSOLUTE_LUFS: f64 = -70.0;
/// 100 ms steps in a gating block (400 ms, 75 % overlap).
const BLOCK_STEPS: usize = 4;
/// 100 ms steps in a short-term window (3 s), and between two windows of the range (1 s).
const SHORT_STEPS: usize = 30;
const RANGE_HOP: usize = 10;
/// State under this is silence: it would only decay into slow denormal numbers.
const TINY: f64 = 1e-30;

/// Two second-order sections: the shelf, then the high-pass whose numerator is 1, −2, 1.
#[derive(Debug, Clone, Copy)]
struct Weighting {
    b: [f64; 3],
    a: [f64; 2],
    high_a: [f64; 2],
}

impl Weighting {
    /// The analogue prototypes of BS.1770 brought to any rate by the bilinear transform.
    fn new(rate: f64) -> Self {
        let (f, gain, q) = (
            1681.974450955533f64,
            3.999843853973347f64,
            0.7071752369554196f64,
        );
        let k = (std::f64::consts::PI * f / rate).tan();
        let high = 10f64.powf(gain / 20.0);
        let band = high.powf(0.4996667741545416);
        let a0 = 1.0 + k / q + k * k;
        let b = [
            (high + band * k / q + k * k) / a0,
            2.0 * (k * k - high) / a0,
            (high - band * k / q + k * k) / a0,
        ];
        let a = [2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0];
        let (f, q) = (38.13547087602444f64, 0.5003270373238773f64);
        let k = (std::f64::consts::PI * f / rate).tan();
        let a0 = 1.0 + k / q + k * k;
        Weighting {
            b,
            a,
            high_a: [2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0],
        }
    }
}

/// Filter memory of a pair of channels: the last two inputs, and outputs of either section.
type State = [[f64; 2]; 6];

/// Filters the pair and gives the energy of each channel. Direct form I: only one multiply-add of
/// each section waits for the output before, so that the two sections overlap.
#[inline(always)]
fn energy<const FUSED: bool>(
    w: &Weighting,
    state: &mut State,
    frames: impl Iterator<Item = [f32; 2]>,
) -> [f64; 2] {
    let [mut x1, mut x2, mut y1, mut y2, mut z1, mut z2] = *state;
    let mut sum = [0f64; 2];
    for frame in frames {
        for lane in 0..2 {
            let x = f64::from(frame[lane]);
            let ahead = mul_add::<FUSED>(
                w.b[0],
                x,
                mul_add::<FUSED>(w.b[1], x1[lane], w.b[2] * x2[lane]),
            );
            let y = mul_add::<FUSED>(
                -w.a[0],
                y1[lane],
                mul_add::<FUSED>(-w.a[1], y2[lane], ahead),
            );
            let ahead = mul_add::<FUSED>(-2.0, y1[lane], y2[lane]) + y;
            let z = mul_add::<FUSED>(
                -w.high_a[0],
                z1[lane],
                mul_add::<FUSED>(-w.high_a[1], z2[lane], ahead),
            );
            sum[lane] = mul_add::<FUSED>(z, z, sum[lane]);
            (x2[lane], x1[lane]) = (x1[lane], x);
            (y2[lane], y1[lane]) = (y1[lane], y);
            (z2[lane], z1[lane]) = (z1[lane], z);
        }
    }
    *state =
        [x1, x2, y1, y2, z1, z2].map(|pair| pair.map(|v| if v.abs() < TINY { 0.0 } else { v }));
    sum
}

/// Takes interleaved samples, gives loudness and range at the end.
pub(super) struct Loudness {
    weighting: Option<Weighting>,
    weights: Vec<f64>,
    states: Vec<State>,
    step_frames: usize,
    in_step: usize,
    step_energy: f64,
    recent: [f64; SHORT_STEPS],
    steps: usize,
    blocks: Vec<f64>,
    windows: Vec<f64>,
}

/// What came out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measured {
    pub(super) loudness_lufs: Option<f64>,
    pub(super) loudness_range_lu: Option<f64>,
}

impl Loudness {
    /// `weights` has one entry per channel.
    pub(super) fn new(rate: u32, weights: Vec<f64>) -> Self {
        Loudness {
            weighting: (rate >= MIN_RATE).then(|| Weighting::new(f64::from(rate))),
            states: vec![State::default(); weights.len().div_ceil(2)],
            weights,
            step_frames: ((rate as usize) + 5) / 10,
            in_step: 0,
            step_energy: 0.0,
            recent: [0.0; SHORT_STEPS],
            steps: 0,
            blocks: Vec::new(),
            windows: Vec::new(),
        }
    }

    /// Takes whole frames.
    pub(super) fn push(&mut self, cpu: Cpu, samples: &[f32]) {
        let Some(weighting) = self.weighting else {
            return;
        };
        let channels = self.weights.len();
        let mut rest = samples;
        while !rest.is_empty() {
            let take = ((self.step_frames - self.in_step) * channels).min(rest.len());
            let (now, later) = rest.split_at(take);
            rest = later;
            self.in_step += take / channels;
            self.step_energy += if cpu.fuses() {
                cpu.run(
                    #[inline(always)]
                    || weigh::<true>(&weighting, &mut self.states, &self.weights, now),
                )
            } else {
                weigh::<false>(&weighting, &mut self.states, &self.weights, now)
            };
            if self.in_step == self.step_frames {
                self.end_step();
            }
        }
    }

    fn end_step(&mut self) {
        self.recent[self.steps % SHORT_STEPS] = self.step_energy / self.step_frames as f64;
        self.steps += 1;
        (self.in_step, self.step_energy) = (0, 0.0);
        let mean = |count: usize| -> f64 {
            (1..=count)
                .map(|back| self.recent[(self.steps - back) % SHORT_STEPS])
                .sum::<f64>()
                / count as f64
        };
        if self.steps >= BLOCK_STEPS {
            self.blocks.push(mean(BLOCK_STEPS));
        }
        if self.steps >= SHORT_STEPS && (self.steps - SHORT_STEPS).is_multiple_of(RANGE_HOP) {
            self.windows.push(mean(SHORT_STEPS));
        }
    }

    pub(super) fn finish(mut self) -> Measured {
        let floor = power(ABSOLUTE_LUFS);
        Measured {
            loudness_lufs: gated_mean(&self.blocks, floor, -10.0).map(lufs),
            loudness_range_lu: range(&mut self.windows, floor),
        }
    }
}

#[inline(always)]
fn weigh<const FUSED: bool>(
    w: &Weighting,
    states: &mut [State],
    weights: &[f64],
    samples: &[f32],
) -> f64 {
    let channels = weights.len();
    if channels == 2 {
        let frames = samples.as_chunks::<2>().0;
        let [left, right] = energy::<FUSED>(w, &mut states[0], frames.iter().copied());
        return left * weights[0] + right * weights[1];
    }
    let mut total = 0.0;
    for (pair, state) in states.iter_mut().enumerate() {
        let first = pair * 2;
        let second = weights.get(first + 1).copied().unwrap_or(0.0);
        if weights[first] == 0.0 && second == 0.0 {
            continue;
        }
        let frames = samples.chunks_exact(channels);
        let frames =
            frames.map(|frame| [frame[first], frame.get(first + 1).copied().unwrap_or(0.0)]);
        let [a, b] = energy::<FUSED>(w, state, frames);
        total += a * weights[first] + b * second;
    }
    total
}

fn lufs(power: f64) -> f64 {
    -0.691 + 10.0 * power.log10()
}

fn power(lufs: f64) -> f64 {
    10f64.powf((lufs + 0.691) / 10.0)
}

/// Mean of what is above the absolute gate and above `relative` LU under that mean.
fn gated_mean(energies: &[f64], floor: f64, relative: f64) -> Option<f64> {
    let threshold = mean_above(energies, floor)? * 10f64.powf(relative / 10.0);
    mean_above(energies, threshold.max(floor))
}

fn mean_above(energies: &[f64], threshold: f64) -> Option<f64> {
    let (sum, count) = energies
        .iter()
        .filter(|energy| **energy >= threshold)
        .fold((0.0, 0u64), |(sum, count), energy| {
            (sum + energy, count + 1)
        });
    (count > 0).then(|| sum / count as f64)
}

/// EBU Tech 3342: from the 10th to the 95th percentile of the gated short-term loudness.
fn range(windows: &mut Vec<f64>, floor: f64) -> Option<f64> {
    windows.retain(|energy| *energy >= floor);
    let threshold = mean_above(windows, 0.0)? * 10f64.powf(-20.0 / 10.0);
    windows.retain(|energy| *energy >= threshold);
    windows.sort_by(f64::total_cmp);
    let last = windows.len().checked_sub(1)? as f64;
    let at = |share: f64| windows.get((last * share + 0.5) as usize).copied();
    Some(lufs(at(0.95)?) - lufs(at(0.10)?))
}
