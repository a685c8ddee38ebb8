//! Writing, and what others' tools say of it.

use std::{fs, ops::ControlFlow};

use griot_exchange::kiosk::{
    bundle::{Begin, BundleError, BundleWriter, MANIFEST, SIGNATURE, SUMS, verify},
    manifest::{Manifest, Role},
};

use crate::sample::{self, go_on, key, now, run, trust_only};

#[test]
fn sha256sum_and_minisign_accept_a_bundle() {
    let dir = tempfile::tempdir().unwrap();
    let stick = dir.path().join("stick");
    let key = key();
    let report = sample::export(&stick, &key, 1, "");
    fs::write(dir.path().join("griot.pub"), key.public().to_file_text()).unwrap();

    let (ok, said) = run("sha256sum", &stick, &["--strict", "-c", SUMS]);
    assert!(ok, "{said}");
    let (ok, said) = run(
        "minisign",
        &stick,
        &["-V", "-p", "../griot.pub", "-m", MANIFEST],
    );
    assert!(ok && said.contains("sequence:1"), "{said}");

    let named: Vec<String> = fs::read_to_string(stick.join(SUMS))
        .unwrap()
        .lines()
        .map(|line| line[66..].to_owned())
        .collect();
    let there: Vec<String> = sample::tree(&stick)
        .into_keys()
        .filter(|path| path != SUMS)
        .collect();
    assert_eq!(named, there, "every file but itself");
    assert_eq!(report.files_written, there.len() as u64 + 1);
    assert!(!stick.join("next").exists());
}

#[test]
fn unchanged_content_is_neither_made_nor_written_again() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    let first = sample::export(dir.path(), &key, 1, "");
    let before = sample::tree(dir.path());
    let second = sample::export(dir.path(), &key, 2, " (changed)");
    assert_eq!(first.files_kept, 0);
    // One recording changed: its two files, the manifest, signature and sums.
    assert_eq!((second.files_written, second.files_removed), (5, 2));
    let after = sample::tree(dir.path());
    assert_eq!(after.len(), before.len());

    let manifest = Manifest::from_bytes(&after[MANIFEST]).unwrap();
    let hash = griot_exchange::kiosk::manifest::Sha256::of(&before[MANIFEST]);
    assert_eq!(manifest.previous_sha256, Some(hash));
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

#[test]
fn a_second_stick_is_copied_from_the_first_where_that_is_whole() {
    let dir = tempfile::tempdir().unwrap();
    let (one, two) = (dir.path().join("one"), dir.path().join("two"));
    let key = key();
    sample::export(&one, &key, 1, "");
    let manifest = Manifest::from_bytes(&fs::read(one.join(MANIFEST)).unwrap()).unwrap();
    let spoilt = sample::some_file(&manifest);
    let length = usize::try_from(spoilt.bytes).unwrap();
    fs::write(one.join(&spoilt.path), vec![0; length]).unwrap();

    let begin = Begin {
        others: vec![dir.path().join("away"), one.clone()],
        ..Begin::default()
    };
    let writer = BundleWriter::begin(&two, key.public(), begin, &mut go_on).unwrap();
    for entry in manifest.all_files() {
        let Some(made_from) = &entry.made_from else {
            continue;
        };
        let found = writer.find_made(made_from).unwrap();
        let whole = (entry.path != spoilt.path).then_some(entry);
        assert_eq!(found.as_ref(), whole);
    }
    let next = sample::small(&writer, 2, "");
    writer
        .finish(next, sample::tiny_assets(), &key, &mut go_on)
        .unwrap();
    let report = verify(&two, &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

#[test]
fn a_spoilt_file_is_mended_when_asked() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 1, "");
    let manifest = Manifest::from_bytes(&fs::read(dir.path().join(MANIFEST)).unwrap()).unwrap();
    let spoilt = dir.path().join(&sample::some_file(&manifest).path);
    let length = fs::metadata(&spoilt).unwrap().len();
    fs::write(&spoilt, vec![0; usize::try_from(length).unwrap()]).unwrap();

    let begin = Begin {
        recheck: true,
        ..Begin::default()
    };
    let writer = BundleWriter::begin(dir.path(), key.public(), begin, &mut go_on).unwrap();
    let manifest = sample::small(&writer, 2, "");
    writer
        .finish(manifest, sample::tiny_assets(), &key, &mut go_on)
        .unwrap();
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(report.ok, "{:?}", report.problems);
}

#[test]
fn names_fit_any_file_system() {
    let dir = tempfile::tempdir().unwrap();
    sample::full(dir.path(), &key());
    for path in sample::tree(dir.path()).into_keys() {
        let parts: Vec<&str> = path.split('/').collect();
        assert!(parts.len() <= 2, "{path}");
        for part in parts {
            assert!(part.len() <= 40 && part.is_ascii(), "{path}");
            assert!(
                !part.contains([' ', '"', '*', ':', '<', '>', '?', '\\', '|']),
                "{path}"
            );
            assert!(!part.ends_with('.') && !part.starts_with('.'), "{path}");
        }
    }
}

