//! Rounds of a journey in which the program is killed, each from a seed of its own.
//!
//! `GRIOT_KILLS` says how many (fifty where it is not set), `GRIOT_SEED` the first seed. A round that fails writes its
//! seed into `killed-seeds.txt`; those come first in every run.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::Stdio;
use std::time::{Duration, Instant};

use fastrand::Rng;

use crate::desk::Desk;

const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/killed-seeds.txt");

/// A number from the environment.
fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is {text:?}, which is no number"))
    })
}

/// Seeds of this journey that once failed.
fn kept(journey: &str) -> Vec<u64> {
    fs::read_to_string(KEPT)
        .unwrap()
        .lines()
        .filter_map(|line| line.strip_prefix(journey)?.trim().parse().ok())
        .collect()
}

fn keep(journey: &str, seed: u64) {
    if !kept(journey).contains(&seed) {
        let file = OpenOptions::new().append(true).open(KEPT);
        writeln!(file.unwrap(), "{journey} {seed}").unwrap();
    }
}

/// Goes through all rounds of a journey; each says whether it hit the program while it was running.
pub fn go(journey: &str, mut round: impl FnMut(u64, &mut Rng) -> bool) {
    let first = asked("GRIOT_SEED", 20_261_123);
    let mut seeds = kept(journey);
    seeds.extend((0..asked("GRIOT_KILLS", 50)).map(|number| first + number));
    let mut hit = 0;
    for &seed in &seeds {
        println!("{journey} {seed}");
        match catch_unwind(AssertUnwindSafe(|| {
            round(seed, &mut Rng::with_seed(seed))
        })) {
            Ok(running) => hit += u64::from(running),
            Err(cause) => {
                keep(journey, seed);
                resume_unwind(cause);
            }
        }
    }
    println!("{journey}: {hit} of {} were killed while they ran", seeds.len());
}

/// How long a run takes that nobody kills: moments beyond that would hit nothing.
pub fn whole_run(desk: &Desk, arguments: &[&str]) -> Duration {
    let began = Instant::now();
    desk.json(arguments);
    began.elapsed().max(Duration::from_millis(5))
}

/// Runs the program and kills it after a random while of `most`; says whether it was still running. How busy the
/// machine is changes by the second, so `most` follows how long runs take: four kills in five shall hit.
pub fn kill_within(
    desk: &Desk,
    arguments: &[&str],
    random: &mut Rng,
    most: &mut Duration,
) -> bool {
    let mut child = desk
        .program()
        .arg("--json")
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(most.mul_f64(random.f64()));
    let running = child.try_wait().unwrap().is_none();
    // SIGKILL on Unix: no handler runs.
    let _ = child.kill();
    child.wait().unwrap();
    *most = most.mul_f64(if running { 1.08 } else { 0.75 });
    running
}
