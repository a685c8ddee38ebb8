//! Spreadsheets: out, in again, and what their headings mean.

mod answer;
mod mapping;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use griot_app::table as verbs;
use griot_domain::field::{Field, Kind, fields_of, plain_heading};
use serde::Deserialize;
use serde_json::Value;
use ts_rs::TS;

pub use answer::{TableExported, TableImported, TableOutcome};
pub use mapping::{TableMappingDelete, TableMappingSave, TableMappings};

use crate::Failure;
use crate::catalogue::kind;
use crate::command::{Command, Context};
use crate::words::{Lang, Words};

/// Writes what answers a query into a spreadsheet, `.xlsx` or `.csv`.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TableExport {
    /// The file.
    pub path: PathBuf,
    /// Query; everything where there is none.
    pub query: Option<String>,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
    /// Fields in order; those that can be edited where none are named.
    pub columns: Option<Vec<String>>,
    /// Whether a file that is there is written over.
    pub replace: Option<bool>,
    /// Language of the headings, `fr` or `en`; the settings' where it is not said.
    pub language: Option<String>,
}

impl Command for TableExport {
    type Answer = TableExported;
    const NAME: &'static str = "table_export";
    const LONG: bool = true;
    fn run(self, context: &Context<'_>) -> Result<TableExported, Failure> {
        let of = kind(self.of.as_deref())?;
        let catalogue = context.catalogue()?;
        let said = self
            .language
            .unwrap_or_else(|| context.host.settings().language);
        let lang = Lang::of_tag(&said)
            .unwrap_or_else(|| Lang::of_environment(|name| std::env::var(name).ok()));
        let words = words_of(lang);
        let columns = self.columns.unwrap_or_default();
        let asked = verbs::Export {
            path: &self.path,
            of,
            query: self.query.as_deref().unwrap_or_default(),
            columns: &columns,
            heading: &|field: &Field| words.say_coded("field", field.name, &Value::Null),
            sheet: &words.say_coded("table-sheet", of.name(), &Value::Null),
            replace: self.replace.unwrap_or(false),
        };
        let done = verbs::export(&catalogue, &asked, context.control)?;
        Ok(TableExported::new(&self.path, done))
    }
}

/// A heading and the field that it means.
#[derive(Debug, Clone, Deserialize, serde::Serialize, TS)]
pub struct HeadingField {
    /// As it stands over the column.
    pub heading: String,
    /// Name or alias of a field; `uid`; empty to leave the column alone.
    pub field: String,
}

macro_rules! reading_command {
    ($(#[$doc:meta])* $name:ident { $($(#[$more_doc:meta])* $more:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Deserialize, TS)]
        #[ts(optional_fields = nullable)]
        pub struct $name {
            /// The file.
            pub path: PathBuf,
            /// `recording`, `release`, `work` or `party`; from the file's uids where it is not said.
            pub of: Option<String>,
            /// The sheet; the first whose headings are known where it is not said.
            pub sheet: Option<String>,
            /// What headings mean.
            pub map: Option<Vec<HeadingField>>,
            /// The name of a kept mapping.
            pub mapping: Option<String>,
            /// Whether an empty cell clears its field; by default in a file with uids.
            pub clears: Option<bool>,
            /// Whether proposals for ruined codes are taken.
            pub repairs: Option<bool>,
            /// Changes left out at the beginning.
            pub offset: Option<u32>,
            /// Changes told at most; 500 where it is not said.
            pub limit: Option<u32>,
            $($(#[$more_doc])* pub $more: $type,)*
        }

        impl $name {
            fn with_asked<T>(
                &self,
                context: &Context<'_>,
                work: impl FnOnce(&verbs::Import<'_>) -> Result<T, Failure>,
            ) -> Result<T, Failure> {
                let of = self.of.as_deref().map(|of| kind(Some(of))).transpose()?;
                let map: Vec<(String, String)> = self
                    .map
                    .iter()
                    .flatten()
                    .map(|one| (one.heading.clone(), one.field.clone()))
                    .collect();
                let mapping = match &self.mapping {
                    Some(name) => Some(mapping::get(context, name)?),
                    None => None,
                };
                work(&verbs::Import {
                    path: &self.path,
                    of,
                    sheet: self.sheet.as_deref(),
                    map: &map,
                    mapping: mapping.as_ref(),
                    ours: &|of, plain| OURS.get(&(of, plain.to_owned())).copied(),
                    clears: self.clears,
                    repairs: self.repairs.unwrap_or(false),
                    offset: self.offset.unwrap_or(0) as usize,
                    limit: self.limit.unwrap_or(500) as usize,
                })
            }
        }
    };
}

reading_command! {
    /// Says what a spreadsheet would change; nothing is changed.
    TablePreview {}
}

reading_command! {
    /// Takes in what a spreadsheet changes, as one operation.
    TableImport {
        /// The preview's digest: where file or catalogue are others by now, nothing is taken.
        expect: Option<String>,
        /// Keeps what the headings were taken for under this name.
        save_mapping: Option<String>,
    }
}

impl Command for TablePreview {
    type Answer = TableOutcome;
    const NAME: &'static str = "table_preview";
    const AS_JOB: bool = true;
    fn run(self, context: &Context<'_>) -> Result<TableOutcome, Failure> {
        let catalogue = context.catalogue()?;
        self.with_asked(context, |asked| {
            let found = verbs::preview(&catalogue, asked, context.control)?;
            Ok(TableOutcome::new(&self.path, found))
        })
    }
}

impl Command for TableImport {
    type Answer = TableImported;
    const NAME: &'static str = "table_import";
    const LONG: bool = true;
    fn run(self, context: &Context<'_>) -> Result<TableImported, Failure> {
        let catalogue = context.catalogue()?;
        self.with_asked(context, |asked| {
            let expect = self.expect.as_deref();
            let taken = verbs::import(&catalogue, asked, expect, &context.now(), context.control)?;
            if let Some(name) = self.save_mapping.as_deref() {
                mapping::keep(context, mapping::of_layout(name, &taken.outcome.layout))?;
            }
            Ok(TableImported::new(&self.path, taken))
        })
    }
}

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::En));
static FRENCH: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::Fr));

fn words_of(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &ENGLISH,
        Lang::Fr => &FRENCH,
    }
}

/// The headings that our own files have, in every language.
static OURS: LazyLock<HashMap<(Kind, String), &'static Field>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for of in Kind::LISTED {
        for field in fields_of(*of) {
            for lang in [Lang::En, Lang::Fr] {
                let heading = words_of(lang).say_coded("field", field.name, &Value::Null);
                known.entry((*of, plain_heading(&heading))).or_insert(field);
            }
        }
    }
    known
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_fields_of_a_list_have_one_heading() {
        for lang in [Lang::En, Lang::Fr] {
            for of in Kind::LISTED {
                let mut seen = HashMap::new();
                for field in fields_of(*of) {
                    let heading = words_of(lang).say_coded("field", field.name, &Value::Null);
                    let other = seen.insert(plain_heading(&heading), field.name);
                    assert_eq!(other, None, "{lang:?} {of:?} {heading}");
                    assert_eq!(
                        OURS.get(&(*of, plain_heading(&heading))).map(|f| f.name),
                        Some(field.name),
                        "{lang:?} {of:?} {heading}"
                    );
                }
            }
        }
    }
}
