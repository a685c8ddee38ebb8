//! One recording at one point: all branches must hold.

use super::Question;
use super::clock::{self, Fall};
use super::index::Index;
use super::paper::Paper;
use super::probe::{About, All, Probe};
use super::rule::Rule;
use super::share::{self, Doubt, Holdings};
use super::verdict::Verdict;
use crate::rights::{Asset, FactId, Part, PartyId, PartyKind, Right, Share};

/// Facts and a question.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'a> {
    pub index: &'a Index<'a>,
    pub question: &'a Question,
}

impl Judge<'_> {
    /// The verdict over one recording.
    pub fn recording(&self, probe: &mut Probe<'_>, id: u32) -> Verdict {
        let asset = Asset::Recording(id);
        let at = probe.open(Rule::Recording, false, of(asset));
        let mut all = All::new();
        all.add(self.withdrawn(probe, asset));
        if !all.is_settled(probe) {
            all.add(self.master(probe, id));
        }
        if !all.is_settled(probe) {
            all.add(self.works(probe, id));
        }
        if !all.is_settled(probe) {
            all.add(self.performers(probe, id));
        }
        if !all.is_settled(probe) {
            all.add(self.community(probe, asset));
        }
        probe.close(at, all.0)
    }

    fn withdrawn(&self, probe: &mut Probe<'_>, asset: Asset) -> Verdict {
        let mut all = All::new();
        for at in self.index.withdrawals.get(&asset).into_iter().flatten() {
            let Some(one) = self.index.facts.withdrawals.get(*at) else {
                continue;
            };
            let verdict = match probe.during(one.span) {
                Verdict::Cleared => Verdict::Blocked,
                Verdict::Unknown => Verdict::Unknown,
                Verdict::Blocked => continue,
            };
            let about = About {
                fact: one.known.fact,
                ..of(asset)
            };
            all.add(probe.leaf(Rule::Withdrawn, verdict, about));
        }
        all.0
    }

    /// A line that says whether protection is over.
    pub fn clock(&self, probe: &mut Probe<'_>, fall: Fall, free: Rule, asset: Asset) -> Verdict {
        let mut about = of(asset);
        if probe.passed(fall.surely) {
            about.day = Some(fall.surely).filter(|day| *day != i32::MIN);
            probe.leaf(free, Verdict::Cleared, about)
        } else if probe.passed(fall.perhaps) {
            about.paper = Some(Paper::Clock(asset));
            probe.leaf(Rule::ProtectionUnknown, Verdict::Unknown, about)
        } else {
            about.day = Some(fall.perhaps).filter(|day| *day != i32::MAX);
            probe.leaf(Rule::Protected, Verdict::Blocked, about)
        }
    }

    pub fn recording_fall(&self, probe: &mut Probe<'_>, id: u32) -> Fall {
        let asset = Asset::Recording(id);
        let recording = self.index.facts.recordings.get(id as usize);
        let fixed = recording.and_then(|one| one.fixed);
        clock::recording(probe, fixed, self.index.published(asset))
    }

    fn master(&self, probe: &mut Probe<'_>, id: u32) -> Verdict {
        let asset = Asset::Recording(id);
        let at = probe.open(Rule::Master, true, of(asset));
        let mut verdict = Verdict::Blocked;
        if probe.wants_all() {
            let fall = self.recording_fall(probe, id);
            verdict = verdict.or(self.clock(probe, fall, Rule::RecordingFree, asset));
        }
        verdict = verdict.or(self.holders(probe, asset, Right::Master));
        if verdict != Verdict::Cleared && !probe.wants_all() {
            let fall = self.recording_fall(probe, id);
            verdict = verdict.or(self.clock(probe, fall, Rule::RecordingFree, asset));
        }
        probe.close(at, verdict)
    }

    /// Every holder of a right, and that their shares make one whole.
    fn holders(&self, probe: &mut Probe<'_>, asset: Asset, right: Right) -> Verdict {
        let at = probe.open(Rule::Holders, false, of(asset));
        let holdings = share::holdings(self.index, probe, asset, right);
        let mut all = All::new();
        all.add(self.shares(probe, asset, right, &holdings));
        let mut seen = Vec::new();
        for held in &holdings.lines {
            if all.is_settled(probe) {
                break;
            }
            // A share that is split among papers of one holder needs one line.
            if seen.contains(&(held.party, held.part)) {
                continue;
            }
            seen.push((held.party, held.part));
            // Perhaps it gave its share away: the line of that doubt asks both.
            let gave = |doubt: &Doubt| doubt.between.is_some_and(|(from, _)| from == held.party);
            if holdings.doubts.iter().any(gave) {
                continue;
            }
            all.add(match asset {
                Asset::Recording(_) => self.holder(probe, held.party, asset, right, held.fact),
                Asset::Work(work) => {
                    self.writer(probe, held.party, held.part, work, right, held.fact)
                }
            });
        }
        if !all.is_settled(probe) {
            all.add(self.given_away(probe, asset, right));
        }
        probe.close(at, all.0)
    }

    fn shares(
        &self,
        probe: &mut Probe<'_>,
        asset: Asset,
        right: Right,
        holdings: &Holdings,
    ) -> Verdict {
        let mut all = All::new();
        let mend = |fact| About {
            fact,
            paper: Some(Paper::Shares(asset)),
            ..of(asset)
        };
        for fact in &holdings.holes {
            all.add(probe.leaf(Rule::ChainHole, Verdict::Unknown, mend(*fact)));
        }
        for Doubt { fact, between } in &holdings.doubts {
            let line = probe.open(
                Rule::SharesDoubt,
                true,
                About {
                    paper: None,
                    ..mend(*fact)
                },
            );
            let mut verdict = probe.leaf(Rule::SharesDoubt, Verdict::Unknown, mend(*fact));
            if let Some((from, to)) = between {
                // Where both let the one who asks, it does not matter which of them holds it.
                let both = probe.open(Rule::Holders, false, of(asset));
                let from = self.holder(probe, *from, asset, right, *fact);
                let to = self.holder(probe, *to, asset, right, *fact);
                verdict = verdict.or(probe.close(both, from.and(to)));
            }
            all.add(probe.close(line, verdict));
        }
        let own = holdings.lines.iter().any(|held| held.own_production);
        let first = holdings.lines.first().and_then(|held| held.fact);
        let (rule, verdict) = match holdings.sum() {
            _ if holdings.lines.is_empty() && !holdings.doubts.is_empty() => return all.0,
            _ if holdings.lines.is_empty() => (Rule::SharesNone, Verdict::Unknown),
            Some(Share::ALL) if own => (Rule::OwnProduction, Verdict::Cleared),
            Some(Share::ALL) => (Rule::SharesWhole, Verdict::Cleared),
            Some(sum) if sum < Share::ALL => (Rule::SharesShort, Verdict::Unknown),
            _ => (Rule::SharesOver, Verdict::Unknown),
        };
        let about = if verdict == Verdict::Cleared {
            About {
                fact: first,
                ..of(asset)
            }
        } else {
            mend(None)
        };
        all.add(probe.leaf(rule, verdict, about));
        all.0
    }

    fn works(&self, probe: &mut Probe<'_>, id: u32) -> Verdict {
        let asset = Asset::Recording(id);
        let rights = self.question.use_.work_rights();
        if rights.is_empty() {
            return probe.leaf(Rule::WorkNotNeeded, Verdict::Cleared, of(asset));
        }
        let Some(recording) = self.index.facts.recordings.get(id as usize) else {
            return Verdict::Unknown;
        };
        if recording.works.is_empty() {
            if recording.no_work {
                return probe.leaf(Rule::NoWork, Verdict::Cleared, of(asset));
            }
            let about = About {
                paper: Some(Paper::WorkNamed(asset)),
                ..of(asset)
            };
            return probe.leaf(Rule::WorkNone, Verdict::Unknown, about);
        }
        let mut all = All::new();
        for work in &recording.works {
            if all.is_settled(probe) {
                break;
            }
            let at = probe.open(Rule::Work, false, of(Asset::Work(*work)));
            let mut branch = All::new();
            for right in rights {
                if branch.is_settled(probe) {
                    break;
                }
                branch.add(self.work_right(probe, *work, *right));
            }
            all.add(probe.close(at, branch.0));
        }
        all.0
    }

    fn work_right(&self, probe: &mut Probe<'_>, work: u32, right: Right) -> Verdict {
        let asset = Asset::Work(work);
        let at = probe.open(Rule::WorkRight, true, of(asset));
        let mut verdict = Verdict::Blocked;
        let mut free = |judge: &Self, probe: &mut Probe<'_>| {
            let mut fall = judge.part_fall(probe, work, Part::Author);
            if judge.has_arrangement(work) {
                fall = fall.last(judge.part_fall(probe, work, Part::Arrangement));
            }
            verdict = verdict.or(judge.clock(probe, fall, Rule::WorkFree, asset));
            verdict
        };
        if probe.wants_all() {
            free(self, probe);
        }
        let mut joined = self.holders(probe, asset, right);
        if joined != Verdict::Cleared && !probe.wants_all() {
            joined = joined.or(free(self, probe));
        }
        probe.close(at, verdict.or(joined))
    }

    fn has_arrangement(&self, work: u32) -> bool {
        let lines = self.index.ownerships.get(&Asset::Work(work));
        lines.into_iter().flatten().any(|at| {
            let one = self.index.facts.ownerships.get(*at);
            one.is_some_and(|one| one.part == Part::Arrangement)
        })
    }

    /// When a part of a work falls free: with the last of those who wrote it.
    fn part_fall(&self, probe: &mut Probe<'_>, work: u32, part: Part) -> Fall {
        let facts = self.index.facts;
        let asset = Asset::Work(work);
        let published = self.index.published(asset);
        let part = if part == Part::Publisher {
            Part::Author
        } else {
            part
        };
        let mut last: Option<Fall> = None;
        for at in self.index.ownerships.get(&asset).into_iter().flatten() {
            let Some(one) = facts.ownerships.get(*at).filter(|one| one.part == part) else {
                continue;
            };
            let Some(party) = facts.party(one.party) else {
                continue;
            };
            let fall = match party.kind {
                PartyKind::Traditional => Fall::NEVER_BEGAN,
                PartyKind::Anonymous => clock::anonymous(probe, published),
                PartyKind::Person => match party.died {
                    Some(died) => clock::author(probe, died, party.died_for_france, published),
                    None if party.death_unknown => Fall::UNKNOWN,
                    None => Fall::LASTS,
                },
                _ => Fall::UNKNOWN,
            };
            last = Some(last.map_or(fall, |before| before.last(fall)));
        }
        last.unwrap_or(Fall::UNKNOWN)
    }

    /// One who holds a share of a work: free where their part is, else as every holder.
    fn writer(
        &self,
        probe: &mut Probe<'_>,
        party: PartyId,
        part: Part,
        work: u32,
        right: Right,
        fact: Option<FactId>,
    ) -> Verdict {
        let asset = Asset::Work(work);
        let about = About {
            party: Some(party),
            fact,
            ..of(asset)
        };
        if self.index.facts.kind(party) == PartyKind::Traditional {
            return probe.leaf(Rule::Traditional, Verdict::Cleared, about);
        }
        let at = probe.open(Rule::Holder, true, about);
        let mut verdict = Verdict::Blocked;
        let free = if part == Part::Arrangement {
            Rule::ArrangementFree
        } else {
            Rule::WorkFree
        };
        if probe.wants_all() {
            let fall = self.part_fall(probe, work, part);
            verdict = verdict.or(self.clock(probe, fall, free, asset));
        }
        verdict = verdict.or(self.sources(probe, party, asset, right));
        if verdict != Verdict::Cleared && !probe.wants_all() {
            let fall = self.part_fall(probe, work, part);
            verdict = verdict.or(self.clock(probe, fall, free, asset));
        }
        probe.close(at, verdict)
    }
}

pub(super) fn of(asset: Asset) -> About {
    About {
        asset: Some(asset),
        ..About::default()
    }
}
