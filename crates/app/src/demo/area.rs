//! The whole caseload of one area as a row of events in the order of their days.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::city::City;
use super::dice::Dice;
use super::family::Family;
use super::housing::Housing;
use super::task::Planned;
use super::{letter, procedure, task, time};
use crate::Result;

/// Households that a refuge takes in, in the one area that has it.
const IN_REFUGE: usize = 2;

/// The caseload of an area, not yet written.
pub(super) struct Area {
    pub(super) housing: Housing,
    pub(super) families: Vec<Family>,
    /// What each of the families has on the list.
    pub(super) tasks: Vec<Vec<Planned>>,
    /// The letter that a family brought, if it brought one.
    pub(super) letters: Vec<Option<letter::Planned>>,
    /// What was entered of the procedures of each family.
    pub(super) procedures: Vec<Vec<procedure::Planned>>,
    pub(super) events: Vec<Event>,
}

/// Something that happened.
pub(super) struct Event {
    pub(super) at: NaiveDateTime,
    pub(super) what: What,
}

/// What happened.
pub(super) enum What {
    /// People came: the place of the family in [`Area::families`].
    Entry(usize),
    /// They took back a consent: the family, and the place of the consent in it.
    Withdrawal(usize, usize),
    /// Care ended.
    Closing(usize),
    /// Something was noted.
    Note(Slot),
    /// A letter was brought: the family.
    Letter(usize),
    /// Something was entered in the procedure: the family, and the place in its list.
    Procedure(usize, usize),
    /// Something is to be done: the family, and the place of the task in its list.
    Task(usize, usize),
}

/// A note that is to be written.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// Which one of the area's it is.
    pub(super) number: u64,
    pub(super) family: usize,
    /// Place among the family's spokespeople.
    pub(super) speaker: usize,
    pub(super) kind: SlotKind,
}

/// What kind of note.
#[derive(Clone, Copy)]
pub(super) enum SlotKind {
    /// About one person.
    One,
    /// About the whole household.
    Several,
    /// About nobody who gave a name.
    Anonymous,
    /// Corrects the note with this number, made then.
    Correction(u64, NaiveDateTime),
}

impl Area {
    /// Throws the caseload of the area with this number, from 0.
    ///
    /// # Errors
    /// `internal` for an empty data file.
    pub(super) fn throw(
        city: &City,
        [seed, number]: [u64; 2],
        founded_on: NaiveDate,
        (persons, notes): (u32, u32),
    ) -> Result<Area> {
        let mut housing = Housing::of(city, number, founded_on, &mut Dice::of(&[seed, number, 0]))?;
        let (mut families, mut events) = (Vec::new(), Vec::new());
        let (mut tasks, mut letters, mut procedures) = (Vec::new(), Vec::new(), Vec::new());
        let (mut left, mut slots) = (persons as usize, 0u64);
        while left > 0 {
            let mut dice = Dice::of(&[seed, number, 1, families.len() as u64]);
            let is_for_refuge = number == 0 && (1..=IN_REFUGE).contains(&families.len());
            let mut family = Family::throw(city, &mut housing, (founded_on, left, is_for_refuge), &mut dice)?;
            left = left.saturating_sub(family.humans.len());
            let place = families.len();
            events.push(Event {
                at: family.entered_at,
                what: What::Entry(place),
            });
            events.extend(ends(&family, place));
            let count = family.humans.len() as u64 * u64::from(notes);
            events.extend(talks(city, &family, place, slots..slots + count, &mut dice));
            slots += count;
            let mut dice = Dice::of(&[seed, number, 4, place as u64]);
            let planned = task::throw(city, &family, &mut dice)?;
            events.extend(planned.iter().enumerate().map(|(nth, planned)| Event {
                at: planned.at,
                what: What::Task(place, nth),
            }));
            let mut dice = Dice::of(&[seed, number, 6, place as u64]);
            let mut facts = procedure::throw(city, &mut family, &mut dice)?;
            let mut of_letter = Dice::of(&[seed, number, 5, place as u64]);
            let brought = letter::throw(city, &family, &facts, &mut of_letter)?;
            if let Some(brought) = &brought {
                procedure::answer(city, brought, &mut facts)?;
            }
            let entered = procedure::plan(facts, &family, &mut dice);
            events.extend(entered.iter().enumerate().map(|(nth, entered)| Event {
                at: entered.at,
                what: What::Procedure(place, nth),
            }));
            events.extend(brought.iter().map(|brought| Event {
                at: brought.at,
                what: What::Letter(place),
            }));
            families.push(family);
            tasks.push(planned);
            letters.push(brought);
            procedures.push(entered);
        }
        // What happens in the same minute keeps the order in which it was thrown.
        events.sort_by_key(|event| event.at);
        Ok(Area {
            housing,
            families,
            tasks,
            letters,
            procedures,
            events,
        })
    }
}

fn ends(family: &Family, place: usize) -> impl Iterator<Item = Event> {
    let evening = NaiveTime::from_hms_opt(17, 50, 0).unwrap_or_default();
    let closing = family.closed_on.map(|day| Event {
        at: day.and_time(evening),
        what: What::Closing(place),
    });
    let entered_at = family.entered_at;
    let withdrawals = family
        .consents
        .iter()
        .enumerate()
        .filter_map(move |(consent, given)| {
            let at = given.withdrawn_on?.and_time(evening).max(entered_at);
            Some(Event {
                at,
                what: What::Withdrawal(place, consent),
            })
        });
    withdrawals.chain(closing)
}

/// The notes of a family: from the day they came to the day care ended, or yesterday.
fn talks(
    city: &City,
    family: &Family,
    place: usize,
    numbers: std::ops::Range<u64>,
    dice: &mut Dice,
) -> Vec<Event> {
    let last = time::plus(family.closed_on.unwrap_or(city.today), -1);
    let until = last.and_time(NaiveTime::from_hms_opt(17, 45, 0).unwrap_or_default());
    let speakers = family.spokespeople().len() as u64;
    let mut former: Option<(u64, NaiveDateTime, usize)> = None;
    let mut events = Vec::new();
    for number in numbers {
        let thrown = dice.below(100);
        let mut speaker = usize::try_from(dice.below(speakers)).unwrap_or(0);
        let mut at = time::working_time(family.entered_at, until.max(family.entered_at), dice);
        let kind = match (thrown, former.take()) {
            (0..2, Some((corrected, then, who))) => {
                speaker = who;
                at = on_working_day(then, dice.between(0, 3)).min(until).max(then);
                SlotKind::Correction(corrected, then)
            }
            (2..5, _) => SlotKind::Anonymous,
            (5..14, _) if family.humans.len() > 1 => SlotKind::Several,
            _ => {
                former = Some((number, at, speaker));
                SlotKind::One
            }
        };
        let slot = Slot {
            number,
            family: place,
            speaker,
            kind,
        };
        events.push(Event {
            at,
            what: What::Note(slot),
        });
    }
    events
}

/// So many days later at the same hour, on a day of work.
fn on_working_day(moment: NaiveDateTime, days: i64) -> NaiveDateTime {
    time::working_day(time::plus(moment.date(), days)).and_time(moment.time())
}
