//! Where files lie: volumes that may come back under another name, and paths within them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use griot_store::volume::{self, Volume};
use griot_store::{Read, Write};

use crate::AppError;

/// A path as its volume and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub identity: String,
    pub root: PathBuf,
    pub within: PathBuf,
}

/// The mounted file systems, read once per piece of work.
pub(crate) struct Mounts {
    /// Mount point and file system uuid, the longest mount point first.
    known: Vec<(PathBuf, String)>,
}

/// What a volume without an identity of its own is called.
const LOCAL: &str = "local";

impl Mounts {
    pub(crate) fn read() -> Mounts {
        let mut known = mounted();
        known.sort_by_key(|(root, _)| std::cmp::Reverse(root.as_os_str().len()));
        Mounts { known }
    }

    /// The volume of an absolute path.
    pub(crate) fn place(&self, path: &Path) -> Placed {
        for (root, identity) in &self.known {
            if let Ok(within) = path.strip_prefix(root) {
                return Placed {
                    identity: identity.clone(),
                    root: root.clone(),
                    within: within.to_owned(),
                };
            }
        }
        let root: PathBuf = path
            .ancestors()
            .last()
            .map_or_else(PathBuf::new, Path::to_owned);
        let within = path.strip_prefix(&root).unwrap_or(path).to_owned();
        Placed {
            identity: LOCAL.to_owned(),
            root,
            within,
        }
    }

    fn find_root(&self, identity: &str) -> Option<&Path> {
        self.known
            .iter()
            .find(|(_, known)| known == identity)
            .map(|(root, _)| root.as_path())
    }
}

/// Mount points whose file system has a uuid, except the root's: that is `local`.
#[cfg(target_os = "linux")]
fn mounted() -> Vec<(PathBuf, String)> {
    let mut uuids = HashMap::new();
    for entry in std::fs::read_dir("/dev/disk/by-uuid")
        .into_iter()
        .flatten()
        .flatten()
    {
        if let (Ok(device), Ok(uuid)) =
            (entry.path().canonicalize(), entry.file_name().into_string())
        {
            uuids.insert(device, uuid);
        }
    }
    let table = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let mut found = Vec::new();
    for line in table.lines() {
        let mut words = line.split(' ');
        let (Some(device), Some(point)) = (words.next(), words.next()) else {
            continue;
        };
        let Some(uuid) = Path::new(device)
            .canonicalize()
            .ok()
            .and_then(|d| uuids.get(&d).cloned())
        else {
            continue;
        };
        let point = unescape(point);
        if point != Path::new("/") {
            found.push((point, uuid));
        }
    }
    found
}

#[cfg(not(target_os = "linux"))]
fn mounted() -> Vec<(PathBuf, String)> {
    Vec::new()
}

/// The kernel writes spaces and backslashes in mount points as octal.
#[cfg(target_os = "linux")]
fn unescape(point: &str) -> PathBuf {
    PathBuf::from(
        point
            .replace("\\040", " ")
            .replace("\\011", "\t")
            .replace("\\012", "\n")
            .replace("\\134", "\\"),
    )
}

/// The system's own bytes of a path.
#[cfg(unix)]
pub(crate) fn to_bytes(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes().to_vec()
}

/// The path of the system's own bytes.
#[cfg(unix)]
pub(crate) fn from_bytes(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

/// The system's own bytes of a path: UTF-16, little endian.
#[cfg(windows)]
pub(crate) fn to_bytes(path: &Path) -> Vec<u8> {
    use std::os::windows::ffi::OsStrExt;
    path.as_os_str()
        .encode_wide()
        .flat_map(u16::to_le_bytes)
        .collect()
}

/// The path of the system's own bytes.
#[cfg(windows)]
pub(crate) fn from_bytes(bytes: &[u8]) -> PathBuf {
    use std::os::windows::ffi::OsStringExt;
    let wide: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| {
            u16::from_le_bytes([
                pair.first().copied().unwrap_or(0),
                pair.get(1).copied().unwrap_or(0),
            ])
        })
        .collect();
    PathBuf::from(std::ffi::OsString::from_wide(&wide))
}

/// Turns stored places back into paths, wherever their volumes are now.
pub(crate) struct Roots {
    roots: HashMap<i64, PathBuf>,
}

impl Roots {
    pub(crate) fn read(read: &Read<'_>) -> Result<Roots, AppError> {
        let mounts = Mounts::read();
        let now = |volume: &Volume| {
            mounts
                .find_root(&volume.identity)
                .map_or_else(|| from_bytes(&volume.root), Path::to_owned)
        };
        let volumes = volume::all(read)?;
        Ok(Roots {
            roots: volumes
                .iter()
                .map(|volume| (volume.id, now(volume)))
                .collect(),
        })
    }

    /// The path of a file of this volume.
    pub(crate) fn path(&self, volume_id: i64, within: &[u8]) -> PathBuf {
        let within = from_bytes(within);
        self.roots
            .get(&volume_id)
            .map_or_else(|| within.clone(), |root| root.join(&within))
    }
}

/// The volume's id, made where it is new.
pub(crate) fn volume_id(write: &Write<'_>, placed: &Placed) -> Result<i64, AppError> {
    Ok(volume::get_or_insert(
        write,
        &placed.identity,
        &to_bytes(&placed.root),
    )?)
}
