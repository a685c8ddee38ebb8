//! The window's own files, from a folder.

use std::path::{Component, Path, PathBuf};

use axum::extract::State as Extract;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use griot_api::Failure;

use super::State;

/// The folder of the pages: the one asked for, else the one that belongs to the program, else a working tree's.
pub(super) fn folder(asked: Option<&PathBuf>) -> Result<PathBuf, Failure> {
    let program = std::env::current_exe().ok();
    let beside = program
        .as_deref()
        .and_then(Path::parent)
        .map(|folder| folder.join("../share/griot/ui"));
    let candidates = match asked {
        Some(asked) => vec![asked.clone()],
        None => beside
            .into_iter()
            .chain([PathBuf::from("ui/dist")])
            .collect(),
    };
    candidates
        .iter()
        .find(|folder| folder.join("index.html").is_file())
        .and_then(|folder| folder.canonicalize().ok())
        .ok_or_else(|| {
            let tried: Vec<String> = candidates
                .iter()
                .map(|folder| folder.display().to_string())
                .collect();
            Failure {
                kind: "missing".to_owned(),
                ..Failure::usage("no-pages")
            }
            .with("path", tried.join(", "))
        })
}

/// One file.
pub(super) async fn page(Extract(state): Extract<State>, uri: Uri) -> Response {
    let asked = uri.path().trim_start_matches('/');
    let within = Path::new(if asked.is_empty() {
        "index.html"
    } else {
        asked
    });
    // Names of the pages need no escapes; what leads elsewhere is not there.
    if within
        .components()
        .any(|part| !matches!(part, Component::Normal(_)))
    {
        return StatusCode::NOT_FOUND.into_response();
    }
    let path = state.pages.join(within);
    let kind = HeaderValue::from_static(media_type(&path));
    let read = tokio::task::spawn_blocking(move || {
        // A link that leads out of the folder is not followed.
        let real = path
            .canonicalize()
            .ok()
            .filter(|real| real.starts_with(&state.pages))?;
        std::fs::read(real).ok()
    });
    match read.await {
        Ok(Some(bytes)) => (
            [
                (header::CONTENT_TYPE, kind),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
            ],
            bytes,
        )
            .into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
