//! The example label: what it promises, and that it promises no more.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use griot_domain::codes::{Barcode, Isrc};

use super::label::{Fate, Format, RELEASES, Release, Track};
use super::synth::Chance;
use super::synth::master::{Sound, loudness};
use super::synth::pluck::{Bend, OUD, pluck};
use super::{label, make, write_label};
use crate::Progress;

fn rows() -> Vec<(&'static Release, usize, &'static Track)> {
    RELEASES
        .into_iter()
        .flat_map(|r| r.tracks.iter().enumerate().map(move |(i, t)| (r, i + 1, t)))
        .collect()
}

/// Does something with every track, on all cores; gives the answers in order.
fn on_all<T: Send>(run: impl Fn(&'static Release, usize, &'static Track) -> T + Sync) -> Vec<T> {
    let rows = rows();
    let (next, out) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some((release, number, track)) = rows.get(at) else {
                        break;
                    };
                    let answer = run(release, *number, track);
                    out.lock().unwrap().insert(at, answer);
                }
            });
        }
    });
    out.into_inner().unwrap().into_values().collect()
}

#[test]
fn codes_are_right_but_for_the_wrong_ones() {
    assert_eq!((RELEASES.len(), rows().len()), (12, 48));
    let bad_barcodes: Vec<_> = RELEASES
        .iter()
        .filter(|r| Barcode::parse(r.barcode).is_err())
        .map(|r| r.number)
        .collect();
    assert_eq!(bad_barcodes, ["DDV 008"]);

    let place = |(r, n, _): &(&Release, usize, &Track)| format!("{} {n}", r.number);
    let own: Vec<_> = rows().into_iter().filter(|(r, ..)| !r.sampler).collect();
    let none: Vec<_> = own
        .iter()
        .filter(|(.., t)| t.isrc.is_empty())
        .map(place)
        .collect();
    assert_eq!(none, ["DDV 002 3", "DDV 002 4", "DDV 010 3"]);
    let bad: Vec<_> = own
        .iter()
        .filter(|(.., t)| !t.isrc.is_empty() && Isrc::parse(t.isrc).is_err())
        .map(place)
        .collect();
    assert_eq!(bad, ["DDV 006 5"]);
    let mut seen = BTreeMap::new();
    for row in own.iter().filter(|(.., t)| !t.isrc.is_empty()) {
        seen.entry(row.2.isrc)
            .or_insert_with(Vec::new)
            .push(place(row));
    }
    let twice: Vec<_> = seen
        .into_values()
        .filter(|places| places.len() > 1)
        .collect();
    assert_eq!(twice, [["DDV 009 2", "DDV 009 3"]]);
    let untitled: Vec<_> = own
        .iter()
        .filter(|(.., t)| t.title.is_empty())
        .map(place)
        .collect();
    assert_eq!(untitled, ["DDV 002 4"]);
    let mute: Vec<_> = own
        .iter()
        .filter(|(.., t)| t.language.is_empty())
        .map(place)
        .collect();
    assert_eq!(
        mute,
        [
            "DDV 002 1",
            "DDV 002 2",
            "DDV 002 3",
            "DDV 002 4",
            "DDV 008 2"
        ]
    );
}

#[test]
fn every_sampler_track_is_on_another_release() {
    let codes: Vec<_> = rows()
        .into_iter()
        .filter(|(r, ..)| !r.sampler)
        .map(|(.., t)| t.isrc)
        .collect();
    for (.., track) in rows().into_iter().filter(|(r, ..)| r.sampler) {
        assert!(codes.contains(&track.isrc), "{}", track.title);
    }
}

#[test]
fn music_has_its_length_its_level_and_soft_ends() {
    let faults: Vec<String> = on_all(|release, number, track| {
        let sound = make::sound(release.format, track);
        hear(&sound, track)
            .into_iter()
            .map(move |fault| format!("{} {number}: {fault}", release.number))
            .collect::<Vec<_>>()
    })
    .into_iter()
    .flatten()
    .collect();
    assert_eq!(faults, Vec::<String>::new());
}

