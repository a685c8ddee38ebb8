//! Encoders: one source decoded once, any number of files made of it.

mod chain;
mod copy;
mod excerpt;
mod flac;
mod flac_ffi;
mod job;
mod mp3;
mod opus;
mod spec;
mod tags;

pub use copy::copies;
pub use spec::{
    Codec, Cover, EncodeSpec, Encoded, Level, MATCH_BOOST_MAX_DB, MATCHED_SPAN_MAX_S, Mp3Quality,
    Span,
};

use crate::AudioError;
use crate::decode::Decoder;
use job::Job;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What receives the samples of one file, interleaved, at the file's own rate and channels.
pub(crate) trait Sink {
    fn push(&mut self, samples: &[f32]) -> Result<(), Failure>;
    /// Ends the file and tells its size in bytes.
    fn finish(self: Box<Self>) -> Result<u64, Failure>;
}

/// What a sink can fail with, before the file's name is put to it.
#[derive(Debug)]
pub(crate) enum Failure {
    Io(std::io::Error),
    Codec { codec: &'static str, cause: String },
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

fn codec_failure(codec: &'static str, cause: impl std::fmt::Display) -> Failure {
    Failure::Codec {
        codec,
        cause: cause.to_string(),
    }
}

impl Failure {
    pub(crate) fn at(self, path: &Path) -> AudioError {
        match self {
            Self::Io(source) => AudioError::io("write", path, source),
            Self::Codec { codec, cause } => AudioError::Encoder { codec, cause },
        }
    }
}

/// Called now and then with the frames of the source that are done and, where it is known,
/// how many there are; `Break` stops the work.
pub type Control<'a> = dyn FnMut(u64, Option<u64>) -> ControlFlow<()> + 'a;

/// Encodes one file. Same source and spec, same bytes.
///
/// `target` is written as it comes, without a sync: stage it beside its place and rename.
/// On any error, [`AudioError::Cancelled`] too, it is gone again.
///
/// # Errors
/// What the decoder says of the source; [`AudioError::Io`], [`AudioError::Encoder`],
/// [`AudioError::Span`] where the span holds no frame or is too long to be matched.
pub fn encode_file(
    source: &Path,
    target: &Path,
    spec: &EncodeSpec,
    control: &mut Control<'_>,
) -> Result<Encoded, AudioError> {
    let jobs = [(target.to_owned(), spec.clone())];
    let done = encode_many(source, &jobs, control)?;
    done.into_iter().next().ok_or(AudioError::Span)
}

/// Encodes any number of files from one source, which is opened and decoded once (and only
/// from the first frame wanted to the last). Results in the order of `jobs`.
///
/// What [`copies`] says need not be decoded is copied. One thread: encoding two sources at a time keeps two cores busy.
///
/// # Errors
/// As [`encode_file`]; after an error none of the targets is left.
pub fn encode_many(
    source: &Path,
    jobs: &[(PathBuf, EncodeSpec)],
    control: &mut Control<'_>,
) -> Result<Vec<Encoded>, AudioError> {
    let mut decoder = Decoder::open(source)?;
    let result = run(source, &mut decoder, jobs, control);
    if result.is_err() {
        for (target, _) in jobs {
            // A target that was never made, or is gone already, is as it should be.
            let _ = std::fs::remove_file(target);
        }
    }
    result
}

fn run(
    source: &Path,
    decoder: &mut Decoder,
    jobs: &[(PathBuf, EncodeSpec)],
    control: &mut Control<'_>,
) -> Result<Vec<Encoded>, AudioError> {
    let mut running = jobs
        .iter()
        .map(|(target, spec)| Job::start(source, decoder.technical(), target, spec))
        .collect::<Result<Vec<_>, _>>()?;
    let last = running.iter().map(Job::end_frame).max().unwrap_or(0);
    let first = running
        .iter()
        .map(Job::start_frame)
        .min()
        .unwrap_or(0)
        .min(last);
    let total = match decoder.technical().frames {
        Some(total) => Some(total.min(last).saturating_sub(first)),
        None if last == u64::MAX => None,
        None => Some(last.saturating_sub(first)),
    };
    if first > 0 {
        decoder.seek(first)?;
    }
    let mut at = first;
    while at < last {
        let Some(block) = decoder.next_block()? else {
            break;
        };
        for job in &mut running {
            job.push(block.frame, block.samples)?;
        }
        at = block.frame + block.frames() as u64;
        if control(at.min(last) - first, total).is_break() {
            return Err(AudioError::Cancelled);
        }
    }
    running.into_iter().map(Job::finish).collect()
}
