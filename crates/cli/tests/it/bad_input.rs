//! What bad input gets: a problem that names its file, and a catalogue as true as before.

use std::ffi::OsString;
use std::fs::{self, File};
use std::os::unix::ffi::OsStringExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};

use serde_json::{Value, json};

use crate::desk::{Desk, ran};
use crate::sound;

/// The codes of the problems with files of this name.
fn codes(report: &Value, name: &str) -> Vec<String> {
    report["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|problem| problem["path"].as_str().unwrap().contains(name))
        .map(|problem| problem["code"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_drive_of_rubbish_goes_in_without_harm() {
    let desk = Desk::new();
    let drive = desk.path("drive");
    sound::make_release(
        &drive,
        "A",
        "B",
        &["whole", "cut", "named wrong", "long", "raw"],
    );
    fs::write(drive.join("empty.mp3"), b"").unwrap();
    let whole = fs::read(drive.join("02.flac")).unwrap();
    fs::write(drive.join("02.flac"), &whole[..whole.len() / 2]).unwrap();
    fs::rename(drive.join("03.flac"), drive.join("03.mp3")).unwrap();
    fs::rename(
        drive.join("04.flac"),
        drive.join(format!("{}.flac", "é".repeat(125))),
    )
    .unwrap();
    let raw = OsString::from_vec(b"caf\xe9.flac".to_vec());
    fs::rename(drive.join("05.flac"), drive.join(&raw)).unwrap();
    let mut random = fastrand::Rng::with_seed(7);
    for extension in ["wav", "flac", "mp3", "m4a", "ogg", "opus", "aiff"] {
        let noise: Vec<u8> = (0..50_000).map(|_| random.u8(..)).collect();
        fs::write(drive.join(format!("noise.{extension}")), noise).unwrap();
    }
    fs::write(drive.join("notes.txt"), "not music").unwrap();
    fs::create_dir(drive.join("inner")).unwrap();
    symlink(&drive, drive.join("inner/around")).unwrap();
    symlink(drive.join("nowhere"), drive.join("dangling.flac")).unwrap();

    let report = desk.import("drive");
    assert_eq!(codes(&report, "empty.mp3"), ["empty-file"], "{report}");
    for problem in report["problems"].as_array().unwrap() {
        assert_ne!(problem["message"], problem["code"], "a code is no word");
    }
    assert_eq!(codes(&report, "around"), ["loop-of-links"], "{report}");
    assert!(
        codes(&report, "notes.txt").is_empty(),
        "other people's files are not looked at: {report}"
    );
    for extension in ["wav", "flac", "m4a", "ogg", "opus", "aiff"] {
        assert!(
            !codes(&report, &format!("noise.{extension}")).is_empty(),
            "noise.{extension}: {report}"
        );
    }
    // Whole, cut, named wrong, long and raw are all recordings.
    for title in ["whole", "cut", "named wrong", "long", "raw"] {
        assert_eq!(
            desk.rows(&format!("title:\"{title}\"")).len(),
            1,
            "{title}: {report}"
        );
    }
    let shown = desk.json(&["show", &desk.uid("title:cut")]);
    assert_eq!(shown["files"][0]["plays_whole"], false, "{shown}");
    let found: Vec<&str> = shown["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["code"].as_str().unwrap())
        .collect();
    assert!(
        found
            .iter()
            .any(|code| ["truncated", "undecodable", "does-not-play-whole"].contains(code)),
        "{found:?}"
    );
    let (code, _) = desk.run_json(&["check", "title:cut"]);
    assert_eq!(code, 1, "a cut master blocks");
    desk.is_sound();
    let again = desk.import("drive");
    assert_eq!(
        (&again["imported"], &again["updated"]),
        (&0.into(), &0.into()),
        "{again}"
    );
}

#[test]
fn a_path_that_is_no_unicode_can_be_named() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["C"]);
    let folder = desk.path("").join(OsString::from_vec(b"caf\xe9".to_vec()));
    fs::rename(desk.path("drive"), &folder).unwrap();
    for path in [&folder, &folder.join("01.flac")] {
        let done = desk
            .program()
            .args(["--json", "import"])
            .arg(path)
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(0), "{done:?}");
    }
    assert_eq!(desk.rows("").len(), 1);
    desk.json(&["set", "", "title=D"]);
    assert_eq!(desk.json(&["tags", "write", ""])["written"], 1);
    assert!(sound::mutagen(&folder.join("01.flac")).contains("title = ['D']"));
    // Where a path has to be said in words it is refused in words.
    let done = desk
        .program()
        .args(["--json", "key", "export"])
        .arg(folder.join("griot.pub"))
        .output()
        .unwrap();
    let said: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(said["error"]["code"], "path-not-unicode", "{said}");
}

#[test]
fn every_format_cut_short_and_under_another_ending() {
    let desk = Desk::new();
    let drive = desk.path("drive");
    sound::make_all(&drive);
    let whole = sound::files(&drive);
    for (place, file) in whole.iter().enumerate() {
        let bytes = fs::read(file).unwrap();
        let name = file.file_name().unwrap().to_str().unwrap();
        for (part, divisor) in [("half", 2), ("tenth", 10), ("head", bytes.len() / 40)] {
            let cut = &bytes[..bytes.len() / divisor.max(1)];
            fs::write(drive.join(format!("{part} {name}")), cut).unwrap();
        }
        let other = whole[(place + 1) % whole.len()].extension().unwrap();
        fs::write(
            drive.join(format!("as {name}")).with_extension(other),
            bytes,
        )
        .unwrap();
    }
    let files = sound::files(&drive);
    let report = desk.import("drive");
    assert_eq!(report["files"], files.len());
    let taken = report["imported"].as_u64().unwrap() as usize;
    assert_eq!(
        taken + report["problems"].as_array().unwrap().len(),
        files.len(),
        "{report}"
    );
    assert!(taken >= 2 * whole.len(), "{report}");
    for problem in report["problems"].as_array().unwrap() {
        let (code, message) = (&problem["code"], &problem["message"]);
        assert!(
            message != code && message.as_str().unwrap().ends_with('.'),
            "{problem}"
        );
    }
    let heard: Vec<String> = files.iter().map(|file| sound::heard_of_any(file)).collect();
    desk.json(&["set", "", "comment=checked"]);
    let (_, wrote) = desk.run_json(&["tags", "write", ""]);
    println!("{} of {taken} written", wrote["written"]);
    for (file, heard) in files.iter().zip(&heard) {
        assert_eq!(&sound::heard_of_any(file), heard, "{}", file.display());
    }
    assert_eq!(sound::files(&drive), files, "nothing is left beside them");
    desk.is_sound();
}

#[test]
fn a_paste_of_the_wrong_shape_changes_nothing() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["one", "two"]);
    desk.import("drive");
    let uid = desk.uid("title:one");
    let cell = |uid: &str, field: &str| json!({ "uid": uid, "field": field, "value": "pasted" });
    for (cells, code) in [
        // A column too many, of no field; a column that is measured; a row that is not there; no cell at all.
        (
            json!([cell(&uid, "title"), cell(&uid, "")]),
            "unknown-field",
        ),
        (
            json!([cell(&uid, "title"), cell(&uid, "duration")]),
            "read-only-field",
        ),
        (
            json!([cell(&uid, "title"), cell("no-such-row", "title")]),
            "not-found",
        ),
        (json!([["a", "b"], ["c"]]), "bad-request"),
        (
            json!([cell(&uid, "title"), { "field": "title", "value": "x" }]),
            "selection-missing",
        ),
    ] {
        let request = json!({ "cells": cells, "gesture": "paste" }).to_string();
        let ran = ran(
            desk.program().args(["--json", "call", "set_cells"]),
            &request,
        );
        let said: Value = serde_json::from_str(&ran.out).unwrap();
        assert!(
            ran.code >= 2 && said["error"]["code"] == code,
            "{request}: {said}"
        );
        assert_eq!(desk.rows("title:one").len(), 1, "{request}");
    }
    let history = desk.json(&["history"]);
    assert_eq!(history["total"], 1, "only the import: {history}");
}

