//! From a file to samples: every container and codec through one door.
//!
//! [`Decoder`] gives blocks of interleaved samples, cut to the length that the container states
//! (gapless), and nothing else: no tags, no catalogue. It survives broken packets (they are
//! counted and left out) and a panic in a parser (it becomes an error).

mod iff;
mod mp4;
mod pcm;
mod source;
mod stream;
mod technical;

use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use symphonia::core::codecs::registry::CodecRegistry;
use symphonia::core::common::Tier;
use symphonia::core::formats::probe::Probe;
use symphonia::core::io::MediaSource;

use crate::AudioError;
use stream::Stream;
pub use technical::Technical;

/// Some frames of sound, in order.
#[derive(Debug, Clone, Copy)]
pub struct Block<'a> {
    /// Index of the first frame, from the start of the sound (encoder delay not counted).
    pub frame: u64,
    /// Channels, as [`Technical::channels`].
    pub channels: usize,
    /// Interleaved samples, full scale −1…1 (float files may exceed it); a whole number of frames.
    pub samples: &'a [f32],
    /// The same samples as integers, left-justified in 32 bits, where the codec decodes to
    /// integers: bit for bit what was recorded. `None` for codecs that decode to floats.
    pub exact: Option<&'a [i32]>,
}

impl Block<'_> {
    /// Frames in this block.
    pub fn frames(&self) -> usize {
        self.samples.len() / self.channels.max(1)
    }
}

/// A file opened for its sound.
pub struct Decoder {
    stream: Stream,
    path: PathBuf,
    dead: bool,
}

impl Decoder {
    /// Opens a file and finds its sound track. The content decides, not the name.
    ///
    /// # Errors
    /// `Io` where the file cannot be read, `UnknownFormat` and `UnsupportedCodec` by content,
    /// `Undecodable` for a broken header.
    pub fn open(path: &Path) -> Result<Decoder, AudioError> {
        let file = open_file(path).map_err(|source| AudioError::io("open", path, source))?;
        Self::from_source(file, path)
    }

    /// The same over any source of bytes; `path` is for messages only.
    pub(crate) fn from_source(
        source: impl MediaSource + 'static,
        path: &Path,
    ) -> Result<Decoder, AudioError> {
        let opened = catch_unwind(AssertUnwindSafe(|| Stream::open(source)));
        match opened {
            Ok(Ok(stream)) => Ok(Decoder {
                stream,
                path: path.to_owned(),
                dead: false,
            }),
            Ok(Err(failure)) => Err(failure.into_error(path)),
            Err(_) => Err(panicked(path)),
        }
    }

    /// What the container says.
    pub fn technical(&self) -> &Technical {
        self.stream.technical()
    }

    /// Packets that could not be decoded so far; their sound is left out.
    pub fn broken_packets(&self) -> u64 {
        self.stream.broken_packets()
    }

    /// Weight of each channel in a loudness sum (ITU-R BS.1770-5, table 4): 1 in front, 1.41 for
    /// surrounds, 0 for low-frequency effects.
    pub(crate) fn loudness_weights(&self) -> Vec<f64> {
        self.stream.loudness_weights()
    }

    /// The next frames, at least one; `None` at the end.
    ///
    /// # Errors
    /// `Io` where the file can no longer be read, `Undecodable` where the stream cannot go on.
    pub fn next_block(&mut self) -> Result<Option<Block<'_>>, AudioError> {
        if self.dead {
            return Ok(None);
        }
        match catch_unwind(AssertUnwindSafe(|| self.stream.advance())) {
            Ok(Ok(true)) => Ok(Some(self.stream.block())),
            Ok(Ok(false)) => Ok(None),
            Ok(Err(failure)) => {
                self.dead = true;
                Err(failure.into_error(&self.path))
            }
            Err(_) => {
                self.dead = true;
                Err(panicked(&self.path))
            }
        }
    }

    /// Goes to a frame: the next block starts with exactly that one (or the sound is at its end).
    /// A frame past the end is the end.
    ///
    /// # Errors
    /// `Undecodable` where the stream cannot be searched, `Io` where it cannot be read.
    pub fn seek(&mut self, frame: u64) -> Result<(), AudioError> {
        if self.dead {
            return Ok(());
        }
        match catch_unwind(AssertUnwindSafe(|| self.stream.seek(frame))) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(failure)) => Err(failure.into_error(&self.path)),
            Err(_) => {
                self.dead = true;
                Err(panicked(&self.path))
            }
        }
    }
}

/// Opens a plain file. Opening a pipe would wait for its other end, and a folder has no sound.
pub(crate) fn open_file(path: &Path) -> io::Result<File> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "not a plain file",
        ));
    }
    File::open(path)
}

fn panicked(path: &Path) -> AudioError {
    AudioError::Undecodable {
        path: path.to_owned(),
        cause: "the decoder gave up on malformed data".to_owned(),
    }
}

/// All of symphonia's formats but its metadata readers (tags are read elsewhere, and a broken tag
/// must not hide the sound), with our own reader for WAVE and AIFF in front.
static PROBE: LazyLock<Probe> = LazyLock::new(|| {
    use symphonia::default::formats;
    let mut probe = Probe::new();
    probe.register_format_at_tier::<iff::IffReader<'_>>(Tier::Preferred);
    probe.register_format::<formats::FlacReader<'_>>();
    probe.register_format::<formats::OggReader<'_>>();
    probe.register_format::<formats::IsoMp4Reader<'_>>();
    probe.register_format::<formats::CafReader<'_>>();
    probe.register_format::<formats::MkvReader<'_>>();
    probe.register_format::<formats::MpaReader<'_>>();
    probe.register_format::<formats::AdtsReader<'_>>();
    probe
});

static CODECS: LazyLock<CodecRegistry> = LazyLock::new(|| {
    let mut codecs = CodecRegistry::new();
    symphonia::default::register_enabled_codecs(&mut codecs);
    codecs.register_audio_decoder::<symphonia_adapter_libopus::OpusDecoder>();
    codecs
});
