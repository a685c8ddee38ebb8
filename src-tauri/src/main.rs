//! Griot's window: the pages of `ui/` over the commands of `griot-api`. Thin: no rule of the catalogue stands here.
#![cfg_attr(
    all(windows, feature = "custom-protocol"),
    windows_subsystem = "windows"
)]

mod commands;
mod start;
mod window;

use griot_api::{Event, Host};
use start::Start;
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    let start = match Start::read(std::env::args_os().skip(1), |name| std::env::var_os(name)) {
        Ok(start) => start,
        Err(wrong) => {
            eprintln!("griot-desktop: {wrong}\n{}", start::USAGE);
            return ExitCode::from(2);
        }
    };
    if start.version {
        println!("griot-desktop {}", env!("CARGO_PKG_VERSION"));
        return ExitCode::SUCCESS;
    }
    let clock = match griot_api::Clock::from_environment() {
        Ok(clock) => clock,
        Err(text) => {
            eprintln!("griot-desktop: GRIOT_NOW={text}");
            return ExitCode::from(2);
        }
    };
    let host = Host::new(clock, None);
    let mut waiting = Vec::new();
    if let Err(error) = start.open(&host) {
        // Who clicks an icon sees no terminal: the window says it.
        eprintln!("griot-desktop: {}: {}", error.code, error.message);
        waiting.push(Event::Trouble { error });
    }
    if !start.paths.is_empty() {
        let paths = start.paths;
        waiting.push(Event::Drop { paths });
    }
    match window::build(
        with_plugins(tauri::Builder::default()),
        Arc::clone(&host),
        waiting,
    )
    .run(tauri::generate_context!())
    {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("griot-desktop: {error}");
            ExitCode::from(3)
        }
    }
}

/// What only a real desktop has: the memory of the window's place, and one window for all starts.
fn with_plugins(builder: tauri::Builder<tauri::Wry>) -> tauri::Builder<tauri::Wry> {
    use tauri_plugin_window_state::StateFlags;
    let shape =
        StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN;
    builder
        // Must be the first, so that a second start does nothing else.
        .plugin(tauri_plugin_single_instance::init(window::second_start))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(shape)
                .build(),
        )
}
