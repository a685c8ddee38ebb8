//! Cultural protocols: what a community asks, and what follows for a use at a place, on a day, before an audience.
//!
//! Facts in, verdict out. Who knows more (a clearance) gives its own [`Question`]; a kiosk asks for sale and for
//! hearing over the days of its offer ([`over`]).

mod consent;
mod hold;
mod label;
mod note;
mod season;

pub use consent::Consent;
pub use hold::{Exit, Override};
pub use label::{Family, Label, Meaning, meaning, short_code};
pub use note::{Closes, Note, Places};
pub use season::{MonthDay, Season, parse_seasons, write_seasons};

use std::collections::BTreeSet;

use crate::date::{CivilDate, Term};

macro_rules! named {
    ($(#[$of:meta])* $name:ident { $($(#[$doc:meta])* $id:ident = $code:literal),+ $(,)? }) => {
        $(#[$of])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $id),+ }

        impl $name {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$id),+];

            /// The stable kebab-case code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$id => $code),+ }
            }

            /// The one of this code.
            #[must_use]
            pub fn find(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}
pub(crate) use named;

named! {
    /// What is done with a recording.
    Use {
        /// It is sold.
        Sale = "sale",
        /// Somebody listens, without buying.
        Hearing = "hearing",
        /// It is broadcast.
        Broadcast = "broadcast",
        /// It is set to pictures.
        Film = "film",
        /// It is taught with.
        Teaching = "teaching",
        /// It is studied.
        Research = "research",
        /// It is kept.
        Archive = "archive",
    }
}

impl Use {
    /// Whether money is made with it.
    #[must_use]
    pub const fn is_commercial(self) -> bool {
        matches!(self, Self::Sale | Self::Broadcast | Self::Film)
    }
}

named! {
    /// Before whom.
    Audience {
        /// Whoever comes: a kiosk, a shop, the radio.
        Everyone = "everyone",
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
        /// The community it comes from.
        Community = "community",
        /// The women of the community.
        CommunityWomen = "community-women",
        /// The men of the community.
        CommunityMen = "community-men",
        /// Those whom the community has authorised or initiated.
        Initiates = "initiates",
    }
}

impl Audience {
    /// Whether all of these people are among the others.
    #[must_use]
    pub const fn is_within(self, allowed: Self) -> bool {
        use Audience as A;
        match allowed {
            A::Everyone => true,
            A::Women => matches!(self, A::Women | A::CommunityWomen),
            A::Men => matches!(self, A::Men | A::CommunityMen),
            A::Community => matches!(
                self,
                A::Community | A::CommunityWomen | A::CommunityMen | A::Initiates
            ),
            A::CommunityWomen => matches!(self, A::CommunityWomen),
            A::CommunityMen => matches!(self, A::CommunityMen),
            A::Initiates => matches!(self, A::Initiates),
        }
    }
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question<'a> {
    /// What would be done.
    pub use_: Use,
    /// Where: ISO 3166-1 alpha-2; `None` where it is not known.
    pub place: Option<&'a str>,
    /// Before whom.
    pub audience: Audience,
    /// Through which exit: an override holds for one.
    pub exit: Exit,
}

/// From when a recording is open to anybody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Access {
    /// Nobody asked for a delay.
    #[default]
    Open,
    /// From this day on.
    From(CivilDate),
    /// A delay was asked for, and it cannot be said when it ends.
    Unclear,
}

/// What is on file of one recording, its release's labels and overrides among it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Labels and notices.
    pub labels: Vec<Label>,
    /// Protocol notes.
    pub notes: Vec<Note>,
    /// Consent documents.
    pub consents: Vec<Consent>,
    /// Access delay.
    pub access: Access,
    /// Overrides that nobody has withdrawn.
    pub overrides: Vec<Override>,
}

impl Facts {
    /// Whether nothing was asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
            && self.notes.is_empty()
            && self.consents.is_empty()
            && self.access == Access::Open
    }
}

/// What follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Nothing speaks against it.
    Open,
    /// It cannot be decided from what is on file: no exit opens on a doubt.
    Doubt,
    /// It was asked that this not be done.
    Closed,
}

impl Verdict {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doubt => "doubt",
            Self::Closed => "closed",
        }
    }
}

