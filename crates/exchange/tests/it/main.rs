//! The border's formats, checked with the world's own tools.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a panic is a test's report"
)]

mod bundle;
mod crash;
mod delta;
mod fonts;
mod image;
mod keys;
mod manifest;
mod sample;
mod storefront;
mod table;
mod verify;
