//! Clipping, silence, DC offset, dual mono, unused bits.

use super::finding::{QualityFinding, QualityKind};
use super::levels::{Level, Levels};
use super::slab::UNIT;
use crate::decode::{Block, Technical};

/// Full scale of 16-bit samples; 24-bit and float full scale lie above.
const FULL_SCALE_16: f32 = 32_767.0 / 32_768.0;
/// Full scale of 24 bits and more.
const FULL_SCALE_24: f32 = 8_388_607.0 / 8_388_608.0;
/// Samples at full scale in a row that count as one clip.
const CLIP_RUN: u32 = 3;
/// Quieter than −60 dBFS is silence.
const SILENCE: f32 = 0.001;
const START_S: f64 = 2.0;
const END_S: f64 = 5.0;
const INSIDE_S: f64 = 10.0;
const DC: f64 = 0.005;
/// Share of the energy that may lie between two channels that are the same: correlation 0.9999.
const DUAL_MONO: f64 = 1e-4;

/// Counters over the whole sound.
pub(super) struct Quality {
    rate: f64,
    channels: usize,
    declared_bits: Option<u32>,
    full_scale: f32,
    runs: Vec<u32>,
    clips: u64,
    first_clip: Option<u64>,
    quiet_since: Option<u64>,
    leading: Option<u64>,
    longest: (u64, u64),
    sums: Vec<f64>,
    square: f64,
    difference: f64,
    used_bits: i32,
    odd: bool,
}

impl Quality {
    pub(super) fn new(technical: &Technical) -> Self {
        let channels = technical.channels as usize;
        let full_scale = match technical.bits_per_sample {
            Some(0..=16) => FULL_SCALE_16,
            Some(_) => FULL_SCALE_24,
            None => 1.0,
        };
        Quality {
            rate: f64::from(technical.sample_rate_hz),
            channels,
            declared_bits: technical.bits_per_sample,
            full_scale,
            runs: vec![0; channels],
            clips: 0,
            first_clip: None,
            quiet_since: Some(0),
            leading: None,
            longest: (0, 0),
            sums: vec![0.0; channels],
            square: 0.0,
            difference: 0.0,
            used_bits: 0,
            odd: false,
        }
    }

    /// Notes which bits the integers of a block use.
    pub(super) fn push_bits(&mut self, block: &Block<'_>) {
        if let Some(exact) = block.exact {
            self.used_bits |= exact.iter().fold(0, |bits, sample| bits | sample);
        }
    }

    /// Adds a slab's sums.
    pub(super) fn push_levels(&mut self, levels: &Levels) {
        self.odd |= levels.odd;
        for (sum, more) in self.sums.iter_mut().zip(&levels.sums) {
            *sum += more;
        }
        self.difference += levels.difference;
    }

    /// Looks at one unit that starts at `frame`.
    pub(super) fn push_unit(&mut self, frame: u64, level: Level, samples: &[f32]) {
        self.square += f64::from(level.square);
        if level.peak < SILENCE {
            self.quiet_since.get_or_insert(frame);
        } else if let Some(since) = self.quiet_since.take() {
            let length = frame - since;
            if since == 0 {
                self.leading = Some(length);
            } else if length > self.longest.0 {
                self.longest = (length, since);
            }
        }
        if level.peak >= self.full_scale {
            self.scan_clips(frame, samples);
        } else {
            self.runs.fill(0);
        }
    }

    fn scan_clips(&mut self, frame: u64, samples: &[f32]) {
        for (index, frame_samples) in samples.chunks_exact(self.channels).enumerate() {
            for (run, sample) in self.runs.iter_mut().zip(frame_samples) {
                *run = if sample.abs() >= self.full_scale {
                    run.saturating_add(1)
                } else {
                    0
                };
                if *run == CLIP_RUN {
                    self.clips += 1;
                    let at = (frame + index as u64).saturating_sub(u64::from(CLIP_RUN) - 1);
                    self.first_clip.get_or_insert(at);
                }
            }
        }
    }

    /// The findings; `frames` is the length of the sound.
    pub(super) fn finish(
        self,
        frames: u64,
        true_peak_dbtp: Option<f64>,
        findings: &mut Vec<QualityFinding>,
    ) {
        let seconds = |frames: u64| frames as f64 / self.rate;
        let mut add = |kind, value, at| findings.push(QualityFinding::new(kind, value, at));
        if self.clips > 0 {
            add(QualityKind::Clipping, self.clips as f64, self.first_clip);
        }
        if let Some(peak) = true_peak_dbtp.filter(|peak| *peak > -1.0) {
            add(QualityKind::TruePeakOver, peak, None);
        }
        if self.quiet_since == Some(0) {
            add(QualityKind::Silent, seconds(frames), Some(0));
            return;
        }
        if let Some(leading) = self.leading.filter(|leading| seconds(*leading) > START_S) {
            add(QualityKind::SilenceAtStart, seconds(leading), Some(0));
        }
        if let Some(since) = self
            .quiet_since
            .filter(|since| seconds(frames - since) > END_S)
        {
            add(
                QualityKind::SilenceAtEnd,
                seconds(frames - since),
                Some(since),
            );
        }
        let (longest, at) = self.longest;
        if seconds(longest) > INSIDE_S {
            add(QualityKind::SilenceInside, seconds(longest), Some(at));
        }
        let means = self.sums.iter().map(|sum| sum / frames.max(1) as f64);
        let offset = means.fold(0f64, |worst, mean| {
            if mean.abs() > worst.abs() {
                mean
            } else {
                worst
            }
        });
        if offset.abs() > DC {
            add(QualityKind::DcOffset, offset, None);
        }
        if self.channels == 2 && !self.odd && self.difference < DUAL_MONO * self.square {
            add(
                QualityKind::DualMono,
                1.0 - self.difference / self.square,
                None,
            );
        }
        if let Some(declared) = self
            .declared_bits
            .filter(|bits| *bits > 16 && self.used_bits != 0)
        {
            let used = 32 - self.used_bits.trailing_zeros();
            if used + 8 <= declared {
                add(QualityKind::PaddedBits, f64::from(used), None);
            }
        }
    }
}

/// Start of each unit within a slab, for the caller's loop.
pub(super) fn unit_samples(samples: &[f32], channels: usize) -> impl Iterator<Item = &[f32]> {
    samples.chunks(UNIT * channels)
}
