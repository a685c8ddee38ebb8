//! Two programs on one catalogue: both write, neither is told to go away.

use std::process::{Child, Stdio};

use serde_json::Value;

use crate::desk::Desk;
use crate::sound;

#[test]
fn two_programs_write_at_once() {
    let desk = Desk::new();
    sound::make_release(&desk.path("one"), "A", "First", &["a", "b", "c", "d"]);
    sound::make_release(&desk.path("two"), "B", "Second", &["e", "f", "g", "h"]);
    let start = |arguments: &[&str]| -> Child {
        desk.program()
            .arg("--json")
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let mut running = vec![
        start(&["import", &desk.text("one")]),
        start(&["import", &desk.text("two")]),
    ];
    for round in 0..6 {
        running.push(start(&["set", "", &format!("comment=round {round}")]));
        running.push(start(&["set", "", &format!("genre+=g{round}")]));
    }
    for child in running {
        let ended = child.wait_with_output().unwrap();
        let text = String::from_utf8_lossy(&ended.stdout);
        assert_eq!(
            ended.status.code(),
            Some(0),
            "{text}{}",
            String::from_utf8_lossy(&ended.stderr)
        );
        assert!(
            serde_json::from_slice::<Value>(&ended.stdout).is_ok(),
            "{text}"
        );
    }
    assert_eq!(desk.json(&["list"])["total"], 8);
    desk.is_sound();
}

#[test]
fn two_undos_at_once_take_back_two_things() {
    let desk = Desk::new();
    sound::make_release(&desk.path("one"), "A", "First", &["a"]);
    desk.import("one");
    for number in 0..12 {
        desk.json(&["set", "", &format!("comment=round {number}")]);
    }
    for round in 0..3 {
        let running: Vec<Child> = (0..4)
            .map(|_| {
                desk.program()
                    .args(["--json", "undo"])
                    .stdout(Stdio::piped())
                    .spawn()
                    .unwrap()
            })
            .collect();
        for child in running {
            let ended = child.wait_with_output().unwrap();
            let text = String::from_utf8_lossy(&ended.stdout);
            assert_eq!(ended.status.code(), Some(0), "round {round}: {text}");
        }
    }
    assert_eq!(desk.rows("comment:none").len(), 1);
    assert_eq!(desk.json(&["undo"])["operation"], "import");
    desk.is_sound();
}
