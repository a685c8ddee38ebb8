//! What a person likes: language, theme, sound, folders. Kept beside the program, not in a catalogue.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use griot_domain::name::Wanted;
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::error::io;
use crate::table::Mapping;

/// Settings; what is missing in the file is as by default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// `fr`, `en` or `system`.
    pub language: String,
    /// `light`, `dark`, `hc` or `system`.
    pub theme: String,
    /// Name of the sound device; empty for the system's choice.
    pub sound_device: String,
    /// Folders that imports usually come from.
    pub folders: Vec<String>,
    /// Columns of the grid, in order.
    pub columns: Vec<Column>,
    /// The room in which a catalogue opens: `home` or `catalogue`.
    pub start_room: String,
    /// The set of columns that was chosen last; empty: none.
    pub column_set: String,
    /// Sets of columns of one's own.
    pub column_sets: Vec<ColumnSet>,
    /// Languages and scripts in which names are shown (`fra`, `Latn`, `bam-Nkoo`), the most wanted first; none:
    /// as printed.
    pub names_shown: Vec<String>,
    /// The language (BCP 47) in whose order texts are sorted; empty: that of the program or the system.
    pub sorted_in: String,
    /// Volume of the player, in percent.
    pub volume_percent: u32,
    /// Whether tracks are brought to the same loudness.
    pub matching: bool,
    /// Catalogues opened lately, the last one first.
    pub recent: Vec<String>,
    /// What the headings of the label's own spreadsheets mean.
    pub mappings: Vec<Mapping>,
}

/// A column of the grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Field.
    pub field: String,
    /// Pixels.
    pub width: u32,
    /// Whether it is shown.
    pub shown: bool,
}

/// A set of columns of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSet {
    /// Its name.
    pub name: String,
    /// Fields, in order.
    pub fields: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            language: "system".to_owned(),
            theme: "system".to_owned(),
            sound_device: String::new(),
            folders: Vec::new(),
            columns: Vec::new(),
            start_room: "home".to_owned(),
            column_set: String::new(),
            column_sets: Vec::new(),
            names_shown: Vec::new(),
            sorted_in: String::new(),
            volume_percent: 100,
            matching: true,
            recent: Vec::new(),
            mappings: Vec::new(),
        }
    }
}

const RECENT: usize = 8;

impl Settings {
    /// Reads the settings in the program's folder; a file that cannot be understood is as none.
    #[must_use]
    pub fn read(folder: &Path) -> Settings {
        fs::read_to_string(folder.join("settings.json"))
            .ok()
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Writes them, whole or not at all.
    ///
    /// # Errors
    /// I/O.
    pub fn write(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).map_err(io(folder))?;
        let target = folder.join("settings.json");
        let staged = folder.join(".settings.json.part");
        let text = serde_json::to_vec_pretty(self).unwrap_or_default();
        (|| {
            let mut file = fs::File::create(&staged)?;
            file.write_all(&text)?;
            file.sync_all()?;
            fs::rename(&staged, &target)
        })()
        .map_err(io(&target))
    }

    /// The wishes among [`Settings::names_shown`]; what is no code is left out.
    #[must_use]
    pub fn wanted_names(&self) -> Vec<Wanted> {
        let codes = self.names_shown.iter();
        codes.filter_map(|code| Wanted::parse(code)).collect()
    }

    /// The language (BCP 47) in whose order texts are sorted: that of these settings, else of the system as `variable`
    /// tells it (`LC_ALL`, `LC_COLLATE`, `LANG`; POSIX 8.2).
    #[must_use]
    pub fn collation(&self, variable: impl Fn(&str) -> Option<String>) -> String {
        let said = [&self.sorted_in, &self.language];
        if let Some(said) = said.iter().find(|tag| !tag.is_empty() && **tag != "system") {
            return (*said).clone();
        }
        let named = ["LC_ALL", "LC_COLLATE", "LANG"];
        let system = named.iter().filter_map(|name| variable(name));
        let posix = system.into_iter().find(|value| !value.is_empty());
        let tag = posix
            .as_deref()
            .and_then(|value| value.split(['.', '@']).next());
        tag.filter(|tag| !matches!(*tag, "C" | "POSIX"))
            .unwrap_or_default()
            .replace('_', "-")
    }

    /// Puts a catalogue at the head of the recent ones.
    pub fn remember(&mut self, catalogue: &Path) {
        let path = catalogue.display().to_string();
        self.recent.retain(|known| *known != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT);
    }
}

/// The program's own folder: `GRIOT_CONFIG`, else the system's place for settings.
#[must_use]
pub fn config_folder() -> PathBuf {
    if let Some(given) = std::env::var_os("GRIOT_CONFIG") {
        return PathBuf::from(given);
    }
    let base = if cfg!(windows) {
        std::env::var_os("APPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        std::env::var_os("HOME").map(|home| PathBuf::from(home).join("Library/Application Support"))
    } else {
        std::env::var_os("XDG_CONFIG_HOME")
            .map(PathBuf::from)
            .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".config")))
    };
    base.unwrap_or_else(|| PathBuf::from(".")).join("griot")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_sorted_as_the_person_the_program_or_the_system_says() {
        for (sorted_in, language, variable, expected) in [
            ("sv", "fr", "en_GB.UTF-8", "sv"),
            ("", "fr", "en_GB.UTF-8", "fr"),
            ("", "system", "en_GB.UTF-8", "en-GB"),
            ("", "system", "ca_ES@valencia", "ca-ES"),
            ("", "system", "C", ""),
            ("", "system", "POSIX", ""),
            ("", "system", "", ""),
        ] {
            let settings = Settings {
                language: language.to_owned(),
                sorted_in: sorted_in.to_owned(),
                ..Settings::default()
            };
            let found =
                settings.collation(|name| (name == "LC_COLLATE").then(|| variable.to_owned()));
            assert_eq!(found, expected, "{sorted_in} {language} {variable}");
        }
    }
}
