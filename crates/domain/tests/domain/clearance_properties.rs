//! Properties of clearance on random catalogues.

use griot_domain::clearance::{Index, Piece, Question, Verdict, answer, verdicts};
use griot_domain::partial_date::PartialDate;
use griot_domain::rights::{
    Ask, Asset, Assets, CommunityAsk, Consent, Exclusivity, Fact, FactId, Facts, Grant, Known,
    Ownership, Part, Party, PartyId, PartyKind, Publication, Published, Recording, Right, RightSet,
    Share, Span, Statement, Transfer, Use, Uses, Withdrawal, Work,
};
use griot_domain::territory::{Extent, Territory, TerritorySet};
use proptest::prelude::*;

use crate::clearance_slow::Slow;

/// Chance from a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % sides
    }

    fn of<T: Clone>(&mut self, choices: &[T]) -> T {
        let at = self.roll(choices.len() as u64);
        choices[usize::try_from(at).unwrap()].clone()
    }

    fn party(&mut self) -> PartyId {
        PartyId(self.of(&[0, 0, 1, 1, 2, 2, 3, 6, 8, 9]))
    }

    fn extent(&mut self) -> Extent {
        let set = TerritorySet::of_codes;
        self.of(&[
            Extent::world(),
            Extent::world(),
            Extent::exactly(set(&["FR", "GP"])),
            Extent {
                sure: set(&["FR"]),
                maybe: set(&["FR", "GP"]),
            },
            Extent::exactly(TerritorySet::world().minus(set(&["DE"]))),
            Extent::exactly(set(&["ML"])),
            Extent {
                sure: TerritorySet::EMPTY,
                maybe: set(&["DE", "ML"]),
            },
        ])
    }

    fn span(&mut self) -> Span {
        let day = |text: &str| Some(PartialDate::parse(text).unwrap());
        self.of(&[
            Span::ALWAYS,
            Span::ALWAYS,
            Span::new(day("2026-12-29"), None),
            Span::new(None, day("2027-01-02")),
            Span::new(day("2027"), None),
            Span::new(None, day("2027-01")),
            Span::new(day("2026-12"), day("2027-01-03")),
        ])
    }

    fn signed(&mut self) -> Option<PartialDate> {
        let text = self.of(&[
            "",
            "2019-04-01",
            "2020",
            "2020-06-01",
            "2024-01-01",
            "2026-12",
        ]);
        PartialDate::parse(text).ok()
    }

    fn uses(&mut self) -> Uses {
        Uses::of(self.of(&[
            "all",
            "all",
            "kiosk-download",
            "physical",
            "machine-learning",
        ]))
        .unwrap()
    }

    fn asset(&mut self) -> Asset {
        self.of(&[
            Asset::Recording(0),
            Asset::Recording(1),
            Asset::Work(0),
            Asset::Work(1),
        ])
    }

    fn assets(&mut self) -> Assets {
        match self.roll(3) {
            0 => Assets::Everything,
            1 => Assets::These(vec![self.asset()]),
            _ => Assets::These(vec![
                Asset::Recording(0),
                Asset::Recording(1),
                Asset::Work(0),
                Asset::Work(1),
            ]),
        }
    }

    fn known(&mut self, facts: &mut Facts) -> Known {
        let id = u32::try_from(facts.names.len()).unwrap();
        facts.names.push(Fact {
            name: format!("f{id}"),
            at: id,
        });
        Known {
            fact: Some(FactId(id)),
            ..Known::default()
        }
    }

    fn grant(&mut self, facts: &mut Facts, from: PartyId, to: PartyId) -> Grant {
        let rights: RightSet = match self.roll(8) {
            0 => [Right::Master].into_iter().collect(),
            1 => [Right::Performing].into_iter().collect(),
            2 => [Right::Culture].into_iter().collect(),
            _ => Right::ALL.iter().copied().collect(),
        };
        Grant {
            from,
            to,
            assets: self.assets(),
            rights,
            uses: self.uses(),
            extent: self.extent(),
            span: self.span(),
            renewal: None,
            option_until: None,
            sell_off_months: 0,
            exclusivity: self.of(&[
                Exclusivity::None,
                Exclusivity::None,
                Exclusivity::None,
                Exclusivity::Sole,
                Exclusivity::Exclusive,
            ]),
            sublicence: self.roll(2) == 0,
            lacks_approval: self.roll(10) == 0,
            signed: self.signed(),
            unsigned: self.roll(10) == 0,
            known: self.known(facts),
        }
    }
}

