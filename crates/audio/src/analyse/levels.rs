//! Peaks, energies and sums of a slab, in one reading.
#![allow(
    clippy::indexing_slicing,
    reason = "a kernel over chunks of fixed length; checks would stop vectorisation"
)]

use super::slab::{UNIT, UNITS};

/// Samples handled at a time: divides a unit of 1, 2, 4 or 8 channels, so that a lane keeps to
/// one channel.
const LANES: usize = 16;

/// Peak and energy of one unit, all channels together.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Level {
    /// Highest absolute sample.
    pub(super) peak: f32,
    /// Sum of squares over all samples of all channels.
    pub(super) square: f32,
}

/// The figures of one slab.
#[derive(Debug, Clone, Default)]
pub(super) struct Levels {
    /// One level per unit begun.
    pub(super) units: [Level; UNITS],
    /// Sum of each channel's samples.
    pub(super) sums: Vec<f64>,
    /// Energy of the difference between the two channels of a stereo slab.
    pub(super) difference: f64,
    /// Whether any sample was no number.
    pub(super) odd: bool,
}

/// Measures interleaved samples.
#[inline(always)]
pub(super) fn measure(samples: &[f32], channels: usize, out: &mut Levels) {
    out.sums.clear();
    out.sums.resize(channels, 0.0);
    out.difference = 0.0;
    out.units = [Level::default(); UNITS];
    let even = matches!(channels, 1 | 2 | 4 | 8);
    for (unit, level) in samples.chunks(UNIT * channels).zip(&mut out.units) {
        let mut peaks = [0f32; LANES];
        let mut squares = [0f32; LANES];
        let mut sums = [0f32; LANES];
        let (chunks, rest) = unit.as_chunks::<LANES>();
        for chunk in chunks {
            for lane in 0..LANES {
                let x = chunk[lane];
                let high = x.abs();
                peaks[lane] = if high > peaks[lane] {
                    high
                } else {
                    peaks[lane]
                };
                squares[lane] += x * x;
                sums[lane] += x;
            }
        }
        let mut peak = peaks.iter().fold(0f32, |a, b| a.max(*b));
        let mut square: f32 = squares.iter().sum();
        for x in rest {
            peak = peak.max(x.abs());
            square += x * x;
        }
        *level = Level { peak, square };
        if even {
            for (lane, sum) in sums.iter().enumerate() {
                out.sums[lane % channels] += f64::from(*sum);
            }
            for (index, x) in rest.iter().enumerate() {
                out.sums[index % channels] += f64::from(*x);
            }
        } else {
            for frame in unit.chunks_exact(channels) {
                for (sum, x) in out.sums.iter_mut().zip(frame) {
                    *sum += f64::from(*x);
                }
            }
        }
        if channels == 2 {
            let mut apart = [0f32; LANES / 2];
            for chunk in chunks {
                for pair in 0..LANES / 2 {
                    let d = chunk[2 * pair] - chunk[2 * pair + 1];
                    apart[pair] += d * d;
                }
            }
            let tail: f32 = rest
                .as_chunks::<2>()
                .0
                .iter()
                .map(|[l, r]| (l - r) * (l - r))
                .sum();
            out.difference += f64::from(apart.iter().sum::<f32>() + tail);
        }
    }
    out.odd = out.sums.iter().any(|sum| !sum.is_finite());
}
