//! The shared collection of real files.

use std::path::{Path, PathBuf};

/// A folder of the collection (`music`, `tags`, `derived`), or a plain word that it is not here.
pub fn audio(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("GRIOT_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let folder = root.join("data/audio").join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no shared audio at {}", folder.display());
    None
}

/// Every file in it, in order.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let Some(folder) = audio(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}
