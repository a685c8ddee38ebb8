//! A delta carries only what changed, and makes the same bundle of it.

use std::fs;

use griot_exchange::kiosk::bundle::{DELTA, SUMS, Trust, apply, verify};

use crate::sample::{self, go_on, key, now, run, trust_only};

#[test]
fn a_delta_applied_is_the_whole_export() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    let key = key();
    let trust = trust_only(key.public());
    sample::export(&at("kiosk"), &key, 1, "");
    sample::copy_tree(&at("kiosk"), &at("desk"));
    let delta = sample::export_since(&at("delta"), &key, 2, " (changed)", Some(&at("desk")));
    assert!(delta.delta);
    assert_eq!(
        delta.files_written,
        2 + 5,
        "two files, manifest, delta, their signatures, sums"
    );

    let (ok, said) = run("sha256sum", &at("delta"), &["--strict", "-c", SUMS]);
    assert!(ok, "{said}");
    let report = verify(&at("delta"), &trust, now(), &mut go_on).unwrap();
    assert!(report.ok && report.delta, "{:?}", report.problems);

    apply(&at("delta"), &at("kiosk"), &trust, now(), &mut go_on).unwrap();
    sample::export(&at("desk"), &key, 2, " (changed)");
    let (mut applied, mut whole) = (sample::tree(&at("kiosk")), sample::tree(&at("desk")));
    // Signing is not deterministic: each signature has fresh randomness in it.
    for tree in [&mut applied, &mut whole] {
        tree.remove("MANIFEST.json.minisig").unwrap();
        tree.remove(SUMS).unwrap();
    }
    assert_eq!(applied, whole);
    let report = verify(&at("kiosk"), &trust, now(), &mut go_on).unwrap();
    assert!(report.ok, "{:?}", report.problems);

    let again = apply(&at("delta"), &at("kiosk"), &trust, now(), &mut go_on).unwrap();
    assert_eq!(again.files_written, 0, "applied twice it changes nothing");
}

#[test]
fn a_delta_for_another_bundle_or_by_another_key_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    let (ours, theirs) = (key(), key());
    let trust = trust_only(ours.public());
    sample::export(&at("base"), &ours, 1, "");
    sample::export_since(&at("delta"), &ours, 2, " x", Some(&at("base")));
    sample::export(&at("other"), &ours, 1, " other");
    let before = sample::tree(&at("other"));
    let refuse = |from: &str, to: &str, trust: &Trust<'_>| {
        apply(&at(from), &at(to), trust, now(), &mut go_on)
            .unwrap_err()
            .code()
    };
    assert_eq!(refuse("delta", "other", &trust), "wrong-base");
    assert_eq!(
        refuse("delta", "base", &trust_only(theirs.public())),
        "bad-delta"
    );
    assert_eq!(refuse("base", "other", &trust), "not-a-delta");
    assert_eq!(sample::tree(&at("other")), before);
    let begun = griot_exchange::kiosk::bundle::BundleWriter::begin(
        &at("more"),
        theirs.public(),
        griot_exchange::kiosk::bundle::Begin {
            since: Some(at("base")),
            ..Default::default()
        },
        &mut go_on,
    );
    assert_eq!(begun.unwrap_err().code(), "unknown-key");
}

#[test]
fn one_flipped_byte_in_a_delta_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let at = |name: &str| dir.path().join(name);
    let key = key();
    let trust = trust_only(key.public());
    sample::export(&at("base"), &key, 1, "");
    sample::export_since(&at("delta"), &key, 2, " x", Some(&at("base")));
    let before = sample::tree(&at("base"));
    for (name, bytes) in sample::tree(&at("delta")) {
        let path = at("delta").join(&name);
        for at_byte in [0, bytes.len() / 3, bytes.len() / 2, bytes.len() - 1] {
            let mut flipped = bytes.clone();
            flipped[at_byte] ^= 1;
            fs::write(&path, &flipped).unwrap();
            assert!(
                apply(&at("delta"), &at("base"), &trust, now(), &mut go_on).is_err(),
                "{name}"
            );
        }
        fs::write(&path, &bytes).unwrap();
    }
    assert_eq!(sample::tree(&at("base")), before);
    // What a delta adds must lie in it.
    fs::remove_file(at("delta").join(DELTA)).unwrap();
    assert!(!verify(&at("delta"), &trust, now(), &mut go_on).unwrap().ok);
}
