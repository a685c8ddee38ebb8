//! Small tunes made up on the spot: scales in cents, phrases that come home, and
//! one file per tradition whose outline they borrow. No tune here is anybody's.
#![allow(
    clippy::indexing_slicing,
    reason = "patterns of fixed length, read by an index taken modulo that length"
)]

mod abyssinia;
mod antilles;
mod barbes;
mod caucasus;
mod ganges;
mod maghreb;
mod mande;
mod mekong;
mod scale;
mod yangzi;

pub use scale::Scale;

use super::synth::line::{Held, Tone, play};
use super::synth::master::{Sound, mix};
use super::synth::pluck::{Bend, Strings, pluck};
use super::synth::room::{CHAPEL, HOUSE, STUDIO};
use super::synth::skin::{Hits, Stroke};
use super::synth::vowel::Vowel;
use super::synth::{Chance, Desk, Seat};

/// Who plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// Harp-lute, calabash and a voice.
    Kora,
    /// Two xylophones and goblet drums.
    Balafon,
    /// A voice, a xylophone and clapping hands.
    Vigil,
    /// Lute, flute, goblet drum and frame drum.
    Takht,
    /// A lute alone, without measure.
    Taqsim,
    /// Mandole, frame drum and a choir of women.
    Mandole,
    /// Women's voices and frame drums.
    Achewiq,
    /// Lyre, fiddle, drum and a voice.
    Krar,
    /// Long lute, pair of drums and a drone.
    Raga,
    /// A flute over the drone.
    Bansuri,
    /// A voice over the drone, without measure.
    Alap,
    /// Three voices.
    Choir,
    /// Xylophones, gongs and hand cymbals.
    Pinpeat,
    /// Zither, fiddle and flute.
    Bamboo,
    /// A zither alone.
    Zither,
    /// Barrel drums, a caller and those who answer.
    Ka,
    /// Accordion, guitar and bass.
    Musette,
    /// The same with a lute and goblet drum.
    Corner,
}

/// What is played.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Who plays it.
    pub band: Band,
    /// The tune.
    pub seed: u64,
    /// The home note, in Hz.
    pub root_hz: f32,
    /// Beats per minute.
    pub bpm: f32,
    /// Steps of the scale.
    pub scale: Scale,
    /// Length of the whole, with its last echo.
    pub seconds: f32,
    /// Loudness in LUFS.
    pub lufs: f32,
}

/// Plays a piece.
pub fn perform(piece: &Piece, rate: u32) -> Sound {
    let mut stage = Stage::new(piece, rate);
    let room = match piece.band {
        Band::Kora => mande::kora(&mut stage),
        Band::Balafon => mande::balafon(&mut stage),
        Band::Vigil => mande::vigil(&mut stage),
        Band::Takht => maghreb::takht(&mut stage),
        Band::Taqsim => maghreb::taqsim(&mut stage),
        Band::Mandole => maghreb::mandole(&mut stage),
        Band::Achewiq => maghreb::achewiq(&mut stage),
        Band::Krar => abyssinia::krar(&mut stage),
        Band::Raga => ganges::raga(&mut stage),
        Band::Bansuri => ganges::bansuri(&mut stage),
        Band::Alap => ganges::alap(&mut stage),
        Band::Choir => caucasus::choir(&mut stage),
        Band::Pinpeat => mekong::pinpeat(&mut stage),
        Band::Bamboo => yangzi::bamboo(&mut stage),
        Band::Zither => yangzi::zither(&mut stage),
        Band::Ka => antilles::ka(&mut stage),
        Band::Musette => barbes::musette(&mut stage),
        Band::Corner => barbes::corner(&mut stage),
    };
    mix(stage.desk, &room.room(), piece.lufs)
}

/// Where it is played.
#[derive(Debug, Clone, Copy)]
enum Hall {
    House,
    Studio,
    Chapel,
}

impl Hall {
    fn room(self) -> super::synth::room::Room {
        match self {
            Hall::House => HOUSE,
            Hall::Studio => STUDIO,
            Hall::Chapel => CHAPEL,
        }
    }
}

/// One note of a tune: beats and steps of the scale.
#[derive(Debug, Clone, Copy)]
struct Note {
    beat: f32,
    beats: f32,
    step: i32,
    level: f32,
}

/// A piece being played.
struct Stage<'a> {
    desk: Desk,
    chance: Chance,
    piece: &'a Piece,
}

impl<'a> Stage<'a> {
    fn new(piece: &'a Piece, rate: u32) -> Self {
        Self {
            desk: Desk::new(rate, piece.seconds),
            chance: Chance::new(piece.seed),
            piece,
        }
    }

    /// The pitch of a step of the scale, 0 being home.
    fn hz(&self, step: i32) -> f32 {
        self.piece.root_hz * (2.0_f32).powf(self.piece.scale.cents(step) / 1200.0)
    }

    /// Seconds from the start at this beat, as exactly as people play.
    fn at(&mut self, beat: f32) -> f32 {
        let loose = self.chance.unit() * 0.007;
        0.06 + beat * self.beat_s() + loose
    }

