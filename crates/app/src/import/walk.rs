//! Which files there are.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::Metadata;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use walkdir::{DirEntry, WalkDir};

use super::{Problem, shown};
use crate::place::from_bytes;
use crate::progress::step;
use crate::{Control, Progress, Result, Unit};

/// A file that may hold sound.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// Absolute path.
    pub path: PathBuf,
    /// The folder given to import under which it was found.
    pub root: PathBuf,
    /// Size.
    pub bytes: i64,
    /// Time of last change.
    pub modified_ns: i64,
}

/// What a walk found.
pub(crate) struct Walked {
    pub files: Vec<Found>,
    /// The folders that could be looked into.
    pub folders: Vec<PathBuf>,
    /// Folders that could not.
    unreadable: HashSet<PathBuf>,
}

impl Walked {
    /// Whether a known file lies where the walk could not look.
    pub(crate) fn passed_over(&self, root: &Path, within: &[u8]) -> bool {
        let path = root.join(from_bytes(within));
        path.ancestors()
            .any(|folder| self.unreadable.contains(folder))
    }
}

/// Endings under which sound files go.
const SOUND: &[&str] = &[
    "wav", "wave", "bwf", "rf64", "bw64", "w64", "aif", "aiff", "aifc", "flac", "m4a", "m4b",
    "mp4", "alac", "aac", "mp3", "mp2", "mpga", "ogg", "oga", "opus", "spx", "ape", "wv", "wma",
    "tta", "mka", "caf", "dsf", "dff", "au", "snd", "mpc",
];

/// Endings of files that lie beside sound and are none.
const NO_SOUND: &[&str] = &[
    "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "pdf", "txt", "md", "doc", "docx",
    "odt", "rtf", "xls", "xlsx", "ods", "csv", "tsv", "json", "xml", "html", "htm", "css", "js",
    "zip", "rar", "7z", "gz", "cue", "log", "m3u", "m3u8", "pls", "nfo", "sfv", "md5", "sha256",
    "ini", "db", "db-wal", "db-shm", "lnk", "url", "mov", "avi", "mkv", "mpg", "srt", "exe", "dll",
    "part", "tmp", "asd", "peak", "pkf", "reapeaks",
];

pub(crate) fn walk(
    paths: &[PathBuf],
    catalogue: &Path,
    problems: &mut Vec<Problem>,
    control: &Control<'_>,
) -> Result<Walked> {
    let mut walked = Walked {
        files: Vec::new(),
        folders: Vec::new(),
        unreadable: HashSet::new(),
    };
    for given in paths {
        let root = match std::path::absolute(given).and_then(|path| path.canonicalize()) {
            Ok(root) => root,
            Err(error) => {
                problems.push(from_io(given, &error));
                continue;
            }
        };
        if root.is_dir() {
            walked.folders.push(root.clone());
        }
        let entries = WalkDir::new(&root)
            .follow_links(true)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || !is_passed_over(entry, catalogue));
        for entry in entries {
            if walked.files.len().is_multiple_of(256) {
                let progress = Progress {
                    done: walked.files.len() as u64,
                    total: 0,
                    unit: Unit::Files,
                    current: "",
                };
                step(control, &progress)?;
            }
            match entry {
                Ok(entry) => take(&entry, &root, problems, &mut walked.files),
                Err(error) => {
                    if let Some(path) = error.path() {
                        walked.unreadable.insert(path.to_owned());
                    }
                    problems.push(from_walk(&root, &error));
                }
            }
        }
    }
    let mut seen = HashSet::new();
    walked.files.retain(|found| seen.insert(found.path.clone()));
    Ok(walked)
}

/// Hidden things, what other programs leave behind, and catalogues.
fn is_passed_over(entry: &DirEntry, catalogue: &Path) -> bool {
    let name = entry.file_name();
    let text = name.to_string_lossy();
    text.starts_with('.')
        || text == "System Volume Information"
        || text == "$RECYCLE.BIN"
        || (entry.file_type().is_dir() && (text.ends_with(".griot") || entry.path() == catalogue))
}

fn take(entry: &DirEntry, root: &Path, problems: &mut Vec<Problem>, files: &mut Vec<Found>) {
    if !entry.file_type().is_file() || !may_hold_sound(entry) {
        return;
    }
    match entry.metadata() {
        Ok(meta) => files.push(found(entry.path(), root, &meta)),
        Err(error) => problems.push(from_walk(root, &error)),
    }
}

/// A file as it stands on the disk.
pub(crate) fn found(path: &Path, root: &Path, meta: &Metadata) -> Found {
    Found {
        path: path.to_owned(),
        root: root.to_owned(),
        bytes: i64::try_from(meta.len()).unwrap_or(i64::MAX),
        modified_ns: modified_ns(meta),
    }
}

/// Time of last change, nanoseconds since 1970.
pub(crate) fn modified_ns(meta: &Metadata) -> i64 {
    let modified = meta.modified().unwrap_or(UNIX_EPOCH);
    match modified.duration_since(UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_nanos()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_nanos()).map_or(i64::MIN, |ns| -ns),
    }
}

/// By its ending; where that says nothing, by its first bytes. A file named by the person is always taken.
fn may_hold_sound(entry: &DirEntry) -> bool {
    let ending = entry
        .path()
        .extension()
        .and_then(OsStr::to_str)
        .unwrap_or_default()
        .to_ascii_lowercase();
    entry.depth() == 0
        || SOUND.contains(&ending.as_str())
        || (!NO_SOUND.contains(&ending.as_str()) && begins_like_sound(entry.path()))
}

fn begins_like_sound(path: &Path) -> bool {
    let mut head = [0u8; 12];
    let Ok(mut file) = std::fs::File::open(path) else {
        return false;
    };
    if file.read_exact(&mut head).is_err() {
        return false;
    }
    [
        &b"RIFF"[..],
        b"RF64",
        b"BW64",
        b"FORM",
        b"fLaC",
        b"OggS",
        b"ID3",
        b"wvpk",
        b"MAC ",
        b"caff",
        b"\xFF\xFB",
    ]
    .iter()
    .any(|magic| head.starts_with(magic))
        || head.get(4..8) == Some(&b"ftyp"[..])
}

fn from_walk(root: &Path, error: &walkdir::Error) -> Problem {
    let path = error.path().unwrap_or(root);
    if error.loop_ancestor().is_some() {
        return Problem {
            path: shown(path),
            code: "loop-of-links".to_owned(),
            params: Vec::new(),
        };
    }
    match error.io_error() {
        Some(io) => from_io(path, io),
        None => Problem {
            path: shown(path),
            code: "io".to_owned(),
            params: Vec::new(),
        },
    }
}

fn from_io(path: &Path, error: &std::io::Error) -> Problem {
    Problem::of(path, &crate::error::of_io(path, error))
}
