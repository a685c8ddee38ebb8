//! MP3 by LAME.

use super::{Failure, Mp3Quality, Sink, codec_failure};
use mp3lame_encoder::{
    Bitrate, Builder, Encoder, FlushGap, InterleavedPcm, Mode, MonoPcm, Quality, VbrMode,
    max_required_buffer_size,
};
use std::fs::File;
use std::io::{BufWriter, Seek, SeekFrom, Write};
use std::num::NonZeroU32;

/// The rates that MPEG-1, -2 and -2.5 layer III know.
const RATES: [u32; 9] = [
    8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000,
];

/// The rate an MP3 of a source at `rate` gets: its own if MP3 has it; a higher one comes
/// down to 44.1 kHz if it is a multiple of that, else to 48; an odd one goes up to the next.
pub(super) fn rate_for(rate: u32) -> u32 {
    if RATES.contains(&rate) {
        rate
    } else if rate > 48_000 {
        if rate.is_multiple_of(11_025) {
            44_100
        } else {
            48_000
        }
    } else {
        RATES.into_iter().find(|r| *r > rate).unwrap_or(48_000)
    }
}

pub(super) struct Mp3Sink {
    encoder: Encoder,
    out: BufWriter<File>,
    stereo: bool,
    header_at: u64,
    packet: Vec<u8>,
    bytes: u64,
}

impl Mp3Sink {
    pub(super) fn new(
        file: File,
        rate: u32,
        channels: usize,
        quality: Mp3Quality,
        id3: &[u8],
    ) -> Result<Self, Failure> {
        let mut builder = Builder::new().ok_or_else(|| codec_failure("mp3", "out of memory"))?;
        let bad = |e: mp3lame_encoder::BuildError| codec_failure("mp3", e);
        builder.set_sample_rate(rate).map_err(bad)?;
        builder
            .set_output_sample_rate(NonZeroU32::new(rate))
            .map_err(bad)?;
        let stereo = channels == 2;
        builder
            .set_num_channels(if stereo { 2 } else { 1 })
            .map_err(bad)?;
        builder
            .set_mode(if stereo {
                Mode::JointStereo
            } else {
                Mode::Mono
            })
            .map_err(bad)?;
        match quality {
            Mp3Quality::V0 => {
                builder.set_vbr_mode(VbrMode::Mtrh).map_err(bad)?;
                builder.set_vbr_quality(Quality::Best).map_err(bad)?;
            }
            Mp3Quality::Cbr320 => {
                builder.set_vbr_mode(VbrMode::Off).map_err(bad)?;
                let rate = match rate {
                    0..=12_000 => Bitrate::Kbps64,
                    12_001..=24_000 => Bitrate::Kbps160,
                    _ => Bitrate::Kbps320,
                };
                builder.set_brate(rate).map_err(bad)?;
            }
        }
        builder.set_to_write_vbr_tag(true).map_err(bad)?;
        let encoder = builder.build().map_err(bad)?;
        let mut out = BufWriter::with_capacity(1 << 17, file);
        out.write_all(id3)?;
        let header_at = id3.len() as u64;
        Ok(Self {
            encoder,
            out,
            stereo,
            header_at,
            packet: Vec::new(),
            bytes: header_at,
        })
    }

    fn write_packet(&mut self) -> Result<(), Failure> {
        self.bytes += self.packet.len() as u64;
        self.out.write_all(&self.packet)?;
        self.packet.clear();
        Ok(())
    }
}

impl Sink for Mp3Sink {
    fn push(&mut self, samples: &[f32]) -> Result<(), Failure> {
        let channels = if self.stereo { 2 } else { 1 };
        for chunk in samples.chunks(8192 * channels) {
            self.packet
                .reserve(max_required_buffer_size(chunk.len() / channels));
            let done = if self.stereo {
                self.encoder
                    .encode_to_vec(InterleavedPcm(chunk), &mut self.packet)
            } else {
                self.encoder.encode_to_vec(MonoPcm(chunk), &mut self.packet)
            };
            done.map_err(|e| codec_failure("mp3", e))?;
            self.write_packet()?;
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<u64, Failure> {
        self.packet.reserve(max_required_buffer_size(0));
        self.encoder
            .flush_to_vec::<FlushGap>(&mut self.packet)
            .map_err(|e| codec_failure("mp3", e))?;
        self.write_packet()?;
        // The first frame was written empty: now delay, padding, lengths and checksum are known.
        self.packet.reserve(self.encoder.lame_tag_size().max(4096));
        if self
            .encoder
            .lame_tag_encode_to_vec(&mut self.packet)
            .is_some()
        {
            self.out.seek(SeekFrom::Start(self.header_at))?;
            self.out.write_all(&self.packet)?;
        }
        self.out.flush()?;
        Ok(self.bytes)
    }
}
