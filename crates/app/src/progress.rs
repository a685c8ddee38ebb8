//! How long work tells where it stands; the same call asks whether to stop.

use std::ops::ControlFlow;

use crate::AppError;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Files.
    Files,
    /// Tracks.
    Tracks,
    /// Bytes.
    Bytes,
    /// Rows of a table.
    Rows,
    /// Cells of a table.
    Cells,
}

impl Unit {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Unit::Files => "files",
            Unit::Tracks => "tracks",
            Unit::Bytes => "bytes",
            Unit::Rows => "rows",
            Unit::Cells => "cells",
        }
    }
}

/// Where long work stands.
#[derive(Debug, Clone, Copy)]
pub struct Progress<'a> {
    /// How much is done.
    pub done: u64,
    /// How much there is; 0 while that is being counted.
    pub total: u64,
    /// Of what.
    pub unit: Unit,
    /// What is being worked on.
    pub current: &'a str,
}

/// Hears progress, from any thread, and may break the work off.
pub type Control<'a> = dyn Fn(&Progress<'_>) -> ControlFlow<()> + Sync + 'a;

/// Tells where the work stands; an error where it is to stop.
pub(crate) fn step(control: &Control<'_>, progress: &Progress<'_>) -> Result<(), AppError> {
    match control(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(AppError::cancelled()),
    }
}
