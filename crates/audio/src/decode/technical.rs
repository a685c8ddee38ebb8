//! What the container says about its sound.

use symphonia::core::codecs::audio::AudioCodecId;
use symphonia::core::codecs::audio::well_known::*;

/// Technical facts of an audio stream, as the container and codec headers state them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Technical {
    /// Container: `wav`, `rf64`, `aiff`, `flac`, `ogg`, `mp4`, `mp3`, `adts`, `caf`, `matroska`.
    pub container: &'static str,
    /// Codec: `flac`, `alac`, `aac`, `mp3`, `vorbis`, `opus`, `pcm_s16`, `pcm_s24`, `pcm_f32`…
    pub codec: String,
    /// Whether decoding gives back the very samples that were encoded.
    pub lossless: bool,
    /// Sample rate in hertz (Opus: always 48000, the rate it decodes at).
    pub sample_rate_hz: u32,
    /// Valid bits per sample; `None` for lossy codecs.
    pub bits_per_sample: Option<u32>,
    /// Channels, at least 1.
    pub channels: u32,
    /// Frames (samples per channel) that the container declares, without encoder delay and
    /// padding; `None` where it declares nothing exact.
    pub frames: Option<u64>,
    /// Average bit rate over the whole file in kbit/s, where the length is known.
    pub bit_rate_kbps: Option<u32>,
}

/// Short name of a codec, and whether it is lossless.
pub(super) fn codec_name(id: AudioCodecId) -> (&'static str, bool) {
    match id {
        CODEC_ID_FLAC => ("flac", true),
        CODEC_ID_ALAC => ("alac", true),
        CODEC_ID_WAVPACK => ("wavpack", true),
        CODEC_ID_MONKEYS_AUDIO => ("ape", true),
        CODEC_ID_TTA => ("tta", true),
        CODEC_ID_AAC => ("aac", false),
        CODEC_ID_MP1 => ("mp1", false),
        CODEC_ID_MP2 => ("mp2", false),
        CODEC_ID_MP3 => ("mp3", false),
        CODEC_ID_VORBIS => ("vorbis", false),
        CODEC_ID_OPUS => ("opus", false),
        CODEC_ID_SPEEX => ("speex", false),
        CODEC_ID_AC3 => ("ac3", false),
        CODEC_ID_EAC3 => ("eac3", false),
        CODEC_ID_DCA => ("dts", false),
        CODEC_ID_WMA => ("wma", false),
        CODEC_ID_ADPCM_MS => ("adpcm_ms", false),
        CODEC_ID_ADPCM_IMA_WAV | CODEC_ID_ADPCM_IMA_QT => ("adpcm_ima", false),
        CODEC_ID_PCM_ALAW => ("pcm_alaw", false),
        CODEC_ID_PCM_MULAW => ("pcm_mulaw", false),
        CODEC_ID_PCM_S8 | CODEC_ID_PCM_S8_PLANAR => ("pcm_s8", true),
        CODEC_ID_PCM_U8 | CODEC_ID_PCM_U8_PLANAR => ("pcm_u8", true),
        CODEC_ID_PCM_S16LE | CODEC_ID_PCM_S16BE => ("pcm_s16", true),
        CODEC_ID_PCM_S24LE | CODEC_ID_PCM_S24BE => ("pcm_s24", true),
        CODEC_ID_PCM_S32LE | CODEC_ID_PCM_S32BE => ("pcm_s32", true),
        CODEC_ID_PCM_F32LE | CODEC_ID_PCM_F32BE => ("pcm_f32", true),
        CODEC_ID_PCM_F64LE | CODEC_ID_PCM_F64BE => ("pcm_f64", true),
        _ => ("unknown", false),
    }
}

/// Formats that are recognised by their first bytes although nothing here decodes them.
pub(super) fn foreign_format(head: &[u8]) -> Option<&'static str> {
    const MAGIC: &[(&[u8], &str)] = &[
        (b"MAC ", "ape"),
        (b"wvpk", "wavpack"),
        (b"TTA1", "tta"),
        (b"TTA2", "tta"),
        (b"MPCK", "musepack"),
        (b"MP+", "musepack"),
        (b"OFR ", "optimfrog"),
        (b"DSD ", "dsd"),
        (b"FRM8", "dsd"),
        (b"tBaK", "tak"),
        (b".RMF", "realmedia"),
        (b"#!AMR", "amr"),
        (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "wma"),
        (b"\x0b\x77", "ac3"),
        (b"riff\x2e\x91\xcf\x11", "wave64"),
    ];
    MAGIC
        .iter()
        .find(|(magic, _)| head.starts_with(magic))
        .map(|(_, name)| *name)
}
