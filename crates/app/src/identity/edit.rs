use crate::roster::read;
use crate::text::{filled, invalid, line};
use crate::view::Who;
use crate::{ErrorCode, Result, Session};

/// Corrects who works here. Once the device is enrolled the office's roster says it.
///
/// # Errors
/// `already_enrolled`, `invalid_field` for a name or an area that is empty, `too_long`; file errors.
pub fn edit(session: &mut Session, who: &Who) -> Result<()> {
    if read(&session.reader())?.is_some() {
        return Err(ErrorCode::AlreadyEnrolled.into());
    }
    let mut profile = session.profile.clone();
    profile.worker = required("worker", &who.worker)?;
    profile.unit_label = required("unit_label", &who.unit_label)?;
    line("employer", &who.employer)?;
    profile.employer = who.employer.trim().to_owned();
    session.write("identity_edit", |writer| profile.write(writer))?;
    session.profile = profile;
    Ok(())
}

fn required(field: &str, typed: &str) -> Result<String> {
    line(field, typed)?;
    filled(typed).ok_or_else(|| invalid(field, "empty"))
}
