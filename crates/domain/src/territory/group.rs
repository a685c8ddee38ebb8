//! Groups of territories: CISAC's, by the day of the paper that names them.

use std::sync::OnceLock;

use super::set::{Extent, Territory, TerritorySet};
use crate::date::CivilDate;
use crate::partial_date::PartialDate;

/// A group that papers name.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its letters: `2EU`.
    pub code: &'static str,
    /// CISAC's number; empty for groups of our own.
    pub number: &'static str,
    /// CISAC's name, in English capitals.
    pub name: &'static str,
    members: Vec<Member>,
}

#[derive(Debug, Clone)]
struct Member {
    territory: Territory,
    since: Option<CivilDate>,
    last: Option<CivilDate>,
}

impl Group {
    /// Its members today. CISAC's tree knows no dependent territories: those of its members are in doubt elsewhere,
    /// here they are left out.
    #[must_use]
    pub fn members(&self) -> TerritorySet {
        self.now().map(|member| member.territory).collect()
    }

    fn now(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.last.is_none())
    }

    /// What a paper of that day means by it: surely the members of then that are members still; perhaps those of
    /// then and those of now. Without a day, those of now are sure.
    pub(super) fn extent(&self, on: Option<PartialDate>) -> Extent {
        if self.code == "2WL" {
            return Extent::world();
        }
        let sure = self.now().filter(|member| match (member.since, on) {
            (Some(since), Some(on)) => since <= on.first_day(),
            _ => true,
        });
        let then = self.members.iter().filter(|member| {
            member
                .last
                .is_none_or(|last| on.is_none_or(|on| on.first_day() <= last))
        });
        let maybe: TerritorySet = then.map(|member| member.territory).collect();
        Extent {
            sure: sure.map(|member| member.territory).collect(),
            maybe: maybe.or(with_belonging(maybe).minus(listed())),
        }
    }
}

/// Every group.
#[must_use]
pub fn groups() -> &'static [Group] {
    static GROUPS: OnceLock<Vec<Group>> = OnceLock::new();
    GROUPS.get_or_init(|| {
        include_str!("groups.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(group)
            .collect()
    })
}

fn group(line: &'static str) -> Option<Group> {
    let mut cells = line.split('\t');
    Some(Group {
        code: cells.next()?,
        number: cells.next()?,
        name: cells.next()?,
        members: cells.next()?.split(' ').filter_map(member).collect(),
    })
}

fn member(text: &str) -> Option<Member> {
    let day = |mark: char| {
        let (_, day) = text.split_once(mark)?;
        CivilDate::parse(day.get(..10)?).ok()
    };
    Some(Member {
        territory: Territory::of(text.get(..2)?)?,
        since: day('>'),
        last: day('<'),
    })
}

/// The group of that code, number or name in use.
pub(super) fn find(token: &str) -> Option<&'static Group> {
    let code = match token {
        "WORLD" | "WW" | "WORLDWIDE" | "MONDE" => "2WL",
        "EU" | "UE" => "2EN",
        "EEA" | "EEE" => "2EM",
        other => other,
    };
    groups()
        .iter()
        .find(|group| group.code == code || (!group.number.is_empty() && group.number == code))
}

/// With what others count as their own.
pub(super) fn with_belonging(set: TerritorySet) -> TerritorySet {
    super::BELONGING
        .iter()
        .filter(|(owner, _)| Territory::of(owner).is_some_and(|owner| set.contains(owner)))
        .fold(set, |set, (_, codes)| set.or(TerritorySet::of_codes(codes)))
}

/// Every territory that stands in CISAC's tree by itself.
fn listed() -> TerritorySet {
    static LISTED: OnceLock<TerritorySet> = OnceLock::new();
    *LISTED.get_or_init(|| {
        groups()
            .iter()
            .filter(|group| !group.number.is_empty())
            .fold(TerritorySet::EMPTY, |set, group| set.or(group.members()))
    })
}
