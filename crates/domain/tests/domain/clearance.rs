//! The cases of `tests/clearance`, and what the format refuses.

use std::path::{Path, PathBuf};

use griot_domain::clearance::cases::{self, Got};
use griot_domain::territory;

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
