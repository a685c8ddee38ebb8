//! What communities ask, from the Hub's export to the stick.

use std::fs;

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::kiosk::{desk_with_offer, make_offer};

const TANKORA: &str = "Association des anciens de Tankora";

/// A label as the Hub's API writes it.
fn label(number: u32, type_: &str, text: &str) -> Value {
    json!({
        "unique_id": format!("aaaaaaaa-0000-4000-8000-{number:012}"), "name": format!("TK {type_}"),
        "label_type": type_, "language_tag": "fr", "language": "French", "label_text": text,
        "img_url": format!("https://storage.invalid/tk-{type_}.png?sig=1"), "svg_url": "https://storage.invalid/a.svg",
        "audiofile": null, "community": TANKORA,
        "translations": [{ "translated_name": format!("TK {type_}"), "language_tag": "en", "language": "English",
                           "translated_text": format!("{text} (en)") }],
        "created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z",
    })
}

fn project(labels: &[Value]) -> Value {
    json!({
        "unique_id": "3dbf5acc-e602-45a6-a45a-13c14ef9be8d", "external_ids": { "providers_id": "tk-66" },
        "title": "Chants de Tankora", "project_page": "https://hub.invalid/p", "date_modified": "2026-03-01T10:00:00Z",
        "bc_labels": [], "tk_labels": labels,
    })
}

fn write(desk: &Desk, name: &str, value: &Value) -> String {
    fs::write(desk.path(name), value.to_string()).unwrap();
    desk.text(name)
}

/// The codes of why a track of this title stays out of a bundle.
fn stays(exported: &Value, title: &str) -> Vec<String> {
    let staying = exported["staying"].as_array().unwrap();
    let one = staying.iter().find(|one| one["title"] == title);
    let reasons = one.map_or(Vec::new(), |one| one["reasons"].as_array().unwrap().clone());
    reasons
        .iter()
        .map(|reason| {
            reason["code"]
                .as_str()
                .unwrap()
                .trim_start_matches("protocol-")
                .to_owned()
        })
        .collect()
}

