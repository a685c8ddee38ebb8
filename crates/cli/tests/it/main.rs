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
mod contract;
mod desk;
mod jobs;
mod killed;
mod kiosk;
mod label;
mod moved;
mod rounds;
mod serve;
mod shared;
mod sound;
mod tags;
mod two;
