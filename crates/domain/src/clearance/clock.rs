//! How long the law protects: recordings and works, each territory by its own rule.
//!
//! Every rule, its source and what it leaves out stands in `docs/how-to/write-clearance-cases.md`. Two habits keep it on
//! the safe side: where a rule is simplified, protection is taken to last longer; where no rule is here, it may have
//! ended after the least that the treaties ask (50 years; Berne 7, TRIPS 14(5)), and nobody says that it has.

use std::sync::OnceLock;

use super::probe::Probe;
use crate::date::CivilDate;
use crate::partial_date::PartialDate;
use crate::rights::Published;
use crate::territory::{Extent, TerritorySet};

/// When protection ends: from `surely` on it is over, before `perhaps` it is not; between them nobody knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fall {
    pub perhaps: i32,
    pub surely: i32,
}

impl Fall {
    pub const NEVER_BEGAN: Self = Self::at(i32::MIN);
    pub const LASTS: Self = Self::at(i32::MAX);
    pub const UNKNOWN: Self = Self {
        perhaps: i32::MIN,
        surely: i32::MAX,
    };

    const fn at(day: i32) -> Self {
        Self {
            perhaps: day,
            surely: day,
        }
    }

    const fn between(perhaps: i32, surely: i32) -> Self {
        Self { perhaps, surely }
    }

    /// The later of both: the last one who lives counts.
    pub fn last(self, other: Self) -> Self {
        Self::between(
            self.perhaps.max(other.perhaps),
            self.surely.max(other.surely),
        )
    }
}

/// The 1st of January of a year.
fn january(year: i32) -> i32 {
    i16::try_from(year)
        .ok()
        .and_then(|year| CivilDate::new(year, 1, 1).ok())
        .map_or(i32::MAX, CivilDate::days_since_epoch)
}

fn day(year: i16, month: u8, day: u8) -> i32 {
    CivilDate::new(year, month, day).map_or(i32::MAX, CivilDate::days_since_epoch)
}

/// Where a rule of these is in force.
struct Zones {
    /// The Union and the European Economic Area, the United Kingdom, and where French law is in force.
    europe: Extent,
    /// Where the French code is in force: France, its five departments overseas, Saint Barthélemy, Saint Martin,
    /// Saint Pierre and Miquelon. French Polynesia, New Caledonia and Wallis and Futuna are left open.
    france: Extent,
    switzerland: Extent,
    states: Extent,
    canada: Extent,
    japan: Extent,
    australia: Extent,
}

fn zones() -> &'static Zones {
    static ZONES: OnceLock<Zones> = OnceLock::new();
    let of = |codes: &[&str]| Extent::exactly(TerritorySet::of_codes(codes));
    ZONES.get_or_init(|| Zones {
        europe: of(&[
            "AT", "BE", "BG", "BL", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GF",
            "GP", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MF", "MQ", "MT",
            "NL", "NO", "PL", "PM", "PT", "RE", "RO", "SE", "SI", "SK", "YT",
        ]),
        france: of(&["BL", "FR", "GF", "GP", "MF", "MQ", "PM", "RE", "YT"]),
        switzerland: of(&["CH"]),
        states: of(&["US"]),
        canada: of(&["CA"]),
        japan: of(&["JP"]),
        australia: of(&["AU"]),
    })
}

fn is_in(probe: &mut Probe<'_>, zone: Extent) -> bool {
    probe.inside(zone) == super::Verdict::Cleared
}

fn year(date: PartialDate) -> i32 {
    i32::from(date.year())
}

/// When a recording falls free in the probe's territory. Years are enough for all but one day in 1972.
pub(super) fn recording(
    probe: &mut Probe<'_>,
    fixed: Option<PartialDate>,
    published: Option<Published>,
) -> Fall {
    let zones = zones();
    if is_in(probe, zones.europe) {
        return by_publication(fixed, published, 1963, 50);
    }
    if is_in(probe, zones.switzerland) {
        return by_publication(fixed, published, 1970, 70);
    }
    if is_in(probe, zones.states) {
        return states(fixed, published);
    }
    if is_in(probe, zones.canada) {
        return canada(fixed, published);
    }
    if is_in(probe, zones.japan) {
        let fall = by_publication(fixed, published, 1968, 70);
        // Records from before had terms of another kind: up to 70 years all the same.
        let old = published_year(published).is_some_and(|year| year < 1968);
        let latest = published_year(published).map_or(i32::MAX, |year| january(year + 71));
        return if old {
            Fall::between(fall.perhaps, latest)
        } else {
            fall
        };
    }
    match fixed.map(year) {
        Some(fixed) => Fall::between(january(fixed + 51), i32::MAX),
        None => Fall::UNKNOWN,
    }
}

fn published_year(published: Option<Published>) -> Option<i32> {
    match published {
        Some(Published::On(day)) => Some(year(day)),
        _ => None,
    }
}

