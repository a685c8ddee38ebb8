//! Works: a medley, what comes from what, and the words with their translation.

use serde_json::{Value, json};

use crate::desk::{Desk, ran};
use crate::sound;

fn desk() -> (Desk, String, String) {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "Kéla", "1977", &["Suite", "Fasa"]);
    desk.import("drive");
    let (medley, alone) = (desk.uid("title:Suite"), desk.uid("title:Fasa"));
    (desk, medley, alone)
}

fn works(desk: &Desk, uid: &str) -> Vec<String> {
    let answer = desk.json(&["works", uid]);
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let all = answer["rows"].as_array().unwrap();
    all.iter()
        .map(|row| {
            ["title", "kind", "movement", "part"]
                .map(|name| text(row, name))
                .join("|")
        })
        .collect()
}

#[test]
fn a_medley_performs_several_works_in_their_order() {
    let (desk, medley, alone) = desk();
    for (title, part) in [("Kaira", "0-1:00"), ("Fasa", "1:00-"), ("Jarabi", "")] {
        desk.json(&["works", &medley, "add", title, "--part", part]);
    }
    desk.json(&["works", &alone, "add", "Fasa"]);
    desk.json(&[
        "works",
        &medley,
        "set",
        "1",
        "--movement",
        "Prélude",
        "--movement-number",
        "I",
    ]);
    let three = [
        "Kaira|unsaid|Prélude|0:00-1:00",
        "Fasa|unsaid||1:00-",
        "Jarabi|unsaid||",
    ];
    assert_eq!(works(&desk, &medley), three);
    // One title by nobody known is one work.
    let fasa = desk.json(&["list", "title:Fasa", "--of", "work"]);
    assert_eq!(
        (&fasa["total"], &fasa["rows"][0]["recordings"]),
        (&json!(1), &json!(2))
    );
    desk.json(&["works", &medley, "move", "3", "1"]);
    assert_eq!(works(&desk, &medley)[0], "Jarabi|unsaid||");
    desk.json(&["works", &medley, "remove", "1"]);
    assert_eq!(
        desk.json(&["list", "title:Jarabi", "--of", "work"])["total"],
        0,
        "nothing names it"
    );
    desk.json(&["undo"]);
    desk.json(&["undo"]);
    assert_eq!(works(&desk, &medley), three);
    assert_eq!(desk.json(&["list", "work:jarabi"])["total"], 1);
    let wrong = desk.run_json(&["works", &medley, "set", "1", "--part", "#2"]);
    assert_eq!(
        (wrong.0, &wrong.1["error"]["code"]),
        (2, &json!("bad-value"))
    );
    desk.is_sound();
}

