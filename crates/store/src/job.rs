//! The log of long work.

use rusqlite::params;

use crate::{Read, Result, Write};

/// One piece of long work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Local id.
    pub id: i64,
    /// Command name.
    pub command: String,
    /// Its request, as given.
    pub request: String,
    /// `running`, `done`, `failed`, `cancelled` or `interrupted`.
    pub state: String,
    /// The process that runs or ran it.
    pub process: i64,
    /// When it began.
    pub started_at: String,
    /// When it ended.
    pub finished_at: Option<String>,
    /// What came of it.
    pub answer: Option<String>,
}

/// Notes that a job has begun; returns its id.
///
/// # Errors
/// SQLite's own.
pub fn start(write: &Write<'_>, command: &str, request: &str, process: i64) -> Result<i64> {
    write
        .0
        .prepare_cached(
            "INSERT INTO job (command, request, state, process, started_at) VALUES (?1, ?2, 'running', ?3, ?4)",
        )?
        .execute(params![command, request, process, write.at()])?;
    Ok(write.0.last_insert_rowid())
}

/// Notes how a job ended.
///
/// # Errors
/// SQLite's own.
pub fn finish(write: &Write<'_>, id: i64, state: &str, answer: Option<&str>) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE job SET state = ?2, answer = ?3, finished_at = ?4 WHERE id = ?1")?
        .execute(params![id, state, answer, write.at()])?;
    Ok(())
}

/// The newest jobs.
///
/// # Errors
/// SQLite's own.
pub fn newest(read: &Read<'_>, limit: u32) -> Result<Vec<Job>> {
    let mut statement = read.0.prepare_cached(
        "SELECT id, command, request, state, process, started_at, finished_at, answer
         FROM job ORDER BY id DESC LIMIT ?1",
    )?;
    let rows = statement.query_map([limit], |row| {
        Ok(Job {
            id: row.get(0)?,
            command: row.get(1)?,
            request: row.get(2)?,
            state: row.get(3)?,
            process: row.get(4)?,
            started_at: row.get(5)?,
            finished_at: row.get(6)?,
            answer: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
