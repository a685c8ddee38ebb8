//! The player without a sound card: a queue of files in, stereo samples out.

use super::track::Track;
use super::{Fault, Item};
use crate::resample::Resample;
use std::collections::VecDeque;

/// Frames over which sound sets in after a seek, so that it does not click.
const ONSET: usize = 240;

/// Where in the queue an output frame comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index of the item.
    pub index: usize,
    /// Milliseconds from the item's start.
    pub position_ms: u64,
    /// Length of the item in milliseconds, if its file tells.
    pub duration_ms: Option<u64>,
}

/// From output frame `start` on sounds item `index`, from its frame `from` at `rate`.
#[derive(Debug, Clone, Copy)]
struct Mark {
    start: u64,
    index: usize,
    from: u64,
    rate: u32,
    length: Option<u64>,
}

/// Renders the queue, item after item, without a gap: items of one rate run through one
/// resampler (or none), whose state goes on across their border.
pub struct Engine {
    rate: u32,
    queue: Vec<Item>,
    /// The item being decoded; the one being heard may be an earlier one, see [`Engine::place`].
    index: usize,
    matching: bool,
    track: Option<Track>,
    resample: Option<Resample>,
    /// Output frame at which the resampler's stream began, and frames given to it since.
    stream: (u64, u64),
    ready: VecDeque<f32>,
    rendered: u64,
    marks: VecDeque<Mark>,
    onset: usize,
    ended: bool,
    fault: Option<Fault>,
    decoded: Vec<f32>,
    converted: Vec<f32>,
}

impl Engine {
    /// An engine for an output of two channels at `rate` Hz.
    #[must_use]
    pub fn new(rate: u32) -> Self {
        Self {
            rate: rate.max(1),
            queue: Vec::new(),
            index: 0,
            matching: true,
            track: None,
            resample: None,
            stream: (0, 0),
            ready: VecDeque::new(),
            rendered: 0,
            marks: VecDeque::new(),
            onset: 0,
            ended: true,
            fault: None,
            decoded: Vec::new(),
            converted: Vec::new(),
        }
    }

    /// Takes a new queue and stands at the start of item `index`.
    pub fn load(&mut self, queue: Vec<Item>, index: usize) {
        self.queue = queue;
        self.jump(index);
    }

    /// The queue.
    #[must_use]
    pub fn queue(&self) -> &[Item] {
        &self.queue
    }

    /// Goes to the start of an item. Behind the queue's end nothing sounds.
    pub fn jump(&mut self, index: usize) {
        self.break_off();
        self.track = None;
        self.index = index;
        self.onset = 0;
        self.fault = None;
        self.ended = index >= self.queue.len();
    }

    /// Goes to a place within an item; behind its end the next one begins.
    pub fn seek(&mut self, index: usize, position_ms: u64) {
        let keep = self.track.take().filter(|t| t.index() == index);
        self.jump(index);
        if self.ended {
            return;
        }
        self.track = keep;
        if self.open() {
            let rate = self.track.as_ref().map_or(0, Track::rate);
            let frame = position_ms.saturating_mul(u64::from(rate)) / 1000;
            let sought = self.track.as_mut().map_or(Ok(()), |t| t.seek(frame));
            if let Err(fault) = sought {
                self.fail(fault);
            }
            self.onset = if frame > 0 { ONSET } else { 0 };
        }
    }

    /// Changes the output's rate; what was rendered but not heard is lost: seek afterwards.
    pub fn set_rate(&mut self, rate: u32) {
        self.break_off();
        self.rate = rate.max(1);
        self.resample = None;
    }

    /// Whether items sound with their gains (loudness matching).
    pub fn set_matching(&mut self, on: bool) {
        self.matching = on;
    }

    /// Fills `out` (interleaved, two channels) and tells how many frames of it are sound;
    /// the rest is silence. Fewer than asked for means that the queue is at its end, or
    /// that an item could not be played (see [`Engine::fault`]).
    pub fn render(&mut self, out: &mut [f32]) -> usize {
        let wanted = out.len() / 2 * 2;
        while self.ready.len() < wanted && !self.ended {
            self.decode();
        }
        let count = wanted.min(self.ready.len());
        for (to, from) in out.iter_mut().zip(self.ready.drain(..count)) {
            *to = from;
        }
        out.iter_mut().skip(count).for_each(|s| *s = 0.0);
        let frames = count / 2;
        self.rendered += frames as u64;
        frames
    }

