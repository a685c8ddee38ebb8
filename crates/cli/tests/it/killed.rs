//! Killed at any moment: the catalogue is true, no file is damaged, the work goes on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::json;

use crate::desk::Desk;
use crate::rounds::{go, kill_within, whole_run};
use crate::sound;

/// Files of a folder that are none of its music: what a killed write may leave, and the next one sweeps.
fn strays(folder: &Path) -> Vec<PathBuf> {
    let mut strays = sound::files(folder);
    strays.retain(|file| {
        let name = file.file_name().unwrap().to_str().unwrap();
        let music = ["flac", "mp3", "m4a", "ogg", "opus", "wav", "aiff"]
            .iter()
            .any(|ending| name.ends_with(ending));
        !music || name.starts_with('.')
    });
    strays
}

#[test]
fn an_import_killed_at_any_moment_resumes() {
    // More than two batches, so that some are in already.
    const FILES: usize = 150;
    let desk = Desk::in_memory();
    sound::make_many_small(&desk.path("drive"), FILES);
    let fresh = desk.path("fresh");
    copy_folder(&desk.catalogue, &fresh);
    let drive = desk.text("drive");
    let ways: [&[&str]; 2] = [&["import", &drive], &["import", "--copy", &drive]];
    let mut most = ways.map(|arguments| {
        put_back(&fresh, &desk.catalogue);
        whole_run(&desk, arguments)
    });
    go("import", |seed, random| {
        put_back(&fresh, &desk.catalogue);
        let way = usize::from(random.u8(..4) == 0);
        let killed = kill_within(&desk, ways[way], random, &mut most[way]);
        desk.is_sound();
        let report = desk.json(ways[way]);
        let sum: u64 = ["imported", "unchanged"]
            .iter()
            .map(|name| report[name].as_u64().unwrap())
            .sum();
        assert_eq!(sum, FILES as u64, "seed {seed}: {report}");
        assert_eq!(report["problems"], json!([]), "seed {seed}");
        assert_eq!(desk.json(&["list"])["total"], FILES, "seed {seed}");
        assert_eq!(
            desk.json(&["list", "--of", "release"])["total"],
            1,
            "seed {seed}"
        );
        let masters = desk.catalogue.join("masters");
        if masters.exists() {
            assert_eq!(strays(&masters), Vec::<PathBuf>::new(), "seed {seed}");
            assert_eq!(sound::files(&masters).len(), FILES, "seed {seed}");
        }
        desk.is_sound();
        killed
    });
}

/// Puts a folder as it was in place of what became of it.
fn put_back(kept: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    copy_folder(kept, to);
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).unwrap();
            let modified = entry.metadata().unwrap().modified().unwrap();
            fs::File::open(target)
                .unwrap()
                .set_modified(modified)
                .unwrap();
        }
    }
}

#[test]
fn a_tag_write_killed_at_any_moment_damages_nothing() {
    let desk = Desk::in_memory();
    let drive = desk.path("drive");
    sound::make_all(&drive);
    // One of each way of writing.
    for name in ["wav24.wav", "wav32f.wav", "rf64.wav", "aac.m4a"] {
        fs::remove_file(drive.join(name)).unwrap();
    }
    desk.import("drive");
    let heard = sound::heard_all(&drive);
    desk.json(&["set", "", "comment=first"]);
    let (fresh, files) = (desk.path("fresh"), desk.path("files"));
    copy_folder(&desk.catalogue, &fresh);
    copy_folder(&drive, &files);
    let mut most = whole_run(&desk, &["tags", "write", ""]);
    go("tags", |seed, random| {
        put_back(&fresh, &desk.catalogue);
        put_back(&files, &drive);
        desk.json(&[
            "set",
            "",
            &format!("comment=round {seed}"),
            &format!("lyrics={}", "la ".repeat(random.usize(..4000))),
        ]);
        let killed = kill_within(&desk, &["tags", "write", ""], random, &mut most);
        desk.is_sound();
        assert_eq!(sound::heard_all(&drive), heard, "seed {seed}");
        // What the killed write had done already counts as Griot's own, also before an import sees it.
        if random.bool() {
            desk.import("drive");
        }
        let wrote = desk.json(&["tags", "write", ""]);
        assert_eq!(wrote["problems"], json!([]), "seed {seed}: {wrote}");
        assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0, "seed {seed}");
        assert_eq!(strays(&drive), Vec::<PathBuf>::new(), "seed {seed}");
        assert_eq!(sound::heard_all(&drive), heard, "seed {seed}");
        desk.is_sound();
        killed
    });
}

