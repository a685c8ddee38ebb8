//! A file that changed against a catalogue that may have changed too.
//!
//! Three sets of tags: as last read (base), in the file now, in the catalogue now. What the
//! catalogue did not touch since follows the file; what the file did not touch stays as
//! edited; changed on both sides, the catalogue wins and a finding says what the file has.

use griot_domain::codes;
use griot_domain::field::{Shape, find_field_by_tag};
use griot_domain::tags::{TagField, TagSet};
use griot_store::finding::{self, MediaFinding};
use griot_store::{Read, Write, field, media_file};

use crate::Result;

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

/// The code of the finding that a field was changed on both sides.
pub(crate) const BOTH_SIDES: &str = "changed-on-both-sides";

/// Fields that were found changed on both sides before, and on which file and catalogue still differ.
pub(crate) fn unsettled(
    read: &Read<'_>,
    media_file_id: i64,
    file: &TagSet,
    catalogue: &TagSet,
) -> Result<Vec<TagField>> {
    let found = finding::of_file(read, media_file_id)?;
    Ok(found
        .iter()
        .filter(|finding| finding.code == BOTH_SIDES)
        .filter_map(|finding| TagField::find_by_name(finding.field.as_deref()?))
        .filter(|field| !same(*field, file, catalogue))
        .collect())
}

/// Takes back the findings of a recording's files about fields on which file and catalogue now agree.
pub(crate) fn settle(write: &Write<'_>, recording_id: i64) -> Result<()> {
    for region in media_file::of_recording(write, recording_id)? {
        let found = finding::of_file(write, region.media_file_id)?;
        if !found.iter().any(|finding| finding.code == BOTH_SIDES) {
            continue;
        }
        let file = media_file::tags(write, region.media_file_id)?;
        let catalogue = field::values(write, recording_id)?;
        let still = unsettled(write, region.media_file_id, &file, &catalogue)?;
        let stands = |finding: &MediaFinding| {
            let field = finding.field.as_deref().and_then(TagField::find_by_name);
            finding.code != BOTH_SIDES || field.is_some_and(|field| still.contains(&field))
        };
        let kept: Vec<MediaFinding> = found.into_iter().filter(stands).collect();
        finding::set(write, region.media_file_id, &kept)?;
    }
    Ok(())
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
