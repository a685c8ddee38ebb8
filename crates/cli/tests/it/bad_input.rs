//! What bad input gets: a problem that names its file, and a catalogue as true as before.

use std::fs::{self, File};
use std::os::unix::ffi::OsStringExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};

use serde_json::Value;

use crate::desk::Desk;
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
    let raw = std::ffi::OsString::from_vec(b"caf\xe9.flac".to_vec());
    fs::rename(drive.join("05.flac"), drive.join(raw)).unwrap();
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
