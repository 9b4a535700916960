//! A camera for the stories: photographs as telephones make them, whole and broken.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GrayImage, ImageFormat, Luma, Rgb, RgbImage};
use tests::world::done;

/// What the camera writes into its pictures: its maker, as if it were the place.
pub const TELLTALE: &str = "ZWETSCHGE 52.5200 N";

/// A coloured photograph, JPEG: its left half is dark, its right half light; the grain keeps it from becoming small.
pub fn photograph(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let base = if x < width / 2 { 40 } else { 190 };
        let grain = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)) >> 7;
        let value = base + u8::try_from(grain % 60).unwrap_or(0);
        Rgb([value, value, value.saturating_sub(20)])
    });
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    done(DynamicImage::ImageRgb8(picture).write_with_encoder(encoder));
    bytes
}

/// The same, held upright: the camera says in its picture that it is to be turned, and where it stood.
pub fn photograph_of_a_telephone(width: u32, height: u32) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x02\0".to_vec();
    tiff.extend(b"\x0f\x01\x02\0"); // maker, a text …
    tiff.extend(u32::try_from(TELLTALE.len() + 1).unwrap_or(0).to_le_bytes());
    tiff.extend(38u32.to_le_bytes()); // … that stands behind the directory
    tiff.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"); // turned by a quarter
    tiff.extend([0; 4]);
    tiff.extend(TELLTALE.as_bytes());
    tiff.push(0);
    let mut exif = b"\xff\xe1".to_vec();
    let length = u16::try_from(tiff.len() + 8).unwrap_or(0);
    exif.extend(length.to_be_bytes());
    exif.extend(b"Exif\0\0");
    exif.extend(tiff);
    let picture = photograph(width, height);
    let (begin, rest) = picture.split_at(2);
    [begin, &exif, rest].concat()
}

/// A screenshot, PNG: black on white, with letters that are hardly a letter.
pub fn screenshot(width: u32, height: u32) -> Vec<u8> {
    let picture = GrayImage::from_fn(width, height, |x, y| {
        Luma([if (x / 3 + y / 11) % 5 == 0 { 0 } else { 255 }])
    });
    written(&DynamicImage::ImageLuma8(picture), ImageFormat::Png)
}

pub fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    done(picture.write_to(&mut bytes, format));
    bytes.into_inner()
}

/// A file of some bytes that says it is a picture of ten thousand million points.
pub fn bomb() -> Vec<u8> {
    let mut bytes = screenshot(8, 8);
    bytes.splice(16..24, [0, 1, 0x86, 0xA0, 0, 1, 0x86, 0xA0]); // 100 000 by 100 000
    let (header, _) = bytes.split_at(29);
    let sum = crc(header.split_at(12).1);
    bytes.splice(29..33, sum.to_be_bytes());
    bytes
}

/// The checksum of PNG, so that the decoder believes what stands there.
fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ 0xEDB8_8320
            } else {
                sum >> 1
            };
        }
    }
    !sum
}
