//! WAVE (RIFF, and RF64 or BW64 beyond 4 GiB: EBU Tech 3306, ITU-R BS.2088) and AIFF, AIFF-C.
//!
//! Symphonia reads neither RF64 nor files whose chunk sizes disagree with the file's length, which
//! field recorders and broken copies produce. This reader takes the sizes as claims: it plays what
//! is there, and leaves the declared length to be compared with it.

mod layout;

use std::io::{Seek, SeekFrom};

use symphonia::core as symphonia_core;
use symphonia::core::codecs::CodecParameters;
use symphonia::core::codecs::audio::AudioCodecParameters;
use symphonia::core::errors::{
    Error, Result, SeekErrorKind, decode_error, seek_error, unsupported_error,
};
use symphonia::core::formats::prelude::*;
use symphonia::core::formats::probe::{ProbeFormatData, ProbeableFormat, Score, Scoreable};
use symphonia::core::formats::well_known::{FORMAT_ID_AIFF, FORMAT_ID_WAVE};
use symphonia::core::io::{MediaSource, MediaSourceStream, ReadBytes, ScopedStream};
use symphonia::core::meta::{Metadata, MetadataLog};
use symphonia::core::support_format;

use layout::{Layout, aiff_layout, wave_layout};

pub(super) const RF64: &str = "rf64";
pub(super) const WAVE: &str = "wav";
pub(super) const AIFF: &str = "aiff";

/// Bytes of sound in one packet: small enough to stay in the first-level caches.
const PACKET_BYTES: u64 = 16 * 1024;
/// No real file has more chunks than this before its sound.
const MAX_CHUNKS: usize = 100_000;

const fn info(format: FormatId, short_name: &'static str) -> FormatInfo {
    FormatInfo {
        format,
        short_name,
        long_name: short_name,
    }
}

const WAVE_INFO: FormatInfo = info(FORMAT_ID_WAVE, WAVE);
const AIFF_INFO: FormatInfo = info(FORMAT_ID_AIFF, AIFF);

/// The FormatReader for both families.
pub(super) struct IffReader<'s> {
    stream: MediaSourceStream<'s>,
    info: FormatInfo,
    media_info: MediaInfo,
    tracks: Vec<Track>,
    metadata: MetadataLog,
    block_bytes: u64,
    frames_per_block: u64,
    data_start: u64,
    data_end: u64,
}

impl<'s> IffReader<'s> {
    fn try_new(mut stream: MediaSourceStream<'s>) -> Result<Self> {
        let marker = stream.read_quad_bytes()?;
        let _form_len = stream.read_quad_bytes()?;
        let form = stream.read_quad_bytes()?;
        match (&marker, &form) {
            (b"RIFF", b"WAVE") => Self::wave(stream, WAVE),
            (b"RF64" | b"BW64", b"WAVE") => Self::wave(stream, RF64),
            (b"FORM", b"AIFF" | b"AIFC") => Self::aiff(stream, &form == b"AIFC"),
            _ => unsupported_error("iff: neither WAVE nor AIFF"),
        }
    }

    fn wave(mut stream: MediaSourceStream<'s>, name: &'static str) -> Result<Self> {
        let file_end = stream.byte_len().unwrap_or(u64::MAX);
        let (mut layout, mut long_data, mut long_frames, mut fact) = (None, None, None, None);
        for _ in 0..MAX_CHUNKS {
            let tag = stream.read_quad_bytes()?;
            let len = stream.read_u32()?;
            let start = stream.pos();
            match &tag {
                b"ds64" if len >= 24 => {
                    let _riff = stream.read_u64()?;
                    long_data = Some(stream.read_u64()?);
                    long_frames = Some(stream.read_u64()?);
                }
                b"fmt " if len >= 16 => layout = Some(wave_layout(&mut stream, len)?),
                b"fact" if len >= 4 => fact = Some(u64::from(stream.read_u32()?)),
                b"data" => {
                    let Some(layout) = layout else {
                        return decode_error("wav: sound before its format");
                    };
                    // A recorder that lost power leaves 0, a stream all ones: play to the end.
                    let declared = match (len, long_data) {
                        (u32::MAX, Some(long)) => Some(long),
                        (u32::MAX, None) => None,
                        (0, _) if file_end > start => None,
                        (len, _) => Some(u64::from(len)),
                    };
                    let samples = if layout.frames_per_block > 1 {
                        fact.filter(|frames| *frames != u64::from(u32::MAX))
                            .or(long_frames)
                    } else {
                        None
                    };
                    return Ok(Self::new(
                        stream,
                        info(FORMAT_ID_WAVE, name),
                        layout,
                        start,
                        declared,
                        file_end,
                        samples,
                    ));
                }
                _ => {}
            }
            let next = start + u64::from(len) + u64::from(len & 1);
            if next >= file_end {
                break;
            }
            skip_to(&mut stream, next)?;
        }
        decode_error("wav: no sound in it")
    }

