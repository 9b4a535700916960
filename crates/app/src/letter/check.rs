use chrono::NaiveDate;
use model::record::Letter;

use crate::Result;
use crate::text::{day, filled, free, invalid, line};
use crate::view::NewLetter;

/// The record of what was entered. Where nobody knows when the letter came, the date on it is the earliest possible day.
///
/// # Errors
/// `invalid_field`: `arrived_on` with `missing` where there is no date on the letter either, with `in_future`; `posted_on`
/// and `dated_on` with `in_future`, `impossible_date`; `too_long`.
pub(crate) fn record(new: &NewLetter, today: NaiveDate) -> Result<Letter> {
    line("sender_name", &new.sender_name)?;
    line("file_number", &new.file_number)?;
    line("subject", &new.subject)?;
    free("remark", &new.remark)?;
    for (field, on) in [
        ("dated_on", new.dated_on),
        ("arrived_on", new.arrived_on),
        ("posted_on", new.posted_on),
    ] {
        day(field, on)?;
        if on.is_some_and(|on| on > today) {
            return Err(invalid(field, "in_future"));
        }
    }
    let earliest = new.arrived_on.or(new.dated_on).or(new.posted_on);
    Ok(Letter {
        person_id: new.person,
        sender: Some(new.sender),
        sender_name: filled(&new.sender_name),
        file_number: filled(&new.file_number),
        subject: filled(&new.subject),
        dated_on: new.dated_on,
        service: new.service,
        signer: new.signer,
        is_shelter: new.is_shelter.then_some(true),
        arrived_on: Some(earliest.ok_or_else(|| invalid("arrived_on", "missing"))?),
        posted_on: new.posted_on,
        is_estimated: new.arrived_on.is_none().then_some(true),
        worker_id: None,
        remark: filled(&new.remark),
    })
}
