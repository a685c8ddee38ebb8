//! Where files lie: volumes that may come back under another name, and paths within them.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use griot_store::media_file::{self, MediaFile, Region};
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

/// The mounted file systems and the catalogue's own folder, read once per piece of work.
pub(crate) struct Mounts {
    /// The longest mount point first; of two at one point the one on top.
    known: Vec<Mount>,
}

struct Mount {
    point: PathBuf,
    identity: String,
}

/// What a volume without an identity of its own is called.
const LOCAL: &str = "local";

impl Mounts {
    /// The mounts as they are now; what lies in the folder `catalogue` goes wherever that goes.
    pub(crate) fn read(catalogue: &Path) -> Mounts {
        let mut known = mounted();
        known.push(Mount {
            point: catalogue.to_owned(),
            identity: volume::CATALOGUE.to_owned(),
        });
        known.reverse();
        known.sort_by_key(|mount| std::cmp::Reverse(mount.point.as_os_str().len()));
        Mounts { known }
    }

    /// The volume of an absolute path.
    pub(crate) fn place(&self, path: &Path) -> Placed {
        for mount in &self.known {
            if let Ok(within) = path.strip_prefix(&mount.point) {
                return Placed {
                    identity: mount.identity.clone(),
                    root: mount.point.clone(),
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
}

/// Mount points of file systems that can be known again, except the root's: that is `local`.
#[cfg(target_os = "linux")]
fn mounted() -> Vec<Mount> {
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
    let table = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    mounts_in(&table, &|device| {
        uuids.get(&device.canonicalize().ok()?).cloned()
    })
}

/// The lines of mountinfo (proc(5)): the fourth field is the folder of the file system that is mounted
/// at the fifth; behind a lone hyphen stand the kind and the source.
#[cfg(target_os = "linux")]
fn mounts_in(table: &str, uuid_of: &dyn Fn(&Path) -> Option<String>) -> Vec<Mount> {
    let mut found = Vec::new();
    for line in table.lines() {
        let Some((place, kind)) = line.split_once(" - ") else {
            continue;
        };
        let mut place = place.split(' ').skip(3);
        let (Some(root), Some(point), Some(source)) =
            (place.next(), place.next(), kind.split(' ').nth(1))
        else {
            continue;
        };
        let source = unescape(source);
        let system = if source.starts_with("//") || source.contains(":/") {
            // A share of the network is known by its address.
            Some(source)
        } else if source.starts_with('/') {
            uuid_of(Path::new(&source))
        } else {
            None
        };
        let Some(system) = system.filter(|_| point != "/") else {
            continue;
        };
        // Subvolumes of one file system hold different files under the same names.
        found.push(Mount {
            point: PathBuf::from(unescape(point)),
            identity: match root {
                "/" => system,
                part => format!("{system}:{}", unescape(part)),
            },
        });
    }
    found
}

#[cfg(not(target_os = "linux"))]
fn mounted() -> Vec<Mount> {
    Vec::new()
}

/// The kernel writes spaces and backslashes in mount points as octal.
#[cfg(target_os = "linux")]
fn unescape(text: &str) -> String {
    text.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\")
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
    roots: HashMap<i64, Root>,
}

struct Root {
    /// Where the volume is now, or was last seen.
    points: Vec<PathBuf>,
    /// Whether it is there now.
    here: bool,
}

impl Roots {
    pub(crate) fn read(read: &Read<'_>) -> Result<Roots, AppError> {
        let mounts = mounted();
        let now = |volume: &Volume| {
            let mut points: Vec<PathBuf> = mounts
                .iter()
                .filter(|mount| mount.identity == volume.identity)
                .map(|mount| mount.point.clone())
                .collect();
            if volume.identity == volume::CATALOGUE {
                points.extend(volume::find_catalogue_folder(read));
            }
            let here = volume.identity == LOCAL || !points.is_empty();
            if points.is_empty() {
                points.push(from_bytes(&volume.root));
            }
            Root { points, here }
        };
        let volumes = volume::all(read)?;
        Ok(Roots {
            roots: volumes
                .iter()
                .map(|volume| (volume.id, now(volume)))
                .collect(),
        })
    }

    /// The path of a file of this volume; where that is mounted twice, the one under which the file is found.
    pub(crate) fn path(&self, volume_id: i64, within: &[u8]) -> PathBuf {
        let within = from_bytes(within);
        let points = self
            .roots
            .get(&volume_id)
            .map(|root| root.points.as_slice());
        match points {
            None | Some([]) => within,
            Some([point]) => point.join(&within),
            Some([first, others @ ..]) => {
                let path = first.join(&within);
                if !is_gone(&path) {
                    return path;
                }
                let mut others = others.iter().map(|point| point.join(&within));
                others.find(|other| !is_gone(other)).unwrap_or(path)
            }
        }
    }

    /// Whether the volume can be looked at now: of a drive in a drawer nobody knows what is on it.
    pub(crate) fn is_here(&self, volume_id: i64) -> bool {
        self.roots.get(&volume_id).is_some_and(|root| root.here)
    }

    /// The file to hear a recording from: its master, or where that is not there a copy with the same sound.
    pub(crate) fn find_master(
        &self,
        read: &Read<'_>,
        recording_id: i64,
    ) -> Result<Option<(Region, MediaFile, PathBuf)>, AppError> {
        let mut files = Vec::new();
        for region in media_file::of_recording(read, recording_id)? {
            let file = media_file::get(read, region.media_file_id)?;
            let path = self.path(file.volume_id, &file.path);
            files.push((region, file, path));
        }
        let sound = |file: &MediaFile| file.facts.sample_hash.clone();
        let at = match files.as_slice() {
            [(_, master, path), copies @ ..] if !copies.is_empty() && !path.exists() => copies
                .iter()
                .position(|(_, copy, path)| sound(copy) == sound(master) && path.exists())
                .map_or(0, |copy| copy + 1),
            _ => 0,
        };
        Ok((at < files.len()).then(|| files.swap_remove(at)))
    }
}

/// Whether there is surely nothing at a path, be it a link or a file that cannot be read.
pub(crate) fn is_gone(path: &Path) -> bool {
    path.symlink_metadata().is_err_and(|error| {
        matches!(
            error.kind(),
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory
        )
    })
}

/// The volume's id, made where it is new.
pub(crate) fn volume_id(write: &Write<'_>, placed: &Placed) -> Result<i64, AppError> {
    Ok(volume::get_or_insert(
        write,
        &placed.identity,
        &to_bytes(&placed.root),
    )?)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::path::Path;

    use super::{Mounts, mounts_in};

    #[test]
    fn subvolumes_shares_and_what_lies_on_top_are_told_apart() {
        let table = "\
22 27 0:21 / /proc rw shared:5 - proc proc rw
27 1 0:30 /@ / rw,relatime shared:1 - btrfs /dev/sda2 rw
40 27 0:30 /@home /home rw,relatime shared:7 - btrfs /dev/sda2 rw
41 27 8:17 / /media/ada/Studio\\040A rw - exfat /dev/sdb1 rw
42 27 0:50 / /mnt/masters rw - nfs4 box:/masters rw
43 27 8:33 / /mnt/masters rw - ext4 /dev/sdc1 rw
44 27 0:51 / /tmp rw - tmpfs tmpfs rw
";
        let uuid = |device: &Path| Some(format!("uuid-of{}", device.display()));
        let mut known = mounts_in(table, &uuid);
        known.reverse();
        let mounts = Mounts { known };
        let identity = |path: &str| mounts.place(Path::new(path)).identity;
        assert_eq!(identity("/home/ada/a.wav"), "uuid-of/dev/sda2:/@home");
        assert_eq!(identity("/media/ada/Studio A/a.wav"), "uuid-of/dev/sdb1");
        assert_eq!(identity("/mnt/masters/a.wav"), "uuid-of/dev/sdc1");
        assert_eq!(identity("/tmp/a.wav"), "local");
        let below = mounts
            .known
            .iter()
            .any(|mount| mount.identity == "box:/masters");
        assert!(below, "a share is known by its address");
    }
}
