//! What music is used for, and which rights a use touches.

use super::facts::{Right, RightSet};

macro_rules! uses {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// One use, a leaf of the tree.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Use { $($(#[$doc])* $name),+ }

        impl Use {
            /// Every use.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable kebab-case code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

uses! {
    /// Sold from a kiosk (DDEX `KioskDownload`).
    KioskDownload = "kiosk-download",
    /// Sold by a store (DDEX `PermanentDownload`).
    StoreDownload = "store-download",
    /// Streamed on demand to subscribers (`OnDemandStream`, `SubscriptionModel`).
    Stream = "stream",
    /// Streamed on demand between advertisements (`AdvertisementSupportedModel`).
    StreamFree = "stream-free",
    /// Streamed as a programme (`NonInteractiveStream`).
    Webcast = "webcast",
    /// Pressed and sold.
    Physical = "physical",
    /// On radio and television.
    Broadcast = "broadcast",
    /// Played in public.
    PublicPerformance = "public-performance",
    /// Set to pictures.
    Sync = "sync",
    /// Collecting what neighbouring rights bring in.
    Neighbouring = "neighbouring",
    /// Taught to a machine.
    MachineLearning = "machine-learning",
    /// Copied to be kept.
    Archive = "archive",
    /// Played and copied in teaching.
    Teaching = "teaching",
}

impl Use {
    /// The use of that code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.code() == code)
    }

    /// The rights in a work that it touches. Exceptions of the law (teaching, private copies, quotation) are not
    /// counted on: a simplification on the safe side.
    #[must_use]
    pub const fn work_rights(self) -> &'static [Right] {
        match self {
            Self::KioskDownload
            | Self::StoreDownload
            | Self::Stream
            | Self::StreamFree
            | Self::Webcast
            | Self::Teaching => &[Right::Performing, Right::Mechanical],
            Self::Physical | Self::MachineLearning | Self::Archive => &[Right::Mechanical],
            Self::Broadcast | Self::PublicPerformance => &[Right::Performing],
            Self::Sync => &[Right::Synchronisation],
            Self::Neighbouring => &[],
        }
    }

    /// True where performers are asked: everything but collecting what is theirs and the producer's by law.
    #[must_use]
    pub const fn asks_performers(self) -> bool {
        !matches!(self, Self::Neighbouring)
    }

    /// True where someone sells or advertises: what a community that says "not for sale" means.
    #[must_use]
    pub const fn is_commercial(self) -> bool {
        !matches!(self, Self::Archive | Self::Teaching)
    }
}

/// A set of uses: one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct UseSet(u16);

impl UseSet {
    /// True where the use is in it.
    #[must_use]
    pub const fn contains(self, one: Use) -> bool {
        self.0 >> (one as u8) & 1 == 1
    }

    /// With one more.
    #[must_use]
    pub const fn with(self, one: Use) -> Self {
        Self(self.0 | 1 << (one as u8))
    }
}

/// The uses that a paper covers: surely, and perhaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Uses {
    /// Surely.
    pub sure: UseSet,
    /// Surely or perhaps.
    pub maybe: UseSet,
}

impl Uses {
    /// This use and no other.
    #[must_use]
    pub fn only(one: Use) -> Self {
        let set = UseSet::default().with(one);
        Self {
            sure: set,
            maybe: set,
        }
    }

    /// In either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            sure: UseSet(self.sure.0 | other.sure.0),
            maybe: UseSet(self.maybe.0 | other.maybe.0),
        }
    }

    /// What a word of a paper covers: a use, a branch of the tree, or one of DDEX's names. `all` leaves machine
    /// learning in doubt: CPI L.131-6 wants unforeseen ways of use to be named.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let of = |uses: &[Use]| {
            let set = uses
                .iter()
                .fold(UseSet::default(), |set, one| set.with(*one));
            Some(Self {
                sure: set,
                maybe: set,
            })
        };
        match word {
            "all" | "any" => {
                let mut uses = of(Use::ALL)?;
                uses.sure.0 &= !(1 << (Use::MachineLearning as u8));
                Some(uses)
            }
            "digital" => of(&[
                Use::KioskDownload,
                Use::StoreDownload,
                Use::Stream,
                Use::StreamFree,
                Use::Webcast,
            ]),
            "download" | "PermanentDownload" => of(&[Use::KioskDownload, Use::StoreDownload]),
            "streaming" | "OnDemandStream" => of(&[Use::Stream, Use::StreamFree]),
            "performance" => of(&[Use::Broadcast, Use::PublicPerformance]),
            "KioskDownload" => of(&[Use::KioskDownload]),
            "NonInteractiveStream" => of(&[Use::Webcast]),
            "synchronisation" | "synchronization" => of(&[Use::Sync]),
            code => Use::of(code).map(Self::only),
        }
    }
}

impl FromIterator<Right> for RightSet {
    fn from_iter<I: IntoIterator<Item = Right>>(rights: I) -> Self {
        rights.into_iter().fold(Self::default(), Self::with)
    }
}
