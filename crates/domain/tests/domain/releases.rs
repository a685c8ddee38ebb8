//! Releases: barcodes that were meant, rights lines, and the order of tracks.

use griot_domain::codes::meant_barcodes;
use griot_domain::release::order::{moved, with, without};
use griot_domain::release::{LineMark, ReleaseKind, RightsLine};
use proptest::prelude::*;

#[test]
fn digits_are_finished_or_mended() {
    for (typed, meant) in [
        ("03600029145", &["036000291452"][..]),
        ("400638133393", &["4006381333931", "400638133390"]),
        ("4006381333930", &["4006381333931"]),
        ("036000291453", &["0360002914539", "036000291452"]),
        ("9638507", &["96385074"]),
        ("96385075", &["96385074"]),
        ("400 6381-33393 0", &["4006381333931"]),
        ("4006381333931", &[]),
        ("036000291452", &[]),
        ("", &[]),
        ("0000000", &[]),
        ("12345", &[]),
        ("40063813339A1", &[]),
        ("40063813339310", &[]),
    ] {
        let found = meant_barcodes(typed);
        let found: Vec<&str> = found.iter().map(|one| one.as_str()).collect();
        assert_eq!(found, meant, "{typed}");
    }
}

#[test]
fn lines_are_read_as_people_write_them() {
    for (typed, year, owner) in [
        ("℗ 2026 Griot Records", Some(2026), Some("Griot Records")),
        (
            "(P) & (C) 1998 Ocora, Radio France",
            Some(1998),
            Some("Ocora, Radio France"),
        ),
        ("© 1977–2026 Awa Diop", Some(2026), Some("Awa Diop")),
        ("2026 ديوان", Some(2026), Some("ديوان")),
        ("Copyright 1978, Griot", Some(1978), Some("Griot")),
        ("℗ Griot", None, Some("Griot")),
        ("℗ 2026", Some(2026), None),
        ("℗", None, None),
        ("", None, None),
        ("12345 Griot", None, Some("12345 Griot")),
        ("℗ 2026 2 Rives", Some(2026), Some("2 Rives")),
    ] {
        let read = RightsLine::read(typed);
        assert_eq!((read.year, read.owner.as_deref()), (year, owner), "{typed}");
    }
    let propose = |date, owner| RightsLine::propose(LineMark::Sound, date, owner);
    assert_eq!(
        propose(Some("2026-12-01"), Some("Griot")).as_deref(),
        Some("℗ 2026 Griot")
    );
    assert_eq!(propose(Some("26"), Some("Griot")), None);
    assert_eq!(propose(None, Some("Griot")), None);
    assert_eq!(propose(Some("2026"), Some(" ")), None);
}

#[test]
fn kinds_have_a_word_of_ddex_each() {
    for kind in ReleaseKind::ALL {
        assert_eq!(ReleaseKind::find_by_name(kind.name()), Some(*kind));
        assert!(ReleaseKind::find_by_name(kind.ddex()).is_some());
    }
    assert_eq!(
        ReleaseKind::find_by_name("Series"),
        Some(ReleaseKind::FieldSeries)
    );
    assert_eq!(ReleaseKind::find_by_name("song"), None);
}

#[test]
fn tracks_move_within_and_between_discs() {
    let discs = vec![vec![1, 2, 3], vec![4, 5]];
    for (chosen, disc, place, expected) in [
        (&[3][..], 0, 0, vec![vec![3, 1, 2], vec![4, 5]]),
        (&[1], 0, 1, vec![vec![2, 1, 3], vec![4, 5]]),
        (&[1, 3], 1, 1, vec![vec![2], vec![4, 1, 3, 5]]),
        (&[5, 1], 0, 9, vec![vec![2, 3, 1, 5], vec![4]]),
        (&[4, 5], 0, 0, vec![vec![4, 5, 1, 2, 3]]),
        (&[1, 2, 3], 2, 0, vec![vec![4, 5], vec![1, 2, 3]]),
        (&[2], 7, 0, vec![vec![1, 3], vec![4, 5], vec![2]]),
        (&[], 0, 0, discs.clone()),
    ] {
        assert_eq!(
            moved(&discs, chosen, disc, place),
            expected,
            "{chosen:?} {disc} {place}"
        );
    }
    assert_eq!(without(&discs, &[4, 5]), vec![vec![1, 2, 3]]);
    assert_eq!(with(&discs, &[9], 1, 0), vec![vec![1, 2, 3], vec![9, 4, 5]]);
    assert_eq!(with(&[], &[9], 0, 0), vec![vec![9]]);
}

proptest! {
    #[test]
    fn a_move_loses_and_doubles_nothing(
        sizes in prop::collection::vec(1_usize..5, 1..4),
        chosen in prop::collection::vec(0_usize..20, 0..6),
        disc in 0_usize..6,
        place in 0_usize..8,
    ) {
        let mut next = 0;
        let discs: Vec<Vec<usize>> = sizes
            .iter()
            .map(|size| {
                let row = (next..next + size).collect();
                next += size;
                row
            })
            .collect();
        let after = moved(&discs, &chosen, disc, place);
        let mut tracks: Vec<usize> = after.iter().flatten().copied().collect();
        tracks.sort_unstable();
        prop_assert_eq!(tracks, (0..next).collect::<Vec<_>>());
        prop_assert!(after.iter().all(|row| !row.is_empty()));
    }
}
