//! Opening: which track, which codec, from which frame to which.

use std::io::ErrorKind;

use symphonia::core::codecs::audio::AudioCodecParameters;
use symphonia::core::codecs::audio::well_known::*;
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, Track, TrackType};
use symphonia::core::io::{MediaSource, MediaSourceStream, MediaSourceStreamOptions};
use symphonia::core::meta::MetadataOptions;

use super::super::source::Untagged;
use super::super::technical::{Technical, codec_name, foreign_format};
use super::super::{PROBE, mp4};
use super::{Codec, Failure, Stream, audio_params, open_codec};

/// Channels beyond this are no sound that anyone recorded.
const MAX_CHANNELS: usize = 256;
/// Above every rate that anyone records at (DSD's is 22.6 MHz, and not decoded here).
const MAX_RATE: u32 = 24_000_000;

impl Stream {
    pub(in super::super) fn open(source: impl MediaSource + 'static) -> Result<Self, Failure> {
        let len = source.byte_len().unwrap_or(0);
        let mut source = Untagged::new(source)?;
        let head = source.head()?;
        if let Some(codec) = foreign_format(&head) {
            return Err(Failure::Unsupported(codec.to_owned()));
        }
        let numbers = if head.get(4..8) == Some(b"ftyp") {
            Some(mp4_numbers(&mut source)?)
        } else {
            None
        };
        let reader = probe(source)?;
        let track = reader
            .default_track(TrackType::Audio)
            .or_else(|| reader.first_track(TrackType::Audio))
            .cloned()
            .ok_or(Failure::NotAudio)?;
        let params = audio_params(&track).ok_or(Failure::NotAudio)?;
        let mut stream = Self::over(reader, &track, params)?;
        if stream.technical.channels == 0 || stream.technical.sample_rate_hz == 0 {
            stream.learn_from_first_packet()?;
        }
        match (
            stream.technical.channels as usize,
            stream.technical.sample_rate_hz,
        ) {
            (1..=MAX_CHANNELS, 1..=MAX_RATE) => {}
            _ => {
                return Err(Failure::Broken(
                    "impossible channels or sample rate".to_owned(),
                ));
            }
        }
        stream.bound(&track, numbers.as_ref(), len)?;
        Ok(stream)
    }

    /// A stream without bounds.
    fn over(
        reader: Box<dyn FormatReader>,
        track: &Track,
        params: &AudioCodecParameters,
    ) -> Result<Self, Failure> {
        let (name, lossless) = codec_name(params.codec);
        let codec = open_codec(params)?;
        // Some codecs say rate and channels only in their decoder's or in the packets' headers.
        let decoder_params = match &codec {
            Codec::Decoder(decoder) => decoder.codec_params(),
            Codec::Pcm(_) => params,
        };
        let layout = params
            .channels
            .clone()
            .or_else(|| decoder_params.channels.clone())
            .unwrap_or_default();
        let technical = Technical {
            container: container_name(reader.format_info().short_name, params),
            codec: name.to_owned(),
            lossless,
            sample_rate_hz: params
                .sample_rate
                .or(decoder_params.sample_rate)
                .unwrap_or(0),
            bits_per_sample: if lossless {
                bits_per_sample(params)
            } else {
                None
            },
            channels: layout.count() as u32,
            frames: None,
            bit_rate_kbps: None,
        };
        Ok(Stream {
            track: track.id,
            time_base: track.time_base,
            zero_ts: 0,
            trust_trims: true,
            codec,
            layout,
            technical,
            skip: 0,
            end: None,
            position: Some(0),
            wanted: 0,
            broken: 0,
            broken_run: 0,
            samples: Vec::new(),
            exact: Vec::new(),
            block: (0, 0, 0),
            reader,
        })
    }

    /// Where the headers are silent the first decoded packet tells; decoding then starts again.
    fn learn_from_first_packet(&mut self) -> Result<(), Failure> {
        for _ in 0..64 {
            let Ok(Some(packet)) = self.reader.next_packet() else {
                break;
            };
            if packet.track_id != self.track {
                continue;
            }
            let Codec::Decoder(decoder) = &mut self.codec else {
                break;
            };
            let Ok(buffer) = decoder.decode(&packet) else {
                continue;
            };
            self.layout = buffer.spec().channels().clone();
            self.technical.channels = buffer.num_planes() as u32;
            self.technical.sample_rate_hz = buffer.spec().rate();
            break;
        }
        self.seek(0)
    }

