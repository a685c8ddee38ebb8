//! One item of the queue, open.

use super::{Fault, Item};
use crate::AudioError;
use crate::decode::Decoder;
use crate::mix::Mix;
use std::io::ErrorKind;

/// Frames over which a gain changes while the music plays.
const RAMP: f32 = 2048.0;

pub(super) struct Track {
    index: usize,
    decoder: Decoder,
    mix: Mix,
    rate: u32,
    /// Frames of the file that are the item's.
    start: u64,
    end: u64,
    /// The frame of the file that comes next.
    at: u64,
    length: Option<u64>,
    /// Gain of the item, and the factor that is in force; none before the first block.
    gain: f32,
    factor: Option<f32>,
}

impl Track {
    pub(super) fn open(index: usize, item: &Item) -> Result<Self, Fault> {
        let decoder = Decoder::open(&item.path).map_err(|e| fault(&e))?;
        let technical = decoder.technical();
        let (start, end) = item.region.unwrap_or((0, u64::MAX));
        let end = end.min(technical.frames.unwrap_or(u64::MAX));
        let mut track = Self {
            index,
            mix: Mix::for_playing(technical.channels.max(1) as usize),
            rate: technical.sample_rate_hz.max(1),
            start,
            end,
            at: 0,
            length: (end < u64::MAX).then(|| end.saturating_sub(start)),
            gain: 10_f64.powf(item.gain_db / 20.0) as f32,
            factor: None,
            decoder,
        };
        if start > 0 {
            track.seek(0)?;
        }
        Ok(track)
    }

    pub(super) fn index(&self) -> usize {
        self.index
    }

    pub(super) fn rate(&self) -> u32 {
        self.rate
    }

    /// Frames of the item, if its file tells.
    pub(super) fn length(&self) -> Option<u64> {
        self.length
    }

    /// The frame of the item that comes next.
    pub(super) fn at(&self) -> u64 {
        self.at.saturating_sub(self.start)
    }

    /// Goes to a frame of the item.
    pub(super) fn seek(&mut self, frame: u64) -> Result<(), Fault> {
        let frame = self.start.saturating_add(frame).min(self.end);
        self.decoder.seek(frame).map_err(|e| fault(&e))?;
        self.at = frame;
        Ok(())
    }

    /// Appends the next block in stereo; false at the end.
    pub(super) fn next_block(&mut self, matching: bool, out: &mut Vec<f32>) -> Result<bool, Fault> {
        if self.at >= self.end {
            return Ok(false);
        }
        let Some(block) = self.decoder.next_block().map_err(|e| fault(&e))? else {
            return Ok(false);
        };
        let left = self
            .end
            .saturating_sub(block.frame)
            .min(block.frames() as u64);
        let samples = block
            .samples
            .get(..left as usize * block.channels)
            .unwrap_or_default();
        if samples.is_empty() {
            return Ok(false);
        }
        self.mix.apply(samples, out);
        self.at = block.frame + left;
        self.apply_gain(if matching { self.gain } else { 1.0 }, out);
        Ok(true)
    }

    /// From the factor in force to the wanted one: at once at the start, gently later.
    fn apply_gain(&mut self, wanted: f32, samples: &mut [f32]) {
        let mut now = self.factor.unwrap_or(wanted);
        if now == wanted {
            if now != 1.0 {
                samples.iter_mut().for_each(|s| *s *= now);
            }
        } else {
            let step = (wanted - now) / RAMP;
            for frame in samples.chunks_exact_mut(2) {
                frame.iter_mut().for_each(|s| *s *= now);
                let next = now + step;
                now = if (next - wanted).abs() < step.abs() {
                    wanted
                } else {
                    next
                };
            }
        }
        self.factor = Some(now);
    }
}

fn fault(error: &AudioError) -> Fault {
    match error {
        AudioError::Io { source, .. } if source.kind() == ErrorKind::NotFound => Fault::FileMissing,
        AudioError::Io { .. } => Fault::FileUnreadable,
        _ => Fault::Undecodable,
    }
}