#[test]
fn an_export_comes_in_whole_or_not_at_all() {
    let desk = Desk::in_memory();
    let both = [
        label(1, "seasonal", "Après la récolte."),
        label(2, "non_commercial", "Pas à vendre."),
    ];
    let good = project(&both);
    let part = |edit: &dyn Fn(&mut Value)| {
        let mut bad = good.clone();
        edit(&mut bad);
        bad.to_string().into_bytes()
    };
    let deep = format!(
        "{{\"tk_labels\":{}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let refused: Vec<(Vec<u8>, &str, &str)> = vec![
        (b"not json".to_vec(), "hub-not-json", ""),
        (b"\xff\xfe\0\0".to_vec(), "hub-not-json", ""),
        (deep.into_bytes(), "hub-not-json", ""),
        (vec![b' '; 50 << 20], "hub-too-large", ""),
        (b"[]".to_vec(), "hub-not-a-project", ""),
        (
            b"{\"detail\":\"Not found.\"}".to_vec(),
            "hub-not-a-project",
            "",
        ),
        (
            part(&|p| {
                p["unique_id"] = Value::Null;
            }),
            "hub-part-missing",
            "unique_id",
        ),
        (
            part(&|p| {
                p["unique_id"] = json!("../../etc");
            }),
            "hub-part-wrong",
            "unique_id",
        ),
        (
            part(&|p| {
                p["title"] = json!(" ");
            }),
            "hub-part-missing",
            "title",
        ),
        (
            part(&|p| {
                p["tk_labels"] = json!("none");
            }),
            "hub-part-wrong",
            "tk_labels",
        ),
        (
            part(&|p| {
                p["tk_labels"][1]["label_text"] = json!("");
            }),
            "hub-part-missing",
            "tk_labels[1].label_text",
        ),
        (
            part(&|p| {
                p["tk_labels"][1]["community"] = Value::Null;
            }),
            "hub-part-missing",
            "tk_labels[1].community",
        ),
        (
            part(&|p| {
                p["tk_labels"][0]["unique_id"] = Value::Null;
            }),
            "hub-part-missing",
            "tk_labels[0].unique_id",
        ),
        (
            part(&|p| {
                p["tk_labels"][0]["label_type"] = json!(7);
            }),
            "hub-part-wrong",
            "tk_labels[0].label_type",
        ),
        (
            part(&|p| {
                p["tk_labels"][0]["name"] = json!("a\u{0}b");
            }),
            "hub-part-wrong",
            "tk_labels[0].name",
        ),
        (
            part(&|p| {
                p["tk_labels"][1]["unique_id"] = p["tk_labels"][0]["unique_id"].clone();
            }),
            "hub-part-twice",
            "tk_labels[1]",
        ),
        (
            part(&|p| {
                p["tk_labels"][0]["translations"][0]["translated_text"] = Value::Null;
            }),
            "hub-part-missing",
            "tk_labels[0].translations[0].translated_text",
        ),
    ];
    for (bytes, code, part) in refused {
        fs::write(desk.path("bad.json"), bytes).unwrap();
        let (exit, answer) = desk.run_json(&["protocols", "import", &desk.text("bad.json")]);
        assert_eq!(
            (exit, &answer["error"]["code"]),
            (3, &json!(code)),
            "{answer}"
        );
        assert_eq!(answer["error"]["params"]["part"], part, "{answer}");
    }
    // Nothing of what was refused is there.
    assert_eq!(desk.json(&["protocols"])["total"], 0);
    assert_eq!(desk.run(&["undo"]).code, 1);

    // A turned direction is kept as it was written; a picture beside the export comes along as it is.
    let mut first = good.clone();
    first["tk_labels"][0]["name"] = json!("Saison \u{202E}txt.exe");
    let icon = [
        b"\x89PNG\r\n\x1a\n".as_slice(),
        include_bytes!("../../../../src-tauri/icons/32x32.png")
            .get(8..)
            .unwrap(),
    ]
    .concat();
    fs::create_dir_all(desk.path("icons")).unwrap();
    fs::write(desk.path("icons/tk-seasonal.png"), &icon).unwrap();
    let file = write(&desk, "project.json", &first);
    let done = desk.json(&["protocols", "import", &file]);
    assert_eq!(
        (&done["added"], &done["without_picture"]),
        (&json!(2), &json!(["TK NC"])),
        "{done}"
    );
    let rows = desk.json(&["protocols"]);
    let seasonal = &rows["rows"][0]["labels"][0];
    assert_eq!(seasonal["words"][0]["name"], "Saison \u{202E}txt.exe");
    let picture = seasonal["picture"].as_str().unwrap();
    assert_eq!(
        fs::read(desk.catalogue.join("artwork").join(picture)).unwrap(),
        icon
    );

    // Again: nothing is doubled, and nothing is an operation.
    let again = desk.json(&["protocols", "import", &file]);
    assert_eq!(
        (&again["unchanged"], &again["operation"]),
        (&json!(2), &Value::Null)
    );
    // Without the pictures they stay; what the project has no more is said to be gone, and undone.
    fs::remove_dir_all(desk.path("icons")).unwrap();
    let mut less = project(&both[..1]);
    less["tk_labels"][0]["label_text"] = json!("Après la fête.");
    let file = write(&desk, "project.json", &less);
    let done = desk.json(&["protocols", "import", &file]);
    assert_eq!(
        (&done["updated"], &done["gone"], &done["without_picture"]),
        (&json!(1), &json!(1), &json!([]))
    );
    desk.json(&["undo"]);
    let rows = desk.json(&["protocols"]);
    assert_eq!(rows["rows"][0]["labels"][1]["gone"], false);
    assert_eq!(
        rows["rows"][0]["labels"][0]["words"][0]["text"],
        "Après la récolte."
    );
    desk.is_sound();
}

