//! A drone, and over it a lute with drums, a flute, or a voice that takes its time.

use super::super::synth::bar::drone;
use super::super::synth::line::{FLUTE, WOMAN};
use super::super::synth::pluck::{Bend, VINA};
use super::super::synth::seat;
use super::super::synth::skin::{TABLA_GE, TABLA_NA, TABLA_TIN};
use super::{Hall, Note, Stage, note, shifted};

/// Sixteen beats: both hands, left alone, right alone.
const TINTAL: [char; 16] = [
    'D', 'n', 'n', 'D', 'D', 'n', 'n', 'D', 'D', 't', 't', 'N', 'N', 'n', 'n', 'D',
];

pub fn raga(stage: &mut Stage<'_>) -> Hall {
    tanpura(stage, 0.3);
    let end = stage.measures(4.0) as f32 * 4.0;
    tabla(stage, 4.0, end);
    let tune = stage.tune(
        [
            &[0.5, 0.5, 1.0, 0.5, 0.5, 1.0, 4.0],
            &[0.5, 0.25, 0.25, 0.5, 0.5, 1.0, 0.5, 0.5, 4.0],
        ],
        (-2, 7),
    );
    let mut beat = 0.0;
    for phrase in tune.iter().cycle() {
        if beat + 8.0 > end + 4.0 {
            break;
        }
        for n in shifted(phrase, beat) {
            let bend = Bend {
                cents: if stage.chance.odds(0.5) { -160.0 } else { 90.0 },
                seconds: 0.13,
                shake: if n.beats > 1.0 { 28.0 } else { 0.0 },
            };
            stage.pluck(n, &VINA, bend, seat(0.75, -0.1, 0.25));
        }
        beat += 8.0;
    }
    Hall::Studio
}

pub fn bansuri(stage: &mut Stage<'_>) -> Hall {
    tanpura(stage, 0.3);
    let end = stage.measures(4.0) as f32 * 4.0;
    tabla(stage, 8.0, end);
    let tune = stage.tune(
        [
            &[1.0, 0.5, 0.5, 1.0, 0.5, 0.5, 3.4],
            &[0.5, 0.5, 0.5, 0.5, 1.0, 1.0, 0.5, 3.0],
        ],
        (-2, 6),
    );
    let mut beat = 0.0;
    for phrase in tune.iter().cycle() {
        if beat + 8.0 > end + 4.0 {
            break;
        }
        let line = shifted(phrase, beat);
        stage.sustain(
            &line,
            stage.piece.scale.len(),
            &FLUTE,
            0.6,
            seat(0.5, 0.1, 0.5),
        );
        beat += 8.0;
    }
    Hall::Studio
}

pub fn alap(stage: &mut Stage<'_>) -> Hall {
    tanpura(stage, 0.36);
    let end = stage.piece.seconds / stage.beat_s() - 4.0;
    let (mut beat, mut floor) = (2.0, 0);
    while beat < end {
        // Each breath reaches a little higher, and comes back.
        let peak = floor + 2 + stage.chance.below(3) as i32;
        let mut line: Vec<Note> = Vec::new();
        let mut at = beat;
        for step in [
            floor,
            floor + 1,
            peak,
            peak - 1,
            peak,
            floor + 1,
            floor.min(0),
        ] {
            let beats = 0.5 + stage.chance.unit() * 1.3;
            line.push(note(at, beats, step, 0.85));
            at += beats;
        }
        if let Some(last) = line.last_mut() {
            last.beats += 1.0;
        }
        stage.sustain(&line, 0, &WOMAN, 0.5, seat(0.8, 0.0, 0.5));
        let echo: Vec<Note> = line
            .iter()
            .skip(4)
            .map(|n| Note {
                beat: n.beat + 2.6,
                level: 0.6,
                ..*n
            })
            .collect();
        stage.sustain(&echo, 0, &FLUTE, 0.3, seat(0.3, 0.4, 0.6));
        beat = at + 2.5;
        floor = (floor + 1).min(4);
    }
    Hall::Chapel
}

fn tanpura(stage: &mut Stage<'_>, level: f32) {
    let octave = stage.piece.scale.len();
    let fifth = if octave == 5 { 3 } else { 4 };
    let rate = stage.desk.rate;
    let strings: Vec<Vec<f32>> = [fifth - octave, 0, 0, -octave]
        .into_iter()
        .map(|step| drone(rate, stage.hz(step), 3.2, &mut stage.chance))
        .collect();
    let (mut at, mut string) = (0.0, 0);
    while at < stage.piece.seconds - 1.5 {
        let pan = [-0.5, -0.1, 0.15, 0.5][string % 4];
        stage
            .desk
            .add(at, &strings[string % 4], 0.5, seat(level, pan, 0.3));
        at += 0.72;
        string += 1;
    }
}

fn tabla(stage: &mut Stage<'_>, from: f32, end: f32) {
    let tune = stage.piece.root_hz / 293.7
        * if stage.piece.root_hz < 200.0 {
            2.0
        } else {
            1.0
        };
    let (na, tin, ge) = (
        stage.hits(&TABLA_NA, tune),
        stage.hits(&TABLA_TIN, tune),
        stage.hits(&TABLA_GE, 1.0),
    );
    let (mut beat, mut count) = (from, 0);
    while beat < end {
        match TINTAL[count % 16] {
            'D' => {
                stage.hit(beat, &ge, 0.42, seat(1.0, -0.3, 0.15));
                stage.hit(beat, &na, 0.3, seat(1.0, 0.3, 0.2));
            }
            't' => stage.hit(beat, &tin, 0.3, seat(1.0, 0.3, 0.2)),
            _ => stage.hit(beat, &na, 0.26, seat(1.0, 0.3, 0.2)),
        }
        if stage.chance.odds(0.35) {
            stage.hit(beat + 0.5, &tin, 0.14, seat(1.0, 0.3, 0.2));
        }
        if count % 16 == 15 {
            for k in 1..4_u8 {
                stage.hit(beat + f32::from(k) * 0.25, &na, 0.18, seat(1.0, 0.3, 0.2));
            }
        }
        beat += 1.0;
        count += 1;
    }
    stage.hit(end, &ge, 0.45, seat(1.0, -0.3, 0.3));
    stage.hit(end, &tin, 0.35, seat(1.0, 0.3, 0.3));
}
