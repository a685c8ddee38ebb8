//! Struck bars, gongs and the slow drone of a long-necked lute, by their modes.

use super::{Chance, attack, release};
use std::f32::consts::TAU;

/// A struck bar or bell.
#[derive(Debug, Clone, Copy)]
pub struct Bar {
    /// Modes: ratio, level, seconds to fall by 60 dB at 300 Hz.
    pub modes: &'static [(f32, f32, f32)],
    /// The stick's knock.
    pub knock: f32,
    /// Buzz of the membrane on the gourd below.
    pub buzz: f32,
}

/// Wooden bars over gourds with a spider's membrane.
pub const BALAFON: Bar = Bar {
    modes: &[(1.0, 1.0, 0.75), (3.93, 0.28, 0.22), (9.2, 0.08, 0.08)],
    knock: 0.25,
    buzz: 0.22,
};
/// Bamboo or hardwood bars over a boat.
pub const RONEAT: Bar = Bar {
    modes: &[(1.0, 1.0, 0.6), (2.76, 0.18, 0.2), (5.4, 0.08, 0.1)],
    knock: 0.16,
    buzz: 0.0,
};
/// Small tuned gongs.
pub const GONG: Bar = Bar {
    modes: &[
        (1.0, 1.0, 2.4),
        (2.02, 0.35, 1.6),
        (2.98, 0.22, 1.1),
        (4.17, 0.12, 0.7),
        (5.43, 0.08, 0.4),
    ],
    knock: 0.05,
    buzz: 0.0,
};
/// Hand cymbals.
pub const CHING: Bar = Bar {
    modes: &[
        (1.0, 0.7, 2.2),
        (1.005, 0.6, 2.0),
        (2.73, 0.3, 1.0),
        (5.2, 0.12, 0.5),
    ],
    knock: 0.05,
    buzz: 0.0,
};

/// One blow on a bar.
pub fn ring(rate: f32, hz: f32, bar: &Bar, chance: &mut Chance) -> Vec<f32> {
    // High bars ring for a shorter time than low ones.
    let scale = (300.0 / hz).powf(0.4).clamp(0.4, 2.0);
    let longest = bar.modes.iter().map(|m| m.2).fold(0.0, f32::max) * scale;
    let mut out = vec![0.0_f32; (longest * rate) as usize];
    for &(ratio, level, ring_s) in bar.modes {
        if hz * ratio > rate * 0.45 {
            continue;
        }
        add_mode(
            &mut out,
            rate,
            hz * ratio,
            level * (1.0 + 0.1 * chance.signed()),
            ring_s * scale,
        );
    }
    if bar.buzz > 0.0 {
        for x in &mut out {
            *x += bar.buzz * ((*x * 4.0).tanh() - *x * 2.0).clamp(-0.6, 0.6);
        }
    }
    let n = (0.012 * rate) as usize;
    for (i, x) in out.iter_mut().take(n).enumerate() {
        *x += bar.knock * chance.signed() * (1.0 - i as f32 / n as f32).powi(3);
    }
    attack(&mut out, rate, 0.001);
    release(&mut out, rate, 0.03);
    out
}

/// One string of a drone: harmonics whose treble blooms after the pluck and sinks again.
pub fn drone(rate: f32, hz: f32, seconds: f32, chance: &mut Chance) -> Vec<f32> {
    let mut out = vec![0.0_f32; (seconds * rate) as usize];
    for k in 1..24_u8 {
        let k = f32::from(k);
        if hz * k > rate * 0.4 {
            break;
        }
        let bloom = 0.25 + 0.04 * k;
        let level = 0.5 / k.powf(0.75) * (1.0 + 0.2 * chance.signed());
        let ring_s = seconds * (1.6 - 0.035 * k);
        let mut voice = vec![0.0_f32; out.len()];
        add_mode(
            &mut voice,
            rate,
            hz * k * (1.0 + 0.0003 * chance.signed()),
            level,
            ring_s,
        );
        for (i, (x, v)) in out.iter_mut().zip(&voice).enumerate() {
            let t = i as f32 / rate;
            *x += v * (1.0 - (-t / bloom * 3.0).exp());
        }
    }
    release(&mut out, rate, seconds * 0.4);
    out
}

/// Adds one decaying sine, by the two-multiplication recurrence.
fn add_mode(out: &mut [f32], rate: f32, hz: f32, level: f32, ring_s: f32) {
    let w = f64::from(TAU) * f64::from(hz) / f64::from(rate);
    let r = (10.0_f64).powf(-3.0 / f64::from(ring_s * rate));
    let (a1, a2) = (2.0 * r * w.cos(), -r * r);
    let (mut y1, mut y2) = (
        -(w.sin()) * f64::from(level) / r,
        -(2.0 * w).sin() * f64::from(level) / (r * r),
    );
    let count = ((ring_s * rate) as usize).min(out.len());
    for x in out.iter_mut().take(count) {
        let y = a1 * y1 + a2 * y2;
        *x += y as f32;
        y2 = y1;
        y1 = y;
    }
}
