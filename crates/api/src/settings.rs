//! What a person likes.

use griot_app::settings::Settings as Kept;
use griot_domain::field::COLUMN_SETS;
use griot_domain::name::Wanted;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::host::show_as;
use crate::wire::Rows;

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

fn home() -> String {
    "home".to_owned()
}

/// A set of columns of one's own.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ColumnSetSetting {
    /// Its name.
    pub name: String,
    /// Fields, in order.
    pub fields: Vec<String>,
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
    /// The room in which a catalogue opens.
    #[serde(default = "home")]
    #[ts(type = "'home' | 'catalogue'")]
    pub start_room: String,
    /// The set of columns that was chosen last; empty: none.
    #[serde(default)]
    pub column_set: String,
    /// Sets of columns of one's own.
    #[serde(default)]
    pub column_sets: Vec<ColumnSetSetting>,
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
            start_room: kept.start_room,
            column_set: kept.column_set,
            column_sets: kept
                .column_sets
                .into_iter()
                .map(|set| ColumnSetSetting {
                    name: set.name,
                    fields: set.fields,
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
        if !["home", "catalogue"].contains(&new.start_room.as_str()) {
            return Err(Failure::usage("bad-value")
                .with("field", "start_room")
                .with("value", new.start_room));
        }
        kept.start_room = new.start_room;
        kept.column_set = new.column_set;
        kept.column_sets = new
            .column_sets
            .into_iter()
            .filter(|set| !set.name.trim().is_empty() && !set.fields.is_empty())
            .map(|set| griot_app::settings::ColumnSet {
                name: set.name,
                fields: set.fields,
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

/// The sets of columns: those of the program and one's own.
#[derive(Debug, Deserialize, TS)]
pub struct ColumnSets {}

/// A set of columns.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "ColumnSet")]
pub struct ColumnSetRow {
    /// Its name; of the program's own sets a stable one (words: `columns-set-NAME`).
    pub name: String,
    /// Fields, in order.
    pub fields: Vec<String>,
    /// It is a person's own.
    pub own: bool,
}

impl Command for ColumnSets {
    type Answer = Rows<ColumnSetRow>;
    const NAME: &'static str = "column_sets";
    fn run(self, context: &Context<'_>) -> Result<Rows<ColumnSetRow>, Failure> {
        let shipped = COLUMN_SETS.iter().map(|(name, fields)| ColumnSetRow {
            name: (*name).to_owned(),
            fields: fields.iter().map(|field| (*field).to_owned()).collect(),
            own: false,
        });
        let kept = context.host.settings().column_sets;
        let own = kept.into_iter().map(|set| ColumnSetRow {
            name: set.name,
            fields: set.fields,
            own: true,
        });
        Ok(Rows::whole(shipped.chain(own).collect()))
    }
}
