//! One target while its source runs by.

use super::chain::{Chain, factor};
use super::excerpt::{Loudest, Matched, fade, match_level};
use super::flac_ffi::Shape;
use super::spec::MATCHED_SPAN_MAX_S;
use super::{Codec, EncodeSpec, Encoded, Level, Sink, Span, copy, flac, mp3, opus, tags};
use crate::AudioError;
use crate::decode::Technical;
use crate::mix::Mix;
use crate::resample::Resample;
use std::fs::File;
use std::path::{Path, PathBuf};

/// The source as the decoder described it.
#[derive(Debug, Clone, Copy)]
struct Source {
    rate: u32,
    channels: usize,
    bits: Option<u32>,
}

/// What becomes of the samples as they come.
enum Stage {
    /// Straight to the file.
    Flow(Box<Chain>),
    /// Kept until the span is whole.
    Hold(Vec<f32>),
    /// Searched for its loudest part.
    Seek(Loudest),
    /// Not needed: the encoded sound was copied.
    Done(Encoded),
}

pub(super) struct Job {
    target: PathBuf,
    spec: EncodeSpec,
    source: Source,
    mix: Mix,
    start: u64,
    end: u64,
    stage: Stage,
    mixed: Vec<f32>,
    taken: u64,
}

impl Job {
    pub(super) fn start(
        path: &Path,
        technical: &Technical,
        target: &Path,
        spec: &EncodeSpec,
    ) -> Result<Self, AudioError> {
        let source = Source {
            rate: technical.sample_rate_hz.max(1),
            channels: technical.channels.max(1) as usize,
            bits: technical.bits_per_sample,
        };
        let mix = match spec.codec {
            Codec::Flac => Mix::Same,
            Codec::Mp3(_) | Codec::Opus { .. } => Mix::to_stereo(source.channels),
        };
        let to_frames = |ms: u64| ms.saturating_mul(u64::from(source.rate)) / 1000;
        let held = |frames: u64| frames <= MATCHED_SPAN_MAX_S * u64::from(source.rate);
        let matched = matches!(spec.level, Level::Match { .. });
        let (start, end, seconds) = match spec.span {
            Span::Whole => (0, u64::MAX, None),
            Span::Region { start, end } => (start, end, None),
            Span::Excerpt {
                start,
                end,
                start_ms: Some(from),
                length_ms,
            } => {
                let length = to_frames(length_ms);
                let end = end.min(technical.frames.unwrap_or(u64::MAX));
                // Pulled back so that the whole length is there, but never before the part.
                let latest = end.saturating_sub(length).max(start);
                let from = start.saturating_add(to_frames(from)).min(latest);
                (from, from.saturating_add(length).min(end), None)
            }
            Span::Excerpt {
                start,
                end,
                start_ms: None,
                length_ms,
            } => {
                let seconds = length_ms.div_ceil(1000).max(1);
                if !held(seconds * u64::from(source.rate)) {
                    return Err(AudioError::Span);
                }
                (start, end, Some(seconds as usize))
            }
        };
        let mut job = Self {
            target: target.to_owned(),
            spec: spec.clone(),
            source,
            mix,
            start,
            end,
            stage: Stage::Hold(Vec::new()),
            mixed: Vec::new(),
            taken: 0,
        };
        if start >= end {
            return Err(AudioError::Span);
        }
        if copy::copies(technical, spec)
            && let Some(made) = job.copy(path, technical)?
        {
            job.stage = Stage::Done(made);
            (job.start, job.end) = (u64::MAX, 0);
            return Ok(job);
        }
        if let Some(seconds) = seconds {
            let channels = mix.channels(source.channels);
            job.stage = Stage::Seek(Loudest::new(source.rate, channels, seconds));
        } else if matched {
            let known = technical.frames.unwrap_or(u64::MAX).min(end);
            if !held(known.saturating_sub(start)) {
                return Err(AudioError::Span);
            }
        } else {
            let gain_db = match spec.level {
                Level::GainDb(db) => db,
                Level::AsIs | Level::Match { .. } => 0.0,
            };
            let fades = (
                to_frames(spec.fade_in_ms.into()),
                to_frames(spec.fade_out_ms.into()),
            );
            let loudness = spec.loudness_lufs.map(|l| l + gain_db);
            job.stage = Stage::Flow(Box::new(job.chain(gain_db, fades, loudness)?));
        }
        Ok(job)
    }

