//! The procedure of a person: events that are entered, corrected and withdrawn; where she stands follows from them.

mod add;
mod check;
mod correct;
mod family;
mod filed;
mod get;
mod kinds;
mod withdraw;

pub use add::add;
pub use correct::correct;
pub use get::get;
pub use kinds::{documents, kinds};
pub use withdraw::withdraw;

pub(crate) use filed::filed_on;

use model::ProcedureEventId;
use model::record::ProcedureEvent;
use procedure::{Event, Tables};
use store::{Reader, Row};

use crate::text::invalid;
use crate::{ErrorCode, Result};

/// The tables of the procedure.
///
/// # Errors
/// None that a release could have.
pub(crate) fn tables() -> Result<&'static Tables> {
    Ok(Tables::shipped().map_err(|_| ErrorCode::Internal)?)
}

/// The events of rows. One without a day says nothing.
fn events_of(rows: &[Row<ProcedureEvent>]) -> Vec<Event> {
    let event = |row: &Row<ProcedureEvent>| {
        let record = &row.record;
        Some(Event {
            document: record.document.clone(),
            until: record.until_on,
            replaces: record.replaces_id.map(|id| id.0),
            withdrawn: record.is_withdrawn == Some(true),
            ..Event::new(
                row.id.0,
                record.kind.as_deref().unwrap_or_default(),
                record.happened_on?,
            )
        })
    };
    rows.iter().filter_map(event).collect()
}

/// An event that counts.
///
/// # Errors
/// `not_found` for one that is not here or was withdrawn, `invalid_field` with the reason `corrected` for one that another one
/// has taken the place of; file errors.
fn counting(reader: &Reader<'_>, id: ProcedureEventId) -> Result<ProcedureEvent> {
    let event = reader.get::<ProcedureEvent>(id)?.ok_or(ErrorCode::NotFound)?;
    if event.is_withdrawn == Some(true) {
        return Err(ErrorCode::NotFound.into());
    }
    let corrections = reader.list_by::<ProcedureEvent>("replaces_id", &id.to_string())?;
    match corrections.is_empty() {
        true => Ok(event),
        false => Err(invalid("replaces_id", "corrected")),
    }
}
