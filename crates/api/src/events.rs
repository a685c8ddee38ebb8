//! What a host tells its windows without being asked.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use ts_rs::TS;

use crate::jobs::Job;
use crate::player::PlayerAnswer;

/// Something happened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(rename = "WireEvent")]
pub enum Event {
    /// A job moved on.
    Job {
        /// Where it stands.
        job: Job,
    },
    /// Somebody wrote into the catalogue, perhaps another program.
    CatalogueChanged {
        /// What may be shown wrongly now; empty: anything.
        stale: Vec<String>,
    },
    /// The player moved on.
    Player {
        /// Where it stands.
        state: PlayerAnswer,
    },
    /// Something that was asked for from outside the window could not be done.
    Trouble {
        /// Why not.
        error: crate::Failure,
    },
    /// Files were dropped on the window, or given to a second start.
    Drop {
        /// Their paths.
        paths: Vec<String>,
    },
}

/// Everyone who listens.
#[derive(Default)]
pub(crate) struct Listeners {
    senders: Mutex<Vec<Sender<Event>>>,
}

impl Listeners {
    pub(crate) fn subscribe(&self) -> Receiver<Event> {
        let (sender, receiver) = channel();
        self.senders
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(sender);
        receiver
    }

    /// Tells everyone; who has gone is forgotten.
    pub(crate) fn tell(&self, event: &Event) {
        self.senders
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|sender| sender.send(event.clone()).is_ok());
    }
}
