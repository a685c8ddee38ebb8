//! The player's engine sample by sample, and the whole player over an output of ours.

use crate::samples::{Pcm, wav_f32};
use griot_audio::encode::{Codec, EncodeSpec, Span, encode_file};
use griot_audio::player::{
    Device, Engine, Fault, Feed, Item, NoOutput, Opened, Output, Player, PlayerState, Status,
};
use std::cell::Cell;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

fn item(id: &str, path: &Path) -> Item {
    Item {
        id: id.to_owned(),
        path: path.to_owned(),
        region: None,
        gain_db: 0.0,
    }
}

/// A stereo tone of `frames`, and FLACs of its two halves (`rate` of the files).
fn halves(dir: &Path, rate: u32, frames: usize, cut: usize) -> (Vec<f32>, [PathBuf; 2]) {
    let tone = Pcm::tone(rate, 997.0, frames);
    let whole = dir.join("whole.wav");
    wav_f32(&whole, rate, 2, &tone);
    let parts = [(0, cut as u64), (cut as u64, u64::MAX)].map(|(start, end)| {
        let path = dir.join(format!("{start}.flac"));
        let spec = EncodeSpec {
            span: Span::Region { start, end },
            ..EncodeSpec::whole(Codec::Flac)
        };
        encode_file(&whole, &path, &spec, &mut |_, _| ControlFlow::Continue(())).unwrap();
        path
    });
    (tone, parts)
}

fn render_all(engine: &mut Engine, block: usize) -> Vec<f32> {
    let mut all = Vec::new();
    let mut out = vec![0.0; block * 2];
    while !engine.ended() {
        let frames = engine.render(&mut out);
        all.extend_from_slice(&out[..frames * 2]);
    }
    all
}

fn worst(a: &[f32], b: &[f32]) -> f32 {
    a.iter()
        .zip(b)
        .map(|(a, b)| (a - b).abs())
        .fold(0.0, f32::max)
}

#[test]
fn two_files_sound_as_one() {
    let dir = tempfile::tempdir().unwrap();
    let (tone, parts) = halves(dir.path(), 44_100, 100_001, 43_210);
    let queue: Vec<_> = parts.iter().map(|p| item("x", p)).collect();
    // At the files' own rate sample for sample.
    let mut engine = Engine::new(44_100);
    engine.load(queue.clone(), 0);
    let all = render_all(&mut engine, 777);
    assert_eq!(all.len(), tone.len());
    assert!(worst(&all, &tone) < 1.0 / 8_000_000.0);
    // At another rate the resampler goes on across the border.
    let mut engine = Engine::new(48_000);
    engine.load(queue, 0);
    let all = render_all(&mut engine, 1024);
    assert_eq!(all.len() / 2, (100_001_usize * 480).div_ceil(441));
    let want = Pcm::tone(48_000, 997.0, all.len() / 2);
    let inside = 4_000..all.len() - 4_000;
    let off = worst(&all[inside.clone()], &want[inside]);
    assert!(off < 1e-4, "{off}");
    // Frame 43,210 at 44.1 kHz is frame 47,032 at 48.
    let place = |f| engine.place(f).unwrap();
    assert_eq!((place(47_030).index, place(47_033).index), (0, 1));
    assert_eq!(
        (place(47_030).position_ms, place(47_033).position_ms),
        (979, 0)
    );
    assert_eq!(place(0).duration_ms, Some(979));
}

#[test]
fn files_of_different_rates_follow_each_other() {
    let dir = tempfile::tempdir().unwrap();
    let (a, b) = (dir.path().join("a.wav"), dir.path().join("b.wav"));
    wav_f32(&a, 44_100, 2, &Pcm::tone(44_100, 441.0, 44_100));
    wav_f32(&b, 96_000, 2, &Pcm::tone(96_000, 441.0, 96_000));
    let mut engine = Engine::new(48_000);
    engine.load(vec![item("a", &a), item("b", &b)], 0);
    let all = render_all(&mut engine, 512);
    assert_eq!(all.len() / 2, 96_000);
    let want = Pcm::tone(48_000, 441.0, 48_000);
    for half in all.chunks_exact(96_000) {
        assert!(worst(&half[4_000..92_000], &want[4_000..92_000]) < 1e-4);
    }
    assert_eq!(engine.place(47_999).unwrap().index, 0);
    assert_eq!(engine.place(48_000).unwrap().index, 1);
}

