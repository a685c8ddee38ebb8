//! What a command is.

use griot_app::Control;
use griot_store::Catalogue;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use ts_rs::TS;

use crate::{Failure, Host};

/// What a running command has at hand.
pub struct Context<'a> {
    /// The host.
    pub host: &'a Host,
    /// Hears progress and may stop the work.
    pub control: &'a Control<'a>,
}

impl Context<'_> {
    /// The open catalogue.
    ///
    /// # Errors
    /// `no-catalogue`.
    pub fn catalogue(&self) -> Result<Arc<Catalogue>, Failure> {
        self.host
            .catalogue()
            .ok_or_else(|| Failure::usage("no-catalogue"))
    }

    /// Now (RFC 3339, UTC).
    #[must_use]
    pub fn now(&self) -> String {
        self.host.clock().now()
    }
}

/// One command: its request is the type itself.
pub trait Command: DeserializeOwned + TS + 'static {
    /// What it answers.
    type Answer: Serialize + TS + 'static;
    /// Its name on the wire.
    const NAME: &'static str;
    /// Whether hosts with a window run it as a job, and the catalogue's log remembers it.
    const LONG: bool = false;
    /// Whether they may run it as a job. What may be either is not remembered: begun again, an
    /// undo would take back another thing.
    const AS_JOB: bool = Self::LONG;

    /// Does it.
    ///
    /// # Errors
    /// A [`Failure`] that the host shows.
    fn run(self, context: &Context<'_>) -> Result<Self::Answer, Failure>;
}
