//! Dates in the writings that people use, where they can mean one day only.

use crate::partial_date::PartialDate;
use crate::text::fold;

/// Months by their first letters, folded; longer beginnings first where one begins another.
const MONTHS: &[(&str, u8)] = &[
    ("janvier", 1),
    ("january", 1),
    ("janv", 1),
    ("jan", 1),
    ("fevrier", 2),
    ("february", 2),
    ("fevr", 2),
    ("fev", 2),
    ("feb", 2),
    ("mars", 3),
    ("march", 3),
    ("mar", 3),
    ("avril", 4),
    ("april", 4),
    ("avr", 4),
    ("apr", 4),
    ("mai", 5),
    ("may", 5),
    ("juin", 6),
    ("june", 6),
    ("jun", 6),
    ("juillet", 7),
    ("july", 7),
    ("juil", 7),
    ("jul", 7),
    ("aout", 8),
    ("august", 8),
    ("aug", 8),
    ("septembre", 9),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("octobre", 10),
    ("october", 10),
    ("oct", 10),
    ("novembre", 11),
    ("november", 11),
    ("nov", 11),
    ("decembre", 12),
    ("december", 12),
    ("dec", 12),
];

enum Part {
    Month(u8),
    /// A number and how many digits it has.
    Number(i16, usize),
}

/// The date that a text says in another writing than ISO 8601 (`13/05/1977`, `mars 1977`, `May 13, 1977`); none
/// where it is one already, is none, or could be two (`03/04/1977`, `5/77`).
#[must_use]
pub fn iso_date(text: &str) -> Option<String> {
    let text = text.trim();
    if is_iso(text) {
        return None;
    }
    let folded = fold(text);
    let mut parts = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()) {
        match word {
            "" | "le" | "the" | "de" | "of" => {}
            word => parts.push(part(word)?),
        }
    }
    let (year, month, day) = match parts.as_slice() {
        [Part::Number(_, 8)] => return Some(PartialDate::parse(text).ok()?.to_string()),
        [Part::Number(year, 4)] => (*year, None, None),
        [Part::Month(month), Part::Number(year, 4)]
        | [Part::Number(year, 4), Part::Month(month)] => (*year, Some(*month), None),
        [Part::Number(month, 1..=2), Part::Number(year, 4)]
        | [Part::Number(year, 4), Part::Number(month, 1..=2)] => {
            (*year, Some(small(*month)?), None)
        }
        [
            Part::Number(day, 1..=2),
            Part::Month(month),
            Part::Number(year, 4),
        ]
        | [
            Part::Month(month),
            Part::Number(day, 1..=2),
            Part::Number(year, 4),
        ] => (*year, Some(*month), Some(small(*day)?)),
        [
            Part::Number(year, 4),
            Part::Number(month, 1..=2),
            Part::Number(day, 1..=2),
        ] => (*year, Some(small(*month)?), Some(small(*day)?)),
        [
            Part::Number(one, 1..=2),
            Part::Number(two, 1..=2),
            Part::Number(year, 4),
        ] => match (*one, *two) {
            (day, month) if day > 12 || day == month => {
                (*year, Some(small(month)?), Some(small(day)?))
            }
            (month, day) if day > 12 => (*year, Some(small(month)?), Some(small(day)?)),
            _ => return None,
        },
        _ => return None,
    };
    Some(PartialDate::new(year, month, day).ok()?.to_string())
}

/// Whether a text is a date of ISO 8601, known in part or whole; a time of day may follow.
#[must_use]
pub fn is_iso(text: &str) -> bool {
    PartialDate::parse(text).is_ok_and(|date| text.trim().starts_with(&date.to_string()))
}

fn small(number: i16) -> Option<u8> {
    u8::try_from(number).ok()
}

fn part(word: &str) -> Option<Part> {
    if word.bytes().all(|b| b.is_ascii_digit()) {
        let number = if word.len() == 8 {
            0
        } else {
            word.parse().ok()?
        };
        return Some(Part::Number(number, word.len()));
    }
    if word == "1er" || word == "1st" {
        return Some(Part::Number(1, 1));
    }
    MONTHS
        .iter()
        .find(|(name, _)| *name == word)
        .map(|(_, month)| Part::Month(*month))
}

#[cfg(test)]
mod tests {
    use super::iso_date;

    #[test]
    fn what_can_mean_one_day_only() {
        for (text, date) in [
            ("13/05/1977", Some("1977-05-13")),
            ("05/13/1977", Some("1977-05-13")),
            ("5.5.1977", Some("1977-05-05")),
            ("1977/5/3", Some("1977-05-03")),
            ("1977.12", Some("1977-12")),
            ("12/1977", Some("1977-12")),
            ("mars 1977", Some("1977-03")),
            ("1er août 1977", Some("1977-08-01")),
            ("le 3 décembre 1977", Some("1977-12-03")),
            ("May 13, 1977", Some("1977-05-13")),
            ("13 Sept. 1977", Some("1977-09-13")),
            ("19770513", Some("1977-05-13")),
            ("1977-05-13T12:00:00", None),
            ("1977", None),
            ("1977-05", None),
            ("03/04/1977", None),
            ("5/77", None),
            ("vers 1977", None),
            ("31/02/1977", None),
            ("13/13/1977", None),
            ("", None),
        ] {
            assert_eq!(iso_date(text).as_deref(), date, "{text}");
        }
    }
}
