//! The tags of a media file, in the field's words and free of any file format.
//!
//! `griot-audio` reads every format into a [`TagSet`] and writes one back; the
//! names follow MusicBrainz Picard's mapping, with Griot's own where Picard has none.

use std::collections::BTreeMap;

macro_rules! tag_fields {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// One mapped tag. The string form ([`TagField::name`]) is stable: it is
        /// stored in catalogues and shown on the command line.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum TagField { $($(#[$doc])* $variant),+ }

        impl TagField {
            /// Every mapped tag, in the order in which people expect to read them.
            pub const ALL: &'static [TagField] = &[$(TagField::$variant),+];

            /// The stable lower-case name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(TagField::$variant => $name),+ }
            }

            /// The field of this stable name, if there is one.
            #[must_use]
            pub fn find_by_name(name: &str) -> Option<TagField> {
                match name { $($name => Some(TagField::$variant),)+ _ => None }
            }
        }
    };
}

tag_fields! {
    /// Title of the track as printed.
    Title = "title",
    /// Title for sorting.
    TitleSort = "titlesort",
    /// Titles besides the printed one, each in one line (see [`crate::name`]). Griot's own tag.
    Titles = "titles",
    /// Version or subtitle ("live", "instrumental").
    Version = "version",
    /// The artist credit as printed, one string.
    Artist = "artist",
    /// The credited artists one by one, where the file names them.
    Artists = "artists",
    /// Artist for sorting.
    ArtistSort = "artistsort",
    /// Title of the release.
    Album = "album",
    /// The release's artist credit as printed.
    AlbumArtist = "albumartist",
    /// Release artist for sorting.
    AlbumArtistSort = "albumartistsort",
    /// Track number on its disc (digits as they stand, without the total).
    TrackNumber = "tracknumber",
    /// Number of tracks on the disc.
    TrackTotal = "tracktotal",
    /// Disc number.
    DiscNumber = "discnumber",
    /// Number of discs.
    DiscTotal = "disctotal",
    /// Title of the disc.
    DiscSubtitle = "discsubtitle",
    /// "1" where the release is a compilation.
    Compilation = "compilation",
    /// Composer of the music.
    Composer = "composer",
    /// Author of the words.
    Lyricist = "lyricist",
    /// Writer, where music and words are not told apart.
    Writer = "writer",
    /// Arranger.
    Arranger = "arranger",
    /// Performer; `Name (instrument)` where the instrument is known.
    Performer = "performer",
    /// Conductor.
    Conductor = "conductor",
    /// Producer.
    Producer = "producer",
    /// Recording engineer.
    Engineer = "engineer",
    /// Mixer.
    Mixer = "mixer",
    /// Remixer.
    Remixer = "remixer",
    /// Title of the work.
    Work = "work",
    /// Name of the movement.
    MovementName = "movement",
    /// Number of the movement.
    MovementNumber = "movementnumber",
    /// International Standard Recording Code (ISO 3901).
    Isrc = "isrc",
    /// International Standard Musical Work Code (ISO 15707). Griot's own tag.
    Iswc = "iswc",
    /// Barcode (UPC or EAN) of the release.
    Barcode = "barcode",
    /// Catalogue number of the release.
    CatalogueNumber = "catalognumber",
    /// Label of the release.
    Label = "label",
    /// Language of the performance (ISO 639-2 or 639-3).
    Language = "language",
    /// Script of the titles (ISO 15924).
    Script = "script",
    /// Place of recording. Griot's own tag.
    Place = "place",
    /// Country of origin (ISO 3166-1 alpha-2, or as printed). Griot's own tag.
    Country = "country",
    /// Day of recording, as partly known as it is. Griot's own tag.
    RecordedOn = "recordingdate",
    /// Last day of recording, where it went on. Griot's own tag.
    RecordedTo = "recordingenddate",
    /// Who recorded in the field. Griot's own tag.
    Recordist = "recordist",
    /// Who collected. Griot's own tag.
    Collector = "collector",
    /// Who gave it into an archive's care. Griot's own tag.
    Depositor = "depositor",
    /// Occasion on which it was played. Griot's own tag.
    Occasion = "occasion",
    /// Community. Griot's own tag.
    Community = "community",
    /// Ethnic or cultural group. Griot's own tag.
    EthnicGroup = "ethnicgroup",
    /// Cultural area. Griot's own tag.
    CulturalArea = "culturalarea",
    /// Genre in the people's own words. Griot's own tag.
    VernacularGenre = "vernaculargenre",
    /// How it is performed. Griot's own tag.
    Modality = "modality",
    /// What the field notes say of the circumstances. Griot's own tag.
    Context = "context",
    /// Number of performers. Griot's own tag.
    PerformerCount = "performercount",
    /// Old shelf marks. Griot's own tag.
    ShelfMark = "shelfmark",
    /// Years after the recording during which access is closed. Griot's own tag.
    AccessDelay = "accessdelay",
    /// Day of release.
    Date = "date",
    /// Day of first release.
    OriginalDate = "originaldate",
    /// Genres.
    Genre = "genre",
    /// Grouping.
    Grouping = "grouping",
    /// Mood.
    Mood = "mood",
    /// Beats per minute.
    Bpm = "bpm",
    /// Comment.
    Comment = "comment",
    /// Words that are sung.
    Lyrics = "lyrics",
    /// © line.
    Copyright = "copyright",
    /// ℗ line. Griot's own tag outside ID3.
    PLine = "pline",
    /// Licence, or its address.
    License = "license",
    /// Medium the release came on.
    Media = "media",
    /// Country of release.
    ReleaseCountry = "releasecountry",
    /// MusicBrainz recording id.
    MbRecordingId = "musicbrainz_recordingid",
    /// MusicBrainz track id.
    MbTrackId = "musicbrainz_trackid",
    /// MusicBrainz release id.
    MbReleaseId = "musicbrainz_releaseid",
    /// MusicBrainz release group id.
    MbReleaseGroupId = "musicbrainz_releasegroupid",
    /// MusicBrainz artist ids.
    MbArtistId = "musicbrainz_artistid",
    /// MusicBrainz release artist ids.
    MbAlbumArtistId = "musicbrainz_albumartistid",
    /// MusicBrainz work id.
    MbWorkId = "musicbrainz_workid",
    /// AcoustID.
    AcoustId = "acoustid_id",
    /// ReplayGain track gain, as written.
    ReplayGainTrackGain = "replaygain_track_gain",
    /// ReplayGain track peak, as written.
    ReplayGainTrackPeak = "replaygain_track_peak",
    /// ReplayGain album gain, as written.
    ReplayGainAlbumGain = "replaygain_album_gain",
    /// ReplayGain album peak, as written.
    ReplayGainAlbumPeak = "replaygain_album_peak",
}

/// The mapped tags of one file: for each field its values, in the file's order.
/// A field without values does not stand in the map.
pub type TagSet = BTreeMap<TagField, Vec<String>>;

/// What a picture in a file shows (ID3v2.4 APIC §4.14; FLAC PICTURE uses the same list).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// Front cover (type 3).
    FrontCover,
    /// Back cover (type 4).
    BackCover,
    /// Leaflet page (type 5).
    Leaflet,
    /// Any other type of the list.
    Other,
}
