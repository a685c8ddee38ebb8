//! What is there twice is found, made one, said to be different; and all of that is undone.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::sound;

/// The groups for a reason, each as its items' titles.
fn groups(answer: &Value, reason: &str) -> Vec<Vec<String>> {
    let rows = answer["rows"].as_array().unwrap().iter();
    rows.filter(|row| row["reason"] == reason)
        .map(|row| {
            let items = row["items"].as_array().unwrap().iter();
            items
                .map(|item| item["title"].as_str().unwrap().to_owned())
                .collect()
        })
        .collect()
}

fn encode(from: &Path, to: &Path, title: &str, encoder: &[&str]) {
    let done = Command::new("ffmpeg")
        .args(["-v", "quiet", "-y", "-i"])
        .arg(from)
        .args(["-map", "0:a", "-map_metadata", "-1", "-metadata"])
        .arg(format!("title={title}"))
        .args(encoder)
        .arg(to)
        .status()
        .expect("ffmpeg is needed");
    assert!(done.success(), "{}", to.display());
}

#[test]
fn sounds_are_known_in_other_encodings_and_others_are_told_apart() {
    let mut desk = Desk::empty();
    desk.catalogue = desk.path("example.griot");
    desk.json(&["example", &desk.text("example.griot")]);
    let before = desk.json(&["duplicates"]);
    // Of 48 recordings four stand on two releases each. Nothing else sounds alike.
    let alike = [
        groups(&before, "same-samples"),
        groups(&before, "same-fingerprint"),
    ]
    .concat();
    assert_eq!(alike.len(), 4, "{before}");
    for titles in &alike {
        assert!(titles.iter().all(|title| *title == titles[0]), "{alike:?}");
    }

    let cases: &[(&str, &str, &[&str])] = &[
        ("Minuit rue Cavé", "mp3", &["-b:a", "96k"]),
        ("I ni ce", "opus", &["-c:a", "libopus", "-b:a", "48k"]),
        ("თოვლი მთაში", "ogg", &["-c:a", "libvorbis", "-q:a", "1"]),
        ("भोर का आलाप", "m4a", &["-c:a", "aac", "-b:a", "64k"]),
        (
            "Azekka",
            "mp3",
            &["-ac", "1", "-ar", "22050", "-b:a", "64k"],
        ),
        ("月下船", "flac", &["-ss", "1.3", "-af", "volume=-9dB"]),
    ];
    let folder = desk.path("again");
    std::fs::create_dir(&folder).unwrap();
    for (at, (title, kind, encoder)) in cases.iter().enumerate() {
        let uid = desk.rows(&format!("title:\"{title}\""))[0]["uid"].clone();
        let shown = desk.json(&["show", uid.as_str().unwrap()]);
        let master = PathBuf::from(shown["files"][0]["path"].as_str().unwrap());
        let again = format!("again {at}");
        encode(
            &master,
            &folder.join(format!("{at}.{kind}")),
            &again,
            encoder,
        );
    }
    desk.import("again");
    let after = desk.json(&["duplicates"]);
    let alike = groups(&after, "same-fingerprint");
    for (at, (title, ..)) in cases.iter().enumerate() {
        let again = format!("again {at}");
        let found = alike.iter().find(|titles| titles.contains(&again));
        let found = found.unwrap_or_else(|| panic!("{title} is not known again: {after}"));
        assert!(found.contains(&(*title).to_owned()), "{title}: {found:?}");
        assert_eq!(found.len(), 2, "{found:?}");
        // One alone is asked of the index.
        let request = json!({ "uid": desk.uid(&format!("title:\"{again}\"")) });
        let one = desk.call("duplicates", &request);
        assert_eq!(
            one["rows"][0]["reason"], "same-fingerprint",
            "{title}: {one}"
        );
        assert!(one["rows"][0]["score"].as_f64().unwrap() > 0.8, "{one}");
    }
    assert_eq!(alike.len(), 2 + cases.len(), "{alike:?}");
    let within = desk.json(&["duplicates", "title:\"again 2\""]);
    assert_eq!(within["total"], 1, "{within}");
}

