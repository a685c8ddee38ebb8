//! Spans that are held in memory: an excerpt to be found, a loudness to be matched.

use super::chain::{fade_in, fade_out};
use super::spec::MATCH_BOOST_MAX_DB;
use ebur128::{EbuR128, Mode};
use std::collections::VecDeque;
use std::rc::Rc;

/// A run of seconds, the sum of their levels, and the second at which it starts.
struct Run {
    level: f64,
    start: u64,
    seconds: Vec<Rc<[f32]>>,
}

/// Finds the loudest run of whole seconds (see [`super::Span::Excerpt`]) in one pass,
/// holding two such runs at most.
pub(super) struct Loudest {
    /// Samples of a second, and seconds of a run.
    second: usize,
    seconds: usize,
    current: Vec<f32>,
    run: VecDeque<(Rc<[f32]>, f64)>,
    best: Option<Run>,
    passed: u64,
}

impl Loudest {
    /// A search for `seconds` seconds among frames of `channels` channels.
    pub(super) fn new(rate: u32, channels: usize, seconds: usize) -> Self {
        Self {
            second: rate as usize * channels,
            seconds: seconds.max(1),
            current: Vec::new(),
            run: VecDeque::new(),
            best: None,
            passed: 0,
        }
    }

    /// Takes interleaved samples.
    pub(super) fn push(&mut self, mut samples: &[f32]) {
        while !samples.is_empty() {
            let room = self.second.saturating_sub(self.current.len()).max(1);
            let (now, later) = samples.split_at(room.min(samples.len()));
            self.current.extend_from_slice(now);
            samples = later;
            if self.current.len() >= self.second {
                self.close_second();
            }
        }
    }

    fn close_second(&mut self) {
        let power: f64 = self.current.iter().map(|s| f64::from(*s).powi(2)).sum();
        let level = (power / self.current.len() as f64).sqrt();
        self.run
            .push_back((Rc::from(self.current.as_slice()), level));
        self.current.clear();
        self.passed += 1;
        if self.run.len() > self.seconds {
            self.run.pop_front();
        }
        if self.run.len() == self.seconds {
            let sum: f64 = self.run.iter().map(|s| s.1).sum();
            if self
                .best
                .as_ref()
                .is_none_or(|b| sum > b.level * (1.0 + 1e-9))
            {
                let start = self.passed - self.seconds as u64;
                let seconds = self.run.iter().map(|s| s.0.clone()).collect();
                self.best = Some(Run {
                    level: sum,
                    start,
                    seconds,
                });
            }
        }
    }

    /// The run, and the second at which it starts; all there is of a shorter source.
    pub(super) fn finish(self) -> (u64, Vec<f32>) {
        if let Some(best) = self.best {
            return (best.start, best.seconds.concat());
        }
        let mut all: Vec<f32> = self.run.iter().flat_map(|s| s.0.iter().copied()).collect();
        all.extend_from_slice(&self.current);
        (0, all)
    }
}

/// A matched span: the gain it needs and the loudness it then has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matched {
    pub(super) gain_db: f64,
    pub(super) loudness_lufs: Option<f64>,
}

/// Fades a whole span in place.
pub(super) fn fade(samples: &mut [f32], channels: usize, into: u64, out: u64) {
    let frames = (samples.len() / channels.max(1)) as u64;
    // Fades longer than the span share it.
    let (into, out) = if into + out > frames {
        let share = frames * into / (into + out).max(1);
        (share, frames - share)
    } else {
        (into, out)
    };
    fade_in(samples, channels, 0, into);
    fade_out(samples, channels, out);
}

/// The gain of [`super::Level::Match`] for a span of one or two channels. Silence gets none.
pub(super) fn match_level(
    samples: &[f32],
    rate: u32,
    channels: usize,
    target_lufs: f64,
    ceiling_dbtp: f64,
) -> Option<Matched> {
    let mut meter = EbuR128::new(channels as u32, rate, Mode::I | Mode::TRUE_PEAK).ok()?;
    meter.add_frames_f32(samples).ok()?;
    let loudness = meter.loudness_global().ok().filter(|l| l.is_finite());
    let mut peak = 0.0_f64;
    for channel in 0..channels as u32 {
        peak = peak.max(meter.true_peak(channel).ok()?);
    }
    let Some(loudness) = loudness.filter(|_| peak > 0.0) else {
        return Some(Matched {
            gain_db: 0.0,
            loudness_lufs: None,
        });
    };
    let headroom = ceiling_dbtp - 20.0 * peak.log10();
    let gain_db = (target_lufs - loudness)
        .min(headroom)
        .min(MATCH_BOOST_MAX_DB);
    Some(Matched {
        gain_db,
        loudness_lufs: Some(loudness + gain_db),
    })
}
