//! Barrel drums: two that keep the ground, one that talks, a caller and those who answer.

use super::super::synth::line::{CHORISTER, MAN, WOMAN};
use super::super::synth::seat;
use super::super::synth::skin::{BOULA, CLAP, MAKE, SHAKER};
use super::{Hall, Stage, shifted};

/// Ground rhythms over four beats: (beat, low?).
const GROUNDS: [&[(f32, bool)]; 3] = [
    // toumblak
    &[
        (0.0, true),
        (0.75, false),
        (1.5, false),
        (2.0, true),
        (2.75, false),
        (3.0, false),
        (3.5, false),
    ],
    // kaladja
    &[
        (0.0, true),
        (1.0, false),
        (1.5, true),
        (2.0, true),
        (3.0, false),
        (3.5, false),
    ],
    // menndé
    &[
        (0.0, true),
        (0.5, false),
        (1.0, false),
        (1.75, true),
        (2.0, false),
        (2.5, true),
        (3.0, false),
        (3.5, false),
    ],
];

pub fn ka(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(4.0);
    let ground = GROUNDS[(stage.piece.seed % 3) as usize];
    let (low, edge) = (stage.hits(&BOULA, 1.0), stage.hits(&BOULA, 1.7));
    let (talk, snap) = (stage.hits(&MAKE, 1.0), stage.hits(&MAKE, 1.45));
    let (clap, cha) = (stage.hits(&CLAP, 1.0), stage.hits(&SHAKER, 1.0));
    for bar in 0..bars {
        let start = bar as f32 * 4.0;
        for &(beat, deep) in ground {
            for pan in [-0.5, 0.45] {
                let (hits, level) = if deep { (&low, 0.34) } else { (&edge, 0.17) };
                stage.hit(start + beat, hits, level, seat(1.0, pan, 0.2));
            }
        }
        for k in 0..8_u8 {
            let level = if k % 2 == 0 { 0.12 } else { 0.07 };
            stage.hit(start + f32::from(k) * 0.5, &cha, level, seat(1.0, 0.7, 0.2));
        }
        // The talking drum answers at the ends, and more so towards the end of all.
        let busy = if bar % 2 == 1 { 0.75 } else { 0.28 };
        for k in 0..16_u8 {
            if stage
                .chance
                .odds(if k % 4 == 0 { busy * 0.4 } else { busy * 0.8 })
            {
                let hits = if stage.chance.odds(0.35) {
                    &snap
                } else {
                    &talk
                };
                let level = 0.16 + 0.12 * stage.chance.unit();
                stage.hit(
                    start + f32::from(k) * 0.25,
                    hits,
                    level,
                    seat(1.0, 0.05, 0.2),
                );
            }
        }
        for beat in [1.0, 3.0] {
            stage.hit(start + beat, &clap, 0.14, seat(1.0, -0.15, 0.5));
        }
    }
    let woman = stage.piece.seed.is_multiple_of(2);
    let tune = stage.tune(
        [
            &[0.5, 0.5, 0.75, 0.25, 0.5, 1.5],
            &[0.5, 0.5, 0.5, 0.5, 0.5, 1.5],
        ],
        (-1, 5),
    );
    for (bar, phrase) in (1..bars).zip(tune.iter().cycle()) {
        let line = shifted(phrase, bar as f32 * 4.0);
        if bar % 2 == 1 {
            let (tone, lift) = if woman {
                (&WOMAN, stage.piece.scale.len())
            } else {
                (&MAN, 0)
            };
            stage.sustain(&line, lift, tone, 0.25, seat(0.6, 0.0, 0.3));
        } else {
            for (pan, lift) in [(-0.6, 0), (-0.2, 0), (0.3, 2), (0.65, 0)] {
                stage.sustain(&line, lift, &CHORISTER, 0.1, seat(0.3, pan, 0.4));
            }
        }
    }
    stage.hit(bars as f32 * 4.0, &low, 0.6, seat(1.0, 0.0, 0.3));
    stage.hit(bars as f32 * 4.0, &snap, 0.4, seat(1.0, 0.05, 0.3));
    Hall::House
}
