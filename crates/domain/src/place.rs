//! Places: what they are, where they lie, and the names that they bear.

use std::fmt;

/// What a place is, from the widest to the narrowest.
pub const KINDS: &[&str] = &[
    "continent",
    "region",
    "country",
    "province",
    "district",
    "town",
    "village",
    "quarter",
    "site",
];

/// Where a place lies (WGS 84), in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Coordinates {
    latitude: i32,
    longitude: i32,
}

const DEGREE: i32 = 1_000_000;

impl Coordinates {
    /// Coordinates of these millionths of a degree, north and east positive; none outside the globe.
    #[must_use]
    pub fn new(latitude: i64, longitude: i64) -> Option<Self> {
        let within = |value: i64, degrees: i32| {
            i32::try_from(value)
                .ok()
                .filter(|v| v.abs() <= degrees * DEGREE)
        };
        Some(Self {
            latitude: within(latitude, 90)?,
            longitude: within(longitude, 180)?,
        })
    }

    /// Reads what people copy from maps: `11.9333, -8.3667`, `11,9333; -8,3667`, `11.9333 N 8.3667 W`,
    /// `11°56'00" N, 8°22'00" O` (in French west is *ouest*).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace(['\u{2212}', '\u{2013}'], "-");
        let parts = halves(&text)?;
        let first = angle(&parts.0, "NS")?;
        let second = angle(&parts.1, "EWO")?;
        Self::new(first, second)
    }

    /// Millionths of a degree, north positive.
    #[must_use]
    pub const fn latitude_udeg(self) -> i32 {
        self.latitude
    }

    /// Millionths of a degree, east positive.
    #[must_use]
    pub const fn longitude_udeg(self) -> i32 {
        self.longitude
    }
}

impl fmt::Display for Coordinates {
    /// `11.9333, -8.3667`: decimal degrees without needless zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", degrees(self.latitude), degrees(self.longitude))
    }
}

fn degrees(value: i32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let value = value.unsigned_abs();
    let rest = format!("{:06}", value % 1_000_000);
    let rest = rest.trim_end_matches('0');
    let dot = if rest.is_empty() { "" } else { "." };
    format!("{sign}{}{dot}{rest}", value / 1_000_000)
}

/// The two halves of a pair: at a semicolon, at a comma that is no decimal one, after a letter, or at the one space.
fn halves(text: &str) -> Option<(String, String)> {
    let cut = |(one, other): (&str, &str)| Some((one.trim().to_owned(), other.trim().to_owned()));
    if text.contains(';') {
        return cut(text.split_once(';')?);
    }
    match text.matches(',').count() {
        1 if !text.contains(", ") && text.contains(' ') => {}
        1 => return cut(text.split_once(',')?),
        2 | 3 => return cut(text.split_once(", ")?),
        _ => {}
    }
    if let Some(letter) = text.find(['N', 'S', 'n', 's']) {
        let (one, other) = text.split_at_checked(letter + 1)?;
        return cut((one, other));
    }
    cut(text.split_once(' ')?)
}

/// One angle, in millionths of a degree.
fn angle(text: &str, letters: &str) -> Option<i64> {
    let upper = text.trim().to_uppercase();
    let letter = upper.chars().find(|c| c.is_alphabetic());
    if letter.is_some_and(|letter| !letters.contains(letter)) {
        return None;
    }
    let numbers: Vec<i64> = upper
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-')))
        .filter(|part| !part.is_empty())
        .map(|part| micro(&part.replace(',', ".")))
        .collect::<Option<_>>()?;
    let (whole, minutes, seconds) = match numbers.as_slice() {
        [whole] => (*whole, 0, 0),
        [whole, minutes] => (*whole, *minutes, 0),
        [whole, minutes, seconds] => (*whole, *minutes, *seconds),
        _ => return None,
    };
    let sixty = 60 * i64::from(DEGREE);
    if !(0..sixty).contains(&minutes) || !(0..sixty).contains(&seconds) {
        return None;
    }
    let size = whole.abs() + (minutes * 60 + seconds + 1800) / 3600;
    let west = whole < 0 || upper.starts_with('-') || matches!(letter, Some('S' | 'W' | 'O'));
    Some(if west { -size } else { size })
}

/// A decimal number in millionths, rounded down.
fn micro(text: &str) -> Option<i64> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.len() <= 9 && text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !rest.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let rest: String = rest.chars().chain("000000".chars()).take(6).collect();
    Some(sign * (whole.parse::<i64>().ok()? * i64::from(DEGREE) + rest.parse::<i64>().ok()?))
}

/// The name and, in brackets after it, its language: `ߞߋߟߊ [nqo]`.
#[must_use]
pub fn name_and_language(text: &str) -> (&str, Option<&str>) {
    text.trim()
        .strip_suffix(']')
        .and_then(|open| open.rsplit_once('['))
        .map(|(name, language)| (name.trim(), language.trim()))
        .filter(|(name, language)| !name.is_empty() && !language.is_empty())
        .map_or((text.trim(), None), |(name, language)| {
            (name, Some(language))
        })
}

/// A name with its language, as [`name_and_language`] takes it apart.
#[must_use]
pub fn named(name: &str, language: Option<&str>) -> String {
    match language {
        Some(language) => format!("{name} [{language}]"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Coordinates, name_and_language, named};

    #[test]
    fn coordinates_are_read_as_people_write_them() {
        for (typed, shown) in [
            ("11.9333, -8.3667", Some("11.9333, -8.3667")),
            ("11.9333,-8.3667", Some("11.9333, -8.3667")),
            ("11,9333; -8,3667", Some("11.9333, -8.3667")),
            ("11,9333, -8,3667", Some("11.9333, -8.3667")),
            ("11.9333 N 8.3667 W", Some("11.9333, -8.3667")),
            ("11°56'00\" N, 8°22'30\" O", Some("11.933333, -8.375")),
            ("−21.1 55.5", Some("-21.1, 55.5")),
            ("0, 0", Some("0, 0")),
            ("-0.5, 0.25", Some("-0.5, 0.25")),
            ("90, 180", Some("90, 180")),
            ("90.000001, 0", None),
            ("12, 181", None),
            ("12", None),
            ("Kela", None),
            ("11 N, 8 N", None),
            ("11°75', 8", None),
            ("", None),
            ("99999999999999, 1", None),
            ("é1, 2", None),
        ] {
            let read = Coordinates::parse(typed).map(|c| c.to_string());
            assert_eq!(read.as_deref(), shown, "{typed}");
        }
    }

    #[test]
    fn names_carry_their_language() {
        assert_eq!(name_and_language("ߞߋߟߊ [nqo]"), ("ߞߋߟߊ", Some("nqo")));
        assert_eq!(name_and_language("Kéla"), ("Kéla", None));
        assert_eq!(name_and_language("[nqo]"), ("[nqo]", None));
        assert_eq!(
            name_and_language(&named("Kéla", Some("fra"))),
            ("Kéla", Some("fra"))
        );
    }
}
