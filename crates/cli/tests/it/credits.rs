//! Who did what on a recording, on which instrument, in which part of it.

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::sound;

fn desk() -> (Desk, String) {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "Kéla", "1977", &["Fasa"]);
    desk.import("drive");
    let uid = desk.uid("");
    (desk, uid)
}

/// Each credit as one line.
fn lines(rows: &Value) -> Vec<String> {
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let all = rows["rows"].as_array().unwrap();
    all.iter()
        .map(|row| {
            let parts = ["role", "name", "instrument", "vernacular", "part"].map(|n| text(row, n));
            let guest = if row["featured"] == true { "*" } else { "" };
            format!("{}{guest}", parts.join("|"))
        })
        .collect()
}

#[test]
fn credits_are_added_changed_ordered_and_undone() {
    let (desk, uid) = desk();
    let credits = |arguments: &[&str]| {
        let all: Vec<&str> = ["credits", &uid]
            .into_iter()
            .chain(arguments.iter().copied())
            .collect();
        lines(&desk.json(&all))
    };
    assert_eq!(credits(&[]), Vec::<String>::new());
    credits(&[
        "add",
        "Bala Diabaté",
        "--instrument",
        "ߓߊߟߊ",
        "--vernacular",
        "bala",
        "--part",
        "0:10-1:20",
    ]);
    credits(&[
        "add",
        "[unknown]",
        "--role",
        "StoryTeller",
        "--players",
        "3",
    ]);
    credits(&["add", "[traditional]", "--role", "composer"]);
    credits(&["add", "[anonymous]", "--role", "gardien du chant"]);
    let four = credits(&[
        "add",
        "Bala Diabaté",
        "--as",
        "Le Vieux Bala",
        "--instrument",
        "tuyau",
        "--part",
        "#2",
        "--featured",
    ]);
    assert_eq!(
        four,
        [
            "composer|[traditional]|||",
            "performer|Bala Diabaté|ߓߊߟߊ|bala|0:10-1:20",
            "performer|Le Vieux Bala|tuyau||#2*",
            "story-teller|[unknown]|||",
            "gardien du chant|[anonymous]|||",
        ]
    );
    // Three who are nobody, and one person behind two spellings.
    let kinds = desk.json(&["list", "", "--of", "party", "--sort", "name"]);
    let kind = |name: &str| {
        let rows = kinds["rows"].as_array().unwrap();
        rows.iter()
            .find(|row| row["name"] == name)
            .map(|row| row["kind"].clone())
    };
    assert_eq!(kind("[traditional]"), Some(json!("traditional")));
    assert_eq!(kind("[anonymous]"), Some(json!("anonymous")));
    assert_eq!(kind("[unknown]"), Some(json!("unknown")));
    assert_eq!(kind("Le Vieux Bala"), None, "a spelling, no party");

    // The list knows the instrument under every name, the recording is found by each of them.
    let rows = desk.json(&["credits", &uid]);
    let bala = &rows["rows"][1];
    assert_eq!(
        (&bala["instrument_code"], &bala["instrument_class"]),
        (&json!("balafon"), &json!("111.212"))
    );
    for query in [
        "instrument:balafon",
        "instrument:bala",
        "instrument:tuyau",
        "balafon",
        "vieux bala",
    ] {
        assert_eq!(desk.json(&["list", query])["total"], 1, "{query}");
    }
    let shown = desk.json(&["show", &uid]);
    let codes: Vec<&str> = shown["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|f| f["code"].as_str())
        .collect();
    assert!(
        codes.contains(&"unknown-instrument") && codes.contains(&"unknown-role"),
        "{codes:?}"
    );
    assert!(!codes.contains(&"no-writer"), "{codes:?}");

    assert_eq!(
        credits(&["move", "3", "2"])[1],
        "performer|Le Vieux Bala|tuyau||#2*"
    );
    assert_eq!(
        credits(&[
            "set",
            "2",
            "--instrument",
            "flûte",
            "--part",
            "",
            "--not-featured"
        ])[1],
        "performer|Le Vieux Bala|flûte||"
    );
    assert_eq!(credits(&["remove", "1"]).len(), 4);
    for _ in 0..3 {
        desk.json(&["undo"]);
    }
    assert_eq!(credits(&[]), four);
    desk.json(&["redo"]);
    assert_eq!(credits(&[])[1], "performer|Le Vieux Bala|tuyau||#2*");

    // An edit in the sheet leaves alone what a cell cannot say.
    desk.json(&["set", "", "performer+=Sira Kouyaté (voix)"]);
    let five = credits(&[]);
    assert!(
        five.contains(&"performer|Bala Diabaté|ߓߊߟߊ|bala|0:10-1:20".to_owned()),
        "{five:?}"
    );
    assert!(
        five.contains(&"performer|Sira Kouyaté|voix||".to_owned()),
        "{five:?}"
    );

    for (arguments, code, name) in [
        (
            vec!["credits", &uid, "set", "9", "--role", "x"],
            3,
            "no-such-place",
        ),
        (vec!["credits", &uid, "remove", "0"], 3, "no-such-place"),
        (
            vec!["credits", &uid, "add", "X", "--part", "later"],
            2,
            "bad-value",
        ),
        (
            vec!["credits", &uid, "set", "1", "--players", "many"],
            2,
            "bad-value",
        ),
        (vec!["credits", "nobody"], 3, "not-found"),
    ] {
        let ran = desk.run_json(&arguments);
        assert_eq!(
            (ran.0, &ran.1["error"]["code"]),
            (code, &json!(name)),
            "{arguments:?}"
        );
    }
    assert_eq!(credits(&[]), five);
    let said = desk.run(&["credits", &uid, "--lang", "fr"]);
    assert!(
        said.out.contains("Conteur, conteuse") && said.out.contains("gardien du chant"),
        "{}",
        said.out
    );
    let history = desk.json(&["history", &uid]).to_string();
    assert!(
        history.contains("credit-move") && history.contains("vernacular"),
        "{history}"
    );
    desk.is_sound();
}
