//! The main road: a catalogue, files, lists, edits, the way back, upkeep.

use serde_json::json;

use crate::desk::Desk;
use crate::sound;

#[test]
fn from_files_of_every_format_to_a_catalogue_and_back() {
    let desk = Desk::new();
    sound::make_all(&desk.path("drive"));
    let count = sound::FORMATS.len();

    let report = desk.import("drive");
    assert_eq!(
        (&report["files"], &report["imported"]),
        (&json!(count), &json!(count)),
        "{report}"
    );
    assert_eq!(report["problems"], json!([]), "{report}");
    let again = desk.import("drive");
    assert_eq!(
        (&again["unchanged"], &again["imported"], &again["updated"]),
        (&json!(count), &json!(0), &json!(0))
    );

    let list = desk.json(&["list", "", "--limit", "3", "--offset", "2"]);
    assert_eq!(list["total"], count);
    assert_eq!(list["rows"].as_array().unwrap().len(), 3);
    for (name, _) in sound::FORMATS {
        let rows = desk.rows(&format!("title:\"{name}\""));
        assert_eq!(rows.len(), 1, "{name}: {rows:?}");
        assert_eq!(
            rows[0]["artist"].as_str(),
            Some("Nahawa Sissoko"),
            "{name}: {}",
            rows[0]
        );
        let shown = desk.json(&["show", rows[0]["uid"].as_str().unwrap()]);
        let file = &shown["files"][0];
        assert_eq!(file["plays_whole"], true, "{name}: {shown}");
        assert!(
            (1_950..=2_100).contains(&file["duration_ms"].as_u64().unwrap()),
            "{name}: {file}"
        );
        assert!(
            file["loudness_lufs"]
                .as_f64()
                .is_some_and(|lufs| (-40.0..-5.0).contains(&lufs)),
            "{name}: {file}"
        );
        assert_eq!(shown["releases"][0]["title"], "Bèlèdugu", "{name}: {shown}");
    }
    assert_eq!(desk.json(&["list", "--of", "release"])["total"], 1);
    assert_eq!(desk.json(&["list", "", "--of", "party"])["total"], 1);
    assert_eq!(
        desk.json(&["list", "beledugu sissoko"])["total"],
        count,
        "folded words find"
    );
    desk.is_sound();
}

#[test]
fn four_verbs_one_step_back_each_and_a_history_of_every_field() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "Oumu Sangare",
        "Worotan",
        &["Kun Fe Ko", "Denw", "N'diya Ni"],
    );
    desk.import("drive");

    let set = desk.json(&[
        "set",
        "",
        "artist~Oumu~Oumou",
        "language=bam",
        "genre+=Wassoulou",
    ]);
    assert_eq!(
        (&set["changed"], &set["matched"]),
        (&json!(3), &json!(3)),
        "{set}"
    );
    assert_eq!(
        desk.rows("artist:Oumou language:bam genre:wassoulou").len(),
        3
    );
    let again = desk.json(&["set", "", "language=bam"]);
    assert_eq!(
        again["changed"], 0,
        "nothing to do is no operation: {again}"
    );

    desk.json(&["set", "title:Denw", "genre-=Wassoulou"]);
    assert_eq!(desk.rows("genre:wassoulou").len(), 2);
    desk.json(&["set", "title:Denw", "language="]);
    assert_eq!(desk.rows("language:none").len(), 1);

    assert_eq!(desk.json(&["undo"])["operation"], "set");
    assert_eq!(desk.rows("language:none").len(), 0);
    desk.json(&["undo"]);
    desk.json(&["undo"]);
    assert_eq!(desk.rows("artist:Oumu").len(), 3);
    desk.json(&["redo"]);
    assert_eq!(desk.rows("artist:Oumou genre:wassoulou").len(), 3);

    let uid = desk.uid("title:Denw");
    let history = desk.json(&["history", &uid]);
    let changes: Vec<_> = history["rows"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["changes"].as_array().unwrap())
        .collect();
    let language = changes
        .iter()
        .find(|change| change["field"] == "language" && change["to"] == "bam");
    assert!(language.is_some(), "{history}");
    desk.is_sound();
}

