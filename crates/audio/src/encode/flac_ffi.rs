//! The one place that talks to libFLAC: samples in, frames out.
#![allow(
    unsafe_code,
    reason = "libFLAC is a C library; this module is its only caller"
)]

use libflac_sys as c;
use std::ffi::c_void;
use std::ptr::NonNull;

/// Rate, channels and depth of a stream.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) rate: u32,
    pub(super) channels: u32,
    pub(super) bits: u32,
}

/// What STREAMINFO says in the end (RFC 9639 §8.2).
#[derive(Debug, Clone, Copy)]
pub(super) struct StreamFacts {
    pub(super) min_block: u32,
    pub(super) max_block: u32,
    pub(super) min_frame: u32,
    pub(super) max_frame: u32,
    pub(super) samples: u64,
    pub(super) md5: [u8; 16],
}

/// What the callbacks write to. It lives in a box of its own, so its address stays.
#[derive(Default)]
struct Made {
    frames: Vec<u8>,
    facts: Option<StreamFacts>,
}

/// A libFLAC stream encoder that hands out its frames as bytes.
pub(super) struct FlacFrames {
    encoder: NonNull<c::FLAC__StreamEncoder>,
    made: NonNull<Made>,
    channels: usize,
}

// SAFETY: the encoder and its box are owned by this value alone, and libFLAC keeps no thread-local state.
unsafe impl Send for FlacFrames {}

impl FlacFrames {
    /// An encoder at libFLAC's `level` (0 to 8), or `None` if it refuses the shape.
    pub(super) fn new(shape: Shape, level: u32) -> Option<Self> {
        // SAFETY: plain construction; a null encoder is caught by NonNull.
        let encoder = NonNull::new(unsafe { c::FLAC__stream_encoder_new() })?;
        let made = NonNull::from(Box::leak(Box::<Made>::default()));
        let this = Self {
            encoder,
            made,
            channels: shape.channels.max(1) as usize,
        };
        let e = this.encoder.as_ptr();
        // SAFETY: `e` is a live encoder that has not been initialised yet; `made` outlives it (see Drop).
        let ready = unsafe {
            c::FLAC__stream_encoder_set_channels(e, shape.channels) != 0
                && c::FLAC__stream_encoder_set_bits_per_sample(e, shape.bits) != 0
                && c::FLAC__stream_encoder_set_sample_rate(e, shape.rate) != 0
                && c::FLAC__stream_encoder_set_compression_level(e, level) != 0
                // The subset forbids odd rates above 65,535 Hz; level 5 stays inside it otherwise.
                && c::FLAC__stream_encoder_set_streamable_subset(e, 0) != 0
                && c::FLAC__stream_encoder_init_stream(
                    e,
                    Some(on_write),
                    None,
                    None,
                    Some(on_metadata),
                    this.made.as_ptr().cast::<c_void>(),
                ) == c::FLAC__STREAM_ENCODER_INIT_STATUS_OK
        };
        ready.then_some(this)
    }

    /// Encodes interleaved samples; false if libFLAC refused.
    pub(super) fn push(&mut self, samples: &[i32]) -> bool {
        samples.chunks(self.channels << 14).all(|chunk| {
            let frames = (chunk.len() / self.channels) as u32;
            // SAFETY: the chunk holds `frames` × channels samples and libFLAC only reads it.
            unsafe {
                c::FLAC__stream_encoder_process_interleaved(
                    self.encoder.as_ptr(),
                    chunk.as_ptr(),
                    frames,
                ) != 0
            }
        })
    }

    /// The frames made since the last call.
    pub(super) fn take(&mut self) -> Vec<u8> {
        // SAFETY: `made` is live, and no callback runs while we hold `&mut self`.
        unsafe { std::mem::take(&mut self.made.as_mut().frames) }
    }

    /// Gives the buffer of [`take`](Self::take) back for use again.
    pub(super) fn give_back(&mut self, mut buffer: Vec<u8>) {
        buffer.clear();
        // SAFETY: as in `take`.
        unsafe { self.made.as_mut().frames = buffer }
    }

    /// Encodes what is left and tells the facts of the stream; `None` on failure.
    pub(super) fn finish(&mut self) -> Option<StreamFacts> {
        // SAFETY: a live encoder; finishing twice is allowed and does nothing.
        let done = unsafe { c::FLAC__stream_encoder_finish(self.encoder.as_ptr()) != 0 };
        // SAFETY: as in `take`.
        unsafe { self.made.as_mut().facts.take().filter(|_| done) }
    }
}

impl Drop for FlacFrames {
    fn drop(&mut self) {
        // SAFETY: both pointers are ours; deleting the encoder may still call back, so the box goes last.
        unsafe {
            c::FLAC__stream_encoder_delete(self.encoder.as_ptr());
            drop(Box::from_raw(self.made.as_ptr()));
        }
    }
}

/// Takes frames; the metadata blocks that come before them (`samples` is 0) are written by us.
unsafe extern "C" fn on_write(
    _encoder: *const c::FLAC__StreamEncoder,
    buffer: *const c::FLAC__byte,
    bytes: usize,
    samples: u32,
    _frame: u32,
    client: *mut c_void,
) -> c::FLAC__StreamEncoderWriteStatus {
    if samples > 0 {
        // SAFETY: `client` is the box given at init, `buffer` holds `bytes` bytes for this call.
        unsafe {
            (*client.cast::<Made>())
                .frames
                .extend_from_slice(std::slice::from_raw_parts(buffer, bytes));
        }
    }
    c::FLAC__STREAM_ENCODER_WRITE_STATUS_OK
}

unsafe extern "C" fn on_metadata(
    _encoder: *const c::FLAC__StreamEncoder,
    metadata: *const c::FLAC__StreamMetadata,
    client: *mut c_void,
) {
    // SAFETY: libFLAC calls this once, at the end, with the final STREAMINFO.
    unsafe {
        if (*metadata).type_ == c::FLAC__METADATA_TYPE_STREAMINFO {
            let info = (*metadata).data.stream_info;
            (*client.cast::<Made>()).facts = Some(StreamFacts {
                min_block: info.min_blocksize,
                max_block: info.max_blocksize,
                min_frame: info.min_framesize,
                max_frame: info.max_framesize,
                samples: info.total_samples,
                md5: info.md5sum,
            });
        }
    }
}