#[test]
fn seeking_goes_to_the_frame() {
    let dir = tempfile::tempdir().unwrap();
    let (tone, parts) = halves(dir.path(), 48_000, 96_000, 48_000);
    let mut engine = Engine::new(48_000);
    engine.load(parts.iter().map(|p| item("x", p)).collect(), 0);
    let mut out = vec![0.0; 2_000];
    for (index, ms) in [(0, 500), (1, 250), (0, 20), (1, 980)] {
        engine.seek(index, ms);
        let before = engine.rendered();
        let frames = engine.render(&mut out);
        let start = (index * 48_000 + ms as usize * 48) * 2;
        // The first 240 frames fade in.
        let heard = &out[480..frames * 2];
        assert!(
            worst(heard, &tone[start + 480..start + frames * 2]) < 1e-6,
            "{index} {ms}"
        );
        assert!(out[0].abs() < 1e-3);
        let place = engine.place(before).unwrap();
        assert_eq!((place.index, place.position_ms), (index, ms));
    }
    engine.seek(0, 5_000);
    engine.render(&mut out);
    assert_eq!(
        engine.place(engine.rendered()).unwrap().index,
        1,
        "behind the end the next begins"
    );
}

#[test]
fn regions_gains_and_channels() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("mono.wav");
    let ramp: Vec<f32> = (0..48_000).map(|i| i as f32 / 48_000.0).collect();
    wav_f32(&path, 48_000, 1, &ramp);
    let region = Item {
        region: Some((12_000, 24_000)),
        gain_db: -6.020_6,
        ..item("r", &path)
    };
    let mut engine = Engine::new(48_000);
    engine.load(vec![region], 0);
    let all = render_all(&mut engine, 1_000);
    assert_eq!(all.len(), 24_000);
    for at in [0, 6_000, 11_999] {
        let want = ramp[12_000 + at] / 2.0;
        assert!((all[at * 2] - want).abs() < 1e-4 && all[at * 2] == all[at * 2 + 1]);
    }
    assert_eq!(engine.place(0).unwrap().duration_ms, Some(250));
    engine.set_matching(false);
    engine.jump(0);
    let all = render_all(&mut engine, 1_000);
    assert!((all[12_000] - ramp[18_000]).abs() < 1e-6);
}

#[test]
fn bad_files_are_faults_after_what_came_before() {
    let dir = tempfile::tempdir().unwrap();
    let good = dir.path().join("a.wav");
    wav_f32(&good, 48_000, 2, &Pcm::tone(48_000, 441.0, 10_000));
    let bad = dir.path().join("b.wav");
    std::fs::write(&bad, b"not sound at all").unwrap();
    for (path, fault) in [
        (dir.path().join("gone.wav"), Fault::FileMissing),
        (bad, Fault::Undecodable),
    ] {
        let mut engine = Engine::new(48_000);
        engine.load(vec![item("a", &good), item("b", &path)], 0);
        assert_eq!(render_all(&mut engine, 1024).len(), 20_000);
        assert_eq!(engine.fault(), Some((1, fault)));
        engine.jump(0);
        assert_eq!(engine.fault(), None);
    }
}

/// An output whose "device" is a thread that pulls twice as fast as a real one.
#[derive(Default)]
struct Bench {
    heard: Arc<Mutex<Vec<f32>>>,
    feed: Arc<Mutex<Option<Feed>>>,
    thread: Option<(Arc<Mutex<bool>>, std::thread::JoinHandle<()>)>,
}

impl Output for Bench {
    fn devices(&mut self) -> Vec<Device> {
        vec![Device {
            id: "bench".to_owned(),
            name: "Bench".to_owned(),
        }]
    }

    fn open(&mut self, _device: Option<&str>, feed: Feed) -> Option<Opened> {
        let (stop, heard) = (Arc::new(Mutex::new(false)), self.heard.clone());
        *self.feed.lock().unwrap() = Some(feed.clone());
        let stopped = stop.clone();
        let thread = std::thread::spawn(move || {
            let mut out = vec![0.0; 2 * 960];
            while !*stopped.lock().unwrap() {
                feed.pull(&mut out, 2);
                heard.lock().unwrap().extend_from_slice(&out);
                std::thread::sleep(Duration::from_millis(10));
            }
        });
        self.thread = Some((stop, thread));
        Some(Opened {
            rate: 48_000,
            name: "Bench".to_owned(),
        })
    }

    fn close(&mut self) {
        if let Some((stop, thread)) = self.thread.take() {
            *stop.lock().unwrap() = true;
            thread.join().unwrap();
        }
    }
}

/// What the player told, with the moment, read in order: a state that passes quickly is not missed.
#[derive(Default)]
struct Told {
    states: Arc<Mutex<Vec<(Instant, PlayerState)>>>,
    read: Cell<usize>,
}

