//! Plucked strings after Karplus and Strong (Computer Music Journal 7:2, 1983):
//! a burst of noise runs round a delay line that loses its treble as it goes.

use super::{Band, Chance, attack, release};

/// How a string sounds.
#[derive(Debug, Clone, Copy)]
pub struct Strings {
    /// 0 dull (a thumb) to 1 bright (a plectrum).
    pub bright: f32,
    /// Seconds until the tone has fallen by 60 dB.
    pub ring_s: f32,
    /// Loss of treble on each round, 0 to 0.5.
    pub damp: f32,
    /// Where the finger plucks, as a part of the string.
    pub pick: f32,
    /// How much the string buzzes on its bridge.
    pub buzz: f32,
    /// The body's resonances: Hz, width in Hz, level.
    pub body: &'static [(f32, f32, f32)],
}

/// A harp-lute over a calabash.
pub const KORA: Strings = Strings {
    bright: 0.27,
    ring_s: 2.6,
    damp: 0.22,
    pick: 0.23,
    buzz: 0.0,
    body: &[
        (178.0, 60.0, 0.9),
        (410.0, 110.0, 0.5),
        (1200.0, 500.0, 0.25),
    ],
};
/// A short-necked lute with a plectrum.
pub const OUD: Strings = Strings {
    bright: 0.24,
    ring_s: 1.5,
    damp: 0.36,
    pick: 0.12,
    buzz: 0.0,
    body: &[(120.0, 50.0, 0.9), (235.0, 70.0, 0.7), (620.0, 220.0, 0.35)],
};
/// A steel-strung mandole.
pub const MANDOLE: Strings = Strings {
    bright: 0.42,
    ring_s: 1.9,
    damp: 0.2,
    pick: 0.1,
    buzz: 0.0,
    body: &[(190.0, 70.0, 0.6), (480.0, 160.0, 0.4)],
};
/// A lyre over a skin.
pub const KRAR: Strings = Strings {
    bright: 0.42,
    ring_s: 1.2,
    damp: 0.26,
    pick: 0.3,
    buzz: 0.15,
    body: &[(260.0, 90.0, 0.6), (900.0, 350.0, 0.4)],
};
/// A long lute whose flat bridge makes the string sing.
pub const VINA: Strings = Strings {
    bright: 0.36,
    ring_s: 3.4,
    damp: 0.14,
    pick: 0.14,
    buzz: 0.6,
    body: &[(150.0, 60.0, 0.5), (520.0, 200.0, 0.35)],
};
/// A zither with silk and steel strings.
pub const ZHENG: Strings = Strings {
    bright: 0.38,
    ring_s: 3.0,
    damp: 0.16,
    pick: 0.16,
    buzz: 0.0,
    body: &[(210.0, 80.0, 0.5), (700.0, 260.0, 0.3)],
};
/// A guitar with nylon strings.
pub const GUITAR: Strings = Strings {
    bright: 0.2,
    ring_s: 2.2,
    damp: 0.32,
    pick: 0.2,
    buzz: 0.0,
    body: &[(105.0, 40.0, 0.8), (215.0, 60.0, 0.6), (440.0, 150.0, 0.3)],
};
/// A plucked bass.
pub const BASS: Strings = Strings {
    bright: 0.1,
    ring_s: 1.8,
    damp: 0.42,
    pick: 0.25,
    buzz: 0.0,
    body: &[(90.0, 40.0, 0.8)],
};

/// One string moved from `cents` away to its pitch within `seconds`, then shaken.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bend {
    /// Where the pitch starts, in cents from where it ends.
    pub cents: f32,
    /// How long it takes.
    pub seconds: f32,
    /// Depth of the shake afterwards, in cents.
    pub shake: f32,
}

