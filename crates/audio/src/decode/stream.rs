//! One sound track being decoded: packets in, cut blocks of samples out.

use std::io::{self, ErrorKind};
use std::path::Path;

use symphonia::core::audio::{Channels, GenericAudioBufferRef, Position};
use symphonia::core::codecs::audio::well_known::*;
use symphonia::core::codecs::audio::{AudioCodecParameters, AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, SeekMode, SeekTo, Track, TrackType};
use symphonia::core::io::{MediaSource, MediaSourceStream, MediaSourceStreamOptions};
use symphonia::core::meta::MetadataOptions;
use symphonia::core::packet::Packet;
use symphonia::core::units::{Duration, TimeBase, Timestamp};

use super::pcm::{Pcm, SCALE};
use super::source::Untagged;
use super::technical::{Technical, codec_name, foreign_format};
use super::{Block, CODECS, PROBE, mp4};
use crate::AudioError;

/// Broken packets in a row after which the rest is given up.
const MAX_BROKEN_RUN: u32 = 4096;
/// Channels beyond this are no sound that anyone recorded.
const MAX_CHANNELS: usize = 256;
/// Frames decoded and thrown away before a sought position, so that lossy codecs have settled:
/// 80 ms at 48 kHz for Opus (RFC 7845, 4.6), more than two frames of the others.
const PREROLL: i64 = 4608;

/// A failure before it knows its file.
#[derive(Debug)]
pub(super) enum Failure {
    Io(io::Error),
    NotAudio,
    Unsupported(String),
    Broken(String),
}

