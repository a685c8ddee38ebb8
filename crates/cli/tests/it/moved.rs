//! Files that are renamed, copied, taken in and carried about: the recording goes with the sound.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::sound;

/// A tape without tags.
fn tape(path: &Path, pitch_hz: u32) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    sound::make(path, &["-c:a", "pcm_s16le"], pitch_hz, &[]);
}

/// The hash of the sound that stands under a title, by ffmpeg.
fn heard_of(desk: &Desk, title: &str) -> String {
    let shown = desk.json(&["show", &desk.uid(&format!("title:\"{title}\""))]);
    sound::heard(Path::new(shown["files"][0]["path"].as_str().unwrap()))
}

fn counts(report: &Value) -> [u64; 4] {
    ["imported", "updated", "unchanged", "missing"].map(|name| report[name].as_u64().unwrap())
}

/// Tapes 01 … with titles that only the catalogue knows; the sound of each title.
fn titled_tapes(desk: &Desk, count: u32) -> Vec<(String, String)> {
    let mut titled = Vec::new();
    for number in 1..=count {
        tape(
            &desk.path(&format!("tapes/{number:02}.wav")),
            150 + 40 * number,
        );
    }
    desk.import("tapes");
    for row in desk.rows("") {
        let uid = row["uid"].as_str().unwrap();
        let shown = desk.json(&["show", uid]);
        let path = Path::new(shown["files"][0]["path"].as_str().unwrap()).to_owned();
        let title = format!("Tape {}", path.file_stem().unwrap().to_str().unwrap());
        desk.call(
            "set",
            &json!({"uids": [uid], "changes": [{"field": "title", "verb": "set", "value": title}]}),
        );
        titled.push((title, sound::heard(&path)));
    }
    titled.sort();
    titled
}

fn each_has_its_sound(desk: &Desk, titled: &[(String, String)]) {
    for (title, sound) in titled {
        assert_eq!(heard_of(desk, title), *sound, "{title}");
    }
}

#[test]
fn renamed_one_up_each_tape_keeps_its_title() {
    let desk = Desk::new();
    let titled = titled_tapes(&desk, 9);
    for number in (1..=9).rev() {
        let name = |number: u32| desk.path(&format!("tapes/{number:02}.wav"));
        fs::rename(name(number), name(number + 1)).unwrap();
    }
    // A tape that nobody knew comes first now.
    tape(&desk.path("tapes/01.wav"), 1_000);
    assert_eq!(counts(&desk.import("tapes")), [1, 9, 0, 0]);
    each_has_its_sound(&desk, &titled);
    assert_eq!(desk.json(&["list"])["total"], 10);
    assert_eq!(counts(&desk.import("tapes")), [0, 0, 10, 0]);
    // The way back and forth again.
    desk.json(&["undo"]);
    assert_eq!(desk.json(&["list"])["total"], 9);
    desk.json(&["redo"]);
    each_has_its_sound(&desk, &titled);
    desk.is_sound();
}

#[test]
fn two_names_that_change_places_do_not_change_recordings() {
    let desk = Desk::new();
    let titled = titled_tapes(&desk, 3);
    let (one, two, between) = ("tapes/01.wav", "tapes/02.wav", "tapes/x");
    for (from, to) in [(one, between), (two, one), (between, two)] {
        fs::rename(desk.path(from), desk.path(to)).unwrap();
    }
    assert_eq!(counts(&desk.import("tapes")), [0, 2, 1, 0]);
    each_has_its_sound(&desk, &titled);
    desk.json(&["undo"]);
    desk.json(&["redo"]);
    each_has_its_sound(&desk, &titled);
    desk.is_sound();
}

#[test]
fn one_tape_over_another_leaves_the_other_missing_and_new_sound_is_an_update() {
    let desk = Desk::new();
    let titled = titled_tapes(&desk, 3);
    fs::rename(desk.path("tapes/03.wav"), desk.path("tapes/01.wav")).unwrap();
    assert_eq!(counts(&desk.import("tapes")), [0, 1, 1, 1]);
    each_has_its_sound(&desk, &titled[1..]);
    tape(&desk.path("tapes/02.wav"), 2_000);
    let report = desk.import("tapes");
    assert_eq!(counts(&report), [0, 1, 1, 0], "{report}");
    assert_eq!(report["updates"][0]["sound"], true, "{report}");
    assert_eq!(desk.json(&["list"])["total"], 3);
    desk.is_sound();
}

