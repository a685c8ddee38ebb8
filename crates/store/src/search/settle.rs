//! Merging the segments of the indexes when nobody waits for it.
//!
//! Each edit adds a segment to an index and marks what it takes the place of. Merged within the edit, that would cost
//! a bulk edit a third of its time (docs/decisions/0023); never merged, it would slow every question.

use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::connection::WAIT_FOR_LOCK;
use crate::{Result, Store};

/// So many pages are written in one step, in a transaction of its own: some hundredths of a second.
const STEP: i64 = 250;

/// A step that changes fewer rows than this had nothing to do (SQLite, FTS5 6.8).
const LEAST: u64 = 2;

impl Store {
    /// Whether an index was written since it was last settled.
    #[must_use]
    pub fn is_unsettled(&self) -> bool {
        self.unsettled.load(Ordering::Relaxed)
    }

    /// Merges what edits have left, step by step while `go_on` says so. Others may read and write between steps.
    ///
    /// # Errors
    /// SQLite's own, also where another program writes: nobody waits for it here. The steps before stay done, and the
    /// rest waits for the next time.
    pub fn settle(&self, go_on: impl Fn() -> bool) -> Result<()> {
        self.unsettled.store(false, Ordering::Relaxed);
        let settled = self.merge(go_on);
        if !matches!(settled, Ok(true)) {
            self.unsettled.store(true, Ordering::Relaxed);
        }
        settled.map(drop)
    }

    /// Whether nothing is left to be merged.
    fn merge(&self, go_on: impl Fn() -> bool) -> Result<bool> {
        for index in ["search", "search_name"] {
            let sql = format!("INSERT INTO {index} ({index}, rank) VALUES ('merge', {STEP})");
            loop {
                if !go_on() {
                    return Ok(false);
                }
                let writer = self.writer();
                let before = writer.total_changes();
                writer.busy_timeout(Duration::ZERO)?;
                let merged = writer.execute_batch(&sql);
                writer.busy_timeout(WAIT_FOR_LOCK)?;
                merged?;
                if writer.total_changes() - before < LEAST {
                    break;
                }
            }
        }
        Ok(true)
    }
}
