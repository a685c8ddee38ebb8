//! Pictures: what they are, and covers made small in sRGB.
//!
//! Limits are looked at in the header, before anything is decoded: a picture of
//! 20,000 × 20,000 costs nothing but its refusal.

mod look;

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage,
    codecs::jpeg::JpegEncoder, imageops::FilterType, metadata::Orientation,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

pub use look::{Colours, Look, decodes, look};

/// No side of a picture may be longer, in pixels.
pub const MAX_SIDE: u32 = 16_000;
/// No decoded picture may take more memory, in bytes.
pub const MAX_DECODED_BYTES: u64 = 256 << 20;

/// What a picture is, from its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// Its media type, such as `image/jpeg`.
    pub media_type: &'static str,
    /// Its width in pixels, as stored.
    pub width: u32,
    /// Its height in pixels, as stored.
    pub height: u32,
}

/// Why a picture cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Not a picture of a format that is read here.
    #[error("not a picture of a known format")]
    UnknownFormat,
    /// Larger than [`MAX_SIDE`] or [`MAX_DECODED_BYTES`] allow.
    #[error("{width} × {height} pixels are too many")]
    TooLarge {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
    /// Broken, or of a kind that the decoder does not know.
    #[error("cannot be decoded: {0}")]
    Undecodable(String),
}

impl PictureError {
    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownFormat => "picture-unknown-format",
            Self::TooLarge { .. } => "picture-too-large",
            Self::Undecodable(_) => "picture-undecodable",
        }
    }
}

/// A cover, made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// A JPEG in sRGB without any metadata; the same picture always gives the same bytes.
    pub bytes: Vec<u8>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The colour of its edge, `#rrggbb`: a ground that it sits on well.
    pub colour: String,
}

/// What the picture is, without decoding it.
///
/// # Errors
/// Unknown, broken, or too large.
pub fn probe(bytes: &[u8]) -> Result<Picture, PictureError> {
    let (format, decoder) = open(bytes)?;
    let (width, height) = decoder.dimensions();
    Ok(Picture {
        media_type: format.to_mime_type(),
        width,
        height,
    })
}

/// Covers of at most so many pixels a side, decoded once: turned upright, brought to sRGB
/// (CMYK by its plain formula), transparent parts on white, never enlarged.
///
/// # Errors
/// Unknown, broken, or too large.
pub fn covers(bytes: &[u8], sides: &[u32]) -> Result<Vec<Cover>, PictureError> {
    let (_, mut decoder) = open(bytes)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut decoded = DynamicImage::from_decoder(decoder).map_err(undecodable)?;
    decoded.apply_orientation(orientation);
    let mut upright = on_white(&decoded);
    drop(decoded);
    if let Some(profile) = profile {
        to_srgb(&mut upright, &profile);
    }
    let upright = DynamicImage::ImageRgb8(upright);
    sides.iter().map(|side| cover(&upright, *side)).collect()
}

fn open(bytes: &[u8]) -> Result<(ImageFormat, impl ImageDecoder + '_), PictureError> {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|fault| PictureError::Undecodable(fault.to_string()))?;
    let format = reader.format().ok_or(PictureError::UnknownFormat)?;
    let mut decoder = reader.into_decoder().map_err(|fault| match fault {
        image::ImageError::Unsupported(_) => PictureError::UnknownFormat,
        other => undecodable(other),
    })?;
    let (width, height) = decoder.dimensions();
    let too_large = PictureError::TooLarge { width, height };
    if width.max(height) > MAX_SIDE || decoder.total_bytes() > MAX_DECODED_BYTES {
        return Err(too_large);
    }
    let mut limits = Limits::no_limits();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    // Decoders need room of their own beside the picture.
    limits.max_alloc = Some(2 * MAX_DECODED_BYTES);
    decoder.set_limits(limits).map_err(|_| too_large)?;
    Ok((format, decoder))
}

#[allow(clippy::needless_pass_by_value, reason = "used as map_err's function")]
fn undecodable(fault: image::ImageError) -> PictureError {
    PictureError::Undecodable(fault.to_string())
}

fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let mut flat = picture.to_rgba8();
    for pixel in flat.pixels_mut() {
        let [r, g, b, a] = pixel.0;
        let over = |c: u8| {
            let alpha = u32::from(a);
            let mixed = (u32::from(c) * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        pixel.0 = [over(r), over(g), over(b), 255];
    }
    DynamicImage::ImageRgba8(flat).into_rgb8()
}

/// Brings pixels to sRGB where an RGB profile says that they are something else; a broken
/// profile, or one for other colours, is passed over.
fn to_srgb(picture: &mut RgbImage, profile: &[u8]) {
    let Ok(from) = ColorProfile::new_from_slice(profile) else {
        return;
    };
    if from.color_space != DataColorSpace::Rgb {
        return;
    }
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(transform) = from.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else {
        return;
    };
    let mut converted = vec![0; picture.as_raw().len()];
    if transform
        .transform(picture.as_raw(), &mut converted)
        .is_ok()
        && let Some(done) = RgbImage::from_raw(picture.width(), picture.height(), converted)
    {
        *picture = done;
    }
}

fn cover(picture: &DynamicImage, side: u32) -> Result<Cover, PictureError> {
    let small = match picture.width().max(picture.height()) > side {
        true => picture.resize(side, side, FilterType::Lanczos3),
        false => picture.clone(),
    };
    let rgb = small.into_rgb8();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 86)
        .encode_image(&rgb)
        .map_err(undecodable)?;
    Ok(Cover {
        bytes,
        width: rgb.width(),
        height: rgb.height(),
        colour: edge_colour(&rgb),
    })
}

/// The mean colour of the outermost pixels.
fn edge_colour(picture: &RgbImage) -> String {
    let (width, height) = picture.dimensions();
    let (mut sum, mut count) = ([0_u64; 3], 0_u64);
    let is_edge = |x: u32, y: u32| x == 0 || y == 0 || x + 1 == width || y + 1 == height;
    for (_, _, Rgb(channels)) in picture
        .enumerate_pixels()
        .filter(|(x, y, _)| is_edge(*x, *y))
    {
        for (total, channel) in sum.iter_mut().zip(channels) {
            *total += u64::from(*channel);
        }
        count += 1;
    }
    let [r, g, b] = sum.map(|total| total / count.max(1));
    format!("#{r:02x}{g:02x}{b:02x}")
}
