//! FLAC (RFC 9639) by libFLAC, with a header of our own around its frames.

use super::flac_ffi::{FlacFrames, Shape};
use super::tags::Block;
use super::{Failure, Sink, codec_failure};
use std::fs::File;
use std::io::{BufWriter, Seek, SeekFrom, Write};

/// libFLAC's default level: smaller than ffmpeg's default and faster.
const LEVEL: u32 = 5;

/// The depth that FLAC gets (see [`super::Codec::Flac`]): `bits` is the source's, if it counts in whole numbers.
pub(super) fn depth_for(bits: Option<u32>, samples_untouched: bool) -> u32 {
    match bits {
        Some(bits) if samples_untouched && bits <= 24 => bits.max(8),
        _ => 24,
    }
}

pub(super) struct FlacSink {
    frames: FlacFrames,
    out: BufWriter<File>,
    shape: Shape,
    scale: f32,
    ints: Vec<i32>,
    bytes: u64,
}

impl FlacSink {
    pub(super) fn new(file: File, shape: Shape, blocks: &[Block]) -> Result<Self, Failure> {
        let frames = FlacFrames::new(shape, LEVEL)
            .ok_or_else(|| codec_failure("flac", format!("not a shape of FLAC: {shape:?}")))?;
        let mut out = BufWriter::with_capacity(1 << 17, file);
        let mut head = Vec::new();
        head.extend_from_slice(b"fLaC");
        block_header(&mut head, 0, 34, blocks.is_empty());
        head.extend_from_slice(&[0; 34]); // STREAMINFO, when all is known
        for (i, block) in blocks.iter().enumerate() {
            block_header(
                &mut head,
                block.kind,
                block.bytes.len(),
                i + 1 == blocks.len(),
            );
            head.extend_from_slice(&block.bytes);
        }
        out.write_all(&head)?;
        Ok(Self {
            frames,
            out,
            shape,
            scale: (1_u32 << (shape.bits - 1)) as f32,
            ints: Vec::new(),
            bytes: head.len() as u64,
        })
    }

    fn write_frames(&mut self) -> Result<(), Failure> {
        let made = self.frames.take();
        self.bytes += made.len() as u64;
        self.out.write_all(&made)?;
        self.frames.give_back(made);
        Ok(())
    }
}

impl Sink for FlacSink {
    fn push(&mut self, samples: &[f32]) -> Result<(), Failure> {
        let (low, high) = (-self.scale, self.scale - 1.0);
        self.ints.clear();
        // Whole numbers up to 24 bits are exact in f32: they come back as they were.
        self.ints.extend(
            samples
                .iter()
                .map(|s| (s * self.scale).round_ties_even().clamp(low, high) as i32),
        );
        if !self.frames.push(&self.ints) {
            return Err(codec_failure("flac", "libFLAC refused the samples"));
        }
        self.write_frames()
    }

    fn finish(mut self: Box<Self>) -> Result<u64, Failure> {
        let facts = self
            .frames
            .finish()
            .ok_or_else(|| codec_failure("flac", "libFLAC did not finish"))?;
        self.write_frames()?;
        let mut info = Vec::with_capacity(34);
        info.extend_from_slice(&(facts.min_block as u16).to_be_bytes());
        info.extend_from_slice(&(facts.max_block as u16).to_be_bytes());
        info.extend(facts.min_frame.to_be_bytes().into_iter().skip(1));
        info.extend(facts.max_frame.to_be_bytes().into_iter().skip(1));
        let packed = u64::from(self.shape.rate) << 44
            | (u64::from(self.shape.channels) - 1) << 41
            | (u64::from(self.shape.bits) - 1) << 36
            | facts.samples & ((1 << 36) - 1);
        info.extend_from_slice(&packed.to_be_bytes());
        info.extend_from_slice(&facts.md5);
        self.out.seek(SeekFrom::Start(8))?;
        self.out.write_all(&info)?;
        self.out.flush()?;
        Ok(self.bytes)
    }
}

/// Header of a metadata block (RFC 9639 §8.1).
pub(super) fn block_header(out: &mut Vec<u8>, kind: u8, len: usize, last: bool) {
    out.push(if last { kind | 0x80 } else { kind });
    out.extend((len as u32).to_be_bytes().into_iter().skip(1));
}
