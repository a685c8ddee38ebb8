//! Lyre, one-stringed fiddle, drum and a voice, in five notes.

use super::super::synth::line::{FIDDLE, MAN, WOMAN};
use super::super::synth::pluck::KRAR;
use super::super::synth::seat;
use super::super::synth::skin::{BOULA, CLAP};
use super::{Hall, STRAIGHT, Stage, note, shifted};

pub fn krar(stage: &mut Stage<'_>) -> Hall {
    // Chikchika: six pulses in two beats, the weight on the first and the fourth.
    let bars = stage.measures(2.0);
    let pulse = 1.0 / 3.0;
    let octave = stage.piece.scale.len();
    let (drum, clap) = (stage.hits(&BOULA, 0.95), stage.hits(&CLAP, 1.2));
    let figure: Vec<i32> = (0..6)
        .map(|k| [0, 2, 3, 1, 4, 2][k] + stage.chance.below(2) as i32)
        .collect();
    for bar in 0..bars {
        let start = bar as f32 * 2.0;
        for (k, step) in figure.iter().enumerate() {
            let step = if bar % 4 == 3 {
                octave - k as i32
            } else {
                *step
            };
            let n = note(
                start + k as f32 * pulse,
                0.9,
                step,
                if k % 3 == 0 { 0.8 } else { 0.55 },
            );
            stage.pluck(n, &KRAR, STRAIGHT, seat(0.55, -0.35, 0.2));
        }
        stage.pluck(
            note(start, 1.6, -octave, 0.8),
            &KRAR,
            STRAIGHT,
            seat(0.6, -0.1, 0.15),
        );
        for (k, level) in [(0.0, 0.42), (2.0, 0.18), (3.0, 0.3), (5.0, 0.18)] {
            stage.hit(start + k * pulse, &drum, level, seat(1.0, 0.1, 0.2));
        }
        stage.hit(start + 1.0, &clap, 0.14, seat(1.0, 0.45, 0.35));
    }
    let woman = stage.piece.seed.is_multiple_of(2);
    let tune = stage.tune(
        [
            &[0.67, 0.33, 0.67, 0.33, 0.67, 0.33, 0.94],
            &[0.33, 0.34, 0.33, 0.67, 0.33, 0.67, 1.2],
        ],
        (-2, 5),
    );
    let mut beat = 4.0;
    for (index, phrase) in tune.iter().cycle().enumerate() {
        if beat + 4.0 > bars as f32 * 2.0 {
            break;
        }
        let line = shifted(phrase, beat);
        if index % 2 == 0 {
            let (tone, lift) = if woman { (&WOMAN, octave) } else { (&MAN, 0) };
            stage.sustain(&line, lift, tone, 0.7, seat(0.55, 0.0, 0.35));
        } else {
            stage.sustain(&line, 0, &FIDDLE, 0.8, seat(0.4, 0.4, 0.3));
        }
        beat += 4.0;
    }
    stage.pluck(
        note(bars as f32 * 2.0, 3.0, 0, 0.9),
        &KRAR,
        STRAIGHT,
        seat(0.6, -0.3, 0.3),
    );
    stage.hit(bars as f32 * 2.0, &drum, 0.5, seat(1.0, 0.1, 0.3));
    Hall::Studio
}
