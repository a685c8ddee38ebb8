//! The wire: one list of commands for every host, their requests, answers and error codes.
//!
//! A host opens a [`Host`], sends commands by name as JSON ([`Host::call`]), asks for raw bytes
//! ([`Host::bytes`]), starts long work as jobs and listens to [`Event`]s. A command that is not
//! in the list of `registry.rs` does not exist; one that is there exists for all hosts.

#[cfg(test)]
mod bindings;
mod blobs;
mod catalogue;
mod checks;
mod clearance;
mod clock;
mod collection;
mod command;
mod credits;
mod duplicates;
mod edit;
mod error;
mod events;
mod export;
mod grid;
mod history;
mod home;
mod host;
mod import;
mod isrc;
mod job_log;
mod jobs;
mod kiosk;
mod lyrics;
mod name;
pub mod path;
mod place;
mod player;
mod protocol;
mod registry;
mod release;
mod session;
mod settings;
mod sheet;
mod show;
mod table;
mod tags;
mod upkeep;
mod vocabulary;
mod wire;
pub mod words;
mod works;

pub use blobs::Blob;
pub use clock::Clock;
pub use command::{Command, Context};
pub use error::Failure;
pub use events::Event;
pub use host::Host;
pub use jobs::{Job, JobState};
pub use registry::names;
pub use wire::{Params, Rows};
