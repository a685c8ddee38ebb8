//! The main job, once through, as the label's assistant does it.

use fantoccini::key::Key;

use crate::sound::Ear;
use crate::stage::Stage;
use crate::window::Window;

#[tokio::test]
async fn a_folder_becomes_a_stick() {
    let mut stage = Stage::new();
    stage.add_sound_card();
    for (at, (title, hertz)) in [("Diapason", 997), ("Denw", 440)].into_iter().enumerate() {
        let track = (at + 1).to_string();
        let tags = [
            ("title", title),
            ("artist", "Oumou Sangaré"),
            ("album", "Worotan"),
            ("track", &track),
        ];
        stage.tone(&format!("drive/{track}.flac"), hertz, 60, &tags);
    }
    let window = Window::open(&stage, &[]).await;
    window
        .until_says("h2", "Drop a folder of sounds here")
        .await;

    // A catalogue, by typed paths alone: nobody can drive a native dialog.
    window.press("Create an empty catalogue").await;
    window.fill("dialog input[name=label]", "Kora & Cie").await;
    let catalogue = stage.path("label.griot");
    window.run("const where = document.querySelector('dialog .pathfield input'); where.focus(); where.select()").await;
    window.type_text(&catalogue).await;
    window.press("Create the catalogue").await;
    window.until_says("h2", "The catalogue is empty").await;
    window.press("Choose a folder").await;
    window
        .fill("dialog .pathfield input", &stage.path("drive"))
        .await;
    window.press("Import").await;
    window.until_says(".tray", "2 new, 0 updated").await;
    window.until_says("#active-cell", "Diapason").await;

    // A cell, and the way back.
    let titles = || {
        let listed = stage.griot(&["--catalogue", &catalogue, "list", ""]);
        listed["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["title"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    window
        .run("document.querySelector('[role=grid]').focus()")
        .await;
    window.keys(&[Key::F2.into()]).await;
    window.find(".edit input").await;
    window.type_text(" (la)").await;
    window.keys(&[Key::Enter.into()]).await;
    window
        .until_says("[aria-rowindex='2']", "Diapason (la)")
        .await;
    assert_eq!(titles(), ["Diapason (la)", "Denw"]);
    window.control('z').await;
    window.until("the old title", "return document.querySelector(\"[aria-rowindex='2'] [aria-colindex='3']\").innerText.trim() === 'Diapason'").await;
    assert_eq!(titles(), ["Diapason", "Denw"]);

    // Space plays what is chosen; the card hears the very tone of the file, and nothing once it pauses.
    let mut ear = Ear::at(&stage);
    window
        .run("document.querySelector('[role=grid]').focus()")
        .await;
    window.keys(&[Key::Up.into()]).await;
    window.keys(&[' ']).await;
    window.find("[aria-label='Pause']").await;
    ear.waits_for_tone(997.0);
    window
        .until(
            "the clock",
            "return document.querySelector('.player .time').innerText !== '0:00'",
        )
        .await;
    window.keys(&[' ']).await;
    window.find(".player [aria-label='Play']").await;
    ear.waits_for_silence();

    // An offer, a stick, its check.
    window.press("Deliveries").await;
    window.press("New kiosk").await;
    window.fill("dialog input", "Café Polonceau").await;
    window.press("Create the offer").await;
    window.press("Add releases").await;
    window.until("a release to choose", "const box = document.querySelector('dialog [type=checkbox]'); box?.click(); return !!box").await;
    window.press("Add 1 release").await;
    window.until_says(".foot", "2 tracks leave").await;
    window.press("Export").await;
    let stick = stage.path("stick");
    window.fill("dialog .pathfield input", &stick).await;
    window.press("Export").await;
    window.until_says(".bundle", "Bundle no. 1 is ready").await;
    window.press("Verify it").await;
    window.until_says(".bundle h2", "The stick is good").await;
    let verified = stage.griot(&["kiosk", "verify", &stick]);
    assert_eq!(
        (&verified["good"], &verified["tracks"]),
        (&true.into(), &2.into()),
        "{verified}"
    );
    window.is_quiet().await;
}
