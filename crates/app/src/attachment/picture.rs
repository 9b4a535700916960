//! A picture from outside is decoded within limits, turned upright, made as small as a letter stays readable, and written
//! anew: where it was taken, with which telephone, and the small picture inside it that may show more, stay outside.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Rgb, RgbImage};
use model::code::MediaType;

use crate::{AppError, ErrorCode, Result};

/// The longest side that is kept: a sheet of A4 at 200 points an inch.
const LONGEST_SIDE: u32 = 2400;
/// Bytes that a picture may have in memory; that of a telephone with fifty million points has half.
const MOST_DECODED: u64 = 320 << 20;
/// Above so many bytes a picture with sharp edges is kept as a photograph.
const MOST_AS_PNG: usize = 1 << 20;
/// Letters stay sharp; a sheet has about half a megabyte.
const QUALITY: u8 = 80;
const SIDE_OF_PREVIEW: u32 = 320;
const QUALITY_OF_PREVIEW: u8 = 72;

/// A picture as it is kept.
pub(super) struct Picture {
    pub bytes: Vec<u8>,
    pub media_type: MediaType,
    /// It has fewer points than before.
    pub is_smaller: bool,
}

/// # Errors
/// `attachment_not_a_picture`, `attachment_too_large`.
pub(super) fn prepare(file: &[u8]) -> Result<Picture> {
    let (format, picture) = decode(file)?;
    let is_smaller = picture.width().max(picture.height()) > LONGEST_SIDE;
    let picture = if is_smaller {
        picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::CatmullRom)
    } else {
        picture
    };
    let picture = on_white(picture);
    if format == ImageFormat::Png {
        let mut bytes = Vec::new();
        picture
            .write_with_encoder(PngEncoder::new(&mut bytes))
            .map_err(|_| ErrorCode::Internal)?;
        if bytes.len() <= MOST_AS_PNG {
            return Ok(Picture {
                bytes,
                media_type: MediaType::Png,
                is_smaller,
            });
        }
    }
    Ok(Picture {
        bytes: as_jpeg(&picture, QUALITY)?,
        media_type: MediaType::Jpeg,
        is_smaller,
    })
}

/// A small picture for a list, JPEG.
///
/// # Errors
/// `attachment_not_a_picture`, `attachment_too_large`.
pub(super) fn preview(content: &[u8]) -> Result<Vec<u8>> {
    let (_, picture) = decode(content)?;
    let picture = picture.thumbnail(SIDE_OF_PREVIEW, SIDE_OF_PREVIEW);
    as_jpeg(&on_white(picture), QUALITY_OF_PREVIEW)
}

fn decode(file: &[u8]) -> Result<(ImageFormat, DynamicImage)> {
    let mut reader = ImageReader::new(Cursor::new(file))
        .with_guessed_format()
        .map_err(|_| ErrorCode::AttachmentNotAPicture)?;
    let format = reader.format().ok_or(ErrorCode::AttachmentNotAPicture)?;
    if !is_whole(format, file) {
        return Err(ErrorCode::AttachmentNotAPicture.into());
    }
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_DECODED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(why)?;
    // What it says of its size is asked before memory is taken for it.
    if decoder.total_bytes() > MOST_DECODED {
        return Err(ErrorCode::AttachmentTooLarge.into());
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(why)?;
    picture.apply_orientation(orientation);
    Ok((format, picture))
}

/// Whether it is of a kind that is taken, and its end is there. A decoder of photographs shows what is missing as grey.
fn is_whole(format: ImageFormat, file: &[u8]) -> bool {
    match format {
        ImageFormat::Png | ImageFormat::WebP => true,
        // Behind the end some cameras put more: a second picture, a film.
        ImageFormat::Jpeg => ends_as_jpeg(file).is_some(),
        _ => false,
    }
}

/// Walks over the segments (ISO/IEC 10918-1, annex B) to the end mark of the first picture.
fn ends_as_jpeg(file: &[u8]) -> Option<()> {
    let mut at = 2; // behind the mark of the beginning
    loop {
        // Inside the picture itself 0xFF is followed by 0, and pieces are parted by the marks 0xD0 to 0xD7.
        let is_mark = |pair: &[u8]| matches!(pair, [0xFF, mark] if !matches!(mark, 0 | 0xFF | 0xD0..=0xD7));
        at += file.get(at..)?.windows(2).position(is_mark)?;
        match file.get(at + 1)? {
            0xD9 => return Some(()),
            _ => {
                let length = file.get(at + 2..at + 4)?;
                at += 2 + usize::from(u16::from_be_bytes(length.try_into().ok()?));
            }
        }
    }
}

/// What is transparent becomes paper; colours have eight bits; what has none is kept without.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return match picture.color().has_color() {
            true => DynamicImage::ImageRgb8(picture.into_rgb8()),
            false => DynamicImage::ImageLuma8(picture.into_luma8()),
        };
    }
    let picture = picture.into_rgba8();
    let mut paper = RgbImage::new(picture.width(), picture.height());
    for (point, above) in paper.pixels_mut().zip(picture.pixels()) {
        let [red, green, blue, alpha] = above.0;
        let over = |colour: u8| {
            let (colour, alpha) = (u16::from(colour), u16::from(alpha));
            u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
        };
        *point = Rgb([over(red), over(green), over(blue)]);
    }
    DynamicImage::ImageRgb8(paper)
}

fn as_jpeg(picture: &DynamicImage, quality: u8) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    picture
        .write_with_encoder(encoder)
        .map_err(|_| ErrorCode::Internal)?;
    Ok(bytes)
}

fn why(error: ImageError) -> AppError {
    match error {
        ImageError::Limits(_) => ErrorCode::AttachmentTooLarge.into(),
        _ => ErrorCode::AttachmentNotAPicture.into(),
    }
}