    fn aiff(mut stream: MediaSourceStream<'s>, compressed: bool) -> Result<Self> {
        let file_end = stream.byte_len().unwrap_or(u64::MAX);
        let (mut common, mut sound) = (None, None);
        for _ in 0..MAX_CHUNKS {
            if stream.pos().saturating_add(8) > file_end {
                break;
            }
            let tag = stream.read_quad_bytes()?;
            let len = stream.read_be_u32()?;
            let start = stream.pos();
            match &tag {
                b"COMM" if len >= 18 && common.is_none() => {
                    common = Some(aiff_layout(&mut stream, compressed && len >= 22)?);
                }
                b"SSND" if len >= 8 && sound.is_none() => {
                    let offset = u64::from(stream.read_be_u32()?);
                    sound = Some((
                        start + 8 + offset,
                        u64::from(len).saturating_sub(8 + offset),
                    ));
                }
                _ => {}
            }
            if common.is_some() && sound.is_some() {
                break;
            }
            let next = start + u64::from(len) + u64::from(len & 1);
            if next >= file_end {
                break;
            }
            skip_to(&mut stream, next)?;
        }
        let (Some((layout, frames)), Some((start, bytes))) = (common, sound) else {
            return decode_error("aiff: no common or sound chunk");
        };
        skip_to(&mut stream, start)?;
        let declared = bytes.min(frames.saturating_mul(layout.block_bytes));
        Ok(Self::new(
            stream,
            AIFF_INFO,
            layout,
            start,
            Some(declared),
            file_end,
            None,
        ))
    }

    fn new(
        stream: MediaSourceStream<'s>,
        info: FormatInfo,
        layout: Layout,
        data_start: u64,
        declared: Option<u64>,
        file_end: u64,
        samples: Option<u64>,
    ) -> Self {
        let Layout {
            codec,
            channels,
            sample_rate,
            bits,
            block_bytes,
            frames_per_block,
        } = layout;
        let mut params = AudioCodecParameters::new();
        params
            .for_codec(codec)
            .with_sample_rate(sample_rate)
            .with_channels(channels)
            .with_max_frames_per_packet(packet_blocks(block_bytes) * frames_per_block)
            .with_frames_per_block(frames_per_block);
        if let Some(bits) = bits {
            params
                .with_bits_per_sample(bits)
                .with_bits_per_coded_sample(bits);
        }
        let data_end =
            declared.map_or(file_end, |len| data_start.saturating_add(len).min(file_end));
        let length = declared.unwrap_or(file_end.saturating_sub(data_start));
        let frames = (length / block_bytes).saturating_mul(frames_per_block);
        let frames = samples.map_or(frames, |samples| samples.min(frames));
        let mut track = Track::new(0);
        track.with_codec_params(CodecParameters::Audio(params));
        track
            .with_num_frames(frames)
            .with_duration(Duration::from(frames));
        IffReader {
            stream,
            info,
            media_info: MediaInfo::from_track(&track),
            tracks: vec![track],
            metadata: MetadataLog::default(),
            block_bytes,
            frames_per_block,
            data_start,
            data_end,
        }
    }
}

/// Whole blocks in one packet, at least one.
fn packet_blocks(block_bytes: u64) -> u64 {
    (PACKET_BYTES / block_bytes.max(1)).max(1)
}

