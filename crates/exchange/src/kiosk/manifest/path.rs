//! Paths inside a bundle: plain enough for FAT, and never out of the folder.

use super::{Role, Sha256};

/// Why a path may not stand in a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathFault {
    /// Empty, or with an empty part: absolute, doubled or trailing `/`.
    #[error("an empty part")]
    Empty,
    /// A character other than small ASCII letters, digits, `-`, `_` and `.`.
    #[error("a character other than a-z 0-9 - _ .")]
    Character,
    /// A part that begins or ends with a dot: `..` and what FAT drops.
    #[error("a part that begins or ends with a dot")]
    Dot,
    /// Longer than a part or the whole may be.
    #[error("too long")]
    TooLong,
    /// A device's name on Windows: `con`, `nul`, `com1` …
    #[error("a device's name")]
    Device,
    /// Not in the folder that its role has.
    #[error("not in the folder of its role")]
    Folder,
}

const MAX_PART: usize = 64;
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether `path` is one that a file of this role may have.
///
/// # Errors
/// The first rule that it breaks.
pub fn check_path(path: &str, role: Role) -> Result<(), PathFault> {
    if role == Role::Storefront && path == "index.html" {
        return Ok(());
    }
    let parts: Vec<&str> = path.split('/').collect();
    parts.iter().try_for_each(|part| check_part(part))?;
    match parts.as_slice() {
        [folder, _] if *folder == role.folder() => Ok(()),
        _ => Err(PathFault::Folder),
    }
}

fn check_part(part: &str) -> Result<(), PathFault> {
    if part.is_empty() {
        return Err(PathFault::Empty);
    }
    if part.len() > MAX_PART {
        return Err(PathFault::TooLong);
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    if !part.chars().all(plain) {
        return Err(PathFault::Character);
    }
    if part.starts_with('.') || part.ends_with('.') {
        return Err(PathFault::Dot);
    }
    let stem = part.split('.').next().unwrap_or(part);
    let port = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"));
    let is_port = port.is_some_and(|n| n.len() == 1 && n.chars().all(|c| c.is_ascii_digit()));
    if is_port || DEVICES.contains(&stem) {
        return Err(PathFault::Device);
    }
    Ok(())
}

/// The name that content gets: the role's folder, the first 20 digits of its hash, and
/// the extension (small ASCII letters and digits; anything else becomes `bin`).
#[must_use]
pub fn content_path(role: Role, sha256: &Sha256, extension: &str) -> String {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let fits = !extension.is_empty() && extension.len() <= 5 && extension.chars().all(plain);
    let extension = if fits { extension } else { "bin" };
    let mut name = sha256.to_string();
    name.truncate(20);
    format!("{}/{name}.{extension}", role.folder())
}
