//! What the performers said.

use super::judge::{Judge, of};
use super::paper::Paper;
use super::probe::{About, All, Probe};
use super::rule::Rule;
use super::verdict::Verdict;
use crate::rights::{Asset, Consent, FactId, PartyId, PartyKind};

impl Judge<'_> {
    /// All performers of a recording. Their protection ends with the producer's: a simplification, since that of
    /// performances which were communicated and never published as a phonogram ends earlier.
    pub fn performers(&self, probe: &mut Probe<'_>, id: u32) -> Verdict {
        let asset = Asset::Recording(id);
        if !self.question.use_.asks_performers() {
            return probe.leaf(Rule::PerformersNotNeeded, Verdict::Cleared, of(asset));
        }
        let Some(recording) = self.index.facts.recordings.get(id as usize) else {
            return Verdict::Unknown;
        };
        if recording.performers.is_empty() && recording.no_performers {
            return probe.leaf(Rule::NoPerformers, Verdict::Cleared, of(asset));
        }
        let at = probe.open(Rule::Performers, true, of(asset));
        let mut verdict = Verdict::Blocked;
        if probe.wants_all() {
            let fall = self.recording_fall(probe, id);
            verdict = verdict.or(self.clock(probe, fall, Rule::RecordingFree, asset));
        }
        verdict = verdict.or(self.line_up(probe, &recording.performers, asset));
        if verdict != Verdict::Cleared && !probe.wants_all() {
            let fall = self.recording_fall(probe, id);
            verdict = verdict.or(self.clock(probe, fall, Rule::RecordingFree, asset));
        }
        probe.close(at, verdict)
    }

    fn line_up(&self, probe: &mut Probe<'_>, performers: &[PartyId], asset: Asset) -> Verdict {
        if performers.is_empty() {
            let engaged = self.engaged(probe, None, asset);
            let about = About {
                paper: Some(Paper::LineUp(asset)),
                ..of(asset)
            };
            return match engaged {
                Verdict::Cleared => engaged,
                _ => engaged.or(probe.leaf(Rule::PerformersNone, Verdict::Unknown, about)),
            };
        }
        let at = probe.open(Rule::Holders, false, of(asset));
        let mut all = All::new();
        for performer in performers {
            if all.is_settled(probe) {
                break;
            }
            all.add(self.performer(probe, *performer, asset, 0));
        }
        probe.close(at, all.0)
    }

    fn performer(
        &self,
        probe: &mut Probe<'_>,
        performer: PartyId,
        asset: Asset,
        depth: usize,
    ) -> Verdict {
        let about = About {
            party: Some(performer),
            ..of(asset)
        };
        let at = probe.open(Rule::Performer, true, about);
        let verdict = self.word(probe, performer, asset, depth);
        probe.close(at, verdict)
    }

    fn word(
        &self,
        probe: &mut Probe<'_>,
        performer: PartyId,
        asset: Asset,
        depth: usize,
    ) -> Verdict {
        let mut about = About {
            party: Some(performer),
            ..of(asset)
        };
        let Some(party) = self.index.facts.party(performer) else {
            return Verdict::Unknown;
        };
        let engaged = self.engaged(probe, Some(performer), asset);
        if engaged == Verdict::Cleared {
            return engaged;
        }
        if matches!(
            party.kind,
            PartyKind::Unknown | PartyKind::Anonymous | PartyKind::Traditional
        ) {
            about.paper = Some(Paper::Identity(asset));
            return engaged.or(probe.leaf(Rule::PerformerUnknown, Verdict::Unknown, about));
        }
        if performer == self.question.asker {
            return probe.leaf(Rule::OwnPerformance, Verdict::Cleared, about);
        }
        let mut verdict = engaged;
        for at in self.index.consents(performer, asset) {
            if let Some(consent) = self.index.facts.consents.get(at) {
                verdict = verdict.or(self.consent(probe, consent, asset));
            }
        }
        if verdict == Verdict::Cleared {
            return verdict;
        }
        if !party.together.is_empty() && depth < 3 {
            let line = probe.open(Rule::Together, false, about);
            let mut all = All::new();
            for one in &party.together {
                if all.is_settled(probe) {
                    break;
                }
                all.add(self.performer(probe, *one, asset, depth + 1));
            }
            return verdict.or(probe.close(line, all.0));
        }
        about.paper = Some(Paper::Consent(performer, asset));
        let dead = party.died.is_some_and(|day| probe.passed(day.range().1)) || party.death_unknown;
        verdict.or(if party.refuses {
            probe.leaf(Rule::HolderRefuses, Verdict::Blocked, about)
        } else if party.lost {
            probe.leaf(Rule::HolderLost, Verdict::Blocked, about)
        } else if dead {
            about.paper = Some(Paper::Heirs(performer, asset));
            probe.leaf(Rule::HeirsUnknown, Verdict::Unknown, about)
        } else {
            probe.leaf(Rule::NoConsent, Verdict::Blocked, about)
        })
    }

    fn consent(&self, probe: &mut Probe<'_>, consent: &Consent, asset: Asset) -> Verdict {
        let use_ = self.question.use_;
        let mut verdict = if consent.uses.sure.contains(use_) {
            Verdict::Cleared
        } else if consent.uses.maybe.contains(use_) {
            Verdict::Unknown
        } else {
            Verdict::Blocked
        };
        verdict = verdict
            .and(probe.inside(consent.extent))
            .and(probe.during(consent.span));
        let mut paper: fn(FactId) -> Paper = Paper::Clarification;
        if consent.unsigned && verdict == Verdict::Cleared {
            verdict = Verdict::Unknown;
            paper = Paper::Signature;
        }
        let about = About {
            party: Some(consent.performer),
            fact: consent.known.fact,
            paper: consent
                .known
                .fact
                .filter(|_| verdict == Verdict::Unknown)
                .map(paper),
            ..of(asset)
        };
        probe.leaf(Rule::Consent, verdict, about)
    }

    /// What the producer says of the performers, where none of them said otherwise.
    fn engaged(&self, probe: &mut Probe<'_>, performer: Option<PartyId>, asset: Asset) -> Verdict {
        let facts = self.index.facts;
        let against = performer.is_some_and(|performer| {
            facts.party(performer).is_some_and(|party| party.refuses)
                || self
                    .index
                    .consents(performer, asset)
                    .any(|at| facts.consents.get(at).is_some_and(|one| one.withdrawn))
        });
        if against {
            return Verdict::Blocked;
        }
        let mut verdict = Verdict::Blocked;
        for at in self.index.statements.get(&asset).into_iter().flatten() {
            let Some(one) = facts.statements.get(*at) else {
                continue;
            };
            let Some(uses) = one
                .performers
                .filter(|uses| uses.maybe.contains(self.question.use_))
            else {
                continue;
            };
            let said = if uses.sure.contains(self.question.use_) {
                Verdict::Cleared
            } else {
                Verdict::Unknown
            };
            let about = About {
                party: Some(one.by),
                fact: one.known.fact,
                ..of(asset)
            };
            verdict = verdict.or(probe.leaf(Rule::PerformersEngaged, said, about));
        }
        verdict
    }
}
