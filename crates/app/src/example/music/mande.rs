//! Twelve-pulse ostinatos: harp-lute, xylophones, goblet drums, a vigil by the river.

use super::super::synth::bar::{BALAFON, ring};
use super::super::synth::line::{MAN, WOMAN};
use super::super::synth::pluck::KORA;
use super::super::synth::skin::{CLAP, DJEMBE_BASS, DJEMBE_SLAP, DJEMBE_TONE, SHAKER};
use super::super::synth::{Seat, seat};
use super::{Hall, STRAIGHT, Stage, note, shifted};

const BAR: f32 = 4.0;
const PULSE: f32 = BAR / 12.0;

/// Bass of four bars, in steps.
const GROUND: [i32; 4] = [0, 3, 1, 4];

pub fn kora(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(BAR);
    let (low, high) = (seat(0.62, -0.25, 0.25), seat(0.5, 0.25, 0.3));
    let turn = stage.chance.below(3) as i32;
    let shaker = stage.hits(&SHAKER, 0.9);
    for bar in 0..bars {
        let start = bar as f32 * BAR;
        let ground = GROUND[bar % 4];
        let last = bar + 1 == bars;
        for (pulse, step) in [
            (0, ground - 7),
            (3, ground - 3),
            (6, ground - 7),
            (8, ground - 5),
        ] {
            stage.pluck(
                note(start + pulse as f32 * PULSE, 2.2, step, 0.8),
                &KORA,
                STRAIGHT,
                low,
            );
            if last {
                break;
            }
        }
        if last {
            for step in [0, 2, 4, 7] {
                stage.pluck(
                    note(start + 0.04 * step as f32, 4.0, step, 0.7),
                    &KORA,
                    STRAIGHT,
                    high,
                );
            }
            break;
        }
        if bar % 4 == 3 {
            // The run downhill that ends a round.
            for pulse in 0..11 {
                let step = 9 + turn - pulse;
                stage.pluck(
                    note(start + pulse as f32 * PULSE, 1.2, step, 0.55),
                    &KORA,
                    STRAIGHT,
                    high,
                );
            }
        } else {
            for (pulse, up) in [
                (1, 2),
                (2, 4),
                (4, 2 + turn),
                (5, 4),
                (7, 5),
                (9, 4),
                (10, 2),
                (11, 1 + turn),
            ] {
                if stage.chance.odds(0.86) {
                    stage.pluck(
                        note(start + pulse as f32 * PULSE, 1.4, ground + up, 0.6),
                        &KORA,
                        STRAIGHT,
                        high,
                    );
                }
            }
        }
        for pulse in [0, 2, 3, 5, 6, 8, 9, 11] {
            let level = if pulse % 3 == 0 { 0.16 } else { 0.09 };
            stage.hit(
                start + pulse as f32 * PULSE,
                &shaker,
                level,
                seat(1.0, 0.5, 0.2),
            );
        }
    }
    sung(stage, bars, 1, seat(0.5, 0.02, 0.4), true);
    Hall::Studio
}

pub fn balafon(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(BAR);
    let kit = Kit::new(stage);
    let shape: Vec<i32> = (0..12).map(|_| stage.chance.below(4) as i32).collect();
    for bar in 0..bars {
        let start = bar as f32 * BAR;
        let ground = GROUND[bar % 4] - if bar % 4 > 1 { 7 } else { 0 };
        if bar + 1 == bars {
            for step in [0, 4, 7] {
                blow(stage, start, step, 0.8, seat(0.5, 0.0, 0.3));
            }
            kit.bar(stage, start, &[(0, 'B')]);
            break;
        }
        for pulse in 0..12 {
            let beat = start + pulse as f32 * PULSE;
            if pulse % 3 != 1 {
                let step = ground + 7 + shape.get(pulse).copied().unwrap_or(0);
                blow(stage, beat, step, 0.55, seat(0.5, 0.35, 0.25));
            }
            if pulse % 3 == 0 || pulse == 8 {
                blow(
                    stage,
                    beat,
                    ground + if pulse == 6 { 4 } else { 0 },
                    0.8,
                    seat(0.6, -0.35, 0.2),
                );
            }
        }
        if bar > 0 {
            kit.bar(
                stage,
                start,
                &[
                    (0, 'B'),
                    (2, 'S'),
                    (4, 'T'),
                    (5, 'T'),
                    (6, 'B'),
                    (8, 'S'),
                    (10, 'T'),
                    (11, 'T'),
                ],
            );
        }
    }
    Hall::House
}

pub fn vigil(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(BAR);
    let clap = stage.hits(&CLAP, 1.0);
    for bar in 0..bars {
        let start = bar as f32 * BAR;
        for pulse in [0, 2, 4, 5, 7, 9, 11] {
            let step = GROUND[bar % 4] + [0, 2, 4, 2, 1, 3, 4][pulse % 7];
            blow(
                stage,
                start + pulse as f32 * PULSE,
                step,
                0.4,
                seat(0.5, 0.2, 0.4),
            );
        }
        for beat in [1.0, 3.0] {
            for _ in 0..3 {
                stage.hit(start + beat, &clap, 0.13, seat(1.0, -0.2, 0.6));
            }
        }
    }
    sung(
        stage,
        bars,
        0,
        seat(0.8, 0.0, 0.4),
        stage.piece.seed.is_multiple_of(2),
    );
    Hall::House
}

/// A voice over the ostinato: long calls that fall back home.
fn sung(stage: &mut Stage<'_>, bars: usize, wait: usize, place: Seat, woman: bool) {
    let tune = stage.tune(
        [
            &[1.0, 0.67, 0.33, 1.0, 0.67, 3.0],
            &[0.67, 0.33, 0.67, 0.33, 1.0, 0.67, 2.6],
        ],
        (-1, 6),
    );
    let mut bar = wait;
    for phrase in tune.iter().cycle() {
        if bar + 2 > bars {
            break;
        }
        let line = shifted(phrase, bar as f32 * BAR);
        // A woman sings an octave over the harp's middle.
        let (tone, lift) = if woman {
            (&WOMAN, stage.piece.scale.len())
        } else {
            (&MAN, 0)
        };
        stage.sustain(&line, lift, tone, 0.35, place);
        bar += 2;
    }
}

fn blow(stage: &mut Stage<'_>, beat: f32, step: i32, level: f32, place: Seat) {
    let sound = ring(stage.desk.rate, stage.hz(step), &BALAFON, &mut stage.chance);
    let at = stage.at(beat);
    let level = level * (0.85 + 0.3 * stage.chance.unit());
    stage.desk.add(at, &sound, level, place);
}

/// A goblet drum: bass, tone, slap.
struct Kit {
    bass: super::Hits,
    tone: super::Hits,
    slap: super::Hits,
}

impl Kit {
    fn new(stage: &mut Stage<'_>) -> Self {
        Self {
            bass: stage.hits(&DJEMBE_BASS, 1.0),
            tone: stage.hits(&DJEMBE_TONE, 1.0),
            slap: stage.hits(&DJEMBE_SLAP, 1.0),
        }
    }

    fn bar(&self, stage: &mut Stage<'_>, start: f32, strokes: &[(u8, char)]) {
        for &(pulse, stroke) in strokes {
            let (hits, level) = match stroke {
                'B' => (&self.bass, 0.5),
                'T' => (&self.tone, 0.3),
                _ => (&self.slap, 0.28),
            };
            stage.hit(
                start + f32::from(pulse) * PULSE,
                hits,
                level,
                seat(0.9, 0.0, 0.2),
            );
        }
    }
}
