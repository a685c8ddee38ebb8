//! What goes into an export, and what comes of it.

use std::path::PathBuf;

use super::super::manifest::{Role, Sha256};

/// How an export begins.
#[derive(Debug, Clone, Default)]
pub struct Begin {
    /// Write a delta to this older bundle, not a whole one.
    pub since: Option<PathBuf>,
    /// Hash content at the destination before it is used again, not only look at its
    /// length: slower, and mends what a bad stick has spoilt.
    pub recheck: bool,
    /// Write over a bundle that another key signed.
    pub replace: bool,
    /// Folders of bundles that went out before. Where one is there and `key` signed it, what it
    /// holds is copied rather than made again; each copy is checked against its manifest.
    pub others: Vec<PathBuf>,
}

/// A file to be added, but for its bytes.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// What it is for.
    pub role: Role,
    /// Its media type.
    pub media_type: String,
    /// Its extension, without the dot.
    pub extension: String,
    /// What it was made from and how; see [`FileEntry::made_from`].
    pub made_from: Option<String>,
    /// How long it sounds.
    pub duration_ms: Option<u64>,
    /// Width and height of a picture, in pixels.
    pub size: Option<(u32, u32)>,
    /// The colour of a picture's edge, `#rrggbb`.
    pub colour: Option<String>,
}

/// A file of the storefront.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// `index.html`, or a path in `assets/`.
    pub path: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What an export did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct BundleReport {
    /// The sequence of the bundle.
    pub sequence: u64,
    /// The hash of its manifest.
    pub manifest_sha256: Sha256,
    /// Whether a delta was written.
    pub delta: bool,
    /// Files written, manifest and the like among them.
    pub files_written: u64,
    /// Their bytes.
    pub bytes_written: u64,
    /// Files that were there already.
    pub files_kept: u64,
    /// Bytes of all content that the manifest names.
    pub bytes_total: u64,
    /// Files that went.
    pub files_removed: u64,
    /// Files in the bundle's own folders that are nobody's: left alone, but
    /// [`super::verify`] will not like them.
    pub foreign: Vec<String>,
}
