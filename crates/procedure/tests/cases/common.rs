//! Histories in a few words.

use chrono::NaiveDate;
use deadlines::{Land, Rules};
use procedure::{Case, Checklist, Event, Information, Item, Standing, Tables, checklists, fold, information};
use uuid::Uuid;

/// A day from its ISO form.
pub fn day(text: &str) -> NaiveDate {
    text.parse()
        .unwrap_or_else(|_| panic!("{text} is a day of the calendar"))
}

pub fn tables() -> &'static Tables {
    Tables::shipped().expect("the shipped tables are read")
}

pub fn rules() -> &'static Rules {
    Rules::shipped().expect("the shipped rules are read")
}

/// Events from lines like `2026-06-20 asylantrag_eingereicht`, with a second day where a paper has one.
pub fn history(lines: &str) -> Vec<Event> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .zip(1..)
        .map(|(line, id)| {
            let mut words = line.split_whitespace();
            let on = day(words.next().expect("a day"));
            let kind = words.next().expect("a kind");
            Event {
                until: words.next().map(day),
                ..Event::new(Uuid::from_u128(id), kind, on)
            }
        })
        .collect()
}

pub fn case<'a>(events: &'a [Event], today: &str) -> Case<'a> {
    Case {
        events,
        today: day(today),
        born_on: Some(day("1990-03-14")),
        law: None,
        home: None,
        arrived_on: None,
        land: Some(Land::Nw),
    }
}

pub fn stand(lines: &str, today: &str) -> Standing {
    fold(tables(), &case(&history(lines), today))
}

/// Both states, `-` where there is none.
pub fn states(standing: &Standing) -> (&str, &str) {
    (
        standing.asylum.state().unwrap_or("-"),
        standing.residence.state().unwrap_or("-"),
    )
}

/// The codes of what is asked.
pub fn asked(standing: &Standing) -> Vec<&str> {
    standing
        .questions
        .iter()
        .map(|question| question.code.as_str())
        .collect()
}

pub fn lists(case: &Case) -> Vec<Checklist> {
    let standing = fold(tables(), case);
    checklists(tables(), case, &standing, rules())
}

/// What holds, as ids.
pub fn held(case: &Case) -> Vec<Information> {
    let standing = fold(tables(), case);
    information(tables(), case, &standing, rules())
}

/// The item of this id in the lists.
pub fn item<'a>(lists: &'a [Checklist], id: &str) -> &'a Item {
    let mut items = lists.iter().flat_map(|list| &list.items);
    items
        .find(|item| item.id == id)
        .unwrap_or_else(|| panic!("{id} is on a list"))
}

pub fn has(lists: &[Checklist], id: &str) -> bool {
    lists
        .iter()
        .flat_map(|list| &list.items)
        .any(|item| item.id == id)
}
