//! The slow and obvious judge: one territory, one day, every fact looked at, nothing laid out beforehand.
//!
//! It knows the clocks of France, Germany and Mali, and shares counted in twelfths; that is all that the random
//! catalogues of `clearance_properties` hold.

use griot_domain::clearance::{Question, Verdict};
use griot_domain::date::CivilDate;
use griot_domain::rights::{
    Ask, Asset, Assets, Exclusivity, Facts, Grant, Known, Part, PartyId, PartyKind, Published,
    Right, Share, Span, Uses,
};
use griot_domain::territory::{Extent, Territory};

use Verdict::{Blocked, Cleared, Unknown};

pub struct Slow<'a> {
    pub facts: &'a Facts,
    pub question: &'a Question,
    pub territory: Territory,
    pub day: i32,
}

fn january(year: i32) -> i32 {
    CivilDate::new(i16::try_from(year).unwrap(), 1, 1)
        .unwrap()
        .days_since_epoch()
}

fn all(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    let verdicts: Vec<Verdict> = verdicts.into_iter().collect();
    if verdicts.contains(&Blocked) {
        Blocked
    } else if verdicts.contains(&Unknown) {
        Unknown
    } else {
        Cleared
    }
}

fn any(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    let verdicts: Vec<Verdict> = verdicts.into_iter().collect();
    if verdicts.contains(&Cleared) {
        Cleared
    } else if verdicts.contains(&Unknown) {
        Unknown
    } else {
        Blocked
    }
}

fn speaks_of(assets: &Assets, asset: Asset) -> bool {
    match assets {
        Assets::Everything => true,
        Assets::These(these) => these.contains(&asset),
    }
}

fn twelfths(share: Share) -> u64 {
    share.part() * 12 / share.whole()
}

