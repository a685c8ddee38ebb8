//! Spreadsheets: out, changed by hand, in again, and undone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::sound;

const TITLES: [&str; 3] = ["Kun Fe Ko", "Denw", "N'diya Ni"];

fn desk() -> Desk {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "Oumou Sangaré", "Worotan", &TITLES);
    desk.import("drive");
    desk
}

/// The problems of an answer: cell and code.
fn problems(answer: &Value) -> Vec<(String, String)> {
    answer["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let text = |name: &str| one[name].as_str().unwrap().to_owned();
            (text("cell"), text("code"))
        })
        .collect()
}

/// The changes of an answer: cell, field, old and new value.
fn changes(answer: &Value) -> Vec<(String, String, String, String)> {
    answer["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let text = |name: &str| one[name].as_str().unwrap().to_owned();
            (text("cell"), text("field"), text("from"), text("to"))
        })
        .collect()
}

fn pair(cell: &str, code: &str) -> (String, String) {
    (cell.to_owned(), code.to_owned())
}

fn write(desk: &Desk, name: &str, text: &str) -> String {
    fs::write(desk.path(name), text).unwrap();
    desk.text(name)
}

/// The rows of a CSV that Griot wrote; none of the values here holds a comma.
fn lines(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    text.trim_start_matches('\u{FEFF}')
        .lines()
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

/// Values that spreadsheets and their formats stumble over.
const NASTY: &[(&str, &str)] = &[
    ("title", "=HYPERLINK(\"http://example.org\"; \"x\")"),
    ("titlesort", "+33 1 42"),
    ("version", "@home"),
    ("artist", "-  Bémbeya, Jazz; \"National\" _x0041_"),
    ("comment", "two\nlines\tand a tab\u{1}; and = more"),
    ("lyrics", "'already quoted\r\nكورا 科拉 \u{202B}rtl\u{202C}"),
    ("bpm", "007"),
    ("grouping", "1977.0"),
    ("mood", "3-12; \"12\"\" mix\"; \"a;b\""),
    ("barcode", "0360002914528"),
    ("catno", "00123"),
    ("date", "1977-03"),
    ("track", "07"),
    ("copyright", "<b>&amp;'\""),
    ("isrc", "FR-X76-26-0001"),
    ("genre", "Wassoulou; Folk"),
    ("withdrawn", "yes"),
];

#[test]
fn a_round_trip_without_edits_changes_nothing() {
    let desk = desk();
    let uid = desk.uid("title:Denw");
    let cells: Vec<Value> = NASTY
        .iter()
        .map(|(field, value)| json!({ "uid": uid, "field": field, "value": value }))
        .collect();
    desk.call("set_cells", &json!({ "cells": cells }));
    let all: Vec<String> = desk.json(&["fields"])["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|field| field["name"].as_str().unwrap().to_owned())
        .collect();
    for (lang, name) in [("en", "all.xlsx"), ("fr", "all.csv")] {
        let path = desk.text(name);
        let made = [
            "--lang",
            lang,
            "table",
            "export",
            &path,
            "--columns",
            &all.join(","),
        ];
        let made = desk.json(&made);
        assert_eq!(made["rows"], 3, "{made}");
        assert_eq!(made["columns"], json!(all));
        let seen = desk.json(&["table", "import", &path, "--preview"]);
        assert_eq!(changes(&seen), [], "{seen}");
        assert_eq!(problems(&seen), [], "{seen}");
        assert_eq!((&seen["rows"], &seen["matched"]), (&json!(3), &json!(3)));
        for column in seen["columns"].as_array().unwrap() {
            assert_ne!(column["field"], "", "{column}");
        }
        let done = desk.json(&["table", "import", &path]);
        assert_eq!(
            (&done["cells"], &done["operation"]),
            (&json!(0), &Value::Null)
        );
    }
    for kind in ["release", "party"] {
        let path = desk.text(&format!("{kind}.xlsx"));
        desk.json(&["table", "export", &path, "--of", kind]);
        // What a row is stands in its uid.
        let seen = desk.json(&["table", "import", &path, "--preview"]);
        assert_eq!(
            (&seen["of"], &seen["cells"]),
            (&json!(kind), &json!(0)),
            "{seen}"
        );
        assert!(seen["matched"].as_u64().unwrap() > 0, "{seen}");
    }
    desk.is_sound();
}

#[test]
fn an_edited_file_is_previewed_taken_and_undone_at_once() {
    let desk = desk();
    let path = desk.text("sheet.csv");
    desk.json(&[
        "table",
        "export",
        &path,
        "--columns",
        "title,language,isrc,genre,barcode",
    ]);
    let again = desk.run_json(&["table", "export", &path]);
    assert_eq!(
        (again.0, &again.1["error"]["code"]),
        (2, &json!("table-exists"))
    );
    desk.json(&[
        "table",
        "export",
        &path,
        "--replace",
        "--columns",
        "title,language,isrc,genre,barcode",
    ]);

    let rows = lines(Path::new(&path));
    assert_eq!(
        rows[0],
        ["uid", "Title", "Language", "ISRC", "Genre", "Barcode"]
    );
    let uid = |at: usize| rows[at][0].as_str();
    let edited = format!(
        "uid;Title;Language;ISRC;Genre;Barcode\r\n{};Kun Fɛ Ko;bam;fr-x76-26-00001;Wassoulou; 3760123456784 \r\n{};;bam;FR-X76-26-2;;\r\n{};N'diya Ni;bam;FRX762600003;\"\"\"Folk; World\"\"; Mali\";\r\n",
        uid(1),
        uid(2),
        uid(3)
    );
    write(&desk, "sheet.csv", &edited);
    let seen = desk.json(&["table", "import", &path, "--preview"]);
    assert_eq!(seen["separator"], ";");
    let told = changes(&seen);
    let find = |cell: &str| {
        told.iter()
            .find(|one| one.0 == cell)
            .unwrap_or_else(|| panic!("{cell}: {told:#?}"))
    };
    assert_eq!(
        (find("B2").2.as_str(), find("B2").3.as_str()),
        ("Kun Fe Ko", "Kun Fɛ Ko")
    );
    assert_eq!(find("D2").3, "FR-X76-26-00001");
    assert_eq!((find("B3").2.as_str(), find("B3").3.as_str()), ("Denw", ""));
    assert_eq!(find("F2").3, "3760123456784");
    assert_eq!(problems(&seen), [pair("D3", "table-isrc-zeros")]);
    assert_eq!(seen["problems"][0]["proposal"], "FRX762600002");
    assert_eq!(
        desk.rows("title:Denw").len(),
        1,
        "a preview changes nothing"
    );

    let stale = desk.call("table_preview", &json!({ "path": path }));
    desk.json(&["set", "title:Denw", "language=bam"]);
    let request = json!({ "path": path, "expect": stale["digest"] });
    let ran = crate::desk::ran(
        desk.program().args(["--json", "call", "table_import"]),
        &request.to_string(),
    );
    assert!(ran.out.contains("table-changed"), "{ran:?}");

    let done = desk.json(&["table", "import", &path]);
    assert_eq!(
        done["drafts"][0]["value"], "FR-X76-26-2",
        "nothing typed is lost: {done}"
    );
    assert_eq!(desk.rows("language:bam").len(), 3);
    let shown = desk.json(&["show", uid(3)]);
    assert!(shown.to_string().contains("Folk; World"), "{shown}");
    assert_eq!(
        desk.rows("barcode:3760123456784").len(),
        3,
        "the release has the barcode"
    );
    let history = desk.json(&["history"]);
    assert_eq!(history["rows"][0]["operation"], "table-import", "{history}");
    desk.json(&["undo"]);
    assert_eq!(desk.rows("title:Denw language:bam").len(), 1);
    assert_eq!(desk.rows("barcode:none").len(), 3);

    let mended = desk.json(&["table", "import", &path, "--accept-repairs"]);
    assert_eq!(mended["drafts"], json!([]), "{mended}");
    assert_eq!(desk.rows("isrc:FRX762600002").len(), 1);
    desk.is_sound();
}

#[test]
fn a_labels_own_spreadsheet_comes_in_by_its_headings() {
    let desk = desk();
    desk.json(&["set", "title:Denw", "isrc=FRX762600002"]);
    // As Excel in France saves it, in the code page of Windows, under two lines of letterhead.
    let text = "Catalogue 1996;;;;;;\r\n;;;;;;\r\nN\u{b0} de piste;Titre;Interpr\u{e8}te;Titre de l'album;Code ISRC;Compositeur(s);Prix HT\r\n\
                1;KUN FE KO;Oumou Sangare;Worotan;;Oumou Sangar\u{e9};12,50\r\n\
                2;Autre titre;;;FR-X76-26-00002;;\r\n\
                3;Inconnu;Personne;Nulle part;;X;\r\n";
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    fs::write(desk.path("old.csv"), bytes).unwrap();
    let path = desk.text("old.csv");
    let seen = desk.json(&["table", "import", &path, "--preview"]);
    assert_eq!(seen["encoding"], "windows-1252", "{seen}");
    let fields: Vec<&str> = seen["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| column["field"].as_str().unwrap())
        .collect();
    assert_eq!(
        fields,
        [
            "track", "title", "artist", "release", "isrc", "composer", ""
        ]
    );
    assert_eq!((&seen["rows"], &seen["matched"]), (&json!(3), &json!(2)));
    assert_eq!(problems(&seen), [pair("A6", "table-no-match")]);
    assert_eq!(
        seen["cleared"], 0,
        "what such a file does not say, it does not clear: {seen}"
    );
    let told = changes(&seen);
    assert!(
        told.contains(&(
            "F4".into(),
            "composer".into(),
            String::new(),
            "Oumou Sangaré".into()
        )),
        "{told:#?}"
    );
    assert!(
        told.contains(&(
            "B5".into(),
            "title".into(),
            "Denw".into(),
            "Autre titre".into()
        )),
        "{told:#?}"
    );

    // What headings mean can be said, kept and used again.
    let map = [
        "table",
        "import",
        &path,
        "--map",
        "Titre=",
        "--map",
        "Prix HT=comment",
        "--save-mapping",
        "1996",
    ];
    let done = desk.json(&map);
    assert_eq!(done["matched"], 1, "{done}");
    assert_eq!(
        desk.rows("title:Denw").len(),
        1,
        "the titles were left alone"
    );
    let kept = desk.call("table_mappings", &json!({}));
    assert_eq!(kept["rows"][0]["name"], "1996", "{kept}");
    let again = desk.json(&["table", "import", &path, "--mapping", "1996", "--preview"]);
    assert_eq!(again["columns"][6]["field"], "comment", "{again}");
    desk.call("table_mapping_delete", &json!({ "name": "1996" }));
    let gone = desk.run_json(&["table", "import", &path, "--mapping", "1996"]);
    assert_eq!(gone.1["error"]["code"], "table-no-mapping");
    for (wrong, code) in [
        ("Nichts=title", "table-unknown-heading"),
        ("Titre=nothing", "unknown-field"),
        ("Titre", "table-bad-map"),
    ] {
        let (exit, answer) = desk.run_json(&["table", "import", &path, "--map", wrong]);
        assert_eq!(
            (exit, &answer["error"]["code"]),
            (2, &json!(code)),
            "{wrong}"
        );
    }
}

#[test]
fn rows_that_contradict_each_other_are_named_and_left_alone() {
    let desk = desk();
    let path = desk.text("sheet.csv");
    desk.json(&["table", "export", &path, "--columns", "title,label"]);
    let rows = lines(Path::new(&path));
    let uid = |at: usize| rows[at][0].as_str();
    let sheet = |rows: &[String]| format!("uid,Title,Label\r\n{}\r\n", rows.join("\r\n"));
    let text = sheet(&[
        format!("{},Kun Fe Ko,World Circuit", uid(1)),
        format!("{},Denw,Nonesuch", uid(2)),
        format!("{},N'diya Ni (live),", uid(3)),
        format!("{},N'diya Ni (studio),", uid(3)),
        "01a20000-0000-7000-8000-000000000000,Nobody,".to_owned(),
    ]);
    write(&desk, "sheet.csv", &text);
    let seen = desk.json(&["table", "import", &path, "--preview"]);
    let expected = [
        pair("C3", "table-disputed"),
        pair("A5", "table-duplicate"),
        pair("A6", "table-unknown-uid"),
    ];
    assert_eq!(problems(&seen), expected, "{seen}");
    assert_eq!(seen["problems"][0]["params"]["other"], "C2");
    assert_eq!(seen["problems"][1]["params"]["other"], "A4");
    assert_eq!(changes(&seen), [], "{seen}");
    // One row that says it is enough for the whole release.
    write(
        &desk,
        "sheet.csv",
        &sheet(&[
            format!("{},Kun Fe Ko,World Circuit", uid(1)),
            format!("{},Denw,", uid(2)),
        ]),
    );
    desk.json(&["table", "import", &path]);
    assert_eq!(desk.rows("label:\"World Circuit\"").len(), 3);
}

#[test]
fn what_is_no_spreadsheet_is_refused_in_words() {
    let desk = desk();
    let none = desk.run_json(&["table", "import", &desk.text("none.xlsx")]);
    assert_eq!(
        (none.0, &none.1["error"]["code"]),
        (3, &json!("file-missing"))
    );
    write(&desk, "page.csv", "<html><table></table></html>");
    let page = desk.run_json(&["table", "import", &desk.text("page.csv")]);
    assert_eq!(
        (page.0, &page.1["error"]["code"]),
        (3, &json!("table-other-format"))
    );
    write(&desk, "words.csv", "eins,zwei\r\n1,2\r\n");
    let words = desk.run_json(&["table", "import", &desk.text("words.csv")]);
    assert_eq!(
        (words.0, &words.1["error"]["code"]),
        (2, &json!("table-no-headings"))
    );
    let strange = desk.run_json(&[
        "table",
        "import",
        &write(&desk, "strange.csv", "uid,Title\r\nx,y\r\n"),
    ]);
    assert_eq!(
        (strange.0, &strange.1["matched"]),
        (1, &json!(0)),
        "not one row is of this catalogue"
    );
    let ending = desk.run_json(&["table", "export", &desk.text("sheet.ods")]);
    assert_eq!(
        (ending.0, &ending.1["error"]["code"]),
        (2, &json!("table-ending"))
    );
    let left: Vec<PathBuf> = fs::read_dir(desk.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "part"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn through_libreoffice_nothing_changes() {
    let desk = desk();
    if Command::new("soffice").arg("--version").output().is_err() {
        println!("skipped: soffice is not here (libreoffice-calc-nogui has it)");
        return;
    }
    let uid = desk.uid("title:Denw");
    let cells: Vec<Value> = NASTY
        .iter()
        .map(|(field, value)| json!({ "uid": uid, "field": field, "value": value }))
        .collect();
    desk.call("set_cells", &json!({ "cells": cells }));
    desk.json(&["table", "export", &desk.text("sheet.xlsx")]);
    let office = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            desk.text("office")
        ))
        .args([
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
        ])
        .args([desk.text("saved"), desk.text("sheet.xlsx")])
        .env("HOME", desk.folder.path())
        .output()
        .unwrap();
    assert!(office.status.success(), "{office:?}");
    let seen = desk.json(&[
        "table",
        "import",
        &desk.text("saved/sheet.xlsx"),
        "--preview",
    ]);
    assert_eq!(
        (&seen["rows"], &seen["matched"]),
        (&json!(3), &json!(3)),
        "{seen}"
    );
    assert_eq!(changes(&seen), [], "{seen}");
    assert_eq!(problems(&seen), [], "{seen}");
}