named! {
    /// Why not.
    ReasonCode {
        /// A label keeps it from being sold. Params: `label`, `community`.
        LabelNotCommercial = "protocol-label-not-commercial",
        /// A label says for what it may be used, and this is something else. Params: `label`, `community`.
        LabelOtherUse = "protocol-label-other-use",
        /// A label says for whom it is. Params: `label`, `community`, `audience`.
        LabelAudience = "protocol-label-audience",
        /// A label says that it is secret or sacred. Params: `label`, `community`.
        LabelSecret = "protocol-label-secret",
        /// A label says that it has its season, and no note says which. Params: `label`, `community`.
        LabelSeasonUnknown = "protocol-label-season-unknown",
        /// A label or notice asks that somebody look first. Params: `label`, `community`.
        LabelAsksCare = "protocol-label-asks-care",
        /// A label that Griot does not know. Params: `label`, `community`.
        LabelUnknown = "protocol-label-unknown",
        /// A note closes it. Params: `by`, `said` (`yes` or `no`), `note`.
        NoteNever = "protocol-note-never",
        /// A note closes it in a season. Params: `by`, `said` (`yes` or `no`), `note`, `first_day`, `first_month`, `last_day`, `last_month`.
        NoteSeason = "protocol-note-season",
        /// A note says where, and this is not there. Params: `by`, `said` (`yes` or `no`), `note`, `place`.
        NotePlace = "protocol-note-place",
        /// A note says where, and nobody said where this is. Params: `by`, `said` (`yes` or `no`), `note`.
        NotePlaceUnknown = "protocol-note-place-unknown",
        /// A note says for whom. Params: `by`, `said` (`yes` or `no`), `note`, `audience`.
        NoteAudience = "protocol-note-audience",
        /// Who gave consent has withdrawn it. Params: `by`, `day`.
        ConsentWithdrawn = "protocol-consent-withdrawn",
        /// The consent is for other uses. Params: `by`.
        ConsentOtherUse = "protocol-consent-other-use",
        /// The consent is over. Params: `by`, `day`.
        ConsentExpired = "protocol-consent-expired",
        /// The consent's document is not there, or not the same any more. Params: `by`.
        ConsentUnproved = "protocol-consent-unproved",
        /// Closed until a day. Params: `day`.
        AccessDelayed = "protocol-access-delayed",
        /// An access delay of which nobody can say when it ends.
        AccessUnclear = "protocol-access-unclear",
    }
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// [`Verdict::Closed`] or [`Verdict::Doubt`].
    pub verdict: Verdict,
    /// Which.
    pub code: ReasonCode,
    /// Values for the words.
    pub params: Vec<(&'static str, String)>,
}

impl Reason {
    fn new(verdict: Verdict, code: ReasonCode, params: Vec<(&'static str, String)>) -> Self {
        Self {
            verdict,
            code,
            params,
        }
    }
}

/// What is said to a question on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The worst of the reasons, whatever a person has overridden.
    pub verdict: Verdict,
    /// All that speaks against it.
    pub reasons: Vec<Reason>,
    /// A person took it on themself: the place of their override among the facts'.
    pub overridden: Option<usize>,
}

impl Answer {
    /// Whether the exit opens.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.verdict == Verdict::Open || self.overridden.is_some()
    }
}

/// Asks the facts on one day.
#[must_use]
pub fn ask(facts: &Facts, question: Question<'_>, day: CivilDate) -> Answer {
    let mut reasons = Vec::new();
    // Keeping it is no use that anybody is shut out from; only a consent can be taken back from it.
    if question.use_ != Use::Archive {
        let season_said = facts.notes.iter().any(|note| !note.seasons.is_empty());
        for label in &facts.labels {
            reasons.extend(label::against(label, question, season_said));
        }
        for note in &facts.notes {
            note::against(note, question, day, &mut reasons);
        }
        match facts.access {
            Access::From(open) if day < open => reasons.push(Reason::new(
                Verdict::Closed,
                ReasonCode::AccessDelayed,
                vec![("day", open.to_string())],
            )),
            Access::Unclear => reasons.push(Reason::new(
                Verdict::Doubt,
                ReasonCode::AccessUnclear,
                Vec::new(),
            )),
            Access::Open | Access::From(_) => {}
        }
    }
    consent::against(&facts.consents, question.use_, day, &mut reasons);
    let verdict = reasons
        .iter()
        .map(|reason| reason.verdict)
        .max()
        .unwrap_or(Verdict::Open);
    let overridden = facts
        .overrides
        .iter()
        .position(|one| one.exit == question.exit && one.holds_on(day))
        .filter(|_| verdict != Verdict::Open);
    Answer {
        verdict,
        reasons,
        overridden,
    }
}

/// Days for which the answer is the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The days.
    pub term: Term,
    /// The answer on each of them.
    pub answer: Answer,
}

/// The longest stretch that seasons are laid out over; beyond it, the answer of its last day is not known.
const LONGEST_YEARS: i16 = 100;

/// Asks the facts over a term: its pieces, in order, without a gap. An open end stands for
/// a hundred years.
#[must_use]
pub fn over(facts: &Facts, question: Question<'_>, term: Term) -> Vec<Piece> {
    let start = term.starts_on().unwrap_or(CivilDate::MIN);
    let far = CivilDate::new(start.year().saturating_add(LONGEST_YEARS), 1, 1);
    let end = term.ends_before().unwrap_or(far.unwrap_or(CivilDate::MAX));
    let mut days: BTreeSet<CivilDate> = BTreeSet::from([start]);
    for note in &facts.notes {
        for season in &note.seasons {
            for term in season.terms(start.year(), end.year()) {
                days.extend(term.starts_on());
                days.extend(term.ends_before());
            }
        }
    }
    if let Access::From(open) = facts.access {
        days.insert(open);
    }
    for consent in &facts.consents {
        days.extend(consent.until.and_then(|last| last.add_days(1)));
    }
    for one in &facts.overrides {
        days.insert(one.since);
        days.extend(one.until.and_then(|last| last.add_days(1)));
    }
    let days: Vec<CivilDate> = days
        .into_iter()
        .filter(|day| (start..end).contains(day))
        .collect();
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, first) in days.iter().enumerate() {
        let last = days.get(at + 1).copied().or(term.ends_before());
        let answer = ask(facts, question, *first);
        let begins = if at == 0 {
            term.starts_on()
        } else {
            Some(*first)
        };
        match pieces.last_mut() {
            Some(before) if before.answer == answer => {
                if let Ok(longer) = Term::new(before.term.starts_on(), last) {
                    before.term = longer;
                }
            }
            _ => pieces.extend(Term::new(begins, last).map(|term| Piece { term, answer })),
        }
    }
    pieces
}
