//! What communities ask: no right of the law, and as binding here as one.

use super::judge::{Judge, of};
use super::paper::Paper;
use super::probe::{About, All, Probe};
use super::rule::Rule;
use super::verdict::Verdict;
use crate::date::CivilDate;
use crate::rights::{Ask, Asset, CommunityAsk, Days, FactId, Right, Span};

impl Judge<'_> {
    /// Everything that is asked about a recording.
    pub fn community(&self, probe: &mut Probe<'_>, asset: Asset) -> Verdict {
        let at = probe.open(Rule::Community, false, of(asset));
        let mut all = All::new();
        let mut any = false;
        for at in self.index.asks.get(&asset).into_iter().flatten() {
            if all.is_settled(probe) {
                break;
            }
            if let Some(one) = self.index.facts.asks.get(*at) {
                any = true;
                all.add(self.asked(probe, one, asset));
            }
        }
        if !any {
            probe.leaf(Rule::NothingAsked, Verdict::Cleared, of(asset));
        }
        probe.close(at, all.0)
    }

    fn asked(&self, probe: &mut Probe<'_>, one: &CommunityAsk, asset: Asset) -> Verdict {
        let mut since = None;
        let label: fn(FactId) -> Paper = Paper::LabelMeaning;
        let mut mend = None;
        let commercial = self.question.use_.is_commercial();
        let (rule, verdict) = match &one.ask {
            Ask::Attribution => (Rule::AskAttribution, Verdict::Cleared),
            Ask::NoSale if commercial => (Rule::AskNoSale, Verdict::Blocked),
            Ask::NoSale => (Rule::AskNoSale, Verdict::Cleared),
            Ask::Season(months) => (Rule::AskSeason, season(probe, *months)),
            Ask::Place(extent) => (Rule::AskPlace, probe.inside(*extent)),
            Ask::Audience if commercial => (Rule::AskAudience, Verdict::Blocked),
            Ask::Audience => (Rule::AskAudience, Verdict::Unknown),
            Ask::ClosedUntil(day) => {
                let closed = Span::new(None, Some(*day));
                (Rule::AskClosed, not(probe.during(closed)))
            }
            Ask::Withdrawn(day) => {
                let taken = Span::new(Some(*day), None);
                since = Some(day.range().1);
                (Rule::AskWithdrawn, not(probe.during(taken)))
            }
            Ask::UnknownLabel => {
                mend = one.known.fact.map(label);
                (Rule::AskUnknownLabel, Verdict::Unknown)
            }
        };
        let about = About {
            party: Some(one.by),
            fact: one.known.fact,
            paper: mend.filter(|_| verdict != Verdict::Cleared),
            ..of(asset)
        };
        if verdict == Verdict::Cleared {
            return probe.leaf(rule, verdict, about);
        }
        let at = probe.open(
            Rule::Asked,
            true,
            About {
                paper: None,
                ..about
            },
        );
        let mut verdict = probe.leaf(rule, verdict, about);
        if verdict != Verdict::Cleared {
            let line = probe.open(
                Rule::CommunityConsent,
                true,
                About {
                    paper: None,
                    ..about
                },
            );
            let mut given = if one.by == self.question.asker {
                Verdict::Cleared
            } else {
                self.granted(probe, one.by, asset, Right::Culture, since)
            };
            if given != Verdict::Cleared {
                let about = About {
                    fact: None,
                    paper: Some(Paper::CommunityConsent(one.by, asset)),
                    ..about
                };
                given = given.or(probe.leaf(Rule::NoCommunityConsent, Verdict::Blocked, about));
            }
            verdict = verdict.or(probe.close(line, given));
        }
        probe.close(at, verdict)
    }
}

const fn not(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::Cleared => Verdict::Blocked,
        Verdict::Blocked => Verdict::Cleared,
        Verdict::Unknown => Verdict::Unknown,
    }
}

/// Whether the probe's month is an open one.
fn season(probe: &mut Probe<'_>, closed: u16) -> Verdict {
    let Some(day) = CivilDate::from_days_since_epoch(probe.day) else {
        return Verdict::Unknown;
    };
    let (year, month) = (day.year(), day.month());
    let (next_year, next) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    let first = |year, month| CivilDate::new(year, month, 1).map(CivilDate::days_since_epoch);
    if let (Ok(from), Ok(before)) = (first(year, month), first(next_year, next)) {
        probe.within(Days { from, before });
    }
    if closed >> (month - 1) & 1 == 1 {
        Verdict::Blocked
    } else {
        Verdict::Cleared
    }
}
