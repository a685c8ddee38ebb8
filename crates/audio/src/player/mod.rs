//! The player: a queue of files, gapless, loudness-matched, on a thread of its own.

#[cfg(feature = "sound")]
mod cards;
mod engine;
mod feed;
mod output;
mod track;
mod worker;

pub use engine::{Engine, Place};
pub use feed::Feed;
pub use output::{Device, NoOutput, Opened, Output, system};

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use worker::{Command, Worker};

/// One thing to play.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The caller's name for it; comes back in [`PlayerState::item`].
    pub id: String,
    /// The file.
    pub path: PathBuf,
    /// Its frames `start..end` within the file, if it is a region of it.
    pub region: Option<(u64, u64)>,
    /// Gain in decibels that makes it as loud as the others; used while matching is on.
    pub gain_db: f64,
}

/// Why nothing sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No sound device could be opened.
    NoSoundDevice,
    /// The device went away while it played.
    SoundDeviceLost,
    /// The file is not there.
    FileMissing,
    /// The file is there but cannot be read.
    FileUnreadable,
    /// The file's sound cannot be decoded.
    Undecodable,
}

impl Fault {
    /// The stable code for the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSoundDevice => "no-sound-device",
            Self::SoundDeviceLost => "sound-device-lost",
            Self::FileMissing => "file-missing",
            Self::FileUnreadable => "file-unreadable",
            Self::Undecodable => "undecodable",
        }
    }
}

/// Whether it plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Nothing plays; `play` starts the current item from its start.
    #[default]
    Stopped,
    /// Sound comes out.
    Playing,
    /// Stands where it was left.
    Paused,
}

impl Status {
    /// The stable name for the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Playing => "playing",
            Self::Paused => "paused",
        }
    }
}

/// The player at one moment, by what is heard (not by what was decoded ahead).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlayerState {
    /// Whether it plays.
    pub status: Status,
    /// Why it does not, if it should.
    pub fault: Option<Fault>,
    /// The current item's id.
    pub item: Option<String>,
    /// Its index in the queue.
    pub index: usize,
    /// Items in the queue.
    pub queued: usize,
    /// Milliseconds from the item's start.
    pub position_ms: u64,
    /// The item's length in milliseconds, once it is open and if its file tells.
    pub duration_ms: Option<u64>,
    /// Name of the open sound device.
    pub device: Option<String>,
    /// 0 to 1.
    pub volume: f32,
    /// Whether items sound with their gains.
    pub matching: bool,
}

/// Called on the player's thread with a new state: at once when something changed, at most
/// ten times a second for the position alone.
pub type OnState = Box<dyn FnMut(&PlayerState) + Send>;

/// A handle to a running player. Calls return at once; what they do shows in the state.
/// Dropping it stops the sound.
#[derive(Debug)]
pub struct Player {
    commands: Sender<Command>,
    state: Arc<Mutex<PlayerState>>,
    thread: Option<JoinHandle<()>>,
}

impl Player {
    /// A player over the system's sound (see [`system`]).
    ///
    /// # Errors
    /// Where no thread can be started.
    pub fn start(on_state: OnState) -> std::io::Result<Self> {
        Self::start_with(system, on_state)
    }

    /// A player over an output that is made on the player's thread.
    ///
    /// # Errors
    /// As [`Player::start`].
    pub fn start_with(
        output: impl FnOnce() -> Box<dyn Output> + Send + 'static,
        on_state: OnState,
    ) -> std::io::Result<Self> {
        let (commands, inbox): (_, Receiver<Command>) = channel();
        let first = PlayerState {
            volume: 1.0,
            matching: true,
            ..PlayerState::default()
        };
        let state = Arc::new(Mutex::new(first));
        let shared = state.clone();
        let thread = std::thread::Builder::new()
            .name("player".to_owned())
            .spawn(move || Worker::new(output(), shared, on_state).run(&inbox))?;
        Ok(Self {
            commands,
            state,
            thread: Some(thread),
        })
    }

    fn tell(&self, command: Command) {
        // The thread ends with this handle only; a lost command would be its panic, long logged.
        let _ = self.commands.send(command);
    }

    /// Takes a new queue and stands, stopped, at item `index`.
    pub fn load(&self, queue: Vec<Item>, index: usize) {
        self.tell(Command::Load(queue, index));
    }

    /// Plays on, or starts the current item.
    pub fn play(&self) {
        self.tell(Command::Play);
    }

    /// Stands still.
    pub fn pause(&self) {
        self.tell(Command::Pause);
    }

    /// Plays if it does not, stands still if it does.
    pub fn toggle(&self) {
        self.tell(Command::Toggle);
    }

    /// Stops, goes back to the start of the item and lets the sound device go.
    pub fn stop(&self) {
        self.tell(Command::Stop);
    }

    /// Goes to a place in the current item.
    pub fn seek_ms(&self, position_ms: u64) {
        self.tell(Command::Seek(position_ms));
    }

    /// Goes to the next item; behind the last one it stops.
    pub fn next(&self) {
        self.tell(Command::Next);
    }

    /// Goes to the start of the item, or in its first three seconds to the one before.
    pub fn previous(&self) {
        self.tell(Command::Previous);
    }

    /// Sets the volume, 0 to 1.
    pub fn set_volume(&self, volume: f32) {
        self.tell(Command::Volume(volume));
    }

    /// Turns loudness matching on or off (heard within a second).
    pub fn set_matching(&self, on: bool) {
        self.tell(Command::Matching(on));
    }

    /// Chooses a sound device by its id, `None` the default one; playing goes on there.
    pub fn set_device(&self, id: Option<String>) {
        self.tell(Command::Device(id));
    }

    /// The sound devices there are.
    #[must_use]
    pub fn devices(&self) -> Vec<Device> {
        let (answer, devices) = channel();
        self.tell(Command::Devices(answer));
        devices
            .recv_timeout(Duration::from_secs(5))
            .unwrap_or_default()
    }

    /// The state now.
    #[must_use]
    pub fn state(&self) -> PlayerState {
        self.state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        self.tell(Command::Quit);
        if let Some(thread) = self.thread.take() {
            // A panic over there was logged there; there is nothing left to save here.
            let _ = thread.join();
        }
    }
}
