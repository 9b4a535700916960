//! Who belongs to the project: the roster, signed by the office.

mod compare;
mod hand_on;
mod look;
mod project_rows;
mod revoke;
mod show;
mod stored;

pub use compare::compare;
pub use hand_on::hand_on;
pub use look::look;
pub use revoke::revoke;
pub use show::show;

pub(crate) use compare::{is_compared, note_compared, require_compared};
pub(crate) use project_rows::put_project_rows;
pub(crate) use stored::{put, read, require};

use crate::keys::DeviceKeys;
use bundle::Roster;
use store::Reader;

use bundle::PaperError;
use crypto::words::{COUNT, WordsError};
use model::DeviceId;

use crate::{AppError, ErrorCode, Result, Session};

/// Whether the roster knows this device by the keys it has now. After a restore it has new ones.
pub(crate) fn has_own_keys(reader: &Reader<'_>, roster: Option<&Roster>, own: DeviceId) -> Result<bool> {
    let Some(device) = roster.and_then(|roster| roster.device(own)) else {
        return Ok(false);
    };
    let keys = DeviceKeys::read(reader)?;
    Ok(device.signing_key == keys.signing.verifying_key() && device.recipient == keys.identity.to_public())
}

/// Nobody would believe what a restored device signs with keys that are in no roster.
///
/// # Errors
/// `device_restored`.
pub(crate) fn require_own_keys(reader: &Reader<'_>, roster: &Roster, own: DeviceId) -> Result<()> {
    if roster.device(own).is_some() && !has_own_keys(reader, Some(roster), own)? {
        return Err(ErrorCode::DeviceRestored.into());
    }
    Ok(())
}

/// What the roster calls a device; a short form of its id where the roster does not know it.
pub(crate) fn device_label(session: &Session, device: DeviceId) -> Result<String> {
    let known =
        read(&session.reader())?.and_then(|roster| roster.device(device).map(|device| device.name.clone()));
    Ok(known.unwrap_or_else(|| device.to_string().chars().take(8).collect()))
}

impl From<PaperError> for AppError {
    fn from(error: PaperError) -> AppError {
        match error {
            PaperError::NotAPaper | PaperError::TooLarge | PaperError::Contradiction { .. } => {
                ErrorCode::NotAnEnrolmentFile.into()
            }
            PaperError::NewerFormat => ErrorCode::BundleNewerFormat.into(),
            PaperError::BadSignature | PaperError::WrongProject => ErrorCode::RosterUntrusted.into(),
            PaperError::Older => ErrorCode::RosterOlder.into(),
            PaperError::Words(words) => {
                AppError::new(ErrorCode::WordsDiffer).with("positions", positions(&words))
            }
        }
    }
}

/// Which of the eight words to ask for again; all of them when their number is wrong.
fn positions(error: &WordsError) -> String {
    let wrong: Vec<String> = match error {
        WordsError::WrongCount { .. } => (1..=COUNT).map(|position| position.to_string()).collect(),
        WordsError::Mismatch { mistakes } => mistakes
            .iter()
            .map(|mistake| mistake.position.to_string())
            .collect(),
    };
    wrong.join(", ")
}
