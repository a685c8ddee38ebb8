//! Lute and flute in quarter tones, a mandole in six-eight, women's voices with frame drums.

use super::super::synth::line::{CHORISTER, NAY, WOMAN};
use super::super::synth::pluck::{BASS, Bend, MANDOLE, OUD};
use super::super::synth::seat;
use super::super::synth::skin::{BENDIR_DUM, BENDIR_TAK, CLAP, DARBUKA_DUM, DARBUKA_TEK};
use super::{Hall, STRAIGHT, Stage, note, shifted};

/// Strokes of an eight-pulse measure: dum, tek, and the weak tek between.
const MAQSUM: [(f32, char); 8] = [
    (0.0, 'D'),
    (0.5, 'k'),
    (1.0, 'T'),
    (1.5, 'T'),
    (2.0, 'D'),
    (2.5, 'k'),
    (3.0, 'T'),
    (3.5, 'k'),
];

pub fn takht(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(4.0);
    let (dum, tek) = (stage.hits(&DARBUKA_DUM, 1.0), stage.hits(&DARBUKA_TEK, 1.0));
    let frame = stage.hits(&BENDIR_DUM, 0.9);
    let tune = stage.tune(
        [
            &[0.5, 0.5, 1.0, 0.5, 0.5, 1.0, 0.5, 0.5, 1.0, 2.0],
            &[1.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1.0, 1.0, 2.0],
        ],
        (-3, 5),
    );
    for bar in 0..bars {
        let start = bar as f32 * 4.0;
        for (beat, stroke) in MAQSUM {
            match stroke {
                'D' => stage.hit(start + beat, &dum, 0.45, seat(1.0, 0.15, 0.15)),
                'T' => stage.hit(start + beat, &tek, 0.24, seat(1.0, 0.2, 0.2)),
                _ => stage.hit(start + beat, &tek, 0.1, seat(1.0, 0.2, 0.2)),
            }
        }
        stage.hit(start, &frame, 0.3, seat(1.0, -0.4, 0.25));
        stage.pluck(
            note(start, 2.0, -stage.piece.scale.len(), 0.7),
            &BASS,
            STRAIGHT,
            seat(0.5, 0.0, 0.1),
        );
    }
    for (index, phrase) in tune.iter().cycle().take(bars / 2).enumerate() {
        let line = shifted(phrase, index as f32 * 8.0);
        for n in &line {
            stage.pluck(*n, &OUD, STRAIGHT, seat(0.7, -0.25, 0.2));
            // A long note is trembled.
            if n.beats > 0.9 {
                for k in 1..4_u8 {
                    let again = note(n.beat + f32::from(k) * 0.25, 0.3, n.step, 0.45);
                    stage.pluck(again, &OUD, STRAIGHT, seat(0.6, -0.25, 0.2));
                }
            }
        }
        if index > 0 {
            stage.sustain(
                &line,
                stage.piece.scale.len(),
                &NAY,
                0.4,
                seat(0.3, 0.35, 0.5),
            );
        }
    }
    stage.pluck(
        note(bars as f32 * 4.0, 4.0, 0, 0.9),
        &OUD,
        STRAIGHT,
        seat(0.8, -0.2, 0.3),
    );
    stage.hit(bars as f32 * 4.0, &dum, 0.5, seat(1.0, 0.1, 0.2));
    Hall::House
}

pub fn taqsim(stage: &mut Stage<'_>) -> Hall {
    let end = stage.piece.seconds / stage.beat_s() - 4.0;
    let octave = stage.piece.scale.len();
    let (mut beat, mut step) = (0.0_f32, 0_i32);
    let mut goals = [4, 2, 7, 3, 0].iter().cycle();
    stage.pluck(
        note(0.0, 4.0, -octave, 0.9),
        &OUD,
        STRAIGHT,
        seat(0.8, -0.1, 0.3),
    );
    while beat < end {
        let goal = *goals.next().unwrap_or(&0);
        while step != goal && beat < end {
            step += (goal - step).signum()
                * if stage.chance.odds(0.15) {
                    2.min((goal - step).abs())
                } else {
                    1
                };
            let beats = [0.25, 0.25, 0.5, 0.25, 0.75][stage.chance.below(5)];
            let bend = Bend {
                cents: -60.0,
                seconds: 0.05,
                shake: 0.0,
            };
            stage.pluck(
                note(beat, beats * 1.6, step, 0.75),
                &OUD,
                bend,
                seat(0.8, 0.05, 0.3),
            );
            beat += beats;
        }
        // Rest on the note that was reached: tremolo, then the low string.
        let count = 3 + stage.chance.below(4);
        for k in 0..count {
            let force = 0.5 + 0.3 * k as f32 / count as f32;
            stage.pluck(
                note(beat, 0.5, step, force),
                &OUD,
                STRAIGHT,
                seat(0.7, 0.05, 0.3),
            );
            beat += 0.22;
        }
        stage.pluck(
            note(beat, 3.0, step, 0.85),
            &OUD,
            Bend {
                shake: 14.0,
                ..STRAIGHT
            },
            seat(0.8, 0.05, 0.3),
        );
        stage.pluck(
            note(beat + 0.5, 3.0, -octave, 0.5),
            &OUD,
            STRAIGHT,
            seat(0.6, -0.2, 0.3),
        );
        beat += 1.75;
    }
    stage.pluck(note(beat, 4.0, 0, 0.9), &OUD, STRAIGHT, seat(0.8, 0.0, 0.3));
    stage.pluck(
        note(beat + 0.06, 4.0, -octave, 0.8),
        &OUD,
        STRAIGHT,
        seat(0.8, 0.0, 0.3),
    );
    Hall::Studio
}

