//! One track from its row to its file.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use griot_audio::encode::{Codec, Cover, EncodeSpec, Mp3Quality, encode_file};
use griot_audio::tags::{WriteOptions, write};

use super::label::{Fate, Format, Release, Track, tags};
use super::music::perform;
use super::pcm::{Depth, aiff, wav};
use super::synth::Chance;
use super::synth::master::{Sound, finish};
use super::synth::tape::{aged, left_running, overdriven};
use crate::Result;
use crate::error::io;

/// The sound of a track, with what befell it.
pub fn sound(format: Format, track: &Track) -> Sound {
    let rate = if format == Format::FlacFine {
        48_000
    } else {
        44_100
    };
    let fresh = perform(&track.piece, rate);
    match track.fate {
        Fate::Sound | Fate::CutOff(_) => fresh,
        Fate::Tape => {
            let mut tape = aged(&fresh, &mut Chance::new(track.piece.seed));
            finish(&mut tape, track.piece.lufs);
            tape
        }
        Fate::Clipped(gain) => overdriven(&fresh, gain),
        Fate::LeftRunning(seconds) => left_running(&fresh, seconds),
    }
}

/// Writes a track's file; `scratch` is a path for a passing WAV.
///
/// # Errors
/// What the disk or the encoder says; `cancelled` where `going` turned false.
pub fn file(
    release: &Release,
    number: usize,
    track: &Track,
    cover: Option<&Arc<[u8]>>,
    target: &Path,
    scratch: &Path,
    going: &(dyn Fn() -> bool + Sync),
) -> Result<()> {
    let sound = sound(release.format, track);
    let codec = match release.format {
        Format::Wav | Format::Aiff => None,
        Format::Flac | Format::FlacFine => Some(Codec::Flac),
        Format::Mp3 => Some(Codec::Mp3(Mp3Quality::V0)),
        Format::Opus => Some(Codec::Opus { bitrate: None }),
    };
    if let Some(codec) = codec {
        let depth = match release.format {
            Format::FlacFine => Depth::TwentyFour,
            _ => Depth::Sixteen,
        };
        std::fs::write(scratch, wav(&sound, depth, None)).map_err(io(scratch))?;
        let spec = EncodeSpec {
            cover: cover.map(|bytes| Cover {
                media_type: "image/png".to_owned(),
                bytes: Arc::clone(bytes),
            }),
            ..EncodeSpec::whole(codec)
        };
        let mut control = |_, _| match going() {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        };
        encode_file(scratch, target, &spec, &mut control)?;
        std::fs::remove_file(scratch).map_err(io(scratch))?;
    } else {
        let picture = cover.map(AsRef::as_ref);
        let bytes = match release.format {
            Format::Aiff => aiff(&sound, Depth::Sixteen, picture),
            _ => wav(&sound, Depth::Sixteen, picture),
        };
        std::fs::write(target, bytes).map_err(io(target))?;
    }
    write(
        target,
        &tags(release, number, track),
        WriteOptions::default(),
    )?;
    if let Fate::CutOff(part) = track.fate {
        let file = std::fs::OpenOptions::new()
            .write(true)
            .open(target)
            .map_err(io(target))?;
        let length = file.metadata().map_err(io(target))?.len();
        file.set_len((length as f32 * part) as u64)
            .map_err(io(target))?;
    }
    Ok(())
}
