//! Column sets: the fields of recordings that one task needs, in its order.

/// The sets that come with the program: stable name (words: `columns-set-NAME`) and fields.
pub const COLUMN_SETS: &[(&str, &[&str])] = &[
    (
        "usual",
        &[
            "title", "artist", "release", "language", "duration", "isrc", "loudness", "status",
        ],
    ),
    (
        "tagging",
        &[
            "title",
            "version",
            "artist",
            "release",
            "albumartist",
            "disc",
            "track",
            "genre",
            "date",
            "composer",
            "language",
            "comment",
            "path",
            "status",
        ],
    ),
    (
        "field-notes",
        &[
            "title",
            "titles",
            "performer",
            "instrument",
            "language",
            "ethnicgroup",
            "community",
            "place",
            "location",
            "recorded",
            "recordedto",
            "recordist",
            "collector",
            "occasion",
            "vernaculargenre",
            "context",
            "shelfmark",
            "depositor",
            "accessdelay",
            "accessfrom",
        ],
    ),
    (
        "release",
        &[
            "disc",
            "track",
            "title",
            "version",
            "artist",
            "duration",
            "isrc",
            "release",
            "albumartist",
            "label",
            "catno",
            "barcode",
            "date",
            "pline",
            "copyright",
            "loudness",
            "peak",
            "status",
        ],
    ),
    (
        "rights",
        &[
            "title",
            "artist",
            "isrc",
            "work",
            "iswc",
            "composer",
            "lyricist",
            "writer",
            "arranger",
            "performer",
            "producer",
            "recorded",
            "country",
            "pline",
            "copyright",
            "license",
            "withdrawn",
            "finding",
        ],
    ),
];

/// The fields of a set of the program's.
#[must_use]
pub fn column_set(name: &str) -> Option<&'static [&'static str]> {
    COLUMN_SETS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, fields)| *fields)
}

#[cfg(test)]
mod tests {
    use super::COLUMN_SETS;
    use crate::field::find_field;

    #[test]
    fn every_column_is_a_field_and_stands_once() {
        for (name, fields) in COLUMN_SETS {
            for (at, field) in fields.iter().enumerate() {
                assert_eq!(find_field(field).map(|f| f.name), Some(*field), "{name}");
                assert!(
                    !fields.iter().take(at).any(|one| one == field),
                    "{name}: {field}"
                );
            }
        }
    }
}
