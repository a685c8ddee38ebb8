//! Consent documents: who allowed what, until when, and who took it back.

use std::collections::BTreeSet;

use super::{Reason, ReasonCode, Use, Verdict};
use crate::date::CivilDate;

/// What one document says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Whose consent: the same for all documents of one giver.
    pub giver: i64,
    /// The giver's name.
    pub by: String,
    /// What is allowed. To sell or to broadcast something is to let it be heard.
    pub uses: Vec<Use>,
    /// The last day on which it holds.
    pub until: Option<CivilDate>,
    /// The day on which it was taken back.
    pub withdrawn_on: Option<String>,
    /// The document is there, and the same as when it was filed.
    pub proved: bool,
}

impl Consent {
    fn allows(&self, use_: Use) -> bool {
        self.uses.contains(&use_)
            || use_ == Use::Hearing
                && self
                    .uses
                    .iter()
                    .any(|one| matches!(one, Use::Sale | Use::Broadcast))
    }

    fn holds_on(&self, day: CivilDate) -> bool {
        self.withdrawn_on.is_none() && self.until.is_none_or(|last| day <= last)
    }
}

/// Of each giver, one document that holds is enough. Who has no consent on file is not spoken of here.
pub(super) fn against(consents: &[Consent], use_: Use, day: CivilDate, reasons: &mut Vec<Reason>) {
    let givers: BTreeSet<i64> = consents.iter().map(|one| one.giver).collect();
    for giver in givers {
        let papers: Vec<&Consent> = consents.iter().filter(|one| one.giver == giver).collect();
        let good: Vec<&&Consent> = papers
            .iter()
            .filter(|one| one.holds_on(day) && one.allows(use_))
            .collect();
        if good.iter().any(|one| one.proved) {
            continue;
        }
        // The nearest miss is the reason.
        let by = |one: &Consent| ("by", one.by.clone());
        let reason = if let Some(one) = good.first() {
            Reason::new(Verdict::Doubt, ReasonCode::ConsentUnproved, vec![by(one)])
        } else if let Some((one, last)) = papers
            .iter()
            .filter(|one| one.withdrawn_on.is_none() && one.allows(use_))
            .find_map(|one| Some((one, one.until?)))
        {
            let day = ("day", last.to_string());
            Reason::new(
                Verdict::Closed,
                ReasonCode::ConsentExpired,
                vec![by(one), day],
            )
        } else if let Some((one, on)) = papers
            .iter()
            .filter(|one| one.allows(use_) || papers.len() == 1)
            .find_map(|one| Some((one, one.withdrawn_on.clone()?)))
        {
            Reason::new(
                Verdict::Closed,
                ReasonCode::ConsentWithdrawn,
                vec![by(one), ("day", on)],
            )
        } else {
            let by = papers.first().map(|one| by(one));
            Reason::new(
                Verdict::Closed,
                ReasonCode::ConsentOtherUse,
                by.into_iter().collect(),
            )
        };
        reasons.push(reason);
    }
}
