//! `griot play`: until it ends, or Ctrl-C.

use std::time::{Duration, Instant};

use clap::ArgMatches;
use griot_api::Failure;
use serde_json::{Value, json};

use super::argument;
use crate::answer::{number, text};
use crate::progress::Shown;
use crate::session::Session;

/// How often the player is asked where it stands.
const LOOK: Duration = Duration::from_millis(50);
/// How long a sound system may take to begin, or to say that it cannot.
const BEGIN: Duration = Duration::from_secs(10);

/// Plays a recording.
pub(crate) fn play(session: &Session, sub: &ArgMatches) -> Result<u8, Failure> {
    let uid = argument(sub, "uid");
    // A uid that is none is said before any sound card is asked for.
    session.call("show", json!({ "uid": uid }))?;
    let mut state = session.call("player_play", json!({ "uids": [uid], "start_uid": uid }))?;
    let shown = Shown::new(&session.words);
    let asked = Instant::now();
    let mut begun = false;
    loop {
        match text(&state, "status") {
            "error" => return Err(failure(&state)),
            // It has not begun yet, or it has ended.
            "stopped" if begun || asked.elapsed() > BEGIN => break,
            "playing" => begun = true,
            _ => {}
        }
        if session.stopped() {
            break;
        }
        let seconds = |name: &str| number(&state, name) / 1000;
        shown.show(
            seconds("position_ms"),
            seconds("duration_ms").max(1),
            "seconds",
            text(&state, "title"),
        );
        std::thread::sleep(LOOK);
        state = session.call("player_state", Value::Null)?;
    }
    drop(shown);
    Ok(session.answer(&state, |page| page.words("cli-played", &Value::Null)))
}

/// Why nothing sounds.
fn failure(state: &Value) -> Failure {
    let error = state.get("error");
    let code = error.map_or("", |error| text(error, "code"));
    let failure = Failure {
        kind: "unreadable".to_owned(),
        ..Failure::usage(code)
    };
    let params = error
        .and_then(|error| error.get("params"))
        .and_then(Value::as_object);
    params
        .into_iter()
        .flatten()
        .fold(failure, |failure, (name, value)| {
            failure.with(name, value.as_str().unwrap_or_default())
        })
}
