//! What a picture's file says of itself, as shops ask it. Nothing is altered.

use image::{ColorType, ImageDecoder, ImageFormat, metadata::Orientation};
use moxcms::{ColorProfile, ProfileText};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;

use super::{PictureError, open, undecodable};

/// In what a picture keeps its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colours {
    /// Red, green, blue.
    Rgb,
    /// Grey alone.
    Grey,
    /// Printing inks.
    Cmyk,
}

impl Colours {
    /// The stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rgb => "rgb",
            Self::Grey => "grey",
            Self::Cmyk => "cmyk",
        }
    }
}

/// What a picture's file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// In what it keeps its colours.
    pub colours: Colours,
    /// Bits a colour.
    pub bits: u32,
    /// Whether it can be transparent.
    pub alpha: bool,
    /// Whether it is stored turned or mirrored (Exif).
    pub turned: bool,
    /// The name of its ICC profile, where that is not sRGB.
    pub profile: Option<String>,
    /// Whether its end is there.
    pub whole: bool,
}

/// Looks at a picture's headers and at its end; nothing is decoded.
///
/// # Errors
/// Unknown, broken in its head, or too large.
pub fn look(bytes: &[u8]) -> Result<Look, PictureError> {
    let (format, mut decoder) = open(bytes)?;
    let colour = decoder.color_type();
    let turned = decoder
        .orientation()
        .is_ok_and(|turn| turn != Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    Ok(Look {
        colours: match jpeg_colours(format, bytes) {
            Some(colours) => colours,
            None if colour.has_color() => Colours::Rgb,
            None => Colours::Grey,
        },
        bits: match colour {
            ColorType::L16 | ColorType::La16 | ColorType::Rgb16 | ColorType::Rgba16 => 16,
            ColorType::Rgb32F | ColorType::Rgba32F => 32,
            _ => 8,
        },
        alpha: colour.has_alpha(),
        turned,
        profile: profile.and_then(|profile| other_than_srgb(&profile)),
        whole: ends(format, bytes),
    })
}

/// Whether a picture decodes from its first to its last pixel.
///
/// # Errors
/// Why it does not.
pub fn decodes(bytes: &[u8]) -> Result<(), PictureError> {
    let (_, decoder) = open(bytes)?;
    image::DynamicImage::from_decoder(decoder).map_err(undecodable)?;
    Ok(())
}

/// The decoder above makes RGB out of inks without a word.
fn jpeg_colours(format: ImageFormat, bytes: &[u8]) -> Option<Colours> {
    if format != ImageFormat::Jpeg {
        return None;
    }
    let mut decoder = JpegDecoder::new(ZCursor::new(bytes));
    decoder.decode_headers().ok()?;
    Some(match decoder.input_colorspace()? {
        ColorSpace::CMYK | ColorSpace::YCCK => Colours::Cmyk,
        ColorSpace::Luma | ColorSpace::LumaA => Colours::Grey,
        _ => Colours::Rgb,
    })
}

/// A JPEG ends with its marker, a PNG with its chunk; decoders paint what is missing grey and say nothing.
fn ends(format: ImageFormat, bytes: &[u8]) -> bool {
    match format {
        ImageFormat::Jpeg => bytes.windows(2).rev().any(|pair| pair == [0xFF, 0xD9]),
        ImageFormat::Png => bytes
            .windows(4)
            .rev()
            .take(1 << 16)
            .any(|name| name == b"IEND"),
        _ => true,
    }
}

fn other_than_srgb(profile: &[u8]) -> Option<String> {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else {
        return Some("unnamed".to_owned());
    };
    let name = match &profile.description {
        Some(ProfileText::PlainString(text)) => text.clone(),
        Some(ProfileText::Localizable(texts)) => texts
            .first()
            .map(|text| text.value.clone())
            .unwrap_or_default(),
        Some(ProfileText::Description(text)) => match text.ascii_string.is_empty() {
            true => text.unicode_string.clone(),
            false => text.ascii_string.clone(),
        },
        None => String::new(),
    };
    let name = name.trim_matches(['\0', ' ']).to_owned();
    let srgb = ColorProfile::new_srgb();
    let near = |a: moxcms::Xyzd, b: moxcms::Xyzd| {
        (a.x - b.x).abs() < 0.002 && (a.y - b.y).abs() < 0.002 && (a.z - b.z).abs() < 0.002
    };
    let same = near(profile.red_colorant, srgb.red_colorant)
        && near(profile.green_colorant, srgb.green_colorant)
        && near(profile.blue_colorant, srgb.blue_colorant);
    if same || name.to_lowercase().contains("srgb") {
        return None;
    }
    Some(if name.is_empty() {
        "unnamed".to_owned()
    } else {
        name
    })
}
