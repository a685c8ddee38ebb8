//! Progress out, and the wish to stop back in.

use std::ops::ControlFlow;

use super::BundleError;

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Content that an interrupted export left is looked at again.
    Resuming,
    /// Files are copied or hashed.
    Reading,
    /// What was staged is pushed to the disk.
    Syncing,
    /// The bundle changes over. It is too late to stop: the answer is not looked at.
    Switching,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Bytes (reading) or files (otherwise) done.
    pub done: u64,
    /// Of how many.
    pub total: u64,
}

/// Called often; `Break` stops the work, which leaves the bundle before as it was.
pub type Control<'a> = dyn FnMut(Progress) -> ControlFlow<()> + 'a;

pub(super) fn step(
    control: &mut Control<'_>,
    stage: Stage,
    done: u64,
    total: u64,
) -> Result<(), BundleError> {
    match control(Progress { stage, done, total }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(BundleError::Cancelled),
    }
}
