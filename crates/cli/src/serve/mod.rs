//! `griot serve`: the window in a browser, on loopback only, behind a one-time token.

mod gate;
mod pages;
mod wire;

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use clap::ArgMatches;
use griot_api::{Failure, Host};
use serde_json::json;
use tokio::net::TcpListener;

use crate::session::Session;
use crate::{DONE, FAILED};
use gate::Gate;

/// What every request can reach.
#[derive(Clone)]
struct State {
    host: Arc<Host>,
    gate: Arc<Gate>,
    pages: PathBuf,
}

/// A paste of 100,000 rows is large, a request beyond that is none.
const LARGEST_REQUEST: usize = 64 << 20;
/// How often Ctrl-C is looked for.
const LOOK: Duration = Duration::from_millis(100);

/// Serves until Ctrl-C.
pub(crate) fn serve(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    session.open_if_named()?;
    let pages = pages::folder(sub.get_one::<PathBuf>("ui"))?;
    let port = sub.get_one::<u16>("port").copied().unwrap_or(0);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| could_not("serve-start", port, &error))?;
    let code = runtime.block_on(listen(session, pages, port));
    // A browser keeps its event stream open, and a job may be at work: neither is waited for.
    runtime.shutdown_background();
    code
}

async fn listen(session: &Session, pages: PathBuf, port: u16) -> Result<u8, Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(|error| could_not("serve-port", port, &error))?;
    let port = listener
        .local_addr()
        .map_err(|error| could_not("serve-port", port, &error))?
        .port();
    let gate = Gate::new(port).map_err(|error| could_not("serve-start", port, &error))?;
    let url = gate.first_url();
    let state = State {
        host: Arc::clone(&session.host),
        gate: Arc::new(gate),
        pages,
    };
    session.host.watch();
    let said = session.answer(&json!({ "url": url }), |page| {
        // The address stands alone on its line, so that a script can take it.
        page.line(&url);
    });
    if said != DONE {
        return Ok(said);
    }
    if !session.json {
        crate::output::complain(&session.words.say("cli-serving", &json!({})));
    }
    let stop = async {
        while !session.stopped() {
            tokio::time::sleep(LOOK).await;
        }
    };
    tokio::select! {
        ended = async { axum::serve(listener, router(state)).await } => Ok(if ended.is_ok() { DONE } else { FAILED }),
        () = stop => Ok(DONE),
    }
}

fn router(state: State) -> Router {
    Router::new()
        .route("/api/{name}", post(wire::call))
        .route("/bytes/{name}", post(wire::bytes))
        .route("/events", get(wire::events))
        .fallback(get(pages::page))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .layer(middleware::from_fn_with_state(state.clone(), gate::guard))
        .with_state(state)
}

fn could_not(code: &str, port: u16, cause: &dyn std::fmt::Display) -> Failure {
    Failure {
        message: cause.to_string(),
        kind: "unreadable".to_owned(),
        ..Failure::usage(code)
    }
    .with("port", port)
}
