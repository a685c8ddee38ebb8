//! What a file is, by its bytes: the ending may say anything.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};

use super::TableError;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Office Open XML, with or without macros.
    Xlsx,
    /// Text with separators.
    Csv,
}

/// Of the old compound files only so much is searched for the mark of a password.
const SEARCHED: u64 = 64 << 20;

/// Looks at the first bytes.
pub(super) fn of(file: &mut File) -> Result<FileKind, TableError> {
    let mut start = Vec::new();
    file.by_ref().take(4096).read_to_end(&mut start)?;
    let kind = match start.as_slice() {
        [b'P', b'K', 3 | 5, ..] => FileKind::Xlsx,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(compound(file)?),
        [0xEF, 0xBB, 0xBF, ..] | [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => FileKind::Csv,
        bytes if looks_like_markup(bytes) => return Err(TableError::OtherFormat("html")),
        // No text has a NUL in it but UTF-16, which says so by its mark.
        bytes if bytes.contains(&0) => return Err(TableError::NotATable),
        bytes if bytes.starts_with(b"%PDF-") || bytes.starts_with(b"{\\rtf") => {
            return Err(TableError::NotATable);
        }
        _ => FileKind::Csv,
    };
    file.seek(SeekFrom::Start(0))?;
    Ok(kind)
}

/// A compound file is an old workbook, or a new one behind a password (MS-OFFCRYPTO 2.3).
fn compound(file: &mut File) -> Result<TableError, TableError> {
    let mark: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    file.seek(SeekFrom::Start(0))?;
    let mut taken = file.by_ref().take(SEARCHED);
    let (mut kept, mut piece) = (Vec::new(), vec![0; 1 << 16]);
    loop {
        let count = taken.read(&mut piece)?;
        if count == 0 {
            return Ok(TableError::OtherFormat("xls"));
        }
        kept.extend_from_slice(piece.get(..count).unwrap_or_default());
        if kept.windows(mark.len()).any(|window| window == mark) {
            return Ok(TableError::Password);
        }
        let tail = kept.len().saturating_sub(mark.len());
        kept.drain(..tail);
    }
}

/// Web pages are sent as `.xls` and `.csv` by many a portal.
fn looks_like_markup(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let start = text.trim_start().to_ascii_lowercase();
    ["<html", "<!doctype", "<table", "<?xml"]
        .iter()
        .any(|mark| start.starts_with(mark))
}
