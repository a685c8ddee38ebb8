//! Sample rate conversion of a stream, aligned to the frame.

use rubato::audioadapter_buffers::direct::InterleavedSlice;
use rubato::{Fft, FixedSync, Resampler, WindowFunction};

/// Input frames of one block, about: long enough for a steep filter, short enough for a player.
const BLOCK: usize = 1024;

/// Converts interleaved `f32` from one rate to another, block by block. The filter's
/// delay is taken off at the start and made good at the end: frame 0 stays frame 0, and
/// `n` frames become `⌈n × to / from⌉`. Equal rates pass through untouched.
pub(crate) struct Resample {
    fft: Option<Fft<f32>>,
    channels: usize,
    from: u32,
    to: u32,
    pending: Vec<f32>,
    block: Vec<f32>,
    skip: usize,
    consumed: u64,
    produced: u64,
}

impl Resample {
    /// A converter; `None` if a rate or the channel count is zero or beyond the library.
    pub(crate) fn new(from: u32, to: u32, channels: usize) -> Option<Self> {
        if from == 0 || to == 0 || channels == 0 {
            return None;
        }
        let fft = if from == to {
            None
        } else {
            let (a, b) = (from as usize, to as usize);
            // An even number of the smallest blocks: with an odd block the filter's middle would
            // fall between two frames, and everything would come half a frame late.
            let unit = a / gcd(a, b);
            let block = unit * BLOCK.div_ceil(unit).next_multiple_of(2);
            let window = WindowFunction::BlackmanHarris2;
            Some(Fft::new_custom(a, b, block, 1, channels, window, FixedSync::Both).ok()?)
        };
        let skip = fft.as_ref().map_or(0, |f| f.output_delay());
        let block = fft.as_ref().map_or(0, |f| f.output_frames_max()) * channels;
        Some(Self {
            fft,
            channels,
            from,
            to,
            pending: Vec::new(),
            block: vec![0.0; block],
            skip,
            consumed: 0,
            produced: 0,
        })
    }

    /// The rate that goes in, Hz.
    pub(crate) fn from(&self) -> u32 {
        self.from
    }

    /// The rate that comes out, Hz.
    pub(crate) fn to(&self) -> u32 {
        self.to
    }

    /// Takes interleaved samples and appends what comes out of them to `out`.
    pub(crate) fn push(&mut self, input: &[f32], out: &mut Vec<f32>) {
        self.consumed += (input.len() / self.channels) as u64;
        self.convert(input, out);
    }

    /// Ends the stream: appends what the filter still holds. Afterwards the converter is as new.
    pub(crate) fn finish(&mut self, out: &mut Vec<f32>) {
        let Some(fft) = &self.fft else { return };
        let step = fft.input_frames_next().max(1) * self.channels;
        let whole = (u128::from(self.consumed) * u128::from(self.to))
            .div_ceil(u128::from(self.from)) as u64;
        let silence = vec![0.0; step];
        while self.produced < whole {
            let before = out.len();
            self.convert(&silence, out);
            if self.produced > whole {
                let extra = (self.produced - whole) as usize * self.channels;
                out.truncate(out.len().saturating_sub(extra).max(before));
                self.produced = whole;
            }
        }
        self.reset();
    }

    /// Forgets the stream so far (after a seek).
    pub(crate) fn reset(&mut self) {
        self.pending.clear();
        self.consumed = 0;
        self.produced = 0;
        if let Some(fft) = &mut self.fft {
            fft.reset();
            self.skip = fft.output_delay();
        }
    }

    fn convert(&mut self, input: &[f32], out: &mut Vec<f32>) {
        let Some(fft) = &mut self.fft else {
            self.produced += (input.len() / self.channels) as u64;
            out.extend_from_slice(input);
            return;
        };
        self.pending.extend_from_slice(input);
        let frames_in = fft.input_frames_next().max(1);
        let frames_out = self.block.len() / self.channels;
        let mut used = 0;
        for chunk in self.pending.chunks_exact(frames_in * self.channels) {
            used += chunk.len();
            let Ok(source) = InterleavedSlice::new(chunk, self.channels, frames_in) else {
                break;
            };
            let Ok(mut target) =
                InterleavedSlice::new_mut(&mut self.block, self.channels, frames_out)
            else {
                break;
            };
            let Ok((_, made)) = fft.process_into_buffer(&source, &mut target, None) else {
                break;
            };
            let skipped = self.skip.min(made);
            self.skip -= skipped;
            let made_samples = self
                .block
                .get(skipped * self.channels..made * self.channels);
            out.extend_from_slice(made_samples.unwrap_or_default());
            self.produced += (made - skipped) as u64;
        }
        self.pending.drain(..used);
    }
}

/// Greatest common divisor of two numbers above zero.
fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl std::fmt::Debug for Resample {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Resample({} → {} Hz, {} ch)",
            self.from, self.to, self.channels
        )
    }
}