pub fn mandole(stage: &mut Stage<'_>) -> Hall {
    // Six-eight: two beats of three pulses.
    let bars = stage.measures(2.0);
    let pulse = 1.0 / 3.0;
    let (dum, tak) = (stage.hits(&BENDIR_DUM, 1.0), stage.hits(&BENDIR_TAK, 1.0));
    let long: [f32; 9] = [
        2.0 * pulse,
        pulse,
        pulse,
        pulse,
        pulse,
        2.0 * pulse,
        pulse,
        2.0 * pulse,
        pulse,
    ];
    let tune = stage.tune(
        [
            &long,
            &[
                pulse,
                pulse,
                pulse,
                2.0 * pulse,
                pulse,
                pulse,
                pulse,
                pulse,
                1.0,
            ],
        ],
        (-2, 5),
    );
    for bar in 0..bars {
        let start = bar as f32 * 2.0;
        for (k, level) in [(0.0, 0.5), (4.0, 0.3)] {
            stage.hit(start + k * pulse, &dum, level, seat(1.0, 0.1, 0.2));
        }
        for (k, level) in [(2.0, 0.2), (3.0, 0.12), (5.0, 0.24)] {
            stage.hit(start + k * pulse, &tak, level, seat(1.0, 0.25, 0.2));
        }
        for (k, step) in [(0.0, 0), (1.0, 4), (2.0, 4), (3.0, 0), (4.0, 4), (5.0, 2)] {
            let low = note(start + k * pulse, 0.8, step - stage.piece.scale.len(), 0.4);
            stage.pluck(low, &MANDOLE, STRAIGHT, seat(0.5, -0.35, 0.15));
        }
    }
    for (index, phrase) in tune.iter().cycle().take(bars * 2 / 8).enumerate() {
        let line = shifted(phrase, index as f32 * 4.0);
        for n in &line {
            stage.pluck(*n, &MANDOLE, STRAIGHT, seat(0.6, 0.3, 0.2));
        }
        if index % 2 == 1 {
            for (detune, pan) in [(0, -0.5), (0, 0.0), (0, 0.5)] {
                stage.sustain(&line, detune, &WOMAN, 0.3, seat(0.3, pan, 0.45));
            }
        }
    }
    stage.pluck(
        note(bars as f32 * 2.0, 4.0, 0, 0.9),
        &MANDOLE,
        STRAIGHT,
        seat(0.7, 0.0, 0.3),
    );
    stage.hit(bars as f32 * 2.0, &dum, 0.5, seat(1.0, 0.1, 0.3));
    Hall::House
}

pub fn achewiq(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(4.0);
    let (dum, clap) = (stage.hits(&BENDIR_DUM, 1.1), stage.hits(&CLAP, 1.1));
    let tune = stage.tune(
        [
            &[1.5, 0.5, 1.0, 1.0, 0.5, 0.5, 2.6],
            &[0.5, 0.5, 1.0, 1.0, 0.5, 0.5, 1.0, 2.6],
        ],
        (-1, 4),
    );
    for bar in 0..bars {
        let start = bar as f32 * 4.0;
        for (beat, level) in [(0.0, 0.45), (1.5, 0.22), (2.0, 0.34), (3.5, 0.2)] {
            stage.hit(start + beat, &dum, level, seat(1.0, 0.0, 0.3));
        }
        for beat in [1.0, 3.0] {
            for pan in [-0.6, 0.1, 0.6] {
                stage.hit(start + beat, &clap, 0.1, seat(1.0, pan, 0.5));
            }
        }
    }
    for (index, phrase) in tune.iter().cycle().take((bars / 2).max(1)).enumerate() {
        let line = shifted(phrase, index as f32 * 8.0);
        if index % 2 == 0 {
            stage.sustain(&line, 0, &WOMAN, 0.6, seat(0.8, 0.0, 0.45));
        } else {
            for pan in [-0.7, -0.3, 0.2, 0.65] {
                stage.sustain(&line, 0, &CHORISTER, 0.25, seat(0.4, pan, 0.5));
            }
        }
    }
    stage.hit(bars as f32 * 4.0, &dum, 0.5, seat(1.0, 0.0, 0.4));
    Hall::House
}
