//! Import: every fact in one pass, beside the fastest program for each.

use super::corpus::{self, Corpus};
use super::desk::{Desk, json, need};
use super::meter::{self, Cost, each, least, one};
use super::report::{Figure, Section, table};
use super::small;
use anyhow::{Result, bail};
use serde_json::Value;
use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How often the peers take their turn; Griot and plain decoding take one more.
const TURNS: usize = 2;

/// One fact and the fastest program for it.
struct Peer {
    name: &'static str,
    run: fn(&[PathBuf]) -> Result<Cost>,
}

const PEERS: &[Peer] = &[
    Peer {
        name: "loudness, range, true peak: loudgain",
        run: |files| {
            each(files, |file| {
                // Never `-s d`: that deletes tags.
                with(Command::new("loudgain").args(["-q", "-s", "s"]), file)
            })
        },
    },
    Peer {
        name: "fingerprint: fpcalc",
        run: |files| each(files, |file| with(&mut Command::new("fpcalc"), file)),
    },
    Peer {
        name: "hash of the bytes: b3sum",
        run: |files| each(files, |file| with(&mut Command::new("b3sum"), file)),
    },
    Peer {
        name: "hash of the samples: ffmpeg",
        run: |files| {
            each(files, |file| {
                ffmpeg(file, &["-map", "0:a", "-f", "md5", "-"])
            })
        },
    },
    Peer {
        name: "waveform: ffmpeg showwavespic",
        run: |files| {
            each(files, |file| {
                let wave = "[0:a]showwavespic=s=1000x120";
                let out = ["-filter_complex", wave, "-frames:v", "1", "-f", "null", "-"];
                ffmpeg(file, &out)
            })
        },
    },
    Peer {
        name: "levels, clipping, DC: sox stats",
        run: |files| {
            each(files, |file| {
                let mut sox = Command::new("sox");
                sox.arg(file).args(["-n", "stats"]);
                sox
            })
        },
    },
    Peer {
        name: "tags: mutagen (one process for all)",
        run: |files| {
            let script = "import sys, mutagen\nfor name in sys.argv[1:]: mutagen.File(name)";
            one(Command::new("python3").args(["-c", script]).args(files))
        },
    },
];

fn with(command: &mut Command, file: &Path) -> Command {
    let mut made = Command::new(command.get_program());
    made.args(command.get_args()).arg(file);
    made
}

/// One ffmpeg over one file.
pub fn ffmpeg(file: &Path, output: &[&str]) -> Command {
    let mut ffmpeg = Command::new("ffmpeg");
    ffmpeg
        .args(["-v", "error", "-nostdin", "-y", "-i"])
        .arg(file)
        .args(output);
    ffmpeg
}

/// A new catalogue and all of the corpus in it.
fn ours(desk: &Desk, corpus: &Corpus) -> Result<Cost> {
    let catalogue = desk.fresh("import.griot")?;
    let (memory, spent) = meter::cost(|| {
        one(desk
            .griot(None, &["init", "--label", "Bench"])
            .arg(&catalogue))?;
        one(desk
            .griot(Some(&catalogue), &["--json", "import"])
            .arg(&corpus.folder))
    })?;
    Ok(Cost {
        peak_mb: memory.peak_mb,
        ..spent
    })
}

/// Import beside the programs for each fact, and beside only decoding.
pub fn run(desk: &Desk) -> Result<Section> {
    need(&["loudgain", "fpcalc", "b3sum", "ffmpeg", "sox", "python3"])?;
    let corpus = corpus::take(desk)?;
    let decode = || {
        each(&corpus.files, |file| {
            ffmpeg(file, &["-map", "0:a", "-f", "null", "-"])
        })
    };
    let (mut griot, mut decoding) = (Vec::new(), Vec::new());
    let mut peers: Vec<Vec<Cost>> = PEERS.iter().map(|_| Vec::new()).collect();
    for _ in 0..TURNS {
        griot.push(ours(desk, &corpus)?);
        decoding.push(decode()?);
        for (peer, turns) in PEERS.iter().zip(&mut peers) {
            turns.push((peer.run)(&corpus.files)?);
        }
    }
    griot.push(ours(desk, &corpus)?);
    decoding.push(decode()?);
    let catalogue = desk.kept("run/import.griot");
    desk.doctor(&catalogue)?;
    let said = json(&mut desk.griot(Some(&catalogue), &["--json", "list", "", "--limit", "1"]))?;
    if said.get("total").and_then(Value::as_u64) != Some(corpus.files.len() as u64) {
        bail!("not every track went in: {said}");
    }

    let (griot, decoding) = (least(&griot), least(&decoding));
    let peers: Vec<Cost> = peers.iter().map(|turns| least(turns)).collect();
    let sum = |pick: fn(&Cost) -> f64| peers.iter().map(pick).sum::<f64>();
    let (wall, cpu) = (sum(|cost| cost.wall), sum(|cost| cost.cpu));
    let mut rows: Vec<Vec<String>> = PEERS
        .iter()
        .zip(&peers)
        .map(|(peer, cost)| line(peer.name, cost.wall, cost.cpu))
        .collect();
    rows.push(line("sum of these", wall, cpu));
    rows.push(line("decoding only: ffmpeg", decoding.wall, decoding.cpu));
    rows.push(line("**griot: init and import**", griot.wall, griot.cpu));
    Ok(Section {
        figures: vec![
            Figure::at_least(
                "faster than the sum of a program per fact",
                wall / griot.wall,
                5.0,
                " ×",
            )
            .aiming("7"),
            Figure::at_most(
                "time of ffmpeg's decoding",
                griot.wall / decoding.wall,
                2.0,
                " ×",
            )
            .aiming("1.35"),
            Figure::plain(
                "the same two by CPU time",
                format!(
                    "{:.2} ×, {:.2} ×",
                    cpu / griot.cpu,
                    griot.cpu / decoding.cpu
                ),
            ),
            Figure::plain(
                "music a second",
                format!("{:.0} s", corpus.seconds / griot.wall),
            ),
            Figure::at_most("peak memory", griot.peak_mb, 250.0, " MB"),
        ],
        notes: vec![
            format!(
                "{} tracks, {:.0} s, {:.2} GB. One process per file, two at a time, for the peers; the least of {TURNS} turns each (Griot and decoding: {}).",
                corpus.files.len(),
                corpus.seconds,
                corpus.bytes as f64 / 1e9,
                TURNS + 1
            ),
            table(&["", "wall s", "CPU s"], &rows),
        ],
    })
}

