//! Catalogues of earlier programs: they open, keep what stands in them, and can be brought back as they were.

use std::io::Read as _;

use flate2::read::GzDecoder;
use serde_json::json;

use crate::desk::Desk;

/// Each schema that has gone out: two recordings on one release, the title of the second changed since.
const OLD: &[(i64, &[u8])] = &[
    (1, include_bytes!("../catalogues/1.db.gz")),
    (6, include_bytes!("../catalogues/6.db.gz")),
];

#[test]
fn a_catalogue_of_an_earlier_program_opens_with_all_that_stands_in_it() {
    for (schema, packed) in OLD {
        let desk = Desk::empty();
        let mut bytes = Vec::new();
        GzDecoder::new(*packed).read_to_end(&mut bytes).unwrap();
        std::fs::create_dir(&desk.catalogue).unwrap();
        std::fs::write(desk.catalogue.join("catalogue.db"), bytes).unwrap();

        let listed = desk.json(&["list", "nyele"]);
        let titles: Vec<_> = listed["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["title"].clone())
            .collect();
        assert_eq!(
            titles,
            [json!("Sanji 1"), json!("يا بحر")],
            "schema {schema}"
        );
        let backups = std::fs::read_dir(desk.catalogue.join("backups")).unwrap();
        assert_eq!(backups.count(), 1, "a backup from before the migration");
        assert_eq!(desk.json(&["doctor"])["total"], 0);
        // What was done before can be undone after.
        desk.json(&["undo"]);
        assert_eq!(desk.json(&["list", "\"Sanji 2\""])["total"], 1);
        // What is new works on what is old.
        desk.json(&["set", "track:2", "titles=Ya Bahr [Latn transliterated]"]);
        assert_eq!(desk.json(&["list", "ya bahr"])["total"], 1);
    }
}