fn rights_of(asset: Asset) -> RightSet {
    match asset {
        Asset::Recording(_) => [Right::Master].into_iter().collect(),
        Asset::Work(_) => Right::OF_WORKS.iter().copied().collect(),
    }
}

/// Two recordings, two works, ten parties, and papers by chance.
fn catalogue(dice: &mut Dice) -> Facts {
    let mut facts = Facts::default();
    let kinds = [
        PartyKind::Company,
        PartyKind::Company,
        PartyKind::Person,
        PartyKind::Person,
        PartyKind::Traditional,
        PartyKind::Unknown,
        PartyKind::Person,
        PartyKind::Community,
        PartyKind::Person,
        PartyKind::Society,
    ];
    for (at, kind) in kinds.into_iter().enumerate() {
        facts.parties.push(Party {
            name: format!("p{at}"),
            kind,
            ..Party::default()
        });
    }
    facts.parties[6].died = PartialDate::parse("1990").ok();
    facts.parties[6].together = vec![PartyId(2), PartyId(3)];
    facts.parties[8].died = PartialDate::parse(dice.of(&["1955", "1956", "2019"])).ok();
    facts.parties[3].refuses = dice.roll(6) == 0;
    facts.parties[1].lost = dice.roll(8) == 0;
    facts.works = vec![Work::default(), Work::default()];
    for _ in 0..2 {
        let works = dice.of(&[vec![], vec![0], vec![0], vec![1], vec![0, 1]]);
        let performers = dice.of(&[vec![], vec![2], vec![2, 3], vec![6], vec![5], vec![0, 2]]);
        let fixed = dice.of(&["", "1955", "1975", "1976", "1977-03", "2015"]);
        facts.recordings.push(Recording {
            name: String::new(),
            no_work: works.is_empty() && dice.roll(2) == 0,
            works,
            no_performers: performers.is_empty() && dice.roll(2) == 0,
            performers: performers.into_iter().map(PartyId).collect(),
            fixed: PartialDate::parse(fixed).ok(),
        });
    }
    for asset in [
        Asset::Recording(0),
        Asset::Recording(1),
        Asset::Work(0),
        Asset::Work(1),
    ] {
        if dice.roll(3) > 0 {
            let year = dice.of(&["1910", "1930", "1956", "1975", "2016", "never"]);
            let published = PartialDate::parse(year).map_or(Published::Never, Published::On);
            let known = dice.known(&mut facts);
            facts.publications.push(Publication {
                asset,
                published,
                known,
            });
        }
        let shares: &[u64] = dice.of(&[
            &[12][..],
            &[6, 6],
            &[4, 4, 4],
            &[12],
            &[6, 5],
            &[12, 1],
            &[],
        ]);
        for share in shares {
            let work = matches!(asset, Asset::Work(_));
            let party = if work && dice.roll(4) == 0 {
                PartyId(4)
            } else {
                dice.party()
            };
            let doubtful = dice.roll(5) == 0;
            let ownership = Ownership {
                asset,
                rights: rights_of(asset),
                party,
                share: Share::new(*share, 12).unwrap(),
                part: if work {
                    dice.of(&[
                        Part::Author,
                        Part::Author,
                        Part::Publisher,
                        Part::Arrangement,
                    ])
                } else {
                    Part::Publisher
                },
                extent: if doubtful {
                    dice.extent()
                } else {
                    Extent::world()
                },
                span: if doubtful { dice.span() } else { Span::ALWAYS },
                known: dice.known(&mut facts),
            };
            facts.ownerships.push(ownership);
        }
    }
    for _ in 0..dice.roll(3) {
        let transfer = Transfer {
            assets: vec![dice.asset()],
            rights: Right::ALL.iter().copied().collect(),
            from: dice.party(),
            to: dice.party(),
            share: dice.of(&[
                None,
                None,
                Some(Share::new(6, 12).unwrap()),
                Some(Share::new(4, 12).unwrap()),
            ]),
            extent: dice.extent(),
            span: dice.span(),
            known: dice.known(&mut facts),
        };
        facts.transfers.push(transfer);
    }
    for _ in 0..dice.roll(9) {
        let parties = [PartyId(7), dice.party(), dice.party()];
        let (from, to) = (dice.of(&parties), dice.party());
        if from != to {
            let grant = dice.grant(&mut facts, from, to);
            facts.grants.push(grant);
        }
    }
    for _ in 0..dice.roll(5) {
        let consent = Consent {
            performer: dice.of(&[PartyId(2), PartyId(3), PartyId(6)]),
            assets: dice.assets(),
            uses: dice.uses(),
            extent: dice.extent(),
            span: dice.span(),
            withdrawn: dice.roll(8) == 0,
            unsigned: dice.roll(8) == 0,
            known: dice.known(&mut facts),
        };
        facts.consents.push(consent);
    }
    if dice.roll(3) == 0 {
        let uses = dice.uses();
        let statement = Statement {
            by: PartyId(0),
            assets: vec![Asset::Recording(0)],
            performers: dice.of(&[None, Some(uses)]),
            known: dice.known(&mut facts),
        };
        facts.statements.push(statement);
    }
    for _ in 0..dice.roll(3) {
        let extent = dice.extent();
        let day = |text: &str| PartialDate::parse(text).unwrap();
        let ask = CommunityAsk {
            by: PartyId(7),
            assets: vec![Asset::Recording(0)],
            ask: dice.of(&[
                Ask::Attribution,
                Ask::NoSale,
                Ask::Season(1),
                Ask::Place(extent),
                Ask::Audience,
                Ask::ClosedUntil(day("2026-12-30")),
                Ask::ClosedUntil(day("2026")),
                Ask::Withdrawn(day("2027-01")),
                Ask::UnknownLabel,
            ]),
            known: dice.known(&mut facts),
        };
        facts.asks.push(ask);
    }
    if dice.roll(6) == 0 {
        let withdrawal = Withdrawal {
            assets: vec![Asset::Recording(0)],
            span: dice.span(),
            known: dice.known(&mut facts),
        };
        facts.withdrawals.push(withdrawal);
    }
    facts
}

