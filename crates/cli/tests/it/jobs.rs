//! Long work is remembered: what ran, what runs in another program, what a kill cut short.

use std::process::Stdio;

use serde_json::json;

use crate::desk::Desk;
use crate::sound;

#[test]
fn what_ran_and_what_a_kill_cut_short_is_known_to_the_next_program() {
    let desk = Desk::new();
    let titles: Vec<String> = (0..12).map(|number| format!("Piece {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    sound::make_release(&desk.path("drive"), "A", "B", &titles);
    // There is no offer.
    let stick = desk.text("stick");
    assert_eq!(desk.run_json(&["kiosk", "export", "--to", &stick]).0, 2);

    let logs = desk.catalogue.join("cache/jobs");
    let held = || {
        let entries = std::fs::read_dir(&logs).into_iter().flatten().flatten();
        entries
            .filter(|entry| {
                entry
                    .path()
                    .extension()
                    .is_some_and(|ending| ending == "lock")
            })
            .count()
    };
    let mut tries = 0;
    let interrupted = loop {
        let mut child = desk
            .program()
            .args(["--json", "import", &desk.text("drive")])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while held() == 0 && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let _ = child.kill();
        child.wait().unwrap();
        let jobs = desk.json(&["jobs"]);
        let newest = &jobs["rows"][0];
        assert_eq!(newest["command"], "import", "{jobs}");
        if newest["state"] == "interrupted" {
            break newest.clone();
        }
        tries += 1;
        assert!(tries < 50, "{jobs}");
    };
    assert!(interrupted["title"].as_str().unwrap().contains("drive"));

    let report = desk.call("import", &interrupted["request"]);
    assert_eq!(report["files"], 12, "{report}");
    desk.call("job_forget", &json!({ "uid": interrupted["uid"] }));
    let jobs = desk.json(&["jobs"]);
    let states: Vec<&str> = jobs["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|job| job["state"].as_str().unwrap())
        .collect();
    assert_eq!(states[0], "done", "{jobs}");
    assert!(
        !states.contains(&"interrupted") && !states.contains(&"running"),
        "{jobs}"
    );
    assert_eq!(states.last(), Some(&"failed"), "{jobs}");
    assert_eq!(desk.run_json(&["call", "job_forget"]).0, 2);
}
