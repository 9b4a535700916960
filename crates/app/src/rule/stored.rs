//! The file of rules that was taken in, in the encrypted database. Each device keeps its own.

use bundle::SignedRules;
use deadlines::Rules;
use store::{Reader, Writer};

use super::fault::of_paper;
use crate::roster::require;
use crate::{ErrorCode, Result};

/// The setting that holds the file with its signature, for handing on.
const NAME: &str = "app.rules_file";

/// The rules that were taken in, if any were.
///
/// # Errors
/// `database_damaged` where they can no longer be read; file errors.
pub(super) fn read(reader: &Reader<'_>) -> Result<Option<Rules>> {
    let Some(bytes) = reader.setting(NAME)? else {
        return Ok(None);
    };
    let rules = verified(reader, &bytes);
    rules.map(Some).map_err(|_| ErrorCode::DatabaseDamaged.into())
}

/// The text of the rules that were taken in.
///
/// # Errors
/// `database_damaged` where there are none; file errors.
pub(super) fn text(reader: &Reader<'_>) -> Result<String> {
    let bytes = reader.setting(NAME)?.ok_or(ErrorCode::DatabaseDamaged)?;
    let signed = SignedRules::parse(&bytes).map_err(|_| ErrorCode::DatabaseDamaged)?;
    Ok(signed
        .verify(&require(reader)?.roster_key)
        .map_err(of_paper)?
        .to_owned())
}

pub(super) fn put(writer: &mut Writer<'_>, file: &[u8]) -> Result<()> {
    Ok(writer.put_setting(NAME, file)?)
}

/// The rules of a file, if the project has signed it.
///
/// # Errors
/// `not_enrolled`, `rules_not_a_file`, `file_too_large`, `rules_untrusted`, and what is wrong with the text.
pub(super) fn verified(reader: &Reader<'_>, file: &[u8]) -> Result<Rules> {
    let roster = require(reader)?;
    let signed = SignedRules::parse(file).map_err(of_paper)?;
    let text = signed.verify(&roster.roster_key).map_err(of_paper)?;
    Ok(Rules::parse(text)?)
}
