//! Three values, and how they are joined.

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is in order, and the proof says why.
    Cleared,
    /// It can be shown that it is not.
    Blocked,
    /// What is on file does not decide it.
    Unknown,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: &'static [Self] = &[Self::Cleared, Self::Blocked, Self::Unknown];

    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cleared => "cleared",
            Self::Blocked => "blocked",
            Self::Unknown => "unknown",
        }
    }

    /// Both must hold (Kleene's strong logic).
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Blocked, _) | (_, Self::Blocked) => Self::Blocked,
            (Self::Cleared, Self::Cleared) => Self::Cleared,
            _ => Self::Unknown,
        }
    }

    /// One is enough.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Cleared, _) | (_, Self::Cleared) => Self::Cleared,
            (Self::Blocked, Self::Blocked) => Self::Blocked,
            _ => Self::Unknown,
        }
    }
}
