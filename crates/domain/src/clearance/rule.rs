//! The rules, by name. Each is one sentence in `locales/*/clearance.ftl` and one line, with its source, in
//! `docs/how-to/write-clearance-cases.md`.

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// A rule that a line of a proof applies.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $name),+ }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable kebab-case code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

rules! {
    // Branches: all of them must hold.
    /// A recording is in order where all its branches are.
    Recording = "recording",
    /// The producer's right in the recording.
    Master = "master",
    /// The rights in a work.
    Work = "work",
    /// One right in a work.
    WorkRight = "work-right",
    /// What the performers said.
    Performers = "performers",
    /// What communities ask.
    Community = "community",
    /// Those who hold the shares.
    Holders = "holders",
    /// One holder of a share: a grant is needed where it is not the one who asks.
    Holder = "holder",
    /// Those who can only give together.
    Together = "together",
    /// One performer.
    Performer = "performer",
    /// One thing that a community asks.
    Asked = "asked",
    /// One grant, with all that it needs.
    Grant = "grant",

    // The public's hands.
    /// The recording was taken back.
    Withdrawn = "withdrawn",

    // Shares.
    /// The shares make one whole.
    SharesWhole = "shares-whole",
    /// Nobody on file holds it.
    SharesNone = "shares-none",
    /// Less than the whole is on file.
    SharesShort = "shares-short",
    /// More than the whole is on file.
    SharesOver = "shares-over",
    /// Whether a share holds there and then is in doubt.
    SharesDoubt = "shares-doubt",
    /// Someone gave away more than they held: a hole in the chain.
    ChainHole = "chain-hole",
    /// Our own production.
    OwnProduction = "own-production",

    // Holders.
    /// The one who asks holds it.
    OwnShare = "own-share",
    /// A known holder gave nothing that covers this.
    NoGrant = "no-grant",
    /// A known holder who cannot be found gave nothing.
    HolderLost = "holder-lost",
    /// A known holder was asked and said no.
    HolderRefuses = "holder-refuses",
    /// Who holds it is not known.
    HolderUnknown = "holder-unknown",
    /// The holder is dead, and no heirs are on file.
    HeirsUnknown = "heirs-unknown",
    /// Exclusively given to another.
    GivenAway = "given-away",

    // Grants.
    /// The grant covers the use.
    GrantUse = "grant-use",
    /// The grant covers the territory.
    GrantTerritory = "grant-territory",
    /// The grant covers the day.
    GrantTerm = "grant-term",
    /// An option would cover the day and was not taken up.
    GrantOption = "grant-option",
    /// The grant is signed.
    GrantSigned = "grant-signed",
    /// The approval that the grant asks for was given.
    GrantApproval = "grant-approval",
    /// The giver held the right when signing.
    GrantHeld = "grant-held",
    /// The giver may give on what it was given.
    Sublicence = "sublicence",
    /// The giver was given it.
    Upstream = "upstream",

    // Clocks.
    /// The recording's protection is over.
    RecordingFree = "recording-free",
    /// The work's protection is over.
    WorkFree = "work-free",
    /// The arrangement's protection is over.
    ArrangementFree = "arrangement-free",
    /// Traditional: no author's right.
    Traditional = "traditional",
    /// Protected, as far as known, until a day.
    Protected = "protected",
    /// Whether it is protected is not known.
    ProtectionUnknown = "protection-unknown",

    // Works and performers.
    /// No work is on file.
    WorkNone = "work-none",
    /// There is no work in it.
    NoWork = "no-work",
    /// The use touches no right in works.
    WorkNotNeeded = "work-not-needed",
    /// Nobody says who performs.
    PerformersNone = "performers-none",
    /// Nobody performs.
    NoPerformers = "no-performers",
    /// The use does not ask performers.
    PerformersNotNeeded = "performers-not-needed",
    /// Who performs is not known.
    PerformerUnknown = "performer-unknown",
    /// The performer's signed word covers this.
    Consent = "consent",
    /// A known performer gave no word that covers this.
    NoConsent = "no-consent",
    /// The one who asks performs.
    OwnPerformance = "own-performance",
    /// The producer says that the performers were engaged for it.
    PerformersEngaged = "performers-engaged",

    // Communities.
    /// Nobody asks anything.
    NothingAsked = "nothing-asked",
    /// The community wants to be named.
    AskAttribution = "ask-attribution",
    /// Not for sale.
    AskNoSale = "ask-no-sale",
    /// Not in this month.
    AskSeason = "ask-season",
    /// Not in this territory.
    AskPlace = "ask-place",
    /// Not for every listener.
    AskAudience = "ask-audience",
    /// Closed until a day.
    AskClosed = "ask-closed",
    /// The community took its word back.
    AskWithdrawn = "ask-withdrawn",
    /// A label that nobody here knows.
    AskUnknownLabel = "ask-unknown-label",
    /// The community has given its word for this.
    CommunityConsent = "community-consent",
    /// It has not.
    NoCommunityConsent = "no-community-consent",

    /// A paper that is not there is supposed to be.
    Supposed = "supposed",
}
