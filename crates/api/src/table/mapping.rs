//! Mappings that were kept: how a person reads the label's own spreadsheets.

use griot_app::table::{Layout, Mapping, Target};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::HeadingField;
use crate::Failure;
use crate::catalogue::kind;
use crate::command::{Command, Context};
use crate::wire::{Done, Rows};

/// A mapping.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TableMapping {
    /// Its name.
    pub name: String,
    /// `recording`, `release`, `work` or `party`.
    pub of: String,
    /// What headings mean.
    pub columns: Vec<HeadingField>,
}

/// The mappings that were kept.
#[derive(Debug, Deserialize, TS)]
pub struct TableMappings {}

impl Command for TableMappings {
    type Answer = Rows<TableMapping>;
    const NAME: &'static str = "table_mappings";
    fn run(self, context: &Context<'_>) -> Result<Rows<TableMapping>, Failure> {
        let kept = context.host.settings().mappings;
        Ok(Rows::whole(
            kept.into_iter()
                .map(|mapping| TableMapping {
                    name: mapping.name,
                    of: mapping.of,
                    columns: mapping
                        .columns
                        .into_iter()
                        .map(|(heading, field)| HeadingField { heading, field })
                        .collect(),
                })
                .collect(),
        ))
    }
}

/// Keeps a mapping under a name; one of that name gives way.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TableMappingSave {
    /// Its name.
    pub name: String,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
    /// What headings mean.
    pub columns: Vec<HeadingField>,
}

impl Command for TableMappingSave {
    type Answer = Done;
    const NAME: &'static str = "table_mapping_save";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let of = kind(self.of.as_deref())?;
        keep(
            context,
            Mapping {
                name: self.name,
                of: of.name().to_owned(),
                columns: self
                    .columns
                    .into_iter()
                    .map(|one| (one.heading, one.field))
                    .collect(),
            },
        )?;
        Ok(Done {})
    }
}

/// Forgets a mapping.
#[derive(Debug, Deserialize, TS)]
pub struct TableMappingDelete {
    /// Its name.
    pub name: String,
}

impl Command for TableMappingDelete {
    type Answer = Done;
    const NAME: &'static str = "table_mapping_delete";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        get(context, &self.name)?;
        let mut settings = context.host.settings();
        settings.mappings.retain(|known| known.name != self.name);
        settings.write(context.host.config())?;
        Ok(Done {})
    }
}

/// The mapping of this name.
pub(super) fn get(context: &Context<'_>, name: &str) -> Result<Mapping, Failure> {
    let mut kept = context.host.settings().mappings.into_iter();
    kept.find(|mapping| mapping.name == name).ok_or_else(|| {
        Failure {
            kind: "missing".to_owned(),
            ..Failure::usage("table-no-mapping")
        }
        .with("name", name)
    })
}

pub(super) fn keep(context: &Context<'_>, mut mapping: Mapping) -> Result<(), Failure> {
    mapping.name = mapping.name.trim().to_owned();
    if mapping.name.is_empty() {
        return Err(Failure::usage("bad-value")
            .with("field", "name")
            .with("value", ""));
    }
    let mut settings = context.host.settings();
    settings.mappings.retain(|known| known.name != mapping.name);
    settings.mappings.push(mapping);
    settings.mappings.sort_by(|a, b| a.name.cmp(&b.name));
    settings.write(context.host.config())?;
    Ok(())
}

/// What the headings of a file were taken for.
pub(super) fn of_layout(name: &str, layout: &Layout) -> Mapping {
    Mapping {
        name: name.to_owned(),
        of: layout.of.name().to_owned(),
        columns: layout
            .columns
            .iter()
            .filter(|column| column.target != Target::Uid)
            .map(|column| (column.heading.clone(), column.target.name().to_owned()))
            .collect(),
    }
}
