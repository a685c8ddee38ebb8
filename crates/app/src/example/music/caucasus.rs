//! Three voices that meet on fourths, fifths and seconds, over a held bass.

use super::super::synth::line::CHORISTER;
use super::super::synth::seat;
use super::{Hall, Note, Stage, note};

/// Steps of bass, middle and top, chord by chord; the last one is where all meet.
const CHORDS: [[i32; 3]; 8] = [
    [0, 4, 7],
    [0, 3, 4],
    [-1, 3, 5],
    [0, 4, 8],
    [-2, 2, 5],
    [-1, 3, 4],
    [0, 3, 4],
    [0, 0, 4],
];

pub fn choir(stage: &mut Stage<'_>) -> Hall {
    let rounds = stage.measures(16.0).max(1);
    let beats = (stage.piece.seconds - 2.6) / stage.beat_s();
    let chord_beats = beats / (rounds * 8) as f32;
    let mut voices: [Vec<Note>; 3] = [Vec::new(), Vec::new(), Vec::new()];
    let turn = stage.chance.below(3);
    for index in 0..rounds * 8 {
        let start = index as f32 * chord_beats;
        let final_chord = index + 1 == rounds * 8;
        let place = if final_chord {
            7
        } else {
            (index + turn * (index / 8)) % 7
        };
        let chord = CHORDS[place];
        for (voice, (line, step)) in voices.iter_mut().zip(chord).enumerate() {
            // The middle voice leads: it moves within the chord where the others hold.
            if voice == 1 && !final_chord {
                let half = chord_beats * 0.5;
                let aside = if stage.chance.odds(0.5) { 1 } else { -1 };
                line.push(note(start, half, step, 0.85));
                line.push(note(start + half, half * 0.5, step + aside, 0.8));
                line.push(note(start + half * 1.5, half * 0.5, step, 0.8));
            } else {
                line.push(note(start, chord_beats, step, 0.85));
            }
        }
    }
    let places: [&[f32]; 3] = [&[-0.6, -0.2, 0.2, 0.6], &[-0.35], &[0.3, 0.45]];
    for ((line, pans), level) in voices.iter().zip(places).zip([0.4, 0.75, 0.5]) {
        for pan in pans {
            stage.sustain(line, 0, &CHORISTER, 0.08, seat(level, *pan, 0.6));
        }
    }
    Hall::Chapel
}
