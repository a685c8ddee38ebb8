//! Formats at the border: bytes to plain values and back. Knows no SQL, no network, no
//! clock (instants are arguments) and no catalogue.

pub mod document;
pub mod hub;
pub mod image;
pub mod isrc_list;
pub mod kiosk;
pub mod paper;
pub mod table;
