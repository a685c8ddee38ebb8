//! The waveform for drawing, without knowing the length beforehand.

use super::levels::Level;
use super::slab::UNIT;

/// Columns of every waveform.
pub const WAVEFORM_COLUMNS: usize = 1000;
/// Cells kept while reading; twice the columns and more, so that halving never shows.
const CELLS: usize = 4096;

#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    peak: f32,
    square: f64,
}

impl Cell {
    fn join(self, other: Cell) -> Cell {
        Cell {
            peak: self.peak.max(other.peak),
            square: self.square + other.square,
        }
    }
}

/// Cells of equal length; when they run out, neighbours are joined and the length doubles.
pub(super) struct Waveform {
    cells: Vec<Cell>,
    units_per_cell: u64,
    units: u64,
}

impl Waveform {
    pub(super) fn new() -> Self {
        Waveform {
            cells: Vec::with_capacity(CELLS),
            units_per_cell: 1,
            units: 0,
        }
    }

    pub(super) fn push(&mut self, level: Level) {
        let cell = Cell {
            peak: level.peak,
            square: f64::from(level.square),
        };
        if self.units.is_multiple_of(self.units_per_cell) {
            if self.cells.len() == CELLS {
                let joined = self
                    .cells
                    .as_chunks::<2>()
                    .0
                    .iter()
                    .map(|[a, b]| a.join(*b))
                    .collect();
                self.cells = joined;
                self.units_per_cell *= 2;
            }
            self.cells.push(cell);
        } else if let Some(last) = self.cells.last_mut() {
            *last = last.join(cell);
        }
        self.units += 1;
    }

    /// Peak and RMS of each column, see [`Sound::waveform`](super::Sound::waveform).
    pub(super) fn finish(&self, frames: u64, channels: usize) -> Vec<u8> {
        let count = self.cells.len();
        let cell_frames = self.units_per_cell * UNIT as u64;
        let byte = |value: f64| (value.min(1.0) * 255.0).round() as u8;
        let mut columns = Vec::with_capacity(2 * WAVEFORM_COLUMNS);
        for column in 0..WAVEFORM_COLUMNS {
            let from = column * count / WAVEFORM_COLUMNS;
            let to = ((column + 1) * count)
                .div_ceil(WAVEFORM_COLUMNS)
                .max(from + 1)
                .min(count);
            let cells = self.cells.get(from..to).unwrap_or_default();
            let all = cells.iter().copied().fold(Cell::default(), Cell::join);
            let start = from as u64 * cell_frames;
            let length = (to as u64 * cell_frames)
                .min(frames)
                .saturating_sub(start)
                .max(1);
            let rms = (all.square / (length as f64 * channels as f64)).sqrt();
            columns.extend([byte(f64::from(all.peak)), byte(rms)]);
        }
        columns
    }
}