    /// Frames rendered since the engine was made.
    #[must_use]
    pub fn rendered(&self) -> u64 {
        self.rendered
    }

    /// Whether nothing more will sound.
    #[must_use]
    pub fn ended(&self) -> bool {
        self.ended && self.ready.is_empty()
    }

    /// The item that stopped the music, and why.
    #[must_use]
    pub fn fault(&self) -> Option<(usize, Fault)> {
        self.fault.map(|fault| (self.index, fault))
    }

    /// What output frame `frame` (counted as [`Engine::rendered`]) is a part of.
    #[must_use]
    pub fn place(&self, frame: u64) -> Option<Place> {
        let mark = self
            .marks
            .iter()
            .rev()
            .find(|m| m.start <= frame)
            .or(self.marks.front())?;
        let passed = u128::from(frame.saturating_sub(mark.start)) * u128::from(mark.rate)
            / u128::from(self.rate);
        let at = mark.from + passed as u64;
        let at = mark.length.map_or(at, |length| at.min(length));
        let ms = |frames: u64| frames.saturating_mul(1000) / u64::from(mark.rate.max(1));
        Some(Place {
            index: mark.index,
            position_ms: ms(at),
            duration_ms: mark.length.map(ms),
        })
    }

    /// Opens the item at `index` unless it is open; false if that failed.
    fn open(&mut self) -> bool {
        if self.track.is_some() {
            return true;
        }
        let Some(item) = self.queue.get(self.index) else {
            self.ended = true;
            return false;
        };
        match Track::open(self.index, item) {
            Ok(track) => {
                self.track = Some(track);
                true
            }
            Err(fault) => {
                self.fail(fault);
                false
            }
        }
    }

    /// Decodes one block more, or goes on to the next item.
    fn decode(&mut self) {
        if !self.open() {
            return;
        }
        let Some(track) = &mut self.track else { return };
        self.decoded.clear();
        let (at, rate, length, index) = (track.at(), track.rate(), track.length(), track.index());
        match track.next_block(self.matching, &mut self.decoded) {
            Ok(true) => {}
            Ok(false) => {
                self.track = None;
                self.index += 1;
                if self.index >= self.queue.len() {
                    self.close_stream();
                    self.ended = true;
                }
                return;
            }
            Err(fault) => {
                self.close_stream();
                self.fail(fault);
                return;
            }
        }
        if self.resample.as_ref().is_none_or(|r| r.from() != rate) {
            self.close_stream();
            self.resample = Resample::new(rate, self.rate, 2);
            self.stream = (self.rendered + (self.ready.len() / 2) as u64, 0);
        }
        let Some(resample) = &mut self.resample else {
            self.fail(Fault::Undecodable);
            return;
        };
        if self.marks.back().is_none_or(|m| m.index != index) {
            let into = (u128::from(self.stream.1) * u128::from(self.rate))
                .div_ceil(u128::from(rate.max(1)));
            let start = self.stream.0 + into as u64;
            self.marks.push_back(Mark {
                start,
                index,
                from: at,
                rate,
                length,
            });
            if self.marks.len() > 64 {
                self.marks.pop_front();
            }
        }
        self.stream.1 += (self.decoded.len() / 2) as u64;
        self.converted.clear();
        resample.push(&self.decoded, &mut self.converted);
        for frame in self.converted.chunks_exact_mut(2).take(self.onset) {
            let gain = (ONSET - self.onset) as f32 / ONSET as f32;
            frame.iter_mut().for_each(|s| *s *= gain);
            self.onset -= 1;
        }
        self.ready.extend(&self.converted);
    }

    /// Lets the resampler give out what it holds: the stream of its rate is over.
    fn close_stream(&mut self) {
        if let Some(mut resample) = self.resample.take() {
            self.converted.clear();
            resample.finish(&mut self.converted);
            self.ready.extend(&self.converted);
        }
    }

    /// Forgets what was decoded ahead.
    fn break_off(&mut self) {
        self.ready.clear();
        self.marks.clear();
        self.resample = None;
    }

    fn fail(&mut self, fault: Fault) {
        self.track = None;
        self.ended = true;
        self.fault = Some(fault);
    }
}
