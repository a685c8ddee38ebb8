//! One pass over a media file: opened once, decoded once.
//!
//! The hash of its bytes, the hash of its samples, loudness, true peak, waveform, fingerprint and
//! quality findings all drink from that one stream. Memory does not grow with the length.

mod finding;
mod source;

use std::ops::ControlFlow;
use std::path::Path;

use crate::AudioError;
use crate::decode::{Decoder, Technical};
pub use finding::{QualityFinding, QualityKind};
use source::Tee;

/// All that one pass learns about a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// Length of the file in bytes.
    pub bytes: u64,
    /// BLAKE3 of the file's bytes, tags and all.
    pub file_hash: [u8; 32],
    /// What the container says; `None` where no sound track could be opened.
    pub technical: Option<Technical>,
    /// What the samples say; `None` where nothing could be decoded.
    pub sound: Option<Sound>,
    /// What a person should know about the sound.
    pub findings: Vec<QualityFinding>,
}

/// What the samples say.
#[derive(Debug, Clone, PartialEq)]
pub struct Sound {
    /// BLAKE3 of the decoded samples.
    pub sample_hash: [u8; 32],
    /// Frames (samples per channel) that were decoded.
    pub frames: u64,
    /// Length in milliseconds, rounded.
    pub duration_ms: u64,
    /// Integrated loudness in LUFS (ITU-R BS.1770-5, EBU R 128); `None` for silence or under 400 ms.
    pub loudness_lufs: Option<f64>,
    /// Loudness range in LU (EBU Tech 3342); `None` under 3 s or for silence.
    pub loudness_range_lu: Option<f64>,
    /// Highest true peak of any channel in dBTP (ITU-R BS.1770-5, annex 2); `None` for silence.
    pub true_peak_dbtp: Option<f64>,
    /// The waveform for drawing.
    pub waveform: Vec<u8>,
    /// Chromaprint fingerprint, algorithm 2, of the first 120 seconds.
    pub fingerprint: Vec<u32>,
}

/// Reads a whole file once. `control` hears the count of bytes read so far, about every megabyte,
/// and may break off.
///
/// # Errors
/// `Io` where the file cannot be opened or read, `Cancelled` where `control` said so. Broken sound
/// is no error: it is in the findings, beside the hash of the bytes.
pub fn analyse(path: &Path, control: &mut dyn FnMut(u64) -> ControlFlow<()>) -> Result<Analysis, AudioError> {
    let io = |source| AudioError::io("open", path, source);
    let (tee, ledger) = Tee::open(path).map_err(io)?;
    let mut findings = Vec::new();
    let mut technical = None;
    let mut sound = None;
    match Decoder::from_source(tee, path) {
        Ok(mut decoder) => {
            technical = Some(decoder.technical().clone());
            ledger.start_decoding();
            let mut frames = 0u64;
            loop {
                if control(ledger.hashed()).is_break() {
                    return Err(AudioError::Cancelled);
                }
                match decoder.next_block() {
                    Ok(Some(block)) => frames += block.frames() as u64,
                    Ok(None) => break,
                    Err(error @ AudioError::Io { .. }) => return Err(error),
                    Err(error) => {
                        findings.push(QualityFinding::caused(QualityKind::Undecodable, &error));
                        break;
                    }
                }
            }
            let _ = frames;
            sound = None::<Sound>;
        }
        Err(error @ (AudioError::Io { .. } | AudioError::Cancelled)) => return Err(error),
        Err(error) => findings.push(QualityFinding::from_error(&error, ledger.len())),
    }
    let (bytes, file_hash) = ledger.finish(control, path)?;
    Ok(Analysis { bytes, file_hash, technical, sound, findings })
}
