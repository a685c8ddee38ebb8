//! From a catalogue to a stick that others can check.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::desk::Desk;
use crate::sound;

/// A desk with two releases and one offer.
pub fn desk_with_offer() -> Desk {
    let desk = Desk::new();
    make_offer(&desk);
    desk
}

/// Puts two releases and one offer on a desk.
pub fn make_offer(desk: &Desk) {
    sound::make_release(
        &desk.path("drive/one"),
        "Oumou Sangaré",
        "Worotan",
        &["Kun Fe Ko", "Denw"],
    );
    sound::make_release(&desk.path("drive/two"), "عيشة رضوان", "أغاني", &["يا ليلي"]);
    desk.import("drive");
    let releases: Vec<_> = desk.json(&["list", "", "--of", "release"])["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| json!({ "release_uid": row["uid"], "title": row["title"], "artist": "", "artwork": null, "tracks": 0,
                           "release_price_minor": 900, "track_price_minor": 99 }))
        .collect();
    desk.call(
        "offer_save",
        &json!({ "name": "Café", "territory": "FR", "starts_on": "2026-11-01", "ends_before": "2027-11-01",
                 "currency": "EUR", "vat_rate_bp": 2000, "track_price_minor": 99, "release_price_minor": 900,
                 "formats": ["mp3"], "preview_ms": 30000, "preview_lufs": -16.0, "releases": releases }),
    );
}

fn succeeds(program: &str, arguments: &[&str], folder: &Path) {
    let done = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap_or_else(|_| panic!("{program} is needed"));
    assert!(
        done.status.success(),
        "{program}: {}{}",
        String::from_utf8_lossy(&done.stdout),
        String::from_utf8_lossy(&done.stderr)
    );
}

#[test]
fn a_bundle_that_others_can_check_and_one_changed_byte() {
    let desk = desk_with_offer();
    let stick = desk.path("stick");
    let to = desk.text("stick");
    let export = desk.json(&["kiosk", "export", "--to", &to]);
    assert_eq!(export["tracks"], 3, "{export}");

    desk.json(&["key", "export", &desk.text("griot.pub")]);
    succeeds("sha256sum", &["--quiet", "-c", "SHA256SUMS"], &stick);
    succeeds(
        "minisign",
        &[
            "-V",
            "-q",
            "-p",
            &desk.text("griot.pub"),
            "-m",
            "MANIFEST.json",
        ],
        &stick,
    );
    let good = desk.json(&["kiosk", "verify", &to]);
    assert_eq!(good["good"], true, "{good}");
    desk.json(&["kiosk", "verify", &to, "--key", &desk.text("griot.pub")]);

    // Every file, at both ends and in between; the manifest, its signature and the sums in more places.
    let mut random = fastrand::Rng::with_seed(3);
    let mut flipped = 0;
    for file in sound::files(&stick) {
        let whole = fs::read(&file).unwrap();
        let Some(last) = whole.len().checked_sub(1) else {
            continue;
        };
        let signed = ["MANIFEST.json", "MANIFEST.json.minisig", "SHA256SUMS"]
            .iter()
            .any(|name| file.ends_with(name));
        let mut places = vec![0, last];
        places.extend((0..if signed { 20 } else { 2 }).map(|_| random.usize(..=last)));
        for at in places {
            let mut bad = whole.clone();
            bad[at] ^= 1 << random.u8(..8);
            fs::write(&file, &bad).unwrap();
            let (code, answer) = desk.run_json(&["kiosk", "verify", &to]);
            assert_eq!(code, 1, "{} at {at}: {answer}", file.display());
            let name = file.file_name().unwrap().to_str().unwrap();
            let named = answer["problems"].to_string().contains(name);
            assert!(named || signed, "{name} at {at}: {answer}");
            flipped += 1;
        }
        fs::write(&file, &whole).unwrap();
    }
    println!("{flipped} flipped bits refused");
    assert_eq!(desk.run_json(&["kiosk", "verify", &to]).0, 0);

    // Somebody who does not know the label's key does not take its word.
    let stranger = Desk::empty();
    assert_eq!(stranger.run_json(&["kiosk", "verify", &to]).0, 1);
    assert_eq!(
        stranger
            .run_json(&["kiosk", "verify", &to, "--key", &desk.text("griot.pub")])
            .0,
        0
    );
}

#[test]
fn a_second_stick_is_copied_from_the_first() {
    let desk = desk_with_offer();
    let first = desk.json(&["kiosk", "export", "--to", &desk.text("one")]);
    // Three tracks, each as MP3 and as a preview; those that sound the same are made once.
    assert!(first["encoded"].as_u64() > Some(0), "{first}");
    let second = desk.json(&["kiosk", "export", "--to", &desk.text("two")]);
    assert_eq!(
        (&second["encoded"], &second["kept"]),
        (&json!(0), &json!(6))
    );
    assert_eq!(
        desk.json(&["kiosk", "verify", &desk.text("two")])["good"],
        true
    );
}

