//! The window itself: made, fed with events, and brought forward by a second start.

use crate::commands::{self, Waiting};
use crate::start::Start;
use griot_api::{Event, Host};
use std::path::Path;
use std::sync::{Arc, Mutex};
use tauri::{AppHandle, Emitter, Manager, Runtime, WebviewUrl, WebviewWindowBuilder};

/// The window's label, which `capabilities/window.json` names.
pub const MAIN: &str = "main";

/// Adds to a builder all that the window needs; generic, so that a test can build it without a display.
pub fn build<R: Runtime>(
    builder: tauri::Builder<R>,
    host: Arc<Host>,
    waiting: Vec<Event>,
) -> tauri::Builder<R> {
    builder
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![commands::rpc, commands::rpc_bytes])
        .manage(Arc::clone(&host))
        .manage(Waiting(Mutex::new(waiting)))
        .setup(move |app| {
            open(app.handle())?;
            feed(app.handle().clone(), &host);
            host.watch();
            Ok(())
        })
}

fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default());
    // The web view here knows installed locales only: the rule is the command line's.
    #[cfg(target_os = "linux")]
    let window = window.initialization_script(format!(
        "window.griotLanguage = '{}';",
        griot_api::words::Lang::of_environment(|name| std::env::var(name).ok()).tag()
    ));
    window
        .title("Griot")
        .inner_size(1280.0, 820.0)
        .min_inner_size(820.0, 560.0)
        // Our own pages and nothing else, whatever a page may ask for.
        .on_navigation(|url| url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost"))
        .build()?;
    Ok(())
}

/// Hands all that the api tells to the pages.
fn feed<R: Runtime>(app: AppHandle<R>, host: &Host) {
    let events = host.subscribe();
    std::thread::spawn(move || {
        while let Ok(event) = events.recv() {
            if app.emit("griot", &event).is_err() {
                return;
            }
        }
    });
}

/// What a second start does to the first: its window comes forward and takes what the second was given.
pub fn second_start<R: Runtime>(app: &AppHandle<R>, words: Vec<String>, folder: String) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window that cannot be raised is no reason to lose the paths.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    let Ok(start) = Start::read(words.into_iter().skip(1).map(Into::into), |_| None) else {
        return;
    };
    let Some(host) = app.try_state::<Arc<Host>>().map(|state| Arc::clone(&state)) else {
        return;
    };
    let folder = Path::new(&folder);
    let asked = Start {
        catalogue: start.catalogue.as_ref().map(|path| folder.join(path)),
        ..Start::default()
    };
    if asked.catalogue.is_some()
        && let Err(error) = asked.open(&host)
    {
        host.tell(&Event::Trouble { error });
    }
    let paths = start.absolute_paths(folder);
    if !paths.is_empty() {
        host.tell(&Event::Drop { paths });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};
    use tauri::ipc::{CallbackFn, InvokeBody};
    use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
    use tauri::webview::InvokeRequest;

    /// The real pages, permissions and policy, without a display.
    fn app(config: &Path, paths: &[&str]) -> tauri::App<MockRuntime> {
        let host = Host::new(griot_api::Clock::default(), Some(config.to_owned()));
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        let waiting = if paths.is_empty() {
            Vec::new()
        } else {
            vec![Event::Drop { paths }]
        };
        let app = build(mock_builder(), host, waiting)
            .build(tauri::generate_context!())
            .unwrap();
        // The set-up itself waits for a loop, which a test has not.
        open(app.handle()).unwrap();
        app
    }

    fn say(app: &tauri::App<MockRuntime>, command: &str, body: Value) -> Result<Value, Value> {
        let window = app.get_webview_window(MAIN).unwrap();
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: if cfg!(windows) {
                "http://tauri.localhost"
            } else {
                "tauri://localhost"
            }
            .parse()
            .unwrap(),
            body: InvokeBody::Json(body),
            headers: tauri::http::HeaderMap::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        get_ipc_response(&window, request).map(|body| body.deserialize::<Value>().unwrap())
    }

    #[test]
    fn the_pages_reach_the_api_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path(), &[]);
        let state = say(
            &app,
            "rpc",
            json!({ "name": "session_state", "request": {} }),
        )
        .unwrap();
        assert_eq!(state["catalogue"], Value::Null);
        let refused = say(
            &app,
            "rpc",
            json!({ "name": "no_such_command", "request": {} }),
        )
        .unwrap_err();
        assert_eq!(refused["code"], "unknown-command");
        let forbidden = say(&app, "plugin:window|close", json!({ "label": MAIN })).unwrap_err();
        assert!(forbidden.to_string().contains("not allowed"), "{forbidden}");
    }

    #[test]
    fn what_the_program_was_started_with_comes_once_the_pages_listen() {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path(), &["/media/disque/Terrain"]);
        let events = app.state::<Arc<Host>>().subscribe();
        for _ in 0..2 {
            say(
                &app,
                "rpc",
                json!({ "name": "session_state", "request": {} }),
            )
            .unwrap();
        }
        let drops: Vec<Vec<String>> = events
            .try_iter()
            .filter_map(|event| match event {
                Event::Drop { paths } => Some(paths),
                _ => None,
            })
            .collect();
        assert_eq!(drops, [["/media/disque/Terrain"]]);
    }

    #[test]
    fn a_second_start_hands_over_its_paths() {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path(), &[]);
        let events = app.state::<Arc<Host>>().subscribe();
        let words = ["griot-desktop", "Terrain"].map(str::to_owned).to_vec();
        second_start(app.handle(), words, "/media/disque".to_owned());
        let heard = events.try_iter().any(
            |event| matches!(event, Event::Drop { paths } if paths == ["/media/disque/Terrain"]),
        );
        assert!(heard);
    }
}
