//! Writing tags without fear: the sound stays, the rest stays, the way back exists.

use std::fs;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::time::Duration;

use griot_api::{Clock, Event, Host, JobState};
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

/// A desk with a release of three, tags written; the files before and after.
fn written() -> (Desk, Vec<Vec<u8>>, Vec<Vec<u8>>) {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["C", "D", "E"]);
    desk.import("drive");
    let before = bytes(&desk);
    desk.json(&["set", "", "genre=Jeliya", "comment=written"]);
    let wrote = desk.json(&["tags", "write", ""]);
    assert_eq!(wrote["written"], 3, "{wrote}");
    let after = bytes(&desk);
    (desk, before, after)
}

fn bytes(desk: &Desk) -> Vec<Vec<u8>> {
    sound::files(&desk.path("drive"))
        .iter()
        .map(|file| fs::read(file).unwrap())
        .collect()
}

/// The catalogue knows the files as they are.
fn knows_its_files(desk: &Desk) {
    let again = desk.import("drive");
    assert_eq!(
        (&again["unchanged"], &again["updated"]),
        (&json!(3), &json!(0)),
        "{again}"
    );
    desk.is_sound();
}

#[test]
fn an_undo_that_was_cut_short_goes_on() {
    let (desk, before, after) = written();
    // As a kill leaves it: one file is back, and nobody has noted it.
    fs::write(desk.path("drive/02.flac"), &before[1]).unwrap();
    let undone = desk.json(&["undo"]);
    assert_eq!(undone["operation"], "tags-write", "{undone}");
    assert!(bytes(&desk) == before, "all have their old tags");
    knows_its_files(&desk);
    fs::write(desk.path("drive/03.flac"), &after[2]).unwrap();
    desk.json(&["redo"]);
    assert!(bytes(&desk) == after, "all are written again");
    knows_its_files(&desk);
}

#[test]
fn undo_touches_no_file_where_one_stands_in_the_way() {
    let (desk, _, mut after) = written();
    let file = desk.path("drive/03.flac");
    sound::make(&file, &["-c:a", "flac"], 500, &[("title", "Theirs")]);
    after[2] = fs::read(&file).unwrap();
    let (code, answer) = desk.run_json(&["undo"]);
    assert_eq!(
        (code, &answer["error"]["code"]),
        (3, &json!("changed-on-disk")),
        "{answer}"
    );
    assert!(bytes(&desk) == after);
}

#[test]
fn a_restore_is_taken_back_and_done_again_in_the_files_too() {
    let (desk, before, after) = written();
    desk.json(&["tags", "restore", ""]);
    assert!(bytes(&desk) == before);
    for _ in 0..2 {
        assert_eq!(desk.json(&["undo"])["operation"], "tags-restore");
        assert!(bytes(&desk) == after, "the restore is undone");
        knows_its_files(&desk);
        assert_eq!(desk.json(&["redo"])["operation"], "tags-restore");
        assert!(bytes(&desk) == before, "and done again");
        knows_its_files(&desk);
    }
    desk.json(&["undo"]);
    desk.json(&["undo"]);
    assert!(bytes(&desk) == before, "the write is undone");
    desk.json(&["redo"]);
    assert!(bytes(&desk) == after, "and done again");
    knows_its_files(&desk);
}

#[test]
fn a_second_restore_leaves_what_the_first_brought_back() {
    let (desk, before, after) = written();
    // As a file that could not be restored at first.
    let back = desk.json(&["tags", "restore", "title:C"]);
    assert_eq!(back["written"], 1, "{back}");
    let again = desk.json(&["tags", "restore", ""]);
    assert_eq!(
        (&again["written"], &again["unchanged"]),
        (&json!(2), &json!(1)),
        "{again}"
    );
    assert!(bytes(&desk) == before);
    assert_eq!(desk.json(&["tags", "restore", ""])["written"], 0);
    assert!(bytes(&desk) == before);
    // The other way round: the catalogue's word of before, written; restored, that is taken back.
    desk.json(&["tags", "write", ""]);
    assert!(bytes(&desk) == after);
    desk.json(&["tags", "restore", ""]);
    desk.json(&["tags", "restore", ""]);
    assert!(bytes(&desk) == before);
    knows_its_files(&desk);
}

#[test]
fn an_undo_in_files_tells_where_it_stands_and_stops_when_asked() {
    let (desk, before, after) = written();
    let host = Host::new(
        Clock::from_environment().unwrap(),
        Some(desk.path("config")),
    );
    host.open(&desk.catalogue).unwrap();
    let state = host.call("session_state", json!({})).unwrap();
    assert_eq!(state["undo"]["files"], true, "{state}");

    let stopped = host.call_with("undo", json!({}), &|_| ControlFlow::Break(()));
    let stopped = stopped.unwrap_err();
    assert_eq!(stopped.code, "cancelled");
    assert!(bytes(&desk) == after);
    let totals = Mutex::new(Vec::new());
    let undone = host.call_with("undo", json!({}), &|progress| {
        totals.lock().unwrap().push(progress.total);
        ControlFlow::Continue(())
    });
    undone.unwrap();
    assert!(bytes(&desk) == before);
    let totals = totals.into_inner().unwrap();
    assert!(!totals.is_empty() && totals.iter().all(|total| *total == 3));

    // A window does it as a job.
    let events = host.subscribe();
    let id = host.start("redo", json!({})).unwrap();
    let ended = std::iter::from_fn(|| events.recv_timeout(Duration::from_secs(120)).ok()).find_map(
        |event| match event {
            Event::Job { job } if job.id == id && job.state != JobState::Running => Some(job),
            _ => None,
        },
    );
    assert_eq!(ended.unwrap().state, JobState::Done);
    assert!(bytes(&desk) == after);
    let state = host.call("session_state", json!({})).unwrap();
    assert_eq!(state["redo"], json!(null), "{state}");
    desk.json(&["undo"]);
    let state = desk.call("session_state", &json!({}));
    assert_eq!(
        (&state["undo"]["operation"], &state["undo"]["files"]),
        (&json!("set"), &json!(false)),
        "an edit is undone at once: {state}"
    );
}
