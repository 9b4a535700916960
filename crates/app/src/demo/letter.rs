//! Letters that people brought, and the deadlines that run from them: some are open, some were met, of some nobody knows how
//! they came.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike as _};
use deadlines::{Land, Rules};
use model::code::{DeadlineEnd, Filing, LetterSender, LetterSigner, ServiceKind};
use model::record::{Deadline, Letter};
use model::{DeadlineId, LetterId};

use super::city::City;
use super::dice::Dice;
use super::family::Family;
use super::procedure::{Fact, filed_on, last_of_asylum};
use super::{ids, time};
use crate::view::{DeadlineAsk, NewDeadline};
use crate::{ErrorCode, Result, deadline};

/// So many of a hundred families in care have a letter that matters now.
const SHARE: u64 = 30;
/// Stands between the event that a letter is, and those that it may come after.
const AFTER: &str = " after ";
/// The Land of the invented city.
pub(super) const LAND: Land = Land::Nw;

/// A letter with its deadline, and when it was entered.
pub(super) struct Planned {
    pub(super) at: NaiveDateTime,
    pub(super) letter: (LetterId, Letter),
    pub(super) deadline: (DeadlineId, Deadline),
    /// What it is in the procedure.
    pub(super) event: Option<&'static str>,
}

/// The letter of a family that is still in care, if it has one: one that goes with the paper of its people, and with what
/// happened in their procedure.
///
/// # Errors
/// `internal` for a data file that is out of order.
pub(super) fn throw(
    city: &City,
    family: &Family,
    facts: &[Fact],
    dice: &mut Dice,
) -> Result<Option<Planned>> {
    if family.closed_on.is_some() || !dice.is_in(SHARE) {
        return Ok(None);
    }
    let human = *dice.pick(&family.spokespeople())?;
    let last = last_of_asylum(city, facts, human.id);
    let rows: Vec<_> = city
        .file
        .rows("letter")
        .filter(|row| fits(row, family, last))
        .collect();
    let row = dice.pick(&rows)?.clone();
    let [sender, name, subject, rule, said, service, what, days, _, event] = row[..] else {
        return Err(ErrorCode::Internal.into());
    };
    let event = event.split_once(AFTER).map(|(kind, _)| kind);
    let days: i64 = days.parse().map_err(|_| ErrorCode::Internal)?;
    let arrived_on = time::working_day(time::plus(city.today, -dice.between(1, days)));
    let arrived_on = arrived_on.max(family.entered_at.date());
    if arrived_on >= city.today {
        return Ok(None);
    }
    let dated_on = time::working_day(time::plus(arrived_on, -dice.between(2, 5)));
    if event.is_some() && last.is_none_or(|(_, last)| last >= dated_on) {
        return Ok(None);
    }
    let service: ServiceKind = service.parse().map_err(|_| ErrorCode::Internal)?;
    let is_posted = service == ServiceKind::PlainLetter;
    let letter = Letter {
        person_id: Some(human.id),
        sender: Some(sender.parse::<LetterSender>().map_err(|_| ErrorCode::Internal)?),
        sender_name: Some(name.to_owned()),
        file_number: Some(format!("{:07}-000", dice.below(10_000_000))),
        subject: Some(subject.to_owned()),
        dated_on: Some(dated_on),
        service: Some(service).filter(|_| dice.is_in(85)),
        signer: (service == ServiceKind::HandedOver).then_some(LetterSigner::Addressee),
        arrived_on: Some(arrived_on),
        posted_on: is_posted.then_some(dated_on),
        ..Letter::default()
    };
    let new = NewDeadline {
        ask: DeadlineAsk {
            rule: rule.to_owned(),
            said: Some(said.to_owned()).filter(|said| said.starts_with('P')),
            filed_on: filed_on(facts, human.id).filter(|_| event.is_some()),
            land: Some(LAND),
            ..DeadlineAsk::default()
        },
        what: what.to_owned(),
        ..NewDeadline::default()
    };
    let rules = Rules::shipped().map_err(|_| ErrorCode::Internal)?;
    // A day that the rules refuse for this throw of the dice is no letter of the city.
    let Ok(checked) = deadline::check(rules, &new, Some(&letter), Some(LAND), city.today) else {
        return Ok(None);
    };
    let at = entered(arrived_on, city.today, family.entered_at, dice);
    let ids = (LetterId(ids::throw(at, dice)), DeadlineId(ids::throw(at, dice)));
    let stored = Deadline {
        person_id: Some(human.id),
        letter_id: Some(ids.0),
        ..checked.deadline().clone()
    };
    Ok(Some(Planned {
        at,
        letter: (ids.0, letter),
        deadline: (ids.1, met(stored, at, city.today, dice)),
        event,
    }))
}

/// Whether a letter goes with the paper of a family and with what happened last in the procedure of whom it is to.
fn fits(row: &[&str], family: &Family, last: Option<(&str, NaiveDate)>) -> bool {
    let [.., whose, event] = row else { return false };
    let is_theirs = *whose == "-"
        || whose
            .split(' ')
            .any(|group| group == family.status.group().code());
    let is_next = event
        .split_once(AFTER)
        .is_none_or(|(_, before)| last.is_some_and(|(kind, _)| before.split(' ').any(|one| one == kind)));
    is_theirs && is_next
}

/// The letter is brought on the day it came or soon after it.
fn entered(
    arrived_on: NaiveDate,
    today: NaiveDate,
    entered_at: NaiveDateTime,
    dice: &mut Dice,
) -> NaiveDateTime {
    let yesterday = time::plus(today, -1);
    let on = time::working_day(time::plus(arrived_on, dice.between(0, 3)));
    time::office_hour(on.min(yesterday).max(arrived_on), dice).max(entered_at)
}

/// A third was done on the evening it was entered, with its proof.
fn met(deadline: Deadline, at: NaiveDateTime, today: NaiveDate, dice: &mut Dice) -> Deadline {
    let is_in_time = deadline.last_day.is_some_and(|last| at.date() <= last) && at.date() < today;
    if !is_in_time || !dice.is_in(33) {
        return deadline;
    }
    let evening = NaiveTime::from_hms_opt(17, 5, 0)
        .unwrap_or_default()
        .max(at.time());
    Deadline {
        end: Some(DeadlineEnd::Done),
        ended_on: Some(at.date()),
        ended_at: evening.with_second(0),
        filing: Some(Filing::Fax),
        closed_how: Some("Sendebericht abgeheftet".to_owned()),
        is_confirmed: Some(true),
        ..deadline
    }
}
