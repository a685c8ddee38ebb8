//! What is on file: the facts that a question is asked of.

use super::party::{Party, PartyId, PartyKind};
use super::share::Share;
use super::span::Span;
use super::uses::Uses;
use crate::date::CivilDate;
use crate::partial_date::PartialDate;
use crate::territory::Extent;

/// A paper or statement, by its place in [`Facts::names`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(pub u32);

/// Something that rights are held in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asset {
    /// A recording, by its place in [`Facts::recordings`].
    Recording(u32),
    /// A work, by its place in [`Facts::works`].
    Work(u32),
}

/// What a paper is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assets {
    /// All that the giver holds, now and later.
    Everything,
    /// These.
    These(Vec<Asset>),
}

/// A right that is held and given by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Right {
    /// The producer's in a recording.
    Master,
    /// To perform a work and make it available.
    Performing,
    /// To copy a work.
    Mechanical,
    /// To set a work to pictures.
    Synchronisation,
    /// What a community asked: no right of the law, and kept apart from those.
    Culture,
}

impl Right {
    /// Every right.
    pub const ALL: &'static [Self] = &[
        Self::Master,
        Self::Performing,
        Self::Mechanical,
        Self::Synchronisation,
        Self::Culture,
    ];
    /// Those in works.
    pub const OF_WORKS: &'static [Self] =
        &[Self::Performing, Self::Mechanical, Self::Synchronisation];

    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Master => "master",
            Self::Performing => "performing",
            Self::Mechanical => "mechanical",
            Self::Synchronisation => "synchronisation",
            Self::Culture => "culture",
        }
    }

    /// The right of that code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.code() == code)
    }
}

/// A set of rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RightSet(u8);

impl RightSet {
    /// True where the right is in it.
    #[must_use]
    pub const fn contains(self, one: Right) -> bool {
        self.0 >> (one as u8) & 1 == 1
    }

    /// With one more.
    #[must_use]
    pub const fn with(self, one: Right) -> Self {
        Self(self.0 | 1 << (one as u8))
    }
}

/// What every fact on file has: its paper, and on which days it was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Known {
    /// The paper or statement.
    pub fact: Option<FactId>,
    /// The day it was filed; known from the beginning where none is said.
    pub filed: Option<CivilDate>,
    /// The day it was found to be wrong and struck.
    pub struck: Option<CivilDate>,
}

impl Known {
    /// True where it stood on file on that day; as of today where no day is asked.
    #[must_use]
    pub fn by(self, day: Option<CivilDate>) -> bool {
        match day {
            Some(day) => {
                self.filed.is_none_or(|filed| filed <= day)
                    && self.struck.is_none_or(|struck| day < struck)
            }
            None => self.struck.is_none(),
        }
    }
}

/// A fact's name, for proofs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    /// What it is called.
    pub name: String,
    /// Where it stands, as the source counts (a line); 0 where that says nothing.
    pub at: u32,
}

/// A recording.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recording {
    /// What it is called.
    pub name: String,
    /// The works performed on it.
    pub works: Vec<u32>,
    /// It performs no work at all (birds, a street).
    pub no_work: bool,
    /// Who performs.
    pub performers: Vec<PartyId>,
    /// Nobody performs.
    pub no_performers: bool,
    /// When it was fixed.
    pub fixed: Option<PartialDate>,
}

/// A work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Work {
    /// What it is called.
    pub name: String,
}

/// Whether and when something was published or communicated to the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    /// Never.
    Never,
    /// On that day.
    On(PartialDate),
}

/// A statement about publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Publication {
    /// Of what.
    pub asset: Asset,
    /// Whether and when.
    pub published: Published,
    /// Its paper.
    pub known: Known,
}

/// Which part of a work a share belongs to: each has a clock of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Words and music, by those who wrote them.
    Author,
    /// Held by someone who did not write: a publisher, a company.
    Publisher,
    /// An arrangement, adaptation or translation.
    Arrangement,
}

/// Who holds a share from the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ownership {
    /// In what.
    pub asset: Asset,
    /// Which rights.
    pub rights: RightSet,
    /// Who.
    pub party: PartyId,
    /// How much of the whole.
    pub share: Share,
    /// As what.
    pub part: Part,
    /// Where.
    pub extent: Extent,
    /// When.
    pub span: Span,
    /// Its paper.
    pub known: Known,
}

/// A share that goes from one to another; its end is the reversion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// In what.
    pub assets: Vec<Asset>,
    /// Which rights.
    pub rights: RightSet,
    /// Who gives.
    pub from: PartyId,
    /// Who gets.
    pub to: PartyId,
    /// How much of the whole; all that the giver has where none is said.
    pub share: Option<Share>,
    /// Where.
    pub extent: Extent,
    /// When.
    pub span: Span,
    /// Its paper.
    pub known: Known,
}

/// Whether others may do the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Exclusivity {
    /// Others may be given the same.
    #[default]
    None,
    /// Nobody else, the giver aside.
    Sole,
    /// Nobody else, the giver included.
    Exclusive,
}

