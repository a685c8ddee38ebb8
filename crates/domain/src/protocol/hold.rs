//! Overrides: a person takes it on themself, by name and with a reason, for one exit.

use super::named;
use crate::date::CivilDate;

named! {
    /// A way out of the house.
    Exit {
        /// Kiosk bundles.
        Kiosk = "kiosk",
    }
}

/// An override that nobody has withdrawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// For which exit.
    pub exit: Exit,
    /// Who answers for it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// From this day on.
    pub since: CivilDate,
    /// To this day; `None`: until it is withdrawn.
    pub until: Option<CivilDate>,
}

impl Override {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: CivilDate) -> bool {
        self.since <= day && self.until.is_none_or(|last| day <= last)
    }
}
