//! One pass over a media file: opened once, decoded once.
//!
//! The hash of its bytes, the hash of its samples, loudness, true peak, waveform, fingerprint and
//! quality findings all drink from that one stream. Memory does not grow with the length.

mod cpu;
mod finding;
mod fingerprint;
mod levels;
mod loudness;
mod pass;
mod peak;
mod quality;
mod sample_hash;
mod slab;
mod source;
mod waveform;

use std::ops::ControlFlow;
use std::path::Path;

use crate::AudioError;
use crate::decode::{Decoder, Technical};
pub use finding::{QualityFinding, QualityKind};
use pass::Pass;
use source::{Ledger, Tee};
pub use waveform::WAVEFORM_COLUMNS;

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
    /// BLAKE3 of the decoded samples: interleaved, little-endian, `i16` for codecs of up to 16
    /// bits and for lossy ones (rounded), left-justified `i32` for more bits, `f32` for float
    /// files; then rate, channels and width as `u32`. The same master as WAV, AIFF, FLAC or ALAC
    /// has the same hash.
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
    /// The waveform for drawing: [`WAVEFORM_COLUMNS`] columns of equal time, two bytes each, the
    /// highest peak of any channel and the RMS over all, linear, 255 is full scale.
    pub waveform: Vec<u8>,
    /// Chromaprint fingerprint, algorithm 2, of the first 120 seconds.
    pub fingerprint: Vec<u32>,
}

/// Sound that may lack at the end of a lossy file before it counts as cut off: encoders and
/// editors count their last packets differently.
const LOSSY_SLACK: u64 = 4608;
/// Blocks decoded between two questions to the caller.
const BLOCKS_PER_STEP: u32 = 64;

/// Reads a whole file once. `control` hears the count of bytes read so far, many times a second,
/// and may break off.
///
/// # Errors
/// `Io` where the file cannot be opened or read, `Cancelled` where `control` said so. Broken sound
/// is no error: it is in the findings, beside the hash of the bytes.
pub fn analyse(
    path: &Path,
    control: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Analysis, AudioError> {
    let (tee, ledger) = Tee::open(path).map_err(|source| AudioError::io("open", path, source))?;
    let mut findings = Vec::new();
    let mut technical = None;
    let mut sound = None;
    match Decoder::from_source(tee, path) {
        Ok(mut decoder) => {
            ledger.start_decoding();
            sound = drink(&mut decoder, &ledger, control, &mut findings)?;
            technical = Some(decoder.technical().clone());
        }
        Err(error @ AudioError::Io { .. }) => return Err(error),
        Err(error) => findings.push(QualityFinding::from_error(&error, ledger.len())),
    }
    if let Some(technical) = &technical
        && !fits_extension(path, technical.container)
    {
        findings.push(QualityFinding::named(
            QualityKind::WrongExtension,
            technical.container,
        ));
    }
    let (bytes, file_hash) = ledger.finish(control, path)?;
    Ok(Analysis {
        bytes,
        file_hash,
        technical,
        sound,
        findings,
    })
}

/// Decodes to the end and measures on the way.
fn drink(
    decoder: &mut Decoder,
    ledger: &Ledger,
    control: &mut dyn FnMut(u64) -> ControlFlow<()>,
    findings: &mut Vec<QualityFinding>,
) -> Result<Option<Sound>, AudioError> {
    let technical = decoder.technical().clone();
    let mut pass = Pass::new(&technical, decoder.loudness_weights());
    let mut blocks = 0u32;
    let mut whole = true;
    loop {
        if blocks.is_multiple_of(BLOCKS_PER_STEP) && control(ledger.hashed()).is_break() {
            return Err(AudioError::Cancelled);
        }
        blocks = blocks.wrapping_add(1);
        match decoder.next_block() {
            Ok(Some(block)) => pass.push(&block),
            Ok(None) => break,
            Err(error @ AudioError::Io { .. }) => return Err(error),
            Err(error) => {
                findings.push(QualityFinding::caused(QualityKind::Undecodable, &error));
                whole = false;
                break;
            }
        }
    }
    if decoder.broken_packets() > 0 {
        findings.push(QualityFinding::new(
            QualityKind::CorruptPackets,
            decoder.broken_packets() as f64,
            None,
        ));
    }
    let sound = pass.finish(findings);
    let frames = sound.as_ref().map_or(0, |sound| sound.frames);
    let slack = if technical.lossless { 0 } else { LOSSY_SLACK };
    if let Some(lacking) = technical
        .frames
        .and_then(|stated| stated.checked_sub(frames))
        .filter(|lacking| *lacking > slack)
        && whole
    {
        let seconds = lacking as f64 / f64::from(technical.sample_rate_hz);
        findings.push(QualityFinding::new(
            QualityKind::Truncated,
            seconds,
            Some(frames),
        ));
    } else if technical.container == "ogg" && technical.frames.is_none() && whole && sound.is_some()
    {
        // The page that ends an Ogg stream, and states its length, is not there (RFC 3533, 4).
        findings.push(QualityFinding {
            at_frame: Some(frames),
            ..QualityFinding::bare(QualityKind::CutOff)
        });
    }
    Ok(sound)
}

/// Whether a name's ending is one that its container goes by. A name without one is no fault.
fn fits_extension(path: &Path, container: &str) -> bool {
    let Some(extension) = path.extension().and_then(|extension| extension.to_str()) else {
        return true;
    };
    let usual: &[&str] = match container {
        "wav" | "rf64" => &["wav", "wave", "bwf", "rf64", "bw64"],
        "aiff" => &["aif", "aiff", "aifc", "afc"],
        "flac" => &["flac", "fla"],
        "ogg" => &["ogg", "oga", "opus", "spx", "ogx"],
        "mp4" => &[
            "m4a", "mp4", "m4b", "m4p", "m4r", "m4v", "mov", "alac", "aac", "3gp",
        ],
        "mp3" | "mp2" | "mp1" => &["mp3", "mp2", "mp1", "mpa", "mpga"],
        "adts" => &["aac", "adts"],
        "caf" => &["caf"],
        "matroska" => &["mka", "mkv", "webm", "weba"],
        _ => return true,
    };
    usual
        .iter()
        .any(|usual| extension.eq_ignore_ascii_case(usual))
}
