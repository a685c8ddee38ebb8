//! Drums: the ringing modes of a struck skin and the slap of the hand.

use super::{Band, Chance, attack, release};
use std::f32::consts::TAU;

/// One way of striking one drum.
#[derive(Debug, Clone, Copy)]
pub struct Stroke {
    /// Pitch of the lowest mode, in Hz.
    pub hz: f32,
    /// Modes: ratio to the lowest, level, seconds to fall by 60 dB.
    pub modes: &'static [(f32, f32, f32)],
    /// How far the pitch starts above itself, as a part of it.
    pub drop: f32,
    /// Seconds in which it falls (negative values of `drop` rise).
    pub drop_s: f32,
    /// The hand: level, Hz, width, seconds to fall by 60 dB.
    pub hand: (f32, f32, f32, f32),
}

/// Goblet drum, open palm in the middle.
pub const DJEMBE_BASS: Stroke = Stroke {
    hz: 72.0,
    modes: &[(1.0, 1.0, 0.55), (2.1, 0.25, 0.2), (3.2, 0.1, 0.12)],
    drop: 0.25,
    drop_s: 0.05,
    hand: (0.25, 300.0, 400.0, 0.05),
};
/// Goblet drum, fingers on the edge.
pub const DJEMBE_TONE: Stroke = Stroke {
    hz: 196.0,
    modes: &[
        (1.0, 0.8, 0.32),
        (1.59, 0.5, 0.24),
        (2.14, 0.3, 0.18),
        (2.65, 0.2, 0.12),
    ],
    drop: 0.06,
    drop_s: 0.02,
    hand: (0.35, 900.0, 900.0, 0.05),
};
/// Goblet drum, slap.
pub const DJEMBE_SLAP: Stroke = Stroke {
    hz: 330.0,
    modes: &[
        (1.0, 0.3, 0.14),
        (1.59, 0.4, 0.12),
        (2.3, 0.5, 0.12),
        (3.5, 0.4, 0.1),
        (4.6, 0.3, 0.08),
    ],
    drop: 0.05,
    drop_s: 0.01,
    hand: (0.9, 2600.0, 2200.0, 0.09),
};
/// Frame drum with snares of gut: low, with a long buzz.
pub const BENDIR_DUM: Stroke = Stroke {
    hz: 92.0,
    modes: &[(1.0, 1.0, 0.7), (1.59, 0.4, 0.4), (2.14, 0.25, 0.3)],
    drop: 0.12,
    drop_s: 0.04,
    hand: (0.5, 1500.0, 1800.0, 0.32),
};
/// Frame drum, fingers on the rim.
pub const BENDIR_TAK: Stroke = Stroke {
    hz: 260.0,
    modes: &[(1.0, 0.3, 0.15), (2.3, 0.4, 0.12), (3.6, 0.3, 0.1)],
    drop: 0.03,
    drop_s: 0.01,
    hand: (0.7, 2800.0, 2600.0, 0.14),
};
/// Clay goblet drum, middle.
pub const DARBUKA_DUM: Stroke = Stroke {
    hz: 110.0,
    modes: &[(1.0, 1.0, 0.4), (2.0, 0.3, 0.2), (3.1, 0.15, 0.12)],
    drop: 0.3,
    drop_s: 0.03,
    hand: (0.3, 700.0, 800.0, 0.05),
};
/// Clay goblet drum, edge.
pub const DARBUKA_TEK: Stroke = Stroke {
    hz: 520.0,
    modes: &[
        (1.0, 0.5, 0.16),
        (1.6, 0.5, 0.14),
        (2.4, 0.4, 0.1),
        (3.4, 0.3, 0.08),
    ],
    drop: 0.02,
    drop_s: 0.01,
    hand: (0.5, 4200.0, 3000.0, 0.06),
};
/// Small tuned drum, ringing rim stroke. Its paste makes the modes harmonic.
pub const TABLA_NA: Stroke = Stroke {
    hz: 293.7,
    modes: &[
        (1.0, 0.35, 0.5),
        (2.0, 0.7, 0.6),
        (3.0, 0.5, 0.45),
        (4.0, 0.25, 0.3),
        (5.0, 0.15, 0.2),
    ],
    drop: 0.01,
    drop_s: 0.01,
    hand: (0.3, 3500.0, 2500.0, 0.03),
};
/// Small tuned drum, open stroke.
pub const TABLA_TIN: Stroke = Stroke {
    hz: 293.7,
    modes: &[(1.0, 0.9, 0.9), (2.0, 0.35, 0.6), (3.0, 0.15, 0.3)],
    drop: 0.01,
    drop_s: 0.01,
    hand: (0.15, 1800.0, 1500.0, 0.03),
};
/// Bass drum of the pair; the heel of the hand lifts its pitch.
pub const TABLA_GE: Stroke = Stroke {
    hz: 98.0,
    modes: &[(1.0, 1.0, 0.8), (2.0, 0.25, 0.4), (3.0, 0.08, 0.2)],
    drop: -0.22,
    drop_s: 0.12,
    hand: (0.2, 500.0, 500.0, 0.04),
};
/// Barrel drum, low.
pub const BOULA: Stroke = Stroke {
    hz: 84.0,
    modes: &[(1.0, 1.0, 0.5), (1.59, 0.5, 0.3), (2.14, 0.2, 0.2)],
    drop: 0.15,
    drop_s: 0.04,
    hand: (0.4, 420.0, 500.0, 0.07),
};
/// Barrel drum, high and talking.
pub const MAKE: Stroke = Stroke {
    hz: 248.0,
    modes: &[
        (1.0, 0.7, 0.25),
        (1.59, 0.6, 0.2),
        (2.3, 0.4, 0.15),
        (3.2, 0.2, 0.1),
    ],
    drop: 0.08,
    drop_s: 0.02,
    hand: (0.6, 1700.0, 1500.0, 0.07),
};
/// A calabash or a shaker.
pub const SHAKER: Stroke = Stroke {
    hz: 3000.0,
    modes: &[],
    drop: 0.0,
    drop_s: 0.01,
    hand: (0.9, 6200.0, 4200.0, 0.09),
};
/// A clap of hands.
pub const CLAP: Stroke = Stroke {
    hz: 900.0,
    modes: &[],
    drop: 0.0,
    drop_s: 0.01,
    hand: (1.2, 1350.0, 900.0, 0.12),
};

