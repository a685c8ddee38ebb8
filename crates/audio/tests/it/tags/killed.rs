//! A write killed at any moment leaves the old file or the new one whole, and the next write sweeps up.

use super::*;
use griot_audio::tags::{self, WriteOptions};
use std::fs;
use std::time::Duration;

const FILE: &str = "GRIOT_TEST_KILLED_FILE";

fn set(n: u32) -> TagSet {
    TagSet::from([
        (TagField::Title, vec![n.to_string()]),
        (
            TagField::Comment,
            vec!["x".repeat((n % 7) as usize * 9_000 + 1)],
        ),
    ])
}

/// Not a test of its own: the process that is killed.
#[test]
fn writes_until_it_is_killed() {
    let Some(path) = std::env::var_os(FILE) else {
        return;
    };
    for n in 0.. {
        tags::write(Path::new(&path), &set(n), WriteOptions::default()).unwrap();
    }
}

#[test]
fn a_kill_leaves_one_file_whole() {
    let dir = tempfile::tempdir().unwrap();
    let rounds: u64 = std::env::var("GRIOT_KILLS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(50);
    let endings = ["flac", "mp3", "ogg", "front.m4a", "16.wav"];
    let samples: Vec<_> = endings.iter().map(|e| sample(dir.path(), e)).collect();
    let sounds: Vec<_> = samples.iter().map(|p| decoded(p)).collect();
    let mut random = 0x5eed_u64;
    let mut landed = 0;
    for round in 0..rounds {
        let which = (round % endings.len() as u64) as usize;
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["writes_until_it_is_killed", "--nocapture"])
            .env(FILE, &samples[which])
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(4_000 + (random >> 33) % 60_000));
        child.kill().unwrap();
        child.wait().unwrap();
        let read = tags::read(&samples[which]).unwrap_or_else(|e| panic!("round {round}: {e}"));
        if let Some(title) = read.tags.get(&TagField::Title) {
            landed += u32::from(title[0] != "0");
            assert_eq!(read.tags, set(title[0].parse().unwrap()), "round {round}");
        }
        assert_eq!(read.findings, [], "round {round}");
        assert_eq!(decoded(&samples[which]), sounds[which], "round {round}");
    }
    assert!(landed > 10, "killed before anything was written: {landed}");
    tags::sweep(dir.path()).unwrap();
    let left = fs::read_dir(dir.path()).unwrap().count();
    assert_eq!(left, endings.len(), "something was left behind");
}