#[test]
fn what_is_there_is_not_missing_though_import_passes_it_over() {
    let desk = Desk::new();
    let names = [
        "drive/.hidden.wav",
        "drive/old.griot/a.wav",
        "drive/sound.pdf",
    ];
    for (name, pitch) in names.iter().zip([200, 300, 400]) {
        tape(&desk.path("drive/new.wav"), pitch);
        let path = desk.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::rename(desk.path("drive/new.wav"), &path).unwrap();
        assert_eq!(desk.import(name)["imported"], 1, "{name}");
    }
    assert_eq!(desk.import("drive")["missing"], 0);
    fs::remove_file(desk.path(names[0])).unwrap();
    assert_eq!(desk.import("drive")["missing"], 1);
    // What had been missing before is not counted off what is missing now.
    fs::remove_file(desk.path(names[1])).unwrap();
    tape(&desk.path("drive/back.wav"), 200);
    assert_eq!(counts(&desk.import("drive")), [0, 1, 0, 1]);
    desk.is_sound();
}

#[test]
fn masters_taken_in_again_after_tags_were_written_are_the_same_masters() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("drive"),
        "Ballaké Sissoko",
        "Déli",
        &["One", "Two"],
    );
    let drive = desk.text("drive");
    let copy = ["import", drive.as_str(), "--copy"];
    assert_eq!(counts(&desk.json(&copy)), [2, 0, 0, 0]);
    desk.json(&["set", "", "title~One~Déli"]);
    assert_eq!(desk.json(&["tags", "write", ""])["written"], 1);
    assert_eq!(counts(&desk.json(&copy)), [0, 0, 2, 0]);
    // Another time of last change on the source, as a FAT drive has it after summer time.
    let source = fs::File::options()
        .write(true)
        .open(desk.path("drive/01.flac"))
        .unwrap();
    source.set_modified(std::time::SystemTime::now()).unwrap();
    assert_eq!(counts(&desk.json(&copy)), [0, 0, 2, 0]);
    assert_eq!(sound::files(&desk.catalogue.join("masters")).len(), 2);
    assert_eq!(desk.json(&["list"])["total"], 2);
    desk.is_sound();
}

#[test]
fn masters_go_with_the_catalogue() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "Ballaké Sissoko", "Déli", &["Déli"]);
    desk.json(&["import", &desk.text("drive"), "--copy"]);
    let master = |catalogue: &str| {
        let rows = desk.json(&["--catalogue", &desk.text(catalogue), "list", ""]);
        let uid = rows["rows"][0]["uid"].as_str().unwrap().to_owned();
        let shown = desk.json(&["--catalogue", &desk.text(catalogue), "show", &uid]);
        Path::new(shown["files"][0]["path"].as_str().unwrap()).to_owned()
    };
    fs::rename(&desk.catalogue, desk.path("moved.griot")).unwrap();
    assert!(master("moved.griot").starts_with(desk.path("moved.griot").canonicalize().unwrap()));
    assert!(master("moved.griot").is_file());
    let copied = std::process::Command::new("cp")
        .args(["-a", &desk.text("moved.griot"), &desk.text("copied.griot")])
        .status();
    assert!(copied.unwrap().success());
    let before = fs::read(master("moved.griot")).unwrap();
    let copy = desk.text("copied.griot");
    desk.json(&["--catalogue", &copy, "set", "", "title=Another"]);
    assert_eq!(
        desk.json(&["--catalogue", &copy, "tags", "write", ""])["written"],
        1
    );
    assert_eq!(
        fs::read(master("moved.griot")).unwrap(),
        before,
        "the copy writes into its own"
    );
    let masters = desk.path("copied.griot").join("masters");
    let again = desk.json(&["--catalogue", &copy, "import", masters.to_str().unwrap()]);
    assert_eq!(counts(&again), [0, 0, 1, 0]);
}

