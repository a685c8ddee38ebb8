//! Pictures: limits before decoding, colours, and the same bytes every time.

use std::io::Cursor;

use griot_exchange::image::{PictureError, covers, probe};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};

use crate::sample::run;

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A PNG header that promises a size, and nothing after it.
fn png_header(width: u32, height: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    png.extend(width.to_be_bytes());
    png.extend(height.to_be_bytes());
    png.extend([8, 2, 0, 0, 0]);
    let crc = png[12..].iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| {
            (c >> 1) ^ (0xEDB8_8320 & (c & 1).wrapping_neg())
        })
    });
    png.extend((!crc).to_be_bytes());
    png.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
    png
}

#[test]
fn huge_pictures_are_refused_by_their_header() {
    for (width, height) in [(20_000, 20_000), (16_001, 1), (12_000, 12_000)] {
        let fault = probe(&png_header(width, height)).unwrap_err();
        assert_eq!(fault, PictureError::TooLarge { width, height });
        assert_eq!(
            covers(&png_header(width, height), &[300]).unwrap_err(),
            fault
        );
    }
    assert_eq!(probe(&png_header(3_000, 2_000)).unwrap().width, 3_000);
}

#[test]
fn formats_are_known_by_their_bytes() {
    let picture = DynamicImage::new_rgb8(40, 30);
    for (format, media_type) in [
        (ImageFormat::Png, "image/png"),
        (ImageFormat::Jpeg, "image/jpeg"),
        (ImageFormat::WebP, "image/webp"),
        (ImageFormat::Gif, "image/gif"),
        (ImageFormat::Bmp, "image/bmp"),
        (ImageFormat::Tiff, "image/tiff"),
    ] {
        let found = probe(&encoded(&picture, format)).unwrap();
        assert_eq!(
            (found.media_type, found.width, found.height),
            (media_type, 40, 30)
        );
    }
    for nonsense in [
        &b""[..],
        b"GIF",
        b"\xff\xd8\xff",
        b"<svg/>",
        b"RIFF____WEBP",
        &[0; 100],
    ] {
        assert!(probe(nonsense).is_err());
        assert!(covers(nonsense, &[300]).is_err());
    }
}

#[test]
fn covers_are_small_upright_and_always_the_same() {
    let picture = RgbaImage::from_fn(1500, 1000, |x, y| {
        Rgba(if x < 10 || y < 10 || x >= 1490 || y >= 990 {
            [10, 20, 30, 255]
        } else {
            [200, 0, 0, 0]
        })
    });
    let png = encoded(&DynamicImage::ImageRgba8(picture), ImageFormat::Png);
    let made = covers(&png, &[300, 1000, 5000]).unwrap();
    let sizes: Vec<_> = made
        .iter()
        .map(|cover| (cover.width, cover.height))
        .collect();
    assert_eq!(
        sizes,
        [(300, 200), (1000, 667), (1500, 1000)],
        "never enlarged"
    );
    assert_eq!(made[2].colour, "#0a141e");
    assert_eq!(covers(&png, &[300]).unwrap()[0], made[0]);
    let middle = image::load_from_memory(&made[0].bytes).unwrap().to_rgb8()[(150, 100)];
    assert!(
        middle.0.iter().all(|channel| *channel > 250),
        "what is clear lies on white: {middle:?}"
    );
}

#[test]
fn cmyk_and_other_profiles_come_out_in_srgb() {
    let dir = tempfile::tempdir().unwrap();
    let (ok, said) = run(
        "convert",
        dir.path(),
        &[
            "-size",
            "64x64",
            "xc:rgb(200,30,40)",
            "-colorspace",
            "CMYK",
            "cmyk.jpg",
        ],
    );
    assert!(ok, "{said}");
    let made = covers(&std::fs::read(dir.path().join("cmyk.jpg")).unwrap(), &[64]).unwrap();
    let pixel = image::load_from_memory(&made[0].bytes).unwrap().to_rgb8()[(32, 32)].0;
    let near = |a: u8, b: u8| a.abs_diff(b) < 12;
    assert!(
        near(pixel[0], 200) && near(pixel[1], 30) && near(pixel[2], 40),
        "{pixel:?}"
    );
}

#[test]
fn damage_never_panics() {
    let picture = DynamicImage::ImageRgb8(image::RgbImage::from_fn(64, 64, |x, y| {
        image::Rgb([x as u8 * 4, y as u8 * 4, 99])
    }));
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::WebP,
        ImageFormat::Gif,
        ImageFormat::Bmp,
        ImageFormat::Tiff,
    ] {
        let bytes = encoded(&picture, format);
        for at in (0..bytes.len()).step_by((bytes.len() / 60).max(1)) {
            let mut broken = bytes.clone();
            broken[at] ^= 0xFF;
            let _ = covers(&broken, &[16]);
            let _ = covers(&broken[..at], &[16]);
        }
    }
}