#[test]
fn tags_that_steer_are_kept_shown_and_harmless() {
    let desk = Desk::new();
    let title = "abc\u{202e}def";
    sound::make_release(&desk.path("drive"), &"x".repeat(60_000), "B", &[title]);
    desk.import("drive");
    let rows = desk.rows("");
    assert_eq!(rows[0]["title"], title, "kept code point for code point");
    let spoken = desk.run(&["list"]);
    assert!(
        !spoken.out.contains('\u{202e}'),
        "a terminal is not steered"
    );
    let shown = desk.json(&["show", rows[0]["uid"].as_str().unwrap()]);
    let found = shown["findings"].to_string();
    assert!(found.contains("bidi"), "{found}");
}

#[test]
fn a_sparse_file_of_two_gigabytes_is_refused_quickly() {
    let desk = Desk::new();
    fs::create_dir(desk.path("drive")).unwrap();
    for name in ["sparse.wav", "sparse.mp3", "sparse.flac"] {
        File::create(desk.path("drive").join(name))
            .unwrap()
            .set_len(2 << 30)
            .unwrap();
    }
    let began = std::time::Instant::now();
    let report = desk.import("drive");
    assert_eq!(report["problems"].as_array().unwrap().len(), 3, "{report}");
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
    desk.is_sound();
}

#[test]
fn what_may_not_be_read_is_said() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["open", "shut"]);
    sound::make_release(&desk.path("drive/locked"), "A", "C", &["inside"]);
    let shut =
        |name: &str| fs::set_permissions(desk.path(name), fs::Permissions::from_mode(0o0)).unwrap();
    shut("drive/02.flac");
    shut("drive/locked");
    if File::open(desk.path("drive/02.flac")).is_ok() {
        println!("skipped: whoever runs this may read everything");
        return;
    }
    let report = desk.import("drive");
    assert_eq!(report["imported"], 1, "{report}");
    assert_eq!(codes(&report, "02.flac"), ["no-permission"], "{report}");
    assert_eq!(codes(&report, "locked").len(), 1, "{report}");
    fs::set_permissions(desk.path("drive/locked"), fs::Permissions::from_mode(0o755)).unwrap();
    desk.is_sound();
}
