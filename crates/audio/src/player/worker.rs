//! The player's thread: takes commands, keeps the feed full, tells the state.

use super::{Device, Engine, Fault, Feed, Item, OnState, Output, Place, PlayerState, Status};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Frames rendered at a time.
const CHUNK: usize = 1024;
/// How often the feed is topped up, and how often a position is told.
const TICK: Duration = Duration::from_millis(20);
const TELL: Duration = Duration::from_millis(100);
/// An unused device is let go after this time.
const IDLE: Duration = Duration::from_secs(10);
/// `previous` within this time goes to the item before.
const RESTART_MS: u64 = 3_000;

/// What the handle asks for.
#[derive(Debug)]
pub(super) enum Command {
    Load(Vec<Item>, usize),
    Play,
    Pause,
    Toggle,
    Stop,
    Seek(u64),
    Next,
    Previous,
    Volume(f32),
    Matching(bool),
    Device(Option<String>),
    Devices(Sender<Vec<Device>>),
    Quit,
}

pub(super) struct Worker {
    output: Box<dyn Output>,
    device: Option<String>,
    feed: Feed,
    engine: Engine,
    /// Where the item stands that is heard or would be: fixed while nothing is rendered.
    place: Place,
    open: bool,
    state: PlayerState,
    shared: Arc<Mutex<PlayerState>>,
    on_state: OnState,
    told: Instant,
}

impl Worker {
    pub(super) fn new(
        output: Box<dyn Output>,
        shared: Arc<Mutex<PlayerState>>,
        on_state: OnState,
    ) -> Self {
        let state = shared
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let feed = Feed::default();
        feed.set_volume(state.volume);
        Self {
            output,
            device: None,
            feed,
            engine: Engine::new(48_000),
            place: Place {
                index: 0,
                position_ms: 0,
                duration_ms: None,
            },
            open: false,
            state,
            shared,
            on_state,
            told: Instant::now(),
        }
    }

