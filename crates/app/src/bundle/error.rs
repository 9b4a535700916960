use bundle::{ReadError, RouteError, WriteError};

use crate::{AppError, ErrorCode};

impl From<RouteError> for AppError {
    fn from(error: RouteError) -> AppError {
        match error {
            RouteError::UnknownName | RouteError::NoDevice => ErrorCode::UnknownRecipient.into(),
            RouteError::ScopeNotAllowed { scope } => {
                AppError::new(ErrorCode::ScopeNotAllowed).with("scope", scope.code())
            }
            RouteError::NotEnrolled => ErrorCode::NotEnrolled.into(),
        }
    }
}

impl From<WriteError> for AppError {
    fn from(error: WriteError) -> AppError {
        match error {
            WriteError::TooLarge => ErrorCode::BundleTooLarge.into(),
            WriteError::Write(error) => store::StoreError::from(error).into(),
            WriteError::NotALine { .. }
            | WriteError::Inconsistent
            | WriteError::Sign(_)
            | WriteError::Seal(_) => ErrorCode::Internal.into(),
        }
    }
}

impl From<ReadError> for AppError {
    fn from(error: ReadError) -> AppError {
        AppError::new(match error {
            ReadError::NotABundle => ErrorCode::BundleNotABundle,
            ReadError::NotForThisDevice | ReadError::RecipientNotListed => ErrorCode::BundleNotForUs,
            ReadError::UnknownSender => ErrorCode::BundleUnknownSender,
            ReadError::RevokedSender => ErrorCode::BundleRevokedSender,
            ReadError::BadSignature | ReadError::OtherSigner => ErrorCode::BundleBadSignature,
            ReadError::Damaged { .. } => ErrorCode::BundleDamaged,
            ReadError::Truncated => ErrorCode::BundleTruncated,
            ReadError::TooLarge => ErrorCode::BundleTooLarge,
            ReadError::NewerFormat => ErrorCode::BundleNewerFormat,
            ReadError::ScopeNotAllowed { scope } => {
                return AppError::new(ErrorCode::ScopeNotAllowed).with("scope", scope.code());
            }
            ReadError::ScopeViolated { .. } => ErrorCode::BundleScopeViolated,
            ReadError::WrongProject => ErrorCode::BundleWrongProject,
            ReadError::Read(_) => ErrorCode::Io,
        })
    }
}
