//! The facts, laid out so that a question touches only those that concern it.

use std::collections::HashMap;

use super::Question;
use crate::date::CivilDate;
use crate::partial_date::PartialDate;
use crate::rights::{
    Asset, Assets, Days, Exclusivity, Facts, PartyId, Published, Renewal, Span, Use,
};

/// Facts that count on a day of knowledge, by what they are about.
#[derive(Debug)]
pub struct Index<'a> {
    pub(super) facts: &'a Facts,
    pub(super) ownerships: HashMap<Asset, Vec<usize>>,
    pub(super) transfers: HashMap<Asset, Vec<usize>>,
    pub(super) statements: HashMap<Asset, Vec<usize>>,
    pub(super) asks: HashMap<Asset, Vec<usize>>,
    pub(super) withdrawals: HashMap<Asset, Vec<usize>>,
    pub(super) overrides: HashMap<Asset, Vec<usize>>,
    pub(super) published: HashMap<Asset, Vec<Published>>,
    grants_to: HashMap<(PartyId, Option<Asset>), Vec<usize>>,
    exclusives_of: HashMap<(PartyId, Option<Asset>), Vec<usize>>,
    consents: HashMap<(PartyId, Option<Asset>), Vec<usize>>,
    /// Of each grant, its days with what was renewed by the day of asking.
    spans: Vec<Span>,
}

impl<'a> Index<'a> {
    /// Lays out the facts that a question may count on.
    #[must_use]
    pub fn new(facts: &'a Facts, question: &Question) -> Self {
        let mut index = Self {
            facts,
            ownerships: HashMap::new(),
            transfers: HashMap::new(),
            statements: HashMap::new(),
            asks: HashMap::new(),
            withdrawals: HashMap::new(),
            overrides: HashMap::new(),
            published: HashMap::new(),
            grants_to: HashMap::new(),
            exclusives_of: HashMap::new(),
            consents: HashMap::new(),
            spans: Vec::with_capacity(facts.grants.len()),
        };
        let asked = question.asked_on.or(question.known_on);
        for (at, one) in facts.ownerships.iter().enumerate() {
            if question.knows(one.known) {
                index.ownerships.entry(one.asset).or_default().push(at);
            }
        }
        for (at, one) in facts.transfers.iter().enumerate() {
            if question.knows(one.known) {
                file(&mut index.transfers, &one.assets, at);
            }
        }
        for (at, one) in facts.statements.iter().enumerate() {
            if question.knows(one.known) {
                file(&mut index.statements, &one.assets, at);
            }
        }
        for (at, one) in facts.asks.iter().enumerate() {
            if question.knows(one.known) {
                file(&mut index.asks, &one.assets, at);
            }
        }
        for (at, one) in facts.withdrawals.iter().enumerate() {
            if question.knows(one.known) {
                file(&mut index.withdrawals, &one.assets, at);
            }
        }
        for (at, one) in facts.overrides.iter().enumerate() {
            if question.knows(one.known) {
                file(&mut index.overrides, &one.assets, at);
            }
        }
        for one in &facts.publications {
            if question.knows(one.known) {
                index
                    .published
                    .entry(one.asset)
                    .or_default()
                    .push(one.published);
            }
        }
        for (at, grant) in facts.grants.iter().enumerate() {
            index.spans.push(renewed(grant.span, grant.renewal, asked));
            if !question.knows(grant.known) {
                continue;
            }
            for asset in keys(&grant.assets) {
                index
                    .grants_to
                    .entry((grant.to, asset))
                    .or_default()
                    .push(at);
                if grant.exclusivity != Exclusivity::None {
                    index
                        .exclusives_of
                        .entry((grant.from, asset))
                        .or_default()
                        .push(at);
                }
            }
        }
        for (at, consent) in facts.consents.iter().enumerate() {
            if question.knows(consent.known) {
                for asset in keys(&consent.assets) {
                    index
                        .consents
                        .entry((consent.performer, asset))
                        .or_default()
                        .push(at);
                }
            }
        }
        // The order of transfers is that of their days.
        for list in index.transfers.values_mut() {
            list.sort_by_key(|at| facts.transfers.get(*at).map(|one| one.span.maybe.from));
        }
        index
    }

