//! Where in the schema a field's values live.

use griot_domain::contribution::ROLES;
use griot_domain::tags::TagField;

/// Where the values of a field live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    /// A column of `recording`.
    Recording(&'static str),
    /// The artist credit of the recording.
    Credit,
    /// The single names of that credit.
    CreditNames,
    /// The title of the release: which release it is.
    Album,
    /// The artist credit of the release.
    AlbumCredit,
    /// A column of `release`.
    Release(&'static str),
    /// A flag of `release`.
    Compilation,
    /// A number of `track`.
    Track(&'static str),
    /// A text of `track`.
    TrackText(&'static str),
    /// `contribution` rows of this role.
    Contribution,
    /// `recording_work`.
    Work,
    /// ISWC of the first work.
    Iswc,
    /// Movement of the first work.
    Movement,
    /// Titles besides the printed one.
    Names,
    /// `recording_text`.
    Text,
}

/// The columns of a release that are tags, in the order of [`SELECT_RELEASE`].
pub(crate) const RELEASE_COLUMNS: &[(TagField, &str)] = &[
    (TagField::Album, "title"),
    (TagField::AlbumArtist, "credit"),
    (TagField::Label, "label"),
    (TagField::CatalogueNumber, "catalogue_number"),
    (TagField::Barcode, "barcode"),
    (TagField::Date, "released_on"),
    (TagField::OriginalDate, "original_on"),
    (TagField::PLine, "p_line"),
    (TagField::Copyright, "c_line"),
    (TagField::ReleaseCountry, "country"),
    (TagField::Media, "media"),
    (TagField::DiscTotal, "disc_total"),
    (TagField::TrackTotal, "track_total"),
];

pub(crate) const SELECT_RELEASE: &str = include_str!("select_release.sql");

pub(crate) fn of(field: TagField) -> Home {
    match field {
        TagField::Title => Home::Recording("title"),
        TagField::TitleSort => Home::Recording("sort_title"),
        TagField::Version => Home::Recording("version"),
        TagField::Isrc => Home::Recording("isrc"),
        TagField::RecordedOn => Home::Recording("recorded_on"),
        TagField::Place => Home::Recording("place"),
        TagField::Country => Home::Recording("country"),
        TagField::Artist => Home::Credit,
        TagField::Artists => Home::CreditNames,
        TagField::Album => Home::Album,
        TagField::AlbumArtist => Home::AlbumCredit,
        TagField::Compilation => Home::Compilation,
        TagField::TrackNumber => Home::Track("position"),
        TagField::DiscNumber => Home::Track("disc"),
        TagField::DiscSubtitle => Home::TrackText("disc_subtitle"),
        role if ROLES.contains(&role) => Home::Contribution,
        TagField::Titles => Home::Names,
        TagField::Work => Home::Work,
        TagField::Iswc => Home::Iswc,
        TagField::MovementName | TagField::MovementNumber => Home::Movement,
        other => RELEASE_COLUMNS
            .iter()
            .find(|(field, _)| *field == other)
            .map_or(Home::Text, |(_, column)| Home::Release(column)),
    }
}

/// Whether a field is the release's to say, and a recording's only where it keeps a word of its own.
pub(crate) fn is_of_release(field: TagField) -> bool {
    matches!(
        of(field),
        Home::AlbumCredit | Home::Release(_) | Home::Compilation | Home::TrackText(_)
    )
}
