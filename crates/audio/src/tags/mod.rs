//! Reading, comparing, safely writing and restoring the tags of a media file.
//!
//! A format's tags are found among its bytes, and a new file is told as stretches of the old
//! one with new bytes between them (`piece`): what is not a changed field keeps its bytes, and
//! the same telling backwards is the undo.

mod ape;
mod container;
mod essence;
mod finding;
mod flac;
mod format;
mod gather;
mod genre;
mod id3;
mod iff;
mod info;
mod keyed;
pub(crate) mod map;
mod mp4;
mod mpeg;
mod ogg;
mod picture;
mod piece;
mod safe;
mod snapshot;
mod source;
mod stream;
mod text;
mod vorbis;
mod write;

pub use finding::TagFinding;
pub use format::TagFormat;
pub use write::{Staged, put, restore, stage, stage_restore, write};

use crate::AudioError;
use container::Parsed;
use griot_domain::tags::{PictureKind, TagField, TagSet};
use source::{Fault, Source};
use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;

/// Bytes of UTF-8 that one value may have; longer ones are cut when read, never in the file.
pub const VALUE_LIMIT: usize = 1 << 20;
/// Values that one field may have.
pub const VALUES_LIMIT: usize = 1000;

/// The tags of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileTags {
    /// The mapped tags, code point for code point.
    pub tags: TagSet,
    /// The embedded pictures, in the file's order.
    pub pictures: Vec<Picture>,
    /// The container.
    pub format: TagFormat,
    /// What was odd.
    pub findings: Vec<TagFinding>,
}

/// An embedded picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub kind: PictureKind,
    /// Its media type, such as `image/jpeg`; by its first bytes where the file does not say.
    pub media_type: String,
    /// The picture file itself.
    pub bytes: Vec<u8>,
    /// Its description, often empty.
    pub description: String,
}

/// A field that a format cannot hold as wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The field.
    pub field: TagField,
    /// Why.
    pub reason: LossReason,
}

/// Why a field does not survive a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LossReason {
    /// The format has no place for the field.
    NoPlace,
    /// Only the first value is kept.
    FirstValueOnly,
    /// The values come back as these (possibly none).
    Altered(Vec<String>),
}

/// One field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDiff {
    /// The field.
    pub field: TagField,
    /// The values in the file.
    pub current: Vec<String>,
    /// The values that are wanted.
    pub wanted: Vec<String>,
}

/// How to write.
#[derive(Debug, Clone, Copy, Default)]
pub struct WriteOptions {
    /// Write files marked read-only too; the mark stays on them.
    pub even_read_only: bool,
}

/// What brings a file's previous tags back: opaque bytes for the catalogue to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagSnapshot(pub Vec<u8>);

/// What a write did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The way back; `None` where nothing had to change and the file was not touched.
    pub snapshot: Option<TagSnapshot>,
    /// The fields that changed.
    pub changed: Vec<TagField>,
    /// BLAKE3 of the whole file as it is now; `None` where it was not touched.
    pub file_hash: Option<[u8; 32]>,
}

/// The fields in which two sets differ, in [`TagField::ALL`]'s order.
#[must_use]
pub fn diff(current: &TagSet, wanted: &TagSet) -> Vec<FieldDiff> {
    let values = |set: &TagSet, field| set.get(&field).cloned().unwrap_or_default();
    TagField::ALL
        .iter()
        .map(|&field| FieldDiff {
            field,
            current: values(current, field),
            wanted: values(wanted, field),
        })
        .filter(|d| d.current != d.wanted)
        .collect()
}

/// Reads a file's tags. Never panics; memory is bounded whatever the file claims.
pub fn read(path: &Path) -> Result<FileTags, AudioError> {
    let mut file = File::open(path).map_err(|e| AudioError::io("open", path, e))?;
    read_from(&mut file, path)
}

/// Reads tags from any bytes; `name` is only for errors.
pub fn read_from<R: Read + Seek>(source: &mut R, name: &Path) -> Result<FileTags, AudioError> {
    let parsed = Source::new(source)
        .map_err(Fault::from)
        .and_then(|mut src| Parsed::read(&mut src));
    let parsed = parsed.map_err(|fault| blame(fault, name))?;
    Ok(FileTags {
        format: parsed.format(),
        tags: parsed.gather.tags,
        pictures: parsed.gather.pictures,
        findings: parsed.gather.findings,
    })
}

/// What of a set a format will not hold; exactly the fields that read back differently.
#[must_use]
pub fn losses(format: TagFormat, wanted: &TagSet) -> Vec<Loss> {
    let survives = container::survives(format, wanted);
    diff(&survives, wanted)
        .into_iter()
        .map(|d| {
            let reason = match d.current.as_slice() {
                [] if container::survives(format, &probe(d.field)).is_empty() => {
                    LossReason::NoPlace
                }
                [one] if d.wanted.len() > 1 && d.wanted.first() == Some(one) => {
                    LossReason::FirstValueOnly
                }
                _ => LossReason::Altered(d.current),
            };
            Loss {
                field: d.field,
                reason,
            }
        })
        .collect()
}

/// A set with one value that suits any place its field may have.
fn probe(field: TagField) -> TagSet {
    let value = match field {
        TagField::ReplayGainTrackGain | TagField::ReplayGainAlbumGain => "-1.00 dB",
        _ => "1",
    };
    TagSet::from([(field, vec![value.to_owned()])])
}

/// Removes what interrupted writes left in a folder; gives how many.
pub fn sweep(dir: &Path) -> Result<usize, AudioError> {
    safe::sweep(dir)
}

/// Copies a file to a name that is free: it has the name once it is whole and on the disk. What a
/// killed copy left beside it is swept.
pub fn copy_to(source: &Path, target: &Path) -> Result<(), AudioError> {
    safe::copy_to(source, target)
}

/// A fault with the file it happened to.
fn blame(fault: Fault, path: &Path) -> AudioError {
    let path = path.to_path_buf();
    match fault {
        Fault::Io(source) => AudioError::Io {
            doing: "read",
            path,
            source,
        },
        Fault::Unknown => AudioError::UnknownFormat { path },
        Fault::Damaged(what) => AudioError::Damaged { path, what },
        Fault::TooLarge(what) => AudioError::TooLarge { path, what },
    }
}