#[test]
fn what_is_no_code_stays_at_home_and_a_stick_is_made_before_its_first_day() {
    let desk = desk_with_offer();
    desk.json(&["set", "title:Denw", "language=French", "country=Mali"]);
    desk.json(&["set", "title:Kun", "language=fr-FR", "country=ml"]);
    let offers = desk.call("offers", &json!({}));
    let mut offer = offers["rows"][0].clone();
    offer["starts_on"] = json!("2027-01-01");
    desk.call("offer_save", &offer);
    let export = desk.json(&["kiosk", "export", "--to", &desk.text("stick")]);
    assert_eq!(export["tracks"], 3, "{export}");
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(desk.path("stick/MANIFEST.json")).unwrap()).unwrap();
    let tracks = manifest["releases"].as_array().unwrap().iter();
    let said: Vec<_> = tracks
        .flat_map(|release| release["tracks"].as_array().unwrap())
        .filter(|track| !track["origin"].is_null())
        .map(|track| (track["languages"].clone(), track["origin"].clone()))
        .collect();
    assert!(
        said.contains(&(json!(["fr"]), json!({ "country": "ML" }))),
        "{said:?}"
    );
    assert!(
        said.iter().any(|(_, origin)| origin["place"] == "Mali"),
        "{said:?}"
    );
    let codes = desk.run_json(&["check", "title:Denw"]).1.to_string();
    assert!(codes.contains("language-no-code") && codes.contains("country-no-code"));
}

#[test]
fn a_delta_brings_an_older_stick_up_to_date() {
    let desk = desk_with_offer();
    desk.json(&[
        "kiosk",
        "export",
        "--to",
        &desk.text("stick"),
        "--offer",
        "Café",
    ]);
    desk.json(&["set", "title:Denw", "title=Denw (Children)"]);
    let delta = desk.json(&[
        "kiosk",
        "export",
        "--to",
        &desk.text("delta"),
        "--since",
        &desk.text("stick"),
    ]);
    assert!(delta["sequence"].as_u64().unwrap() >= 2, "{delta}");
    desk.json(&[
        "kiosk",
        "apply",
        &desk.text("delta"),
        "--to",
        &desk.text("stick"),
    ]);
    let good = desk.json(&["kiosk", "verify", &desk.text("stick")]);
    assert_eq!(
        (&good["good"], &good["sequence"]),
        (&json!(true), &delta["sequence"]),
        "{good}"
    );
    let manifest = fs::read_to_string(desk.path("stick/MANIFEST.json")).unwrap();
    assert!(manifest.contains("Denw (Children)"));
}

#[test]
fn nothing_to_export_is_a_no_and_no_offer_is_wrong_usage() {
    let desk = desk_with_offer();
    let (code, answer) = desk.run_json(&[
        "kiosk",
        "export",
        "--to",
        &desk.text("none"),
        "--select",
        "title:nothing",
    ]);
    assert_eq!(code, 1, "{answer}");
    let (code, answer) = desk.run_json(&[
        "kiosk",
        "export",
        "--to",
        &desk.text("none"),
        "--offer",
        "Nobody",
    ]);
    assert!(code >= 2, "{answer}");
    let other = Desk::new();
    let (code, answer) = other.run_json(&["kiosk", "export", "--to", &other.text("none")]);
    assert_eq!(code, 2, "{answer}");
}

#[test]
fn a_bundle_carries_every_title_and_name_that_a_person_stands_by() {
    let desk = desk_with_offer();
    let titles = "titles=Ya Leïli [und-Latn transliterated]; O my night [eng translated]; Ya lyly [Latn transliterated?]; \
                  Laylī [xx-strange alternative]";
    desk.json(&["set", "ليلي", titles]);
    desk.json(&[
        "set",
        "رضوان",
        "names=Aïcha Redouane [ara-Latn transliterated]",
        "--of",
        "party",
    ]);
    let stick = desk.path("stick");
    desk.json(&["kiosk", "export", "--to", stick.to_str().unwrap()]);
    let manifest = fs::read_to_string(stick.join("MANIFEST.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let tracks = manifest["releases"].as_array().unwrap().iter();
    let mut tracks = tracks.flat_map(|release| release["tracks"].as_array().unwrap());
    let track = tracks
        .find(|track| track["titles"].as_array().unwrap().len() > 1)
        .unwrap();
    assert_eq!(
        track["titles"],
        json!([
            { "text": "يا ليلي", "script": "Arab", "kind": "original" },
            { "text": "Ya Leïli", "script": "Latn", "kind": "transliteration" },
            { "text": "O my night", "language": "eng", "script": "Latn", "kind": "translation" },
            { "text": "Laylī", "language": "xx", "kind": "alternative" },
        ])
    );
    assert_eq!(
        track["artists"][0]["other_names"],
        json!(["Aïcha Redouane"])
    );
    desk.json(&["kiosk", "verify", stick.to_str().unwrap()]);
}
