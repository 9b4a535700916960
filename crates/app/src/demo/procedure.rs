//! What happened in the procedure of people: it leads to the paper that they hold, on days that go with the day they came, and
//! with the letters that they brought. Some have just come, and nothing is entered yet.

use chrono::{NaiveDate, NaiveDateTime};
use model::code::DeadlineEnd;
use model::record::ProcedureEvent;
use model::{PersonId, ProcedureEventId};
use procedure::{Group, Tables};

use super::city::City;
use super::course::Course;
use super::dice::Dice;
use super::family::Family;
use super::household::Role;
use super::way::Whose;
use super::{ids, letter, time};
use crate::{ErrorCode, Result};

/// Of so many of a hundred families nobody has entered anything yet.
const UNKNOWN: u64 = 5;
/// Something that happened to a person, not yet written.
pub(super) struct Fact {
    pub(super) event: ProcedureEvent,
    /// When it was entered, where something else says it.
    at: Option<NaiveDateTime>,
}

/// What is entered at one time.
pub(super) struct Planned {
    pub(super) at: NaiveDateTime,
    pub(super) events: Vec<(ProcedureEventId, ProcedureEvent)>,
}

/// The procedure of each member of a family. The papers and their last days in the file of a person become those that her
/// procedure leads to.
///
/// # Errors
/// `internal` for a data file that is out of order.
pub(super) fn throw(city: &City, family: &mut Family, dice: &mut Dice) -> Result<Vec<Fact>> {
    let mut facts = Vec::new();
    if dice.is_in(UNKNOWN) {
        return Ok(facts);
    }
    let whose = |is_born_here| Whose {
        family: family.status,
        is_born_here,
        country: family.country,
    };
    let end = time::plus(family.closed_on.unwrap_or(city.today), -1);
    let Some(came) = Course::throw(city, whose(false), (family.arrived_on, end), dice)? else {
        return Ok(facts);
    };
    let mut born = Vec::new();
    for human in &family.humans {
        born.push(match human.is_born_here {
            true => Course::throw(city, whose(true), (human.born_on, end), dice)?,
            false => None,
        });
    }
    let reception = family.home.stays.iter().find(|stay| stay.to_on.is_some());
    let reception_on = reception.and_then(|stay| stay.from_on);
    let births: Vec<NaiveDate> = family
        .humans
        .iter()
        .filter(|human| human.is_born_here && human.member.role == Role::Child)
        .map(|human| human.born_on)
        .collect();
    for (human, born) in family.humans.iter_mut().zip(&born) {
        let course = match human.is_born_here {
            true => born.as_ref(),
            false => Some(&came),
        };
        let Some(course) = course else { continue };
        human.fields.residence_status = Some(course.paper);
        if course.valid_until.is_some() {
            human.fields.residence_valid_until = course.valid_until;
        }
        let mut of = |kind: &str, on, until| -> Result<()> {
            facts.push(fact(city.tables, human.id, (kind, on, until), None)?);
            Ok(())
        };
        if let Some(arrived_on) = human.arrived_to_the_day() {
            of("einreise", arrived_on, None)?;
        }
        if let Some(allocated_on) = human.fields.allocated_on.filter(|day| course.is_open_on(*day)) {
            if let Some(since) = reception_on.filter(|since| *since < allocated_on) {
                of("aufnahmeeinrichtung", since, None)?;
            }
            of("zuweisung", allocated_on, None)?;
        }
        for dated in course.steps.iter().filter(|dated| dated.is_of(human)) {
            of(dated.step.kind, dated.on, dated.until)?;
        }
        if matches!(human.member.role, Role::Head | Role::Partner) {
            for birth in &births {
                of("geburt_kind", *birth, None)?;
            }
        }
    }
    Ok(facts)
}

/// What a letter and what was done about it mean for the procedure.
///
/// # Errors
/// `internal` for a data file that is out of order.
pub(super) fn answer(city: &City, brought: &letter::Planned, facts: &mut Vec<Fact>) -> Result<()> {
    let (Some(kind), Some(person)) = (brought.event, brought.letter.1.person_id) else {
        return Ok(());
    };
    let mut of = |kind: &str, on: Option<NaiveDate>| -> Result<()> {
        let on = on.ok_or(ErrorCode::Internal)?;
        facts.push(fact(city.tables, person, (kind, on, None), Some(brought.at))?);
        Ok(())
    };
    of(kind, brought.letter.1.arrived_on)?;
    let deadline = &brought.deadline.1;
    if deadline.end == Some(DeadlineEnd::Done) && kind.starts_with("bescheid_") {
        of("klage", deadline.ended_on)?;
        if kind == "bescheid_ou" {
            of("eilantrag", deadline.ended_on)?;
        }
    }
    Ok(())
}

/// The last event of a person in the asylum procedure, with its day.
pub(super) fn last_of_asylum<'a>(
    city: &City,
    facts: &'a [Fact],
    person: PersonId,
) -> Option<(&'a str, NaiveDate)> {
    let hers = facts.iter().filter(|fact| fact.event.person_id == Some(person));
    let dated = hers.filter_map(|fact| {
        let kind = fact.event.kind.as_deref()?;
        let is_of_asylum = city.tables.kind(kind)?.group == Group::Asylum;
        is_of_asylum.then_some((kind, fact.event.happened_on?))
    });
    dated.max_by_key(|(_, on)| *on)
}

/// The day on which a person filed her application.
pub(super) fn filed_on(facts: &[Fact], person: PersonId) -> Option<NaiveDate> {
    let filed = facts.iter().find(|fact| {
        fact.event.person_id == Some(person) && fact.event.kind.as_deref() == Some("asylantrag_eingereicht")
    });
    filed?.event.happened_on
}

/// When what happened is entered: what was before care began with everything else, the rest on its day.
pub(super) fn plan(facts: Vec<Fact>, family: &Family, dice: &mut Dice) -> Vec<Planned> {
    let mut planned: Vec<(NaiveDate, Planned)> = Vec::new();
    for Fact { event, at } in facts {
        let on = event
            .happened_on
            .unwrap_or_default()
            .max(family.entered_at.date());
        let on = at.map_or(on, |at| at.date());
        let place = planned
            .iter()
            .position(|(day, planned)| *day == on && at.is_none_or(|at| at == planned.at));
        let place = place.unwrap_or_else(|| {
            let at = at.unwrap_or_else(|| time::office_hour(on, dice).max(family.entered_at));
            planned.push((
                on,
                Planned {
                    at,
                    events: Vec::new(),
                },
            ));
            planned.len() - 1
        });
        if let Some((_, planned)) = planned.get_mut(place) {
            let id = ProcedureEventId(ids::throw(planned.at, dice));
            planned.events.push((id, event));
        }
    }
    planned.into_iter().map(|(_, planned)| planned).collect()
}

fn fact(
    tables: &Tables,
    person: PersonId,
    (kind, on, until): (&str, NaiveDate, Option<NaiveDate>),
    at: Option<NaiveDateTime>,
) -> Result<Fact> {
    let known = tables.kind(kind).ok_or(ErrorCode::Internal)?;
    let event = ProcedureEvent {
        person_id: Some(person),
        kind: Some(known.code.clone()),
        happened_on: Some(on),
        document: known.document.clone(),
        until_on: until,
        ..ProcedureEvent::default()
    };
    Ok(Fact { event, at })
}