const PLACES: [&str; 4] = ["DE", "FR", "GP", "ML"];

fn day(text: &str) -> i32 {
    PartialDate::parse(text).unwrap().range().0
}

fn question(dice: &mut Dice) -> Question {
    Question {
        recordings: dice.of(&[vec![0], vec![0], vec![1], vec![0, 1]]),
        use_: dice.of(&[
            Use::KioskDownload,
            Use::KioskDownload,
            Use::Physical,
            Use::MachineLearning,
        ]),
        territories: TerritorySet::of_codes(&PLACES),
        from: day("2026-12-27"),
        before: day("2027-02-02"),
        asker: PartyId(0),
        known_on: None,
        asked_on: None,
    }
}

fn ask(facts: &Facts, question: &Question) -> Vec<Piece> {
    answer(&Index::new(facts, question), question, &[])
}

/// The verdict at every point of the question; each point is in one piece and no more.
fn points(pieces: &[Piece], question: &Question) -> Vec<Verdict> {
    let mut all = Vec::new();
    for territory in question.territories.iter() {
        for day in question.from..question.before {
            let mut found = pieces
                .iter()
                .filter(|piece| piece.territories.contains(territory) && piece.days.contains(day));
            all.push(found.next().unwrap().verdict);
            assert!(found.next().is_none(), "one piece only");
        }
    }
    all
}

