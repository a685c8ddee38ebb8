//! Codes: the published vectors, the ways people write them, and what a check digit catches.

use griot_domain::codes::{
    Barcode, CodeFault, CodeKind, IpiBaseNumber, IpiNameNumber, Isni, Isrc, IsrcPrefix, Iswc,
    display, validate,
};
use proptest::prelude::*;

#[test]
fn known_codes_are_read_in_every_writing() {
    use CodeKind as K;
    for (kind, written, compact) in [
        (K::Isrc, "FRUM70701194", "FRUM70701194"),
        (K::Isrc, "fr-um7-07-01194", "FRUM70701194"),
        (K::Isrc, "ISRC FR-X76-26-00001", "FRX762600001"),
        (K::Isrc, " FR X76 26 00001\t", "FRX762600001"),
        (K::Isrc, "ISRC: QM–24S–19–05201", "QM24S1905201"),
        (K::Isrc, "ＦＲＸ７６２６００００１", "FRX762600001"),
        (K::Barcode, "4006381333931", "4006381333931"),
        (K::Barcode, "5901234123457", "5901234123457"),
        (K::Barcode, "036000291452", "036000291452"),
        (K::Barcode, "0 36000 29145 2", "036000291452"),
        (K::Barcode, "EAN 3-760123-456784", "3760123456784"),
        (K::Barcode, "96385074", "96385074"),
        (K::Iswc, "T-034.524.680-1", "T0345246801"),
        (K::Iswc, "T0345246801", "T0345246801"),
        (K::Iswc, "iswc t 034 524 680 1", "T0345246801"),
        (K::Ipi, "00000000199", "00000000199"),
        (K::Ipi, "199", "00000000199"),
        (K::Ipi, "00045620792", "00045620792"),
        (K::Ipi, "IPI 00045.62.07.92", "00045620792"),
        (K::Ipi, "I-123456789-3", "I1234567893"),
        (K::Ipi, "IPI: I-123456789-3", "I1234567893"),
        (K::Isni, "0000000081266409", "0000000081266409"),
        (K::Isni, "0000 0001 2146 438x", "000000012146438X"),
        (K::Isni, "ISNI 0000 0001 2146 438X", "000000012146438X"),
        (
            K::Isni,
            "https://isni.org/isni/000000012146438X",
            "000000012146438X",
        ),
    ] {
        assert_eq!(validate(kind, written).as_deref(), Ok(compact), "{written}");
        assert_eq!(
            validate(kind, &display(kind, written)).as_deref(),
            Ok(compact)
        );
    }
}

#[test]
fn wrong_codes_say_what_is_wrong_and_where() {
    use CodeKind as K;
    let check = |expected: &str| CodeFault::CheckDigit {
        expected: expected.to_owned(),
    };
    for (kind, written, fault) in [
        (K::Isrc, "", CodeFault::Empty),
        (K::Isrc, " - ", CodeFault::Empty),
        (
            K::Isrc,
            "FRX7626001",
            CodeFault::Length {
                expected: "12",
                found: 10,
            },
        ),
        (
            K::Isrc,
            "FR-X76-26-O0001",
            CodeFault::Character { at: 10, found: 'O' },
        ),
        (
            K::Isrc,
            "1RX762600001",
            CodeFault::Character { at: 0, found: '1' },
        ),
        (
            K::Isrc,
            "FRX76260000é",
            CodeFault::Character {
                at: 11, found: 'é'
            },
        ),
        (K::Barcode, "3760123456789", check("4")),
        (K::Barcode, "036000291453", check("2")),
        (
            K::Barcode,
            "37601234567",
            CodeFault::Length {
                expected: "8/12/13",
                found: 11,
            },
        ),
        (K::Barcode, "0000000000000", CodeFault::Placeholder),
        (
            K::Barcode,
            "376012345678X",
            CodeFault::Character { at: 12, found: 'X' },
        ),
        (K::Iswc, "T-034.524.680-2", check("1")),
        (
            K::Iswc,
            "0345246801",
            CodeFault::Length {
                expected: "11",
                found: 10,
            },
        ),
        (
            K::Iswc,
            "X0345246801",
            CodeFault::Character { at: 0, found: 'X' },
        ),
        (K::Ipi, "00000000200", check("97")),
        (K::Ipi, "00000000000", CodeFault::Placeholder),
        (K::Ipi, "I-123456789-4", check("3")),
        (K::Isni, "0000000121464380", check("X")),
        (
            K::Isni,
            "00000001214643X8",
            CodeFault::Character { at: 14, found: 'X' },
        ),
    ] {
        assert_eq!(validate(kind, written), Err(fault.clone()), "{written}");
        assert!(!fault.code().is_empty());
    }
}

#[test]
fn codes_are_shown_with_their_separators() {
    assert_eq!(
        Isrc::parse("frx762600001").unwrap().display(),
        "FR-X76-26-00001"
    );
    assert_eq!(
        Iswc::parse("T0345246801").unwrap().display(),
        "T-034.524.680-1"
    );
    assert_eq!(
        Isni::parse("000000012146438X").unwrap().display(),
        "0000 0001 2146 438X"
    );
    assert_eq!(
        IpiBaseNumber::parse("I1234567893").unwrap().display(),
        "I-123456789-3"
    );
    assert_eq!(display(CodeKind::Isrc, "draft?"), "draft?");
}