/// Two releases with one title in common, and a code each.
fn with_two() -> Desk {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("one"),
        "Oumou Sangaré",
        "Worotan",
        &["Denw", "Baba"],
    );
    std::fs::create_dir(desk.path("two")).unwrap();
    for (pitch, title) in [(611, "Moussolou"), (653, "Denw")] {
        let tags = [
            ("title", title),
            ("artist", "Oumou Sangaré"),
            ("album", "Oumou"),
        ];
        let file = desk.path(&format!("two/{title}.flac"));
        sound::make(&file, &["-c:a", "flac"], pitch, &tags);
    }
    desk.import("one");
    desk.import("two");
    desk.json(&[
        "set",
        "release:Worotan title:Denw",
        "isrc=FRX760000001",
        "language=bam",
        "genre=Wassoulou",
    ]);
    desk.json(&[
        "set",
        "release:Oumou title:Denw",
        "isrc=FRX760000002",
        "genre=Folk",
        "comment=from the LP",
    ]);
    desk
}

#[test]
fn two_recordings_become_one_and_two_again() {
    let desk = with_two();
    let found = desk.json(&["duplicates"]);
    assert_eq!(groups(&found, "same-title"), [["Denw", "Denw"]], "{found}");
    let (kept, other) = (
        desk.uid("release:Worotan title:Denw"),
        desk.uid("release:Oumou title:Denw"),
    );
    let (kept_before, other_before) = (desk.json(&["show", &kept]), desk.json(&["show", &other]));

    let merged = desk.json(&["merge", &other, &kept]);
    assert_eq!(
        (&merged["uid"], &merged["kind"]),
        (&json!(kept), &json!("recording")),
        "{merged}"
    );
    let overruled = merged["overruled"].as_array().unwrap();
    assert_eq!(overruled.len(), 1, "{merged}");
    assert_eq!(overruled[0]["field"], "isrc");
    assert_eq!(overruled[0]["other"], json!(["FRX760000002"]));

    let shown = desk.json(&["show", &other]);
    assert_eq!(
        shown["uid"],
        kept.as_str(),
        "its uid leads to the one it went into"
    );
    assert_eq!(shown["releases"].as_array().unwrap().len(), 2, "{shown}");
    let roles: Vec<_> = shown["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["role"].clone())
        .collect();
    assert_eq!(roles, ["master", "copy"]);
    let field = |shown: &Value, name: &str| -> Value {
        let fields = shown["fields"].as_array().unwrap();
        fields.iter().find(|field| field["name"] == name).unwrap()["values"].clone()
    };
    assert_eq!(field(&shown, "genre"), json!(["Wassoulou", "Folk"]));
    assert_eq!(field(&shown, "comment"), json!(["from the LP"]));
    assert_eq!(field(&shown, "isrc"), json!(["FR-X76-00-00001"]));
    assert_eq!(desk.rows("title:Denw").len(), 1);
    assert_eq!(
        desk.rows("release:Oumou").len(),
        1,
        "the grid shows its first place"
    );
    assert_eq!(desk.json(&["duplicates"])["total"], 0);
    let history = desk.json(&["history", &kept]);
    assert_eq!(history["rows"][0]["operation"], "merge", "{history}");
    let lost = history["rows"][0]["changes"].as_array().unwrap().iter();
    let lost: Vec<_> = lost.filter(|change| change["field"] == "isrc").collect();
    assert_eq!(lost[0]["from"], "FRX760000002", "{history}");
    // The code of the one that went is spent all the same, and files are known again.
    assert_eq!(desk.json(&["isrc", "register"])["total"], 2);
    for folder in ["one", "two"] {
        assert_eq!(desk.import(folder)["unchanged"], 2);
    }
    desk.is_sound();

    assert_eq!(desk.json(&["undo"])["operation"], "merge");
    assert_eq!(desk.json(&["show", &kept]), kept_before);
    assert_eq!(desk.json(&["show", &other]), other_before);
    desk.is_sound();
    desk.json(&["redo"]);
    assert_eq!(desk.json(&["show", &other])["uid"], kept.as_str());
    desk.json(&["undo"]);

    // Different: not asked again, until that is undone.
    desk.json(&["different", &kept, &other]);
    assert_eq!(desk.json(&["duplicates"])["total"], 0);
    assert_eq!(desk.call("duplicates", &json!({ "uid": kept }))["total"], 0);
    assert_eq!(
        desk.json(&["different", &other, &kept])["operation"],
        Value::Null
    );
    assert_eq!(desk.json(&["undo"])["operation"], "different");
    assert_eq!(desk.json(&["duplicates"])["total"], 1);

    for (arguments, code) in [
        (["merge", kept.as_str(), kept.as_str()], "merge-with-itself"),
        (["merge", kept.as_str(), "nothing"], "not-found"),
        (["duplicates", "--of", "release"], "no-duplicates-of"),
    ] {
        let (_, answer) = desk.run_json(&arguments);
        assert_eq!(answer["error"]["code"], code, "{arguments:?}: {answer}");
    }
}

#[test]
fn spellings_of_a_party_become_one_and_credits_stay_as_printed() {
    let desk = Desk::new();
    let artists = [
        "Oumou Sangaré",
        "OUMOU SANGARE",
        "Oumu Sangare",
        "أم كلثوم",
        "Umm Kulthum",
        "Salif Keïta",
        "[traditional]",
    ];
    for (at, artist) in artists.iter().enumerate() {
        sound::make_release(
            &desk.path(&format!("drive/{at}")),
            artist,
            &format!("Album {at}"),
            &["Denw"],
        );
    }
    desk.import("drive");
    desk.json(&["set", "artist:Keïta", "performer=Kandia"]);
    let found = desk.json(&["duplicates", "--of", "party"]);
    let sets: Vec<Vec<String>> = ["same-name", "similar-name", "same-name-in-other-script"]
        .iter()
        .flat_map(|reason| groups(&found, reason))
        .map(|mut names| {
            names.sort();
            names
        })
        .collect();
    assert_eq!(
        sets,
        [
            vec!["OUMOU SANGARE", "Oumou Sangaré", "Oumu Sangare"],
            vec!["Umm Kulthum", "أم كلثوم"]
        ],
        "{found}"
    );

    let party = |name: &str| -> String {
        let rows = desk.json(&["list", &format!("name:\"{name}\""), "--of", "party"]);
        let row = rows["rows"]
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["name"] == name);
        row.unwrap_or_else(|| panic!("{name}: {rows}"))["uid"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let (kept, other) = (party("Oumou Sangaré"), party("Oumu Sangare"));
    desk.json(&[
        "set",
        "name:\"Oumu Sangare\"",
        "country=ML",
        "--of",
        "party",
    ]);
    desk.json(&["merge", &other, &kept]);
    let shown = desk.json(&["show", &other]);
    assert_eq!(shown["uid"], kept.as_str());
    assert_eq!(shown["tracks"].as_array().unwrap().len(), 2, "{shown}");
    let recording = desk.uid("release:\"Album 2\"");
    let credit = desk.json(&["show", &recording])["contributions"][0].clone();
    assert_eq!(
        (&credit["name"], &credit["party_uid"]),
        (&json!("Oumu Sangare"), &json!(kept)),
        "as printed"
    );
    // The next file that spells it so means her.
    sound::make_release(&desk.path("later"), "Oumu Sangare", "Later", &["Kun Fe Ko"]);
    desk.import("later");
    assert_eq!(
        desk.json(&["show", &kept])["tracks"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["undo"])["operation"], "merge");
    assert_eq!(desk.json(&["show", &other])["uid"], other.as_str());
    desk.is_sound();

    desk.json(&["different", &party("أم كلثوم"), &party("Umm Kulthum")]);
    let found = desk.json(&["duplicates", "--of", "party"]);
    assert_eq!(found["total"], 1, "{found}");
    let (_, answer) = desk.run_json(&["merge", &kept, &recording]);
    assert_eq!(answer["error"]["code"], "merge-of-two-kinds");
}
