//! The verbs: import, edit, tags, check, kiosk; undo, jobs, events.
//!
//! Synchronous at the core: a verb takes the open catalogue, the instant, and for long
//! work a [`Control`] that hears progress and may stop it.

pub mod check;
pub mod checks;
pub mod clearance;
pub mod credits;
pub mod duplicate;
pub mod edit;
mod error;
pub mod example;
pub mod explain;
pub mod home;
pub mod import;
pub mod isrc;
pub mod job_log;
pub mod kiosk;
pub mod name;
mod place;
pub mod places;
mod progress;
pub mod protocol;
pub mod read;
pub mod release;
pub mod settings;
pub mod sound;
pub mod table;
pub mod tags;
pub mod words;
pub mod works;

pub use error::{AppError, Kind};
pub use progress::{Control, Progress, Unit};

/// Result of a verb.
pub type Result<T, E = AppError> = std::result::Result<T, E>;
