//! The demo as a whole, and what its data files must hold.

mod procedures;

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDateTime;
use model::code::{ContactKind, Topic};
use model::disclose::Veto;
use tempfile::TempDir;

use super::area::{Area, What};
use super::*;
use crate::session::open;
use crate::view::{PersonFilter, PersonRow};
use crate::{Now, code::ConsentPurpose};

struct Noon;

impl Clock for Noon {
    fn now(&self) -> Now {
        let local = noon();
        Now {
            unix_ms: local.and_utc().timestamp_millis().unsigned_abs(),
            local,
        }
    }
    fn local_at(&self, unix_ms: u64) -> NaiveDateTime {
        chrono::DateTime::from_timestamp_millis(unix_ms.cast_signed())
            .unwrap()
            .naive_utc()
    }
}

fn noon() -> NaiveDateTime {
    "2026-11-24T12:00:00".parse().unwrap()
}

fn clock() -> Box<dyn Clock> {
    Box::new(Noon)
}

fn options(out: &Path, seed: u64) -> DemoOptions {
    DemoOptions {
        out: out.to_owned(),
        areas: 3,
        persons: 24,
        notes: 6,
        seed,
        cost: KdfCost::FLOOR,
    }
}

fn open_with_its_password(folder: &Path, name: &str) -> Session {
    let password = std::fs::read_to_string(folder.join("passwords").join(format!("{name}.txt"))).unwrap();
    open(&folder.join(format!("{name}.db")), password.trim(), clock()).unwrap()
}

fn everybody(session: &Session) -> Vec<PersonRow> {
    let filter = PersonFilter {
        with_closed: true,
        ..PersonFilter::default()
    };
    crate::person::list(session, &filter).unwrap()
}

#[test]
fn a_city_is_made_in_which_everybody_trusts_everybody_and_nothing_leaks() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("city");
    let mut told = (0, 0);
    let report = make(&options(&out, 42), &clock, &mut |done, total| {
        told = (done, total)
    })
    .unwrap();
    assert_eq!((report.persons, report.notes), (72, 432));
    assert_eq!(told.0, told.1, "at the end all is done");
    let expected = [
        "area-1-second.db",
        "area-1.db",
        "area-2.db",
        "area-3.db",
        "office.db",
    ];
    assert_eq!(report.databases, expected);
    for name in expected.map(|name| name.trim_end_matches(".db")) {
        let session = open_with_its_password(&out, name);
        let status = crate::status::get(&session).unwrap();
        assert!(status.is_demo && status.is_enrolled, "{name}");
        assert!(crate::check::run(&session).unwrap().is_sound, "{name}");
    }
    let second = open_with_its_password(&out, "area-1-second");
    assert!(
        everybody(&second).is_empty(),
        "the second device knows nobody yet"
    );

    let first = open_with_its_password(&out, "area-1");
    let people = everybody(&first);
    assert_eq!(people.len(), 24);
    let in_refuge: Vec<_> = people
        .iter()
        .filter(|row| row.veto == Some(Veto::ShelterProtected))
        .collect();
    assert!(!in_refuge.is_empty(), "area 1 has the refuge");
    let office = open_with_its_password(&out, "office");
    let named = crate::office::persons(&office).unwrap();
    assert!(
        named.iter().any(|person| person.unit == "area-1"),
        "area 1 has handed over"
    );
    assert!(
        named.iter().all(|person| person.unit != "area-3"),
        "area 3 has not"
    );
    let told = serde_json::to_string(&named).unwrap();
    assert!(!told.contains("Schutzwohnung"), "the refuge is told to nobody");
    for person in named.iter().filter(|person| person.unit == "area-1") {
        let row = people.iter().find(|row| row.id == person.id).unwrap();
        assert!(row.veto.is_none(), "nobody under a veto is named");
    }
}

