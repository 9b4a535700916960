use super::strength;
use crate::session::Profile;
use crate::{AppError, ErrorCode, Result};

/// Shortest password, in characters.
pub const SHORTEST: usize = 10;

/// Longest password, in characters: more than anybody types, and what is pasted by mistake is a whole text.
pub const LONGEST: usize = 200;

/// Refuses a password that somebody with the stolen computer would guess within a year. `about` is what is known of its
/// owner, such as name and employer.
///
/// # Errors
/// `password_too_short` and `too_long` with `limit`, `password_weak`.
pub(crate) fn check(password: &str, about: &[&str]) -> Result<()> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(AppError::new(ErrorCode::PasswordTooShort).with("limit", SHORTEST));
    }
    if length > LONGEST {
        let long = AppError::new(ErrorCode::TooLong);
        return Err(long.with("field", "password").with("limit", LONGEST));
    }
    match strength(password, about).is_enough {
        true => Ok(()),
        false => Err(ErrorCode::PasswordWeak.into()),
    }
}

impl Profile {
    /// What somebody who knows the owner would try first.
    pub(crate) fn about(&self) -> [&str; 3] {
        [&self.worker, &self.unit_label, &self.employer]
    }
}
