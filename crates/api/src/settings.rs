//! What a person likes.

use griot_app::settings::Settings as Kept;
use griot_domain::name::Wanted;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::host::show_as;

/// A column of the grid.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ColumnSetting {
    /// Field.
    pub field: String,
    /// Pixels.
    pub width: u32,
    /// Whether it is shown.
    pub shown: bool,
}

/// Settings as the window sees them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Settings {
    /// Language of the words.
    #[ts(type = "'fr' | 'en' | 'system'")]
    pub language: String,
    /// Theme.
    #[ts(type = "'system' | 'light' | 'dark' | 'hc'")]
    pub theme: String,
    /// Sound device; `null`: the system's choice.
    pub sound_device: Option<String>,
    /// Folders that imports usually come from.
    pub folders: Vec<String>,
    /// Columns of the grid.
    pub columns: Vec<ColumnSetting>,
    /// Languages and scripts in which names are shown, the most wanted first.
    #[serde(default)]
    pub names_shown: Vec<String>,
    /// The language (BCP 47) in whose order texts are sorted; empty: that of the window.
    #[serde(default)]
    pub sorted_in: String,
}

impl From<Kept> for Settings {
    fn from(kept: Kept) -> Self {
        Settings {
            language: kept.language,
            theme: kept.theme,
            sound_device: (!kept.sound_device.is_empty()).then_some(kept.sound_device),
            folders: kept.folders,
            columns: kept
                .columns
                .into_iter()
                .map(|column| ColumnSetting {
                    field: column.field,
                    width: column.width,
                    shown: column.shown,
                })
                .collect(),
            names_shown: kept.names_shown,
            sorted_in: kept.sorted_in,
        }
    }
}

/// The settings.
#[derive(Debug, Deserialize, TS)]
pub struct SettingsGet {}

impl Command for SettingsGet {
    type Answer = Settings;
    const NAME: &'static str = "settings";
    fn run(self, context: &Context<'_>) -> Result<Settings, Failure> {
        Ok(context.host.settings().into())
    }
}

/// Keeps the settings.
#[derive(Debug, Deserialize, TS)]
pub struct SettingsSave {
    /// All of them.
    #[serde(flatten)]
    pub settings: Settings,
}

impl Command for SettingsSave {
    type Answer = Settings;
    const NAME: &'static str = "settings_save";
    fn run(self, context: &Context<'_>) -> Result<Settings, Failure> {
        let new = self.settings;
        if !["fr", "en", "system"].contains(&new.language.as_str()) {
            return Err(Failure::usage("bad-value")
                .with("field", "language")
                .with("value", new.language));
        }
        if !["system", "light", "dark", "hc"].contains(&new.theme.as_str()) {
            return Err(Failure::usage("bad-value")
                .with("field", "theme")
                .with("value", new.theme));
        }
        let mut kept = context.host.settings();
        kept.language = new.language;
        kept.theme = new.theme;
        kept.sound_device = new.sound_device.unwrap_or_default();
        kept.folders = new.folders;
        kept.columns = new
            .columns
            .into_iter()
            .map(|column| griot_app::settings::Column {
                field: column.field,
                width: column.width,
                shown: column.shown,
            })
            .collect();
        if let Some(strange) = new
            .names_shown
            .iter()
            .find(|code| Wanted::parse(code).is_none())
        {
            return Err(Failure::usage("bad-value")
                .with("field", "names_shown")
                .with("value", strange));
        }
        kept.names_shown = new.names_shown;
        kept.sorted_in = new.sorted_in;
        kept.write(context.host.config())?;
        if let Some(open) = context.host.catalogue() {
            show_as(&open, &kept);
        }
        context.host.use_sound_device(&kept.sound_device);
        Ok(kept.into())
    }
}