    pub(super) fn run(mut self, inbox: &Receiver<Command>) {
        loop {
            let received = if self.state.status == Status::Playing {
                inbox.recv_timeout(TICK)
            } else if self.open {
                inbox.recv_timeout(IDLE)
            } else {
                inbox.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            match received {
                Ok(Command::Quit) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(command) => self.obey(command),
                Err(RecvTimeoutError::Timeout) if self.state.status == Status::Playing => {}
                Err(RecvTimeoutError::Timeout) => self.close(),
            }
            self.advance();
            self.tell();
        }
        self.close();
    }

    fn obey(&mut self, command: Command) {
        match command {
            Command::Load(queue, index) => {
                self.halt(Status::Stopped, None);
                self.engine.load(queue, index);
                self.stand(index, 0);
            }
            Command::Play => self.play(),
            Command::Toggle if self.state.status != Status::Playing => self.play(),
            Command::Pause | Command::Toggle => {
                if self.state.status == Status::Playing {
                    self.feed.set_playing(false);
                    self.state.status = Status::Paused;
                }
            }
            Command::Stop => {
                self.halt(Status::Stopped, None);
                self.stand(self.place.index, 0);
                self.close();
            }
            Command::Seek(ms) => self.go(self.place.index, ms),
            Command::Next => self.go(self.place.index + 1, 0),
            Command::Previous => {
                let back = usize::from(self.place.position_ms < RESTART_MS);
                self.go(self.place.index.saturating_sub(back), 0);
            }
            Command::Volume(volume) => {
                let volume = if volume.is_nan() {
                    0.0
                } else {
                    volume.clamp(0.0, 1.0)
                };
                self.state.volume = volume;
                self.feed.set_volume(volume);
            }
            Command::Matching(on) => {
                self.state.matching = on;
                self.engine.set_matching(on);
            }
            Command::Device(id) => {
                if self.device != id {
                    self.device = id;
                    let again = self.state.status;
                    if self.open {
                        self.close();
                        self.engine.seek(self.place.index, self.place.position_ms);
                        if again == Status::Playing {
                            self.play();
                        }
                    }
                }
            }
            Command::Devices(answer) => {
                // Nobody waits any more: then nobody needs the answer.
                let _ = answer.send(self.output.devices());
            }
            Command::Quit => {}
        }
    }

    /// Plays on from where it stands, opening the device if need be.
    fn play(&mut self) {
        if self.place.index >= self.engine.queue().len() {
            return;
        }
        self.state.fault = None;
        if !self.open {
            self.feed.reopen();
            let Some(opened) = self.output.open(self.device.as_deref(), self.feed.clone()) else {
                self.halt(Status::Stopped, Some(Fault::NoSoundDevice));
                return;
            };
            self.open = true;
            self.state.device = Some(opened.name);
            self.feed.flush();
            self.engine.set_rate(opened.rate);
            self.engine.seek(self.place.index, self.place.position_ms);
        } else if self.state.status == Status::Stopped {
            self.feed.flush();
            self.engine.seek(self.place.index, self.place.position_ms);
        }
        self.top_up();
        self.feed.set_playing(true);
        self.state.status = Status::Playing;
    }

    /// Goes to a place in the queue, playing on if it plays.
    fn go(&mut self, index: usize, position_ms: u64) {
        if index >= self.engine.queue().len() {
            self.halt(Status::Stopped, None);
            self.stand(index.min(self.engine.queue().len().saturating_sub(1)), 0);
            return;
        }
        self.state.fault = None;
        self.engine.seek(index, position_ms);
        self.feed.flush();
        self.stand(index, position_ms);
        if self.state.status == Status::Playing {
            self.top_up();
        }
    }

    fn stand(&mut self, index: usize, position_ms: u64) {
        let same = self.place.index == index && self.state.status != Status::Stopped;
        let duration_ms = self.place.duration_ms.filter(|_| same);
        self.place = Place {
            index,
            position_ms,
            duration_ms,
        };
    }

    /// Ends the sound, keeping the place.
    fn halt(&mut self, status: Status, fault: Option<Fault>) {
        self.feed.set_playing(false);
        self.feed.flush();
        self.state.status = status;
        self.state.fault = fault;
    }

    fn close(&mut self) {
        if self.open {
            self.output.close();
            self.open = false;
            self.state.device = None;
            if self.state.status == Status::Paused {
                // What waited in the feed was for the old device's rate.
                self.feed.flush();
            }
        }
    }

    fn advance(&mut self) {
        if self.state.status != Status::Playing {
            return;
        }
        if self.feed.lost() {
            self.halt(Status::Paused, Some(Fault::SoundDeviceLost));
            self.close();
            return;
        }
        self.top_up();
        let heard = self.feed.played();
        if let Some(place) = self.engine.place(heard) {
            self.place = place;
        }
        if self.engine.ended() && self.feed.waiting() == 0 {
            let fault = self.engine.fault();
            self.halt(Status::Stopped, fault.map(|f| f.1));
            // At a fault the faulty item is the current one; after the last the first is.
            self.stand(fault.map_or(0, |f| f.0), 0);
        }
    }

    /// Renders until about a second waits to be heard.
    fn top_up(&mut self) {
        let mut chunk = [0.0; CHUNK * 2];
        while self.feed.waiting() < 48 * CHUNK && !self.engine.ended() {
            let frames = self.engine.render(&mut chunk);
            self.feed.push(chunk.get(..frames * 2).unwrap_or_default());
        }
    }

    fn tell(&mut self) {
        let mut now = self.state.clone();
        now.index = self.place.index;
        now.queued = self.engine.queue().len();
        now.item = self
            .engine
            .queue()
            .get(self.place.index)
            .map(|item| item.id.clone());
        now.position_ms = self.place.position_ms;
        now.duration_ms = self.place.duration_ms;
        let before = {
            let mut shared = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *shared, now.clone())
        };
        let only_position = before
            == PlayerState {
                position_ms: before.position_ms,
                ..now.clone()
            };
        let due = self.told.elapsed() >= TELL && before != now;
        self.state = now;
        if !only_position || due {
            self.told = Instant::now();
            (self.on_state)(&self.state);
        }
    }
}