fn never(before: &[Verdict], after: &[Verdict], bad: impl Fn(Verdict, Verdict) -> bool) -> bool {
    before
        .iter()
        .zip(after)
        .all(|(before, after)| !bad(*before, *after))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_fast_engine_agrees_with_the_slow_one(seed in 1_u64..) {
        let dice = &mut Dice(seed);
        let facts = catalogue(dice);
        let question = question(dice);
        let pieces = ask(&facts, &question);
        let fast = points(&pieces, &question);
        let mut slow = Vec::new();
        for territory in question.territories.iter() {
            for day in question.from..question.before {
                slow.push(Slow { facts: &facts, question: &question, territory, day }.verdict());
            }
        }
        prop_assert_eq!(&fast, &slow);
        // Without proofs it is the same.
        let mut bare = Vec::new();
        let index = Index::new(&facts, &question);
        verdicts(&index, &question, |territories, days, verdict| bare.push((territories, days, verdict)));
        let at = |territory: Territory, day: i32| {
            bare.iter().find(|(set, days, _)| set.contains(territory) && days.contains(day)).unwrap().2
        };
        let mut again = Vec::new();
        for territory in question.territories.iter() {
            for day in question.from..question.before {
                again.push(at(territory, day));
            }
        }
        prop_assert_eq!(&fast, &again);
    }

    #[test]
    fn one_more_grant_received_never_blocks_and_one_fewer_never_clears(seed in 1_u64..) {
        let dice = &mut Dice(seed);
        let mut facts = catalogue(dice);
        let question = question(dice);
        let before = points(&ask(&facts, &question), &question);
        let from = dice.of(&[PartyId(1), PartyId(2), PartyId(3), PartyId(6), PartyId(7), PartyId(9)]);
        let grant = dice.grant(&mut facts, from, PartyId(0));
        facts.grants.push(grant);
        let after = points(&ask(&facts, &question), &question);
        let fine = never(&before, &after, |before, after| before == Verdict::Cleared && after != Verdict::Cleared);
        prop_assert!(fine);
    }

    #[test]
    fn an_exclusive_grant_given_away_never_clears_anything_for_oneself(seed in 1_u64..) {
        let dice = &mut Dice(seed);
        let mut facts = catalogue(dice);
        let question = question(dice);
        let before = points(&ask(&facts, &question), &question);
        let to = dice.of(&[PartyId(1), PartyId(2), PartyId(3), PartyId(6), PartyId(9)]);
        let mut grant = dice.grant(&mut facts, PartyId(0), to);
        grant.exclusivity = Exclusivity::Exclusive;
        facts.grants.push(grant);
        let after = points(&ask(&facts, &question), &question);
        let fine = never(&before, &after, |before, after| before != Verdict::Cleared && after == Verdict::Cleared);
        prop_assert!(fine);
    }

    #[test]
    fn a_verdict_over_a_union_is_the_union_of_the_verdicts(seed in 1_u64..) {
        let dice = &mut Dice(seed);
        let facts = catalogue(dice);
        let question = question(dice);
        let whole = ask(&facts, &question);
        let middle = question.from + 7;
        let west = TerritorySet::of_codes(&["FR", "GP"]);
        for (territories, from, before) in [
            (west, question.from, middle),
            (west, middle, question.before),
            (question.territories.minus(west), question.from, question.before),
        ] {
            let part = Question { territories, from, before, ..question.clone() };
            let asked = points(&ask(&facts, &part), &part);
            prop_assert_eq!(asked, points(&whole, &part));
        }
    }

    #[test]
    fn splitting_shares_changes_nothing(seed in 1_u64.., at in 0_usize..20) {
        let dice = &mut Dice(seed);
        let mut facts = catalogue(dice);
        let question = question(dice);
        let before = points(&ask(&facts, &question), &question);
        if !facts.ownerships.is_empty() {
            let at = at % facts.ownerships.len();
            let whole = facts.ownerships[at].share;
            let half = Share::new(whole.part(), whole.whole() * 2).unwrap();
            facts.ownerships[at].share = half;
            let twin = facts.ownerships[at].clone();
            facts.ownerships.insert(at, twin);
        }
        let after = points(&ask(&facts, &question), &question);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn missing_papers_clear_all_of_them_and_not_one_fewer(seed in 1_u64..) {
        let dice = &mut Dice(seed);
        let facts = catalogue(dice);
        let question = question(dice);
        let index = Index::new(&facts, &question);
        for piece in answer(&index, &question, &[]) {
            let here = Question {
                territories: TerritorySet::one(piece.territories.first().unwrap()),
                from: piece.days.from,
                before: piece.days.from + 1,
                ..question.clone()
            };
            for set in piece.proof.missing() {
                let with = answer(&index, &here, &set);
                prop_assert_eq!(with[0].verdict, Verdict::Cleared);
                for left_out in 0..set.len() {
                    let mut fewer = set.clone();
                    fewer.remove(left_out);
                    let without = answer(&index, &here, &fewer);
                    prop_assert_ne!(without[0].verdict, Verdict::Cleared);
                }
            }
        }
    }
}
