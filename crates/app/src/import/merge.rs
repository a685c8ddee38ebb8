//! A file that changed against a catalogue that may have changed too.
//!
//! Three sets of tags: as last read (base), in the file now, in the catalogue now. What the
//! catalogue did not touch since follows the file; what the file did not touch stays as
//! edited; changed on both sides, the catalogue wins and a finding says what the file has.

use griot_domain::codes;
use griot_domain::field::{Shape, find_field_by_tag};
use griot_domain::tags::{TagField, TagSet};

/// What to do with the fields that are not the same everywhere.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Merge {
    /// Fields that follow the file.
    pub follow: Vec<TagField>,
    /// Fields that were changed on both sides.
    pub conflicts: Vec<TagField>,
}

pub(crate) fn merge(base: &TagSet, file: &TagSet, catalogue: &TagSet) -> Merge {
    let mut merge = Merge::default();
    for field in TagField::ALL.iter().copied() {
        if same(field, base, file) || same(field, file, catalogue) {
            continue;
        }
        if same(field, base, catalogue) {
            merge.follow.push(field);
        } else {
            merge.conflicts.push(field);
        }
    }
    merge
}

/// Whether two sets say the same of a field; a code with and without hyphens is the same code.
pub(crate) fn same(field: TagField, one: &TagSet, other: &TagSet) -> bool {
    one.get(&field) == other.get(&field)
        || canonical_values(field, one) == canonical_values(field, other)
}

/// A value as the catalogue keeps it: a valid code compact, anything else as it came.
pub(crate) fn canonical(field: TagField, value: &str) -> String {
    match find_field_by_tag(field).map(|known| known.shape) {
        Some(Shape::Code(kind)) => {
            codes::validate(kind, value).unwrap_or_else(|_| value.to_owned())
        }
        Some(Shape::Flag) => {
            if matches!(value, "" | "0") {
                String::new()
            } else {
                "1".to_owned()
            }
        }
        _ => value.to_owned(),
    }
}

/// All values of a field as the catalogue keeps them.
pub(crate) fn canonical_values(field: TagField, tags: &TagSet) -> Vec<String> {
    tags.get(&field)
        .into_iter()
        .flatten()
        .map(|value| canonical(field, value))
        .filter(|value| !value.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Merge, merge};
    use griot_domain::tags::{TagField, TagSet};

    fn set(pairs: &[(TagField, &str)]) -> TagSet {
        pairs
            .iter()
            .map(|(field, value)| (*field, vec![(*value).to_owned()]))
            .collect()
    }

    #[test]
    fn untouched_follows_edited_stays_both_is_a_conflict() {
        use TagField::{Genre, Isrc, Language, Place, Title};
        let base = set(&[
            (Title, "Djarabi"),
            (Genre, "Folk"),
            (Isrc, "FR-X76-26-00001"),
        ]);
        let file = set(&[
            (Title, "Jarabi"),
            (Genre, "Folk"),
            (Isrc, "FR-X76-26-00001"),
            (Language, "bam"),
            (Place, "Kela"),
        ]);
        let catalogue = set(&[
            (Title, "Djarabi"),
            (Genre, "Manding"),
            (Isrc, "FRX762600001"),
            (Language, "emk"),
        ]);
        assert_eq!(
            merge(&base, &file, &catalogue),
            Merge {
                follow: vec![Title, Place],
                conflicts: vec![Language]
            }
        );
    }
}
