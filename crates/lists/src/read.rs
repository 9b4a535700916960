//! Bytes to cells.

mod csv;
mod guard;
mod xlsx;

use crate::{Limit, ListError, Workbook};

const ZIP: &[u8] = b"PK\x03\x04";
/// Compound File Binary: old Excel files, and the wrapping of encrypted new ones ([MS-CFB] 2.2).
const COMPOUND_FILE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// Beginnings of files that are text or nearly text, but no lists.
const OTHER_FORMATS: [&[u8]; 11] = [
    b"%PDF-",
    b"{\\rtf",
    b"<",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"SQLite format 3\0",
    b"age-encryption.org/",
    b"-----BEGIN ",
    b"\x1F\x8B",
    b"BEGIN:V",
];

/// Reads an XLSX or CSV file; which of them is seen from the bytes. `file_name_hint` names the sheet of a CSV file.
///
/// # Errors
/// [`ListError::NotAList`], [`ListError::Encrypted`], [`ListError::OldExcel`], [`ListError::Damaged`],
/// [`ListError::Empty`], [`ListError::TooLarge`].
pub fn read(bytes: &[u8], file_name_hint: &str) -> Result<Workbook, ListError> {
    if bytes.len() as u64 > Limit::FileSize.value() {
        return Err(ListError::TooLarge(Limit::FileSize));
    }
    let workbook = if bytes.starts_with(ZIP) {
        xlsx::read(bytes)?
    } else if bytes.starts_with(COMPOUND_FILE) {
        return Err(if contains_utf16(bytes, "EncryptedPackage") {
            ListError::Encrypted
        } else if contains_utf16(bytes, "Workbook") || contains_utf16(bytes, "Book") {
            ListError::OldExcel
        } else {
            ListError::NotAList
        });
    } else if OTHER_FORMATS
        .iter()
        .any(|start| bytes.trim_ascii_start().starts_with(start))
    {
        return Err(ListError::NotAList);
    } else {
        csv::read(bytes, file_name_hint)?
    };
    if workbook.sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ListError::Empty);
    }
    Ok(workbook)
}

/// The names of streams in a compound file are UTF-16LE.
fn contains_utf16(bytes: &[u8], name: &str) -> bool {
    let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes
        .windows(wanted.len())
        .any(|window| window == wanted.as_slice())
}

#[cfg(test)]
mod tests;
