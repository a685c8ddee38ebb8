//! Where each field stands in each kind of tag: MusicBrainz Picard's mapping, with
//! Griot's own names where Picard has none (ISWC, PLINE, LOCATION, ORIGINCOUNTRY,
//! RECORDINGDATE, the field notes from RECORDINGENDDATE to ACCESSDELAY, and MP4's arranger, performer and writer).
//!
//! `…_also` are places that are read where the first is empty, and cleared with it; only
//! the first is written.

use griot_domain::tags::TagField;

/// A place in ID3v2.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Id3 {
    /// A text frame.
    Text([u8; 4]),
    /// TXXX with this description.
    User(&'static str),
    /// The part of a text frame before the slash.
    Number([u8; 4]),
    /// The part after it.
    Total([u8; 4]),
    /// A function in TIPL (§4.2.2).
    People(&'static str),
    /// TMCL: instrument and name.
    Players,
    /// COMM without a description.
    Comment,
    /// USLT.
    Lyrics,
    /// UFID owned by `http://musicbrainz.org`.
    Ufid,
    /// WCOP where it is an address, TXXX:LICENSE where not.
    License,
    /// MVIN, whose total is kept.
    Movement,
    /// ID3v2.3's TYER and TDAT.
    Year,
}

/// A place among MP4's metadata atoms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mp4 {
    /// Text.
    Text([u8; 4]),
    /// A `----` atom of `com.apple.iTunes` with this name.
    Free(&'static str),
    /// The first number of a pair.
    Number([u8; 4]),
    /// The second.
    Total([u8; 4]),
    /// An integer.
    Int([u8; 4]),
    /// A boolean.
    Flag([u8; 4]),
    /// `gnre`: one more than ID3v1's genre number.
    OldGenre,
}

/// The places of one field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub field: TagField,
    pub id3: Id3,
    pub id3_also: &'static [Id3],
    pub vorbis: &'static str,
    pub vorbis_also: &'static [&'static str],
    pub mp4: Mp4,
    pub mp4_also: &'static [Mp4],
    pub ape: &'static str,
    pub ape_also: &'static [&'static str],
    pub info: Option<[u8; 4]>,
}

const fn of(field: TagField) -> Place {
    Place {
        field,
        id3: Id3::Year,
        id3_also: &[],
        vorbis: "",
        vorbis_also: &[],
        mp4: Mp4::OldGenre,
        mp4_also: &[],
        ape: "",
        ape_also: &[],
        info: None,
    }
}

