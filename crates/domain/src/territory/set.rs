//! Sets of territories as bits.

use crate::country::COUNTRIES;

/// One territory: a country or area with a code of its own in ISO 3166-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Territory(u8);

impl Territory {
    /// The territory of two capital letters.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        let at = COUNTRIES.binary_search(&code).ok()?;
        u8::try_from(at).ok().map(Self)
    }

    /// Its two letters.
    #[must_use]
    pub fn code(self) -> &'static str {
        COUNTRIES
            .get(usize::from(self.0))
            .copied()
            .unwrap_or_default()
    }

    /// Every territory, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).take(COUNTRIES.len()).map(Self)
    }
}

/// A set of territories: one bit each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TerritorySet([u64; 4]);

impl TerritorySet {
    /// No territory.
    pub const EMPTY: Self = Self([0; 4]);

    /// Every territory.
    #[must_use]
    pub fn world() -> Self {
        let rest = COUNTRIES.len() - 192;
        Self([u64::MAX, u64::MAX, u64::MAX, (1_u64 << rest) - 1])
    }

    /// This one territory.
    #[must_use]
    pub fn one(territory: Territory) -> Self {
        let mut bits = [0; 4];
        if let Some(word) = bits.get_mut(usize::from(territory.0 / 64)) {
            *word = 1 << (territory.0 % 64);
        }
        Self(bits)
    }

    /// The territories of these codes; unknown codes are left out.
    #[must_use]
    pub fn of_codes(codes: &[&str]) -> Self {
        codes
            .iter()
            .filter_map(|code| Territory::of(code))
            .collect()
    }

    /// In either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.zip(other, |a, b| a | b)
    }

    /// In both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.zip(other, |a, b| a & b)
    }

    /// In this one and not in the other.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.zip(other, |a, b| a & !b)
    }

    /// True where the territory is in it.
    #[must_use]
    pub fn contains(self, territory: Territory) -> bool {
        self.0
            .get(usize::from(territory.0 / 64))
            .is_some_and(|word| word >> (territory.0 % 64) & 1 == 1)
    }

    /// True where every territory of the other is in it.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        other.minus(self).is_empty()
    }

    /// True where there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == [0; 4]
    }

    /// How many.
    #[must_use]
    pub fn len(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// The first one by code.
    #[must_use]
    pub fn first(self) -> Option<Territory> {
        let (at, word) = (0_u8..).zip(self.0).find(|(_, word)| *word != 0)?;
        let bit = u8::try_from(word.trailing_zeros()).ok()?;
        Some(Territory(at * 64 + bit))
    }

    /// Each of them, by code.
    pub fn iter(self) -> impl Iterator<Item = Territory> {
        let mut rest = self;
        std::iter::from_fn(move || {
            let first = rest.first()?;
            rest = rest.minus(Self::one(first));
            Some(first)
        })
    }

    fn zip(self, other: Self, join: impl Fn(u64, u64) -> u64) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([join(a, e), join(b, f), join(c, g), join(d, h)])
    }
}

impl FromIterator<Territory> for TerritorySet {
    fn from_iter<I: IntoIterator<Item = Territory>>(territories: I) -> Self {
        territories
            .into_iter()
            .fold(Self::EMPTY, |set, one| set.or(Self::one(one)))
    }
}

impl std::fmt::Debug for TerritorySet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", super::print(*self))
    }
}

/// Where something holds: what is sure, and what may be besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Extent {
    /// Surely inside.
    pub sure: TerritorySet,
    /// Surely or perhaps inside: everything of `sure` and more.
    pub maybe: TerritorySet,
}

impl Extent {
    /// Everywhere.
    #[must_use]
    pub fn world() -> Self {
        Self::exactly(TerritorySet::world())
    }

    /// Without doubt.
    #[must_use]
    pub const fn exactly(set: TerritorySet) -> Self {
        Self {
            sure: set,
            maybe: set,
        }
    }

    /// In either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            sure: self.sure.or(other.sure),
            maybe: self.maybe.or(other.maybe),
        }
    }

    /// Without what the other surely or perhaps covers.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self {
            sure: self.sure.minus(other.maybe),
            maybe: self.maybe.minus(other.sure),
        }
    }
}
