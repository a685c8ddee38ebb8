//! `MANIFEST.json`, format version 1: what is in a bundle, at what price, where and when.

mod canonical;
mod check;
mod hash;
mod path;
mod read;
mod release;
mod terms;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use check::Broken;
pub use hash::{Sha256, Sha256Writer};
pub use path::{PathFault, check_path, content_path};
pub use read::{MAX_MANIFEST_BYTES, ManifestError};
pub use release::{
    Credit, Identifier, IdentifierScheme, LabelNotice, LabelText, NameCredit, Notice, Origin,
    Release, Title, TitleKind, Track,
};
pub use terms::{Price, Window};

pub(crate) use canonical::canonical_json;
pub(crate) use read::read_bounded;

/// The format version that this program writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// No file on a FAT file system is longer than this: 4 GiB less one byte.
pub const MAX_FILE_BYTES: u64 = u32::MAX as u64;

/// Everything that a bundle says about itself. Written as canonical JSON: keys sorted,
/// two spaces, LF, integers only, so that the same content is always the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format version, [`FORMAT`].
    pub format: u32,
    /// The uid of the bundle's lineage: updates of one kiosk's bundle keep it.
    pub bundle_uid: String,
    /// Counts up with every export of the lineage, from 1.
    pub sequence: u64,
    /// SHA-256 of the `MANIFEST.json` before it, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous_sha256: Option<Sha256>,
    /// The label's name, as it signs.
    pub label: String,
    /// The offer's name, such as the café's.
    pub offer: String,
    /// When it was made.
    pub created: Timestamp,
    /// From when it is no longer to be trusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
    /// The days on which anything of it may be sold.
    pub window: Window,
    /// Where it may be sold: ISO 3166-1 alpha-2 codes.
    pub territories: Vec<String>,
    /// The offer's currency, ISO 4217.
    pub currency: String,
    /// The offer's VAT rate in basis points (20 % is 2000).
    pub vat_rate_bp: u32,
    /// The releases, in the order in which they are shown.
    pub releases: Vec<Release>,
    /// The files that belong to no release: the storefront.
    pub files: Vec<FileEntry>,
}

/// One file of the bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its path in the bundle: lower-case ASCII with `/` between, short, never upwards.
    pub path: String,
    /// What it is for.
    pub role: Role,
    /// Its media type, such as `audio/mpeg`.
    pub media_type: String,
    /// Its length.
    pub bytes: u64,
    /// SHA-256 of all its bytes.
    pub sha256: Sha256,
    /// What it was made from and how: the same key always makes the same content, so a
    /// later export finds it again without encoding. Opaque here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_from: Option<String>,
    /// How long it sounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
    /// How wide a picture is, in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// How high a picture is, in pixels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// The colour of a picture's edge, `#rrggbb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
}

/// What a file of the bundle is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The whole recording, which is sold: `audio/`.
    Full,
    /// The excerpt that anyone may hear: `preview/`.
    Preview,
    /// A picture of the release: `image/`.
    Cover,
    /// The icon of a label or notice, never altered: `image/`.
    Label,
    /// A part of the storefront: `index.html` and `assets/`.
    Storefront,
}

impl Role {
    /// The folder that content of this role lies in.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Full => "audio",
            Self::Preview => "preview",
            Self::Cover | Self::Label => "image",
            Self::Storefront => "assets",
        }
    }
}

impl Manifest {
    /// Every file named anywhere in the manifest, in order; a file that two tracks share
    /// comes twice.
    pub fn all_files(&self) -> impl Iterator<Item = &FileEntry> {
        let of_releases = self.releases.iter().flat_map(|release| {
            let of_tracks = release.tracks.iter().flat_map(|track| &track.files);
            let labels = release.tracks.iter().flat_map(|track| &track.labels);
            let icons = release.labels.iter().chain(labels);
            let icons = icons.filter_map(|label| label.picture.as_ref());
            release.files.iter().chain(of_tracks).chain(icons)
        });
        self.files.iter().chain(of_releases)
    }

    /// Bytes of all content, each file counted once.
    #[must_use]
    pub fn content_bytes(&self) -> u64 {
        let by_path: BTreeMap<&str, u64> = self
            .all_files()
            .map(|file| (file.path.as_str(), file.bytes))
            .collect();
        by_path.values().sum()
    }

    /// How many tracks it has.
    #[must_use]
    pub fn track_count(&self) -> usize {
        self.releases.iter().map(|r| r.tracks.len()).sum()
    }

    /// The canonical bytes of the manifest, after checking that it can be read again.
    ///
    /// # Errors
    /// What is wrong with it, where it breaks a rule of the format.
    pub fn to_bytes(&self) -> Result<Vec<u8>, ManifestError> {
        check::check(self)?;
        let bytes = canonical_json(self)?;
        if bytes.len() as u64 > MAX_MANIFEST_BYTES {
            return Err(ManifestError::TooLarge);
        }
        Ok(bytes)
    }
}
