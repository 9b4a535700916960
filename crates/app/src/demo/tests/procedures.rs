//! That the procedures of the invented people are ones that could be, and go with everything else that is said of them.

use std::collections::BTreeSet;

use ::procedure::{Case, Event, Standing, fold};
use chrono::NaiveDate;
use model::PersonId;
use model::code::{ResidenceStatus, StatusGroup};
use model::record::ProcedureEvent;
use tempfile::TempDir;

use super::*;
use crate::procedure::{add, get};
use crate::view::NewProcedureEvent;

/// What a question may be about in a file that is in order: it waits for somebody to ask.
const WAITING: [&str; 8] = [
    "bescheid_ohne_folge",
    "bescheid_ohne_titel",
    "urteil_ohne_folge",
    "title_expired",
    "paper_expired",
    "age_unknown",
    "entry_unknown",
    "no_event",
];

fn city(folder: &TempDir) -> Session {
    let options = DemoOptions {
        areas: 1,
        persons: 150,
        notes: 0,
        ..options(&folder.path().join("city"), 42)
    };
    make(&options, &clock, &mut |_, _| {}).unwrap();
    open_with_its_password(&options.out, "area-1")
}

/// Whether the two tracks say what the paper in the file says.
fn agrees(paper: ResidenceStatus, standing: &Standing) -> bool {
    use ResidenceStatus as S;
    let (asylum, residence) = (standing.asylum.state(), standing.residence.state());
    let title = match paper {
        S::Aufenthaltsgestattung => {
            let is_open = ["A2", "A2b", "A3", "D2", "D3", "D5", "D6", "K1", "E1"];
            return residence.is_none() && asylum.is_some_and(|state| is_open.contains(&state));
        }
        // A paper beside what was before: sought protection, a title that is to be extended, protection without a title.
        S::Fiktionsbescheinigung => {
            let is_granted = matches!(asylum, Some("D2" | "D3" | "D4"));
            let is_born = asylum.is_none() && residence.is_none();
            return is_granted || is_born || matches!(residence, Some("U0b" | "U1" | "T3" | "T4"));
        }
        S::Duldung => "L2",
        S::DuldungUngeklaerteIdentitaet => "L3",
        S::Ausbildungsduldung => "L4",
        S::OhneTitel | S::Grenzuebertrittsbescheinigung => "L1",
        S::AufenthaltserlaubnisP24 => "U1",
        S::AufenthaltserlaubnisP25Abs2Fluechtling => "T2",
        S::AufenthaltserlaubnisP25Abs2Subsidiaer => "T3",
        S::AufenthaltserlaubnisP25Abs3 => "T4",
        S::AufenthaltserlaubnisP25Abs5 => "T6",
        S::AufenthaltserlaubnisP25a => "T7",
        S::AufenthaltserlaubnisP25b => "T8",
        S::Niederlassungserlaubnis => "T10",
        S::AufenthaltserlaubnisAndere => return matches!(residence, Some("T12" | "T13")),
        _ => return false,
    };
    residence == Some(title)
}

#[test]
fn the_procedure_of_each_person_leads_to_her_paper_and_contradicts_nothing() {
    let folder = TempDir::new().unwrap();
    let mut session = city(&folder);
    let (mut unknown, mut open, mut papers) = (0, 0, BTreeSet::new());
    let mut typed: Vec<NewProcedureEvent> = Vec::new();
    let everybody = everybody(&session);
    for row in &everybody {
        let (person, view) = (
            crate::person::get(&session, row.id).unwrap().fields,
            get(&session, row.id).unwrap(),
        );
        let paper = person.residence_status.unwrap();
        for question in &view.standing.questions {
            assert!(
                WAITING.contains(&question.code.as_str()),
                "{}: {question:?} {:#?}",
                row.id,
                view.events
            );
        }
        if view.events.is_empty() {
            unknown += 1;
            continue;
        }
        assert!(agrees(paper, &view.standing), "{paper:?} {:#?}", view.events);
        papers.insert(paper);
        let paper_ends_on = view
            .standing
            .derived
            .iter()
            .find(|derived| derived.kind.ends_with("_ablauf"));
        if let Some(ends) = paper_ends_on {
            assert_eq!(Some(ends.day), person.residence_valid_until, "{:#?}", view.events);
        }
        let since = noon().date() - chrono::Days::new(60);
        open += usize::from(view.checklists.iter().any(|list| list.day > since));
        for event in view.events {
            assert!(event.happened_on < noon().date());
            assert!(
                person
                    .closed_on
                    .is_none_or(|closed_on| event.happened_on < closed_on)
            );
            typed.push(NewProcedureEvent {
                kind: event.kind,
                happened_on: Some(event.happened_on),
                document: event.document,
                until_on: event.until_on,
                remark: event.remark,
            });
        }
    }
    assert!(
        (3..40).contains(&unknown),
        "{unknown} people of whom nothing is known"
    );
    assert!(open > 20, "{open} people for whom something is to be done");
    assert!(papers.len() >= 8, "{papers:?}");
    assert!(typed.len() > 500, "{}", typed.len());
    for event in &typed {
        add(&mut session, everybody[0].id, event).unwrap_or_else(|refused| panic!("{event:?}: {refused:?}"));
    }
}

