//! A file that appears whole or not at all: written beside its place, then renamed.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// A file on its way.
#[derive(Debug)]
pub(super) struct Staged {
    at: PathBuf,
    target: PathBuf,
    kept: bool,
}

impl Staged {
    pub(super) fn beside(target: &Path) -> Staged {
        let name = target
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let at = target.with_file_name(format!(".{name}.{}.part", std::process::id()));
        Staged {
            at,
            target: target.to_owned(),
            kept: false,
        }
    }

    pub(super) fn create(&self) -> io::Result<File> {
        File::create(&self.at)
    }

    /// Puts it in its place.
    pub(super) fn keep(mut self, file: &File) -> io::Result<()> {
        file.sync_all()?;
        fs::rename(&self.at, &self.target)?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        if !self.kept {
            // What is left over has a name of its own and harms nobody.
            let _ = fs::remove_file(&self.at);
        }
    }
}
