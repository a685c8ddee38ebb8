//! Scales in cents above the home note, simplified to what a small synthesiser can honour.

/// The steps of one octave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Harp-lute tuning with neutral steps.
    Sauta,
    /// Seven equal steps.
    SevenEqual,
    /// Five out of seven equal steps.
    FiveOfSeven,
    /// Rast: neutral third and seventh.
    Rast,
    /// Bayati: neutral second.
    Bayati,
    /// Hijaz: wide step between second and third.
    Hijaz,
    /// Major five-note scale.
    Five,
    /// Minor five-note scale.
    FiveMinor,
    /// Tizita with a low third.
    Tizita,
    /// Bati.
    Bati,
    /// Anchihoye.
    Anchihoye,
    /// Morning scale: low second and sixth, high third and seventh.
    Dawn,
    /// Evening scale: high fourth.
    Dusk,
    /// Choir tuning with neutral thirds.
    Caucasus,
    /// Harmonic minor.
    Minor,
    /// Major.
    Major,
}

impl Scale {
    const fn steps(self) -> &'static [f32] {
        match self {
            Scale::Sauta => &[0.0, 196.0, 388.0, 555.0, 701.0, 886.0, 1056.0],
            Scale::SevenEqual => &[0.0, 171.0, 343.0, 514.0, 686.0, 857.0, 1029.0],
            Scale::FiveOfSeven => &[0.0, 171.0, 343.0, 686.0, 857.0],
            Scale::Rast => &[0.0, 200.0, 350.0, 500.0, 700.0, 900.0, 1050.0],
            Scale::Bayati => &[0.0, 150.0, 300.0, 500.0, 700.0, 800.0, 1000.0],
            Scale::Hijaz => &[0.0, 105.0, 390.0, 500.0, 700.0, 800.0, 1000.0],
            Scale::Five => &[0.0, 200.0, 400.0, 700.0, 900.0],
            Scale::FiveMinor => &[0.0, 300.0, 500.0, 700.0, 1000.0],
            Scale::Tizita => &[0.0, 200.0, 300.0, 700.0, 800.0],
            Scale::Bati => &[0.0, 400.0, 500.0, 700.0, 1100.0],
            Scale::Anchihoye => &[0.0, 100.0, 500.0, 600.0, 900.0],
            Scale::Dawn => &[0.0, 112.0, 386.0, 498.0, 702.0, 814.0, 1088.0],
            Scale::Dusk => &[0.0, 204.0, 386.0, 590.0, 702.0, 884.0, 1088.0],
            Scale::Caucasus => &[0.0, 185.0, 355.0, 510.0, 702.0, 870.0, 1040.0],
            Scale::Minor => &[0.0, 200.0, 300.0, 500.0, 700.0, 800.0, 1100.0],
            Scale::Major => &[0.0, 200.0, 400.0, 500.0, 700.0, 900.0, 1100.0],
        }
    }

    /// Number of steps in an octave.
    pub fn len(self) -> i32 {
        self.steps().len() as i32
    }

    /// Cents above home of any step, also below it and over the octave.
    pub fn cents(self, step: i32) -> f32 {
        let len = self.len();
        let place = step.rem_euclid(len) as usize;
        self.steps().get(place).copied().unwrap_or(0.0) + 1200.0 * step.div_euclid(len) as f32
    }
}