/// The procedure of somebody in an area that is not written.
fn standing(area: &Area, person: PersonId, born_on: NaiveDate, today: NaiveDate) -> Standing {
    let planned = area.procedures.iter().flatten();
    let rows = planned.flat_map(|planned| &planned.events);
    let hers = rows.filter(|(_, event)| event.person_id == Some(person));
    let told: Vec<Event> = hers
        .map(|(id, event)| Event {
            document: event.document.clone(),
            until: event.until_on,
            ..Event::new(id.0, event.kind.as_deref().unwrap(), event.happened_on.unwrap())
        })
        .collect();
    let case = Case {
        events: &told,
        today,
        born_on: Some(born_on),
        law: None,
        home: None,
        arrived_on: None,
        land: None,
    };
    fold(crate::procedure::tables().unwrap(), &case)
}

#[test]
fn in_other_cities_and_at_other_times_nothing_is_contradicted_either() {
    let mut known = 0;
    for (seed, today) in (1..).zip(["2026-03-02", "2026-08-31", "2027-02-07", "2029-12-30"]) {
        let today: NaiveDate = today.parse().unwrap();
        let city = City::read(today).unwrap();
        let area = Area::throw(&city, [seed, 1], time::plus(today, -DAYS), (400, 0)).unwrap();
        for human in area.families.iter().flat_map(|family| &family.humans) {
            let told = standing(&area, human.id, human.born_on, today);
            for question in &told.questions {
                assert!(
                    WAITING.contains(&question.code.as_str()),
                    "{seed} {question:?} {told:#?}"
                );
            }
            if told.asylum.now.is_some() || told.residence.now.is_some() {
                known += 1;
                assert!(
                    agrees(human.fields.residence_status.unwrap(), &told),
                    "{seed} {told:#?}"
                );
            }
        }
    }
    assert!(known > 1_200, "{known} of 1600");
}

fn events(area: &Area) -> Vec<&ProcedureEvent> {
    let planned = area.procedures.iter().flatten();
    planned
        .flat_map(|planned| &planned.events)
        .map(|(_, event)| event)
        .collect()
}

fn days_of(area: &Area, person: PersonId, kind: &str) -> Vec<NaiveDate> {
    let hers = events(area)
        .into_iter()
        .filter(|event| event.person_id == Some(person));
    let of_kind = hers.filter(|event| event.kind.as_deref() == Some(kind));
    of_kind.filter_map(|event| event.happened_on).collect()
}

#[test]
fn a_letter_about_the_application_is_a_decision_of_the_same_day_and_what_was_done_is_too() {
    let (_, area) = large_area();
    let (mut decisions, mut lawsuits) = (0, 0);
    for planned in area.letters.iter().flatten() {
        let (letter, deadline) = (&planned.letter.1, &planned.deadline.1);
        let person = letter.person_id.unwrap();
        let Some(kind) = planned.event else {
            assert_ne!(deadline.rule.as_deref(), Some("asyl_klage"));
            continue;
        };
        decisions += 1;
        assert_eq!(days_of(&area, person, kind), [letter.arrived_on.unwrap()]);
        assert_eq!(
            days_of(&area, person, "asylantrag_eingereicht").first().copied(),
            deadline.filed_on
        );
        if kind != "entzug_angekuendigt" {
            assert_eq!(
                days_of(&area, person, "klage").first().copied(),
                deadline.ended_on
            );
            lawsuits += usize::from(deadline.end.is_some());
        }
    }
    assert!(decisions > 2 && lawsuits < decisions, "{lawsuits} of {decisions}");
}

#[test]
fn children_are_not_asked_and_births_stand_with_the_parents() {
    let (city, area) = large_area();
    let mut births = 0;
    for family in &area.families {
        let whole = family.humans.iter().filter(|human| human.is_born_here);
        for human in whole {
            let parents = family.humans.iter().filter(|parent| parent.member.age >= 18);
            births += parents
                .filter(|parent| days_of(&area, parent.id, "geburt_kind").contains(&human.born_on))
                .count();
        }
        for human in &family.humans {
            for day in days_of(&area, human.id, "anhoerung") {
                assert!(human.is_adult_on(day), "{:?} {day}", human.born_on);
            }
            let is_without = family.status.group() == StatusGroup::Without;
            assert!(!is_without || human.fields.residence_valid_until.is_none());
        }
    }
    assert!(births > 20, "{births}");
    let entered = area.procedures.iter().flatten();
    for planned in entered {
        assert!(planned.at.date() < city.today);
        assert!(
            planned
                .events
                .iter()
                .all(|(_, event)| event.happened_on <= Some(planned.at.date()))
        );
    }
}