/// One plucked note of `seconds`, `force` from 0 to 1.
pub fn pluck(
    rate: f32,
    hz: f32,
    seconds: f32,
    force: f32,
    strings: &Strings,
    bend: Bend,
    chance: &mut Chance,
) -> Vec<f32> {
    let lowest = hz * (2.0_f32).powf(bend.cents.min(0.0) / 1200.0 - 0.05);
    let size = (rate / lowest) as usize + 8;
    let mut ring = vec![0.0_f32; size];
    let period = rate / hz;
    fill(&mut ring, period as usize, force, strings, chance);

    let fall = (10.0_f32).powf(-3.0 / (hz * strings.ring_s));
    let count = (seconds * rate) as usize;
    let mut bands: Vec<(Band, f32)> = strings
        .body
        .iter()
        .map(|&(f, w, g)| (Band::new(rate, f, w), g))
        .collect();
    let mut out = Vec::with_capacity(count);
    let (mut head, mut last, mut slow) = (period as usize % size, 0.0_f32, 0.0_f32);
    let mut lag = period;
    for i in 0..count {
        if i % 32 == 0 {
            let t = i as f32 / rate;
            let left = if bend.seconds > 0.0 {
                (1.0 - t / bend.seconds).max(0.0)
            } else {
                0.0
            };
            let shake = if t > bend.seconds + 0.12 {
                (t * 5.2 * std::f32::consts::TAU).sin()
            } else {
                0.0
            };
            let cents = bend.cents * left * left + bend.shake * shake;
            lag = period / (2.0_f32).powf(cents / 1200.0) - strings.damp;
        }
        let x = read(&ring, head, lag - strings.buzz * slow.max(0.0) * 1.5);
        let y = fall * (x * (1.0 - strings.damp) + last * strings.damp);
        last = x;
        slow += 0.2 * (x - slow);
        ring[head] = y.clamp(-1.5, 1.5);
        head = (head + 1) % size;
        let body: f32 = bands
            .iter_mut()
            .map(|(band, gain)| band.pass(x) * *gain)
            .sum();
        out.push(x * 0.7 + body);
    }
    attack(&mut out, rate, 0.0012);
    release(&mut out, rate, (seconds * 0.3).min(0.08));
    out
}

/// The pluck itself: shaped noise, with the notch that the finger's place leaves.
fn fill(ring: &mut [f32], period: usize, force: f32, strings: &Strings, chance: &mut Chance) {
    let edge = (strings.bright * (0.55 + 0.45 * force)).clamp(0.05, 0.98);
    let (mut low, mut lower) = (0.0, 0.0);
    let noise: Vec<f32> = (0..period)
        .map(|_| {
            low += edge * (chance.signed() - low);
            lower += edge * (low - lower);
            lower
        })
        .collect();
    let back = ((strings.pick * period as f32) as usize).max(1);
    let shaped: Vec<f32> = (0..period)
        .map(|i| noise[i] - noise[(i + period - back % period.max(1)) % period])
        .collect();
    let mean = shaped.iter().sum::<f32>() / period.max(1) as f32;
    let power = shaped.iter().map(|x| (x - mean) * (x - mean)).sum::<f32>() / period.max(1) as f32;
    let gain = 0.32 * force / power.sqrt().max(1e-6);
    for (slot, x) in ring.iter_mut().zip(&shaped) {
        *slot = (x - mean) * gain;
    }
}

/// Reads `lag` samples behind the head, between samples by a cubic.
fn read(ring: &[f32], head: usize, lag: f32) -> f32 {
    let size = ring.len();
    let lag = lag.clamp(3.0, size as f32 - 3.0);
    let whole = lag as usize;
    let part = lag - whole as f32;
    let at = |back: usize| ring[(head + size - back) % size];
    let (a, b, c, d) = (at(whole - 1), at(whole), at(whole + 1), at(whole + 2));
    let slope = (c - a) * 0.5;
    let curve = a - 2.5 * b + 2.0 * c - 0.5 * d;
    let cube = 1.5 * (b - c) + 0.5 * (d - a);
    ((cube * part + curve) * part + slope) * part + b
}
