//! What stands between the engine and the sound card: about a second of samples.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Frames over which sound comes and goes with play, pause and volume.
const RAMP: f32 = 240.0;

#[derive(Debug, Default)]
struct Buffer {
    samples: VecDeque<f32>,
    /// Frames put in and taken out (or dropped) since the beginning.
    written: u64,
    played: u64,
    playing: bool,
    volume: f32,
    /// The factor in force, on its way to the volume or to nothing.
    factor: f32,
    lost: bool,
}

/// The samples that an output takes from, shared between the player's thread and the
/// sound card's. Locks are held for the copying of some thousand samples at most.
#[derive(Debug, Clone, Default)]
pub struct Feed(Arc<Mutex<Buffer>>);

impl Feed {
    fn lock(&self) -> MutexGuard<'_, Buffer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// For an output's callback: fills `out`, interleaved in `channels` channels: the first
    /// two get the sound (one gets the mean of both), the others silence.
    pub fn pull(&self, out: &mut [f32], channels: usize) {
        let mut buffer = self.lock();
        let target = if buffer.playing { buffer.volume } else { 0.0 };
        for frame in out.chunks_mut(channels.max(1)) {
            frame.fill(0.0);
            if buffer.lost || (!buffer.playing && buffer.factor <= 0.0) {
                continue;
            }
            let (Some(left), Some(right)) =
                (buffer.samples.pop_front(), buffer.samples.pop_front())
            else {
                continue;
            };
            buffer.played += 1;
            buffer.factor += (target - buffer.factor).clamp(-1.0 / RAMP, 1.0 / RAMP);
            let factor = buffer.factor;
            match frame {
                [one] => *one = (left + right) * 0.5 * factor,
                [first, second, ..] => {
                    *first = left * factor;
                    *second = right * factor;
                }
                [] => {}
            }
        }
    }

    /// For an output's error callback: the device is gone. Nothing sounds from now on.
    pub fn lose(&self) {
        self.lock().lost = true;
    }

    /// Whether the device was lost since the last [`Feed::reopen`].
    pub(super) fn lost(&self) -> bool {
        self.lock().lost
    }

    pub(super) fn reopen(&self) {
        self.lock().lost = false;
    }

    /// Frames that wait to be heard.
    pub(super) fn waiting(&self) -> usize {
        self.lock().samples.len() / 2
    }

    /// The frame that is heard next, counted as they were pushed.
    pub(super) fn played(&self) -> u64 {
        self.lock().played
    }

    pub(super) fn push(&self, samples: &[f32]) {
        let mut buffer = self.lock();
        buffer.samples.extend(samples);
        buffer.written += (samples.len() / 2) as u64;
    }

    /// Drops what waits; the next sound sets in at full volume.
    pub(super) fn flush(&self) {
        let mut buffer = self.lock();
        buffer.samples.clear();
        buffer.played = buffer.written;
        buffer.factor = buffer.volume;
    }

    pub(super) fn set_playing(&self, on: bool) {
        self.lock().playing = on;
    }

    pub(super) fn set_volume(&self, volume: f32) {
        let mut buffer = self.lock();
        buffer.volume = volume;
        if !buffer.playing && buffer.samples.is_empty() {
            buffer.factor = volume;
        }
    }
}
