//! Looks through a packed workbook before anything of it is held in memory.

use std::fs::File;
use std::io::{BufReader, Read};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use super::TableError;

/// What is known of a workbook beforehand.
pub(super) struct Looked {
    /// It carries a program.
    pub(super) macros: bool,
    /// Some sheet has merged cells.
    pub(super) merged: bool,
}

const MOST_PARTS: usize = 10_000;
/// The texts of all cells are held while a workbook is read.
const MOST_TEXT: u64 = 768 << 20;
const MOST_TEXTS: u64 = 10_000_000;
/// Styles, relations and the like.
const MOST_SMALL: u64 = 64 << 20;
/// Between two signs of markup: the longest text of a cell is 32,767 characters.
const LONGEST_RUN: usize = 4 << 20;
const PIECE: usize = 1 << 20;
/// DEFLATE makes no more than this of one byte (RFC 1951).
const INFLATES_TO: u64 = 1_032;

pub(super) fn look(file: &File) -> Result<Looked, TableError> {
    let mut zip = ZipArchive::new(BufReader::new(file.try_clone()?)).map_err(damaged)?;
    if zip.len() > MOST_PARTS {
        return Err(too_large("zip", MOST_PARTS as u64));
    }
    let mut looked = Looked {
        macros: false,
        merged: false,
    };
    let mut is_workbook = false;
    let mut piece = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.into_owned();
        let most = part.compressed_size().saturating_mul(INFLATES_TO);
        match name.as_str() {
            "xl/workbook.bin" => return Err(TableError::OtherFormat("xlsb")),
            "mimetype" => return Err(TableError::OtherFormat("ods")),
            _ => is_workbook |= name.starts_with("xl/"),
        }
        if name.ends_with("vbaProject.bin") {
            looked.macros = true;
        } else if name.ends_with("sharedStrings.xml") {
            shared_strings(&name, &mut part, &mut piece)?;
        } else if name.contains("worksheets/") && name.ends_with(".xml") {
            looked.merged |= sheet(&name, &mut part, &mut piece)?;
        } else if most > MOST_SMALL && name.ends_with(".xml") {
            let mut seen = 0;
            pieces(&mut part, &mut piece, |bytes| {
                seen += bytes.len() as u64;
                if seen > MOST_SMALL {
                    return Err(too_large(&name, MOST_SMALL));
                }
                Ok(())
            })?;
        }
    }
    if is_workbook {
        Ok(looked)
    } else {
        Err(TableError::NotATable)
    }
}

/// How many texts there are, and that the number which the part states is no lie to be believed.
fn shared_strings(name: &str, part: &mut impl Read, piece: &mut Vec<u8>) -> Result<(), TableError> {
    let (mut seen, mut texts, mut stated) = (0_u64, 0_u64, None);
    pieces(part, piece, |bytes| {
        if seen == 0 {
            stated = stated_count(bytes);
        }
        seen += bytes.len() as u64;
        texts += memmem::find_iter(bytes, b"<si").count() as u64;
        if seen > MOST_TEXT || texts > MOST_TEXTS {
            return Err(too_large(name, MOST_TEXT));
        }
        Ok(())
    })?;
    // Room is made for as many as are stated.
    if stated.is_some_and(|count| count > texts.saturating_add(1_000)) {
        return Err(TableError::Damaged {
            sheet: String::new(),
            cell: String::new(),
            cause: format!("{name}: uniqueCount"),
        });
    }
    Ok(())
}

fn stated_count(bytes: &[u8]) -> Option<u64> {
    let (_, rest) = bytes.split_at_checked(memmem::find(bytes, b"uniqueCount=")? + 13)?;
    let digits: Vec<u8> = rest
        .iter()
        .copied()
        .take_while(u8::is_ascii_digit)
        .take(25)
        .collect();
    // More digits than fit are more texts than there can be.
    Some(String::from_utf8(digits).ok()?.parse().unwrap_or(u64::MAX))
}

/// Whether a sheet has merged cells.
fn sheet(name: &str, part: &mut impl Read, piece: &mut Vec<u8>) -> Result<bool, TableError> {
    let (mut merged, mut run) = (false, 0_usize);
    let finder = memmem::Finder::new(b"<mergeCell ");
    pieces(part, piece, |bytes| {
        run = if bytes.contains(&b'<') {
            0
        } else {
            run + bytes.len()
        };
        if run > LONGEST_RUN {
            return Err(too_large(name, LONGEST_RUN as u64));
        }
        merged |= finder.find(bytes).is_some();
        Ok(())
    })?;
    Ok(merged)
}

/// Hands a part over piece by piece. Each begins with the last few bytes of the one before, so
/// that a mark between two of them is seen.
fn pieces(
    part: &mut impl Read,
    piece: &mut Vec<u8>,
    mut each: impl FnMut(&[u8]) -> Result<(), TableError>,
) -> Result<(), TableError> {
    const OVERLAP: usize = 10;
    piece.clear();
    loop {
        let kept = piece.len();
        let count = part
            .take((PIECE - kept) as u64)
            .read_to_end(piece)
            .map_err(|error| TableError::Damaged {
                sheet: String::new(),
                cell: String::new(),
                cause: error.to_string(),
            })?;
        if count == 0 {
            return Ok(());
        }
        each(piece)?;
        let from = piece.len().saturating_sub(OVERLAP);
        piece.drain(..from);
    }
}

fn too_large(part: &str, limit: u64) -> TableError {
    TableError::TooLarge {
        part: part.to_owned(),
        limit,
    }
}

fn damaged(error: ZipError) -> TableError {
    match error {
        ZipError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => {
            TableError::Io(error)
        }
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => TableError::Password,
        other => TableError::Damaged {
            sheet: String::new(),
            cell: String::new(),
            cause: other.to_string(),
        },
    }
}