#[test]
fn one_folder_imported_by_two_programs_at_once() {
    let desk = Desk::new();
    sound::make_many_small(&desk.path("drive"), 200);
    let start = || -> Child {
        desk.program()
            .args(["--json", "import", &desk.text("drive")])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let mut imported = 0;
    for child in [start(), start()] {
        let ended = child.wait_with_output().unwrap();
        let text = String::from_utf8_lossy(&ended.stdout);
        assert_eq!(ended.status.code(), Some(0), "{text}");
        let report: Value = serde_json::from_str(&text).unwrap();
        imported += report["imported"].as_u64().unwrap();
    }
    assert_eq!(imported, 200);
    assert_eq!(desk.json(&["list"])["total"], 200);
    desk.is_sound();
}

#[test]
fn two_editions_in_one_folder_are_two_releases() {
    let desk = Desk::new();
    for (name, number, title) in [("1", "KC 1", "a"), ("2", "KC 2", "b"), ("3", "KC 1", "c")] {
        fs::create_dir_all(desk.path("drive")).unwrap();
        let tags = [
            ("title", title),
            ("album", "Déli"),
            ("CATALOGNUMBER", number),
        ];
        sound::make(
            &desk.path(&format!("drive/{name}.flac")),
            &["-c:a", "flac"],
            300,
            &tags,
        );
    }
    desk.import("drive");
    assert_eq!(desk.json(&["list", "--of", "release"])["total"], 2);
    for (title, number) in [("a", "KC 1"), ("b", "KC 2"), ("c", "KC 1")] {
        let rows = desk.rows(&format!("catalognumber:\"{number}\" title:{title}"));
        assert_eq!(rows.len(), 1, "{title}");
    }
}

/// A folder of short files with a picture of 4 MB each behind a longer one; then what an import of it takes.
const HEAVY: &str = r#"
import os, resource, subprocess, sys
from mutagen.flac import FLAC, Picture
for number in range(90):
    path = f"heavy/{number + 1:03}.flac"
    with open("one.flac", "rb") as one, open(path, "wb") as copy:
        copy.write(one.read())
    picture = Picture()
    picture.type, picture.mime, picture.data = 3, "image/jpeg", os.urandom(4 << 20)
    file = FLAC(path)
    file["title"] = str(number)
    file.add_picture(picture)
    file.save()
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"#;

#[test]
fn many_pictures_do_not_fill_the_memory() {
    let desk = Desk::new();
    sound::make(&desk.path("one.flac"), &["-c:a", "flac"], 300, &[]);
    tape(&desk.path("heavy/000.wav"), 440);
    let griot = desk.program();
    let mut python = std::process::Command::new("python3");
    python.args(["-c", HEAVY]).arg(griot.get_program());
    for (name, value) in griot.get_envs() {
        python.env(name, value.unwrap_or_default());
    }
    let done = python
        .args(["import", "heavy"])
        .current_dir(desk.path(""))
        .output()
        .expect("python3 is needed");
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(
        done.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&done.stderr)
    );
    let kilobytes: u64 = said.lines().last().unwrap().trim().parse().unwrap();
    assert!(kilobytes < 250_000, "{kilobytes} kB at most");
    assert_eq!(desk.json(&["list"])["total"], 91);
}

/// Drives that come and go: file systems in memory, in a world of mounts of its own, whose uuids are
/// where the system has them. Each name is mounted in the folder `NAME` of the desk.
const WORLD: &str = r#"
set -eu
mkdir -p disks uuids
mount -t tmpfs world disks
if ! [ -d /dev/disk/by-uuid ]; then
    mkdir disks/dev
    for node in null zero urandom random; do
        : > disks/dev/$node
        mount --bind /dev/$node disks/dev/$node
    done
    mkdir -p disks/dev/disk/by-uuid
    mount --rbind disks/dev /dev
fi
mount --bind uuids /dev/disk/by-uuid
drive() {
    : > "device-$1"
    ln -sf "$PWD/device-$1" "uuids/$1"
    mkdir -p "$2"
    mount -t tmpfs "$PWD/device-$1" "$2"
}
"#;

