//! The player through a real sound server: PulseAudio with a sink that goes nowhere.

use crate::samples::{Pcm, wav_f32};
use griot_audio::player::{Fault, Item, Player, Status};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// A sound server of our own, gone when dropped.
struct Server(Child);

impl Server {
    fn start(dir: &Path) -> Self {
        let socket = dir.join("pulse.sock");
        let protocol = format!(
            "module-native-protocol-unix auth-anonymous=1 socket={}",
            socket.display()
        );
        let sink = "module-null-sink sink_name=nullsink rate=48000 channels=2 format=s16le";
        let child = Command::new("pulseaudio")
            .args([
                "-n",
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--use-pid-file=no",
            ])
            .args([
                "--realtime=no",
                "--high-priority=no",
                "-L",
                &protocol,
                "-L",
                sink,
            ])
            .args(["-L", "module-always-sink"])
            .env("HOME", dir)
            .env("XDG_RUNTIME_DIR", dir)
            .stderr(Stdio::null())
            .spawn()
            .expect("pulseaudio is needed for this test");
        let start = Instant::now();
        while !socket.exists() {
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "pulseaudio did not start"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        Self(child)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The environment is the whole program's: one test at a time.
static ENVIRONMENT: Mutex<()> = Mutex::new(());

fn point_at(socket: &str) {
    // SAFETY: the tests of this module hold `ENVIRONMENT`, and no other test reads this variable.
    #[allow(
        unsafe_code,
        reason = "cpal's PulseAudio client is told its server by the environment only"
    )]
    unsafe {
        std::env::set_var("PULSE_SERVER", socket);
    }
}

fn wait(player: &Player, what: &str, done: impl Fn(&Player) -> bool) {
    let start = Instant::now();
    while !done(player) {
        assert!(
            start.elapsed() < Duration::from_secs(30),
            "{what}: {:?}",
            player.state()
        );
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Frequency of the strongest tone, by its zero crossings, and the longest silence inside, in frames.
fn hear(samples: &[i16]) -> (f64, usize) {
    let first = samples
        .iter()
        .position(|s| s.abs() > 1_000)
        .expect("silence");
    let last = samples.iter().rposition(|s| s.abs() > 1_000).unwrap();
    let inside = &samples[first..=last];
    let crossings = inside.windows(2).filter(|w| w[0] < 0 && w[1] >= 0).count();
    let mut silence = (0, 0);
    for sample in inside {
        silence.0 = if *sample == 0 { silence.0 + 1 } else { 0 };
        silence.1 = silence.1.max(silence.0);
    }
    (crossings as f64 * 48_000.0 / inside.len() as f64, silence.1)
}

#[test]
fn a_tone_arrives_as_it_is_and_a_dead_server_is_a_word() {
    let _one = ENVIRONMENT.lock().unwrap_or_else(|e| e.into_inner());
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path());
    let socket = format!("unix:{}", dir.path().join("pulse.sock").display());
    point_at(&socket);
    // Two files of another rate than the device's, to be heard as one tone.
    let parts = ["a.wav", "b.wav"].map(|name| dir.path().join(name));
    let tone = Pcm::tone(44_100, 997.0, 44_100 * 6);
    let (one, two) = tone.split_at(44_100 * 2 * 2 + 246);
    wav_f32(&parts[0], 44_100, 2, one);
    wav_f32(&parts[1], 44_100, 2, two);
    let record = dir.path().join("heard.raw");
    let mut recorder = Command::new("parec")
        .args([
            "-d",
            "nullsink.monitor",
            "--latency-msec=20",
            "--format=s16le",
        ])
        .args(["--rate=48000", "--channels=2", "--raw"])
        .arg(&record)
        .env("PULSE_SERVER", &socket)
        .spawn()
        .expect("parec is needed for this test");
    wait_for_file(&record);

    let player = Player::start(Box::new(|_| {})).unwrap();
    let devices = player.devices();
    assert!(
        devices.iter().any(|d| d.id.contains("nullsink")),
        "{devices:?}"
    );
    let item = |id: &str, path: &Path| Item {
        id: id.to_owned(),
        path: path.to_owned(),
        region: None,
        gain_db: 0.0,
    };
    player.load(vec![item("a", &parts[0]), item("b", &parts[1])], 0);
    let start = Instant::now();
    player.play();
    wait(&player, "second item", |p| {
        p.state().item.as_deref() == Some("b")
    });
    let lag = start.elapsed().as_secs_f64() - 2.0;
    assert!(
        (-0.3..2.0).contains(&lag),
        "the second item came {lag} s late"
    );
    wait(&player, "end", |p| p.state().status == Status::Stopped);
    assert_eq!(player.state().fault, None);
    std::thread::sleep(Duration::from_millis(500));
    recorder.kill().unwrap();
    recorder.wait().unwrap();
    let bytes = std::fs::read(&record).unwrap();
    let left: Vec<i16> = bytes
        .chunks_exact(4)
        .map(|b| i16::from_le_bytes([b[0], b[1]]))
        .collect();
    let (hertz, silence) = hear(&left);
    assert!((hertz - 997.0).abs() < 1.0, "{hertz} Hz");
    assert!(silence < 48, "a gap of {silence} frames");
    let sounding = left.iter().filter(|s| s.abs() > 0).count() as f64 / 48_000.0;
    assert!((sounding - 6.0).abs() < 0.1, "{sounding} s heard");

    player.load(vec![item("a", &parts[0])], 0);
    player.play();
    wait(&player, "playing", |p| p.state().position_ms > 300);
    drop(server);
    wait(&player, "lost", |p| {
        p.state().fault == Some(Fault::SoundDeviceLost)
    });
    player.play();
    wait(&player, "no device", |p| {
        p.state().fault == Some(Fault::NoSoundDevice)
    });
}

fn wait_for_file(path: &Path) {
    let start = Instant::now();
    while std::fs::metadata(path).map_or(0, |m| m.len()) == 0 {
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "parec records nothing"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}
