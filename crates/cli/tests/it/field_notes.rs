//! What the field notes say of a tape: where, when, by whom, for whom, and from when anybody may hear it.

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::sound;

fn tape() -> Desk {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "Veillée",
        "Kéla 1977",
        &["Fasa", "Dɔnkili", "Bala foli"],
    );
    desk.import("drive");
    desk
}

fn total(desk: &Desk, query: &str) -> u64 {
    desk.json(&["list", query])["total"].as_u64().unwrap()
}

fn value(desk: &Desk, uid: &str, field: &str) -> Value {
    let shown = desk.json(&["show", uid]);
    let all = shown["fields"].as_array().unwrap();
    let one = all.iter().find(|one| one["name"] == field).unwrap();
    one["values"].clone()
}

fn findings(desk: &Desk, uid: &str) -> Vec<String> {
    let shown = desk.json(&["show", uid]);
    let all = shown["findings"].as_array().unwrap();
    all.iter()
        .map(|one| one["code"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn what_the_notes_say_is_set_found_written_and_undone() {
    let desk = tape();
    let notes = [
        ("recorded", "1977-03", "1977"),
        ("recordedto", "1977-03-14", "1977-03"),
        ("recordist", "Odile Varenchon", "Odile"),
        ("collector", "Odile Varenchon; Yves Marsac", "marsac"),
        ("depositor", "Fonds Varenchon", "fonds"),
        ("occasion", "mariage; veillée", "veillee"),
        ("community", "Kéla", "kela"),
        ("ethnicgroup", "Maninka", "maninka"),
        ("culturalarea", "Mandé", "mande"),
        ("vernaculargenre", "jeliya; ߖߋߟߌߦߊ", "jeliya"),
        ("modality", "chant responsorial", "responsorial"),
        ("context", "Chez Kabinè, la nuit; pluie", "pluie"),
        ("performercount", "7", "7"),
        ("shelfmark", "BM 977.14; FR-V-14A", "977.14"),
        ("accessdelay", "50", "50"),
        ("language", "emk; xqx", "xqx"),
    ];
    for (field, typed, asked) in notes {
        desk.json(&["set", "title:Fasa", &format!("{field}={typed}")]);
        let found = total(&desk, &format!("{field}:{asked}"));
        assert_eq!(found, 1, "{field}:{asked}");
        let rows = desk.call("list", &json!({ "query": "title:Fasa", "fields": [field] }));
        let cell = &rows["rows"][0][field];
        assert!(!cell.is_null(), "{field}: {rows}");
    }
    let uid = desk.uid("title:Fasa");
    assert_eq!(
        value(&desk, &uid, "collector"),
        json!(["Odile Varenchon", "Yves Marsac"])
    );
    assert_eq!(
        value(&desk, &uid, "context"),
        json!(["Chez Kabinè, la nuit; pluie"])
    );
    // Half a century after the last day on which it may have been recorded.
    assert_eq!(value(&desk, &uid, "accessfrom"), json!(["2027-03-14"]));
    assert_eq!(total(&desk, "accessfrom:2027"), 1);
    assert_eq!(total(&desk, "accessfrom:..2026"), 0);
    assert_eq!(total(&desk, "collecteur:varenchon"), 1, "in French too");
    assert_eq!(total(&desk, "cote:none"), 2);
    assert_eq!(
        desk.json(&["list", "Varenchon", "--of", "party"])["total"],
        2
    );
    let codes = findings(&desk, &uid);
    assert!(codes.contains(&"unknown-language".to_owned()), "{codes:?}");

    // The file carries them, and another catalogue reads them from it.
    desk.json(&["tags", "write", "title:Fasa"]);
    let other = Desk::new();
    other.json(&["import", &desk.text("drive")]);
    let there = other.uid("title:Fasa");
    for (field, ..) in notes {
        assert_eq!(
            value(&other, &there, field),
            value(&desk, &uid, field),
            "{field}"
        );
    }

    for typed in ["accessdelay=soon", "recorded="] {
        desk.json(&["set", "title:Fasa", typed]);
    }
    let codes = findings(&desk, &uid);
    assert!(codes.contains(&"bad-access-delay".to_owned()), "{codes:?}");
    assert_eq!(value(&desk, &uid, "accessfrom"), json!([]));
    desk.json(&["undo"]);
    desk.json(&["undo"]);
    assert_eq!(value(&desk, &uid, "accessfrom"), json!(["2027-03-14"]));
    let history = desk.json(&["history", &uid]);
    let text = history.to_string();
    assert!(
        text.contains("shelfmark") && text.contains("FR-V-14A"),
        "{text}"
    );
    desk.is_sound();
}

#[test]
fn a_place_of_the_tree_is_found_by_every_name_above_it() {
    let desk = tape();
    desk.json(&["set", "", "place=Kela"]);
    let add = |arguments: &[&str]| {
        let all: Vec<&str> = ["place", "add"].iter().chain(arguments).copied().collect();
        desk.json(&all)["uid"].as_str().unwrap().to_owned()
    };
    let mali = add(&[
        "Mali",
        "--kind",
        "country",
        "--country",
        "ml",
        "--also",
        "ߡߊߟߌ [nqo]",
    ]);
    let kangaba = add(&["Kangaba", "--in", &mali, "--kind", "district"]);
    let kela = add(&[
        "Kéla",
        "--in",
        "Kangaba",
        "--kind",
        "village",
        "--at",
        "11.8939, -8.4294",
        "--also",
        "ߞߋߟߊ [nqo]",
        "--also",
        "Kaaba-Kéla [fr]",
    ]);
    // Printed as Kela, without an accent; the tree has it once.
    let marked = findings(&desk, &desk.uid("title:Fasa"));
    assert!(
        marked.contains(&"place-not-in-tree".to_owned()),
        "{marked:?}"
    );
    let linked = desk.json(&["place", "link", ""]);
    assert_eq!(
        (&linked["changed"], &linked["unresolved"]),
        (&json!(3), &json!([]))
    );
    for query in [
        "place:Mali",
        "place:kela",
        "place:ߞߋߟߊ",
        "place:ߡߊߟߌ",
        "Kangaba",
        "place:\"Kaaba-Kéla\"",
    ] {
        assert_eq!(total(&desk, query), 3, "{query}");
    }
    let uid = desk.uid("title:Fasa");
    assert_eq!(
        value(&desk, &uid, "location"),
        json!(["Mali › Kangaba › Kéla"])
    );
    assert_eq!(value(&desk, &uid, "place"), json!(["Kela"]), "as printed");
    let shown = desk.json(&["show", &kela]);
    assert_eq!(shown["tracks"].as_array().unwrap().len(), 3);
    let fields = desk.json(&["list", "", "--of", "place"]);
    assert_eq!(fields["total"], 3);
    assert_eq!(fields["rows"][1]["coordinates"], "11.8939, -8.4294");
    assert_eq!(
        fields["rows"][1]["names"],
        json!(["ߞߋߟߊ [nqo]", "Kaaba-Kéla [fra]"])
    );
    assert_eq!(
        desk.json(&["list", "recordings:3", "--of", "place"])["total"],
        3
    );

    // Another name is found at once, and undone with the rest.
    desk.json(&[
        "set",
        "name:Mali",
        "names+=Soudan français [fr]",
        "--of",
        "place",
    ]);
    assert_eq!(total(&desk, "place:soudan"), 3);
    desk.json(&["undo"]);
    assert_eq!(total(&desk, "place:soudan"), 0);

    // The tree has no circles, and a removed place hands its own to the one above.
    let circle = desk.run_json(&["set", "name:Mali", "in=Kéla", "--of", "place"]);
    assert_eq!(
        (circle.0, &circle.1["error"]["code"]),
        (3, &json!("circle"))
    );
    desk.json(&["place", "remove", &kangaba]);
    assert_eq!(value(&desk, &uid, "location"), json!(["Mali › Kéla"]));
    assert_eq!(total(&desk, "place:kangaba"), 0);
    desk.json(&["undo"]);
    assert_eq!(total(&desk, "place:kangaba"), 3);

    // Two of one name are told apart by what lies above them.
    let guinea = add(&["Guinée", "--country", "GN"]);
    add(&["Kéla", "--in", &guinea]);
    let both = desk.run_json(&["place", "link", "title:Fasa", "Kela"]);
    assert_eq!(both.1["error"]["code"], "ambiguous-place");
    desk.json(&["place", "link", "title:Fasa", "Kela, Guinee"]);
    assert_eq!(total(&desk, "place:guinee"), 1);
    desk.json(&["place", "link", "title:Fasa", "--none"]);
    assert_eq!(total(&desk, "location:none"), 1);
    let unresolved = desk.json(&["place", "link", ""]);
    assert_eq!(unresolved["unresolved"], json!(["Kela"]));

    let wrong = desk.run_json(&["set", "name:Mali", "coordinates=somewhere", "--of", "place"]);
    assert_eq!(wrong.1["error"]["code"], "bad-value");
    desk.json(&["set", "name:Mali", "country=Mali", "--of", "place"]);
    let dogged = findings(&desk, &desk.uid("title:Dɔnkili"));
    assert!(
        dogged.contains(&"place-country-no-code".to_owned()),
        "{dogged:?}"
    );
    let tree = desk.run(&["place", "tree", "--lang", "fr"]);
    assert!(tree.out.contains("    Kéla (ߞߋߟߊ [nqo]"), "{}", tree.out);
    let history = desk.json(&["history", &kela]).to_string();
    assert!(
        history.contains("place-add") && history.contains("coordinates"),
        "{history}"
    );
    desk.is_sound();
}

#[test]
fn the_lists_of_others_answer_while_someone_types() {
    let desk = Desk::new();
    let first = |list: &str, typed: &str| {
        let found = desk.call(
            "vocabulary",
            &json!({ "list": list, "typed": typed, "limit": 3 }),
        );
        found["rows"][0].clone()
    };
    assert_eq!(first("language", "bambara")["code"], "bam");
    let kora = first("instrument", "ߞߐߙߊ");
    assert_eq!(
        (&kora["code"], &kora["class"]),
        (&json!("kora"), &json!("323"))
    );
    assert_eq!(first("instrument", "contreb")["code"], "double bass");
    assert_eq!(first("place", "")["code"], "continent");
    assert!(desk.call("vocabulary", &json!({ "list": "role" }))["total"].as_u64() > Some(300));
}
