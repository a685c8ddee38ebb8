//! Zither with bent notes, fiddle and flute, in five notes.

use super::super::synth::line::{FIDDLE, FLUTE};
use super::super::synth::pluck::{Bend, ZHENG};
use super::super::synth::seat;
use super::{Hall, STRAIGHT, Stage, note, shifted};

pub fn bamboo(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(4.0);
    let octave = stage.piece.scale.len();
    let tune = stage.tune(
        [
            &[1.5, 0.5, 1.0, 1.0, 0.5, 0.5, 3.0],
            &[0.5, 0.5, 1.0, 0.5, 0.5, 1.0, 4.0],
        ],
        (-2, 5),
    );
    for bar in 0..bars {
        let start = bar as f32 * 4.0;
        let ground = [0, 3, -1, 0][bar % 4] - octave;
        for (k, up) in [
            (0.0, 0),
            (0.5, 3),
            (1.0, 5),
            (1.5, 6),
            (2.0, 8),
            (2.5, 6),
            (3.0, 5),
            (3.5, 3),
        ] {
            stage.pluck(
                note(start + k, 2.4, ground + up, 0.5),
                &ZHENG,
                STRAIGHT,
                seat(0.5, -0.35, 0.3),
            );
        }
    }
    for (index, phrase) in tune.iter().cycle().take((bars / 2).max(1)).enumerate() {
        let line = shifted(phrase, index as f32 * 8.0);
        stage.sustain(&line, 0, &FIDDLE, 0.5, seat(0.5, 0.25, 0.4));
        if index % 2 == 1 {
            stage.sustain(&line, octave, &FLUTE, 0.3, seat(0.3, -0.05, 0.5));
        }
    }
    stage.pluck(
        note(bars as f32 * 4.0, 4.0, 0, 0.7),
        &ZHENG,
        STRAIGHT,
        seat(0.6, 0.0, 0.4),
    );
    stage.pluck(
        note(bars as f32 * 4.0, 4.0, -octave, 0.7),
        &ZHENG,
        STRAIGHT,
        seat(0.6, 0.0, 0.4),
    );
    Hall::Studio
}

pub fn zither(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(4.0);
    let octave = stage.piece.scale.len();
    let tune = stage.tune(
        [
            &[1.0, 0.5, 0.5, 1.5, 0.5, 3.0],
            &[0.5, 0.5, 0.5, 0.5, 1.0, 1.0, 3.0],
        ],
        (-1, 6),
    );
    for (index, phrase) in tune.iter().cycle().take((bars / 2).max(1)).enumerate() {
        let start = index as f32 * 8.0;
        for n in shifted(phrase, start) {
            let bend = Bend {
                cents: -180.0,
                seconds: if n.beats > 0.9 { 0.16 } else { 0.0 },
                shake: 22.0,
            };
            stage.pluck(
                super::Note {
                    beats: n.beats + 1.5,
                    ..n
                },
                &ZHENG,
                bend,
                seat(0.7, 0.1, 0.35),
            );
            if n.beats > 1.0 {
                stage.pluck(
                    note(n.beat + 0.5, 2.5, n.step - octave, 0.45),
                    &ZHENG,
                    STRAIGHT,
                    seat(0.6, -0.3, 0.35),
                );
            }
        }
        // Water: a sweep over all the strings before the next phrase.
        for k in 0..9_u8 {
            let step = octave * 2 - i32::from(k);
            let sweep = note(start + 6.6 + f32::from(k) * 0.11, 2.0, step, 0.28);
            stage.pluck(
                sweep,
                &ZHENG,
                STRAIGHT,
                seat(0.5, 0.5 - f32::from(k) * 0.1, 0.4),
            );
        }
    }
    let end = (bars / 2).max(1) as f32 * 8.0;
    stage.pluck(
        note(end, 4.0, 0, 0.7),
        &ZHENG,
        STRAIGHT,
        seat(0.7, 0.0, 0.4),
    );
    stage.pluck(
        note(end + 0.05, 4.0, -octave, 0.7),
        &ZHENG,
        STRAIGHT,
        seat(0.7, 0.0, 0.4),
    );
    Hall::Studio
}
