//! Which fields there are.

macro_rules! field_ids {
    ($($(#[$doc:meta])* $id:ident),+ $(,)?) => {
        /// Which field, whatever list it stands in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FieldId { $($(#[$doc])* $id),+ }

        impl FieldId {
            /// Every field.
            pub const ALL: &'static [Self] = &[$(Self::$id),+];
        }
    };
}

field_ids! {
    /// Title of a recording.
    Title,
    /// Title of a recording for sorting.
    TitleSort,
    /// Version of a recording ("live").
    Version,
    /// Artist credit of a recording, as printed.
    Artist,
    /// ISRC.
    Isrc,
    /// Languages sung or spoken.
    Language,
    /// Country of origin of a recording.
    Country,
    /// Place of recording.
    Place,
    /// Day of recording.
    Recorded,
    /// Genres.
    Genre,
    /// Composers, as credited on the recording.
    Composer,
    /// Authors of the words.
    Lyricist,
    /// Writers, where words and music are not told apart.
    Writer,
    /// Arrangers.
    Arranger,
    /// Performers; `Name (instrument)`.
    Performer,
    /// Conductors.
    Conductor,
    /// Producers.
    Producer,
    /// Recording engineers.
    Engineer,
    /// Mixers.
    Mixer,
    /// Remixers.
    Remixer,
    /// Words that are sung.
    Lyrics,
    /// Comment.
    Comment,
    /// Licence, or its address.
    License,
    /// Grouping.
    Grouping,
    /// Mood.
    Mood,
    /// Beats per minute.
    Bpm,
    /// Place in the tree, with the places above it.
    Location,
    /// Last day of recording, where it went on.
    RecordedTo,
    /// Who recorded in the field.
    Recordist,
    /// Who collected.
    Collector,
    /// Who gave it into an archive's care.
    Depositor,
    /// Occasion.
    Occasion,
    /// Community.
    Community,
    /// Ethnic or cultural group.
    EthnicGroup,
    /// Cultural area.
    CulturalArea,
    /// Genre in the people's own words.
    VernacularGenre,
    /// How it is performed.
    Modality,
    /// Circumstances, as the field notes tell them.
    Context,
    /// Number of performers.
    PerformerCount,
    /// Instruments, by every name that is known of them.
    Instrument,
    /// Old shelf marks.
    ShelfMark,
    /// Years after the recording during which access is closed.
    AccessDelay,
    /// Day from which access is open.
    AccessFrom,
    /// Labels and notices, by their short codes.
    Protocols,
    /// A recording was withdrawn from sale.
    Withdrawn,
    /// Number of the disc on its release.
    Disc,
    /// Number of the track on its disc.
    Track,
    /// Title of the disc.
    DiscSubtitle,
    /// Day on which a recording came into the catalogue.
    Added,
    /// Number of files of a recording.
    Files,
    /// Codes of the findings about a recording.
    Finding,
    /// The worst of them, in a word: `blocking`, `warning`, `info` or `fine`.
    Status,
    /// Title of a release.
    ReleaseTitle,
    /// Artist credit of a release.
    ReleaseArtist,
    /// Label of a release.
    ReleaseLabel,
    /// Catalogue number.
    CatalogueNumber,
    /// Barcode.
    Barcode,
    /// Day of release.
    ReleaseDate,
    /// Day of first release.
    OriginalDate,
    /// ℗ line.
    PLine,
    /// © line.
    CLine,
    /// Country of release.
    ReleaseCountry,
    /// Medium of a release.
    Media,
    /// A release is a compilation.
    Compilation,
    /// A release was withdrawn from sale.
    ReleaseWithdrawn,
    /// Number of tracks that the catalogue has of a release.
    ReleaseTracks,
    /// Day on which a release came into the catalogue.
    ReleaseAdded,
    /// What kind of release a release is.
    ReleaseKind,
    /// What the label notes about a release.
    ReleaseNotes,
    /// Title of a work.
    WorkTitle,
    /// ISWC.
    Iswc,
    /// Language of a work's words.
    WorkLanguage,
    /// What a work is.
    WorkKind,
    /// The works that a work is derived from.
    WorkSources,
    /// Number of recordings of a work.
    WorkRecordings,
    /// Name of a party.
    PartyName,
    /// Name of a party for sorting.
    PartySortName,
    /// What a party is.
    PartyKind,
    /// Country of a party.
    PartyCountry,
    /// IPI number.
    Ipi,
    /// ISNI.
    Isni,
    /// Name of a place.
    PlaceName,
    /// What a place is.
    PlaceKind,
    /// The place above it.
    PlaceParent,
    /// Country of a place.
    PlaceCountry,
    /// Where a place lies, in decimal degrees.
    Coordinates,
    /// Other names of a place, each with its language.
    PlaceNames,
    /// Number of recordings made there or in places below it.
    PlaceRecordings,
    /// Length of the sound.
    Duration,
    /// Codec and container.
    Format,
    /// Samples a second.
    SampleRate,
    /// Bits a sample.
    BitDepth,
    /// Channels.
    Channels,
    /// Integrated loudness in LUFS (EBU R128).
    Loudness,
    /// Loudness range in LU (EBU Tech 3342).
    Range,
    /// True peak in dBTP (ITU-R BS.1770).
    Peak,
    /// Where the file lies.
    Path,
    /// Names or titles besides the printed one.
    Names,
    /// The name or title that the person's languages and scripts ask for.
    Shown,
}
