//! The cases of `tests/clearance`, and what the format refuses.

use std::path::{Path, PathBuf};

use griot_domain::clearance::Rule;
use griot_domain::clearance::cases::{self, FaultKind, Got};
use griot_domain::territory::{self, NoteKind, Territory, TerritorySet};
use proptest::prelude::*;

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clearance");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "cases"))
        .collect();
    files.sort();
    files
}

#[test]
fn the_engine_agrees_with_every_case() {
    let mut all = 0;
    let mut wrong = String::new();
    for file in files() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        let cases = cases::read(&text).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
        for case in &cases {
            all += 1;
            for difference in cases::compare(case).differences {
                let said = match &difference.piece {
                    Some(piece) => {
                        let days = (piece.days.from, piece.days.before);
                        let lines: Vec<String> = piece
                            .proof
                            .deciding()
                            .into_iter()
                            .map(|line| {
                                let indent = "  ".repeat(usize::from(line.depth));
                                let fact =
                                    line.fact.and_then(|id| case.facts.names.get(id.0 as usize));
                                let party = line.party.and_then(|id| case.facts.party(id));
                                format!(
                                    "      {indent}{} {} {} {}",
                                    line.verdict.code(),
                                    line.rule.code(),
                                    fact.map_or("", |fact| fact.name.as_str()),
                                    party.map_or("", |party| party.name.as_str()),
                                )
                            })
                            .collect();
                        format!("{days:?} {}\n{}", piece.verdict.code(), lines.join("\n"))
                    }
                    None => String::new(),
                };
                let got = match &difference.got {
                    Got::Verdict => "verdict".to_owned(),
                    other => format!("{other:?}"),
                };
                wrong.push_str(&format!(
                    "{name}:{} {}: {got} in {} {said}\n",
                    difference.line,
                    case.title,
                    territory::print(difference.territories),
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(all >= 120, "only {all} cases");
}

#[test]
fn what_cannot_be_read_is_named_with_its_line() {
    let good = "party A: company\nrecording r: no work, no performers, fixed 2015\nowns r: A 1\n\
        case \"x\"\nask: r, for stream, in FR, on 2026-12-04, as A\nexpect: cleared\n";
    assert!(cases::read(good).is_ok());
    for (from, to, line, kind, word) in [
        ("party A:", "parti A:", 1, FaultKind::Keyword, "parti"),
        ("company", "firm", 1, FaultKind::Clause, "firm"),
        ("owns r: A 1", "owns r: B 1", 3, FaultKind::Party, "B"),
        ("owns r: A 1", "owns q: A 1", 3, FaultKind::Asset, "q"),
        ("owns r: A 1", "owns r: A 1/0", 3, FaultKind::Share, "1/0"),
        (
            "owns r: A 1",
            "owns r: A 1, in ZZ",
            3,
            FaultKind::Territory,
            "ZZ",
        ),
        (
            "owns r: A 1",
            "owns r: A 1, from 2026-13",
            3,
            FaultKind::Date,
            "2026-13",
        ),
        ("owns r: A 1", "party A: person", 3, FaultKind::Twice, "A"),
        (
            "owns r: A 1",
            "licence l: A -> A, of r",
            3,
            FaultKind::Missing,
            "for",
        ),
        ("for stream", "for humming", 5, FaultKind::Use, "humming"),
        ("for stream", "for all", 5, FaultKind::Use, "all"),
        (
            "expect: cleared",
            "expect: fine",
            6,
            FaultKind::Verdict,
            "fine",
        ),
        (
            "expect: cleared",
            "expect: cleared, because luck",
            6,
            FaultKind::Rule,
            "luck",
        ),
        ("ask: r,", "# ask: r,", 4, FaultKind::NoQuestion, "x"),
        ("expect: cleared", "", 4, FaultKind::NotExpected, "x"),
        (
            "on 2026-12-04",
            "from 1700, until 2900",
            5,
            FaultKind::TooLarge,
            "",
        ),
    ] {
        let faults = cases::read(&good.replace(from, to)).unwrap_err();
        let first = (faults[0].line, faults[0].kind, faults[0].word.as_str());
        assert_eq!(first, (line, kind, word), "{to}");
    }
}

#[test]
fn territories_read_as_papers_mean_them() {
    let set = TerritorySet::of_codes;
    let read = |text: &str| territory::read(text, None).unwrap().extent;
    assert_eq!(read("WORLD").sure.len(), 249);
    assert_eq!(read("2136").sure, TerritorySet::world());
    assert_eq!(read("fr").sure, set(&["FR"]));
    assert_eq!(read("FR").maybe.len(), 13);
    assert_eq!(read("EU").sure.len(), 27);
    assert_eq!(read("EEA").sure.len(), 30);
    assert!(read("EU").maybe.contains(Territory::of("GP").unwrap()));
    assert_eq!(read("CSHH").sure, set(&["CZ", "SK"]));
    let notes = territory::read("AN, 2EU", None).unwrap().notes;
    let kinds: Vec<NoteKind> = notes.iter().map(|note| note.kind).collect();
    assert_eq!(kinds, [NoteKind::Former, NoteKind::Group]);
    assert!(territory::read("", None).is_err());
    assert_eq!(territory::read("FR XX", None).unwrap_err().0, "XX");
    for expression in ["WORLD", "WORLD -US*", "WORLD -ML -SN", "FR*"] {
        assert_eq!(territory::print(read(expression).sure), expression);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_reads_as_the_same_set(bits in prop::collection::vec(any::<bool>(), 249), few in any::<bool>()) {
        let step = if few { 9 } else { 1 };
        let chosen = Territory::all().zip(&bits).step_by(step).filter(|(_, on)| **on);
        let set: TerritorySet = chosen.map(|(one, _)| one).collect();
        if !set.is_empty() {
            let extent = territory::read(&territory::print(set), None).unwrap().extent;
            prop_assert_eq!(extent.sure, set);
            prop_assert_eq!(extent.maybe, set);
        }
    }
}

#[test]
fn every_rule_is_explained() {
    let page =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/how-to/write-clearance-cases.md");
    let page = std::fs::read_to_string(page).unwrap();
    for rule in Rule::ALL {
        let cell = format!("| `{}` |", rule.code());
        assert!(
            page.contains(&cell),
            "{} is not in the table of rules",
            rule.code()
        );
    }
}
