//! Checks of recordings and releases.

use std::collections::BTreeSet;

use griot_domain::field::FieldId;
use griot_domain::finding::{
    CoverLook, Finding, FindingCode, RecordingFacts, ReleaseFacts, Severity, check_recording,
    check_release,
};

fn bambara() -> &'static [String] {
    static LANGUAGES: std::sync::LazyLock<Vec<String>> =
        std::sync::LazyLock::new(|| vec!["bam".to_owned()]);
    &LANGUAGES
}

fn whole_recording() -> RecordingFacts<'static> {
    RecordingFacts {
        title: Some("Ambowdi"),
        artist: Some("Oumou & the others"),
        isrc: Some("FR-X76-26-00001"),
        others_with_isrc: 0,
        iswc: None,
        languages: bambara(),
        country: Some("ML"),
        has_writer: true,
        has_release: true,
        has_file: true,
        file_missing: false,
        plays_whole: true,
        ..RecordingFacts::default()
    }
}

fn whole_look() -> CoverLook<'static> {
    CoverLook {
        media_type: "image/jpeg",
        bytes: 2_000_000,
        colours: "rgb",
        bits: 8,
        alpha: false,
        turned: false,
        profile: None,
        whole: true,
    }
}

fn whole_release() -> ReleaseFacts<'static> {
    ReleaseFacts {
        title: Some("Goutte d'Or"),
        artist: Some("Various"),
        barcode: Some("3760123456784"),
        others_with_barcode: 0,
        p_line: Some("2026 Griot"),
        c_line: Some("© 2026 Griot"),
        label: Some("Griot"),
        catalogue_number: Some("G 1"),
        look: Some(whole_look()),
        date: Some("2026-12"),
        cover: Some((3000, 3000)),
        places: vec![(Some(1), Some(1)), (Some(1), Some(2)), (Some(2), Some(1))],
    }
}

fn codes(found: &[Finding]) -> Vec<&'static str> {
    found.iter().map(|f| f.code.code()).collect()
}

#[test]
fn nothing_is_found_where_all_is_well() {
    assert_eq!(check_recording(&whole_recording()), []);
    assert_eq!(check_release(&whole_release()), []);
}

#[test]
fn what_no_list_has_is_kept_and_marked() {
    let owned = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    let known = owned(&["kora", "ߓߊߟߊ", "guimbarde"]);
    let own = owned(&["kora", "tuyau de Kéla"]);
    let roles = owned(&["composer", "StoryTeller"]);
    let own_roles = owned(&["gardien du chant"]);
    let languages = owned(&["bam", "xqx"]);
    let whole = whole_recording;
    for (facts, expected) in [
        (
            RecordingFacts {
                instruments: &known,
                roles: &roles,
                access_delay: Some("50"),
                has_recording_date: true,
                place_country: Some(("Mali", "ML")),
                ..whole()
            },
            vec![],
        ),
        (
            RecordingFacts {
                instruments: &own,
                ..whole()
            },
            vec!["unknown-instrument"],
        ),
        (
            RecordingFacts {
                roles: &own_roles,
                ..whole()
            },
            vec!["unknown-role"],
        ),
        (
            RecordingFacts {
                languages: &languages,
                ..whole()
            },
            vec!["unknown-language"],
        ),
        (
            RecordingFacts {
                place_outside_tree: Some("Kéla"),
                ..whole()
            },
            vec!["place-not-in-tree"],
        ),
        (
            RecordingFacts {
                place_country: Some(("Mali", "Mali")),
                ..whole()
            },
            vec!["place-country-no-code"],
        ),
        (
            RecordingFacts {
                access_delay: Some("forever"),
                ..whole()
            },
            vec!["bad-access-delay"],
        ),
        (
            RecordingFacts {
                access_delay: Some("50 ans"),
                ..whole()
            },
            vec!["access-without-date"],
        ),
    ] {
        assert_eq!(codes(&check_recording(&facts)), expected, "{facts:?}");
    }
}

