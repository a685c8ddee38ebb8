//! Names in other scripts: proposals and what becomes of them. Names themselves are a field.

use griot_app::name;
use serde::Deserialize;
use ts_rs::TS;

use crate::Failure;
use crate::catalogue::kind;
use crate::command::{Command, Context};
use crate::edit::Changed;
use crate::wire::Selection;

/// Proposes a Latin typing for all that is meant and has no name in Latin letters.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NamesPropose {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
}

impl Command for NamesPropose {
    type Answer = Changed;
    const NAME: &'static str = "names_propose";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        let of = kind(self.of.as_deref())?;
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        };
        let catalogue = context.catalogue()?;
        Ok(name::propose_all(&catalogue, of, &selection.into_app()?, &context.now())?.into())
    }
}

/// Takes the proposals of all that is meant, or drops them.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NamesSettle {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
    /// True: they are right; false: away with them.
    pub take: bool,
}

impl Command for NamesSettle {
    type Answer = Changed;
    const NAME: &'static str = "names_settle";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        let of = kind(self.of.as_deref())?;
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        };
        let catalogue = context.catalogue()?;
        let selection = selection.into_app()?;
        Ok(name::settle(&catalogue, of, &selection, self.take, &context.now())?.into())
    }
}
