use std::io::Read as _;
use std::path::Path;

use bundle::{SignedRequest, SignedRoster};

use crate::bundle::missing_or_io;
use crate::view::IntakeKind;
use crate::{ErrorCode, Result};

/// How the names of lists end that other offices send.
pub const LIST_ENDINGS: [&str; 5] = ["xlsx", "xlsm", "xls", "ods", "csv"];

/// Every bundle begins so: it is an age file.
const SEALED: &[u8] = b"age-encryption.org/v1\n";
/// No paper of a project is larger.
const LARGEST_PAPER: u64 = 8 * 1024 * 1024;

/// What a file is. Bundles and papers are told by their content, whatever they are called; a list only by its ending,
/// because any text could be one.
///
/// # Errors
/// `file_missing`, file errors.
pub fn recognise(path: &Path) -> Result<IntakeKind> {
    let fact = std::fs::metadata(path).map_err(missing_or_io)?;
    if !fact.is_file() {
        return Ok(IntakeKind::Unknown);
    }
    let mut file = std::fs::File::open(path).map_err(missing_or_io)?;
    let mut start = Vec::new();
    let file_start = file.by_ref().take(SEALED.len() as u64);
    { file_start }.read_to_end(&mut start).map_err(missing_or_io)?;
    if start == SEALED {
        return Ok(IntakeKind::Bundle);
    }
    if fact.len() <= LARGEST_PAPER && start.first() == Some(&b'{') {
        file.read_to_end(&mut start).map_err(missing_or_io)?;
        if SignedRoster::parse(&start).is_ok() {
            return Ok(IntakeKind::Roster);
        }
        if SignedRequest::parse(&start).is_ok() {
            return Ok(IntakeKind::Request);
        }
    }
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    if LIST_ENDINGS.contains(&ending.as_str()) {
        Ok(IntakeKind::List)
    } else if ending == crate::bundle::ENDING {
        Ok(IntakeKind::Bundle) // cut short at its very start, perhaps: taking it in says what is wrong with it
    } else {
        Ok(IntakeKind::Unknown)
    }
}

/// The bytes of a paper.
pub(super) fn read_paper(path: &Path) -> Result<Vec<u8>> {
    let fact = std::fs::metadata(path).map_err(missing_or_io)?;
    if fact.len() > LARGEST_PAPER {
        return Err(ErrorCode::FileTooLarge.into());
    }
    std::fs::read(path).map_err(missing_or_io)
}
