//! Which paths of a folder belong to a bundle, and which do not.

use std::{collections::BTreeSet, fs, io, path::Path};

use super::{
    super::manifest::{Role, check_path},
    BundleError, DELTA, DELTA_SIGNATURE, MANIFEST, SIGNATURE, SUMS,
    error::io_at,
};

/// The folders that a bundle keeps for itself.
pub(super) const FOLDERS: [&str; 4] = ["audio", "preview", "image", "assets"];
/// Where everything is staged.
pub(super) const NEXT: &str = "next";

const ROLES: [Role; 5] = [
    Role::Full,
    Role::Preview,
    Role::Cover,
    Role::Label,
    Role::Storefront,
];
const NAMED: [&str; 6] = [
    MANIFEST,
    SIGNATURE,
    SUMS,
    DELTA,
    DELTA_SIGNATURE,
    "index.html",
];

/// Whether a bundle or a delta may hold a file under this path at all.
pub(super) fn may_hold(path: &str) -> bool {
    NAMED.contains(&path) || ROLES.iter().any(|role| check_path(path, *role).is_ok())
}

/// Whether only Griot can have made a file of this name: a folder of ours, and a name by
/// content (20 hexadecimal digits, after a word and `-` where it is an asset).
pub(super) fn is_made_by_us(path: &str) -> bool {
    let Some((folder, name)) = path.split_once('/') else {
        return false;
    };
    let stem = name.split('.').next().unwrap_or(name);
    let digits = stem.rsplit('-').next().unwrap_or(stem);
    let hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    FOLDERS.contains(&folder) && may_hold(path) && digits.len() == 20 && digits.chars().all(hex)
}

/// What operating systems leave on sticks without being asked.
pub(super) fn is_system_litter(name: &str) -> bool {
    const NAMES: [&str; 12] = [
        "system volume information",
        "$recycle.bin",
        "recycler",
        "lost+found",
        "desktop.ini",
        "thumbs.db",
        "indexervolumeguid",
        "wpsettings.dat",
        "lost.dir",
        "found.000",
        "autorun.ico",
        "android",
    ];
    const DOTTED: [&str; 9] = [
        ".ds_store",
        ".trashes",
        ".spotlight-v100",
        ".fseventsd",
        ".temporaryitems",
        ".documentrevisions-v100",
        ".volumeicon.icns",
        ".metadata_never_index",
        ".directory",
    ];
    let name = name.to_lowercase();
    NAMES.contains(&name.as_str())
        || DOTTED.contains(&name.as_str())
        || name.starts_with("._")
        || name.starts_with(".trash-")
}

/// Everything in the folder, one level into the bundle's own folders; `next/` is left out.
/// Paths that are not UTF-8 come with the bad bytes replaced.
pub(super) fn list(root: &Path) -> Result<BTreeSet<String>, BundleError> {
    let mut found = BTreeSet::new();
    for (name, is_folder) in names(root)? {
        if !is_folder || !FOLDERS.contains(&name.as_str()) {
            if name != NEXT {
                found.insert(name);
            }
            continue;
        }
        for (inner, _) in names(&root.join(&name))? {
            found.insert(format!("{name}/{inner}"));
        }
    }
    Ok(found)
}

fn names(folder: &Path) -> Result<Vec<(String, bool)>, BundleError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(io_at(folder)(e)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(io_at(folder))?;
        // Of the entry itself: a link to a folder is not a folder.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        found.push((entry.file_name().to_string_lossy().into_owned(), is_folder));
    }
    Ok(found)
}