impl Failure {
    pub(super) fn into_error(self, path: &Path) -> AudioError {
        match self {
            Failure::Io(source) => AudioError::io("read", path, source),
            Failure::NotAudio => AudioError::UnknownFormat { path: path.to_owned() },
            Failure::Unsupported(codec) => AudioError::UnsupportedCodec { path: path.to_owned(), codec },
            Failure::Broken(cause) => AudioError::Undecodable { path: path.to_owned(), cause },
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Io(error)
    }
}

enum Codec {
    Pcm(Pcm),
    Decoder(Box<dyn AudioDecoder>),
}

pub(super) struct Stream {
    reader: Box<dyn FormatReader>,
    track: u32,
    time_base: Option<TimeBase>,
    /// Timestamp of decoded frame 0, in ticks.
    zero_ts: i64,
    /// Whether symphonia's cuts at the end of packets are to be believed.
    trust_trims: bool,
    codec: Codec,
    layout: Channels,
    technical: Technical,
    /// Decoded frames before the first audible one.
    skip: i64,
    /// Decoded frame behind the last audible one.
    end: Option<i64>,
    /// Decoded frame that comes next; `None` after a seek until a packet tells. Below zero lies an
    /// encoder's delay.
    position: Option<i64>,
    /// Nothing before this decoded frame is given out.
    wanted: i64,
    broken: u64,
    broken_run: u32,
    samples: Vec<f32>,
    exact: Vec<i32>,
    block: (usize, usize, u64),
}

impl Stream {
    pub(super) fn open(source: impl MediaSource + 'static) -> Result<Self, Failure> {
        let len = source.byte_len().unwrap_or(0);
        let mut source = Untagged::new(source)?;
        let head = source.head()?;
        if let Some(codec) = foreign_format(&head) {
            return Err(Failure::Unsupported(codec.to_owned()));
        }
        let numbers = if head.get(4..8) == Some(b"ftyp") {
            let end = source.byte_len().unwrap_or(0);
            let numbers = mp4::scan(&mut source, end);
            source.rewind()?;
            Some(numbers)
        } else {
            None
        };
        let stream = MediaSourceStream::new(Box::new(source), MediaSourceStreamOptions::default());
        let reader = PROBE
            .probe(&Hint::new(), stream, FormatOptions::default(), MetadataOptions::default())
            .map_err(|error| match error {
                Error::IoError(error) if error.kind() == ErrorKind::UnexpectedEof => Failure::Broken("header cut off".to_owned()),
                Error::IoError(error) => Failure::Io(error),
                Error::Unsupported(what) if what.starts_with("core") => Failure::NotAudio,
                Error::Unsupported(what) => Failure::Unsupported(what.to_owned()),
                other => Failure::Broken(other.to_string()),
            })?;
        let track = reader
            .default_track(TrackType::Audio)
            .or_else(|| reader.first_track(TrackType::Audio))
            .cloned()
            .ok_or(Failure::NotAudio)?;
        let params = audio_params(&track).ok_or(Failure::NotAudio)?;
        let (name, lossless) = codec_name(params.codec);
        let container = container_name(reader.format_info().short_name, params);
        let codec = open_codec(params)?;
        // Some codecs say rate and channels only in their decoder's or in the packets' headers.
        let decoder_params = match &codec {
            Codec::Decoder(decoder) => decoder.codec_params(),
            Codec::Pcm(_) => params,
        };
        let sample_rate_hz = params.sample_rate.or(decoder_params.sample_rate).unwrap_or(0);
        let layout = params.channels.clone().or_else(|| decoder_params.channels.clone()).unwrap_or_default();
        let channels = layout.count();
        let exact_frames = match container {
            // Xing without LAME's delay, and no Xing at all, are estimates.
            "mp3" => track.num_frames.filter(|_| track.delay.is_some()),
            "adts" | "matroska" => None,
            _ => track.num_frames,
        };
        // Opus counts its pre-skip in timestamps and in the last page's position (RFC 7845, 4.3).
        let pre_skip = if container == "ogg" && params.codec == CODEC_ID_OPUS { track.delay.unwrap_or(0) } else { 0 };
        let zero_ts = track.start_ts.get().max(0).saturating_add(i64::from(pre_skip));
        let edit = numbers.and_then(|numbers| numbers.edit(sample_rate_hz));
        let (skip, frames) = match edit {
            Some(edit) => (edit.skip, edit.keep),
            None if container == "ogg" => (0, exact_frames.map(|frames| frames.saturating_sub(zero_ts.unsigned_abs()))),
            None => (0, exact_frames),
        };
        let skip = i64::try_from(skip).map_err(|_| Failure::Broken("edit beyond any sound".to_owned()))?;
        // A muxer that leaves the count at zero does not know it.
        let frames = frames.filter(|frames| *frames > 0 || container == "wav");
        let bit_rate_kbps = frames.filter(|frames| *frames > 0).and_then(|frames| {
            let bits = u128::from(len) * 8 * u128::from(sample_rate_hz);
            u32::try_from(bits / u128::from(frames) / 1000).ok()
        });
        let technical = Technical {
            container,
            codec: name.to_owned(),
            lossless,
            sample_rate_hz,
            bits_per_sample: if lossless { bits_per_sample(params) } else { None },
            channels: channels as u32,
            frames,
            bit_rate_kbps,
        };
        let mut stream = Stream {
            track: track.id,
            time_base: track.time_base,
            zero_ts,
            // Ogg pages whose position is off by a few frames would lose sound in mid-stream, and
            // an estimated length would cut off the end of an MP3: the stated length cuts instead.
            trust_trims: !(container == "ogg" || (container == "mp3" && exact_frames.is_none())),
            codec,
            layout,
            technical,
            skip,
            end: frames.map(|frames| skip.saturating_add_unsigned(frames)),
            position: Some(0),
            wanted: skip,
            broken: 0,
            broken_run: 0,
            samples: Vec::new(),
            exact: Vec::new(),
            block: (0, 0, 0),
            reader,
        };
        if channels == 0 || sample_rate_hz == 0 {
            stream.learn_from_first_packet()?;
        }
        match (stream.technical.channels as usize, stream.technical.sample_rate_hz) {
            (1..=MAX_CHANNELS, 1..) => Ok(stream),
            _ => Err(Failure::Broken("no channels or no sample rate".to_owned())),
        }
    }

    /// Where the headers are silent the first decoded packet tells; decoding then starts again.
    fn learn_from_first_packet(&mut self) -> Result<(), Failure> {
        for _ in 0..64 {
            let Ok(Some(packet)) = self.reader.next_packet() else { break };
            if packet.track_id != self.track {
                continue;
            }
            let Codec::Decoder(decoder) = &mut self.codec else { break };
            let Ok(buffer) = decoder.decode(&packet) else { continue };
            self.layout = buffer.spec().channels().clone();
            self.technical.channels = buffer.num_planes() as u32;
            self.technical.sample_rate_hz = buffer.spec().rate();
            break;
        }
        self.seek(0)
    }

    pub(super) fn technical(&self) -> &Technical {
        &self.technical
    }

    pub(super) fn broken_packets(&self) -> u64 {
        self.broken
    }

