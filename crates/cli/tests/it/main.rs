//! Journeys through the real `griot`, as a person or a script would go.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a journey that goes astray ends here, with its place"
)]

mod bad_input;
mod checks;
mod clear;
mod contract;
mod credits;
mod desk;
mod duplicates;
mod field_notes;
mod full_disk;
mod hostile_tags;
mod isrc;
mod jobs;
mod killed;
mod kiosk;
mod label;
mod moved;
mod names;
mod old;
mod protocols;
mod releases;
mod retagged;
mod rounds;
mod search;
mod serve;
mod shared;
mod small_disk;
mod sound;
mod table;
mod tags;
mod two;
mod vanished;
mod works;
