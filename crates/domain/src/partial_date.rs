//! Dates that are known in part: a year, a year and a month, or a whole day.

use std::fmt;

use crate::date::{CivilDate, DateFault, check_month, check_year, days_in_month, number};

/// A year, with its month where that is known, with its day where that is known too.
///
/// Ordered by time; what is less known comes before what lies inside it
/// (`1977` < `1977-03` < `1977-03-14`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: i16,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    /// A date of these parts.
    ///
    /// # Errors
    /// The part that does not exist; a day without its month is [`DateFault::Shape`].
    pub fn new(year: i16, month: Option<u8>, day: Option<u8>) -> Result<Self, DateFault> {
        check_year(year)?;
        match (month, day) {
            (None, None) => {}
            (None, Some(_)) => return Err(DateFault::Shape),
            (Some(month), None) => check_month(month)?,
            (Some(month), Some(day)) => {
                CivilDate::new(year, month, day)?;
            }
        }
        Ok(Self { year, month, day })
    }

    /// Reads `1977`, `1977-03`, `1977-03-14`, the same with `/` or `.`, the European
    /// `03/1977` and `14/03/1977`, `19770314`, a time of day after the date (which is
    /// dropped), and the zeros that some programs write for an unknown month or day.
    ///
    /// # Errors
    /// The fault, where the text is no such date. `03/14/1977` is one: day and month
    /// are never swapped by guess.
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        let date = before_time(text.trim());
        if date.is_empty() {
            return Err(DateFault::Empty);
        }
        let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
        match parts.as_slice() {
            [y] if y.len() == 4 => Self::of_numbers(y, "0", "0"),
            [ymd] if ymd.len() == 8 && ymd.is_ascii() => {
                let (y, md) = ymd.split_at(4);
                let (m, d) = md.split_at(2);
                Self::of_numbers(y, m, d)
            }
            [y, m] if y.len() == 4 && m.len() <= 2 => Self::of_numbers(y, m, "0"),
            [m, y] if y.len() == 4 && m.len() <= 2 => Self::of_numbers(y, m, "0"),
            [y, m, d] if y.len() == 4 && m.len() <= 2 && d.len() <= 2 => Self::of_numbers(y, m, d),
            [d, m, y] if y.len() == 4 && m.len() <= 2 && d.len() <= 2 => Self::of_numbers(y, m, d),
            _ => Err(DateFault::Shape),
        }
    }

    fn of_numbers(year: &str, month: &str, day: &str) -> Result<Self, DateFault> {
        let month = Some(number(month)?).filter(|m| *m != 0);
        let day = Some(number(day)?).filter(|d| *d != 0);
        Self::new(number(year)?, month, day)
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12, where it is known.
    #[must_use]
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, where it is known.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The first day that it may be.
    #[must_use]
    pub fn first_day(self) -> CivilDate {
        CivilDate::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
            .unwrap_or(CivilDate::MIN)
    }

    /// The last day that it may be.
    #[must_use]
    pub fn last_day(self) -> CivilDate {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in_month(self.year, month));
        CivilDate::new(self.year, month, day).unwrap_or(CivilDate::MAX)
    }

    /// First and last day that it may be, both inside, in days since 1970-01-01.
    #[must_use]
    pub fn range(self) -> (i32, i32) {
        (
            self.first_day().days_since_epoch(),
            self.last_day().days_since_epoch(),
        )
    }
}

impl From<CivilDate> for PartialDate {
    fn from(day: CivilDate) -> Self {
        Self {
            year: day.year(),
            month: Some(day.month()),
            day: Some(day.day()),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in self.month.iter().chain(&self.day) {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// The text before a time of day (`1977-03-14T10:00:00Z`, `1977-03-14 10:00`).
fn before_time(text: &str) -> &str {
    match text.split_once(['T', 't', ' ']) {
        Some((date, time)) if time.starts_with(|c: char| c.is_ascii_digit()) => date,
        _ => text,
    }
}
