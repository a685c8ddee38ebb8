//! A release from a search to the printed sheet, and all the way back.

use std::process::Command;

use serde_json::{Value, json};

use crate::desk::{Desk, NOW};
use crate::sound;

fn desk() -> Desk {
    let desk = Desk::new();
    let titles = ["Kaira", "Jarabi", "Fasa", "Lamban"];
    sound::make_release(&desk.path("drive"), "Sira", "Kéla", &titles);
    desk.import("drive");
    desk
}

/// The discs of a release: titles of their tracks.
fn discs(desk: &Desk, release: &str) -> Vec<Vec<String>> {
    let page = desk.json(&["release", "show", release]);
    let rows = |disc: &Value| {
        let tracks = disc["tracks"].as_array().unwrap();
        for (place, track) in tracks.iter().enumerate() {
            assert_eq!(track["number"], place + 1, "without holes");
        }
        tracks
            .iter()
            .map(|track| track["title"].as_str().unwrap().to_owned())
            .collect()
    };
    page["discs"].as_array().unwrap().iter().map(rows).collect()
}

#[test]
fn a_release_is_made_of_a_search_put_in_order_and_taken_back_step_by_step() {
    let desk = desk();
    let made = desk.json(&[
        "release",
        "make",
        "--title",
        "Nuits",
        "--from",
        "",
        "--sort",
        "title",
        "--descending",
    ]);
    assert_eq!(made["tracks"], 4);
    let uid = made["uid"].as_str().unwrap();
    let mut seen = vec![discs(&desk, "Nuits")];
    assert_eq!(seen[0], [["Lamban", "Kaira", "Jarabi", "Fasa"]]);
    for step in [
        &[
            "release",
            "move",
            "Nuits",
            "4",
            "2",
            "--disc",
            "1",
            "--position",
            "1",
        ][..],
        &["release", "move", "Nuits", "1", "4", "--disc", "2"],
        &["release", "disc", "Nuits", "2", "Face B"],
        &[
            "release",
            "add",
            "Nuits",
            "title:Kaira",
            "--disc",
            "2",
            "--position",
            "1",
        ],
        &["release", "add", "Nuits", "title:Kaira", "--disc", "3"],
        &["release", "remove", "Nuits", "2:1", "3:1"],
        &[
            "release",
            "move",
            "Nuits",
            "1:1",
            "1:2",
            "--disc",
            "2",
            "--position",
            "1",
        ],
    ] {
        desk.json(step);
        seen.push(discs(&desk, uid));
    }
    assert_eq!(
        seen[1..],
        [
            vec![vec!["Kaira", "Fasa", "Lamban", "Jarabi"]],
            vec![vec!["Fasa", "Lamban"], vec!["Kaira", "Jarabi"]],
            vec![vec!["Fasa", "Lamban"], vec!["Kaira", "Jarabi"]],
            vec![vec!["Fasa", "Lamban"], vec!["Kaira", "Kaira", "Jarabi"]],
            vec![
                vec!["Fasa", "Lamban"],
                vec!["Kaira", "Kaira", "Jarabi"],
                vec!["Kaira"]
            ],
            vec![vec!["Fasa", "Lamban"], vec!["Kaira", "Jarabi"]],
            vec![vec!["Fasa", "Lamban", "Kaira", "Jarabi"]],
        ]
    );
    // The recordings are on two releases now, and the first one is what their rows show.
    assert_eq!(desk.rows("release:Kéla").len(), 4);
    let history = desk.json(&["history", uid]);
    let names: Vec<&str> = history["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["operation"].as_str().unwrap())
        .collect();
    assert!(
        names.contains(&"release-make") && names.contains(&"release-move"),
        "{names:?}"
    );
    for before in seen.iter().rev().skip(1) {
        desk.json(&["undo"]);
        assert_eq!(&discs(&desk, uid), before);
    }
    desk.json(&["undo"]);
    assert_eq!(desk.run_json(&["release", "show", uid]).0, 3);
    for _ in &seen {
        desk.json(&["redo"]);
    }
    assert_eq!(Some(&discs(&desk, uid)), seen.last());
    let gone = desk.run_json(&["release", "move", "Nuits", "9"]);
    assert_eq!(
        (gone.0, &gone.1["error"]["code"]),
        (2, &json!("no-such-place"))
    );
    desk.is_sound();
}

#[test]
fn a_release_goes_out_of_its_offers_and_its_recordings_stay() {
    let desk = desk();
    let uid = desk.json(&["list", "--of", "release"])["rows"][0]["uid"].clone();
    desk.call(
        "offer_save",
        &json!({
            "name": "Café", "territory": "FR", "starts_on": "2026-12-01", "ends_before": "2027-01-01",
            "currency": "EUR", "vat_rate_bp": 2000, "track_price_minor": 100, "release_price_minor": 900,
            "formats": ["mp3"], "preview_ms": 30000, "preview_lufs": -16.0,
            "releases": [{ "release_uid": uid, "title": "", "tracks": 4 }],
        }),
    );
    let gone = desk.json(&["release", "delete", "Kéla"]);
    assert_eq!(
        (&gone["tracks"], &gone["offers"]),
        (&json!(4), &json!(["Café"]))
    );
    assert_eq!(desk.rows("").len(), 4);
    assert_eq!(desk.rows("release:none").len(), 4);
    desk.json(&["undo"]);
    assert_eq!(
        desk.json(&["release", "show", "Kéla"])["offers"],
        json!(["Café"])
    );
    desk.is_sound();
}

#[test]
fn a_cover_is_kept_as_it_is_and_judged() {
    let desk = desk();
    let image = |name: &str, arguments: &[&str]| {
        let path = desk.text(name);
        let done = Command::new("convert").args(arguments).arg(&path).status();
        assert!(done.expect("imagemagick is needed").success());
        path
    };
    let plain = image("fine.jpg", &["-size", "3000x3000", "xc:#884422"]);
    let whole = std::fs::read(&plain).unwrap();
    let cut = desk.text("cut.jpg");
    std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    for (path, expected) in [
        (plain.clone(), vec![]),
        (
            image("wide.png", &["-size", "3200x3000", "xc:#884422"]),
            vec!["cover-not-square"],
        ),
        (
            image("small.png", &["-size", "1400x1400", "xc:#884422"]),
            vec!["small-cover"],
        ),
        (
            image(
                "inks.jpg",
                &["-size", "3000x3000", "xc:#884422", "-colorspace", "CMYK"],
            ),
            vec!["cover-colours"],
        ),
        (
            image(
                "grey.png",
                &["-size", "3000x3000", "xc:gray50", "-colorspace", "Gray"],
            ),
            vec!["cover-colours"],
        ),
        (
            image(
                "deep.png",
                &[
                    "-size",
                    "3000x3000",
                    "xc:#884422",
                    "-depth",
                    "16",
                    "-define",
                    "png:bit-depth=16",
                ],
            ),
            vec!["cover-depth"],
        ),
        (
            image(
                "glass.png",
                &[
                    "-size",
                    "3000x3000",
                    "xc:#88442280",
                    "-define",
                    "png:color-type=6",
                ],
            ),
            vec!["cover-transparent"],
        ),
        (
            image(
                "turned.jpg",
                &["-size", "3000x3000", "xc:#884422", "-orient", "RightTop"],
            ),
            vec![],
        ),
        (
            image("odd.webp", &["-size", "3000x3000", "xc:#884422"]),
            vec!["cover-format"],
        ),
        (cut, vec!["cover-damaged"]),
    ] {
        let set = desk.json(&["cover", "set", "Kéla", &path]);
        let codes: Vec<&str> = set["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["code"].as_str().unwrap())
            .collect();
        assert_eq!(codes, expected, "{path}");
        let kept = desk
            .catalogue
            .join("artwork")
            .join(set["hash"].as_str().unwrap());
        assert_eq!(
            std::fs::read(kept).unwrap(),
            std::fs::read(&path).unwrap(),
            "not altered"
        );
    }
    // The word on turning is Exif's, which exiftool writes.
    let turned = desk.text("fine.jpg");
    let done = Command::new("exiftool")
        .args(["-q", "-overwrite_original", "-n", "-Orientation=6", &turned])
        .status();
    assert!(done.expect("exiftool is needed").success());
    let set = desk.json(&["cover", "set", "Kéla", &turned]);
    assert_eq!(set["findings"][0]["code"], "cover-turned");
    std::fs::write(desk.path("words.jpg"), "no picture").unwrap();
    let no = desk.run_json(&["cover", "set", "Kéla", &desk.text("words.jpg")]);
    assert_eq!((no.0, &no.1["error"]["code"]), (2, &json!("not-a-picture")));
    desk.json(&["cover", "remove", "Kéla"]);
    let found = |desk: &Desk| desk.json(&["release", "show", "Kéla"])["findings"].to_string();
    assert!(found(&desk).contains("no-cover"));
    desk.json(&["undo"]);
    assert!(!found(&desk).contains("no-cover"));
    desk.is_sound();
}

#[test]
fn a_barcode_is_finished_and_lines_are_proposed() {
    let desk = desk();
    desk.json(&[
        "set",
        "",
        "--of",
        "release",
        "barcode=376012345678",
        "date=2026-12",
        "kind=Series",
    ]);
    let page = desk.json(&["release", "show", "Kéla"]);
    assert_eq!(page["ddex_type"], "Series");
    assert_eq!(
        page["proposals"],
        json!([
            { "field": "barcode", "value": "3760123456784" },
            { "field": "barcode", "value": "376012345676" },
            { "field": "pline", "value": "℗ 2026 Kora & Cie" },
            { "field": "copyright", "value": "© 2026 Kora & Cie" },
        ])
    );
    let wrong = desk.run_json(&["set", "", "--of", "release", "kind=song"]);
    assert_eq!(
        (wrong.0, &wrong.1["error"]["code"]),
        (2, &json!("bad-value"))
    );
    let found = desk.run_json(&["check", ""]).1.to_string();
    assert!(found.contains("3760123456784"), "{found}");
}

#[test]
fn booklets_lie_with_the_catalogue_and_what_is_none_is_refused() {
    let desk = desk();
    desk.json(&["sheet", "Kéla", "--to", &desk.text("first.pdf")]);
    std::fs::write(desk.path("none.pdf"), "%PDF-1.7\nhalf of one").unwrap();
    desk.json(&[
        "booklet",
        "add",
        "Kéla",
        &desk.text("first.pdf"),
        "--name",
        "Livret",
    ]);
    let page = desk.json(&["booklet", "add", "Kéla", &desk.text("first.pdf")]);
    let names = |page: &Value| -> Vec<String> {
        let all = page["booklets"].as_array().unwrap();
        all.iter()
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&page), ["Livret", "first.pdf"]);
    let no = desk.run_json(&["booklet", "add", "Kéla", &desk.text("none.pdf")]);
    assert_eq!((no.0, &no.1["error"]["code"]), (2, &json!("not-a-booklet")));
    assert!(no.1.to_string().contains("none.pdf"));
    assert_eq!(
        names(&desk.json(&["booklet", "move", "Kéla", "2", "1"])),
        ["first.pdf", "Livret"]
    );
    assert_eq!(
        names(&desk.json(&["booklet", "rename", "Kéla", "1", "Verso"])),
        ["Verso", "Livret"]
    );
    assert_eq!(
        names(&desk.json(&["booklet", "remove", "Kéla", "2"])),
        ["Verso"]
    );
    for _ in 0..3 {
        desk.json(&["undo"]);
    }
    assert_eq!(
        names(&desk.json(&["release", "show", "Kéla"])),
        ["Livret", "first.pdf"]
    );
    desk.is_sound();
    let kept = page["booklets"][0]["hash"].as_str().unwrap();
    std::fs::remove_file(desk.catalogue.join("documents").join(kept)).unwrap();
    let ill = desk.run_json(&["doctor"]).1;
    assert_eq!(ill["rows"][0]["code"], "document-missing");
}

#[test]
fn the_sheet_can_be_read_in_every_script() {
    let desk = desk();
    let said = [
        "ليالي الميناء",
        "ߘߐ߲ߞߌߟߌ ߝߏߟߌ",
        "नदी किनारे",
        "月下船",
        "இரண்டு ஆறுகள்",
        "ⴰⴷⵔⴰⵔ",
        "የዝናብ ሌሊት",
        "ទន្លេ",
        "לילה טוב",
    ];
    let east =
        std::path::Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists();
    if !east {
        println!("skipped: no font for Chinese here");
    }
    let titles = said
        .map(|title| format!("{title} [alternative]"))
        .join("; ");
    desk.json(&[
        "set",
        "",
        "--of",
        "release",
        &format!("titles={titles}"),
        "barcode=3760123456784",
        "notes=Prise de son sur la place.",
        "pline=℗ 2026 Kora & Cie",
    ]);
    desk.json(&[
        "set",
        "title:Kaira",
        "performer=Bala (balafon); نادرة الساهلي (oud)",
        "composer=Sira",
        "work=Kaira kɔrɔ",
    ]);
    let first = desk.text("sheet.pdf");
    let made = desk.json(&["--lang", "fr", "sheet", "Kéla", "--to", &first]);
    assert_eq!(made["pages"], 1);
    assert_eq!(made["missing"].as_str().unwrap().is_empty(), east);
    let told = |program: &str, arguments: &[&str]| {
        let ran = Command::new(program).args(arguments).output();
        let ran = ran.unwrap_or_else(|_| panic!("{program} is needed (poppler-utils)"));
        String::from_utf8(ran.stdout).unwrap()
    };
    let about = told("pdfinfo", &["-isodates", &first]);
    for line in [
        "Title:           Kéla",
        "Pages:           1",
        "Tagged:          yes",
        "A4",
    ] {
        assert!(about.contains(line), "{line}: {about}");
    }
    assert!(about.contains(&NOW[..19]), "{about}");
    // Readers put marks around what runs from right to left.
    let marks = |c: &char| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text: String = told("pdftotext", &["-layout", &first, "-"])
        .chars()
        .filter(marks)
        .collect();
    for words in said.into_iter().filter(|title| east || *title != "月下船") {
        assert!(text.contains(words), "{words}: {text}");
    }
    for words in [
        "Kaira",
        "Lamban",
        "Sira",
        "0:02",
        "3760123456784",
        "℗ 2026 Kora & Cie",
        "Prise de son sur la place.",
        "Pistes",
        "Kaira kɔrɔ",
        "Bala (balafon)",
        "نادرة الساهلي",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let fonts = told("pdffonts", &[&first]);
    let embedded = fonts
        .lines()
        .skip(2)
        .filter(|line| line.contains(" yes yes yes "))
        .count();
    assert_eq!(
        embedded,
        fonts.lines().count() - 2,
        "embedded, cut down, with their letters: {fonts}"
    );
    let again = desk.text("again.pdf");
    desk.json(&["--lang", "fr", "sheet", "Kéla", "--to", &again]);
    assert_eq!(
        std::fs::read(&first).unwrap(),
        std::fs::read(&again).unwrap()
    );
}
