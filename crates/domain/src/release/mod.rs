//! Releases: what kind they are, who owns them by their ℗ and © lines, and the order of their tracks.

mod kind;
mod line;
pub mod order;

pub use kind::ReleaseKind;
pub use line::{LineMark, RightsLine};
