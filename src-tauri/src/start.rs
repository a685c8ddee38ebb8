//! What a start of the window is asked for: a catalogue, or files that somebody gave it.

use griot_api::{Failure, Host};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How the program is called.
pub const USAGE: &str =
    "griot-desktop [--catalogue DIR.griot] [--version] [DIR.griot | FILE | FOLDER]…";

/// A start.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The catalogue that was asked for; otherwise the last one is opened.
    pub catalogue: Option<PathBuf>,
    /// Files and folders to take in.
    pub paths: Vec<String>,
    /// Only the version is wanted.
    pub version: bool,
}

impl Start {
    /// Reads the words after the program's name. A folder named `….griot` is a catalogue, all else is to be taken in.
    ///
    /// # Errors
    /// The word that makes no sense.
    pub fn read(
        words: impl IntoIterator<Item = OsString>,
        environment: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Self, String> {
        let mut start = Self::default();
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let text = word.to_string_lossy();
            match text.as_ref() {
                "--version" => start.version = true,
                "--catalogue" => {
                    start.catalogue = Some(words.next().ok_or_else(|| text.to_string())?.into());
                }
                _ if text.starts_with("--catalogue=") => {
                    start.catalogue = text.split_once('=').map(|(_, path)| path.into());
                }
                _ if text.starts_with('-') => return Err(text.to_string()),
                _ if is_catalogue(Path::new(&word)) => start.catalogue = Some(word.into()),
                _ => start.paths.push(text.into_owned()),
            }
        }
        start.catalogue = start.catalogue.or_else(|| {
            environment("GRIOT_CATALOGUE")
                .filter(|set| !set.is_empty())
                .map(Into::into)
        });
        Ok(start)
    }

    /// Opens the catalogue that was asked for, or the last one where that is still there.
    ///
    /// # Errors
    /// Where the one that was asked for cannot be opened. The last one is no reason to fail: the window shows its
    /// first page instead.
    pub fn open(&self, host: &Arc<Host>) -> Result<(), Failure> {
        if let Some(asked) = &self.catalogue {
            return open(host, asked);
        }
        if let Some(last) = host.settings().recent.first()
            && open(host, Path::new(last)).is_err()
        {
            eprintln!("griot-desktop: {last} is not there any more");
        }
        Ok(())
    }

    /// The paths as absolute ones, for a window that was started elsewhere.
    pub fn absolute_paths(&self, folder: &Path) -> Vec<String> {
        self.paths
            .iter()
            .map(|path| folder.join(path).display().to_string())
            .collect()
    }
}

fn open(host: &Arc<Host>, path: &Path) -> Result<(), Failure> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    host.call("catalogue_open", serde_json::json!({ "path": path }))
        .map(drop)
}

fn is_catalogue(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "griot")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Start, String> {
        Start::read(words.iter().map(OsString::from), |_| None)
    }

    #[test]
    fn a_catalogue_and_things_to_take_in() {
        let start = read(&["--catalogue", "a.griot", "Terrain", "b.wav"]).unwrap();
        assert_eq!(start.catalogue, Some("a.griot".into()));
        assert_eq!(
            start.absolute_paths(Path::new("/media/d")),
            ["/media/d/Terrain", "/media/d/b.wav"]
        );
        assert_eq!(
            read(&["c.griot"]).unwrap().catalogue,
            Some("c.griot".into())
        );
        assert_eq!(
            read(&["--catalogue=d.griot"]).unwrap().catalogue,
            Some("d.griot".into())
        );
        assert_eq!(read(&["--catalogue"]), Err("--catalogue".to_owned()));
        assert_eq!(read(&["--loud"]), Err("--loud".to_owned()));
    }

    #[test]
    fn the_environment_stands_for_the_option() {
        let named = |name: &str| (name == "GRIOT_CATALOGUE").then(|| OsString::from("e.griot"));
        assert_eq!(
            Start::read([], named).unwrap().catalogue,
            Some("e.griot".into())
        );
        assert_eq!(
            Start::read(["f.griot".into()], named).unwrap().catalogue,
            Some("f.griot".into())
        );
    }
}
