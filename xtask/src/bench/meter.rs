//! What programs cost: wall time, CPU time of all their processes, peak memory.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// What something took.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cost {
    /// Seconds on the clock.
    pub wall: f64,
    /// Seconds of CPU, user and system, of all its processes.
    pub cpu: f64,
    /// The most memory that it held at once, in MB; 0 where that was not asked.
    pub peak_mb: f64,
}

impl Cost {
    /// The better figure of each kind: what disturbs a run only ever adds.
    pub fn least(self, other: Self) -> Self {
        Self {
            wall: self.wall.min(other.wall),
            cpu: self.cpu.min(other.cpu),
            peak_mb: self.peak_mb.max(other.peak_mb),
        }
    }
}

/// The least of several turns.
pub fn least(turns: &[Cost]) -> Cost {
    turns
        .iter()
        .copied()
        .reduce(Cost::least)
        .unwrap_or_default()
}

/// The middle of an odd number of figures, or one of the two.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The value that all but one in twenty keep under.
pub fn p95(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = (values.len() * 95).div_ceil(100).saturating_sub(1);
    values.get(at).copied().unwrap_or(f64::NAN)
}

/// Runs something and tells what it and the programs that it waited for cost.
pub fn cost<T>(work: impl FnOnce() -> Result<T>) -> Result<(T, Cost)> {
    let (before, begun) = (children_cpu()?, Instant::now());
    let value = work()?;
    let cost = Cost {
        wall: begun.elapsed().as_secs_f64(),
        cpu: children_cpu()? - before,
        peak_mb: 0.0,
    };
    Ok((value, cost))
}

/// Runs one program, watching its memory.
pub fn one(command: &mut Command) -> Result<Cost> {
    let mut peak_mb = 0.0;
    let ((), spent) = cost(|| {
        let mut child = silent(command)?;
        peak_mb = watched(&mut child, command)?;
        Ok(())
    })?;
    Ok(Cost { peak_mb, ..spent })
}

/// Runs one program for each file, two at a time.
pub fn each(files: &[PathBuf], make: impl Fn(&Path) -> Command + Sync) -> Result<Cost> {
    cost(|| two_at_a_time(files, |file| finish(&mut make(file)))).map(|(_, cost)| cost)
}

/// Does something for each file, two at a time; the answers come in the files' order.
pub fn two_at_a_time<T: Send>(
    files: &[PathBuf],
    work: impl Fn(&Path) -> Result<T> + Sync,
) -> Result<Vec<T>> {
    let next = AtomicUsize::new(0);
    let found: Mutex<Vec<(usize, Result<T>)>> = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(file) = files.get(at) else { return };
                    let done = work(file);
                    if let Ok(mut found) = found.lock() {
                        found.push((at, done));
                    }
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap_or_default();
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, done)| done).collect()
}

/// Runs one program, without a word.
pub fn finish(command: &mut Command) -> Result<()> {
    let status = silent(command)?.wait()?;
    if !status.success() {
        bail!("{command:?} ended with {status}");
    }
    Ok(())
}

fn silent(command: &mut Command) -> Result<Child> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("{command:?} could not be started"))
}

/// Waits for a child; the kernel's own high-water mark of its memory, in MB, read until it ends.
fn watched(child: &mut Child, command: &Command) -> Result<f64> {
    let (over, peak) = (AtomicBool::new(false), AtomicU64::new(0));
    let status = format!("/proc/{}/status", child.id());
    let ended = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                if let Some(kb) = high_water(&status) {
                    peak.fetch_max(kb, Ordering::Relaxed);
                }
                std::thread::sleep(Duration::from_millis(10));
            }
        });
        let ended = child.wait();
        over.store(true, Ordering::Relaxed);
        ended
    })?;
    if !ended.success() {
        bail!("{command:?} ended with {ended}");
    }
    Ok(peak.into_inner() as f64 * 1024.0 / 1e6)
}

fn high_water(status: &str) -> Option<u64> {
    let text = fs::read_to_string(status).ok()?;
    let line = text.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// Seconds of CPU of the children that ended and were waited for (proc(5): cutime and cstime).
fn children_cpu() -> Result<f64> {
    let text = fs::read_to_string("/proc/self/stat").context("/proc: only Linux is measured")?;
    let (_, fields) = text.rsplit_once(')').context("/proc/self/stat")?;
    let ticks: f64 = fields
        .split_whitespace()
        .skip(13)
        .take(2)
        .filter_map(|field| field.parse::<f64>().ok())
        .sum();
    // USER_HZ has been 100 on every Linux machine for twenty years.
    Ok(ticks / 100.0)
}

/// Reads files, so that they are in the page cache.
pub fn warm(files: &[PathBuf]) -> Result<u64> {
    let mut bytes = 0;
    for file in files {
        bytes += std::io::copy(&mut fs::File::open(file)?, &mut std::io::sink())?;
    }
    Ok(bytes)
}