#[test]
fn the_same_seed_makes_the_same_people_notes_tasks_and_procedures() {
    let folder = TempDir::new().unwrap();
    let tell = |out: &str, seed, areas| {
        let out = folder.path().join(out);
        let options = DemoOptions {
            areas,
            persons: 12,
            ..options(&out, seed)
        };
        make(&options, &clock, &mut |_, _| {}).unwrap();
        let session = open_with_its_password(&out, "area-1");
        let mut told = Vec::new();
        for row in everybody(&session) {
            let notes = crate::note::list(&session, row.id, u32::MAX).unwrap();
            told.push(format!("{row:?}"));
            told.extend(notes.into_iter().map(|note| format!("{note:?}")));
            let procedure = crate::procedure::get(&session, row.id).unwrap();
            told.extend(procedure.events.into_iter().map(|event| format!("{event:?}")));
        }
        let filter = crate::view::TaskFilter {
            with_done: true,
            ..Default::default()
        };
        let tasks = crate::task::list(&session, &filter).unwrap();
        assert!(!tasks.is_empty());
        told.extend(tasks.into_iter().map(|task| format!("{task:?}")));
        told
    };
    assert_eq!(
        tell("once", 7, 1),
        tell("again", 7, 2),
        "also when the city has more areas"
    );
    let city = City::read(noon().date()).unwrap();
    let names = |seed| {
        let area = Area::throw(&city, [seed, 0], city.today - chrono::Days::new(100), (12, 0)).unwrap();
        let humans = area.families.into_iter().flat_map(|family| family.humans);
        humans.map(|human| human.names).collect::<Vec<_>>()
    };
    assert_ne!(names(7), names(8), "another seed is another city");
}

#[test]
fn nothing_is_made_where_something_is() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("office.db"), "somebody's work").unwrap();
    let refused = make(&options(folder.path(), 1), &clock, &mut |_, _| {}).unwrap_err();
    assert_eq!(refused.code, ErrorCode::FileExists);
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is left behind"
    );
    for areas in [0, MOST_AREAS + 1] {
        let options = DemoOptions {
            areas,
            ..options(&folder.path().join("new"), 1)
        };
        let refused = make(&options, &clock, &mut |_, _| {}).unwrap_err();
        assert_eq!(refused.code, ErrorCode::InvalidField);
    }
}

fn large_area() -> (City, Area) {
    let city = City::read(noon().date()).unwrap();
    let founded_on = time::plus(noon().date(), -DAYS);
    let area = Area::throw(&city, [42, 0], founded_on, (400, 20)).unwrap();
    (city, area)
}

#[test]
fn a_large_caseload_has_of_everything() {
    let (city, area) = large_area();
    let humans = || area.families.iter().flat_map(|family| &family.humans);
    assert_eq!(humans().count(), 400);
    let share = |part: usize| part * 100 / 400;
    let with_script = humans().filter(|human| {
        human
            .names
            .iter()
            .any(|name| name.script.as_deref() != Some("Latn"))
    });
    assert!(
        (15..60).contains(&share(with_script.count())),
        "some names have their original script"
    );
    let partial = humans().filter(|human| {
        human
            .fields
            .birth
            .is_some_and(|birth| birth.precision != model::Precision::Day)
    });
    assert!(
        (5..30).contains(&share(partial.count())),
        "of some births not the day is known"
    );
    let consents = area.families.iter().filter(|family| {
        family
            .consents
            .iter()
            .any(|given| given.consent.purpose == Some(ConsentPurpose::Office))
    });
    assert!((50..75).contains(&(consents.count() * 100 / area.families.len())));
    let countries: BTreeSet<_> = humans().map(|human| human.nationality.country.clone()).collect();
    assert!(countries.len() >= 12, "{countries:?}");
    for human in humans() {
        let fields = &human.fields;
        assert!(
            fields
                .phone
                .as_deref()
                .is_none_or(|phone| phone.starts_with("0151 0000 "))
        );
        assert!(
            fields
                .email
                .as_deref()
                .is_none_or(|mail| mail.ends_with("@example.org") && mail.is_ascii())
        );
        assert!(
            human
                .names
                .iter()
                .all(|name| name.given.is_some() || name.family.is_some())
        );
    }
    let shelters: BTreeSet<_> = area
        .housing
        .shelters
        .iter()
        .map(|(_, shelter)| shelter.name.clone())
        .collect();
    assert_eq!(
        shelters.len(),
        area.housing.shelters.len(),
        "every shelter has a name of its own"
    );
    let free = |event: &area::Event| {
        event.at.date() < city.today && chrono::Datelike::weekday(&event.at).number_from_monday() < 6
    };
    assert!(
        area.events.iter().all(free),
        "nothing happens tomorrow or on a Sunday"
    );
}

