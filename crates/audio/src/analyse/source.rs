//! The file as the demuxer reads it, hashed on the way by.
//!
//! Demuxers read nearly in order. Bytes that come in order go into the hash as they pass; a short
//! gap that the demuxer jumps over while decoding is read for the hash alone; what it never reads
//! (the tail, or a whole file without sound) is read at the end. Looking ahead while opening (a
//! `moov` box at the end, Ogg's last page) costs nothing but that look.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use symphonia::core::io::MediaSource;

use crate::AudioError;
use crate::decode::open_file;

/// The longest gap that is filled at once while decoding.
const MAX_GAP: u64 = 64 * 1024 * 1024;
/// Bytes read at a time for the hash alone.
const CHUNK: usize = 256 * 1024;
/// Bytes between two questions to the caller.
const STEP: u64 = 1024 * 1024;

struct State {
    file: File,
    len: u64,
    position: u64,
    hashed: u64,
    hasher: blake3::Hasher,
    decoding: bool,
}

impl State {
    /// Reads for the hash alone up to `end`; the file's own position is lost.
    fn hash_until(
        &mut self,
        end: u64,
        step: &mut dyn FnMut(u64) -> ControlFlow<()>,
    ) -> io::Result<ControlFlow<()>> {
        self.file.seek(SeekFrom::Start(self.hashed))?;
        let mut buf = vec![0u8; CHUNK];
        let mut asked = self.hashed;
        while self.hashed < end {
            let want = usize::try_from(end - self.hashed)
                .unwrap_or(CHUNK)
                .min(CHUNK);
            let count = match self.file.read(buf.get_mut(..want).unwrap_or_default()) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            self.hasher.update(buf.get(..count).unwrap_or_default());
            self.hashed += count as u64;
            if self.hashed - asked >= STEP {
                asked = self.hashed;
                if step(self.hashed).is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

/// The end that the demuxer holds.
pub(super) struct Tee {
    state: Arc<Mutex<State>>,
    len: u64,
}

/// The end that the analysis holds.
pub(super) struct Ledger {
    state: Arc<Mutex<State>>,
    len: u64,
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Tee {
    pub(super) fn open(path: &Path) -> io::Result<(Tee, Ledger)> {
        let file = open_file(path)?;
        let len = file.metadata()?.len();
        let state = State {
            file,
            len,
            position: 0,
            hashed: 0,
            hasher: blake3::Hasher::new(),
            decoding: false,
        };
        let state = Arc::new(Mutex::new(state));
        Ok((
            Tee {
                state: Arc::clone(&state),
                len,
            },
            Ledger { state, len },
        ))
    }
}

impl Ledger {
    pub(super) fn len(&self) -> u64 {
        self.len
    }

    /// From here on the demuxer reads in order: gaps are worth filling.
    pub(super) fn start_decoding(&self) {
        lock(&self.state).decoding = true;
    }

    /// Bytes hashed so far.
    pub(super) fn hashed(&self) -> u64 {
        lock(&self.state).hashed
    }

    /// Hashes what the demuxer left; gives the length and the hash.
    pub(super) fn finish(
        self,
        control: &mut dyn FnMut(u64) -> ControlFlow<()>,
        path: &Path,
    ) -> Result<(u64, [u8; 32]), AudioError> {
        let mut state = lock(&self.state);
        match state.hash_until(u64::MAX, control) {
            Ok(ControlFlow::Continue(())) => {
                Ok((state.hashed, *state.hasher.finalize().as_bytes()))
            }
            Ok(ControlFlow::Break(())) => Err(AudioError::Cancelled),
            Err(source) => Err(AudioError::io("read", path, source)),
        }
    }
}

impl Read for Tee {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let mut state = lock(&self.state);
        let state = &mut *state;
        let gap = state.position.saturating_sub(state.hashed);
        if state.decoding && gap > 0 && gap <= MAX_GAP && state.position < state.len {
            let _ = state.hash_until(state.position, &mut |_| ControlFlow::Continue(()))?;
            state.file.seek(SeekFrom::Start(state.position))?;
        }
        let count = state.file.read(buf)?;
        let end = state.position + count as u64;
        if state.position <= state.hashed && end > state.hashed {
            let known = (state.hashed - state.position) as usize;
            state
                .hasher
                .update(buf.get(known..count).unwrap_or_default());
            state.hashed = end;
        }
        state.position = end;
        Ok(count)
    }
}

impl Seek for Tee {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let mut state = lock(&self.state);
        let at = state.file.seek(to)?;
        state.position = at;
        Ok(at)
    }
}

impl MediaSource for Tee {
    fn is_seekable(&self) -> bool {
        true
    }

    fn byte_len(&self) -> Option<u64> {
        Some(self.len)
    }
}