    pub(super) fn loudness_weights(&self) -> Vec<f64> {
        let count = self.technical.channels as usize;
        if let Channels::Positioned(positions) = &self.layout {
            let low = Position::LFE1 | Position::LFE2;
            let surround = Position::REAR_LEFT | Position::REAR_RIGHT | Position::SIDE_LEFT | Position::SIDE_RIGHT;
            let weights: Vec<f64> = positions
                .iter()
                .map(|position| match () {
                    () if low.contains(position) => 0.0,
                    () if surround.contains(position) => 1.41,
                    () => 1.0,
                })
                .collect();
            if weights.len() == count {
                return weights;
            }
        }
        match count {
            4 => vec![1.0, 1.0, 1.41, 1.41],
            5 => vec![1.0, 1.0, 1.0, 1.41, 1.41],
            6 => vec![1.0, 1.0, 1.0, 0.0, 1.41, 1.41],
            _ => vec![1.0; count],
        }
    }

    /// The block that [`advance`](Self::advance) prepared.
    pub(super) fn block(&self) -> Block<'_> {
        let channels = self.technical.channels as usize;
        let (low, high, frame) = self.block;
        Block {
            frame,
            channels,
            samples: self.samples.get(low * channels..high * channels).unwrap_or_default(),
            exact: self.exact.get(low * channels..high * channels).filter(|exact| !exact.is_empty()),
        }
    }

    /// Decodes until there are frames to give out; false at the end.
    pub(super) fn advance(&mut self) -> Result<bool, Failure> {
        loop {
            if self.end.is_some_and(|end| self.position.is_some_and(|at| at >= end)) {
                return Ok(false);
            }
            let mut packet = match self.reader.next_packet() {
                Ok(Some(packet)) => packet,
                Ok(None) => return Ok(false),
                Err(Error::IoError(error)) if error.kind() == ErrorKind::UnexpectedEof => return Ok(false),
                Err(Error::IoError(error)) => return Err(Failure::Io(error)),
                Err(Error::ResetRequired) => {
                    if !self.next_chain()? {
                        return Ok(false);
                    }
                    continue;
                }
                Err(error) => {
                    self.count_broken(&error.to_string())?;
                    continue;
                }
            };
            if packet.track_id != self.track {
                continue;
            }
            if !self.trust_trims {
                packet.dur = packet.dur.saturating_add(packet.trim_end);
                packet.trim_end = Duration::ZERO;
            }
            if let Err(error) = self.decode(&packet) {
                self.count_broken(&error)?;
                continue;
            }
            let channels = self.technical.channels as usize;
            let frames = (self.samples.len() / channels) as u64;
            if frames == 0 {
                continue;
            }
            self.broken_run = 0;
            let start = self.position.unwrap_or_else(|| self.locate(&packet, frames));
            let stop = start.saturating_add_unsigned(frames);
            self.position = Some(stop);
            let low = self.wanted.max(start);
            let high = self.end.map_or(stop, |end| stop.min(end));
            if low < high {
                self.block = ((low - start) as usize, (high - start) as usize, (low - self.skip) as u64);
                return Ok(true);
            }
        }
    }

    /// Goes to a frame as the listener counts it.
    pub(super) fn seek(&mut self, frame: u64) -> Result<(), Failure> {
        let target = self.skip.saturating_add_unsigned(frame);
        if let Some(end) = self.end.filter(|end| target >= *end) {
            self.position = Some(end);
            return Ok(());
        }
        let exact = matches!(self.codec, Codec::Pcm(_)) || matches!(self.technical.codec.as_str(), "flac" | "alac");
        let from = if exact { target } else { target.saturating_sub(PREROLL) };
        let ts = self.frame_to_ts(from);
        let sought = self
            .reader
            .seek(SeekMode::Accurate, SeekTo::Timestamp { ts: Timestamp::new(ts), track_id: self.track });
        match sought {
            Ok(_) => {}
            Err(Error::IoError(error)) if error.kind() != ErrorKind::UnexpectedEof => return Err(Failure::Io(error)),
            Err(error) => return Err(Failure::Broken(error.to_string())),
        }
        if let Codec::Decoder(decoder) = &mut self.codec {
            decoder.reset();
        }
        self.position = None;
        self.wanted = target;
        Ok(())
    }

    fn frame_to_ts(&self, frame: i64) -> i64 {
        let ticks = match self.time_base {
            Some(base) => {
                let rate = i128::from(self.technical.sample_rate_hz.max(1)) * i128::from(base.numer.get());
                i128::from(frame) * i128::from(base.denom.get()) / rate
            }
            None => i128::from(frame),
        };
        i64::try_from(ticks).unwrap_or(i64::MAX).saturating_add(self.zero_ts).max(0)
    }

