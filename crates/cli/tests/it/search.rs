//! What is typed into the search box finds what a person means by it.

use serde_json::json;

use crate::desk::Desk;
use crate::sound;

fn found(desk: &Desk, of: &str, query: &str) -> u64 {
    desk.json(&["list", query, "--of", of])["total"]
        .as_u64()
        .unwrap()
}

#[test]
fn a_sign_between_words_asks_nothing() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "Amadou & Mariam",
        "Sou ni tile",
        &["Je pense à toi", "!!!"],
    );
    desk.import("drive");
    for query in [
        "Amadou & Mariam",
        "Amadou / Mariam",
        "Amadou - pense",
        "& Mariam",
    ] {
        assert!(found(&desk, "recording", query) > 0, "{query}");
        assert!(
            found(&desk, "party", query) > 0 || query.contains("pense"),
            "{query}"
        );
    }
    assert_eq!(found(&desk, "recording", "!!!"), 1);
    assert_eq!(found(&desk, "recording", "amadou \"!!!\""), 1);
    assert_eq!(found(&desk, "recording", "amadou -!!!"), 1);
}

#[test]
fn one_number_is_asked_for_as_it_is_shown() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["C"]);
    desk.import("drive");
    let shown = desk.json(&["show", &desk.uid("")]);
    let file = &shown["files"][0];
    let decimal = |name: &str| format!("{:.1}", file[name].as_f64().unwrap());
    let (loudness, peak) = (decimal("loudness_lufs"), decimal("true_peak_dbtp"));
    assert!(loudness.starts_with('-'), "{loudness}");
    let seconds = (file["duration_ms"].as_u64().unwrap() + 500) / 1000;
    for query in [
        format!("loudness:{loudness}"),
        format!("loudness:{}", loudness.replace('.', ",")),
        format!("loudness:\"{loudness}\""),
        format!("loudness:={loudness}"),
        format!("loudness:{loudness}..{loudness}"),
        format!("peak:{peak} loudness:{loudness}"),
        format!("duration:0:{seconds:02}"),
        format!("duration:{seconds}"),
        format!("duration:0:00:{seconds:02}"),
        "track:1".to_owned(),
        "track:=1".to_owned(),
    ] {
        assert_eq!(found(&desk, "recording", &query), 1, "{query}");
    }
    for query in [
        "loudness:-1.1",
        "peak:40",
        "duration:3:05",
        "duration:x",
        "track:2",
        "withdrawn:=yes",
        "withdrawn:\"1\"",
    ] {
        assert_eq!(found(&desk, "recording", query), 0, "{query}");
    }
}

#[test]
fn a_phrase_is_words_one_after_the_other_everywhere() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "Sira Mory Diabaté",
        "Live in Bamako",
        &["Djarabi"],
    );
    desk.import("drive");
    desk.json(&[
        "set",
        "",
        "composer=Bazoumana Sissoko; Batourou Sékou Kouyaté",
        "work=The Night Journey",
        "albumartist=Sira Mory Diabaté",
    ]);
    for (of, is, is_not) in [
        ("release", "\"in Bamako\"", "\"Bamako in\""),
        ("release", "title:\"live in\"", "title:\"live Bamako\""),
        ("party", "\"mory diabate\"", "\"sira diabate\""),
        ("work", "\"night journey\"", "\"the journey\""),
        // No word of one value with the first of the next, and no field with another.
        (
            "recording",
            "composer:\"sekou kouyate\"",
            "composer:\"sissoko batourou\"",
        ),
        ("release", "\"sira mory\"", "\"bamako sira\""),
    ] {
        assert_eq!(found(&desk, of, is), 1, "{of} {is}");
        assert_eq!(found(&desk, of, is_not), 0, "{of} {is_not}");
    }
}

#[test]
fn changes_of_one_field_follow_each_other() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["C", "D"]);
    desk.import("drive");
    let set = desk.json(&["set", "", "genre=X", "genre+=Jeliya", "genre+=Manding"]);
    assert_eq!(
        (&set["changed"], &set["matched"]),
        (&json!(2), &json!(2)),
        "{set}"
    );
    assert_eq!(desk.rows("genre:x genre:jeliya genre:manding").len(), 2);
    desk.json(&["set", "", "genre-=X", "genre~Manding~Mandingue"]);
    assert_eq!(desk.rows("-genre:x genre:jeliya genre:mandingue").len(), 2);
    desk.json(&["set", "title:C", "release=Other", "release~Other~Another"]);
    assert_eq!(desk.rows("release:another title:c").len(), 1);
    assert_eq!(desk.rows("release:b title:d").len(), 1);
    desk.is_sound();
}

#[test]
fn a_name_that_is_taken_is_said() {
    let desk = Desk::new();
    sound::make_release(&desk.path("one"), "Ali Farka Touré", "B", &["C"]);
    sound::make_release(&desk.path("two"), "Ali Farka Toure", "D", &["E"]);
    desk.import("one");
    desk.import("two");
    let (code, answer) = desk.run_json(&[
        "set",
        "\"Ali Farka Toure\"",
        "--of",
        "party",
        "name=Ali Farka Touré",
    ]);
    assert_eq!(
        (
            code,
            &answer["error"]["code"],
            &answer["error"]["params"]["name"]
        ),
        (3, &json!("name-taken"), &json!("Ali Farka Touré")),
        "{answer}"
    );
    assert_eq!(desk.json(&["list", "", "--of", "party"])["total"], 2);
    desk.is_sound();
}
