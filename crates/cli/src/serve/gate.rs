//! Who may speak to the server: the browser that opened the printed address, and nobody else.
//!
//! The token of the address works once and is exchanged for a cookie that no script can read and that no other site
//! can make the browser send. `Host` must be loopback, so that a name that somebody points here does not help.

use std::sync::{Mutex, PoisonError};

use axum::extract::{Request, State as Extract};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::State;

/// What the pages may load: their own files and pictures made of the wire's bytes; nothing from elsewhere.
const POLICY: &str = "default-src 'self'; img-src 'self' blob: data:; \
    object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The secrets of one run.
pub(super) struct Gate {
    port: u16,
    token: Mutex<Option<String>>,
    secret: String,
}

impl Gate {
    /// New secrets.
    pub(super) fn new(port: u16) -> Result<Self, getrandom::Error> {
        Ok(Gate {
            port,
            token: Mutex::new(Some(random()?)),
            secret: random()?,
        })
    }

    /// The address that works once.
    pub(super) fn first_url(&self) -> String {
        let token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        format!(
            "http://127.0.0.1:{}/?token={}",
            self.port,
            token.as_deref().unwrap_or_default()
        )
    }

    /// Cookies do not know ports: the name does, so that two servers do not take each other's.
    fn cookie_name(&self) -> String {
        format!("griot-{}", self.port)
    }

    /// Takes the token, if it is this one and nobody had it before.
    fn take(&self, offered: &str) -> bool {
        let mut token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        let right = token.as_deref().is_some_and(|token| same(token, offered));
        if right {
            *token = None;
        }
        right
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let name = self.cookie_name();
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .any(|(key, value)| key == name && same(value, &self.secret))
    }

    fn is_loopback(&self, headers: &HeaderMap) -> bool {
        let ours = [
            format!("127.0.0.1:{}", self.port),
            format!("localhost:{}", self.port),
        ];
        let host = headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok())
            .unwrap_or_default();
        let origin = headers
            .get(header::ORIGIN)
            .map(|origin| origin.to_str().unwrap_or("?"));
        let origin = origin.is_none_or(|origin| {
            origin
                .strip_prefix("http://")
                .is_some_and(|o| ours.iter().any(|our| our == o))
        });
        origin && ours.iter().any(|our| our == host)
    }
}

fn random() -> Result<String, getrandom::Error> {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Compares without telling by its time how much is right.
fn same(ours: &str, offered: &str) -> bool {
    ours.len() == offered.len()
        && ours
            .bytes()
            .zip(offered.bytes())
            .fold(0, |differ, (a, b)| differ | (a ^ b))
            == 0
}

/// Lets a request through, or not; and sets the headers of every answer.
pub(super) async fn guard(
    Extract(state): Extract<State>,
    request: Request,
    next: Next,
) -> Response {
    let gate = &state.gate;
    let mut response = if !gate.is_loopback(request.headers()) {
        StatusCode::FORBIDDEN.into_response()
    } else if let Some(token) = token_of(&request) {
        admit(gate, token, request.headers())
    } else if gate.knows(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

fn token_of(request: &Request) -> Option<&str> {
    if request.method() != Method::GET || request.uri().path() != "/" {
        return None;
    }
    request
        .uri()
        .query()?
        .split('&')
        .find_map(|pair| pair.strip_prefix("token="))
}

fn admit(gate: &Gate, token: &str, headers: &HeaderMap) -> Response {
    let home = [(header::LOCATION, HeaderValue::from_static("/"))];
    if gate.take(token) {
        let cookie = format!(
            "{}={}; Path=/; HttpOnly; SameSite=Strict",
            gate.cookie_name(),
            gate.secret
        );
        return match HeaderValue::from_str(&cookie) {
            Ok(cookie) => {
                (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie)], home).into_response()
            }
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        };
    }
    // The same browser opened the printed address again.
    if gate.knows(headers) {
        return (StatusCode::SEE_OTHER, home).into_response();
    }
    StatusCode::FORBIDDEN.into_response()
}
