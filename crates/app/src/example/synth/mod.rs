//! Sound from arithmetic: strings, skins, bars, voices and a room, all from a seed.
//!
//! Every generator returns mono samples around ±1; a [`Desk`] places them in
//! time, level and panorama, and [`master`] makes the finished stereo sound.
#![allow(
    clippy::indexing_slicing,
    reason = "sample kernels index buffers whose lengths they made themselves"
)]

pub mod bar;
pub mod line;
pub mod master;
pub mod pluck;
pub mod room;
pub mod skin;
pub mod tape;
pub mod vowel;

use std::f32::consts::TAU;

/// A small random generator (SplitMix64): the same seed makes the same music.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// A generator that starts at this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Evenly between 0 and 1.
    pub fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u64 << 24) as f32
    }

    /// Evenly between −1 and 1.
    pub fn signed(&mut self) -> f32 {
        self.unit() * 2.0 - 1.0
    }

    /// A whole number from 0 up to, without, `n` (0 where `n` is 0).
    pub fn below(&mut self, n: usize) -> usize {
        ((self.unit() * n as f32) as usize).min(n.saturating_sub(1))
    }

    /// True with this probability.
    pub fn odds(&mut self, p: f32) -> bool {
        self.unit() < p
    }
}

/// A mixing desk: stereo sums and one send to the room.
#[derive(Debug)]
pub struct Desk {
    /// Samples per second.
    pub rate: f32,
    left: Vec<f32>,
    right: Vec<f32>,
    send: Vec<f32>,
}

/// Where a sound stands: level, panorama from −1 (left) to 1, share sent to the room.
#[derive(Debug, Clone, Copy)]
pub struct Seat {
    /// Linear level.
    pub level: f32,
    /// −1 left, 0 middle, 1 right.
    pub pan: f32,
    /// Share that goes to the room.
    pub wet: f32,
}

/// A [`Seat`] from level, panorama and wetness.
pub const fn seat(level: f32, pan: f32, wet: f32) -> Seat {
    Seat { level, pan, wet }
}

impl Desk {
    /// An empty desk of so many seconds.
    pub fn new(rate: u32, seconds: f32) -> Self {
        let n = (seconds * rate as f32) as usize;
        let empty = || vec![0.0; n];
        Self {
            rate: rate as f32,
            left: empty(),
            right: empty(),
            send: empty(),
        }
    }

    /// Adds a mono sound at this second; what hangs over the end is cut.
    pub fn add(&mut self, at: f32, sound: &[f32], level: f32, seat: Seat) {
        let start = (at.max(0.0) * self.rate) as usize;
        let Some(room) = self.left.len().checked_sub(start) else {
            return;
        };
        let angle = (seat.pan + 1.0) * TAU / 16.0;
        let gain = seat.level * level;
        let (l, r, s) = (angle.cos() * gain, angle.sin() * gain, seat.wet * gain);
        for (i, x) in sound.iter().take(room).enumerate() {
            self.left[start + i] += x * l;
            self.right[start + i] += x * r;
            self.send[start + i] += x * s;
        }
    }
}

/// A two-pole band-pass of constant peak gain.
#[derive(Debug, Clone, Copy, Default)]
pub struct Band {
    b: f32,
    a1: f32,
    a2: f32,
    x1: f32,
    x2: f32,
    y1: f32,
    y2: f32,
}

impl Band {
    /// A band around `hz`, `width` wide in Hz.
    pub fn new(rate: f32, hz: f32, width: f32) -> Self {
        let mut band = Self::default();
        band.tune(rate, hz, width);
        band
    }

    /// Moves the band without forgetting what rings in it.
    pub fn tune(&mut self, rate: f32, hz: f32, width: f32) {
        let hz = hz.clamp(20.0, rate * 0.45);
        let r = (-std::f32::consts::PI * width / rate).exp();
        self.a1 = 2.0 * r * (TAU * hz / rate).cos();
        self.a2 = -r * r;
        self.b = (1.0 - r * r) * 0.5;
    }

    /// One sample through the band.
    pub fn pass(&mut self, x: f32) -> f32 {
        let y = self.b * (x - self.x2) + self.a1 * self.y1 + self.a2 * self.y2;
        self.x2 = self.x1;
        self.x1 = x;
        self.y2 = self.y1;
        self.y1 = y;
        y
    }
}

/// Lets a note begin within `seconds`, so that it begins without a click.
pub fn attack(sound: &mut [f32], rate: f32, seconds: f32) {
    let n = seconds * rate;
    for (i, x) in sound.iter_mut().take(n as usize).enumerate() {
        *x *= i as f32 / n;
    }
}

/// Fades the last `seconds` of a note away, so that nothing ends with a click.
pub fn release(sound: &mut [f32], rate: f32, seconds: f32) {
    let n = ((seconds * rate) as usize).min(sound.len());
    let start = sound.len() - n;
    for (i, x) in sound.iter_mut().skip(start).enumerate() {
        *x *= 0.5 + 0.5 * (std::f32::consts::PI * i as f32 / n as f32).cos();
    }
}
