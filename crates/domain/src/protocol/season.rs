//! Seasons: stretches of days that come back every year, and may cross its end.

use std::fmt;

use crate::date::{CivilDate, DateFault, Term};

/// A day of any year. The 29th of February is the 28th's last moment in a year without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: u8,
    day: u8,
}

impl MonthDay {
    /// A day that some year has.
    ///
    /// # Errors
    /// The part that does not exist.
    pub fn new(month: u8, day: u8) -> Result<Self, DateFault> {
        // 2000 was a leap year.
        CivilDate::new(2000, month, day).map(|_| Self { month, day })
    }

    /// Reads `06-01`.
    ///
    /// # Errors
    /// The fault.
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        match text.trim().split_once('-') {
            Some((month, day)) if month.len() == 2 && day.len() == 2 => {
                Self::new(crate::date::number(month)?, crate::date::number(day)?)
            }
            _ => Err(DateFault::Shape),
        }
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }

    const fn of(day: CivilDate) -> Self {
        Self {
            month: day.month(),
            day: day.day(),
        }
    }

    /// Its first moment in a year.
    fn begins(self, year: i16) -> Option<CivilDate> {
        CivilDate::new(year, self.month, self.day)
            .or_else(|_| CivilDate::new(year, 3, 1))
            .ok()
    }

    /// The day after it in a year.
    fn is_over(self, year: i16) -> Option<CivilDate> {
        match CivilDate::new(year, self.month, self.day) {
            Ok(day) => day.add_days(1),
            Err(_) => CivilDate::new(year, 3, 1).ok(),
        }
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

/// From a day to a day, both inside; where the second comes first in the year, over the year's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Season {
    /// The first day.
    pub first: MonthDay,
    /// The last day.
    pub last: MonthDay,
}

impl Season {
    /// Reads `06-01..09-30`.
    ///
    /// # Errors
    /// The fault.
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        let (first, last) = text.split_once("..").ok_or(DateFault::Shape)?;
        Ok(Self {
            first: MonthDay::parse(first)?,
            last: MonthDay::parse(last)?,
        })
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: CivilDate) -> bool {
        let day = MonthDay::of(day);
        if self.first <= self.last {
            self.first <= day && day <= self.last
        } else {
            self.first <= day || day <= self.last
        }
    }

    /// Every time that it comes in these years, begun the year before among them.
    pub fn terms(self, from_year: i16, to_year: i16) -> impl Iterator<Item = Term> {
        let next = i16::from(self.first > self.last);
        (from_year.saturating_sub(1)..=to_year).filter_map(move |year| {
            let end = self.last.is_over(year.checked_add(next)?);
            Term::new(self.first.begins(year), end).ok()
        })
    }
}

impl fmt::Display for Season {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.first, self.last)
    }
}

/// Reads seasons with commas or spaces between.
///
/// # Errors
/// The fault of the first that is none.
pub fn parse_seasons(text: &str) -> Result<Vec<Season>, DateFault> {
    text.split([',', ' ', ';'])
        .filter(|part| !part.is_empty())
        .map(Season::parse)
        .collect()
}

/// Seasons as [`parse_seasons`] reads them.
#[must_use]
pub fn write_seasons(seasons: &[Season]) -> String {
    let all: Vec<String> = seasons.iter().map(ToString::to_string).collect();
    all.join(", ")
}
