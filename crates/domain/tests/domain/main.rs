//! Tables and properties of the domain.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a panic in a test is its report"
)]

mod clearance;
mod clearance_properties;
mod clearance_slow;
mod codes;
mod dates;
mod fields;
mod findings;
mod folding;
mod gate;
mod keys;
mod lines;
mod money;
mod protocol;
mod queries;
mod releases;
mod safe_text;
