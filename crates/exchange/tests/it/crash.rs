//! Kills at every step of the switch, and what comes after.

use std::{
    fs,
    ops::ControlFlow,
    panic::{AssertUnwindSafe, catch_unwind},
};

use griot_exchange::kiosk::bundle::{
    Begin, BundleWriter, FindingCode, Progress, Recovery, Stage, recover, verify,
};

use crate::sample::{self, go_on, key, now, run, trust_only};

/// Exports over a bundle and dies before step `at`; how many steps there were.
fn die_at(at: u64) -> u64 {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    let trust = trust_only(key.public());
    sample::export(dir.path(), &key, 1, "");
    let before = sample::tree(dir.path());
    let writer =
        BundleWriter::begin(dir.path(), key.public(), Begin::default(), &mut go_on).unwrap();
    let manifest = sample::small(&writer, 2, " (changed)");
    let mut steps = 0;
    let died = catch_unwind(AssertUnwindSafe(|| {
        writer.finish(
            manifest,
            sample::tiny_assets(),
            &key,
            &mut |progress: Progress| {
                if matches!(progress.stage, Stage::Syncing | Stage::Switching) {
                    // Not `panic!`: the hook would print.
                    if steps == at {
                        std::panic::resume_unwind(Box::new("killed"));
                    }
                    steps += 1;
                }
                ControlFlow::Continue(())
            },
        )
    }));
    assert_eq!(died.is_err(), steps == at);

    let report = verify(dir.path(), &trust, now(), &mut go_on).unwrap();
    assert!(report.ok, "step {at}: {:?}", report.problems);
    let sequence = report.summary.as_ref().unwrap().sequence;
    let (ok, said) = run(
        "sha256sum",
        dir.path(),
        &["--strict", "--quiet", "-c", "SHA256SUMS"],
    );
    assert!(ok, "step {at}: {said}");
    let mut after = sample::tree(dir.path());
    after.retain(|path, _| !path.starts_with("next/"));
    match sequence {
        1 => assert_eq!(after, before, "step {at}: all before"),
        _ => assert!(!dir.path().join("next").exists(), "step {at}: all after"),
    }
    sample::export(dir.path(), &key, 3, " (changed)");
    let report = verify(dir.path(), &trust, now(), &mut go_on).unwrap();
    assert!(
        report.ok,
        "step {at}, exported again: {:?}",
        report.problems
    );
    steps
}

#[test]
fn a_kill_at_any_step_leaves_one_bundle_or_the_other() {
    let all = die_at(u64::MAX);
    assert!(all > 8, "{all} steps");
    for at in 0..all {
        die_at(at);
    }
}

#[test]
fn a_torn_journal_counts_for_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 1, "");
    let before = sample::tree(dir.path());
    let next = dir.path().join("next");
    fs::create_dir(&next).unwrap();
    for torn in [
        "",
        "abc",
        &format!(
            "{}\n{{\"moves\":[],\"removes\":[\"audio/x.mp3\"]}}",
            "0".repeat(64)
        ),
    ] {
        fs::write(next.join("journal.txt"), torn).unwrap();
        assert_eq!(recover(dir.path()).unwrap(), Recovery::Unfinished);
    }
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(report.ok && report.notes[0].code == FindingCode::UnfinishedExport);
    fs::remove_dir_all(&next).unwrap();
    assert_eq!(sample::tree(dir.path()), before);
}

#[test]
fn a_journal_from_the_stick_reaches_nothing_outside() {
    let dir = tempfile::tempdir().unwrap();
    let stick = dir.path().join("stick");
    fs::create_dir_all(stick.join("next")).unwrap();
    fs::write(dir.path().join("precious"), "x").unwrap();
    for path in [
        "../precious",
        "/etc/hostname",
        "audio/../../precious",
        "holiday.jpg",
    ] {
        let body = format!("{{\n  \"moves\": [],\n  \"removes\": [\n    \"{path}\"\n  ]\n}}\n");
        let hash = griot_exchange::kiosk::manifest::Sha256::of(body.as_bytes());
        fs::write(stick.join("next/journal.txt"), format!("{hash}\n{body}")).unwrap();
        assert_eq!(recover(&stick).unwrap(), Recovery::Unfinished, "{path}");
    }
    assert!(dir.path().join("precious").exists());
}

#[test]
fn a_switch_whose_files_are_gone_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 1, "");
    let hash = "0".repeat(64);
    let body = format!(
        "{{\"moves\":[{{\"path\":\"audio/{}.mp3\",\"bytes\":5,\"sha256\":\"{hash}\"}}],\"removes\":[]}}",
        &hash[..20]
    );
    let sum = griot_exchange::kiosk::manifest::Sha256::of(body.as_bytes());
    fs::create_dir(dir.path().join("next")).unwrap();
    fs::write(
        dir.path().join("next/journal.txt"),
        format!("{sum}\n{body}"),
    )
    .unwrap();
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert_eq!(report.problems[0].code, FindingCode::HalfWritten);
}
