//! Reading on as many threads as there are cores, committing in the order of the walk.
//!
//! What was heard waits for its turn: behind a tape of ten hours thousands of short files could.
//! So it may fill only so much room; then only the file whose turn it is is read.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::commit::Importer;
use super::read::{self, Heard};
use super::walk::Found;
use super::{Imported, Problem, shown};
use crate::progress::step;
use crate::{AppError, Control, Kind, Progress, Result, Unit};

/// How many files one transaction takes.
const BATCH: usize = 64;
/// What waits to be committed: pictures, mostly.
const ROOM_BYTES: usize = 48 << 20;
/// A batch of so much is committed though it is short.
const BATCH_BYTES: usize = 16 << 20;

/// How much of what was heard waits, and whose turn it is.
#[derive(Default)]
struct Room {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    due: usize,
    bytes: usize,
    closed: bool,
}

impl Room {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until this file may be read; `false` where none is read any more.
    fn enter(&self, index: usize) -> bool {
        let full =
            |state: &mut State| !state.closed && index > state.due && state.bytes >= ROOM_BYTES;
        let state = self.changed.wait_while(self.state(), full);
        !state.unwrap_or_else(PoisonError::into_inner).closed
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state());
        self.changed.notify_all();
    }
}

/// Reads files and has them committed in batches, in order.
pub(crate) fn take_in(
    importer: &mut Importer<'_>,
    work: &[Found],
    report: &mut Imported,
    control: &Control<'_>,
) -> Result<()> {
    let threads = std::thread::available_parallelism()
        .map_or(2, std::num::NonZero::get)
        .min(work.len());
    let next = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    let current = Mutex::new(String::new());
    let room = Room::default();
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel::<(usize, Result<Heard>)>(threads * 4);
        for _ in 0..threads {
            let sender = sender.clone();
            let (next, stop, current, room) = (&next, &stop, &current, &room);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(found) = work.get(index) else { return };
                    if !room.enter(index) {
                        return;
                    }
                    if let Ok(mut name) = current.lock() {
                        *name = shown(&found.path);
                    }
                    let heard = read::hear(found, stop);
                    room.change(|state| state.bytes += heard.as_ref().map_or(0, Heard::weight));
                    if sender.send((index, heard)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let progress = |done: usize| {
            let name = current.lock().map(|name| name.clone()).unwrap_or_default();
            let progress = Progress {
                done: done as u64,
                total: work.len() as u64,
                unit: Unit::Files,
                current: &name,
            };
            step(control, &progress)
        };
        let outcome = (|| {
            let mut waiting = BTreeMap::new();
            let mut due = 0;
            let mut batch: Vec<(usize, Heard)> = Vec::new();
            let mut bytes = 0;
            for done in 0..work.len() {
                let (index, heard) = loop {
                    if let Err(stopped) = progress(done) {
                        importer.commit(&mut batch, report)?;
                        return Err(stopped);
                    }
                    match receiver.recv_timeout(Duration::from_millis(100)) {
                        Ok(message) => break message,
                        Err(RecvTimeoutError::Timeout) => {}
                        Err(RecvTimeoutError::Disconnected) => {
                            return Err(AppError::new(Kind::Bug, "reader-gone"));
                        }
                    }
                };
                waiting.insert(index, heard);
                while let Some(heard) = waiting.remove(&due) {
                    match (heard, work.get(due)) {
                        (Ok(heard), _) => {
                            bytes += heard.weight();
                            batch.push((due, heard));
                        }
                        (Err(error), Some(found)) => {
                            report.problems.push(Problem::of(&found.path, &error))
                        }
                        (Err(_), None) => {}
                    }
                    due += 1;
                    if batch.len() >= BATCH || bytes >= BATCH_BYTES {
                        importer.commit(&mut batch, report)?;
                        room.change(|state| state.bytes = state.bytes.saturating_sub(bytes));
                        bytes = 0;
                    }
                }
                room.change(|state| state.due = due);
            }
            let asked = progress(work.len());
            importer.commit(&mut batch, report)?;
            asked
        })();
        stop.store(true, Ordering::Relaxed);
        room.change(|state| state.closed = true);
        // Readers that wait to hand over end when there is nobody to hand over to.
        drop(receiver);
        outcome
    })
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::io::Write as _;
    use std::ops::ControlFlow;
    use std::path::Path;
    use std::sync::atomic::{AtomicU64, Ordering};

    use griot_store::{Catalogue, NewCatalogue};

    use crate::Progress;
    use crate::import::{Import, import};

    const AT: &str = "2026-11-23T12:00:00Z";

    /// Sixteen bits, one channel, 8 kHz; silence takes no room on the disk.
    fn wave(path: &Path, frames: u32, first: i16) {
        let bytes = frames * 2;
        let mut head = b"RIFF".to_vec();
        head.extend((bytes + 36).to_le_bytes());
        head.extend(b"WAVEfmt ");
        head.extend([
            16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0,
        ]);
        head.extend(b"data");
        head.extend(bytes.to_le_bytes());
        head.extend(first.to_le_bytes());
        let mut file = File::create(path).unwrap();
        file.write_all(&head).unwrap();
        file.set_len(u64::from(bytes) + 44).unwrap();
    }

    #[test]
    fn a_stop_while_a_long_file_is_read_keeps_what_was_read_before() {
        let room = tempfile::tempdir().unwrap();
        let new = NewCatalogue {
            label: "L",
            country: None,
            isrc_prefix: None,
            at: AT,
        };
        let catalogue = Catalogue::create(&room.path().join("l.griot"), &new).unwrap();
        let drive = room.path().join("drive");
        std::fs::create_dir(&drive).unwrap();
        for number in 0..10 {
            wave(&drive.join(format!("{number}.wav")), 800, number + 1);
        }
        wave(&drive.join("long.wav"), 200_000_000, 99);
        let asked = AtomicU64::new(0);
        let control = |progress: &Progress<'_>| {
            // The first question is asked when the tenth file comes; the others while the long one is awaited.
            if progress.done == 10 && asked.fetch_add(1, Ordering::Relaxed) > 0 {
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        };
        let paths = [drive];
        let what = Import {
            paths: &paths,
            copy: false,
            at: AT,
        };
        assert_eq!(
            import(&catalogue, &what, &control).unwrap_err().code,
            "cancelled"
        );
        let again = import(&catalogue, &what, &|progress: &Progress<'_>| {
            if progress.total == 1 {
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        assert!(again.is_err(), "only the long one is left");
    }
}
