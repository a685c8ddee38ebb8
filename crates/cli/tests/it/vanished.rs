//! A drive that goes away: its name is said, nothing is lost, and when it is back all goes on.

use std::fs;
use std::process::Stdio;
use std::time::Duration;

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::sound;

/// That a problem or an error says which folder is gone.
fn names_the_drive(trouble: &Value, drive: &str) {
    assert_eq!(trouble["code"], "folder-missing", "{trouble}");
    assert_eq!(trouble["params"]["folder"], drive, "{trouble}");
    let message = trouble["message"].as_str().unwrap();
    assert!(
        message.contains(drive) && message.contains("Connect"),
        "{message}"
    );
}

#[test]
fn a_drive_that_goes_in_the_middle_of_an_import() {
    let desk = Desk::new();
    let (drive, away) = (desk.path("drive"), desk.path("away"));
    sound::make_many_small(&drive, 400);
    let child = desk
        .program()
        .args(["--json", "import", &desk.text("drive")])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The first batch is in.
    let log = desk.catalogue.join("catalogue.db-wal");
    for _ in 0..6000 {
        if fs::metadata(&log).is_ok_and(|meta| meta.len() > 100_000) {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    fs::rename(&drive, &away).unwrap();
    let ended = child.wait_with_output().unwrap();
    let report: Value = serde_json::from_slice(&ended.stdout).unwrap();
    println!("{} of 400 were in before it went", report["imported"]);
    for problem in report["problems"].as_array().unwrap() {
        names_the_drive(problem, &desk.text("drive"));
    }
    desk.is_sound();
    fs::rename(&away, &drive).unwrap();
    let report = desk.import("drive");
    assert_eq!(report["problems"], json!([]));
    assert_eq!(desk.json(&["list"])["total"], 400);
    desk.is_sound();
}

#[test]
fn a_drive_that_goes_between_import_and_everything_else() {
    let desk = crate::kiosk::desk_with_offer();
    let drive = desk.text("drive");
    desk.json(&["set", "title:Denw", "title=Denw II"]);
    desk.json(&["tags", "write", "title:Denw"]);
    desk.json(&["set", "", "comment=all"]);
    fs::rename(&drive, desk.path("away")).unwrap();

    for arguments in [
        ["tags", "diff", ""],
        ["tags", "write", ""],
        ["tags", "restore", "title:Denw"],
    ] {
        let (code, answer) = desk.run_json(&arguments);
        assert!(code <= 1, "{arguments:?}: {code} {answer}");
        let problems = answer["problems"].as_array().unwrap();
        assert!(!problems.is_empty(), "{arguments:?}: {answer}");
        for problem in problems {
            names_the_drive(problem, &drive);
        }
    }
    let (code, answer) = desk.run_json(&["import", &desk.text("drive/one")]);
    assert_eq!(code, 3, "{answer}");
    names_the_drive(&answer["error"], &drive);
    let (code, answer) = desk.run_json(&["kiosk", "export", "--to", &desk.text("stick")]);
    assert_eq!(code, 1, "{answer}");
    assert_eq!(answer["staying"].as_array().unwrap().len(), 3, "{answer}");
    let (code, answer) = desk.run_json(&["play", &desk.uid("title:Denw")]);
    assert_eq!(code, 3, "{answer}");
    // What needs no file goes on.
    desk.json(&["show", &desk.uid("title:Denw")]);
    desk.json(&["set", "title:Denw", "genre=Wassoulou"]);
    desk.is_sound();

    fs::rename(desk.path("away"), &drive).unwrap();
    let wrote = desk.json(&["tags", "write", ""]);
    assert_eq!(
        (&wrote["written"], &wrote["problems"]),
        (&json!(3), &json!([])),
        "{wrote}"
    );
    desk.json(&["kiosk", "export", "--to", &desk.text("stick")]);
    let good = desk.json(&["kiosk", "verify", &desk.text("stick")]);
    assert_eq!(good["good"], true, "{good}");
    desk.is_sound();
}
