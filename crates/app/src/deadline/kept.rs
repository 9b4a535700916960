use deadlines::OpenDeadline;
use store::Reader;

use super::ask::Known;
use crate::Result;
use crate::letter::of;

/// The open deadlines as the rules see them, each under its id, for asking which would move. One that cannot be computed at
/// all is left out: it is shown in red anyway.
///
/// # Errors
/// File errors.
pub(crate) fn kept(reader: &Reader<'_>) -> Result<Vec<OpenDeadline>> {
    let mut kept = Vec::new();
    for row in reader.open_deadlines(None)? {
        let deadline = &row.record;
        let letter = of(reader, deadline.letter_id)?;
        let (Some(rule), Some(last_day)) = (deadline.rule.clone(), deadline.last_day) else {
            continue;
        };
        // A day that the letter names goes before the day on which the letter came.
        let letter = letter.filter(|_| deadline.event_on.is_none());
        if let Some(facts) = Known::of(deadline).facts(letter.as_ref(), None) {
            kept.push(OpenDeadline {
                key: row.id.to_string(),
                rule,
                facts,
                kept: last_day,
            });
        }
    }
    Ok(kept)
}
