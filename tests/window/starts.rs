//! How the window starts: once for all starts, as large as it was, in the system's language.

use std::time::Instant;

use crate::stage::{PATIENCE, Stage, program};
use crate::window::Window;

/// A stage with an empty catalogue on it.
fn with_catalogue() -> (Stage, String) {
    let stage = Stage::new();
    let catalogue = stage.path("label.griot");
    stage.griot(&["init", &catalogue, "--label", "Kora & Cie"]);
    (stage, catalogue)
}

fn title_in_front(stage: &Stage) -> String {
    stage
        .said("xdotool", &["getactivewindow", "getwindowname"])
        .trim()
        .to_owned()
}

#[tokio::test]
async fn a_second_start_brings_the_first_window_forward_with_its_folder() {
    let (stage, catalogue) = with_catalogue();
    let window = Window::open(&stage, &["--catalogue", &catalogue]).await;
    stage.until("the window in front", || title_in_front(&stage) == "Griot");
    stage.said("xdotool", &["getactivewindow", "windowminimize"]);
    stage.until("nothing in front", || title_in_front(&stage) != "Griot");

    std::fs::create_dir(stage.path("Terrain")).unwrap();
    let begun = Instant::now();
    let mut second = stage.start(
        stage
            .command(program("griot-desktop").to_str().unwrap())
            .arg("Terrain"),
    );
    let code = loop {
        if let Some(status) = second.0.try_wait().unwrap() {
            break status.code();
        }
        assert!(begun.elapsed() < PATIENCE, "the second start stays");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    };
    assert_eq!(code, Some(0));
    stage.until("the window in front again", || {
        title_in_front(&stage) == "Griot"
    });
    let typed = window
        .until(
            "the question",
            "return document.querySelector('dialog .pathfield input')?.value",
        )
        .await;
    assert_eq!(typed, stage.path("Terrain"));
    window.is_quiet().await;
}

#[tokio::test]
async fn the_window_comes_back_as_large_as_it_was() {
    let (stage, catalogue) = with_catalogue();
    let arguments = ["--catalogue", catalogue.as_str()];
    let window = Window::open(&stage, &arguments).await;
    window
        .until(
            "the first size",
            "return innerWidth === 1280 && innerHeight === 820",
        )
        .await;
    stage.until("the window in front", || title_in_front(&stage) == "Griot");
    stage.said("xdotool", &["getactivewindow", "windowsize", "1111", "777"]);
    window
        .until(
            "the new size",
            "return innerWidth === 1111 && innerHeight === 777",
        )
        .await;
    // A key that is pressed while the window still takes its size may be lost.
    stage.until("no window", || {
        stage.said("xdotool", &["key", "alt+F4"]);
        stage
            .said("xdotool", &["search", "--name", "^Griot$"])
            .is_empty()
    });
    drop(window);
    let window = Window::open(&stage, &arguments).await;
    window
        .until(
            "the size of before",
            "return innerWidth === 1111 && innerHeight === 777",
        )
        .await;
    window.is_quiet().await;
}

#[tokio::test]
async fn the_window_and_the_command_line_speak_the_same_language() {
    for (name, value, lang, says) in [
        ("LANG", "", "en", "Drop a folder of sounds here"),
        (
            "LANG",
            "fr_FR.UTF-8",
            "fr",
            "Déposez un dossier de sons ici",
        ),
        ("LC_ALL", "C.UTF-8", "en", "Drop a folder of sounds here"),
        ("LANG", "de_DE.UTF-8", "en", "Drop a folder of sounds here"),
    ] {
        let mut stage = Stage::new();
        stage.set(name, value);
        let window = Window::open(&stage, &[]).await;
        window.until_says("h2", says).await;
        assert_eq!(
            window.run("return document.documentElement.lang").await,
            lang,
            "{name}={value}"
        );
        let help = stage.said(program("griot").to_str().unwrap(), &["--help"]);
        assert_eq!(
            help.starts_with("Le catalogue"),
            lang == "fr",
            "{name}={value}: {help}"
        );
    }
}
