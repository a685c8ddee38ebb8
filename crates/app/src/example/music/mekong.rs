//! Xylophones in octaves, a circle of gongs, hand cymbals and a drum.

use super::super::synth::bar::{Bar, CHING, GONG, RONEAT, ring};
use super::super::synth::skin::{BOULA, TABLA_TIN};
use super::super::synth::{Seat, seat};
use super::{Hall, Stage, shifted};

pub fn pinpeat(stage: &mut Stage<'_>) -> Hall {
    let bars = stage.measures(4.0);
    let octave = stage.piece.scale.len();
    let (low, high) = (stage.hits(&BOULA, 1.0), stage.hits(&TABLA_TIN, 0.7));
    let open = ring(stage.desk.rate, 2350.0, &CHING, &mut stage.chance);
    let shut: Vec<f32> = open
        .iter()
        .take((stage.desk.rate * 0.07) as usize)
        .copied()
        .collect();
    let tune = stage.tune(
        [
            &[0.5, 0.5, 0.5, 0.5, 1.0, 0.5, 0.5, 0.5, 0.5, 1.0, 2.0],
            &[1.0, 0.5, 0.5, 0.5, 0.5, 1.0, 0.5, 0.5, 1.0, 2.0],
        ],
        (-2, 5),
    );
    for (index, phrase) in tune.iter().cycle().take((bars / 2).max(1)).enumerate() {
        let start = index as f32 * 8.0;
        for n in shifted(phrase, start) {
            let mut beat = n.beat;
            // The leading xylophone fills long notes with quick octaves.
            while beat < n.beat + n.beats - 0.01 {
                blow(
                    stage,
                    beat,
                    n.step + octave,
                    &RONEAT,
                    n.level * 0.6,
                    seat(0.55, 0.35, 0.25),
                );
                blow(
                    stage,
                    beat,
                    n.step,
                    &RONEAT,
                    n.level * 0.6,
                    seat(0.55, 0.25, 0.25),
                );
                beat += 0.25;
            }
            if n.beat.fract() < 0.01 {
                blow(stage, n.beat, n.step, &GONG, 0.35, seat(0.5, -0.4, 0.35));
            }
        }
        blow(stage, start, -octave, &GONG, 0.55, seat(0.6, -0.1, 0.4));
        for beat in 0..8_u8 {
            let beat = f32::from(beat);
            let at = stage.at(start + beat);
            let sound = if beat % 2.0 < 0.5 { &open } else { &shut };
            stage.desk.add(at, sound, 0.09, seat(1.0, 0.6, 0.3));
        }
        for (beat, level) in [(0.0, 0.35), (3.0, 0.2), (4.0, 0.3), (6.0, 0.2), (7.0, 0.25)] {
            stage.hit(start + beat, &low, level, seat(1.0, -0.2, 0.25));
            stage.hit(
                start + beat + 0.5,
                &high,
                level * 0.45,
                seat(1.0, -0.3, 0.25),
            );
        }
    }
    let end = (bars / 2).max(1) as f32 * 8.0;
    blow(stage, end, 0, &GONG, 0.6, seat(0.6, 0.0, 0.4));
    blow(stage, end, octave, &RONEAT, 0.6, seat(0.6, 0.2, 0.3));
    Hall::House
}

fn blow(stage: &mut Stage<'_>, beat: f32, step: i32, bar: &Bar, level: f32, place: Seat) {
    let sound = ring(stage.desk.rate, stage.hz(step), bar, &mut stage.chance);
    let at = stage.at(beat);
    stage.desk.add(
        at,
        &sound,
        level * (0.85 + 0.3 * stage.chance.unit()),
        place,
    );
}
