//! The gate at the kiosk's exit: one place that says why a track may not be sold there.

use crate::date::{CivilDate, Term};
use crate::money::PriceMinor;
use crate::protocol::{Audience, Exit, Facts, Piece, Question, Reason, Use, over};

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

/// What cultural protocols say to a track of an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KioskProtocols {
    /// It may be sold on these days.
    Sold {
        /// The first stretch of days, from today on, on which it may be sold; `None`: all of the offer's.
        cut: Option<Term>,
        /// Why the offer's other days are not among them.
        because: Vec<Reason>,
        /// Overrides that it rests on, by their places among the facts'.
        resting_on: Vec<usize>,
    },
    /// It stays out.
    Stays(Vec<Reason>),
}

/// Asks protocols for a kiosk: sale and hearing at its place, before whoever comes, on every day that is left of
/// the offer. Sale may be cut to a window, which the kiosk keeps by its clock; a stick cannot forget a sound, so
/// what may not be heard on one of these days stays out (docs/decisions/0017).
#[must_use]
pub fn kiosk_protocols(
    facts: &Facts,
    territory: &str,
    window: Term,
    on: CivilDate,
) -> KioskProtocols {
    let whole = KioskProtocols::Sold {
        cut: None,
        because: Vec::new(),
        resting_on: Vec::new(),
    };
    if facts.is_empty() {
        return whole;
    }
    let start = window.starts_on().map_or(on, |start| start.max(on));
    let Ok(left) = Term::new(Some(start), window.ends_before()) else {
        return whole;
    };
    let question = |use_| Question {
        use_,
        place: Some(territory),
        audience: Audience::Everyone,
        exit: Exit::Kiosk,
    };
    // The sound lies on the stick from today on.
    let lies = Term::new(Some(on), window.ends_before()).unwrap_or(left);
    let heard = over(facts, question(Use::Hearing), lies);
    let sold = over(facts, question(Use::Sale), left);
    let against = |pieces: &[Piece]| {
        let mut reasons: Vec<Reason> = Vec::new();
        for piece in pieces.iter().filter(|piece| !piece.answer.passes()) {
            for reason in &piece.answer.reasons {
                if !reasons.contains(reason) {
                    reasons.push(reason.clone());
                }
            }
        }
        reasons
    };
    let mut because = against(&heard);
    if !because.is_empty() {
        for reason in against(&sold) {
            if !because.contains(&reason) {
                because.push(reason);
            }
        }
        return KioskProtocols::Stays(because);
    }
    because = against(&sold);
    let open: Vec<&Piece> = sold
        .iter()
        .skip_while(|piece| !piece.answer.passes())
        .take_while(|piece| piece.answer.passes())
        .collect();
    let (Some(first), Some(last)) = (open.first(), open.last()) else {
        return KioskProtocols::Stays(because);
    };
    let mut resting_on: Vec<usize> = heard
        .iter()
        .chain(open.iter().copied())
        .filter_map(|piece| piece.answer.overridden)
        .collect();
    resting_on.sort_unstable();
    resting_on.dedup();
    let cut = if because.is_empty() {
        None
    } else {
        // Days that are over are nobody's reason: what opens today opens with the offer.
        let starts = first.term.starts_on().filter(|day| *day > start);
        Term::new(starts.or(window.starts_on()), last.term.ends_before()).ok()
    };
    KioskProtocols::Sold {
        cut,
        because,
        resting_on,
    }
}