#[test]
fn what_was_asked_keeps_a_track_off_the_stick_until_somebody_answers_for_it() {
    let desk = desk_with_offer();
    let stick = desk.text("stick");
    let export = || desk.json(&["kiosk", "export", "--to", &stick]);
    let labels = [
        label(1, "seasonal", "Après la récolte."),
        label(2, "non_commercial", "Pas à vendre."),
    ];
    let file = write(&desk, "project.json", &project(&labels));
    desk.json(&["protocols", "import", &file]);
    assert_eq!(export()["staying"], json!([]));

    // Nobody but the community writes what a label says.
    let (code, wrong) = desk.run_json(&["set", "Denw", "protocol=TK S"]);
    assert_eq!(
        (code, &wrong["error"]["code"]),
        (2, &json!("read-only-field")),
        "{wrong}"
    );
    assert_eq!(
        desk.run_json(&["protocols", "attach", "Denw", "TK XX"]).1["error"]["code"],
        "no-such-label"
    );

    desk.json(&["protocols", "attach", "Denw", "TK S"]);
    desk.json(&["protocols", "attach", "Kun", "non_commercial"]);
    assert_eq!(desk.rows("protocol:seasonal").len(), 1);
    let left = export();
    assert_eq!(stays(&left, "Denw"), ["label-season-unknown"]);
    assert_eq!(stays(&left, "Kun Fe Ko"), ["label-not-commercial"]);
    let said = desk
        .run(&["--lang", "fr", "kiosk", "export", "--to", &stick])
        .out;
    assert!(
        said.contains("Ce n’est pas à vendre") && said.contains(TANKORA),
        "{said}"
    );

    // A note says the season: the days are cut, and the manifest carries them.
    desk.json(&[
        "note",
        "add",
        "Denw",
        "Pas pendant les semailles",
        "--seasons",
        "06-01..09-30",
        "--said-by",
        "Fanta",
    ]);
    let left = export();
    assert_eq!(stays(&left, "Denw"), Vec::<String>::new());
    assert_eq!(left["cut"][0]["ends_before"], "2027-06-01", "{left}");
    let manifest: Value =
        serde_json::from_slice(&fs::read(desk.path("stick/MANIFEST.json")).unwrap()).unwrap();
    let release = manifest["releases"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["titles"][0]["text"] == "Worotan")
        .unwrap();
    // The whole record is sold on the days of all that is on it.
    assert_eq!(release["window"]["ends_before"], "2027-06-01");
    let track = &release["tracks"][0];
    assert_eq!(track["labels"][0]["code"], "TK S");
    assert_eq!(
        track["labels"][0]["texts"][1]["text"],
        "Après la récolte. (en)"
    );
    assert_eq!(track["notices"][0]["text"], "Pas pendant les semailles");
    // What may not be heard in a season is not put on a stick that lives through it.
    let uid = desk.uid("Denw");
    desk.json(&["note", "set", &uid, "1", "--closes", "hearing"]);
    assert_eq!(stays(&export(), "Denw"), ["note-season"]);
    desk.json(&["note", "remove", &uid, "1"]);

    // Somebody answers for it, by name and with a reason, to a day.
    for (by, reason, code) in [
        (" ", "x", "override-without-name"),
        ("Awa", "–", "override-without-reason"),
    ] {
        let (_, wrong) = desk.run_json(&[
            "protocols",
            "override",
            "Denw",
            "--by",
            by,
            "--reason",
            reason,
        ]);
        assert_eq!(wrong["error"]["code"], code);
    }
    desk.json(&[
        "protocols",
        "override",
        "Denw",
        "--by",
        "Awa Diallo",
        "--reason",
        "Said so on the phone",
    ]);
    // To a day, it is sold to that day.
    let until = [
        "--by",
        "Awa",
        "--reason",
        "A trial",
        "--until",
        "2027-01-31",
    ];
    desk.json(&[&["protocols", "override", "Kun"], &until[..]].concat());
    let left = export();
    let by: Vec<&Value> = left["overridden"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["by"])
        .collect();
    assert_eq!(by, ["Awa", "Awa Diallo"], "{left}");
    assert_eq!(left["cut"][0]["ends_before"], "2027-02-01", "{left}");
    desk.json(&["protocols", "withdraw", "Denw"]);
    assert_eq!(stays(&export(), "Denw"), ["label-season-unknown"]);
    let shown = desk.json(&["protocols", "show", &uid]);
    assert_eq!(shown["overrides"][0]["withdrawn_on"], "2026-11-23");
    desk.json(&["undo"]);
    assert_eq!(stays(&export(), "Denw"), Vec::<String>::new());
    let history = desk.json(&["history", &uid]).to_string();
    assert!(history.contains("override-withdraw") && history.contains("Awa Diallo"));
    desk.is_sound();
}

