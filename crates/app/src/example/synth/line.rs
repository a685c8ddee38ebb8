//! Sustained lines: voices, bows, flutes and reeds. A source that never stops
//! within a phrase, a pitch that glides from note to note, and formants on top.

use super::vowel::{FORMANTS, Vowel};
use super::{Band, Chance};
use std::f32::consts::{PI, TAU};

/// One note of a line, in seconds from the line's start.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    /// When it begins.
    pub at: f32,
    /// How long it is held.
    pub seconds: f32,
    /// Pitch.
    pub hz: f32,
    /// 0 to 1.
    pub level: f32,
    /// The vowel, where a voice sings.
    pub vowel: Vowel,
}

/// What makes the tone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Source {
    /// A voice; the number scales its formants (1.0 a man's, 1.15 a woman's).
    Throat(f32),
    /// A bowed string with these resonances: Hz, width, level.
    Bow(&'static [(f32, f32, f32)]),
    /// Air across or along a tube.
    Pipe,
    /// Two free reeds, so many cents apart.
    Reed(f32),
}

/// How a line is played.
#[derive(Debug, Clone, Copy)]
pub struct Tone {
    /// What makes it.
    pub source: Source,
    /// Noise of breath or bow.
    pub breath: f32,
    /// Depth of the vibrato in cents, and its beats per second.
    pub vibrato: (f32, f32),
    /// Seconds in which the pitch moves to the next note.
    pub glide_s: f32,
    /// Seconds in which a note speaks, and in which it dies.
    pub speak_s: (f32, f32),
}

/// A woman's voice.
pub const WOMAN: Tone = Tone {
    source: Source::Throat(1.16),
    breath: 0.03,
    vibrato: (26.0, 5.6),
    glide_s: 0.06,
    speak_s: (0.05, 0.12),
};
/// A man's voice.
pub const MAN: Tone = Tone {
    source: Source::Throat(1.0),
    breath: 0.025,
    vibrato: (20.0, 5.1),
    glide_s: 0.05,
    speak_s: (0.05, 0.12),
};
/// A voice in a choir: little vibrato.
pub const CHORISTER: Tone = Tone {
    source: Source::Throat(0.97),
    breath: 0.03,
    vibrato: (8.0, 4.8),
    glide_s: 0.07,
    speak_s: (0.09, 0.2),
};
/// A one-stringed or two-stringed fiddle.
pub const FIDDLE: Tone = Tone {
    source: Source::Bow(&[
        (430.0, 180.0, 1.0),
        (950.0, 320.0, 0.6),
        (1900.0, 600.0, 0.25),
    ]),
    breath: 0.03,
    vibrato: (24.0, 5.9),
    glide_s: 0.07,
    speak_s: (0.06, 0.1),
};
/// A breathy end-blown flute.
pub const NAY: Tone = Tone {
    source: Source::Pipe,
    breath: 0.3,
    vibrato: (18.0, 4.9),
    glide_s: 0.05,
    speak_s: (0.07, 0.1),
};
/// A clear side-blown flute.
pub const FLUTE: Tone = Tone {
    source: Source::Pipe,
    breath: 0.13,
    vibrato: (14.0, 5.3),
    glide_s: 0.035,
    speak_s: (0.04, 0.08),
};
/// An accordion with a wet tremolo.
pub const MUSETTE: Tone = Tone {
    source: Source::Reed(13.0),
    breath: 0.0,
    vibrato: (0.0, 1.0),
    glide_s: 0.004,
    speak_s: (0.03, 0.06),
};

/// Plays a line; the notes stand in the order of time.
pub fn play(rate: f32, notes: &[Held], tone: &Tone, chance: &mut Chance) -> Vec<f32> {
    let Some(last) = notes.last() else {
        return Vec::new();
    };
    let count = ((last.at + last.seconds + tone.speak_s.1 * 3.0) * rate) as usize;
    let mut out = Vec::with_capacity(count);
    let mut mouth = Mouth::new(rate, tone);
    let slide = 1.0 - (-32.0 / (tone.glide_s * rate)).exp();
    let (mut index, mut pitch, mut level, mut hz) = (0, notes[0].hz.log2(), 0.0_f32, notes[0].hz);
    let (mut phase, mut other, mut wobble, mut drift) = (0.0_f32, 0.37_f32, 0.0_f32, 0.0_f32);
    let (mut target, mut speed) = (0.0_f32, 0.0_f32);
    for i in 0..count {
        if i % 32 == 0 {
            let t = i as f32 / rate;
            while index + 1 < notes.len() && notes[index + 1].at <= t {
                index += 1;
            }
            let note = &notes[index];
            let held = t >= note.at && t < note.at + note.seconds;
            target = if held { note.level } else { 0.0 };
            let seconds = if held { tone.speak_s.0 } else { tone.speak_s.1 };
            speed = 1.0 - (-2.2 / (seconds * rate)).exp();
            pitch += slide * (note.hz.log2() - pitch);
            // The vibrato comes in late, as a singer's does; the drift is what keeps it human.
            let depth = ((t - note.at - 0.15) / 0.35).clamp(0.0, 1.0) * tone.vibrato.0;
            wobble += TAU * tone.vibrato.1 * 32.0 / rate;
            drift += 0.04 * (chance.signed() * 5.0 - drift);
            hz = (2.0_f32).powf(pitch + (depth * wobble.sin() + drift) / 1200.0);
            mouth.shape(rate, note.vowel, hz);
        }
        level += speed * (target - level);
        let step = hz / rate;
        phase = (phase + step).fract();
        let twin = match tone.source {
            Source::Reed(cents) => {
                other = (other + step * (2.0_f32).powf(cents / 1200.0)).fract();
                other
            }
            _ => 0.0,
        };
        out.push(level * mouth.speak(phase, twin, step, level, chance));
    }
    super::release(&mut out, rate, 0.03);
    out
}

