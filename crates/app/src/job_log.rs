//! Long work, remembered beside the catalogue: what other programs run, and what a kill cut short.
//!
//! Each job is two small files in `cache/jobs/`: what is known of it, replaced whole, and a lock that its
//! program holds while it runs. A lock that nobody holds any more is a job that was cut short.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use griot_store::Catalogue;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Progress;

/// How a job of the log stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LoggedState {
    /// A program works on it.
    Running,
    /// It is done.
    Done,
    /// It could not be done.
    Failed,
    /// A person stopped it.
    Cancelled,
    /// Its program went away in the middle: asking the same again goes on where it stood.
    Interrupted,
}

/// A job of the log.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Logged {
    /// UUIDv7.
    pub uid: String,
    /// Command of the api.
    pub command: String,
    /// Its request, as it came.
    pub request: Value,
    /// How it stands.
    pub state: LoggedState,
    /// How much is done.
    pub done: u64,
    /// How much there is; 0 while that is being counted.
    pub total: u64,
    /// `files`, `tracks` or `bytes`.
    pub unit: String,
    /// When it began (RFC 3339, UTC).
    pub started_at: String,
    /// The error's code, where it failed.
    pub error: Option<String>,
}

/// How often a running job writes how far it is.
const WRITE: Duration = Duration::from_secs(1);
/// How many jobs are remembered.
const KEPT: usize = 50;

/// The jobs of a catalogue.
#[derive(Debug)]
pub struct JobLog {
    folder: PathBuf,
}

impl JobLog {
    /// The log of a catalogue.
    #[must_use]
    pub fn of(catalogue: &Catalogue) -> Self {
        Self {
            folder: catalogue.cache().join("jobs"),
        }
    }

    /// Begins a job.
    ///
    /// # Errors
    /// I/O; the work itself can go on without a log.
    pub fn begin(&self, command: &str, request: &Value, at: &str) -> io::Result<RunningJob> {
        fs::create_dir_all(&self.folder)?;
        self.prune();
        let job = Logged {
            uid: uuid::Uuid::now_v7().to_string(),
            command: command.to_owned(),
            request: request.clone(),
            state: LoggedState::Running,
            done: 0,
            total: 0,
            unit: "files".to_owned(),
            started_at: at.to_owned(),
            error: None,
        };
        let path = self.path(&job.uid);
        let lock = File::create(path.with_extension("lock"))?;
        match lock.try_lock() {
            Ok(()) => {}
            // A file system without locks: the job is then only known while it runs here.
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::ResourceBusy.into()),
        }
        let running = RunningJob {
            path,
            job,
            lock,
            written: Instant::now(),
        };
        if let Err(error) = running.write() {
            self.remove(&running.job.uid);
            return Err(error);
        }
        Ok(running)
    }

    /// The jobs, newest first.
    #[must_use]
    pub fn list(&self) -> Vec<Logged> {
        self.uids()
            .iter()
            .rev()
            .filter_map(|uid| self.read(uid))
            .collect()
    }

    /// Forgets a job that no longer runs. Whether there was one.
    #[must_use]
    pub fn forget(&self, uid: &str) -> bool {
        let known = self.uids().iter().any(|known| known == uid);
        let ended = known
            && self
                .read(uid)
                .is_some_and(|job| job.state != LoggedState::Running);
        if ended {
            self.remove(uid);
        }
        ended
    }

    fn path(&self, uid: &str) -> PathBuf {
        self.folder.join(format!("{uid}.json"))
    }

    /// In the order in which the jobs began: a UUIDv7 begins with its time.
    fn uids(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut uids: Vec<String> = entries
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                Some(name.strip_suffix(".json")?.to_owned())
            })
            .collect();
        uids.sort();
        uids
    }

    fn read(&self, uid: &str) -> Option<Logged> {
        let text = fs::read(self.path(uid)).ok()?;
        let mut job: Logged = serde_json::from_slice(&text).ok()?;
        if job.state == LoggedState::Running && !self.is_held(uid) {
            // It may have ended between the two looks.
            job = serde_json::from_slice(&fs::read(self.path(uid)).ok()?).ok()?;
            if job.state == LoggedState::Running {
                job.state = LoggedState::Interrupted;
            }
        }
        Some(job)
    }

    fn is_held(&self, uid: &str) -> bool {
        File::open(self.folder.join(format!("{uid}.lock")))
            .is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }

    fn remove(&self, uid: &str) {
        for ending in ["json", "json.part", "lock"] {
            // What cannot be removed is only litter in a cache.
            let _ = fs::remove_file(self.folder.join(format!("{uid}.{ending}")));
        }
    }

    fn prune(&self) {
        let uids = self.uids();
        // A kill between its lock and its first word: nobody knows of such a job.
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        for name in entries.filter_map(|entry| entry.file_name().into_string().ok()) {
            if let Some(uid) = name.strip_suffix(".lock")
                && uids
                    .binary_search_by(|known| known.as_str().cmp(uid))
                    .is_err()
                && !self.is_held(uid)
            {
                self.remove(uid);
            }
        }
        for uid in uids.iter().take(uids.len().saturating_sub(KEPT)) {
            if !self.is_held(uid) {
                self.remove(uid);
            }
        }
    }
}

/// A job under way in this program.
#[derive(Debug)]
pub struct RunningJob {
    job: Logged,
    path: PathBuf,
    lock: File,
    written: Instant,
}

impl RunningJob {
    /// Notes how far it is; the file hears of it at most once a second.
    pub fn note(&mut self, progress: &Progress<'_>) {
        self.job.done = progress.done;
        self.job.total = progress.total;
        progress.unit.name().clone_into(&mut self.job.unit);
        if self.written.elapsed() < WRITE {
            return;
        }
        self.written = Instant::now();
        // A log that cannot be written stops nobody's work.
        let _ = self.write();
    }

    /// Notes how it ended: `error` is the code of what went wrong, `cancelled` where a person stopped it.
    pub fn end(mut self, error: Option<&str>) {
        self.job.state = match error {
            None => LoggedState::Done,
            Some("cancelled") => LoggedState::Cancelled,
            Some(_) => LoggedState::Failed,
        };
        self.job.error = error.map(str::to_owned);
        let _ = self.write();
        // Other systems cannot remove a file that is open.
        drop(self.lock);
        let _ = fs::remove_file(self.path.with_extension("lock"));
    }

    fn write(&self) -> io::Result<()> {
        let part = self.path.with_extension("json.part");
        fs::write(&part, serde_json::to_vec(&self.job)?)
            .and_then(|()| fs::rename(&part, &self.path))
            // A full disk leaves half of it.
            .inspect_err(|_| drop(fs::remove_file(&part)))
    }
}