    fn beat_s(&self) -> f32 {
        60.0 / self.piece.bpm
    }

    /// The last whole measure that still leaves the room its echo.
    fn measures(&self, beats: f32) -> usize {
        let usable = self.piece.seconds - 1.6;
        ((usable / (beats * self.beat_s())) as usize).max(1)
    }

    fn hits(&mut self, stroke: &Stroke, tune: f32) -> Hits {
        Hits::new(self.desk.rate, stroke, tune, &mut self.chance)
    }

    fn hit(&mut self, beat: f32, hits: &Hits, level: f32, seat: Seat) {
        let at = self.at(beat);
        let level = level * (0.9 + 0.2 * self.chance.unit());
        let take = hits.any(&mut self.chance);
        self.desk.add(at, take, level, seat);
    }

    fn pluck(&mut self, note: Note, strings: &Strings, bend: Bend, seat: Seat) {
        let at = self.at(note.beat);
        let hz = self.hz(note.step);
        let seconds = (note.beats * self.beat_s()).clamp(0.12, 4.0);
        let force = note.level * (0.9 + 0.2 * self.chance.unit());
        let sound = pluck(
            self.desk.rate,
            hz,
            seconds,
            force,
            strings,
            bend,
            &mut self.chance,
        );
        self.desk.add(at, &sound, 1.0, seat);
    }

    /// Plays notes as one breath; `lift` moves them by so many steps.
    fn sustain(&mut self, notes: &[Note], lift: i32, tone: &Tone, grace: f32, seat: Seat) {
        let Some(first) = notes.first() else { return };
        let start = first.beat;
        let beat_s = self.beat_s();
        let mut held = Vec::new();
        let mut vowel = Vowel::A;
        for note in notes {
            if self.chance.odds(0.55) {
                vowel = Vowel::ALL
                    .get(self.chance.below(5))
                    .copied()
                    .unwrap_or(Vowel::A);
            }
            let mut at = (note.beat - start) * beat_s;
            let mut seconds = note.beats * beat_s * 0.94;
            if self.chance.odds(grace) && seconds > 0.25 {
                let hz = self.hz(note.step + lift + 1);
                held.push(Held {
                    at,
                    seconds: 0.085,
                    hz,
                    level: note.level * 0.9,
                    vowel,
                });
                at += 0.085;
                seconds -= 0.085;
            }
            held.push(Held {
                at,
                seconds,
                hz: self.hz(note.step + lift),
                level: note.level,
                vowel,
            });
        }
        let at = self.at(start);
        let sound = play(self.desk.rate, &held, tone, &mut self.chance);
        self.desk.add(at, &sound, 1.0, seat);
    }

    /// A phrase over this rhythm, from one step to another, staying within the span.
    fn phrase(&mut self, rhythm: &[f32], from: i32, to: i32, span: (i32, i32)) -> Vec<Note> {
        let mut notes = Vec::with_capacity(rhythm.len());
        let (mut beat, mut step) = (0.0_f32, from);
        for (i, &beats) in rhythm.iter().enumerate() {
            let left = (rhythm.len() - 1 - i) as i32;
            let level = if beat.fract() < 0.01 { 0.95 } else { 0.75 };
            notes.push(Note {
                beat,
                beats,
                step,
                level,
            });
            beat += beats;
            if left == 1 || left == 0 {
                step = to;
                continue;
            }
            const WALK: [i32; 9] = [-1, 1, -1, 1, 0, -2, 2, 3, -1];
            let wander = WALK.get(self.chance.below(9)).copied().unwrap_or(1);
            let toward = (to - step).signum();
            step += if (to - step).abs() > left {
                toward
            } else {
                wander
            };
            step = step.clamp(span.0, span.1);
        }
        notes
    }

    /// Call and answer: A, A with another end, B, A; each one measure group long.
    fn tune(&mut self, rhythms: [&[f32]; 2], span: (i32, i32)) -> Vec<Vec<Note>> {
        let high = span.0 + (span.1 - span.0) * 3 / 5;
        let a = self.phrase(rhythms[0], 0, high.min(2), span);
        let mut home = a.clone();
        if let [.., before, last] = home.as_mut_slice() {
            before.step = 1;
            last.step = 0;
        }
        let b = self.phrase(rhythms[1], high, 0, span);
        vec![a, home.clone(), b, home]
    }
}

/// Moves notes to another place in time.
fn shifted(notes: &[Note], beats: f32) -> Vec<Note> {
    notes
        .iter()
        .map(|n| Note {
            beat: n.beat + beats,
            ..*n
        })
        .collect()
}

/// A straight note.
const fn note(beat: f32, beats: f32, step: i32, level: f32) -> Note {
    Note {
        beat,
        beats,
        step,
        level,
    }
}

/// No bend.
const STRAIGHT: Bend = Bend {
    cents: 0.0,
    seconds: 0.0,
    shake: 0.0,
};
