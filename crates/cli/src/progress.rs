//! How far long work is: a bar on a terminal, now and then a line elsewhere; and Ctrl-C.

use std::io::IsTerminal as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use griot_api::words::{Words, visible};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use crate::output;

/// How often a line is written where there is no terminal.
const LINE_EVERY: Duration = Duration::from_secs(10);
/// What the shell expects of a program that Ctrl-C ended.
const KILLED: i32 = 130;

/// A flag that the first Ctrl-C raises; the second one ends the program.
pub(crate) fn stop_flag() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let raised = Arc::clone(&stop);
    // Where no handler can be set, Ctrl-C ends the program at once, which the catalogue survives.
    let _ = ctrlc::set_handler(move || {
        if raised.swap(true, Ordering::SeqCst) {
            std::process::exit(KILLED);
        }
    });
    stop
}

/// Shows progress on standard error.
pub(crate) struct Shown<'a> {
    words: &'a Words,
    bar: Option<ProgressBar>,
    last_line: Mutex<Instant>,
}

impl<'a> Shown<'a> {
    pub(crate) fn new(words: &'a Words) -> Self {
        let bar = std::io::stderr()
            .is_terminal()
            .then(ProgressBar::new_spinner);
        Shown {
            words,
            bar,
            last_line: Mutex::new(Instant::now()),
        }
    }

    /// Shows where the work stands.
    pub(crate) fn show(&self, done: u64, total: u64, unit: &str, current: &str) {
        let Some(bar) = &self.bar else {
            return self.line(done, total, unit);
        };
        if total > 0 && bar.length() != Some(total) {
            let counts = if unit == "bytes" {
                "{bytes}/{total_bytes} {bytes_per_sec}"
            } else {
                "{human_pos}/{human_len} {per_sec}"
            };
            if let Ok(style) =
                ProgressStyle::with_template(&format!("{{bar:24}} {counts} {{eta}} {{wide_msg}}"))
            {
                bar.set_style(style);
            }
            bar.set_length(total);
        }
        bar.set_position(done);
        bar.set_message(visible(current));
    }

    fn line(&self, done: u64, total: u64, unit: &str) {
        let mut last = self
            .last_line
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if last.elapsed() >= LINE_EVERY && total > 0 {
            *last = Instant::now();
            output::complain(&self.words.say(
                "cli-progress",
                &json!({ "done": done, "total": total, "unit": unit }),
            ));
        }
    }
}

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
