//! What kind of release a release is.

/// A kind of release, each with its value in DDEX's `ReleaseType` (ERN 4, AVS 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReleaseKind {
    /// Several tracks.
    Album,
    /// Between a single and an album.
    Ep,
    /// One or two tracks.
    Single,
    /// Tracks that came out elsewhere; to DDEX an album, with its compilation flag.
    Compilation,
    /// Field recordings that belong together, one after the other.
    FieldSeries,
    /// An album of works with movements.
    ClassicalAlbum,
    /// Several albums in one.
    BoxedSet,
    /// One recording mixed out of others.
    DjMix,
    /// A book read aloud, tales.
    AudioBook,
}

impl ReleaseKind {
    /// Every kind, in the order in which people look for them.
    pub const ALL: &'static [Self] = &[
        Self::Album,
        Self::Ep,
        Self::Single,
        Self::Compilation,
        Self::FieldSeries,
        Self::ClassicalAlbum,
        Self::BoxedSet,
        Self::DjMix,
        Self::AudioBook,
    ];

    /// The stable kebab-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Album => "album",
            Self::Ep => "ep",
            Self::Single => "single",
            Self::Compilation => "compilation",
            Self::FieldSeries => "field-series",
            Self::ClassicalAlbum => "classical-album",
            Self::BoxedSet => "boxed-set",
            Self::DjMix => "dj-mix",
            Self::AudioBook => "audio-book",
        }
    }

    /// The kind of this name, in whatever case, or of this DDEX value.
    #[must_use]
    pub fn find_by_name(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.name().eq_ignore_ascii_case(typed))
            .or_else(|| {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|kind| kind.ddex().eq_ignore_ascii_case(typed))
            })
    }

    /// The value that DDEX allows for it as `ReleaseType`.
    #[must_use]
    pub const fn ddex(self) -> &'static str {
        match self {
            Self::Album | Self::Compilation => "Album",
            Self::Ep => "EP",
            Self::Single => "Single",
            Self::FieldSeries => "Series",
            Self::ClassicalAlbum => "ClassicalAlbum",
            Self::BoxedSet => "DigitalBoxSetRelease",
            Self::DjMix => "DjMix",
            Self::AudioBook => "AudioBookRelease",
        }
    }
}
