//! What spreadsheet programs make of codes and dates: recognised, never mended by guess.

use crate::codes::{self, CodeKind};
use crate::field::{Field, FieldId, Shape};
use crate::partial_date::PartialDate;

/// What a cell was before it became a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A text.
    Text,
    /// A number.
    Number,
    /// A number that is shown as a date, as text `YYYY-MM-DD`.
    Date,
}

/// What happened to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruin {
    /// Kebab-case code; its words are `problem-CODE` in `locales/`.
    pub code: &'static str,
    /// What it was, most likely; for a person to take or leave.
    pub proposal: Option<String>,
}

/// Days from 1899-12-30, Excel's day 0, to 1970-01-01.
const EPOCH: i32 = 25_569;

/// Looks whether a value has been through a spreadsheet program that took it for a number or a date.
#[must_use]
pub fn find_ruin(field: &Field, text: &str, origin: Origin) -> Option<Ruin> {
    let text = text.trim();
    let ruin = |code, proposal| Some(Ruin { code, proposal });
    if origin == Origin::Date {
        return match field.shape {
            Shape::PartialDate => year_shown_as_date(text).map(|year| Ruin {
                code: "table-serial-year",
                proposal: Some(year),
            }),
            _ => ruin("table-date", None),
        };
    }
    let code_like = matches!(field.shape, Shape::Code(_)) || field.id == FieldId::CatalogueNumber;
    if code_like && is_scientific(text) {
        return ruin("table-scientific", None);
    }
    if let Some(whole) = whole_of_float(text)
        && (code_like || matches!(field.shape, Shape::PartialDate | Shape::Integer))
    {
        // What is under the point may have lost its zeros besides.
        let mended = match field.shape {
            Shape::Code(kind) => with_zeros(kind, whole).unwrap_or_else(|| whole.to_owned()),
            _ => whole.to_owned(),
        };
        return ruin("table-float", Some(mended));
    }
    match field.shape {
        Shape::Code(CodeKind::Isrc) if codes::validate(CodeKind::Isrc, text).is_err() => {
            isrc_with_zeros(text).and_then(|isrc| ruin("table-isrc-zeros", Some(isrc)))
        }
        Shape::Code(kind) if codes::validate(kind, text).is_err() => {
            with_zeros(kind, text).and_then(|code| ruin("table-zeros-lost", Some(code)))
        }
        _ => None,
    }
}

/// `3.76012E+12`, `3,76012E+12`.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let exponent = exponent.strip_prefix(['+', '-']);
    let mut parts = mantissa.splitn(2, ['.', ',']);
    exponent.is_some_and(digits) && parts.all(digits)
}

/// `1977` of `1977.0`.
fn whole_of_float(text: &str) -> Option<&str> {
    let (whole, fraction) = text.split_once(['.', ','])?;
    let only = |part: &str, allowed: fn(u8) -> bool| !part.is_empty() && part.bytes().all(allowed);
    (only(whole, |b| b.is_ascii_digit()) && only(fraction, |b| b == b'0')).then_some(whole)
}

/// A code of digits that is valid with zeros before it.
fn with_zeros(kind: CodeKind, text: &str) -> Option<String> {
    let lengths: &[usize] = match kind {
        CodeKind::Barcode => &[8, 12, 13],
        CodeKind::Ipi => &[11],
        CodeKind::Isni => &[16],
        CodeKind::Isrc | CodeKind::Iswc => &[],
    };
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    lengths
        .iter()
        .filter(|length| **length > text.len())
        .map(|length| format!("{text:0>length$}"))
        .find(|padded| codes::validate(kind, padded).is_ok())
}

/// `FR-X76-26-41` was `FR-X76-26-00041`: each group was a number once.
fn isrc_with_zeros(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(['-', ' ', '.', '/']).collect();
    let [country, registrant, year, designation] = groups.as_slice() else {
        return None;
    };
    let padded = format!("{country}{registrant:0>3}{year:0>2}{designation:0>5}");
    codes::validate(CodeKind::Isrc, &padded).ok()
}

/// A year that was shown as a date: 1977 is 1905-05-30 then.
fn year_shown_as_date(text: &str) -> Option<String> {
    let day = PartialDate::parse(text).ok()?.first_day();
    let serial = day.days_since_epoch() + EPOCH;
    (1860..=2100).contains(&serial).then(|| serial.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::{Kind, find_field_of};

    type Expected = Option<(&'static str, Option<&'static str>)>;

    #[test]
    fn ruins_are_recognised_and_good_values_are_none() {
        use Origin::{Date, Number, Text};
        let field = |name: &str| {
            find_field_of(Kind::Recording, name)
                .or_else(|| find_field_of(Kind::Party, name))
                .unwrap()
        };
        let table: &[(&str, &str, Origin, Expected)] = &[
            ("barcode", "3760123456784", Text, None),
            (
                "barcode",
                "36000291452",
                Number,
                Some(("table-zeros-lost", Some("036000291452"))),
            ),
            ("barcode", "036000291452", Text, None),
            (
                "barcode",
                "3.76012E+12",
                Text,
                Some(("table-scientific", None)),
            ),
            (
                "barcode",
                "3,76012E+12",
                Text,
                Some(("table-scientific", None)),
            ),
            (
                "barcode",
                "3760123456784.0",
                Text,
                Some(("table-float", Some("3760123456784"))),
            ),
            (
                "barcode",
                "36000291452.0",
                Text,
                Some(("table-float", Some("036000291452"))),
            ),
            ("barcode", "3760123456780", Text, None),
            ("barcode", "2026-03-12", Date, Some(("table-date", None))),
            ("catno", "1.2E+10", Text, Some(("table-scientific", None))),
            ("catno", "BOL-2601", Text, None),
            ("catno", "2012-03-01", Date, Some(("table-date", None))),
            ("title", "1E+10", Text, None),
            ("title", "1977.0", Text, None),
            ("title", "2026-02-01", Date, Some(("table-date", None))),
            (
                "isrc",
                "FR-X76-26-41",
                Text,
                Some(("table-isrc-zeros", Some("FRX762600041"))),
            ),
            (
                "isrc",
                "FR X76 6 41",
                Text,
                Some(("table-isrc-zeros", Some("FRX760600041"))),
            ),
            ("isrc", "FRX762600041", Text, None),
            ("isrc", "FR-X76-26", Text, None),
            ("date", "1977.0", Text, Some(("table-float", Some("1977")))),
            ("date", "1977", Number, None),
            ("date", "1977-03-14", Date, None),
            (
                "date",
                "1905-05-30",
                Date,
                Some(("table-serial-year", Some("1977"))),
            ),
            ("track", "7.0", Text, Some(("table-float", Some("7")))),
            ("track", "7", Number, None),
            ("track", "2026-02-01", Date, Some(("table-date", None))),
        ];
        for (name, text, origin, expected) in table {
            let found = find_ruin(field(name), text, *origin);
            let found = found
                .as_ref()
                .map(|ruin| (ruin.code, ruin.proposal.as_deref()));
            assert_eq!(found, *expected, "{name} {text}");
        }
    }
}
