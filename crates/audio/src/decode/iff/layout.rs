//! How samples lie in a WAVE or AIFF file: the format chunks.

use symphonia::core::audio::{Channels, Position};
use symphonia::core::codecs::audio::AudioCodecId;
use symphonia::core::codecs::audio::well_known::*;
use symphonia::core::errors::{Result, decode_error, unsupported_error};
use symphonia::core::io::{MediaSourceStream, ReadBytes};

/// How the sound is laid out, from `fmt ` or `COMM`.
pub(super) struct Layout {
    pub(super) codec: AudioCodecId,
    pub(super) channels: Channels,
    pub(super) sample_rate: u32,
    pub(super) bits: Option<u32>,
    pub(super) block_bytes: u64,
    pub(super) frames_per_block: u64,
}

/// `fmt `: WAVEFORMAT, WAVEFORMATEX, WAVEFORMATEXTENSIBLE. Reads at most 40 bytes.
pub(super) fn wave_layout(stream: &mut MediaSourceStream<'_>, len: u32) -> Result<Layout> {
    let mut format = stream.read_u16()?;
    let channels = stream.read_u16()?;
    let sample_rate = stream.read_u32()?;
    let _bytes_per_second = stream.read_u32()?;
    let block_bytes = stream.read_u16()?;
    let bits = stream.read_u16()?;
    let (mut valid_bits, mut mask, mut frames_per_block) = (bits, 0u32, 1u64);
    if len >= 20 {
        let _extra = stream.read_u16()?;
        let word = stream.read_u16()?;
        if format == 0xfffe && len >= 40 {
            valid_bits = word;
            mask = stream.read_u32()?;
            format = stream.read_u16()?;
        } else if matches!(format, 0x02 | 0x11) {
            frames_per_block = u64::from(word).max(1);
        }
    }
    let adpcm = matches!(format, 0x02 | 0x11);
    if channels == 0 || sample_rate == 0 || block_bytes == 0 || (adpcm && channels > 2) {
        return decode_error("wav: no channels, no rate or no block size");
    }
    let bytes = block_bytes / channels;
    if !adpcm && (bytes == 0 || bytes * channels != block_bytes) {
        return decode_error("wav: block size does not fit the channels");
    }
    let codec = match (format, bytes) {
        (0x01, 1) => CODEC_ID_PCM_U8,
        (0x01, 2) => CODEC_ID_PCM_S16LE,
        (0x01, 3) => CODEC_ID_PCM_S24LE,
        (0x01, 4) => CODEC_ID_PCM_S32LE,
        (0x03, 4) => CODEC_ID_PCM_F32LE,
        (0x03, 8) => CODEC_ID_PCM_F64LE,
        (0x06, 1) => CODEC_ID_PCM_ALAW,
        (0x07, 1) => CODEC_ID_PCM_MULAW,
        (0x02, _) => CODEC_ID_ADPCM_MS,
        (0x11, _) => CODEC_ID_ADPCM_IMA_WAV,
        (0x50, _) => return unsupported_error("mp2 in wav"),
        (0x55, _) => return unsupported_error("mp3 in wav"),
        (0x160..=0x163, _) => return unsupported_error("wma in wav"),
        (0x2000, _) => return unsupported_error("ac3 in wav"),
        _ => return unsupported_error("unusual codec in wav"),
    };
    let width = u32::from(bytes) * 8;
    let valid = u32::from(valid_bits);
    let bits = (format == 0x01).then_some(if (1..=width).contains(&valid) {
        valid
    } else {
        width
    });
    Ok(Layout {
        codec,
        channels: positions(mask, channels),
        sample_rate,
        bits,
        block_bytes: u64::from(block_bytes),
        frames_per_block,
    })
}

/// Speaker positions from a mask that fits the count, else the usual ones for that count.
fn positions(mask: u32, channels: u16) -> Channels {
    let mask = match (mask.count_ones() == u32::from(channels), channels) {
        (true, _) => mask,
        (false, 1) => 0x4,
        (false, 2) => 0x3,
        _ => return Channels::Discrete(channels),
    };
    Position::from_bits(mask.into()).map_or(Channels::Discrete(channels), Channels::Positioned)
}

/// `COMM` (AIFF 1.3, AIFF-C draft of 1991). Gives the layout and the declared frames.
pub(super) fn aiff_layout(
    stream: &mut MediaSourceStream<'_>,
    compressed: bool,
) -> Result<(Layout, u64)> {
    let channels = stream.read_be_u16()?;
    let frames = u64::from(stream.read_be_u32()?);
    let bits = stream.read_be_u16()?;
    let exponent = i32::from(stream.read_be_u16()? & 0x7fff) - 16383 - 63;
    let mantissa = stream.read_be_u64()?;
    let sample_rate = (mantissa as f64) * 2f64.powi(exponent);
    let kind = if compressed {
        stream.read_quad_bytes()?
    } else {
        *b"NONE"
    };
    if channels == 0 || !(1.0..=16_777_216.0).contains(&sample_rate) {
        return decode_error("aiff: no channels or no rate");
    }
    let bytes = bits.div_ceil(8);
    let (codec, bytes) = match (&kind, bytes) {
        (b"NONE" | b"twos", 1) => (CODEC_ID_PCM_S8, 1),
        (b"NONE" | b"twos", 2) => (CODEC_ID_PCM_S16BE, 2),
        (b"NONE" | b"twos" | b"in24", 3) => (CODEC_ID_PCM_S24BE, 3),
        (b"NONE" | b"twos" | b"in32", 4) => (CODEC_ID_PCM_S32BE, 4),
        (b"sowt", 1) => (CODEC_ID_PCM_S8, 1),
        (b"sowt", 2) => (CODEC_ID_PCM_S16LE, 2),
        (b"sowt", 3) => (CODEC_ID_PCM_S24LE, 3),
        (b"sowt", 4) => (CODEC_ID_PCM_S32LE, 4),
        (b"raw ", 1) => (CODEC_ID_PCM_U8, 1),
        (b"fl32" | b"FL32", _) => (CODEC_ID_PCM_F32BE, 4),
        (b"fl64" | b"FL64", _) => (CODEC_ID_PCM_F64BE, 8),
        (b"alaw" | b"ALAW", _) => (CODEC_ID_PCM_ALAW, 1),
        (b"ulaw" | b"ULAW", _) => (CODEC_ID_PCM_MULAW, 1),
        _ => return unsupported_error("unusual codec in aiff"),
    };
    let integer = !matches!(kind, [b'f' | b'F' | b'a' | b'A' | b'u' | b'U', ..]);
    let layout = Layout {
        codec,
        channels: positions(0, channels),
        sample_rate: sample_rate.round() as u32,
        bits: integer.then_some(u32::from(bits)),
        block_bytes: u64::from(channels) * bytes,
        frames_per_block: 1,
    };
    Ok((layout, frames))
}
