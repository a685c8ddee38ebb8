//! Plain sample files: WAV and AIFF, 16 or 24 bits, with the sleeve in an ID3 chunk.

use super::synth::Chance;
use super::synth::master::Sound;

/// Bytes per sample of one channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// 16 bits, dithered.
    Sixteen,
    /// 24 bits.
    TwentyFour,
}

impl Depth {
    const fn bytes(self) -> u16 {
        match self {
            Depth::Sixteen => 2,
            Depth::TwentyFour => 3,
        }
    }
}

/// Whole numbers, channel by channel within each frame. Both channels get the same
/// dither, so that equal channels stay equal; silence stays silence.
fn samples(sound: &Sound, depth: Depth) -> impl Iterator<Item = i32> {
    let mut chance = Chance::new(0xD17);
    sound.left.iter().zip(&sound.right).flat_map(move |(l, r)| {
        let dither = chance.unit() - chance.unit();
        [*l, *r].map(|x| match depth {
            Depth::Sixteen if x == 0.0 => 0,
            Depth::Sixteen => (x * 32_767.0 + dither).round().clamp(-32_768.0, 32_767.0) as i32,
            Depth::TwentyFour => (f64::from(x) * 8_388_607.0)
                .round()
                .clamp(-8_388_608.0, 8_388_607.0) as i32,
        })
    })
}

/// A WAV file (RIFF; the sizes here stay far below its 4 GiB).
pub fn wav(sound: &Sound, depth: Depth, cover: Option<&[u8]>) -> Vec<u8> {
    let width = depth.bytes();
    let data: Vec<u8> = samples(sound, depth)
        .flat_map(|x| x.to_le_bytes().into_iter().take(usize::from(width)))
        .collect();
    let mut fmt = Vec::new();
    fmt.extend(1_u16.to_le_bytes());
    fmt.extend(2_u16.to_le_bytes());
    fmt.extend(sound.rate.to_le_bytes());
    fmt.extend((sound.rate * 2 * u32::from(width)).to_le_bytes());
    fmt.extend((2 * width).to_le_bytes());
    fmt.extend((8 * width).to_le_bytes());
    let mut body = b"WAVE".to_vec();
    let little = |n: u32| n.to_le_bytes();
    chunk(&mut body, b"fmt ", &fmt, little);
    chunk(&mut body, b"data", &data, little);
    if let Some(cover) = cover {
        chunk(&mut body, b"id3 ", &sleeve(cover), little);
    }
    let mut file = Vec::with_capacity(body.len() + 8);
    chunk(&mut file, b"RIFF", &body, little);
    file
}

/// An AIFF file.
pub fn aiff(sound: &Sound, depth: Depth, cover: Option<&[u8]>) -> Vec<u8> {
    let width = depth.bytes();
    let mut data = vec![0_u8; 8];
    data.extend(
        samples(sound, depth)
            .flat_map(|x| x.to_be_bytes().into_iter().skip(4 - usize::from(width))),
    );
    let mut comm = Vec::new();
    comm.extend(2_u16.to_be_bytes());
    comm.extend((sound.left.len() as u32).to_be_bytes());
    comm.extend((8 * width).to_be_bytes());
    comm.extend(extended(sound.rate));
    let mut body = b"AIFF".to_vec();
    let big = |n: u32| n.to_be_bytes();
    chunk(&mut body, b"COMM", &comm, big);
    chunk(&mut body, b"SSND", &data, big);
    if let Some(cover) = cover {
        chunk(&mut body, b"ID3 ", &sleeve(cover), big);
    }
    let mut file = Vec::with_capacity(body.len() + 8);
    chunk(&mut file, b"FORM", &body, big);
    file
}

fn chunk(out: &mut Vec<u8>, id: &[u8; 4], body: &[u8], size: impl Fn(u32) -> [u8; 4]) {
    out.extend(id);
    out.extend(size(body.len() as u32));
    out.extend(body);
    if body.len() % 2 == 1 {
        out.push(0);
    }
}

/// A whole number as the 80-bit float in which AIFF writes its rate.
fn extended(n: u32) -> [u8; 10] {
    let shift = n.leading_zeros();
    let [e1, e0] = (16_383 + 31 - shift as u16).to_be_bytes();
    let [a, b, c, d] = (n << shift).to_be_bytes();
    [e1, e0, a, b, c, d, 0, 0, 0, 0]
}

/// An ID3v2.4 tag with nothing but a front cover (APIC, type 3).
fn sleeve(png: &[u8]) -> Vec<u8> {
    let mut frame = b"\0image/png\0\x03\0".to_vec();
    frame.extend(png);
    let mut tag = b"ID3\x04\0\0".to_vec();
    tag.extend(seven_bits(frame.len() + 10));
    tag.extend(b"APIC");
    tag.extend(seven_bits(frame.len()));
    tag.extend([0, 0]);
    tag.extend(frame);
    tag
}

/// 28 bits in four bytes of seven (ID3v2.4 structure §6.2).
fn seven_bits(n: usize) -> [u8; 4] {
    [21, 14, 7, 0].map(|shift| ((n >> shift) & 0x7F) as u8)
}
