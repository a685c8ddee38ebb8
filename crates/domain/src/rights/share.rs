//! Shares as exact fractions: a third is a third.

use std::fmt;

/// Why a text is no share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShareFault {
    /// Neither `1/3` nor `33.5%` nor `1`.
    #[error("not a share")]
    Shape,
    /// Nothing divided, or divided by nothing.
    #[error("divided by nothing")]
    Zero,
    /// Numbers too large to be exact.
    #[error("too large")]
    Range,
}

/// A fraction of two whole numbers in lowest terms; never negative, and perhaps over one, since papers say such things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share {
    part: u64,
    whole: u64,
}

impl Share {
    /// Nothing.
    pub const NONE: Self = Self { part: 0, whole: 1 };
    /// All of it.
    pub const ALL: Self = Self { part: 1, whole: 1 };

    /// So many parts of a whole.
    ///
    /// # Errors
    /// [`ShareFault::Zero`] where the whole is nothing.
    pub fn new(part: u64, whole: u64) -> Result<Self, ShareFault> {
        if whole == 0 {
            return Err(ShareFault::Zero);
        }
        let common = divisor(u128::from(part), u128::from(whole));
        Self::lowest(u128::from(part), u128::from(whole), common).ok_or(ShareFault::Range)
    }

    /// Reads `1/3`, `2 / 12`, `70%`, `16.67 %` (exactly 1667/10000), `16,67%`, `1`, `0`.
    ///
    /// # Errors
    /// The fault, where the text is no such share.
    pub fn parse(text: &str) -> Result<Self, ShareFault> {
        let text = text.trim();
        let whole = |text: &str| -> Result<u64, ShareFault> {
            let digits = text.trim();
            if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                return Err(ShareFault::Shape);
            }
            digits.parse().map_err(|_| ShareFault::Range)
        };
        if let Some((part, of)) = text.split_once('/') {
            return Self::new(whole(part)?, whole(of)?);
        }
        let Some(percent) = text.strip_suffix('%') else {
            return Self::new(whole(text)?, 1);
        };
        let percent = percent.trim();
        let (before, after) = percent.split_once(['.', ',']).unwrap_or((percent, ""));
        if after.len() > 9 {
            return Err(ShareFault::Range);
        }
        let scale = 10_u64.pow(u32::try_from(after.len()).unwrap_or(0));
        let fine = if after.is_empty() { 0 } else { whole(after)? };
        let part = whole(before)?
            .checked_mul(scale)
            .and_then(|coarse| coarse.checked_add(fine))
            .ok_or(ShareFault::Range)?;
        Self::new(part, 100 * scale)
    }

    /// Both together; none where the numbers grow too large.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let (a, b) = (self.over(other)?, other.over(self)?);
        self.of(a.checked_add(b)?, other)
    }

    /// Without the other; none where that is more, or the numbers grow too large.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        let (a, b) = (self.over(other)?, other.over(self)?);
        self.of(a.checked_sub(b)?, other)
    }

    fn over(self, other: Self) -> Option<u128> {
        u128::from(self.part).checked_mul(u128::from(other.whole))
    }

    fn of(self, part: u128, other: Self) -> Option<Self> {
        let whole = u128::from(self.whole).checked_mul(u128::from(other.whole))?;
        Self::lowest(part, whole, divisor(part, whole))
    }

    fn lowest(part: u128, whole: u128, common: u128) -> Option<Self> {
        Some(Self {
            part: u64::try_from(part / common).ok()?,
            whole: u64::try_from(whole / common).ok()?,
        })
    }

    /// Parts.
    #[must_use]
    pub const fn part(self) -> u64 {
        self.part
    }

    /// Of so many.
    #[must_use]
    pub const fn whole(self) -> u64 {
        self.whole
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // Two numbers of 64 bits multiply into 128.
        let cross = |a: &Self, b: &Self| u128::from(a.part) * u128::from(b.whole);
        cross(self, other).cmp(&cross(other, self))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.whole)
    }
}

/// The greatest common divisor; 1 where both are nothing.
fn divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}