#[test]
fn a_wrong_code_is_kept_as_a_draft_and_said() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "Ali", "Niafunké", &["Ali's Here"]);
    desk.import("drive");
    let set = desk.json(&["set", "", "isrc=FR-X76-26-0001"]);
    assert_eq!(set["drafts"].as_array().unwrap().len(), 1, "{set}");
    let spoken = desk.run(&["check"]);
    assert!(
        spoken.out.contains("FRX76260001") || spoken.out.contains("FR-X76-26-0001"),
        "{spoken:?}"
    );
    desk.json(&["set", "", "isrc=FRX762600001"]);
    assert_eq!(desk.rows("isrc:FR-X76-26-00001").len(), 1);
}

#[test]
fn a_backup_brings_back_what_was() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "Rokia Traoré",
        "Bowmboï",
        &["M'bifo", "Sara"],
    );
    desk.import("drive");
    let backup = desk.json(&["backup"])["path"].as_str().unwrap().to_owned();
    desk.json(&["set", "", "title=Gone"]);
    assert_eq!(desk.rows("title:Sara").len(), 0);
    let before = desk.json(&["restore", &backup]);
    assert_eq!(desk.rows("title:Sara").len(), 1);
    desk.is_sound();
    desk.json(&["restore", before["path"].as_str().unwrap()]);
    assert_eq!(desk.rows("title:Gone").len(), 2);
    desk.is_sound();
}

#[test]
fn files_that_move_change_and_come_back() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "Toumani Diabaté",
        "Kaira",
        &["Alla l'aa ke", "Jarabi"],
    );
    desk.import("drive");
    let uid = desk.uid("title:Jarabi");

    std::fs::rename(desk.path("drive/02.flac"), desk.path("drive/Jarabi.flac")).unwrap();
    let moved = desk.import("drive");
    assert_eq!(
        (&moved["updated"], &moved["imported"]),
        (&json!(1), &json!(0)),
        "{moved}"
    );
    assert_eq!(moved["updates"][0]["moved"], true, "{moved}");
    assert_eq!(desk.uid("title:Jarabi"), uid);

    // Another title in the file: what Griot has not touched follows it.
    let tags = [
        ("title", "Djarabi"),
        ("artist", "Toumani Diabaté"),
        ("album", "Kaira"),
        ("track", "2"),
    ];
    sound::make(
        &desk.path("drive/Jarabi.flac"),
        &["-c:a", "flac"],
        233,
        &tags,
    );
    let changed = desk.import("drive");
    assert_eq!(changed["updated"], 1, "{changed}");
    assert_eq!(desk.uid("title:Djarabi"), uid);

    std::fs::rename(desk.path("drive"), desk.path("elsewhere")).unwrap();
    std::fs::create_dir(desk.path("drive")).unwrap();
    let gone = desk.import("drive");
    assert_eq!(gone["missing"], 2, "{gone}");
    let back = desk.import("elsewhere");
    assert_eq!(
        (&back["updated"], &back["imported"]),
        (&json!(2), &json!(0)),
        "{back}"
    );
    assert_eq!(desk.json(&["list"])["total"], 2);
    desk.is_sound();
}

#[test]
fn masters_are_taken_in_with_copy() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "Ballaké Sissoko", "Déli", &["Déli"]);
    desk.json(&["import", &desk.text("drive"), "--copy"]);
    std::fs::remove_dir_all(desk.path("drive")).unwrap();
    let shown = desk.json(&["show", &desk.uid("")]);
    let path = shown["files"][0]["path"].as_str().unwrap();
    assert!(
        path.contains("masters") && std::path::Path::new(path).is_file(),
        "{shown}"
    );
}