/// Runs a script in a world of its own, `griot` being the program; `None`, plainly said, where none can be made.
fn in_a_world(desk: &Desk, script: &str) -> Option<()> {
    let unshare = |script: &str| {
        let mut command = desk.program();
        let griot = command.get_program().to_owned();
        let mut outer = std::process::Command::new("unshare");
        outer.args(["-rm", "sh", "-c", script]).env("GRIOT", griot);
        for (name, value) in command.get_envs() {
            outer.env(name, value.unwrap_or_default());
        }
        outer.current_dir(command.stdin(Stdio::null()).get_current_dir().unwrap());
        outer.output().expect("unshare is needed")
    };
    let probe = unshare("mkdir -p probe && mount -t tmpfs probe probe && umount probe");
    if !probe.status.success() {
        println!(
            "skipped: no mounts of one's own here: {}",
            String::from_utf8_lossy(&probe.stderr)
        );
        return None;
    }
    let ran = unshare(&format!("{WORLD}{script}"));
    assert!(
        ran.status.success(),
        "{}{}",
        String::from_utf8_lossy(&ran.stdout),
        String::from_utf8_lossy(&ran.stderr)
    );
    Some(())
}

fn kept(desk: &Desk, name: &str) -> Value {
    serde_json::from_slice(&fs::read(desk.path(name)).unwrap()).unwrap()
}

#[test]
fn a_drive_in_a_drawer_has_not_moved_to_the_laptop() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("files"),
        "Toumani Diabaté",
        "Kaira",
        &["One", "Two"],
    );
    let went = in_a_world(
        &desk,
        r#"
drive D plugged
cp -a files plugged/
"$GRIOT" --json import plugged > 1.json
"$GRIOT" --json set title:Two title=Edited > set.json
umount plugged
cp -a files laptop
"$GRIOT" --json import laptop > 2.json
"$GRIOT" --json list > list.json
drive D elsewhere
cp -a files elsewhere/
"$GRIOT" --json import elsewhere > 3.json
"$GRIOT" --json list title:Edited > edited.json
"$GRIOT" --json doctor > doctor.json
"#,
    );
    if went.is_none() {
        return;
    }
    assert_eq!(counts(&kept(&desk, "1.json")), [2, 0, 0, 0]);
    assert_eq!(
        counts(&kept(&desk, "2.json")),
        [2, 0, 0, 0],
        "copies are files of their own"
    );
    assert_eq!(
        kept(&desk, "list.json")["total"],
        2,
        "of the same recordings"
    );
    assert_eq!(
        counts(&kept(&desk, "3.json")),
        [0, 0, 2, 0],
        "the drive came back elsewhere"
    );
    assert_eq!(kept(&desk, "edited.json")["total"], 1);
    assert_eq!(kept(&desk, "doctor.json")["total"], 0);
}

#[test]
fn two_mounts_of_one_file_system_are_both_found() {
    let desk = Desk::new();
    sound::make_release(
        &desk.path("files"),
        "Toumani Diabaté",
        "Kaira",
        &["One", "Two"],
    );
    let went = in_a_world(
        &desk,
        r#"
drive B top
cp -a files top/home
mkdir top/music
mv top/home/02.flac top/music/01.flac
mkdir -p home a-longer-mount-point
mount --bind top/home home
mount --bind top/music a-longer-mount-point
umount top
"$GRIOT" --json import home > 1.json
"$GRIOT" --json import a-longer-mount-point > 2.json
"$GRIOT" --json tags diff "" > diff.json
"$GRIOT" --json import home a-longer-mount-point > 3.json
"#,
    );
    if went.is_none() {
        return;
    }
    assert_eq!(counts(&kept(&desk, "1.json")), [1, 0, 0, 0]);
    assert_eq!(counts(&kept(&desk, "2.json")), [1, 0, 0, 0]);
    assert_eq!(
        kept(&desk, "diff.json")["problems"],
        json!([]),
        "each under its own root"
    );
    assert_eq!(counts(&kept(&desk, "3.json")), [0, 0, 2, 0]);
}
