use deadlines::RuleResult;
use model::record::Letter;

use super::ask::answer;
use crate::view::{DeadlineAsk, NewLetter};
use crate::{ErrorCode, Result, Session, letter, preference, rule};

/// What a rule gives for a letter that is being entered, for one that was entered, or for another event. Stores nothing.
///
/// # Errors
/// `invalid_field` with the field and a reason, among them the codes of [`deadlines::Refusal`]; `not_found`, `too_long`,
/// `wrong_seat` at the office; file errors.
pub fn compute(session: &Session, ask: &DeadlineAsk, new: Option<&NewLetter>) -> Result<RuleResult> {
    session.require_worker()?;
    let letter = match (new, ask.letter) {
        (Some(new), _) => Some(letter::record(new, session.today())?),
        (None, Some(id)) => Some(session.reader().get::<Letter>(id)?.ok_or(ErrorCode::NotFound)?),
        (None, None) => None,
    };
    let rules = rule::in_use(Some(session))?;
    let land = preference::get(session)?.land;
    answer(&rules, ask, letter.as_ref(), land, session.today())
}
