//! Measures a workbook before the library unpacks it.
//!
//! An XLSX file is an archive of XML parts; a hostile one unpacks to more than any memory holds, or states a count for
//! which the library reserves memory at once. Both would end the whole program, not only the import. So every part is
//! unpacked here once, piece by piece, counted and forgotten, and the two counts that the library believes are read.

use std::io::{Cursor, Read};

use crate::{Limit, ListError};

const PIECE: usize = 64 * 1024;
/// Kept of the piece before, so that an attribute cut in two is seen whole.
const OVERLAP: usize = 64;
const MOST_PARTS: usize = 2_000;
/// Attributes for whose value memory is reserved, and what a list of people can need at most.
const COUNTS: [(&[u8], u64); 2] = [(b"uniqueCount", 2_000_000), (b"si", 200_000)];

pub(super) fn check(bytes: &[u8]) -> Result<(), ListError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| ListError::Damaged)?;
    // Any other archive: a text document, a bundle of pictures.
    if !archive
        .file_names()
        .flatten()
        .any(|name| name.to_ascii_lowercase().ends_with("workbook.xml"))
    {
        return Err(ListError::NotAList);
    }
    if archive.len() > MOST_PARTS {
        return Err(ListError::TooLarge(Limit::UnpackedSize));
    }
    let mut left = Limit::UnpackedSize.value();
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| ListError::Damaged)?;
        left = check_part(part, left)?;
    }
    Ok(())
}

/// Returns what is left of the allowed size.
fn check_part(mut part: impl Read, mut left: u64) -> Result<u64, ListError> {
    let mut window: Vec<u8> = Vec::with_capacity(PIECE + OVERLAP);
    let mut piece = vec![0; PIECE];
    let mut is_start = true;
    loop {
        let count = part.read(&mut piece).map_err(|_| ListError::Damaged)?;
        if count == 0 {
            return Ok(left);
        }
        left = left
            .checked_sub(count as u64)
            .ok_or(ListError::TooLarge(Limit::UnpackedSize))?;
        window.extend_from_slice(piece.get(..count).unwrap_or_default());
        if is_start {
            check_encoding(&window)?;
            is_start = false;
        }
        check_counts(&window)?;
        let keep = window.len().saturating_sub(OVERLAP);
        window.drain(..keep);
    }
}

/// The parts of a workbook are UTF-8; in another encoding the counts below could hide.
fn check_encoding(start: &[u8]) -> Result<(), ListError> {
    if start.starts_with(&[0xFE, 0xFF])
        || start.starts_with(&[0xFF, 0xFE])
        || start.iter().take(4).any(|byte| *byte == 0)
    {
        // Pictures may begin like that; XML in UTF-16 is told by its `<`.
        let is_xml = start.iter().take(6).any(|byte| *byte == b'<');
        return if is_xml { Err(ListError::Damaged) } else { Ok(()) };
    }
    let declaration = start.split(|byte| *byte == b'>').next().unwrap_or_default();
    let declaration = String::from_utf8_lossy(declaration).to_ascii_lowercase();
    let is_foreign = declaration.contains("<?xml")
        && declaration.contains("encoding")
        && !["utf-8", "utf8", "us-ascii"]
            .iter()
            .any(|name| declaration.contains(name));
    if is_foreign {
        Err(ListError::Damaged)
    } else {
        Ok(())
    }
}

fn check_counts(window: &[u8]) -> Result<(), ListError> {
    for (name, most) in COUNTS {
        let mut rest = window;
        while let Some(at) = rest.windows(name.len()).position(|found| found == name) {
            let before = at.checked_sub(1).and_then(|at| rest.get(at)).copied();
            rest = rest.get(at + name.len()..).unwrap_or_default();
            if before.is_some_and(|byte| byte.is_ascii_whitespace()) && stated_count(rest) > most {
                return Err(ListError::TooLarge(Limit::UnpackedSize));
            }
        }
    }
    Ok(())
}

/// The number in `="12"` after the name of an attribute; 0 where there is none.
fn stated_count(after_name: &[u8]) -> u64 {
    let after_name = after_name.trim_ascii_start();
    let Some(value) = after_name.strip_prefix(b"=") else {
        return 0;
    };
    let digits = value
        .iter()
        .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'+'))
        .take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number: u64, digit| {
        number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stated_count_beyond_reason_is_refused_also_where_pieces_meet() {
        let mut part = vec![b' '; PIECE - 8];
        part.extend_from_slice(br#" uniqueCount = "99999999999999999999" "#);
        assert_eq!(
            check_part(part.as_slice(), u64::MAX),
            Err(ListError::TooLarge(Limit::UnpackedSize))
        );
        assert!(check_part(br#"<sst count="5" uniqueCount="5">"#.as_slice(), u64::MAX).is_ok());
        assert!(check_part(br#"<f t="shared" si="4000000000"/>"#.as_slice(), u64::MAX).is_err());
    }

    #[test]
    fn what_unpacks_to_more_than_allowed_is_refused() {
        assert_eq!(
            check_part([0x20; 100].as_slice(), 99),
            Err(ListError::TooLarge(Limit::UnpackedSize))
        );
        assert_eq!(check_part([0x20; 100].as_slice(), 100), Ok(0));
    }

    #[test]
    fn another_encoding_than_utf_8_is_refused() {
        assert!(check_encoding(br#"<?xml version="1.0" encoding="UTF-7"?><sst"#).is_err());
        assert!(check_encoding(b"\xFF\xFE<\0?\0x\0").is_err());
        assert!(check_encoding(br#"<?xml version="1.0" encoding="UTF-8"?>"#).is_ok());
        assert!(check_encoding(b"\x89PNG\r\n").is_ok());
    }
}
