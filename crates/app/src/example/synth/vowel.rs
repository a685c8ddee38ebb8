//! Five vowels as formants: Hz, width in Hz, level. Figures rounded from the usual tables.

/// A vowel as sung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vowel {
    /// As in "la".
    A,
    /// As in "été".
    E,
    /// As in "si".
    I,
    /// As in "do".
    O,
    /// As in "ou".
    U,
}

/// Number of formants.
pub const FORMANTS: usize = 5;

impl Vowel {
    /// All five.
    pub const ALL: [Vowel; 5] = [Vowel::A, Vowel::E, Vowel::I, Vowel::O, Vowel::U];

    /// Its formants in a middle voice.
    pub const fn formants(self) -> [(f32, f32, f32); FORMANTS] {
        match self {
            Vowel::A => [
                (680.0, 85.0, 1.0),
                (1120.0, 95.0, 0.5),
                (2650.0, 120.0, 0.3),
                (3000.0, 130.0, 0.25),
                (3400.0, 150.0, 0.08),
            ],
            Vowel::E => [
                (420.0, 75.0, 1.0),
                (1750.0, 90.0, 0.28),
                (2600.0, 110.0, 0.24),
                (3200.0, 130.0, 0.18),
                (3580.0, 140.0, 0.08),
            ],
            Vowel::I => [
                (300.0, 60.0, 1.0),
                (1900.0, 95.0, 0.2),
                (2800.0, 110.0, 0.14),
                (3250.0, 130.0, 0.1),
                (3540.0, 140.0, 0.04),
            ],
            Vowel::O => [
                (430.0, 65.0, 1.0),
                (820.0, 85.0, 0.4),
                (2600.0, 110.0, 0.16),
                (2850.0, 120.0, 0.14),
                (3100.0, 140.0, 0.05),
            ],
            Vowel::U => [
                (350.0, 60.0, 1.0),
                (640.0, 75.0, 0.2),
                (2500.0, 110.0, 0.1),
                (2900.0, 120.0, 0.08),
                (3300.0, 140.0, 0.03),
            ],
        }
    }
}
