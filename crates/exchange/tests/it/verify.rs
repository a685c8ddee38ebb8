//! What `verify` notices.

use std::fs;

use griot_exchange::kiosk::{
    bundle::{FindingCode, MANIFEST, SIGNATURE, SUMS, Trust, VerifyReport, verify},
    keys::HighestSeen,
    manifest::Manifest,
};

use crate::sample::{self, go_on, key, now, trust_only};

fn codes(report: &VerifyReport) -> Vec<(FindingCode, &str)> {
    report
        .problems
        .iter()
        .map(|p| (p.code, p.path.as_str()))
        .collect()
}

#[test]
fn one_flipped_byte_anywhere_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 1, "");
    let trust = trust_only(key.public());
    for (name, bytes) in sample::tree(dir.path()) {
        let path = dir.path().join(&name);
        // Every byte of what is signed or signs; several of the rest.
        let every = if name.contains('/') {
            (bytes.len() / 7).max(1)
        } else {
            1
        };
        let every = if name == MANIFEST { 5 } else { every };
        for at in (0..bytes.len()).step_by(every).chain([bytes.len() - 1]) {
            for flip in [1, 0x80] {
                let mut flipped = bytes.clone();
                flipped[at] ^= flip;
                fs::write(&path, &flipped).unwrap();
                let report = verify(dir.path(), &trust, now(), &mut go_on).unwrap();
                assert!(!report.ok, "{name}, byte {at}, flipped by {flip}");
                let named = report
                    .problems
                    .iter()
                    .any(|p| p.path == name || p.path == SUMS);
                assert!(named, "{name}, byte {at}: {:?}", report.problems);
            }
        }
        fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
        assert!(
            !verify(dir.path(), &trust, now(), &mut go_on).unwrap().ok,
            "{name} cut short"
        );
        fs::remove_file(&path).unwrap();
        let report = verify(dir.path(), &trust, now(), &mut go_on).unwrap();
        assert!(
            codes(&report).contains(&(FindingCode::MissingFile, &name)),
            "{name} gone"
        );
        fs::write(&path, &bytes).unwrap();
    }
    assert!(verify(dir.path(), &trust, now(), &mut go_on).unwrap().ok);
}

#[test]
fn trust_never_comes_from_the_stick() {
    let dir = tempfile::tempdir().unwrap();
    let (ours, theirs) = (key(), key());
    sample::export(dir.path(), &theirs, 1, "");
    // A key that lies beside the bundle changes nothing.
    fs::write(dir.path().join("griot.pub"), theirs.public().to_file_text()).unwrap();
    let known = [ours.public().clone()];
    for trust in [
        Trust::default(),
        Trust {
            known: &known,
            ..Trust::default()
        },
        trust_only(ours.public()),
    ] {
        let report = verify(dir.path(), &trust, now(), &mut go_on).unwrap();
        assert_eq!(codes(&report), [(FindingCode::UnknownKey, SIGNATURE)]);
        assert_eq!(report.key_id, Some(theirs.public().id().to_string()));
    }
    let known = [ours.public().clone(), theirs.public().clone()];
    let trust = Trust {
        known: &known,
        ..Trust::default()
    };
    let report = verify(dir.path(), &trust, now(), &mut go_on).unwrap();
    assert!(report.ok, "{:?}", report.problems);
    // The one key that is asked for counts alone.
    let trust = Trust {
        key: Some(ours.public()),
        known: &known,
        highest_seen: None,
    };
    assert!(!verify(dir.path(), &trust, now(), &mut go_on).unwrap().ok);
}

#[test]
fn a_resigned_bundle_is_no_better_than_its_key() {
    let dir = tempfile::tempdir().unwrap();
    let (ours, theirs) = (key(), key());
    sample::export(dir.path(), &ours, 1, "");
    let forged = theirs
        .sign(&fs::read(dir.path().join(MANIFEST)).unwrap(), "x")
        .unwrap();
    fs::write(dir.path().join(SIGNATURE), forged).unwrap();
    let report = verify(dir.path(), &trust_only(ours.public()), now(), &mut go_on).unwrap();
    assert!(codes(&report).contains(&(FindingCode::UnknownKey, SIGNATURE)));
}