#[test]
fn works_come_from_works_and_never_from_themselves() {
    let (desk, medley, alone) = desk();
    desk.json(&["works", &alone, "add", "Fasa"]);
    desk.json(&["works", &medley, "add", "Fasa, arrangement"]);
    desk.json(&["works", &medley, "add", "Fasa en français"]);
    let uid = |title: &str| {
        let found = desk.json(&["list", &format!("title:=\"{title}\""), "--of", "work"]);
        found["rows"][0]["uid"].as_str().unwrap().to_owned()
    };
    let (tune, arranged, adapted) = (
        uid("Fasa"),
        uid("Fasa, arrangement"),
        uid("Fasa en français"),
    );
    for (work, kind) in [
        (&tune, "traditional"),
        (&arranged, "arrangement"),
        (&adapted, "Adaptation"),
    ] {
        desk.call("set", &json!({ "uids": [work], "of": "work", "changes": [{ "field": "kind", "verb": "set", "value": kind }] }));
    }
    desk.json(&[
        "set",
        "title:arrangement",
        "kind=arrangement",
        "--of",
        "work",
    ]);
    desk.json(&["work", "derive", &arranged, &tune]);
    desk.json(&["work", "derive", &adapted, &arranged]);
    for (work, from) in [(&tune, &adapted), (&tune, &tune), (&arranged, &adapted)] {
        let circle = desk.run_json(&["work", "derive", work, from]);
        assert_eq!(
            (circle.0, &circle.1["error"]["code"]),
            (3, &json!("circle"))
        );
    }
    let shown = desk.json(&["show", &arranged]);
    assert_eq!(shown["derived_from"][0]["title"], "Fasa");
    assert_eq!(shown["derivations"][0]["kind"], "adaptation");
    assert_eq!(shown["tracks"][0]["recording_uid"], json!(medley));
    for (query, total) in [
        ("kind:traditional", 1),
        ("derivedfrom:fasa", 2),
        ("derivedfrom:none", 1),
        ("kind:none", 0),
    ] {
        assert_eq!(
            desk.json(&["list", query, "--of", "work"])["total"],
            total,
            "{query}"
        );
    }
    let wrong = desk.run_json(&["set", "", "kind=symphony", "--of", "work"]);
    assert_eq!(
        (wrong.0, &wrong.1["error"]["code"]),
        (2, &json!("bad-value"))
    );
    desk.json(&["work", "underive", &adapted, &arranged]);
    assert_eq!(desk.json(&["show", &adapted])["derived_from"], json!([]));
    desk.json(&["undo"]);
    assert_eq!(
        desk.json(&["show", &adapted])["derived_from"][0]["uid"],
        json!(arranged)
    );
    // A work that others come from stays, though no recording performs it any more.
    desk.json(&["works", &alone, "remove", "1"]);
    desk.json(&["set", "", "kind=", "--of", "work"]);
    assert_eq!(desk.json(&["show", &tune])["title"], "Fasa");
    desk.is_sound();
}

#[test]
fn words_have_a_language_a_transcription_and_a_translation() {
    let (desk, medley, _) = desk();
    desk.json(&["works", &medley, "add", "Fasa"]);
    let work = desk.json(&["works", &medley])["rows"][0]["uid"]
        .as_str()
        .unwrap()
        .to_owned();
    let add = |uid: &str, words: &str, arguments: &[&str]| {
        let mut command = desk.program();
        command
            .args(["--json", "lyrics", uid, "add"])
            .args(arguments);
        let done = ran(&mut command, words);
        assert_eq!(done.code, 0, "{done:?}");
    };
    add(
        &work,
        "ߒ ߓߊ߫ ߌ ߝߊߛߊ\nߒ ߧߋ߫ ߌ ߞߊ߲ߡߊ\n",
        &["--language", "emk", "--script", "Nkoo"],
    );
    add(
        &work,
        "N ba i fasa",
        &[
            "--kind",
            "transliteration",
            "--language",
            "emk",
            "--script",
            "Latn",
        ],
    );
    add(
        &work,
        "Je chante tes louanges",
        &["--kind", "translation", "--language", "fr"],
    );
    add(&medley, "N ba i fasa, Kabinè", &["--kind", "transcription"]);
    let texts = desk.json(&["lyrics", &work]);
    assert_eq!(texts["total"], 3);
    assert_eq!(
        (&texts["rows"][0]["dir"], &texts["rows"][0]["kind"]),
        (&json!("rtl"), &json!("original"))
    );
    assert_eq!(texts["rows"][2]["language"], "fra");
    for query in ["lyrics:louanges", "lyrics:kabine", "ߝߊߛߊ"] {
        assert_eq!(desk.json(&["list", query])["total"], 1, "{query}");
    }
    desk.json(&["lyrics", &work, "set", "2", "--language", "bam"]);
    desk.json(&["lyrics", &work, "remove", "3"]);
    assert_eq!(desk.json(&["list", "lyrics:louanges"])["total"], 0);
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["show", &work])["lyrics"][1]["language"], "bam");
    assert_eq!(
        desk.json(&["show", &medley])["lyrics"][0]["text"],
        "N ba i fasa, Kabinè"
    );
    let wrong = desk.run_json(&["lyrics", &work, "set", "1", "--kind", "rumour"]);
    assert_eq!(
        (wrong.0, &wrong.1["error"]["code"]),
        (2, &json!("bad-value"))
    );
    let said = desk.run(&["lyrics", &work, "--lang", "fr"]);
    assert!(said.out.contains("Traduction, fra"), "{}", said.out);
    desk.is_sound();
}
