//! What a recording may have gone through: an old tape, an overdriven input, a forgotten fader.

use super::master::Sound;
use super::{Band, Chance, attack, release};
use std::f32::consts::TAU;

/// An old mono tape: narrow, slightly unsteady, with hum and hiss, twice the same channel.
pub fn aged(sound: &Sound, chance: &mut Chance) -> Sound {
    let rate = sound.rate as f32;
    let mono: Vec<f32> = sound
        .left
        .iter()
        .zip(&sound.right)
        .map(|(l, r)| (l + r) * 0.5)
        .collect();
    let (mut low, mut lower, mut rumble) = (0.0_f32, 0.0_f32, 0.0_f32);
    let edge = 1.0 - (-TAU * 5200.0 / rate).exp();
    let floor = 1.0 - (-TAU * 110.0 / rate).exp();
    let mut hiss = Band::new(rate, 4200.0, 5200.0);
    let mut out = Vec::with_capacity(mono.len());
    for i in 0..mono.len() {
        let t = i as f32 / rate;
        // Wow of the capstan: the reading head swings by up to 0.6 ms around 1 ms.
        let back =
            rate * (0.001 + 0.0006 * (TAU * 0.9 * t).sin() + 0.00004 * (TAU * 7.3 * t).sin());
        let place = i as f32 - back;
        let x = if place < 0.0 {
            0.0
        } else {
            let k = place as usize;
            let part = place - k as f32;
            mono[k] * (1.0 - part) + mono[(k + 1).min(mono.len() - 1)] * part
        };
        rumble += floor * (x - rumble);
        low += edge * ((x - rumble * 0.8) - low);
        lower += edge * (low - lower);
        let hum = 0.0022 * (TAU * 50.0 * t).sin() + 0.0012 * (TAU * 150.0 * t).sin();
        out.push((lower * 1.8).tanh() / 1.5 + hum + 0.011 * hiss.pass(chance.signed()));
    }
    attack(&mut out, rate, 0.01);
    release(&mut out, rate, 0.15);
    Sound {
        rate: sound.rate,
        left: out.clone(),
        right: out,
    }
}

/// An input turned up far too high: everything above full scale is cut flat.
pub fn overdriven(sound: &Sound, gain: f32) -> Sound {
    let cut = |channel: &[f32]| {
        channel
            .iter()
            .map(|x| (x * gain).clamp(-1.0, 1.0))
            .collect()
    };
    Sound {
        rate: sound.rate,
        left: cut(&sound.left),
        right: cut(&sound.right),
    }
}

/// A recorder left running: so many seconds of digital silence at the end.
pub fn left_running(sound: &Sound, seconds: f32) -> Sound {
    let extra = (seconds * sound.rate as f32) as usize;
    let pad = |channel: &[f32]| {
        channel
            .iter()
            .copied()
            .chain(std::iter::repeat_n(0.0, extra))
            .collect()
    };
    Sound {
        rate: sound.rate,
        left: pad(&sound.left),
        right: pad(&sound.right),
    }
}
