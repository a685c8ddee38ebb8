//! A stage: a screen, a window manager, a session bus, a sound card and a home, for one journey alone.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// How long a condition may take to come true: the machine may be ten times slower than ours.
pub const PATIENCE: Duration = Duration::from_secs(240);
/// One stage at a time, also where the test runner knows no groups.
static ONE: Mutex<()> = Mutex::new(());

/// A stage.
pub struct Stage {
    pub folder: TempDir,
    environment: Vec<(&'static str, String)>,
    /// In the order in which they were started.
    crew: Vec<Process>,
    _alone: MutexGuard<'static, ()>,
}

/// A program that ends, with all that it started, when it is dropped.
pub struct Process(pub Child);

impl Drop for Process {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        // It may have ended by itself.
        let _ = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _ = self.0.wait();
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        while let Some(last) = self.crew.pop() {
            drop(last);
        }
    }
}

impl Stage {
    /// Sets up everything.
    pub fn new() -> Self {
        let alone = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::Builder::new()
            .prefix("griot-stage-")
            .tempdir()
            .unwrap();
        let home = folder.path().join("home");
        let runtime = folder.path().join("runtime");
        std::fs::create_dir_all(&home).unwrap();
        std::fs::create_dir_all(&runtime).unwrap();
        let settings = home.join(".config/griot");
        std::fs::create_dir_all(&settings).unwrap();
        std::fs::write(
            settings.join("settings.json"),
            r#"{ "start_room": "catalogue" }"#,
        )
        .unwrap();
        let text = |path: &Path| path.to_str().unwrap().to_owned();
        let mut stage = Stage {
            environment: vec![
                ("PATH", std::env::var("PATH").unwrap()),
                ("HOME", text(&home)),
                ("XDG_RUNTIME_DIR", text(&runtime)),
                ("GRIOT_NOW", "2026-12-01T10:00:00Z".to_owned()),
                ("TZ", "Europe/Paris".to_owned()),
                ("NO_AT_BRIDGE", "1".to_owned()),
            ],
            folder,
            crew: Vec::new(),
            _alone: alone,
        };
        let screen = [
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1500x1000x24",
            "-nolisten",
            "tcp",
        ];
        let display = stage.first_line("Xvfb", &screen);
        stage.environment.push(("DISPLAY", format!(":{display}")));
        let bus = ["--session", "--nofork", "--nopidfile", "--print-address=1"];
        let address = stage.first_line("dbus-daemon", &bus);
        stage
            .environment
            .push(("DBUS_SESSION_BUS_ADDRESS", address));
        stage.join("openbox", &[]);
        stage.until("a window manager", || {
            !stage.said("xdotool", &["get_num_desktops"]).is_empty()
        });
        stage
    }

    /// Another variable for all that starts from now on.
    pub fn set(&mut self, name: &'static str, value: &str) {
        self.environment.push((name, value.to_owned()));
    }

    /// A sound card that only listens; what it hears is at `griot.monitor`.
    pub fn add_sound_card(&mut self) {
        let socket = self.path("pulse");
        let native = format!("module-native-protocol-unix auth-anonymous=1 socket={socket}");
        let card = "module-null-sink sink_name=griot rate=48000 channels=2 format=s16le";
        self.join(
            "pulseaudio",
            &[
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--use-pid-file=no",
                "--realtime=no",
                "--high-priority=no",
                "-L",
                &native,
                "-L",
                card,
                "-L",
                "module-always-sink",
            ],
        );
        self.set("PULSE_SERVER", &format!("unix:{socket}"));
        self.until("a sound card", || {
            self.said("pactl", &["list", "short", "sinks"])
                .contains("griot")
        });
    }

    /// The screen's name.
    pub fn display(&self) -> String {
        let named = self.environment.iter().find(|(name, _)| *name == "DISPLAY");
        named.unwrap().1.clone()
    }

    /// A path on the stage.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// A program of other people, or one of ours, that will run on this stage.
    pub fn command(&self, program: &str) -> Command {
        // Where a test is ended from outside, nothing of its stage stays.
        let mut command = Command::new("setpriv");
        command
            .args(["--pdeathsig", "KILL", program])
            .env_clear()
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .process_group(0);
        command
    }

    /// Starts a program that stays until the curtain.
    pub fn join(&mut self, program: &str, arguments: &[&str]) {
        let process = self.start(self.command(program).args(arguments).stdout(Stdio::null()));
        self.crew.push(process);
    }

    /// Starts a program that ends with what is given back.
    pub fn start(&self, command: &mut Command) -> Process {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.folder.path().join("log"))
            .unwrap();
        let child = command.stderr(log).spawn();
        Process(child.unwrap_or_else(|error| {
            panic!("{command:?}: {error} (scripts/setup test installs it)")
        }))
    }

    /// Starts a program that stays, and waits for the line in which it says where it is.
    fn first_line(&mut self, program: &str, arguments: &[&str]) -> String {
        let mut process = self.start(self.command(program).args(arguments).stdout(Stdio::piped()));
        let mut line = String::new();
        // It keeps its end of the pipe: what it says later goes nowhere, and does not stop it.
        let mut lines = BufReader::new(process.0.stdout.take().unwrap());
        lines.read_line(&mut line).unwrap();
        std::thread::spawn(move || lines.lines().map_while(Result::ok).for_each(drop));
        assert!(!line.trim().is_empty(), "{program} says nothing");
        self.crew.push(process);
        line.trim().to_owned()
    }

    /// What a short program prints, whether it succeeds or not.
    pub fn said(&self, program: &str, arguments: &[&str]) -> String {
        let output = self.command(program).args(arguments).output();
        let output = output
            .unwrap_or_else(|error| panic!("{program}: {error} (scripts/setup test installs it)"));
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// Runs `griot --json` and gives its document.
    pub fn griot(&self, arguments: &[&str]) -> Value {
        let output = self
            .command(program("griot").to_str().unwrap())
            .arg("--json")
            .args(arguments)
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "griot {arguments:?}: {text}");
        serde_json::from_str(&text).unwrap()
    }

    /// Makes a sound file: a tone with tags, in the format of its name.
    pub fn tone(&self, file: &str, hertz: u32, seconds: u32, tags: &[(&str, &str)]) {
        let path = self.folder.path().join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let source =
            format!("sine=frequency={hertz}:sample_rate=48000:duration={seconds},volume=0.5");
        let mut ffmpeg = self.command("ffmpeg");
        ffmpeg.args(["-v", "error", "-f", "lavfi", "-i", &source, "-ac", "2"]);
        for (name, value) in tags {
            ffmpeg.arg("-metadata").arg(format!("{name}={value}"));
        }
        assert!(
            ffmpeg
                .arg(path)
                .status()
                .expect("ffmpeg is needed")
                .success()
        );
    }

    /// Waits until something holds.
    pub fn until(&self, what: &str, holds: impl Fn() -> bool) {
        let begun = Instant::now();
        while !holds() {
            assert!(begun.elapsed() < PATIENCE, "{what} did not come to be");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// A program of this build: cargo puts tests into a folder beside it.
pub fn program(name: &str) -> PathBuf {
    let ourselves = std::env::current_exe().unwrap();
    let built = ourselves.parent().and_then(Path::parent).unwrap();
    let program = built.join(name);
    assert!(
        program.is_file(),
        "{} is not built: cargo build --workspace --features griot-desktop/custom-protocol",
        program.display()
    );
    program
}

/// A port that nobody has.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
}
