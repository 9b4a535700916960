//! A note as a caseworker would write it.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use model::code::{ContactKind, InterpreterNeed, Mediator, Topic};
use model::record::CaseNote;
use model::{CaseNoteId, PersonId};

use super::area::{Area, Slot, SlotKind};
use super::city::City;
use super::dice::Dice;
use super::family::Family;
use super::grammar::{Facts, write};
use super::household::Role;
use super::person::Human;
use super::{ids, time};
use crate::{ErrorCode, Result};

const KINDS: [(ContactKind, u64); 13] = [
    (ContactKind::OpenHour, 34),
    (ContactKind::Office, 20),
    (ContactKind::Phone, 12),
    (ContactKind::HomeVisit, 10),
    (ContactKind::Accompaniment, 7),
    (ContactKind::Messenger, 6),
    (ContactKind::Letter, 3),
    (ContactKind::ThirdParty, 3),
    (ContactKind::NoShow, 2),
    (ContactKind::Video, 1),
    (ContactKind::Group, 1),
    (ContactKind::Crisis, 1),
    (ContactKind::CaseConference, 1),
];

const TOPICS: [(Topic, u64); 13] = [
    (Topic::Asylum, 13),
    (Topic::Residence, 13),
    (Topic::Benefits, 16),
    (Topic::Health, 12),
    (Topic::Language, 8),
    (Topic::Work, 9),
    (Topic::Housing, 10),
    (Topic::Family, 4),
    (Topic::Debts, 5),
    (Topic::Protection, 2),
    (Topic::Law, 3),
    (Topic::Return, 1),
    (Topic::Everyday, 6),
];

/// More of these come up where there are children.
const TOPICS_OF_FAMILIES: [(Topic, u64); 5] = [
    (Topic::School, 44),
    (Topic::Family, 20),
    (Topic::Health, 20),
    (Topic::Benefits, 12),
    (Topic::ChildProtection, 4),
];

/// The note of a slot with its id.
///
/// # Errors
/// `internal` for an empty data file.
pub(super) fn throw(
    city: &City,
    area: &Area,
    path: [u64; 2],
    at: NaiveDateTime,
    slot: Slot,
) -> Result<(CaseNoteId, CaseNote)> {
    let dice = &mut dice_of(path, slot.number);
    let family = area.families.get(slot.family).ok_or(ErrorCode::Internal)?;
    let speakers = family.spokespeople();
    let human = *speakers.get(slot.speaker).ok_or(ErrorCode::Internal)?;
    let id = CaseNoteId(ids::throw(at, dice));
    let kind = match slot.kind {
        SlotKind::Several => *dice.pick(&[ContactKind::HomeVisit, ContactKind::Office])?,
        _ => *dice.weigh(&KINDS)?,
    };
    let topics = topics(family, dice)?;
    let list = match slot.kind {
        SlotKind::Several => "several_shape",
        SlotKind::Anonymous => "anonymous",
        SlotKind::Correction(..) => "correction",
        SlotKind::One if kind == ContactKind::NoShow => "no_show_shape",
        SlotKind::One => "shape",
    };
    let opening = match slot.kind {
        SlotKind::Several => "several",
        _ => "opening",
    };
    let facts = Facts {
        sex: human.member.sex,
        name: &human.address,
        whom: &human.address.replace("Herr ", "Herrn "),
        opening: &format!("{opening}_{}", kind.code()),
        topic: topics.first().map_or("everyday", |topic| topic.code()),
    };
    let mut fact = |word: &str, dice: &mut Dice| fact(city, at, human, word, dice);
    let text = write(&city.text, list, &facts, dice, &mut fact)?;
    let mut persons: Vec<PersonId> = match slot.kind {
        SlotKind::Several => family.ids().collect(),
        SlotKind::Anonymous => Vec::new(),
        SlotKind::One | SlotKind::Correction(..) => vec![human.id],
    };
    persons.sort();
    let is_named = !persons.is_empty();
    let corrects = match slot.kind {
        SlotKind::Correction(number, then) => Some(CaseNoteId(ids::throw(then, &mut dice_of(path, number)))),
        _ => None,
    };
    let note = CaseNote {
        persons: Some(persons),
        at: Some(at),
        kind: Some(if is_named { kind } else { ContactKind::OpenHour }),
        minutes: Some(minutes(kind, dice)?),
        topics: Some(topics),
        mediator: Some(if is_named {
            mediator(human, dice)?
        } else {
            Mediator::None
        }),
        language: is_named.then(|| human.language.to_owned()),
        text: Some(text),
        corrects,
        is_personal: (is_named && dice.is_in(1)).then_some(true),
        ..CaseNote::default()
    };
    Ok((id, note))
}