/// A line of the table of costs.
pub fn line(name: &str, wall: f64, cpu: f64) -> Vec<String> {
    vec![name.to_owned(), format!("{wall:.2}"), format!("{cpu:.2}")]
}

/// Hours of the long file.
const HOURS: u64 = 10;
const RATE: u64 = 96_000;
/// Bytes of one frame: two channels of 24 bits.
const FRAME: u64 = 6;

/// Memory of an import of many small files, and of one of ten hours.
pub fn memory(desk: &Desk) -> Result<Section> {
    let many = small::take(desk, "small", 10_000)?;
    let catalogue = desk.init("many.griot")?;
    let of_many = one(desk
        .griot(Some(&catalogue), &["--json", "import"])
        .arg(&many))?;
    desk.doctor(&catalogue)?;

    let long = desk.fresh("long")?;
    fs::create_dir_all(&long)?;
    ten_hours(&long.join("tape.wav"))?;
    let catalogue = desk.init("long.griot")?;
    let of_long = one(desk
        .griot(Some(&catalogue), &["--json", "import"])
        .arg(&long))?;
    desk.doctor(&catalogue)?;
    fs::remove_dir_all(&long)?;
    Ok(Section {
        figures: vec![
            Figure::at_most(
                "ten hours of 24 bits at 96 kHz in one WAV",
                of_long.peak_mb,
                250.0,
                " MB",
            ),
            Figure::at_most("10,000 files", of_many.peak_mb, 250.0, " MB"),
        ],
        notes: vec![format!(
            "The long file is an RF64 of {:.1} GB with a burst of sound four times a second and holes between (imported in {:.0} s); the many are small tagged WAV files ({:.1} s).",
            (HOURS * 3600 * RATE * FRAME) as f64 / 1e9,
            of_long.wall,
            of_many.wall
        )],
    })
}

/// An RF64 (EBU Tech 3306) that is mostly holes, with a burst of sound in every block of a loudness meter.
fn ten_hours(path: &Path) -> Result<()> {
    let sound = HOURS * 3600 * RATE * FRAME;
    let mut head = Vec::new();
    head.extend_from_slice(b"RF64\xFF\xFF\xFF\xFFWAVEds64");
    head.extend_from_slice(&28u32.to_le_bytes());
    for size in [sound + 72, sound, sound / FRAME] {
        head.extend_from_slice(&size.to_le_bytes());
    }
    head.extend_from_slice(&0u32.to_le_bytes());
    head.extend_from_slice(b"fmt \x10\0\0\0\x01\0\x02\0");
    head.extend_from_slice(&(RATE as u32).to_le_bytes());
    head.extend_from_slice(&((RATE * FRAME) as u32).to_le_bytes());
    head.extend_from_slice(b"\x06\0\x18\0data\xFF\xFF\xFF\xFF");
    let mut file = File::create(path)?;
    file.write_all(&head)?;
    file.set_len(head.len() as u64 + sound)?;
    // 4 kB a burst: 20 ms of a tone whose pitch wanders.
    let step = RATE * FRAME / 4;
    let mut burst = Vec::with_capacity(4096);
    for at in 0..sound / step {
        burst.clear();
        let pitch = 200.0 + (at % 97) as f64 * 23.0;
        for frame in 0..680 {
            let turn = pitch * f64::from(frame) / RATE as f64 * std::f64::consts::TAU;
            let sample = (turn.sin() * 3_000_000.0) as i32;
            for _ in 0..2 {
                burst.extend(sample.to_le_bytes().iter().take(3));
            }
        }
        file.seek(SeekFrom::Start(head.len() as u64 + at * step))?;
        file.write_all(&burst)?;
    }
    Ok(())
}
