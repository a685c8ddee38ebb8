//! Any bytes are read without a panic; what can be written reads back as wanted but for the
//! declared losses, and the way back gives the same bytes again.
#![no_main]

use griot_audio::tags::{WriteOptions, diff, losses, read, read_from, restore, write};
use griot_domain::tags::TagField;
use libfuzzer_sys::fuzz_target;
use std::io::Cursor;
use std::path::Path;

fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = read_from(&mut Cursor::new(bytes), Path::new("fuzz")) else {
        return;
    };
    let mut wanted = found.tags;
    wanted.insert(TagField::Title, vec!["Sira".to_owned(), "ߛߌ߬ߙߊ".to_owned()]);
    wanted.remove(&TagField::Comment);
    wanted.insert(TagField::Producer, vec!["x".repeat(bytes.len() % 700 + 1)]);
    let dir = std::env::temp_dir().join(format!("griot-fuzz-{}", std::process::id()));
    std::fs::create_dir_all(&dir).unwrap();
    let path = dir.join("file");
    std::fs::write(&path, bytes).unwrap();
    match write(&path, &wanted, WriteOptions::default()) {
        Ok(written) => {
            let lost: Vec<_> = losses(found.format, &wanted)
                .into_iter()
                .map(|l| l.field)
                .collect();
            let now = read(&path).unwrap().tags;
            for differing in diff(&now, &wanted) {
                assert!(lost.contains(&differing.field), "{differing:?}");
            }
            if let Some(snapshot) = written.snapshot {
                restore(&path, &snapshot).unwrap();
            }
        }
        Err(error) => drop(error),
    }
    assert!(std::fs::read(&path).unwrap() == bytes);
    assert_eq!(std::fs::read_dir(&dir).unwrap().count(), 1);
});