/// Moves to an absolute position: short ways by reading, long ones by seeking.
fn skip_to(stream: &mut MediaSourceStream<'_>, to: u64) -> Result<()> {
    match to.checked_sub(stream.pos()) {
        Some(ahead) if ahead <= 64 * 1024 => stream.ignore_bytes(ahead)?,
        _ => {
            stream.seek(SeekFrom::Start(to))?;
        }
    }
    Ok(())
}

impl Scoreable for IffReader<'_> {
    fn score(mut src: ScopedStream<&mut MediaSourceStream<'_>>) -> Result<Score> {
        let marker = src.read_quad_bytes()?;
        src.ignore_bytes(4)?;
        let form = src.read_quad_bytes()?;
        Ok(match (&marker, &form) {
            (b"RIFF" | b"RF64" | b"BW64", b"WAVE") | (b"FORM", b"AIFF" | b"AIFC") => {
                Score::Supported(255)
            }
            _ => Score::Unsupported,
        })
    }
}

impl ProbeableFormat<'_> for IffReader<'_> {
    fn try_probe_new(
        stream: MediaSourceStream<'_>,
        _: FormatOptions,
    ) -> Result<Box<dyn FormatReader + '_>> {
        Ok(Box::new(IffReader::try_new(stream)?))
    }

    fn probe_data() -> &'static [ProbeFormatData] {
        &[
            support_format!(
                WAVE_INFO,
                &["wav"],
                &["audio/wav"],
                &[b"RIFF", b"RF64", b"BW64"]
            ),
            support_format!(AIFF_INFO, &["aiff"], &["audio/aiff"], &[b"FORM"]),
        ]
    }
}

impl FormatReader for IffReader<'_> {
    fn format_info(&self) -> &FormatInfo {
        &self.info
    }

    fn media_info(&self) -> &MediaInfo {
        &self.media_info
    }

    fn metadata(&mut self) -> Metadata<'_> {
        self.metadata.metadata()
    }

    fn tracks(&self) -> &[Track] {
        &self.tracks
    }

    fn next_packet(&mut self) -> Result<Option<Packet>> {
        let at = self.stream.pos();
        let left = self.data_end.saturating_sub(at) / self.block_bytes;
        let blocks = left.min(packet_blocks(self.block_bytes));
        if blocks == 0 {
            return Ok(None);
        }
        let data = self
            .stream
            .read_boxed_slice((blocks * self.block_bytes) as usize)?;
        // The file may have shrunk since it was opened.
        let blocks = data.len() as u64 / self.block_bytes;
        if blocks == 0 {
            return Ok(None);
        }
        let frame = at.saturating_sub(self.data_start) / self.block_bytes * self.frames_per_block;
        let Ok(pts) = Timestamp::try_from(frame) else {
            return Ok(None);
        };
        Ok(Some(Packet::new(
            0,
            pts,
            Duration::from(blocks * self.frames_per_block),
            data,
        )))
    }

    fn seek(&mut self, _: SeekMode, to: SeekTo) -> Result<SeekedTo> {
        let required_ts = match to {
            SeekTo::Timestamp { ts, .. } => ts,
            SeekTo::Time { time, .. } => {
                let base = self.tracks.first().and_then(|track| track.time_base);
                base.and_then(|base| base.calc_timestamp(time))
                    .ok_or(Error::SeekError(SeekErrorKind::OutOfRange))?
            }
        };
        let Ok(frame) = u64::try_from(required_ts.get()) else {
            return seek_error(SeekErrorKind::OutOfRange);
        };
        let block = frame / self.frames_per_block;
        let at = block
            .saturating_mul(self.block_bytes)
            .saturating_add(self.data_start)
            .min(self.data_end);
        self.stream.seek(SeekFrom::Start(at))?;
        let actual = (at - self.data_start) / self.block_bytes * self.frames_per_block;
        let actual_ts =
            Timestamp::try_from(actual).map_err(|_| Error::SeekError(SeekErrorKind::OutOfRange))?;
        Ok(SeekedTo {
            track_id: 0,
            required_ts,
            actual_ts,
        })
    }

    fn into_inner<'s>(self: Box<Self>) -> MediaSourceStream<'s>
    where
        Self: 's,
    {
        self.stream
    }
}
