//! Files and samples: tags, decoding and analysis. Knows nothing of a catalogue.

pub mod analyse;
pub mod decode;
pub mod encode;
pub mod error;
mod mix;
pub mod player;
pub mod preview;
mod resample;
pub mod tags;

pub use error::AudioError;
