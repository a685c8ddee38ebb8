//! Cases of clearance from files, without a catalogue.

use crate::desk::Desk;

#[test]
fn cases_agree_differ_or_cannot_be_read() {
    let desk = Desk::new();
    let right = "party A: company\nrecording r: no work, no performers\nowns r: A 1\ncase \"own\"\n\
        ask: r, for stream, in FR, on 2026-12-04, as A\nexpect: cleared\n";
    let file = desk.path("own.cases");
    let run = |text: &str| {
        std::fs::write(&file, text).unwrap();
        desk.run_json(&["clear", "--cases", file.to_str().unwrap()])
    };
    let (code, answer) = run(right);
    assert_eq!(
        (code, &answer["total"], &answer["agree"]),
        (0, &1.into(), &1.into()),
        "{answer}"
    );
    let (code, answer) = run(&right.replace("expect: cleared", "expect: blocked"));
    let differs = &answer["rows"][0]["differences"][0];
    assert_eq!(
        (code, &differs["got"], &differs["line"]),
        (1, &"cleared".into(), &6.into()),
        "{answer}"
    );
    assert_eq!(differs["proof"][0]["rule"], "recording", "{answer}");
    let (code, answer) = run(&right.replace("A 1", "B 1"));
    let fault = &answer["faults"][0];
    assert_eq!(
        (code, &fault["code"], &fault["line"]),
        (3, &"party".into(), &3.into()),
        "{answer}"
    );
    assert_eq!(desk.run_json(&["clear", "--cases", "/nowhere.cases"]).0, 3);
    assert_eq!(desk.run_json(&["clear"]).0, 2);
}
