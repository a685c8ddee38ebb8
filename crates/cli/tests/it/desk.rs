//! A desk of one's own: a home, a clock, a catalogue, and the program on it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The day on which all journeys take place.
pub const NOW: &str = "2026-11-23T09:00:00Z";

/// A desk.
pub struct Desk {
    pub folder: TempDir,
    pub catalogue: PathBuf,
}

/// What a run of the program left.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// A desk without a catalogue.
    pub fn empty() -> Self {
        Desk::within(&std::env::temp_dir())
    }

    /// A desk without a catalogue, in a folder of this one.
    pub fn within(room: &Path) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("griot-desk-")
            .tempdir_in(room)
            .unwrap();
        let catalogue = folder.path().join("label.griot");
        Desk { folder, catalogue }
    }

    /// A desk with an empty catalogue.
    pub fn new() -> Self {
        let desk = Desk::empty();
        desk.init();
        desk
    }

    /// A desk with an empty catalogue that waits for no disk: what a killed program wrote is in memory anyway.
    pub fn in_memory() -> Self {
        let memory = Path::new("/dev/shm");
        let desk = if memory.is_dir() {
            Desk::within(memory)
        } else {
            Desk::empty()
        };
        desk.init();
        desk
    }

    /// Makes the empty catalogue.
    pub fn init(&self) {
        let path = self.catalogue.clone();
        self.json(&[
            "init",
            path.to_str().unwrap(),
            "--label",
            "Kora & Cie",
            "--country",
            "FR",
            "--isrc-prefix",
            "FRX76",
        ]);
    }

    /// A path on the desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A path on the desk, as an argument.
    pub fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// The program, ready to be run on this desk.
    pub fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_griot"));
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", self.folder.path())
            .env("GRIOT_CONFIG", self.path("config"))
            .env("GRIOT_CATALOGUE", &self.catalogue)
            .env("GRIOT_NOW", NOW)
            .env("TZ", "Europe/Paris")
            .env("LC_ALL", "C.UTF-8")
            .current_dir(self.folder.path());
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        ran(self.program().args(arguments), "")
    }

    /// Runs the program with `--json`: exit 0, one document, and nothing else.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let ran = self.run_json(arguments);
        assert_eq!(ran.0, 0, "griot {arguments:?}: {}", ran.1);
        ran.1
    }

    /// Runs the program with `--json`: its exit code and its one document.
    pub fn run_json(&self, arguments: &[&str]) -> (i32, Value) {
        let ran = ran(self.program().arg("--json").args(arguments), "");
        (ran.code, document(&ran, arguments))
    }

    /// Runs a command of the api.
    pub fn call(&self, name: &str, request: &Value) -> Value {
        let ran = ran(
            self.program().args(["--json", "call", name]),
            &request.to_string(),
        );
        assert_eq!(ran.code, 0, "griot call {name} {request}: {ran:?}");
        document(&ran, &["call", name])
    }

    /// Imports a folder or file of the desk.
    pub fn import(&self, name: &str) -> Value {
        self.json(&["import", &self.text(name)])
    }

    /// The rows that answer a query.
    pub fn rows(&self, query: &str) -> Vec<Value> {
        self.json(&["list", query])["rows"]
            .as_array()
            .unwrap()
            .clone()
    }

    /// The uid of the one recording that answers.
    pub fn uid(&self, query: &str) -> String {
        let rows = self.rows(query);
        assert_eq!(rows.len(), 1, "{query}: {rows:?}");
        rows[0]["uid"].as_str().unwrap().to_owned()
    }

    /// The doctor finds nothing.
    pub fn is_sound(&self) {
        let found = self.json(&["doctor"]);
        assert_eq!(found["total"], 0, "{found}");
    }
}

fn document(ran: &Ran, arguments: &[&str]) -> Value {
    serde_json::from_str(&ran.out)
        .unwrap_or_else(|error| panic!("griot {arguments:?}: {error}: {ran:?}"))
}

/// Runs a command with a text on its standard input.
pub fn ran(command: &mut Command, input: &str) -> Ran {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("griot starts");
    // Who does not read its input may have gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// The shared material; `None`, plainly said, where it is absent.
pub fn shared(within: &str) -> Option<PathBuf> {
    let root = std::env::var_os("GRIOT_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    let found = root.join(within);
    if found.exists() {
        return Some(found.canonicalize().unwrap());
    }
    println!(
        "skipped: {} is not here (GRIOT_SHARED names it)",
        found.display()
    );
    None
}