fn hear(sound: &Sound, track: &Track) -> Vec<String> {
    let mut faults = Vec::new();
    let mut must = |right: bool, what: String| {
        if !right {
            faults.push(what)
        }
    };
    let seconds = sound.left.len() as f32 / sound.rate as f32;
    let longest = if track.piece.seconds > 30.0 {
        40.0
    } else {
        25.0
    };
    must((8.0..=longest).contains(&seconds), format!("{seconds} s"));
    must(
        sound.left.len() == sound.right.len(),
        "channels of two lengths".into(),
    );
    let both = || sound.left.iter().chain(&sound.right);
    must(both().all(|x| x.is_finite()), "not a number".into());
    let peak = both().fold(0.0_f32, |m, x| m.max(x.abs()));
    let lufs = loudness(sound);
    if let Fate::Clipped(_) = track.fate {
        must(
            both().filter(|x| x.abs() >= 1.0).count() > 1000,
            "hardly clipped".into(),
        );
    } else {
        must(peak <= 0.72, format!("peak {peak}"));
        must(
            (lufs - track.piece.lufs).abs() < 0.5,
            format!("{lufs} LUFS for {}", track.piece.lufs),
        );
    }
    must((-20.5..=-5.0).contains(&lufs), format!("{lufs} LUFS"));
    must(
        (track.fate == Fate::Tape) == (sound.left == sound.right),
        "width".into(),
    );
    let mean = both().sum::<f32>() / (2.0 * sound.left.len() as f32);
    must(mean.abs() < 0.001, format!("stands at {mean}"));
    for channel in [&sound.left, &sound.right] {
        let ends = [channel.first(), channel.last()];
        must(
            ends.iter().all(|x| x.is_some_and(|x| x.abs() < 0.003)),
            format!("clicks: {ends:?}"),
        );
    }
    faults
}

#[test]
fn a_plucked_string_is_in_tune() {
    for hz in [82.4_f32, 146.8, 220.0, 440.0, 880.0] {
        let note = pluck(
            44_100.0,
            hz,
            1.0,
            0.8,
            &OUD,
            Bend::default(),
            &mut Chance::new(1),
        );
        let steady = &note[8_000..24_000];
        let likeness =
            |lag: usize| -> f32 { steady.iter().zip(&steady[lag..]).map(|(a, b)| a * b).sum() };
        // Over eight periods, so that one sample is a small part of the whole.
        let want = 8.0 * 44_100.0 / hz;
        let around = (want * 0.98) as usize..=(want * 1.02) as usize;
        let found = around
            .max_by(|a, b| likeness(*a).total_cmp(&likeness(*b)))
            .unwrap();
        let cents = 1200.0 * (found as f32 / want).log2();
        assert!(cents.abs() < 12.0, "{hz} Hz is {cents} cents off");
    }
}

fn calm(_: &Progress<'_>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn tree(dir: &Path) -> BTreeMap<PathBuf, blake3::Hash> {
    let mut out = BTreeMap::new();
    for entry in walkdir::WalkDir::new(dir)
        .into_iter()
        .map(Result::unwrap)
        .filter(|e| e.file_type().is_file())
    {
        let path = entry.path().strip_prefix(dir).unwrap().to_owned();
        out.insert(path, blake3::hash(&std::fs::read(entry.path()).unwrap()));
    }
    out
}

