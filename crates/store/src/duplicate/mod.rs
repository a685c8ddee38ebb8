//! Duplicates: what may be one thing twice, what people said about it, and making one of two.

mod different;
mod fingerprint;
mod merge;
mod party;
mod recording;

pub use different::{differences, say_different};
pub use fingerprint::{Sound, alike, all_alike, fill, fingerprint_of, index, pending};
pub use merge::{
    Merged, Overruled, find_merged, find_merged_party_by_name, merge_parties, merge_recordings,
    merged_into,
};
pub use party::{PartyFacts, companions, parties};
pub use recording::{
    RecordingFacts, Whole, all_isrcs, all_samples, find_recording, recordings, whole_recordings,
    with_isrc, with_samples, with_title,
};

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that goes astray ends here")]
mod tests;
