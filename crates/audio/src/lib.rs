//! Files and samples: tags, decoding and analysis. Knows nothing of a catalogue.

pub mod error;
pub mod tags;

pub use error::AudioError;