impl Slow<'_> {
    fn known(&self, known: Known) -> bool {
        known.by(self.question.known_on)
    }

    fn place(&self, extent: Extent) -> Verdict {
        if extent.sure.contains(self.territory) {
            Cleared
        } else if extent.maybe.contains(self.territory) {
            Unknown
        } else {
            Blocked
        }
    }

    fn time(&self, span: Span) -> Verdict {
        if span.sure.contains(self.day) {
            Cleared
        } else if span.maybe.contains(self.day) {
            Unknown
        } else {
            Blocked
        }
    }

    fn use_(&self, uses: Uses) -> Verdict {
        if uses.sure.contains(self.question.use_) {
            Cleared
        } else if uses.maybe.contains(self.question.use_) {
            Unknown
        } else {
            Blocked
        }
    }

    /// Free from the later day, perhaps from the earlier.
    fn clock(&self, (perhaps, surely): (i32, i32)) -> Verdict {
        if surely != i32::MAX && self.day >= surely {
            Cleared
        } else if perhaps != i32::MAX && self.day >= perhaps {
            Unknown
        } else {
            Blocked
        }
    }

    pub fn verdict(&self) -> Verdict {
        all(self.question.recordings.iter().map(|id| {
            let recording = Asset::Recording(*id);
            all([
                self.withdrawn(recording),
                any([
                    self.recording_clock(*id),
                    self.held(recording, Right::Master),
                ]),
                self.works(*id),
                any([self.recording_clock(*id), self.performers(*id)]),
                self.community(recording),
            ])
        }))
    }

    fn withdrawn(&self, recording: Asset) -> Verdict {
        let of_it = self.facts.withdrawals.iter();
        all(of_it
            .filter(|one| self.known(one.known) && one.assets.contains(&recording))
            .map(|one| match self.time(one.span) {
                Cleared => Blocked,
                Blocked => Cleared,
                Unknown => Unknown,
            }))
    }

    fn published(&self, asset: Asset) -> Option<Published> {
        let said: Vec<Published> = self
            .facts
            .publications
            .iter()
            .filter(|one| one.asset == asset && self.known(one.known))
            .map(|one| one.published)
            .collect();
        let mut days: Vec<_> = said
            .iter()
            .filter_map(|one| match one {
                Published::On(day) => Some(*day),
                Published::Never => None,
            })
            .collect();
        days.sort();
        days.first()
            .map(|day| Published::On(*day))
            .or(said.first().copied())
    }

    fn recording_clock(&self, id: u32) -> Verdict {
        let fixed = self.facts.recordings[id as usize].fixed;
        let fixed = fixed.map(|day| i32::from(day.year()));
        let published = self.published(Asset::Recording(id));
        let europe = self.territory.code() != "ML";
        let ends = match (fixed, published) {
            (Some(fixed), _) if !europe => (january(fixed + 51), i32::MAX),
            (None, _) if !europe => (i32::MIN, i32::MAX),
            (Some(fixed), Some(Published::Never)) => (january(fixed + 51), january(fixed + 51)),
            (Some(fixed), None) => (january(fixed + 51), january(fixed + 121)),
            (fixed, Some(Published::On(day))) => {
                let year = i32::from(day.year());
                let out = january(year + if year < 1963 { 51 } else { 71 });
                match fixed {
                    Some(fixed) if year - fixed > 50 => (january(fixed + 51), january(fixed + 51)),
                    Some(_) => (out, out),
                    None => (i32::MIN, out),
                }
            }
            (None, _) => (i32::MIN, i32::MAX),
        };
        self.clock(ends)
    }

    fn part_clock(&self, work: u32, part: Part) -> (i32, i32) {
        let asset = Asset::Work(work);
        let part = if part == Part::Publisher {
            Part::Author
        } else {
            part
        };
        let writers: Vec<PartyId> = self
            .facts
            .ownerships
            .iter()
            .filter(|one| one.asset == asset && one.part == part && self.known(one.known))
            .map(|one| one.party)
            .collect();
        let ends = writers.iter().map(|party| {
            let party = self.facts.party(*party).unwrap();
            match (party.kind, party.died) {
                (PartyKind::Traditional, _) => (i32::MIN, i32::MIN),
                (PartyKind::Person, Some(died)) => self.life(i32::from(died.year()), asset),
                (PartyKind::Person, None) => (i32::MAX, i32::MAX),
                _ => (i32::MIN, i32::MAX),
            }
        });
        ends.reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)))
            .unwrap_or((i32::MIN, i32::MAX))
    }

    fn life(&self, died: i32, work: Asset) -> (i32, i32) {
        let seventy = january(died + 71);
        match self.territory.code() {
            "ML" => (january(died + 51), i32::MAX),
            "DE" => (seventy, seventy),
            _ => match self.published(work) {
                Some(Published::On(day)) if day.year() <= 1920 => {
                    let end = january(died + 71 + 14) + 273;
                    (end, end)
                }
                Some(Published::On(day)) if day.year() <= 1947 => {
                    let end = january(died + 71 + 8) + 121;
                    (end, end)
                }
                Some(_) => (seventy, seventy),
                None => (seventy, january(died + 71 + 14) + 273),
            },
        }
    }

    fn works(&self, id: u32) -> Verdict {
        let rights = self.question.use_.work_rights();
        let recording = &self.facts.recordings[id as usize];
        if rights.is_empty() || recording.no_work {
            return Cleared;
        }
        if recording.works.is_empty() {
            return Unknown;
        }
        all(recording.works.iter().flat_map(|work| {
            rights.iter().map(|right| {
                let asset = Asset::Work(*work);
                let mut ends = self.part_clock(*work, Part::Author);
                let arranged = self.facts.ownerships.iter().any(|one| {
                    one.asset == asset && one.part == Part::Arrangement && self.known(one.known)
                });
                if arranged {
                    let other = self.part_clock(*work, Part::Arrangement);
                    ends = (ends.0.max(other.0), ends.1.max(other.1));
                }
                any([self.clock(ends), self.held(asset, *right)])
            })
        }))
    }

    /// Everyone who holds a right lets the one who asks, and nobody else was let alone.
    fn held(&self, asset: Asset, right: Right) -> Verdict {
        let mut needs = Vec::new();
        let mut lines: Vec<(PartyId, Part, u64)> = Vec::new();
        let mut gave = Vec::new();
        let mut doubts = 0;
        let mut on_file = false;
        for one in &self.facts.ownerships {
            if one.asset != asset || !self.known(one.known) {
                continue;
            }
            on_file = true;
            if !one.rights.contains(right) {
                continue;
            }
            match all([self.place(one.extent), self.time(one.span)]) {
                Cleared => lines.push((one.party, one.part, twelfths(one.share))),
                Unknown => {
                    doubts += 1;
                    needs.push(Unknown);
                }
                Blocked => {}
            }
        }
        if right == Right::Master && !on_file {
            let mut said = self.facts.statements.iter();
            let said = said.find(|one| one.assets.contains(&asset) && self.known(one.known));
            lines.extend(said.map(|one| (one.by, Part::Publisher, 12)));
        }
        let mut transfers: Vec<_> = self.facts.transfers.iter().collect();
        transfers.sort_by_key(|one| one.span.maybe.from);
        for one in transfers {
            if !one.assets.contains(&asset) || !one.rights.contains(right) || !self.known(one.known)
            {
                continue;
            }
            match all([self.place(one.extent), self.time(one.span)]) {
                Blocked => {}
                Unknown => {
                    doubts += 1;
                    gave.push(one.from);
                    let both = [one.from, one.to].map(|party| self.lets(party, asset, right));
                    needs.push(any([Unknown, all(both)]));
                }
                Cleared => {
                    let mut open = one.share.map(twelfths);
                    let mut moved = Vec::new();
                    for (party, part, share) in &mut lines {
                        if *party == one.from && open != Some(0) {
                            let taken = open.map_or(*share, |open| open.min(*share));
                            *share -= taken;
                            open = open.map(|open| open - taken);
                            moved.push((one.to, *part, taken));
                        }
                    }
                    if moved.is_empty() || open.is_some_and(|open| open > 0) {
                        needs.push(Unknown);
                    }
                    lines.retain(|(party, _, share)| *share > 0 || *party != one.from);
                    lines.extend(moved);
                }
            }
        }
        if lines.iter().map(|(_, _, share)| share).sum::<u64>() != 12
            && !(lines.is_empty() && doubts > 0)
        {
            needs.push(Unknown);
        }
        for (party, part, _) in &lines {
            if gave.contains(party) {
                continue;
            }
            needs.push(match asset {
                Asset::Recording(_) => self.lets(*party, asset, right),
                Asset::Work(work) => {
                    if self.facts.kind(*party) == PartyKind::Traditional {
                        Cleared
                    } else {
                        any([
                            self.clock(self.part_clock(work, *part)),
                            self.lets(*party, asset, right),
                        ])
                    }
                }
            });
        }
        for other in self.exclusives(self.question.asker, asset, right) {
            if other.exclusivity == Exclusivity::Exclusive && other.to != self.question.asker {
                needs.push(self.against(other, asset, right, Blocked));
            }
        }
        all(needs)
    }

    fn lets(&self, party: PartyId, asset: Asset, right: Right) -> Verdict {
        if party == self.question.asker {
            return Cleared;
        }
        let one = self.facts.party(party).unwrap();
        if matches!(one.kind, PartyKind::Unknown | PartyKind::Anonymous) {
            return Unknown;
        }
        let through = vec![self.question.asker];
        let given = self.given(party, asset, right, false, &through, None);
        if !one.together.is_empty() {
            let each = one
                .together
                .iter()
                .map(|heir| self.lets(*heir, asset, right));
            return any([given, all(each)]);
        }
        let dead = one.died.is_some_and(|day| self.day >= day.range().1);
        let silent = if dead && !one.refuses && !one.lost {
            Unknown
        } else {
            Blocked
        };
        any([given, silent])
    }

    fn given(
        &self,
        holder: PartyId,
        asset: Asset,
        right: Right,
        give_on: bool,
        through: &[PartyId],
        since: Option<i32>,
    ) -> Verdict {
        let to = *through.last().unwrap();
        let grants = self.facts.grants.iter().filter(|grant| {
            grant.to == to
                && grant.rights.contains(right)
                && speaks_of(&grant.assets, asset)
                && !through.contains(&grant.from)
                && self.known(grant.known)
        });
        any(grants.map(|grant| {
            let mut needs = vec![self.covers(grant)];
            if grant.lacks_approval || (give_on && !grant.sublicence) {
                needs.push(Blocked);
            }
            if since.is_some_and(|since| grant.signed.is_none_or(|day| day.range().0 < since)) {
                needs.push(Blocked);
            }
            for other in self.exclusives(grant.from, asset, right) {
                if other.to == grant.to || through.contains(&other.to) {
                    continue;
                }
                let days = |grant: &Grant| match grant.signed {
                    Some(day) => Some(day.range()),
                    None if grant.span.maybe.from == i32::MIN => None,
                    None => Some((grant.span.maybe.from, grant.span.sure.from)),
                };
                let worst = match (days(other), days(grant)) {
                    (Some(other), Some(own)) if other.1 <= own.0 => Blocked,
                    (Some(other), Some(own)) if own.1 < other.0 => continue,
                    _ => Unknown,
                };
                needs.push(self.against(other, asset, right, worst));
            }
            if grant.from == holder {
                let signed = grant.signed.map(|day| day.range().1);
                let since = self.held_since(holder, asset);
                if signed.is_some_and(|signed| since.is_some_and(|since| signed < since)) {
                    needs.push(Unknown);
                }
            } else {
                let mut further = through.to_vec();
                further.push(grant.from);
                needs.push(self.given(holder, asset, right, true, &further, since));
            }
            all(needs)
        }))
    }

    fn held_since(&self, party: PartyId, asset: Asset) -> Option<i32> {
        let mut days = Vec::new();
        for one in &self.facts.ownerships {
            if one.party == party && one.asset == asset && self.known(one.known) {
                days.push(one.span.maybe.from);
            }
        }
        for one in &self.facts.transfers {
            if one.to == party && one.assets.contains(&asset) && self.known(one.known) {
                days.push(one.span.maybe.from);
            }
        }
        for one in &self.facts.statements {
            if one.by == party && one.assets.contains(&asset) && self.known(one.known) {
                days.push(i32::MIN);
            }
        }
        days.into_iter().min()
    }

    /// What a signed grant covers; an unsigned one at most perhaps.
    fn covers(&self, grant: &Grant) -> Verdict {
        let covered = all([
            self.use_(grant.uses),
            self.place(grant.extent),
            self.time(grant.span),
        ]);
        if grant.unsigned {
            all([covered, Unknown])
        } else {
            covered
        }
    }

    fn exclusives(&self, of: PartyId, asset: Asset, right: Right) -> Vec<&Grant> {
        let grants = self.facts.grants.iter();
        grants
            .filter(|grant| {
                grant.from == of
                    && grant.exclusivity != Exclusivity::None
                    && grant.rights.contains(right)
                    && speaks_of(&grant.assets, asset)
                    && self.known(grant.known)
            })
            .collect()
    }

    fn against(&self, other: &Grant, asset: Asset, right: Right, worst: Verdict) -> Verdict {
        let verdict = match self.covers(other) {
            Blocked => return Cleared,
            Cleared => worst,
            Unknown => Unknown,
        };
        let back = self.facts.grants.iter().filter(|grant| {
            grant.from == other.to
                && grant.to == self.question.asker
                && grant.rights.contains(right)
                && speaks_of(&grant.assets, asset)
                && !grant.lacks_approval
                && self.known(grant.known)
        });
        any([verdict, any(back.map(|grant| self.covers(grant)))])
    }

    fn performers(&self, id: u32) -> Verdict {
        let recording = &self.facts.recordings[id as usize];
        if !self.question.use_.asks_performers()
            || (recording.performers.is_empty() && recording.no_performers)
        {
            return Cleared;
        }
        let asset = Asset::Recording(id);
        if recording.performers.is_empty() {
            return any([Unknown, self.engaged(None, asset)]);
        }
        all(recording
            .performers
            .iter()
            .map(|party| self.performer(*party, asset)))
    }

    fn performer(&self, performer: PartyId, asset: Asset) -> Verdict {
        let party = self.facts.party(performer).unwrap();
        let engaged = self.engaged(Some(performer), asset);
        if matches!(
            party.kind,
            PartyKind::Unknown | PartyKind::Anonymous | PartyKind::Traditional
        ) {
            return any([engaged, Unknown]);
        }
        if performer == self.question.asker {
            return Cleared;
        }
        let consents = self.facts.consents.iter().filter(|one| {
            one.performer == performer && speaks_of(&one.assets, asset) && self.known(one.known)
        });
        let said = any(consents.map(|one| {
            let covered = all([
                self.use_(one.uses),
                self.place(one.extent),
                self.time(one.span),
            ]);
            if one.unsigned {
                all([covered, Unknown])
            } else {
                covered
            }
        }));
        let silent = if !party.together.is_empty() {
            all(party.together.iter().map(|one| self.performer(*one, asset)))
        } else if party.died.is_some_and(|day| self.day >= day.range().1)
            && !party.refuses
            && !party.lost
        {
            Unknown
        } else {
            Blocked
        };
        any([engaged, said, silent])
    }

    fn engaged(&self, performer: Option<PartyId>, asset: Asset) -> Verdict {
        let took_back = performer.is_some_and(|performer| {
            self.facts.party(performer).unwrap().refuses
                || self.facts.consents.iter().any(|one| {
                    one.performer == performer
                        && one.withdrawn
                        && speaks_of(&one.assets, asset)
                        && self.known(one.known)
                })
        });
        if took_back {
            return Blocked;
        }
        let said = self.facts.statements.iter();
        any(said
            .filter(|one| one.assets.contains(&asset) && self.known(one.known))
            .filter_map(|one| one.performers)
            .map(|uses| self.use_(uses)))
    }

    fn community(&self, asset: Asset) -> Verdict {
        let asks = self.facts.asks.iter();
        all(asks
            .filter(|one| one.assets.contains(&asset) && self.known(one.known))
            .map(|one| {
                let commercial = self.question.use_.is_commercial();
                let mut since = None;
                let verdict = match &one.ask {
                    Ask::Attribution => Cleared,
                    Ask::NoSale if commercial => Blocked,
                    Ask::NoSale => Cleared,
                    Ask::Season(months) => {
                        let month = CivilDate::from_days_since_epoch(self.day).unwrap().month();
                        if months >> (month - 1) & 1 == 1 {
                            Blocked
                        } else {
                            Cleared
                        }
                    }
                    Ask::Place(extent) => self.place(*extent),
                    Ask::Audience if commercial => Blocked,
                    Ask::Audience | Ask::UnknownLabel => Unknown,
                    Ask::ClosedUntil(day) => {
                        let (first, last) = day.range();
                        if self.day <= first {
                            Blocked
                        } else if self.day <= last {
                            Unknown
                        } else {
                            Cleared
                        }
                    }
                    Ask::Withdrawn(day) => {
                        let (first, last) = day.range();
                        since = Some(last);
                        if self.day < first {
                            Cleared
                        } else if self.day < last {
                            Unknown
                        } else {
                            Blocked
                        }
                    }
                };
                let through = vec![self.question.asker];
                any([
                    verdict,
                    self.given(one.by, asset, Right::Culture, false, &through, since),
                ])
            }))
    }
}
