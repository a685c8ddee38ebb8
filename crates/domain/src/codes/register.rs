//! Giving ISRCs: a prefix, the year of assignment, and designations that are each given once
//! (ISO 3901; IFPI's ISRC handbook).

use std::collections::BTreeSet;

use super::{Isrc, IsrcPrefix};
use crate::date::CivilDate;

/// The highest designation of a year; 00000 is none.
pub const LAST_DESIGNATION: u32 = 99_999;

/// So many codes are not left in the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{left} designations are left of the year, {wanted} are wanted")]
pub struct YearFull {
    /// How many are left.
    pub left: usize,
    /// How many are wanted.
    pub wanted: usize,
}

/// What stands where a recording's ISRC belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Nothing: it may get one.
    Nothing,
    /// Something that is no ISRC: it may get one in its place.
    Draft,
    /// An ISRC. It stays for the recording's life; who changed the recording so that it is another
    /// one (another mix, another length) makes another recording of it.
    Code,
}

impl Held {
    /// What these values are.
    #[must_use]
    pub fn of(values: &[String]) -> Self {
        if values.iter().any(|value| Isrc::parse(value).is_ok()) {
            Self::Code
        } else if values.iter().all(|value| value.trim().is_empty()) {
            Self::Nothing
        } else {
            Self::Draft
        }
    }
}

/// The two digits of the year in which a code is assigned (not that of the recording).
#[must_use]
pub fn reference_year(today: CivilDate) -> u8 {
    u8::try_from(today.year().rem_euclid(100)).unwrap_or(0)
}

/// The designation from which to look for a free one: where the register stands, and where nothing was
/// given yet, after the highest that is spent, since who gave that one gave those before it.
#[must_use]
pub fn begin_at(register: Option<u32>, spent: &BTreeSet<u32>) -> u32 {
    register.unwrap_or_else(|| spent.last().map_or(1, |last| last + 1))
}

/// So many designations from `start` on, past those that are spent.
///
/// # Errors
/// [`YearFull`]; then none.
pub fn designate(start: u32, spent: &BTreeSet<u32>, wanted: usize) -> Result<Vec<u32>, YearFull> {
    let free = |designation: &u32| !spent.contains(designation);
    let range = start.max(1)..=LAST_DESIGNATION;
    let found: Vec<u32> = range.clone().filter(free).take(wanted).collect();
    if found.len() == wanted {
        Ok(found)
    } else {
        Err(YearFull {
            left: found.len(),
            wanted,
        })
    }
}

impl Isrc {
    /// The code of a designation; `None` for 0 and what has more than five digits.
    #[must_use]
    pub fn compose(prefix: &IsrcPrefix, year: u8, designation: u32) -> Option<Self> {
        ((1..=LAST_DESIGNATION).contains(&designation) && year < 100)
            .then(|| Self(format!("{}{year:02}{designation:05}", prefix.as_str())))
    }

    /// Prefix, year and designation.
    #[must_use]
    pub fn parts(&self) -> (&str, u8, u32) {
        let (prefix, rest) = self.0.split_at_checked(5).unwrap_or_default();
        let (year, designation) = rest.split_at_checked(2).unwrap_or_default();
        (
            prefix,
            year.parse().unwrap_or(0),
            designation.parse().unwrap_or(0),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spent_is_passed_over_and_a_full_year_gives_none() {
        let full = |left, wanted| Err(YearFull { left, wanted });
        let cases = [
            (1, vec![], 3, Ok(vec![1, 2, 3])),
            (0, vec![], 1, Ok(vec![1])),
            (1, vec![2], 3, Ok(vec![1, 3, 4])),
            (5, vec![5, 6, 8], 2, Ok(vec![7, 9])),
            (99_998, vec![], 2, Ok(vec![99_998, 99_999])),
            (99_998, vec![], 3, full(2, 3)),
            (99_999, vec![99_999], 1, full(0, 1)),
            (100_000, vec![], 1, full(0, 1)),
            (100_000, vec![], 0, Ok(vec![])),
        ];
        for (start, spent, wanted, expected) in cases {
            let spent: BTreeSet<u32> = spent.into_iter().collect();
            let found = designate(start, &spent, wanted);
            assert_eq!(found, expected, "{start} {spent:?} {wanted}");
        }
    }

    #[test]
    fn a_year_begins_after_what_was_given_before_the_register() {
        let spent = BTreeSet::from([3, 87]);
        assert_eq!(begin_at(None, &spent), 88);
        assert_eq!(begin_at(Some(4), &spent), 4);
        assert_eq!(begin_at(None, &BTreeSet::new()), 1);
    }

    #[test]
    fn a_code_has_three_parts_and_a_designation_is_never_nought() {
        let prefix = IsrcPrefix::parse("fr-x76").unwrap();
        let code = Isrc::compose(&prefix, 6, 12).unwrap();
        assert_eq!(code.as_str(), "FRX760600012");
        assert_eq!(code.parts(), ("FRX76", 6, 12));
        for (year, designation) in [(26, 0), (26, 100_000), (100, 1)] {
            assert_eq!(Isrc::compose(&prefix, year, designation), None);
        }
        let day = CivilDate::parse("2007-01-31").unwrap();
        assert_eq!(reference_year(day), 7);
    }

    #[test]
    fn a_draft_may_be_replaced_and_a_code_may_not() {
        let held =
            |values: &[&str]| Held::of(&values.iter().map(|v| (*v).to_owned()).collect::<Vec<_>>());
        assert_eq!(held(&[]), Held::Nothing);
        assert_eq!(held(&[""]), Held::Nothing);
        assert_eq!(held(&["FR-X76-26-0001"]), Held::Draft);
        assert_eq!(held(&["pending", "FRX762600001"]), Held::Code);
    }
}
