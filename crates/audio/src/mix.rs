//! Channels of a source to the channels that are wanted.

/// How the source's channels become the sink's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mix {
    /// Channel by channel.
    Same,
    /// One channel to both of two.
    Twice,
    /// To two channels, by the coefficients of ITU-R BS.775 for the layouts of
    /// three to eight channels in WAVE order, scaled so that nothing can clip.
    Stereo {
        /// Channels of the source.
        from: usize,
    },
}

impl Mix {
    /// The mix for a codec of at most two channels.
    pub(crate) fn to_stereo(from: usize) -> Self {
        if from > 2 {
            Self::Stereo { from }
        } else {
            Self::Same
        }
    }

    /// The mix for two loudspeakers.
    pub(crate) fn for_playing(from: usize) -> Self {
        if from == 1 {
            Self::Twice
        } else {
            Self::to_stereo(from)
        }
    }

    /// Channels that come out of `from`.
    pub(crate) fn channels(self, from: usize) -> usize {
        match self {
            Self::Same => from,
            Self::Twice | Self::Stereo { .. } => 2,
        }
    }

    /// Appends the mix of interleaved `input` to `out`.
    pub(crate) fn apply(self, input: &[f32], out: &mut Vec<f32>) {
        let from = match self {
            Self::Same => return out.extend_from_slice(input),
            Self::Twice => return out.extend(input.iter().flat_map(|s| [*s, *s])),
            Self::Stereo { from } => from,
        };
        const HALF: f32 = std::f32::consts::FRAC_1_SQRT_2;
        // Weight of each channel left and right: L R C LFE then sides and backs in pairs.
        let weights: [(f32, f32); 8] = match from {
            4 => [
                (1.0, 0.0),
                (0.0, 1.0),
                (HALF, 0.0),
                (0.0, HALF),
                (0.0, 0.0),
                (0.0, 0.0),
                (0.0, 0.0),
                (0.0, 0.0),
            ],
            5 => [
                (1.0, 0.0),
                (0.0, 1.0),
                (HALF, HALF),
                (HALF, 0.0),
                (0.0, HALF),
                (0.0, 0.0),
                (0.0, 0.0),
                (0.0, 0.0),
            ],
            7 => [
                (1.0, 0.0),
                (0.0, 1.0),
                (HALF, HALF),
                (0.0, 0.0),
                (0.5, 0.5),
                (HALF, 0.0),
                (0.0, HALF),
                (0.0, 0.0),
            ],
            _ => [
                (1.0, 0.0),
                (0.0, 1.0),
                (HALF, HALF),
                (0.0, 0.0),
                (HALF, 0.0),
                (0.0, HALF),
                (HALF, 0.0),
                (0.0, HALF),
            ],
        };
        let sum: f32 = weights.iter().take(from).map(|w| w.0).sum();
        let scale = 1.0 / sum.max(1.0);
        for frame in input.chunks_exact(from) {
            let (mut left, mut right) = (0.0, 0.0);
            for (sample, (l, r)) in frame.iter().zip(weights) {
                left += sample * l;
                right += sample * r;
            }
            out.push(left * scale);
            out.push(right * scale);
        }
    }
}
