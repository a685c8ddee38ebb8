//! The checks of a catalogue: which there are and what they weigh here, what they found, what is all right, and how
//! they mend.

mod fix;
mod list;
mod refresh;
mod rules;
pub(crate) mod values;
mod verbs;

pub use fix::{Mended, Wish, fix, preview};
pub(crate) use list::overview;
pub use list::{Listed, Overview, list, page};
pub use refresh::refresh;
pub(crate) use rules::{Rules, look_at};
pub use rules::{Standpoint, look_at_one};
pub use verbs::{Waive, set, unwaive, waive};
