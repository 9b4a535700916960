//! Texts as somebody typed them: kept or refused, with the field's name.

use chrono::{Datelike as _, NaiveDate};
use model::text::{MAX_LINE, MAX_NAME, MAX_TEXT, TextFault, check, is_blank};

use crate::{AppError, ErrorCode, Result};

fn refuse(field: &str, fault: TextFault) -> AppError {
    match fault {
        TextFault::TooLong { limit } => AppError::new(ErrorCode::TooLong)
            .with("field", field)
            .with("limit", limit),
        TextFault::Control => invalid(field, "control_characters"),
    }
}

/// A field that does not take its value.
pub(crate) fn invalid(field: &str, reason: &str) -> AppError {
    AppError::new(ErrorCode::InvalidField)
        .with("field", field)
        .with("reason", reason)
}

/// What a sheet cannot do without and nobody has said.
pub(crate) fn incomplete(field: &str) -> AppError {
    AppError::new(ErrorCode::SheetIncomplete).with("field", field)
}

pub(crate) fn name(field: &str, text: &str) -> Result<()> {
    check(text, MAX_NAME, false).map_err(|fault| refuse(field, fault))
}

pub(crate) fn line(field: &str, text: &str) -> Result<()> {
    check(text, MAX_LINE, false).map_err(|fault| refuse(field, fault))
}

pub(crate) fn free(field: &str, text: &str) -> Result<()> {
    check(text, MAX_TEXT, true).map_err(|fault| refuse(field, fault))
}

/// A day that somebody now alive could mean: a slip of the keyboard makes the year 202.
pub(crate) fn day(field: &str, day: Option<NaiveDate>) -> Result<()> {
    match day {
        Some(day) if !(1850..=2200).contains(&day.year()) => Err(invalid(field, "impossible_date")),
        _ => Ok(()),
    }
}

/// `None` for a text without anything in it, otherwise the text without spaces around it.
pub(crate) fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!is_blank(text)).then(|| text.to_owned())
}
