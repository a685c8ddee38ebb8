//! Killed at any moment: the catalogue is true, no file is damaged, the work goes on.
//!
//! `GRIOT_KILLS` rounds (10 where it is not set), from the seed in `GRIOT_SEED`; a failing round names its own.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::desk::Desk;
use crate::sound;

fn rounds() -> u64 {
    std::env::var("GRIOT_KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(10)
}

fn seed() -> u64 {
    std::env::var("GRIOT_SEED")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(20_261_123)
}

/// How long a run takes that nobody kills: moments beyond that would hit nothing.
fn whole_run_ms(desk: &Desk, arguments: &[&str]) -> u64 {
    let began = Instant::now();
    desk.json(arguments);
    u64::try_from(began.elapsed().as_millis()).unwrap().max(5)
}

/// Runs the program and kills it after a random while; says whether it was still running.
fn kill_within(desk: &Desk, arguments: &[&str], random: &mut fastrand::Rng, most_ms: u64) -> bool {
    let mut child = desk
        .program()
        .arg("--json")
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_micros(random.u64(0..most_ms * 1000)));
    let running = child.try_wait().unwrap().is_none();
    // SIGKILL on Unix: no handler runs.
    let _ = child.kill();
    child.wait().unwrap();
    running
}

/// Files of the drive that are none of its music: what a killed write may leave, and the next one sweeps.
fn strays(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| {
            !(name.ends_with(".flac") || name.ends_with(".mp3")) || name.starts_with('.')
        })
        .collect()
}

#[test]
fn an_import_killed_at_any_moment_resumes() {
    let desk = Desk::empty();
    let titles: Vec<String> = (0..24).map(|number| format!("Piece {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    sound::make_release(&desk.path("drive"), "A", "B", &titles);
    desk.json(&["init", desk.catalogue.to_str().unwrap(), "--label", "L"]);
    let most_ms = whole_run_ms(&desk, &["import", &desk.text("drive")]);
    let mut killed = 0;
    for round in 0..rounds() {
        let seed = seed() + round;
        let mut random = fastrand::Rng::with_seed(seed);
        let _ = std::fs::remove_dir_all(&desk.catalogue);
        desk.json(&["init", desk.catalogue.to_str().unwrap(), "--label", "L"]);
        killed += u64::from(kill_within(
            &desk,
            &["import", &desk.text("drive")],
            &mut random,
            most_ms,
        ));
        println!("seed {seed}");
        desk.is_sound();
        let report = desk.import("drive");
        let sum: u64 = ["imported", "unchanged"]
            .iter()
            .map(|name| report[name].as_u64().unwrap())
            .sum();
        assert_eq!(sum, 24, "seed {seed}: {report}");
        assert_eq!(desk.json(&["list"])["total"], 24, "seed {seed}");
        assert_eq!(
            desk.json(&["list", "--of", "release"])["total"],
            1,
            "seed {seed}"
        );
        desk.is_sound();
    }
    println!("killed {killed} of {} imports", rounds());
}

#[test]
fn a_tag_write_killed_at_any_moment_damages_nothing() {
    let desk = Desk::new();
    let titles: Vec<String> = (0..12).map(|number| format!("Piece {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let drive = desk.path("drive");
    sound::make_release(&drive, "A", "B", &titles);
    desk.import("drive");
    let files: Vec<_> = (1..=12)
        .map(|number| drive.join(format!("{number:02}.flac")))
        .collect();
    let heard: Vec<String> = files.iter().map(|file| sound::heard(file)).collect();
    desk.json(&["set", "", "comment=first"]);
    let most_ms = whole_run_ms(&desk, &["tags", "write", ""]);
    let mut killed = 0;
    for round in 0..rounds() {
        let seed = seed() + round;
        let mut random = fastrand::Rng::with_seed(seed);
        desk.json(&[
            "set",
            "",
            &format!("comment=round {round}"),
            &format!("lyrics={}", "la ".repeat(round as usize * 200)),
        ]);
        killed += u64::from(kill_within(
            &desk,
            &["tags", "write", ""],
            &mut random,
            most_ms,
        ));
        println!("seed {seed}");
        desk.is_sound();
        for (file, heard) in files.iter().zip(&heard) {
            assert_eq!(
                &sound::heard(file),
                heard,
                "seed {seed}: {}",
                file.display()
            );
        }
        // What the killed write had done already counts as Griot's own, also before an import sees it.
        if round % 2 == 0 {
            desk.import("drive");
        }
        let wrote = desk.json(&["tags", "write", ""]);
        assert_eq!(
            wrote["problems"].as_array().unwrap().len(),
            0,
            "seed {seed}: {wrote}"
        );
        assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0, "seed {seed}");
        assert_eq!(strays(&drive), Vec::<String>::new(), "seed {seed}");
        desk.is_sound();
    }
    println!("killed {killed} of {} writes", rounds());
}

#[test]
fn an_export_killed_at_any_moment_is_finished_or_undone() {
    let desk = crate::kiosk::desk_with_offer();
    let to = desk.text("stick");
    let most_ms = whole_run_ms(&desk, &["kiosk", "export", "--to", &to]);
    let mut killed = 0;
    for round in 0..rounds() {
        let seed = seed() + round;
        let mut random = fastrand::Rng::with_seed(seed);
        println!("seed {seed}");
        desk.json(&["set", "title:Denw", &format!("version=take {round}")]);
        killed += u64::from(kill_within(
            &desk,
            &["kiosk", "export", "--to", &to],
            &mut random,
            most_ms,
        ));
        desk.is_sound();
        let export = desk.json(&["kiosk", "export", "--to", &to]);
        assert_eq!(export["tracks"], 3, "seed {seed}: {export}");
        let good = desk.json(&["kiosk", "verify", &to]);
        assert_eq!(
            good["problems"].as_array().unwrap().len(),
            0,
            "seed {seed}: {good}"
        );
        let manifest = std::fs::read_to_string(desk.path("stick/MANIFEST.json")).unwrap();
        assert!(manifest.contains(&format!("take {round}")), "seed {seed}");
    }
    println!("killed {killed} of {} exports", rounds());
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