#[test]
fn a_consent_that_is_taken_back_takes_its_track_off_the_next_stick() {
    let desk = Desk::new();
    make_offer(&desk);
    let stick = desk.text("stick");
    let export = || desk.json(&["kiosk", "export", "--to", &stick]);
    fs::write(desk.path("scan.pdf"), b"%PDF-1.4 signed").unwrap();
    fs::write(desk.path("not.pdf"), b"RIFF\0\0\0\0WAVEfmt ").unwrap();
    let wrong = |file: &str, uses: &str| {
        let (code, answer) = desk.run_json(&[
            "consent",
            "add",
            "Denw",
            "--file",
            &desk.text(file),
            "--by",
            "Fanta",
            "--uses",
            uses,
        ]);
        (code, answer["error"]["code"].as_str().unwrap().to_owned())
    };
    assert_eq!(
        wrong("not.pdf", "sale"),
        (3, "document-not-what-it-says".to_owned())
    );
    assert_eq!(wrong("none.pdf", "sale"), (3, "file-missing".to_owned()));
    assert_eq!(wrong("scan.pdf", "everything"), (2, "bad-value".to_owned()));
    assert_eq!(desk.json(&["consent", "list"])["total"], 0);

    let add = |uses: &str, more: &[&str]| {
        let file = desk.text("scan.pdf");
        let all = [
            &[
                "consent",
                "add",
                "Denw",
                "--file",
                &file,
                "--by",
                "Fanta Keïta",
                "--uses",
                uses,
            ],
            more,
        ]
        .concat();
        desk.json(&all)
    };
    let archive = add(
        "archive",
        &["--given-on", "1977-03", "--language", "Bambara"],
    );
    assert_eq!(stays(&export(), "Denw"), ["consent-other-use"]);
    // A stick that outlives a consent does not get the sound.
    add("sale,archive", &["--until", "2027-03-31"]);
    assert_eq!(stays(&export(), "Denw"), ["consent-expired"]);
    desk.json(&["undo"]);
    let sale = add("sale,archive", &[]);
    assert_eq!(archive["hash"], sale["hash"]);
    assert_eq!(stays(&export(), "Denw"), Vec::<String>::new());

    let uid = sale["uid"].as_str().unwrap();
    desk.json(&[
        "consent",
        "withdraw",
        uid,
        "--reason",
        "She changed her mind",
    ]);
    let left = export();
    assert_eq!(stays(&left, "Denw"), ["consent-withdrawn"]);
    let manifest = fs::read_to_string(desk.path("stick/MANIFEST.json")).unwrap();
    assert!(manifest.contains("Kun Fe Ko") && !manifest.contains("Denw"));
    assert_eq!(
        desk.run_json(&["consent", "withdraw", uid]).1["error"]["code"],
        "consent-already-withdrawn"
    );
    desk.json(&["undo"]);
    assert_eq!(stays(&export(), "Denw"), Vec::<String>::new());

    // The paper is looked at, not only its row.
    let document = desk
        .catalogue
        .join("documents")
        .join(sale["hash"].as_str().unwrap());
    let codes = || {
        let found = desk.run_json(&["check", "Denw"]).1;
        found["rows"].to_string()
    };
    fs::write(&document, b"%PDF-1.4 Signed").unwrap();
    assert!(codes().contains("consent-changed"));
    assert_eq!(stays(&export(), "Denw"), ["consent-unproved"]);
    fs::remove_file(&document).unwrap();
    assert!(codes().contains("consent-missing"));
    // Filed again, it is whole again; the undone filing leaves the document where it is.
    add("sale", &[]);
    assert!(!codes().contains("consent-missing"));
    desk.json(&["undo"]);
    assert!(document.is_file());
    desk.is_sound();
}
