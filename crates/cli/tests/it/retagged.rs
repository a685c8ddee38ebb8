//! Files retagged by other programs: what only Griot knows stays, what the files say is followed, nothing is invented.

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::sound;

/// Ten files of one release, imported, with a label, a date and an ISRC-less edit of Griot's own.
fn desk() -> (Desk, Vec<std::path::PathBuf>) {
    let desk = Desk::new();
    let titles: Vec<String> = (1..=4).map(|number| format!("Piece {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    sound::make_release(&desk.path("drive"), "A", "Old", &titles);
    let files: Vec<_> = (1..=4)
        .map(|number| desk.path(&format!("drive/{number:02}.flac")))
        .collect();
    for file in &files {
        tag(file, &[("LABEL", "Myrha"), ("DATE", "1977")]);
    }
    desk.import("drive");
    (desk, files)
}

/// Sets Vorbis comments as another program does; several values stand with a bar between, none removes.
fn tag(file: &std::path::Path, pairs: &[(&str, &str)]) {
    let script = "import sys; from mutagen.flac import FLAC; f = FLAC(sys.argv[1])\n\
                  for pair in sys.argv[2:]:\n name, value = pair.split('=', 1)\n f.pop(name, None)\n\
                  \x20if value: f[name] = value.split('|')\n\
                  f.save()";
    let done = std::process::Command::new("python3")
        .args(["-c", script])
        .arg(file)
        .args(pairs.iter().map(|(name, value)| format!("{name}={value}")))
        .status()
        .expect("python3 with mutagen is needed for this test");
    assert!(done.success());
}

fn values(desk: &Desk, uid: &str, field: &str) -> Value {
    let shown = desk.json(&["show", uid]);
    let fields = shown["fields"].as_array().unwrap();
    fields
        .iter()
        .find(|one| one["name"] == field)
        .map_or(Value::Null, |one| one["values"].clone())
}

fn releases(desk: &Desk) -> Vec<Value> {
    let list = desk.json(&["list", "", "--of", "release"]);
    list["rows"].as_array().unwrap().clone()
}

#[test]
fn a_release_that_other_programs_rename_stays_the_release_that_it_was() {
    let (desk, files) = desk();
    let before = releases(&desk);
    desk.json(&["set", "", "barcode=3760000000017"]);
    for file in &files {
        tag(file, &[("ALBUM", "New")]);
    }
    desk.import("drive");
    let after = releases(&desk);
    assert_eq!(after.len(), 1, "{after:?}");
    assert_eq!(
        (&after[0]["uid"], &after[0]["title"]),
        (&before[0]["uid"], &json!("New"))
    );
    let uid = before[0]["uid"].as_str().unwrap();
    for (field, said) in [
        ("label", "Myrha"),
        ("date", "1977"),
        ("barcode", "3760000000017"),
    ] {
        assert_eq!(values(&desk, uid, field), json!([said]), "{field}");
    }
    // Only what Griot knows better is to be written.
    let diff = desk.json(&["tags", "diff", ""]);
    let fields: Vec<&str> = diff["rows"][0]["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["barcode"], "{diff}");
    desk.json(&["undo"]);
    assert_eq!(releases(&desk)[0]["title"], "Old");
    desk.is_sound();
}

#[test]
fn one_track_that_leaves_takes_its_words_along() {
    let (desk, files) = desk();
    tag(&files[1], &[("ALBUM", "Other")]);
    tag(&files[2], &[("ALBUM", "")]);
    desk.import("drive");
    assert_eq!(releases(&desk).len(), 2);
    for title in ["Piece 2", "Piece 3"] {
        let uid = desk.uid(&format!("title:\"{title}\""));
        for (field, said) in [
            ("label", "Myrha"),
            ("date", "1977"),
            ("tracknumber", &title[6..]),
        ] {
            let field = if field == "tracknumber" {
                "track"
            } else {
                field
            };
            assert_eq!(values(&desk, &uid, field), json!([said]), "{title} {field}");
        }
    }
    assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0);
}

#[test]
fn one_file_s_word_is_not_its_release_s_until_all_say_it() {
    let (desk, files) = desk();
    let release = releases(&desk)[0]["uid"].as_str().unwrap().to_owned();
    tag(&files[0], &[("LABEL", "Laghouat")]);
    tag(&files[1], &[("LABEL", "")]);
    desk.import("drive");
    assert_eq!(values(&desk, &release, "label"), json!(["Myrha"]));
    assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0);
    assert_eq!(desk.json(&["list", "label:none"])["total"], 1);
    for file in &files {
        tag(file, &[("LABEL", "Laghouat")]);
    }
    desk.import("drive");
    assert_eq!(values(&desk, &release, "label"), json!(["Laghouat"]));
    assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0);
}

