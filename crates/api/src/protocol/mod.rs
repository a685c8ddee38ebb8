//! Cultural protocols: labels and notices, notes, consents, overrides.

mod card;
mod consent;
mod hold;
mod label;
mod note;

pub use card::{ProtocolCard, ProtocolsOf};
pub use consent::{ConsentAdd, ConsentOpen, ConsentRemove, ConsentWithdraw, Consents};
pub use hold::{OverrideAdd, OverrideWithdraw};
pub use label::{ProtocolAttach, ProtocolDetach, ProtocolImport, Protocols};
pub use note::{NoteAdd, NoteRemove, NoteSet};

pub(crate) use card::card;

use griot_domain::protocol::Reason;

use crate::wire::{Coded, params};

/// A reason of the gate, for its sentence.
pub(crate) fn coded(reason: &Reason) -> Coded {
    Coded {
        code: reason.code.code().to_owned(),
        params: params(reason.params.clone()),
    }
}
