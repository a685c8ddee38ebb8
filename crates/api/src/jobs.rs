//! Long work: started, watched, stopped.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::{Duration, Instant};

use griot_app::Progress;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::command::{Command, Context};
use crate::events::Event;
use crate::wire::{Done, Params, Rows};
use crate::{Failure, Host, registry};

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum JobState {
    /// It runs.
    Running,
    /// It is done.
    Done,
    /// It could not be done.
    Failed,
    /// It was stopped.
    Cancelled,
}

/// A job.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Job {
    /// Number, from 1, as long as the host runs.
    pub id: u32,
    /// Command.
    pub command: String,
    /// Values for its title.
    pub title_params: Params,
    /// Where it stands.
    pub state: JobState,
    /// How much is done.
    #[ts(type = "number")]
    pub done: u64,
    /// How much there is; `null` while that is being counted.
    #[ts(type = "number | null")]
    pub total: Option<u64>,
    /// `files`, `tracks` or `bytes`.
    pub unit: String,
    /// How many a second, over the last while.
    pub rate_per_s: Option<f64>,
    /// How long it will take at that rate.
    pub seconds_left: Option<f64>,
    /// What is being worked on.
    pub current: Option<String>,
    /// When it began (RFC 3339, UTC).
    pub started_at: String,
    /// What came of it.
    #[ts(type = "unknown")]
    pub answer: Option<Value>,
    /// Why not.
    pub error: Option<Failure>,
}

/// All jobs of a host.
#[derive(Default)]
pub(crate) struct JobBoard {
    next: AtomicU32,
    jobs: Mutex<BTreeMap<u32, (Job, Arc<AtomicBool>)>>,
}

/// How often a job may speak.
const SPEAK: Duration = Duration::from_millis(100);

impl JobBoard {
    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<u32, (Job, Arc<AtomicBool>)>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Host {
    /// Starts a long command; progress comes as events.
    ///
    /// # Errors
    /// `unknown-command` where it is none that takes long.
    pub fn start(self: &Arc<Self>, command: &str, request: Value) -> Result<u32, Failure> {
        if !registry::may_be_job(command) {
            return Err(Failure::usage("unknown-command").with("command", command));
        }
        let id = self.jobs().next.fetch_add(1, Ordering::Relaxed) + 1;
        let stop = Arc::new(AtomicBool::new(false));
        let job = Job {
            id,
            command: command.to_owned(),
            title_params: title_params(&request),
            state: JobState::Running,
            done: 0,
            total: None,
            unit: "files".to_owned(),
            rate_per_s: None,
            seconds_left: None,
            current: None,
            started_at: self.clock().now(),
            answer: None,
            error: None,
        };
        self.jobs()
            .lock()
            .insert(id, (job.clone(), Arc::clone(&stop)));
        self.tell(&Event::Job { job });
        let host = Arc::downgrade(self);
        let command = command.to_owned();
        std::thread::spawn(move || run(&host, id, &command, request, &stop));
        Ok(id)
    }

    fn update_job(&self, id: u32, change: impl FnOnce(&mut Job)) {
        let job = {
            let mut jobs = self.jobs().lock();
            let Some((job, _)) = jobs.get_mut(&id) else {
                return;
            };
            change(job);
            job.clone()
        };
        self.tell(&Event::Job { job });
    }
}

fn run(host: &Weak<Host>, id: u32, command: &str, request: Value, stop: &AtomicBool) {
    let Some(host) = host.upgrade() else { return };
    let began = Instant::now();
    let spoken = Mutex::new((Instant::now(), 0u64));
    let control = |progress: &Progress<'_>| {
        if stop.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        let mut last = spoken.lock().unwrap_or_else(PoisonError::into_inner);
        if last.0.elapsed() >= SPEAK {
            *last = (Instant::now(), progress.done);
            let rate = progress.done as f64 / began.elapsed().as_secs_f64().max(0.001);
            host.update_job(id, |job| {
                job.done = progress.done;
                job.total = (progress.total > 0).then_some(progress.total);
                progress.unit.name().clone_into(&mut job.unit);
                job.rate_per_s = (progress.done > 0).then_some(rate);
                job.seconds_left = (progress.done > 0 && progress.total > 0)
                    .then(|| progress.total.saturating_sub(progress.done) as f64 / rate.max(1e-9));
                job.current = (!progress.current.is_empty()).then(|| progress.current.to_owned());
            });
        }
        ControlFlow::Continue(())
    };
    let outcome = host.call_with(command, request, &control);
    host.update_job(id, |job| {
        job.current = None;
        job.seconds_left = None;
        match outcome {
            Ok(answer) => {
                job.state = JobState::Done;
                job.done = job.total.unwrap_or(job.done);
                job.answer = Some(answer);
            }
            Err(failure) if failure.code == "cancelled" => job.state = JobState::Cancelled,
            Err(failure) => {
                job.state = JobState::Failed;
                job.error = Some(failure);
            }
        }
    });
    host.tell(&Event::CatalogueChanged { stale: Vec::new() });
}

