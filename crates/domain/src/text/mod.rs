//! Words of every script: search keys, Latin typings, scripts and directions.
//!
//! Stored text is never changed by any of this; only keys are made from it.
//! Adding a letter to a table here changes keys that catalogues hold: raise
//! [`KEYS_VERSION`], so that they are made anew.

mod direction;
mod fold;
mod indic;
mod keys;
mod latin;
mod line;
mod names;
mod safe;
mod skeleton;
mod words;

pub use direction::{Direction, direction, has_bidi_control, script_of};
pub use fold::fold;
pub use keys::{alternatives, search_keys};
pub use latin::latin;
pub use line::{CleanLine, LineChange, clean_line};
pub use names::{NameKeys, name_keys, name_likeness};
pub use safe::{is_stacked, look, mixed_word, unmixed, without_invisible, without_unpaired};
pub use skeleton::skeleton;
pub use words::words;

/// Counts up whenever keys of the same text become others.
pub const KEYS_VERSION: u32 = 3;
