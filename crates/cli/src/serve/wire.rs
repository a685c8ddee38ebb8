//! Commands, bytes and events over HTTP.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use axum::Json;
use axum::extract::{Path, State as Extract};
use axum::http::{StatusCode, header};
use axum::response::sse::{Event as Sent, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use griot_api::{Failure, Host};
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use super::State;

/// How long a browser that has gone may keep its thread.
const STILL_THERE: Duration = Duration::from_secs(2);
/// Events that may wait for a slow browser.
const WAITING: usize = 64;

/// Runs a command.
pub(super) async fn call(
    Extract(state): Extract<State>,
    Path(name): Path<String>,
    Json(request): Json<Value>,
) -> Response {
    match on_a_thread(state.host, move |host| {
        host.call_from_window(&name, request)
    })
    .await
    {
        Ok(answer) => Json(answer).into_response(),
        Err(failure) => refused(&failure),
    }
}

/// Answers raw bytes.
pub(super) async fn bytes(
    Extract(state): Extract<State>,
    Path(name): Path<String>,
    Json(request): Json<Value>,
) -> Response {
    match on_a_thread(state.host, move |host| host.bytes(&name, request)).await {
        Ok(blob) => ([(header::CONTENT_TYPE, blob.media_type)], blob.bytes).into_response(),
        Err(failure) => refused(&failure),
    }
}

/// Everything that happens, as server-sent events.
pub(super) async fn events(Extract(state): Extract<State>) -> Response {
    let heard = state.host.subscribe();
    let (sender, receiver) = mpsc::channel(WAITING);
    std::thread::spawn(move || {
        loop {
            match heard.recv_timeout(STILL_THERE) {
                Ok(event) => {
                    let Ok(sent) = Sent::default().json_data(&event) else {
                        continue;
                    };
                    if sender.blocking_send(Ok::<_, Infallible>(sent)).is_err() {
                        return;
                    }
                }
                Err(RecvTimeoutError::Timeout) if sender.is_closed() => return,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    });
    Sse::new(ReceiverStream::new(receiver))
        .keep_alive(KeepAlive::default())
        .into_response()
}

async fn on_a_thread<T: Send + 'static>(
    host: Arc<Host>,
    work: impl FnOnce(&Arc<Host>) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    tokio::task::spawn_blocking(move || work(&host))
        .await
        .unwrap_or_else(|error| {
            Err(Failure {
                kind: "bug".to_owned(),
                message: error.to_string(),
                ..Failure::usage("bug")
            })
        })
}

/// A failure as the window reads it; the status only says whose fault it is.
fn refused(failure: &Failure) -> Response {
    let status = match failure.kind.as_str() {
        "user" => StatusCode::BAD_REQUEST,
        "missing" => StatusCode::NOT_FOUND,
        "conflict" => StatusCode::CONFLICT,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    (status, Json(json!({ "error": failure }))).into_response()
}
