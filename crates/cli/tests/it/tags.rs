//! Writing tags without fear: the sound stays, the rest stays, the way back exists.

use std::fs;

use serde_json::json;

use crate::desk::Desk;
use crate::sound::{self, FORMATS};

#[test]
fn tags_of_every_format_are_written_read_by_others_and_brought_back() {
    let desk = Desk::new();
    let drive = desk.path("drive");
    sound::make_all(&drive);
    desk.import("drive");
    let before: Vec<_> = FORMATS
        .iter()
        .map(|(name, _)| {
            (
                fs::read(drive.join(name)).unwrap(),
                sound::heard(&drive.join(name)),
            )
        })
        .collect();
    assert_eq!(
        desk.json(&["tags", "diff", ""])["total"],
        0,
        "nothing differs after an import"
    );

    desk.json(&[
        "set",
        "",
        "title~.~ 🎶.",
        "composer=[traditional]",
        "language=bam",
        "isrc=FRX762600042",
        "artist=عيشة رضوان",
    ]);
    let diff = desk.json(&["tags", "diff", ""]);
    assert_eq!(diff["total"], FORMATS.len(), "{diff}");
    let wrote = desk.json(&["tags", "write", ""]);
    assert_eq!(
        (&wrote["written"], &wrote["problems"]),
        (&json!(FORMATS.len()), &json!([])),
        "{wrote}"
    );
    assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0);
    assert_eq!(
        desk.json(&["tags", "write", ""])["written"],
        0,
        "who is right is not touched"
    );

    for ((name, _), (_, heard)) in FORMATS.iter().zip(&before) {
        let path = drive.join(name);
        assert_eq!(&sound::heard(&path), heard, "{name}: the sound is another");
        let read = if name.starts_with("rf64") {
            sound::exiftool(&path)
        } else {
            sound::mutagen(&path)
        };
        for wanted in ["عيشة رضوان", "FRX762600042", "[traditional]", "bam", "🎶"] {
            assert!(
                read.contains(wanted),
                "{name}: others find no {wanted}: {read}"
            );
        }
    }
    let again = desk.import("drive");
    assert_eq!(
        (&again["unchanged"], &again["updated"]),
        (&json!(FORMATS.len()), &json!(0)),
        "{again}"
    );

    let back = desk.json(&["tags", "restore", ""]);
    assert_eq!(back["written"], FORMATS.len(), "{back}");
    for ((name, _), (bytes, _)) in FORMATS.iter().zip(&before) {
        assert!(
            fs::read(drive.join(name)).unwrap() == *bytes,
            "{name}: not the bytes of before"
        );
    }
    desk.is_sound();
}

#[test]
fn undo_of_a_write_brings_the_old_tags_back() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["C"]);
    desk.import("drive");
    let file = desk.path("drive/01.flac");
    let before = fs::read(&file).unwrap();
    desk.json(&["set", "", "title=Another"]);
    desk.json(&["tags", "write", ""]);
    assert!(sound::mutagen(&file).contains("Another"));
    let undone = desk.json(&["undo"]);
    assert_eq!(undone["operation"], "tags-write", "{undone}");
    assert!(fs::read(&file).unwrap() == before, "the old tags are back");
    assert_eq!(
        desk.rows("title:Another").len(),
        1,
        "the catalogue keeps its word"
    );
    desk.json(&["redo"]);
    assert!(sound::mutagen(&file).contains("Another"));
    desk.is_sound();
}

#[test]
fn a_file_that_another_program_changed_is_left_alone() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["C"]);
    desk.import("drive");
    desk.json(&["set", "", "title=Mine"]);
    let file = desk.path("drive/01.flac");
    sound::make(&file, &["-c:a", "flac"], 500, &[("title", "Theirs")]);
    let theirs = fs::read(&file).unwrap();
    let (code, answer) = desk.run_json(&["tags", "write", ""]);
    assert_eq!((code, &answer["written"]), (1, &json!(0)), "{answer}");
    assert_eq!(answer["problems"][0]["code"], "changed-on-disk", "{answer}");
    assert!(fs::read(&file).unwrap() == theirs);
}
