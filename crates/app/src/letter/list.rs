use deadlines::Rules;
use model::PersonId;
use model::record::{Deadline, Letter, Worker};
use store::{Reader, Row};

use super::also_for;
use crate::person::reference;
use crate::view::LetterView;
use crate::{Result, Session, attachment, deadline, rule};

/// The letters to a person, the latest first; without a person those of which nobody knows yet whose they are.
///
/// # Errors
/// `wrong_seat` at the office; file errors.
pub fn list(session: &Session, person: Option<PersonId>) -> Result<Vec<LetterView>> {
    session.require_worker()?;
    let reader = session.reader();
    let mut rows = match person {
        Some(person) => reader.list_by::<Letter>("person_id", &person.to_string())?,
        None => reader.list_all::<Letter>()?,
    };
    rows.retain(|row| row.record.person_id == person);
    rows.sort_by_key(|row| std::cmp::Reverse((row.record.arrived_on, row.id)));
    let rules = rule::in_use(Some(session))?;
    rows.into_iter().map(|row| view(&reader, &rules, row)).collect()
}

/// One as it is read.
///
/// # Errors
/// File errors.
pub(crate) fn view(reader: &Reader<'_>, rules: &Rules, row: Row<Letter>) -> Result<LetterView> {
    let Row { id, record: letter } = row;
    let deadlines = reader.list_by::<Deadline>("letter_id", &id.to_string())?;
    let others = also_for::others(&also_for::standing(reader, id)?, letter.person_id);
    Ok(LetterView {
        id,
        person: letter
            .person_id
            .map(|person| reference(reader, person))
            .transpose()?,
        sender: letter.sender,
        sender_name: letter.sender_name.unwrap_or_default(),
        file_number: letter.file_number.unwrap_or_default(),
        subject: letter.subject.unwrap_or_default(),
        dated_on: letter.dated_on,
        service: letter.service,
        signer: letter.signer,
        is_shelter: letter.is_shelter == Some(true),
        arrived_on: letter.arrived_on,
        posted_on: letter.posted_on,
        is_estimated: letter.is_estimated == Some(true),
        remark: letter.remark.unwrap_or_default(),
        worker: match letter.worker_id {
            Some(worker) => reader.get::<Worker>(worker)?.and_then(|worker| worker.name),
            None => None,
        },
        also_for: others
            .into_iter()
            .map(|other| reference(reader, other))
            .collect::<Result<_>>()?,
        deadlines: deadline::views(reader, rules, deadlines)?,
        pages: attachment::count_pages(reader, id)?,
    })
}
