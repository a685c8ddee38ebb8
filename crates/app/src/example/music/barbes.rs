//! A waltz of the quarter: accordion, guitar and bass, and what comes in from the street.

use super::super::synth::line::MUSETTE;
use super::super::synth::pluck::{BASS, GUITAR, OUD};
use super::super::synth::seat;
use super::super::synth::skin::{DARBUKA_DUM, DARBUKA_TEK};
use super::{Hall, STRAIGHT, Stage, note, shifted};

/// Chords of eight bars: bass, and the steps over it.
const WALTZ: [[i32; 4]; 8] = [
    [0, 0, 2, 4],
    [0, 0, 2, 4],
    [3, 3, 5, 7],
    [0, 0, 2, 4],
    [4, 1, 4, 6],
    [4, 1, 4, 6],
    [0, 0, 2, 4],
    [0, 0, 2, 4],
];

pub fn musette(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(3.0);
    ground(stage, bars);
    let tune = stage.tune(
        [
            &[0.5, 0.5, 1.0, 1.0, 0.5, 0.5, 0.5, 0.5, 1.0, 2.0, 1.0, 3.0],
            &[1.0, 0.5, 0.5, 1.0, 1.0, 0.5, 0.5, 1.0, 2.0, 1.0, 3.0],
        ],
        (-1, 7),
    );
    for (index, phrase) in tune.iter().cycle().take((bars / 4).max(1)).enumerate() {
        let line = shifted(phrase, index as f32 * 12.0);
        stage.sustain(
            &line,
            stage.piece.scale.len(),
            &MUSETTE,
            0.2,
            seat(0.4, 0.15, 0.3),
        );
    }
    closing(stage, bars as f32 * 3.0);
    Hall::Studio
}

pub fn corner(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(3.0);
    ground(stage, bars);
    let (dum, tek) = (
        stage.hits(&DARBUKA_DUM, 0.95),
        stage.hits(&DARBUKA_TEK, 1.0),
    );
    for bar in 0..bars {
        let start = bar as f32 * 3.0;
        stage.hit(start, &dum, 0.4, seat(1.0, -0.3, 0.2));
        for beat in [1.0, 1.5, 2.0, 2.75] {
            stage.hit(start + beat, &tek, 0.15, seat(1.0, -0.3, 0.2));
        }
    }
    let tune = stage.tune(
        [
            &[1.0, 1.0, 0.5, 0.5, 1.0, 0.5, 0.5, 1.0, 2.0, 1.0, 3.0],
            &[0.5, 0.5, 0.5, 0.5, 1.0, 1.0, 1.0, 1.0, 2.0, 1.0, 3.0],
        ],
        (-2, 6),
    );
    for (index, phrase) in tune.iter().cycle().take((bars / 4).max(1)).enumerate() {
        let line = shifted(phrase, index as f32 * 12.0);
        if index % 2 == 0 {
            for n in &line {
                stage.pluck(*n, &OUD, STRAIGHT, seat(0.85, 0.3, 0.2));
            }
        } else {
            stage.sustain(
                &line,
                stage.piece.scale.len(),
                &MUSETTE,
                0.2,
                seat(0.38, 0.15, 0.3),
            );
        }
    }
    closing(stage, bars as f32 * 3.0);
    Hall::Studio
}

fn ground(stage: &mut Stage<'_>, bars: usize) {
    let octave = stage.piece.scale.len();
    for bar in 0..bars {
        let start = bar as f32 * 3.0;
        let [bass, chord @ ..] = WALTZ[bar % 8];
        let low = if bar % 2 == 1 { bass - 3 } else { bass };
        stage.pluck(
            note(start, 1.6, low - octave, 0.8),
            &BASS,
            STRAIGHT,
            seat(0.75, 0.0, 0.1),
        );
        for beat in [1.0, 2.0] {
            for (k, step) in chord.into_iter().enumerate() {
                let stroke = note(start + beat + k as f32 * 0.02, 0.55, step, 0.42);
                stage.pluck(stroke, &GUITAR, STRAIGHT, seat(0.5, -0.45, 0.15));
            }
        }
    }
}

fn closing(stage: &mut Stage<'_>, beat: f32) {
    let octave = stage.piece.scale.len();
    stage.pluck(
        note(beat, 3.0, -octave, 0.9),
        &BASS,
        STRAIGHT,
        seat(0.75, 0.0, 0.2),
    );
    for (k, step) in [0, 2, 4, octave].into_iter().enumerate() {
        stage.pluck(
            note(beat + k as f32 * 0.04, 3.5, step, 0.6),
            &GUITAR,
            STRAIGHT,
            seat(0.5, -0.2, 0.3),
        );
    }
    let chord: Vec<_> = [note(beat, 2.0, 0, 0.8)].to_vec();
    stage.sustain(&chord, octave, &MUSETTE, 0.0, seat(0.3, 0.15, 0.4));
}