#[test]
fn on_the_list_is_something_late_something_for_this_week_and_something_done() {
    let (city, area) = large_area();
    let tasks: Vec<_> = area.tasks.iter().flatten().map(|planned| &planned.task).collect();
    let open_by = |from, to| {
        let (from, to) = (time::plus(city.today, from), time::plus(city.today, to));
        let due = tasks
            .iter()
            .filter(|task| task.done_on.is_none())
            .filter_map(|task| task.due_on);
        due.filter(|due| (from..=to).contains(due)).count()
    };
    let counts = [open_by(-4, -1), open_by(0, 7), open_by(8, 60)];
    assert!(counts.iter().all(|count| *count > 3), "{counts:?}");
    assert!(open_by(-800, -5) == 0, "nobody lets anything lie for a week");
    let done = tasks.iter().filter(|task| task.done_on.is_some()).count();
    assert!(done > 20 && done < tasks.len() / 2, "{done} of {}", tasks.len());
    for task in tasks {
        let is_appointment = task.kind == Some(model::code::TaskKind::Appointment);
        assert_eq!(
            (task.at_time.is_some(), task.place.is_some()),
            (is_appointment, is_appointment)
        );
        assert!(task.done_on.is_none_or(|day| day < city.today));
    }
    let closed = area
        .families
        .iter()
        .zip(&area.tasks)
        .filter(|(family, _)| family.closed_on.is_some());
    assert!(closed.into_iter().all(|(_, tasks)| tasks.is_empty()));
}

#[test]
fn notes_read_like_notes() {
    let (city, area) = large_area();
    let (mut length, mut count, mut texts) = (0, 0, BTreeSet::new());
    let (mut nobody, mut several, mut corrections) = (0, 0, 0);
    let mut ids = BTreeSet::new();
    for event in &area.events {
        let What::Note(slot) = event.what else { continue };
        let (id, note) = note::throw(&city, &area, [42, 0], event.at, slot).unwrap();
        let text = note.text.unwrap();
        assert!(
            !text.contains(['{', '}', '|', '_']) && !text.contains("  "),
            "{text}"
        );
        assert!(text.ends_with(['.', '?']), "{text}");
        assert!(ids.insert(id), "an id is given once");
        if let Some(corrected) = note.corrects {
            assert!(
                ids.contains(&corrected),
                "a note corrects one that was there before"
            );
            corrections += 1;
        }
        match note.persons.unwrap().len() {
            0 => nobody += 1,
            1 => {}
            _ => several += 1,
        }
        count += 1;
        length += text.chars().count();
        texts.insert(text);
    }
    assert_eq!(count, 8_000);
    assert!(
        (270..330).contains(&(length / count)),
        "{} characters on average",
        length / count
    );
    assert!(
        texts.len() * 100 > count * 93,
        "{} of {count} texts differ",
        texts.len()
    );
    assert!(
        nobody > 100 && several > 100 && corrections > 50,
        "{nobody} {several} {corrections}"
    );
}

#[test]
fn there_are_blocks_for_every_kind_and_every_topic() {
    let city = City::read(noon().date()).unwrap();
    for kind in ContactKind::ALL {
        assert!(
            !city.text.list(&format!("opening_{}", kind.code())).is_empty(),
            "{kind:?}"
        );
    }
    for topic in Topic::ALL {
        for part in ["matter", "done", "next"] {
            assert!(
                city.text.list(&format!("{part}_{}", topic.code())).len() >= 2,
                "{part} {topic:?}"
            );
        }
    }
    assert_eq!(city.units("area").len(), MOST_AREAS as usize);
    assert!(
        city.text
            .names()
            .map(|name| city.text.list(name).len())
            .sum::<usize>()
            > 300
    );
    for (origin, _) in &city.origins {
        for (code, _) in origin.languages.iter().chain(&origin.second_languages) {
            assert_ne!(city.language(code), *code, "a language without a German name");
        }
    }
}

#[test]
fn some_families_brought_a_letter_and_what_runs_from_it_is_open_met_or_in_doubt() {
    let (city, area) = large_area();
    let brought: Vec<_> = area.letters.iter().flatten().collect();
    assert!(brought.len() > 5, "{}", brought.len());
    for planned in &brought {
        let (letter, deadline) = (&planned.letter.1, &planned.deadline.1);
        assert!(planned.at.date() < city.today);
        assert!(letter.arrived_on <= Some(planned.at.date()) && letter.dated_on <= letter.arrived_on);
        assert!(deadline.safe_day <= deadline.last_day);
        assert!(deadline.ended_on.is_none_or(|on| Some(on) <= deadline.last_day));
    }
    let is_open = |planned: &&&super::letter::Planned| planned.deadline.1.end.is_none();
    let open = brought.iter().filter(is_open).count();
    assert!(open > 3 && open < brought.len(), "{open} of {}", brought.len());
    let unknown = brought
        .iter()
        .filter(|planned| planned.letter.1.service.is_none());
    assert!(unknown.count() > 0, "nobody knows how some of them came");
}