/// 50 years from publication; 70 where published since `long_since` (what was protected still when the law changed);
/// never published: `unpublished` years from fixation. Published later than 50 years after fixation is too late.
fn by_publication(
    fixed: Option<PartialDate>,
    published: Option<Published>,
    long_since: i32,
    unpublished: i32,
) -> Fall {
    let kept = |fixed: i32| january(fixed + if fixed >= long_since { unpublished } else { 50 } + 1);
    let out = |at: i32| january(at + if at >= long_since { 71 } else { 51 });
    match (fixed.map(year), published) {
        (Some(fixed), Some(Published::Never)) => Fall::at(kept(fixed)),
        (Some(fixed), Some(Published::On(at))) if year(at) > fixed + unpublished => {
            Fall::at(kept(fixed))
        }
        (Some(_), Some(Published::On(at))) => Fall::at(out(year(at))),
        (Some(fixed), None) => {
            Fall::between(january(fixed + 51), january(fixed + unpublished + 71))
        }
        // How long it had lain there is not known: perhaps too long.
        (None, Some(Published::On(at))) => Fall::between(i32::MIN, out(year(at))),
        (None, _) => Fall::UNKNOWN,
    }
}

/// 17 U.S.C. § 1401(a)(2) for what was fixed before 15 February 1972; later ones last until 2048 at least (§ 302–304).
fn states(fixed: Option<PartialDate>, published: Option<Published>) -> Fall {
    let Some(fixed) = fixed else {
        return Fall::UNKNOWN;
    };
    let (first, last) = fixed.range();
    let change = day(1972, 2, 15);
    let old = match published {
        Some(Published::On(at)) => match year(at) {
            ..=1922 => Fall::at(january(2022)),
            at @ 1923..=1946 => Fall::at(january(at + 101)),
            at @ 1947..=1956 => Fall::at(january(at + 111)),
            _ => Fall::at(day(2067, 2, 16)),
        },
        Some(Published::Never) => Fall::at(day(2067, 2, 16)),
        None => Fall::between(january(2022), day(2067, 2, 16)),
    };
    let new = Fall::between(january(2048), i32::MAX);
    if last < change {
        old
    } else if first >= change {
        new
    } else {
        Fall::between(old.perhaps.min(new.perhaps), old.surely.max(new.surely))
    }
}

/// Copyright Act, s. 23(1.1): 50 years from fixation; published before that, 70 from publication and at most 100 from
/// fixation; only what was protected still on 23 June 2015 (since 1965).
fn canada(fixed: Option<PartialDate>, published: Option<Published>) -> Fall {
    match (fixed.map(year), published) {
        (Some(fixed), Some(Published::Never)) if fixed >= 1965 => Fall::at(january(fixed + 51)),
        (Some(fixed), Some(Published::On(at))) if fixed >= 1965 => {
            let at = year(at);
            Fall::at(if at > fixed + 50 {
                january(fixed + 51)
            } else {
                january((at + 71).min(fixed + 101))
            })
        }
        (Some(fixed), _) => Fall::between(january(fixed + 51), january(fixed + 101)),
        (None, _) => Fall::UNKNOWN,
    }
}

/// When the part of a work falls free that someone wrote who died then.
pub(super) fn author(
    probe: &mut Probe<'_>,
    died: PartialDate,
    for_france: bool,
    published: Option<Published>,
) -> Fall {
    let zones = zones();
    let death = year(died);
    let seventy = january(death + 71);
    if is_in(probe, zones.france) {
        return france(death, for_france, published_year(published), published);
    }
    if is_in(probe, zones.europe) || is_in(probe, zones.switzerland) {
        return Fall::at(seventy);
    }
    let fifty = january(death + 51);
    if is_in(probe, zones.canada) {
        return Fall::at(if death >= 1972 { seventy } else { fifty });
    }
    if is_in(probe, zones.australia) {
        return if death >= 1955 {
            Fall::at(seventy)
        } else {
            Fall::between(fifty, seventy)
        };
    }
    if is_in(probe, zones.japan) {
        return if death >= 1968 {
            Fall::at(seventy)
        } else {
            Fall::between(fifty, seventy)
        };
    }
    if is_in(probe, zones.states) {
        return match published_year(published) {
            Some(at) if at >= 1978 => Fall::at(seventy),
            // Without renewal many fell free after 28 years.
            Some(at) if at < 1964 => Fall::between(january(at + 29), january(at + 96)),
            Some(at) => Fall::at(january(at + 96)),
            None => Fall::between(seventy.min(january(2003)), i32::MAX),
        };
    }
    Fall::between(fifty, i32::MAX)
}

/// CPI L.123-1, with the wars for music (L.123-8, L.123-9) and "mort pour la France" (L.123-10). The count of the odd
/// days is disputed by one; the later one is taken. That a work was still protected on the days that those articles
/// name is taken for granted.
fn france(death: i32, for_france: bool, at: Option<i32>, said: Option<Published>) -> Fall {
    let base = death + 71 + if for_france { 30 } else { 0 };
    let plain = january(base);
    let second = january(base + 8).saturating_add(121);
    let both = january(base + 14).saturating_add(273);
    match at {
        Some(..=1920) => Fall::at(both),
        Some(1921..=1947) => Fall::at(second),
        Some(_) => Fall::at(plain),
        None if said == Some(Published::Never) => Fall::at(plain),
        None => Fall::between(plain, both),
    }
}

/// When a work falls free whose author gave no name: 70 years from publication in Europe (L.123-3, Dir. 2006/116 art. 1).
pub(super) fn anonymous(probe: &mut Probe<'_>, published: Option<Published>) -> Fall {
    let europe = is_in(probe, zones().europe);
    match published_year(published) {
        // The wars count in France: 14 years and a bit at most.
        Some(at) if europe && at < 1948 => Fall::between(january(at + 71), january(at + 86)),
        Some(at) if europe => Fall::at(january(at + 71)),
        Some(at) => Fall::between(january(at + 51), i32::MAX),
        None => Fall::UNKNOWN,
    }
}