#[test]
fn what_is_not_ours_is_not_written_over() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("index.html"), "a page of somebody's").unwrap();
    let key = key();
    let begun = BundleWriter::begin(dir.path(), key.public(), Begin::default(), &mut go_on);
    assert!(matches!(begun, Err(BundleError::Occupied(_))));

    let stick = tempfile::tempdir().unwrap();
    let other = sample::key();
    sample::export(stick.path(), &other, 1, "");
    let begun = BundleWriter::begin(stick.path(), key.public(), Begin::default(), &mut go_on);
    assert_eq!(begun.unwrap_err().code(), "unknown-key");
    let begin = Begin {
        replace: true,
        ..Begin::default()
    };
    BundleWriter::begin(stick.path(), key.public(), begin, &mut go_on).unwrap();
}

#[test]
fn one_export_at_a_time() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    let first =
        BundleWriter::begin(dir.path(), key.public(), Begin::default(), &mut go_on).unwrap();
    let second = BundleWriter::begin(dir.path(), key.public(), Begin::default(), &mut go_on);
    assert_eq!(second.unwrap_err().code(), "bundle-busy");
    first.discard().unwrap();
    assert!(!dir.path().join("next").exists());
}

#[test]
fn a_cancelled_export_is_gone_on_with() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 1, "");
    let before = sample::tree(dir.path());
    let writer =
        BundleWriter::begin(dir.path(), key.public(), Begin::default(), &mut go_on).unwrap();
    let manifest = sample::small(&writer, 2, " again");
    let stop = &mut |_| ControlFlow::Break(());
    let stopped = writer.finish(manifest, sample::tiny_assets(), &key, stop);
    assert!(matches!(stopped, Err(BundleError::Cancelled)));
    let mut after = sample::tree(dir.path());
    after.retain(|path, _| !path.starts_with("next/"));
    assert_eq!(after, before);

    let writer =
        BundleWriter::begin(dir.path(), key.public(), Begin::default(), &mut go_on).unwrap();
    let staged = writer.find_made("track-2-1 again/Full").unwrap();
    assert_eq!(staged.unwrap().role, Role::Full, "not made a second time");
}

#[test]
fn older_sequences_and_unknown_files_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 5, "");
    let begin =
        || BundleWriter::begin(dir.path(), key.public(), Begin::default(), &mut go_on).unwrap();
    let writer = begin();
    let manifest = sample::small(&writer, 5, "");
    let refused = writer
        .finish(manifest, Vec::new(), &key, &mut go_on)
        .unwrap_err();
    assert_eq!(refused.code(), "sequence-not-above");

    let writer = begin();
    let mut manifest = sample::small(&writer, 6, "");
    manifest.releases[0].tracks[0].files[0].path = "audio/00000000000000000000.mp3".to_owned();
    let refused = writer
        .finish(manifest, Vec::new(), &key, &mut go_on)
        .unwrap_err();
    assert_eq!(refused.code(), "file-never-added");
}

#[test]
fn a_full_disk_leaves_the_bundle_before() {
    let dir = tempfile::tempdir().unwrap();
    let mount = dir.path().join("tiny");
    fs::create_dir(&mount).unwrap();
    let name = mount.to_str().unwrap();
    let (mounted, said) = run(
        "mount",
        dir.path(),
        &["-t", "tmpfs", "-o", "size=256k", "tmpfs", name],
    );
    if !mounted {
        println!(
            "skipped: a file system cannot be mounted here: {}",
            said.trim()
        );
        return;
    }
    let key = key();
    sample::export(&mount, &key, 1, "");
    let writer = BundleWriter::begin(&mount, key.public(), Begin::default(), &mut go_on).unwrap();
    let full = writer.add_bytes(sample::audio(Role::Full, "long"), &vec![7; 1 << 20]);
    let full = full.unwrap_err();
    drop(writer);
    let report = verify(&mount, &trust_only(key.public()), now(), &mut go_on).unwrap();
    // Once there is room again it goes on.
    let writer = BundleWriter::begin(&mount, key.public(), Begin::default(), &mut go_on).unwrap();
    let again = writer.add_bytes(sample::audio(Role::Full, "short"), &[7; 1000]);
    drop(writer);
    let (unmounted, _) = run("umount", dir.path(), &[name]);
    assert!(unmounted);
    assert_eq!(full.code(), "disk-full");
    assert!(report.ok, "{:?}", report.problems);
    assert!(again.is_ok(), "{again:?}");
}

#[test]
fn a_damaged_signature_does_not_stop_a_new_export() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 1, "");
    fs::write(dir.path().join(SIGNATURE), "torn").unwrap();
    sample::export(dir.path(), &key, 2, "");
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(report.ok, "{:?}", report.problems);
}
