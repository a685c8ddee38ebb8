//! Names and titles in every script: kept, found, shown as wished, proposed, taken back.

use serde_json::json;

use crate::desk::Desk;
use crate::sound;

fn desk() -> Desk {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "أم كلثوم",
        "الأطلال",
        &["إنت عمري", "Enta Omri"],
    );
    desk.import("drive");
    desk
}

fn total(desk: &Desk, query: &str, of: &str) -> u64 {
    let found = desk.json(&["list", query, "--of", of]);
    found["total"].as_u64().unwrap()
}

fn field(desk: &Desk, uid: &str, name: &str) -> serde_json::Value {
    let shown = desk.json(&["show", uid]);
    let fields = shown["fields"].as_array().unwrap();
    let field = fields.iter().find(|field| field["name"] == name).unwrap();
    field["values"].clone()
}

#[test]
fn other_names_are_found_wherever_the_thing_is_and_go_with_undo() {
    let desk = desk();
    let names =
        "names=Umm Kulthum [ara-Latn transliterated]; Astre d'Orient [fra alternative]; ⵓⵎⵎ ⴽⵓⵍⵜⵓⵎ";
    desk.json(&["set", "كلثوم", names, "--of", "party"]);
    for query in ["umm kulthum", "orient", "artist:astre", "ⴽⵓⵍⵜⵓⵎ"] {
        assert_eq!(total(&desk, query, "recording"), 2, "{query}");
        let of_party = query.replace("artist:", "");
        assert_eq!(total(&desk, &of_party, "party"), 1, "{of_party}");
    }
    // What describes a name is not its text.
    assert_eq!(total(&desk, "alternative", "party"), 0);
    // The credit stays as printed.
    assert_eq!(
        desk.json(&["list", "astre"])["rows"][0]["artist"],
        "أم كلثوم"
    );
    desk.json(&["undo"]);
    assert_eq!(total(&desk, "kulthum astre", "recording"), 0);
    desk.json(&["redo"]);
    assert_eq!(total(&desk, "kulthum astre", "recording"), 2);
}

#[test]
fn titles_of_recording_release_and_work_are_kept_as_typed_and_marked() {
    let desk = desk();
    desk.json(&[
        "set",
        "track:1",
        "work=إنت عمري",
        "titles=You Are My Life [eng translated]",
    ]);
    desk.json(&[
        "set",
        "",
        "titles+=The Ruins [eng translated]",
        "--of",
        "release",
    ]);
    desk.json(&[
        "set",
        "",
        "titles=Anta Omri [xyz9-Blah formal?]",
        "--of",
        "work",
    ]);
    assert_eq!(total(&desk, "my life", "recording"), 1);
    assert_eq!(total(&desk, "ruins", "recording"), 2);
    assert_eq!(total(&desk, "release:ruins", "recording"), 2);
    assert_eq!(total(&desk, "work:anta", "recording"), 1);
    let uid = desk.json(&["list", "", "--of", "work"])["rows"][0]["uid"].clone();
    let titles = field(&desk, uid.as_str().unwrap(), "titles");
    assert_eq!(titles, json!(["Anta Omri [xyz9-Blah formal?]"]));
    // What describes the printed title goes with it.
    let uid = desk.uid("my life");
    desk.json(&["set", "track:1", "titles+=إنت عمري [ara-Arab original]"]);
    desk.json(&["set", "track:1", "title=انت عمرى"]);
    let expected = json!([
        "You Are My Life [eng translated]",
        "انت عمرى [ara-Arab original]"
    ]);
    assert_eq!(field(&desk, &uid, "titles"), expected);
    let history = desk.json(&["history", &uid]);
    assert!(
        history.to_string().contains("\"field\":\"titles\""),
        "{history}"
    );
}

#[test]
fn proposals_are_marked_until_somebody_takes_them_and_are_not_shown_before() {
    let desk = desk();
    let proposed = desk.json(&["names", "propose", ""]);
    assert_eq!(
        proposed["changed"], 1,
        "the other title is in Latin letters"
    );
    assert_eq!(desk.json(&["names", "propose", ""])["changed"], 0);
    let uid = desk.uid("track:1");
    let titles = field(&desk, &uid, "titles");
    assert!(
        titles[0]
            .as_str()
            .unwrap()
            .ends_with("[und-Latn transliterated?]"),
        "{titles}"
    );
    let settings = desk.call("settings", &json!({}));
    let mut wished = settings.clone();
    wished["names_shown"] = json!(["Latn"]);
    desk.call("settings_save", &wished);
    assert_eq!(field(&desk, &uid, "shown"), json!(["إنت عمري"]));
    desk.json(&["names", "take", "track:1"]);
    assert_ne!(field(&desk, &uid, "shown"), json!(["إنت عمري"]));
    desk.json(&["undo"]);
    desk.json(&["names", "drop", ""]);
    assert_eq!(field(&desk, &uid, "titles"), json!([]));
}

#[test]
fn titles_travel_in_the_tags() {
    let desk = desk();
    let titles = [
        "You Are My Life [eng translated]",
        "Inta Omri [ara-Latn transliterated]",
    ];
    desk.json(&["set", "track:1", &format!("titles={}", titles.join("; "))]);
    desk.json(&["tags", "write", ""]);
    let other = Desk::new();
    let drive = desk.path("drive");
    other.json(&["import", drive.to_str().unwrap()]);
    assert_eq!(
        field(&other, &other.uid("track:1"), "titles"),
        json!(titles)
    );
    assert_eq!(other.json(&["tags", "diff", ""])["total"], 0);
}

#[test]
fn collections_are_the_catalogue_s_and_an_empty_answer_explains_itself() {
    let desk = desk();
    desk.json(&["collections", "save", "Nil", "artist:كلثوم"]);
    desk.json(&["collections", "save", "Nil", "artist:كلثوم -enta"]);
    let kept = desk.json(&["collections"]);
    assert_eq!(
        (kept["total"].clone(), kept["rows"][0]["query"].clone()),
        (json!(1), json!("artist:كلثوم -enta"))
    );
    desk.json(&["undo"]);
    assert_eq!(
        desk.json(&["collections"])["rows"][0]["query"],
        "artist:كلثوم"
    );
    desk.json(&["collections", "delete", "Nil"]);
    assert_eq!(desk.json(&["collections"])["total"], 0);

    sound::make_release(&desk.path("drive"), "Nyèlè Sokoba", "Sanji", &["Kora solo"]);
    desk.import("drive");
    let why = desk.call("explain", &json!({ "query": "kora soolo artsit:x" }));
    let parts = why["rows"].as_array().unwrap();
    let counts: Vec<_> = parts
        .iter()
        .map(|part| part["alone"].as_u64().unwrap())
        .collect();
    assert_eq!(counts, [1, 0, 0]);
    assert!(
        parts[1]["like"]
            .as_array()
            .unwrap()
            .contains(&json!("solo")),
        "{why}"
    );
    assert_eq!(parts[2]["unknown_field"], "artsit");
}