#[test]
fn each_fault_of_a_recording_is_found_alone() {
    let whole = whole_recording;
    for (facts, expected) in [
        (
            RecordingFacts {
                title: None,
                ..whole()
            },
            vec!["no-title"],
        ),
        (
            RecordingFacts {
                title: Some("  "),
                ..whole()
            },
            vec!["no-title"],
        ),
        (
            RecordingFacts {
                artist: None,
                ..whole()
            },
            vec!["no-artist"],
        ),
        (
            RecordingFacts {
                isrc: None,
                ..whole()
            },
            vec!["no-isrc"],
        ),
        (
            RecordingFacts {
                isrc: Some("FRX76"),
                ..whole()
            },
            vec!["bad-isrc"],
        ),
        (
            RecordingFacts {
                isrc: Some("XQABC2600001"),
                ..whole()
            },
            vec!["unknown-isrc-prefix"],
        ),
        (
            RecordingFacts {
                others_with_isrc: 1,
                ..whole()
            },
            vec!["isrc-twice"],
        ),
        (
            RecordingFacts {
                iswc: Some("T-034.524.680-2"),
                ..whole()
            },
            vec!["bad-iswc"],
        ),
        (
            RecordingFacts {
                languages: &[],
                ..whole()
            },
            vec!["no-language"],
        ),
        (
            RecordingFacts {
                country: Some("Mali"),
                ..whole()
            },
            vec!["country-no-code"],
        ),
        (
            RecordingFacts {
                has_writer: false,
                ..whole()
            },
            vec!["no-writer"],
        ),
        (
            RecordingFacts {
                has_release: false,
                ..whole()
            },
            vec!["no-release"],
        ),
        (
            RecordingFacts {
                has_file: false,
                ..whole()
            },
            vec!["no-file"],
        ),
        (
            RecordingFacts {
                file_missing: true,
                plays_whole: false,
                ..whole()
            },
            vec!["missing-file"],
        ),
        (
            RecordingFacts {
                plays_whole: false,
                ..whole()
            },
            vec!["does-not-play-whole"],
        ),
        (
            RecordingFacts {
                title: Some("abc\u{202E}def"),
                ..whole()
            },
            vec!["bidi-control"],
        ),
        (
            RecordingFacts {
                title: Some("abc\0def"),
                ..whole()
            },
            vec!["unclean-text"],
        ),
    ] {
        assert_eq!(codes(&check_recording(&facts)), expected);
    }
}

#[test]
fn each_fault_of_a_release_is_found_alone() {
    let whole = whole_release;
    for (facts, expected) in [
        (
            ReleaseFacts {
                title: None,
                ..whole()
            },
            vec!["no-title"],
        ),
        (
            ReleaseFacts {
                artist: None,
                ..whole()
            },
            vec!["no-artist"],
        ),
        (
            ReleaseFacts {
                barcode: None,
                ..whole()
            },
            vec!["no-barcode"],
        ),
        (
            ReleaseFacts {
                barcode: Some("3760123456789"),
                ..whole()
            },
            vec!["bad-barcode"],
        ),
        (
            ReleaseFacts {
                others_with_barcode: 2,
                ..whole()
            },
            vec!["barcode-twice"],
        ),
        (
            ReleaseFacts {
                p_line: None,
                ..whole()
            },
            vec!["no-pline"],
        ),
        (
            ReleaseFacts {
                label: None,
                catalogue_number: None,
                ..whole()
            },
            vec!["no-label", "no-catalogue-number"],
        ),
        (
            ReleaseFacts {
                date: None,
                ..whole()
            },
            vec!["no-date"],
        ),
        (
            ReleaseFacts {
                cover: None,
                look: None,
                ..whole()
            },
            vec!["no-cover"],
        ),
        (
            ReleaseFacts {
                cover: Some((1400, 1400)),
                ..whole()
            },
            vec!["small-cover"],
        ),
        (
            ReleaseFacts {
                cover: Some((3001, 3000)),
                ..whole()
            },
            vec!["cover-not-square"],
        ),
        (
            ReleaseFacts {
                places: vec![],
                ..whole()
            },
            vec!["no-tracks"],
        ),
        (
            ReleaseFacts {
                places: vec![(None, Some(1)), (Some(1), Some(1))],
                ..whole()
            },
            vec!["track-number-twice"],
        ),
        (
            ReleaseFacts {
                places: vec![(None, Some(3)), (None, Some(1))],
                ..whole()
            },
            vec!["track-number-gap"],
        ),
        (
            ReleaseFacts {
                places: vec![(None, None), (None, None)],
                ..whole()
            },
            vec![],
        ),
    ] {
        assert_eq!(codes(&check_release(&facts)), expected);
    }
}