/// Its first throws make the id, so that a correction can name the note it corrects.
fn dice_of([seed, area]: [u64; 2], number: u64) -> Dice {
    Dice::of(&[seed, area, 2, number])
}

fn topics(family: &Family, dice: &mut Dice) -> Result<Vec<Topic>> {
    let has_children = family.humans.iter().any(|human| human.member.role == Role::Child);
    let list: &[(Topic, u64)] = match has_children && dice.is_in(40) {
        true => &TOPICS_OF_FAMILIES,
        false => &TOPICS,
    };
    let mut topics = vec![*dice.weigh(list)?];
    let second = *dice.weigh(&TOPICS)?;
    if dice.is_in(18) && !topics.contains(&second) {
        topics.push(second);
    }
    Ok(topics)
}

fn minutes(kind: ContactKind, dice: &mut Dice) -> Result<u32> {
    let choices: &[u32] = match kind {
        ContactKind::NoShow => &[5, 10],
        ContactKind::Phone | ContactKind::Messenger | ContactKind::Letter => &[5, 10, 10, 15, 20],
        ContactKind::OpenHour => &[5, 10, 15, 15, 20, 30],
        ContactKind::Accompaniment | ContactKind::Crisis | ContactKind::Group => &[60, 90, 120, 150, 180],
        _ => &[20, 30, 30, 45, 60],
    };
    dice.pick(choices).copied()
}

fn mediator(human: &Human, dice: &mut Dice) -> Result<Mediator> {
    let somebody = [
        (Mediator::LanguageMediator, 34),
        (Mediator::Interpreter, 16),
        (Mediator::Remote, 22),
        (Mediator::Relative, 12),
        (Mediator::Volunteer, 8),
        (Mediator::Machine, 8),
    ];
    let is_needed = match human.fields.interpreter_need {
        Some(InterpreterNeed::Always) => dice.is_in(92),
        Some(InterpreterNeed::Complex) => dice.is_in(40),
        _ => false,
    };
    if is_needed {
        dice.weigh(&somebody).copied()
    } else {
        Ok(Mediator::None)
    }
}

/// Days, sums and other words for which there is no list of blocks.
fn fact(
    city: &City,
    at: NaiveDateTime,
    human: &Human,
    word: &str,
    dice: &mut Dice,
) -> Result<Option<String>> {
    Ok(Some(match word {
        "day" => german(time::plus(at.date(), dice.between(2, 40))),
        "past" => german(time::plus(at.date(), -dice.between(3, 30))),
        "time" => time::office_hour(at.date(), dice).format("%H:%M").to_string(),
        "weekday" | "street" => (*dice.pick(city.file.list(word))?).to_owned(),
        "month" => month(city, time::plus(at.date(), -dice.between(20, 200))),
        "later" => month(city, time::plus(at.date(), dice.between(30, 150))),
        "minutes" => (5 * dice.between(1, 14)).to_string(),
        "number" => (5 * dice.between(2, 16)).to_string(),
        "count" => dice.between(2, 12).to_string(),
        "sum" => format!("{},{:02}", dice.between(12, 890), dice.between(0, 99)),
        "language" => city.language(human.language).to_owned(),
        _ => return Ok(None),
    }))
}

fn german(day: NaiveDate) -> String {
    time::working_day(day).format("%d.%m.%Y").to_string()
}

fn month(city: &City, day: NaiveDate) -> String {
    let months = city.file.list("month");
    months
        .get(day.month0() as usize)
        .copied()
        .unwrap_or_default()
        .to_owned()
}
