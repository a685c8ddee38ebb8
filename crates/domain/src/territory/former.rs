//! Countries that are no more.

use super::set::{Extent, TerritorySet};
use crate::partial_date::PartialDate;

/// What a withdrawn code covers today. `CS` stood twice: Czechoslovakia until 1992, Serbia and Montenegro from 2003;
/// the day of the paper says which, without one both are in doubt.
pub(super) fn find(token: &str, on: Option<PartialDate>) -> Option<Extent> {
    if token == "CS" {
        return match on.map(PartialDate::year) {
            Some(..=1993) => find("CSHH", on),
            Some(2003..=2006) => find("CSXX", on),
            _ => Some(Extent {
                sure: TerritorySet::EMPTY,
                maybe: TerritorySet::of_codes(&["CZ", "ME", "RS", "SK"]),
            }),
        };
    }
    include_str!("former.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .find_map(|line| row(line, token))
        .map(|extent| aruba(extent, token, on))
        .map(|extent| yugoslavia(extent, token, on))
}

fn row(line: &str, token: &str) -> Option<Extent> {
    let mut cells = line.split('\t');
    let (two, four) = (cells.next()?, cells.next()?);
    if token.is_empty() || (two != token && four != token) {
        return None;
    }
    let _until = cells.next()?;
    let set = |cell: Option<&str>| -> TerritorySet {
        TerritorySet::of_codes(&cell.unwrap_or_default().split(' ').collect::<Vec<_>>())
    };
    let sure = set(cells.next());
    Some(Extent {
        sure,
        maybe: sure.or(set(cells.next())),
    })
}

/// Aruba left the Netherlands Antilles at the end of 1985.
fn aruba(extent: Extent, token: &str, on: Option<PartialDate>) -> Extent {
    match on {
        Some(on) if token.starts_with("AN") && on.year() >= 1986 => Extent::exactly(extent.sure),
        Some(_) if token.starts_with("AN") => Extent::exactly(extent.maybe),
        _ => extent,
    }
}

/// Before 1991 Yugoslavia was all of its republics.
fn yugoslavia(extent: Extent, token: &str, on: Option<PartialDate>) -> Extent {
    match on {
        Some(on) if token.starts_with("YU") && on.year() < 1991 => Extent::exactly(extent.maybe),
        _ => extent,
    }
}
