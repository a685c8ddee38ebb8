//! Long work of every program on this catalogue, also of those that were killed.

use griot_app::job_log::{JobLog, Logged, LoggedState};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::jobs::title_params;
use crate::wire::{Done, Rows};

/// A job of the catalogue's log.
#[derive(Debug, Serialize, TS)]
pub struct LoggedJob {
    /// UUIDv7.
    pub uid: String,
    /// Command and subject, the same in every language.
    pub title: String,
    /// Command.
    pub command: String,
    /// What it works on: a folder, a file, an offer, a query.
    pub subject: String,
    /// Its request: starting it again goes on where an interrupted one stood.
    #[ts(type = "unknown")]
    pub request: Value,
    /// `running`, `done`, `failed`, `cancelled` or `interrupted`.
    pub state: String,
    /// How much is done.
    #[ts(type = "number")]
    pub done: u64,
    /// How much there is; `null` while that is being counted.
    #[ts(type = "number | null")]
    pub total: Option<u64>,
    /// `files`, `tracks` or `bytes`.
    pub unit: String,
    /// When it began (RFC 3339, UTC).
    pub started_at: String,
    /// The error's code, where it failed.
    pub error: Option<String>,
}

impl From<Logged> for LoggedJob {
    fn from(job: Logged) -> Self {
        let state = match job.state {
            LoggedState::Running => "running",
            LoggedState::Done => "done",
            LoggedState::Failed => "failed",
            LoggedState::Cancelled => "cancelled",
            LoggedState::Interrupted => "interrupted",
        };
        let params = title_params(&job.request);
        let subject = ["path", "offer", "query"]
            .iter()
            .find_map(|name| params.get(*name));
        let subject = subject.cloned().unwrap_or_default();
        LoggedJob {
            title: format!("{} {subject}", job.command).trim_end().to_owned(),
            subject,
            uid: job.uid,
            command: job.command,
            request: job.request,
            state: state.to_owned(),
            done: job.done,
            total: (job.total > 0).then_some(job.total),
            unit: job.unit,
            started_at: job.started_at,
            error: job.error,
        }
    }
}

/// The jobs of every program on this catalogue, newest first.
#[derive(Debug, Deserialize, TS)]
pub struct JobLogList {}

impl Command for JobLogList {
    type Answer = Rows<LoggedJob>;
    const NAME: &'static str = "job_log";
    fn run(self, context: &Context<'_>) -> Result<Rows<LoggedJob>, Failure> {
        let jobs = JobLog::of(&*context.catalogue()?).list();
        Ok(Rows::whole(jobs.into_iter().map(Into::into).collect()))
    }
}

/// Forgets a job that no longer runs.
#[derive(Debug, Deserialize, TS)]
pub struct JobForget {
    /// Its uid.
    pub uid: String,
}

impl Command for JobForget {
    type Answer = Done;
    const NAME: &'static str = "job_forget";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        if JobLog::of(&*context.catalogue()?).forget(&self.uid) {
            Ok(Done {})
        } else {
            Err(Failure::usage("not-found")
                .with("kind", "job")
                .with("uid", self.uid))
        }
    }
}
