//! Where a person lives and lived: each time in a shelter, with its room and days.

mod add;
mod edit;
mod remove;

pub use add::add;
pub use edit::edit;
pub use remove::remove;

use chrono::NaiveDate;

use crate::Result;
use crate::text::{day, invalid, line};
use crate::view::NewStay;

/// # Errors
/// `too_long`, `invalid_field` for an impossible day, or when nothing or the wrong order of days is said.
fn check(new: &NewStay) -> Result<()> {
    line("shelter", &new.shelter)?;
    line("room", &new.room)?;
    day("from_on", new.from_on)?;
    day("to_on", new.to_on)?;
    if new.shelter.trim().is_empty() {
        return Err(invalid("shelter", "shelter_missing"));
    }
    check_order(new.from_on, new.to_on)
}

fn check_order(from_on: Option<NaiveDate>, to_on: Option<NaiveDate>) -> Result<()> {
    match from_on.zip(to_on) {
        Some((from, to)) if to < from => Err(invalid("to_on", "ends_before_it_begins")),
        _ => Ok(()),
    }
}
