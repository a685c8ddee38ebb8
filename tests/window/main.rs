//! Journeys through the real window: `griot-desktop` on a screen of its own, driven as a person would.
//!
//! Each journey has its own screen, window manager, session bus, sound card and home ([`stage`]), and a window on it
//! ([`window`]). Only Linux has all of these without anybody looking.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a journey that goes astray ends here, with its place"
)]

mod drop;
mod journey;
mod locked;
mod sound;
mod stage;
mod starts;
mod window;