    /// Finds the first and last frame by the container's own numbers.
    fn bound(
        &mut self,
        track: &Track,
        numbers: Option<&mp4::Numbers>,
        bytes: u64,
    ) -> Result<(), Failure> {
        let rate = self.technical.sample_rate_hz;
        let container = self.technical.container;
        let stated = match container {
            // Xing without LAME's delay, and no Xing at all, are estimates.
            "mp3" => track.num_frames.filter(|_| track.delay.is_some()),
            "adts" | "matroska" => None,
            _ => track.num_frames,
        };
        // Ogg pages whose position is off by a few frames would lose sound in mid-stream, and an
        // estimated length would cut off the end of an MP3: the stated length cuts instead.
        self.trust_trims = !(container == "ogg" || (container == "mp3" && stated.is_none()));
        // Opus counts its pre-skip in timestamps and in the last page's position (RFC 7845, 4.3).
        let opus = container == "ogg" && self.technical.codec == "opus";
        let pre_skip = if opus { track.delay.unwrap_or(0) } else { 0 };
        self.zero_ts = track
            .start_ts
            .get()
            .max(0)
            .saturating_add(i64::from(pre_skip));
        let (skip, frames) = match numbers.and_then(|numbers| numbers.edit(rate)) {
            Some(edit) => (edit.skip, edit.keep),
            None if container == "ogg" => (
                0,
                stated.map(|frames| frames.saturating_sub(self.zero_ts.unsigned_abs())),
            ),
            None => (0, stated),
        };
        self.skip =
            i64::try_from(skip).map_err(|_| Failure::Broken("edit beyond any sound".to_owned()))?;
        self.wanted = self.skip;
        // A muxer that leaves the count at zero does not know it.
        let frames = frames.filter(|frames| *frames > 0 || matches!(container, "wav" | "rf64"));
        self.end = frames.map(|frames| self.skip.saturating_add_unsigned(frames));
        self.technical.frames = frames;
        self.technical.bit_rate_kbps = frames.filter(|frames| *frames > 0).and_then(|frames| {
            let bits = u128::from(bytes) * 8 * u128::from(rate);
            u32::try_from(bits / u128::from(frames) / 1000).ok()
        });
        Ok(())
    }
}

fn mp4_numbers<S: MediaSource>(source: &mut Untagged<S>) -> Result<mp4::Numbers, Failure> {
    let end = source.byte_len().unwrap_or(0);
    let numbers = mp4::scan(source, end);
    source.rewind()?;
    if !numbers.indexed {
        return Err(Failure::Broken("mp4 without its index: cut off".to_owned()));
    }
    source.state_len(numbers.stated_end);
    Ok(numbers)
}

fn probe(source: impl MediaSource + 'static) -> Result<Box<dyn FormatReader>, Failure> {
    let stream = MediaSourceStream::new(Box::new(source), MediaSourceStreamOptions::default());
    PROBE
        .probe(
            &Hint::new(),
            stream,
            FormatOptions::default(),
            MetadataOptions::default(),
        )
        .map_err(|error| match error {
            Error::IoError(error) if error.kind() == ErrorKind::UnexpectedEof => {
                Failure::Broken("header cut off".to_owned())
            }
            Error::IoError(error) => Failure::Io(error),
            Error::Unsupported(what) if what.starts_with("core") => Failure::NotAudio,
            Error::Unsupported(what) => Failure::Unsupported(what.to_owned()),
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
    let cookie = params
        .extra_data
        .as_deref()
        .filter(|cookie| cookie.len() >= 24);
    let alac = cookie
        .filter(|_| params.codec == CODEC_ID_ALAC)
        .and_then(|cookie| cookie.get(5));
    alac.map(|bits| u32::from(*bits))
        .or(params.bits_per_sample)
        .or(params.bits_per_coded_sample)
}
