//! Checks: what they find, how a label switches them, what is all right, how they mend; and what waits.

use serde_json::Value;

use crate::desk::Desk;
use crate::sound;

fn label() -> Desk {
    let desk = Desk::new();
    let titles = ["Kun Fe Ko", "Ambowdi", "Djarabi"];
    sound::make_release(&desk.path("drive"), "Sira Kouyaté", "Rue Cavé", &titles);
    desk.import("drive");
    desk
}

fn done(desk: &Desk, arguments: &[&str]) {
    let ran = desk.run(arguments);
    assert_eq!(ran.code, 0, "griot {arguments:?}: {ran:?}");
}

fn uid(desk: &Desk, title: &str) -> String {
    desk.rows(title)[0]["uid"].as_str().unwrap().to_owned()
}

fn codes(desk: &Desk) -> Vec<String> {
    let found = desk.run_json(&["check"]).1;
    let rows = found["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["code"].as_str().unwrap().to_owned())
        .collect()
}

fn has(desk: &Desk, code: &str) -> bool {
    codes(desk).iter().any(|one| one == code)
}

fn row(desk: &Desk, check: &str) -> Value {
    let all = desk.json(&["checks"]);
    let rows = all["rows"].as_array().unwrap();
    rows.iter().find(|row| row["id"] == check).unwrap().clone()
}

fn waits(desk: &Desk, code: &str) -> bool {
    let home = desk.json(&["home"]);
    home["rows"]
        .as_array()
        .unwrap()
        .iter()
        .any(|line| line["code"] == code)
}

#[test]
fn a_check_is_switched_for_the_label_and_undone() {
    let desk = label();
    assert!(has(&desk, "no-isrc") && waits(&desk, "no-isrc"));
    assert_eq!(row(&desk, "no-isrc")["open"], 3);

    done(&desk, &["checks", "set", "no-isrc", "off"]);
    assert!(!has(&desk, "no-isrc") && !waits(&desk, "no-isrc"));
    assert_eq!(row(&desk, "no-isrc")["severity"], "off");
    done(&desk, &["undo"]);
    assert!(has(&desk, "no-isrc"));

    // What weighs more keeps the exit code from being 0.
    assert_eq!(desk.run(&["check"]).code, 0);
    done(&desk, &["checks", "set", "no-isrc", "blocking"]);
    assert_eq!(desk.run(&["check"]).code, 1);
    assert_eq!(row(&desk, "no-isrc")["usual"], "warning");
    done(&desk, &["checks", "set", "no-isrc", "on"]);
    assert_eq!(row(&desk, "no-isrc")["severity"], "warning");
    assert_eq!(desk.run(&["checks", "set", "no-such", "off"]).code, 2);
    assert_eq!(desk.run(&["checks", "set", "no-isrc", "loud"]).code, 2);
    assert!(desk.run(&["history"]).out.contains("no-isrc"));
}

#[test]
fn what_is_all_right_is_remembered_until_the_value_is_another() {
    let desk = label();
    let uid = uid(&desk, "Ambowdi");
    done(&desk, &["set", "Ambowdi", "comment=x", "country=Bouvines"]);
    assert!(has(&desk, "country-no-code"));
    done(
        &desk,
        &[
            "checks",
            "allow",
            &uid,
            "country-no-code",
            "--reason",
            "printed so",
        ],
    );
    assert!(!has(&desk, "country-no-code") && !waits(&desk, "country-no-code"));
    let allowed = desk.json(&["check", "--allowed"]);
    assert_eq!(allowed["rows"][0]["waived"], "printed so");
    assert_eq!(row(&desk, "country-no-code")["waived"], 1);
    // The card still tells it, with the reason.
    let shown = desk.json(&["show", &uid]);
    let told = shown["findings"]
        .as_array()
        .unwrap()
        .iter()
        .any(|one| one["waived"] == "printed so");
    assert!(told);

    done(&desk, &["undo"]);
    assert!(has(&desk, "country-no-code"));
    done(&desk, &["redo"]);
    assert!(!has(&desk, "country-no-code"));
    done(&desk, &["set", "Ambowdi", "country=Bovines"]);
    assert!(
        has(&desk, "country-no-code"),
        "another value is looked at anew"
    );
    done(&desk, &["set", "Ambowdi", "country=Bouvines"]);
    assert!(!has(&desk, "country-no-code"));
    done(&desk, &["checks", "disallow", &uid, "country-no-code"]);
    assert!(has(&desk, "country-no-code"));
    assert_eq!(
        desk.run(&["checks", "allow", &uid, "no-title", "--reason", "x"])
            .code,
        2
    );
}

#[test]
fn a_check_mends_as_one_operation_after_a_preview() {
    let desk = label();
    let set = |title: &str, change: &str| done(&desk, &["set", title, change]);
    set("Ambowdi", "language=Kabyle; bam");
    set("Djarabi", "isrc=FRX762600041*");
    set("Kun", "recorded=13/03/1977");
    set("Kun", "genre=Jeliya");
    for (check, field, after) in [
        ("language-no-code", "language", "kab; bam"),
        ("bad-isrc", "isrc", "FRX762600041"),
        ("date-not-iso", "recorded", "1977-03-13"),
    ] {
        assert!(has(&desk, check), "{check}");
        let preview = desk.json(&["check", "--fix", check, "--dry-run"]);
        assert_eq!(preview["total"], 1, "{check}");
        assert!(preview["operation"].is_null() && has(&desk, check));
        let fixed = desk.json(&["check", "--fix", check]);
        assert_eq!(fixed["rows"], preview["rows"], "{check}");
        assert!(
            fixed["operation"].is_number() && !has(&desk, check),
            "{check}"
        );
        assert_eq!(fixed["rows"][0]["field"], field);
        assert!(
            fixed["rows"][0]["to"]
                .as_str()
                .unwrap()
                .replace('-', "")
                .starts_with(&after.replace('-', ""))
        );
        done(&desk, &["undo"]);
        assert!(has(&desk, check), "{check} is back after undo");
        done(&desk, &["redo"]);
    }
    // Only where it was asked for.
    set("Ambowdi", "language=Kabyle");
    assert_eq!(
        desk.json(&["check", "--fix", "language-no-code", "Djarabi"])["total"],
        0
    );
    assert!(has(&desk, "language-no-code"));
    assert_eq!(desk.run(&["check", "--fix", "no-cover"]).code, 2);
}

#[test]
fn unsafe_text_is_found_mended_and_never_steers_the_terminal() {
    let desk = label();
    done(&desk, &["set", "Ambowdi", "artist=Оumou Sangaré"]);
    done(&desk, &["set", "Djarabi", "artist=Oumou Sangaré"]);
    done(&desk, &["set", "Kun", "title=Kora \u{202e}gnos"]);
    for code in ["mixed-script-word", "bidi-control"] {
        assert!(has(&desk, code), "{code}");
        assert!(row(&desk, code)["open"].as_u64() > Some(0), "{code}");
    }
    assert!(!desk.run(&["check"]).out.contains('\u{202e}'));
    assert!(!desk.run(&["home"]).out.contains('\u{202e}'));
    done(&desk, &["check", "--fix", "bidi-control"]);
    assert!(!has(&desk, "bidi-control"));
    assert_eq!(
        desk.json(&["list", "gnos"])["rows"][0]["title"],
        "Kora gnos"
    );

    done(&desk, &["set", "Ambowdi", "artist=Сара"]);
    done(&desk, &["set", "Djarabi", "artist=Capa"]);
    assert!(has(&desk, "looks-like-another"));
    assert_eq!(row(&desk, "looks-like-another")["things"], 2);
    done(&desk, &["undo"]);
    assert!(!has(&desk, "looks-like-another"));
    assert_eq!(row(&desk, "looks-like-another")["things"], 0);
}

#[test]
fn unknown_codes_of_names_words_and_places_are_kept_and_found() {
    let desk = label();
    let uid = uid(&desk, "Ambowdi");
    std::fs::write(desk.path("words.txt"), "i ni ce\n").unwrap();
    let words = desk.path("words.txt");
    let add = [
        "lyrics",
        &uid,
        "add",
        words.to_str().unwrap(),
        "--language",
        "xqx",
        "--script",
        "Xqxq",
    ];
    done(&desk, &add);
    done(
        &desk,
        &[
            "place",
            "add",
            "Kéla",
            "--also",
            "Kela [xqx]",
            "--country",
            "Soudan français",
        ],
    );
    done(
        &desk,
        &["set", "Djarabi", "titles=Jarabi [xqx-Latn original]"],
    );
    let found = codes(&desk);
    for (code, times) in [
        ("name-language-unknown", 3),
        ("unknown-script", 1),
        ("country-no-code", 1),
    ] {
        assert_eq!(
            found.iter().filter(|one| *one == code).count(),
            times,
            "{code}"
        );
        assert_eq!(row(&desk, code)["open"], times, "{code}");
    }
    assert_eq!(
        desk.json(&["list", "finding:name-language-unknown"])["total"],
        2
    );
}

#[test]
fn what_is_counted_is_what_is_found() {
    let desk = label();
    let agree = |when: &str| {
        let mut found = std::collections::BTreeMap::<String, u64>::new();
        for code in codes(&desk) {
            *found.entry(code).or_default() += 1;
        }
        let all = desk.json(&["checks"]);
        for row in all["rows"].as_array().unwrap() {
            let id = row["id"].as_str().unwrap();
            let counted = row["open"].as_u64().unwrap();
            assert_eq!(counted, found.get(id).copied().unwrap_or(0), "{when}: {id}");
        }
    };
    agree("at first");
    for line in [
        &["set", "", "isrc=FRX762600001"][..],
        &["set", "Ambowdi", "isrc="],
        &["set", "Djarabi", "place=Kéla"],
        &["place", "add", "Ségou"],
        &["set", "Rue", "barcode=3760123456785", "--of", "release"],
        &["set", "Ambowdi", "release="],
        &["set", "Kun", "titles= Be  seen [eng translated]"],
        &["undo"],
        &["undo"],
        &["undo"],
        &["redo"],
    ] {
        done(&desk, line);
        agree(&line.join(" "));
    }
}

#[test]
fn home_says_what_waits_in_order() {
    let desk = label();
    let home = desk.json(&["home"]);
    assert_eq!(home["today"], "2026-11-23");
    assert_eq!(home["checks_on"], home["checks"]);
    done(&desk, &["set", "Rue", "date=2026-12-18", "--of", "release"]);
    done(
        &desk,
        &["set", "Ambowdi", "accessdelay=49", "recorded=1977-03"],
    );
    let lines = desk.json(&["home"]);
    let kinds: Vec<&str> = lines["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["kind"].as_str().unwrap())
        .collect();
    assert!(
        kinds.contains(&"release") && kinds.contains(&"added"),
        "{kinds:?}"
    );
    let release = lines["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["kind"] == "release")
        .unwrap();
    assert_eq!(
        (&release["days"], &release["subject"]),
        (&25.into(), &"Rue Cavé".into())
    );
    assert!(
        release["reasons"]
            .as_array()
            .unwrap()
            .iter()
            .any(|one| one["code"] == "no-cover")
    );
    let query = release["query"].as_str().unwrap();
    assert_eq!(desk.json(&["list", query])["total"], 3);
    for lang in ["en", "fr"] {
        let said = desk.run(&["home", "--lang", lang]).out;
        assert!(
            said.contains("Rue Cavé") && !said.contains("home-"),
            "{said}"
        );
    }
}
