//! Opus in Ogg (RFC 6716, RFC 7845).

use super::{Failure, Sink, codec_failure};
use ogg::{PacketWriteEndInfo, PacketWriter};
use opusic_c::{Application, Bitrate, Channels, Encoder, SampleRate, Signal};
use std::fs::File;
use std::io::{BufWriter, Write};

/// Opus counts in 48 kHz whatever the source was.
pub(super) const RATE: u32 = 48_000;
/// Frames of one packet: 20 ms.
const PACKET: usize = 960;
/// One page a second keeps the overhead near 0.1 % and seeking quick.
const PACKETS_A_PAGE: u64 = 50;

pub(super) struct OpusSink {
    encoder: Encoder,
    out: PacketWriter<'static, BufWriter<File>>,
    serial: u32,
    channels: usize,
    pre_skip: u64,
    /// Samples that wait for a whole packet.
    pending: Vec<f32>,
    /// The packet before the newest: the last one must be written as such.
    held: Option<Vec<u8>>,
    frames_in: u64,
    packets: u64,
}

impl OpusSink {
    /// `comments` is a Vorbis comment block without framing bit (see [`super::tags`]).
    pub(super) fn new(
        file: File,
        source_rate: u32,
        channels: usize,
        bitrate: Option<u32>,
        serial: u32,
        comments: &[u8],
    ) -> Result<Self, Failure> {
        let bad = |e: opusic_c::ErrorCode| codec_failure("opus", e.message());
        let layout = if channels == 2 {
            Channels::Stereo
        } else {
            Channels::Mono
        };
        let mut encoder =
            Encoder::new(layout, SampleRate::Hz48000, Application::Audio).map_err(bad)?;
        let bitrate = bitrate.unwrap_or(if channels == 2 { 160_000 } else { 96_000 });
        encoder
            .set_bitrate(Bitrate::Value(bitrate.clamp(6_000, 510_000)))
            .map_err(bad)?;
        encoder.set_vbr(true).map_err(bad)?;
        encoder.set_vbr_constraint(false).map_err(bad)?;
        encoder.set_complexity(10).map_err(bad)?;
        encoder.set_signal(Signal::Music).map_err(bad)?;
        let pre_skip = encoder.get_look_ahead().map_err(bad)?;

        let mut head = Vec::with_capacity(19);
        head.extend_from_slice(b"OpusHead");
        head.push(1);
        head.push(channels as u8);
        head.extend_from_slice(&(pre_skip as u16).to_le_bytes());
        head.extend_from_slice(&source_rate.to_le_bytes());
        head.extend_from_slice(&0_i16.to_le_bytes()); // output gain, Q7.8 dB
        head.push(0); // mapping family 0: mono or stereo
        let mut tags = Vec::with_capacity(8 + comments.len());
        tags.extend_from_slice(b"OpusTags");
        tags.extend_from_slice(comments);

        let mut out = PacketWriter::new(BufWriter::with_capacity(1 << 17, file));
        out.write_packet(head, serial, PacketWriteEndInfo::EndPage, 0)?;
        out.write_packet(tags, serial, PacketWriteEndInfo::EndPage, 0)?;
        Ok(Self {
            encoder,
            out,
            serial,
            channels,
            pre_skip: u64::from(pre_skip),
            pending: Vec::new(),
            held: None,
            frames_in: 0,
            packets: 0,
        })
    }

    fn encode(&mut self, frame: &[f32]) -> Result<(), Failure> {
        let mut packet = Vec::with_capacity(4000);
        self.encoder
            .encode_float_to_vec(frame, &mut packet)
            .map_err(|e| codec_failure("opus", e.message()))?;
        if let Some(held) = self.held.replace(packet) {
            self.packets += 1;
            let end = if self.packets.is_multiple_of(PACKETS_A_PAGE) {
                PacketWriteEndInfo::EndPage
            } else {
                PacketWriteEndInfo::NormalPacket
            };
            let granule = self.packets * PACKET as u64;
            self.out.write_packet(held, self.serial, end, granule)?;
        }
        Ok(())
    }
}

impl Sink for OpusSink {
    fn push(&mut self, samples: &[f32]) -> Result<(), Failure> {
        self.frames_in += (samples.len() / self.channels) as u64;
        let mut pending = std::mem::take(&mut self.pending);
        pending.extend_from_slice(samples);
        let mut frames = pending.chunks_exact(PACKET * self.channels);
        for frame in frames.by_ref() {
            self.encode(frame)?;
        }
        let rest = frames.remainder().len();
        pending.drain(..pending.len() - rest);
        self.pending = pending;
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<u64, Failure> {
        // Encode on until the decoder, which starts `pre_skip` late, has played all;
        // the last granule position cuts off the rest (RFC 7845 §4.4).
        let granule = self.frames_in + self.pre_skip;
        let mut pending = std::mem::take(&mut self.pending);
        let made = self.packets + u64::from(self.held.is_some());
        let need = granule.div_ceil(PACKET as u64).saturating_sub(made);
        pending.resize(need as usize * PACKET * self.channels, 0.0);
        for frame in pending.chunks_exact(PACKET * self.channels) {
            self.encode(frame)?;
        }
        if let Some(last) = self.held.take() {
            self.out
                .write_packet(last, self.serial, PacketWriteEndInfo::EndStream, granule)?;
        }
        let mut out = self.out.into_inner();
        out.flush()?;
        Ok(out.get_ref().metadata()?.len())
    }
}