/// What a job's title names: the folder, the file, the query.
pub(crate) fn title_params(request: &Value) -> Params {
    let text = |name: &str| request.get(name).and_then(Value::as_str).map(str::to_owned);
    let first_path = request
        .get("paths")
        .and_then(|paths| paths.get(0))
        .and_then(Value::as_str)
        .map(str::to_owned);
    let mut params = Params::new();
    for (name, value) in [
        (
            "path",
            first_path
                .or_else(|| text("path"))
                .or_else(|| text("to"))
                .or_else(|| text("dir")),
        ),
        ("query", text("query")),
        ("offer", text("offer")),
    ] {
        if let Some(value) = value {
            params.insert(name.to_owned(), value);
        }
    }
    params
}

/// Starts a long command as a job. Only hosts with a window do; see [`Host::start`].
#[derive(Debug, Deserialize, TS)]
pub struct JobStart {
    /// Its name.
    pub command: String,
    /// Its request.
    #[ts(type = "unknown")]
    pub request: Value,
}

/// The number of the job.
#[derive(Debug, Serialize, TS)]
pub struct JobStarted {
    /// Number.
    pub job: u32,
}

impl Command for JobStart {
    type Answer = JobStarted;
    const NAME: &'static str = "job_start";
    fn run(self, _context: &Context<'_>) -> Result<JobStarted, Failure> {
        // A host with a window takes this command itself: the job outlives the call.
        Err(Failure::usage("needs-window").with("command", Self::NAME))
    }
}

/// Asks a job to stop; it does at its next step.
#[derive(Debug, Deserialize, TS)]
pub struct JobCancel {
    /// Number.
    pub job: u32,
}

impl Command for JobCancel {
    type Answer = Done;
    const NAME: &'static str = "job_cancel";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        match context.host.jobs().lock().get(&self.job) {
            Some((_, stop)) => stop.store(true, Ordering::Relaxed),
            None => {
                return Err(Failure::usage("not-found")
                    .with("kind", "job")
                    .with("uid", self.job));
            }
        }
        Ok(Done {})
    }
}

/// The jobs of this host, newest first.
#[derive(Debug, Deserialize, TS)]
pub struct Jobs {}

impl Command for Jobs {
    type Answer = Rows<Job>;
    const NAME: &'static str = "jobs";
    fn run(self, context: &Context<'_>) -> Result<Rows<Job>, Failure> {
        let jobs = context.host.jobs().lock();
        Ok(Rows::whole(
            jobs.values().rev().map(|(job, _)| job.clone()).collect(),
        ))
    }
}

/// A request that is a job start, taken by the host itself.
pub(crate) fn start_by_name(host: &Arc<Host>, request: Value) -> Result<Value, Failure> {
    let start: JobStart = serde_json::from_value(request).map_err(|error| {
        Failure::usage("bad-request")
            .with("command", JobStart::NAME)
            .with("cause", error)
    })?;
    let job = host.start(&start.command, start.request)?;
    serde_json::to_value(JobStarted { job }).map_err(|error| {
        Failure::usage("bad-request")
            .with("command", JobStart::NAME)
            .with("cause", error)
    })
}

impl Host {
    /// Runs a command for a window: like [`Host::call`], and `job_start` besides.
    ///
    /// # Errors
    /// What the command says.
    pub fn call_from_window(
        self: &Arc<Self>,
        name: &str,
        request: Value,
    ) -> Result<Value, Failure> {
        if name == JobStart::NAME {
            start_by_name(self, request)
        } else {
            self.call(name, request)
        }
    }
}