/// Every mapped field, once.
#[rustfmt::skip]
pub(crate) const PLACES: &[Place] = &[
    Place { id3: Id3::Text(*b"TIT2"), vorbis: "TITLE", mp4: Mp4::Text(*b"\xA9nam"), ape: "Title", info: Some(*b"INAM"), ..of(TagField::Title) },
    Place { id3: Id3::Text(*b"TSOT"), vorbis: "TITLESORT", mp4: Mp4::Text(*b"sonm"), ape: "TITLESORT", ..of(TagField::TitleSort) },
    Place { id3: Id3::Text(*b"TIT3"), vorbis: "SUBTITLE", mp4: Mp4::Free("SUBTITLE"), vorbis_also: &["VERSION"], ape: "Subtitle", ..of(TagField::Version) },
    Place { id3: Id3::Text(*b"TPE1"), vorbis: "ARTIST", mp4: Mp4::Text(*b"\xA9ART"), ape: "Artist", info: Some(*b"IART"), ..of(TagField::Artist) },
    Place { id3: Id3::User("Artists"), vorbis: "ARTISTS", mp4: Mp4::Free("ARTISTS"), ape: "ARTISTS", ..of(TagField::Artists) },
    Place { id3: Id3::Text(*b"TSOP"), vorbis: "ARTISTSORT", mp4: Mp4::Text(*b"soar"), ape: "ARTISTSORT", ..of(TagField::ArtistSort) },
    Place { id3: Id3::Text(*b"TALB"), vorbis: "ALBUM", mp4: Mp4::Text(*b"\xA9alb"), ape: "Album", info: Some(*b"IPRD"), ..of(TagField::Album) },
    Place { id3: Id3::Text(*b"TPE2"), vorbis: "ALBUMARTIST", mp4: Mp4::Text(*b"aART"), vorbis_also: &["ALBUM ARTIST", "ALBUM_ARTIST"], ape: "Album Artist", ape_also: &["ALBUMARTIST"], ..of(TagField::AlbumArtist) },
    Place { id3: Id3::Text(*b"TSO2"), vorbis: "ALBUMARTISTSORT", mp4: Mp4::Text(*b"soaa"), id3_also: &[Id3::User("ALBUMARTISTSORT")], ape: "ALBUMARTISTSORT", ..of(TagField::AlbumArtistSort) },
    Place { id3: Id3::Number(*b"TRCK"), vorbis: "TRACKNUMBER", mp4: Mp4::Number(*b"trkn"), vorbis_also: &["TRACK"], ape: "Track", info: Some(*b"ITRK"), ape_also: &["TRACKNUMBER"], ..of(TagField::TrackNumber) },
    Place { id3: Id3::Total(*b"TRCK"), vorbis: "TRACKTOTAL", mp4: Mp4::Total(*b"trkn"), vorbis_also: &["TOTALTRACKS", "TRACKC"], ape: "Track", ape_also: &["TRACKTOTAL", "TOTALTRACKS"], ..of(TagField::TrackTotal) },
    Place { id3: Id3::Number(*b"TPOS"), vorbis: "DISCNUMBER", mp4: Mp4::Number(*b"disk"), vorbis_also: &["DISC"], ape: "Disc", ape_also: &["DISCNUMBER"], ..of(TagField::DiscNumber) },
    Place { id3: Id3::Total(*b"TPOS"), vorbis: "DISCTOTAL", mp4: Mp4::Total(*b"disk"), vorbis_also: &["TOTALDISCS", "DISCC"], ape: "Disc", ape_also: &["DISCTOTAL", "TOTALDISCS"], ..of(TagField::DiscTotal) },
    Place { id3: Id3::Text(*b"TSST"), vorbis: "DISCSUBTITLE", mp4: Mp4::Free("DISCSUBTITLE"), vorbis_also: &["SETSUBTITLE"], ape: "DISCSUBTITLE", ..of(TagField::DiscSubtitle) },
    Place { id3: Id3::Text(*b"TCMP"), vorbis: "COMPILATION", mp4: Mp4::Flag(*b"cpil"), ape: "COMPILATION", ..of(TagField::Compilation) },
    Place { id3: Id3::Text(*b"TCOM"), vorbis: "COMPOSER", mp4: Mp4::Text(*b"\xA9wrt"), ape: "COMPOSER", info: Some(*b"IMUS"), ..of(TagField::Composer) },
    Place { id3: Id3::Text(*b"TEXT"), vorbis: "LYRICIST", mp4: Mp4::Free("LYRICIST"), ape: "LYRICIST", ..of(TagField::Lyricist) },
    Place { id3: Id3::User("Writer"), vorbis: "WRITER", mp4: Mp4::Free("WRITER"), ape: "WRITER", info: Some(*b"IWRI"), ..of(TagField::Writer) },
    Place { id3: Id3::People("arranger"), vorbis: "ARRANGER", mp4: Mp4::Free("ARRANGER"), ape: "ARRANGER", ..of(TagField::Arranger) },
    Place { id3: Id3::Players, vorbis: "PERFORMER", mp4: Mp4::Free("PERFORMER"), ape: "PERFORMER", ..of(TagField::Performer) },
    Place { id3: Id3::Text(*b"TPE3"), vorbis: "CONDUCTOR", mp4: Mp4::Free("CONDUCTOR"), ape: "CONDUCTOR", ..of(TagField::Conductor) },
    Place { id3: Id3::People("producer"), vorbis: "PRODUCER", mp4: Mp4::Free("PRODUCER"), ape: "PRODUCER", info: Some(*b"IPRO"), ..of(TagField::Producer) },
    Place { id3: Id3::People("engineer"), vorbis: "ENGINEER", mp4: Mp4::Free("ENGINEER"), ape: "ENGINEER", info: Some(*b"IENG"), ..of(TagField::Engineer) },
    Place { id3: Id3::People("mix"), vorbis: "MIXER", mp4: Mp4::Free("MIXER"), ape: "MIXER", ..of(TagField::Mixer) },
    Place { id3: Id3::Text(*b"TPE4"), vorbis: "REMIXER", mp4: Mp4::Free("REMIXER"), vorbis_also: &["MIXARTIST"], ape: "MixArtist", ape_also: &["REMIXER"], ..of(TagField::Remixer) },
    Place { id3: Id3::User("WORK"), vorbis: "WORK", mp4: Mp4::Text(*b"\xA9wrk"), mp4_also: &[Mp4::Free("WORK")], ape: "WORK", ..of(TagField::Work) },
    Place { id3: Id3::Text(*b"MVNM"), vorbis: "MOVEMENTNAME", mp4: Mp4::Text(*b"\xA9mvn"), ape: "MOVEMENTNAME", ..of(TagField::MovementName) },
    Place { id3: Id3::Movement, vorbis: "MOVEMENT", mp4: Mp4::Int(*b"\xA9mvi"), ape: "MOVEMENT", ..of(TagField::MovementNumber) },
    Place { id3: Id3::Text(*b"TSRC"), vorbis: "ISRC", mp4: Mp4::Free("ISRC"), ape: "ISRC", ..of(TagField::Isrc) },
    Place { id3: Id3::User("ISWC"), vorbis: "ISWC", mp4: Mp4::Free("ISWC"), ape: "ISWC", ..of(TagField::Iswc) },
    Place { id3: Id3::User("TITLES"), vorbis: "TITLES", mp4: Mp4::Free("TITLES"), ape: "TITLES", ..of(TagField::Titles) },
    Place { id3: Id3::User("BARCODE"), vorbis: "BARCODE", mp4: Mp4::Free("BARCODE"), id3_also: &[Id3::User("UPC")], vorbis_also: &["UPC", "EAN"], mp4_also: &[Mp4::Free("UPC")], ape: "BARCODE", ..of(TagField::Barcode) },
    Place { id3: Id3::User("CATALOGNUMBER"), vorbis: "CATALOGNUMBER", mp4: Mp4::Free("CATALOGNUMBER"), vorbis_also: &["LABELNO"], ape: "CATALOGNUMBER", ..of(TagField::CatalogueNumber) },
    Place { id3: Id3::Text(*b"TPUB"), vorbis: "LABEL", mp4: Mp4::Free("LABEL"), vorbis_also: &["PUBLISHER", "ORGANIZATION"], ape: "LABEL", ..of(TagField::Label) },
    Place { id3: Id3::Text(*b"TLAN"), vorbis: "LANGUAGE", mp4: Mp4::Free("LANGUAGE"), ape: "LANGUAGE", info: Some(*b"ILNG"), ..of(TagField::Language) },
    Place { id3: Id3::User("SCRIPT"), vorbis: "SCRIPT", mp4: Mp4::Free("SCRIPT"), ape: "SCRIPT", ..of(TagField::Script) },
    Place { id3: Id3::User("LOCATION"), vorbis: "LOCATION", mp4: Mp4::Free("LOCATION"), ape: "LOCATION", ..of(TagField::Place) },
    Place { id3: Id3::User("ORIGINCOUNTRY"), vorbis: "ORIGINCOUNTRY", mp4: Mp4::Free("ORIGINCOUNTRY"), ape: "ORIGINCOUNTRY", ..of(TagField::Country) },
    Place { id3: Id3::User("RECORDINGDATE"), vorbis: "RECORDINGDATE", mp4: Mp4::Free("RECORDINGDATE"), ape: "RECORDINGDATE", ..of(TagField::RecordedOn) },
    Place { id3: Id3::User("RECORDINGENDDATE"), vorbis: "RECORDINGENDDATE", mp4: Mp4::Free("RECORDINGENDDATE"), ape: "RECORDINGENDDATE", ..of(TagField::RecordedTo) },
    Place { id3: Id3::User("RECORDIST"), vorbis: "RECORDIST", mp4: Mp4::Free("RECORDIST"), ape: "RECORDIST", ..of(TagField::Recordist) },
    Place { id3: Id3::User("COLLECTOR"), vorbis: "COLLECTOR", mp4: Mp4::Free("COLLECTOR"), ape: "COLLECTOR", ..of(TagField::Collector) },
    Place { id3: Id3::User("DEPOSITOR"), vorbis: "DEPOSITOR", mp4: Mp4::Free("DEPOSITOR"), ape: "DEPOSITOR", ..of(TagField::Depositor) },
    Place { id3: Id3::User("OCCASION"), vorbis: "OCCASION", mp4: Mp4::Free("OCCASION"), ape: "OCCASION", ..of(TagField::Occasion) },
    Place { id3: Id3::User("COMMUNITY"), vorbis: "COMMUNITY", mp4: Mp4::Free("COMMUNITY"), ape: "COMMUNITY", ..of(TagField::Community) },
    Place { id3: Id3::User("ETHNICGROUP"), vorbis: "ETHNICGROUP", mp4: Mp4::Free("ETHNICGROUP"), ape: "ETHNICGROUP", ..of(TagField::EthnicGroup) },
    Place { id3: Id3::User("CULTURALAREA"), vorbis: "CULTURALAREA", mp4: Mp4::Free("CULTURALAREA"), ape: "CULTURALAREA", ..of(TagField::CulturalArea) },
    Place { id3: Id3::User("VERNACULARGENRE"), vorbis: "VERNACULARGENRE", mp4: Mp4::Free("VERNACULARGENRE"), ape: "VERNACULARGENRE", ..of(TagField::VernacularGenre) },
    Place { id3: Id3::User("MODALITY"), vorbis: "MODALITY", mp4: Mp4::Free("MODALITY"), ape: "MODALITY", ..of(TagField::Modality) },
    Place { id3: Id3::User("CONTEXT"), vorbis: "CONTEXT", mp4: Mp4::Free("CONTEXT"), ape: "CONTEXT", ..of(TagField::Context) },
    Place { id3: Id3::User("PERFORMERCOUNT"), vorbis: "PERFORMERCOUNT", mp4: Mp4::Free("PERFORMERCOUNT"), ape: "PERFORMERCOUNT", ..of(TagField::PerformerCount) },
    Place { id3: Id3::User("SHELFMARK"), vorbis: "SHELFMARK", mp4: Mp4::Free("SHELFMARK"), ape: "SHELFMARK", ..of(TagField::ShelfMark) },
    Place { id3: Id3::User("ACCESSDELAY"), vorbis: "ACCESSDELAY", mp4: Mp4::Free("ACCESSDELAY"), ape: "ACCESSDELAY", ..of(TagField::AccessDelay) },
    Place { id3: Id3::Text(*b"TDRC"), vorbis: "DATE", mp4: Mp4::Text(*b"\xA9day"), id3_also: &[Id3::Year, Id3::Text(*b"TDRL")], vorbis_also: &["YEAR"], ape: "Year", ape_also: &["DATE"], info: Some(*b"ICRD"), ..of(TagField::Date) },
    Place { id3: Id3::Text(*b"TDOR"), vorbis: "ORIGINALDATE", mp4: Mp4::Free("ORIGINALDATE"), id3_also: &[Id3::Text(*b"TORY")], vorbis_also: &["ORIGINALYEAR"], mp4_also: &[Mp4::Free("ORIGINALYEAR")], ape: "ORIGINALDATE", ..of(TagField::OriginalDate) },
    Place { id3: Id3::Text(*b"TCON"), vorbis: "GENRE", mp4: Mp4::Text(*b"\xA9gen"), mp4_also: &[Mp4::OldGenre], ape: "GENRE", info: Some(*b"IGNR"), ..of(TagField::Genre) },
    Place { id3: Id3::Text(*b"TIT1"), vorbis: "GROUPING", mp4: Mp4::Text(*b"\xA9grp"), id3_also: &[Id3::Text(*b"GRP1")], vorbis_also: &["CONTENTGROUP"], ape: "GROUPING", ..of(TagField::Grouping) },
    Place { id3: Id3::Text(*b"TMOO"), vorbis: "MOOD", mp4: Mp4::Free("MOOD"), id3_also: &[Id3::User("MOOD")], ape: "MOOD", ..of(TagField::Mood) },
    Place { id3: Id3::Text(*b"TBPM"), vorbis: "BPM", mp4: Mp4::Int(*b"tmpo"), vorbis_also: &["TEMPO"], ape: "BPM", ..of(TagField::Bpm) },
    Place { id3: Id3::Comment, vorbis: "COMMENT", mp4: Mp4::Text(*b"\xA9cmt"), vorbis_also: &["DESCRIPTION"], ape: "COMMENT", info: Some(*b"ICMT"), ..of(TagField::Comment) },
    Place { id3: Id3::Lyrics, vorbis: "LYRICS", mp4: Mp4::Text(*b"\xA9lyr"), vorbis_also: &["UNSYNCEDLYRICS"], ape: "LYRICS", ..of(TagField::Lyrics) },
    Place { id3: Id3::Text(*b"TCOP"), vorbis: "COPYRIGHT", mp4: Mp4::Text(*b"cprt"), ape: "COPYRIGHT", info: Some(*b"ICOP"), ..of(TagField::Copyright) },
    Place { id3: Id3::Text(*b"TPRO"), vorbis: "PLINE", mp4: Mp4::Free("PLINE"), id3_also: &[Id3::User("PLINE")], vorbis_also: &["PHONOGRAPHICCOPYRIGHT"], ape: "PLINE", ..of(TagField::PLine) },
    Place { id3: Id3::License, vorbis: "LICENSE", mp4: Mp4::Free("LICENSE"), ape: "LICENSE", ..of(TagField::License) },
    Place { id3: Id3::Text(*b"TMED"), vorbis: "MEDIA", mp4: Mp4::Free("MEDIA"), ape: "MEDIA", info: Some(*b"IMED"), ..of(TagField::Media) },
    Place { id3: Id3::User("MusicBrainz Album Release Country"), vorbis: "RELEASECOUNTRY", mp4: Mp4::Free("MusicBrainz Album Release Country"), ape: "RELEASECOUNTRY", ..of(TagField::ReleaseCountry) },
    Place { id3: Id3::Ufid, vorbis: "MUSICBRAINZ_TRACKID", mp4: Mp4::Free("MusicBrainz Track Id"), id3_also: &[Id3::User("MusicBrainz Track Id")], ape: "MUSICBRAINZ_TRACKID", ..of(TagField::MbRecordingId) },
    Place { id3: Id3::User("MusicBrainz Release Track Id"), vorbis: "MUSICBRAINZ_RELEASETRACKID", mp4: Mp4::Free("MusicBrainz Release Track Id"), ape: "MUSICBRAINZ_RELEASETRACKID", ..of(TagField::MbTrackId) },
    Place { id3: Id3::User("MusicBrainz Album Id"), vorbis: "MUSICBRAINZ_ALBUMID", mp4: Mp4::Free("MusicBrainz Album Id"), ape: "MUSICBRAINZ_ALBUMID", ..of(TagField::MbReleaseId) },
    Place { id3: Id3::User("MusicBrainz Release Group Id"), vorbis: "MUSICBRAINZ_RELEASEGROUPID", mp4: Mp4::Free("MusicBrainz Release Group Id"), ape: "MUSICBRAINZ_RELEASEGROUPID", ..of(TagField::MbReleaseGroupId) },
    Place { id3: Id3::User("MusicBrainz Artist Id"), vorbis: "MUSICBRAINZ_ARTISTID", mp4: Mp4::Free("MusicBrainz Artist Id"), ape: "MUSICBRAINZ_ARTISTID", ..of(TagField::MbArtistId) },
    Place { id3: Id3::User("MusicBrainz Album Artist Id"), vorbis: "MUSICBRAINZ_ALBUMARTISTID", mp4: Mp4::Free("MusicBrainz Album Artist Id"), ape: "MUSICBRAINZ_ALBUMARTISTID", ..of(TagField::MbAlbumArtistId) },
    Place { id3: Id3::User("MusicBrainz Work Id"), vorbis: "MUSICBRAINZ_WORKID", mp4: Mp4::Free("MusicBrainz Work Id"), ape: "MUSICBRAINZ_WORKID", ..of(TagField::MbWorkId) },
    Place { id3: Id3::User("Acoustid Id"), vorbis: "ACOUSTID_ID", mp4: Mp4::Free("Acoustid Id"), ape: "ACOUSTID_ID", ..of(TagField::AcoustId) },
    Place { id3: Id3::User("REPLAYGAIN_TRACK_GAIN"), vorbis: "REPLAYGAIN_TRACK_GAIN", mp4: Mp4::Free("REPLAYGAIN_TRACK_GAIN"), ape: "REPLAYGAIN_TRACK_GAIN", ..of(TagField::ReplayGainTrackGain) },
    Place { id3: Id3::User("REPLAYGAIN_TRACK_PEAK"), vorbis: "REPLAYGAIN_TRACK_PEAK", mp4: Mp4::Free("REPLAYGAIN_TRACK_PEAK"), ape: "REPLAYGAIN_TRACK_PEAK", ..of(TagField::ReplayGainTrackPeak) },
    Place { id3: Id3::User("REPLAYGAIN_ALBUM_GAIN"), vorbis: "REPLAYGAIN_ALBUM_GAIN", mp4: Mp4::Free("REPLAYGAIN_ALBUM_GAIN"), ape: "REPLAYGAIN_ALBUM_GAIN", ..of(TagField::ReplayGainAlbumGain) },
    Place { id3: Id3::User("REPLAYGAIN_ALBUM_PEAK"), vorbis: "REPLAYGAIN_ALBUM_PEAK", mp4: Mp4::Free("REPLAYGAIN_ALBUM_PEAK"), ape: "REPLAYGAIN_ALBUM_PEAK", ..of(TagField::ReplayGainAlbumPeak) },
];