#[test]
fn old_and_expired_bundles_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let config = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 3, "");
    let mut seen = HighestSeen::load(config.path()).unwrap();
    seen.note(key.public().id(), sample::UID, 3).unwrap();
    let trust = Trust {
        highest_seen: Some(&seen),
        ..trust_only(key.public())
    };
    assert!(
        verify(dir.path(), &trust, now(), &mut go_on).unwrap().ok,
        "the same again is fine"
    );

    seen.note(key.public().id(), sample::UID, 4).unwrap();
    let seen = HighestSeen::load(config.path()).unwrap();
    let trust = Trust {
        highest_seen: Some(&seen),
        ..trust_only(key.public())
    };
    let late = "2027-02-01T00:00:00Z".parse().unwrap();
    let report = verify(dir.path(), &trust, late, &mut go_on).unwrap();
    assert_eq!(
        codes(&report),
        [
            (FindingCode::OlderSequence, MANIFEST),
            (FindingCode::Expired, MANIFEST)
        ]
    );
}

#[test]
fn foreign_files_count_where_they_matter() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 1, "");
    let put = |path: &str| {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "x").unwrap();
    };
    for litter in [
        "System Volume Information/IndexerVolumeGuid",
        ".Trashes/x",
        "._MANIFEST.json",
        "audio/._x.mp3",
        "preview/.DS_Store",
        "image/desktop.ini",
        "holiday.jpg",
    ] {
        put(litter);
    }
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(report.ok, "{:?}", report.problems);
    assert!(report.notes.iter().any(|note| note.path == "holiday.jpg"));

    for bad in [
        "audio/more.mp3",
        "assets/extra.js",
        "INDEX.HTM",
        "preview/deep/x.mp3",
    ] {
        put(bad);
    }
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    let foreign = FindingCode::ForeignFile;
    let expected = [
        (foreign, "INDEX.HTM"),
        (foreign, "assets/extra.js"),
        (foreign, "audio/more.mp3"),
        (foreign, "preview/deep"),
    ];
    assert_eq!(codes(&report), expected);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::export(dir.path(), &key, 1, "");
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("audio");
    fs::rename(dir.path().join("audio"), &moved).unwrap();
    std::os::unix::fs::symlink(&moved, dir.path().join("audio")).unwrap();
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(!report.ok);

    // Nor does an export write or remove anything behind one.
    let before = sample::tree(&moved);
    let begun = griot_exchange::kiosk::bundle::BundleWriter::begin(
        dir.path(),
        key.public(),
        Default::default(),
        &mut go_on,
    )
    .unwrap();
    let manifest = sample::small(&begun, 2, " again");
    assert!(
        begun
            .finish(manifest, sample::tiny_assets(), &key, &mut go_on)
            .is_err()
    );
    assert_eq!(sample::tree(&moved), before);
}

#[test]
fn what_is_no_bundle_is_said_to_be_none() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(codes(&report).contains(&(FindingCode::MissingFile, MANIFEST)));
    assert!(
        verify(
            &dir.path().join("nowhere"),
            &Trust::default(),
            now(),
            &mut go_on
        )
        .is_err()
    );

    sample::export(dir.path(), &key, 1, "");
    let path = dir.path().join(MANIFEST);
    let mut manifest = Manifest::from_bytes(&fs::read(&path).unwrap()).unwrap();
    manifest.format = 2;
    let newer = serde_json::to_vec(&manifest).unwrap();
    fs::write(&path, &newer).unwrap();
    fs::write(dir.path().join(SIGNATURE), key.sign(&newer, "x").unwrap()).unwrap();
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(
        codes(&report).contains(&(FindingCode::NewerFormat, MANIFEST)),
        "{:?}",
        report.problems
    );
}
