//! Samples cut into equal slabs, whatever the packets' lengths were.

/// Frames in a unit, the grain of levels, silence and true-peak skipping.
pub(super) const UNIT: usize = 64;
/// Units in a slab.
pub(super) const UNITS: usize = 16;
/// Frames in a slab.
pub(super) const SLAB: usize = UNIT * UNITS;
/// Frames kept from the slab before, for the interpolation filter.
pub(super) const HISTORY: usize = 24;

/// Interleaved samples: the tail of the last slab, then this one.
pub(super) struct Slab {
    samples: Vec<f32>,
    channels: usize,
    filled: usize,
}

impl Slab {
    pub(super) fn new(channels: usize) -> Self {
        Slab {
            samples: vec![0.0; (HISTORY + SLAB) * channels],
            channels,
            filled: 0,
        }
    }

    pub(super) fn channels(&self) -> usize {
        self.channels
    }

    /// Takes as many frames as fit; gives the rest back.
    pub(super) fn fill<'a>(&mut self, samples: &'a [f32]) -> &'a [f32] {
        let room = (SLAB - self.filled) * self.channels;
        let (taken, rest) = samples.split_at(samples.len().min(room));
        let at = (HISTORY + self.filled) * self.channels;
        if let Some(target) = self.samples.get_mut(at..at + taken.len()) {
            target.copy_from_slice(taken);
        }
        self.filled += taken.len() / self.channels;
        rest
    }

    pub(super) fn is_full(&self) -> bool {
        self.filled == SLAB
    }

    /// Frames in it.
    pub(super) fn frames(&self) -> usize {
        self.filled
    }

    /// History and frames; what lies behind the frames is zero or stale, never read as sound.
    pub(super) fn with_history(&self) -> &[f32] {
        &self.samples
    }

    /// The frames alone.
    pub(super) fn fresh(&self) -> &[f32] {
        let start = HISTORY * self.channels;
        self.samples
            .get(start..start + self.filled * self.channels)
            .unwrap_or_default()
    }

    /// Makes room for the next slab. Only a full slab has a next.
    pub(super) fn turn(&mut self) {
        let tail = SLAB * self.channels;
        self.samples.copy_within(tail.., 0);
        self.filled = 0;
    }
}