#[test]
fn two_works_of_one_title_stay_two_and_nobody_gets_another_s_code() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "A",
        "B",
        &["One", "Two", "Three", "Four"],
    );
    let file = |number: u32| desk.path(&format!("drive/{number:02}.flac"));
    tag(
        &file(1),
        &[
            ("WORK", "Taksim"),
            ("COMPOSER", "X"),
            ("ISWC", "T0345246801"),
        ],
    );
    tag(
        &file(2),
        &[
            ("WORK", "Taksim"),
            ("COMPOSER", "Y"),
            ("ISWC", "T9112345672"),
        ],
    );
    tag(&file(3), &[("WORK", "Taksim")]);
    tag(&file(4), &[("WORK", "Taksim"), ("COMPOSER", "X")]);
    desk.import("drive");
    let iswc = |title: &str| values(&desk, &desk.uid(&format!("title:{title}")), "iswc");
    assert_eq!(iswc("One"), json!(["T-034.524.680-1"]));
    assert_eq!(iswc("Two"), json!(["T-911.234.567-2"]));
    assert_eq!(iswc("Three"), json!([]));
    // The same title by the same composer is the same work.
    assert_eq!(iswc("Four"), json!(["T-034.524.680-1"]));
    assert_eq!(desk.json(&["list", "", "--of", "work"])["total"], 3);
}

#[test]
fn several_values_where_griot_has_one_are_kept_and_give_way_to_an_edit() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["One"]);
    let file = desk.path("drive/01.flac");
    tag(
        &file,
        &[
            ("ARTIST", "Bala|Fanta"),
            ("ISRC", "FRX762600001|FRX762600002"),
        ],
    );
    desk.import("drive");
    assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0);
    assert_eq!(
        desk.json(&["list", "name:Bala", "--of", "party"])["total"],
        1
    );
    assert_eq!(
        desk.json(&["list", "name:Fanta", "--of", "party"])["total"],
        1
    );
    // The file changes elsewhere: both values are still there.
    tag(&file, &[("GENRE", "Mande")]);
    desk.import("drive");
    assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0);
    desk.json(&["set", "", "isrc=FRX762600009", "artist=Fanta Bala"]);
    desk.json(&["tags", "write", ""]);
    let read = std::process::Command::new("python3")
        .args(["-c", "import sys; from mutagen.flac import FLAC; f = FLAC(sys.argv[1]); print(f['artist'], f['isrc'])"])
        .arg(&file)
        .output()
        .unwrap();
    let read = String::from_utf8(read.stdout).unwrap();
    assert_eq!(read.trim(), "['Fanta Bala'] ['FRX762600009']");
}

#[test]
fn a_change_on_both_sides_is_settled_when_both_say_the_same() {
    let (desk, files) = desk();
    desk.json(&["set", "track:1", "title=Ours"]);
    tag(&files[0], &[("TITLE", "Theirs")]);
    desk.import("drive");
    let found = || desk.json(&["list", "finding:changed-on-both-sides"])["total"].clone();
    assert_eq!(found(), 1);
    // Something else changes in the file: the question stands.
    tag(&files[0], &[("GENRE", "Mande")]);
    desk.import("drive");
    assert_eq!(found(), 1);
    desk.json(&["set", "track:1", "title=Theirs"]);
    assert_eq!(found(), 0);
}