#[test]
fn the_label_is_written_whole_and_the_same_each_time() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let heard = AtomicUsize::new(0);
    let label = write_label(one.path(), &|p| {
        heard.fetch_max(p.done as usize, Ordering::Relaxed);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(
        (
            heard.into_inner(),
            label.files.len(),
            label.folders.len(),
            label.kept
        ),
        (48, 48, 12, 0)
    );
    assert_eq!(
        (label.offer.releases.len(), label.offer.name),
        (11, "Café des Trois Lampes")
    );
    let first = tree(one.path());
    let mut listed: Vec<_> = label
        .files
        .iter()
        .map(|f| f.strip_prefix(one.path()).unwrap().to_owned())
        .collect();
    listed.sort();
    assert_eq!(first.keys().cloned().collect::<Vec<_>>(), listed);
    let bytes: u64 = label
        .files
        .iter()
        .map(|f| f.metadata().unwrap().len())
        .sum();
    assert!(bytes < 48_000_000, "{bytes} bytes");

    write_label(two.path(), &calm).unwrap();
    assert_eq!(first, tree(two.path()));
    let again = write_label(one.path(), &calm).unwrap();
    assert_eq!((again.kept, tree(one.path())), (12, first));
    probe_all(&label.files);
    find_all(&label.files);
}

/// The analysis finds the faults that were made, and no others.
fn find_all(files: &[PathBuf]) {
    let found: Vec<_> = on_all(|release, number, _| {
        let at = rows()
            .iter()
            .position(|(r, n, _)| r.number == release.number && *n == number)
            .unwrap();
        let mut calm = |_| ControlFlow::Continue(());
        let analysis = griot_audio::analyse::analyse(&files[at], &mut calm).unwrap();
        let name = move |f: griot_audio::analyse::QualityFinding| {
            format!("{} {number} {}", release.number, f.code())
        };
        analysis.findings.into_iter().map(name).collect::<Vec<_>>()
    })
    .into_iter()
    .flatten()
    .collect();
    let made = [
        "DDV 002 1 dual-mono",
        "DDV 002 2 dual-mono",
        "DDV 002 3 dual-mono",
        "DDV 002 4 dual-mono",
        "DDV 004 4 truncated",
        "DDV 009 4 silence-at-end",
        "DDV 011 3 clipping",
        "DDV 011 3 true-peak-over",
    ];
    assert_eq!(found, made);
}

/// Another program reads every file: sound, title, sleeve.
fn probe_all(files: &[PathBuf]) {
    let answers = on_all(|release, number, track| {
        let at = rows()
            .iter()
            .position(|(r, n, _)| r.number == release.number && *n == number)
            .unwrap();
        let show = "stream=codec_type,codec_name,sample_rate,channels,bits_per_raw_sample:format=duration:format_tags:stream_tags";
        let answer = Command::new("ffprobe")
            .args(["-v", "error", "-of", "json", "-show_entries", show])
            .arg(&files[at])
            .output()
            .expect("ffprobe is needed by this test");
        let text = String::from_utf8(answer.stdout).unwrap();
        let right =
            |what: &str, holds: bool| assert!(holds, "{} {number}: {what}: {text}", release.number);
        right("title", text.contains(track.title));
        // Of a WAV it shows the INFO list, which has no place for an ISRC.
        right(
            "isrc",
            release.format == Format::Wav || text.contains(track.isrc),
        );
        right("sleeve", text.contains("\"codec_type\": \"video\""));
        right(
            "rate",
            text.contains(match release.format {
                Format::FlacFine | Format::Opus => "\"48000\"",
                _ => "\"44100\"",
            }),
        );
        right(
            "depth",
            release.format != Format::FlacFine || text.contains("\"bits_per_raw_sample\": \"24\""),
        );
        let read = griot_audio::tags::read(&files[at]).unwrap();
        assert_eq!(
            read.tags,
            label::tags(release, number, track),
            "{} {number}",
            release.number
        );
        answer.status.success()
    });
    assert!(answers.into_iter().all(|ok| ok));
}

#[test]
fn a_stop_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let stop = |p: &Progress<'_>| {
        if p.done >= 2 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let error = write_label(dir.path(), &stop).unwrap_err();
    assert_eq!(error.code, "cancelled");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}
