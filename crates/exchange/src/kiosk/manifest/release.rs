//! Releases and tracks as a bundle names them.

use serde::{Deserialize, Serialize};

use super::{FileEntry, Price, Window};

/// A release: what stands on the shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The catalogue's uid.
    pub uid: String,
    /// Every title, the first one first.
    pub titles: Vec<Title>,
    /// Who it is by, as credited, in order.
    pub artists: Vec<NameCredit>,
    /// Who else took part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<Credit>,
    /// Barcode, catalogue number and the like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// Where its music comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Languages sung or spoken, ISO 639-3.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// When it came out: `2024`, `2024-03` or `2024-03-01`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released: Option<String>,
    /// A few words about it, in the languages there are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<Notice>,
    /// What the label or a community asks to be said with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// Labels of its communities and notices: to be shown before it is bought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<LabelNotice>,
    /// What the whole release costs; none: it is not sold whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Price>,
    /// The days on which it may be sold.
    pub window: Window,
    /// Where it may be sold: ISO 3166-1 alpha-2 codes.
    pub territories: Vec<String>,
    /// Its pictures.
    pub files: Vec<FileEntry>,
    /// Its tracks, in order.
    pub tracks: Vec<Track>,
}

/// A recording's place on a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    /// The catalogue's uid of the track.
    pub uid: String,
    /// The catalogue's uid of the recording.
    pub recording_uid: String,
    /// The disc, from 1.
    pub disc: u32,
    /// The position on the disc, from 1.
    pub position: u32,
    /// Every title, the first one first.
    pub titles: Vec<Title>,
    /// Who it is by, as credited, in order.
    pub artists: Vec<NameCredit>,
    /// Who else took part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<Credit>,
    /// ISRC and the like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifiers: Vec<Identifier>,
    /// Where its music comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Languages sung or spoken, ISO 639-3.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// How long it sounds.
    pub duration_ms: u64,
    /// What the label or a community asks to be said with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// Labels of its communities and notices: to be shown before it is bought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<LabelNotice>,
    /// What it costs alone; none: it is sold with the release only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Price>,
    /// The days on which it may be sold, where they differ from the release's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// Where it may be sold, where that differs from the release's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub territories: Option<Vec<String>>,
    /// The whole recording in every format sold, and its preview.
    pub files: Vec<FileEntry>,
}

/// A title, code point for code point as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// The title.
    pub text: String,
    /// Its language, ISO 639-3, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Its script, ISO 15924, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// What kind of title it is.
    pub kind: TitleKind,
}

/// What kind of title a title is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TitleKind {
    /// As its makers write it.
    Original,
    /// The original in another script.
    Transliteration,
    /// The original in another language.
    Translation,
    /// Another name for the same thing.
    Alternative,
    /// What tells this version from others (`live`, `1977`).
    Version,
}

/// One name of an artist credit and what joins it to the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameCredit {
    /// The name as credited.
    pub name: String,
    /// What follows it in print: ` feat. `, ` & `, nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub join_phrase: String,
    /// The catalogue's uid of the party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party_uid: Option<String>,
    /// The same party's name in other scripts or spellings: found, not shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
}

/// A contribution: party × role × instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// The name as credited.
    pub name: String,
    /// The role's code (`performer`, `composer`, `arranger` …).
    pub role: String,
    /// The instrument as credited, where the role has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// The catalogue's uid of the party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party_uid: Option<String>,
}

/// A code that others know the thing by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identifier {
    /// Whose code it is.
    pub scheme: IdentifierScheme,
    /// The code, in its compact form.
    pub value: String,
}

/// Whose code an identifier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IdentifierScheme {
    /// ISO 3901, of a recording.
    Isrc,
    /// GTIN, UPC or EAN, of a release.
    Barcode,
    /// The label's own number of a release.
    CatalogueNumber,
    /// ISO 15707, of a work.
    Iswc,
}

/// Where music comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The country, ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The village, town or region, as people there say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// A Traditional Knowledge or Biocultural Label, or a Notice, of Local Contexts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelNotice {
    /// Its number on the Local Contexts Hub; of a notice its type.
    pub uid: String,
    /// Its letters: `TK S`.
    pub code: String,
    /// The community that applied it; empty of a notice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub community: String,
    /// Its words: the community's own first, then its translations.
    pub texts: Vec<LabelText>,
    /// Its icon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<FileEntry>,
}

/// A label's name and text in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelText {
    /// Name.
    pub name: String,
    /// Text.
    pub text: String,
    /// BCP 47, as the community wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// A sentence to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What it is: `copyright`, `phonogram`, `label`, `community`, `about`.
    pub kind: String,
    /// The sentence.
    pub text: String,
    /// Its language, ISO 639-3, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}
