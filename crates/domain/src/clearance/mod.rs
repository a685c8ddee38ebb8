//! May this be sold, there, then, by whom? Cleared, Blocked or Unknown for every piece of territory and time, with a
//! proof that leads to the papers, and the smallest sets of papers that would make it yes.
//!
//! Blocked: it can be shown that it is not in order, a known holder's missing grant included. Unknown: it cannot be
//! decided from what is on file. Unknown is never Cleared. Why so: `docs/decisions/0021-….md`; every rule with its
//! source: `docs/how-to/write-clearance-cases.md`.

pub mod cases;
mod clock;
mod community;
mod holder;
mod index;
mod judge;
mod missing;
mod paper;
mod performer;
mod piece;
mod probe;
mod proof;
mod rule;
mod share;
mod verdict;

use crate::date::CivilDate;
use crate::rights::{PartyId, Use};
use crate::territory::TerritorySet;

pub use index::Index;
pub use paper::Paper;
pub use piece::{Piece, answer, verdicts};
pub use proof::{Line, Proof};
pub use rule::Rule;
pub use verdict::Verdict;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Which recordings; several are asked as a release: all must be in order.
    pub recordings: Vec<u32>,
    /// For what.
    pub use_: Use,
    /// Where.
    pub territories: TerritorySet,
    /// From that day, counted from 1970-01-01.
    pub from: i32,
    /// To before that day.
    pub before: i32,
    /// Who wants to.
    pub asker: PartyId,
    /// As was known on that day; as of today where none is said.
    pub known_on: Option<CivilDate>,
    /// The day of asking: renewals whose notice has passed by then are sure.
    pub asked_on: Option<CivilDate>,
}
