//! Everything that the audio crate does, on real files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod analyse;
mod broken;
mod decode;
mod encode;
mod player;
mod preview;
mod samples;
mod shared;
#[cfg(feature = "sound")]
mod sound;
mod tags;
