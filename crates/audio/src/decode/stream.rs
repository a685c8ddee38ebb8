//! One sound track being decoded: packets in, cut blocks of samples out.

mod open;

use std::io::{self, ErrorKind};
use std::path::Path;

use symphonia::core::audio::{Channels, GenericAudioBufferRef, Position};
use symphonia::core::codecs::audio::{AudioCodecParameters, AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::Error;
use symphonia::core::formats::{FormatReader, SeekMode, SeekTo, Track, TrackType};
use symphonia::core::packet::Packet;
use symphonia::core::units::{Duration, TimeBase, Timestamp};

use super::pcm::{Pcm, SCALE};
use super::technical::{Technical, codec_name};
use super::{Block, CODECS};
use crate::AudioError;

/// Broken packets in a row after which the rest is given up.
const MAX_BROKEN_RUN: u32 = 4096;
/// Frames decoded and thrown away before a sought position, so that lossy codecs have settled: more
/// than two frames of any; Opus asks for 80 ms at least (RFC 7845, 4.6) and gets 300.
const PREROLL: i64 = 4608;
const PREROLL_OPUS: i64 = 14_400;

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
            Failure::NotAudio => AudioError::UnknownFormat {
                path: path.to_owned(),
            },
            Failure::Unsupported(codec) => AudioError::UnsupportedCodec {
                path: path.to_owned(),
                codec,
            },
            Failure::Broken(cause) => AudioError::Undecodable {
                path: path.to_owned(),
                cause,
            },
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
            let surround = Position::REAR_LEFT
                | Position::REAR_RIGHT
                | Position::SIDE_LEFT
                | Position::SIDE_RIGHT;
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
            samples: self
                .samples
                .get(low * channels..high * channels)
                .unwrap_or_default(),
            exact: self
                .exact
                .get(low * channels..high * channels)
                .filter(|exact| !exact.is_empty()),
        }
    }

    /// Decodes until there are frames to give out; false at the end.
    pub(super) fn advance(&mut self) -> Result<bool, Failure> {
        loop {
            if self
                .end
                .is_some_and(|end| self.position.is_some_and(|at| at >= end))
            {
                return Ok(false);
            }
            let mut packet = match self.reader.next_packet() {
                Ok(Some(packet)) => packet,
                Ok(None) => return Ok(false),
                Err(Error::IoError(error)) if error.kind() == ErrorKind::UnexpectedEof => {
                    return Ok(false);
                }
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
            let start = self
                .position
                .unwrap_or_else(|| self.locate(&packet, frames));
            let stop = start.saturating_add_unsigned(frames);
            self.position = Some(stop);
            let low = self.wanted.max(start);
            let high = self.end.map_or(stop, |end| stop.min(end));
            if low < high {
                self.block = (
                    (low - start) as usize,
                    (high - start) as usize,
                    (low - self.skip) as u64,
                );
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
        let preroll = match self.technical.codec.as_str() {
            "flac" | "alac" => 0,
            "opus" => PREROLL_OPUS,
            _ if matches!(self.codec, Codec::Pcm(_)) => 0,
            _ => PREROLL,
        };
        let from = target.saturating_sub(preroll);
        let ts = self.frame_to_ts(from);
        let sought = self.reader.seek(
            SeekMode::Accurate,
            SeekTo::Timestamp {
                ts: Timestamp::new(ts),
                track_id: self.track,
            },
        );
        match sought {
            Ok(_) => {}
            Err(Error::IoError(error)) if error.kind() != ErrorKind::UnexpectedEof => {
                return Err(Failure::Io(error));
            }
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
                let rate =
                    i128::from(self.technical.sample_rate_hz.max(1)) * i128::from(base.numer.get());
                i128::from(frame) * i128::from(base.denom.get()) / rate
            }
            None => i128::from(frame),
        };
        i64::try_from(ticks)
            .unwrap_or(i64::MAX)
            .saturating_add(self.zero_ts)
            .max(0)
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
        let ticks = i128::from(packet.pts.get()) - i128::from(self.zero_ts)
            + i128::from(packet.trim_start.get());
        // A decoder that was just reset gives less than the packet lasts: its beginning is lacking.
        let whole = packet.trim_start.is_zero() && packet.trim_end.is_zero();
        let lacking = if whole {
            (to_frames(i128::from(packet.dur.get())) - i128::from(frames)).max(0)
        } else {
            0
        };
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
                if buffer.num_planes() != channels
                    || buffer.spec().rate() != self.technical.sample_rate_hz
                {
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
        let Some(track) = self.reader.default_track(TrackType::Audio).cloned() else {
            return Ok(false);
        };
        let Some(params) = audio_params(&track) else {
            return Ok(false);
        };
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
    track
        .codec_params
        .as_ref()
        .and_then(|params| params.audio())
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

fn interleave(buffer: &GenericAudioBufferRef<'_>, samples: &mut Vec<f32>, exact: &mut Vec<i32>) {
    match buffer {
        GenericAudioBufferRef::F32(_) | GenericAudioBufferRef::F64(_) => {
            buffer.copy_to_vec_interleaved(samples)
        }
        _ => {
            buffer.copy_to_vec_interleaved(exact);
            samples.extend(exact.iter().map(|sample| *sample as f32 * SCALE));
        }
    }
}
