//! Papers that are missing.

use crate::rights::{Asset, FactId, Facts, PartyId};

/// A paper that would help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// A licence from a holder, or a waiver from the one who was given it exclusively.
    Licence(PartyId, Asset),
    /// A performer's consent.
    Consent(PartyId, Asset),
    /// A community's word.
    CommunityConsent(PartyId, Asset),
    /// Who holds the rest, or which of two is right.
    Shares(Asset),
    /// Who it is.
    Identity(Asset),
    /// Who the heirs are, and their licence.
    Heirs(PartyId, Asset),
    /// Who performs, and their consent.
    LineUp(Asset),
    /// Which work it is, and its rights.
    WorkNamed(Asset),
    /// When it was fixed or published, or when its author died: proof that protection is over.
    Clock(Asset),
    /// The signature.
    Signature(FactId),
    /// The approval.
    Approval(FactId),
    /// The option, taken up.
    Option(FactId),
    /// What a word of the paper means: territory, day or use.
    Clarification(FactId),
    /// Leave to give on.
    Sublicensing(FactId),
    /// What the label asks.
    LabelMeaning(FactId),
}

impl Paper {
    /// The kind, as a stable kebab-case code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Licence(..) => "licence",
            Self::Consent(..) => "consent",
            Self::CommunityConsent(..) => "community-consent",
            Self::Shares(_) => "shares",
            Self::Identity(_) => "identity",
            Self::Heirs(..) => "heirs",
            Self::LineUp(_) => "line-up",
            Self::WorkNamed(_) => "work-named",
            Self::Clock(_) => "clock",
            Self::Signature(_) => "signature",
            Self::Approval(_) => "approval",
            Self::Option(_) => "option",
            Self::Clarification(_) => "clarification",
            Self::Sublicensing(_) => "sublicensing",
            Self::LabelMeaning(_) => "label-meaning",
        }
    }

    /// The party from whom.
    #[must_use]
    pub const fn party(self) -> Option<PartyId> {
        match self {
            Self::Licence(party, _)
            | Self::Consent(party, _)
            | Self::CommunityConsent(party, _)
            | Self::Heirs(party, _) => Some(party),
            _ => None,
        }
    }

    /// What it is about.
    #[must_use]
    pub const fn asset(self) -> Option<Asset> {
        match self {
            Self::Licence(_, asset)
            | Self::Consent(_, asset)
            | Self::CommunityConsent(_, asset)
            | Self::Heirs(_, asset)
            | Self::Shares(asset)
            | Self::Identity(asset)
            | Self::LineUp(asset)
            | Self::WorkNamed(asset)
            | Self::Clock(asset) => Some(asset),
            _ => None,
        }
    }

    /// The paper on file that it mends.
    #[must_use]
    pub const fn fact(self) -> Option<FactId> {
        match self {
            Self::Signature(fact)
            | Self::Approval(fact)
            | Self::Option(fact)
            | Self::Clarification(fact)
            | Self::Sublicensing(fact)
            | Self::LabelMeaning(fact) => Some(fact),
            _ => None,
        }
    }

    /// As a case writes it: `licence Kela r1`, `signature l2`.
    #[must_use]
    pub fn written(self, facts: &Facts) -> String {
        let mut words = vec![self.code()];
        words.extend(
            self.party()
                .and_then(|id| facts.party(id))
                .map(|party| party.name.as_str()),
        );
        words.extend(self.asset().map(|asset| facts.name_of(asset)));
        words.extend(
            self.fact()
                .and_then(|id| facts.names.get(id.0 as usize))
                .map(|fact| fact.name.as_str()),
        );
        words.join(" ")
    }
}
