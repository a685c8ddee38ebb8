//! All that drinks from the stream, held together.

use super::Sound;
use super::cpu::Cpu;
use super::finding::{QualityFinding, QualityKind};
use super::fingerprint::Fingerprint;
use super::levels::{Levels, measure};
use super::loudness::Loudness;
use super::peak::TruePeak;
use super::quality::{Quality, unit_samples};
use super::sample_hash::SampleHash;
use super::slab::{SLAB, Slab, UNIT};
use super::waveform::Waveform;
use crate::decode::{Block, Technical};

pub(super) struct Pass {
    cpu: Cpu,
    rate: u32,
    frames: u64,
    hash: SampleHash,
    slab: Slab,
    levels: Levels,
    loudness: Loudness,
    peak: TruePeak,
    waveform: Waveform,
    fingerprint: Fingerprint,
    quality: Quality,
}

impl Pass {
    pub(super) fn new(technical: &Technical, weights: Vec<f64>) -> Self {
        let channels = technical.channels as usize;
        let rate = technical.sample_rate_hz;
        Pass {
            cpu: Cpu::new(),
            rate,
            frames: 0,
            hash: SampleHash::new(technical),
            slab: Slab::new(channels),
            levels: Levels::default(),
            loudness: Loudness::new(rate, weights),
            peak: TruePeak::new(rate),
            waveform: Waveform::new(),
            fingerprint: Fingerprint::new(rate, channels),
            quality: Quality::new(technical),
        }
    }

    pub(super) fn push(&mut self, block: &Block<'_>) {
        self.hash.push(block);
        self.quality.push_bits(block);
        let mut rest = block.samples;
        while !rest.is_empty() {
            rest = self.slab.fill(rest);
            if self.slab.is_full() {
                self.drain();
                self.slab.turn();
            }
        }
    }

    fn drain(&mut self) {
        let samples = self.slab.fresh();
        let channels = self.slab.channels();
        let levels = &mut self.levels;
        self.cpu.run(
            #[inline(always)]
            || measure(samples, channels, levels),
        );
        let begun = self.slab.frames().div_ceil(UNIT);
        let units = self.levels.units.get(..begun).unwrap_or_default();
        self.quality.push_levels(&self.levels);
        let starts = (self.frames..).step_by(UNIT);
        for ((level, samples), frame) in units
            .iter()
            .zip(unit_samples(samples, channels))
            .zip(starts)
        {
            self.waveform.push(*level);
            self.quality.push_unit(frame, *level, samples);
        }
        self.peak.push(self.cpu, &self.slab, units);
        self.loudness.push(self.cpu, samples);
        self.fingerprint.push(self.cpu, samples);
        self.frames += self.slab.frames() as u64;
    }

    /// The figures and what is to be said about them; `None` where there was no frame.
    pub(super) fn finish(mut self, findings: &mut Vec<QualityFinding>) -> Option<Sound> {
        if self.slab.frames() > 0 && self.slab.frames() < SLAB {
            self.drain();
        }
        if self.frames == 0 {
            findings.push(QualityFinding::bare(QualityKind::NoSound));
            return None;
        }
        let measured = self.loudness.finish();
        let true_peak_dbtp = self.peak.finish();
        self.quality.finish(self.frames, true_peak_dbtp, findings);
        let millis = (u128::from(self.frames) * 2000 / u128::from(self.rate)).div_ceil(2);
        Some(Sound {
            sample_hash: self.hash.finish(),
            frames: self.frames,
            duration_ms: u64::try_from(millis).unwrap_or(u64::MAX),
            loudness_lufs: measured.loudness_lufs,
            loudness_range_lu: measured.loudness_range_lu,
            true_peak_dbtp,
            waveform: self.waveform.finish(self.frames, self.slab.channels()),
            fingerprint: self.fingerprint.finish(self.cpu),
        })
    }
}
