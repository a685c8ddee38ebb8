//! One running Griot: the open catalogue, its jobs, its player, and who listens.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use griot_app::job_log::{JobLog, RunningJob};
use griot_app::settings::{Settings, config_folder};
use griot_app::{Control, Progress};
use griot_audio::player::Player;
use griot_store::Catalogue;
use serde_json::Value;

use crate::clock::Clock;
use crate::command::Context;
use crate::events::{Event, Listeners};
use crate::jobs::JobBoard;
use crate::{Blob, Failure, blobs, registry};

/// One running Griot.
pub struct Host {
    catalogue: RwLock<Option<Arc<Catalogue>>>,
    config: PathBuf,
    clock: Clock,
    listeners: Arc<Listeners>,
    jobs: JobBoard,
    player: Mutex<Option<Player>>,
    /// Set when the host goes away, for the threads that watch.
    gone: Arc<AtomicBool>,
}

/// How often others' writing is looked for.
const WATCH: Duration = Duration::from_millis(400);

/// So long the indexes are settled at a time.
const SETTLE: Duration = Duration::from_secs(1);

impl Host {
    /// A host without a catalogue. Settings and keys lie in `config`, by default the system's place for them.
    #[must_use]
    pub fn new(clock: Clock, config: Option<PathBuf>) -> Arc<Host> {
        Arc::new(Host {
            catalogue: RwLock::new(None),
            config: config.unwrap_or_else(config_folder),
            clock,
            listeners: Arc::new(Listeners::default()),
            jobs: JobBoard::default(),
            player: Mutex::new(None),
            gone: Arc::new(AtomicBool::new(false)),
        })
    }

    /// Runs a command and answers when it is done, long or not. `control` hears progress.
    ///
    /// # Errors
    /// What the command says.
    pub fn call_with(
        &self,
        name: &str,
        request: Value,
        control: &Control<'_>,
    ) -> Result<Value, Failure> {
        let logged = self.begin_logged(name, &request);
        let control = |progress: &Progress<'_>| {
            if let Some(logged) = &logged
                && let Ok(mut job) = logged.lock()
            {
                job.note(progress);
            }
            control(progress)
        };
        let answer = registry::dispatch(
            name,
            request,
            &Context {
                host: self,
                control: &control,
            },
        );
        if let Some(job) = logged.and_then(|logged| logged.into_inner().ok()) {
            job.end(answer.as_ref().err().map(|failure| failure.code.as_str()));
        }
        if let Err(failure) = &answer {
            tracing::debug!(
                command = name,
                code = failure.code,
                message = failure.message,
                "failed"
            );
        }
        answer
    }

    /// Writes long work into the open catalogue's log.
    fn begin_logged(&self, name: &str, request: &Value) -> Option<Mutex<RunningJob>> {
        let catalogue = self.catalogue().filter(|_| registry::is_long(name))?;
        let begun = JobLog::of(&catalogue).begin(name, request, &self.clock.now());
        begun
            .inspect_err(|error| tracing::warn!(%error, "job not logged"))
            .map(Mutex::new)
            .ok()
    }

    /// Runs a command that is not long.
    ///
    /// # Errors
    /// What the command says; `runs-as-job` for a long one.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, Failure> {
        if registry::is_long(name) {
            return Err(Failure::usage("runs-as-job").with("command", name));
        }
        self.call_with(name, request, &|_: &Progress<'_>| ControlFlow::Continue(()))
    }

    /// Raw bytes: `grid_ids`, `waveform`, `artwork`.
    ///
    /// # Errors
    /// `unknown-command`, `not-found`.
    pub fn bytes(&self, name: &str, request: Value) -> Result<Blob, Failure> {
        blobs::bytes(self, name, request)
    }

    /// Everything that happens from now on.
    #[must_use]
    pub fn subscribe(&self) -> Receiver<Event> {
        self.listeners.subscribe()
    }

    /// Tells everyone who listens.
    pub fn tell(&self, event: &Event) {
        self.listeners.tell(event);
    }

    /// Opens a catalogue.
    ///
    /// # Errors
    /// `not-a-catalogue`, `newer-catalogue`.
    pub fn open(&self, path: &Path) -> Result<Arc<Catalogue>, Failure> {
        let opened = Arc::new(Catalogue::open(path, &self.clock.now())?);
        self.set_catalogue(Some(Arc::clone(&opened)));
        Ok(opened)
    }

    /// The open catalogue.
    #[must_use]
    pub fn catalogue(&self) -> Option<Arc<Catalogue>> {
        self.catalogue
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(crate) fn set_catalogue(&self, catalogue: Option<Arc<Catalogue>>) {
        if let Some(open) = &catalogue {
            show_as(open, &self.settings());
        }
        self.drop_player();
        *self
            .catalogue
            .write()
            .unwrap_or_else(PoisonError::into_inner) = catalogue;
        self.tell(&Event::CatalogueChanged { stale: Vec::new() });
    }

    /// Does what an edit leaves to be done when nobody waits for it; at most so long at a time.
    pub fn settle(&self, most: Duration) {
        let Some(catalogue) = self.catalogue() else {
            return;
        };
        if catalogue.store().is_unsettled() {
            let since = Instant::now();
            let settled = catalogue.store().settle(|| since.elapsed() < most);
            if let Err(error) = settled {
                // Another program writes, or the disk is full: it can wait.
                tracing::info!(%error, "the indexes were not settled");
            }
        }
    }

    /// Keeps looking whether anybody, also another program, has written, and tells; settles while nobody does.
    /// For hosts with a window.
    pub fn watch(self: &Arc<Self>) {
        let host = Arc::downgrade(self);
        let gone = Arc::clone(&self.gone);
        std::thread::spawn(move || {
            let mut seen: Option<(PathBuf, i64)> = None;
            while !gone.load(Ordering::Relaxed) {
                std::thread::sleep(WATCH);
                let Some(host) = host.upgrade() else { return };
                let Some(catalogue) = host.catalogue() else {
                    seen = None;
                    continue;
                };
                let Ok(version) = catalogue.store().version() else {
                    continue;
                };
                let now = (catalogue.folder().to_owned(), version);
                match &seen {
                    Some(seen) if *seen != now => {
                        host.tell(&Event::CatalogueChanged { stale: Vec::new() });
                    }
                    _ => host.settle(SETTLE),
                }
                seen = Some(now);
            }
        });
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The program's own folder.
    #[must_use]
    pub fn config(&self) -> &Path {
        &self.config
    }

    /// The settings as they are on disk.
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings::read(&self.config)
    }

    pub(crate) fn jobs(&self) -> &JobBoard {
        &self.jobs
    }

    pub(crate) fn player(&self) -> &Mutex<Option<Player>> {
        &self.player
    }

    pub(crate) fn listeners(&self) -> Arc<Listeners> {
        Arc::clone(&self.listeners)
    }
}

/// Shows and sorts names as a person wants to see them.
pub(crate) fn show_as(catalogue: &Catalogue, settings: &Settings) {
    let store = catalogue.store();
    store.show_names(settings.wanted_names());
    store.sort_in(&settings.collation(|name| std::env::var(name).ok()));
}

impl Drop for Host {
    fn drop(&mut self) {
        self.gone.store(true, Ordering::Relaxed);
    }
}
