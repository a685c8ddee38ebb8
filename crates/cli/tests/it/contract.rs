//! What scripts rely on: exit codes, one JSON document, words in two languages.

use std::process::Stdio;

use serde_json::{Value, json};

use crate::desk::{Desk, ran};
use crate::sound;

#[test]
fn exit_codes_say_what_happened() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["C"]);
    desk.import("drive");
    let code = |arguments: &[&str]| {
        let (code, document) = desk.run_json(arguments);
        (
            code,
            document["error"]["code"].as_str().unwrap_or("").to_owned(),
        )
    };
    let nobody = "01900000-0000-7000-8000-000000000000";
    assert_eq!(code(&["show", nobody]), (3, "not-found".to_owned()));
    assert_eq!(code(&["history", nobody]), (3, "not-found".to_owned()));
    assert_eq!(
        code(&["set", "", "nonsense=1"]),
        (2, "unknown-field".to_owned())
    );
    assert_eq!(code(&["set", "", "title"]), (2, "bad-change".to_owned()));
    assert_eq!(
        code(&["list", "--of", "nonsense"]),
        (2, "wrong-usage".to_owned())
    );
    assert_eq!(code(&["list", "--sort", "nonsense"]).0, 2);
    assert_eq!(code(&["nonsense"]), (2, "wrong-usage".to_owned()));
    assert_eq!(code(&["list", "--nonsense"]), (2, "wrong-usage".to_owned()));
    assert_eq!(
        code(&["list", "--limit", "many"]),
        (2, "wrong-usage".to_owned())
    );
    assert_eq!(code(&[]), (2, "wrong-usage".to_owned()));
    assert_eq!(code(&["init"]), (2, "wrong-usage".to_owned()));
    assert_eq!(
        code(&["call", "nonsense"]),
        (2, "unknown-command".to_owned())
    );
    assert_eq!(code(&["call", "show"]), (2, "bad-request".to_owned()));
    assert_eq!(code(&["import", "/nowhere/at/all"]).0, 3);
    assert_eq!(code(&["restore", "/nowhere/at/all.db"]).0, 3);
    assert_eq!(
        code(&["--catalogue", "/nowhere/at/all.griot", "list"]),
        (3, "not-a-catalogue".to_owned())
    );
    assert_eq!(code(&["redo"]), (1, "nothing-to-redo".to_owned()));
    assert_eq!(code(&["doctor"]).0, 0);
}

#[test]
fn without_a_catalogue_the_way_out_is_said() {
    let desk = Desk::empty();
    let told = ran(desk.program().env_remove("GRIOT_CATALOGUE").arg("list"), "");
    assert_eq!(told.code, 2);
    assert!(
        told.err.contains("--catalogue") && told.out.is_empty(),
        "{told:?}"
    );
    let told = ran(
        desk.program()
            .env_remove("GRIOT_CATALOGUE")
            .args(["--json", "call", "session_state"]),
        "",
    );
    assert_eq!(told.code, 0, "{told:?}");
    let state: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(
        (&state["catalogue"], &state["now"]),
        (&Value::Null, &json!("2026-11-23T09:00:00Z"))
    );
}

#[test]
fn json_is_all_that_standard_output_gets() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["C", "D"]);
    std::fs::write(desk.path("drive/empty.flac"), b"").unwrap();
    for arguments in [
        &["import", "drive"][..],
        &["list"],
        &["fields"],
        &["history"],
        &["jobs"],
        &["tags", "diff", ""],
        &["tags", "write", ""],
        &["call", "session_state"],
    ] {
        let (code, document) = desk.run_json(arguments);
        assert_eq!(code, 0, "{arguments:?}: {document}");
        assert!(
            document.is_object() && document.get("error").is_none(),
            "{arguments:?}: {document}"
        );
    }
    let (code, found) = desk.run_json(&["check"]);
    assert!(code <= 1 && found["total"].as_u64().is_some(), "{found}");
}

#[test]
fn people_are_spoken_to_in_their_language() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A\u{202e}B", "C", &["D"]);
    let speak = |arguments: &[&str], lang: &str| {
        let said = ran(
            desk.program()
                .env("LC_ALL", "fr_FR.UTF-8")
                .args(["--lang", lang])
                .args(arguments),
            "",
        );
        format!("{}{}", said.out, said.err)
    };
    let french = speak(&["import", "drive"], "fr");
    assert!(french.contains("fichier"), "{french}");
    let english = speak(&["list"], "en");
    assert!(
        english.contains("Title") && !english.contains('\u{202e}') && english.contains('�'),
        "{english}"
    );
    assert!(speak(&["--help"], "fr").contains("Commandes"));
    assert!(speak(&["import", "--help"], "en").contains("Arguments"));
    assert!(speak(&["nonsense"], "fr").contains("commande"));
    let all = [
        &["list"][..],
        &["show", &desk.uid("")],
        &["history"],
        &["check"],
        &["fields"],
        &["undo"],
        &["doctor"],
    ];
    for lang in ["en", "fr"] {
        for arguments in all {
            let said = speak(arguments, lang);
            // A word that nobody wrote is shown as its id.
            for id in ["cli-", "error-", "finding-", "field-", "operation-"] {
                assert!(!said.contains(id), "{lang} {arguments:?}: {said}");
            }
            assert!(!said.trim().is_empty());
        }
    }
}

#[test]
fn a_reader_that_goes_is_no_fault() {
    let desk = Desk::new();
    let mut child = desk
        .program()
        .args(["fields"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(
        (ended.status.code(), ended.stderr.as_slice()),
        (Some(0), &b""[..])
    );
}

#[test]
fn completions_for_every_shell() {
    let desk = Desk::empty();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = desk.run(&["completions", shell]);
        assert!(ran.code == 0 && ran.out.contains("kiosk"), "{shell}");
    }
}

#[test]
fn where_nothing_can_sound_that_is_said() {
    let desk = Desk::new();
    sound::make_release(&desk.path("drive"), "A", "B", &["C"]);
    desk.import("drive");
    let (code, answer) = desk.run_json(&["play", &desk.uid("")]);
    // A computer with a sound card plays two seconds; one without says so.
    match code {
        0 => assert_eq!(answer["status"], "stopped", "{answer}"),
        _ => assert_eq!(
            (code, &answer["error"]["code"]),
            (3, &json!("no-sound-device")),
            "{answer}"
        ),
    }
}
