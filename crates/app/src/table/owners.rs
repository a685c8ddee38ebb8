//! Rows of one release or one work that say different things of it.

use std::collections::{HashMap, HashSet};

use griot_domain::field::{Field, FieldId, Kind as Of};
use griot_store::{Read, track, work};

use crate::Result;

/// What a field of a recording's row belongs to, where other rows may show it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Owner {
    of: Of,
    id: i64,
    field: FieldId,
}

/// What rows said of their owners.
#[derive(Debug, Default)]
pub(super) struct Owners {
    said: HashMap<Owner, (String, Vec<String>)>,
    disputed: HashSet<Owner>,
}

impl Owners {
    /// The owner of a field of a recording, where it is another thing than the recording.
    pub(super) fn find(read: &Read<'_>, of: Of, id: i64, field: &Field) -> Result<Option<Owner>> {
        if of != Of::Recording {
            return Ok(None);
        }
        let owner = match field.id {
            // Which release, or which works, is the recording's own to say.
            FieldId::ReleaseTitle | FieldId::WorkTitle => None,
            FieldId::Iswc => work::performed(read, id)?
                .into_iter()
                .next()
                .map(|first| (Of::Work, first.work_id)),
            _ if field.of == Of::Release => track::of_recording(read, id)?
                .into_iter()
                .next()
                .map(|first| (Of::Release, first.release_id)),
            _ => None,
        };
        Ok(owner.map(|(of, id)| Owner {
            of,
            id,
            field: field.id,
        }))
    }

    /// Takes note of what a cell says; the cell that said otherwise before, where there is one.
    pub(super) fn hear(&mut self, owner: Owner, cell: &str, values: &[String]) -> Option<String> {
        match self.said.get(&owner) {
            Some((before, said)) if said != values => {
                self.disputed.insert(owner);
                Some(before.clone())
            }
            Some(_) => None,
            None => {
                self.said.insert(owner, (cell.to_owned(), values.to_vec()));
                None
            }
        }
    }

    pub(super) fn is_disputed(&self, owner: Owner) -> bool {
        self.disputed.contains(&owner)
    }
}
