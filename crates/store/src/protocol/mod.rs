//! Cultural protocols: labels of communities, notes, consent documents, overrides.

mod consent;
mod hold;
mod label;
mod note;
#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that goes astray ends here"
)]
mod tests;

pub use consent::{
    Consent, NewConsent, bind, document_path, find as find_consent, hashes as document_hashes,
    insert as insert_consent, keep_document, of_recording as consents, recordings as bound_to,
    unbind, withdraw as withdraw_consent,
};
pub use hold::{Hold, holds, set_holds};
pub use label::{
    Attached, Label, LabelText, Project, attach, attached, detach, find_label, find_labels,
    find_project, label_of, labels_of_project, projects, save_label, save_project, set_gone,
};
pub use note::{StoredNote, notes, set_notes};

/// What bears a label or an override.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearer {
    /// A recording, by id.
    Recording(i64),
    /// A release, by id.
    Release(i64),
}

impl Bearer {
    const fn id(self) -> i64 {
        match self {
            Bearer::Recording(id) | Bearer::Release(id) => id,
        }
    }

    /// The beginning of its tables' names, which is that of its key's.
    const fn name(self) -> &'static str {
        match self {
            Bearer::Recording(_) => "recording",
            Bearer::Release(_) => "release",
        }
    }
}