#[test]
fn an_undo_of_a_tag_write_killed_at_any_moment_goes_on() {
    let desk = Desk::in_memory();
    let drive = desk.path("drive");
    // Three batches.
    sound::make_many_small(&drive, 40);
    desk.import("drive");
    let bytes = || -> Vec<Vec<u8>> {
        let files = sound::files(&drive);
        files.iter().map(|file| fs::read(file).unwrap()).collect()
    };
    let before = bytes();
    desk.json(&["set", "", "comment=written"]);
    desk.json(&["tags", "write", ""]);
    let after = bytes();
    let (fresh, files) = (desk.path("fresh"), desk.path("files"));
    copy_folder(&desk.catalogue, &fresh);
    copy_folder(&drive, &files);
    let mut most = whole_run(&desk, &["undo"]);
    go("undo", |seed, random| {
        put_back(&fresh, &desk.catalogue);
        put_back(&files, &drive);
        let killed = kill_within(&desk, &["undo"], random, &mut most);
        desk.is_sound();
        let next = desk.call("session_state", &json!({}))["undo"].clone();
        if next["operation"] == "tags-write" {
            desk.json(&["undo"]);
        }
        assert!(bytes() == before, "seed {seed}: not all are back");
        assert_eq!(strays(&drive), Vec::<PathBuf>::new(), "seed {seed}");
        let known = desk.import("drive");
        assert_eq!(known["unchanged"], 40, "seed {seed}: {known}");
        desk.json(&["redo"]);
        assert!(bytes() == after, "seed {seed}: not all are written again");
        desk.is_sound();
        killed
    });
}

#[test]
fn an_export_killed_at_any_moment_is_finished_or_undone() {
    let desk = Desk::in_memory();
    crate::kiosk::make_offer(&desk);
    let to = desk.text("stick");
    let export = ["kiosk", "export", "--to", &to];
    let mut first = whole_run(&desk, &export);
    desk.json(&["set", "title:Denw", "version=first"]);
    let mut again = whole_run(&desk, &export);
    go("export", |seed, random| {
        let mut most = &mut again;
        if random.u8(..4) == 0 {
            fs::remove_dir_all(&to).unwrap();
            most = &mut first;
        }
        desk.json(&["set", "title:Denw", &format!("version=take {seed}")]);
        let killed = kill_within(&desk, &export, random, most);
        desk.is_sound();
        let report = desk.json(&export);
        assert_eq!(report["tracks"], 3, "seed {seed}: {report}");
        let good = desk.json(&["kiosk", "verify", &to]);
        assert_eq!(good["problems"], json!([]), "seed {seed}: {good}");
        let manifest = fs::read_to_string(desk.path("stick/MANIFEST.json")).unwrap();
        assert!(manifest.contains(&format!("take {seed}")), "seed {seed}");
        assert!(!desk.path("stick/next").exists(), "seed {seed}");
        killed
    });
}

#[test]
fn ctrl_c_stops_cleanly() {
    // Making the example's music takes much longer than this waits.
    let desk = Desk::empty();
    let child = desk
        .program()
        .args(["--json", "example", &desk.text("example.griot")])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(700));
    let sent = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
    let ended = child.wait_with_output().unwrap();
    let answer: serde_json::Value = serde_json::from_slice(&ended.stdout).unwrap();
    assert_eq!(
        (ended.status.code(), &answer["error"]["code"]),
        (Some(3), &"cancelled".into()),
        "{answer}"
    );
}
