//! Which part of a recording something is about.

use std::fmt;

/// A part of a recording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// A stretch of time, half open.
    Span {
        /// Where it begins.
        starts_ms: i64,
        /// Where it is over; `None`: at the end.
        ends_before_ms: Option<i64>,
    },
    /// One of the works that it performs, counted from 0.
    Work(i64),
}

impl Part {
    /// Reads `1:02-2:30`, `1:02.5-`, `-0:45` or `#2` (the second work); nothing is the whole.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace(['\u{2013}', '\u{2212}'], "-");
        if text.is_empty() {
            return Some(Self::Whole);
        }
        if let Some(number) = text.strip_prefix('#') {
            let number: i64 = number.trim().parse().ok()?;
            return (1..=9_999)
                .contains(&number)
                .then(|| Self::Work(number - 1));
        }
        let (from, to) = text.split_once('-')?;
        let starts_ms = if from.trim().is_empty() {
            0
        } else {
            time_ms(from)?
        };
        let ends_before_ms = if to.trim().is_empty() {
            None
        } else {
            Some(time_ms(to)?)
        };
        match ends_before_ms {
            Some(end) if end <= starts_ms => None,
            None if starts_ms == 0 => Some(Self::Whole),
            _ => Some(Self::Span {
                starts_ms,
                ends_before_ms,
            }),
        }
    }

    /// The part that these columns say.
    #[must_use]
    pub fn of(starts_ms: Option<i64>, ends_before_ms: Option<i64>, work: Option<i64>) -> Self {
        match (work, starts_ms, ends_before_ms) {
            (Some(work), _, _) => Self::Work(work),
            (None, None, None) => Self::Whole,
            (None, start, ends_before_ms) => Self::Span {
                starts_ms: start.unwrap_or(0),
                ends_before_ms,
            },
        }
    }

    /// Start, end and work, as columns.
    #[must_use]
    pub const fn columns(self) -> (Option<i64>, Option<i64>, Option<i64>) {
        match self {
            Self::Whole => (None, None, None),
            Self::Span {
                starts_ms,
                ends_before_ms,
            } => (Some(starts_ms), ends_before_ms, None),
            Self::Work(work) => (None, None, Some(work)),
        }
    }
}

impl fmt::Display for Part {
    /// As [`Part::parse`] reads it; the whole is nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Work(work) => write!(f, "#{}", work + 1),
            Self::Span {
                starts_ms,
                ends_before_ms,
            } => {
                let end = ends_before_ms.map(shown).unwrap_or_default();
                write!(f, "{}-{end}", shown(*starts_ms))
            }
        }
    }
}

/// `1:02:03.250` in milliseconds; seconds alone count too.
fn time_ms(text: &str) -> Option<i64> {
    let (whole, rest) = text
        .trim()
        .split_once(['.', ','])
        .unwrap_or((text.trim(), ""));
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let mut seconds: i64 = 0;
    let mut parts = 0;
    for part in whole.split(':') {
        parts += 1;
        if !digits(part) || part.len() > 6 || parts > 3 {
            return None;
        }
        seconds = seconds * 60 + part.parse::<i64>().ok()?;
    }
    if !rest.is_empty() && !digits(rest) {
        return None;
    }
    let thousandths: String = rest.chars().chain("000".chars()).take(3).collect();
    Some(seconds * 1000 + thousandths.parse::<i64>().ok()?)
}

fn shown(ms: i64) -> String {
    let (seconds, rest) = (ms / 1000, ms % 1000);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let clock = if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    };
    if rest == 0 {
        return clock;
    }
    format!("{clock}.{}", format!("{rest:03}").trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn parts_are_read_and_written_the_same() {
        for (typed, shown) in [
            ("", Some("")),
            ("1:02-2:30", Some("1:02-2:30")),
            ("62 – 150", Some("1:02-2:30")),
            ("0:10.5-", Some("0:10.5-")),
            ("-0:45", Some("0:00-0:45")),
            ("1:00:00-1:00:00.001", Some("1:00:00-1:00:00.001")),
            ("#2", Some("#2")),
            ("0-", Some("")),
            ("2:30-1:02", None),
            ("1:00-1:00", None),
            ("#0", None),
            ("1:02", None),
            ("a-b", None),
            ("1:2:3:4-", None),
            ("9999999-", None),
        ] {
            let part = Part::parse(typed);
            assert_eq!(part.map(|p| p.to_string()).as_deref(), shown, "{typed}");
            if let Some(part) = part {
                assert_eq!(Part::parse(&part.to_string()), Some(part));
                let (start, end, work) = part.columns();
                assert_eq!(Part::of(start, end, work), part);
            }
        }
    }
}