/// Tacit renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Renewal {
    /// By so many months each time.
    pub months: u16,
    /// Unless notice is given so many months before.
    pub notice_months: u16,
    /// The day on which it was given.
    pub notice_given: Option<PartialDate>,
}

/// One grant: a licence, a mandate, a waiver; what one lets another do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Who gives.
    pub from: PartyId,
    /// Who gets.
    pub to: PartyId,
    /// In what.
    pub assets: Assets,
    /// Which rights.
    pub rights: RightSet,
    /// For what.
    pub uses: Uses,
    /// Where.
    pub extent: Extent,
    /// When, without renewals and options.
    pub span: Span,
    /// Tacit renewal.
    pub renewal: Option<Renewal>,
    /// An option that nobody took up: until when it would prolong.
    pub option_until: Option<PartialDate>,
    /// Months after the end in which stock may be sold off.
    pub sell_off_months: u16,
    /// Whether others may do the same.
    pub exclusivity: Exclusivity,
    /// Whether the one who gets may give on.
    pub sublicence: bool,
    /// Each use needs the giver's word, and it was not given.
    pub lacks_approval: bool,
    /// When it was signed.
    pub signed: Option<PartialDate>,
    /// It lies there without a signature.
    pub unsigned: bool,
    /// Its paper.
    pub known: Known,
}

/// A performer's word for uses of recordings, whoever exploits them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Who.
    pub performer: PartyId,
    /// For which.
    pub assets: Assets,
    /// For what.
    pub uses: Uses,
    /// Where.
    pub extent: Extent,
    /// When; a withdrawal has ended it.
    pub span: Span,
    /// The performer has taken it back.
    pub withdrawn: bool,
    /// It lies there without a signature.
    pub unsigned: bool,
    /// Its paper.
    pub known: Known,
}

/// "Our own production": what a label that made a recording can truthfully say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Who made it.
    pub by: PartyId,
    /// Which.
    pub assets: Vec<Asset>,
    /// The performers were engaged for these uses.
    pub performers: Option<Uses>,
    /// Its paper.
    pub known: Known,
}

/// What a community asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Name us.
    Attribution,
    /// Not for sale.
    NoSale,
    /// Not in these months (bit 0 is January).
    Season(u16),
    /// Only there.
    Place(Extent),
    /// Only for some listeners.
    Audience,
    /// Closed until that day.
    ClosedUntil(PartialDate),
    /// They have taken their word back on that day.
    Withdrawn(PartialDate),
    /// A label that nobody here knows.
    UnknownLabel,
}

/// What a community asks about recordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommunityAsk {
    /// Who.
    pub by: PartyId,
    /// About which.
    pub assets: Vec<Asset>,
    /// What.
    pub ask: Ask,
    /// Its paper.
    pub known: Known,
}

/// A recording taken back from the public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Which.
    pub assets: Vec<Asset>,
    /// Since when.
    pub span: Span,
    /// Its paper.
    pub known: Known,
}

/// A person who lets a recording out in spite of the verdict, by name and reason. The verdict stays what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Who.
    pub by: String,
    /// Why.
    pub reason: String,
    /// Which.
    pub assets: Vec<Asset>,
    /// For what.
    pub uses: Uses,
    /// Where.
    pub extent: Extent,
    /// When.
    pub span: Span,
    /// Its paper.
    pub known: Known,
}

/// Everything on file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Names of papers.
    pub names: Vec<Fact>,
    /// Parties.
    pub parties: Vec<Party>,
    /// Works.
    pub works: Vec<Work>,
    /// Recordings.
    pub recordings: Vec<Recording>,
    /// What was published when.
    pub publications: Vec<Publication>,
    /// Who holds what from the beginning.
    pub ownerships: Vec<Ownership>,
    /// What went to others.
    pub transfers: Vec<Transfer>,
    /// What was granted.
    pub grants: Vec<Grant>,
    /// Performers' words.
    pub consents: Vec<Consent>,
    /// Own productions.
    pub statements: Vec<Statement>,
    /// What communities ask.
    pub asks: Vec<CommunityAsk>,
    /// What was taken back.
    pub withdrawals: Vec<Withdrawal>,
    /// Decisions by name.
    pub overrides: Vec<Override>,
}

impl Facts {
    /// The party of that number; nobody where there is none.
    #[must_use]
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.parties.get(id.0 as usize)
    }

    /// What something is called.
    #[must_use]
    pub fn name_of(&self, asset: Asset) -> &str {
        match asset {
            Asset::Recording(id) => self
                .recordings
                .get(id as usize)
                .map_or("", |recording| recording.name.as_str()),
            Asset::Work(id) => self
                .works
                .get(id as usize)
                .map_or("", |work| work.name.as_str()),
        }
    }

    /// What a party is; unknown where there is none.
    #[must_use]
    pub fn kind(&self, id: PartyId) -> PartyKind {
        self.party(id)
            .map_or(PartyKind::Unknown, |party| party.kind)
    }
}
