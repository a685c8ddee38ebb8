//! Any set of tags, in any format: what is not declared lost survives, what is, does not.

use super::*;
use griot_audio::tags::{self, WriteOptions};
use proptest::prelude::*;
use std::fs;

/// Values that formats are known to trip over, and any text.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zA-Z0-9 àéßɔߞعम]{1,24}",
        1 => "\\PC{0,12}",
        1 => ".{0,8}",
        2 => "[0-9]{1,6}",
        1 => "[0-9A]{0,2}/[0-9a]{0,2}",
        1 => "[A-Z][a-z]{0,4} \\([a-z()]{0,6}\\)",
        1 => "-?[0-9]{1,2}\\.[0-9]{2} dB",
        1 => Just("\u{feff}mark".to_owned()),
        1 => Just("nul\0in it".to_owned()),
        1 => Just("https://example.org/by".to_owned()),
        1 => Just("(17)(4)Rock".to_owned()),
        1 => Just("performer (performer)".to_owned()),
    ]
}

pub fn set() -> impl Strategy<Value = TagSet> {
    let field = (0..TagField::ALL.len()).prop_map(|i| TagField::ALL[i]);
    prop::collection::btree_map(field, prop::collection::vec(value(), 1..4), 0..12)
}

fn lost(format: TagFormat, set: &TagSet) -> Vec<TagField> {
    tags::losses(format, set)
        .into_iter()
        .map(|l| l.field)
        .collect()
}

#[test]
fn what_is_not_declared_lost_survives() {
    let dir = tempfile::tempdir().unwrap();
    let samples: Vec<_> = SAMPLES
        .iter()
        .map(|s| (s.0, s.2, sample(dir.path(), s.0)))
        .collect();
    let originals: Vec<_> = samples.iter().map(|s| fs::read(&s.2).unwrap()).collect();
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(12);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases,
        ..ProptestConfig::default()
    });
    runner
        .run(&(set(), set()), |(first, second)| {
            for ((ending, format, path), original) in samples.iter().zip(&originals) {
                fs::write(path, original).unwrap();
                let one = tags::write(path, &first, WriteOptions::default())
                    .unwrap_or_else(|e| panic!("{ending} {first:?}: {e}"));
                let read = tags::read(path).unwrap().tags;
                let differing: Vec<_> = tags::diff(&read, &first)
                    .into_iter()
                    .map(|d| d.field)
                    .collect();
                prop_assert_eq!(&differing, &lost(*format, &first), "{}: {:?}", ending, read);
                let between = fs::read(path).unwrap();
                let two = tags::write(path, &second, WriteOptions::default())
                    .unwrap_or_else(|e| panic!("{ending} {first:?} {second:?}: {e}"));
                let read = tags::read(path).unwrap().tags;
                let differing: Vec<_> = tags::diff(&read, &second)
                    .into_iter()
                    .map(|d| d.field)
                    .collect();
                prop_assert_eq!(
                    &differing,
                    &lost(*format, &second),
                    "{}: {:?}",
                    ending,
                    read
                );
                for (snapshot, bytes) in [(two.snapshot, &between), (one.snapshot, original)] {
                    if let Some(snapshot) = snapshot {
                        tags::restore(path, &snapshot).unwrap();
                    }
                    prop_assert!(
                        fs::read(path).unwrap() == *bytes,
                        "{}: not the same bytes",
                        ending
                    );
                }
            }
            Ok(())
        })
        .unwrap();
}

/// An APEv2 tag of 131 bytes has the letters of ID3v1 where ID3v1 would begin: every length around it is tried.
#[test]
fn an_ape_tag_as_long_as_id3v1_is_read_as_ape() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "wv");
    let before = fs::read(&path).unwrap();
    for len in 1..64 {
        let set = TagSet::from([(TagField::Composer, vec!["k".repeat(len)])]);
        let written = tags::write(&path, &set, WriteOptions::default())
            .unwrap_or_else(|e| panic!("{len}: {e}"));
        assert_eq!(tags::read(&path).unwrap().tags, set, "{len}");
        tags::restore(&path, &written.snapshot.unwrap()).unwrap();
        assert_eq!(fs::read(&path).unwrap(), before, "{len}");
    }
}
