//! Access after a delay: an archive's rolling period, counted from the recording.

use crate::date::CivilDate;
use crate::partial_date::PartialDate;

/// The longest delay that is believed, in years.
pub const LONGEST_DELAY: u16 = 500;

/// From which day a recording is open that stays closed for so many years after it was made. Where the date is known
/// in part, the last day that it may be counts; the 29th of February waits for the 1st of March where there is none.
#[must_use]
pub fn opens_on(recorded: PartialDate, years: u16) -> Option<CivilDate> {
    let last = recorded.last_day();
    let year = last.year().checked_add(i16::try_from(years).ok()?)?;
    CivilDate::new(year, last.month(), last.day())
        .or_else(|_| CivilDate::new(year, 3, 1))
        .ok()
}

/// The delay in what was written: `50`, `50 years`, `50 ans`. None where it is no such number.
#[must_use]
pub fn delay_years(text: &str) -> Option<u16> {
    let digits: String = text
        .trim()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    let rest = text.trim().get(digits.len()..)?.trim().to_lowercase();
    let fits = matches!(rest.as_str(), "" | "y" | "year" | "years" | "an" | "ans");
    digits
        .parse()
        .ok()
        .filter(|years| fits && *years <= LONGEST_DELAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_runs_from_the_last_day_that_it_may_have_been() {
        for (recorded, delay, opens) in [
            ("1977-03-14", "50", Some("2027-03-14")),
            ("1977-03", "50", Some("2027-03-31")),
            ("1977", "50 ans", Some("2027-12-31")),
            ("1976-02-29", "1", Some("1977-03-01")),
            ("1977", "0", Some("1977-12-31")),
            ("1977", "501", None),
            ("1977", "soon", None),
            ("1977", "", None),
            ("9900", "400", None),
        ] {
            let recorded = PartialDate::parse(recorded).unwrap();
            let day = delay_years(delay).and_then(|years| opens_on(recorded, years));
            assert_eq!(
                day.map(|d| d.to_string()).as_deref(),
                opens,
                "{recorded:?} {delay}"
            );
        }
    }
}
