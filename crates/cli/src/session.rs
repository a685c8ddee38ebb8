//! One run of the program: its host, its words, how it answers.

use std::fmt::Write as _;
use std::io::IsTerminal as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::ArgMatches;
use griot_api::words::Words;
use griot_api::{Clock, Failure, Host};
use serde_json::{Value, json};

use crate::progress::{Shown, stop_flag};
use crate::table::Table;
use crate::{DONE, output};

/// One run.
pub(crate) struct Session {
    /// The host that does the work.
    pub(crate) host: Arc<Host>,
    /// The words of the language asked for.
    pub(crate) words: Words,
    /// Whether the answer is one JSON document.
    pub(crate) json: bool,
    catalogue: Option<PathBuf>,
    stop: Arc<AtomicBool>,
}

impl Session {
    pub(crate) fn new(words: Words, matches: &ArgMatches) -> Result<Self, Failure> {
        let clock = Clock::from_environment()
            .map_err(|value| Failure::usage("bad-now").with("value", value))?;
        let config = std::env::var_os("GRIOT_CONFIG")
            .filter(|path| !path.is_empty())
            .map(PathBuf::from);
        Ok(Session {
            host: Host::new(clock, config),
            words,
            json: matches.get_flag("json"),
            catalogue: matches
                .get_one::<PathBuf>("catalogue")
                .filter(|path| !path.as_os_str().is_empty())
                .cloned(),
            stop: stop_flag(),
        })
    }

    /// Opens the catalogue that `--catalogue` or the environment names.
    pub(crate) fn open(&self) -> Result<(), Failure> {
        if self.open_if_named()? {
            Ok(())
        } else {
            Err(Failure::usage("no-catalogue"))
        }
    }

    /// Opens the catalogue where one is named.
    pub(crate) fn open_if_named(&self) -> Result<bool, Failure> {
        let Some(path) = &self.catalogue else {
            return Ok(false);
        };
        self.host.open(path)?;
        Ok(true)
    }

    /// Runs a command of the api; progress goes to standard error, Ctrl-C stops it.
    pub(crate) fn call(&self, name: &str, request: Value) -> Result<Value, Failure> {
        let shown = Shown::new(&self.words);
        self.host.call_with(name, request, &|progress| {
            if self.stopped() {
                return ControlFlow::Break(());
            }
            shown.show(
                progress.done,
                progress.total,
                progress.unit.name(),
                progress.current,
            );
            ControlFlow::Continue(())
        })
    }

    /// Whether Ctrl-C was pressed.
    pub(crate) fn stopped(&self) -> bool {
        self.stop.load(Ordering::SeqCst)
    }

    /// Prints an answer: as it is under `--json`, otherwise as `say` puts it into words.
    pub(crate) fn answer(&self, answer: &Value, say: impl FnOnce(&mut Page<'_>)) -> u8 {
        if self.json {
            return output::print_json(answer, &self.words);
        }
        let mut page = Page {
            words: &self.words,
            text: String::new(),
        };
        say(&mut page);
        output::print(&page.text, &self.words)
    }

    /// As [`Self::answer`], with an exit code of its own where the answer could be printed.
    pub(crate) fn answer_with(
        &self,
        code: u8,
        answer: &Value,
        say: impl FnOnce(&mut Page<'_>),
    ) -> u8 {
        match self.answer(answer, say) {
            DONE => code,
            failed => failed,
        }
    }
}

/// Words for a person, line by line.
pub(crate) struct Page<'a> {
    pub(crate) words: &'a Words,
    text: String,
}

impl Page<'_> {
    /// One line as it is.
    pub(crate) fn line(&mut self, text: &str) {
        let _ = writeln!(self.text, "{text}");
    }

    /// One line of words.
    pub(crate) fn words(&mut self, id: &str, params: &Value) {
        let text = self.words.say(id, params);
        self.line(&text);
    }

    /// One line of words, set in under the one before.
    pub(crate) fn under(&mut self, id: &str, params: &Value) {
        let text = self.words.say(id, params);
        self.line(&format!("  {text}"));
    }

    /// A table, cut to the width of the terminal if there is one.
    pub(crate) fn table(&mut self, table: &Table) {
        let room = std::io::stdout()
            .is_terminal()
            .then(terminal_width)
            .flatten();
        self.text.push_str(&table.lines(room));
    }

    /// The heading of a column: the field's own words, or the word of the list.
    pub(crate) fn heading(&self, name: &str) -> String {
        self.words
            .find_coded("field", name, &Value::Null)
            .or_else(|| self.words.find_coded("cli-column", name, &Value::Null))
            .unwrap_or_else(|| name.to_owned())
    }

    /// A list of problems with files, each with its way out.
    pub(crate) fn problems(&mut self, problems: &[Value]) {
        for problem in problems {
            let params = problem.get("params").cloned().unwrap_or_else(|| json!({}));
            let code = problem
                .get("code")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let sentence = self.words.say_problem(code, &params);
            let path = problem.get("path").cloned().unwrap_or(Value::Null);
            if path.is_null() {
                self.line(&format!("  {sentence}"));
            } else {
                self.under("cli-problem", &json!({ "path": path, "problem": sentence }));
            }
            if let Some(hint) = self.words.find_hint(code, &params) {
                self.line(&format!("    {hint}"));
            }
        }
    }
}

fn terminal_width() -> Option<usize> {
    terminal_size::terminal_size().map(|(width, _)| usize::from(width.0))
}

/// A path from the command line made absolute, so that what is kept of it holds elsewhere too.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The same as the wire carries it.
pub(crate) fn path_text(path: &Path) -> Result<String, Failure> {
    absolute(path)
        .to_str()
        .map(str::to_owned)
        .ok_or_else(|| Failure::usage("path-not-unicode").with("path", path.display()))
}
