//! The real recordings of the shared material.

use crate::desk::{Desk, shared};

#[test]
fn the_whole_shared_drive_goes_in() {
    let Some(audio) = shared("data/audio") else {
        return;
    };
    let desk = Desk::new();
    let report = desk.json(&["import", audio.to_str().unwrap()]);
    let imported = report["imported"].as_u64().unwrap();
    assert!(imported > 0, "{report}");
    for problem in report["problems"].as_array().unwrap() {
        println!("{problem}");
    }
    let again = desk.json(&["import", audio.to_str().unwrap()]);
    assert_eq!(
        (&again["imported"], &again["updated"]),
        (&0.into(), &0.into()),
        "{again}"
    );
    assert_eq!(again["unchanged"].as_u64().unwrap(), imported, "{again}");
    desk.json(&["tags", "diff", ""]);
    desk.is_sound();
}