#[test]
fn an_unknown_prefix_is_only_a_warning() {
    for (isrc, unknown) in [
        ("FRX762600001", false),
        ("QMDA61234567", false),
        ("UKAAA0500001", false),
        ("XQABC2600001", true),
    ] {
        assert_eq!(
            Isrc::parse(isrc).unwrap().has_unknown_prefix(),
            unknown,
            "{isrc}"
        );
    }
}

#[test]
fn a_code_that_begins_like_its_label_is_not_cut() {
    // IS is Iceland: a registrant RC0 would write codes that begin with ISRC.
    assert_eq!(
        Isrc::parse("ISRC02600001").unwrap().as_str(),
        "ISRC02600001"
    );
}

#[test]
fn prefixes() {
    assert_eq!(IsrcPrefix::parse("fr-x76").unwrap().as_str(), "FRX76");
    assert!(IsrcPrefix::parse("FR176").is_ok());
    assert!(IsrcPrefix::parse("F1X76").is_err());
    assert!(IsrcPrefix::parse("FRX7").is_err());
}

#[test]
fn a_upc_and_its_ean_are_the_same_number() {
    let upc = Barcode::parse("036000291452").unwrap();
    let ean = Barcode::parse("0036000291452").unwrap();
    assert_ne!(upc, ean);
    assert_eq!(upc.gtin(), ean.gtin());
}

/// `digits` with its check characters, found by trying all.
fn completed(kind: CodeKind, body: &str, check_len: usize) -> String {
    let checks = (0..10_u32.pow(u32::try_from(check_len).unwrap()))
        .map(|n| format!("{n:0check_len$}"))
        .chain(["X".to_owned()]);
    let fitting: Vec<String> = checks
        .map(|check| format!("{body}{check}"))
        .filter(|code| validate(kind, code).is_ok())
        .collect();
    assert_eq!(fitting.len(), 1, "exactly one check fits {body}");
    fitting[0].clone()
}

fn single_changes(code: &str) -> Vec<(usize, String)> {
    let chars: Vec<char> = code.chars().collect();
    let mut changes = Vec::new();
    for (at, old) in chars.iter().enumerate() {
        for new in ('0'..='9').filter(|new| new != old) {
            if old.is_ascii_digit() {
                let mut changed = chars.clone();
                changed[at] = new;
                changes.push((at, changed.into_iter().collect()));
            }
        }
    }
    changes
}

proptest! {
    #[test]
    fn a_barcode_catches_every_single_slip(body in "[0-9]{7}|[0-9]{11}|[0-9]{12}") {
        prop_assume!(body.bytes().any(|b| b != b'0'));
        let code = completed(CodeKind::Barcode, &body, 1);
        for (_, slip) in single_changes(&code) {
            prop_assert!(Barcode::parse(&slip).is_err(), "{} passes for {}", slip, code);
        }
    }

    #[test]
    fn an_ipi_catches_every_single_slip(body in "[0-9]{9}") {
        prop_assume!(body.bytes().any(|b| b != b'0'));
        let code = completed(CodeKind::Ipi, &body, 2);
        for (_, slip) in single_changes(&code) {
            prop_assert!(IpiNameNumber::parse(&slip).is_err(), "{} passes for {}", slip, code);
        }
    }

    #[test]
    fn an_isni_catches_every_single_slip_and_every_swap(body in "[0-9]{15}") {
        let code = completed(CodeKind::Isni, &body, 1);
        for (_, slip) in single_changes(&code) {
            prop_assert!(Isni::parse(&slip).is_err(), "{} passes for {}", slip, code);
        }
        let chars: Vec<char> = code.chars().collect();
        for at in 0..14 {
            let mut swapped = chars.clone();
            swapped.swap(at, at + 1);
            if swapped != chars {
                prop_assert!(Isni::parse(&swapped.iter().collect::<String>()).is_err());
            }
        }
    }

    /// Weights that share a factor with 10 let some slips through: only the others,
    /// and the check digit itself, are sure.
    #[test]
    fn an_iswc_catches_single_slips_where_its_weights_can(body in "[0-9]{9}") {
        let code = completed(CodeKind::Iswc, &format!("T{body}"), 1);
        for (at, slip) in single_changes(&code) {
            if matches!(at, 1 | 3 | 7 | 9 | 10) {
                prop_assert!(Iswc::parse(&slip).is_err(), "{} passes for {}", slip, code);
            }
        }
    }

    #[test]
    fn reading_never_panics_and_canonical_forms_stay(text in any::<String>(), digits in "[ -.0-9A-Zx]{0,20}") {
        for kind in CodeKind::ALL {
            for text in [&text, &digits] {
                if let Ok(code) = validate(*kind, text) {
                    prop_assert!(code.is_ascii() && !code.contains(['-', '.', ' ']));
                    let again = validate(*kind, &code);
                    prop_assert_eq!(again.as_deref(), Ok(code.as_str()));
                    let shown = validate(*kind, &display(*kind, &code));
                    prop_assert_eq!(shown.as_deref(), Ok(code.as_str()));
                }
            }
        }
    }
}
