//! Who holds what, and what they let others do: shares, rights, uses, papers with their territories and days.
//!
//! What a paper leaves open is kept as a doubt: an [`crate::territory::Extent`] and a [`Span`] each know what is sure
//! and what is perhaps so.

mod facts;
mod party;
mod share;
mod span;
mod uses;

pub use facts::{
    Ask, Asset, Assets, CommunityAsk, Consent, Exclusivity, Fact, FactId, Facts, Grant, Known,
    Override, Ownership, Part, Publication, Published, Recording, Renewal, Right, RightSet,
    Statement, Transfer, Withdrawal, Work,
};
pub use party::{Party, PartyId, PartyKind};
pub use share::{Share, ShareFault};
pub use span::{Days, Span};
pub use uses::{Use, UseSet, Uses};
