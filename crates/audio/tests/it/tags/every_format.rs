//! Write everything, read it back, take it back.

use super::*;
use griot_audio::tags::{self, Loss, LossReason, WriteOptions};
use std::fs;

#[test]
fn every_field_goes_into_every_format_and_out_again() {
    let dir = tempfile::tempdir().unwrap();
    for (ending, _, format) in SAMPLES {
        let path = sample(dir.path(), ending);
        let before = fs::read(&path).unwrap();
        let sound = decoded(&path);
        let wanted = full();

        let written = tags::write(&path, &wanted, WriteOptions::default())
            .unwrap_or_else(|e| panic!("{ending}: {e}"));
        let read = tags::read(&path).unwrap();
        assert_eq!(read.format, *format, "{ending}");
        let lost: Vec<_> = tags::losses(*format, &wanted)
            .into_iter()
            .map(|l| l.field)
            .collect();
        let differing: Vec<_> = tags::diff(&read.tags, &wanted)
            .into_iter()
            .map(|d| d.field)
            .collect();
        assert_eq!(differing, lost, "{ending}");
        assert_eq!(decoded(&path), sound, "{ending}");
        assert_eq!(read.findings, [], "{ending}");

        // The same again touches nothing.
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        let again = tags::write(&path, &wanted, WriteOptions::default()).unwrap();
        assert_eq!((again.snapshot, again.changed), (None, vec![]), "{ending}");
        assert_eq!(again.file_hash, None, "{ending}");
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), modified);

        // One field more, one less; and back, step by step.
        let full_bytes = fs::read(&path).unwrap();
        let mut other = read.tags.clone();
        other.insert(TagField::Title, vec!["Djorolen".to_owned()]);
        other.remove(&TagField::Comment);
        let second = tags::write(&path, &other, WriteOptions::default()).unwrap();
        assert_eq!(
            second.changed,
            [TagField::Title, TagField::Comment],
            "{ending}"
        );
        assert_eq!(tags::read(&path).unwrap().tags, other, "{ending}");
        assert_eq!(decoded(&path), sound, "{ending}");
        let other_bytes = fs::read(&path).unwrap();
        let redo = tags::restore(&path, &second.snapshot.unwrap()).unwrap();
        assert!(
            fs::read(&path).unwrap() == full_bytes,
            "{ending}: second step back"
        );
        tags::restore(&path, redo.snapshot.as_ref().unwrap()).unwrap();
        assert!(
            fs::read(&path).unwrap() == other_bytes,
            "{ending}: forth again"
        );
        tags::restore(
            &path,
            &tags::write(&path, &read.tags, WriteOptions::default())
                .unwrap()
                .snapshot
                .unwrap(),
        )
        .unwrap();
        assert!(fs::read(&path).unwrap() == other_bytes, "{ending}");
        fs::write(&path, &full_bytes).unwrap();
        tags::restore(&path, &written.snapshot.unwrap()).unwrap();
        assert!(
            fs::read(&path).unwrap() == before,
            "{ending}: not the same bytes"
        );

        // Everything away.
        tags::write(&path, &TagSet::new(), WriteOptions::default()).unwrap();
        assert_eq!(tags::read(&path).unwrap().tags, TagSet::new(), "{ending}");
        assert_eq!(decoded(&path), sound, "{ending}");
    }
}

#[test]
fn a_snapshot_of_another_state_brings_the_fields_back() {
    let dir = tempfile::tempdir().unwrap();
    for (ending, ..) in SAMPLES {
        let path = sample(dir.path(), ending);
        let set = |title: &str| TagSet::from([(TagField::Title, vec![title.to_owned()])]);
        tags::write(&path, &set("one"), WriteOptions::default()).unwrap();
        let snapshot = tags::write(&path, &set("two, and longer"), WriteOptions::default())
            .unwrap()
            .snapshot
            .unwrap();
        tags::write(
            &path,
            &set("three, by another program, and longer still"),
            WriteOptions::default(),
        )
        .unwrap();
        tags::restore(&path, &snapshot).unwrap();
        assert_eq!(tags::read(&path).unwrap().tags, set("one"), "{ending}");
    }
}

#[test]
fn what_is_lost_is_said_and_why() {
    let set = |field, values: &[&str]| {
        TagSet::from([(field, values.iter().map(|v| (*v).to_owned()).collect())])
    };
    let loss = |field, reason| vec![Loss { field, reason }];
    use TagField as F;
    let peak = set(F::ReplayGainTrackPeak, &["0.5"]);
    assert_eq!(
        tags::losses(TagFormat::OggOpus, &peak),
        loss(F::ReplayGainTrackPeak, LossReason::NoPlace)
    );
    let ids = set(F::MbRecordingId, &["a", "b"]);
    assert_eq!(
        tags::losses(TagFormat::Mpeg, &ids),
        loss(F::MbRecordingId, LossReason::FirstValueOnly)
    );
    assert_eq!(tags::losses(TagFormat::Flac, &ids), []);
    let side = set(F::TrackNumber, &["A1"]);
    assert_eq!(
        tags::losses(TagFormat::Mp4, &side),
        loss(F::TrackNumber, LossReason::Altered(vec![]))
    );
    assert_eq!(tags::losses(TagFormat::Mpeg, &side), []);
    let padded = set(F::TrackNumber, &["01"]);
    assert_eq!(
        tags::losses(TagFormat::Mp4, &padded),
        loss(F::TrackNumber, LossReason::Altered(vec![]))
    );
    let slow = set(F::Bpm, &["97.5"]);
    assert_eq!(
        tags::losses(TagFormat::Mp4, &slow),
        loss(F::Bpm, LossReason::Altered(vec![]))
    );
    let genre = set(F::Genre, &["17"]);
    assert_eq!(
        tags::losses(TagFormat::Aiff, &genre),
        loss(F::Genre, LossReason::Altered(vec!["Rock".to_owned()]))
    );
    for (_, _, format) in SAMPLES {
        assert_eq!(tags::losses(*format, &TagSet::new()), []);
    }
}
