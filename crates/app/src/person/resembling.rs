use model::record::Person;
use names::{BirthAgreement, Comparison, Reason, Verdict};

use super::card::row_of;
use crate::import::alike;
use crate::view::{Likeness, LikenessReason, NewPerson};
use crate::{Result, Session};

/// So many are shown: whoever looks at more of them does not look.
const MOST: usize = 5;

/// Who is here already and might be the person who is being entered, the most alike first. Says nothing while nothing was
/// typed.
///
/// # Errors
/// File errors.
pub fn resembling(session: &Session, new: &NewPerson) -> Result<Vec<Likeness>> {
    let (reader, today) = (session.reader(), session.today());
    let mut found = Vec::new();
    for alike in alike(&reader, new)?.into_iter().take(MOST) {
        let Some(person) = reader.get::<Person>(alike.person)? else {
            continue;
        };
        found.push(Likeness {
            person: alike.person,
            row: row_of(&reader, alike.person, &person, today)?,
            is_same: alike.comparison.verdict == Verdict::Same,
            reasons: reasons(&alike.comparison),
        });
    }
    Ok(found)
}

/// What speaks for it, the strongest first. What speaks against it is in the line of the person.
fn reasons(comparison: &Comparison) -> Vec<LikenessReason> {
    let reason = |reason: &Reason| match reason {
        Reason::NumberEqual => Some(LikenessReason::Number),
        Reason::NamesAgree => Some(LikenessReason::Names),
        Reason::NamePartMissing => Some(LikenessReason::NamePartMissing),
        Reason::NamesConfusable | Reason::GenderedSurname | Reason::FeminineForm => {
            Some(LikenessReason::NamesConfusable)
        }
        Reason::Birth(agreement) if speaks_for(*agreement) => Some(LikenessReason::Birth),
        _ => None,
    };
    let mut reasons: Vec<LikenessReason> = comparison.reasons.iter().filter_map(reason).collect();
    reasons.sort();
    reasons.dedup();
    reasons
}

fn speaks_for(agreement: BirthAgreement) -> bool {
    use BirthAgreement as B;
    match agreement {
        B::Day | B::Month | B::Year | B::Swapped | B::Close | B::OtherCalendar => true,
        B::YearClose | B::Different => false,
    }
}
