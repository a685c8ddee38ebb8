//! From source samples to a sink: mix down, fade, gain, rate.

use super::{Failure, Sink};
use crate::resample::Resample;

/// Factor of a gain in decibels.
pub(super) fn factor(db: f64) -> f32 {
    10_f64.powf(db / 20.0) as f32
}

/// Fades the first `frames` of interleaved samples in, of which `at` have gone before.
pub(super) fn fade_in(samples: &mut [f32], channels: usize, at: u64, frames: u64) {
    if at >= frames {
        return;
    }
    for (i, frame) in samples.chunks_exact_mut(channels).enumerate() {
        let n = at + i as u64;
        if n >= frames {
            break;
        }
        let gain = n as f32 / frames as f32;
        frame.iter_mut().for_each(|s| *s *= gain);
    }
}

/// Fades the last `frames` of interleaved samples out, down to the last sample.
pub(super) fn fade_out(samples: &mut [f32], channels: usize, frames: u64) {
    for (i, frame) in samples.rchunks_exact_mut(channels).enumerate() {
        if i as u64 >= frames {
            break;
        }
        let gain = i as f32 / frames as f32;
        frame.iter_mut().for_each(|s| *s *= gain);
    }
}

/// Fades and gain at the sink's channels and the source's rate, then the rate, then the sink.
pub(super) struct Chain {
    pub(super) channels: usize,
    pub(super) gain: f32,
    /// Frames of the fades, at the source's rate.
    pub(super) fade_in: u64,
    pub(super) fade_out: u64,
    pub(super) resample: Resample,
    pub(super) sink: Box<dyn Sink>,
    /// Frames seen.
    pub(super) seen: u64,
    /// The last `fade_out` frames, until it is known whether they are the end.
    pub(super) tail: Vec<f32>,
    pub(super) scratch: Vec<f32>,
    /// Frames given to the sink.
    pub(super) frames: u64,
}

impl Chain {
    /// Takes mixed samples; they may be changed in place.
    pub(super) fn push(&mut self, samples: &mut Vec<f32>) -> Result<(), Failure> {
        fade_in(samples, self.channels, self.seen, self.fade_in);
        self.seen += (samples.len() / self.channels) as u64;
        if self.gain != 1.0 {
            samples.iter_mut().for_each(|s| *s *= self.gain);
        }
        if self.fade_out == 0 {
            return self.deliver(samples);
        }
        let keep = self.fade_out as usize * self.channels;
        self.tail.append(samples);
        if self.tail.len() > keep {
            let free = self.tail.len() - keep;
            let ready: Vec<f32> = self.tail.drain(..free).collect();
            self.deliver(&ready)?;
        }
        Ok(())
    }

    /// Ends the stream; gives the size of the file.
    pub(super) fn finish(mut self) -> Result<(u64, u64), Failure> {
        let mut tail = std::mem::take(&mut self.tail);
        fade_out(&mut tail, self.channels, self.fade_out);
        self.deliver(&tail)?;
        self.scratch.clear();
        self.resample.finish(&mut self.scratch);
        self.frames += (self.scratch.len() / self.channels) as u64;
        self.sink.push(&self.scratch)?;
        Ok((self.sink.finish()?, self.frames))
    }

    fn deliver(&mut self, samples: &[f32]) -> Result<(), Failure> {
        if self.resample.from() == self.resample.to() {
            self.frames += (samples.len() / self.channels) as u64;
            return self.sink.push(samples);
        }
        self.scratch.clear();
        self.resample.push(samples, &mut self.scratch);
        self.frames += (self.scratch.len() / self.channels) as u64;
        self.sink.push(&self.scratch)
    }
}
