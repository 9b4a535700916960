use deadlines::{OpenDeadline, Rules};
use store::Reader;

use super::ask::Known;
use crate::Result;
use crate::letter::of;

/// The open deadlines as the rules in use see them, each under its id, for asking which would move. One that cannot be
/// computed at all is left out: it is shown in red anyway.
///
/// # Errors
/// File errors.
pub(crate) fn kept(reader: &Reader<'_>, rules: &Rules) -> Result<Vec<OpenDeadline>> {
    let mut kept = Vec::new();
    for row in reader.open_deadlines(None)? {
        let deadline = &row.record;
        let (Some(rule), Some(last_day)) = (deadline.rule.clone(), deadline.last_day) else {
            continue;
        };
        let letter = of(reader, deadline.letter_id)?;
        if let Ok(facts) = Known::of(deadline).facts(rules, &rule, letter.as_ref(), None) {
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
