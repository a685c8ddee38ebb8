//! Overrides.

use griot_app::protocol::{NewHold, add_hold, withdraw_hold};
use griot_domain::protocol::Exit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::catalogue::kind;
use crate::command::{Command, Context};
use crate::edit::Changed;
use crate::wire::Selection;

/// An override on record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OverrideRow {
    /// The exit: `kiosk`.
    pub exit: String,
    /// Who answers for it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// From this day on.
    pub since: String,
    /// To this day.
    pub until: Option<String>,
    /// Since when it holds no more.
    pub withdrawn_on: Option<String>,
    /// Whether it holds today.
    pub holds: bool,
    /// The release that bears it, where it is not the recording itself.
    pub release: Option<String>,
}

/// Takes it on oneself that recordings or releases leave through an exit, whatever protocols say.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OverrideAdd {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// `recording` or `release`.
    pub of: Option<String>,
    /// `kiosk`, which is also meant where none is said.
    pub exit: Option<String>,
    /// Who answers for it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// To which day.
    pub until: Option<String>,
}

fn exit(code: Option<&str>) -> Result<Exit, Failure> {
    let code = code.unwrap_or("kiosk");
    Exit::find(code).ok_or_else(|| {
        Failure::usage("bad-value")
            .with("field", "exit")
            .with("value", code)
    })
}

impl Command for OverrideAdd {
    type Answer = Changed;
    const NAME: &'static str = "override_add";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        };
        let new = NewHold {
            exit: exit(self.exit.as_deref())?,
            by: &self.by,
            reason: &self.reason,
            until: self.until.as_deref(),
        };
        let done = add_hold(
            &*context.catalogue()?,
            kind(self.of.as_deref())?,
            &selection.into_app()?,
            &new,
            &context.host.clock().today(),
            &context.now(),
        )?;
        Ok(done.into())
    }
}

/// Withdraws overrides; they stay on record.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OverrideWithdraw {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// `recording` or `release`.
    pub of: Option<String>,
    /// `kiosk`, which is also meant where none is said.
    pub exit: Option<String>,
}

impl Command for OverrideWithdraw {
    type Answer = Changed;
    const NAME: &'static str = "override_withdraw";
    fn run(self, context: &Context<'_>) -> Result<Changed, Failure> {
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        };
        let done = withdraw_hold(
            &*context.catalogue()?,
            kind(self.of.as_deref())?,
            &selection.into_app()?,
            exit(self.exit.as_deref())?,
            &context.host.clock().today(),
            &context.now(),
        )?;
        Ok(done.into())
    }
}
