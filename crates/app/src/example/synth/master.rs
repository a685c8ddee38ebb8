//! From the desk to a finished stereo sound: room, loudness, peaks, ends.

use super::room::{Room, answer};
use super::{Desk, attack, release};
use std::f32::consts::PI;

/// A finished sound: two channels around ±1.
#[derive(Debug, Clone, PartialEq)]
pub struct Sound {
    /// Samples per second.
    pub rate: u32,
    /// Left channel.
    pub left: Vec<f32>,
    /// Right channel, as long as the left one.
    pub right: Vec<f32>,
}

/// Mixes a desk down to `lufs` (EBU R128, integrated) with no sample over −3 dBFS,
/// so that lossy codecs stay under −1 dBTP too.
pub fn mix(desk: Desk, room: &Room, lufs: f32) -> Sound {
    let (wet_l, wet_r) = answer(desk.rate, &desk.send, room);
    let mut sound = Sound {
        rate: desk.rate as u32,
        left: desk.left,
        right: desk.right,
    };
    for (dry, wet) in sound
        .left
        .iter_mut()
        .zip(&wet_l)
        .chain(sound.right.iter_mut().zip(&wet_r))
    {
        *dry += wet * 0.3;
    }
    steady(&mut sound);
    finish(&mut sound, lufs);
    trim(&mut sound);
    for channel in [&mut sound.left, &mut sound.right] {
        attack(channel, desk.rate, 0.004);
        release(channel, desk.rate, 0.6);
    }
    sound
}

/// Takes away what stands still or swings slower than 20 Hz.
fn steady(sound: &mut Sound) {
    let keep = 1.0 - 125.0 / sound.rate as f32;
    for channel in [&mut sound.left, &mut sound.right] {
        let (mut before, mut y) = (0.0, 0.0);
        for x in channel.iter_mut() {
            y = *x - before + keep * y;
            before = *x;
            *x = y;
        }
    }
}

/// Cuts the end where the last echo has gone under −58 dBFS.
fn trim(sound: &mut Sound) {
    let heard = |channel: &[f32]| channel.iter().rposition(|x| x.abs() > 0.00126).unwrap_or(0);
    let keep = heard(&sound.left).max(heard(&sound.right)) + sound.rate as usize / 5;
    sound.left.truncate(keep);
    sound.right.truncate(keep);
}

/// Brings a sound to its loudness and holds its peaks.
pub fn finish(sound: &mut Sound, lufs: f32) {
    // The limiter takes a little loudness away, so the level is set again.
    for _ in 0..3 {
        let gain = (10.0_f32).powf((lufs - loudness(sound)) / 20.0);
        for x in sound.left.iter_mut().chain(&mut sound.right) {
            *x *= gain;
        }
        limit(sound, 0.7);
    }
}

/// Turns the level down around every peak above the ceiling, 5 ms ahead of it.
fn limit(sound: &mut Sound, ceiling: f32) {
    let reach = (sound.rate / 200) as usize;
    let n = sound.left.len();
    let wish: Vec<f32> = sound
        .left
        .iter()
        .zip(&sound.right)
        .map(|(l, r)| (ceiling / l.abs().max(r.abs()).max(1e-9)).min(1.0))
        .collect();
    if wish.iter().all(|w| *w >= 1.0) {
        return;
    }
    let mut low = vec![1.0_f32; n];
    for (i, w) in wish.iter().enumerate().filter(|(_, w)| **w < 1.0) {
        for slot in &mut low[i.saturating_sub(reach)..(i + reach + 1).min(n)] {
            *slot = slot.min(*w);
        }
    }
    // A mean over the same reach keeps the gain under every wish and free of corners.
    let (span, mut sum) = (reach * 2 + 1, 0.0_f64);
    let at = |i: isize| f64::from(*low.get(i.max(0) as usize).unwrap_or(&1.0));
    for i in -(reach as isize)..=(reach as isize) {
        sum += at(i);
    }
    for i in 0..n {
        let gain = (sum / span as f64) as f32;
        sound.left[i] *= gain;
        sound.right[i] *= gain;
        sum += at(i as isize + reach as isize + 1) - at(i as isize - reach as isize);
    }
}

/// Integrated loudness in LUFS (ITU-R BS.1770-4: K weighting, 400 ms blocks, two gates).
pub fn loudness(sound: &Sound) -> f32 {
    let hop = (sound.rate / 10) as usize;
    let weigh = |channel: &[f32]| -> Vec<f64> {
        let mut filter = Weight::new(f64::from(sound.rate));
        let squares: Vec<f64> = channel
            .iter()
            .map(|x| filter.pass(f64::from(*x)).powi(2))
            .collect();
        squares
            .chunks_exact(hop)
            .map(|c| c.iter().sum::<f64>() / hop as f64)
            .collect()
    };
    let (l, r) = (weigh(&sound.left), weigh(&sound.right));
    let tenths: Vec<f64> = l.iter().zip(&r).map(|(a, b)| a + b).collect();
    let blocks: Vec<f64> = tenths
        .windows(4)
        .map(|w| w.iter().sum::<f64>() / 4.0)
        .collect();
    let mean = |floor: f64| {
        let kept: Vec<f64> = blocks.iter().copied().filter(|b| *b > floor).collect();
        kept.iter().sum::<f64>() / kept.len().max(1) as f64
    };
    let absolute = mean((10.0_f64).powf((-70.0 + 0.691) / 10.0));
    (-0.691 + 10.0 * mean(absolute * 0.1).max(1e-12).log10()) as f32
}

/// The K weighting: a shelf for the head and a high-pass, as two biquads.
struct Weight {
    stages: [([f64; 3], [f64; 2], [f64; 4]); 2],
}

impl Weight {
    fn new(rate: f64) -> Self {
        let pi = f64::from(PI);
        let k = (pi * 1_681.974_45 / rate).tan();
        let (q, high) = (0.707_175_24, (10.0_f64).powf(3.999_843_85 / 20.0));
        let mid = high.powf(0.499_666_77);
        let a0 = 1.0 + k / q + k * k;
        let shelf = [
            (high + mid * k / q + k * k) / a0,
            2.0 * (k * k - high) / a0,
            (high - mid * k / q + k * k) / a0,
        ];
        let shelf_a = [2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0];
        let k = (pi * 38.135_470_9 / rate).tan();
        let q = 0.500_327_04;
        let a0 = 1.0 + k / q + k * k;
        let pass_a = [2.0 * (k * k - 1.0) / a0, (1.0 - k / q + k * k) / a0];
        Self {
            stages: [
                (shelf, shelf_a, [0.0; 4]),
                ([1.0, -2.0, 1.0], pass_a, [0.0; 4]),
            ],
        }
    }

    fn pass(&mut self, mut x: f64) -> f64 {
        for (b, a, z) in &mut self.stages {
            let y = b[0] * x + b[1] * z[0] + b[2] * z[1] - a[0] * z[2] - a[1] * z[3];
            *z = [x, z[0], y, z[2]];
            x = y;
        }
        x
    }
}
