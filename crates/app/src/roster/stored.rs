use bundle::{Roster, SignedRoster};
use store::{Reader, Writer};

use crate::{ErrorCode, Result};

const CONTENT: &str = "app.roster";
const SIGNED: &str = "app.roster_file";

/// The roster, if there is one. It was verified when it came in.
pub(crate) fn read(reader: &Reader<'_>) -> Result<Option<Roster>> {
    let Some(bytes) = reader.setting(CONTENT)? else {
        return Ok(None);
    };
    serde_json::from_slice(&bytes)
        .map(Some)
        .map_err(|_| ErrorCode::DatabaseDamaged.into())
}

/// # Errors
/// `not_enrolled` when there is none.
pub(crate) fn require(reader: &Reader<'_>) -> Result<Roster> {
    read(reader)?.ok_or_else(|| ErrorCode::NotEnrolled.into())
}

/// The file as it was signed, for handing on.
pub(crate) fn signed(reader: &Reader<'_>) -> Result<Vec<u8>> {
    reader
        .setting(SIGNED)?
        .ok_or_else(|| ErrorCode::NotEnrolled.into())
}

/// Keeps a verified roster with its file.
pub(crate) fn put(writer: &mut Writer<'_>, roster: &Roster, file: &SignedRoster) -> Result<()> {
    let content = serde_json::to_vec(roster).map_err(|_| ErrorCode::Internal)?;
    writer.put_setting(CONTENT, &content)?;
    Ok(writer.put_setting(SIGNED, &file.to_bytes())?)
}
