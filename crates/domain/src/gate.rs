//! The gate at the kiosk's exit: one place that says why a track may not be sold there.

use crate::date::{CivilDate, Term};
use crate::money::PriceMinor;

/// What the gate asks about one track of one release in one offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateFacts {
    /// The price that applies: the track's own, its release's or the offer's.
    pub price: Option<PriceMinor>,
    /// The recording or its release was withdrawn.
    pub withdrawn: bool,
    /// There is a master file where it should be.
    pub has_file: bool,
    /// The file's bytes differ from those that were analysed.
    pub changed_on_disk: bool,
    /// The file decoded from its first to its last sample.
    pub plays_whole: bool,
    /// The days of the offer.
    pub window: Term,
    /// The day that is asked about.
    pub on: CivilDate,
}

/// Why a track stays out of a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GateReason {
    /// It was withdrawn from sale.
    Withdrawn,
    /// There is no file.
    NoFile,
    /// The file is another than the one that was analysed.
    ChangedOnDisk,
    /// The file is damaged or cut short.
    DoesNotPlayWhole,
    /// Nobody set a price.
    NoPrice,
    /// The offer is over on that day.
    OutsideWindow,
}

impl GateReason {
    /// Every reason.
    pub const ALL: &'static [Self] = &[
        Self::Withdrawn,
        Self::NoFile,
        Self::ChangedOnDisk,
        Self::DoesNotPlayWhole,
        Self::NoPrice,
        Self::OutsideWindow,
    ];

    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Withdrawn => "withdrawn",
            Self::NoFile => "no-file",
            Self::ChangedOnDisk => "changed-on-disk",
            Self::DoesNotPlayWhole => "does-not-play-whole",
            Self::NoPrice => "no-price",
            Self::OutsideWindow => "outside-window",
        }
    }
}

/// Every reason against selling, in the order in which people would mend them; none
/// means that the track may go in. Where there is no file, nothing is said about it.
#[must_use]
pub fn kiosk_gate(facts: &GateFacts) -> Vec<GateReason> {
    let against = [
        (facts.withdrawn, GateReason::Withdrawn),
        (!facts.has_file, GateReason::NoFile),
        (
            facts.has_file && facts.changed_on_disk,
            GateReason::ChangedOnDisk,
        ),
        (
            facts.has_file && !facts.plays_whole,
            GateReason::DoesNotPlayWhole,
        ),
        (facts.price.is_none(), GateReason::NoPrice),
        // A stick may be made before its first day: the window goes along, and the kiosk waits for it.
        (
            facts
                .window
                .ends_before()
                .is_some_and(|end| facts.on >= end),
            GateReason::OutsideWindow,
        ),
    ];
    against
        .into_iter()
        .filter_map(|(stands, reason)| stands.then_some(reason))
        .collect()
}