    /// The decoded frame that a packet's first decoded frame is.
    fn locate(&self, packet: &Packet, frames: u64) -> i64 {
        let to_frames = |ticks: i128| match self.time_base {
            Some(base) => {
                let rate = i128::from(self.technical.sample_rate_hz) * i128::from(base.numer.get());
                let denom = i128::from(base.denom.get());
                (ticks * rate + denom / 2).div_euclid(denom)
            }
            None => ticks,
        };
        let ticks = i128::from(packet.pts.get()) - i128::from(self.zero_ts) + i128::from(packet.trim_start.get());
        // A decoder that was just reset gives less than the packet lasts: its beginning is lacking.
        let lacking = (to_frames(i128::from(packet.dur.get())) - i128::from(frames)).max(0);
        i64::try_from(to_frames(ticks) + lacking).unwrap_or(i64::MAX)
    }

    fn decode(&mut self, packet: &Packet) -> Result<(), String> {
        let channels = self.technical.channels as usize;
        match &mut self.codec {
            Codec::Pcm(pcm) => {
                pcm.unpack(&packet.data, &mut self.samples, &mut self.exact);
                let whole = self.samples.len() / channels * channels;
                self.samples.truncate(whole);
                self.exact.truncate(whole);
            }
            Codec::Decoder(decoder) => {
                self.samples.clear();
                self.exact.clear();
                let buffer = decoder.decode(packet).map_err(|error| error.to_string())?;
                if buffer.frames() == 0 {
                    return Ok(());
                }
                if buffer.num_planes() != channels || buffer.spec().rate() != self.technical.sample_rate_hz {
                    return Err("channels or sample rate change in mid-stream".to_owned());
                }
                interleave(&buffer, &mut self.samples, &mut self.exact);
            }
        }
        Ok(())
    }

    fn count_broken(&mut self, cause: &str) -> Result<(), Failure> {
        self.broken += 1;
        self.broken_run += 1;
        tracing::debug!(cause, "packet left out");
        if self.broken_run > MAX_BROKEN_RUN {
            return Err(Failure::Broken(cause.to_owned()));
        }
        Ok(())
    }

    /// A chained stream begins anew (Ogg): go on with it where it sounds alike.
    fn next_chain(&mut self) -> Result<bool, Failure> {
        let Some(track) = self.reader.default_track(TrackType::Audio).cloned() else { return Ok(false) };
        let Some(params) = audio_params(&track) else { return Ok(false) };
        if params.channels.as_ref().map(Channels::count) != Some(self.technical.channels as usize) {
            return Ok(false);
        }
        self.codec = open_codec(params)?;
        self.track = track.id;
        self.time_base = track.time_base;
        // The first chain's count says nothing about the second.
        self.end = None;
        Ok(true)
    }
}

fn audio_params(track: &Track) -> Option<&AudioCodecParameters> {
    track.codec_params.as_ref().and_then(|params| params.audio())
}

fn open_codec(params: &AudioCodecParameters) -> Result<Codec, Failure> {
    if let Some(pcm) = Pcm::from_codec(params.codec) {
        return Ok(Codec::Pcm(pcm));
    }
    CODECS
        .make_audio_decoder(params, &AudioDecoderOptions::default())
        .map(Codec::Decoder)
        .map_err(|error| match error {
            Error::Unsupported(_) => Failure::Unsupported(codec_name(params.codec).0.to_owned()),
            other => Failure::Broken(other.to_string()),
        })
}

fn container_name(short: &'static str, params: &AudioCodecParameters) -> &'static str {
    match short {
        "isomp4" => "mp4",
        "aac" => "adts",
        "mp1" | "mp2" | "mp3" if params.codec == CODEC_ID_MP3 => "mp3",
        other => other,
    }
}

/// Valid bits: from the headers, or from ALAC's cookie (its sixth byte).
fn bits_per_sample(params: &AudioCodecParameters) -> Option<u32> {
    let cookie = params.extra_data.as_deref().filter(|cookie| cookie.len() >= 24);
    let alac = cookie.filter(|_| params.codec == CODEC_ID_ALAC).and_then(|cookie| cookie.get(5));
    alac.map(|bits| u32::from(*bits)).or(params.bits_per_sample).or(params.bits_per_coded_sample)
}

fn interleave(buffer: &GenericAudioBufferRef<'_>, samples: &mut Vec<f32>, exact: &mut Vec<i32>) {
    match buffer {
        GenericAudioBufferRef::F32(_) | GenericAudioBufferRef::F64(_) => buffer.copy_to_vec_interleaved(samples),
        _ => {
            buffer.copy_to_vec_interleaved(exact);
            samples.extend(exact.iter().map(|sample| *sample as f32 * SCALE));
        }
    }
}
