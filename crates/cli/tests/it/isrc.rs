//! ISRCs: each is given once, whatever happens to the catalogue.

use std::collections::BTreeSet;
use std::process::Stdio;

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::sound;

fn codes(answer: &Value) -> Vec<String> {
    let rows = answer["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["isrc"].as_str().unwrap().to_owned())
        .collect()
}

/// A desk with so many recordings, each with a sound of its own and without an ISRC.
fn with_recordings(count: usize) -> Desk {
    let desk = Desk::new();
    sound::make_many_small(&desk.path("drive"), count);
    desk.import("drive");
    desk
}

fn held(desk: &Desk, why: &str) {
    let (code, refused) = desk.run_json(&["isrc", "assign", ""]);
    assert_eq!(code, 1, "{refused}");
    assert_eq!(refused["error"]["code"], "isrc-held", "{refused}");
    assert_eq!(refused["error"]["params"]["why"], why, "{refused}");
    let message = refused["error"]["message"].as_str().unwrap();
    assert!(
        message.contains("griot isrc confirm --prefix FRX76 --year 26 --next"),
        "{message}"
    );
    let preview = desk.json(&["isrc", "assign", "", "--dry-run"]);
    assert_eq!(preview["hold"]["reason"], why, "{preview}");
}

#[test]
fn codes_go_up_past_what_is_spent_and_undo_gives_none_back() {
    let desk = with_recordings(6);
    let would = desk.json(&["isrc", "assign", "", "--dry-run"]);
    assert_eq!(would["total"], 6);
    assert_eq!(desk.rows("isrc:none").len(), 6, "a preview gives nothing");

    // Typed outside the register, once as a draft: the draft gives way, the code is passed over.
    desk.json(&["set", "title:\"Piece 5\"", "isrc=FR-X76-26-00002"]);
    desk.json(&["set", "title:\"Piece 4\"", "isrc=FR-X76-26-9"]);
    desk.json(&["isrc", "confirm", "--year", "2026", "--next", "1"]);
    let given = desk.json(&["isrc", "assign", ""]);
    let (first, fourth) = (codes(&given)[0].clone(), codes(&given)[3].clone());
    assert_eq!(
        (first.as_str(), fourth.as_str()),
        ("FRX762600001", "FRX762600005"),
        "{given}"
    );
    assert_eq!(
        (&given["total"], &given["passed_over"]),
        (&json!(5), &json!(1))
    );
    assert_eq!(given["rows"][4]["draft"], "FR-X76-26-9", "{given}");
    assert_eq!(given["skipped"][0]["reason"], "has-code");
    assert_eq!(
        desk.json(&["isrc", "assign", ""])["total"],
        0,
        "a code is for life"
    );

    // Undo takes the codes off, the register keeps them; the next ones are new.
    assert_eq!(desk.json(&["undo"])["operation"], "isrc-assign");
    assert_eq!(desk.rows("isrc:none").len(), 4);
    assert_eq!(desk.rows("isrc:FR-X76-26-9").len(), 1, "the draft is back");
    let register = desk.json(&["isrc", "register"]);
    assert_eq!(register["total"], 6);
    let state = |code: &str| {
        let rows = register["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["isrc"] == code).unwrap();
        row["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state("FRX762600001"), "taken-back");
    assert_eq!(state("FRX762600002"), "found");
    assert!(register["rows"][0]["operation"].is_i64(), "{register}");
    let again = desk.json(&["isrc", "assign", ""]);
    assert!(
        codes(&again)
            .iter()
            .all(|code| !codes(&given).contains(code)),
        "{again}"
    );
    assert_eq!(again["first"], "FR-X76-26-00007");

    // A code that was typed and cleared again is spent as well.
    desk.json(&["set", "title:\"Piece 0\"", "isrc=FRX762600012"]);
    desk.json(&["set", "title:\"Piece 0\"", "isrc="]);
    let next = desk.json(&["isrc", "assign", "title:\"Piece 0\""]);
    assert_eq!(codes(&next), ["FRX762600013"], "{next}");
    desk.is_sound();
}

#[test]
fn prefixes_years_and_what_is_no_code() {
    let desk = with_recordings(3);
    let fails = |arguments: &[&str], code: &str| {
        let (exit, answer) = desk.run_json(arguments);
        assert_eq!(answer["error"]["code"], code, "{arguments:?}: {answer}");
        assert!(exit > 0);
    };
    fails(
        &["isrc", "assign", "", "--prefix", "QZABC"],
        "unknown-isrc-prefix",
    );
    fails(&["isrc", "assign", "", "--prefix", "QZ"], "bad-isrc-prefix");
    fails(&["isrc", "confirm", "--next", "0"], "bad-designation");
    fails(&["isrc", "confirm", "--next", "100000"], "bad-designation");
    fails(
        &["isrc", "confirm", "--next", "1", "--year", "226"],
        "bad-isrc-year",
    );
    fails(&["isrc", "prefix", "FRX76", "--remove"], "own-isrc-prefix");

    desk.json(&["isrc", "prefix", "qz-abc"]);
    let other = desk.json(&["isrc", "assign", "title:\"Piece 2\"", "--prefix", "QZABC"]);
    assert_eq!(codes(&other), ["QZABC2600001"]);
    // Two are left of the year, and then none.
    desk.json(&["isrc", "confirm", "--next", "99999"]);
    fails(&["isrc", "assign", ""], "isrc-year-full");
    assert_eq!(desk.rows("isrc:none").len(), 2, "none was given");
    let last = desk.json(&["isrc", "assign", "title:\"Piece 0\""]);
    assert_eq!(codes(&last), ["FRX762699999"]);
    fails(&["isrc", "assign", ""], "isrc-year-full");
    // The new year begins anew.
    let mut next_year = desk.program();
    next_year.env("GRIOT_NOW", "2027-01-01T08:00:00Z");
    let ran = crate::desk::ran(next_year.args(["--json", "isrc", "assign", ""]), "");
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(codes(&answer), ["FRX762700001"], "{answer}");

    let none = Desk::empty();
    none.json(&["init", &none.text("label.griot"), "--label", "Without"]);
    let (_, answer) = none.run_json(&["isrc", "assign", ""]);
    assert_eq!(answer["error"]["code"], "no-isrc-prefix");
    none.json(&["isrc", "prefix", "FRZ99"]);
    assert_eq!(
        none.json(&["isrc", "register"])["prefixes"],
        json!(["FRZ99"])
    );
}

#[test]
fn two_programs_give_different_codes() {
    let desk = with_recordings(60);
    let halves: Vec<Vec<String>> = {
        let rows = desk.rows("");
        let uids: Vec<String> = rows
            .iter()
            .map(|row| row["uid"].as_str().unwrap().to_owned())
            .collect();
        uids.chunks(15).map(<[String]>::to_vec).collect()
    };
    let running: Vec<_> = halves
        .iter()
        .map(|uids| {
            let mut child = desk
                .program()
                .args(["--json", "call", "isrc_assign"])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            let request = json!({ "uids": uids }).to_string();
            let mut input = child.stdin.take().unwrap();
            std::io::Write::write_all(&mut input, request.as_bytes()).unwrap();
            child
        })
        .collect();
    let mut all = BTreeSet::new();
    for child in running {
        let ended = child.wait_with_output().unwrap();
        let answer: Value = serde_json::from_slice(&ended.stdout).unwrap();
        let given = codes(&answer);
        assert_eq!(given.len(), 15, "{answer}");
        all.extend(given);
    }
    assert_eq!(all.len(), 60, "no code was given twice");
    assert_eq!(all.last().map(String::as_str), Some("FRX762600060"));
    desk.is_sound();
}

#[test]
fn a_restored_catalogue_gives_none_until_a_person_confirms() {
    let desk = with_recordings(4);
    desk.json(&["isrc", "assign", "title:\"Piece 0\""]);
    let backup = desk.json(&["backup"])["path"].as_str().unwrap().to_owned();
    let lost = codes(&desk.json(&["isrc", "assign", ""]));
    desk.json(&["restore", &backup]);
    held(&desk, "restored");
    assert_eq!(desk.rows("isrc:none").len(), 3, "none was given");
    // Whatever else is done, it stays so.
    desk.json(&["set", "", "language=bam"]);
    held(&desk, "restored");
    desk.json(&[
        "isrc", "confirm", "--prefix", "FRX76", "--year", "2026", "--next", "5",
    ]);
    let given = codes(&desk.json(&["isrc", "assign", ""]));
    assert_eq!(given, ["FRX762600005", "FRX762600006", "FRX762600007"]);
    assert!(lost.iter().all(|code| !given.contains(code)));
    // The same backup again, put in its place by hand: it bears the mark itself.
    std::fs::copy(&backup, desk.catalogue.join("catalogue.db")).unwrap();
    for beside in ["catalogue.db-wal", "catalogue.db-shm"] {
        let _ = std::fs::remove_file(desk.catalogue.join(beside));
    }
    held(&desk, "restored");
    desk.is_sound();
}

#[test]
fn a_copied_catalogue_gives_none_and_a_moved_one_does() {
    let mut desk = with_recordings(4);
    desk.json(&["isrc", "assign", "title:\"Piece 0\""]);
    // Moved within its drive it is the same.
    let moved = desk.path("elsewhere.griot");
    std::fs::rename(&desk.catalogue, &moved).unwrap();
    let first = std::mem::replace(&mut desk.catalogue, moved);
    let given = desk.json(&["isrc", "assign", "title:\"Piece 1\""]);
    assert_eq!(codes(&given), ["FRX762600002"]);

    let copied = std::process::Command::new("cp")
        .arg("-a")
        .arg(&desk.catalogue)
        .arg(&first)
        .status()
        .unwrap();
    assert!(copied.success());
    let original = std::mem::replace(&mut desk.catalogue, first);
    held(&desk, "copied");
    desk.json(&["isrc", "confirm", "--next", "500"]);
    let given = desk.json(&["isrc", "assign", "title:\"Piece 2\""]);
    assert_eq!(codes(&given), ["FRX762600500"]);
    // Each further year is asked for: the other one may live on.
    let mut next_year = desk.program();
    next_year.env("GRIOT_NOW", "2027-01-01T08:00:00Z");
    let ran = crate::desk::ran(next_year.args(["--json", "isrc", "assign", ""]), "");
    assert_eq!(ran.code, 1, "{ran:?}");

    desk.catalogue = original;
    let given = desk.json(&["isrc", "assign", "title:\"Piece 2\""]);
    assert_eq!(codes(&given), ["FRX762600003"], "the original goes on");
}

#[test]
fn the_agency_s_list_is_whole() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "Oumou, Ali \"le Grand\"",
        "Worotan",
        &["Kun Fe Ko", "Denw"],
    );
    desk.import("drive");
    desk.json(&[
        "set",
        "title:Denw",
        "date=2026-12-01",
        "pline=℗ 2026 Kora & Cie",
    ]);
    desk.json(&["isrc", "assign", ""]);
    let file = desk.text("isrc 2026.csv");
    let answer = desk.json(&["isrc", "export", &file, "--year", "2026", "--lang", "fr"]);
    assert_eq!(answer["total"], 2, "{answer}");
    assert_eq!(answer["incomplete"], json!([]), "{answer}");
    let text = std::fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert!(
        lines[0].starts_with("\u{feff}ISRC,Titre,Version,"),
        "{text}"
    );
    assert_eq!(
        lines[2],
        "FRX762600002,Denw,,\"Oumou, Ali \"\"le Grand\"\"\",00:00:02,2026-12-01,,℗ 2026 Kora & Cie"
    );
    assert_eq!(
        desk.json(&["isrc", "export", &file, "--year", "25"])["total"],
        0
    );
    // Without a day of publication and an owner the list says what it lacks.
    desk.json(&["undo"]);
    desk.json(&["undo"]);
    desk.json(&["isrc", "assign", "title:Denw"]);
    let answer = desk.json(&["isrc", "export", &file]);
    assert_eq!(
        answer["incomplete"][0]["lacks"],
        json!(["date", "pline"]),
        "{answer}"
    );
}

#[test]
fn one_sound_gets_one_code() {
    let desk = Desk::new();
    sound::make_many_small(&desk.path("drive"), 2);
    desk.import("drive");
    // The same samples under another name and title, as another file.
    let twin = desk.path("drive/twin.flac");
    let first = sound::files(&desk.path("drive"))[0].clone();
    let made = std::process::Command::new("ffmpeg")
        .args(["-v", "error", "-i"])
        .arg(&first)
        .args(["-metadata", "title=Twin"])
        .arg(&twin)
        .status()
        .unwrap();
    assert!(made.success());
    desk.import("drive");
    let given = desk.json(&["isrc", "assign", ""]);
    assert_eq!(
        (&given["total"], &given["matched"]),
        (&json!(2), &json!(3)),
        "{given}"
    );
    assert_eq!(given["skipped"][0]["reason"], "same-sound", "{given}");
    assert!(given["skipped"][0]["other_uid"].is_string());
}