/// The source and its filters.
struct Mouth {
    tone: Tone,
    bands: [Band; FORMANTS],
    gains: [f32; FORMANTS],
    places: [(f32, f32, f32); FORMANTS],
    air: Band,
    before: f32,
    low: f32,
}

impl Mouth {
    fn new(rate: f32, tone: &Tone) -> Self {
        let mut places = Vowel::A.formants();
        if let Source::Bow(body) = tone.source {
            for (place, body) in places
                .iter_mut()
                .zip(body.iter().chain([(3200.0, 900.0, 0.04); 5].iter()))
            {
                *place = *body;
            }
        }
        let mut bands = [Band::default(); FORMANTS];
        let mut gains = [0.0; FORMANTS];
        for ((band, gain), &(hz, width, level)) in bands.iter_mut().zip(&mut gains).zip(&places) {
            band.tune(rate, hz, width);
            *gain = level;
        }
        Self {
            tone: *tone,
            bands,
            gains,
            places,
            air: Band::new(rate, 1500.0, 1500.0),
            before: 0.0,
            low: 0.0,
        }
    }

    /// Moves the formants a step towards the vowel (called every 32 samples).
    fn shape(&mut self, rate: f32, vowel: Vowel, hz: f32) {
        match self.tone.source {
            Source::Throat(scale) => {
                for (k, to) in vowel.formants().iter().enumerate() {
                    let place = &mut self.places[k];
                    // A high voice opens its mouth until the first formant meets the pitch.
                    let aim = (to.0 * scale).max(if k == 0 { hz } else { 0.0 });
                    place.0 += 0.02 * (aim - place.0);
                    place.1 += 0.02 * (to.1 - place.1);
                    place.2 += 0.02 * (to.2 - place.2);
                    self.bands[k].tune(rate, place.0, place.1);
                    self.gains[k] = place.2;
                }
            }
            Source::Pipe => self.air.tune(rate, hz * 2.0, hz * 0.8),
            Source::Bow(_) | Source::Reed(_) => {}
        }
    }

    fn speak(&mut self, phase: f32, twin: f32, step: f32, level: f32, chance: &mut Chance) -> f32 {
        let noise = chance.signed() * self.tone.breath;
        match self.tone.source {
            Source::Throat(_) => {
                let flow = glottis(phase);
                let push = (flow - self.before) / step * 0.11 + noise * (0.3 + flow);
                self.before = flow;
                self.through(push) * 0.8
            }
            Source::Bow(_) => {
                let saw = saw(phase, step) + noise * 2.0;
                self.through(saw) * 0.9 + saw * 0.03
            }
            Source::Pipe => {
                let s = (TAU * phase).sin();
                let two = (2.0 * TAU * phase).sin();
                let three = (3.0 * TAU * phase).sin();
                let tone = s + two * 0.28 * level + three * 0.12 * level;
                0.55 * tone + self.air.pass(noise * 3.0) + noise * 0.12
            }
            Source::Reed(_) => {
                let reeds = saw(phase, step) + saw(twin, step);
                self.low += 0.17 * (reeds - self.low);
                self.low * 0.5 + noise
            }
        }
    }

    fn through(&mut self, x: f32) -> f32 {
        self.bands
            .iter_mut()
            .zip(&self.gains)
            .map(|(band, gain)| band.pass(x) * gain)
            .sum()
    }
}

/// Airflow through the vocal folds over one period (after Rosenberg, JASA 49, 1971).
fn glottis(phase: f32) -> f32 {
    if phase < 0.42 {
        0.5 - 0.5 * (PI * phase / 0.42).cos()
    } else if phase < 0.62 {
        (PI * (phase - 0.42) / 0.4).cos()
    } else {
        0.0
    }
}

/// A saw-tooth with its corner rounded, so that it does not fold back (polyBLEP).
fn saw(phase: f32, step: f32) -> f32 {
    let corner = if phase < step {
        let t = phase / step;
        t + t - t * t - 1.0
    } else if phase > 1.0 - step {
        let t = (phase - 1.0) / step;
        t * t + t + t + 1.0
    } else {
        0.0
    };
    2.0 * phase - 1.0 - corner
}