#[test]
fn a_bad_code_says_what_was_typed_and_what_would_fit() {
    let facts = ReleaseFacts {
        barcode: Some("3760123456789"),
        ..whole_release()
    };
    let found = check_release(&facts);
    assert_eq!(found[0].field, Some(FieldId::Barcode));
    assert_eq!(
        found[0].params,
        [
            ("value", "3760123456789".to_owned()),
            ("fault", "check-digit".to_owned()),
            ("expected", "4".to_owned()),
            ("guess", "yes".to_owned()),
            ("meant", "3760123456784".to_owned()),
        ]
    );
}

#[test]
fn a_cover_is_judged_by_its_file() {
    let look = whole_look;
    for (look, expected) in [
        (
            CoverLook {
                whole: false,
                ..look()
            },
            "cover-damaged",
        ),
        (
            CoverLook {
                media_type: "image/webp",
                ..look()
            },
            "cover-format",
        ),
        (
            CoverLook {
                colours: "cmyk",
                ..look()
            },
            "cover-colours",
        ),
        (
            CoverLook {
                colours: "grey",
                ..look()
            },
            "cover-colours",
        ),
        (CoverLook { bits: 16, ..look() }, "cover-depth"),
        (
            CoverLook {
                alpha: true,
                ..look()
            },
            "cover-transparent",
        ),
        (
            CoverLook {
                turned: true,
                ..look()
            },
            "cover-turned",
        ),
        (
            CoverLook {
                profile: Some("Adobe RGB (1998)"),
                ..look()
            },
            "cover-profile",
        ),
        (
            CoverLook {
                bytes: 12_345_678,
                ..look()
            },
            "cover-heavy",
        ),
    ] {
        let facts = ReleaseFacts {
            look: Some(look),
            ..whole_release()
        };
        assert_eq!(codes(&check_release(&facts)), [expected]);
    }
    for (side, expected) in [
        (1399, "tiny-cover"),
        (1400, "small-cover"),
        (2999, "small-cover"),
    ] {
        let facts = ReleaseFacts {
            cover: Some((side, side)),
            ..whole_release()
        };
        assert_eq!(codes(&check_release(&facts)), [expected]);
    }
    // A picture whose size nobody can read is there all the same.
    let facts = ReleaseFacts {
        cover: None,
        look: Some(CoverLook {
            whole: false,
            ..look()
        }),
        ..whole_release()
    };
    assert_eq!(codes(&check_release(&facts)), ["cover-damaged"]);
}

#[test]
fn lines_of_rights_say_a_year_and_an_owner() {
    for (p_line, c_line, expected) in [
        (
            Some("℗ Griot"),
            Some("© 2026 Griot"),
            vec!["line-without-year"],
        ),
        (
            Some("℗ 2026"),
            Some("© 2026 Griot"),
            vec!["line-without-owner"],
        ),
        (
            Some("(P) 2026 Griot"),
            Some("2026"),
            vec!["line-without-owner"],
        ),
        (Some("℗ 2026 Griot"), None, vec!["no-cline"]),
        (Some("℗ 2026 Griot"), Some("  "), vec!["no-cline"]),
    ] {
        let facts = ReleaseFacts {
            p_line,
            c_line,
            ..whole_release()
        };
        assert_eq!(
            codes(&check_release(&facts)),
            expected,
            "{p_line:?} {c_line:?}"
        );
    }
}

#[test]
fn the_worst_comes_first() {
    let found = check_recording(&RecordingFacts::default());
    let weights: Vec<Severity> = found.iter().map(|f| f.severity).collect();
    assert!(weights.is_sorted());
    assert_eq!(weights.first(), Some(&Severity::Blocking));
    assert_eq!(weights.last(), Some(&Severity::Info));
}

#[test]
fn codes_are_distinct_and_kebab() {
    let codes: BTreeSet<&str> = FindingCode::ALL.iter().map(|c| c.code()).collect();
    assert_eq!(codes.len(), FindingCode::ALL.len());
    assert!(
        codes
            .iter()
            .all(|c| c.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
    );
}
