//! A disk that fills up in the middle of long work: a word that names it, nothing half-written, and on with room.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::small_disk::{SmallDisk, may_mount};
use crate::sound;

const MUSIC: &[&str] = &[".wav", ".aiff", ".flac", ".m4a", ".mp3", ".ogg", ".opus"];

/// That the answer is a full disk, with its way out; gives its code.
fn is_full(answer: &(i32, Value)) -> String {
    let error = &answer.1["error"];
    let code = error["code"].as_str().unwrap_or_default();
    assert!(
        answer.0 == 3 && ["disk-full", "catalogue-disk-full"].contains(&code),
        "{answer:?}"
    );
    code.to_owned()
}

#[test]
fn an_import_that_fills_the_disk_of_the_catalogue_goes_on_with_room() {
    if !may_mount("full_disk::an_import_that_fills_the_disk_of_the_catalogue_goes_on_with_room") {
        return;
    }
    let mut desk = Desk::empty();
    desk.catalogue = desk.path("small/label.griot");
    sound::make_many_small(&desk.path("drive"), 80);
    let disk = SmallDisk::mount(desk.path("small"), 16);
    let drive = desk.text("drive");
    let mut full = 0;
    for (way, kib) in [false, true]
        .into_iter()
        .flat_map(|copy| [0, 32, 96, 256, 512, 900].map(|kib| (copy, kib)))
    {
        let _ = fs::remove_dir_all(&desk.catalogue);
        desk.init();
        disk.leave(kib);
        let mut arguments = vec!["import", &drive];
        arguments.extend(way.then_some("--copy"));
        let answer = desk.run_json(&arguments);
        if answer.0 != 0 {
            is_full(&answer);
            full += 1;
        }
        disk.make_room();
        desk.is_sound();
        let report = desk.json(&arguments);
        assert_eq!(report["problems"], json!([]), "{kib} KiB: {report}");
        assert_eq!(desk.json(&["list"])["total"], 80, "{kib} KiB");
        desk.is_sound();
        let left = disk.strays(&[".wav", "catalogue.db", ".json"]);
        assert_eq!(left, Vec::<PathBuf>::new(), "{kib} KiB");
    }
    assert!(full >= 4, "{full}");
}

#[test]
fn a_tag_write_that_fills_the_drive_leaves_each_file_old_or_new() {
    if !may_mount("full_disk::a_tag_write_that_fills_the_drive_leaves_each_file_old_or_new") {
        return;
    }
    let desk = Desk::new();
    let disk = SmallDisk::mount(desk.path("drive"), 32);
    let drive = desk.path("drive");
    sound::make_all(&drive);
    desk.import("drive");
    let heard = sound::heard_all(&drive);
    for kib in [0, 30, 100, 380, 700, 1500] {
        desk.json(&["set", "", &format!("comment={kib}")]);
        disk.leave(kib);
        let answer = desk.run_json(&["tags", "write", ""]);
        if answer.0 != 0 {
            assert_eq!(is_full(&answer), "disk-full");
            let path = answer.1["error"]["params"]["path"].as_str().unwrap();
            assert!(fs::exists(path).unwrap(), "{path}");
        }
        assert!(kib > 100 || answer.0 != 0, "{kib} KiB: {answer:?}");
        assert_eq!(disk.strays(MUSIC), Vec::<PathBuf>::new(), "{kib} KiB");
        assert_eq!(sound::heard_all(&drive), heard, "{kib} KiB");
        desk.is_sound();
        disk.make_room();
        let wrote = desk.json(&["tags", "write", ""]);
        assert_eq!(wrote["problems"], json!([]), "{kib} KiB: {wrote}");
        assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0, "{kib} KiB");
        assert_eq!(sound::heard_all(&drive), heard, "{kib} KiB");
    }
    desk.is_sound();
}

#[test]
fn a_tag_write_that_fills_the_disk_of_the_catalogue_touches_no_file_without_its_way_back() {
    const NAME: &str = "full_disk::a_tag_write_that_fills_the_disk_of_the_catalogue_touches_no_file_without_its_way_back";
    if !may_mount(NAME) {
        return;
    }
    let mut desk = Desk::empty();
    desk.catalogue = desk.path("small/label.griot");
    let disk = SmallDisk::mount(desk.path("small"), 32);
    desk.init();
    let drive = desk.path("drive");
    sound::make_all(&drive);
    desk.import("drive");
    let heard = sound::heard_all(&drive);
    let mut full = 0;
    for kib in [0, 32, 64, 128, 400] {
        // Long, so that the way back is long too.
        let lyrics = format!("lyrics={kib} {}", "na ".repeat(20_000));
        desk.json(&["set", "", &lyrics]);
        disk.leave(kib);
        let answer = desk.run_json(&["tags", "write", ""]);
        if answer.0 != 0 {
            assert_eq!(is_full(&answer), "catalogue-disk-full");
            full += 1;
        }
        assert_eq!(sound::heard_all(&drive), heard, "{kib} KiB");
        disk.make_room();
        desk.is_sound();
        // What was renamed into place and could not be noted any more.
        desk.import("drive");
        let wrote = desk.json(&["tags", "write", ""]);
        assert_eq!(wrote["problems"], json!([]), "{kib} KiB: {wrote}");
        assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0, "{kib} KiB");
        assert_eq!(sound::heard_all(&drive), heard, "{kib} KiB");
    }
    assert!(full >= 2, "{full}");
    desk.is_sound();
}

#[test]
fn an_export_that_fills_the_stick_leaves_what_was_there() {
    if !may_mount("full_disk::an_export_that_fills_the_stick_leaves_what_was_there") {
        return;
    }
    let desk = crate::kiosk::desk_with_offer();
    let disk = SmallDisk::mount(desk.path("disk"), 32);
    let to = desk.text("disk/stick");
    let export = ["kiosk", "export", "--to", &to];
    let mut full = 0;
    let mut there = false;
    for (round, kib) in [0, 16, 64, 200, 500, 0, 16, 64, 200, 500]
        .into_iter()
        .enumerate()
    {
        if round == 5 {
            desk.json(&export);
            there = true;
        }
        desk.json(&["set", "title:Denw", &format!("version=take {round}")]);
        disk.leave(kib);
        let answer = desk.run_json(&export);
        if answer.0 != 0 {
            assert_eq!(is_full(&answer), "disk-full");
            let path = answer.1["error"]["params"]["path"].as_str().unwrap();
            assert!(path.starts_with(&desk.text("disk")), "{path}");
            full += 1;
        }
        if there {
            let good = desk.json(&["kiosk", "verify", &to]);
            assert_eq!(good["good"], true, "round {round}: {good}");
        }
        desk.is_sound();
        disk.make_room();
        desk.json(&export);
        let good = desk.json(&["kiosk", "verify", &to]);
        assert_eq!(good["problems"], json!([]), "round {round}: {good}");
        let manifest = fs::read_to_string(desk.path("disk/stick/MANIFEST.json")).unwrap();
        assert!(manifest.contains(&format!("take {round}")), "round {round}");
        if !there {
            fs::remove_dir_all(&to).unwrap();
        }
    }
    assert!(full >= 4, "{full}");
}