impl Told {
    /// The first state from the last one read on that is as wanted.
    fn wait(&self, what: &str, done: impl Fn(&PlayerState) -> bool) -> PlayerState {
        let start = Instant::now();
        loop {
            let states = self.states.lock().unwrap();
            let found = (self.read.get()..states.len()).find(|at| done(&states[*at].1));
            if let Some(at) = found {
                self.read.set(at);
                return states[at].1.clone();
            }
            let last = states.last().cloned();
            drop(states);
            assert!(
                start.elapsed() < Duration::from_secs(120),
                "{what}: {last:?}"
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// The frames that sound: a busy machine's device may put silence between them.
fn sounding(samples: &[f32]) -> Vec<f32> {
    let frames = samples.chunks(2).filter(|frame| frame[0].abs() > 1e-5);
    frames.flatten().copied().collect()
}

#[test]
fn a_whole_player() {
    let dir = tempfile::tempdir().unwrap();
    let (tone, parts) = halves(dir.path(), 48_000, 96_000, 48_000);
    let (heard, feed) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(None)));
    let told = Told::default();
    let (h, f, t) = (heard.clone(), feed.clone(), told.states.clone());
    let player = Player::start_with(
        move || {
            Box::new(Bench {
                heard: h,
                feed: f,
                thread: None,
            })
        },
        Box::new(move |state| t.lock().unwrap().push((Instant::now(), state.clone()))),
    )
    .unwrap();
    assert_eq!(player.devices().len(), 1);
    player.load(vec![item("one", &parts[0]), item("two", &parts[1])], 0);
    let state = told.wait("load", |s| s.queued == 2);
    assert_eq!(
        (state.status, state.item.as_deref()),
        (Status::Stopped, Some("one"))
    );

    player.play();
    told.wait("play", |s| {
        s.status == Status::Playing && s.device.as_deref() == Some("Bench")
    });
    told.wait("second item", |s| s.item.as_deref() == Some("two"));
    let state = told.wait("end", |s| s.status == Status::Stopped);
    assert_eq!((state.fault, state.index), (None, 0));
    {
        // All of it and in order.
        let (heard, tone) = (sounding(&heard.lock().unwrap()), sounding(&tone));
        assert_eq!(heard.len(), tone.len());
        assert!(worst(&heard, &tone) < 1e-6);
    }

    player.play();
    told.wait("again", |s| s.status == Status::Playing);
    player.pause();
    let paused = told.wait("pause", |s| s.status == Status::Paused);
    player.seek_ms(700);
    told.wait("seek", |s| {
        s.position_ms == 700 && s.status == Status::Paused
    });
    assert!(paused.duration_ms == Some(1_000));
    player.next();
    told.wait("next", |s| s.index == 1 && s.position_ms == 0);
    player.previous();
    told.wait("previous", |s| s.index == 0);
    player.set_volume(0.25);
    player.set_matching(false);
    told.wait("volume", |s| (s.volume - 0.25).abs() < 1e-6 && !s.matching);
    heard.lock().unwrap().clear();
    player.toggle();
    told.wait("toggle", |s| {
        s.status == Status::Playing && s.position_ms > 200
    });
    player.pause();
    told.wait("pause", |s| s.status == Status::Paused);
    let peak = heard
        .lock()
        .unwrap()
        .iter()
        .fold(0.0_f32, |m, s| m.max(s.abs()));
    let full = tone.iter().fold(0.0_f32, |m, s| m.max(s.abs()));
    assert!((peak / full - 0.25).abs() < 0.01, "{peak} of {full}");

    player.toggle();
    told.wait("on", |s| s.status == Status::Playing);
    feed.lock().unwrap().as_ref().unwrap().lose();
    let lost = told.wait("lost", |s| s.fault == Some(Fault::SoundDeviceLost));
    assert_eq!((lost.status, lost.device), (Status::Paused, None));
    player.play();
    told.wait("back", |s| s.status == Status::Playing && s.fault.is_none());
    player.stop();
    told.wait("stop", |s| {
        s.status == Status::Stopped && s.device.is_none()
    });

    player.load(
        vec![
            item("one", &parts[0]),
            item("two", &dir.path().join("gone.flac")),
        ],
        0,
    );
    player.next();
    player.play();
    let missing = told.wait("missing", |s| s.fault == Some(Fault::FileMissing));
    assert_eq!(
        (missing.status, missing.item.as_deref()),
        (Status::Stopped, Some("two"))
    );

    drop(player);
    // Positions alone are told at most ten times a second.
    let told = told.states.lock().unwrap();
    let positions = told.windows(2).filter(|pair| {
        let (before, after) = (&pair[0].1, &pair[1].1);
        *before
            == PlayerState {
                position_ms: before.position_ms,
                ..after.clone()
            }
    });
    let whole = told.last().unwrap().0 - told.first().unwrap().0;
    assert!(positions.count() as u128 <= whole.as_millis() / 100 + 1);
}

#[test]
fn without_a_sound_card_there_is_a_word_for_it() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.wav");
    wav_f32(&path, 48_000, 2, &Pcm::tone(48_000, 441.0, 10_000));
    let told = Told::default();
    let states = told.states.clone();
    let player = Player::start_with(
        || Box::new(NoOutput),
        Box::new(move |state| states.lock().unwrap().push((Instant::now(), state.clone()))),
    )
    .unwrap();
    assert!(player.devices().is_empty());
    player.load(vec![item("a", &path)], 0);
    player.play();
    let state = told.wait("fault", |s| s.fault.is_some());
    assert_eq!(
        (state.fault.unwrap().code(), state.status),
        ("no-sound-device", Status::Stopped)
    );
}