    /// Grants to someone that speak of an asset.
    pub(super) fn grants(&self, to: PartyId, asset: Asset) -> impl Iterator<Item = usize> + '_ {
        both(&self.grants_to, to, asset)
    }

    /// What someone gave exclusively.
    pub(super) fn exclusives(&self, of: PartyId, asset: Asset) -> impl Iterator<Item = usize> + '_ {
        both(&self.exclusives_of, of, asset)
    }

    /// A performer's words.
    pub(super) fn consents(&self, of: PartyId, asset: Asset) -> impl Iterator<Item = usize> + '_ {
        both(&self.consents, of, asset)
    }

    /// The days of a grant for a use, renewals and sell-off counted.
    pub(super) fn span(&self, grant: usize, use_: Use) -> Span {
        let mut span = self.spans.get(grant).copied().unwrap_or(Span::ALWAYS);
        let months = self
            .facts
            .grants
            .get(grant)
            .map_or(0, |one| one.sell_off_months);
        if use_ == Use::Physical && months > 0 {
            span.sure.before = later(span.sure.before, months);
            span.maybe.before = later(span.maybe.before, months);
        }
        span
    }

    /// Where something was published, by what is known: the earliest day; none where nobody says.
    pub(super) fn published(&self, asset: Asset) -> Option<Published> {
        let said = self.published.get(&asset)?;
        said.iter()
            .filter_map(|one| match one {
                Published::On(day) => Some(*day),
                Published::Never => None,
            })
            .min()
            .map_or(said.first().copied(), |day| Some(Published::On(day)))
    }
}

fn both(
    map: &HashMap<(PartyId, Option<Asset>), Vec<usize>>,
    party: PartyId,
    asset: Asset,
) -> impl Iterator<Item = usize> + '_ {
    let of = |key| map.get(&(party, key)).into_iter().flatten().copied();
    of(Some(asset)).chain(of(None))
}

fn keys(assets: &Assets) -> Vec<Option<Asset>> {
    match assets {
        Assets::Everything => vec![None],
        Assets::These(assets) => assets.iter().copied().map(Some).collect(),
    }
}

fn file(map: &mut HashMap<Asset, Vec<usize>>, assets: &[Asset], at: usize) {
    for asset in assets {
        map.entry(*asset).or_default().push(at);
    }
}

/// So many months after a day; the last of the month where it is shorter.
pub(super) fn later(day: i32, months: u16) -> i32 {
    moved(day, i32::from(months))
}

fn moved(day: i32, months: i32) -> i32 {
    let Some(date) = CivilDate::from_days_since_epoch(day) else {
        return day;
    };
    let all = i32::from(date.year()) * 12 + i32::from(date.month()) - 1 + months;
    let (Ok(year), Ok(month)) = (
        i16::try_from(all.div_euclid(12)),
        u8::try_from(all.rem_euclid(12) + 1),
    ) else {
        return day;
    };
    (1..=date.day())
        .rev()
        .find_map(|of_month| CivilDate::new(year, month, of_month).ok())
        .map_or(day, CivilDate::days_since_epoch)
}

/// A term with its tacit renewals. Those whose day of notice had passed without notice when the question was asked
/// are sure; later ones are in doubt, since notice may still be given; notice ends it with the period that runs.
fn renewed(span: Span, renewal: Option<Renewal>, asked: Option<CivilDate>) -> Span {
    let Some(renewal) = renewal.filter(|one| one.months > 0) else {
        return span;
    };
    let end = |first: i32, doubtful: bool| -> i32 {
        let mut end = first;
        // A lifetime of months is enough.
        for _ in 0..1200 {
            let deadline = moved(end, -i32::from(renewal.notice_months));
            let noticed = renewal.notice_given.map(PartialDate::range);
            match noticed {
                Some((early, late)) if (if doubtful { late } else { early }) < deadline => {
                    return end;
                }
                None if asked.is_none_or(|day| day.days_since_epoch() < deadline) => return end,
                _ => {}
            }
            let next = later(end, renewal.months);
            if next <= end {
                return end;
            }
            end = next;
        }
        end
    };
    if span.sure.before == i32::MAX {
        return span;
    }
    let sure = end(span.sure.before, false);
    let maybe = if renewal.notice_given.is_some() {
        end(span.maybe.before, true)
    } else {
        i32::MAX
    };
    Span {
        sure: Days {
            before: sure,
            ..span.sure
        },
        maybe: Days {
            before: maybe.max(sure),
            ..span.maybe
        },
    }
}