/// A stroke played a few times, so that no two hits in a row are the same.
#[derive(Debug)]
pub struct Hits(Vec<Vec<f32>>);

impl Hits {
    /// Plays the stroke three times, `tune` times as high.
    pub fn new(rate: f32, stroke: &Stroke, tune: f32, chance: &mut Chance) -> Self {
        Self((0..3).map(|_| strike(rate, stroke, tune, chance)).collect())
    }

    /// One of them.
    pub fn any(&self, chance: &mut Chance) -> &[f32] {
        &self.0[chance.below(self.0.len())]
    }
}

fn strike(rate: f32, stroke: &Stroke, tune: f32, chance: &mut Chance) -> Vec<f32> {
    let longest = stroke
        .modes
        .iter()
        .map(|m| m.2)
        .fold(stroke.hand.3, f32::max);
    let count = (longest * rate) as usize;
    let mut out = vec![0.0_f32; count];
    let hz = stroke.hz * tune * (1.0 + 0.006 * chance.signed());
    for &(ratio, level, ring_s) in stroke.modes {
        let level = level * (1.0 + 0.15 * chance.signed());
        let fall = (10.0_f32).powf(-3.0 / (ring_s * rate));
        let settle = (-1.0 / (stroke.drop_s * rate)).exp();
        let (mut phase, mut size, mut bend) = (0.0_f32, level, stroke.drop);
        for x in out.iter_mut().take((ring_s * rate) as usize) {
            *x += size * phase.sin();
            phase += TAU * hz * ratio * (1.0 + bend) / rate;
            if phase > TAU {
                phase -= TAU;
            }
            bend *= settle;
            size *= fall;
        }
    }
    let (level, centre, width, ring_s) = stroke.hand;
    let mut band = Band::new(rate, centre * (1.0 + 0.05 * chance.signed()), width);
    let fall = (10.0_f32).powf(-3.0 / (ring_s * rate));
    let mut size = level * 2.5;
    for x in out.iter_mut().take((ring_s * rate) as usize) {
        *x += size * band.pass(chance.signed());
        size *= fall;
    }
    attack(&mut out, rate, 0.0008);
    release(&mut out, rate, 0.02);
    out
}