    pub(super) fn start_frame(&self) -> u64 {
        self.start
    }

    pub(super) fn end_frame(&self) -> u64 {
        self.end
    }

    /// Takes a block of the source whose first frame is `at`.
    pub(super) fn push(&mut self, at: u64, block: &[f32]) -> Result<(), AudioError> {
        if self.start >= self.end {
            return Ok(());
        }
        let channels = self.source.channels;
        let count = (block.len() / channels) as u64;
        let from = self.start.clamp(at, at + count) - at;
        let to = self.end.clamp(at, at + count) - at;
        let part = block.get(from as usize * channels..to as usize * channels);
        let Some(part) = part.filter(|p| !p.is_empty()) else {
            return Ok(());
        };
        self.taken += to - from;
        self.mixed.clear();
        self.mix.apply(part, &mut self.mixed);
        match &mut self.stage {
            Stage::Flow(chain) => chain.push(&mut self.mixed).map_err(|f| f.at(&self.target)),
            Stage::Seek(loudest) => {
                loudest.push(&self.mixed);
                Ok(())
            }
            Stage::Done(_) => Ok(()),
            Stage::Hold(held) => {
                held.extend_from_slice(&self.mixed);
                // A length that was not known beforehand must not fill the memory.
                let limit = MATCHED_SPAN_MAX_S * u64::from(self.source.rate);
                if self.taken > limit {
                    Err(AudioError::Span)
                } else {
                    Ok(())
                }
            }
        }
    }

    pub(super) fn finish(mut self) -> Result<Encoded, AudioError> {
        let channels = self.mix.channels(self.source.channels);
        let (start, held) = match std::mem::replace(&mut self.stage, Stage::Hold(Vec::new())) {
            Stage::Flow(chain) => {
                let gain_db = match self.spec.level {
                    Level::GainDb(db) => db,
                    Level::AsIs | Level::Match { .. } => 0.0,
                };
                return self.close(*chain, self.start, self.taken, gain_db, None);
            }
            Stage::Done(made) => return Ok(made),
            Stage::Hold(held) => (self.start, held),
            Stage::Seek(loudest) => {
                let (second, held) = loudest.finish();
                (self.start + second * u64::from(self.source.rate), held)
            }
        };
        let mut held = held;
        let to_frames = |ms: u32| u64::from(ms) * u64::from(self.source.rate) / 1000;
        let fades = (
            to_frames(self.spec.fade_in_ms),
            to_frames(self.spec.fade_out_ms),
        );
        fade(&mut held, channels, fades.0, fades.1);
        let measured = match self.spec.level {
            Level::AsIs => Matched {
                gain_db: 0.0,
                loudness_lufs: None,
            },
            Level::GainDb(gain_db) => Matched {
                gain_db,
                loudness_lufs: None,
            },
            Level::Match {
                target_lufs,
                ceiling_dbtp,
            } => match_level(&held, self.source.rate, channels, target_lufs, ceiling_dbtp)
                .ok_or_else(|| AudioError::Encoder {
                    codec: "ebur128",
                    cause: format!("{} Hz, {channels} channels", self.source.rate),
                })?,
        };
        let known = self.spec.loudness_lufs.map(|l| l + measured.gain_db);
        let mut chain = self.chain(measured.gain_db, (0, 0), measured.loudness_lufs.or(known))?;
        let taken = (held.len() / channels) as u64;
        chain.push(&mut held).map_err(|f| f.at(&self.target))?;
        self.close(
            chain,
            start,
            taken,
            measured.gain_db,
            measured.loudness_lufs,
        )
    }

