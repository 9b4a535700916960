//! What is wrong with a file of rules, as a code with its place.

use bundle::PaperError;
use deadlines::{NotReplaced, RulesError};

use crate::{AppError, ErrorCode};

impl From<RulesError> for AppError {
    fn from(error: RulesError) -> AppError {
        let unreadable = |line: u64, part: &str| {
            AppError::new(ErrorCode::RulesUnreadable)
                .with("line", line)
                .with("part", part)
        };
        match error {
            RulesError::NotARulesFile => ErrorCode::RulesNotAFile.into(),
            RulesError::NewerForm => ErrorCode::RulesNewerForm.into(),
            RulesError::Head { line, name } => unreadable(line, name),
            RulesError::Columns { line } => unreadable(line, "id … note"),
            RulesError::Cells { line } => unreadable(line, ";"),
            RulesError::Cell { line, column } => unreadable(line, column),
            RulesError::NoSource { rule, .. }
            | RulesError::Contradiction { rule, .. }
            | RulesError::Overlap { rule }
            | RulesError::Dangling { rule, .. } => {
                AppError::new(ErrorCode::RulesContradict).with("rule", rule)
            }
            RulesError::Cycle { rules } => {
                AppError::new(ErrorCode::RulesCycle).with("rules", rules.join(", "))
            }
        }
    }
}

impl From<NotReplaced> for AppError {
    fn from(reason: NotReplaced) -> AppError {
        match reason {
            NotReplaced::NotNewer { in_use, offered } => AppError::new(ErrorCode::RulesOlder)
                .with("in_use", in_use)
                .with("offered", offered),
            NotReplaced::Edited { rule } | NotReplaced::Lost { rule } => {
                AppError::new(ErrorCode::RulesEdited).with("rule", rule)
            }
        }
    }
}

/// What is wrong with the paper on which the rules came.
pub(super) fn of_paper(error: PaperError) -> AppError {
    match error {
        PaperError::TooLarge => ErrorCode::FileTooLarge.into(),
        PaperError::BadSignature => ErrorCode::RulesUntrusted.into(),
        _ => ErrorCode::RulesNotAFile.into(),
    }
}
