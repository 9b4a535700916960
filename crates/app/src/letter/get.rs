use model::LetterId;
use model::record::Letter;
use store::Row;

use crate::view::LetterView;
use crate::{ErrorCode, Result, Session, rule};

/// A letter with its deadlines.
///
/// # Errors
/// `not_found`, `wrong_seat` at the office; file errors.
pub fn get(session: &Session, id: LetterId) -> Result<LetterView> {
    session.require_worker()?;
    let reader = session.reader();
    let record = reader.get::<Letter>(id)?.ok_or(ErrorCode::NotFound)?;
    super::view(&reader, &*rule::in_use(Some(session))?, Row { id, record })
}