    fn close(
        &self,
        chain: Chain,
        source_start: u64,
        source_frames: u64,
        gain_db: f64,
        loudness_lufs: Option<f64>,
    ) -> Result<Encoded, AudioError> {
        if source_frames == 0 {
            return Err(AudioError::Span);
        }
        let (rate, channels) = (chain.resample.to(), chain.channels as u32);
        let (bytes, frames) = chain.finish().map_err(|f| f.at(&self.target))?;
        let bits = matches!(self.spec.codec, Codec::Flac).then(|| self.depth());
        Ok(Encoded {
            bytes,
            frames,
            rate,
            channels,
            bits,
            source_start,
            source_frames,
            gain_db,
            loudness_lufs,
        })
    }

    /// Takes the source's encoded sound over (see [`copy::copies`]).
    fn copy(&self, path: &Path, technical: &Technical) -> Result<Option<Encoded>, AudioError> {
        let (spec, cover) = (&self.spec, self.spec.cover.as_ref());
        let bytes = match spec.codec {
            Codec::Flac => {
                let blocks = tags::flac_blocks(&spec.tags, cover, spec.loudness_lufs);
                copy::flac(path, &self.target, &blocks)?
            }
            Codec::Mp3(_) => {
                let id3 = tags::id3(&spec.tags, cover, spec.loudness_lufs);
                Some(copy::mp3(path, &self.target, &id3)?)
            }
            Codec::Opus { .. } => None,
        };
        let frames = technical.frames.unwrap_or(0);
        Ok(bytes.map(|bytes| Encoded {
            bytes,
            frames,
            rate: self.source.rate,
            channels: technical.channels,
            bits: technical.bits_per_sample,
            source_start: 0,
            source_frames: frames,
            gain_db: 0.0,
            loudness_lufs: None,
        }))
    }

    fn depth(&self) -> u32 {
        flac::depth_for(self.source.bits, self.spec.leaves_samples())
    }

    /// Opens the target and builds what leads to it.
    fn chain(
        &self,
        gain_db: f64,
        fades: (u64, u64),
        loudness_lufs: Option<f64>,
    ) -> Result<Chain, AudioError> {
        let at = |failure: super::Failure| failure.at(&self.target);
        let (spec, channels) = (&self.spec, self.mix.channels(self.source.channels));
        let cover = spec.cover.as_ref();
        let file = File::create(&self.target).map_err(|e| at(e.into()))?;
        let (rate, sink): (u32, Box<dyn Sink>) = match spec.codec {
            Codec::Mp3(quality) => {
                let rate = mp3::rate_for(self.source.rate);
                let id3 = tags::id3(&spec.tags, cover, loudness_lufs);
                let sink = mp3::Mp3Sink::new(file, rate, channels, quality, &id3).map_err(at)?;
                (rate, Box::new(sink))
            }
            Codec::Opus { bitrate } => {
                let comments = tags::opus_comments(&spec.tags, cover, loudness_lufs);
                let sink = opus::OpusSink::new(
                    file,
                    self.source.rate,
                    channels,
                    bitrate,
                    spec.serial(),
                    &comments,
                );
                (opus::RATE, Box::new(sink.map_err(at)?))
            }
            Codec::Flac => {
                let shape = Shape {
                    rate: self.source.rate,
                    channels: channels as u32,
                    bits: self.depth(),
                };
                let blocks = tags::flac_blocks(&spec.tags, cover, loudness_lufs);
                let sink = flac::FlacSink::new(file, shape, &blocks).map_err(at)?;
                (self.source.rate, Box::new(sink))
            }
        };
        let resample = Resample::new(self.source.rate, rate, channels).ok_or_else(|| {
            let cause = format!("no resampling from {} to {rate} Hz", self.source.rate);
            AudioError::Encoder {
                codec: "resampler",
                cause,
            }
        })?;
        Ok(Chain {
            channels,
            gain: factor(gain_db),
            fade_in: fades.0,
            fade_out: fades.1,
            resample,
            sink,
            seen: 0,
            tail: Vec::new(),
            scratch: Vec::new(),
            frames: 0,
        })
    }
}
