//! Days of the calendar and half-open terms. No clock: "today" is always an argument.

use std::fmt;

/// What is wrong with a date as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    /// Nothing was written.
    #[error("empty")]
    Empty,
    /// Not written as a date.
    #[error("not a date")]
    Shape,
    /// A year outside 1 to 9999.
    #[error("no such year")]
    Year,
    /// A month outside 1 to 12.
    #[error("no such month")]
    Month,
    /// A day that this month does not have.
    #[error("no such day in that month")]
    Day,
    /// A term that ends before it starts, or on its first day.
    #[error("the end is not after the start")]
    Order,
}

impl DateFault {
    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Shape => "not-a-date",
            Self::Year => "no-such-year",
            Self::Month => "no-such-month",
            Self::Day => "no-such-day",
            Self::Order => "end-before-start",
        }
    }
}

/// One day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    year: i16,
    month: u8,
    day: u8,
}

impl CivilDate {
    /// The first day there is.
    pub const MIN: Self = Self {
        year: 1,
        month: 1,
        day: 1,
    };
    /// The last day there is.
    pub const MAX: Self = Self {
        year: 9999,
        month: 12,
        day: 31,
    };

    /// The day of this year, month and day of the month.
    ///
    /// # Errors
    /// The part that does not exist.
    pub fn new(year: i16, month: u8, day: u8) -> Result<Self, DateFault> {
        check_year(year)?;
        check_month(month)?;
        if day == 0 || day > days_in_month(year, month) {
            return Err(DateFault::Day);
        }
        Ok(Self { year, month, day })
    }

    /// Reads `2026-12-01`, nothing shorter and nothing longer.
    ///
    /// # Errors
    /// The fault, where the text is no such day.
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DateFault::Empty);
        }
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [y, m, d] if y.len() == 4 && m.len() == 2 && d.len() == 2 => {
                Self::new(number(y)?, number(m)?, number(d)?)
            }
            _ => Err(DateFault::Shape),
        }
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
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

    /// Days from 1970-01-01, which is day 0; earlier days are negative.
    #[must_use]
    pub fn days_since_epoch(self) -> i32 {
        // Years are counted from March, so that the leap day comes last; 400 of them
        // make 146,097 days, and 719,468 lie between 0000-03-01 and 1970-01-01.
        let month = i32::from(self.month);
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day that is so many days after 1970-01-01, if this calendar has it.
    #[must_use]
    pub fn from_days_since_epoch(days: i32) -> Option<Self> {
        let days = days.checked_add(719_468)?;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = u8::try_from(day_of_year - (153 * month_from_march + 2) / 5 + 1).ok()?;
        let month = u8::try_from((month_from_march + 2) % 12 + 1).ok()?;
        let year = era * 400 + year_of_era + i32::from(month <= 2);
        Self::new(i16::try_from(year).ok()?, month, day).ok()
    }

    /// The day so many days later, or earlier where `days` is negative.
    #[must_use]
    pub fn add_days(self, days: i32) -> Option<Self> {
        Self::from_days_since_epoch(self.days_since_epoch().checked_add(days)?)
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A stretch of days, half open: it starts on its first day and ends before its last
/// bound; a missing bound is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Term {
    starts_on: Option<CivilDate>,
    ends_before: Option<CivilDate>,
}

impl Term {
    /// The term between these bounds.
    ///
    /// # Errors
    /// [`DateFault::Order`] where it would hold no day.
    pub fn new(
        starts_on: Option<CivilDate>,
        ends_before: Option<CivilDate>,
    ) -> Result<Self, DateFault> {
        match (starts_on, ends_before) {
            (Some(start), Some(end)) if end <= start => Err(DateFault::Order),
            _ => Ok(Self {
                starts_on,
                ends_before,
            }),
        }
    }

    /// The term from a first to a last day, both inside, as people say it.
    ///
    /// # Errors
    /// [`DateFault::Order`] where the last day lies before the first.
    pub fn from_first_and_last(
        first: Option<CivilDate>,
        last: Option<CivilDate>,
    ) -> Result<Self, DateFault> {
        // The day after the last day of the calendar does not exist: an open end says the same.
        Self::new(first, last.and_then(|day| day.add_days(1)))
    }

    /// The first day inside.
    #[must_use]
    pub const fn starts_on(self) -> Option<CivilDate> {
        self.starts_on
    }

    /// The first day after it.
    #[must_use]
    pub const fn ends_before(self) -> Option<CivilDate> {
        self.ends_before
    }

    /// The last day inside, for the eye.
    #[must_use]
    pub fn last_day(self) -> Option<CivilDate> {
        self.ends_before.and_then(|day| day.add_days(-1))
    }

    /// True where the day lies inside.
    #[must_use]
    pub fn contains(self, day: CivilDate) -> bool {
        self.starts_on.is_none_or(|start| start <= day)
            && self.ends_before.is_none_or(|end| day < end)
    }
}

pub(crate) fn check_year(year: i16) -> Result<(), DateFault> {
    if (1..=9999).contains(&year) {
        Ok(())
    } else {
        Err(DateFault::Year)
    }
}

pub(crate) fn check_month(month: u8) -> Result<(), DateFault> {
    if (1..=12).contains(&month) {
        Ok(())
    } else {
        Err(DateFault::Month)
    }
}

/// Days of a month; months outside 1 to 12 have none.
pub(crate) fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

/// A number of ASCII digits only (no sign).
pub(crate) fn number<N: std::str::FromStr>(digits: &str) -> Result<N, DateFault> {
    if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        digits.parse().map_err(|_| DateFault::Shape)
    } else {
        Err(DateFault::Shape)
    }
}
