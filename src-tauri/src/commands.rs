//! The two commands that the pages may say: one for JSON, one for raw bytes.

use griot_api::{Event, Failure, Host};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::Response;

/// What came of the program's start, until the pages are there to hear of it: files to take in, and a catalogue
/// that could not be opened.
#[derive(Default)]
pub struct Waiting(pub Mutex<Vec<Event>>);

/// Runs a command of the api.
#[tauri::command]
pub async fn rpc(
    name: String,
    request: Option<Value>,
    host: State<'_, Arc<Host>>,
    waiting: State<'_, Waiting>,
) -> Result<Value, Failure> {
    let asked = Arc::clone(&host);
    let first = name == "session_state";
    let answer =
        off_the_loop(move || asked.call_from_window(&name, request.unwrap_or(Value::Null))).await;
    if first {
        let events = std::mem::take(&mut *waiting.0.lock().unwrap_or_else(PoisonError::into_inner));
        for event in &events {
            host.tell(event);
        }
    }
    answer
}

/// Runs a command of the api that answers raw bytes.
#[tauri::command]
pub async fn rpc_bytes(
    name: String,
    request: Option<Value>,
    host: State<'_, Arc<Host>>,
) -> Result<Response, Failure> {
    let asked = Arc::clone(&host);
    off_the_loop(move || asked.bytes(&name, request.unwrap_or(Value::Null)))
        .await
        .map(|blob| Response::new(blob.bytes))
}

/// Runs what may wait for a disk beside the loop that serves the window.
async fn off_the_loop<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    match spawn_blocking(work).await {
        Ok(answer) => answer,
        Err(error) => Err(Failure {
            message: error.to_string(),
            kind: "bug".to_owned(),
            ..Failure::usage("stopped")
        }),
    }
}
