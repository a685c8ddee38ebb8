//! From chroma to the fingerprint's 32-bit words: smoothing over five frames, normalising, and
//! sixteen comparisons of areas in each window of sixteen frames.
#![allow(
    clippy::indexing_slicing,
    reason = "arrays of fixed length and the constants of the algorithm"
)]

use super::chroma::NOTES;

const SMOOTHING: [f64; 5] = [0.25, 0.75, 1.0, 0.75, 0.25];
/// Chroma weaker than this counts as silence.
const MIN_NORM: f64 = 0.01;
/// Frames in a window.
const WINDOW: usize = 16;

/// How a rectangle of frames × notes is split in two; the log of the ratio is the feature.
#[derive(Clone, Copy)]
enum Split {
    Whole,
    Notes,
    Frames,
    Quarters,
    MiddleNotes,
    MiddleFrames,
}

use Split::{Frames, MiddleFrames, MiddleNotes, Notes, Quarters, Whole};

/// One feature: split, first note, notes, frames, and the three thresholds of its four values.
struct Feature(Split, usize, usize, usize, [f64; 3]);

/// Chromaprint's algorithm 2: values trained by its author, fixed for all who compare.
const FEATURES: [Feature; 16] = [
    Feature(Whole, 4, 3, 15, [1.98215, 2.35817, 2.63523]),
    Feature(MiddleNotes, 4, 6, 15, [-1.03809, -0.651211, -0.282167]),
    Feature(Notes, 0, 4, 16, [-0.298702, 0.119262, 0.558497]),
    Feature(Quarters, 8, 2, 12, [-0.105439, 0.0153946, 0.135898]),
    Feature(Quarters, 4, 4, 8, [-0.142891, 0.0258736, 0.200632]),
    Feature(MiddleNotes, 0, 3, 5, [-0.826319, -0.590612, -0.368214]),
    Feature(Notes, 2, 2, 9, [-0.557409, -0.233035, 0.0534525]),
    Feature(Frames, 7, 3, 4, [-0.0646826, 0.00620476, 0.0784847]),
    Feature(Frames, 6, 2, 16, [-0.192387, -0.029699, 0.215855]),
    Feature(Frames, 1, 3, 2, [-0.0397818, -0.00568076, 0.0292026]),
    Feature(MiddleFrames, 10, 1, 15, [-0.53823, -0.369934, -0.190235]),
    Feature(Quarters, 6, 2, 10, [-0.124877, 0.0296483, 0.139239]),
    Feature(Frames, 1, 1, 14, [-0.101475, 0.0225617, 0.231971]),
    Feature(Quarters, 5, 6, 4, [-0.0799915, -0.00729616, 0.063262]),
    Feature(Notes, 9, 2, 12, [-0.272556, 0.019424, 0.302559]),
    Feature(Quarters, 4, 2, 14, [-0.164292, -0.0321188, 0.0846339]),
];

#[derive(Default)]
pub(super) struct Features {
    recent: [[f64; NOTES]; SMOOTHING.len()],
    seen: usize,
    /// Running sums over frames and notes: row `n` at `n % (WINDOW + 1)`.
    sums: [[f64; NOTES + 1]; WINDOW + 1],
    rows: usize,
    words: Vec<u32>,
}

impl Features {
    pub(super) fn push(&mut self, chroma: [f64; NOTES]) {
        self.recent[self.seen % SMOOTHING.len()] = chroma;
        self.seen += 1;
        if self.seen < SMOOTHING.len() {
            return;
        }
        let mut row = [0f64; NOTES];
        for (index, weight) in SMOOTHING.iter().enumerate() {
            let frame = &self.recent[(self.seen + index) % SMOOTHING.len()];
            for (sum, energy) in row.iter_mut().zip(frame) {
                *sum += energy * weight;
            }
        }
        let norm = row.iter().map(|x| x * x).sum::<f64>().sqrt();
        let scale = if norm < MIN_NORM { 0.0 } else { 1.0 / norm };
        self.add(row.map(|x| x * scale));
    }

    fn add(&mut self, row: [f64; NOTES]) {
        let before = self.sums[self.rows % (WINDOW + 1)];
        self.rows += 1;
        let next = &mut self.sums[self.rows % (WINDOW + 1)];
        let mut along = 0.0;
        for (note, value) in row.iter().enumerate() {
            along += value;
            next[note + 1] = before[note + 1] + along;
        }
        if self.rows >= WINDOW {
            let word = FEATURES
                .iter()
                .fold(0u32, |word, feature| (word << 2) | self.code(feature));
            self.words.push(word);
        }
    }

    /// Sum over frames `x0..x1` of the window and notes `y0..y1`.
    fn area(&self, x0: usize, x1: usize, y0: usize, y1: usize) -> f64 {
        let start = self.rows - WINDOW;
        let row = |x: usize| &self.sums[(start + x) % (WINDOW + 1)];
        let (to, from) = (row(x1), row(x0));
        to[y1] - to[y0] - from[y1] + from[y0]
    }

    fn code(&self, Feature(split, y, h, w, [t0, t1, t2]): &Feature) -> u32 {
        let (y, h, w) = (*y, *h, *w);
        let (a, b) = match split {
            Whole => (self.area(0, w, y, y + h), 0.0),
            Notes => (
                self.area(0, w, y + h / 2, y + h),
                self.area(0, w, y, y + h / 2),
            ),
            Frames => (self.area(w / 2, w, y, y + h), self.area(0, w / 2, y, y + h)),
            Quarters => (
                self.area(0, w / 2, y + h / 2, y + h) + self.area(w / 2, w, y, y + h / 2),
                self.area(0, w / 2, y, y + h / 2) + self.area(w / 2, w, y + h / 2, y + h),
            ),
            MiddleNotes => (
                self.area(0, w, y + h / 3, y + 2 * (h / 3)),
                self.area(0, w, y, y + h / 3) + self.area(0, w, y + 2 * (h / 3), y + h),
            ),
            MiddleFrames => (
                self.area(w / 3, 2 * (w / 3), y, y + h),
                self.area(0, w / 3, y, y + h) + self.area(2 * (w / 3), w, y, y + h),
            ),
        };
        let value = ((1.0 + a) / (1.0 + b)).ln();
        // Gray code: neighbouring values differ in one bit.
        match () {
            () if value < *t0 => 0,
            () if value < *t1 => 1,
            () if value < *t2 => 3,
            () => 2,
        }
    }

    pub(super) fn finish(self) -> Vec<u32> {
        self.words
    }
}
