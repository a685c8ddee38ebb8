//! Cases of clearance, read from files and held beside the engine. No catalogue is needed.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use griot_domain::clearance::cases::{self, Case, CaseFault, Compared};

use crate::error::io;
use crate::{AppError, Kind, Result};

/// Longer files hold something else.
const LONGEST: u64 = 8 << 20;

/// One file.
#[derive(Debug)]
pub struct CaseFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its cases with what the engine says; none where a line cannot be read.
    pub cases: Vec<(Case, Compared)>,
    /// Lines that cannot be read.
    pub faults: Vec<CaseFault>,
}

/// Reads files of cases and asks the engine.
///
/// # Errors
/// The first file that cannot be read, is no text or is far too long.
pub fn cases(paths: &[PathBuf]) -> Result<Vec<CaseFile>> {
    paths.iter().map(|path| file(path)).collect()
}

fn file(path: &Path) -> Result<CaseFile> {
    let opened = std::fs::File::open(path).map_err(io(path))?;
    let mut bytes = Vec::new();
    opened
        .take(LONGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(io(path))?;
    let bad = |code| AppError::new(Kind::Unreadable, code).with("path", path.display());
    if bytes.len() as u64 > LONGEST {
        return Err(bad("cases-too-long"));
    }
    let text = String::from_utf8(bytes).map_err(|_| bad("cases-not-text"))?;
    let (cases, faults) = match cases::read(&text) {
        Ok(cases) => (
            cases
                .into_iter()
                .map(|case| {
                    let compared = cases::compare(&case);
                    (case, compared)
                })
                .collect(),
            Vec::new(),
        ),
        Err(faults) => (Vec::new(), faults),
    };
    Ok(CaseFile {
        path: path.to_owned(),
        cases,
        faults,
    })
}
